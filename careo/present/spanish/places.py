"""What stands in the places of Careo's sentences and is neither a sentence nor one of a few words: amounts, days, chains, listed quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from careo.present.dates_in_words import date_in_words

_NUMBER = r"[\d.,]+"
_AMOUNTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(f"({_NUMBER})"), r"\1"),
    (re.compile(f"about ({_NUMBER})"), r"cerca de \1"),
    (re.compile(f"at least ({_NUMBER})"), r"al menos \1"),
    (re.compile(f"at most ({_NUMBER})"), r"a lo sumo \1"),
    (re.compile(f"({_NUMBER}) to ({_NUMBER})"), r"de \1 a \2"),
    (re.compile("an amount without a number"), "una cantidad sin número"),
)
_BETWEEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf" and ({_NUMBER}) more"), r" y \1 más"),
    (re.compile(rf" nor ({_NUMBER}) more"), r" ni \1 más"),
    (re.compile(" and 1 other"), " y otro"),
    (re.compile(rf" and ({_NUMBER}) others"), r" y otros \1"),
    (re.compile(rf" \(({_NUMBER}) of that name\)"), r" (\1 de ese nombre)"),
    (re.compile(" and "), " y "),
    (re.compile(" nor "), " ni "),
    (re.compile(", "), ", "),
)
_UNRESOLVED = "” (unresolved)"


def amount(value: str) -> str | None:
    """ "at least 20"; None where it is no amount."""
    for pattern, spanish in _AMOUNTS:
        if (found := pattern.fullmatch(value)) is not None:
            return found.expand(spanish)
    return None


def day(value: str) -> str:
    """A date in EDTF in words."""
    return date_in_words(value, "es")


def named(value: str) -> str:
    """A source as it is named; where a word such as "we" stands for nobody known, that is said."""
    return value.replace(_UNRESOLVED, "” (no se sabe quién)")


def chain(value: str) -> str:
    """The hops of a chain, each in the words of a document, or unknown."""
    return " ← ".join("desconocido" if hop == "unknown" else hop for hop in value.split(" ← "))


def quoted(value: str) -> str | None:
    """Quotations in a row: what stands between them is translated, what stands in them never is; None where anything else stands between."""
    said, between, depth = "", "", 0
    for letter in value:
        depth += letter == "“"
        if depth > 0:
            told = _between(between)
            if told is None:
                return None
            said, between = said + told + letter, ""
        else:
            between += letter
        depth = max(0, depth - (letter == "”"))
    told = _between(between)
    return None if told is None else said + told


def _between(words: str) -> str | None:
    said = ""
    while words:
        for pattern, spanish in _BETWEEN:
            found = pattern.match(words)
            if found is not None:
                said, words = said + found.expand(spanish), words[found.end() :]
                break
        else:
            return None
    return said


BESIDE: Mapping[str, Callable[[str], str | None]] = {
    "amount": amount,
    "day": day,
    "named": named,
    "chain": chain,
    "quoted": quoted,
}
