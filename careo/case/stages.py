"""Under which key each stage's output is kept, and what is kept: hash of the whole input, version, hash of options.

Read: the original's digest and the name it was given under. Extract: what reading made of it, a person's corrections to
its facts and, where a second reader is asked, the conditions people recorded. So a better reader, another option, a
correction or such a condition leads to another key, and what is kept under the old one is simply not found any more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module

import msgspec

from careo.options import ExtractOptions, ReadOptions
from careo.records.codec import from_json, to_json
from careo.records.documents import Facts, Language, Reading
from careo.records.extraction import Extraction
from careo.records.findings import Findings
from careo.records.resolution import Resolution

Change = tuple[str, str | None]
"""A field of Facts and what a person says it is."""

READ, EXTRACT, SUMMARY, RESOLVE, WEIGH = "read", "extract", "summary", "resolve", "weigh"
_SUMMARY_VERSION = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What lists need of a document without opening it. `why` says why it is kept unread; then there is nothing else."""

    why: str | None = None
    passing: bool = False
    """Whether it may go better another time."""
    media_type: str | None = None
    words: int | None = None
    facts: Facts = field(default_factory=Facts)
    language: Language | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Where the outputs of one document are kept."""

    read: str
    extract: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A stage's output as kept: `record` as JSON, or why there is none."""

    record: bytes | None = None
    why: str | None = None
    passing: bool = False


def key_of(stage: str, version: str, *parts: object) -> str:
    """SHA-256 in hexadecimal of the stage, its version and its input."""
    return hashlib.sha256(to_json([stage, version, *parts])).hexdigest()


def version_of(stage: str) -> str:
    """The present version of a stage, as its own room says it, with the shape of what it makes."""
    return f"{import_module(f'careo.{stage}').VERSION}/{_shape(stage)}"


@cache
def _shape(stage: str) -> str:
    """A digest of the fields of what a stage makes, down to the last: what was kept in another shape is not looked at."""
    kind = {READ: Reading, EXTRACT: Extraction, SUMMARY: Summary, RESOLVE: Resolution, WEIGH: Findings}[stage]
    return hashlib.sha256(msgspec.json.encode(msgspec.json.schema(kind), order="sorted")).hexdigest()[:16]


def keys_of(
    document: str, name: str, given: Sequence[object], read_options: ReadOptions, extract_options: ExtractOptions
) -> Keys:
    """Where a document's outputs are kept by the present versions. `given`: what people recorded that extract goes by."""
    read = key_of(READ, version_of(READ), document, name, read_options)
    extract = key_of(EXTRACT, version_of(EXTRACT), read, given, extract_options)
    return Keys(read=read, extract=extract, summary=key_of(SUMMARY, f"{_SUMMARY_VERSION}/{_shape(SUMMARY)}", extract))


def wrap(made: Made) -> bytes:
    """One letter for what it is, then the record or the sentence."""
    if made.record is not None:
        return b"+" + made.record
    return (b"?" if made.passing else b"-") + (made.why or "").encode("utf-8", "replace")


def unwrap(data: bytes) -> Made:
    """What was wrapped."""
    if data[:1] == b"+":
        return Made(record=data[1:])
    return Made(why=data[1:].decode("utf-8"), passing=data[:1] == b"?")


def summarise(reading: Reading, extraction: Extraction) -> Summary:
    """The summary of a document that was read, `reading` as a person corrected it."""
    return Summary(
        media_type=reading.media_type,
        words=len(reading.text.split()),
        facts=reading.facts,
        language=extraction.language,
        passing=extraction.unfinished,
        notes=tuple(dict.fromkeys((*reading.notes, *extraction.unread))),
    )


def summary_from(data: bytes) -> Summary:
    """The summary that was kept."""
    return from_json(data, Summary)


def with_language(facts: Facts, language: Language | None) -> Facts:
    """The facts with the language that extracting found, where reading and people left it open."""
    return replace(facts, language=language) if facts.language is None else facts
