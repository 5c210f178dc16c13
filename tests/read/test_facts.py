"""Facts are what a document declares or its own formulas show; nothing is guessed."""

from __future__ import annotations

import pytest

from careo.options import ReadOptions
from careo.read import read
from careo.records.documents import DocumentKind, Reading
from careo.text.language import detect_language


def read_text(text: str) -> Reading:
    return read(text.encode(), "paper.txt", ReadOptions())


NOTES = 'NOTES: call with harbor clerk\n12 May 2014\n\nOFF THE RECORD\n\nClerk says the logs were rewritten in March.\nShe asked not to be named. "They told us to," she said.\n'
RELEASE = "PRESS RELEASE\nEMBARGOED UNTIL 3 May 2012, 9:00\n\nCalder Bay, 1 May 2012\n\nThe Harbor Board of Calder Bay announces that the east pier will be rebuilt. The board will vote in June.\n"
OFICIO = (
    "PROCURADURÍA DEL ESTADO\nOficio número: SDH/311/2014\nAsunto: Se informa\n\nSanta Rita, 12 de agosto de 2014\n\nLIC. AMALIA TOLEDO\nPRESENTE\n\n"
    "Por medio del presente se informa que los expedientes relativos a la causa penal 12/2011 y la averiguación previa PGR/SIEDO/UEIS/45/2010 no fueron localizados.\n\n"
    "ATENTAMENTE\n\nRaúl Ibarra\n"
)
DECLARATION = (
    "DECLARACIÓN MINISTERIAL DEL TESTIGO OMAR LARA\n\nEn la ciudad de Santa Rita, siendo las 10:00 horas del día 3 de marzo de 2011, ante mí, Licenciado Raúl Ibarra, "
    "agente del Ministerio Público, compareció quien dijo llamarse Omar Lara, quien protestado para que se conduzca con verdad, manifestó:\n\n"
    "Que se encuentra bajo arraigo desde el 1 de marzo. Que fue torturado por los agentes que lo detuvieron y que lo obligaron a firmar una hoja.\n"
)
TESTIFICAL = (
    "FISCALÍA PROVINCIAL DE SANTA RITA\nDiligencias previas 12/2011\nDECLARACIÓN TESTIFICAL\n\nEn Santa Rita, a 3 de marzo de 2011, ante mí, Raúl Ibarra Toledo, fiscal, "
    "comparece doña Elena Lara Sanz, de cuarenta y dos años, vecina de esta villa, que declara:\n\nQue vio pasar las barcazas de noche. Que no conoce a sus dueños.\n"
)
AFFIDAVIT = (
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF WESTLAND\n\nNo. 09-CR-383\n\nAFFIDAVIT OF OMAR LARA\n\nI, Omar Lara, being duly sworn, state that I saw the barges "
    "move at night. I am currently in custody at the county jail. I signed a plea agreement.\n\nSworn to before me, Jane Roe, a notary public, on May 3, 2010.\n"
)
LETTER = (
    "Calder Bay, May 3, 2012\n\nDear Ms. Okonjo,\n\nI write about your report on the pier. The board never saw the letter that you quote, and I ask you to correct it.\n\n"
    "Sincerely,\n\nGreta Lund\n"
)
CARTA = (
    "Santa Rita, 3 de mayo de 2012\n\nSeñor director:\n\nLe escribo por su crónica sobre el muelle. La junta no vio nunca la carta que usted cita.\n\n"
    "Atentamente,\n\nElena Lara Sanz\n"
)
INTERVIEW = (
    "INTERVIEW WITH E. BRANDT, 4 May 2016\n\nQ: Who called?\nA: I do not know.\nQ: At what time?\nA: At two. [OFF THE RECORD] It was the director.\nQ: Can I use it?\nA: No.\n"
    "Q: Back on the record. What did you do?\nA: I opened the gate.\n"
)
INDICTMENT = "UNITED STATES DISTRICT COURT\nDISTRICT OF EASTMOOR\n\nINDICTMENT\n\nTHE GRAND JURY CHARGES:\n\nFrom 2003 on, OSCAR VELMONT did conspire with others to move barges at night.\n"
RULING = "IN THE SUPREME COURT OF EASTMOOR\n\nCase No. 12-CV-90\n\nORDER\n\nThe motion is late and gives no reason for it.\n\nIT IS SO ORDERED.\n"
NEWS = (
    "Clerks say ledgers were rewritten\n\nCALDER BAY (Coast Wire) — Two clerks told the board on Monday that the ledgers had been rewritten.\n\nThe board said it knew nothing of it.\n\n"
    "A director declined to comment, and another denied it all."
)
PLAIN = (
    "The river was low that year. Nobody came to the market, and the boats lay on the mud until the rains began again."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NOTES, "notes"),
        (RELEASE, "press release"),
        (OFICIO, "official"),
        (DECLARATION, "sworn statement"),
        (TESTIFICAL, "sworn statement"),
        (AFFIDAVIT, "sworn statement"),
        (LETTER, "letter"),
        (CARTA, "letter"),
        (INTERVIEW, "transcript"),
        (INDICTMENT, "indictment"),
        (RULING, "ruling"),
        (NEWS, "news"),
        (PLAIN, None),
        ("He said he would swear an affidavit. The order was read to him: “It is so ordered.” He laughed.", None),
    ],
)
def test_kinds_by_caption_and_formula(text: str, kind: DocumentKind | None) -> None:
    assert read_text(text).facts.kind == kind


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (RELEASE, "2012-05-01"),
        (OFICIO, "2014-08-12"),
        (LETTER, "2012-05-03"),
        (NEWS, None),
        (AFFIDAVIT, None),
        ("A title of some words\n\nPublished: 3 May 2012\n\n" + PLAIN, "2012-05-03"),
        (
            "Un título de palabras\n\nFecha de publicación: mayo de 2012\n\nEl río estaba bajo ese año y nadie vino.",
            "2012-05",
        ),
        ("A title of some words\n\nUpdated: 3 May 2012\n\n" + PLAIN, None),
        ("A title of some words\n\nPublished: 03/04/2012\n\n" + PLAIN, None),
        ("A title of some words\n\nMay 3, 2012\n\n" + PLAIN, None),
        (PLAIN + " It was published on 3 May 2012.", None),
    ],
)
def test_published_only_where_declared(text: str, published: str | None) -> None:
    assert read_text(text).facts.published == published


HEADS = [
    ("By Ada Brell\nThe Bay Courier\n3 May 2012", (("Ada Brell",), "The Bay Courier", "2012-05-03")),
    (
        "The Bay Courier\nMay 3, 2012\nBy Ada Brell and Greta Lund",
        (("Ada Brell", "Greta Lund"), "The Bay Courier", "2012-05-03"),
    ),
    (
        "El Heraldo de la Bahía\n3 de mayo de 2012\nPor Inés Carrasco",
        (("Inés Carrasco",), "El Heraldo de la Bahía", "2012-05-03"),
    ),
    ("By Ada Brell\nCalder Bay\n3 May 2012", (("Ada Brell",), None, "2012-05-03")),
    ("By Ada Brell\nThe Bay Courier Doubts It\n3 May 2012", (("Ada Brell",), None, "2012-05-03")),
    ("By Ada Brell\nThe Bay Courier\n03/04/2012", (("Ada Brell",), "The Bay Courier", None)),
    ("By Ada Brell\nThe Bay Courier", (("Ada Brell",), None, None)),
    ("3 May 2012", ((), None, None)),
    ("By Ada Brell\nThe Bay Courier\n3 May 2012\n4 May 2012", (("Ada Brell",), "The Bay Courier", None)),
]


@pytest.mark.parametrize(("lines", "facts"), HEADS)
def test_a_head_of_plain_text_declares_what_its_lines_are(
    lines: str, facts: tuple[tuple[str, ...], str | None, str | None]
) -> None:
    reading = read_text(f"Ledgers of the port were rewritten\n{lines}\n\n{PLAIN}")
    assert (reading.facts.authors, reading.facts.publisher, reading.facts.published) == facts


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (OFICIO, {("addressee", "AMALIA TOLEDO"), ("author", "Raúl Ibarra")}),
        (DECLARATION, {("speaker", "Omar Lara"), ("taken down by", "Raúl Ibarra")}),
        (AFFIDAVIT, {("speaker", "Omar Lara"), ("before", "Jane Roe")}),
        (
            TESTIFICAL,
            {("speaker", "Elena Lara Sanz"), ("taken down by", "Raúl Ibarra Toledo"), ("before", "Raúl Ibarra Toledo")},
        ),
        (LETTER, {("addressee", "Okonjo"), ("author", "Greta Lund")}),
        (CARTA, {("author", "Elena Lara Sanz")}),
        (NEWS, set()),
    ],
)
def test_parties_where_the_formulas_name_them(text: str, parties: set[tuple[str, str]]) -> None:
    reading = read_text(text)
    assert {(party.role, party.name) for party in reading.facts.parties} == parties
    for party in reading.facts.parties:
        assert [" ".join(reading.text[start:end].split()) for start, end in party.spans] == [party.name]


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        (
            OFICIO,
            [
                ("oficio", "SDH/311/2014", True),
                ("causa penal", "12/2011", False),
                ("averiguación previa", "PGR/SIEDO/UEIS/45/2010", False),
            ],
        ),
        (AFFIDAVIT, [("docket", "09-CR-383", True)]),
        (
            "The papers in 1:09-cr-00383 and carpeta de investigación CI-FX/01/2016 were shown to him.",
            [("docket", "1:09-cr-00383", False), ("carpeta de investigación", "CI-FX/01/2016", False)],
        ),
        ("In the years 2006/2007 some 12/15 of them left.", []),
    ],
)
def test_identifiers_own_and_cited(text: str, identifiers: list[tuple[str, str, bool]]) -> None:
    reading = read_text(text)
    assert [(one.scheme, one.value, one.own) for one in reading.facts.identifiers] == identifiers
    for one in reading.facts.identifiers:
        assert {reading.text[start:end] for start, end in one.spans} == {one.value}


def test_circumstances_of_a_statement_are_those_it_states() -> None:
    reading = read_text(DECLARATION)
    assert [(one.kind, [reading.text[s:e] for s, e in one.spans]) for one in reading.facts.circumstances] == [
        ("custody", ["bajo arraigo"]),
        ("coercion alleged", ["fue torturado", "obligaron a firmar"]),
    ]
    assert read_text(NEWS + "\n\nHe was in custody then, the board said.").facts.circumstances == ()


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (NOTES, [("off record", None, None), ("not for attribution", None, None)]),
        (RELEASE, [("embargo", "2012-05-03", None)]),
        (
            "Notes of a call with E. Brandt\nTaken by Ada Brell, 4 May 2016\nOFF THE RECORD\n\nThe ledgers are gone.\n\nBack on the record.\n\nNobody knows.",
            [("off record", None, None)],
        ),
        (
            "NOTAS DE LLAMADA\n\nSin atribución. Fuente confidencial.\n\nDice que los libros fueron reescritos en marzo.",
            [("not for attribution", None, None)],
        ),
        (
            "Notes of a meeting\n\nOn background as “a port official”.\n\nThe ledgers are gone, he says.",
            [("background", None, "a port official")],
        ),
        (
            "Notas de entrevista\n\nEmbargo hasta el 3 de mayo de 2012\n\nDice que los libros ya no están.",
            [("embargo", "2012-05-03", None)],
        ),
        (
            "Notas de entrevista\n\nRetiró su consentimiento el lunes.\n\nDice que los libros ya no están.",
            [("consent withdrawn", None, None)],
        ),
        (NEWS + "\n\nOne clerk, who asked not to be named, said that off the record everybody knew.", []),
        (PLAIN, []),
    ],
)
def test_conditions_that_a_document_states(text: str, conditions: list[tuple[str, str | None, str | None]]) -> None:
    reading = read_text(text)
    assert [(one.kind, one.until, one.wording) for one in reading.facts.conditions] == conditions
    assert all(one.spans == () for one in reading.facts.conditions)


TURNS = "Q: Who called?\nA: I do not know.\nQ: When?\nA: At two.\nAB: Who told you?\nEB: A man from the port.\n"


@pytest.mark.parametrize(
    ("head", "turns", "parties"),
    [
        (
            "INTERVIEW WITH ELSA BRANDT\nRecorded by Ada Brell on 4 May 2016",
            TURNS,
            [
                ("speaker", ["ELSA BRANDT", "A", "A", "EB"]),
                ("taken down by", ["Ada Brell", "Q", "Q", "AB"]),
            ],
        ),
        (
            "Entrevista con Elsa Brandt, 4 de mayo de 2016",
            "P: ¿Quién llamó?\nR: No sé.\nP: ¿Cuándo?\nR: A las dos.\nP: ¿Y luego?\nR: Nada.\n",
            [("speaker", ["Elsa Brandt", "R", "R", "R"])],
        ),
        ("INTERVIEW WITH ELSA BRANDT AND OMAR LARA", TURNS, []),
        ("INTERVIEW WITH ELSA BRANDT\nRecorded by Eva Brett on 4 May 2016", TURNS, [("taken down by", ["Eva Brett"])]),
        ("Interview with the director of the port", TURNS, []),
        ("INTERVIEW WITH OMAR LARA", TURNS.replace("Q:", "XY:").replace("A:", "ZZ:"), []),
    ],
)
def test_an_interview_knows_whose_the_answers_are(head: str, turns: str, parties: list[tuple[str, list[str]]]) -> None:
    reading = read_text(f"{head}\n\n{turns}")
    found = [(one.role, [reading.text[start:end] for start, end in one.spans]) for one in reading.facts.parties]
    assert found == parties


@pytest.mark.parametrize(
    ("sentence", "restricted"),
    [
        ("A port aide spoke off the record: the board had seen it all.", True),
        ("Speaking off the record, a port aide said that the board had seen it all.", True),
        ("Una empleada habló fuera de grabación: la junta lo vio todo.", True),
        ("The aide spoke off the record, and the board was angry.", False),
        ("The board said that nobody may talk off the record.", False),
    ],
)
def test_what_a_story_was_told_off_the_record_is_restricted_where_it_stands(sentence: str, restricted: bool) -> None:
    reading = read_text(f"{NEWS}\n\nThe board met on Monday. {sentence} A clerk denied it.")
    found = [[reading.text[start:end] for start, end in one.spans] for one in reading.facts.conditions]
    assert found == ([[sentence]] if restricted else [])


def test_a_condition_within_an_interview_ends_where_it_goes_back_on_the_record() -> None:
    reading = read_text(INTERVIEW)
    (condition,) = reading.facts.conditions
    assert condition.kind == "off record"
    (span,) = condition.spans
    assert (
        reading.text[span[0] : span[1]] == "A: At two. [OFF THE RECORD] It was the director.\nQ: Can I use it?\nA: No."
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PLAIN, "en"),
        ("El río estaba bajo ese año y nadie vino al mercado.", "es"),
        ("La rivière était basse cette année-là et personne n'est venu au marché.", "fr"),
        ("O rio estava baixo naquele ano e ninguém veio à feira, disseram os barqueiros.", "pt"),
        ("12 34", None),
    ],
)
def test_language_is_told_from_the_words(text: str, language: str | None) -> None:
    assert detect_language(text) == language


def test_a_language_without_a_reader_is_said() -> None:
    reading = read_text("La rivière était basse cette année-là et personne n'est venu au marché.")
    assert reading.facts.language is None
    assert reading.notes == ("The text is in French, for which there is no reader yet; its statements are not read.",)
