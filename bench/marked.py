"""Passages written by hand, with their attributions marked in place: read into spans.

`<s1>…</s1>` is a source, `<c1>…</c1>` a cue, `<t1>…</t1>` a content; the number tells the attribution, and one that stands inside
another's content lies inside it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careo.records.passages import Span, Spans

FOLDER = Path(__file__).parent / "passages"
TAG = re.compile(r"<(/?)([sct])(\d+)>")
ROLES = {"s": "source", "c": "cue", "t": "content"}


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution; `parent` is the number of the one that holds it."""

    number: int
    source: Spans
    cue: Spans
    content: Spans
    parent: int | None


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A passage: its text, its attributions by number, and whatever else its line says."""

    id: str
    style: str
    text: str
    attributions: tuple[Marked, ...]
    labels: Mapping[str, Any]


def passages(name: str) -> tuple[MarkedPassage, ...]:
    """The passages of a file, in order; raises ValueError where tags do not nest."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_passage(json.loads(line)) for line in lines if line.strip())


def digest(name: str) -> str:
    """SHA-256 of a file, by which a measure says on what it was made."""
    return hashlib.sha256((FOLDER / f"{name}.jsonl").read_bytes()).hexdigest()


def _passage(record: dict[str, Any]) -> MarkedPassage:
    text, spans = _stripped(record["marked"], record["id"])
    numbers = sorted({number for _, number in spans})
    made = {
        number: Marked(
            number,
            source=tuple(sorted(spans.get(("source", number), ()))),
            cue=tuple(sorted(spans.get(("cue", number), ()))),
            content=tuple(sorted(spans.get(("content", number), ()))),
            parent=_holder(number, spans),
        )
        for number in numbers
    }
    return MarkedPassage(record["id"], record["style"], text, tuple(made[number] for number in numbers), record)


def _stripped(marked: str, name: str) -> tuple[str, dict[tuple[str, int], list[Span]]]:
    """The text without tags and the spans of every role and number."""
    parts: list[str] = []
    spans: dict[tuple[str, int], list[Span]] = {}
    opened: list[tuple[str, int, int]] = []
    length = place = 0
    for found in TAG.finditer(marked):
        words = marked[place : found.start()]
        parts.append(words)
        length += len(words)
        place = found.end()
        role, number = ROLES[found[2]], int(found[3])
        if not found[1]:
            opened.append((role, number, length))
            continue
        if not opened or opened[-1][:2] != (role, number):
            raise ValueError(f"{name}: the tag {found.group()} closes nothing that is open")
        start = opened.pop()[2]
        if length > start:
            spans.setdefault((role, number), []).append((start, length))
    if opened:
        raise ValueError(f"{name}: a tag is never closed")
    return "".join((*parts, marked[place:])), spans


def _holder(number: int, spans: Mapping[tuple[str, int], list[Span]]) -> int | None:
    """The smallest content that holds every span of the attribution."""
    own = [span for (_, other), found in spans.items() if other == number for span in found]
    holding = [
        (sum(end - start for start, end in content), other)
        for (role, other), content in spans.items()
        if role == "content" and other != number
        if all(any(low <= start and end <= high for low, high in content) for start, end in own)
    ]
    return min(holding)[1] if holding else None
