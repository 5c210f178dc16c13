"""From a sentence that Careo wrote to the same in Spanish, by a list of patterns; a sentence that is in none stays as it is.

A pattern is the English sentence with places in braces: `{a}` takes any words and gives them back as they are (names, passages, numbers),
`{a:sentence}` is a sentence of Careo's own and is translated too, `{a:WORDS}` is looked up in the vocabulary of that name. Words of
documents stand in quotation marks and are never changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from careo.present.spanish.decisions import DECISIONS
from careo.present.spanish.findings import FINDINGS
from careo.present.spanish.links import LINKS
from careo.present.spanish.places import BESIDE, named
from careo.present.spanish.vocabulary import VOCABULARY

_PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÁÉÍÓÚÑ“{])")
_PLAIN = "[^“”]+?"
_QUOTATION = "(?:“(?:[^“”]|“[^“”]*”)*”|“.+?…”)"
_ANY_OF: Mapping[str, str] = {
    "plain": _PLAIN,
    "chain": _PLAIN,
    "who": "(?:(?! took back )[^“”])+?",
    "quoted": rf"{_QUOTATION}(?:(?:, | and | nor | \([\d,]+ of that name\)| (?:and|nor) [\d,]+ (?:more|others?)){_QUOTATION}?)*",
}
"""What may stand in places of some kinds; in all others it is any words."""
_FIELDS = frozenset({"why", "sentence"})
_LISTS = frozenset({"notes", "sentences"})


@dataclass(frozen=True, slots=True)
class Pattern:
    """One sentence in both languages; `kinds` says of each place how it is translated."""

    english: re.Pattern[str]
    spanish: str
    kinds: Mapping[str, str | None]
    holds: str
    """The longest words outside of places: what lacks them does not fit, which is sooner seen than by the pattern."""
    fixed: int
    """Letters outside of places: of two patterns that fit, the one that says more goes first."""


def pattern(english: str, spanish: str) -> Pattern:
    """A row of the lists, made ready."""
    kinds: dict[str, str | None] = {}
    written, last = "", 0
    for found in _PLACE.finditer(english):
        name, kind = found.groups()
        kinds[name] = kind
        written += re.escape(english[last : found.start()]) + f"(?P<{name}>{_ANY_OF.get(kind or '', '.+?')})"
        last = found.end()
    written += re.escape(english[last:])
    holds = max(re.split(r"\{\w+(?::\w+)?\}", english), key=len)
    return Pattern(re.compile(written, re.DOTALL), spanish, kinds, holds, len(_PLACE.sub("", english)))


@cache
def _patterns() -> tuple[Pattern, ...]:
    made = (pattern(english, spanish) for english, spanish in (*FINDINGS, *LINKS, *DECISIONS))
    return tuple(sorted(made, key=lambda item: -item.fixed))


def in_spanish(text: str) -> str:
    """The sentence or sentences in Spanish; whole as they are where one of them is in no list."""
    return _whole(text) or text


@cache
def _whole(text: str) -> str | None:
    for item in _patterns():
        found = item.english.fullmatch(text) if item.holds in text else None
        if found is not None:
            said = {name: _place(value, item.kinds[name]) for name, value in found.groupdict().items()}
            if None not in said.values():
                return _filled(item.spanish, said)
    parts = _END.split(text)
    if len(parts) < 2:
        return None
    translated = [_whole(part) for part in parts]
    return " ".join(part for part in translated if part) if all(translated) else None


def _filled(spanish: str, said: Mapping[str, str | None]) -> str:
    return _PLACE.sub(lambda place: said[place[1]] or "", spanish)


def _place(value: str, kind: str | None) -> str | None:
    """What stands in a place, translated as the pattern says; None where it cannot be, so that the pattern does not fit."""
    if kind in (None, "plain", "who"):
        return value
    if kind in BESIDE:
        return BESIDE[kind](value)
    if kind == "decision":
        said = _whole(f"{value}.")
        return said and said.removesuffix(".")
    if kind == "parts":
        parts = [_whole(part) for part in value.split("; ")]
        return "; ".join(part for part in parts if part) if all(parts) else None
    if kind == "value":
        return VOCABULARY["value"].get(value, value)
    if kind == "sentence":
        return _whole(value)
    if kind == "listed":
        parts = [VOCABULARY["shared"].get(part.rsplit(" ", 1)[0]) for part in value.split(", ")]
        numbers = [part.rsplit(" ", 1)[1] for part in value.split(", ") if " " in part]
        if None in parts or len(parts) != len(numbers):
            return None
        return ", ".join(f"{words} {number}" for words, number in zip(parts, numbers, strict=True))
    return VOCABULARY[kind].get(value)


def spoken(view: Any) -> Any:
    """A view as plain values (dicts and lists) with every sentence of Careo's own in Spanish: `why`, `sentence`, `sentences`, `notes`, and reasons."""
    if isinstance(view, dict):
        return {name: _field(name, value, view) for name, value in view.items()}
    if isinstance(view, (list, tuple)):
        # Lists are of one kind, most of them of ids or numbers, and there are a hundred thousand in a long answer.
        return [spoken(item) for item in view] if view and isinstance(view[0], (dict, list, tuple)) else view
    return view


def _field(name: str, value: Any, around: dict[str, Any]) -> Any:
    if (
        isinstance(value, str)
        and (name in _FIELDS or (name == "text" and "weight" in around))
        and not (name == "why" and _by_person(around))
    ):
        return in_spanish(value)
    if name == "name" and isinstance(value, str):
        return named(value)
    if name in _LISTS and isinstance(value, (list, tuple)):
        return [in_spanish(item) if isinstance(item, str) else spoken(item) for item in value]
    return spoken(value)


def _by_person(around: dict[str, Any]) -> bool:
    """Whether a `why` is a person's own: of a judgement, which has who made it and when."""
    return "who" in around and "when" in around
