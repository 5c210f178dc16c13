"""Constructions that the parser often misreads, found by their words and tags instead."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from careo.extract.attributions.candidates import (
    Candidate,
    characters,
    cue_range,
    extent,
    is_negated,
    noun_phrase,
    own_subject,
    sentence_bounds,
    stopped,
)
from careo.extract.attributions.cues import ADDRESSING, SPEECH, CueTable
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
MISREAD_FINITE = {
    "states": "state",
    "records": "record",
    "claims": "claim",
    "notes": "note",
    "reports": "report",
    "answers": "answer",
    "shows": "show",
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


def misread_finite(piece: Piece, token: Token, table: CueTable) -> Candidate | None:
    """“Defendant Ana Bell states that she …”, “An entry for 5 March records that …”: a verb that the parser gave no subject.

    Only where nothing but one phrase without a finite verb or comma stands before it in its sentence.
    """
    doc = piece.doc
    low, high = sentence_bounds(token)
    lemma = MISREAD_FINITE[token.lower_]
    score = table.score(lemma, "that")
    if score is None or token.i + 2 >= high or doc[token.i + 1].lower_ != "that" or own_subject(token) is not None:
        return None
    if token.pos_ == "NOUN" and (doc[token.i - 1].pos_ != "PROPN" or doc[token.i + 2].pos_ not in ("PRON", "DET")):
        return None
    before = doc[low : token.i]
    if not before or before[0].pos_ not in ("DET", "NOUN", "PROPN"):
        return None
    if any(other.tag_ in FINITE or other.text in (",", ":", ";") for other in before):
        return None
    if not any(other.tag_ in FINITE for other in doc[token.i + 2 : high]):
        return None
    source, cue = characters(piece, low, token.i), characters(piece, token.i, token.i + 1)
    content = characters(piece, token.i + 1, high)
    if source is None or cue is None or content is None:
        return None
    return Candidate(
        source=(source,), cue=(cue,), content=(stopped(piece, content),), frame="that", lemma=lemma, score=score
    )


PLACING = frozenset(("put", "set", "place", "estimate"))
COUNTED = frozenset("number toll figure count total cost death loss value amount share rate estimate".split())
REGISTERS = frozenset(
    """register registry list record log ledger roll file database census report document certificate inventory entry
    manifest tally minute docket roster archive""".split()
)
REGISTERING = frozenset("list show record count name register contain give mention include".split())
REGISTER_SCORE = 0.6
"""Too rare in PolNeAR to count; read by eye in the training part and in reports of the MUC development part."""


def registered(piece: Piece, verb: Token) -> Candidate | None:
    """“The report puts the dead at 19”, “the ministry's register lists 11”: a figure on somebody's word or paper."""
    subject = own_subject(verb)
    told = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if subject is None or told is None or told.i < verb.i:
        return None
    start, end = extent(told)
    if verb.lemma_ in PLACING:
        at = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "at"), None)
        at = at or next((child for child in told.subtree if child.dep_ == "prep" and child.lower_ == "at"), None)
        number = next((child for child in at.rights if child.dep_ == "pobj"), None) if at is not None else None
        if number is None or not any(token.like_num for token in number.subtree) or told.lemma_ not in COUNTED:
            return None
        end = max(end, extent(number)[1])
    else:
        number = told if told.like_num else next((child for child in told.lefts if child.dep_ == "nummod"), None)
        if number is None or subject.lemma_ not in REGISTERS or verb.lemma_ not in REGISTERING:
            return None
    cue_start, cue_end = cue_range(verb)
    low, high = noun_phrase(subject)
    source, cue = characters(piece, low, min(high, cue_start)), characters(piece, cue_start, cue_end)
    content = characters(piece, start, end)
    if source is None or cue is None or content is None or subject.i > verb.i:
        return None
    return Candidate(
        source=(source,),
        cue=(cue,),
        content=(stopped(piece, content),),
        frame="register",
        lemma=verb.lemma_,
        score=REGISTER_SCORE,
        negative=is_negated(verb),
    )


SWORN = REPORTS | frozenset(("declaration", "deposition", "statement", "court", "writing", "telegram", "memorandum"))


def clause_behind_paper(verb: Token) -> Token | None:
    """“says in a sworn declaration that Y told him …”: the clause, which the parser joined to the paper as if it told which one."""
    if verb.lemma_ not in SPEECH:
        return None
    paper = next((token for child in verb.rights if child.dep_ == "prep" for token in child.rights), None)
    if paper is None or paper.lemma_ not in SWORN or any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    clause = next((child for child in paper.rights if child.dep_ == "relcl"), None)
    if clause is None or clause.left_edge.lower_ != "that" or clause.left_edge.i != paper.i + 1:
        return None
    subject = own_subject(clause) or next((child for child in clause.lefts if child.dep_ == "nsubjpass"), None)
    return clause if subject is not None and clause.left_edge.dep_ == "mark" else None


def subject_behind_according(verb: Token) -> Token | None:
    """“According to The Courier, a filing says …”: the filing, which the parser took for another name of the paper."""
    if (
        verb.lemma_ not in SPEECH
        or verb.tag_ not in ("VBD", "VBZ", "VBP")
        or own_subject(verb) is not None
        or not verb.i
    ):
        return None
    noun = verb.doc[verb.i - 1]
    start = noun.left_edge.i
    if noun.dep_ != "appos" or start < 1 or verb.doc[start - 1].text != ",":
        return None
    to = noun.head.head
    return noun if to.lower_ == "to" and to.head.lower_ == "according" and to.head.head == verb else None


def report_before(verb: Token) -> Token | None:
    """“a report by The Courier alleging that …”: the report, right before the participle, whatever the parser joined."""
    if verb.tag_ != "VBG" or not verb.i or verb.dep_ not in ("acl", "advcl"):
        return None
    before = verb.doc[verb.i - 1]
    noun = _made_by(before) if before.pos_ in ("NOUN", "PROPN") else before
    return noun if noun.lemma_ in REPORTS else None


def _made_by(noun: Token) -> Token:
    """From "The Courier" in "a report by The Courier" to "report"."""
    while noun.dep_ == "pobj" and noun.head.lower_ in ("by", "from", "in", "to") and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def inverted_at_end(piece: Piece, verb: Token, table: CueTable) -> Candidate | None:
    """“…, revealed the newspaper The Lantern.”: a verb of speech behind a comma, and nothing but a name behind it."""
    if (
        verb.lemma_ not in SPEECH - ADDRESSING
        or verb.tag_ not in ("VBD", "VBZ")
        or not verb.i
        or own_subject(verb) is not None
    ):
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
