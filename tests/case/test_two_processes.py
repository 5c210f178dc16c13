"""One writer at a time, for the length of one transaction; readers never wait."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hollin import everything

from careo.case import database
from careo.case.case import Case, open_case
from careo.case.store import Stamp, Store
from careo.errors import CaseInUse

HOLD = """
import sys
from pathlib import Path
from careo.case import database

engine = database.connect(Path(sys.argv[1]) / "case.db")
with database.writing(engine) as connection:
    connection.exec_driver_sql("INSERT INTO refusals VALUES ('/hollin/half-written', 'x')")
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def held(pile: Path, make: Callable[..., Case]) -> tuple[Case, subprocess.Popen[str]]:
    case = make()
    case.add([pile])
    writer = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(case.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "held\n"
    return case, writer


def release(writer: subprocess.Popen[str]) -> None:
    writer.communicate("go\n", timeout=60)


def test_a_reader_works_while_another_process_writes(held: tuple[Case, subprocess.Popen[str]]) -> None:
    case, writer = held
    with open_case(case.path) as reader:
        assert {document.outcome for document in reader.documents()} == {"read"}
        assert len(everything(reader)) > 1000
    release(writer)


def test_a_second_writer_is_told_after_a_while(held: tuple[Case, subprocess.Popen[str]]) -> None:
    case, writer = held
    store = Store(case.path, database.connect(case.path / "case.db"), wait_seconds=0.1)
    stamp = Stamp(who="second", when="2020-01-01T00:00:00+00:00")
    with pytest.raises(CaseInUse, match="Another process is writing"):
        store.refuse("/hollin/other", "why", stamp)
    release(writer)
    store.refuse("/hollin/other", "why", stamp)
    assert {"/hollin/other", "/hollin/half-written"} <= set(store.state().refusals)
    store.close()


def test_two_runs_at_once_end_with_what_one_gives(pile: Path, make: Callable[..., Case]) -> None:
    alone = make("alone")
    alone.add([pile])
    shared = make("shared").path
    script = "import sys, careo\nwith careo.open_case(sys.argv[1]) as case: case.add(sys.argv[2:])"
    runs = [subprocess.Popen([sys.executable, "-c", script, str(shared), str(pile)]) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    with open_case(shared) as case:
        assert everything(case) == everything(alone)
        assert case.verify() == []
