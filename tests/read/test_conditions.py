"""How far a condition reaches that stands below what it covers."""

from __future__ import annotations

import pytest

from careo.options import ReadOptions
from careo.read import read

ENGLISH = (
    "Notes of a call with the harbour clerk",
    "Taken by Ada Brell, 4 May 2016",
    "The ledgers were rewritten in March.",
    "The board met twice about it.",
    "A director asked for the keys.",
    "Nobody was told in the port office.",
    "The second set lies in a shed.",
    "Two men carried it there at night.",
    "She gave the number of the lorry.",
)
SPANISH = (
    "Notas de una llamada con la empleada del puerto",
    "Tomadas por Ada Brell, 4 de mayo de 2016",
    "Los libros fueron reescritos en marzo.",
    "La junta se reunió dos veces.",
    "Un director pidió las llaves.",
    "Nadie lo supo en la oficina del puerto.",
    "Los otros libros están en una bodega.",
    "Dos hombres los llevaron de noche.",
)
MORE = ("The gate was open at two.", "A guard slept.", "The lights were out.")
WHOLE = "the whole document"


@pytest.mark.parametrize(
    ("lines", "covered"),
    [
        ((*ENGLISH, "All of the above is off the record."), WHOLE),
        ((*ENGLISH, "All of the above is off the record.", *MORE), WHOLE),
        ((*ENGLISH, "Everything she told me is off the record.", *MORE), WHOLE),
        ((*ENGLISH, "That was off the record, she says.", *MORE), WHOLE),
        ((*ENGLISH, "This conversation was not for attribution.", *MORE), WHOLE),
        ((*ENGLISH, "Off the record."), WHOLE),
        ((*ENGLISH, "Off the record.", "A. B."), WHOLE),
        ((*ENGLISH, "She asked not to be named, as we had agreed on the phone."), WHOLE),
        ((*SPANISH, "Todo lo anterior es fuera de registro.", "La reja estaba abierta."), WHOLE),
        ((*SPANISH, "Todo esto, sin atribución.", "La reja estaba abierta."), WHOLE),
        ((*SPANISH, "Fuera de grabación."), WHOLE),
        ((*ENGLISH, "Off the record:", *MORE), "Off the record:\n\n" + "\n\n".join(MORE)),
        ((*ENGLISH, "[Off the record] It was the director of the port."), "[Off the record] It was the director of the port."),
        ((*ENGLISH, "Everything from here on is off the record.", *MORE), "Everything from here on is off the record.\n\n" + "\n\n".join(MORE)),
        ((*ENGLISH, "The part that is off the record:", *MORE), "The part that is off the record:\n\n" + "\n\n".join(MORE)),
        ((*ENGLISH, "This part of the call is off the record.", *MORE), "This part of the call is off the record.\n\n" + "\n\n".join(MORE)),
    ],
)  # fmt: skip
def test_a_condition_below_what_it_covers_holds_for_the_document(lines: tuple[str, ...], covered: str) -> None:
    reading = read("\n\n".join(lines).encode(), "paper.txt", ReadOptions())
    found = [[reading.text[start:end] for start, end in one.spans] for one in reading.facts.conditions]
    assert found == [[] if covered == WHOLE else [covered]]
