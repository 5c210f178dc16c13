"""Two people of one name: what a document says of it holds for the whole case, and offices tell who is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from careo import Case, new_case

TOLD = (
    "“The gate was open,” said a police sergeant, Bruno Calloway, on Monday.\n\n"
    "The spokesman of the port, who is also called Bruno Calloway, said that the gate had been shut.\n"
)
SERGEANT = "Sergeant Bruno Calloway told the inquiry that he had found the gate open at dawn.\n"
SPOKESMAN = "“Nobody opened the gate,” the spokesman of the port, Bruno Calloway, said in March.\n"
NEITHER = "Bruno Calloway signed the visitors’ book at noon, the clerk said.\n"
NAMES = ("told", "sergeant", "spokesman", "neither")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("namesakes")
    for name, text in zip(NAMES, (TOLD, SERGEANT, SPOKESMAN, NEITHER), strict=True):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    made = new_case(folder / "case")
    made.add([folder / f"{name}.txt" for name in NAMES])
    return made


def people(case: Case) -> list[set[str]]:
    """Of each person called Calloway: the documents where he stands."""
    names = {document.id: Path(document.paths[0]).stem for document in case.documents()}
    return [
        {names[document] for document in entity.documents}
        for entity in case.resolution().entities
        if "Calloway" in entity.name
    ]


def test_offices_tell_two_people_of_one_name_apart(case: Case) -> None:
    found = people(case)
    assert {"told", "sergeant"} in found
    assert {"told", "spokesman"} in found


def test_a_name_without_an_office_is_left_to_a_person(case: Case) -> None:
    assert {"neither"} in people(case)
    reasons = [reason.text for proposal in case.resolution().proposals for reason in proposal.reasons]
    assert any("two people bear it" in reason for reason in reasons)


def test_a_name_that_nobody_says_is_shared_joins_as_ever(tmp_path: Path) -> None:
    for name, text in (("sergeant", SERGEANT), ("spokesman", SPOKESMAN), ("neither", NEITHER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    made = new_case(tmp_path / "case")
    made.add(sorted(tmp_path.glob("*.txt")))
    assert people(made) == [{"sergeant", "spokesman", "neither"}]
