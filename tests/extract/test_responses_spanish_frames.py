"""Spanish answers by frames: one kind told with many verbs and nouns, in the third person and the first, and what is none."""

from __future__ import annotations

import pytest

from careo.extract import extract
from careo.options import ExtractOptions
from careo.read.blocks import find_blocks
from careo.records.documents import Block, Facts, Reading
from careo.records.passages import quote


def answered(text: str) -> list[tuple[str, str]]:
    """The kind and the party, as worded, of each answer in a Spanish text."""
    blocks = find_blocks(text) or (Block(kind="paragraph", start=0, end=len(text)),)
    found = extract(
        "d" * 32,
        Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="es")),
        ExtractOptions(),
    )
    return [(one.kind, quote(text, one.party)) for one in found.responses]


@pytest.mark.parametrize(
    ("text", "kind", "party"),
    [
        (
            "El vicepresidente Lisandro Cué rehuyó las preguntas.",
            "declined to comment",
            "El vicepresidente Lisandro Cué",
        ),
        ("La senadora no accedió a hablar con este diario.", "declined to comment", "La senadora"),
        ("La acusada se amparó en su derecho a callar.", "declined to comment", "La acusada"),
        ("El portavoz se marchó sin formular declaraciones.", "declined to comment", "El portavoz"),
        ("El ministerio dejó sin contestar el cuestionario.", "no reply", "El ministerio"),
        ("Se enviaron tres cartas al gobernador y ninguna fue contestada.", "no reply", "gobernador"),
        ("El demandado no compareció ni contestó la demanda.", "no reply", "El demandado"),
        ("No hubo manera de dar con el contador.", "could not be reached", "el contador"),
        ("Se desconoce el paradero del piloto.", "could not be reached", "piloto"),
        ("El gerente derivó las consultas a su casa matriz.", "referred elsewhere", "El gerente"),
        ("La Secretaría contestó que el asunto es competencia del municipio.", "referred elsewhere", "La Secretaría"),
        ("Interrogado por los muertos, el ministro habló del clima.", "answered another point", "el ministro"),
        ("Se le preguntó por las coimas. El intendente elogió la poda.", "answered another point", "El intendente"),
        ("La querellante desistió de la acción.", "retracted", "La querellante"),
        ("El diputado retiró lo dicho.", "retracted", "El diputado"),
        ("El alcalde les rogó que lo perdonaran.", "apologised", "El alcalde"),
        ("El general murió sin haber admitido los crímenes.", "never acknowledged", "El general"),
        ("Ningún ministro ha confesado la existencia de los vuelos.", "never acknowledged", "Ningún ministro"),
        ("El contratista se deslindó del derrumbe.", "denied", "El contratista"),
        ("El club reconoció el atraso, pero no la quiebra.", "denied in part", "El club"),
        ("Los dirigentes no ocultan que inflaron el padrón.", "acknowledged", "Los dirigentes"),
        ("La ministra dijo que, en efecto, hubo un derrame.", "confirmed", "La ministra"),
        ("P. ¿Firmó y cobró?\n\nTESTIGO: Firmé, pero no cobré.", "denied in part", "TESTIGO"),
        ("FISCAL: Usted firmó el vale.\n\nCAJERA: Yo no firmé ese vale.", "denied", "CAJERA"),
        ("«Fue mi culpa», dijo el capitán Rosales.", "acknowledged", "el capitán Rosales"),
        (
            "Señor director: Me informaron mal y retiro esa afirmación.\n\nCándido Arce",
            "retracted",
            "Cándido Arce",
        ),
    ],
)
def test_an_answer_is_read_by_what_its_verbs_and_nouns_do(text: str, kind: str, party: str) -> None:
    """Kinds of verbs with kinds of nouns, not the words of one set phrase."""
    assert (kind, party) in answered(text)


@pytest.mark.parametrize(
    "text",
    [
        "Los rescatistas no pudieron localizar a los mineros.",
        "El niño no contestó la pregunta del maestro.",
        "Si el gobernador no responde antes del viernes, habrá huelga.",
        "El sospechoso, que podría negar los cargos mañana, duerme.",
        "El tribunal negó la suspensión que pidieron los transportistas.",
        "Nunca admitió mujeres el Club Inglés de Puerto Viejo.",
        "El ministro envió la carta al congreso.",
        "El director pidió a los clientes acudir a las sucursales.",
        "La familia pide que el Estado reconozca su culpa.",
        "El intendente habló de obras y de cloacas.",
    ],
)
def test_words_of_answers_that_are_none(text: str) -> None:
    """A request, a condition, a ruling, a search for the missing."""
    assert answered(text) == []
