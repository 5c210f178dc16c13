"""Which format bytes are in: by their own marks first, then by what their text looks like, by their name last."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

import filetype

Format = Literal["plain", "html", "pdf", "docx"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|article|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_START = re.compile(
    rb"(?:from|received|return-path|delivered-to|mime-version|message-id|x-[\w-]+):\s?[^\r\n]+\r?\n", re.IGNORECASE
)
_ENDINGS: dict[str, str] = {
    "rtf": "an RTF document",
    "odt": "an OpenDocument text",
    "doc": "an old Word document",
    "xls": "a spreadsheet",
    "xlsx": "a spreadsheet",
    "ods": "a spreadsheet",
    "csv": "a table of values",
    "tsv": "a table of values",
    "pptx": "a presentation",
    "ppt": "a presentation",
    "eml": "an e-mail message",
    "mbox": "a mailbox",
    "msg": "an Outlook message",
    "warc": "a web archive",
    "wacz": "a web archive",
    "mhtml": "a web archive",
    "mht": "a web archive",
    "vtt": "a transcript with time codes",
    "srt": "a transcript with time codes",
    "json": "a data file",
    "xml": "an XML file",
}
_KINDS = {
    "image": "an image",
    "audio": "an audio recording",
    "video": "a video recording",
    "font": "a font",
}
_EXTENSIONS = {
    "zip": "an archive",
    "tar": "an archive",
    "gz": "an archive",
    "bz2": "an archive",
    "7z": "an archive",
    "rar": "an archive",
    "xz": "an archive",
    "epub": "an e-book",
    "exe": "a program",
    "elf": "a program",
    "sqlite": "a database",
    **_ENDINGS,
}
_ADVICE = {
    "an image": "Turn it into text (OCR) with another program and add that text.",
    "an archive": "Unpack it and add the folder.",
    "an audio recording": "Transcribe it and add the transcript.",
    "a video recording": "Transcribe it and add the transcript.",
    "an old Word document": "Save it as DOCX or PDF and add that.",
    "an RTF document": "Save it as DOCX or PDF and add that.",
    "an OpenDocument text": "Save it as DOCX or PDF and add that.",
    "an e-mail message": "Save the message as plain text and add that.",
    "a mailbox": "Save the messages as plain text and add those.",
    "an Outlook message": "Save the message as plain text and add that.",
    "a web archive": "Save the page as HTML or PDF and add that.",
    "a transcript with time codes": "Save it as plain text and add that.",
}


def find_format(original: bytes, name: str) -> Format | str:
    """One of the formats that are read, or a noun phrase for one that is not ("an image (PNG)")."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if b"%PDF-" in original[:1024]:
        return "pdf"
    if original.startswith(b"PK\x03\x04"):
        return _zipped(original, ending)
    if original.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if _encrypted_office(original):
            return "docx" if ending in {"docx", "docm"} else "a document protected by a password"
        return {"xls": "a spreadsheet", "ppt": "a presentation", "msg": "an Outlook message"}.get(
            ending, "an old Word document"
        )
    if original.startswith(b"{\\rtf"):
        return "an RTF document"
    kind = filetype.guess(original[:8192])
    if kind is not None:
        return _named_kind(str(kind.mime), str(kind.extension))
    if _HTML_START.match(original[:4096]):
        return "html"
    return _by_name(original, ending)


def _by_name(original: bytes, ending: str) -> Format | str:
    if ending in {"docx", "docm"}:
        return "docx"
    if ending == "pdf":
        return "pdf"
    if ending in {"html", "htm", "xhtml", "shtml"}:
        return "html"
    if ending in {"eml", "mbox"} or (ending != "txt" and len(_MAIL_START.findall(original[:2000])) >= 3):
        return "an e-mail message"
    return _ENDINGS.get(ending, "plain")


def _zipped(original: bytes, ending: str) -> Format | str:
    try:
        with zipfile.ZipFile(io.BytesIO(original)) as archive:
            names = set(archive.namelist()[:5000])
            types = (
                archive.read("mimetype")[:100]
                if "mimetype" in names and archive.getinfo("mimetype").file_size < 200
                else b""
            )
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, NotImplementedError, RuntimeError):
        return "docx" if ending in {"docx", "docm"} else "an archive"
    if "word/document.xml" in names or ending in {"docx", "docm"}:
        return "docx"
    if any(name.startswith("xl/") for name in names) or b"spreadsheet" in types:
        return "a spreadsheet"
    if any(name.startswith("ppt/") for name in names) or b"presentation" in types:
        return "a presentation"
    if b"opendocument.text" in types:
        return "an OpenDocument text"
    if b"epub" in types:
        return "an e-book"
    return "a web archive" if ending == "wacz" else "an archive"


def _encrypted_office(original: bytes) -> bool:
    return "EncryptedPackage".encode("utf-16-le") in original


def _named_kind(mime: str, extension: str) -> str:
    group = mime.split("/", 1)[0]
    if group in _KINDS:
        return f"{_KINDS[group]} ({extension.upper()})"
    return _EXTENSIONS.get(extension, f"a file of the type {mime}")


def refusal(name: str, phrase: str) -> str:
    """The sentence for a format that has no reader: what it is, that it is kept, what to do."""
    advice = next(
        (words for kind, words in _ADVICE.items() if phrase.startswith(kind)),
        "Save it as text, PDF, DOCX or HTML and add that.",
    )
    return f"{name} is {phrase}, for which there is no reader yet; it is kept unread. {advice}"
