"""Clauses in a parse: their subjects, objects, words and places, and the verb or noun to which a date belongs."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from careo.extract.events.words import (
    DOCUMENT_NOUNS,
    EVENT_NOUNS,
    LIGHT_VERBS,
    PASSING_VERBS,
    PERIOD_NOUNS,
    PLACING,
    SAYING_VERBS,
)
from careo.records.passages import Span, Spans

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CLAUSES = frozenset({"advcl", "relcl", "parataxis"})
LONGEST_WHAT = 320
"""Characters of a clause above which its adverbial and relative clauses are left out."""
PARTS_OF_TIME = frozenset("night morning afternoon evening day hour beginning start end middle".split())
"""Nouns that only say which part of a date: the night of 2 February is of that date."""
PEOPLE_AND_THINGS = frozenset({"NOUN", "PROPN", "PRON"})


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that happens, lasts, or is a document."""
    return token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in EVENT_NOUNS | PERIOD_NOUNS | DOCUMENT_NOUNS


def date_trigger(root: Token) -> tuple[Token, bool] | None:
    """The verb or noun that a date belongs to, by its way up the parse; None where it is itself what is spoken of.

    In "the presidency of Ann Reed (2000-2006)" it is the name: each of several names has its own years. The second value says
    whether nothing but a preposition lies between; "pages of a return from 1995" dates neither the pages nor who printed them.
    """
    if root.dep_ in SUBJECTS | {"dobj", "attr", "poss"}:
        return None
    if root.dep_ == "ROOT":
        told = [
            child
            for child in root.children
            if child.dep_ in ("relcl", "acl") and any(part.dep_ in SUBJECTS for part in child.children)
        ]
        return (told[0], True) if told else None
    name: Token | None = None
    between: list[Token] = []
    node = root
    while node.head != node:
        child, node = node, node.head
        if node.pos_ in ("VERB", "AUX"):
            loose = len(between) > 1 or (between and root.head.lower_ in ("from", "of", "for"))
            return None if loose else (_told(_interrupted(node, child) or node), not between)
        if is_event_noun(node):
            if name is not None and node.lemma_.lower() in PERIOD_NOUNS:
                return name, True
            return _governor(node), True
        if (
            name is None
            and node.pos_ == "PROPN"
            and child == root
            and root.dep_ in ("appos", "nummod", "npadvmod", "dep")
        ):
            name = node
        if node.pos_ in ("NOUN", "PROPN") and node.lemma_.lower() not in PARTS_OF_TIME:
            between.append(node)
    return (name, True) if name is not None else None


def _interrupted(saying: Token, child: Token) -> Token | None:
    """Of "the mill burned, police said, in May": the verb that the saying interrupts, to which the date belongs."""
    parted = any(part.is_punct and saying.i < part.i < child.i for part in saying.doc[saying.i : child.i])
    if not parted or child.dep_ != "prep" or saying.lemma_.lower() not in SAYING_VERBS:
        return None
    if saying.dep_ == "parataxis" and saying.head.pos_ in ("VERB", "AUX") and saying.head.i < saying.i:
        return saying.head
    return next((part for part in saying.children if part.dep_ == "ccomp" and part.i < saying.i), None)


def _told(verb: Token) -> Token:
    """The content verb of an auxiliary."""
    return verb.head if verb.dep_ in ("aux", "auxpass") else verb


def _governor(noun: Token) -> Token:
    """The verb for which a noun of event is only the object ("held meetings") or subject ("the meetings took place")."""
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in LIGHT_VERBS and noun.lemma_.lower() in EVENT_NOUNS:
        return head
    if noun.dep_ in SUBJECTS and head.lemma_ in PASSING_VERBS and noun.lemma_.lower() in EVENT_NOUNS:
        return head
    return noun


def subjects(verb: Token) -> list[Token]:
    """Heads of the subject, coordinated ones too: its own, or the one it shares; a relative pronoun's antecedent."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                return coordinated(verb.head)
            return coordinated(child)
    if verb.dep_ == "acl":
        return coordinated(verb.head)
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.pos_ in ("VERB", "AUX") and verb.head != verb:
        return subjects(verb.head)
    return []


def objects(verb: Token) -> list[Token]:
    """Heads of the direct and indirect objects."""
    return [
        token
        for child in verb.children
        if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP"
        for token in coordinated(child)
    ]


def doers(verb: Token) -> list[Token]:
    """Of a passive, the heads after "by"."""
    return [
        token
        for child in verb.children
        if child.dep_ == "agent"
        for grandchild in child.children
        if grandchild.dep_ == "pobj"
        for token in coordinated(grandchild)
    ]


def is_passive(verb: Token) -> bool:
    """Whether the clause is passive, a bare participle after a noun included."""
    marked = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(child.dep_ in SUBJECTS for child in verb.children):
        return marked or (verb.head.pos_ == "VERB" and is_passive(verb.head))
    return marked or (verb.dep_ == "acl" and verb.tag_ == "VBN")


def is_negated(verb: Token) -> bool:
    """Whether the verb itself is denied."""
    return any(child.dep_ == "neg" for child in verb.children)


def coordinated(token: Token) -> list[Token]:
    """A noun with those joined to it by "and" or a comma."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in PEOPLE_AND_THINGS:
            found += coordinated(child)
    return found


def clause(verb: Token, short: bool = False) -> list[Token]:
    """The words of a verb's clause with its subject, without clauses joined to it; of a shared subject, that too."""
    left_out = {"conj", "parataxis"} | (set(CLAUSES) if short else set())
    kept: set[int] = {verb.i}
    for child in verb.children:
        if child.dep_ in ("mark", "punct", "cc", "preconj") or (
            child.dep_ in left_out and child.pos_ in ("VERB", "AUX")
        ):
            continue
        if child.dep_ == "ccomp" and child.i < verb.i and not any(part.dep_ == "mark" for part in child.children):
            continue
        kept |= {token.i for token in child.subtree}
    if not any(child.dep_ in SUBJECTS for child in verb.children) or verb.dep_ == "relcl":
        for subject in subjects(verb)[:1]:
            kept |= {token.i for token in phrase(subject)}
            if verb.dep_ in ("relcl", "acl"):
                kept = {
                    index for index in kept if verb.doc[index].tag_ not in ("WDT", "WP") or verb.doc[index].head != verb
                }
    return [verb.doc[index] for index in _without_gaps(verb.doc, kept)]


def _without_gaps(doc: Doc, kept: set[int]) -> list[int]:
    """The indices in order, with the punctuation and white space that alone lies between two of them."""
    found: list[int] = []
    for index in sorted(kept):
        gap = range(found[-1] + 1, index) if found else range(0)
        if all(doc[between].is_punct or doc[between].is_space for between in gap):
            found += gap
        found.append(index)
    return found


def phrase(noun: Token) -> list[Token]:
    """A noun with its modifiers and what is joined to it, without relative clauses and clauses in apposition."""
    kept = {noun.i}
    for child in noun.children:
        if child.dep_ in ("relcl", "acl", "appos", "punct", "parataxis"):
            continue
        kept |= {token.i for token in child.subtree}
    return [noun.doc[index] for index in sorted(kept)]


def words_span(tokens: list[Token], offset: int) -> Spans:
    """The tokens as spans of the text: runs of neighbours, without white space and punctuation at their edges."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    spans: list[Span] = []
    for run in runs:
        while run and (run[0].is_space or (run[0].is_punct and not run[0].is_quote and run[0].text not in '([“"')):
            run = run[1:]
        while run and (run[-1].is_space or (run[-1].is_punct and not run[-1].is_quote and run[-1].text not in ')]”"')):
            run = run[:-1]
        if run:
            spans.append((offset + run[0].idx, offset + run[-1].idx + len(run[-1])))
    return tuple(spans)


def what_spans(verb: Token, offset: int) -> Spans:
    """The words of the clause, shortened where it is long."""
    spans = words_span(clause(verb), offset)
    if sum(end - start for start, end in spans) > LONGEST_WHAT:
        return words_span(clause(verb, short=True), offset)
    return spans


def place_phrases(verb: Token) -> Iterator[Token]:
    """Prepositions that may place what the clause tells: the verb's own, and its objects'."""
    for holder in (verb, *objects(verb)):
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in PLACING:
                yield child
