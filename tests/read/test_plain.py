"""Plain text keeps its characters; only a pasted page's furniture is left out, whole lines at a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from careo.options import ReadOptions
from careo.read import read
from careo.records.documents import Reading

SHARED = Path(__file__).parents[2].parent / "shared"
STORY = (
    "Two clerks told the board that the ledgers of the grain port had been rewritten.\n\n"
    "“We were told to,” said one of them, Ada Brell.\n\n"
    "The board did not answer questions about the ledgers, which cover the years 2003 to 2007."
)


def read_text(text: str) -> Reading:
    return read(text.encode(), "paper.txt", ReadOptions())


def check_segments(reading: Reading, original: str) -> None:
    """Every character of the text comes from the original, in order, and the map says from where."""
    position = 0
    last = 0
    for segment in reading.segments:
        assert segment.start == position
        assert segment.original_start >= last
        piece = original[segment.original_start : segment.original_start + segment.length]
        assert reading.text[segment.start : segment.start + segment.length] == piece
        position += segment.length
        last = segment.original_start + segment.length
    assert position == len(reading.text)


def check_blocks(reading: Reading) -> None:
    """Blocks are in order, begin and end with a word's character, and only white space lies outside them."""
    last = 0
    for block in reading.blocks:
        assert not reading.text[last : block.start].strip()
        assert reading.text[block.start : block.end] == reading.text[block.start : block.end].strip() != ""
        for start, end in block.speaker:
            assert block.start <= start < end <= block.end
        last = block.end
    assert not reading.text[last:].strip()


LINES = st.sampled_from(
    [
        "",
        "",
        " ",
        "Share On Facebook",
        "COMMENTS",
        "Trending |",
        "Related stories",
        "Lo más leído",
        "By Ada Brell",
        "Ada Brell",
        "Staff Writer",
        "Q. Who was there?",
        "A. Nobody.",
        "- a thing",
        "The mayor said on Tuesday that he had never seen the letter.",
        "    indented words that go on for a while, longer than a heading would, and then some more of them.",
        "Hace 2 horas",
        "\tcell\tcell",
        "MR. VANCE: I object.",
        "stated:",
        "\u00a0",
    ]
)


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            LINES, st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=60)
        ),
        min_size=1,
        max_size=30,
    ),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_segments_map_and_blocks_cover_any_text(lines: list[str], end: str) -> None:
    original = end.join(lines)
    assume(original.strip() and not original.lstrip().startswith(("<", "%PDF-", "{\\rtf", "PK")))
    reading = read_text(original)
    check_segments(reading, original)
    check_blocks(reading)


def test_characters_stay_as_they_are() -> None:
    original = "First line\r\n\r\nSecond  line,\u00a0with what it has.\r\n"
    reading = read(b"\xef\xbb\xbf" + original.encode(), "a.txt", ReadOptions())
    assert reading.text == original
    assert reading.encoding == "utf-8"
    assert [(s.start, s.original_start, s.length) for s in reading.segments] == [(0, 0, len(original))]


FURNITURE = [
    ("Trending |", "navigation"),
    ("Trending: | Ferry timetable", "navigation"),
    ("Home > News > Courts", "navigation"),
    ("Inicio / Estado / Justicia", "navigation"),
    ("Skip to main content", "navigation"),
    ("Share On Facebook", "share button"),
    ("Share this story on Twitter", "share button"),
    ("Click to share on WhatsApp (Opens in new window)", "share button"),
    ("Compartir en Facebook", "share button"),
    ("Haz clic para compartir en X (Se abre en una ventana nueva)", "share button"),
    ("Facebook Twitter WhatsApp Email", "share button"),
    ("1,204 shares", "share count"),
    ("Follow us on Twitter and Facebook", "follow button"),
    ("Síguenos en Instagram", "follow button"),
    ("Sign up for our newsletter", "newsletter"),
    ("Suscríbete a nuestro boletín y recibe las noticias", "newsletter"),
    ("We use cookies to make this site work and to count its readers.", "cookie notice"),
    ("Utilizamos cookies propias y de terceros para mejorar su experiencia.", "cookie notice"),
    ("Please let us know if the form for commenting fails", "comments"),
    ("Log in to comment", "comments"),
    ("Deja un comentario", "comments"),
    ("READ MORE: Ferry captain found guilty", "related stories"),
    ("Lee también: Hallan culpable al capitán", "related stories"),
    ("Te puede interesar: Hallan culpable al capitán", "related stories"),
    ("Story continues below advertisement", "advertisement"),
    ("3 min read", "page tool"),
]


@pytest.mark.parametrize(("line", "why"), FURNITURE)
def test_a_line_of_furniture_is_left_out_and_said(line: str, why: str) -> None:
    first, rest = STORY.split("\n\n", 1)
    reading = read_text(f"{first}\n\n{line}\n\n{rest}")
    assert reading.text == STORY
    assert [(left.text, left.why) for left in reading.left_out] == [(line, why)]


STORY_LINES = [
    "Comments",
    "Share",
    "Related",
    "Print",
    "More on the ledgers",
    "Follow",
    "The company said it uses cookies to track who opens its letters.",
    "“Share this on Facebook,” the minister said to the crowd, and it did.",
    "He told them to sign up for the newsletter of the union.",
    "Home",
    "Advertisement",
    "In an email to staff, the director said the story was wrong.",
    "© is a sign that nobody reads.",
    "Read more books, the judge told him.",
]


@pytest.mark.parametrize("line", STORY_LINES)
def test_a_text_that_is_no_page_loses_nothing(line: str) -> None:
    first, rest = STORY.split("\n\n", 1)
    text = f"{first}\n\n{line}\n\n{rest}"
    reading = read_text(text)
    assert reading.text == text
    assert reading.left_out == ()


def test_a_wrapped_line_is_never_furniture() -> None:
    text = "The board asked the two clerks for their written\ncomments\nand then asked them to\nshare on Facebook\nnothing at all of it.\n"
    assert read_text(text).text == text


def test_a_repeated_headline_stands_once() -> None:
    reading = read_text("Clerks say ledgers were rewritten\n\nClerks say ledgers were rewritten\n\n" + STORY)
    assert reading.text == "Clerks say ledgers were rewritten\n\n" + STORY
    assert [left.why for left in reading.left_out] == ["the headline, repeated"]
    assert reading.facts.title == "Clerks say ledgers were rewritten"


@pytest.mark.parametrize(
    ("box", "author"),
    [
        (
            "Mara Tolland\n\nStaff Writer\n\nMara is a reporter who lives by the sea. She has written two plays.",
            "Mara Tolland",
        ),
        ("Mara Tolland\nSenior Reporter, Grain Port Herald\n@mtolland", "Mara Tolland"),
        ("About the author\n\nMara Tolland covers ports and customs for the Herald.", "Mara Tolland"),
        ("Inés Carrasco\nReportera\nInés Carrasco cubre derechos humanos.", "Inés Carrasco"),
    ],
)
def test_an_author_box_gives_the_author_and_is_left_out(box: str, author: str) -> None:
    reading = read_text(f"{STORY}\n\nShare On Facebook\n\n{box}")
    assert reading.text.strip() == STORY
    assert reading.facts.authors == (author,)


def test_a_name_at_the_end_without_a_role_stays() -> None:
    text = (
        f"Share On Facebook\n\n{STORY}\n\nMara Tolland\n\nThe mayor, who was there, said that she saw all of it happen."
    )
    assert read_text(text).text == text.removeprefix("Share On Facebook\n\n")


def test_a_pasted_spanish_page_is_read_as_its_story() -> None:
    story = "Falta trigo en el puerto\n\nDos empleadas dijeron que los libros fueron reescritos.\n\n«Nos obligaron», dijo Ada Brell."
    title, one, two = story.split("\n\n")
    page = (
        f"Portada > Puerto\n\n{title}\n\nPor Inés Carrasco\nPublicado: 12 de agosto de 2014\n\nCompartir en Facebook\n\n{one}\n\n"
        f"Lee también: Cierran la aduana\n\n{two}\n\nNotas relacionadas\n\nSube el pan\n\nBajan las tarifas\n\n2 comentarios\n\nQué mal.\nhace 2 días\nResponder"
    )
    reading = read_text(page)
    assert reading.text.strip() == story
    assert reading.facts.authors == ("Inés Carrasco",)
    assert reading.facts.published == "2014-08-12"
    assert reading.facts.language == "es"
    check_segments(reading, page)


def test_comments_are_left_out_where_they_are_comments() -> None:
    comments = "COMMENTS\n\ngullwatcher\n\n2 hours ago\n\nI always said so.\n\nReply\n\nanon\n\n3 hours ago\n\nLies, all of it, the clerk said so himself.\n\nReply"
    long_story = "\n\n".join([STORY] * 3)
    reading = read_text(f"{long_story}\n\n{comments}\n\nShare On Facebook")
    assert reading.text.strip() == long_story


def test_a_story_that_goes_on_after_the_word_comments_is_kept() -> None:
    page = f"Share On Facebook\n\nComments (12)\n\n{STORY}"
    assert read_text(page).text == STORY


BLOCKS = [
    ("Words of a title\n\nA first sentence of the story, which is long.", ["heading", "paragraph"]),
    (
        "One thing is said here.\n\nTHE SECOND PART\n\nAnother thing is said here.",
        ["paragraph", "heading", "paragraph"],
    ),
    ("A line that goes on\nand on and ends here.\n\nAnother one.", ["paragraph", "paragraph"]),
    ("Q. Who was there?\nA. Nobody was, as far as\nI know.\nQ. And then?", ["turn", "turn", "turn"]),
    ("P: ¿Quién estaba?\nR: Nadie.", ["turn", "turn"]),
    ("MS. VANCE: I object.\n\nTHE COURT: Overruled.\n\nMS. VANCE: Thank you.", ["turn", "turn", "turn"]),
    ("They want:\n- bread\n- water,\n  fresh\n- news", ["paragraph", "list item", "list item", "list item"]),
    (
        "The order stated:\n\nThe ledgers of the port shall be kept in a locked room and shown to nobody.\n\nIt was not kept.",
        ["paragraph", "quotation", "paragraph"],
    ),
    (
        "La orden decía lo siguiente:\n\nLos libros del puerto se guardarán bajo llave y nadie los verá.\n\nNo fue así.",
        ["paragraph", "quotation", "paragraph"],
    ),
    ("Photo: Ada Brell\n\nThe port at night was quiet, she said.", ["caption", "paragraph"]),
    ("Year\tTons\n2003\t12\n2004\t9", ["table"]),
    ("The mayor: a man of few words.\n\nHe said none.", ["paragraph", "paragraph"]),
    (
        "Ledgers of the port were rewritten\nBy Ada Brell\nThe Bay Courier\n3 May 2012\n\nTwo clerks said so to the board.",
        ["heading", "heading", "heading", "heading", "paragraph"],
    ),
    (
        "Reescriben los libros del puerto, según una empleada\nEl Heraldo del Puerto\n3 de mayo de 2012\n\nDos empleadas lo dijeron ayer.",
        ["heading", "heading", "heading", "paragraph"],
    ),
    (
        "Ledgers of the port were rewritten by\nmen who came at night\nBy the Coast Wire\nTwo clerks said so to the board.",
        ["heading", "heading", "paragraph"],
    ),
    (
        "Calder Bay, May 3, 2012\nTo: Greta Lund\nFrom: Ada Brell\n\nThe ledgers are gone, and I ask you to find them.",
        ["heading", "heading", "heading", "paragraph"],
    ),
    (
        "Dear Ms Lund,\nThe ledgers are gone.\nI ask you to find them.\nYours faithfully,\nAda Brell\nClerk of the Port",
        ["heading", "paragraph", "heading", "heading", "heading"],
    ),
    (
        "Estimada señora Lund:\n\nLos libros ya no están.\n\nAtentamente,\n\nInés Carrasco\n\nP. D. Nadie los vio.",
        ["heading", "paragraph", "heading", "heading", "paragraph"],
    ),
    (
        "The ledgers are gone, and the court is asked to have them found.\n\nRespectfully submitted,\nAda Brell",
        ["paragraph", "heading", "heading"],
    ),
    ("They sang of one thing.\n\nLove\n\nNothing else was sung that night.", ["paragraph", "heading", "paragraph"]),
    ("The board met for the first time on\nMay 3, 2012\nand did not meet again that year.", ["paragraph"]),
    ("The board met for the first time\nMay 3, 2012\nThe gate was shut\nMay 4, 2012", ["paragraph"]),
]


@pytest.mark.parametrize(("text", "kinds"), BLOCKS)
def test_blocks_have_the_kind_that_their_look_shows(text: str, kinds: list[str]) -> None:
    reading = read_text(text)
    check_blocks(reading)
    assert [block.kind for block in reading.blocks] == kinds


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ledgers of the port were rewritten\nThe Bay Courier\n3 May 2012", "Ledgers of the port were rewritten"),
        ("Ledgers were rewritten\nat the port\nBy Ada Brell", "Ledgers were rewritten at the port"),
        ("The Bay Courier\n3 May 2012", None),
        ("Dear Ms Lund,", None),
        ("  Estimada señora Lund:", None),
        ("PRESS RELEASE\nPort Agency\nFOR IMMEDIATE RELEASE: 3 May 2012\n\nOn the ledgers", "On the ledgers"),
    ],
)
def test_the_title_is_the_headline_of_the_head(text: str, title: str | None) -> None:
    assert read_text(text + "\n\nTwo clerks said so to the board.").facts.title == title


def test_a_turn_knows_its_speaker() -> None:
    reading = read_text("MS. VANCE: I object.\n\n  THE COURT: Overruled.\n\nMS. VANCE: Thank you.")
    speakers = [reading.text[start:end] for block in reading.blocks for start, end in block.speaker]
    assert speakers == ["MS. VANCE", "THE COURT", "MS. VANCE"]


def test_whole_paragraph_lines_without_blank_lines_are_paragraphs() -> None:
    lines = [
        sentence * 3
        for sentence in (
            "The clerks told the board of the ledgers and of the men who came. ",
            "Nobody answered them in all of that year, they said later. ",
        )
    ]
    reading = read_text("\n".join(line.strip() for line in lines))
    assert [block.kind for block in reading.blocks] == ["paragraph", "paragraph"]


def test_wrapped_lines_without_blank_lines_are_one_paragraph() -> None:
    reading = read_text(
        "The clerks told the board of the ledgers and\nof the men who came at night and took the\nbooks away with them, they said."
    )
    assert [block.kind for block in reading.blocks] == ["paragraph"]


def test_a_very_long_line_is_read() -> None:
    text = "the clerk said no and " * 100_000
    reading = read_text(text)
    assert reading.text == text
    assert len(reading.blocks) == 1


FOUNDING = sorted((SHARED / "seeds").glob("*.txt")) if (SHARED / "seeds").is_dir() else []


@pytest.mark.parametrize("path", FOUNDING or [None], ids=lambda path: path.stem if path else "none")
def test_founding_texts_are_whole_and_without_clutter(path: Path | None) -> None:
    if path is None:
        pytest.skip("the founding texts are not here")
    original = path.read_text(encoding="utf-8")
    reading = read(path.read_bytes(), path.name, ReadOptions())
    check_segments(reading, original)
    check_blocks(reading)
    lines = [line.strip() for line in original.split("\n")]
    kept = [line.strip() for line in reading.text.split("\n")]
    gone = [left.text for left in reading.left_out]
    assert sorted(filter(None, lines)) == sorted(filter(None, kept + gone))
    assert all(len(line.split()) < 25 for line in gone)
    for furniture in ("Trending", "Share On", "COMMENTS", "commenting", "Staff Writer", "freelance"):
        assert furniture not in reading.text
    assert reading.text.count(lines[0]) == 1
    assert reading.facts.title == lines[0]
    assert reading.facts.published is None
    assert reading.facts.language == "en"
    assert reading.facts.kind == "news"


def test_news_articles_lose_no_line() -> None:
    path = SHARED / "data" / "polnear" / "train.jsonl"
    if not path.is_file():
        pytest.skip("the PolNeAR articles are not here")
    seen = 0
    for line in path.read_text(encoding="utf-8").splitlines()[::8]:
        text = json.loads(line)["text"]
        reading = read_text(text)
        seen += 1
        assert all(left.why == "newsletter" for left in reading.left_out)
        check_segments(reading, text)
        check_blocks(reading)
    assert seen > 100
