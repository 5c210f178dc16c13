"""The two founding texts, read as a user reads them: through a case, as JSON. They stay where they are; none of their sentences stands here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from careo.case.case import new_case
from careo.present.dossier import gather
from careo.present.nouns import NOUNS, views_of

SEEDS = Path(__file__).parents[1].parent / "shared" / "seeds"
Views = dict[str, list[dict[str, Any]]]

CLUTTER = ("Share On Facebook", "Trending |", "COMMENTS", "issues with commenting", "Staff Writer", "studied English")


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Views]:
    if not SEEDS.is_dir():
        pytest.skip("The founding texts are not here: they are looked for in shared/seeds beside the checkout.")
    with new_case(tmp_path_factory.mktemp("founding") / "case") as case:
        case.add([SEEDS])
        dossier = gather(case)
        yield {noun: [msgspec.to_builtins(view) for view in views_of(dossier, noun)] for noun in NOUNS}


@pytest.fixture(scope="module")
def meetings(views: Views) -> list[dict[str, Any]]:
    """Statements of the report on the meetings."""
    identifier = next(view["id"] for view in views["documents"] if any("002_" in path for path in view["paths"]))
    return [view for view in views["statements"] if view["document"] == identifier]


@pytest.fixture(scope="module")
def massacre(views: Views) -> list[dict[str, Any]]:
    """Statements of the report on the massacre."""
    identifier = next(view["id"] for view in views["documents"] if any("000_" in path for path in view["paths"]))
    return [view for view in views["statements"] if view["document"] == identifier]


def plain(words: str) -> str:
    """Words with every kind of white space, also the unbreakable one, as one blank."""
    return " ".join(words.split())


def by(statements: list[dict[str, Any]], source: str, content: str = "") -> dict[str, Any]:
    """The one statement whose source and content hold these words."""
    found = [
        view
        for view in statements
        if view["source"] and source in plain(view["source"]["text"]) and content in plain(view["content"]["text"])
    ]
    assert len(found) == 1, [view["content"]["text"] for view in found]
    return found[0]


def names(statement: dict[str, Any]) -> list[str | None]:
    return [hop["name"] for hop in statement["chain"]]


def test_bodies_are_complete_and_without_clutter(views: Views) -> None:
    originals = {path.name: path.read_text(encoding="utf-8") for path in SEEDS.iterdir()}
    texts = {view["document"]: view["text"] for view in views["texts"]}
    for view in views["documents"]:
        assert view["outcome"] == "read"
        text = texts[view["id"]]
        assert not [words for words in CLUTTER if words in text]
        original = originals[Path(view["paths"][0]).name]
        paragraphs = [line.strip() for line in original.splitlines() if len(line.split()) > 9]
        story = [line for line in paragraphs if not any(words in line for words in CLUTTER)]
        assert [line for line in story if line not in text] == []


def test_every_passage_is_the_text_at_its_offsets(views: Views) -> None:
    texts = {view["document"]: view["text"] for view in views["texts"]}
    for statement in views["statements"]:
        for role in ("source", "cue", "content"):
            if statement[role]:
                text = texts[statement["document"]]
                joined = " … ".join(text[start:end] for start, end in statement[role]["spans"])
                assert joined == statement[role]["text"]


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("El Universal", "secret meetings"),
        ("Court documents", "knew and authorized"),
        ("Breitbart News", "validity"),
        ("El Universal", "without the knowledge"),
        ("The paper", "obtained"),
        ("a congressional investigation", "firearms"),
        ("CNSNews.com", "gun-walking"),
        ("a defendant", "immunity deal"),
        ("court papers", "DEA held secret meetings"),
        ("The Narcosphere", "is protected"),
        ("pleadings", "acceptable price"),
        ("El Universal", "presidencies"),
        ("chronological list", "intensified"),
        ("the paper", "June 2009"),
        ("El Universal", "declined to comment"),
        ("El Universal", "in violation of agreements"),
    ],
)
def test_what_a_careful_reader_marks_has_its_source(meetings: list[dict[str, Any]], source: str, content: str) -> None:
    assert by(meetings, source, content)["cue"]["text"]


def test_the_writers_own_sentences_have_no_source(meetings: list[dict[str, Any]]) -> None:
    for words in ("both components", "published excerpts", "interviewed inmates", "Pablo Escobar", "Thailand"):
        (statement,) = [view for view in meetings if words in plain(view["content"]["text"])]
        assert statement["source"] is None
        assert statement["depth"] == 0


def test_short_forms_of_the_newspaper_lead_to_its_name(meetings: list[dict[str, Any]]) -> None:
    for words in ("obtained", "June 2009"):
        assert names(by(meetings, "paper", words))[-1] == "El Universal"


def test_pleadings_and_the_earlier_report_end_in_one_defendant(views: Views, meetings: list[dict[str, Any]]) -> None:
    pleadings, earlier = by(meetings, "pleadings", "acceptable price"), by(meetings, "a defendant", "immunity deal")
    assert pleadings["chain"][-1]["entity"] == earlier["chain"][-1]["entity"] is not None
    assert earlier["depth"] == 2
    assert earlier["parent"] == by(meetings, "CNSNews.com")["id"]
    lineage = {
        statement: card for claim in views["claims"] for card in claim["lineages"] for statement in card["statements"]
    }
    assert lineage[pleadings["id"]]["id"] == lineage[earlier["id"]]["id"]
    for card in (lineage[pleadings["id"]], lineage[earlier["id"]]):
        assert any("defendant" in reason["text"] for reason in card["reasons"])


def test_a_report_that_is_only_about_the_defendant_stays_apart(views: Views, meetings: list[dict[str, Any]]) -> None:
    about, pleadings = by(meetings, "The Narcosphere"), by(meetings, "pleadings")
    assert "Narcosphere" in str(names(about)[-1])
    lineage = {
        statement: card["id"]
        for claim in views["claims"]
        for card in claim["lineages"]
        for statement in card["statements"]
    }
    assert lineage[about["id"]] != lineage[pleadings["id"]]


def test_who_declined_and_who_never_acknowledged(views: Views, massacre: list[dict[str, Any]]) -> None:
    entities = {view["id"]: view["name"] for view in views["people"]}
    declined = {
        view["party"]: entities.get(view["entity"])
        for view in views["responses"]
        if view["kind"] == "declined to comment"
    }
    assert set(declined) == {"DOJ", "other U.S. agencies"}
    assert "Justice" in str(declined["DOJ"])
    silent = [view for view in views["responses"] if view["kind"] == "never acknowledged"]
    parties = {entities.get(view["entity"]) or view["party"] for view in silent}
    assert any("Drug Enforcement" in party for party in parties)
    assert any("Federal" in party or "government" in party for party in parties)
    assert len(silent) == 2
    writers = {view["id"]: view for view in massacre}
    assert all(writers[view["statement"]]["depth"] == 0 for view in silent)


def test_one_agency_across_both_texts_and_two_cartels(views: Views) -> None:
    agencies = [view for view in views["people"] if "DEA" in view["names"]]
    assert len(agencies) == 1
    assert len(agencies[0]["documents"]) == 2
    assert {"Drug Enforcement Administration", "U.S. Drug Enforcement Agency"} <= set(agencies[0]["names"])
    cartels = {
        view["id"]
        for view in views["people"]
        if any("Zetas" in name or "Sinaloa" in name for name in view["names"]) and view["kind"] == "organisation"
    }
    assert len(cartels) == 2


def test_brothers(views: Views) -> None:
    people = {view["id"]: view["name"] for view in views["people"]}
    pairs = [{people[view["a"]], people[view["b"]]} for view in views["relations"] if view["kind"] == "sibling"]
    assert len(pairs) == 1
    assert any("Omar" in name for name in pairs[0])
    assert any("Miguel Angel" in name for name in pairs[0])


@pytest.mark.parametrize("edtf", ["XXXX-01-06", "2011-12", "2009-06", "2000/2006", "2006/2012"])
def test_dates_are_as_precise_as_the_text(views: Views, edtf: str) -> None:
    assert edtf in {view["when"] for view in views["chronology"]}


def test_no_date_is_more_precise_than_the_text(views: Views) -> None:
    assert not [
        view["when"]
        for view in views["chronology"]
        if view["when"] and view["when"].startswith(("2012-01-06", "2014-01-06"))
    ]


def test_figures_keep_their_bounds(views: Views) -> None:
    accounts = {account["text"]: account for view in views["figures"] for account in view["accounts"]}
    dozens = next(account for text, account in accounts.items() if "dozens" in text)
    assert (dozens["low"], dozens["high"], dozens["exactness"]) == (24, 999, "vague")
    hundred = next(account for text, account in accounts.items() if "hundred" in text and "more than" in text)
    assert (hundred["low"], hundred["high"], hundred["exactness"]) == (100, None, "at least")


def test_nothing_is_counted_above_what_the_text_shows(views: Views) -> None:
    for claim in views["claims"]:
        for side in ("supports", "disputes"):
            bounds = claim["origins"][side]
            assert bounds["at_most"] is None or bounds["at_least"] <= bounds["at_most"]
