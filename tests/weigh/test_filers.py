"""The sample's motion: what it says on its own is the word of the party for whom it was filed, not of counsel."""

from __future__ import annotations

from pathlib import Path

import pytest

from careo import Case, new_case

MOTION = Path(__file__).parents[2] / "examples" / "sample" / "quiroga-motion.pdf"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    made = new_case(tmp_path_factory.mktemp("motion") / "case")
    made.add([MOTION])
    return made


def test_a_motions_own_voice_is_the_defendant_for_whom_it_is_filed(case: Case) -> None:
    (document,) = case.documents()
    assert document.id is not None
    people = [
        entity for entity in case.resolution().entities if any("QUIROGA" in name.text.upper() for name in entity.names)
    ]
    assert len(people) == 1
    chains = case.findings().chains
    assert chains
    for chain in chains:
        first = chain.hops[0]
        assert (first.name, first.kind, first.entity) == ("TOMÁS QUIROGA VELA", "person", people[0].id)
        assert [case.material().reading(document.id).text[start:end] for start, end in first.spans] == [
            "TOMÁS QUIROGA VELA"
        ]
