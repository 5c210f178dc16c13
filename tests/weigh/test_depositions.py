"""A declaration is taken down in the third person; what its declarant saw or did is at first hand all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from careo import Case, new_case

CLAUSES = {
    "Que en los primeros días de mayo, cuando cerraba el taller, vio al contador cargar dos cajas en una barcaza.": "witness",
    "Que la declarante no ha firmado recibo alguno.": "witness",
    "Que no vio a nadie más en el muelle.": "witness",
    "Que su hermano, que es vigilante, vio al contador salir de noche.": "named",
    "Que días después tuvo conocimiento de que el contador había vendido las cajas.": "named",
    "Que el capataz entregó las llaves a un desconocido.": "named",
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("deposition")
    head = (
        "FISCALÍA PROVINCIAL DE SANTA RITA\nDECLARACIÓN TESTIFICAL\n\nEn Santa Rita, a 3 de junio de 2011, ante mí, Raúl Ibarra Toledo, fiscal, "
        "comparece Elena Lara Sanz, de 42 años, que declara:\n\n"
    )
    path: Path = folder / "declaracion.txt"
    path.write_text(head + "\n\n".join(CLAUSES) + "\n", encoding="utf-8")
    made = new_case(folder / "case")
    made.add([path])
    return made


@pytest.mark.parametrize(("clause", "kind"), list(CLAUSES.items()))
def test_what_the_declarant_saw_or_did_is_at_first_hand(case: Case, clause: str, kind: str) -> None:
    (document,) = case.documents()
    assert document.id is not None
    text = case.material().reading(document.id).text
    start = text.index(clause)
    kinds = {
        chain.kind
        for chain in case.findings().chains
        for statement in case.material().extraction(document.id).statements
        if statement.id == chain.statement
        and statement.depth == 0
        and start <= statement.content[0][0] < start + len(clause)
    }
    assert kinds == {kind}
