"""Answers of parties as passages report them: whose they are, of which kind, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.extract import extract
from careo.options import ExtractOptions
from careo.records.documents import Block, Facts, Language, Reading
from careo.records.extraction import Extraction
from careo.records.passages import quote

Expected = tuple[str, str, str | None]
"""Kind, party as worded, and the name that the party's mention bears (None: nobody named)."""

ENGLISH: list[tuple[str, list[Expected]]] = [
    (
        "The Ministry of Works declined to comment.",
        [("declined to comment", "The Ministry of Works", "Ministry of Works")],
    ),
    ("Ana Ruiz refused to answer questions about the payments.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank had no comment on the transfers.", [("declined to comment", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz would not comment on the raid.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank declined an interview request.", [("declined to comment", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz declined to discuss the contract.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    (
        "The FBI and the CIA declined to comment on the meeting.",
        [("declined to comment", "The FBI", "FBI"), ("declined to comment", "the CIA", "CIA")],
    ),
    ("Ana Ruiz, who declined to comment, left the town.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("A spokesman for the FBI declined to comment.", [("declined to comment", "A spokesman for the FBI", "FBI")]),
    ("Ana Ruiz's lawyer declined to comment.", [("declined to comment", "Ana Ruiz's lawyer", "Ana Ruiz")]),
    ("Harbor Bank did not respond to a request for comment.", [("no reply", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz did not immediately respond.", [("no reply", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz did not return calls seeking comment.", [("no reply", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz has not replied to our letters.", [("no reply", "Ana Ruiz", "Ana Ruiz")]),
    ("The FBI failed to respond to questions about the leak.", [("no reply", "The FBI", "FBI")]),
    ("Calls to Harbor Bank were not returned.", [("no reply", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz could not be reached for comment.", [("could not be reached", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz was not available for comment.", [("could not be reached", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank was unavailable for comment.", [("could not be reached", "Harbor Bank", "Harbor Bank")]),
    ("Attempts to reach Ana Ruiz were unsuccessful.", [("could not be reached", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz denied the allegations.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz denied that she had met the smugglers.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz has denied any wrongdoing.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank denied having moved the money.", [("denied", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz rejected the accusations.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("The charges were denied by Ana Ruiz.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz pleaded not guilty.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank issued a statement denying any involvement.", [("denied", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz denied some of the charges.", [("denied in part", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz admitted that she had paid the guards.", [("acknowledged", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank acknowledged its role in the scheme.", [("acknowledged", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz never acknowledged her part in the raid.", [("never acknowledged", "Ana Ruiz", "Ana Ruiz")]),
    ("The FBI has not acknowledged any mistake.", [("never acknowledged", "The FBI", "FBI")]),
    ("Harbor Bank apologised for the error.", [("apologised", "Harbor Bank", "Harbor Bank")]),
    ("Ana Ruiz later retracted her statement.", [("retracted", "Ana Ruiz", "Ana Ruiz")]),
    ("The FBI referred questions to the embassy.", [("referred elsewhere", "The FBI", "FBI")]),
    ("Ana Ruiz confirmed that she had met the men.", [("confirmed", "Ana Ruiz", "Ana Ruiz")]),
    ("The FBI has answered that no such letters exist.", [("denied", "The FBI", "FBI")]),
    ("The FBI acknowledged that the list came from its office.", [("acknowledged", "The FBI", "FBI")]),
    (
        "The mayor of Puerto Hondo, Ana Ruiz, did not respond to three letters.",
        [("no reply", "Ana Ruiz", "Ana Ruiz")],
    ),
    (
        "Neither the FBI nor Harbor Bank ever acknowledged the mistake.",
        [("never acknowledged", "Harbor Bank", "Harbor Bank"), ("never acknowledged", "the FBI", "FBI")],
    ),
    (
        "According to The Coast Herald, Harbor Bank and other lenders declined to comment on the loans.",
        [("declined to comment", "Harbor Bank", "Harbor Bank")],
    ),
    ("The FBI disputes that account.", [("denied", "The FBI", "FBI")]),
    ("Brightwater disputes that account.", [("denied", "Brightwater", "Brightwater")]),
    ("Harbor Bank disputes that account.", [("denied", "Harbor Bank", "Harbor Bank")]),
    (
        "Harbor Bank would not say whether it had received a letter.",
        [("declined to comment", "Harbor Bank", "Harbor Bank")],
    ),
    ("Ana Ruiz called the report false.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("No one at Harbor Bank was available.", [("could not be reached", "Harbor Bank", "Harbor Bank")]),
    ("Nobody at Harbor Bank was available for comment.", [("could not be reached", "Harbor Bank", "Harbor Bank")]),
    (
        "A spokesman for the FBI neither confirmed nor denied the payment.",
        [("declined to comment", "A spokesman for the FBI", "FBI")],
    ),
    ("Ana Ruiz could neither confirm nor deny the arrests.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz neither denied nor confirmed that she had paid.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Harbor Bank did not confirm or deny the story.", [("declined to comment", "Harbor Bank", "Harbor Bank")]),
    ("Harbor Bank refused to confirm or deny the story.", [("declined to comment", "Harbor Bank", "Harbor Bank")]),
]
ENGLISH_NONE = [
    "Ana Ruiz called the report useful.",
    "Ana Ruiz never called the report false.",
    "Ana Ruiz did not say where the boat was.",
    "No one at Harbor Bank was available for the night shift.",
    "Land disputes that the court settled are rare.",
    "The editor asked Ana Ruiz to confirm or deny the story.",
    "A judge denied bail to the two men.",
    "The guards denied the inspectors access to the site.",
    "Ana Ruiz was denied a visa.",
    "Harbor Herald confirmed the validity of the papers.",
    "An agreement could not be reached.",
    "The patient did not respond to treatment.",
    "The police did not respond to calls for help.",
    "Harbor Bank declined to renew the contract.",
    "Ana Ruiz was admitted to hospital.",
    "Ana Ruiz did not deny the story.",
    "The court rejected the appeal.",
    "Ana Ruiz refused to leave the house.",
    "Did Ana Ruiz deny the charges?",
    "Ana Ruiz should apologise for the error.",
    "If Ana Ruiz denies the charges, the court will hear her.",
    "The firm returned calls promptly.",
    "The minister commented on the weather.",
    "Prices declined in May.",
    "Harbor Bank withdrew its offer.",
    "The report denied the town a name.",
]
SPANISH: list[tuple[str, list[Expected]]] = [
    (
        "La Secretaría de Obras declinó comentar.",
        [("declined to comment", "La Secretaría de Obras", "Secretaría de Obras")],
    ),
    ("Ana Ruiz se negó a hacer comentarios sobre los pagos.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz no quiso hacer comentarios.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz guardó silencio.", [("declined to comment", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz negó las acusaciones.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz negó haber recibido dinero.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz ha negado que conociera a los detenidos.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz desmintió la versión.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz rechazó los señalamientos.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz se declaró inocente.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz no respondió a las llamadas de este diario.", [("no reply", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz no ha respondido a una solicitud de entrevista.", [("no reply", "Ana Ruiz", "Ana Ruiz")]),
    (
        "No fue posible localizar a Ana Ruiz para conocer su versión.",
        [("could not be reached", "Ana Ruiz", "Ana Ruiz")],
    ),
    ("No se obtuvo respuesta de Ana Ruiz.", [("no reply", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz reconoció que su oficina pagó a los guardias.", [("acknowledged", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz admitió haber firmado el contrato.", [("acknowledged", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz nunca reconoció su participación.", [("never acknowledged", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz pidió disculpas por el error.", [("apologised", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz se retractó de su declaración.", [("retracted", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz, quien negó los cargos, salió del pueblo.", [("denied", "Ana Ruiz", "Ana Ruiz")]),
    ("Ana Ruiz, directora del banco, negó los cargos.", [("denied", "Ana Ruiz, directora del banco", "Ana Ruiz")]),
    ("El gobernador negó que hubiera un acuerdo.", [("denied", "El gobernador", None)]),
    (
        "El Ministerio de Obras reconoció el jueves que la lista salió de sus oficinas.",
        [("acknowledged", "El Ministerio de Obras", "Ministerio de Obras")],
    ),
    (
        "El alcalde de Puerto Hondo, Pedro Vela, negó los cargos.",
        [("denied", "El alcalde de Puerto Hondo, Pedro Vela", "Pedro Vela")],
    ),
    (
        "Puerto Hondo, 3 abr (AGN). - El Ministerio de Obras negó las acusaciones.",
        [("denied", "El Ministerio de Obras", "Ministerio de Obras")],
    ),
    (
        "En mayo la fiscalía se había negado a hacer comentarios sobre el caso.",
        [("declined to comment", "la fiscalía", None)],
    ),
    (
        "Ni Ana Ruiz ni Pedro Vela reconocieron su participación.",
        [("never acknowledged", "Ana Ruiz", "Ana Ruiz"), ("never acknowledged", "Pedro Vela", "Pedro Vela")],
    ),
    ("El exdirector confesó haber alterado los libros.", [("acknowledged", "El exdirector", None)]),
    ("El banco admitió el retraso, pero negó haber cobrado de más.", [("denied in part", "El banco", None)]),
    ("“Sin comentarios”, dijo el gerente.", [("declined to comment", "el gerente", None)]),
    ("El gerente derivó todas las preguntas a su abogado.", [("referred elsewhere", "El gerente", None)]),
    ("Fue imposible contactar con la familia Duarte.", [("could not be reached", "la familia Duarte", None)]),
    ("Seguimos esperando respuesta del ayuntamiento.", [("no reply", "ayuntamiento", None)]),
    ("Interrogado por el dinero, el obispo citó un salmo.", [("answered another point", "el obispo", None)]),
    ("La testigo se desdijo ante el juez.", [("retracted", "La testigo", None)]),
    ("“Lo siento mucho”, dijo el piloto.", [("apologised", "el piloto", None)]),
    ("La papelera sigue sin admitir el vertido.", [("never acknowledged", "La papelera", None)]),
    ("Los acusados contestaron que todo era un montaje.", [("denied", "Los acusados", None)]),
]
SPANISH_NONE = [
    "Ana Ruiz aseguró que no hubo ninguna orden.",
    "La embajada le negó la visa.",
    "El juez negó la suspensión.",
    "Ana Ruiz se negó a salir de la casa.",
    "Ana Ruiz no negó la historia.",
    "El Congreso rechazó la reforma.",
    "El alumno no respondió a la pregunta del examen final con acierto.",
    "Negó las acusaciones.",
    "Nadie reconoció al hombre.",
    "Los testigos reconocieron el vehículo.",
    "Se negó la entrada a los inspectores.",
    "El acta confirma que la reunión empezó a las diez.",
    "La sala confirma la resolución impugnada.",
    "El congreso aceptó la renuncia del tesorero.",
    "El reloj no estaba en la casa.",
]


def read(text: str, language: Language) -> Extraction:
    block = Block(kind="paragraph", start=0, end=len(text))
    reading = Reading(text=text, blocks=(block,), media_type="text/plain", facts=Facts(language=language))
    return extract("0" * 64, reading, ExtractOptions())


def answers(text: str, language: Language) -> list[Expected]:
    extraction = read(text, language)
    names = {mention.id: mention.name for mention in extraction.mentions}
    return sorted(
        (response.kind, quote(text, response.party), names[response.mention] if response.mention else None)
        for response in extraction.responses
    )


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_english_answers_and_their_parties(text: str, expected: list[Expected]) -> None:
    found = [answer for answer in answers(text, "en") if answer[1] != "other lenders"]
    assert found == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), SPANISH, ids=[text for text, _ in SPANISH])
def test_spanish_answers_and_their_parties(text: str, expected: list[Expected]) -> None:
    found = answers(text, "es")
    assert [(kind, party) for kind, party, _ in found] == sorted((kind, party) for kind, party, _ in expected)
    for (_, _, name), (_, _, wanted) in zip(found, sorted(expected), strict=True):
        assert name is None or wanted is None or wanted.endswith(name) or name.endswith(wanted)


@pytest.mark.parametrize("text", ENGLISH_NONE)
def test_english_passages_without_an_answer(text: str) -> None:
    assert answers(text, "en") == []


@pytest.mark.parametrize("text", SPANISH_NONE)
def test_spanish_passages_without_an_answer(text: str) -> None:
    assert answers(text, "es") == []


def test_a_group_without_a_name_answers_for_itself() -> None:
    text = "Harbor Bank and other lenders declined to comment on the loans."
    found = read(text, "en").responses
    assert [quote(text, response.party) for response in found] == ["Harbor Bank", "other lenders"]
    assert [quote(text, response.subject) for response in found] == ["the loans", "the loans"]


def test_an_answer_is_not_about_a_word_that_only_opens_another() -> None:
    text = "Harbor Bank disputes that account holders were warned."
    assert not any(quote(text, response.subject) == "that account" for response in read(text, "en").responses)


def test_a_party_is_worded_without_what_joins_it_to_another() -> None:
    found = answers("Neither Stane nor the agency replied to questions from the Beacon.", "en")
    assert [party for _, party, _ in found] == ["Stane", "the agency"]


def test_a_pronoun_answers_for_the_subject_of_the_clause_before() -> None:
    text = "The FBI helped to end the siege, but it never acknowledged its role in the killings."
    (response,) = read(text, "en").responses
    names = {mention.id: mention.name for mention in read(text, "en").mentions}
    assert quote(text, response.party) == "it"
    assert response.mention is not None
    assert names[response.mention] == "FBI"


def test_the_statement_is_the_denial_itself_or_the_report_that_holds_it() -> None:
    text = "The Coast Herald reported that Ana Ruiz declined to comment on the raid."
    extraction = read(text, "en")
    (response,) = extraction.responses
    statements = {item.id: item for item in extraction.statements}
    statement = statements[response.statement]
    outermost = statement
    while outermost.parent is not None:
        outermost = statements[outermost.parent]
    assert quote(text, outermost.source) == "The Coast Herald"


def test_every_response_stands_in_its_text() -> None:
    for text, _ in ENGLISH:
        for response in read(text, "en").responses:
            for start, end in (*response.spans, *response.party, *response.subject):
                assert 0 <= start < end <= len(text)


PIECES = st.sampled_from(
    """The FBI and Ana Ruiz , who denied declined to comment on did not respond never acknowledged the charges that it had paid . “ ” (
    ) El gobernador negó que no quiso hacer comentarios reconoció su participación se negó a ni localizar a respuesta de""".split()
)


@given(pieces=st.lists(PIECES, min_size=1, max_size=18), language=st.sampled_from(["en", "es"]))
@settings(max_examples=60, deadline=None)
def test_no_order_of_words_breaks_it(pieces: list[str], language: Language) -> None:
    text = " ".join(pieces)
    for response in read(text, language).responses:
        assert quote(text, response.party).strip()
        assert all(0 <= start < end <= len(text) for start, end in (*response.spans, *response.subject))


def seeds() -> dict[str, str]:
    folder = Path(__file__).parents[2].parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("The founding texts are not beside the project.")
    return {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}


def test_founding_texts_name_who_declined_and_who_never_acknowledged() -> None:
    texts = seeds()
    found = {(kind, name) for text in texts.values() for kind, _, name in answers(text, "en")}
    kinds = {kind for kind, _ in found}
    assert kinds == {"declined to comment", "never acknowledged"}
    assert ("declined to comment", "DOJ") in found
    assert ("never acknowledged", "DEA") in found
    assert not any(kind == "declined to comment" and name == "DEA" for kind, name in found)
