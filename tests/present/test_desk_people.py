"""People, pairs that may be one, an entry each, the neighbourhood and responses, over a small case made by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hand_made_case import (
    HARBOUR,
    OWNER_A,
    PAPER_A,
    PRONOUN,
    S_30,
    S_DENIED,
    S_KNEW,
    S_NEVER,
    VENN,
    A,
    B,
    HandMadeCase,
    at,
)

from careo.errors import NoSuchRecord
from careo.present.desk.in_context import WIDEST, in_context
from careo.present.desk.people import Sorting, people_page
from careo.present.desk.person import mentions_page, person_view, said_page, says_page
from careo.present.desk.proposals import proposals_page
from careo.present.desk.relating import MOST_NODES, network
from careo.present.desk.responses import Answering, responses_page
from careo.present.dossier import Dossier, gather
from careo.records.documents import Reading
from careo.records.events import ResponseKind
from careo.records.findings import ResponseFinding
from careo.records.passages import Reason
from careo.records.resolution import Entity, Name, NameType, Proposal, Relation
from careo.records.statements import MentionKind, Standing

WORDS = Path(__file__).parents[2] / "desk" / "src" / "words"


def resolved(case: HandMadeCase, **changes: object) -> Dossier:
    return gather(replace(case, resolved=replace(case.resolved, **changes)))  # type: ignore[arg-type]


def answering(case: HandMadeCase, *responses: ResponseFinding) -> Dossier:
    return gather(replace(case, weighed=replace(case.weighed, responses=responses)))


@pytest.mark.parametrize(
    ("kind", "words", "sort", "names"),
    [
        (None, "", "mentions", ["Osk Ledger", "Ilda Venn", "the owner"]),
        (None, "", "name", ["Ilda Venn", "Osk Ledger", "the owner"]),
        ("person", "", "name", ["Ilda Venn", "the owner"]),
        ("place", "", "name", []),
        (None, "LEDGER osk", "name", ["Osk Ledger"]),
        (None, "venn ledger", "name", []),
    ],
)
def test_people_are_found_by_kind_and_by_words_in_any_order(
    dossier: Dossier, kind: MentionKind | None, words: str, sort: Sorting, names: list[str]
) -> None:
    page = people_page(dossier, offset=0, limit=10, kind=kind, words=words, sort=sort)
    assert [row.name for row in page.items] == names
    assert page.total == len(names)


def test_pages_of_people_are_parts_of_one_list(dossier: Dossier) -> None:
    whole = people_page(dossier, offset=0, limit=10).items
    assert tuple(people_page(dossier, offset=at, limit=1).items[0] for at in range(3)) == whole
    assert people_page(dossier, offset=3, limit=1).items == ()


def test_a_row_counts_what_there_is(dossier: Dossier) -> None:
    (row,) = people_page(dossier, offset=0, limit=1, words="venn").items
    assert (row.mentions, row.documents, row.says, row.said_of, row.relations) == (1, 1, 1, 0, 1)
    (owner,) = people_page(dossier, offset=0, limit=1, words="owner").items
    assert (owner.claims, owner.said_of, owner.responses) == (1, 1, 1)


def test_who_is_only_described_comes_after_who_has_a_name(hand_made: HandMadeCase) -> None:
    described = Entity(
        id=PRONOUN,
        kind="person",
        name="a boilerman",
        names=(Name(text="a boilerman", type="description", documents=(A,)),),
        mentions=(PRONOUN,),
        documents=(A,),
    )
    dossier = resolved(hand_made, entities=(*hand_made.resolved.entities, described))
    rows = people_page(dossier, offset=0, limit=10, sort="name").items
    assert [row.named for row in rows] == [True, True, True, False]


def test_a_pair_is_told_with_what_speaks_for_it_and_against_it(hand_made: HandMadeCase) -> None:
    reason = Reason(text="the same post", weight=0.5)
    dossier = resolved(hand_made, proposals=(Proposal(a=VENN, b=OWNER_A, reasons=(reason, reason)),))
    (pair,) = proposals_page(dossier, offset=0, limit=5).items
    assert [(item.speaks, item.text) for item in pair.reasons] == [
        ("for", "the same post"),
        ("against", "A passage relates the two to each other."),
        ("against", "One document names both: “Ilda Venn” and “the owner”, in “Fire at the Osk mill”."),
    ]
    (words,) = pair.a.passages
    assert words.text[slice(*words.marked[0])] == "Ilda Venn"
    assert person_view(dossier, VENN).proposals == (pair,)


def test_an_entry_is_opened_by_any_member_and_by_a_pronoun(dossier: Dossier) -> None:
    assert person_view(dossier, PAPER_A).person.name == "Osk Ledger"
    assert person_view(dossier, PRONOUN).person.name == "the owner"
    with pytest.raises(NoSuchRecord):
        person_view(dossier, "m-nobody")


def test_an_entry_holds_what_concerns_them(dossier: Dossier) -> None:
    mayor = person_view(dossier, VENN)
    assert [spelling.text for spelling in mayor.spellings] == ["Ilda Venn"]
    assert [(claim.id, claim.side) for claim in mayor.claims] == [(S_KNEW, "supports")]
    (relation,) = mayor.relations
    assert (relation.a_name, relation.kind, relation.b_name) == ("the owner", "accused", "Ilda Venn")
    assert [hop.name for hop in relation.chain] == ["Harbour Courier", "Mayor Ilda Venn"]
    owner = person_view(dossier, OWNER_A)
    assert [(claim.id, claim.side) for claim in owner.claims] == [(S_KNEW, "disputes")]
    assert [row.kind for row in owner.responses] == ["denied"]


def test_what_they_say_and_what_is_said_of_them_are_paged(dossier: Dossier) -> None:
    assert [told.statement.id for told in says_page(dossier, VENN, offset=0, limit=5).items] == [S_KNEW]
    assert [told.statement.id for told in said_page(dossier, OWNER_A, offset=0, limit=5).items] == [S_KNEW]
    both = says_page(dossier, PAPER_A, offset=0, limit=5)
    assert both.total == 2
    assert [says_page(dossier, PAPER_A, offset=at, limit=1).items[0] for at in (0, 1)] == list(both.items)


def test_mentions_that_can_leave_are_told_in_context(dossier: Dossier) -> None:
    page = mentions_page(dossier, PAPER_A, offset=0, limit=5)
    assert {row.passage.document for row in page.items} == {A, B}
    assert [row.passage.text[slice(*row.passage.marked[0])] for row in page.items] == ["Osk Ledger", "Osk Ledger"]


def test_words_in_context_are_the_documents_own(hand_made: HandMadeCase) -> None:
    span = at(HARBOUR, "Ilda Venn")
    words = in_context(gather(hand_made), A, (span,))
    assert words.text == HARBOUR.split("\n\n")[1]
    assert (words.cut_before, words.cut_after) == (False, False)
    long = "word " * 200 + "Ilda Venn" + " more" * 200
    hand_made.readings[A] = Reading(text=long, blocks=(), media_type="text/plain")
    cut = in_context(gather(hand_made), A, (at(long, "Ilda Venn"),))
    assert len(cut.text) <= WIDEST
    assert (cut.cut_before, cut.cut_after) == (True, True)
    assert cut.text[slice(*cut.marked[0])] == "Ilda Venn"
    assert cut.text.startswith("word ")
    assert cut.text.endswith(" more")


def test_a_neighbourhood_is_never_a_hairball(hand_made: HandMadeCase) -> None:
    first = hand_made.resolved.relations[0]
    many = [
        Entity(id=f"m-x{number:03}", kind="person", name=f"Kin {number}", names=(), mentions=(), documents=())
        for number in range(60)
    ]
    relations = (
        first,
        *(replace(first, id=f"k-{other.id}", a=other.id, b=VENN, kind="kin", polarity="negative") for other in many),
    )
    dossier = resolved(hand_made, entities=(*hand_made.resolved.entities, *many), relations=relations)
    found = network(dossier, VENN)
    assert len(found.nodes) == MOST_NODES
    assert found.folded == 62 - MOST_NODES
    assert found.nodes[0].steps == 0
    assert found.nodes[0].folded == 62 - MOST_NODES
    shown = {node.id for node in found.nodes}
    assert all({edge.a, edge.b} <= shown for edge in found.edges)
    assert network(dossier, PAPER_A).edges == ()


def said(kind: ResponseKind, statement: str | None, *claims: str, entity: str | None = OWNER_A) -> ResponseFinding:
    return ResponseFinding(party="He", entity=entity, kind=kind, claims=claims, statement=statement)


@pytest.mark.parametrize(
    ("responses", "expected"),
    [
        ((said("no attempt on record", None, S_KNEW),), "never asked"),
        ((said("declined to comment", S_DENIED),), "no answer"),
        ((said("answered another point", S_DENIED), said("no reply", S_NEVER)), "no answer"),
        ((said("no reply", S_NEVER), said("denied", S_DENIED)), "answered"),
    ],
)
def test_a_party_has_answered_only_where_it_spoke_to_the_point(
    hand_made: HandMadeCase, responses: tuple[ResponseFinding, ...], expected: Answering
) -> None:
    (party,) = responses_page(answering(hand_made, *responses), offset=0, limit=5).items
    assert party.answering == expected
    assert party.name == "the owner"


def test_who_was_never_asked_comes_first(dossier: Dossier) -> None:
    page = responses_page(dossier, offset=0, limit=5)
    assert [(party.name, party.answering) for party in page.items] == [
        ("the county", "never asked"),
        ("the owner", "answered"),
    ]
    assert {item.kind: item.count for item in page.kinds} == {"denied": 1, "no attempt on record": 1}


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"kind": "denied"}, ["the owner"]),
        ({"party": OWNER_A}, ["the owner"]),
        ({"words": "boiler"}, ["the owner"]),
        ({"words": "county"}, ["the county"]),
        ({"words": "owner county"}, []),
        ({"kind": "retracted"}, []),
    ],
)
def test_responses_are_found(dossier: Dossier, asked: dict[str, str], names: list[str]) -> None:
    page = responses_page(dossier, offset=0, limit=5, **asked)  # type: ignore[arg-type]
    assert [party.name for party in page.items] == names


def test_an_answer_that_changed_is_told_in_order_of_date(hand_made: HandMadeCase) -> None:
    # The undated document comes last: nobody knows that it was earlier.
    dossier = answering(hand_made, said("acknowledged", S_NEVER, S_KNEW), said("denied", S_DENIED, S_KNEW, S_30))
    (party,) = responses_page(dossier, offset=0, limit=5).items
    (change,) = party.changes
    assert change.claim.id == S_KNEW
    assert [(row.kind, row.published) for row in change.answers] == [("denied", "2019-05-04"), ("acknowledged", None)]


def test_a_wording_that_names_nobody_is_one_party_within_its_document_only(hand_made: HandMadeCase) -> None:
    dossier = answering(hand_made, said("denied", S_DENIED, entity=None), said("denied", S_NEVER, entity=None))
    assert [party.name for party in responses_page(dossier, offset=0, limit=5).items] == ["He", "He"]


RELATIONS = (
    "sibling,parent,child,spouse,kin,employment,office,member,part of,successor of,met,paid,accused,caused,author,"
    "published by,about,mentioned in"
).split(",")


@pytest.mark.parametrize(
    ("area", "prefix", "values"),
    [
        ("people", "kind_", get_args(MentionKind)),
        ("people", "kinds_", get_args(MentionKind)),
        ("people", "type_", get_args(NameType)),
        ("people", "standing_", get_args(Standing)),
        ("responses", "kind_", get_args(ResponseKind)),
        ("responses", "", get_args(Answering)),
        ("person", "relation_", RELATIONS),
        ("person", "short_", RELATIONS),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_value_has_its_words(language: str, area: str, prefix: str, values: tuple[str, ...]) -> None:
    messages = json.loads((WORDS / language / f"{area}.json").read_text(encoding="utf-8"))
    assert [value for value in values if prefix + value.replace(" ", "_") not in messages] == []


def test_every_relation_is_a_record_of_the_case(dossier: Dossier) -> None:
    known = {relation.id for relation in dossier.resolution.relations}
    assert all(isinstance(relation, Relation) for relation in dossier.resolution.relations)
    assert {edge.relations[0].id for edge in network(dossier, VENN).edges} <= known
