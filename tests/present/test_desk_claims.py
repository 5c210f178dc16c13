"""Claims and origins as the desk shows them: counts, filters, sides, folded repeats, chains and citations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hand_made_case import (
    O_OWN,
    O_PAPER,
    O_VENN,
    S_30,
    S_40,
    S_DENIED,
    S_FIRE,
    S_KNEW,
    S_NEVER,
    VENN,
    A,
    B,
    HandMadeCase,
)

from careo.errors import NoSuchRecord
from careo.present.desk.claim import SideCards, claim_page
from careo.present.desk.claim_chains import chains_view
from careo.present.desk.claims import Show, Sort, filter_counts, listed_claims
from careo.present.desk.origins import kind_counts, listed_origins, origin_page
from careo.present.dossier import Dossier, gather
from careo.present.indexes import claim_views
from careo.records.dates import Date


@pytest.mark.parametrize(
    ("show", "claims"),
    [
        ("all", [S_KNEW, S_30]),
        ("several", [S_KNEW, S_30]),
        ("disputed", [S_KNEW]),
        ("one origin", [S_KNEW, S_30]),
        ("unanswered", [S_30]),
        ("unchecked", [S_KNEW, S_30]),
    ],
)
def test_filters_leave_what_they_say(dossier: Dossier, show: Show, claims: list[str]) -> None:
    assert sorted(row.id for row in listed_claims(dossier, show=show)) == sorted(claims)
    assert filter_counts(dossier)[show] == len(claims)


@pytest.mark.parametrize("sort", ["accounts", "disputed", "fewest origins", "newest"])
def test_every_order_lists_every_claim_and_breaks_ties_the_same_way(dossier: Dossier, sort: Sort) -> None:
    assert [row.id for row in listed_claims(dossier, sort=sort)] == [S_KNEW, S_30]


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("", [S_KNEW, S_30]),
        ("BOILER", [S_KNEW]),
        ("bóiler known", [S_KNEW]),
        ("forty", []),
        ("some 40", [S_30]),  # in an account, not in the claim's own words
        ("ledger", [S_30]),  # an origin's name
        ("boiler work", []),
    ],
)
def test_words_are_found_in_claims_accounts_and_origins(dossier: Dossier, words: str, claims: list[str]) -> None:
    assert sorted(row.id for row in listed_claims(dossier, words=words)) == sorted(claims)


def test_a_row_counts_what_the_claim_holds(dossier: Dossier) -> None:
    knew, thirty = sorted(listed_claims(dossier), key=lambda row: row.id != S_KNEW)
    assert (knew.supports, knew.disputes, knew.qualifies, knew.accounts, knew.checked) == (1, 2, 0, 3, 1)
    assert knew.last is not None
    assert (knew.last.party, knew.last.kind, knew.last.when) == ("He", "denied", "2019-05-04")
    assert [(item.origin, item.name) for item in knew.answers] == [(O_VENN, "Mayor Ilda Venn")]
    assert (thirty.qualifies, thirty.figures_differ, thirty.last) == (1, True, None)
    assert knew.title == "Fire at the Osk mill"


def test_dates_differ_only_where_no_day_is_common(hand_made: HandMadeCase) -> None:
    def dated(document: str, statement: str, earliest: str, latest: str) -> None:
        extraction = hand_made.extractions[document]
        date = Date(
            id=f"t-{statement}", document=document, span=(0, 4), edtf=f"{earliest}/{latest}", earliest=earliest,
            latest=latest, type="DATE", timex=None,
        )  # fmt: skip
        statements = tuple(
            replace(item, dates=(date.id,)) if item.id == statement else item for item in extraction.statements
        )
        hand_made.extractions[document] = replace(extraction, statements=statements, dates=(date,))

    dated(A, S_30, "2019-05-01", "2019-05-31")
    dated(B, S_40, "2019-05-03", "2019-05-03")
    assert claim_page(gather(hand_made), S_30).dates == ()
    dated(B, S_40, "2019-06-01", "2019-06-01")
    dossier = gather(hand_made)
    assert [date.statement for date in claim_page(dossier, S_30).dates] == [S_30, S_40]
    assert {row.id: row.dates_differ for row in listed_claims(dossier)} == {S_KNEW: False, S_30: True}


@pytest.mark.parametrize("member", [S_KNEW, S_DENIED, S_NEVER])
def test_any_member_opens_its_claim(dossier: Dossier, member: str) -> None:
    assert claim_page(dossier, member).id == S_KNEW


def test_an_id_of_nothing_opens_nothing(dossier: Dossier) -> None:
    for wanted in ("s-nothing", ""):
        with pytest.raises(NoSuchRecord):
            claim_page(dossier, wanted)
    with pytest.raises(NoSuchRecord):
        origin_page(dossier, "o-nothing")


def accounts_of(side: SideCards) -> list[list[str]]:
    return [[card.first.statement.id, *(item.statement.id for item in card.repeats)] for card in side.cards]


def test_sides_stand_face_to_face_with_every_account_placed(dossier: Dossier) -> None:
    page = claim_page(dossier, S_KNEW)
    assert accounts_of(page.supports) == [[S_KNEW]]
    assert accounts_of(page.disputes) == [[S_DENIED]]
    assert [item.statement.id for item in page.disputes.unplaced] == [S_NEVER]
    assert (page.supports.bounds.at_least, page.supports.bounds.at_most) == (1, 1)
    assert page.disputes.bounds.at_most is None
    assert (page.supports.checked, page.disputes.checked, page.disputes.accounts) == (1, 0, 2)
    assert [answer.kind for answer in page.responses] == ["denied"]
    assert page.responses[0].account is not None
    assert page.responses[0].account.statement.id == S_DENIED


def test_repeats_are_folded_under_the_earliest_published(dossier: Dossier) -> None:
    page = claim_page(dossier, S_30)
    assert accounts_of(page.supports) == [[S_30, S_40]]
    card = page.supports.cards[0]
    assert (card.name, card.kind, card.first.published, card.first.publisher) == (
        "Osk Ledger", "named", "2019-05-04", "Harbour Courier",
    )  # fmt: skip
    assert [reason.text for reason in card.reasons] == ["Both chains end in the same paper."]
    assert [item.statement.id for item in page.qualifies] == [S_FIRE]
    assert page.gaps[0].kind == "single origin"


def test_figures_of_other_wordings_are_told_once_each(dossier: Dossier) -> None:
    (figure,) = claim_page(dossier, S_30).figures
    assert (figure.compare, [(item.text, item.here) for item in figure.given]) == (
        "differs",
        [("About 30", True), ("some 40", True)],
    )


def test_chains_lead_from_documents_to_origins(dossier: Dossier) -> None:
    chains = claim_page(dossier, S_30).chains
    kinds = {node.id: node.kind for node in chains.nodes}
    assert sorted(kinds.values()) == ["document", "document", "origin", "origin"]
    assert all(kinds[edge.source] == "document" and kinds[edge.target] == "origin" for edge in chains.edges)
    names = {node.id: node.name for node in chains.nodes}
    assert sorted((names[edge.source], edge.sides, edge.statements) for edge in chains.edges) == [
        ("Fire at the Osk mill", ("qualifies",), (S_FIRE,)),
        ("Fire at the Osk mill", ("supports",), (S_30,)),
        ("ledger-notes.txt", ("supports",), (S_40,)),
    ]
    assert (chains.folded_documents, chains.folded_lineages) == (0, 0)


def test_chains_of_a_claim_in_many_documents_are_folded_and_counted(dossier: Dossier) -> None:
    chains = chains_view(dossier, claim_views(dossier)[S_30], most=1)
    assert [node.name for node in chains.nodes if node.kind == "document"] == ["Fire at the Osk mill"]
    assert chains.folded_documents == 1


def test_a_citation_finds_the_passage_again(dossier: Dossier) -> None:
    citation = claim_page(dossier, S_KNEW).account.citation.splitlines()
    assert citation[0].startswith("“that the owner had … known of the faulty boiler")
    assert citation[1:4] == [
        "Source as worded: Mayor Ilda Venn",
        "Chain: Harbour Courier ← Mayor Ilda Venn",
        "Fire at the Osk mill, Harbour Courier, 2019-05-04",
    ]
    spans = claim_page(dossier, S_KNEW).account.statement.content.spans
    assert (
        citation[4] == f"Characters {', '.join(f'{start}–{end}' for start, end in spans)} of the text of original {A}"
    )


@pytest.mark.parametrize(
    ("kind", "words", "origins"),
    [
        (None, "", [O_PAPER, O_VENN, O_OWN]),
        ("named", "", [O_PAPER, O_VENN]),
        ("own voice", "", [O_OWN]),
        ("witness", "", []),
        (None, "venn", [O_VENN]),
        (None, "mill", [O_OWN]),  # a document that nobody is named behind is called by its title
    ],
)
def test_origins_are_listed(dossier: Dossier, kind: None, words: str, origins: list[str]) -> None:
    assert [row.id for row in listed_origins(dossier, kind=kind, words=words)] == origins


def test_an_origin_shows_what_rests_on_it(dossier: Dossier) -> None:
    assert kind_counts(dossier) == {"named": 2, "own voice": 1}
    page = origin_page(dossier, VENN)
    assert page.origin.id == O_VENN
    assert [row.id for row in page.alone] == [S_KNEW]
    assert page.claims == ()
    assert [account.statement.id for account in page.statements] == [S_KNEW]
    assert [(item.name, item.statements) for item in page.carried_by] == [("Harbour Courier", 1)]
    assert page.rests_on == ()
    assert origin_page(dossier, O_OWN).origin.name == "Fire at the Osk mill"
