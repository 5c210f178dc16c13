"""Claims of stories that were really read."""

from __future__ import annotations

from story_shelf import StoryShelf, story

from careo.options import ResolveOptions
from careo.records.passages import quote
from careo.resolve import resolve


def claimed(text: str) -> list[str]:
    """The wordings of the claims of one story."""
    shelf = StoryShelf({"a": story(text)})
    statements = {item.id: item for item in shelf.extraction("a").statements}
    claims = resolve(shelf, (), ResolveOptions()).claims
    return [quote(text, statements[claim.statement].content) for claim in claims]


def test_what_only_frames_what_somebody_says_makes_no_claim() -> None:
    text = "In December 2011 the Ostrand Ledger reported that the mill had paid the mayor of Ostrand for the permit."
    assert claimed(text) == ["that the mill had paid the mayor of Ostrand for the permit"]


def test_own_voice_makes_its_claim() -> None:
    assert claimed("The mill paid the mayor of Ostrand for the permit.") == [
        "The mill paid the mayor of Ostrand for the permit."
    ]
