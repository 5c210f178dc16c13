"""Entities across documents: what is joined, what never is, and that people's decisions hold and can be taken back."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from made_material import MadeMaterial, Named, decided, material_of

from careo.options import ResolveOptions
from careo.records.judgements import Judgement
from careo.records.resolution import Entity, Proposal
from careo.records.statements import Mention
from careo.resolve.entities import resolve_entities

POOL: tuple[Named, ...] = (
    ("Tomás Quiroga", "person"),
    ("Tomas Quiroga", "person"),
    ("Tomás Quiroga Salto", "person"),
    ("Tomás Quiroga Paz", "person"),
    ("Tomás Quirogo", "person"),
    ("Quiroga", "person"),
    ("Helena Orbach", "person"),
    ("Harbour Police Agency", "organisation"),
    ("Harbour Police Authority", "organisation"),
    ("HPA", "organisation"),
    ("Harrow", "place"),
    ("Harrow", "organisation"),
    ("Los Grises", "organisation"),
)
CASES = st.lists(st.lists(st.sampled_from(POOL), min_size=0, max_size=4), min_size=1, max_size=6)
Made = tuple[MadeMaterial, tuple[Mention, ...]]


def made(case: list[list[Named]], order: int = 0) -> Made:
    named = {f"d{number:02}": tuple(names) for number, names in enumerate(case)}
    keys = list(named)
    random.Random(order).shuffle(keys)
    material = material_of({key: named[key] for key in keys})
    mentions = tuple(one for document in sorted(named) for one in material.extraction(document).mentions)
    return material, mentions


def resolved(material: MadeMaterial, *judgements: Judgement) -> tuple[tuple[Entity, ...], tuple[Proposal, ...]]:
    entities, proposals, _ = resolve_entities(material, judgements, ResolveOptions())
    return entities, proposals


def of(entities: tuple[Entity, ...], mention: Mention) -> Entity:
    (found,) = (entity for entity in entities if mention.id in entity.mentions)
    return found


@given(CASES, st.integers(0, 50))
def test_the_order_of_documents_does_not_show(case: list[list[Named]], order: int) -> None:
    assert resolved(made(case)[0]) == resolved(made(case, order)[0])


@given(CASES)
def test_every_name_is_in_one_entity_of_its_kind(case: list[list[Named]]) -> None:
    material, mentions = made(case)
    entities, proposals = resolved(material)
    assert [entity.id for entity in entities] == sorted(entity.id for entity in entities)
    for mention in mentions:
        entity = of(entities, mention)
        assert entity.id == min(entity.mentions)
        assert entity.kind == mention.kind or mention.name == "Harrow", "a word whose kind documents may agree on"
    ids = {entity.id for entity in entities}
    assert all({proposal.a, proposal.b} <= ids and proposal.a != proposal.b for proposal in proposals)


@given(CASES)
def test_every_link_and_proposal_says_why(case: list[list[Named]]) -> None:
    entities, proposals = resolved(made(case)[0])
    for entity in entities:
        assert len(entity.links) == len(entity.mentions) - 1
        assert all(reason.text and reason.passages for link in entity.links for reason in link.reasons)
    assert all(reason.text and reason.passages for proposal in proposals for reason in proposal.reasons)


@settings(max_examples=60)
@given(CASES, st.data())
def test_a_merge_holds_and_taking_it_back_restores_what_was(case: list[list[Named]], data: st.DataObject) -> None:
    material, mentions = made(case)
    if len(mentions) < 2:
        return
    a = data.draw(st.sampled_from(mentions))
    b = data.draw(st.sampled_from(mentions))
    merge = decided(1, "same entity", a, b)
    before = resolved(material)
    merged, _ = resolved(material, merge)
    assert of(merged, a) == of(merged, b)
    assert resolved(material, merge, decided(2, "take back", supersedes=merge.id)) == before


@settings(max_examples=60)
@given(CASES, st.data())
def test_a_split_holds_and_taking_it_back_restores_what_was(case: list[list[Named]], data: st.DataObject) -> None:
    material, mentions = made(case)
    if len(mentions) < 2:
        return
    a = data.draw(st.sampled_from(mentions))
    b = data.draw(st.sampled_from([mention for mention in mentions if mention.id != a.id]))
    split = decided(1, "different entities", a, b)
    before = resolved(material)
    parted, proposals = resolved(material, split)
    assert of(parted, a) != of(parted, b)
    assert not any({proposal.a, proposal.b} == {of(parted, a).id, of(parted, b).id} for proposal in proposals)
    assert resolved(material, decided(2, "take back", supersedes=split.id), split) == before


@settings(max_examples=60)
@given(CASES, st.data())
def test_a_split_after_a_merge_restores_what_was(case: list[list[Named]], data: st.DataObject) -> None:
    material, mentions = made(case)
    before, _ = resolved(material)
    apart = [(a, b) for a in mentions for b in mentions if a.id < b.id and of(before, a) != of(before, b)]
    if not apart:
        return
    a, b = data.draw(st.sampled_from(apart))
    after, _ = resolved(material, decided(1, "same entity", a, b), decided(2, "different entities", a, b))
    assert after == before


@given(CASES, st.data())
def test_the_later_of_two_decisions_wins(case: list[list[Named]], data: st.DataObject) -> None:
    material, mentions = made(case)
    if len(mentions) < 2:
        return
    a = data.draw(st.sampled_from(mentions))
    b = data.draw(st.sampled_from([mention for mention in mentions if mention.id != a.id]))
    entities, _ = resolved(material, decided(1, "different entities", a, b), decided(2, "same entity", a, b))
    assert of(entities, a) == of(entities, b)


def test_the_first_of_two_that_are_split_leaves() -> None:
    material, mentions = made([[("Helena Orbach", "person")]] * 5)
    entities, _ = resolved(material, decided(1, "different entities", mentions[2], mentions[0]))
    assert of(entities, mentions[2]).mentions == (mentions[2].id,)
    assert len(of(entities, mentions[0]).mentions) == 4


def test_one_agency_with_a_wrong_expansion() -> None:
    material, mentions = made([[("HPA", "organisation")], [("Harbour Police Agency", "organisation")]])
    entities, proposals = resolved(material)
    assert len(entities) == 2
    assert [(one.a, one.b) for one in proposals] == [tuple(sorted(mention.id for mention in mentions))]


def test_a_short_name_that_fits_two_joins_neither() -> None:
    material, mentions = made(
        [[("Tomás Quiroga", "person")], [("Tomás Quiroga Salto", "person")], [("Tomás Quiroga Paz", "person")]]
    )
    entities, proposals = resolved(material)
    assert len(entities) == 3
    assert sum(mentions[0].id in (proposal.a, proposal.b) for proposal in proposals) == 2


def test_the_fullest_name_stands_for_all() -> None:
    material, _ = made(
        [[("Rubén Zaldívar", "person")], [("Rubén Zaldívar Ochoa", "person")], [("Rubén Zaldívar", "person")]]
    )
    entities, _ = resolved(material)
    (entity,) = entities
    assert entity.name == "Rubén Zaldívar Ochoa"
    assert {(name.text, len(name.documents)) for name in entity.names} == {
        ("Rubén Zaldívar", 2),
        ("Rubén Zaldívar Ochoa", 1),
    }


def test_a_decision_finds_its_place_by_its_words() -> None:
    material, mentions = made([[("Helena Orbach", "person")], [("Tomás Quiroga", "person")]])
    merge = decided(1, "same entity", *mentions)
    moved = tuple(
        type(passage)(document=passage.document, spans=((0, 3),), quoted=passage.quoted) for passage in merge.passages
    )
    entities, _ = resolved(
        material,
        Judgement(id=merge.id, who=merge.who, when=merge.when, kind=merge.kind, passages=moved, why=merge.why),
    )
    assert len(entities) == 1


def test_a_name_that_nearly_all_take_for_a_place_is_one() -> None:
    places: list[list[Named]] = [[("Harrow", "place")]] * 3
    material, mentions = made([*places, [("Harrow", "person")], [("Ada Harrow", "person")]])
    entities, _ = resolved(material)
    assert [entity.kind for entity in entities if entity.name == "Harrow"] == ["place"]
    assert len(of(entities, mentions[0]).documents) == 4
    assert of(entities, mentions[-1]).kind == "person"


def test_a_name_on_which_documents_are_divided_stays_two() -> None:
    places: list[list[Named]] = [[("Harrow", "place")]] * 2
    entities, _ = resolved(made([*places, [("Harrow", "person")]])[0])
    assert sorted(entity.kind for entity in entities) == ["person", "place"]
