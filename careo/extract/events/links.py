"""Order and cause as an English text states them: after, before, because, led to, may have indirectly caused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from careo.extract.events.clauses import coordinated, is_event_noun, is_negated
from careo.extract.events.words import CAUSED, CAUSING, EVENT_NOUNS, PERIOD_NOUNS, SUCCESSION
from careo.records.events import LinkKind

ORIGINS = frozenset({"beginning", "origin", "root", "source", "start"})


@dataclass(frozen=True, slots=True)
class Relation:
    """ "a <kind> b", with the words that say so."""

    a: Token
    b: Token
    kind: LinkKind
    words: tuple[Token, ...]
    degree: str | None = None


def relations(doc: Doc) -> Iterator[Relation]:
    """Every stated order or cause between two clauses or events of a piece."""
    for token in doc:
        if token.dep_ == "advcl":
            yield from _between_clauses(token)
        elif token.lower_ in SUCCESSION and token.dep_ in ("prep", "mark") and token.head != token:
            yield from _around_noun(token)
        elif token.lower_ == "because" and token.dep_ == "prep":
            yield from _because_of(token)
        if token.pos_ == "VERB" and not is_negated(token):
            yield from _causes(token)
            yield from _origins(token)


def _between_clauses(verb: Token) -> Iterator[Relation]:
    """A clause with "after", "before", "while", "as soon as" or "because", and the one that it hangs from."""
    main = _verb_above(verb)
    if main is None or verb.pos_ not in ("VERB", "AUX"):
        return
    for mark in verb.children:
        if mark.dep_ not in ("mark", "advmod") or mark.i > verb.i:
            continue
        if mark.lower_ == "because":
            yield Relation(verb, main, "causes", (mark,), "because")
        elif mark.lower_ in ("after", "before", "while"):
            kind: LinkKind = "during" if mark.lower_ == "while" else "after" if mark.lower_ == "after" else "before"
            yield Relation(main, verb, kind, (mark,))
        elif (
            mark.lower_ == "as"
            and mark.i >= 2
            and [part.lower_ for part in mark.doc[mark.i - 2 : mark.i]] == ["as", "soon"]
        ):
            yield Relation(main, verb, "after", tuple(mark.doc[mark.i - 2 : mark.i + 1]))


def _around_noun(preposition: Token) -> Iterator[Relation]:
    """ "After the raid", "during the trial", "after killing the guard"."""
    main = preposition.head if preposition.head.pos_ in ("VERB", "AUX") else _verb_above(preposition)
    if main is None:
        return
    kind: LinkKind = SUCCESSION[preposition.lower_]  # type: ignore[assignment]
    for child in preposition.children:
        happening = child.dep_ == "pobj" and child.lemma_.lower() in EVENT_NOUNS
        if happening or (child.dep_ == "pcomp" and child.pos_ == "VERB"):
            yield Relation(main, child, kind, (preposition,))
        elif child.dep_ == "pobj" and child.lemma_.lower() in PERIOD_NOUNS:
            for name in _of(child):
                yield Relation(main, name, kind, (preposition,))


def _of(noun: Token) -> list[Token]:
    """The names after "of": whose presidency it was."""
    return [
        token
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for grandchild in child.children
        if grandchild.dep_ == "pobj"
        for token in coordinated(grandchild)
        if token.pos_ == "PROPN"
    ]


def _because_of(preposition: Token) -> Iterator[Relation]:
    main = _verb_above(preposition)
    for child in preposition.children:
        if main is not None and child.dep_ == "pobj" and is_event_noun(child):
            yield Relation(child, main, "causes", (preposition,), "because of")


def _causes(verb: Token) -> Iterator[Relation]:
    """ "The raid led to arrests", "which resulted in seizures", "may have indirectly caused the massacre"."""
    lemma = verb.lemma_.lower()
    if lemma in CAUSED and (effects := _after(verb, CAUSED[lemma])):
        causes, results = effects, _subject_events(verb)
    elif lemma in CAUSING:
        preposition = CAUSING[lemma]
        results = _after(verb, preposition) if preposition else _objects(verb)
        causes = _subject_events(verb) or ([verb] if results else [])
    else:
        return
    words = _degree(verb)
    for cause in causes:
        for result in results:
            if cause != result:
                yield Relation(cause, result, "causes", words, " ".join(word.lower_ for word in words))


def _origins(verb: Token) -> Iterator[Relation]:
    """ "The massacre had its beginnings in a coup"."""
    for noun in verb.children:
        if verb.lemma_ == "have" and noun.dep_ == "dobj" and noun.lemma_.lower() in ORIGINS:
            for result in _subject_events(verb):
                for cause in [*_after(verb, "in"), *_after(noun, "in")]:
                    words = tuple(verb.doc[verb.i : noun.i + 1])
                    yield Relation(cause, result, "causes", words, " ".join(word.lower_ for word in words))


def _after(holder: Token, preposition: str) -> list[Token]:
    """Common nouns after a preposition that belongs to the verb or noun."""
    return [
        token
        for child in holder.children
        if child.dep_ in ("prep", "prt", "dative") and child.lower_ == preposition
        for grandchild in child.children
        if grandchild.dep_ == "pobj"
        for token in coordinated(grandchild)
        if token.pos_ == "NOUN"
    ]


def _objects(verb: Token) -> list[Token]:
    """What a verb of cause is said to cause: nouns of event, in a headline with capitals too."""
    heads = [token for child in verb.children if child.dep_ in ("dobj", "ccomp") for token in coordinated(child)]
    return [
        token
        for token in heads
        if token.pos_ in ("NOUN", "PROPN") and (token.pos_ == "NOUN" or token.lemma_.lower() in EVENT_NOUNS)
    ]


def _subject_events(verb: Token) -> list[Token]:
    """The events that a subject names: a noun of event, a relative's antecedent, or for "this" the sentence before."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ not in ("nsubj", "nsubjpass"):
            continue
        for subject in coordinated(child):
            if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                found += [
                    head for head in coordinated(verb.head) if head.lemma_.lower() in EVENT_NOUNS or head.pos_ == "VERB"
                ]
            elif subject.lower_ in ("this", "that") and subject.pos_ == "PRON":
                found += _sentence_before(verb)
            elif subject.lemma_.lower() in EVENT_NOUNS:
                found.append(subject)
    return found


def _sentence_before(verb: Token) -> list[Token]:
    start = verb.sent.start
    if start == 0:
        return []
    root = verb.doc[start - 1].sent.root
    return [root] if root.pos_ == "VERB" else []


def _degree(verb: Token) -> tuple[Token, ...]:
    """The verb with its auxiliaries and adverbs, as worded."""
    start = min(
        [
            verb.i,
            *(
                child.i
                for child in verb.children
                if child.dep_ in ("aux", "auxpass", "advmod", "neg") and child.i < verb.i
            ),
        ]
    )
    words = [token for token in verb.doc[start : verb.i + 1] if token.head == verb or token == verb]
    follow = [child for child in verb.children if child.i == verb.i + 1 and child.lower_ in ("to", "in", "from")]
    return (*words, *follow)


def _verb_above(token: Token) -> Token | None:
    node = token
    while node.head != node:
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return node
    return None
