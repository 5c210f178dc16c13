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
    """A text's words made ready for finding runs in others: the run of `least` words at each place, and where each begins."""

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    least: int
    runs: tuple[tuple[str, ...], ...]
    places: Mapping[tuple[str, ...], Sequence[int]]


def wording_of(words: tuple[Word, ...], least: int) -> Wording:
    """The words with the places of their runs, of each run at most 50."""
    texts = tuple(word.text for word in words)
    runs = tuple(texts[index : index + least] for index in range(len(texts) - least + 1))
    places: dict[tuple[str, ...], list[int]] = {}
    for index, run in enumerate(runs):
        spots = places.setdefault(run, [])
        if len(spots) < 50:
            spots.append(index)
    return Wording(words, texts, least, runs, places)


def shared_runs(a: Wording, b: Wording) -> tuple[Run, ...]:
    """Runs of at least `least` equal words, in order of `b`, not overlapping in `b`; at each place the longest.

    Linear in the texts' length but for runs that repeat inside `a`.
    """
    first, second, least = a.texts, b.texts, a.least
    runs: list[Run] = []
    at = 0
    while at < len(b.runs):
        best: Run | None = None
        for spot in a.places.get(b.runs[at], ()):
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
