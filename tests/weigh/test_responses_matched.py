"""Answers held against claims, and the gaps that an editor would see: on hand-made records."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careo.records.documents import Block, Document, Facts, Reading
from careo.records.events import Event, Response, ResponseKind
from careo.records.extraction import Extraction
from careo.records.findings import Bounds, Claim, FigureAccount, FigureComparison, Lineage, Origin, ResponseFinding
from careo.records.passages import Span
from careo.records.resolution import Entity, Position, Resolution
from careo.records.statements import Mention, Statement
from careo.weigh.gaps import find_gaps
from careo.weigh.responses import match_responses

TEXT = (
    "The Coast Herald reported that Harbor Bank bribed the harbour master with fishing licences. "
    "Harbor Bank denied that it had bribed the harbour master. Delta Mining bribed the judge, the paper said."
)
DOCUMENT = "1" * 64


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return (start, start + len(words))


class Shelf:
    """One document with the records given."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction

    def documents(self) -> tuple[str, ...]:
        return (DOCUMENT,)

    def document(self, document: str) -> Document:
        return Document(id=document, media_type="text/plain", outcome="read", why=None, paths=(), facts=Facts())

    def reading(self, document: str) -> Reading:
        block = Block(kind="paragraph", start=0, end=len(TEXT))
        return Reading(text=TEXT, blocks=(block,), media_type="text/plain")

    def extraction(self, document: str) -> Extraction:
        return self._extraction


def mention(identity: str, words: str, nth: int = 0) -> Mention:
    return Mention(
        id=identity, document=DOCUMENT, span=at(words, nth), kind="organisation", form="name", name=words, number="one"
    )


BANK, BANK_AGAIN, MINE, PAPER = (
    mention("m-bank", "Harbor Bank"),
    mention("m-bank2", "Harbor Bank", 1),
    mention("m-mine", "Delta Mining"),
    mention("m-paper", "The Coast Herald"),
)
BRIBED = Statement(
    id="s-bribed",
    document=DOCUMENT,
    content=(at("that Harbor Bank bribed the harbour master with fishing licences"),),
    cue=(at("reported"),),
    source=(at("The Coast Herald"),),
    manner="reported",
    depth=1,
    source_mention="m-paper",
    source_form="named",
)
DENIED = Statement(
    id="s-denied",
    document=DOCUMENT,
    content=(at("that it had bribed the harbour master"),),
    cue=(at("denied"),),
    source=(at("Harbor Bank", 1),),
    manner="reported",
    depth=1,
    polarity="negative",
    source_mention="m-bank2",
    source_form="named",
)
MINED = Statement(
    id="s-mined",
    document=DOCUMENT,
    content=(at("Delta Mining bribed the judge"),),
    cue=(at("said"),),
    source=(at("the paper"),),
    manner="reported",
    depth=1,
    source_form="unnamed",
)


def bribing(identity: str, statement: str, agent: str, nth: int) -> Event:
    return Event(
        id=identity,
        document=DOCUMENT,
        statement=statement,
        occasion="happened",
        trigger=(at("bribed", nth),),
        what=(at("bribed", nth),),
        agents=(agent,),
        predicate="bribe",
    )


def answer(kind: ResponseKind, subject: tuple[Span, ...]) -> Response:
    return Response(
        id="r-1",
        document=DOCUMENT,
        kind=kind,
        statement="s-denied",
        spans=(at("Harbor Bank denied that it had bribed the harbour master"),),
        party=(at("Harbor Bank", 1),),
        mention="m-bank2",
        subject=subject,
    )


EXTRACTION = Extraction(
    document=DOCUMENT,
    language="en",
    sentences=(),
    statements=(BRIBED, DENIED, MINED),
    mentions=(PAPER, BANK, BANK_AGAIN, MINE),
    events=(bribing("v-1", "s-bribed", "m-bank", 0), bribing("v-2", "s-mined", "m-mine", 2)),
    responses=(answer("denied", (at("it had bribed the harbour master"),)),),
)


def entity(identity: str, name: str, *mentions: str) -> Entity:
    return Entity(id=identity, kind="organisation", name=name, names=(), mentions=mentions, documents=(DOCUMENT,))


RESOLUTION = Resolution(
    entities=(
        entity("m-bank", "Harbor Bank", "m-bank", "m-bank2"),
        entity("m-mine", "Delta Mining", "m-mine"),
        entity("m-paper", "The Coast Herald", "m-paper"),
    ),
    proposals=(),
    relations=(),
    claims=(),
    events=(),
)


def claim(statement: str, *lineages: Lineage, at_most: int | None = 1, disputing: str | None = None) -> Claim:
    positions = [Position(statement=statement, stance="supports", reasons=())]
    if disputing is not None:
        positions.append(Position(statement=disputing, stance="disputes", reasons=()))
    return Claim(
        id=statement,
        statement=statement,
        positions=tuple(positions),
        supports=Bounds(at_least=0, at_most=at_most),
        disputes=Bounds(at_least=0, at_most=1 if disputing else 0),
        lineages=lineages,
    )


def lineage(origin: str, statement: str, kind: str = "named", side: str = "supports") -> Lineage:
    return Lineage(
        id=f"l-{origin}",
        origin=origin,
        kind=kind,  # type: ignore[arg-type]
        side=side,  # type: ignore[arg-type]
        statements=(statement,),
        documents=(DOCUMENT,),
        reasons=(),
    )


def origin(identity: str, name: str | None, kind: str, statement: str, who: str | None = None) -> Origin:
    return Origin(
        id=identity,
        name=name,
        kind=kind,  # type: ignore[arg-type]
        entity=who,
        statements=(statement,),
        claims=(),
        alone=(),
    )


HERALD = origin("o-herald", "The Coast Herald", "named", "s-bribed", "m-paper")
SOMEBODY = origin("o-paper", None, "unnamed", "s-mined")
CLAIMS = (
    claim("s-bribed", lineage("o-herald", "s-bribed")),
    claim("s-mined", lineage("o-paper", "s-mined", "unnamed")),
)


def matched(extraction: Extraction) -> dict[tuple[str, str], ResponseFinding]:
    found = match_responses(Shelf(extraction), RESOLUTION, CLAIMS)
    return {(item.party, item.kind): item for item in found}


def test_a_denial_answers_the_accusation_that_it_is_about() -> None:
    found = matched(EXTRACTION)[("Harbor Bank", "denied")]
    assert found.entity == "m-bank"
    assert found.claims == ("s-bribed",)
    assert all(reason.text.endswith(".") for reason in found.reasons)


def test_an_answer_is_never_given_to_another_party() -> None:
    for item in matched(EXTRACTION).values():
        assert not (item.entity == "m-mine" and item.kind != "no attempt on record")
        assert "s-mined" not in item.claims or item.entity == "m-mine"


def test_an_accused_party_without_any_answer_has_no_attempt_on_record() -> None:
    found = matched(EXTRACTION)[("Delta Mining", "no attempt on record")]
    assert found.statement is None
    assert found.claims == ("s-mined",)
    assert ("Harbor Bank", "no attempt on record") not in matched(EXTRACTION)


def test_an_answer_about_something_else_answers_no_claim() -> None:
    elsewhere = replace(EXTRACTION, responses=(answer("denied", (at("Coast Herald"),)),))
    assert matched(elsewhere)[("Harbor Bank", "denied")].claims == ()


def test_an_answer_to_nothing_in_particular_answers_the_accusations_of_its_document() -> None:
    general = replace(EXTRACTION, responses=(answer("declined to comment", ()),))
    assert matched(general)[("Harbor Bank", "declined to comment")].claims == ("s-bribed",)


def test_an_answer_to_nothing_in_particular_answers_no_accusation_that_comes_after_it() -> None:
    before = replace(answer("no reply", ()), spans=(at("The Coast Herald reported that"),), party=(at("Harbor Bank"),))
    found = matched(replace(EXTRACTION, responses=(before,)))
    assert found[("Harbor Bank", "no reply")].claims == ()


def test_one_that_nobody_accuses_is_asked_nothing() -> None:
    assert not any(item.party == "The Coast Herald" for item in matched(EXTRACTION).values())


def test_a_negated_or_planned_act_accuses_nobody() -> None:
    denied = replace(EXTRACTION, statements=(BRIBED, DENIED, replace(MINED, polarity="negative")))
    assert ("Delta Mining", "no attempt on record") not in matched(denied)
    planned = replace(EXTRACTION, statements=(BRIBED, DENIED, replace(MINED, modality="planned")))
    assert ("Delta Mining", "no attempt on record") not in matched(planned)


def gaps(*claims: Claim, figures: tuple[FigureComparison, ...] = ()) -> set[tuple[str, str]]:
    responses = match_responses(Shelf(EXTRACTION), RESOLUTION, claims)
    found = find_gaps(Shelf(EXTRACTION), claims, (HERALD, SOMEBODY), figures, responses)
    assert list(found) == sorted(found, key=lambda gap: (gap.kind, gap.about, gap.why))
    assert all(gap.why.endswith(".") for gap in found)
    return {(gap.kind, gap.about) for gap in found}


def test_gaps_name_single_origins_unnamed_roots_and_unanswered_accusations() -> None:
    assert gaps(*CLAIMS) == {
        ("single origin", "s-bribed"),
        ("unnamed roots only", "s-mined"),
        ("unanswered accusation", "m-mine"),
    }


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a porter", "nobody can be asked again"),
        ("The mayor of Drell", "not shown by name who says so (The mayor of Drell)"),
        ("“He” (unresolved)", "not shown by name who says so (“He” (unresolved))"),
    ],
)
def test_one_who_is_only_described_can_be_found(name: str, told: str) -> None:
    found = find_gaps(Shelf(EXTRACTION), CLAIMS, (HERALD, replace(SOMEBODY, name=name)), (), ())
    assert [told in gap.why for gap in found if gap.kind == "unnamed roots only"] == [True]


def test_two_origins_are_no_gap() -> None:
    two = claim("s-bribed", lineage("o-herald", "s-bribed"), lineage("o-other", "s-bribed"), at_most=2)
    assert ("single origin", "s-bribed") not in gaps(two)


def test_an_own_voice_that_says_it_once_is_no_gap() -> None:
    own = replace(BRIBED, id="s-own", depth=0, source=(), cue=(), manner="own voice", source_mention=None)
    extraction = replace(EXTRACTION, statements=(own,), events=(), responses=())
    only = claim("s-own", lineage("o-own", "s-own", "own voice"))
    assert find_gaps(Shelf(extraction), (only,), (), (), ()) == ()


def test_two_sides_without_a_word_on_why_are_a_gap() -> None:
    both = claim(
        "s-bribed",
        lineage("o-herald", "s-bribed"),
        lineage("o-bank", "s-denied", side="disputes"),
        disputing="s-denied",
    )
    assert ("conflict without explanation", "s-bribed") in gaps(both)


def test_a_source_on_trial_is_a_party() -> None:
    on_trial = replace(HERALD, name="a defendant who awaits trial")
    found = find_gaps(Shelf(EXTRACTION), CLAIMS, (on_trial, SOMEBODY), (), ())
    assert ("source is a party", "s-bribed") in {(gap.kind, gap.about) for gap in found}


def test_figures_that_differ_are_filed_under_their_claim() -> None:
    account = FigureAccount(
        figure="f-1",
        low=26,
        high=26,
        unit="person",
        scope=None,
        exactness="exact",
        text="26",
        document=DOCUMENT,
        spans=(),
        statement="s-bribed",
        origin=None,
    )
    differing = FigureComparison(
        id="f-1",
        of="people",
        accounts=(account, replace(account, figure="f-2", low=40, high=40)),
        compare="differs",
        why="26 and 40 cannot both hold for what is counted here.",
    )
    assert ("conflict without explanation", "s-bribed") in gaps(*CLAIMS, figures=(differing,))
