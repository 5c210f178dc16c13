"""What a comparison answers: a score, rounded before any threshold, and the sentence that goes with it."""

from __future__ import annotations

from dataclasses import dataclass

APART = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much speaks for one, 0 to 1, and why."""

    score: float
    text: str


def verdict(score: float, text: str) -> Verdict:
    """A verdict with its score rounded to three decimals."""
    return Verdict(round(score, 3), text)


def best(found: list[Verdict]) -> Verdict:
    """The highest of several; of equals the first in order of the text."""
    return min(found, key=lambda one: (-one.score, one.text))
