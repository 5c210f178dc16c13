"""DOCX: words, structure, notes and revisions, and refusals in sentences."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.shared import Inches
from lxml import etree

from careo.errors import Damaged, Locked, TooMuch
from careo.options import ReadOptions
from careo.read import read
from careo.records.documents import Reading

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LONG = "The ledgers of the port shall be kept in a locked room and shown to nobody until the inquiry ends."


def made() -> bytes:
    document = docx.Document()
    document.core_properties.author = "Somebody Who Saved It"
    document.core_properties.title = "Template 7"
    document.add_heading("Ledgers were rewritten", level=1)
    document.add_paragraph("Two clerks told the board that the ledgers had been rewritten.")
    document.add_paragraph("They want:")
    for item in ("bread", "water"):
        document.add_paragraph(item, style="List Bullet")
    quoted = document.add_paragraph(LONG)
    quoted.paragraph_format.left_indent = Inches(0.5)
    quoted.paragraph_format.right_indent = Inches(0.5)
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Year", "Tons"), ("2003", "12")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    revised = document.add_paragraph("The director ")
    for tag, text_tag, words in (("del", "delText", "knew of it."), ("ins", "t", "did not know of it.")):
        change = etree.SubElement(revised._p, f"{{{W}}}{tag}")
        run = etree.SubElement(change, f"{{{W}}}r")
        text = etree.SubElement(run, f"{{{W}}}{text_tag}")
        text.text = words
    document.sections[0].header.paragraphs[0].text = "DRAFT 3"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read_docx_bytes(data: bytes) -> Reading:
    return read(data, "paper.docx", ReadOptions())


def changed(data: bytes, part: str, words: bytes) -> bytes:
    """The archive with one part's bytes replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, words if name == part else old.read(name))
    return buffer.getvalue()


def test_a_document_is_read_with_its_structure() -> None:
    reading = read_docx_bytes(made())
    assert [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks] == [
        ("heading", "Ledgers were rewritten"),
        ("paragraph", "Two clerks told the board that the ledgers had been rewritten."),
        ("paragraph", "They want:"),
        ("list item", "bread"),
        ("list item", "water"),
        ("quotation", LONG),
        ("table", "Year\tTons\n2003\t12"),
        ("paragraph", "The director did not know of it."),
    ]
    left = {(one.text, one.why) for one in reading.left_out}
    assert left == {("knew of it.", "deleted in a tracked change"), ("DRAFT 3", "running head or foot")}


def test_properties_of_the_file_are_no_facts_of_a_publication() -> None:
    facts = read_docx_bytes(made()).facts
    assert (facts.title, facts.authors, facts.published) == ("Ledgers were rewritten", (), None)


def test_what_is_no_zip_is_damaged() -> None:
    with pytest.raises(Damaged, match=r"paper\.docx is not a DOCX file that can be opened.*kept unread"):
        read_docx_bytes(b"just some words in a file with a wrong ending")


def test_a_docx_cut_short_is_damaged() -> None:
    with pytest.raises(Damaged, match="cut short"):
        read_docx_bytes(made()[:4000])


def test_a_password_is_said() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 512
    with pytest.raises(Locked, match="protected by a password"):
        read_docx_bytes(data)


def test_entities_are_refused() -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;&a;">]>'
        b'<w:document xmlns:w="' + W.encode() + b'"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    )
    with pytest.raises(Damaged, match="declares entities"):
        read_docx_bytes(changed(made(), "word/document.xml", bomb))


def test_a_part_that_unpacks_without_measure_is_refused() -> None:
    with pytest.raises(TooMuch, match="unpacks to"):
        read_docx_bytes(changed(made(), "word/document.xml", b" " * (70 * 1024 * 1024)))


def test_a_broken_part_is_damaged() -> None:
    with pytest.raises(Damaged, match="broken part"):
        read_docx_bytes(changed(made(), "word/document.xml", b"<w:document"))
