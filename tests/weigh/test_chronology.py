"""The chronology: entries as precise as the passages, in order, with what only neighbours place."""

from __future__ import annotations

import pytest
from story_shelf import StoryShelf, story

from careo.options import ResolveOptions
from careo.records.documents import Language, Reading
from careo.records.findings import ChronologyEntry
from careo.records.resolution import Resolution
from careo.resolve.entities import resolve_entities
from careo.resolve.events import resolve_events
from careo.weigh.chronology import order_events


def chronology(*readings: Reading) -> tuple[ChronologyEntry, ...]:
    shelf = StoryShelf({f"d{number}": reading for number, reading in enumerate(readings)})
    entities, proposals, relations = resolve_entities(shelf, (), ResolveOptions())
    events = resolve_events(shelf, entities, ResolveOptions())
    resolution = Resolution(entities=entities, proposals=proposals, relations=relations, claims=(), events=events)
    return order_events(shelf, resolution)


def test_entries_keep_the_precision_of_the_words_and_stand_in_order() -> None:
    entries = chronology(
        story(
            "Soldiers burned the mill in 2011. The mayor resigned on March 5, 2011. Police arrested Karl Dorn in June 2009. "
            "The story appeared in the Jan. 6 report. They met during the presidency of Ana Duarte (2000-2006)."
        )
    )
    when = [entry.when for entry in entries]
    assert [edtf for edtf in when if edtf] == ["2000/2006", "2009-06", "2011", "2011-03-05", "XXXX-01-06"]
    year = next(entry for entry in entries if entry.when == "2011")
    assert (year.earliest, year.latest) == ("2011-01-01", "2011-12-31")
    assert year.what == "Soldiers burned the mill in 2011"
    undated = next(entry for entry in entries if entry.when == "XXXX-01-06")
    assert (undated.earliest, undated.latest) == (None, None)
    days = [entry.earliest for entry in entries if entry.earliest]
    assert days == sorted(days)


def test_events_without_any_time_have_no_entry() -> None:
    assert chronology(story("Soldiers burned the mill. Police arrested Karl Dorn.")) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Omar Brandt was not arrested in 2011."),
        ("en", "No fee was paid after 6 June 2016."),
        ("en", "There is no record of any letter before 2 February 2019."),
        ("en", "Karl Dorn denied that he had met the mayor in 2011."),
        ("en", "He denied meeting her in 2011."),
        ("en", "The mill would be replaced in 2019."),
        ("en", "The mayor asked the company to empty the tank before the end of March 2019."),
        ("en", "The company plans to close the mill in 2027."),
        ("en", "If the dam had burst in 2018, the town would have drowned."),
        ("es", "Nadie fue detenido en 2011."),
        ("es", "No se pagó nada después del 6 de junio de 2016."),
    ],
)
def test_what_is_denied_planned_asked_for_or_supposed_is_no_entry(language: Language, text: str) -> None:
    assert [entry.what for entry in chronology(story(text, language))] == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Police arrested nobody in 2011, but soldiers burned the mill in 2012.", ["soldiers burned the mill in 2012"]),
        ("No one was charged after the massacre in 2011.", ["the massacre in 2011"]),
        ("Soldiers did not leave until they had burned the mill in 2011.", ["they had burned the mill in 2011"]),
        ("The ministry was warned in 2018, Ana Prado said.", ["The ministry was warned in 2018"]),
    ],
)
def test_what_is_told_beside_a_denial_or_by_another_stays(text: str, what: list[str]) -> None:
    assert [entry.what for entry in chronology(story(text))] == what


def test_an_undated_event_is_placed_by_its_neighbours_alone() -> None:
    entries = chronology(story("The mayor resigned after soldiers burned the mill on March 5, 2011."))
    by_what = {entry.what.split()[0]: entry for entry in entries}
    burned, resigned = by_what["soldiers"], by_what["The"]
    assert burned.when == "2011-03-05"
    assert (resigned.when, resigned.earliest, resigned.latest) == (None, "2011-03-05", None)
    assert resigned.after == (burned.id,)
    assert burned.before == (resigned.id,)
    assert any("after" in reason.text for reason in resigned.reasons)


def test_what_happened_during_several_terms_lies_within_all_of_them() -> None:
    entries = chronology(
        story("The meetings took place during the terms of Ana Duarte (2000-2006) and Bruno Cole (2006-2012).")
    )
    meetings = next(entry for entry in entries if entry.what.startswith("The meetings"))
    assert (meetings.when, meetings.earliest, meetings.latest) == (None, "2000-01-01", "2012-12-31")


def test_two_tellings_keep_the_finer_date_and_both_statements() -> None:
    (entry,) = chronology(
        story("Police arrested Ilda Venn on March 5, 2011."), story("Ilda Venn was arrested in March 2011.")
    )
    assert entry.when == "2011-03-05"
    assert len(entry.statements) == 2


def test_a_document_gives_its_day_to_relative_dates_and_has_an_entry_of_its_own() -> None:
    entries = chronology(story("Police arrested Ilda Venn yesterday.", published="2012-03-01", title="Arrest at Osk"))
    assert [(entry.when, entry.what) for entry in entries] == [
        ("2012-02-29", "Police arrested Ilda Venn yesterday"),
        ("2012-03-01", "Arrest at Osk"),
    ]
    assert any("the document's date, 2012-03-01" in reason.text for reason in entries[0].reasons)


@pytest.mark.parametrize(
    ("published", "earliest", "latest"),
    [
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("2012-03-01", "2012-03-01", "2012-03-01"),
    ],
)
def test_a_wide_date_of_publication_stays_wide(published: str, earliest: str, latest: str) -> None:
    (entry,) = chronology(story("Nothing is known.", published=published, title="A note"))
    assert (entry.when, entry.earliest, entry.latest) == (published, earliest, latest)


def test_an_order_that_cannot_be_is_not_turned_into_bounds() -> None:
    entries = chronology(
        story("The mayor resigned after the massacre in 2011. The mayor resigned before the massacre in 2001.")
    )
    for entry in entries:
        assert entry.earliest is None or entry.latest is None or entry.earliest <= entry.latest


def test_the_order_of_documents_does_not_matter() -> None:
    one, other = story("Police arrested Ilda Venn on March 5, 2011."), story("Soldiers burned the mill in 2009.")
    first = {(entry.when, entry.what) for entry in chronology(one, other)}
    assert first == {(entry.when, entry.what) for entry in chronology(other, one)}
