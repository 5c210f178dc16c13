"""What fills a case: bytes are taken first, all of them, then read and extracted, one document a unit of work.

A run can be ended at any moment. What it had acknowledged is there; the next run takes up what is missing and ends with
the records of a run that nobody disturbed, because nothing depends on when or in which order a thing was done.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from careo import errors
from careo.case import corrections, stages
from careo.case.corrections import changes_to, correct_facts
from careo.case.originals import Originals, SourceFailed
from careo.case.progress import Progress, Stop, Watcher, never
from careo.case.second_reader import Held, Outside, SecondReader
from careo.case.stages import Change, Keys, Made, Summary
from careo.case.store import Stamp, Store
from careo.case.walk import Found, open_file, unfit_open, why_not
from careo.engine.crew import assemble
from careo.engine.jobs import Done, Job
from careo.options import Options
from careo.records.codec import from_json, to_json
from careo.records.documents import Reading
from careo.records.extraction import Extraction
from careo.records.judgements import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one path in this run: a document, or the reason why there is none."""

    path: str
    document: str | None = None
    why: str | None = None
    first: str | None = None
    """The path that the same bytes came from first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document to bring up to date: where its outputs go, and what goes into them."""

    document: str
    name: str
    keys: Keys
    changes: tuple[Change, ...]
    held: Held | None = None
    """What bears on the second reader, where there is one."""


def take(
    found: Iterable[Found],
    store: Store,
    originals: Originals,
    stamp: Callable[[], Stamp],
    progress: Watcher,
    stop: Stop = never,
) -> Iterator[Taken]:
    """Bring the bytes of each file into the case and record where they came from, or why they could not be taken.

    Ends early, between two files, where `stop` says so. Raises OutOfSpace when there is not even room to record that there is no room.
    """
    files = tuple(found)
    originals.clear_leftovers()
    for count, item in enumerate(files, start=1):
        if stop():
            return
        taken = _take_one(item, store, originals, stamp())
        step = Progress(stage="taking", done=count, total=len(files), name=item.name)
        progress(replace(step, document=taken.document, why=taken.why, first=taken.first))
        yield taken


def _take_one(item: Found, store: Store, originals: Originals, stamp: Stamp) -> Taken:
    problem = item.problem
    if problem is None:
        try:
            descriptor = open_file(item)
        except OSError as error:
            problem = why_not(error)
        else:
            try:
                problem = unfit_open(descriptor)
                kept = originals.keep(descriptor) if problem is None else None
            except SourceFailed as failure:
                problem = why_not(failure.__cause__)
            except errors.OutOfSpace as full:
                problem = str(full)
            else:
                if kept is not None:
                    store.take(*kept, item.name, stamp)
                    return Taken(path=item.name, document=kept[0], first=store.first_path(kept[0]))
            finally:
                os.close(descriptor)
    store.refuse(item.name, problem or "", stamp)
    return Taken(path=item.name, why=problem)


class Reader:
    """Reads and extracts what is missing, in as many processes as the options say, and keeps what comes back."""

    def __init__(self, store: Store, originals: Originals, options: Options, outside: Outside) -> None:
        self._store = store
        self._originals = originals
        self._options = options
        self.second = SecondReader(options, outside)

    def work(self, document: str, name: str, judgements: tuple[Judgement, ...]) -> Work:
        """The work a document stands for under these standing judgements, by the present versions and these options."""
        changes, held = changes_to(document, judgements), self.second.held(document, judgements)
        given = changes if held is None else (changes, held)
        keys = stages.keys_of(document, name, given, self._options.read, self._options.extract)
        return Work(document=document, name=name, keys=keys, changes=changes, held=held)

    def missing(self, work: Iterable[Work], again: frozenset[str] = frozenset()) -> list[Work]:
        """Those without a summary; of the documents in `again` also those that broke off the last time."""
        asked = tuple(work)
        summaries = self._store.outputs(item.keys.summary for item in asked)
        present = self._store.present(key for item in asked for key in (item.keys.read, item.keys.extract))
        todo = []
        for item in asked:
            kept = summaries.get(item.keys.summary)
            summary = stages.summary_from(kept) if kept is not None else None
            whole = summary is not None and (summary.why is not None or {item.keys.read, item.keys.extract} <= present)
            if summary is None or not whole or (summary.passing and item.document in again):
                todo.append(item)
        return todo

    def bring_up_to_date(self, work: Iterable[Work], progress: Watcher, stop: Stop = never) -> None:
        """Do what is to be done, or as much of it as is in hand when `stop` says so. Raises ModelError when nothing can be extracted; whatever was read by then is kept.

        Raises WrongUse, before anything is done, where the second reader may not be asked.
        """
        todo = {item.document: item for item in work}
        if not todo:
            return
        self.second.require_leave()
        self.second.say_used([item.held for item in todo.values()])
        waiting = deque(sorted(todo))
        follow: deque[Job] = deque()
        done, words = 0, 0
        crew = assemble(self._options.engine)
        try:
            while waiting or follow or crew.busy:
                if stop():
                    waiting.clear()
                while crew.free and (waiting or follow):
                    crew.start(follow.popleft() if follow else self._first_job(todo[waiting.popleft()]))
                if not crew.busy:
                    break
                answer = crew.next_done()
                item = todo[answer.document]
                job = self._keep_reading(item, answer) if answer.stage == stages.READ else None
                if job is not None:
                    follow.append(job)
                    continue
                summary = self._keep_end(item, answer)
                done, words = done + 1, words + (summary.words or 0)
                step = Progress(stage="reading", done=done, total=len(todo), name=item.name, words=words)
                progress(replace(step, document=item.document, why=summary.why))
        finally:
            crew.close()

    def _first_job(self, item: Work) -> Job:
        kept = self._store.outputs([item.keys.read]).get(item.keys.read)
        made = stages.unwrap(kept) if kept is not None else None
        if made is not None and made.record is not None:
            return self._extract_job(item, made.record)
        return Job(
            stage="read",
            document=item.document,
            name=item.name,
            path=str(self._originals.path(item.document)),
            read_options=self._options.read,
            extract_options=self._options.extract,
        )

    def _extract_job(self, item: Work, reading: bytes) -> Job:
        record = corrected(reading, item.changes)
        return Job(
            stage="extract",
            document=item.document,
            name=item.name,
            reading=to_json(record),
            read_options=self._options.read,
            extract_options=self._options.extract,
            leave=self.second.leave(item.document, record, self._still_held(item)),
        )

    def _still_held(self, item: Work) -> Held | None:
        """What bears on the second reader; None if that has changed since, and the document is to be read anew anyway."""
        if item.held is None:
            return None
        now = self.second.held(item.document, corrections.standing(self._store.state().judgements))
        return item.held if now == item.held else None

    def _keep_reading(self, item: Work, answer: Done) -> Job | None:
        if answer.verdict != "done":
            return None
        row = (stages.READ, item.keys.read, item.document, stages.wrap(Made(record=answer.output)))
        self._store.keep_outputs([row])
        return self._extract_job(item, answer.output)

    def _keep_end(self, item: Work, answer: Done) -> Summary:
        """Keep the last output of a document with its summary, and throw away what older versions had made of it."""
        if answer.verdict == "no model":
            raise errors.ModelError(answer.output.decode())
        made = _made(answer)
        rows: list[tuple[str, str, str | None, bytes]] = []
        if answer.verdict == "done":
            reading = corrected(self._reading(item.keys.read), item.changes)
            summary = stages.summarise(reading, from_json(answer.output, Extraction))
        else:
            summary = Summary(why=made.why, passing=made.passing)
        if answer.stage == stages.EXTRACT:
            rows.append((stages.EXTRACT, item.keys.extract, item.document, stages.wrap(made)))
        rows.append((stages.SUMMARY, item.keys.summary, item.document, to_json(summary)))
        current = (item.keys.read, item.keys.extract, item.keys.summary)
        self._store.keep_outputs(rows, current)
        return summary

    def _reading(self, key: str) -> bytes:
        return stages.unwrap(self._store.outputs([key])[key]).record or b""


def corrected(reading: bytes, changes: tuple[Change, ...]) -> Reading:
    """The reading that was kept, with its facts as a person corrected them."""
    record = from_json(reading, Reading)
    return replace(record, facts=correct_facts(record.facts, changes)) if changes else record


def _made(answer: Done) -> Made:
    if answer.verdict == "done":
        return Made(record=answer.output)
    return Made(why=answer.output.decode("utf-8"), passing=answer.verdict == "broken off")


def work_of(documents: Mapping[str, str], judgements: tuple[Judgement, ...], reader: Reader) -> list[Work]:
    """The work that each document stands for. `documents` maps ids to the name that each is read under."""
    return [reader.work(document, name, judgements) for document, name in sorted(documents.items())]
