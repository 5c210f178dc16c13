"""Events: who did what to whom, when, where, in which statement; and the order and causes that texts state."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_shelf import StoryShelf, story

from careo.records.documents import Language
from careo.records.events import Event
from careo.records.extraction import Extraction
from careo.records.passages import Spans, check_spans, quote


@dataclass(frozen=True)
class Told:
    """An extraction with its text, asked in words."""

    text: str
    found: Extraction

    def event(self, trigger: str) -> Event:
        matches = [event for event in self.found.events if quote(self.text, event.trigger) == trigger]
        assert len(matches) == 1, f"{trigger}: {[quote(self.text, event.trigger) for event in self.found.events]}"
        return matches[0]

    def names(self, mentions: tuple[str, ...]) -> list[str]:
        names = {mention.id: mention.name for mention in self.found.mentions}
        return [names[mention] for mention in mentions]

    def dates(self, event: Event) -> list[str | None]:
        edtf = {date.id: date.edtf for date in self.found.dates}
        return [edtf[date] for date in event.dates]

    def words(self, spans: Spans) -> str:
        return quote(self.text, spans)

    def links(self) -> list[tuple[str, str, str, str | None]]:
        trigger = {event.id: quote(self.text, event.trigger) for event in self.found.events}
        return [(trigger[link.a], link.kind, trigger[link.b], link.degree) for link in self.found.links]


def told(text: str, language: Language = "en", published: str | None = None) -> Told:
    return Told(text, StoryShelf({"d": story(text, language, published)}).extraction("d"))


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients", "dates"),
    [
        ("Police arrested Ilda Venn on March 5, 2011.", "arrested", ["Police"], ["Ilda Venn"], ["2011-03-05"]),
        ("Ilda Venn was arrested by police on March 5, 2011.", "arrested", ["police"], ["Ilda Venn"], ["2011-03-05"]),
        ("In June 2009, police met the mayor.", "met", ["police"], ["mayor"], ["2009-06"]),
        (
            "Ilda Venn and Omar Brandt killed Karl Dorn in 1998.",
            "killed",
            ["Ilda Venn", "Omar Brandt"],
            ["Karl Dorn"],
            ["1998"],
        ),
        ("The men who kidnapped Karl Dorn fled in May 2003.", "fled", ["men"], [], ["2003-05"]),
        ("Omar Brandt was seen on Jan. 6.", "seen", [], ["Omar Brandt"], ["XXXX-01-06"]),
        ("The flood happened on the night of 2 May 2019.", "happened", [], [], ["2019-05-02"]),
        ("The mill was burned, police said, in May 2011.", "burned", [], [], ["2011-05"]),
        (
            "The files had been destroyed, police said, before 3 March 2015.",
            "destroyed",
            [],
            ["files"],
            ["../2015-03-03"],
        ),
    ],
)
def test_roles_and_dates(text: str, trigger: str, agents: list[str], patients: list[str], dates: list[str]) -> None:
    case = told(text)
    event = case.event(trigger)
    assert case.dates(event) == dates
    assert case.names(event.agents) == agents
    assert case.names(event.patients) == patients


def test_the_date_of_a_saying_is_not_the_date_of_what_is_said() -> None:
    case = told("In December 2011, the Osk Ledger reported that soldiers had burned the mill.")
    assert case.dates(case.event("reported")) == ["2011-12"]
    assert case.event("reported").occasion == "said"
    assert case.dates(case.event("burned")) == []


def test_the_date_of_what_is_said_is_not_the_date_of_the_saying() -> None:
    case = told("The Osk Ledger reported that in December 2011 soldiers burned the mill.")
    assert case.dates(case.event("burned")) == ["2011-12"]
    assert not [event for event in case.found.events if event.occasion == "said"]


@pytest.mark.parametrize("text", ["Port Osk, 24 January 2019", "Osk County, 2019"])
def test_a_dateline_is_no_event(text: str) -> None:
    assert not told(text).found.events


def test_a_month_is_no_march() -> None:
    case = told("The files had been destroyed, police said, before 3 March 2015.")
    assert [case.words(event.trigger) for event in case.found.events] == ["destroyed"]


def test_a_date_in_another_clause_is_not_an_events_date() -> None:
    case = told("Soldiers burned the mill, and the mayor resigned in May 2012.")
    assert case.dates(case.event("resigned")) == ["2012-05"]
    assert case.dates(case.event("burned")) == []


def test_each_of_several_terms_of_office_has_its_own_years() -> None:
    case = told("They met during the presidencies of Ana Duarte (2000-2006) and Bruno Cole (2006-2012).")
    assert case.dates(case.event("Duarte")) == ["2000/2006"]
    assert case.dates(case.event("Cole")) == ["2006/2012"]
    assert case.words(case.event("Cole").what) == "the presidencies of … Bruno Cole (2006-2012)"
    assert [kind for _, kind, _, _ in case.links()] == ["during", "during"]


def test_a_dated_report_is_published_and_a_dated_operation_happened() -> None:
    case = told("The claim was made in the Jan. 6 news report about the agency’s 2009 operation.")
    assert case.event("report").occasion == "published"
    assert case.event("operation").occasion == "happened"
    assert case.dates(case.event("operation")) == ["2009"]


def test_a_year_that_is_spoken_of_dates_nothing() -> None:
    assert not [event for event in told("The year 2009 is mentioned more than any other.").found.events if event.dates]


def test_the_innermost_statement_carries_an_event() -> None:
    case = told("The Osk Ledger said that, according to Karl Dorn, soldiers burned the mill in 2011.")
    statements = {statement.id: statement for statement in case.found.statements}
    carrier = statements[case.event("burned").statement]
    assert any(start <= case.event("burned").trigger[0][0] < end for start, end in carrier.content)
    assert carrier.depth == max(
        statement.depth
        for statement in statements.values()
        if any(start <= case.event("burned").trigger[0][0] < end for start, end in statement.content)
    )


def test_where_it_happened_is_quoted() -> None:
    case = told("Soldiers attacked the village near the old mill in March 2011.")
    assert case.words(case.event("attacked").where) == "near the old mill"
    assert case.event("attacked").places == ()


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Omar Brandt fled after police raided the mill.", ("fled", "after", "raided", None)),
        ("Omar Brandt fled before police raided the mill.", ("fled", "before", "raided", None)),
        ("The mayor resigned after the massacre.", ("resigned", "after", "massacre", None)),
        ("The raid led to a massacre.", ("raid", "causes", "massacre", "led to")),
        (
            "The raid may have indirectly caused the massacre.",
            ("raid", "causes", "massacre", "may have indirectly caused"),
        ),
        ("The meetings, which resulted in arrests, were secret.", ("meetings", "causes", "arrests", "resulted in")),
        ("The mayor resigned because soldiers burned the mill.", ("burned", "causes", "resigned", "because")),
        ("The massacre had its beginnings in a raid.", ("raid", "causes", "massacre", "had its beginnings")),
    ],
)
def test_order_and_cause_are_as_stated(text: str, link: tuple[str, str, str, str | None]) -> None:
    assert link in told(text).links()


@pytest.mark.parametrize(
    "text",
    [
        "Police never arrested Ilda Venn.",
        "Police did not arrest Ilda Venn.",
        "Police may arrest Ilda Venn.",
        "Police wanted to arrest Ilda Venn.",
    ],
)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    assert not [event for event in told(text).found.events if event.predicate == "arrest"]


def test_spanish_events_by_rules() -> None:
    case = told(
        "El diario La Tarde informó el 4 de mayo que en diciembre de 2010 el comandante Rivas fue detenido en Puerto Hondo. "
        "Nunca se encontró el cuerpo.",
        "es",
    )
    assert case.dates(case.event("informó")) == ["XXXX-05-04"]
    assert case.event("informó").occasion == "said"
    assert case.dates(case.event("detenido")) == ["2010-12"]
    assert case.event("detenido").predicate == "detener"
    assert not [event for event in case.found.events if event.predicate == "encontrar"]


def test_spanish_order_and_cause() -> None:
    case = told("Tras la masacre, la policía allanó tres casas. La redada provocó una balacera.", "es")
    assert ("allanó", "after", "masacre", None) in case.links()
    assert ("redada", "causes", "balacera", "provocó") in case.links()


SENTENCES = st.lists(
    st.sampled_from(
        "police arrested Ilda Venn in 2011 . , after the raid on Jan. 6 and Omar fled which led to a war that was not known (2000-2006) “ ” because".split()
    ),
    max_size=25,
).map(" ".join)


@given(SENTENCES)
@settings(max_examples=40, deadline=None)
def test_events_point_into_the_text_and_at_records_that_exist(text: str) -> None:
    found = told(text or "Nothing.").found
    statements = {statement.id for statement in found.statements}
    events = {event.id for event in found.events}
    dates = {date.id for date in found.dates}
    mentions = {mention.id for mention in found.mentions}
    assert len(events) == len(found.events)
    for event in found.events:
        for spans in (event.trigger, event.what, event.where):
            check_spans(spans)
            assert all(end <= len(text) for _, end in spans)
        assert event.statement in statements
        assert set(event.dates) <= dates
        assert {*event.agents, *event.patients, *event.places} <= mentions
    for link in found.links:
        assert {link.a, link.b} <= events
        assert link.a != link.b
        assert link.statement in statements
