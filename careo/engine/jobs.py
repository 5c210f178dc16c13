"""One stage of one document as a unit of work: what goes to whoever does it, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from careo.extract.second_reader.address import Leave
from careo.options import ExtractOptions, ReadOptions

Stage = Literal["read", "extract"]
Verdict = Literal["done", "unreadable", "broken off", "no model"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """`read` needs `path` and `name`; `extract` needs `reading`, as JSON, and `name` for its sentences."""

    stage: Stage
    document: str
    name: str
    path: str = ""
    reading: bytes = b""
    read_options: ReadOptions
    extract_options: ExtractOptions
    leave: Leave | None = None
    """Of `extract`: what the second reader may be given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a job. `output` is the stage's record as JSON when done, a sentence in UTF-8 otherwise.

    unreadable: it will be so again; broken off: it may go better another time; no model: nothing can be extracted at all.
    """

    stage: Stage
    document: str
    verdict: Verdict
    output: bytes


STAYS, LEAVES = b"S", b"L"
"""What a worker puts before its answer: whether it takes another job."""
RETRY = "its bytes are kept. Add it again to try once more."


def failed(job: Job, verdict: Verdict, sentence: str) -> Done:
    """The job with a sentence instead of an output."""
    return Done(stage=job.stage, document=job.document, verdict=verdict, output=sentence.encode("utf-8", "replace"))


def pack(message: Job | Done) -> bytes:
    """For the way between processes."""
    return msgspec.msgpack.encode(message)


def unpack_job(data: bytes) -> Job:
    """The job that was packed."""
    return msgspec.msgpack.decode(data, type=Job)


def unpack_done(data: bytes) -> Done:
    """The answer that was packed."""
    return msgspec.msgpack.decode(data, type=Done)
