"""Bytes become the characters that were written, or say where they do not."""

from __future__ import annotations

import pytest

from careo.text.encodings import decode

SPANISH = "El alcalde Íñigo Peña dijo: «No sabía nada del niño», y señaló al vecino. ¿Quién más? —preguntó."

CASES = [
    pytest.param(SPANISH.encode("utf-8"), SPANISH, "utf-8", id="UTF-8"),
    pytest.param(b"\xef\xbb\xbf" + SPANISH.encode("utf-8"), SPANISH, "utf-8", id="UTF-8 with a mark, which is no text"),
    pytest.param(SPANISH.encode("utf-16"), SPANISH, "utf-16-le", id="UTF-16 with a mark"),
    pytest.param(SPANISH.encode("utf-16-le"), SPANISH, "utf-16-le", id="UTF-16 without a mark"),
    pytest.param(SPANISH.encode("cp1252"), SPANISH, "cp1252", id="Spanish from Windows"),
    pytest.param(SPANISH.encode("mac_roman"), SPANISH, "mac_roman", id="Spanish from an old Macintosh"),
    pytest.param("El señor Muñoz declaró aquí.".encode("cp850"), "El señor Muñoz declaró aquí.", "cp850", id="DOS"),
    pytest.param("“Never,” she said – twice.".encode("cp1252"), "“Never,” she said – twice.", "cp1252", id="quotes"),
    pytest.param(
        "Мэр сказал, что ничего не знал о договоре, и ушёл.".encode("cp1251"),
        "Мэр сказал, что ничего не знал о договоре, и ушёл.",
        "cp1251",
        id="Russian",
    ),
    pytest.param(b"plain words\r\nof ASCII", "plain words\r\nof ASCII", "utf-8", id="ASCII with its line ends"),
]


@pytest.mark.parametrize(("data", "text", "encoding"), CASES)
def test_bytes_become_the_text_that_was_written(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.broken) == (text, encoding, ())


@pytest.mark.parametrize(
    ("data", "text", "broken"),
    [
        pytest.param(
            "señal".encode() + b"\xff y " + "año".encode(), "señal\ufffd y año", (5,), id="a byte that UTF-8 never has"
        ),
        pytest.param("dijo que sí".encode()[:-1], "dijo que s\ufffd", (10,), id="cut within a character"),
        pytest.param(b"abc \xff\xfe def", "abc \ufffd\ufffd def", (4, 5), id="no letters of any western encoding"),
    ],
)
def test_broken_utf8_is_marked_where_it_is_broken(data: bytes, text: str, broken: tuple[int, ...]) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.broken) == (text, "utf-8", broken)


@pytest.mark.parametrize(
    "data", [pytest.param(bytes(range(256)) * 8, id="all bytes"), pytest.param(b"\x00\x01\x02\x03" * 99, id="controls")]
)
def test_binary_data_is_no_text(data: bytes) -> None:
    assert decode(data) is None


def test_a_declared_encoding_is_believed_where_the_bytes_fit_it() -> None:
    decoded = decode("Łódź".encode("cp1250"), "windows-1250")
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == ("Łódź", "cp1250")
