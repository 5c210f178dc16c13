"""When two mentions of events are one event, and when that is not certain enough."""

from __future__ import annotations

import pytest
from story_shelf import StoryShelf, story

from careo.options import ResolveOptions
from careo.records.passages import quote
from careo.records.resolution import EventCluster
from careo.resolve.entities import resolve_entities
from careo.resolve.events import resolve_events


def clusters(shelf: StoryShelf) -> tuple[EventCluster, ...]:
    entities, _, _ = resolve_entities(shelf, (), ResolveOptions())
    return resolve_events(shelf, entities, ResolveOptions())


def joined(*texts: str) -> list[list[str]]:
    """The triggers of every cluster with more than one member."""
    shelf = StoryShelf({f"d{number}": story(text) for number, text in enumerate(texts)})
    events = {event.id: event for document in shelf.documents() for event in shelf.extraction(document).events}
    return [
        [quote(shelf.reading(events[member].document).text, events[member].trigger) for member in cluster.members]
        for cluster in clusters(shelf)
        if len(cluster.members) > 1
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested Ilda Venn on March 5, 2011.", "On March 5, 2011, Ilda Venn was arrested by police."),
        ("Police arrested Ilda Venn on March 5, 2011.", "Ilda Venn was arrested in March 2011."),
        ("Police arrested Ilda Venn on Jan. 6.", "Ilda Venn was arrested on Jan. 6."),
    ],
)
def test_the_same_verb_people_and_time_are_one_event(one: str, other: str) -> None:
    assert joined(one, other) == [["arrested", "arrested"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested Ilda Venn on March 5, 2011.", "Police arrested Ilda Venn on March 6, 2011."),
        ("Police arrested Ilda Venn in 2011.", "Police arrested Ilda Venn in 2011."),
        ("Police arrested Ilda Venn on March 5, 2011.", "Police killed Ilda Venn on March 5, 2011."),
        ("Police arrested Ilda Venn on March 5, 2011.", "Police arrested Karl Dorn on March 5, 2011."),
        ("Police arrested Ilda Venn on March 5, 2011.", "Ilda Venn was arrested."),
        ("Police arrested Ilda Venn in January.", "Police arrested Ilda Venn in January."),
    ],
)
def test_what_is_not_certain_stays_apart(one: str, other: str) -> None:
    assert joined(one, other) == []


def test_every_event_is_in_one_cluster_under_its_least_id_and_joins_have_reasons() -> None:
    shelf = StoryShelf(
        {
            "a": story("Police arrested Ilda Venn on March 5, 2011. Soldiers burned the mill."),
            "b": story("Ilda Venn was arrested in March 2011."),
        }
    )
    found = clusters(shelf)
    events = sorted(event.id for document in shelf.documents() for event in shelf.extraction(document).events)
    assert sorted(member for cluster in found for member in cluster.members) == events
    assert [cluster.id for cluster in found] == sorted(min(cluster.members) for cluster in found)
    for cluster in found:
        assert bool(cluster.reasons) == (len(cluster.members) > 1)
        assert all("Ilda Venn" in reason.text and reason.passages for reason in cluster.reasons)


def test_the_order_of_documents_does_not_matter_and_a_document_taken_away_leaves_nothing() -> None:
    texts = {
        "a": story("Police arrested Ilda Venn on March 5, 2011."),
        "b": story("Ilda Venn was arrested in March 2011."),
        "c": story("Ilda Venn was arrested by police on March 5, 2011."),
    }
    assert clusters(StoryShelf(texts)) == clusters(StoryShelf(dict(reversed(texts.items()))))
    assert clusters(StoryShelf(texts).without("b")) == clusters(StoryShelf({name: texts[name] for name in ("a", "c")}))
