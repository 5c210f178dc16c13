"""Constructions that the parser often misreads, found by their words and tags instead."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from careo.extract.attributions_candidates import (
    Candidate,
    characters,
    cue_range,
    extent,
    is_negated,
    own_subject,
    sentence_bounds,
    stopped,
)
from careo.extract.attributions_cues import SPEECH, CueTable
from careo.extract.parsing import Piece

MISREAD = {
    "alleging": "allege",
    "claiming": "claim",
    "saying": "say",
    "stating": "state",
    "showing": "show",
    "suggesting": "suggest",
    "revealing": "reveal",
    "indicating": "indicate",
    "finding": "find",
}
REPORTS = frozenset(
    """report story article statement letter email memo message filing complaint lawsuit suit indictment study poll survey
    document paper record tweet post testimony affidavit dossier note call ad editorial column dispatch cable
    interview""".split()
)
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LONGEST_SOURCE = 14
"""Tokens of a source that stands behind its verb at a sentence's end."""


def misread_participle(piece: Piece, token: Token, table: CueTable) -> Iterator[Candidate]:
    """“a report by the paper alleging that …” where the tagger took the participle for a noun."""
    doc = piece.doc
    _, high = sentence_bounds(token)
    lemma = MISREAD[token.lower_]
    score = table.score(lemma, "that")
    if score is None or token.i + 1 >= high or doc[token.i + 1].lower_ != "that":
        return
    noun = _made_by(doc[token.i - 1])
    clause = next((child for child in token.rights if child.left_edge.i == token.i + 1), None)
    source = characters(piece, noun.left_edge.i, token.i)
    cue = characters(piece, token.i, token.i + 1)
    content = characters(piece, token.i + 1, extent(clause)[1] if clause is not None else high)
    if source is not None and cue is not None and content is not None:
        yield Candidate(
            source=(source,), cue=(cue,), content=(stopped(piece, content),), frame="that", lemma=lemma, score=score
        )


def report_before(verb: Token) -> Token | None:
    """“a report by The Courier alleging that …”: the report, right before the participle, whatever the parser joined."""
    if verb.tag_ != "VBG" or not verb.i or verb.dep_ not in ("acl", "advcl"):
        return None
    before = verb.doc[verb.i - 1]
    noun = _made_by(before) if before.pos_ in ("NOUN", "PROPN") else before
    return noun if noun.lemma_ in REPORTS else None


def _made_by(noun: Token) -> Token:
    """From "The Courier" in "a report by The Courier" to "report"."""
    while noun.dep_ == "pobj" and noun.head.lower_ in ("by", "from", "in") and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def inverted_at_end(piece: Piece, verb: Token, table: CueTable) -> Candidate | None:
    """“…, revealed the newspaper The Lantern.”: a verb of speech behind a comma, and nothing but a name behind it."""
    if verb.lemma_ not in SPEECH or verb.tag_ not in ("VBD", "VBZ") or not verb.i or own_subject(verb) is not None:
        return None
    doc = verb.doc
    low, high = sentence_bounds(verb)
    cue_start, cue_end = cue_range(verb)
    while high > cue_end and (doc[high - 1].is_punct or doc[high - 1].is_space):
        high -= 1
    if cue_start <= low or doc[cue_start - 1].text != "," or not 0 < high - cue_end <= LONGEST_SOURCE:
        return None
    behind = doc[cue_end:high]
    relative = next((token.i for token in behind if token.lower_ in ("who", "which")), high)
    named = any(token.pos_ == "PROPN" for token in behind)
    plain = not any(token.tag_ in FINITE or token.lower_ in ("that", "to") for token in doc[cue_end:relative])
    score = table.score(verb.lemma_, "before")
    if score is None or not named or not plain or not any(token.tag_ in FINITE for token in doc[low:cue_start]):
        return None
    source, cue = characters(piece, cue_end, high), characters(piece, cue_start, cue_end)
    content = characters(piece, low, cue_start)
    if source is None or cue is None or content is None:
        return None
    return Candidate(
        source=(source,),
        cue=(cue,),
        content=(content,),
        frame="before",
        lemma=verb.lemma_,
        score=score,
        negative=is_negated(verb),
    )
