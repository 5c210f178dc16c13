"""What a statement is about, by rules on its words and parse.

A statement may be about several things ("knew of the meetings and authorised them" tells knowledge and a norm); each comes
with the words that show it. What shows nothing of the rest, but tells that somebody did something, is an act, and what tells that
somebody did not do it an omission: "did not warn the town" is one, "did not sell the ship" is still about a transfer, and
"would not comment", "could not be found" tell what somebody did or tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from careo.extract import about_words as words
from careo.extract.aspects.finding import main_clause_negated
from careo.extract.parsing import Piece
from careo.records.passages import Span, Spans
from careo.records.statements import About, AboutKind
from careo.text.nouns import ORGANISATION_NOUNS, PERSON_NOUNS

PHRASES: tuple[tuple[AboutKind, re.Pattern[str]], ...] = (
    ("knowledge", words.KNOWLEDGE),
    ("cause", words.CAUSE),
    ("motive", words.MOTIVE),
    ("norm", words.NORMS),
    ("identity", words.IDENTITY),
    ("pattern", words.PATTERN),
    ("omission", words.OMISSION),
    ("transfer", words.HANDED),
    ("identity", words.EQUATED),
    ("evaluation", words.EVALUATION),
    ("evaluation", words.PREDICATE),
    ("act on a document", words.DOCUMENT_VERBS),
)
PLAIN: frozenset[AboutKind] = frozenset(("act", "omission"))
TRIED = re.compile(
    r"\b(?:will|would|won['’]t|wouldn['’]t|could|couldn['’]t|can|cannot|can['’]t|going to|wish\w*|want\w*|manag\w+|find|found|able|intend\w*|plans?|against|shall|may|might|need\w*)\b",
    re.IGNORECASE,
)
"""Beside a negation: what somebody would not or could not do, which is no omission."""
OPENING = 8
CONDITION = re.compile(r"\b(?:if|had|were|unless|but for|without|with)\b", re.IGNORECASE)
WOULD = re.compile(r"\b(?:would|['’]d|might|could) (?:\w+ ){0,3}?(?:have|be|still)\b", re.IGNORECASE)


def find_about(pieces: Sequence[Piece], content: Spans) -> tuple[About, ...]:
    """What the content is about, each with the words that show it, in order of their place.

    `pieces` are those in which the content stands; without a parse nothing is said.
    """
    found: list[About] = []
    for piece in pieces:
        for start, end in content:
            low, high = max(start, piece.start), min(end, piece.start + len(piece.text))
            if low >= high:
                continue
            local = (low - piece.start, high - piece.start)
            found.extend(_phrases(piece, local, low == content[0][0]))
            tokens = piece.doc.char_span(*local, alignment_mode="expand")
            if tokens is not None:
                found.extend(_by_verbs(piece, list(tokens)))
    if not found or all(about.kind in PLAIN for about in found):
        found.extend(_conditional(pieces, content))
    chosen = _chosen(found) or list(_plain(pieces, content))
    return tuple(sorted(_distinct(chosen), key=lambda about: (about.spans, about.kind)))


def _chosen(found: list[About]) -> list[About]:
    """Worth outranks the likeness that it is worded as ("is the finest of men")."""
    kinds = {about.kind for about in found}
    ruled = [about.spans[0] for about in found if about.kind == "norm"]
    return [
        about
        for about in found
        if not (about.kind == "identity" and "evaluation" in kinds)
        and not (
            about.kind in ("motive", "transfer") and any(low < about.spans[0][0] <= high + 1 for low, high in ruled)
        )
    ]


def _conditional(pieces: Sequence[Piece], content: Spans) -> Iterator[About]:
    """ "would not have burst had the sluices been opened": what happened for want of something."""
    for piece in pieces:
        for start, end in content:
            low, high = max(start, piece.start), min(end, piece.start + len(piece.text))
            if low < high:
                event = words.EVENTS.search(piece.text, low - piece.start, high - piece.start)
                text = piece.text[low - piece.start : high - piece.start]
                if event and CONDITION.search(text) and WOULD.search(text):
                    yield About(kind="cause", spans=((piece.start + event.start(), piece.start + event.end()),))
                    return


def _plain(pieces: Sequence[Piece], content: Spans) -> Iterator[About]:
    """The act or omission that a content tells which shows nothing else."""
    for piece in pieces:
        for start, end in content:
            low, high = max(start, piece.start), min(end, piece.start + len(piece.text))
            tokens = (
                piece.doc.char_span(low - piece.start, high - piece.start, alignment_mode="expand")
                if low < high
                else None
            )
            if tokens is None:
                continue
            act = _main_act(list(tokens))
            if act is not None:
                text = piece.text[low - piece.start : high - piece.start]
                omitted = main_clause_negated(text, "en") and not TRIED.search(text[: act.idx + len(act.text)])
                yield _about("omission" if omitted else "act", piece, (act,))
                return


def _distinct(found: list[About]) -> Iterator[About]:
    """One of each kind and place; where a longer span of the same kind holds a shorter one, the longer."""
    reach: dict[AboutKind, int] = {}
    for about in sorted(found, key=lambda one: (one.spans[0][0], -one.spans[-1][1], one.kind, one.degree or "")):
        end = about.spans[-1][1]
        if end > reach.get(about.kind, -1):
            reach[about.kind] = end
            yield about


def _phrases(piece: Piece, local: Span, opening: bool) -> Iterator[About]:
    """`opening`: the range begins the content, where "to …" tells what is planned and not what for."""
    for kind, pattern in PHRASES:
        for match in pattern.finditer(piece.text, *local):
            if (
                kind == "motive"
                and opening
                and match.group().lower().startswith("to ")
                and match.start() - local[0] < OPENING
            ):
                continue
            shown = match.span("shown") if "shown" in pattern.groupindex else match.span()
            yield About(kind=kind, spans=((piece.start + shown[0], piece.start + shown[1]),))
    for match in words.BECAUSE.finditer(piece.text, *local):
        why: AboutKind = "motive" if words.WANTED.match(piece.text[match.start() : local[1]]) else "cause"
        yield About(kind=why, spans=((piece.start + match.start(), piece.start + match.end()),))


def _by_verbs(piece: Piece, tokens: list[Token]) -> Iterator[About]:
    for token in tokens:
        if token.lemma_.lower() in words.VALIDITY and any(_of_document(child) for child in token.rights):
            yield _about("act on a document", piece, (token,))
        if token.pos_ != "VERB" or token.dep_ == "relcl":
            continue
        for kind, shown, degree in _verb_kinds(token, tokens[0]):
            yield _about(kind, piece, shown, degree)


def _of_document(preposition: Token) -> bool:
    return preposition.lower_ == "of" and any(child.lemma_.lower() in words.DOCUMENTS for child in preposition.rights)


def _about(kind: AboutKind, piece: Piece, shown: Sequence[Token], degree: str | None = None) -> About:
    start = min(token.idx for token in shown)
    end = max(token.idx + len(token.text) for token in shown)
    return About(kind=kind, spans=((piece.start + start, piece.start + end),), degree=degree)


def _verb_kinds(verb: Token, first: Token) -> Iterator[tuple[AboutKind, Sequence[Token], str | None]]:
    lemma = verb.lemma_.lower()
    if lemma in words.KNOWING and not words.NOT_KNOWN.match(verb.doc.text, verb.idx):
        yield "knowledge", _with_conjunct(verb), None
    with_words = words.CAUSING_WITH.get(lemma, ())
    partner = next((child for child in verb.rights if child.lower_ in with_words), None)
    if lemma in words.CAUSING or partner is not None or (lemma in words.AFFECTING and _by_thing(verb)):
        yield "cause", (verb, partner) if partner is not None else (verb,), _degree(verb)
    if _transfers(verb, lemma):
        yield "transfer", (verb,), None
    if lemma in words.NORMING:
        yield "norm", (verb,), None
    if lemma in words.TRENDING and not any(child.dep_ == "xcomp" for child in verb.rights):
        yield "pattern", (verb,), None
    if lemma in words.OMITTING and any(child.dep_ in ("xcomp", "dobj") for child in verb.rights):
        yield "omission", (verb,), None
    unread = lemma in words.READING and _negated(verb)
    if lemma in words.DOCUMENT_ACTS and not unread and _on_document(verb):
        yield "act on a document", (verb,), None
    if verb.dep_ == "advcl" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts):
        edge = verb.left_edge
        if edge.lower_ == "to" and edge.i > first.i + 1 and verb.head.i < verb.i:
            yield "motive", (edge, verb), None


def _by_thing(verb: Token) -> bool:
    """Whether a thing or a deed, no person or body, does it, to something."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ != "NOUN" or not any(child.dep_ == "dobj" for child in verb.rights):
        return False
    return not {subject.lower_, subject.lemma_.lower()} & (PERSON_NOUNS | ORGANISATION_NOUNS) and not (
        subject.lower_.rstrip("s").endswith(("er", "or", "ist", "ian", "man", "men", "woman", "women"))
        and subject.lower_ not in words.WEATHER
    )


def _with_conjunct(verb: Token) -> tuple[Token, ...]:
    """“knew and authorised”: the verb with the one joined to it right behind."""
    joined = next((child for child in verb.rights if child.dep_ == "conj" and child.i <= verb.i + 3), None)
    return (verb, joined) if joined is not None else (verb,)


def _degree(verb: Token) -> str | None:
    """The cause's degree as worded: the auxiliaries and adverbs before the verb ("may have indirectly")."""
    before = [
        child
        for child in verb.lefts
        if (child.dep_ in ("aux", "neg", "advmod") and child.left_edge.i == child.right_edge.i)
        and child.lower_ not in ("to", "also", "then", "that")
    ]
    degree: list[Token] = [
        child for child in before if child.lower_ not in ("has", "have", "had", "is", "was") or len(before) > 1
    ]
    if not any(child.dep_ in ("advmod", "neg") or child.tag_ == "MD" for child in degree):
        return verb.lower_ if verb.lemma_ == "contribute" else None
    doc: Doc = verb.doc
    return doc[degree[0].i : degree[-1].i + 1].text


def _transfers(verb: Token, lemma: str) -> bool:
    rights = list(verb.rights)
    passive = any(child.dep_ == "nsubjpass" for child in verb.lefts)
    thing = passive or any(child.dep_ == "dobj" for child in rights)
    prepositions = {child.lower_ for child in rights if child.dep_ in ("prep", "dative")}
    if lemma in words.TRANSFERRING:
        return thing and not any(child.dep_ == "dobj" and child.lower_ in words.NOT_THINGS for child in rights)
    if lemma in words.RECEIVING:
        return thing and (lemma == "receive" or "from" in prepositions)
    if lemma in words.SENDING:
        return thing and ("to" in prepositions or any(child.dep_ == "dative" for child in rights))
    return False


def _on_document(verb: Token) -> bool:
    """Whether what the verb acts on is a document, a part of one, or its validity."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        objects.append(verb.head)
    for thing in objects:
        if thing.lemma_.lower() in words.DOCUMENTS | words.VALIDITY:
            return True
        if any(child.dep_ == "conj" and child.lemma_.lower() in words.DOCUMENTS for child in thing.rights):
            return True
    taking = verb.lemma_.lower() in words.ON_PARTS and bool(objects)
    return (verb.lemma_ == "mention" or taking) and any(
        child.dep_ == "prep" and any(part.lemma_.lower() in words.DOCUMENTS for part in child.rights)
        for child in verb.rights
    )


def _main_act(tokens: list[Token]) -> Token | None:
    """The content's highest verb, where it tells that somebody or something did something (or did not)."""
    inside = {token.i for token in tokens}
    for token in tokens:
        highest = token.head.i not in inside or token.head.i == token.i or token.head.pos_ == "AUX"
        if token.pos_ == "VERB" and highest:
            ought = any(child.lower_ in ("must", "should", "ought") for child in token.lefts)
            stative = token.lemma_.lower() in words.STATES and not any(child.lower_ == "up" for child in token.rights)
            if stative or (ought and _negated(token)):
                return None
            return token
    return next((token for token in tokens if token.pos_ == "VERB" and token.lemma_.lower() not in words.STATES), None)


def _negated(verb: Token) -> bool:
    """Whether it did not happen ("not only" apart)."""
    for child in verb.lefts:
        following = verb.doc[child.i + 1].lower_ if child.i + 1 < len(verb.doc) else ""
        if child.dep_ == "neg" and following not in ("only", "just", "merely"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass") and child.left_edge.lower_ in ("no", "neither", "nobody"):
            return True
    return False
