"""Makes careo/extract/attributions/cues_english.tsv: how often each construction of each lemma is an attribution (about 4 minutes).

A candidate that lies inside a content which readers marked says nothing, because they marked the outermost attribution
only; it is left out of the count.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from bench.polnear import Article, articles, jaccard, parsed, words_at
from careo.extract.attributions import cues as attributions_cues
from careo.extract.attributions.candidates import Candidate
from careo.extract.attributions.cues import EVERY_CUE, TABLE
from careo.extract.attributions.finding import candidates
from careo.extract.attributions.quotations import find_quotations
from careo.extract.parsing import Parsed

LEAST_SHARE = 0.2
HEADER = "# Made by `python -m bench.cue_table` from PolNeAR's training part: lemma, construction, seen, right."


def main() -> None:
    """Count over the training part and write the table beside the module that reads it."""
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for article in articles("train"):
        count(article, parsed(article), seen, right)
    write(seen, right, Path(attributions_cues.__file__).parent / TABLE)


def count(article: Article, read: Parsed, seen: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> None:
    """Add one article's candidates."""
    marked = [
        (gold, words_at(article.text, gold["source"]), words_at(article.text, gold["content"])) for gold in article.gold
    ]
    quotations = find_quotations(read.text, read.reading.blocks)
    for candidate in candidates(read, quotations, EVERY_CUE):
        verdict = _verdict(article.text, candidate, marked)
        if verdict is not None:
            seen[candidate.lemma, candidate.frame] += 1
            right[candidate.lemma, candidate.frame] += verdict


def _verdict(text: str, candidate: Candidate, marked: list[Any]) -> bool | None:
    start, end = candidate.start(), candidate.end()
    near = [mark for mark in marked if any(low < end and start < high for low, high in mark[0]["content"])]
    same_cue = any(
        low < stop and begin < high for mark in near for low, high in mark[0]["cue"] for begin, stop in candidate.cue
    )
    inside = any(low <= start and end <= high for mark in near for low, high in mark[0]["content"])
    if inside and not same_cue:
        return None
    source, content = words_at(text, candidate.source), words_at(text, candidate.content)
    return any(jaccard(mark[2], content) >= 0.5 and jaccard(mark[1], source) >= 0.5 for mark in near)


def write(seen: Counter[tuple[str, str]], right: Counter[tuple[str, str]], path: Path) -> None:
    """Rows that could ever count, in order; the rest of each construction is summed under "*"."""
    kept: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for (lemma, frame), times in seen.items():
        rights = right[lemma, frame]
        key = (lemma, frame) if times > 1 and rights / times >= LEAST_SHARE else ("*", frame)
        kept[key] += times
        found[key] += rights
    rows = [f"{lemma}\t{frame}\t{times}\t{found[lemma, frame]}" for (lemma, frame), times in sorted(kept.items())]
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
