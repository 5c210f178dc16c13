"""Which conditions restrict, and that nothing read from a restricted passage is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hand_made_case import HARBOUR, S_DENIED, S_FIRE, S_KNEW, VENN, A, HandMadeCase, at
from hypothesis import given
from hypothesis import strategies as st

from careo.protect.conditions import restricted_spans, restricted_whole, restricting
from careo.protect.identifiers import KeyedIds
from careo.protect.withholding import BLOT, touches, withhold_extraction, withhold_facts, withhold_reading
from careo.records.codec import to_json
from careo.records.dates import Date
from careo.records.documents import Condition, Facts, Party

TODAY = date(2020, 6, 15)


@pytest.mark.parametrize(
    ("kind", "until", "restricts"),
    [
        ("on record", None, False),
        ("consent", None, False),
        ("background", None, True),
        ("not for attribution", None, True),
        ("off record", None, True),
        ("words agreed", None, True),
        ("consent withdrawn", None, True),
        ("embargo", None, True),
        ("embargo", "2020-06-14", False),
        ("embargo", "2020-06-15", True),
        ("embargo", "2020-06", True),
        ("embargo", "2020-05", False),
        ("embargo", "2019", False),
        ("embargo", "2020", True),
        ("embargo", "2019-12?", True),
        ("off record", "2019", True),
    ],
)
def test_conditions_that_restrict(kind: str, until: str | None, restricts: bool) -> None:
    condition = Condition(kind=kind, until=until)  # type: ignore[arg-type]
    assert bool(restricting([condition], TODAY)) is restricts
    assert restricted_whole([condition], TODAY) is restricts


def test_ranges_are_joined_and_sorted() -> None:
    conditions = [
        Condition(kind="off record", spans=((20, 30), (40, 50))),
        Condition(kind="background", spans=((5, 22), (50, 60))),
        Condition(kind="on record", spans=((70, 80),)),
    ]
    assert restricted_spans(conditions, TODAY) == ((5, 30), (40, 60))
    assert not restricted_whole(conditions, TODAY)


def test_a_restricted_passage_is_blotted_and_the_rest_stays_in_place(hand_made: HandMadeCase) -> None:
    restricted = (at(HARBOUR, "Mayor Ilda Venn"), at(HARBOUR, "faulty\nboiler"))
    shown = withhold_reading(hand_made.readings[A], restricted)
    assert len(shown.text) == len(HARBOUR)
    for start, end in restricted:
        assert set(shown.text[start:end]) <= {BLOT, "\n"}
    assert shown.text.replace(BLOT, "") in HARBOUR or "known of the" in shown.text
    assert shown.blocks == hand_made.readings[A].blocks


def test_nothing_is_left_of_what_was_read_there(hand_made: HandMadeCase) -> None:
    restricted = (at(HARBOUR, "Mayor Ilda Venn"),)
    extraction = withhold_extraction(hand_made.extractions[A], restricted)
    kept = {statement.id for statement in extraction.statements}
    assert S_KNEW not in kept
    assert {S_FIRE, S_DENIED} <= kept
    assert b"Venn" not in to_json(extraction)
    assert VENN.encode() not in to_json(extraction)


def test_a_reference_to_what_is_hidden_goes_with_it(hand_made: HandMadeCase) -> None:
    extraction = withhold_extraction(hand_made.extractions[A], (at(HARBOUR, "the owner"),))
    assert extraction.references == ()


def test_facts_that_stand_there_go_too() -> None:
    text = "By Ada Lund. Told by Noor Osk."
    facts = Facts(
        title="What Noor Osk saw",
        authors=("Ada Lund", "Noor Osk"),
        publisher="Noor Osk",
        parties=(Party(role="speaker", name="Noor Osk", spans=(at(text, "Noor Osk"),)),),
    )
    shown = withhold_facts(facts, text, (at(text, "Noor Osk"),))
    assert b"Noor" not in to_json(shown)
    assert shown.authors == ("Ada Lund",)


HIDDEN = "Noor Osk met Ada Lund of the Bay Courier in Calder Bay on 4 March 2011."


@pytest.mark.parametrize(
    ("fact", "kept"),
    [
        (Facts(title="Noor Osk"), False),
        (Facts(title="What noor osk  saw"), True),
        (Facts(title="Notes: Noor Osk met Ada Lund of the Bay Courier in Calder Bay on 4 March 2011."), False),
        (Facts(publisher="The Bay Courier"), False),
        (Facts(publisher="The Vale Post"), True),
        (Facts(authors=("Ada\nLund",)), False),
        (Facts(authors=("Ada Lun",)), True),
        (Facts(parties=(Party(role="speaker", name="NOOR OSK"),)), False),
        (Facts(parties=(Party(role="speaker", name="Ivo Osk"),)), True),
        (Facts(kind="notes", language="en"), True),
    ],
)
def test_a_fact_that_occurs_within_a_restricted_range_goes(fact: Facts, kept: bool) -> None:
    text = f"Notes. {HIDDEN} The rest was open."
    shown = withhold_facts(fact, text, (at(text, HIDDEN),))
    assert (shown == fact) is kept
    if not kept:
        assert shown == Facts()


def test_a_date_inferred_from_another_tells_nothing_once_something_is_restricted(hand_made: HandMadeCase) -> None:
    extraction = hand_made.extractions[A]
    start, end = at(HARBOUR, "boiler")
    stated = Date(
        id="d-1", document=A, span=(start, end), edtf="2011-03-05", earliest="2011-03-05", latest="2011-03-05",
        type="DATE", timex="2011-03-05",
    )  # fmt: skip
    inferred = replace(stated, id="d-2", inferred_from="“March 4, 2011”, named before")
    extraction = replace(extraction, dates=(stated, inferred))
    shown = withhold_extraction(extraction, (at(HARBOUR, "Mayor Ilda Venn"),))
    bare = replace(inferred, edtf=None, earliest=None, latest=None, timex=None, inferred_from=None)
    assert shown.dates == (stated, bare)
    assert withhold_extraction(extraction, ()).dates == (stated, inferred)


@given(st.lists(st.tuples(st.integers(0, 190), st.integers(1, 30)), min_size=1, max_size=5))
def test_no_statement_that_touches_a_restricted_range_is_left(places: list[tuple[int, int]]) -> None:
    case = HandMadeCase()
    conditions = [
        Condition(kind="off record", spans=((start, min(start + length, len(HARBOUR))),))
        for start, length in places
        if start < len(HARBOUR)
    ]
    restricted = restricted_spans(conditions, TODAY)
    extraction = withhold_extraction(case.extractions[A], restricted)
    for statement in extraction.statements:
        assert not touches(statement.source + statement.cue + statement.content, restricted)
        assert statement.source_mention is None or statement.source_mention in {item.id for item in extraction.mentions}
    assert not any(touches((mention.span,), restricted) for mention in extraction.mentions)


def test_keyed_ids_are_stable_and_tell_nothing() -> None:
    one, other = KeyedIds(bytes(32)), KeyedIds(bytes(31) + b"\x01")
    assert one.keyed(A) == one.keyed(A) != other.keyed(A)
    assert A[:6] not in one.keyed(A)
    assert one.keyed(S_KNEW).startswith("sx-")
    with pytest.raises(ValueError, match="32"):
        KeyedIds(b"short")
