"""One stage of one document as a unit of work: what goes to whoever does it, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from careo import errors
from careo.extract import extract
from careo.options import ExtractOptions, ReadOptions
from careo.read.sandbox import read_apart
from careo.records.codec import from_json, to_json
from careo.records.documents import Reading

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a job. `output` is the stage's record as JSON when done, a sentence in UTF-8 otherwise.

    unreadable: it will be so again; broken off: it may go better another time; no model: nothing can be extracted at all.
    """

    stage: Stage
    document: str
    verdict: Verdict
    output: bytes


def do(job: Job) -> Done:
    """Do the job in this process. Whatever goes wrong with one document comes back as a sentence about it."""
    try:
        record: object
        if job.stage == "read":
            record = read_apart(Path(job.path), job.name, job.read_options)
        else:
            record = extract(job.document, from_json(job.reading, Reading), job.extract_options)
        return Done(stage=job.stage, document=job.document, verdict="done", output=to_json(record))
    except errors.ModelError as error:
        return failed(job, "no model", str(error))
    except errors.Unreadable as error:
        return failed(job, "unreadable", str(error))
    except OSError as error:
        return failed(job, "broken off", f"The system could not give {job.name} to the reader ({error}); {RETRY}")
    except MemoryError:
        return failed(job, "broken off", f"There was not enough memory for what {job.name} says; {RETRY}")
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return failed(
            job, "broken off", f"Reading what {job.name} says broke off at a fault of Careo's own ({what}); {RETRY}"
        )


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
