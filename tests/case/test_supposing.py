"""What a judgement would change is told before it is recorded; what another decided meanwhile is never overwritten unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hollin import TEXTS, everything, make_case

from careo.case.case import Case, open_case
from careo.case.progress import Progress
from careo.errors import NoSuchRecord, Overtaken, WrongUse
from careo.records.findings import Claim, Lineage
from careo.records.judgements import JudgementKind

STORIES = {
    "gazette.txt": (
        "Mayor Ilda Venn said that the Larkmoor smelter had dumped acid into the Tarn river.\n\n"
        "The council met on Tuesday and closed two wells beside the road bridge.\n"
    ),
    "ledger.txt": (
        "Boris Kell, a driver, said that the Larkmoor smelter had dumped acid into the Tarn river.\n\n"
        "Trout were found dead below the weir, and farmers kept their cattle away.\n"
    ),
    "post.txt": "Ana Ruvel said that the Larkmoor smelter had dumped acid into the Tarn river at night.\n",
}


@pytest.fixture
def river(tmp_path: Path) -> Iterator[Case]:
    folder = tmp_path / "river"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    case = make_case(tmp_path / "case")
    case.add([folder])
    yield case
    case.close()


def the_claim(case: Case) -> Claim:
    return max(case.findings().claims, key=lambda claim: len(claim.positions))


def stances(case: Case) -> dict[str, str]:
    return {position.statement: position.stance for claim in case.findings().claims for position in claim.positions}


def test_a_corrected_polarity_changes_what_the_statement_does_to_its_claim(river: Case) -> None:
    claim, before = the_claim(river), everything(river)
    assert [position.stance for position in claim.positions] == ["supports"] * 3
    other = next(position.statement for position in claim.positions if position.statement != claim.statement)
    judgement = river.judge("correct statement", [other], "She denied it.", field="polarity", value="negative")
    assert stances(river)[other] == "disputes"
    assert the_claim(river).disputes.at_most == 1
    river.judge("take back", [judgement.id], "I misheard.")
    assert everything(river) == before


def asked(case: Case) -> list[tuple[JudgementKind, list[str], str | None, str | None]]:
    """A judgement of every kind, with ids as a desk has them."""
    claim, document = the_claim(case), case.documents()[0].id or ""
    first, second, third = sorted(position.statement for position in claim.positions)
    a, b, _ = (line.id for line in claim.lineages)
    people = [entity.id for entity in case.resolution().entities if entity.kind == "person"]
    origin = case.findings().origins[0].id
    return [
        ("check", [first], None, None),
        ("correct statement", [first], "polarity", "negative"),
        ("correct statement", [first], "modality", "alleged"),
        ("same entity", people[:2], None, None),
        ("different entities", people[:2], None, None),
        ("same claim", [first, second], None, None),
        ("different claims", [third, first], None, None),
        ("stance", [second, claim.id], None, "disputes"),
        ("join lineages", [a, b], None, None),
        ("join lineages", [a, third], None, None),
        ("split lineages", [a, b], None, None),
        ("first hand", [a], None, "first"),
        ("first hand", [origin], None, "second"),
        ("first hand", [second], None, "first"),
        ("withdraw", [document], None, None),
        ("correct document", [document], "publisher", "The Tarn Gazette"),
        ("condition", [document], None, "off record"),
    ]


def test_what_is_supposed_is_what_comes_of_it_and_leaves_nothing_behind(river: Case) -> None:
    before, revision = everything(river), river.revision()
    for kind, targets, field, value in asked(river):
        supposed = river.suppose(kind, targets, "I asked.", field=field, value=value)
        shown = supposed.findings(), supposed.resolution(), supposed.checks(), supposed.documents()
        assert everything(river) == before, kind
        assert river.revision() == revision
        made = river.judge(kind, targets, "I asked.", field=field, value=value)
        sight = river.sight()
        assert (sight.resolution().claims == shown[1].claims) or kind in ("same claim", "different claims", "stance")
        assert [claim.supports for claim in sight.findings().claims] == [claim.supports for claim in shown[0].claims]
        assert sight.checks() == shown[2]
        assert sight.documents() == shown[3]
        undone = river.suppose("take back", [made.id], "No.")
        assert undone.findings() == river.suppose("take back", [made.id], "No.").findings()
        river.judge("take back", [made.id], "No.")
        assert everything(river) == before, kind
        revision = river.revision()


def two_of(line: Lineage) -> tuple[str, str]:
    first, second, *_ = line.statements
    return first, second


def test_lineages_are_joined_and_split_by_the_ids_that_a_desk_has(river: Case) -> None:
    a, b, _ = (line.id for line in the_claim(river).lineages)
    before = the_claim(river).supports
    river.judge("join lineages", [a, b], "They told each other.")
    joined = next(line for line in the_claim(river).lineages if len(line.statements) == 2)
    leaving, _ = two_of(joined)
    assert the_claim(river).supports.at_most == 2
    river.judge("split lineages", [leaving, joined.id], "They never met.")
    assert the_claim(river).supports == before
    river.judge("join lineages", [*two_of(joined)], "They did.")
    again = next(line for line in the_claim(river).lineages if len(line.statements) == 2)
    river.judge("split lineages", [again.id, leaving], "They did not.")
    assert the_claim(river).supports == before


def test_a_lineage_of_one_source_cannot_be_split(river: Case) -> None:
    line = the_claim(river).lineages[0]
    with pytest.raises(WrongUse, match="very same words"):
        river.judge("split lineages", [line.statements[0], line.id], "Two of them.")
    with pytest.raises(NoSuchRecord, match="no lineage"):
        river.judge("split lineages", ["l-nothing", line.id], "Two of them.")
    assert river.judgements() == ()


def test_who_was_overtaken_is_told_and_nothing_is_recorded(river: Case) -> None:
    first, second, third = sorted(position.statement for position in the_claim(river).positions)
    seen = river.revision()
    with open_case(river.path) as other:
        theirs = other.judge("correct statement", [first], "Heard again.", field="modality", value="alleged")
    with pytest.raises(Overtaken, match="Heard again") as raised:
        river.judge("check", [first], "It stands so.", seen=seen)
    assert raised.value.meanwhile == (theirs.id,)
    assert [judgement.id for judgement in river.judgements()] == [theirs.id]
    river.judge("check", [second], "It stands so.", seen=seen)
    river.judge("join lineages", [second, third], "They met.", seen=seen)
    river.judge("check", [first], "It stands so.", seen=river.revision())


def test_a_judgement_taken_back_meanwhile_is_not_taken_back_twice(river: Case) -> None:
    statement = the_claim(river).statement
    made = river.judge("check", [statement], "Heard.")
    seen = river.revision()
    river.judge("take back", [made.id], "Misheard.", seen=seen)
    with pytest.raises(Overtaken):
        river.judge("take back", [made.id], "Misheard.", seen=seen)
    with pytest.raises(Overtaken):
        river.judge("check", [statement], "Heard again.", seen=seen)


def test_files_are_recorded_under_the_names_given(tmp_path: Path, make: Callable[..., Case]) -> None:
    case, waiting = make(), tmp_path / "waiting"
    waiting.mkdir()
    for number, text in enumerate((*TEXTS.values(), TEXTS["bridge.txt"], "")):
        (waiting / str(number)).write_text(text, encoding="utf-8")
    names = ("box/bridge.txt", "box/inquiry.txt", "carta.txt", "copy.txt", "empty.txt")
    steps: list[Progress] = []
    added = case.add_files([(name, waiting / str(number)) for number, name in enumerate(names)], steps.append)
    assert [(item.paths, item.outcome) for item in added] == [
        (("box/bridge.txt", "copy.txt"), "read"),
        (("box/inquiry.txt",), "read"),
        (("carta.txt",), "read"),
        (("copy.txt",), "duplicate"),
        (("empty.txt",), "refused"),
    ]
    taking = {step.name: step for step in steps if step.stage == "taking"}
    assert taking["copy.txt"].first == "box/bridge.txt"
    assert taking["empty.txt"].why == added[-1].why
    assert {step.document for step in steps if step.stage == "reading"} == {item.id for item in added[:3]}
    assert case.verify() == []


def test_a_run_that_is_stopped_keeps_what_it_has_and_the_next_takes_it_up(
    pile: Path, make: Callable[..., Case]
) -> None:
    whole = make("whole")
    whole.add([pile])
    case, steps = make(), list[Progress]()

    def stop() -> bool:
        return any(step.stage == "reading" for step in steps)

    added = case.add([pile], steps.append, stop)
    assert sorted(item.outcome for item in added) == ["kept", "kept", "read"]
    assert len(case.unread()) == 2
    assert len(case.material().documents()) == 1
    case.add([])
    assert case.unread() == ()
    assert everything(case) == everything(whole)


def test_a_run_that_is_stopped_while_taking_leaves_the_rest(pile: Path, make: Callable[..., Case]) -> None:
    case, steps = make(), list[Progress]()
    assert len(case.add([pile], steps.append, lambda: bool(steps))) == 1
    assert len(case.documents()) == 1
