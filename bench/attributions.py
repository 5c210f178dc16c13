"""Who says what on PolNeAR's dev part: Careo beside a floor, in one run, with speed.

    python -m bench.attributions [--articles N]

The measures are those of the field: *exact* spans by role (each fragment for itself) and *linked* (content and source
each share at least half of their words with the marked ones, one to one, best first). PolNeAR marks the outermost
attribution only, so attributions inside others are not scored. The floor gives every quotation to the nearest "said" in
its paragraph, with the words beside it as source.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.polnear import ROLES, Article, articles, jaccard, parsed, words_at
from careo.extract.attributions.finding import find_attributions
from careo.extract.attributions.quotations import find_quotations
from careo.extract.parsing import Parsed
from careo.records.passages import Span, Spans

SPEECH = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according to|add(?:s|ed|ing)?|wr(?:ite|ites|ote|iting)|"
    r"repl(?:y|ies|ied)|announc(?:e|es|ed)|stat(?:e|es|ed)|report(?:s|ed)?|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|"
    r"not(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|suggest(?:s|ed)?|explain(?:s|ed)?|tweet(?:s|ed)?|show(?:s|ed)?|found)\b",
    re.IGNORECASE,
)
NEAR = 120
KINDS = ("quotations", "speech cues", "rest")


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution, marked or found."""

    source: Spans
    cue: Spans
    content: Spans


def careo(read: Parsed) -> list[Told]:
    """What Careo finds, the outermost."""
    return [Told(found.source, found.cue, found.content) for found in find_attributions(read) if found.parent is None]


def floor(read: Parsed) -> list[Told]:
    """Every quotation with the nearest "said" and the capitalised words or pronoun beside it."""
    text, blocks = read.text, read.reading.blocks
    told: list[Told] = []
    for quotation in find_quotations(text, blocks):
        block = blocks[quotation.block]
        low, high = max(block.start, quotation.start - NEAR), min(block.end, quotation.end + NEAR)
        cues = [
            found
            for found in re.finditer(r"\b(?:said|says|told|added|wrote)\b", text[low:high])
            if not quotation.start <= low + found.start() < quotation.end
        ]
        if cues:
            best = min(
                cues,
                key=lambda found: min(
                    abs(low + found.end() - quotation.start), abs(low + found.start() - quotation.end)
                ),
            )
            cue = (low + best.start(), low + best.end())
            told.append(Told(_beside(text, cue), (cue,), ((quotation.start, quotation.end),)))
    return told


def _beside(text: str, cue: Span) -> Spans:
    before = re.search(
        r"(?:(?:[A-Z][\w.'’-]*\s)+|\b(?:he|she|they|He|She|They)\s)$", text[max(0, cue[0] - 60) : cue[0]]
    )
    if before is not None:
        start = max(0, cue[0] - 60) + before.start()
        return ((start, cue[0] - 1),)
    after = re.match(r"\s((?:[A-Z][\w.'’-]*\s?)+)", text[cue[1] : cue[1] + 60])
    if after is None:
        return ()
    words = after.group(1).rstrip(" .,")
    return ((cue[1] + 1, cue[1] + 1 + len(words)),)


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
        gold = {_trimmed(text, span) for told in marked for span in getattr(told, role)}
        ours = {_trimmed(text, span) for told in found for span in getattr(told, role)}
        tally.add(f"exact {role}", len(gold & ours), len(ours), len(gold))
    linked_marked, linked_found = _linked(text, marked, found)
    tally.add("linked", len(linked_found), len(found), len(marked))
    for kind in KINDS:
        gold_kind = [place for place, told in enumerate(marked) if kind_of(text, told) == kind]
        our_kind = [place for place, told in enumerate(found) if kind_of(text, told) == kind]
        tally.add(f"{kind}, recall", sum(place in linked_marked for place in gold_kind), 0, len(gold_kind))
        tally.add(f"{kind}, precision", sum(place in linked_found for place in our_kind), len(our_kind), 0)


def _trimmed(text: str, span: Iterable[int]) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end)


def _linked(text: str, marked: Sequence[Told], found: Sequence[Told]) -> tuple[set[int], set[int]]:
    gold = [(words_at(text, told.source), words_at(text, told.content)) for told in marked]
    ours = [(words_at(text, told.source), words_at(text, told.content)) for told in found]
    pairs = sorted((-jaccard(g[1], o[1]), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours) if g[1] & o[1])
    taken_gold: set[int] = set()
    taken_ours: set[int] = set()
    linked: list[tuple[int, int]] = []
    for value, i, j in pairs:
        if -value >= 0.5 and i not in taken_gold and j not in taken_ours:
            taken_gold.add(i)
            taken_ours.add(j)
            if jaccard(gold[i][0], ours[j][0]) >= 0.5:
                linked.append((i, j))
    return {i for i, _ in linked}, {j for _, j in linked}


def gold_of(article: Article) -> list[Told]:
    """What the readers marked."""
    return [Told(*(tuple((start, end) for start, end in mark[role]) for role in ROLES)) for mark in article.gold]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--articles", type=int, default=None, help="only the first N articles")
    limit = options.parse_args().articles
    chosen = [article for place, article in enumerate(articles("dev")) if limit is None or place < limit]
    started = time.perf_counter()
    read = [parsed(article) for article in chosen]
    parsing = time.perf_counter() - started
    tallies: dict[str, Tally] = {}
    seconds: dict[str, float] = {}
    for name, system in (("floor: quotation + nearest said", floor), ("Careo", careo)):
        tally = Tally()
        started = time.perf_counter()
        found = [system(one) for one in read]
        seconds[name] = time.perf_counter() - started
        for article, told in zip(chosen, found, strict=True):
            score(tally, article.text, gold_of(article), told)
        tallies[name] = tally
    _print(tallies, sum(len(article.text.split()) for article in chosen), parsing, seconds)


def _print(tallies: dict[str, Tally], words: int, parsing: float, seconds: dict[str, float]) -> None:
    out = sys.stdout
    out.write(f"{'precision / recall / F1':<28}" + "".join(f"{name:>34}" for name in tallies) + "\n")
    for measure in ("exact source", "exact cue", "exact content", "linked"):
        cells = ("{:.1f} / {:.1f} / {:.1f}".format(*tally.row(measure)) for tally in tallies.values())
        out.write(f"{measure:<28}" + "".join(f"{cell:>34}" for cell in cells) + "\n")
    for kind in KINDS:
        cells = (
            f"{tally.row(f'{kind}, precision')[0]:.1f} / {tally.row(f'{kind}, recall')[1]:.1f}"
            for tally in tallies.values()
        )
        out.write(f"{f'linked, {kind} (P / R)':<28}" + "".join(f"{cell:>34}" for cell in cells) + "\n")
    rates = (
        f"{words / (parsing + spent):,.0f} ({words / max(spent, 1e-9):,.0f} without the parse)"
        for spent in seconds.values()
    )
    out.write(f"{'words a second':<28}" + "".join(f"{rate:>34}" for rate in rates) + "\n")


if __name__ == "__main__":
    main()
