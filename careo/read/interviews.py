"""Who speaks in an interview that names its interviewee: whose the answers are, and whose the questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from careo.read.court_parties import NAME_WORDS, TITLES
from careo.records.documents import Block, DocumentKind, Party
from careo.records.passages import Span
from careo.text.lines import lines_of

_TOP_LINES = 4
_INTERVIEW = re.compile(
    rf"^\W*(?i:(?:transcript of (?:an? |the )?)?interview with|(?:transcripci[oó]n de (?:la |una )?)?entrevista (?:con|a))\s+{TITLES}(?P<name>{NAME_WORDS})"
    r"(?=\s*(?:$|[,.;(—–-]|(?:by|on|por|el)\s))"
)
_SEVERAL = re.compile(r"\s(?:and|AND|y|Y|&)\s")
_QUESTIONS = {"Q": "A", "P": "R", "QUESTION": "ANSWER", "PREGUNTA": "RESPUESTA"}


def interview_parties(
    text: str, blocks: Sequence[Block], kind: DocumentKind | None, parties: tuple[Party, ...]
) -> tuple[Party, ...]:
    """`parties` with the one interviewee that a transcript's head names, and whose labels ("A", initials, name) mark turns.

    The spans of the interviewee, and of whoever took it down, are where they are named and then each label of their turns.
    Two names, or labels that fit both of them, give nothing.
    """
    labels = [(text[start:end], (start, end)) for block in blocks for start, end in block.speaker]
    named = _interviewee(text)
    if kind != "transcript" or named is None or any(party.role == "speaker" for party in parties):
        return parties
    name, span = named
    askers = [party for party in parties if party.role == "taken down by"]
    used = {label.upper() for label, _ in labels}
    asking = {question for question in _QUESTIONS if question in used}
    answering = _labels_of(name) | {_QUESTIONS[question] for question in asking}
    asker = askers[0] if len(askers) == 1 else None
    if asker is not None:
        asking |= _labels_of(asker.name)
    answers = _spans(labels, answering)
    if not answers or answering & asking & used:
        return parties
    found = [
        replace(party, spans=(*party.spans[:1], *_spans(labels, asking))) if party is asker else party
        for party in parties
    ]
    found.append(Party(role="speaker", name=name, spans=(span, *answers)))
    return tuple(sorted(found, key=lambda party: (party.spans, party.role)))


def _interviewee(text: str) -> tuple[str, Span] | None:
    """The one name after "Interview with" in the first lines."""
    found = {
        match["name"]: (line.start + line.indent + match.start("name"), line.start + line.indent + match.end("name"))
        for line in [line for line in lines_of(text) if line.bare][:_TOP_LINES]
        if (match := _INTERVIEW.match(line.bare)) and not _SEVERAL.search(line.bare[match.start("name") :])
    }
    return next(iter(found.items())) if len(found) == 1 else None


def _labels_of(name: str) -> frozenset[str]:
    """How turns are marked for a person: the initials, the full name, the last or the first name alone."""
    words = name.upper().split()
    initials = "".join(word[0] for word in words if len(word) > 3 or word not in ("DE", "DEL", "LA"))
    marks = {initials, ".".join(initials) + ".", ".".join(initials), " ".join(words), words[-1], words[0]}
    return frozenset(mark for mark in marks if len(mark.strip(".")) > 1)


def _spans(labels: Sequence[tuple[str, Span]], marks: frozenset[str] | set[str]) -> tuple[Span, ...]:
    return tuple(span for label, span in labels if label.upper() in marks)
