"""Words with their places, and the runs of words that two texts share: what shows that wording was taken over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careo.text.names import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its range of characters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """A run of `words` equal words: from word `a` of the first text and word `b` of the second."""

    a: int
    b: int
    words: int


def word_list(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of text[start:end], folded; offsets are those of the whole text."""
    stop = len(text) if end is None else end
    return tuple(
        Word(found if found.isascii() and found.islower() else fold(found), match.start(), match.end())
        for match in _WORD.finditer(text, start, stop)
        if (found := match.group())
    )


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's words made ready for finding runs in others: where each run of `least` words begins."""

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    least: int
    places: Mapping[tuple[str, ...], Sequence[int]]


def wording_of(words: tuple[Word, ...], least: int) -> Wording:
    """The words with the places of their runs, of each run at most 50."""
    texts = tuple(word.text for word in words)
    places: dict[tuple[str, ...], list[int]] = {}
    for index in range(len(texts) - least + 1):
        spots = places.setdefault(texts[index : index + least], [])
        if len(spots) < 50:
            spots.append(index)
    return Wording(words, texts, least, places)


def shared_runs(a: Wording, b: Wording) -> tuple[Run, ...]:
    """Runs of at least `least` equal words, in order of `b`, not overlapping in `b`; at each place the longest.

    Linear in the texts' length but for runs that repeat inside `a`.
    """
    first, second, least, places = a.texts, b.texts, a.least, a.places
    runs: list[Run] = []
    at = 0
    while at + least <= len(second):
        best: Run | None = None
        for spot in places.get(second[at : at + least], ()):
            length = least
            while (
                spot + length < len(first) and at + length < len(second) and first[spot + length] == second[at + length]
            ):
                length += 1
            if best is None or length > best.words:
                best = Run(spot, at, length)
        if best is None:
            at += 1
            continue
        runs.append(best)
        at += best.words
    return tuple(runs)
