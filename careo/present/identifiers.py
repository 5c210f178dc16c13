"""From what a person types to what it names: the beginning of an id, or a passage as DOCUMENT:START-END."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careo.errors import NoSuchRecord, WrongUse
from careo.present.dossier import Dossier
from careo.records.judgements import JudgedPassage
from careo.records.passages import check_spans, quote

SHORTEST = 6
"""Characters of an id that may stand for the whole."""
_PASSAGE = re.compile(r"([0-9a-f]{6,64}):(\d+-\d+(?:,\d+-\d+)*)")


def known_ids(dossier: Dossier, more: Iterable[str] = ()) -> frozenset[str]:
    """Every id that a person can point to in what is shown, and `more`."""
    findings, resolution = dossier.findings, dossier.resolution
    known = {document.id for document in dossier.documents if document.id is not None}
    known.update(dossier.statements, dossier.entity_of, dossier.entities, dossier.origins, dossier.claims, more)
    known.update(dossier.members)
    for extraction in dossier.extractions.values():
        known.update(item.id for item in extraction.mentions)
        known.update(item.id for item in extraction.dates)
        known.update(item.id for item in extraction.figures)
        known.update(item.id for item in extraction.responses)
        known.update(item.id for item in extraction.events)
    known.update(line.id for claim in findings.claims for line in claim.lineages)
    known.update(item.id for item in findings.figures)
    known.update(item.id for item in findings.chronology)
    known.update(item.id for item in resolution.events)
    return frozenset(known)


def expand(typed: str, known: Iterable[str]) -> str:
    """The one id that begins with what was typed; what names nothing is given back for others to refuse."""
    found = [item for item in sorted(known) if item.startswith(typed)]
    if typed in found or not found:
        return typed
    if len(typed) < SHORTEST:
        raise WrongUse(f"“{typed}” is too short to name anything; give at least {SHORTEST} characters of the id.")
    if len(found) > 1:
        raise NoSuchRecord(f"{typed} is the beginning of {len(found)} ids; give more of it.")
    return found[0]


def passage_of(typed: str, dossier: Dossier) -> JudgedPassage | None:
    """The passage that DOCUMENT:START-END (or several ranges, with commas) names; None if it is not written so."""
    parts = _PASSAGE.fullmatch(typed)
    if parts is None:
        return None
    document = expand(parts.group(1), dossier.readings)
    reading = dossier.readings.get(document)
    if reading is None:
        raise NoSuchRecord(f"There is no document {document} that was read.")
    ranges = (pair.split("-") for pair in parts.group(2).split(","))
    spans = tuple((int(start), int(end)) for start, end in ranges)
    check_spans(spans)
    if spans[-1][1] > len(reading.text):
        raise WrongUse(f"{typed} runs past the end of the document, which has {len(reading.text):,} characters.")
    return JudgedPassage(document=document, spans=spans, quoted=quote(reading.text, spans))
