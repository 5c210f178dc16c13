"""What looks like an attribution and says nothing: refused answers, bare names, and what somebody is only to say."""

from __future__ import annotations

from spacy.tokens import Token

from careo.extract.attributions.candidates import own_subject

ANSWERING = frozenset(
    "comment respond reply answer elaborate speak talk say discuss explain specify disclose confirm address".split()
)
DECLINING = frozenset("decline refuse fail".split())
REPLIES = frozenset("comment respond reply elaborate".split())
"""Negated, these report that no answer came; the readers of responses take them up."""
ACTS = frozenset("want seek refuse like".split())
"""With an infinitive these tell what somebody does or tries; on held-out PolNeAR 41 of 100 were marked as attributions."""
KNOWING = frozenset(("know",))
"""What somebody knew ("Managers knew that it was cracked") somebody else tells; who knows has said nothing."""
ADMITTING = frozenset(("acknowledge", "admit", "concede", "confess"))
"""Denied, these are the writer's characterisation of a silence, not words of the party's."""
POINTING = frozenset("mention name identify list include put".split())
"""Verbs that need no proposition: that a document mentions somebody is what it says."""
NAMES = frozenset(("PERSON", "ORG", "NORP", "GPE"))
NAME_ALONE = -0.12
NOUN_ALONE = -0.05
PROPOSITION = 0.05
"""Added to the score of an object or prepositional content: on PolNeAR 78 of 132 names and pronouns alone were marked,
155 of 237 nouns alone, and 231 of 329 contents with a verb or a quotation."""
GOING_ON = frozenset("continue begin start go use happen have proceed rush".split())
"""Verbs under which what is "to" be said is said."""
REQUESTS = frozenset(("ask", "call", "look", "search", "wait"))
NOMINAL = (
    "tion",
    "sion",
    "ment",
    "ance",
    "ence",
    "ity",
    "ness",
    "ure",
    "al",
    "ing",
    "death",
    "crime",
    "murder",
    "role",
)
"""Endings of nouns that name an event, a quality or a fact ("confirmed the validity of the papers")."""
DEEDS = frozenset("attack issue approve appoint do hit target join host".split())
"""With an object these tell what somebody does, even where PolNeAR's campaigns use them of words."""
QUOTES = frozenset(("“", "”", '"', "''", "``", "«"))


def is_unsaid(verb: Token, frame: str, start: int, end: int) -> bool:
    """Whether the verb with the tokens [start, end) as its complement reports no content of anybody's."""
    if verb.lemma_ in DECLINING and frame == "to":
        told = next((child for child in verb.rights if child.dep_ == "xcomp"), None)
        if told is not None and told.lemma_ in ANSWERING:
            return True
    if verb.lemma_ in KNOWING or (verb.lemma_ in ACTS and frame == "to"):
        return True
    if verb.lemma_ in DEEDS and frame.startswith("object"):
        return True
    negated = _is_denied(verb)
    if verb.lemma_ in ADMITTING and negated:
        return True
    if verb.lemma_ in REPLIES and frame.startswith(("prep", "object")) and negated:
        return True
    if verb.lemma_ in REQUESTS and frame in ("prep for", "object for") and not is_proposition(verb, start, end):
        return True
    return _is_only_to_say(verb)


def _is_denied(verb: Token) -> bool:
    """Whether "not", "never" or a subject such as "neither of them" denies the verb."""
    if any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.lefts):
        return True
    subject = own_subject(verb)
    return subject is not None and verb.doc[subject.left_edge.i].lower_ in ("neither", "nobody", "no", "none")


def _is_only_to_say(verb: Token) -> bool:
    """“asked her to say whether …”, “declined to say when …”, “it is hard to know who …”."""
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.lefts)
    governed = verb.dep_ == "xcomp" and verb.head.lemma_ not in GOING_ON
    return to and (own_subject(verb) is not None or governed)


def is_proposition(verb: Token, start: int, end: int) -> bool:
    """Whether a verb or a quotation stands in the content."""
    return any(token.pos_ in ("VERB", "AUX") or token.text in QUOTES for token in verb.doc[start:end])


def weight(verb: Token, frame: str, start: int, end: int) -> float:
    """What the content itself adds to the score of a construction with an object or preposition, or takes from it."""
    if not frame.startswith(("object", "prep")) or verb.lemma_ in POINTING:
        return 0.0
    if is_proposition(verb, start, end):
        return PROPOSITION
    head = verb.doc[start:end].root
    if head.pos_ == "NOUN" and head.lemma_.endswith(NOMINAL):
        return 0.0
    name = head.pos_ == "PRON" or (head.pos_ == "PROPN" and head.ent_type_ in NAMES)
    return NAME_ALONE if name else NOUN_ALONE


def is_shouted(verb: Token) -> bool:
    """Whether a verb without a clause stands in words that are all in capitals, which a tagger misreads (titles, slogans)."""
    clause = any(child.dep_ == "ccomp" for child in verb.children)
    return verb.text.isupper() and len(verb.text) > 1 and not clause and verb.sent.text.isupper()


def is_asked(verb: Token) -> bool:
    """“Did the company ask you to keep quiet?”: a question whether somebody said so, not the report that it was said."""
    asking = next((child for child in verb.lefts if child.dep_ == "aux"), None)
    subject = own_subject(verb)
    if asking is None or subject is None or subject.i < asking.i:
        return False
    return verb.dep_ == "ROOT" and verb.sent.text.rstrip("\n ”\"'’").endswith("?")


def is_nobody(subject: Token) -> bool:
    """Whether a subject names no source: a day, or "that" and "this"."""
    return (subject.ent_type_ in ("DATE", "TIME") and subject.pos_ != "PRON") or subject.lower_ in ("that", "this")
