"""Doing a job in this process. It loads the parser, so only who does jobs imports it, and who hands them out does not."""

from __future__ import annotations

from pathlib import Path

from careo import errors
from careo.engine.jobs import RETRY, Done, Job, failed
from careo.extract.extraction import extract
from careo.read.sandbox import read_apart
from careo.records.codec import from_json, to_json
from careo.records.documents import Reading


def do(job: Job) -> Done:
    """Do the job in this process. Whatever goes wrong with one document comes back as a sentence about it."""
    try:
        record: object
        if job.stage == "read":
            record = read_apart(Path(job.path), job.name, job.read_options)
        else:
            record = extract(job.document, from_json(job.reading, Reading), job.extract_options, job.leave)
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
