"""The English verbs that report an answer or its absence, and what must stand with each in the parse."""

from __future__ import annotations

from spacy.tokens import Token

from careo.extract.responses.cues import (
    ADMITTED,
    ASKED_FOR,
    BODIES,
    COMMENTS,
    HELP,
    LIGHT,
    OWN,
    REQUESTS,
    RETRACTED,
    SPEAKING,
)
from careo.extract.responses.denials import called, denied, maintained, pleaded
from careo.extract.responses.party import subject_of
from careo.extract.responses.syntax import (
    OBJECTS,
    Found,
    complement_of,
    is_gerund,
    is_modal,
    is_negated,
    is_passive,
    is_supposed,
    object_after,
    object_of,
    pair_of,
    topic_of,
)


def find_answer(token: Token) -> Found | None:
    """The answer that this word reports as a cue, None where it reports none."""
    pair = pair_of(token)
    if pair is not None:
        return _undecided(*pair) if token == pair[0] else None
    finder = _FINDERS.get(token.lemma_.lower())
    if finder is None or token.pos_ not in {"VERB", "NOUN", "AUX", "ADJ"}:
        return None
    return finder(token)


def _undecided(first: Token, second: Token) -> Found | None:
    """ "neither confirmed nor denied the payment": no answer to the matter, whatever the parse makes of the two verbs."""
    opening = first.doc[max(first.sent.start, first.i - 3) : first.i]
    if not any(word.lower_ in {"neither", "not", "n't", "never"} for word in opening):
        return None
    if any(child.lower_ in {"if", "unless", "whether"} for verb in (first, second) for child in verb.children):
        return None
    verb = next((verb for verb in (first, second) if subject_of(verb) is not None), first)
    about = next((found for verb in (second, first) if (found := complement_of(verb) or object_of(verb))), None)
    return Found("declined to comment", verb, about if about is not None and about.i > second.i else None)


def _declined(verb: Token) -> Found | None:
    if is_negated(verb) or is_supposed(verb) or is_passive(verb):
        return None
    inner = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if inner is not None:
        lemma = inner.lemma_.lower()
        if lemma in {"acknowledge", "admit"} and verb.lemma_ == "refuse":
            return Found("never acknowledged", verb, complement_of(inner) or object_of(inner))
        thing = object_of(inner)
        if lemma in LIGHT:
            words = {word.lower_ for word in inner.subtree} | {word.lemma_ for word in inner.subtree}
            if not COMMENTS & words:
                return None
            return Found("declined to comment", verb, topic_of(thing, inner))
        if lemma == "say" and thing is not None and complement_of(inner) is None:
            return None
        if lemma not in SPEAKING and inner.lower_ != "interviewed":
            return None
        return Found("declined to comment", verb, topic_of(inner, thing) or thing or complement_of(inner))
    thing = object_of(verb)
    if thing is not None and (thing.lemma_ in COMMENTS or (thing.lemma_ == "request" and _asks_comment(thing))):
        return Found("declined to comment", verb, topic_of(thing, verb))
    return None


def _asks_comment(noun: Token) -> bool:
    return bool(
        {"comment", "interview", "interviews", "comments", "information"} & {word.lower_ for word in noun.subtree}
    )


def _comment(token: Token) -> Found | None:
    """ "would not comment", "had no comment"."""
    if token.dep_ in OBJECTS and token.head.lemma_ in {"have", "offer", "make", "give", "provide"}:
        no = any(child.lower_ in {"no", "any"} for child in token.children)
        if no and (is_negated(token.head) or any(child.lower_ == "no" for child in token.children)):
            return Found("declined to comment", token.head, topic_of(token, token.head))
    if token.pos_ == "VERB" and is_negated(token) and token.dep_ != "xcomp":
        return Found("declined to comment", token, topic_of(token))
    if (
        token.pos_ == "VERB"
        and token.dep_ == "xcomp"
        and token.head.lemma_ in {"want", "wish"}
        and is_negated(token.head)
    ):
        return Found("declined to comment", token.head, topic_of(token))
    return None


def _replied(verb: Token) -> Found | None:
    """ "did not respond to a request", "failed to reply"; "a request went unanswered" is found by `_went`."""
    if verb.pos_ != "VERB" or is_passive(verb):
        return _unanswered(verb) if is_passive(verb) and is_negated(verb) else None
    told = complement_of(verb)
    if (
        verb.lemma_ == "answer"
        and told is not None
        and told.dep_ == "ccomp"
        and not (is_negated(verb) or is_supposed(verb))
    ):
        none = any(word.lower_ == "no" and word.head.head == told for word in told.subtree)
        return Found("denied", verb, told) if none else None
    outer = verb
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "fail":
        outer = verb.head
    elif not is_negated(verb) or (
        is_modal(verb) and not any(child.lower_ in {"would", "will"} for child in verb.children)
    ):
        return None
    if (verb.dep_ == "xcomp" and outer is verb) or any(child.lower_ in {"do", "does"} for child in verb.children):
        return None
    if any(child.lower_ == "in" and _following(child) == "kind" for child in verb.children):
        return None
    asked = object_after(verb, "to") or (object_of(verb) if verb.lemma_ == "answer" else None)
    if asked is None:
        bare = any(child.lower_ in {"immediately", "yet", "publicly"} for child in verb.children)
        bare = bare or _following(verb) in {
            ".",
            ",",
            "by",
            "before",
        }
        return Found("no reply", outer) if bare and verb.lemma_ in {"respond", "reply"} else None
    if asked.lemma_.lower() not in REQUESTS or HELP.search(" ".join(word.text for word in asked.subtree)):
        return None
    comment = object_after(asked, "for")
    if asked.lemma_ == "request" and comment is not None and comment.lemma_.lower() not in COMMENTS | ASKED_FOR:
        return None
    return Found("no reply", outer, topic_of(comment, asked))


def _following(token: Token) -> str:
    """The word or mark right after, "." at the end."""
    after = token.doc[token.i + 1 :]
    return next((word.lower_ for word in after if not word.is_space), ".")


def _returned(verb: Token) -> Found | None:
    """ "did not return calls"; "calls to the mayor were not returned"."""
    if verb.pos_ != "VERB":
        return None
    if is_passive(verb):
        return _unanswered(verb) if is_negated(verb) else None
    outer = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "fail" else verb
    thing = object_of(verb)
    if thing is None or thing.lemma_ not in {"call", "message", "email", "e-mail", "request", "inquiry"}:
        return None
    return (
        Found("no reply", outer, topic_of(object_after(thing, "for"), thing))
        if outer is not verb or is_negated(verb)
        else None
    )


def _unanswered(verb: Token) -> Found | None:
    """The passive: the party is the one to whom the calls or requests went."""
    noun = next((child for child in verb.children if child.dep_ in {"nsubjpass", "nsubj"}), None)
    return _asked(noun) if noun is not None else None


def _asked(noun: Token) -> Found | None:
    if noun.lemma_.lower() not in {"call", "message", "email", "e-mail", "request", "inquiry", "question", "letter"}:
        return None
    for child in noun.subtree:
        if child.dep_ in {"prep", "dative"} and child.lower_ in {"to", "from", "with", "at"}:
            holder = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if holder is not None and holder.lemma_ != "comment":
                return Found("no reply", noun.head, topic_of(object_after(noun, "for"), noun), holder)
    return None


def _went(verb: Token) -> Found | None:
    """ "went unanswered", "were unsuccessful"."""
    said = next(
        (
            child
            for child in verb.children
            if child.dep_ in {"acomp", "oprd", "advmod", "xcomp"}
            and child.lower_ in {"unanswered", "unsuccessful", "unreturned"}
        ),
        None,
    )
    noun = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if said is None or noun is None:
        return None
    if said.lower_ != "unsuccessful":
        return _asked(noun)
    reach = next((child for child in noun.children if child.lemma_ in {"reach", "contact"}), None)
    holder = object_of(reach) if reach is not None and noun.lemma_ in {"attempt", "effort"} else None
    return Found("could not be reached", verb, None, holder) if holder is not None else None


def _reached(verb: Token) -> Found | None:
    able = any(child.lower_ in {"could", "can"} for child in verb.children)
    if not (able and is_negated(verb) and is_passive(verb)):
        return None
    return Found("could not be reached", verb, topic_of(object_after(verb, "for")))


def _available(word: Token) -> Found | None:
    verb = word.head
    nobody = _nobody_at(word)
    if nobody is not None:
        return Found("could not be reached", verb, None, nobody)
    if verb.pos_ not in {"AUX", "VERB"} or not {"comment", "interview"} & {inner.lower_ for inner in verb.subtree}:
        return None
    comment = object_after(word, "for") or object_after(verb, "for")
    if word.lower_ == "unavailable" or is_negated(verb) or is_negated(word):
        return Found("could not be reached", verb, topic_of(comment))
    return None


def _nobody_at(word: Token) -> Token | None:
    """ "No one at the ministry was available": the body of which nobody was; None where something else was wanted."""
    after = word.doc[word.i + 1 : min(word.i + 3, word.sent.end)]
    wanted = [token.lemma_.lower() for token in after if not token.is_space]
    asked = wanted[:1] == ["."] or (wanted[:1] in (["for"], ["to"]) and set(wanted[1:]) & (COMMENTS | SPEAKING))
    subject = next((child for child in word.head.children if child.dep_ == "nsubj"), None)
    if not asked or subject is None or word.lower_ != "available" or is_negated(word.head):
        return None
    first = next((token for token in subject.subtree), subject)
    if not (subject.lower_ == "nobody" or (subject.lower_ == "one" and first.lower_ == "no")):
        return None
    return object_after(subject, "at", "from", "in")


def _acknowledged(verb: Token) -> Found | None:
    if verb.pos_ != "VERB" or is_passive(verb):
        return None
    about = complement_of(verb) or object_of(verb)
    never = any(child.lower_ in {"never", "ever"} for child in verb.children)
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "fail" and not is_modal(verb.head):
        return Found("never acknowledged", verb.head, about) if about is not None else None
    if verb.dep_ == "xcomp" and any(child.lower_ == "yet" for child in verb.head.children):
        return Found("never acknowledged", verb.head, about) if about is not None else None
    if is_negated(verb):
        perfect = any(child.dep_ == "aux" and child.lower_ in {"has", "have", "had", "'ve"} for child in verb.children)
        if about is not None and (never or perfect) and not is_modal(verb):
            return Found("never acknowledged", verb, about)
        return None
    if is_supposed(verb) or about is None:
        return None
    if (
        verb.lemma_ == "admit"
        and object_after(verb, "to", "into") is not None
        and complement_of(verb) is None
        and about.lemma_ not in ADMITTED
    ):
        return None
    if about.dep_ == "ccomp":
        words = {word.lower_ for word in about.subtree} | {word.lemma_.lower() for word in about.subtree}
        fits = bool(words & OWN) or _institution(verb)
    else:
        fits = is_gerund(about) or about.lemma_.lower() in ADMITTED
    return Found("acknowledged", verb, about) if fits else None


def _institution(verb: Token) -> bool:
    """Whether the subject is a body: what a ministry acknowledges is an answer, what a person does often a way of saying."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and (
        subject.lemma_.lower() in BODIES or (subject.ent_type_ == "ORG" and subject.pos_ == "PROPN")
    )


def _confirmed(verb: Token) -> Found | None:
    """Only what a party says of itself: "confirmed that it had paid", "confirmed his role"."""
    if verb.pos_ != "VERB" or is_negated(verb) or is_supposed(verb) or is_passive(verb):
        return None
    clause, thing = complement_of(verb), object_of(verb)
    if clause is not None:
        own = next((child for child in clause.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if is_gerund(clause) or (own is not None and own.lower_ in {"it", "he", "she", "they", "we", "i"}):
            return Found("confirmed", verb, clause)
        return None
    if thing is not None and any(
        child.dep_ == "poss" and child.lower_ in {"its", "his", "her", "their"} for child in thing.children
    ):
        return Found("confirmed", verb, thing) if thing.lemma_ in ADMITTED else None
    return None


def _apologised(verb: Token) -> Found | None:
    if verb.pos_ == "NOUN":
        giver = verb.head
        if (
            verb.dep_ in OBJECTS
            and giver.lemma_ in {"issue", "offer", "make"}
            and not is_negated(giver)
            and not is_supposed(giver)
            and not any(child.lower_ in {"no", "any"} for child in verb.children)
        ):
            return Found("apologised", giver, object_after(verb, "for"))
        return None
    if is_negated(verb) or is_supposed(verb):
        return None
    return Found("apologised", verb, object_after(verb, "for"))


def _retracted(verb: Token) -> Found | None:
    if verb.pos_ != "VERB" or is_negated(verb) or is_supposed(verb):
        return None
    thing = object_of(verb)
    if is_passive(verb):
        noun = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        by = object_after(verb, "by")
        fits = noun is not None and by is not None and noun.lemma_ in RETRACTED
        return Found("retracted", verb, noun, by) if fits else None
    if thing is None:
        return Found("retracted", verb) if verb.lemma_ == "recant" else None
    return Found("retracted", verb, thing) if thing.lemma_ in RETRACTED else None


def _referred(verb: Token) -> Found | None:
    if verb.pos_ != "VERB" or is_negated(verb) or is_supposed(verb) or is_passive(verb):
        return None
    thing = object_of(verb)
    asked = {"question", "inquiry", "enquiry", "query", "reporter", "request", "comment", "call", "journalist"}
    if thing is None or thing.lemma_ not in asked:
        return None
    to = object_after(verb, "to") or object_after(thing, "to")
    return Found("referred elsewhere", verb, topic_of(thing, verb)) if to is not None else None


_FINDERS = {
    **dict.fromkeys(("decline", "refuse"), _declined),
    **dict.fromkeys(("respond", "reply", "answer"), _replied),
    **dict.fromkeys(("go", "be", "prove"), _went),
    **dict.fromkeys(("reach", "contact", "locate"), _reached),
    **dict.fromkeys(("available", "unavailable"), _available),
    **dict.fromkeys(("deny", "reject", "dispute", "refute", "rebut", "dismiss"), denied),
    **dict.fromkeys(("call", "say", "insist"), called),
    **dict.fromkeys(("acknowledge", "admit", "concede"), _acknowledged),
    **dict.fromkeys(("apologize", "apologise", "apology"), _apologised),
    **dict.fromkeys(("retract", "recant", "withdraw"), _retracted),
    **dict.fromkeys(("refer", "direct"), _referred),
    **dict.fromkeys(("maintain", "protest", "proclaim"), maintained),
    "comment": _comment,
    "return": _returned,
    "confirm": _confirmed,
    "plead": pleaded,
}
