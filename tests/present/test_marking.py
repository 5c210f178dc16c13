"""The marked text is the text: nothing lost, nothing twice, and every statement can be led to."""

from __future__ import annotations

from hand_made_case import HARBOUR, S_DENIED, S_FIRE, S_KNEW, A, B, HandMadeCase
from hypothesis import given
from hypothesis import strategies as st

from careo.present.dossier import Dossier, gather
from careo.present.marking import mark
from careo.records.documents import Block, Document, Reading
from careo.records.extraction import Extraction
from careo.records.findings import Findings
from careo.records.statements import Statement


def test_runs_of_each_block_are_its_text(dossier: Dossier) -> None:
    marked = mark(dossier, A)
    assert ["".join(run.text for run in block.runs) for block in marked] == HARBOUR.split("\n\n")


def test_roles_stand_where_they_stand(dossier: Dossier) -> None:
    runs = [run for block in mark(dossier, A) for run in block.runs if run.statement == S_KNEW]
    assert [(run.role, run.text) for run in runs] == [
        ("source", "Mayor Ilda Venn"),
        ("cue", "said"),
        ("content", "that the owner had"),
        ("content", "known of the faulty\nboiler"),
    ]


def test_attributions_are_numbered_in_order_and_own_voice_is_not(dossier: Dossier) -> None:
    marked = mark(dossier, A)
    notes = [(note.number, note.statement.id) for block in marked for note in block.notes]
    assert notes[:2] == [(1, S_KNEW), (2, S_DENIED)]
    assert S_FIRE not in {identifier for _, identifier in notes}
    assert [number for block in marked for run in block.runs for number in run.numbers] == [1, 2, 3]


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
    runs = mark(gather(hand_made), B)[0].runs
    assert {number for run in runs for number in run.numbers} == {1, 2}
    assert {anchor for run in runs for anchor in run.anchors} == {"s-a", "s-b"}


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20), st.integers(0, 3)), max_size=8),
)
def test_any_statements_at_all_leave_the_text_whole(text: str, places: list[tuple[int, int, int]]) -> None:
    statements = tuple(
        Statement(id=f"s-{number}", document=B, content=((start, min(start + length, len(text))),), depth=depth)
        for number, (start, length, depth) in enumerate(places)
        if start < len(text)
    )
    case = HandMadeCase(
        listed=(Document(id=B, media_type="text/plain", outcome="read", why=None, paths=()),),
        readings={
            B: Reading(text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),), media_type="text/plain")
        },
        extractions={B: Extraction(document=B, language=None, sentences=(), statements=statements)},
        weighed=_nothing(),
    )
    runs = mark(gather(case), B)[0].runs
    assert "".join(run.text for run in runs) == text
    anchors = [anchor for run in runs for anchor in run.anchors]
    assert sorted(anchors) == sorted(item.id for item in statements)
    for statement in statements:
        if statement.depth:
            assert sum(len(run.numbers) for run in runs) == sum(1 for item in statements if item.depth)


def _nothing() -> Findings:
    return Findings(chains=(), origins=(), claims=(), figures=(), chronology=(), responses=(), gaps=())
