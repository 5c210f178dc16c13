"""The marked text is the text: nothing lost, nothing twice, and every statement covers exactly its own words."""

from __future__ import annotations

from itertools import pairwise

from hand_made_case import HARBOUR, S_DENIED, S_FIRE, S_KNEW, A, B, HandMadeCase
from hypothesis import given
from hypothesis import strategies as st

from careo.present.dossier import Dossier, gather
from careo.present.marking import Role, mark
from careo.records.documents import Block, Document, Reading
from careo.records.extraction import Extraction
from careo.records.findings import Findings
from careo.records.passages import Spans
from careo.records.statements import Statement


def test_runs_of_each_block_are_its_text_at_its_place(dossier: Dossier) -> None:
    marked = mark(dossier, A)
    assert ["".join(run.text for run in block.runs) for block in marked] == HARBOUR.split("\n\n")
    for block in marked:
        assert HARBOUR[block.start : block.end] == "".join(run.text for run in block.runs)
        for run in block.runs:
            assert HARBOUR[run.start : run.start + len(run.text)] == run.text


def test_roles_stand_where_they_stand(dossier: Dossier) -> None:
    runs = [
        (cover.role, run.text)
        for block in mark(dossier, A)
        for run in block.runs
        for cover in run.covers
        if cover.statement == S_KNEW
    ]
    assert runs == [
        ("source", "Mayor Ilda Venn"),
        ("cue", "said"),
        ("content", "that the owner had"),
        ("content", "known of the faulty\nboiler"),
    ]


def test_each_statement_begins_in_one_block_only_in_order(dossier: Dossier) -> None:
    begun = [identifier for block in mark(dossier, A) for identifier in block.begun]
    assert len(begun) == len(set(begun))
    assert begun.index(S_FIRE) < begun.index(S_KNEW) < begun.index(S_DENIED)


def test_a_statement_inside_another_hides_neither(hand_made: HandMadeCase) -> None:
    text = "The clerk said the mayor knew."
    outer = Statement(id="s-a", document=B, source=((0, 9),), cue=((10, 14),), content=((15, 29),), depth=1)
    inner = Statement(
        id="s-b", document=B, source=((15, 24),), cue=((25, 29),), content=((15, 29),), depth=2, parent="s-a"
    )
    hand_made.readings = {
        B: Reading(text=text, blocks=(Block(kind="paragraph", start=0, end=30),), media_type="text/plain")
    }
    hand_made.extractions = {B: Extraction(document=B, language="en", sentences=(), statements=(outer, inner))}
    hand_made.weighed = _nothing()
    runs = {
        run.text: [(cover.statement, cover.role) for cover in run.covers] for run in mark(gather(hand_made), B)[0].runs
    }
    assert runs["The clerk"] == [("s-a", "source")]
    assert runs["the mayor"] == [("s-a", "content"), ("s-b", "content"), ("s-b", "source")]
    assert runs["knew"] == [("s-a", "content"), ("s-b", "content"), ("s-b", "cue")]


Places = list[tuple[int, int]]
PLACES = st.lists(st.tuples(st.integers(0, 79), st.integers(1, 20)), max_size=2)


@given(
    st.text(min_size=1, max_size=80),
    st.sets(st.integers(1, 79), max_size=4),
    st.lists(
        st.tuples(PLACES, PLACES, PLACES, st.integers(0, 3)),
        max_size=6,
    ),
)
def test_any_statements_at_all_cover_their_own_words(
    text: str, cuts: set[int], made: list[tuple[Places, Places, Places, int]]
) -> None:
    statements = tuple(
        Statement(
            id=f"s-{number}",
            document=B,
            source=_spans(text, source),
            cue=_spans(text, cue),
            content=_spans(text, content),
            depth=depth,
        )
        for number, (source, cue, content, depth) in enumerate(made)
        if _spans(text, content)
    )
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    blocks = tuple(Block(kind="paragraph", start=start, end=end) for start, end in pairwise(edges))
    case = HandMadeCase(
        listed=(Document(id=B, media_type="text/plain", outcome="read", why=None, paths=()),),
        readings={B: Reading(text=text, blocks=blocks, media_type="text/plain")},
        extractions={B: Extraction(document=B, language=None, sentences=(), statements=statements)},
        weighed=_nothing(),
    )
    marked = mark(gather(case), B)
    assert "".join(run.text for block in marked for run in block.runs) == text
    covered: dict[tuple[str, Role], set[int]] = {}
    for run in (run for block in marked for run in block.runs):
        assert text[run.start : run.start + len(run.text)] == run.text
        assert len(run.covers) == len(set(run.covers))
        for cover in run.covers:
            covered.setdefault((cover.statement, cover.role), set()).update(range(run.start, run.start + len(run.text)))
    roles: tuple[Role, ...] = ("source", "cue", "content")
    for statement in statements:
        for role in roles:
            spans: Spans = getattr(statement, role)
            expected = {place for start, end in spans for place in range(start, end)}
            assert covered.get((statement.id, role), set()) == expected
    begun = [identifier for block in marked for identifier in block.begun]
    assert sorted(begun) == sorted(statement.id for statement in statements)


def _spans(text: str, places: list[tuple[int, int]]) -> Spans:
    """Those of the places that lie in the text, in order, none overlapping."""
    found: list[tuple[int, int]] = []
    for start, length in sorted(places):
        end = min(start + length, len(text))
        if start < end and (not found or start >= found[-1][1]):
            found.append((start, end))
    return tuple(found)


def _nothing() -> Findings:
    return Findings(chains=(), origins=(), claims=(), figures=(), chronology=(), responses=(), gaps=())
