"""Workers that answer, workers that die, workers that take too long: every job comes back with a verdict."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from careo.engine import crew
from careo.engine.alone import Alone
from careo.engine.crew import Crew, Workers, assemble
from careo.engine.doing import do
from careo.engine.jobs import Done, Job
from careo.engine.worker import LARGE_KIBIBYTES
from careo.options import EngineOptions, ExtractOptions, ReadOptions
from careo.records.codec import from_json, to_json
from careo.records.documents import Block, Reading
from careo.records.extraction import Extraction

TEXT = "Mayor Ana Brill said that the bridge at Hollin had been closed."


def extracting(name: str = "bridge.txt", text: str = TEXT) -> Job:
    reading = Reading(text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),), media_type="text/plain")
    return Job(
        stage="extract", document=name, name=name, reading=to_json(reading),
        read_options=ReadOptions(), extract_options=ExtractOptions(),
    )  # fmt: skip


def reading(path: Path) -> Job:
    return Job(
        stage="read", document=path.name, name=path.name, path=str(path),
        read_options=ReadOptions(), extract_options=ExtractOptions(),
    )  # fmt: skip


def run(crew_of: Crew, given: list[Job]) -> dict[str, Done]:
    waiting, answers = list(given), {}
    try:
        while waiting or crew_of.busy:
            while waiting and crew_of.free:
                crew_of.start(waiting.pop())
            done = crew_of.next_done()
            answers[done.document] = done
    finally:
        crew_of.close()
    return answers


@pytest.fixture(params=[0, 2])
def workers(request: pytest.FixtureRequest) -> Iterator[Crew]:
    made = assemble(EngineOptions(processes=request.param))
    yield made
    made.close()


def test_the_same_comes_back_from_here_and_from_workers(tmp_path: Path, workers: Crew) -> None:
    original = tmp_path / "note.txt"
    original.write_text(TEXT + "\n")
    answers = run(workers, [extracting("a"), extracting("b"), extracting("c"), reading(original)])
    assert {done.verdict for done in answers.values()} == {"done"}
    expected = do(extracting("a"))
    assert answers["a"] == expected
    assert from_json(answers["b"].output, Extraction).document == "b"
    assert from_json(answers["note.txt"].output, Reading).text.strip() == TEXT


def test_what_goes_wrong_with_one_document_comes_back_as_a_sentence(tmp_path: Path, workers: Crew) -> None:
    blob = tmp_path / "blob.bin"
    blob.write_bytes(bytes(range(256)) * 9)
    broken = Job(
        stage="extract", document="broken", name="broken.txt", reading=b"{}",
        read_options=ReadOptions(), extract_options=ExtractOptions(),
    )  # fmt: skip
    answers = run(workers, [reading(blob), reading(tmp_path / "gone.txt"), broken, extracting("well")])
    assert answers["blob.bin"].verdict == "unreadable"
    assert answers["gone.txt"].verdict == "broken off"
    assert answers["broken"].verdict == "broken off"
    assert answers["well"].verdict == "done"
    for name in ("blob.bin", "gone.txt", "broken"):
        sentence = answers[name].output.decode()
        assert sentence.endswith(".")
        assert "Traceback" not in sentence


def test_a_worker_that_dies_once_is_replaced_and_its_job_done() -> None:
    started: list[crew._Worker] = []

    def first_dies() -> crew._Worker:
        worker = crew._Worker()
        started.append(worker)
        if len(started) == 1:
            os.kill(worker.process.pid, signal.SIGKILL)
        return worker

    answers = run(Workers(EngineOptions(processes=1), first_dies), [extracting("a"), extracting("b")])
    assert {done.verdict for done in answers.values()} == {"done"}
    assert len(started) == 2


def test_a_job_whose_workers_die_comes_back_broken_off_and_the_others_go_on() -> None:
    started: list[crew._Worker] = []

    def two_die() -> crew._Worker:
        worker = crew._Worker()
        started.append(worker)
        if len(started) <= 2:
            os.kill(worker.process.pid, signal.SIGKILL)
        return worker

    answers = run(Workers(EngineOptions(processes=1), two_die), [extracting("b"), extracting("a")])
    assert answers["a"].verdict == "broken off"
    assert "ended twice" in answers["a"].output.decode()
    assert answers["b"].verdict == "done"


def test_a_job_that_takes_too_long_is_stopped() -> None:
    answers = run(Workers(EngineOptions(processes=1, seconds=0)), [extracting("slow")])
    assert answers["slow"].verdict == "broken off"
    assert "0 seconds" in answers["slow"].output.decode()


def test_workers_end_with_whoever_started_them() -> None:
    made = Workers(EngineOptions(processes=1))
    made.start(extracting())
    made.next_done()
    process = made._workers[0].process
    made._workers[0].connection.close()
    assert process.wait(timeout=60) == 0


def test_a_worker_of_a_large_process_is_not_taken_for_large_itself() -> None:
    large = b"x" * (LARGE_KIBIBYTES + 64 * 1024) * 1024
    assert len(large) > LARGE_KIBIBYTES * 1024
    del large
    started: list[crew._Worker] = []

    def counted() -> crew._Worker:
        started.append(crew._Worker())
        return started[-1]

    answers = run(Workers(EngineOptions(processes=1), counted), [extracting("a"), extracting("b")])
    assert {done.verdict for done in answers.values()} == {"done"}
    assert len(started) == 1


def test_alone_has_one_job_at_a_time() -> None:
    alone = Alone()
    assert (alone.free, alone.busy) == (True, False)
    alone.start(extracting())
    assert (alone.free, alone.busy) == (False, True)
    assert alone.next_done().verdict == "done"
    assert (alone.free, alone.busy) == (True, False)


STARTER = """
import sys
from careo.engine.crew import Workers
from careo.engine.jobs import Job
from careo.options import EngineOptions, ExtractOptions, ReadOptions

def reading(path):
    return Job(stage="read", document=path, name="note.txt", path=path,
               read_options=ReadOptions(), extract_options=ExtractOptions())

crew = Workers(EngineOptions(processes=1))
crew.start(reading(sys.argv[1]))
crew.next_done()
crew.start(reading(sys.argv[2]))
print(crew._workers[0].process.pid, flush=True)
crew.next_done()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux ends a process with the one that started it.")
def test_a_busy_worker_ends_with_a_process_that_is_killed_and_so_does_what_it_started(tmp_path: Path) -> None:
    original, endless = tmp_path / "note.txt", tmp_path / "endless"
    original.write_text(TEXT)
    os.mkfifo(endless)  # nobody writes to it, so reading it never comes to an end
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(original), str(endless)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert starter.stdout
        worker = int(starter.stdout.readline())
        children = Path(f"/proc/{worker}/task/{worker}/children").read_text().split()
        assert children, "the worker has the process that reads files apart"
        watched = [os.pidfd_open(process) for process in (worker, *map(int, children))]
    finally:
        starter.kill()
        starter.wait()
        starter.communicate()
    for file in watched:
        ended, _, _ = select.select([file], [], [], 60)
        os.close(file)
        assert ended
