"""How found attributions are scored against marked ones, in the measures of the field.

*exact*: a span counts when the same span of the same role is marked, every fragment for itself. *linked*: a found attribution
counts when its content shares at least half of its words with a marked one (one to one, best first) and its source too, or
both have none. Careo's own of shared/tools/attribution_score.py; a test holds the two against each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.polnear import ROLES, Article, jaccard, words_at
from careo.records.passages import Span, Spans

SPEECH = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according to|add(?:s|ed|ing)?|wr(?:ite|ites|ote|iting)|"
    r"repl(?:y|ies|ied)|announc(?:e|es|ed)|stat(?:e|es|ed)|report(?:s|ed)?|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|"
    r"not(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|suggest(?:s|ed)?|explain(?:s|ed)?|tweet(?:s|ed)?|show(?:s|ed)?|found)\b",
    re.IGNORECASE,
)
MEASURES = ("exact source", "exact cue", "exact content", "linked")
KINDS = ("quotations", "speech cues", "rest")


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution, marked or found."""

    source: Spans
    cue: Spans
    content: Spans


def kind_of(text: str, told: Told) -> str:
    """Quotations, other speech, or the rest (attitudes, plans, actions)."""
    words = " ".join(text[start:end] for start, end in told.content)
    marks = sum(words.count(mark) for mark in '“”"') + words.count("''")
    if words[:1] in "“\"'‘" and marks:
        return "quotations"
    cue = " ".join(text[start:end] for start, end in told.cue)
    return "speech cues" if SPEECH.search(cue) else "rest"


class Tally:
    """Hits, found and marked, by measure."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, measure: str, hits: int, found: int, marked: int) -> None:
        """Add one article's counts."""
        for place, number in enumerate((hits, found, marked)):
            self.counts[measure][place] += number

    def row(self, measure: str) -> tuple[float, float, float]:
        """Precision, recall, F1 in percent."""
        hits, found, marked = self.counts[measure]
        precision = 100 * hits / found if found else 0.0
        recall = 100 * hits / marked if marked else 0.0
        both = precision + recall
        return (precision, recall, 2 * precision * recall / both if both else 0.0)


def score(tally: Tally, text: str, marked: Sequence[Told], found: Sequence[Told]) -> None:
    """Add one article: exact spans by role, linked in all and by kind."""
    for role in ROLES:
        gold = {trimmed(text, span) for told in marked for span in getattr(told, role)}
        ours = {trimmed(text, span) for told in found for span in getattr(told, role)}
        tally.add(f"exact {role}", len(gold & ours), len(ours), len(gold))
    linked_marked, linked_found = linked(text, marked, found)
    tally.add("linked", len(linked_found), len(found), len(marked))
    for kind in KINDS:
        gold_kind = [place for place, told in enumerate(marked) if kind_of(text, told) == kind]
        our_kind = [place for place, told in enumerate(found) if kind_of(text, told) == kind]
        tally.add(f"{kind}, recall", sum(place in linked_marked for place in gold_kind), 0, len(gold_kind))
        tally.add(f"{kind}, precision", sum(place in linked_found for place in our_kind), len(our_kind), 0)


def trimmed(text: str, span: Iterable[int]) -> Span:
    """The span without white space at its edges."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)


def linked(text: str, marked: Sequence[Told], found: Sequence[Told]) -> tuple[set[int], set[int]]:
    """Numbers of the marked and of the found attributions that go together."""
    gold = [(words_at(text, told.source), words_at(text, told.content)) for told in marked]
    ours = [(words_at(text, told.source), words_at(text, told.content)) for told in found]
    pairs = sorted((-jaccard(g[1], o[1]), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours) if g[1] & o[1])
    taken_gold: set[int] = set()
    taken_ours: set[int] = set()
    pairs_kept: list[tuple[int, int]] = []
    for value, i, j in pairs:
        if -value >= 0.5 and i not in taken_gold and j not in taken_ours:
            taken_gold.add(i)
            taken_ours.add(j)
            if jaccard(gold[i][0], ours[j][0]) >= 0.5:
                pairs_kept.append((i, j))
    return {i for i, _ in pairs_kept}, {j for _, j in pairs_kept}


def gold_of(article: Article) -> list[Told]:
    """What the readers marked."""
    return [Told(*(tuple((start, end) for start, end in mark[role]) for role in ROLES)) for mark in article.gold]
