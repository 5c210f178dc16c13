"""Statements: attributions and own voice together cover every sentence, and carry what stands in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.extract.attributions.finding import find_attributions
from careo.extract.parsing import Parsed, parse
from careo.extract.remainders import JOINING_WORDS
from careo.extract.statements import make_statements
from careo.records.dates import Date
from careo.records.documents import Block, BlockKind, Facts, Language, Reading
from careo.records.figures import Figure
from careo.records.ids import passage_id, statement_id
from careo.records.passages import Span, quote
from careo.records.statements import Mention, MentionKind, Statement

DOCUMENT = "0" * 64
SHARED = Path(__file__).parents[2].parent / "shared"


def parsed(text: str, kinds: tuple[BlockKind, ...] = (), language: Language = "en") -> Parsed:
    blocks: list[Block] = []
    for number, found in enumerate(re.finditer(r"\S(?:.*?)(?=\n\s*\n|\s*\Z)", text, re.DOTALL)):
        kind: BlockKind = kinds[number] if number < len(kinds) else "paragraph"
        colon = text.find(":", found.start(), found.end())
        speaker = ((found.start(), colon),) if kind == "turn" and colon > found.start() else ()
        blocks.append(Block(kind=kind, start=found.start(), end=found.end(), speaker=speaker))
    reading = Reading(text=text, blocks=tuple(blocks), media_type="text/plain", facts=Facts(language=language))
    return parse(DOCUMENT, reading)


def statements(text: str, *kinds: BlockKind, mentions: tuple[Mention, ...] = ()) -> tuple[Statement, ...]:
    read = parsed(text, kinds)
    return make_statements(read, find_attributions(read), mentions, (), ())


def mention(text: str, words: str, kind: MentionKind = "person") -> Mention:
    start = text.index(words)
    span = (start, start + len(words))
    return Mention(
        id=passage_id("m", DOCUMENT, (span,)), document=DOCUMENT, span=span, kind=kind, form="name", name=words
    )


def test_a_sentence_without_attribution_is_own_voice() -> None:
    (found,) = statements("The bridge closed in June.")
    assert (found.depth, found.source, found.cue, found.manner) == (0, (), (), "own voice")
    assert found.content == ((0, 26),)


def test_a_heading_is_own_voice_with_its_modality() -> None:
    (found,) = statements("Norland May Have Indirectly Caused The Flood", "heading")
    assert (found.depth, found.modality) == (0, "possible")
    assert [(about.kind, about.degree) for about in found.about] == [("cause", "May Have Indirectly")]


def test_who_could_not_be_reached_was_not_reached() -> None:
    (found,) = statements("The inspector, Dorn Hale, could not be reached.")
    assert found.modality == "stated"


def test_a_covered_sentence_makes_no_own_voice() -> None:
    (found,) = statements("The mayor said that the dam was safe.")
    assert found.depth == 1


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("However, the mayor said that the dam was safe.", []),
        ("In May, the mayor said that the dam was safe.", ["In May … the mayor said"]),
        ("But the dam, the mayor said, was safe.", []),
    ],
)
def test_words_beside_an_attribution(text: str, own: list[str]) -> None:
    assert [quote(text, found.content) for found in statements(text) if found.depth == 0] == own


def test_what_the_document_says_of_a_source_names_it() -> None:
    text = "Mayor Ana Brill left the hall early, saying that the vote was fixed."
    own = [quote(text, found.content) for found in statements(text) if found.depth == 0]
    assert own == ["Mayor Ana Brill left the hall early"]


def test_depth_and_parent() -> None:
    text = "The Lantern reported that court papers show that the guard said the gate was open."
    chain = sorted(statements(text), key=lambda found: found.depth)
    assert [found.depth for found in chain] == [1, 2, 3]
    assert [found.parent for found in chain] == [None, chain[0].id, chain[1].id]


def test_ids_come_from_document_and_spans() -> None:
    for found in statements("The mayor said that the dam was safe. It was not."):
        assert found.id == statement_id(DOCUMENT, found.source, found.cue, found.content)


def test_a_quotation_block_without_a_source_is_quoted_own_voice() -> None:
    found = statements("The town was quiet.\n\nNo receipts were kept.", "paragraph", "quotation")
    assert [(one.depth, one.manner) for one in found] == [(0, "own voice"), (0, "quoted")]


def test_source_mention_is_the_one_at_the_head() -> None:
    text = "The defendant's court pleadings stated that the gate was open."
    person = mention(text, "The defendant")
    pleadings = mention(text, "The defendant's court pleadings", "document")
    (found,) = (one for one in statements(text, mentions=(person, pleadings)) if one.depth == 1)
    assert found.source_mention == pleadings.id


def test_a_source_without_a_mention_has_none() -> None:
    text = "Officials said that Ana Brill left."
    (found,) = statements(text, mentions=(mention(text, "Ana Brill"),))
    assert found.source_mention is None
    assert len(found.mentions) == 1


def test_speaker_of_a_turn() -> None:
    text = "BRILL: The dam is safe.\n\nDORN: It leaks."
    speakers = (mention(text, "BRILL"), mention(text, "DORN"))
    found = statements(text, "turn", "turn", mentions=speakers)
    assert [one.speaker for one in found] == [one.id for one in speakers]
    assert [quote(text, one.content) for one in found] == ["The dam is safe.", "It leaks."]


def test_dates_and_figures_inside_the_content() -> None:
    text = "In 2008 the mayor said that 40 men left in 2007."
    read = parsed(text)

    def at(words: str) -> Span:
        return (text.index(words), text.index(words) + len(words))

    dates = tuple(
        Date(
            id=words,
            document=DOCUMENT,
            span=at(words),
            edtf=words,
            earliest=None,
            latest=None,
            type="DATE",
            timex=words,
        )
        for words in ("2008", "2007")
    )
    figure = Figure(id="f", document=DOCUMENT, span=at("40"), low=40, high=40, unit="count", exactness="exact")
    found = make_statements(read, find_attributions(read), (), dates, (figure,))
    (told,) = (one for one in found if one.depth == 1)
    assert (told.dates, told.figures) == (("2007",), ("f",))


def test_spanish_without_a_parse_has_own_voice() -> None:
    text = "La presa es segura. Nadie la visitó."
    read = parsed(text, language="es")
    assert [quote(text, one.content) for one in make_statements(read, (), (), (), ())] == [
        "La presa es segura.",
        "Nadie la visitó.",
    ]


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("PUERTO CLARO, 3 mar. — La presa es segura.", "es", "La presa es segura."),
        ("Puerto Claro, 3 mar (Faro).- La presa es segura.", "es", "La presa es segura."),
        ("Puerto Claro (Agencia Faro) – La presa es segura.", "es", "La presa es segura."),
        ("PUERTO CLARO.- La presa es segura.", "es", "La presa es segura."),
        ("PORT HALLOW — The dam is safe.", "en", "The dam is safe."),
    ],
)
def test_a_dateline_is_no_statement(text: str, language: Language, content: str) -> None:
    read = parsed(text, language=language)
    assert [quote(text, one.content) for one in make_statements(read, (), (), (), ())] == [content]


def uncovered(read: Parsed, found: tuple[Statement, ...]) -> str:
    """The letters of the sentences that no statement covers, joining words and speakers' names apart."""
    covered: set[int] = set()
    for one in found:
        for start, end in (*one.source, *one.cue, *one.content):
            covered.update(range(start, end))
    for block in read.reading.blocks:
        for start, end in block.speaker:
            covered.update(range(start, end))
    left: list[str] = []
    for start, end in read.sentences:
        for word in re.finditer(r"[^\W_]+", read.text[start:end]):
            place = range(start + word.start(), start + word.end())
            if word.group().lower() not in JOINING_WORDS and any(index not in covered for index in place):
                left.append(word.group())
    return " ".join(left)


PARTS = st.sampled_from(
    [
        "the mayor said that the dam was safe",
        "“We saw it,” Dorn said.",
        "“We saw it",
        "According to The Lantern, ",
        "officials said",
        " — ",
        "\n\n",
        "?!",
        "it was not",
        "”",
        '"',
        "'",
        "The filing stated:",
        "In May 2009, ",
        "who",
        " by a defendant",
        "🙂",
        "\u200f\u05d0\u05d1",
        ".",
        ", ",
        " ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, max_size=14).map(" ".join))
def test_every_word_of_every_sentence_is_in_a_statement(text: str) -> None:
    read = parsed(text)
    found = make_statements(read, find_attributions(read), (), (), ())
    assert uncovered(read, found) == ""


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gives_statements_with_spans_inside_it(text: str) -> None:
    read = parsed(text)
    found = make_statements(read, find_attributions(read), (), (), ())
    assert uncovered(read, found) == ""
    for one in found:
        for start, end in (*one.source, *one.cue, *one.content):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "“" * 2_000,
        '"' * 2_000,
        "' a" * 2_000,
        "“he said " * 300,
        "x" * 30_000,
        "🙂" * 3_000,
        "said " * 3_000,
        "he said that " * 600,
        "\u200f" * 500 + "said",
        "according to " * 600,
        "The filing stated:\n\n" * 200,
    ],
    ids=lambda text: f"{text[:12]!r} x{len(text)}",
)
def test_odd_shapes_are_read(text: str) -> None:
    read = parsed(text)
    found = make_statements(read, find_attributions(read), (), (), ())
    assert uncovered(read, found) == ""


def test_founding_texts_have_no_gap_and_no_wrong_holder() -> None:
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("The founding texts are not beside this checkout.")
    for path in sorted(folder.glob("*.txt")):
        read = parsed(path.read_text(encoding="utf-8"))
        found = make_statements(read, find_attributions(read), (), (), ())
        assert uncovered(read, found) == ""
        by_id = {one.id: one for one in found}
        for one in found:
            if one.parent is not None:
                holder = by_id[one.parent].content
                assert all(any(low <= start and end <= high for low, high in holder) for start, end in one.content)
