"""Attributions without a verb: "according to", nouns such as "X's claim that", and headlines with a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from careo.extract.attributions.candidates import (
    Candidate,
    characters,
    extent,
    noun_phrase,
    sentence_bounds,
    stopped,
    trimmed,
    without_stop,
)
from careo.extract.attributions.cues import CueTable
from careo.extract.parsing import Piece
from careo.records.passages import Spans

HEADLINE = re.compile(r"\s*(?P<source>[^\W_][^:\n]{1,48}?)(?P<cue>:)\s+(?=\S)")
DOCUMENT_WORDS = frozenset(
    "poll report study survey analysis source sources police officials court official documents".split()
)
NOUN_PREPOSITIONS = frozenset("of for on about against to with over from into toward towards".split())


def phrase_candidates(piece: Piece, table: CueTable) -> Iterator[Candidate]:
    """Candidates of prepositions and nouns in the piece."""
    if piece.block.kind == "heading" and piece.start == piece.block.start:
        yield from _headline(piece, table)
    for token in piece.doc:
        if token.lower_ == "according" and token.i + 1 < len(piece.doc) and token.nbor().lower_ == "to":
            yield from _according(piece, token, table)
        elif token.pos_ == "NOUN" and table.knows(token.lemma_):
            yield from _noun(piece, token, table)


def _headline(piece: Piece, table: CueTable) -> Iterator[Candidate]:
    """“Mayor: No money was lost”, “Poll: Race tightens”: the colon is the cue."""
    text = piece.text
    found = HEADLINE.match(text)
    if found is None or found["source"].count(" ") > 6:
        return
    words = [token for token in piece.doc if token.idx < found.end("source") and not token.is_punct]
    if any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") or (word.pos_ == "VERB" and word.text.islower()) for word in words):
        return
    kind = "name" if all(word.pos_ == "PROPN" for word in words) else "other"
    kind = "document" if words and words[-1].lower_ in DOCUMENT_WORDS else kind
    score = table.score(f": {kind}", "headline")
    if kind == "document" and not _tells(piece, found.end()):
        return
    content = trimmed(text, found.end(), len(text.rstrip()))
    if score is not None and content is not None:
        start, end = without_stop(text, content)
        yield Candidate(
            source=((piece.start + found.start("source"), piece.start + found.end("source")),),
            cue=((piece.start + found.start("cue"), piece.start + found.end("cue")),),
            content=((piece.start + start, piece.start + end),),
            frame="headline",
            lemma=f": {kind}",
            score=score,
        )


def _tells(piece: Piece, start: int) -> bool:
    """Whether a verb stands behind a headline's colon ("Inspection report: Hale Chemicals, Harrow" is a paper's title)."""
    return any(token.pos_ in ("VERB", "AUX") for token in piece.doc if token.idx >= start)


def _according(piece: Piece, token: Token, table: CueTable) -> Iterator[Candidate]:
    doc = piece.doc
    to = doc[token.i + 1]
    noun = next((child for child in to.rights if child.dep_ in ("pobj", "pcomp")), None)
    if noun is None or noun.i <= to.i:
        return
    low, high = sentence_bounds(token)
    source_start, source_end = noun_phrase(noun)
    source_start = max(source_start, to.i + 1)
    commas = [place for place in range(source_start, high) if doc[place].text == ","]
    first = (
        token.i == low
        or token.text[0].isupper()
        or (token.i == low + 1 and doc[low].text in ("“", '"', "But", "And", "Yet"))
    )
    if first and commas and (len(commas) == 1 or commas[1] > source_end) and noun.i < commas[0] < source_end:
        source_end = commas[0]
    citing = _citing(piece, noun.i + 1, high)
    if citing is not None:
        source_end = citing[0] - 1
    told_from = citing[1] if citing is not None else source_end
    comma = next((place for place in commas if place >= told_from), None)
    source, cue = characters(piece, source_start, source_end), characters(piece, token.i, to.i + 1)
    if source is None or cue is None:
        return
    if first:
        start = comma + 1 if comma is not None else told_from
        contents = [(start, high)]
    else:
        contents = [(_behind_connective(piece, low), _before_copula(piece, low, token.i))]
        if comma is not None and comma <= told_from + 1 and token.i > low and doc[token.i - 1].text == ",":
            contents.append((comma + 1, high))
    spans = tuple(stopped(piece, span) for span in (characters(piece, *part) for part in contents) if span)
    frame = "according first" if first else "according behind" if len(contents) == 1 else "according between"
    score = table.score("according", frame)
    if spans and score is not None:
        yield Candidate(source=(source,), cue=(cue,), content=spans, frame=frame, lemma="according", score=score)
        if citing is not None:
            yield from _cited_by(piece, citing, ((cue[0], source[1]), *spans))


def _citing(piece: Piece, low: int, high: int) -> tuple[int, int] | None:
    """Tokens of "cited by El Diario" behind a comma and before the next, which tells who had it from whom."""
    doc = piece.doc
    start = next(
        (
            place
            for place in range(low + 1, high - 2)
            if doc[place - 1].text == "," and doc[place].lower_ in ("cited", "quoted") and doc[place + 1].lower_ == "by"
        ),
        None,
    )
    if start is None or any(doc[place].text == "," for place in range(low, start - 1)):
        return None
    end = next((place for place in range(start + 2, high) if doc[place].text in (",", ".", ";")), high)
    plain = not any(token.pos_ in ("VERB", "AUX") for token in doc[start + 2 : end])
    return (start, end) if start + 2 < end and plain else None


def _cited_by(piece: Piece, citing: tuple[int, int], content: Spans) -> Iterator[Candidate]:
    """Who cites a source says all that the source says."""
    start, end = citing
    source, cue = characters(piece, start + 2, end), characters(piece, start, start + 2)
    if source is not None and cue is not None:
        yield Candidate(
            source=(source,),
            cue=(cue,),
            content=tuple(sorted(content)),
            frame="cited",
            lemma="cite",
            score=CITED_BY_SCORE,
        )


CITED_BY_SCORE = 0.6
"""Too rare in PolNeAR to count; read by eye, like the other constructions with "cited"."""
CONNECTIVES = frozenset("but and however nevertheless still moreover meanwhile yet also instead".split())
PHRASES = (("in", "fact"), ("in", "all"), ("in", "addition"), ("in", "contrast"), ("for", "example"))


def _behind_connective(piece: Piece, low: int) -> int:
    """Behind the word by which the writer goes on ("However, …"), which is none of the source's."""
    doc = piece.doc
    words = tuple(token.lower_ for token in doc[low : low + 2])
    if words in PHRASES and low + 2 < len(doc) and doc[low + 2].text == ",":
        return low + 3
    if words and words[0] in CONNECTIVES:
        return low + 2 if len(words) > 1 and words[1] == "," else low + 1
    return low


def _before_copula(piece: Piece, low: int, high: int) -> int:
    """“That's according to …”: the pronoun alone is the content."""
    pronoun = (
        high - low == 2 and piece.doc[low].pos_ in ("PRON", "DET") and piece.doc[low + 1].lemma_ in ("be", "’", "'s")
    )
    return low + 1 if pronoun else high


def _noun(piece: Piece, noun: Token, table: CueTable) -> Iterator[Candidate]:
    """“the mayor's claim that …”, “claims by residents that …”, “her support for …”, “the plan to …”."""
    complement = _noun_complement(noun)
    if complement is None:
        return
    frame, start, end, cue_end = complement
    source = _owner(piece, noun, start)
    frame = f"noun {frame}" if source else f"noun {frame}, no source"
    score = table.score(noun.lemma_, frame)
    cue_start = noun.i
    while cue_start > noun.left_edge.i and noun.doc[cue_start - 1].dep_ in ("amod", "compound", "advmod"):
        cue_start -= 1
    cue, content = characters(piece, cue_start, cue_end), characters(piece, start, end)
    if score is None or cue is None or content is None or any(low < cue[1] and cue[0] < high for low, high in source):
        return
    yield Candidate(
        source=source, cue=(cue,), content=(stopped(piece, content),), frame=frame, lemma=noun.lemma_, score=score
    )


def _noun_complement(noun: Token) -> tuple[str, int, int, int] | None:
    """The kind of the noun's complement, its tokens, and the cue's last token."""
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl") and child.left_edge.i > noun.i:
            start, end = extent(child)
            if child.left_edge.lower_ == "that" and child.left_edge.dep_ == "mark":
                return "that", start, end, noun.i + 1
            if child.left_edge.lower_ == "to" and child.dep_ == "acl":
                return "to", start, end, noun.i + 1
        elif child.dep_ == "prep" and child.lower_ in NOUN_PREPOSITIONS and child.i == noun.i + 1:
            inner = next((part for part in child.rights if part.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                start, end = extent(inner)
                return child.lower_, max(start, child.i + 1), end, child.i + 1
    return None


def _owner(piece: Piece, noun: Token, before: int) -> Spans:
    """Whose claim it is: the possessor, or the noun behind "by" or "from"."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is not None:
        start, end = noun_phrase(owner)
        if end - 1 > start and piece.doc[end - 1].tag_ == "POS":
            end -= 1
        span = characters(piece, start, min(end, noun.i))
        return (span,) if span else ()
    by = next(
        (child for child in noun.rights if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from")), None
    )
    inner = next((child for child in by.rights if child.dep_ == "pobj"), None) if by is not None else None
    if inner is None or inner.i >= before:
        return ()
    start, end = noun_phrase(inner)
    span = characters(piece, start, min(end, before))
    return (span,) if span else ()
