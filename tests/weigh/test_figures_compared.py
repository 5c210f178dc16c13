"""Figures side by side: what is one quantity, what differs, and what is never set against another."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations

import pytest

from careo.extract import extract
from careo.options import ExtractOptions
from careo.records.documents import Block, Document, Facts, Language, Reading
from careo.records.extraction import Extraction
from careo.records.findings import Chain, FigureComparison, Hop
from careo.records.resolution import ClaimCluster, Position, Resolution
from careo.weigh.figures import compare_figures
from careo.weigh.quantities import innermost


@dataclass
class Shelf:
    """A case in memory: each text is a document of one paragraph."""

    extractions: dict[str, Extraction] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)

    def put(self, text: str, language: Language, published: str | None) -> str:
        identity = f"{len(self.readings):064d}"
        facts = Facts(language=language, published=published)
        block = Block(kind="paragraph", start=0, end=len(text))
        self.readings[identity] = Reading(text=text, blocks=(block,), media_type="text/plain", facts=facts)
        self.extractions[identity] = extract(identity, self.readings[identity], ExtractOptions())
        return identity

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.readings))

    def document(self, document: str) -> Document:
        facts = self.readings[document].facts
        return Document(id=document, media_type="text/plain", outcome="read", why=None, paths=(), facts=facts)

    def reading(self, document: str) -> Reading:
        return self.readings[document]

    def extraction(self, document: str) -> Extraction:
        return self.extractions[document]


def compared(
    *texts: str,
    joined: bool = True,
    origins: tuple[str, ...] = (),
    published: tuple[str | None, ...] = (),
    languages: tuple[Language, ...] = (),
) -> tuple[FigureComparison, ...]:
    """The comparisons of a case of these texts; `joined` puts the statements that hold figures into one claim."""
    shelf = Shelf()
    for index, text in enumerate(texts):
        language = languages[index] if languages else "en"
        shelf.put(text, language, published[index] if published else None)
    holding: dict[str, str] = {}
    for document in shelf.documents():
        extraction = shelf.extraction(document)
        for figure in extraction.figures:
            statement = innermost(extraction.statements, figure)
            assert statement is not None
            holding[statement.id] = document
    positions = tuple(Position(statement=statement, stance="supports", reasons=()) for statement in sorted(holding))
    claim = ClaimCluster(id=min(holding), statement=min(holding), positions=positions)
    resolution = Resolution(entities=(), proposals=(), relations=(), claims=(claim,) if joined else (), events=())
    chains = tuple(
        Chain(
            statement=statement,
            hops=(Hop(name=None, kind=None, entity=None, hand=None, document=document, spans=()),),
            origin=origins[int(document)] if origins else f"o-{document}",
        )
        for statement, document in sorted(holding.items())
    )
    return compare_figures(shelf, resolution, chains)


PAIRS = [
    ("26 people were killed in Puerto Hondo.", "40 people were killed in Puerto Hondo.", "differs"),
    ("26 people were killed.", "Twenty-six people were killed.", "same"),
    ("At least 26 people were killed.", "40 people were killed.", "overlaps"),
    ("The blast killed 26.", "The ministry has put the toll at 26.", "same"),
    ("The death toll stands at 26.", "40 people had died.", "differs"),
    ("About 300 people were killed.", "312 people were killed.", "overlaps"),
    ("Dozens of people were killed.", "40 people were killed.", "overlaps"),
    ("Dozens to hundreds of people were killed.", "2,000 people were killed.", "differs"),
    ("At least 26 people were killed.", "20 people were killed.", "differs"),
    ("Up to 40 people were killed.", "41 people were killed.", "differs"),
    ("26 people are dead.", "300 people are dead or missing.", "cannot compare"),
    ("Tons of copper were in the ship.", "Two tons of copper were in the ship.", "cannot compare"),
    ("At least 26 people were killed.", "Four more people were killed.", "cannot compare"),
    ("At least 26 people were killed.", "Another four people were killed.", "cannot compare"),
    ("26 people were killed in Puerto Hondo.", "300 people were killed in Cerro Alto.", "other scope"),
    ("26 people were killed in March 2011.", "300 people were killed in 2011.", "other scope"),
    ("They arrested 26 officials from the harbour.", "They arrested 300 officials from the mint.", "other scope"),
]


@pytest.mark.parametrize(("first", "second", "compare"), PAIRS, ids=[f"{a} / {b}" for a, b, _ in PAIRS])
def test_a_pair_in_one_claim(first: str, second: str, compare: str) -> None:
    (found,) = compared(first, second)
    assert found.compare == compare
    assert len(found.accounts) == 2
    assert found.why.endswith(".")


def test_english_and_spanish_figures_of_one_quantity_are_the_same() -> None:
    (found,) = compared("26 people were killed.", "Hubo 26 muertos.", languages=("en", "es"))
    assert found.compare == "same"


def test_no_figure_is_shown_with_the_words_of_the_clause_before_as_one_run() -> None:
    text = "Police said between 20 and 30 people were hurt; the union said 45."
    shown = [account.text for found in compared(text) for account in found.accounts]
    assert shown[0] == "between 20 and 30 people were hurt"
    assert len(shown) == 2
    assert "; the union" not in shown[1]


def test_one_origin_that_gives_another_number_later_changed_it() -> None:
    (found,) = compared(
        "26 people were killed in Puerto Hondo.",
        "40 people were killed in Puerto Hondo.",
        origins=("o-a", "o-a"),
        published=("2011-03-20", "2011-04-02"),
    )
    assert found.compare == "changed by same origin"
    assert "2011-03-20" in found.why
    assert "2011-04-02" in found.why
    assert [account.low for account in found.accounts] == [26, 40]


def test_one_origin_without_dates_differs_and_is_no_change() -> None:
    (found,) = compared(
        "26 people were killed in Puerto Hondo.", "40 people were killed in Puerto Hondo.", origins=("o-a", "o-a")
    )
    assert found.compare == "differs"


def test_two_numbers_for_the_same_words_in_one_document_differ() -> None:
    (found,) = compared("A report puts the number of the missing at 19. The register lists 11.", joined=False)
    assert found.compare == "differs"
    assert [account.low for account in found.accounts] == [19, 11]


def test_figures_that_nothing_joins_are_never_laid_side_by_side() -> None:
    found = compared("26 people were killed.", "40 people were killed.", joined=False)
    assert [comparison.compare for comparison in found] == ["single", "single"]


def test_one_place_joins_figures_and_an_unsaid_time_keeps_them_from_differing() -> None:
    (found,) = compared(
        "26 people were killed in Puerto Hondo.", "40 people were killed in Puerto Hondo in March 2011.", joined=False
    )
    assert found.compare == "cannot compare"


def test_nothing_is_summed_and_every_figure_stands_once() -> None:
    found = compared("26 people were killed and 40 were wounded.", "26 people were killed and 14 were wounded.")
    figures = [account.figure for comparison in found for account in comparison.accounts]
    assert len(figures) == len(set(figures)) == 4
    assert {account.low for comparison in found for account in comparison.accounts} == {26, 40, 14}
    assert all(comparison.id == min(account.figure for account in comparison.accounts) for comparison in found)


SCOPES = [
    "{n} people were killed in Puerto Hondo.",
    "{n} people were killed in the Hondo region.",
    "{n} people were wounded in Puerto Hondo.",
    "{n} people are missing in Puerto Hondo.",
    "{n} people are dead or missing in Puerto Hondo.",
    "{n} bodies were found in Puerto Hondo.",
    "{n} houses were destroyed in Puerto Hondo.",
    "{n} people were killed in Puerto Hondo in March 2011.",
    "{n} people were killed in Puerto Hondo in 2012.",
    "{n} soldiers were killed in Puerto Hondo.",
    "{n} complaints were filed in Puerto Hondo.",
    "{n} people were arrested in Puerto Hondo.",
]
HARD = [(first.format(n=26), second.format(n=300)) for first, second in combinations(SCOPES, 2)]


@pytest.mark.parametrize("joined", [True, False])
def test_no_figures_of_different_scope_are_said_to_differ(joined: bool) -> None:
    assert len(HARD) >= 60
    unsaid = {SCOPES[0].format(n=26), SCOPES[7].format(n=300), SCOPES[8].format(n=300)}
    for first, second in HARD:
        found = compared(first, second, joined=joined)
        differing = [comparison for comparison in found if comparison.compare == "differs"]
        # In one claim, a passage without a time may be about the time that the other gives.
        assert not differing or (joined and {first, second} <= unsaid), (first, second)
