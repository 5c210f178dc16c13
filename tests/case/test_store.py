"""What is put into a case comes out of it unchanged; an unsafe library, a newer or a damaged case is refused in words."""

from __future__ import annotations

import os
import stat
import string
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from careo import errors
from careo.case import database, folder, migrations, stages
from careo.case.case import Case, new_case, open_case
from careo.case.migrations import MIGRATIONS, Migration
from careo.case.stages import Made
from careo.case.store import Stamp, Store
from careo.records.codec import from_json, to_json
from careo.records.documents import Block, Reading
from careo.records.judgements import JudgedPassage, Judgement

STAMP = Stamp(who="Ana Brill", when="2020-01-01T00:00:00+00:00")
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
digests = st.text(string.hexdigits[:16], min_size=64, max_size=64)


@contextmanager
def fresh_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "case"
        folder.make(place, bytes(32), STAMP)
        store, _ = folder.open_folder(place)
        yield store
        store.close()


@settings(max_examples=10, deadline=None)
@given(
    taken=st.lists(st.tuples(digests, words, st.integers(1, 1 << 40)), max_size=6),
    refused=st.dictionaries(words, words, max_size=4),
)
def test_facts_come_out_as_they_went_in(taken: list[tuple[str, str, int]], refused: dict[str, str]) -> None:
    with fresh_store() as store:
        for path, why in refused.items():
            store.refuse(path, why, STAMP)
        for document, path, size in taken:
            store.take(document, size, path, STAMP)
        state = store.state()
        assert {(document, path) for document, paths in state.documents.items() for path in paths} == {
            (document, path) for document, path, _ in taken
        }
        assert state.refusals == {path: why for path, why in refused.items() if path not in {item[1] for item in taken}}
        assert set(store.sizes()) == {document for document, _, _ in taken}


@settings(max_examples=10, deadline=None)
@given(why=words, who=words, quoted=words, value=st.none() | words, times=st.integers(1, 3))
def test_judgements_come_out_as_they_went_in(why: str, who: str, quoted: str, value: str | None, times: int) -> None:
    given_judgement = Judgement(
        id="", who=who, when=STAMP.when, kind="condition", why=why, value=value,
        passages=(JudgedPassage(document="ab" * 32, spans=((1, 3), (5, 9)), quoted=quoted),),
    )  # fmt: skip
    with fresh_store() as store:
        made = tuple(store.add_judgement(given_judgement) for _ in range(times))
        assert store.state().judgements == made
        assert len({judgement.id for judgement in made}) == times


@settings(max_examples=25, deadline=None)
@given(body=words, notes=st.lists(words, max_size=3), media=words)
def test_what_a_stage_made_comes_out_as_it_went_in(body: str, notes: list[str], media: str) -> None:
    blocks = (Block(kind="paragraph", start=0, end=len(body)),) if body else ()
    reading = Reading(text=body, blocks=blocks, media_type=media, notes=tuple(notes))
    kept = stages.unwrap(stages.wrap(Made(record=to_json(reading))))
    assert from_json(kept.record or b"", Reading) == reading
    failed = Made(why=body, passing=bool(notes))
    assert stages.unwrap(stages.wrap(failed)) == failed


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ("3.53.4", True),
        ("3.51.3", True),
        ("3.51.2", False),
        ("3.50.7", True),
        ("3.50.8", True),
        ("3.50.6", False),
        ("3.44.6", True),
        ("3.44.5", False),
        ("3.45.9", False),
        ("3.40.1", False),
        ("4.0.0", True),
    ],
)
def test_a_library_that_can_lose_commits_is_refused(version: str, safe: bool) -> None:
    if safe:
        database.require_safe_library(version)
    else:
        with pytest.raises(errors.UnsafeLibrary, match=version):
            database.require_safe_library(version)


def test_only_the_owner_may_look(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    case.add([pile])
    case.documents()
    found = {path.relative_to(case.path).as_posix(): path.stat().st_mode for path in case.path.rglob("*")}
    assert {"case.db", "case.db-wal", "case.db-shm", "careo.toml", "custody.log", "originals"} <= set(found)
    for name, mode in [("", case.path.stat().st_mode), *found.items()]:
        assert stat.S_IMODE(mode) == (0o700 if stat.S_ISDIR(mode) else 0o600), name


def test_a_case_of_a_newer_version_is_left_alone(make: Callable[..., Case]) -> None:
    case = make()
    engine = database.connect(case.path / "case.db")
    with database.writing(engine) as connection:
        connection.execute(text("INSERT INTO migrations VALUES (:number, 'what is to come')"), {"number": 999})
    engine.dispose()
    with pytest.raises(errors.CaseTooNew, match="999"):
        open_case(case.path)


def test_a_migration_commits_with_its_record_or_not_at_all(tmp_path: Path) -> None:
    database.create_file(tmp_path / "case.db")
    engine = database.connect(tmp_path / "case.db")
    migrations.migrate(engine)
    present = tuple(migration.number for migration in MIGRATIONS)
    new = present[-1] + 1
    broken = Migration(
        number=new, name="broken", statements=("CREATE TABLE half (a TEXT)", "CREATE TABLE half (a TEXT)")
    )
    whole = Migration(number=new, name="whole", statements=("CREATE TABLE half (a TEXT)",))
    with pytest.raises(Exception, match="already exists"):
        migrations.migrate(engine, (*MIGRATIONS, broken))
    with database.reading(engine) as connection:
        assert migrations.made(connection) == present
    migrations.migrate(engine, (*MIGRATIONS, whole))
    with database.reading(engine) as connection:
        assert migrations.made(connection) == (*present, new)
        assert connection.execute(text("SELECT count(*) FROM half")).scalar() == 0
    engine.dispose()


def test_tables_and_migrations_say_the_same(make: Callable[..., Case]) -> None:
    from sqlalchemy import inspect

    from careo.case.migrations import FULL_TEXT
    from careo.case.schema import metadata

    full_text = tuple(f"search_{of}_{end}" for of, _ in FULL_TEXT for end in ("words", "terms"))
    engine = database.connect(make().path / "case.db")
    with database.reading(engine) as connection:
        made = {
            table: {column["name"] for column in inspect(connection).get_columns(table)}
            for table in inspect(connection).get_table_names()
            if not table.startswith(full_text)
        }
    engine.dispose()
    assert made == {table.name: {column.name for column in table.columns} for table in metadata.sorted_tables}


def test_a_case_is_made_only_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    new_case(tmp_path / "empty").close()
    new_case(tmp_path / "deep" / "below").close()
    for taken in (tmp_path / "empty", tmp_path):
        with pytest.raises(errors.CaseExists, match=str(taken)):
            new_case(taken)
    (tmp_path / "file").touch()
    with pytest.raises(errors.CaseExists):
        new_case(tmp_path / "file")
    with pytest.raises(errors.NoSuchCase, match="nowhere"):
        open_case(tmp_path / "nowhere")


def test_a_damaged_database_is_said_in_words(make: Callable[..., Case]) -> None:
    case = make()
    case.close()
    (case.path / "case.db").write_bytes(b"This is no database. " * 400)
    with pytest.raises(errors.CaseDamaged, match=r"case\.db is damaged"):
        open_case(case.path)


@pytest.mark.parametrize(
    ("toml", "word"),
    [
        ("[read]\nsecond = 3", "second"),
        ("[reed]\nseconds = 3", "reed"),
        ("[read]\nseconds = 'soon'", "seconds"),
        ("seconds = 3", "seconds"),
        ("[read", "no TOML"),
    ],
)
def test_options_that_careo_does_not_know_are_named(make: Callable[..., Case], toml: str, word: str) -> None:
    case = make()
    (case.path / "careo.toml").write_text(toml)
    with pytest.raises(errors.WrongUse, match=word):
        open_case(case.path)


def test_a_new_case_has_every_option_written_down_and_none_set(tmp_path: Path) -> None:
    from careo.options import Options

    with new_case(tmp_path / "case") as case:
        assert case.options == Options()
        toml = case.path / "careo.toml"
    text_of = toml.read_text()
    for name in ("day_first", "largest_megabytes", "processes", "shared_run_words", "claim_threshold"):
        assert f"\n# {name} = " in text_of
    toml.write_text(
        "\n".join(line.removeprefix("# ").replace("= true  ", "= true #") for line in text_of.splitlines()[3:])
    )
    with open_case(tmp_path / "case") as case:
        assert case.options.extract.day_first is True
        assert case.options.read == Options().read


def test_the_case_can_be_opened_by_a_relative_path(make: Callable[..., Case], pile: Path) -> None:
    case = make()
    case.add([pile])
    before = os.getcwd()
    os.chdir(case.path.parent)
    try:
        with open_case(case.path.name) as opened:
            os.chdir("/")
            assert opened.documents() == case.documents()
    finally:
        os.chdir(before)
