"""Court papers, sworn statements, letters and communiqués: what they are, and whose word they are. Nobody before a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from careo.options import ReadOptions
from careo.read import read
from careo.records.documents import Facts, Reading

SAMPLE = Path(__file__).parents[2] / "examples" / "sample" / "quiroga-motion.pdf"
HEAD = "PROVINCIAL COURT OF PORT ELLERY\n\nTHE STATE v. OSCAR VELMONT\n\nCase No. 2012-CR-0090\n\n"
BODY = "1. The barge Lenta was moored at the east pier on 3 March 2011.\n\n2. Nobody has been asked who moved it, and the log of that night has a page less.\n"
STACKED = (
    "UNITED STATES DISTRICT COURT\nDISTRICT OF EASTMOOR\n\nNORA PELL,\n\nPlaintiff,\n\nv.\n\nHARBOR BOARD OF CALDER BAY,\n\nDefendant.\n\n"
    "No. 12-CV-90\n\n"
)
AMPARO = "JUZGADO SEGUNDO DE DISTRITO EN EL ESTADO\n\nQUEJOSO: OMAR LARA QUINTERO\n\nJuicio de amparo: 311/2014\n\n"
HECHOS = "1. El 3 de marzo de 2011 la lancha Lenta fue llevada al muelle por hombres que nadie ha identificado.\n\n2. La bitácora de esa noche tiene una hoja menos.\n"


def facts(text: str) -> Facts:
    return read(text.encode(), "paper.txt", ReadOptions()).facts


def voices(reading: Reading) -> dict[str, str]:
    """Role to name of whoever can be the paper's voice; each name must stand where its spans say."""
    named = [party for party in reading.facts.parties if party.role not in ("addressee", "before", "taken down by")]
    for party in named:
        assert " ".join(" ".join(reading.text[start:end].split()) for start, end in party.spans) == party.name
    assert len({party.role for party in named}) == len(named)
    return {party.role: party.name for party in named}


def test_a_motion_is_read_by_its_caption_and_its_margin_is_left_out() -> None:
    reading = read(SAMPLE.read_bytes(), SAMPLE.name, ReadOptions())
    assert reading.facts.kind == "pleading"
    assert reading.facts.title == "DEFENDANT'S MOTION FOR DISCLOSURE"
    assert reading.facts.published == "2016-04-18"
    assert [(one.scheme, one.value, one.own) for one in reading.facts.identifiers] == [("docket", "2016-CR-0147", True)]
    assert voices(reading) == {"filer": "TOMÁS QUIROGA VELA", "author": "Pilar Montes"}
    assert [reading.text[block.start : block.end] for block in reading.blocks if block.kind == "heading"] == [
        "PROVINCIAL COURT OF PUERTO NUEVO",
        "THE STATE v. TOMÁS QUIROGA VELA",
        "Case No. 2016-CR-0147",
        "DEFENDANT'S MOTION FOR DISCLOSURE",
    ]
    assert "18/04/2016" not in reading.text
    assert ("Case No. 2016-CR-0147 Filed 18/04/2016", "running head or foot") in {
        (item.text, item.why) for item in reading.left_out
    }


FILERS = [
    ("the title's possessive", HEAD + "DEFENDANT'S MOTION FOR DISCLOSURE\n\n" + BODY, {"filer": "OSCAR VELMONT"}),
    ("a typographic apostrophe", HEAD + "DEFENDANT’S MOTION TO DISMISS\n\n" + BODY, {"filer": "OSCAR VELMONT"}),
    ("a title not in capitals", HEAD + "Defendant's Motion to Dismiss\n\n" + BODY, {"filer": "OSCAR VELMONT"}),
    ("the prosecution", HEAD + "THE STATE'S MOTION TO SEAL\n\n" + BODY, {"filer": "THE STATE"}),
    (
        "an answer names the other's motion",
        HEAD + "STATE'S RESPONSE TO DEFENDANT'S MOTION FOR DISCLOSURE\n\n" + BODY,
        {"filer": "THE STATE"},
    ),
    ("an answer of nobody named", HEAD + "RESPONSE TO DEFENDANT'S MOTION FOR DISCLOSURE\n\n" + BODY, {}),
    ("nobody says whose", HEAD + "MOTION FOR DISCLOSURE\n\n" + BODY, {}),
    ("several defendants", HEAD + "DEFENDANTS' MOTION FOR DISCLOSURE\n\n" + BODY, {}),
    ("a joint motion", HEAD + "JOINT MOTION TO SEAL\n\n" + BODY, {}),
    (
        "a side of two",
        HEAD.replace("OSCAR VELMONT", "OSCAR VELMONT and IVO PELL") + "DEFENDANT'S MOTION FOR DISCLOSURE\n\n" + BODY,
        {},
    ),
    (
        "counsel for a side",
        HEAD + "MOTION FOR DISCLOSURE\n\nFiled on 3 May 2012 by Jane Roe, attorney for the Defendant.\n\n" + BODY,
        {"filer": "OSCAR VELMONT", "author": "Jane Roe"},
    ),
    (
        "counsel for a person",
        "MOTION TO UNSEAL\n\nFiled by Jane Roe, counsel for Oscar Velmont.\n\n" + BODY,
        {"filer": "Oscar Velmont", "author": "Jane Roe"},
    ),
    (
        "title and counsel differ",
        HEAD + "DEFENDANT'S MOTION FOR DISCLOSURE\n\nFiled by Jane Roe, counsel for the Plaintiff.\n\n" + BODY,
        {"author": "Jane Roe"},
    ),
    (
        "comes now",
        HEAD + "MOTION TO SUPPRESS\n\nCOMES NOW the Defendant, Oscar Velmont, by his counsel, and asks this.\n\n" + BODY,
        {"filer": "Oscar Velmont"},
    ),
    (
        "comes now, by role",
        HEAD + "MOTION TO SUPPRESS\n\nCOMES NOW Defendant by counsel and asks this.\n\n" + BODY,
        {"filer": "OSCAR VELMONT"},
    ),
    ("a suit's first paper", STACKED + "COMPLAINT\n\n" + BODY, {"filer": "NORA PELL"}),
    (
        "the other side's",
        STACKED + "DEFENDANT'S ANSWER TO COMPLAINT\n\n" + BODY,
        {"filer": "HARBOR BOARD OF CALDER BAY"},
    ),
    ("signed by counsel", STACKED + "REPLY BRIEF\n\n" + BODY + "\nRespectfully submitted,\n\nJane Roe\nCounsel for Plaintiff\n", {"filer": "NORA PELL", "author": "Jane Roe"}),
    (
        "a caption drawn with brackets",
        "IN THE UNITED STATES DISTRICT COURT\nFOR THE NORTHERN DISTRICT OF WESTLAND\n\nUNITED STATES OF AMERICA      )\n                              )   No. 09 CR 383\n"
        "        v.                    )\n                              )   Judge Rubin Castle\nOMAR LARA QUINTERO            )\n\n"
        "GOVERNMENT'S RESPONSE TO DEFENDANT'S MOTION FOR\nDISCLOSURE REGARDING DEFENSES\n\n" + BODY,
        {"filer": "UNITED STATES OF AMERICA"},
    ),
    (
        "amparo in one's own right",
        "C. JUEZ DE DISTRITO EN TURNO\nP R E S E N T E\n\nOmar Lara Quintero, por mi propio derecho, ante usted comparezco y expongo:\n\n" + HECHOS,
        {"filer": "Omar Lara Quintero"},
    ),
    ("quejoso of a demand", AMPARO + "DEMANDA DE AMPARO\n\nVengo a solicitar el amparo.\n\n" + HECHOS, {"filer": "OMAR LARA QUINTERO"}),
    ("quejoso where another may write", AMPARO + "ESCRITO DE ALEGATOS\n\nComparezco y expongo:\n\n" + HECHOS, {}),
    (
        "promovente",
        AMPARO.replace("QUEJOSO", "PROMOVENTE") + "ESCRITO DE ALEGATOS\n\nComparezco y expongo:\n\n" + HECHOS,
        {"filer": "OMAR LARA QUINTERO"},
    ),
    (
        "defence of the quejoso",
        AMPARO + "PROMOCIÓN\n\nLic. Irene Salas Rico, en mi carácter de defensora particular del quejoso, comparezco y expongo:\n\n" + HECHOS,
        {"filer": "OMAR LARA QUINTERO", "author": "Irene Salas Rico"},
    ),
    (
        "defence of a person",
        "C. JUEZ TERCERO PENAL\nP R E S E N T E\n\nIrene Salas Rico, en mi carácter de defensora pública del imputado Omar Lara Quintero, comparezco y expongo:\n\n" + HECHOS,
        {"filer": "Omar Lara Quintero", "author": "Irene Salas Rico"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in FILERS], ids=[case[0] for case in FILERS])
def test_whom_a_pleading_speaks_for(text: str, expected: dict[str, str]) -> None:
    reading = read(text.encode(), "paper.txt", ReadOptions())
    assert reading.facts.kind == "pleading"
    assert voices(reading) == expected


VOICES = [
    (
        "a ruling is its court's",
        "IN THE SUPREME COURT OF EASTMOOR\n\nTHE STATE v. OSCAR VELMONT\n\nCase No. 12-CV-90\n\nORDER GRANTING DEFENDANT'S MOTION FOR DISCLOSURE\n\nThe motion is granted.\n\nIT IS SO ORDERED.\n",
        "ruling",
        {"author": "SUPREME COURT OF EASTMOOR"},
    ),
    (
        "sentencia",
        "TRIBUNAL COLEGIADO DEL DÉCIMO CIRCUITO\n\nQUEJOSO: OMAR LARA\n\nSENTENCIA\n\nVistos los autos para resolver, se considera lo que sigue.\n",
        "ruling",
        {"author": "TRIBUNAL COLEGIADO DEL DÉCIMO CIRCUITO"},
    ),
    (
        "a declarant",
        "DECLARATION OF OMAR LARA\n\nI, Omar Lara, declare under penalty of perjury that I saw the barges move.\n",
        "sworn statement",
        {"speaker": "Omar Lara"},
    ),
    (
        "declares without a title",
        "I, Omar Lara, declare as follows: the barges moved at night, and nobody wrote it down.\n",
        "sworn statement",
        {"speaker": "Omar Lara"},
    ),
    (
        "an affidavit within a case is its declarant's",
        HEAD
        + "AFFIDAVIT IN SUPPORT OF DEFENDANT'S MOTION\n\nI, Nora Pell, being duly sworn, state that I kept the log.\n",
        "sworn statement",
        {"speaker": "Nora Pell"},
    ),
    (
        "yo declaro",
        "Yo, Omar Lara Quintero, bajo protesta de decir verdad, manifiesto que vi salir las lanchas.\n",
        "sworn statement",
        {"speaker": "Omar Lara Quintero"},
    ),
    (
        "two who could be meant",
        "AFFIDAVIT OF NORA PELL\n\nI, Omar Lara, being duly sworn, state that I kept the log.\n",
        "sworn statement",
        {},
    ),
    (
        "a letter",
        "Calder Bay, May 3, 2012\n\nDear Ms. Okonjo,\n\nThe board never saw the letter that you quote.\n\nRegards,\n\nGreta Lund\n",
        "letter",
        {"author": "Greta Lund"},
    ),
    (
        "a communiqué's first sentence",
        "PRESS RELEASE\n\nCalder Bay, 1 May 2012\n\nThe Harbor Board of Calder Bay announces that the east pier will be rebuilt.\n",
        "press release",
        {"publisher": "Harbor Board of Calder Bay"},
    ),
    (
        "a communiqué's letterhead",
        "SECRETARÍA DE PUERTOS\n\nCOMUNICADO DE PRENSA\n\nEl muelle oriental será reconstruido en junio, y la obra durará un año.\n",
        "press release",
        {"publisher": "SECRETARÍA DE PUERTOS"},
    ),
    (
        "a communiqué about another body",
        "PRESS RELEASE\n\nCalder Bay, 1 May 2012\n\nPeople of the bay are against what the Harbor Board has planned.\n",
        "press release",
        {},
    ),
    (
        "letterhead and sentence differ",
        "HARBOR BOARD\n\nPRESS RELEASE\n\nThe River Police announces that the pier is closed.\n",
        "press release",
        {},
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), [case[1:] for case in VOICES], ids=[case[0] for case in VOICES])
def test_whose_word_other_papers_are(text: str, kind: str, expected: dict[str, str]) -> None:
    reading = read(text.encode(), "paper.txt", ReadOptions())
    assert reading.facts.kind == kind
    assert voices(reading) == expected
    assert reading.facts.publisher == expected.get("publisher")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (HEAD + "DEFENDANT'S MOTION FOR\nDISCLOSURE OF LOGS\n\n" + BODY, "DEFENDANT'S MOTION FOR DISCLOSURE OF LOGS"),
        (HEAD + "PLEA AGREEMENT\n\n" + BODY, "PLEA AGREEMENT"),
        (HEAD + BODY, None),
        ("State v. Velmont: what the papers show\n\nBy Nora Pell\n\n" + BODY, "State v. Velmont: what the papers show"),
        ("C. JUEZ TERCERO PENAL\nP R E S E N T E\n\nOmar Lara Rico, por mi propio derecho, comparezco y expongo:\n\n" + HECHOS, None),
    ],
)  # fmt: skip
def test_titles_are_those_of_the_caption(text: str, title: str | None) -> None:
    assert facts(text).title == title


def test_a_story_headed_by_a_court_in_capitals_is_news() -> None:
    story = "SUPREME COURT OF EASTMOOR HEARS CASE\n\nBy Nora Pell\n\nPORT ELLERY (Coast Wire) — The court heard on Monday that the ledgers had been rewritten.\n"
    found = facts(story)
    assert (found.kind, found.parties, found.authors) == ("news", (), ("Nora Pell",))


@pytest.mark.parametrize(
    "opening",
    [
        "comparece ante mí, Licenciado Raúl Ibarra Sota, agente del Ministerio Público, quien dijo llamarse Omar Lara, y manifestó:",
        "ante el suscrito agente del Ministerio Público, Lic. Raúl Ibarra Sota, compareció el testigo Omar Lara, quien manifestó:",
    ],
)
def test_a_ministerial_statement_has_a_declarant_and_who_took_it_down(opening: str) -> None:
    text = f"DECLARACIÓN MINISTERIAL\n\nEn Santa Rita, {opening}\n\nQue vio salir las lanchas el 3 de marzo.\n"
    found = facts(text)
    assert found.kind == "sworn statement"
    assert {(party.role, party.name) for party in found.parties} == {
        ("speaker", "Omar Lara"),
        ("taken down by", "Raúl Ibarra Sota"),
    }


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Filed on 18 April 2016 by Jane Roe, counsel for the Defendant.", "2016-04-18"),
        ("FILED: April 18, 2016", "2016-04-18"),
        ("Presentado el 18 de abril de 2016", "2016-04-18"),
        ("Filed 04/05/2016", None),
        ("The motion was filed on 18 April 2016.", None),
        ("Filed in the belief that 18 April 2016 was meant.", None),
        ("Filed on 18 April 2016.\n\nFiled on 19 April 2016.", None),
    ],
)
def test_a_stated_filing_date_is_a_court_papers_own(line: str, published: str | None) -> None:
    assert facts(f"{HEAD}DEFENDANT'S MOTION FOR DISCLOSURE\n\n{line}\n\n{BODY}").published == published


def test_a_filing_date_in_a_story_is_not_the_storys() -> None:
    assert facts(f"Who moved the barge\n\nFiled on 18 April 2016\n\n{BODY}").published is None
