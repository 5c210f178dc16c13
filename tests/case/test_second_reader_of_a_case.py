"""What of a case's documents the second reader is given: nothing under conditions, nowhere that nobody allowed, never unsaid."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from answering import Answer, answering, listed
from hollin import TEXTS, everything

from careo.case.case import Case, new_case, open_case
from careo.case.second_reader import Outside, SecondReader
from careo.errors import WrongUse
from careo.extract.second_reader.address import Leave
from careo.extract.second_reader.finding import HELD_BACK, NOT_GIVEN
from careo.options import EngineOptions, ExtractOptions, Options
from careo.records.documents import Condition, Facts, Reading
from careo.records.judgements import JudgedPassage
from careo.records.statements import Statement

STORY = TEXTS["bridge.txt"].replace("\n\nAbout", "\n\nThe Hollin Courier is printed in Osk and costs little.\n\nAbout")
MISSED = ("The Hollin Courier", "is printed", "costs little")
NOTES = "Notes of a talk with Oskar Vent\n\nOff the record.\n\nVent says that the steel was bought in Tarn, and that he signed for it.\n"
EMBARGOED = "Embargoed until 1 May 2001.\n\nThe council said that the bridge will be shut for a year from Monday.\n"
Opening = Callable[..., Case]


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def opening(tmp_path: Path, said: list[str]) -> Opening:
    """Opens the one case, made when it is first asked for, with what careo.toml is to say of the second reader."""

    def opened(address: str | None, hosts: tuple[str, ...] = (), processes: int = 0, model: str | None = None) -> Case:
        folder = tmp_path / "case"
        if not folder.exists():
            new_case(folder).close()
        lines = [f"[engine]\nprocesses = {processes}\n[extract]\nsecond_reader_seconds = 10"]
        lines += [f'second_reader = "{address}"'] if address is not None else []
        lines += [f'second_reader_model = "{model}"'] if model is not None else []
        (folder / "careo.toml").write_text("\n".join(lines) + "\n")
        return open_case(folder, outside=Outside(hosts=hosts, say=said.append))

    return opened


@pytest.fixture
def paper(tmp_path: Path) -> Callable[[str, str], Path]:
    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


def added(case: Case) -> list[Statement]:
    material = case.material()
    return [
        statement
        for document in material.documents()
        for statement in material.extraction(document).statements
        if statement.read_by == "second reader"
    ]


def notes_of(case: Case, document: str) -> tuple[str, ...]:
    (record,) = (item for item in case.documents((document,)) if item.id == document)
    return record.notes


def test_what_it_reads_is_kept_and_each_use_is_said(
    opening: Opening, paper: Callable[..., Path], said: list[str]
) -> None:
    with answering(listed(MISSED)) as server:
        with opening(server.address) as case:
            case.add([paper("bridge.txt", STORY), paper("carta.txt", TEXTS["carta.txt"])])
            assert len(added(case)) == 1
            case.findings()
            assert len(server.asked) == 2
        assert said == [
            f"Passages of up to 2 documents are read by the second reader at {server.address}, as careo.toml says; "
            "it is given nothing that came under conditions."
        ]
        with opening(server.address) as case:
            assert len(added(case)) == 1
        assert (len(server.asked), len(said)) == (2, 1)


def test_without_a_say_it_is_said_on_stderr(
    opening: Opening, paper: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with answering(listed()) as server:
        opening(server.address).close()
        with open_case(tmp_path / "case") as case:
            case.add([paper("bridge.txt", STORY)])
    printed = capsys.readouterr()
    assert f"Passages of up to 1 document are read by the second reader at {server.address}" in printed.err
    assert printed.out == ""


def test_workers_ask_it_as_this_process_does(opening: Opening, paper: Callable[..., Path]) -> None:
    with answering(listed(MISSED)) as server:
        with opening(server.address, processes=2) as case:
            case.add([paper("bridge.txt", STORY)])
            by_workers = everything(case)
        with opening(server.address, processes=0) as case:
            assert everything(case) == by_workers
        assert len(server.asked) == 1


def test_switching_it_on_or_over_to_another_model_reads_again_and_off_is_as_before(
    opening: Opening, paper: Callable[..., Path]
) -> None:
    with answering(listed(MISSED)) as server:
        with opening(None) as case:
            case.add([paper("bridge.txt", STORY)])
            before = everything(case)
        assert server.asked == []
        with opening(server.address) as case:
            assert len(added(case)) == 1
        with opening(server.address, model="small") as case:
            assert len(added(case)) == 1
        assert [asked.question.get("model") for asked in server.asked] == [None, "small"]
        with opening(None) as case:
            assert everything(case) == before
        assert len(server.asked) == 2


def test_a_host_that_is_not_this_machine_is_refused_before_anything_is_taken(
    opening: Opening, paper: Callable[..., Path], said: list[str]
) -> None:
    with answering(listed(MISSED)) as server:
        elsewhere = server.at("0.0.0.0")
        with opening(elsewhere) as case:
            with pytest.raises(WrongUse, match=r"not this machine.*--allow-host 0\.0\.0\.0"):
                case.add([paper("bridge.txt", STORY)])
            assert case.documents() == ()
        with opening(elsewhere, hosts=("reader.example",)) as case, pytest.raises(WrongUse):
            case.add([paper("bridge.txt", STORY)])
        assert (server.asked, said) == ([], [])


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere 0.0.0.0 does not lead to this machine.")
def test_a_host_that_the_command_allows_is_asked_and_then_not_needed(
    opening: Opening, paper: Callable[..., Path], said: list[str]
) -> None:
    with answering(listed(MISSED)) as server:
        elsewhere = server.at("0.0.0.0")
        with opening(elsewhere, hosts=("0.0.0.0",)) as case:
            case.add([paper("bridge.txt", STORY)])
            shown = everything(case)
        assert len(server.asked) == 1
        assert elsewhere in said[0]
        with opening(elsewhere) as case:
            assert everything(case) == shown
        assert len(said) == 1


def test_no_file_of_the_case_can_allow_a_host(opening: Opening, tmp_path: Path) -> None:
    opening(None).close()
    toml = tmp_path / "case" / "careo.toml"
    for line in ('allow_host = "reader.example"', 'second_reader_hosts = ["reader.example"]'):
        toml.write_text(f'[extract]\nsecond_reader = "http://reader.example/v1"\n{line}\n')
        with pytest.raises(WrongUse, match=r"no option"):
            open_case(tmp_path / "case")


def test_an_address_that_is_none_is_told_with_its_file(opening: Opening) -> None:
    with pytest.raises(WrongUse, match=r"careo\.toml sets an option.*no address of a second reader.*Mend that line\.$"):
        opening("gopher://127.0.0.1")


def test_a_document_that_came_under_conditions_is_never_given(
    opening: Opening, paper: Callable[..., Path], said: list[str]
) -> None:
    with answering(listed(MISSED)) as server, opening(server.address) as case:
        two, one, three = case.add(
            [paper("notes.txt", NOTES), paper("bridge.txt", STORY), paper("past.txt", EMBARGOED)]
        )
        assert len(added(case)) == 1
        assert "Hollin Courier" in server.texts
        for words in ("Vent", "steel", "Tarn", "shut for a year"):
            assert words not in server.bodies
        assert one.id is not None
        assert NOT_GIVEN in notes_of(case, one.id)
        assert three.id is not None
        assert case.restricted() == (one.id,), "the embargo of 2001 has passed, and still it is not given away"
        assert NOT_GIVEN in notes_of(case, three.id)
        assert two.id is not None
        assert NOT_GIVEN not in notes_of(case, two.id)


def test_a_condition_that_a_person_records_keeps_the_document_back_from_then_on(
    opening: Opening, paper: Callable[..., Path]
) -> None:
    with answering(listed(MISSED)) as server:
        with opening(None) as case:
            (document,) = case.add([paper("bridge.txt", STORY)])
            assert document.id is not None
            made = case.judge("condition", [document.id], "She asked for it.", value="background", field="an official")
        with opening(server.address) as case:
            case.documents()
            assert server.asked == []
            case.judge("take back", [made.id], "She changed her mind.")
            assert len(added(case)) == 1
            assert len(server.asked) == 1
            case.judge("condition", [document.id], "And back.", value="off record")
            assert case.material().documents() == ()
            assert not [
                item
                for item in case.material((document.id,)).extraction(document.id).statements
                if item.read_by != "reader"
            ]
            assert len(server.asked) == 1


def test_a_passage_that_a_person_restricted_is_cut_out(opening: Opening, paper: Callable[..., Path]) -> None:
    with answering(listed(MISSED)) as server:
        with opening(None) as case:
            (document,) = case.add([paper("bridge.txt", STORY)])
            assert document.id is not None
            start = STORY.index("Mayor Ana Brill")
            passage = JudgedPassage(document=document.id, spans=((start, start + 15),))
            case.judge("condition", [passage], "Her name is not to be used.", value="not for attribution")
        with opening(server.address) as case:
            (found,) = added(case)
            text = case.material().reading(document.id).text
            assert text[slice(*found.content[0])] == MISSED[2]
            assert HELD_BACK in notes_of(case, document.id)
        for words in ("Brill", "engineers", "Nobody listened"):
            assert words not in server.bodies
        assert "30 people" in server.texts


def test_on_record_gives_leave_again(opening: Opening, paper: Callable[..., Path]) -> None:
    with answering(listed()) as server:
        with opening(None) as case:
            (document,) = case.add([paper("past.txt", EMBARGOED)])
            assert document.id is not None
            case.judge("condition", [document.id], "It was published.", value="on record")
        with opening(server.address) as case:
            case.documents()
        assert "shut for a year" in server.texts


def test_a_withdrawn_document_is_not_given(opening: Opening, paper: Callable[..., Path], said: list[str]) -> None:
    with answering(listed(MISSED)) as server:
        with opening(None) as case:
            (document,) = case.add([paper("bridge.txt", STORY)])
            assert document.id is not None
            case.judge("withdraw", [document.id], "A forgery.")
        with opening(server.address) as case:
            case.documents()
        assert (server.asked, said) == ([], [])


def test_a_condition_that_comes_while_documents_are_read_counts_at_once(
    opening: Opening, paper: Callable[..., Path]
) -> None:
    given = [paper("a.txt", STORY), paper("b.txt", STORY.replace("Hollin", "Lind"))]
    with opening(None) as case:
        first, second = sorted(document.id or "" for document in case.add(given))

    def restrict_the_other(_: object) -> Answer:
        if len(server.asked) == 1:
            opening(None).judge("condition", [second], "She asked for it just now.", value="off record")
        return listed(MISSED)

    with answering(restrict_the_other) as server:
        with opening(server.address) as case:
            case.documents()
            assert case.material().documents() == (first,)
            assert len(case.material((second,)).documents()) == 2
        assert len(server.asked) == 1


def test_while_something_is_judged_no_document_is_given_away_first(
    opening: Opening, paper: Callable[..., Path]
) -> None:
    with answering(listed(MISSED)) as server:
        with opening(None) as case:
            (document,) = case.add([paper("bridge.txt", STORY)])
            assert document.id is not None
        with opening(server.address) as case:
            with pytest.raises(WrongUse, match=r"nothing was recorded and nothing was sent"):
                case.judge("condition", [document.id], "She asked for it.", value="off record")
            assert case.judgements() == ()
            assert server.asked == []


@pytest.mark.parametrize("bad", [Answer(b"", status=500), Answer(b"hello"), Answer(closes=True)])
def test_a_failing_address_fails_no_document_and_adding_it_again_asks_once_more(
    bad: Answer, opening: Opening, paper: Callable[..., Path]
) -> None:
    story = paper("bridge.txt", STORY)
    with answering(bad, listed(MISSED)) as server, opening(server.address) as case:
        (document,) = case.add([story])
        assert document.outcome == "read"
        assert any("read by the first reader alone" in note for note in document.notes)
        assert added(case) == []
        assert len(server.asked) == 1
        (document,) = case.add([story])
        assert document.notes == ()
        assert len(added(case)) == 1
        case.add([story])
        assert len(server.asked) == 2


def test_what_it_reads_counts_in_the_findings_and_says_who_read_it(
    opening: Opening, paper: Callable[..., Path]
) -> None:
    with answering(listed(MISSED)) as server, opening(server.address) as case:
        case.add([paper("bridge.txt", STORY)])
        (found,) = added(case)
        (chain,) = (chain for chain in case.findings().chains if chain.statement == found.id)
        assert chain.hops[-1].name == "Hollin Courier"
        assert found.confidence == 0.5


def test_where_a_condition_is_stated_is_kept_back_with_what_it_covers() -> None:
    text = "It rained. What she told is off the record. She told a lot."
    told, covered = ((11, 43),), ((44, 59),)
    conditions = (
        Condition(kind="off record", spans=covered, stated_at=told),
        Condition(kind="consent", spans=((0, 10),)),
    )
    reading = Reading(text=text, blocks=(), media_type="text/plain", facts=Facts(conditions=conditions))
    options = Options(
        extract=ExtractOptions(second_reader="http://127.0.0.1:8080/v1"), engine=EngineOptions(seconds=60)
    )
    second = SecondReader(options, Outside(hosts=("[::2]", "Reader.Example")))
    leave = second.leave("d", reading, second.held("d", ()))
    assert leave == Leave(hosts=("::2", "reader.example"), withheld=(*told, *covered), seconds=30)
    whole = replace(reading, facts=Facts(conditions=(Condition(kind="background", stated_at=told),)))
    assert second.leave("d", whole, second.held("d", ())) is None
