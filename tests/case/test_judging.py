"""What people decide is kept, applied, and taken back; conditions keep material out of every output."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hollin import TEXTS, everything
from hypothesis import given
from hypothesis import strategies as st

from careo.case import corrections
from careo.case.case import Case, open_case
from careo.case.places import place
from careo.errors import NoSuchRecord, WrongUse
from careo.records.documents import Condition
from careo.records.judgements import JudgedPassage, Judgement
from careo.records.passages import quote


@pytest.fixture
def filled(pile: Path, make: Callable[..., Case]) -> Case:
    case = make()
    case.add([pile])
    return case


def document_of(case: Case, name: str) -> str:
    return next(str(item.id) for item in case.documents() if Path(item.paths[0]).name == name)


def passage_of(case: Case, name: str, words: str) -> JudgedPassage:
    document = document_of(case, name)
    start = case.material().reading(document).text.index(words)
    return JudgedPassage(document=document, spans=((start, start + len(words)),), quoted=words)


def test_added_and_withdrawn_is_as_never_added(pile: Path, make: Callable[..., Case]) -> None:
    without = make("without")
    without.add([pile / "bridge.txt", pile / "carta.txt"])
    case = make("with")
    case.add([pile])
    full, inquiry = everything(case), document_of(case, "inquiry.txt")
    withdrawal = case.judge("withdraw", [inquiry], "The court struck it out.")
    assert everything(case) == everything(without)
    assert case.withdrawn() == (inquiry,)
    assert case.verify() == []
    assert everything(case, (inquiry,)) == full
    case.add([pile])
    assert everything(case) == everything(without)
    case.judge("take back", [withdrawal.id], "It was reinstated.")
    assert everything(case) == full
    assert [judgement.kind for judgement in case.judgements()] == ["withdraw", "take back"]


def test_a_taking_back_can_be_taken_back(filled: Case) -> None:
    document = document_of(filled, "bridge.txt")
    first = filled.judge("withdraw", [document], "one")
    second = filled.judge("take back", [first.id], "two")
    filled.judge("take back", [second.id], "three")
    assert filled.withdrawn() == (document,)


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("kind", "ruling", "ruling"),
        ("title", "The bridge, again", "The bridge, again"),
        ("publisher", "The Hollin Courier", "The Hollin Courier"),
        ("authors", "Ana Brill; Oskar Vent", ("Ana Brill", "Oskar Vent")),
        ("published", "2019-05", "2019-05"),
        ("published", None, None),
        ("language", "es", "es"),
    ],
)
def test_a_fact_of_a_document_is_corrected_and_taken_back(
    filled: Case, field: str, value: str | None, shown: object
) -> None:
    before, document = everything(filled), document_of(filled, "bridge.txt")
    judgement = filled.judge("correct document", [document], "It says so on paper.", field=field, value=value)
    assert getattr(filled.material().document(document).facts, field) == shown
    assert getattr(filled.material().reading(document).facts, field) == shown
    with open_case(filled.path) as again:
        assert getattr(again.material().document(document).facts, field) == shown
    filled.judge("take back", [judgement.id], "It was another paper.")
    assert everything(filled) == before


def test_a_corrected_fact_is_part_of_what_is_extracted(filled: Case) -> None:
    document = document_of(filled, "bridge.txt")
    filled.judge("correct document", [document], "It is Spanish, say.", field="language", value="es")
    assert filled.material().extraction(document).language == "es"


@pytest.mark.parametrize(("field", "value"), [("polarity", "negative"), ("modality", "alleged")])
def test_a_statement_is_corrected_checked_and_both_taken_back(filled: Case, field: str, value: str) -> None:
    before, document = everything(filled), document_of(filled, "inquiry.txt")
    statement = filled.material().extraction(document).statements[0]
    corrected = filled.judge("correct statement", [statement.id], "Read closely.", field=field, value=value)
    checked = filled.judge("check", [statement.id], "Held against the recording.")
    after = {item.id: item for item in filled.material().extraction(document).statements}
    assert getattr(after[statement.id], field) == value
    assert filled.checks() == {statement.id: "owner"}
    filled.judge("take back", [corrected.id], "No.")
    filled.judge("take back", [checked.id], "No.")
    assert everything(filled) == before


def test_a_source_is_corrected_to_a_passage_that_names_it(filled: Case) -> None:
    document = document_of(filled, "bridge.txt")
    statement = next(item for item in filled.material().extraction(document).statements if item.depth == 0)
    source = passage_of(filled, "bridge.txt", "the Hollin Fire Service")
    filled.judge("correct statement", [statement.id, source], "They told us.", field="source")
    after = next(item for item in filled.material().extraction(document).statements if item.id == statement.id)
    assert quote(filled.material().reading(document).text, after.source) == "the Hollin Fire Service"
    assert after.depth == 1


def test_judgements_across_documents_reach_the_stages_at_their_passages(filled: Case) -> None:
    material = filled.material()
    mentions = [material.extraction(document).mentions for document in material.documents()]
    two = [found[0].id for found in mentions if found][:2]
    judgement = filled.judge("same entity", two, "She is the same.")
    assert len(judgement.passages) == 2
    for passage in judgement.passages:
        assert quote(material.reading(passage.document).text, passage.spans) == passage.quoted
    assert filled.judgements() == (judgement,)
    assert filled.lost_judgements() == ()


SECRET = "Nobody listened to them"


def test_a_restricted_passage_is_in_no_output_until_asked_for_by_name(filled: Case) -> None:
    before, document = everything(filled), document_of(filled, "bridge.txt")
    offsets = len(filled.material().reading(document).text)
    passage = passage_of(filled, "bridge.txt", SECRET)
    judgement = filled.judge("condition", [passage], "She asked for it.", value="off record")
    shown = everything(filled).decode()
    assert SECRET not in shown
    assert "listened" not in shown
    assert "█" * len(SECRET) in shown
    assert len(filled.material().reading(document).text) == offsets
    assert filled.restricted() == (document,)
    counted = next(item.words for item in filled.documents() if item.id == document)
    assert counted == len(TEXTS["bridge.txt"].replace(SECRET, " ").split())
    assert SECRET in everything(filled, (document,)).decode()
    filled.judge("take back", [judgement.id], "She changed her mind.")
    assert everything(filled) == before


@pytest.mark.parametrize(
    ("value", "field", "hidden"),
    [
        ("off record", None, True),
        ("not for attribution", None, True),
        ("background", None, True),
        ("consent withdrawn", None, True),
        ("embargo", "2020-09-13", True),
        ("embargo", "2030", True),
        ("embargo", None, True),
        ("embargo", "2019-12", False),
        ("on record", None, False),
        ("consent", None, False),
    ],
)
def test_a_restricted_document_is_as_never_added(
    pile: Path, make: Callable[..., Case], value: str, field: str | None, hidden: bool
) -> None:
    without, case = make("without"), make("with")
    without.add([pile / "bridge.txt", pile / "carta.txt"])
    case.add([pile])
    document = document_of(case, "inquiry.txt")
    case.judge("condition", [document], "Agreed by telephone.", field=field, value=value)
    assert (everything(case) == everything(without)) == hidden
    assert case.restricted() == ((document,) if hidden else ())
    assert document in {item.id for item in case.documents([document])}
    if hidden:
        case.judge("condition", [document], "She has agreed in writing.", value="on record")
        assert case.restricted() == ()


def test_an_embargo_ends_with_the_clock(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    case.add([pile])
    document = document_of(case, "inquiry.txt")
    case.judge("condition", [document], "Until the hearing.", field="2020-10-01", value="embargo")
    assert case.restricted() == (document,)
    case.close()
    with open_case(case.path, clock=lambda: datetime(2020, 10, 2, tzinfo=UTC)) as later:
        assert later.restricted() == ()


@pytest.mark.parametrize(
    ("kind", "targets", "field", "value", "error"),
    [
        ("withdraw", ["0" * 64], None, None, NoSuchRecord),
        ("check", ["s-00000000000000000000"], None, None, NoSuchRecord),
        ("same entity", ["m-00000000000000000000"] * 2, None, None, NoSuchRecord),
        ("same entity", ["m-00000000000000000000"], None, None, WrongUse),
        ("join lineages", ["o-0", "o-1"], None, None, NoSuchRecord),
        ("take back", ["j-0"], None, None, NoSuchRecord),
        ("condition", ["0" * 64], None, "secret", WrongUse),
        ("stance", ["s-0", "s-1"], None, "proves", WrongUse),
        ("correct document", ["0" * 64], "text", "x", WrongUse),
        ("correct document", ["0" * 64], "kind", "poem", WrongUse),
        ("correct document", ["0" * 64], "published", "last week", WrongUse),
        ("correct statement", ["s-0"], "polarity", "maybe", WrongUse),
        ("correct statement", ["s-0"], "source", None, WrongUse),
        ("believe", ["s-0"], None, None, WrongUse),
    ],
)
def test_what_cannot_be_judged_is_refused_and_leaves_nothing(
    filled: Case, kind: str, targets: list[str], field: str | None, value: str | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        filled.judge(kind, targets, "why", field=field, value=value)  # type: ignore[arg-type]
    assert filled.judgements() == ()


@pytest.mark.parametrize(
    ("text", "spans", "quoted", "found"),
    [
        ("the old bridge", ((4, 7),), "old", ((4, 7),)),
        ("so the old bridge", ((4, 7),), "old", ((7, 10),)),
        ("the bridge", ((4, 7),), "old", None),
        ("old, so old", ((1, 4),), "old", None),
        ("he, as usual, said no", ((0, 2), (14, 18)), "he … said", ((0, 2), (14, 18))),
        ("now he, as usual, said no", ((0, 2), (14, 18)), "he … said", ((4, 6), (18, 22))),
        ("said so he", ((0, 2), (14, 18)), "he … said", None),
        ("anything", (), "", ()),
    ],
)
def test_a_passage_is_found_by_offsets_then_by_its_words(
    text: str, spans: tuple[tuple[int, int], ...], quoted: str, found: object
) -> None:
    assert place(JudgedPassage(document="d", spans=spans, quoted=quoted), text) == found


@given(before=st.text("ab ", max_size=10), after=st.text("ab ", max_size=10))
def test_words_that_stand_once_are_found_wherever_the_text_has_moved_them(before: str, after: str) -> None:
    passage = JudgedPassage(document="d", spans=((0, 3),), quoted="xyz")
    assert place(passage, before + "xyz" + after) == ((len(before), len(before) + 3),)


def test_a_judgement_that_lost_its_place_is_listed_and_not_dropped(filled: Case) -> None:
    passage = passage_of(filled, "bridge.txt", "the engineers")
    moved = Judgement(
        id="", who="owner", when="2020-01-01T00:00:00+00:00", kind="first hand", why="She was there.", value="first",
        passages=(JudgedPassage(document=passage.document, spans=passage.spans, quoted="words nobody wrote"),),
    )  # fmt: skip
    kept = filled._store.add_judgement(moved)
    assert filled.lost_judgements() == (kept,)
    assert filled.judgements() == (kept,)


def condition(value: str, spans: tuple[tuple[int, int], ...] = (), quoted: str = "") -> Judgement:
    passage = JudgedPassage(document="d", spans=spans, quoted=quoted)
    return Judgement(id=value, who="a", when="b", kind="condition", passages=(passage,), why="c", value=value)


@pytest.mark.parametrize(
    ("judgements", "kinds"),
    [
        ((), ["background"]),
        ((condition("on record"),), []),
        ((condition("on record", ((0, 5),), "words"),), ["background"]),
        ((condition("off record"), condition("on record")), []),
        ((condition("on record"), condition("off record")), ["off record"]),
        ((condition("off record", ((0, 5),), "words"), condition("on record", ((0, 5),), "words")), ["background"]),
        ((condition("off record", ((0, 5),), "gone"),), ["background", "off record"]),
    ],
)
def test_on_record_lifts_what_came_before_it_inside_its_passage(
    judgements: tuple[Judgement, ...], kinds: list[str]
) -> None:
    held = corrections.conditions_of("d", (Condition(kind="background"),), judgements, "words here")
    assert [item.kind for item in held] == kinds
    assert all(item.spans == () for item in held if item.kind == "off record")


def test_the_pile_is_read_whole(filled: Case) -> None:
    material = filled.material()
    texts = sorted(material.reading(document).text.split() for document in material.documents())
    assert texts == sorted(text.split() for text in TEXTS.values())


def test_a_judgement_about_three_places_holds_for_two_when_one_is_withdrawn(filled: Case) -> None:
    places = [
        passage_of(filled, "bridge.txt", "engineers"),
        passage_of(filled, "inquiry.txt", "Oskar Vent"),
        passage_of(filled, "carta.txt", "Ana Brill"),
    ]
    filled.judge("same entity", places, "They are one, says the register.")
    filled.judge("withdraw", [document_of(filled, "bridge.txt")], "Sent by mistake.")
    names = [{name.text for name in entity.names} for entity in filled.resolution().entities]
    assert any({"Ana Brill", "Oskar Vent"} <= found for found in names)


def test_origins_that_speak_in_their_own_voice_are_joined_where_they_stand(filled: Case) -> None:
    own = [
        next(
            chain.origin
            for chain in filled.findings().chains
            if len(chain.hops) == 1 and chain.hops[0].document == document_of(filled, name)
        )
        for name in ("bridge.txt", "inquiry.txt")
    ]
    made = filled.judge("join lineages", own, "Both are the work of one desk.")
    assert [passage.document for passage in made.passages] == [
        document_of(filled, "bridge.txt"),
        document_of(filled, "inquiry.txt"),
    ]
    assert all(passage.spans and passage.quoted for passage in made.passages)
    assert filled.lost_judgements() == ()
