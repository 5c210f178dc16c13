"""Which words are cues, and how often each construction of them is one: a table of counts, read once.

The counts come from PolNeAR's training part (`python -m bench.cue_table` makes them again): how often each construction
of each lemma was found, and how often readers had marked an attribution there with that content and that source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TABLE = "cues_english.tsv"
CAUTION = 3.0
"""How many sightings a construction's own rate counts for, beside those of the lemma."""
SPEECH_SCORE = 0.62
"""Of a verb of speech in a construction too rare to count (share right of such verbs in the training part)."""
SPEECH_FRAMES = ("that", "bare", "before", "quote after", "quote before", "block", "passive by")
SPEECH = frozenset(
    """say tell add write report note argue announce suggest state claim allege reveal mention declare assert insist warn
    explain acknowledge admit deny confirm reply respond contend maintain stress emphasize emphasise concede complain
    testify recall caution conclude remark reiterate disclose indicate estimate suspect believe recount narrate relate
    depose swear attest certify aver submit specify clarify reaffirm rebut retort confess inform recite answer record plead""".split()
)
CONFIRMING = frozenset(("confirm", "verify", "authenticate", "corroborate", "document"))
"""Verbs that say of an object that it is so ("confirmed the validity of the papers")."""
ADDRESSING = frozenset(("tell", "remind", "assure", "inform", "warn", "ask"))
"""Verbs whose object is who is spoken to, never who speaks."""
PASSIVE_SCORE = 0.55
PASSIVE = frozenset(
    """link tie connect describe report confirm reveal document disclose deny dispute allege quote cite accuse identify
    mention blame criticise criticize characterize characterise portray recount attest verify corroborate""".split()
)
"""Verbs whose agent ("linked to the deal by a defendant", "a meeting documented by the paper") says what their subject does."""


@dataclass(frozen=True, slots=True)
class CueTable:
    """Scores (share right) by cue lemma and construction."""

    scores: Mapping[tuple[str, str], float]
    lemmas: frozenset[str]
    everything: bool = False
    """Every lemma and construction counts: for making a table."""

    def knows(self, lemma: str) -> bool:
        """Whether any construction of the lemma is a cue."""
        return self.everything or lemma in self.lemmas

    def score(self, lemma: str, frame: str) -> float | None:
        """The share right of the construction, None when it is no cue."""
        return 0.5 if self.everything else self.scores.get((lemma, frame))


EVERY_CUE = CueTable({}, frozenset(), everything=True)


def table_of(counts: Mapping[tuple[str, str], tuple[int, int]]) -> CueTable:
    """A table from (seen, right) by lemma and construction; rare lemmas lean on the construction's own rate."""
    seen_of: dict[str, int] = defaultdict(int)
    right_of: dict[str, int] = defaultdict(int)
    for (_, frame), (seen, right) in counts.items():
        seen_of[frame] += seen
        right_of[frame] += right
    scores: dict[tuple[str, str], float] = {}
    for (lemma, frame), (seen, right) in counts.items():
        rate = (right_of[frame] + 1) / (seen_of[frame] + 5)
        if seen > 1:
            scores[lemma, frame] = round((right + CAUTION * rate) / (seen + CAUTION), 3)
    for lemma in SPEECH:
        for frame in SPEECH_FRAMES:
            seen, _ = counts.get((lemma, frame), (0, 0))
            if seen < 4:
                scores[lemma, frame] = max(SPEECH_SCORE, scores.get((lemma, frame), 0.0))
    for lemma in CONFIRMING:
        scores[lemma, "object"] = max(PASSIVE_SCORE, scores.get((lemma, "object"), 0.0))
    for lemma in PASSIVE:
        for frame in ("passive by", "participle by"):
            scores[lemma, frame] = max(PASSIVE_SCORE, scores.get((lemma, frame), 0.0))
    return CueTable(scores, frozenset(lemma for lemma, _ in scores))


@cache
def english_cues() -> CueTable:
    """The table that is shipped."""
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for line in (files("careo.extract.attributions") / TABLE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, frame, seen, right = line.split("\t")
            counts[lemma, frame] = (int(seen), int(right))
    return table_of(counts)
