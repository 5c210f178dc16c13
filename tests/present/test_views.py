"""Views have the contract's fields in the contract's order, quote exactly, and open by any member's id."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hand_made_case import (
    HARBOUR,
    LEDGER,
    OWNER_A,
    PAPER_A,
    PAPER_B,
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

from careo.errors import NoSuchRecord, WrongUse
from careo.present.dossier import Dossier, gather
from careo.present.nouns import NOUNS, json_line, lookup, noun_of, views_of
from careo.present.views import ClaimView, StatementView
from careo.records.documents import Document

FIELDS = {
    "documents": "id title publisher authors published language kind media_type words paths outcome why notes",
    "texts": "document text",
    "statements": "id document depth parent manner polarity modality confidence checked_by source cue content chain read_by",
    "claims": "id text statement supports disputes qualifies origins lineages",
    "people": "id kind name names mentions documents",
    "relations": "a b kind polarity statement document spans modality",
    "chronology": "id when earliest latest what where after before statements",
    "figures": "id of accounts compare why",
    "origins": "id name kind entity statements claims alone",
    "responses": "party entity kind claims statement",
    "gaps": "kind about why",
}
INNER = {
    ("statements", "source"): "text spans entity",
    ("statements", "cue"): "text spans",
    ("statements", "content"): "text spans",
    ("statements", "chain"): "name kind entity hand document spans",
    ("claims", "origins"): "supports disputes",
    ("claims", "lineages"): "id origin kind side statements documents reasons",
    ("figures", "accounts"): "low high unit scope exactness text document spans statement origin",
}


@pytest.mark.parametrize("noun", NOUNS)
def test_lines_have_the_fields_of_the_contract_in_its_order(dossier: Dossier, noun: str) -> None:
    for view in views_of(dossier, noun_of(noun)):
        line = json.loads(json_line(view))
        assert list(line) == FIELDS[noun].split()
        for (of, name), fields in INNER.items():
            if of == noun and line[name]:
                inner = line[name][0] if isinstance(line[name], list) else line[name]
                assert list(inner) == fields.split()


def test_reasons_and_bounds_have_the_fields_of_the_contract(dossier: Dossier) -> None:
    line = json.loads(json_line(lookup(dossier, "claims", S_KNEW)[0]))
    assert line["origins"]["supports"] == {"at_least": 1, "at_most": 1}
    assert line["origins"]["disputes"] == {"at_least": 0, "at_most": None}
    assert line["lineages"][0]["reasons"] == [
        {
            "text": "Both chains end in the same paper.",
            "weight": 0.912,
            "passages": [{"document": A, "spans": [[0, 4]]}],
        }
    ]


def test_json_is_one_line_with_letters_as_they_are(dossier: Dossier) -> None:
    line = json_line(lookup(dossier, "statements", S_KNEW)[0])
    assert "\n" not in line
    assert "known of the faulty\\nboiler" in line
    assert "…" in line


@pytest.mark.parametrize("noun", NOUNS)
def test_two_gatherings_give_the_same_bytes_in_any_order_of_documents(hand_made: HandMadeCase, noun: str) -> None:
    before = [json_line(view) for view in views_of(gather(hand_made), noun_of(noun))]
    hand_made.listed = tuple(reversed(hand_made.listed))
    hand_made.extractions = dict(reversed(hand_made.extractions.items()))
    assert [json_line(view) for view in views_of(gather(hand_made), noun_of(noun))] == before


def test_every_quotation_is_the_text_at_its_spans(dossier: Dossier) -> None:
    texts = {A: HARBOUR, B: LEDGER}
    for view in views_of(dossier, "statements"):
        assert isinstance(view, StatementView)
        for quoted in (view.source, view.cue, view.content):
            if quoted is not None:
                assert quoted.text == " … ".join(texts[view.document][start:end] for start, end in quoted.spans)


def test_own_voice_has_neither_source_nor_cue(dossier: Dossier) -> None:
    view = lookup(dossier, "statements", S_FIRE)[0]
    assert isinstance(view, StatementView)
    assert (view.source, view.cue, view.depth, view.confidence) == (None, None, 0, 0.988)


@pytest.mark.parametrize(
    ("statement", "entity"),
    [(S_KNEW, VENN), (S_30, PAPER_A), (S_40, PAPER_A), (S_DENIED, OWNER_A), (S_NEVER, None)],
    ids=["by its own cluster", "least member", "another document's member", "through a reference", "names nobody"],
)
def test_the_source_leads_to_its_entity(dossier: Dossier, statement: str, entity: str | None) -> None:
    view = lookup(dossier, "statements", statement)[0]
    assert isinstance(view, StatementView)
    assert view.source is not None
    assert view.source.entity == entity


def test_who_checked_is_told_and_nobody_else(dossier: Dossier) -> None:
    checked = {view.id: view.checked_by for view in views_of(dossier, "statements") if isinstance(view, StatementView)}
    assert checked.pop(S_KNEW) == "Noor"
    assert set(checked.values()) == {None}


def test_statements_stand_in_the_order_of_the_text(dossier: Dossier) -> None:
    of_a = [
        view.id for view in views_of(dossier, "statements") if isinstance(view, StatementView) and view.document == A
    ]
    assert of_a == [S_FIRE, S_KNEW, S_DENIED, S_30]


def test_sides_of_a_claim(dossier: Dossier) -> None:
    view = lookup(dossier, "claims", S_30)[0]
    assert isinstance(view, ClaimView)
    assert (view.supports, view.disputes, view.qualifies) == (tuple(sorted((S_30, S_40))), (), (S_FIRE,))
    assert view.text == "About 30 people lost their work"
    assert view.lineages[0].origin == "Osk Ledger"


def test_the_origin_of_a_lineage_is_its_name_and_unknown_stays_unknown(dossier: Dossier) -> None:
    view = lookup(dossier, "claims", S_KNEW)[0]
    assert isinstance(view, ClaimView)
    assert [lineage.origin for lineage in view.lineages] == ["Mayor Ilda Venn", None]


@pytest.mark.parametrize(
    ("noun", "identifier", "opened"),
    [
        ("claims", S_30, [S_30]),
        ("claims", S_40, [S_30]),
        ("claims", S_DENIED, [S_KNEW]),
        ("people", PAPER_B, [PAPER_A]),
        ("people", PAPER_A, [PAPER_A]),
        ("documents", A[:8], [A]),
        ("origins", VENN, ["o-00000000000000000001"]),
        ("figures", "f-00000000000000000002", ["f-00000000000000000001"]),
        ("chronology", S_40, ["v-00000000000000000002"]),
    ],
)
def test_any_members_id_opens_its_cluster(dossier: Dossier, noun: str, identifier: str, opened: list[str]) -> None:
    assert [getattr(view, "id", None) for view in lookup(dossier, noun_of(noun), identifier)] == opened


def test_a_documents_id_opens_its_statements(dossier: Dossier) -> None:
    assert {getattr(view, "document", None) for view in lookup(dossier, "statements", B)} == {B}


@pytest.mark.parametrize("identifier", ["s-ffffffffffffffffffff", "s-", "s-0000000000000000000", ""])
def test_an_id_that_names_nothing_or_too_much_is_refused(dossier: Dossier, identifier: str) -> None:
    with pytest.raises(NoSuchRecord, match=r"s-|The id"):
        lookup(dossier, "statements", identifier)


def test_a_noun_that_is_none_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="chronology"):
        noun_of("secrets")


def test_a_path_that_is_no_unicode_is_still_shown(hand_made: HandMadeCase) -> None:
    odd = Document(id=None, media_type=None, outcome="refused", why=None, paths=("/in/caf\udce9",))
    hand_made.listed = (*hand_made.listed, odd)
    lines = [json.loads(json_line(view)) for view in views_of(gather(hand_made), "documents")]
    assert ["/in/caf\ufffd"] in [line["paths"] for line in lines]


def test_whole_numbers_are_written_without_a_point(dossier: Dossier) -> None:
    accounts = json.loads(json_line(views_of(dossier, "figures")[0]))["accounts"]
    assert [(account["low"], account["high"]) for account in accounts] == [(30, 30), (40, None)]
    assert "30.0" not in json_line(views_of(dossier, "figures")[0])


def test_a_view_cannot_be_changed(dossier: Dossier) -> None:
    view = views_of(dossier, "gaps")[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        view.why = "no reason"  # type: ignore[misc, union-attr]
