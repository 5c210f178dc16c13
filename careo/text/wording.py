"""Words with their places, and the runs of words that two texts share: what shows that wording was taken over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careo.text.names import fold

MOST_SPOTS = 50
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
    """A text's words made ready for finding runs in others. Those that are to be compared are made by one `Wordings`."""

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    runs: tuple[int, ...]
    """The number of the run of words that begins at each place."""
    places: Mapping[int, Sequence[int]]
    """Where each run begins."""


class Wordings:
    """Makes wordings, and numbers their runs of `least` words, so that two runs are compared as two numbers."""

    def __init__(self, least: int) -> None:
        self.least = least
        self._numbers: dict[tuple[str, ...], int] = {}

    def of(self, words: tuple[Word, ...]) -> Wording:
        """The words with their runs and the places of each."""
        texts = tuple(word.text for word in words)
        numbers, least = self._numbers, self.least
        runs = tuple(
            numbers.setdefault(texts[index : index + least], len(numbers)) for index in range(len(texts) - least + 1)
        )
        places: dict[int, list[int]] = {}
        for index, run in enumerate(runs):
            places.setdefault(run, []).append(index)
        return Wording(words, texts, runs, places)

    def shared(self, a: Wording, b: Wording) -> tuple[Run, ...]:
        """Runs of at least `least` equal words, in order of `b`, not overlapping in `b`; at each place the longest.

        Linear in the texts' length but for runs that repeat inside `a`, of which the first MOST_SPOTS places are tried.
        """
        common = a.places.keys() & b.places.keys()
        found: list[Run] = []
        reached = 0
        for at in sorted(place for run in common for place in b.places[run]):
            if at < reached:
                continue
            spots = a.places[b.runs[at]][:MOST_SPOTS]
            lengths = [(_length(a.texts, b.texts, spot, at, self.least), spot) for spot in spots]
            length, spot = max(lengths, key=lambda item: item[0])
            found.append(Run(spot, at, length))
            reached = at + length
        return tuple(found)


def _length(first: Sequence[str], second: Sequence[str], spot: int, at: int, length: int) -> int:
    """How many words are equal from both places on, given that `length` are."""
    most = min(len(first) - spot, len(second) - at)
    while length < most and first[spot + length] == second[at + length]:
        length += 1
    return length
