"""The founding texts: who says what in them, by a few words of each source and content, read from beside the checkout."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careo.extract.attributions.finding import find_attributions
from careo.extract.parsing import cut
from careo.records.documents import Block, Facts, Reading
from careo.records.passages import quote

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
PRESS = "002_*.txt"
TOWN = "000_*.txt"


def read(pattern: str) -> list[dict[str, str | None]]:
    """Each attribution as source, cue and content words, with its holder's source."""
    paths = sorted(SEEDS.glob(pattern))
    if not paths:
        pytest.skip("The founding texts are not beside this checkout.")
    text = paths[0].read_text(encoding="utf-8").replace("\u00a0", " ")
    blocks = tuple(
        Block(kind="paragraph", start=found.start(), end=found.end())
        for found in re.finditer(r"\S(?:.*?)(?=\n\s*\n|\s*\Z)", text, re.DOTALL)
    )
    reading = Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="en"))
    found = find_attributions(cut("0" * 64, reading))
    return [
        {
            "source": quote(text, one.source),
            "cue": quote(text, one.cue),
            "content": quote(text, one.content),
            "manner": one.manner,
            "modality": one.modality,
            "holder": quote(text, found[one.parent].source) if one.parent is not None else None,
        }
        for one in found
    ]


EXPECTED = [
    (PRESS, "newspaper El Universal", "revealed", "secret meetings"),
    (PRESS, "Court documents", "show", "knew and authorized"),
    (PRESS, "Breitbart News", "confirmed", "the validity of the court papers"),
    (PRESS, "El Universal", "alleges", "without the knowledge"),
    (PRESS, "The paper", "reported", "that it obtained"),
    (PRESS, "a congressional investigation", "according to", "trafficking organization"),
    (PRESS, "CNSNews.com", "reported", "gun-walking operation"),
    (PRESS, "a defendant", "was linked", "immunity deal"),
    (PRESS, "the U.S. court papers", "showing", "secret meetings"),
    (PRESS, "a news report by The Narcosphere", "alleging", "is protected by"),
    (PRESS, "court pleadings", "stated", "acceptable price to pay"),
    (PRESS, "El Universal", "mentions", "Vicente Fox"),
    (PRESS, "a chronological list of events", "according to", "intensified in 2009"),
    (PRESS, "El Universal", "documented", "relationship"),
    (PRESS, "the paper", "pointed out", "in June 2009"),
    (PRESS, "El Universal", "According to", "DOJ and other U.S. agencies declined"),
    (PRESS, "El Universal", "pointed out", "in violation of"),
    (TOWN, "Investigators", "suspected", "dozens to hundreds"),
    (TOWN, "Analysts", "say", "true origins"),
]


@pytest.mark.parametrize(("pattern", "source", "cue", "content"), EXPECTED)
def test_a_careful_reader_s_attributions_are_found(pattern: str, source: str, cue: str, content: str) -> None:
    assert [
        one
        for one in read(pattern)
        if source in (one["source"] or "") and cue in (one["cue"] or "") and content in (one["content"] or "")
    ]


@pytest.mark.parametrize("pattern", [PRESS, TOWN])
def test_every_source_is_one_that_the_text_gives(pattern: str) -> None:
    sources = {str(one["source"]) for one in read(pattern)}
    known = [expected[1].lower() for expected in EXPECTED if expected[0] == pattern]
    known += ["documents", "dea officials", "the united states government", "the news report"]
    assert not {source for source in sources if not any(name in source.lower() for name in known)}


def test_the_defendant_stands_inside_what_the_outlet_reported() -> None:
    holders = {str(one["source"])[:11]: one["holder"] for one in read(PRESS)}
    assert holders["a defendant"] == "CNSNews.com"


def test_the_pleadings_are_quoted_without_marks() -> None:
    (pleadings,) = (one for one in read(PRESS) if "pleadings" in str(one["source"]))
    assert pleadings["manner"] == "quoted"


def test_interviews_are_the_document_s_own_voice() -> None:
    assert not [one for one in read(PRESS) if "interview" in str(one["cue"])]
