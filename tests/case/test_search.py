"""What search finds, that any text is a query, and that what is withheld is neither found nor counted, nor moves a hit."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hollin import TEXTS, make_case
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from careo import errors
from careo.case import database, folder
from careo.case.case import Case, open_case
from careo.case.search.asking import Question, ask
from careo.case.search.entries import IndexedDocument, IndexedStatement, Shelf
from careo.case.search.index import SearchIndex
from careo.case.store import Stamp
from careo.records.codec import to_json
from careo.records.judgements import JudgedPassage
from careo.records.passages import quote
from careo.records.search import EVERYTHING, Found, Only, PersonHit, StatementHit, TextHit, Within
from careo.text.stems import alike, folded

KINDS: tuple[Within, ...] = ("texts", "statements", "people")
STAMP = Stamp(who="Ana Brill", when="2020-01-01T00:00:00+00:00")


@pytest.fixture(scope="module")
def hollin() -> Iterator[Case]:
    with tempfile.TemporaryDirectory() as name:
        pile = Path(name) / "pile"
        pile.mkdir()
        for file, words in TEXTS.items():
            (pile / file).write_text(words, encoding="utf-8")
        with make_case(Path(name) / "case") as case:
            case.add([pile])
            yield case


def titles(found: Found) -> list[str]:
    return [hit.title.text for hit in found.hits if isinstance(hit, TextHit)]


def everything_found(case: Case, query: str, include: tuple[str, ...] = ()) -> bytes:
    """All that a query gives, as bytes."""
    return b"\n".join(to_json(case.search(query, within, limit=1000, include=include)) for within in KINDS)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("brill", {"bridge.txt", "carta.txt"}),
        ("BRILL", {"bridge.txt", "carta.txt"}),
        ("cerro", {"carta.txt"}),
        ("CERRÓ", {"carta.txt"}),
        ("engineers council", {"bridge.txt"}),
        ("engineers OR ingenieros", {"bridge.txt", "carta.txt"}),
        ("hollin NOT brill", {"inquiry.txt"}),
        ('"were hurt"', {"bridge.txt", "inquiry.txt"}),
        ('"hurt were"', set()),
        ("ingen*", {"carta.txt"}),
        ("NEAR(engineers council, 3)", {"bridge.txt"}),
        ("engineers NEAR/1 council", set()),
        ("engineers NEAR april", {"bridge.txt"}),
        ("lawyers", {"inquiry.txt"}),
        ('"lawyers"', set()),
        ("warn", {"bridge.txt"}),
        ("inquiry.txt", {"inquiry.txt"}),
        ("nothing-of-it", set()),
        ("?", set()),
    ],
)
def test_documents_that_a_query_finds(hollin: Case, query: str, expected: set[str]) -> None:
    found = hollin.search(query)
    assert set(titles(found)) == expected
    assert found.total == len(found.hits) == len(expected)


def test_a_hit_stands_where_it_says_and_brings_its_context(hollin: Case) -> None:
    (hit,) = hollin.search("listened").hits
    assert isinstance(hit, TextHit)
    words = hollin.material().reading(hit.document).text
    (passage,) = hit.passages
    assert [words[start:end] for start, end in passage.spans] == ["listened"]
    assert passage.block == "paragraph"
    assert words[passage.start : passage.end].startswith("Mayor Ana Brill")
    cut = passage.snippet
    assert cut.text == words[cut.start : cut.start + len(cut.text)]
    assert [cut.text[start:end] for start, end in cut.marks] == ["listened"]
    assert hit.exact
    assert not hollin.search("listening").hits[0].exact


def test_statements_are_found_by_what_is_said_and_by_who_says_it(hollin: Case) -> None:
    for query in ("ingenieros", "alcaldesa", "alcaldesa ingenieros"):
        (hit,) = hollin.search(query, "statements").hits
        assert isinstance(hit, StatementHit)
        assert hit.source is not None
        assert (hit.content.text, hit.source.text) == (
            "los ingenieros habían avisado al concejo",
            "la alcaldesa Ana Brill",
        )
        words = hollin.material().reading(hit.document).text
        assert " ".join(words[start:end] for start, end in hit.source_spans + hit.spans) == query


def test_people_are_found_under_their_spellings(hollin: Case) -> None:
    found = hollin.search("ana", "people")
    names = {spelling.text for hit in found.hits if isinstance(hit, PersonHit) for spelling in hit.spellings}
    assert names == {"Ana Brill"}
    entities = {entity.id: entity for entity in hollin.resolution().entities}
    for hit in found.hits:
        assert isinstance(hit, PersonHit)
        assert hit.mentions == len(entities[hit.entity].mentions)
        for spelling in hit.spellings:
            assert [spelling.text[start:end] for start, end in spelling.marks] == ["Ana"]
            assert set(spelling.documents) <= set(entities[hit.entity].documents)


def test_hits_are_counted_by_what_their_documents_are(hollin: Case) -> None:
    found = hollin.search("hollin")
    assert {facet.value: facet.count for facet in found.facets.languages} == {"en": 2, "es": 1}
    spanish = hollin.search("hollin", only=Only(language="es"))
    assert titles(spanish) == ["carta.txt"]
    assert spanish.total == 1
    assert spanish.facets.languages == found.facets.languages
    assert sum(facet.count for facet in spanish.facets.kinds) == 1
    document = spanish.hits[0].document if isinstance(spanish.hits[0], TextHit) else ""
    for within in KINDS:
        of_one = hollin.search("hollin OR brill", within, only=Only(document=document))
        assert of_one.total == len(of_one.hits) > 0


def test_pages_together_are_the_whole(hollin: Case) -> None:
    for within in KINDS:
        whole = hollin.search("the OR hollin OR ana OR el", within, limit=1000)
        pages = [
            hollin.search("the OR hollin OR ana OR el", within, offset=start, limit=1) for start in range(whole.total)
        ]
        assert tuple(hit for page in pages for hit in page.hits) == whole.hits
        assert {page.total for page in pages} == {whole.total}
    with pytest.raises(errors.WrongUse):
        hollin.search("hollin", offset=-1)


PIECES = st.sampled_from(
    ["hollin", "Ana", "brill", "puente", "were", "hurt", "ingen*", "AND", "OR", "NOT", "NEAR", "(", ")", '"', "*", "«"]
)


@settings(max_examples=150, deadline=None)
@example(query="0\x00", within="texts")
@given(query=st.text(max_size=40) | st.lists(PIECES, max_size=10).map(" ".join), within=st.sampled_from(KINDS))
def test_any_text_gives_an_answer_and_every_hit_holds_a_word_of_it(hollin: Case, query: str, within: Within) -> None:
    found = hollin.search(query, within, limit=1000)
    assert found.understood
    assert found.total == len(found.hits)
    for hit in found.hits:
        matched = _matched(hollin, hit)
        assert matched
        asked = folded(query)
        for words in matched:
            for word in folded(words).split():
                bare = "".join(letter for letter in word if letter.isalnum())
                assert any(
                    part in bare or bare in part or alike(part, bare) for part in asked.replace("*", " ").split()
                )


def _matched(case: Case, hit: object) -> list[str]:
    """The matched words of a hit, as they stand in the document."""
    if isinstance(hit, TextHit):
        words = case.material().reading(hit.document).text
        in_text = [words[start:end] for passage in hit.passages for start, end in passage.spans]
        return in_text + [hit.title.text[start:end] for start, end in hit.title.marks]
    if isinstance(hit, StatementHit):
        words = case.material().reading(hit.document).text
        return [words[start:end] for start, end in hit.spans + hit.source_spans]
    assert isinstance(hit, PersonHit)
    return [spelling.text[start:end] for spelling in hit.spellings for start, end in spelling.marks]


def test_a_withheld_word_is_neither_found_nor_counted(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    added = {Path(document.paths[0]).name: document.id or "" for document in case.add([pile])}
    words = case.material().reading(added["inquiry.txt"]).text
    at = words.index("Oskar Vent")
    assert case.search("vent").total == 1
    case.judge(
        "condition",
        [JudgedPassage(document=added["inquiry.txt"], spans=((at, at + 10),), quoted="Oskar Vent")],
        "He asked for it.",
        value="off record",
    )
    for query in ("vent", "oskar", '"oskar vent"', "osk*", "hollin OR vent"):
        for within in KINDS:
            shown = to_json(case.search(query, within).hits).decode()
            assert "Vent" not in shown
            assert "Oskar" not in shown
    assert [case.search("oskar OR vent", within).total for within in KINDS] == [0, 0, 0]
    assert case.search("vent", include=(added["inquiry.txt"],)).total == 1
    assert case.search("vent").total == 0
    assert case.search("inquiry").total == 1


def test_a_document_that_is_not_shown_changes_no_byte_of_any_answer(pile: Path, make: Callable[..., Case]) -> None:
    queries = ("hollin", "bridge OR puente", "hurt", "council warned", "ana", "report*", '"were hurt" OR brill')
    case, without = make("whole"), make("without")
    added = {Path(document.paths[0]).name: document.id or "" for document in case.add([pile])}
    case.search("hollin")
    case.judge("withdraw", [added["inquiry.txt"]], "It was a hoax.")
    without.add([pile / "bridge.txt", pile / "carta.txt"])
    for query in queries:
        assert everything_found(case, query) == everything_found(without, query)
    everything_found(case, "steel", (added["inquiry.txt"],))
    for query in queries:
        assert everything_found(case, query) == everything_found(without, query)


def test_a_correction_is_searched_at_once(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    added = {Path(document.paths[0]).name: document.id or "" for document in case.add([pile])}
    assert case.search("hollin", only=Only(publisher="The Hollin Sheet")).total == 0
    case.judge("correct document", [added["bridge.txt"]], "It says so.", field="publisher", value="The Hollin Sheet")
    assert titles(case.search("hollin", only=Only(publisher="The Hollin Sheet"))) == ["bridge.txt"]


def test_the_order_of_adding_does_not_show(pile: Path, make: Callable[..., Case]) -> None:
    one, other = make("one"), make("other")
    one.add([pile])
    for name in ("inquiry.txt", "carta.txt", "bridge.txt"):
        other.add([pile / name])
        other.search("hollin")
    for query in ("hollin", "brill OR council", "hurt", "the"):
        assert everything_found(one, query) == everything_found(other, query)


def test_only_what_is_new_is_indexed(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    case.add([pile / "bridge.txt", pile / "carta.txt"])
    before = rows(case)
    case.add([pile / "inquiry.txt"])
    after = rows(case)
    assert before.items() < after.items()
    assert len(after) == 3
    case.search("hollin")
    assert rows(case) == after


def rows(case: Case) -> dict[str, tuple[int, str]]:
    """Where each document stands in the index, and under which key."""
    engine = database.connect(case.path / "case.db")
    with database.reading(engine) as connection:
        found = connection.execute(text("SELECT document, row, key FROM search_documents")).fetchall()
    engine.dispose()
    return {row.document: (row.row, row.key) for row in found}


@pytest.mark.parametrize("damage", ["thrown away", "damaged"])
def test_the_index_is_a_cache(pile: Path, make: Callable[..., Case], damage: str) -> None:
    case = make()
    case.add([pile])
    before = everything_found(case, "hollin")
    engine = database.connect(case.path / "case.db")
    if damage == "thrown away":
        SearchIndex(engine).throw_away()
    else:
        with database.writing(engine) as connection:
            connection.execute(text("UPDATE search_text_words_data SET block = x'0102' WHERE id > 10"))
    engine.dispose()
    assert everything_found(case, "hollin") == before
    assert case.verify() == []
    with open_case(case.path) as again:
        assert everything_found(again, "hollin") == before


def test_verify_tells_of_a_damaged_index_and_throws_it_away(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    case.add([pile])
    engine = database.connect(case.path / "case.db")
    with database.writing(engine) as connection:
        connection.execute(text("UPDATE search_text_words_data SET block = x'0102' WHERE id > 10"))
    engine.dispose()
    (fault,) = case.verify()
    assert "thrown away" in fault
    assert case.verify() == []
    assert case.search("hollin").total == 3


def test_two_processes_with_different_leave_do_not_see_each_others_documents(
    pile: Path, make: Callable[..., Case]
) -> None:
    case = make()
    added = {Path(document.paths[0]).name: document.id or "" for document in case.add([pile])}
    case.judge("withdraw", [added["carta.txt"]], "It was withdrawn.")
    with open_case(case.path) as other:
        for _ in range(2):
            assert case.search("puente").total == 0
            assert other.search("puente", include=(added["carta.txt"],)).total == 1


@contextmanager
def fresh_index() -> Iterator[SearchIndex]:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "case"
        folder.make(place, bytes(32), STAMP)
        store, _ = folder.open_folder(place)
        yield SearchIndex(store.engine)
        store.close()


def entry(number: int, words: str) -> IndexedDocument:
    document = f"{number:064x}"
    statements = (
        IndexedStatement(
            statement=f"s-{number}",
            start=0,
            content=words,
            content_spans=((0, len(words)),),
            source="",
            source_spans=(),
        ),
    )
    return IndexedDocument(
        document=document, key=f"{number}:{words}", title=f"number {number}", text=words, kind="news", language="en",
        publisher=None, blocks=(("paragraph", 0, len(words)),), statements=statements if words else (),
    )  # fmt: skip


def fill(index: SearchIndex, entries: list[IndexedDocument]) -> str:
    made = {item.document: item for item in entries}
    shelf = Shelf(keys={item.document: item.key for item in entries}, key=str(sorted(item.key for item in entries)))
    index.bring_up_to_date(shelf, made.__getitem__, lambda _done, _total: None)
    return shelf.key


def asked(index: SearchIndex, key: str, query: str) -> list[Found | None]:
    return [
        ask(index, Question(query=query, within=within, only=EVERYTHING, offset=0, limit=100), key, None)
        for within in ("texts", "statements")
    ]


LETTERS = st.text(st.sampled_from("aáñ b\n█c\0\ufdd0\ufdd1’-"), max_size=30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    texts=st.lists(LETTERS, min_size=1, max_size=5), order=st.randoms(), query=st.sampled_from(["a", "b* a", "ñ OR c"])
)
def test_the_index_is_a_function_of_what_is_in_it(texts: list[str], order: object, query: str) -> None:
    entries = [entry(number, words) for number, words in enumerate(texts)]
    with fresh_index() as one, fresh_index() as other:
        key = fill(one, entries)
        for start in range(len(entries)):
            fill(other, [entry(start, "a a a b c withheld"), *entries[start + 1 :]])
        order.shuffle(entries)  # type: ignore[attr-defined]
        assert fill(other, entries) == key
        found = asked(one, key, query)
        assert found == asked(other, key, query)
        assert ask(one, Question(query=query, within="texts", only=EVERYTHING, offset=0, limit=1), "old", None) is None
        for answer in found:
            assert answer is not None
            for hit in answer.hits:
                words = texts[int(hit.document, 16)] if isinstance(hit, (TextHit, StatementHit)) else ""
                spans = hit.spans if isinstance(hit, StatementHit) else ()
                if isinstance(hit, TextHit):
                    spans = tuple(span for passage in hit.passages for span in passage.spans)
                assert spans
                assert quote(words, spans)
