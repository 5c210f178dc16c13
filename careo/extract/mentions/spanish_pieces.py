"""The words of a Spanish name, and where a run of them is more than one: "Juan Reyes y Ana Mora", "Ana Mora en Valdiva"."""

from __future__ import annotations

from dataclasses import dataclass

from careo.extract.mentions.spanish_fixed import KNOWN_PLACES
from careo.extract.mentions.spanish_kinds import is_spanish_given_name
from careo.text.names import fold, is_acronym
from careo.text.nouns import ORGANISATION_HEADS
from careo.text.places import is_place

SMALL = frozenset({"de", "del", "la", "las", "los", "y", "e", "el", "para", "en", "contra", "a", "al", "sobre"})
OF = frozenset({"de", "del"})
BODY_HEADS = frozenset(fold(head) for head in ORGANISATION_HEADS)


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the text; `first` where it begins a sentence or a quotation."""

    text: str
    start: int
    end: int
    first: bool

    @property
    def plain(self) -> str:
        """Folded, without a final full stop."""
        return fold(self.text).rstrip(".").strip('“”"«»')

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital (or is a quoted initial)."""
        return self.text.strip('“”"«»')[:1].isupper()


def pieces_of(run: list[Word]) -> list[list[Word]]:
    """A run cut where it joins two names: at "y" between people or acronyms, at "de" or "en" before a place after a person."""
    head = run[0].plain
    if head in BODY_HEADS or is_acronym(run[0].text):
        if is_acronym(run[0].text):
            return _split(run, SMALL)
        return _cut_acronym(run)
    if any(word.plain in ("para", "en", "contra", "a", "al", "sobre") and not word.capital for word in run):
        return _split(run, frozenset({"para", "en", "contra", "a", "al", "sobre"}))
    joints = {"y", "e"} if _joins_two(run) else set()
    pieces = _split(run, frozenset(joints)) if joints else [run]
    return [cut for piece in pieces for cut in _before_place(piece)]


def _cut_acronym(run: list[Word]) -> list[list[Word]]:
    for position, word in enumerate(run):
        if position and word.plain in ("y", "e") and position + 1 < len(run):
            following = run[position + 1]
            if (
                is_acronym(following.text)
                or following.plain in BODY_HEADS
                or (position + 2 < len(run) and following.plain in ("el", "la", "los", "las"))
            ):
                return [run[:position], *pieces_of(_without_article(run[position + 1 :]))]
        if position and word.plain in ("en", "contra", "a", "al", "sobre") and not word.capital:
            following = run[position + 1] if position + 1 < len(run) else word
            if (
                is_place(following.text)
                or fold(following.text) in KNOWN_PLACES
                or word.plain in ("contra", "a", "al", "sobre")
            ):
                return [run[:position], *pieces_of(_without_article(run[position + 1 :]))]
    return [run]


def _without_article(run: list[Word]) -> list[Word]:
    return run[1:] if len(run) > 1 and run[0].plain in ("el", "la", "los", "las") and not run[0].capital else run


def _split(run: list[Word], joints: frozenset[str]) -> list[list[Word]]:
    pieces: list[list[Word]] = [[]]
    for word in run:
        if word.plain in joints and not word.capital:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [_trim(piece) for piece in pieces if _trim(piece)]


def _trim(piece: list[Word]) -> list[Word]:
    while piece and piece[0].plain in SMALL and not piece[0].capital:
        piece = piece[1:]
    while piece and piece[-1].plain in SMALL and not piece[-1].capital:
        piece = piece[:-1]
    return piece


def _joins_two(run: list[Word]) -> bool:
    """Whether "y" stands between two names: "Juan Reyes y Ana Mora", not "Ortega y Gasset"."""
    for position, word in enumerate(run):
        if word.plain in ("y", "e") and 0 < position < len(run) - 1:
            left, right = run[:position], run[position + 1 :]
            if (
                is_spanish_given_name(right[0].plain)
                or is_place(left[-1].text)
                or is_place(right[0].text)
                or is_acronym(right[0].text)
            ):
                return True
            if len(left) == 1 or right[0].plain in BODY_HEADS or right[0].plain in ("el", "la"):
                return True
    return False


def _before_place(run: list[Word]) -> list[list[Word]]:
    """A person's name ends before "de" and a place of the gazetteer."""
    for position, word in enumerate(run):
        person = is_spanish_given_name(run[0].plain) or position > 1
        if position and person and word.plain in OF and not word.capital:
            rest = _trim(run[position:])
            if rest and (is_place(" ".join(one.text for one in rest)) or rest[0].plain in BODY_HEADS):
                return [run[:position], rest]
    return [run]
