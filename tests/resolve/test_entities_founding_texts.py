"""The two founding texts: who is who in them and across them. They are read from beside the project, never from inside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from made_material import MadeMaterial

from careo.extract.coreference.finding import find_references
from careo.extract.mentions.finding import find_mentions
from careo.extract.parsing import parse
from careo.extract.relations.finding import find_relations
from careo.options import ReadOptions, ResolveOptions
from careo.read import read
from careo.records.documents import Reading
from careo.records.extraction import Extraction
from careo.records.ids import document_id
from careo.records.resolution import Entity, Relation
from careo.resolve.entities import resolve_entities

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


@cache
def material() -> MadeMaterial:
    files = sorted(SEEDS.glob("*.txt"))
    if len(files) != 2:
        pytest.skip("The founding texts are not beside the project.")
    readings, extractions = {}, {}
    for file in files:
        original = file.read_bytes()
        identity = document_id(original)
        readings[identity] = read(original, file.name, ReadOptions())
        extractions[identity] = named(identity, readings[identity])
    return MadeMaterial(readings, extractions)


def named(identity: str, reading: Reading) -> Extraction:
    parsed = parse(identity, reading)
    mentions = find_mentions(parsed)
    return Extraction(
        document=identity,
        language=parsed.language,
        sentences=parsed.sentences,
        statements=(),
        mentions=mentions,
        references=find_references(parsed, mentions),
        relations=find_relations(parsed, mentions, ()),
    )


@cache
def resolution() -> tuple[tuple[Entity, ...], tuple[Relation, ...]]:
    entities, _, relations = resolve_entities(material(), (), ResolveOptions())
    return entities, relations


def called(name: str) -> Entity:
    found = [entity for entity in resolution()[0] if any(one.text == name for one in entity.names)]
    assert len(found) == 1, f"{name}: {[entity.name for entity in found]}"
    return found[0]


def document_with(word: str) -> str:
    (found,) = (identity for identity, reading in material().readings.items() if word in reading.text)
    return found


def related() -> set[tuple[str, str, str]]:
    entities = {entity.id: entity.name for entity in resolution()[0]}
    return {(entities[one.a], one.kind, entities[one.b]) for one in resolution()[1]}


def test_one_agency_across_both_documents() -> None:
    agency = called("DEA")
    assert agency == called("Drug Enforcement Administration") == called("U.S. Drug Enforcement Agency")
    assert agency.kind == "organisation"
    assert len(agency.documents) == 2


def test_two_cartels() -> None:
    first, second = called("Zetas cartel"), called("Sinaloa cartel")
    assert first.id != second.id
    assert called("Zetas").id == called("Zetas group").id == first.id


def test_the_department_with_its_expansion() -> None:
    assert called("DOJ").name == "U.S. Department of Justice"


def test_the_paper_is_the_newspaper_that_was_introduced() -> None:
    newspaper = called("El Universal")
    names = {name.text for name in newspaper.names}
    assert {"paper", "Mexican newspaper"} <= names
    assert len(newspaper.mentions) >= 10


def test_the_defendant_is_one_person_without_a_name() -> None:
    defendant = called("defendant")
    assert defendant.kind == "person"
    assert defendant.standing == "accused"
    assert len(defendant.mentions) == 4
    assert not [name for name in defendant.names if name.type != "description"]


def test_the_brothers() -> None:
    assert ("Omar", "sibling", called("Miguel Angel Treviňo").name) in related()


def test_author_mention_and_topic_are_three_things() -> None:
    found = related()
    assert (called("news report").name, "about", "defendant") in found
    assert (called("news report").name, "author", "The Narcosphere") in found
    assert any(kind == "author" and b == "defendant" and "pleadings" in a for a, kind, b in found)
    assert any(kind == "mentioned in" and a == "defendant" and "papers" in b for a, kind, b in found)
    assert not any(kind == "author" and b == "defendant" and "papers" in a for a, kind, b in found)


def test_parts_of_the_department() -> None:
    found = related()
    assert {
        (called("DEA").name, "part of", "U.S. Department of Justice"),
        ("ATF", "part of", "U.S. Department of Justice"),
    } <= found


def test_the_writer_s_they_is_the_agency() -> None:
    identity = document_with("bloodbath")
    extraction = material().extraction(identity)
    text = material().reading(identity).text
    start = text.index("neither they") + len("neither ")
    (pronoun,) = (mention for mention in extraction.mentions if mention.span == (start, start + 4))
    assert pronoun.id in called("DEA").mentions


def test_each_mention_stands_in_its_text() -> None:
    for identity in material().documents():
        text = material().reading(identity).text
        for mention in material().extraction(identity).mentions:
            assert mention.name in " ".join(text[slice(*mention.span)].split())
