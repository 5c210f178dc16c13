"""What the Spanish article of the sample case needs: a name that looks like a verb, "la institución", "este diario"."""

from __future__ import annotations

import pytest

from careo.extract import extract
from careo.options import ExtractOptions
from careo.records.documents import Block, Facts, Reading
from careo.records.extraction import Extraction
from careo.records.passages import quote


def read(text: str, publisher: str | None = None) -> Extraction:
    """The extraction of a Spanish article."""
    facts = Facts(language="es", publisher=publisher)
    block = Block(kind="paragraph", start=0, end=len(text))
    return extract("d" * 32, Reading(text=text, blocks=(block,), media_type="text/html", facts=facts), ExtractOptions())


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Tomás Quiroga Vela, exfuncionario de aduanas, afirmó en una declaración ante la fiscal Inés Arrabal que advirtió a la "
            "comandante Ruth Aldana de la filtración el 3 de marzo de 2014.",
            "Tomás Quiroga Vela, exfuncionario de aduanas",
            "que advirtió a la comandante Ruth Aldana de la filtración el 3 de marzo de 2014",
        ),
        (
            "Matías Lerma dijo ayer por la tarde, durante una visita a la presa con los peritos, que la compuerta cedió.",
            "Matías Lerma",
            "que la compuerta cedió",
        ),
        (
            "La alcaldesa declaró ante el juez de guardia en una audiencia de tres horas que nunca firmó el acta.",
            "La alcaldesa",
            "que nunca firmó el acta",
        ),
        (
            "Lucas Amaro aseguró este lunes en una carta dirigida al rector de la universidad que las actas se perdieron.",
            "Lucas Amaro",
            "que las actas se perdieron",
        ),
        ("Reconoció Ana Ruiz que firmó el acta.", "Ana Ruiz", "que firmó el acta"),
    ],
)
def test_a_clause_far_behind_its_verb_is_found(text: str, source: str, content: str) -> None:
    """Where, when and before whom it was said may stand between; a given name that ends like a verb is none."""
    told = [(quote(text, one.source), quote(text, one.content)) for one in read(text).statements if one.cue]
    assert (source, content) in told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "El Ministerio del Interior reconoció que la lista salió del Servicio Aduanero, según un comunicado de la institución.",
            "Ministerio del Interior",
        ),
        (
            "La Fiscalía de Aguas abrió ayer un expediente. La dependencia no dijo contra quién.",
            "Fiscalía de Aguas",
        ),
        ("Ana Ruiz fue del Ministerio del Interior a la Fiscalía de Aguas. La institución calló.", None),
    ],
)
def test_a_body_is_taken_up_as_the_institution(text: str, name: str | None) -> None:
    """The only body named near it, or the one that its sentence begins with; of two that neither begin, none."""
    found = read(text)
    names = {one.id: one.name for one in found.mentions}
    generic = ("institución", "dependencia")
    taken = [names[one.antecedent] for one in found.references if names[one.mention] in generic]
    assert taken == ([name] if name else [])


@pytest.mark.parametrize(
    ("words", "publisher", "name"),
    [
        ("este diario", "Diario del Estrecho", "Diario del Estrecho"),
        ("este periódico", "Diario del Estrecho", "Diario del Estrecho"),
        ("esta revista", "Diario del Estrecho", None),
        ("este diario", None, None),
        ("un diario", "Diario del Estrecho", None),
    ],
)
def test_a_paper_that_speaks_of_itself_is_its_publisher(words: str, publisher: str | None, name: str | None) -> None:
    """ "Este diario" is the publisher that is a "Diario" by its own name; another kind of outlet may be somebody else's."""
    found = read(f"Aldana no respondió a las preguntas de {words}.", publisher)
    named = [one.name for one in found.mentions if one.kind == "organisation" and one.form != "description"]
    assert named == ([name] if name else [])
