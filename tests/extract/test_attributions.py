"""Who says what in English: each construction in sentences about invented people and places."""

from __future__ import annotations

import re

import pytest

from careo.extract.attributions.finding import LEAST, Attribution, find_attributions
from careo.extract.attributions.sources import source_form
from careo.extract.parsing import Parsed, cut
from careo.records.documents import Block, BlockKind, Facts, Reading
from careo.records.passages import Spans, quote


def parsed(text: str, quotation_blocks: tuple[int, ...] = (), heading: bool = False) -> Parsed:
    """The text with a block a paragraph."""
    blocks: list[Block] = []
    for number, found in enumerate(re.finditer(r"\S(?:.*?)(?=\n\s*\n|\s*\Z)", text, re.DOTALL)):
        kind: BlockKind = "quotation" if number in quotation_blocks else "paragraph"
        kind = "heading" if heading and number == 0 else kind
        blocks.append(Block(kind=kind, start=found.start(), end=found.end()))
    reading = Reading(text=text, blocks=tuple(blocks), media_type="text/plain", facts=Facts(language="en"))
    return cut("0" * 64, reading)


def words(text: str, spans: Spans) -> str:
    """The words of a source or cue; as readers of PolNeAR mark them, a closing comma or colon may be part of either."""
    return quote(text, spans).rstrip(",:") or quote(text, spans)


def attributions(text: str, **more: bool) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, as words."""
    return [
        (words(text, found.source), words(text, found.cue), quote(text, found.content))
        for found in find_attributions(parsed(text, **more))  # type: ignore[arg-type]
    ]


def only(text: str) -> Attribution:
    found = [one for one in find_attributions(parsed(text)) if one.parent is None]
    assert len(found) == 1, [(quote(text, one.source), quote(text, one.content)) for one in found]
    return found[0]


CASES = [
    (
        "that-clause",
        "The governor said that the bridge would close in June.",
        ("The governor", "said", "that the bridge would close in June"),
    ),
    (
        "bare clause",
        "Officials said the mine was flooded.",
        ("Officials", "said", "the mine was flooded"),
    ),
    (
        "adverb and particle in the cue",
        "The Daily Lantern also pointed out that the wells were dry.",
        ("The Daily Lantern", "also pointed out", "that the wells were dry"),
    ),
    (
        "behind its content",
        "The dam was built without a permit, the mayor said.",
        ("the mayor", "said", "The dam was built without a permit"),
    ),
    (
        "parenthetical",
        "The trucks, residents said, were empty.",
        ("residents", "said", "The trucks … were empty"),
    ),
    (
        "inverted behind its content",
        "Guards met with smugglers near Port Hallow, revealed Norland-based newspaper The Lantern.",
        ("Norland-based newspaper The Lantern", "revealed", "Guards met with smugglers near Port Hallow"),
    ),
    (
        "according to, behind",
        "The shipment left the harbour at night, according to a senate inquiry.",
        ("a senate inquiry", "according to", "The shipment left the harbour at night"),
    ),
    (
        "according to, first, one comma",
        "According to The Lantern, the ministry and two agencies knew of the plan.",
        ("The Lantern", "According to", "the ministry and two agencies knew of the plan"),
    ),
    (
        "according to, first, the comma before a joined subject",
        "According to The Lantern, Customs and other Norland agencies declined to comment.",
        ("The Lantern", "According to", "Customs and other Norland agencies declined to comment"),
    ),
    (
        "documents as sources",
        "Court documents show that the guards knew the smugglers.",
        ("Court documents", "show", "that the guards knew the smugglers"),
    ),
    (
        "reduced relative",
        "The port is the focus of a news report by The Courier alleging that it was sold.",
        ("a news report by The Courier", "alleging", "that it was sold"),
    ),
    (
        "participle behind the sentence",
        "Mayor Ana Brill left the hall early, saying that the vote was fixed.",
        ("Mayor Ana Brill", "saying", "that the vote was fixed"),
    ),
    (
        "quotation behind its cue",
        "Inspector Dorn said: “We found nothing.”",
        ("Inspector Dorn", "said", "“We found nothing.”"),
    ),
    (
        "quotation before its cue",
        "“We found nothing,” Inspector Dorn said.",
        ("Inspector Dorn", "said", "“We found nothing,”"),
    ),
    (
        "quotation before an inverted cue",
        "“We found nothing,” said Lena Dorn, the inspector.",
        ("Lena Dorn, the inspector", "said", "“We found nothing,”"),
    ),
    (
        "straight marks",
        '"We found nothing," Dorn told reporters.',
        ("Dorn", "told", '"We found nothing,"'),
    ),
    (
        "quotation around its cue",
        "“The ledger,” Dorn said, “was burned in May.”",
        ("Dorn", "said", "“The ledger,” … “was burned in May.”"),
    ),
    (
        "quotation that goes on in the next sentence",
        "“The ledger is gone,” Dorn said on Monday. “Nobody knows who took it.”",
        ("Dorn", "said", "“The ledger is gone,” … “Nobody knows who took it.”"),
    ),
    (
        "quotation over two paragraphs",
        "“The ledger is gone,” Dorn said. “Nobody knows who took it.\n\n“We will go on looking.”",
        ("Dorn", "said", "“The ledger is gone,” … “Nobody knows who took it. … “We will go on looking.”"),
    ),
    (
        "paragraph behind a colon",
        "The filing stated:\n\nThe clerks were paid in cash and no receipts were kept.",
        ("The filing", "stated", "The clerks were paid in cash and no receipts were kept."),
    ),
    (
        "suspicion",
        "Investigators suspected that the fire was set.",
        ("Investigators", "suspected", "that the fire was set"),
    ),
    (
        "pronoun",
        "She denied that the clerks were paid.",
        ("She", "denied", "that the clerks were paid"),
    ),
    (
        "documents cited as the source",
        "Harbour records were cited as the source of the report.",
        ("Harbour records", "were cited as the source", "the report"),
    ),
    (
        "apposition with a nickname in quotation marks",
        "The gang's chief, known as “The Heron”, may have bought the list, two officials said.",
        ("two officials", "said", "The gang's chief, known as “The Heron”, may have bought the list"),
    ),
    (
        "a number put on somebody's word",
        "A report by the Norland Watch, a rights group, puts the number of the dead at 31.",
        ("A report by the Norland Watch, a rights group", "puts", "the number of the dead at 31"),
    ),
    (
        "a register that lists",
        "The harbour office's register lists 14.",
        ("The harbour office's register", "lists", "14"),
    ),
    (
        "a pleading's answer",
        "The State has answered that no such ledger exists.",
        ("The State", "has answered", "that no such ledger exists"),
    ),
    (
        "a log's entry with its date",
        "An entry in the duty log of the port police for 5 March 2014 records that “two names” were received “by hand”.",
        (
            "An entry in the duty log of the port police for 5 March 2014",
            "records",
            "that “two names” were received “by hand”",
        ),
    ),
    (
        "what the source did not say is not its content",
        "Brill said that the port was closed but did not say why.",
        ("Brill", "said", "that the port was closed"),
    ),
    (
        "a verb joined to the cue, not to the content",
        "The mayor predicted that the town would soon recover and praised efforts by the harbour office.",
        ("The mayor", "predicted", "that the town would soon recover"),
    ),
    (
        "the writer's connective stays outside",
        "However, the wells were dry in May, according to the harbour office.",
        ("the harbour office", "according to", "the wells were dry in May"),
    ),
    (
        "documents cited as the source, with a month cut short",
        "Harbour records were cited as the source in the Jan. 6 report.",
        ("Harbour records", "were cited as the source", "the Jan. 6 report"),
    ),
    (
        "a quotation signed behind a dash",
        "“Nobody told us that the wells were dry.” ― Ana Brill, Port Hallow",
        ("Ana Brill, Port Hallow", "―", "“Nobody told us that the wells were dry.”"),
    ),
    (
        "a pronoun's quotation over three paragraphs",
        "She told The Lantern: “The ledger is gone.\n\n“Nobody knows who took it.\n\n“We will go on looking.”",
        ("She", "told", "“The ledger is gone. … “Nobody knows who took it. … “We will go on looking.”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_construction_gives_source_cue_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in attributions(text)


def test_who_was_told_has_not_said_it() -> None:
    text = "Mara Quist alleges that the water board was told in 2017 that the pumps had failed."
    assert "the water board" not in [source for source, _, _ in attributions(text)]


def test_who_is_to_say_something_has_not_said_it() -> None:
    sources = [source for source, _, _ in attributions("Brill asked the clerk to say whether the ledger was gone.")]
    assert "the clerk" not in sources


def test_number_of_a_list_item_is_no_part_of_its_sentence() -> None:
    text = "7. Defendant Ana Rojas Bell states that she served in the unit."
    blocks = (Block(kind="list item", start=0, end=len(text)),)
    reading = Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="en"))
    (found,) = find_attributions(cut("0" * 64, reading))
    assert quote(text, found.source) == "Defendant Ana Rojas Bell"
    assert quote(text, found.content) == "that she served in the unit"


SEMICOLONS = [
    (
        "Police said between 20 and 30 people were hurt; the union said 45.",
        [("Police", "between 20 and 30 people were hurt"), ("the union", "45")],
    ),
    (
        "Deputy Ana Brill said the ministry was warned in 2018; the ministry denies that it was.",
        [("Deputy Ana Brill", "the ministry was warned in 2018"), ("the ministry", "that it was")],
    ),
    ("The dam was unsafe; it was shut in June, the mayor said.", [("the mayor", "it was shut in June")]),
    ("The mayor said the dam was safe; it broke a week later.", [("The mayor", "the dam was safe")]),
    (
        "The mayor said that 20 people were hurt; that nobody died; and that the road was shut.",
        [("The mayor", "that 20 people were hurt; that nobody died; and that the road was shut")],
    ),
    (
        "“The dam broke; nobody called us,” Dorn said.",
        [("Dorn", "“The dam broke; nobody called us,”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEMICOLONS)
def test_a_clause_behind_a_semicolon_is_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    outer = [found for found in find_attributions(parsed(text)) if found.parent is None]
    assert [(words(text, found.source), quote(text, found.content)) for found in outer] == expected


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("PORT HALLOW — ", "A court filing says that the dam was cracked."),
        ("HARROW, May 4 (XYZ) — ", "The mayor said that the dam was cracked."),
        ("HARROW, Norland, 4 May 2011 - ", "The mayor said that the dam was cracked."),
        ("Port Hallow, 3 March 2019 — ", "The mayor said that the dam was cracked."),
    ],
)
def test_a_dateline_is_no_part_of_a_source(dateline: str, rest: str) -> None:
    assert attributions(dateline + rest) == attributions(rest)


OWN_VOICE = [
    "The harbour office declined to comment.",
    "The mayor refused to answer.",
    "The ministry would not comment on the ledger.",
    "The mayor did not respond to three letters.",
    "The men asked for Mateo Brill by name.",
    "The harbour office issued a permit.",
    "The ministry never acknowledged its role in the raid.",
    "Neither they nor the ministry ever acknowledged the role that they had played.",
    "The paper also interviewed inmates, their families and experts.",
    "The paper published excerpts from court documents to support its claims.",
    "The bridge closed in June after the flood.",
    "Did the harbour office ask you to keep quiet?",
    "Did the mayor say that the dam was safe?",
    "THE TOWN\nRESTRICTING\nFREEDOM",
    "Managers knew that the dam was cracked.",
    "The clerks were paid by the harbour master.",
    "In Norland, guards secretly met with smugglers to obtain information on a rival.",
    "The show aired on “Morning Hour,” the mayor's favourite programme.",
]


@pytest.mark.parametrize("text", OWN_VOICE)
def test_own_voice_is_no_attribution(text: str) -> None:
    assert attributions(text) == []


NESTED = [
    (
        "a clause in a clause",
        "The Lantern reported that the mayor said the dam was safe.",
        [("The Lantern", None), ("the mayor", "The Lantern")],
    ),
    (
        "a by-phrase inside a report",
        "In May 2009, The Courier reported that the raid was linked to a secret deal by a defendant who was awaiting trial.",
        [("The Courier", None), ("a defendant who was awaiting trial", "The Courier")],
    ),
    (
        "three levels",
        "The Lantern reported that court papers show that the guard said the gate was open.",
        [("The Lantern", None), ("court papers", "The Lantern"), ("the guard", "court papers")],
    ),
    (
        "a cited report that alleges",
        "The audit cited a news report by The Courier alleging that the port was sold.",
        [("The audit", None), ("a news report by The Courier", "The audit")],
    ),
    (
        "inside according to",
        "The link between the guards and the smugglers documented by The Lantern grew in 2009, according to a chronology.",
        [("a chronology", None), ("The Lantern", "a chronology")],
    ),
    (
        "in a sworn paper",
        "Ana Bell, a former welder, says in a sworn declaration that Dorn Hale told him the mayor had approved painting the dam.",
        [("Ana Bell, a former welder", None), ("Dorn Hale", "Ana Bell, a former welder")],
    ),
    (
        "inside according to, where the next source looks like another name",
        "According to The Hallow Courier, a court filing says a clerk lied about the dam.",
        [("The Hallow Courier", None), ("a court filing", "The Hallow Courier")],
    ),
    (
        "cited by",
        "According to a report by the Ombudsman, cited by The Lantern, a guard told the court that the order was false.",
        [
            ("The Lantern", None),
            ("a report by the Ombudsman", "The Lantern"),
            ("a guard", "a report by the Ombudsman"),
        ],
    ),
    (
        "cited by, behind",
        "The order came from the mayor, according to a report by the Ombudsman, cited by The Lantern.",
        [("The Lantern", None), ("a report by the Ombudsman", "The Lantern")],
    ),
    (
        "side by side",
        "The mayor said the dam was safe, and engineers said it was not.",
        [("The mayor", None), ("engineers", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NESTED], ids=[case[0] for case in NESTED])
def test_who_says_that_who_says(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = find_attributions(parsed(text))
    names = [words(text, one.source) for one in found]
    holders = [names[one.parent] if one.parent is not None else None for one in found]
    pairs = list(zip(names, holders, strict=True))
    assert [pair for pair in expected if pair not in pairs] == []
    assert [pair for pair in pairs if pair[1] is None] == [pair for pair in expected if pair[1] is None]


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“We found nothing,” Dorn said.", "quoted"),
        ("Dorn said nothing was found.", "reported"),
        ("Dorn said that a man known as “The Heron” took it.", "reported"),
        ("Dorn said that he served in the Harbour Guard (the “Guard”) from 2009.", "reported"),
        ("Dorn said that the ledger was “gone for good.”", "mixed"),
    ],
)
def test_manner(text: str, manner: str) -> None:
    assert only(text).manner == manner


def test_block_quotation_is_quoted() -> None:
    text = "The filing stated:\n\nThe clerks were paid in cash.\n\nNo receipts were kept."
    (found,) = find_attributions(parsed(text, quotation_blocks=(1, 2)))
    assert found.manner == "quoted"
    assert quote(text, found.content) == "The clerks were paid in cash. … No receipts were kept."


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The ministry said that it paid the clerks.", "positive"),
        ("The ministry said that it did not pay the clerks.", "negative"),
        ("The ministry denied that it paid the clerks.", "negative"),
        ("The ministry said that no such messages exist.", "negative"),
        ("The ministry said that it never paid the clerks.", "negative"),
        ("The ministry said that the cartel not only paid the clerks but hired them.", "positive"),
    ],
)
def test_polarity_is_the_source_s(text: str, polarity: str) -> None:
    assert only(text).polarity == polarity


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The ministry said that it paid the clerks.", "stated"),
        ("The Lantern alleges that the ministry paid the clerks.", "alleged"),
        ("Investigators suspected that the fire was set.", "suspected"),
        ("The ministry said that the guards may have opened the gate.", "possible"),
        ("The ministry said that the clerks arrived in May 2011.", "stated"),
        ("The ministry said that it plans to close the port.", "planned"),
        ("The ministry said that if the dam broke the town would drown.", "hypothetical"),
        ("The ministry said that suspected smugglers were held.", "stated"),
        ("The ministry said that the smuggler could not be reached.", "stated"),
        ("An audit found that nine cranes could not be accounted for.", "stated"),
        ("The clerks agreed that the dam was unsafe.", "stated"),
        ("The clerks agreed to close the port.", "planned"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    outer = [found for found in find_attributions(parsed(text)) if found.parent is None]
    assert [found.modality for found in outer] == [modality]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("The Lantern", "named"),
        ("Mayor Ana Brill", "named"),
        ("a news report by The Courier", "named"),
        ("Brill, who left in May,", "named"),
        ("a defendant", "described"),
        ("a defendant who was awaiting trial in a Harrow court", "described"),
        ("The paper", "described"),
        ("Court documents", "described"),
        ("the mayor of Harrow", "described"),
        ("he", "pronoun"),
        ("who", "pronoun"),
        ("officials", "unnamed several"),
        ("Analysts", "unnamed several"),
        ("sources close to the ministry", "unnamed several"),
        ("a senior official", "unnamed"),
        ("", "none"),
    ],
)
def test_form_of_a_source(words: str, form: str) -> None:
    assert source_form(words) == form


def test_headline_with_a_colon() -> None:
    text = "Ana Brill: The dam is safe\n\nThe town was quiet on Monday."
    assert attributions(text, heading=True) == [("Ana Brill", ":", "The dam is safe")]


@pytest.mark.parametrize("text", ["Inspection report: Hale Chemicals, Port Hallow", "THE TOWN RESTRICTING FREEDOM"])
def test_a_title_says_nothing_of_anybody_s(text: str) -> None:
    assert attributions(text, heading=True) == []


def test_confidence_is_a_share() -> None:
    for _, text, _ in CASES:
        for found in find_attributions(parsed(text)):
            assert LEAST <= found.confidence <= 1
