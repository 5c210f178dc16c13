"""What may leave a case: a list of allowed fields for each noun, filled from the views; nothing else is taken along.

Left behind are paths and file names, digests, whoever checked or decided something and why they did, documents that nobody could read, the text
of documents that are restricted in part, and where in such a text a passage stands (a gap between two offsets tells the
length of what was hidden). Every id is keyed, in sentences too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from careo.present.dossier import Dossier
from careo.present.nouns import NOUNS, Noun, views_of
from careo.present.views import DocumentView, View
from careo.records.codec import plain
from careo.records.passages import Reason

Row: TypeAlias = dict[str, Any]
Content: TypeAlias = dict[Noun, list[Row]]

ALLOWED: Mapping[Noun, tuple[str, ...]] = {
    "documents": ("id", "title", "publisher", "authors", "published", "language", "kind", "media_type", "words"),
    "texts": ("document", "text"),
    "statements": (
        "id",
        "document",
        "depth",
        "parent",
        "manner",
        "polarity",
        "modality",
        "confidence",
        "checked",
        "source",
        "cue",
        "content",
        "chain",
        "read_by",
    ),
    "claims": ("id", "text", "statement", "supports", "disputes", "qualifies", "origins", "lineages"),
    "people": ("id", "kind", "name", "names", "mentions", "documents"),
    "relations": ("a", "b", "kind", "polarity", "statement", "document", "spans", "modality"),
    "chronology": ("id", "when", "earliest", "latest", "what", "where", "after", "before", "statements"),
    "figures": ("id", "of", "accounts", "compare", "why"),
    "origins": ("id", "name", "kind", "entity", "statements", "claims", "alone"),
    "responses": ("party", "entity", "kind", "claims", "statement"),
    "gaps": ("kind", "about", "why"),
}
ALLOWED_WITHIN: Mapping[str, tuple[str, ...]] = {
    "source": ("text", "spans", "entity"),
    "cue": ("text", "spans"),
    "content": ("text", "spans"),
    "chain": ("name", "kind", "entity", "hand", "document", "spans"),
    "origins": ("supports", "disputes"),
    "supports": ("at_least", "at_most"),
    "disputes": ("at_least", "at_most"),
    "lineages": ("id", "origin", "kind", "side", "statements", "documents", "reasons"),
    "reasons": ("text", "weight", "passages"),
    "passages": ("document", "spans"),
    "accounts": (
        "low",
        "high",
        "unit",
        "scope",
        "exactness",
        "text",
        "document",
        "spans",
        "statement",
        "origin",
    ),
}
"""The allowed fields of records inside records, by the name of the field that holds them."""
BY_A_PERSON = "A person decided this."
"""Leaves in place of what somebody wrote when they decided: the case may name them, an export may not."""
SHORTEST_TELLING = 8
"""Characters of a file's name without a dot from which on it is looked for in sentences."""
_ID = re.compile(r"(?<![0-9A-Za-z])(?:[0-9a-f]{64}|[a-z]-[0-9a-f]{20})(?![0-9A-Za-z])")
_WORDS_OF_DOCUMENTS = frozenset({"text", "title", "publisher", "authors", "name", "names", "unit", "scope", "party"})


def leaving(dossier: Dossier, keyed: Callable[[str], str], restricted: Iterable[str]) -> Content:
    """Everything that may leave, by noun, in an order that only the keyed ids decide.

    `dossier` was gathered without asking for anything restricted; `keyed` turns an id into one that may leave;
    `restricted` names the documents that conditions cover wholly or in part.
    """
    hand = _Hand(keyed, frozenset(restricted), _names_of_files(dossier))
    told = _without_words_of_people(dossier)
    return {noun: _sorted(hand.row(noun, view) for view in views_of(told, noun) if _read(view)) for noun in NOUNS}


def _without_words_of_people(dossier: Dossier) -> Dossier:
    """With a sentence of Careo's wherever a reason is what a person wrote."""
    claims = tuple(
        replace(
            claim,
            lineages=tuple(
                replace(lineage, reasons=tuple(_impersonal(reason) for reason in lineage.reasons))
                for lineage in claim.lineages
            ),
        )
        for claim in dossier.findings.claims
    )
    return replace(dossier, findings=replace(dossier.findings, claims=claims))


def _impersonal(reason: Reason) -> Reason:
    return replace(reason, text=BY_A_PERSON) if reason.by_person else reason


def _read(view: View) -> bool:
    return not isinstance(view, DocumentView) or (view.id is not None and view.outcome == "read")


def _sorted(rows: Iterable[Row | None]) -> list[Row]:
    return sorted((row for row in rows if row is not None), key=_place)


def _place(row: Row) -> tuple[str, list[list[int]], str]:
    """By document and place in it, where there are any, then by id."""
    content = row.get("content") or row
    return (str(row.get("document") or ""), content.get("spans") or [], str(row.get("id") or list(row.values())))


def _names_of_files(dossier: Dossier) -> tuple[str, ...]:
    """Paths and file names, the longest first, so that a path goes before the name in it."""
    paths = {path for document in dossier.documents for path in document.paths}
    names = {re.split(r"[/\\]", path.rstrip("/\\"))[-1] for path in paths}
    return tuple(sorted((name for name in paths | names if name), key=lambda name: (-len(name), name)))


def _telling(file: str) -> bool:
    """Whether a file's name would be noticed in a sentence; "a" is a word like any other."""
    return len(file) >= SHORTEST_TELLING or "." in file or "/" in file


class _Hand:
    """Copies allowed values, keying ids on the way."""

    def __init__(self, keyed: Callable[[str], str], restricted: frozenset[str], files: tuple[str, ...]) -> None:
        self._keyed = keyed
        self._restricted = restricted
        self._files = frozenset(files)
        telling = "|".join(re.escape(file) for file in files if _telling(file))
        self._in_sentences = re.compile(rf"(?<!\w)(?:{telling})(?!\w)") if telling else None

    def row(self, noun: Noun, view: View) -> Row | None:
        """One row; None for the text of a document that is restricted in part."""
        values: Row = plain(view)
        document = values.get("document")
        if noun == "texts" and document in self._restricted:
            return None
        if noun == "statements":
            values["checked"] = values["checked_by"] is not None
        return {name: self._value(name, values[name], document) for name in ALLOWED[noun]}

    def _value(self, name: str, value: Any, document: str | None) -> Any:
        match value:
            case dict():
                inner = value.get("document", document)
                sentence = name == "reasons"
                return {
                    key: self._value("why" if sentence and key == "text" else key, value[key], inner)
                    for key in ALLOWED_WITHIN[name]
                }
            case list() | tuple() if name == "spans":
                return [] if document in self._restricted else [list(span) for span in value]
            case list() | tuple():
                return [self._value(name, item, document) for item in value]
            case str():
                return self._text(name, value)
            case None | bool() | int() | float():
                return value
            case _:
                raise TypeError(f"nothing says how a {type(value).__name__} may leave")

    def _text(self, name: str, value: str) -> str | None:
        if _ID.fullmatch(value):
            return self._keyed(value)
        if value in self._files:
            return None
        if name in _WORDS_OF_DOCUMENTS:
            return value
        if self._in_sentences is not None:
            value = self._in_sentences.sub("a document", value)
        return _ID.sub(lambda found: self._keyed(found.group()), value)
