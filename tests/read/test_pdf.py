"""PDF: paragraphs as laid out, margins and running lines left out, and the place of every line on its page."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from careo.errors import Damaged, Locked, NoReader
from careo.options import ReadOptions
from careo.read import read
from careo.records.documents import Reading

WIDTH, HEIGHT = letter
COURT_PAGES = [
    [
        "UNITED STATES DISTRICT COURT",
        "NORTHERN DISTRICT OF WESTLAND",
        "",
        "No. 09-CR-383",
        "",
        "DEFENDANT'S MOTION TO COMPEL",
        "",
        "     COMES NOW the defendant, Oscar Velmont, by his counsel, and",
        "states that agents of the harbor authority knew of the arrange-",
        "ment as early as 2004. The agents met him on 12",
        "occasions and told him that the harbor-master was not to be told.",
        "     The government denied this in its response, and stated that",
        "no such meeting took place, while the defendant maintained that it",
    ],
    [
        "did. On May 4, 2006 he met the agents again. They said",
        "that the matter was closed.",
        "",
        "     The file has not been found, and the harbor-master is dead.",
        "",
        "",
        "",
        "",
    ],
]


def pages_to_pdf(pages: Sequence[Sequence[str]], *, numbered: bool = True) -> bytes:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=letter)
    for number, lines in enumerate(pages, start=1):
        sheet.setFont("Times-Roman", 9)
        sheet.drawString(
            72, HEIGHT - 30, f"Case: 1:09-cr-00383 Document #: 94 Filed: 11/10/11 Page {number} of {len(pages)}"
        )
        sheet.setFont("Times-Roman", 12)
        for index, line in enumerate(lines):
            height = HEIGHT - 90 - index * 24
            if numbered:
                sheet.drawRightString(60, height, str(index + 1))
            if line.strip():
                sheet.drawString(72 + (len(line) - len(line.lstrip())) * 6, height, line.strip())
        sheet.drawCentredString(WIDTH / 2, 40, str(number))
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def read_pdf_bytes(data: bytes) -> Reading:
    return read(data, "paper.pdf", ReadOptions())


def test_a_court_paper_reads_as_sentences() -> None:
    reading = read_pdf_bytes(pages_to_pdf(COURT_PAGES))
    blocks = [reading.text[block.start : block.end] for block in reading.blocks]
    assert blocks[-3:] == [
        "COMES NOW the defendant, Oscar Velmont, by his counsel, and states that agents of the harbor authority knew of the "
        "arrangement as early as 2004. The agents met him on 12 occasions and told him that the harbor-master was not to be told.",
        "The government denied this in its response, and stated that no such meeting took place, while the defendant "
        "maintained that it did. On May 4, 2006 he met the agents again. They said that the matter was closed.",
        "The file has not been found, and the harbor-master is dead.",
    ]
    whys = [left.why for left in reading.left_out]
    assert whys.count("line numbers in the margin") == 2
    assert whys.count("running head or foot") == 2
    assert whys.count("page number") == 2
    assert reading.facts.kind == "pleading"
    assert reading.facts.title == "DEFENDANT'S MOTION TO COMPEL"
    assert [(one.scheme, one.value, one.own) for one in reading.facts.identifiers] == [("docket", "09-CR-383", True)]
    assert [(party.role, party.name) for party in reading.facts.parties] == [("filer", "Oscar Velmont")]


def test_every_range_has_its_place_on_a_page() -> None:
    reading = read_pdf_bytes(pages_to_pdf(COURT_PAGES))
    at = reading.text.index("The agents met him on 12")
    region = next(region for region in reading.regions if region.start <= at < region.end)
    assert region.page == 1
    left, bottom, right, top = region.box
    height = HEIGHT - 90 - 9 * 24
    assert 71 <= left < right < WIDTH
    assert bottom < height < top
    assert {region.page for region in reading.regions} == {1, 2}
    assert all(reading.text[region.start : region.end].strip() for region in reading.regions)
    starts = [region.start for region in reading.regions]
    assert starts == sorted(starts)


def test_columns_are_read_one_after_the_other() -> None:
    buffer = io.BytesIO()
    styles = getSampleStyleSheet()
    document = BaseDocTemplate(buffer, pagesize=letter)
    frames = [Frame(60, 60, 235, 640, id="a"), Frame(315, 60, 235, 640, id="b")]
    document.addPageTemplates(PageTemplate(frames=frames))
    sentences = [
        f"Finding {number}: the commission heard {number + 20} witnesses, who said that the barges had been moved at night by men "
        "without uniforms. None of them could say who had given the order, and the company declined to answer."
        for number in range(1, 14)
    ]
    document.build(
        [
            Paragraph("Findings of the river inquiry", styles["Title"]),
            *(Paragraph(one, styles["BodyText"]) for one in sentences),
        ]
    )
    reading = read_pdf_bytes(buffer.getvalue())
    blocks = [reading.text[block.start : block.end] for block in reading.blocks]
    assert blocks == ["Findings of the river inquiry", *sentences]
    assert reading.blocks[0].kind == "heading"


def test_a_word_with_its_own_hyphen_keeps_it() -> None:
    pages = [
        ["They asked the harbor-master twice, and in the end the harbor-", "master told them all that he knew of it."]
    ]
    text = read_pdf_bytes(pages_to_pdf(pages, numbered=False)).text
    assert "in the end the harbor-master told them" in text


def test_a_password_is_said() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages_to_pdf(COURT_PAGES))) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="owner", user="user"))
    with pytest.raises(Locked, match=r"paper\.pdf is protected by a password; it is kept unread"):
        read_pdf_bytes(locked.getvalue())


def test_an_owner_password_alone_does_not_stop_reading() -> None:
    restricted = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages_to_pdf(COURT_PAGES))) as document:
        document.save(restricted, encryption=pikepdf.Encryption(owner="owner", user=""))
    assert "COMES NOW the defendant" in read_pdf_bytes(restricted.getvalue()).text


@pytest.mark.parametrize("share", [0.05, 0.3])
def test_a_pdf_cut_short_is_damaged(share: float) -> None:
    whole = pages_to_pdf(COURT_PAGES)
    with pytest.raises(Damaged, match="damaged or cut short"):
        read_pdf_bytes(whole[: int(len(whole) * share)])


def test_what_can_be_read_of_a_pdf_cut_short_is_read_with_a_note() -> None:
    whole = pages_to_pdf(COURT_PAGES)
    reading = read_pdf_bytes(whole[: whole.rindex(b"xref")])
    assert "COMES NOW the defendant" in reading.text
    assert any("ends before it should" in note for note in reading.notes)


def test_a_pdf_that_is_none_is_damaged() -> None:
    with pytest.raises(Damaged, match="cut short"):
        read_pdf_bytes(b"\x01\x02 no pdf at all")


def test_a_scan_needs_ocr() -> None:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=letter)
    sheet.rect(50, 50, 300, 300, fill=1)
    sheet.showPage()
    sheet.save()
    with pytest.raises(NoReader, match="no text layer"):
        read_pdf_bytes(buffer.getvalue())


def test_a_page_without_text_is_noted() -> None:
    reading = read_pdf_bytes(pages_to_pdf(COURT_PAGES[:1], numbered=False))
    assert reading.notes == ()
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=letter)
    sheet.drawString(72, 700, "The clerks told the board that the ledgers of the port had been rewritten.")
    sheet.showPage()
    sheet.rect(50, 50, 300, 300, fill=1)
    sheet.showPage()
    sheet.save()
    notes = read_pdf_bytes(buffer.getvalue()).notes
    assert notes[0] == "Page 2 has no text layer and could not be read: OCR would be needed."
