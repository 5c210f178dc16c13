"""Which words are cues, and how often each construction of them is one: a table of facts, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

SPEECH = frozenset(
    """say tell add write report note argue announce suggest state claim allege reveal mention declare assert insist warn
    explain acknowledge admit deny confirm reply respond contend maintain stress emphasize concede complain testify
    recall predict boast caution charge conclude continue joke lament observe point remark reiterate repeat tweet vow
    quip disclose indicate show find document relate believe think suspect estimate hope fear expect know ask""".split()
)


@dataclass(frozen=True, slots=True)
class CueTable:
    """Scores (share right) of cue lemma and frame."""

    scores: Mapping[tuple[str, str], float]
    lemmas: frozenset[str]
    open: bool = False
    """Every lemma and frame counts: for making a table."""

    def knows(self, lemma: str) -> bool:
        """Whether any construction of the lemma is a cue."""
        return self.open or lemma in self.lemmas

    def score(self, lemma: str, frame: str) -> float | None:
        """The share right of the construction, None when it is no cue."""
        return 0.5 if self.open else self.scores.get((lemma, frame))


@cache
def english_cues() -> CueTable:
    """The table that is shipped."""
    frames = {"that": 0.9, "bare": 0.8, "wh": 0.7, "before": 0.9, "quote after": 0.9, "quote before": 0.9, "block": 0.9}
    frames |= {"passive by": 0.6, "participle by": 0.6, "that, no source": 0.6}
    return CueTable({(lemma, frame): score for lemma in SPEECH for frame, score in frames.items()}, SPEECH)
