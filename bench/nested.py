"""Who says that who says, on passages written by hand: attributions inside others, and whether their holder is right.

    python -m bench.nested [--part development] [--errors]

An inner attribution counts when its content and its source go together with a marked one's that also lies inside another
(each at least half of their words, one to one); its parent counts when the holders go together too. The floor gives every
inner attribution found by a list of verbs of saying to the outermost one around it.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bench.marked import MarkedPassage, digest, passages
from bench.polnear import jaccard, reading, words_at
from bench.scoring import Told
from careo.extract.attributions.finding import find_attributions
from careo.extract.parsing import cut
from careo.read.plain import read_plain
from careo.records.documents import Reading

SAYING = re.compile(
    r"(?P<source>(?:[A-Z][\w’']+\s|(?:he|she|they|the \w+|two \w+|a \w+)\s))(?P<cue>(?:had |has )?(?:said|told|says|claimed|denied|reported|wrote))\s"
)


@dataclass(frozen=True, slots=True)
class Inner:
    """An attribution and what holds it, None for the outermost."""

    told: Told
    parent: int | None


def careo(passage: MarkedPassage) -> list[Inner]:
    """What Careo finds."""
    found = find_attributions(cut(passage.id, read(passage)))
    return [Inner(Told(one.source, one.cue, one.content), one.parent) for one in found]


def read(passage: MarkedPassage) -> Reading:
    """The passage as a plain-text file is read, with the speakers of its turns; in English whatever it looks like."""
    found = read_plain(passage.text.encode("utf-8"), passage.id)
    found = found if found.text == passage.text else reading(passage.text)
    return replace(found, facts=replace(found.facts, language="en"))


def floor(passage: MarkedPassage) -> list[Inner]:
    """Every verb of saying with the word before it and the words to the sentence's end, each inside the one before in its sentence."""
    found: list[Inner] = []
    for sentence in re.finditer(r"[^.!?]+[.!?]*", passage.text):
        holder: int | None = None
        for match in SAYING.finditer(passage.text, sentence.start(), sentence.end()):
            source = (match.start("source"), match.end("source") - 1)
            told = Told((source,), (match.span("cue"),), ((match.end(), max(sentence.end() - 1, match.end() + 1)),))
            found.append(Inner(told, holder))
            holder = len(found) - 1
    return found


def marked(passage: MarkedPassage) -> list[Inner]:
    """What the passage's writer marked."""
    places = {one.number: place for place, one in enumerate(passage.attributions)}
    return [
        Inner(Told(one.source, one.cue, one.content), None if one.parent is None else places[one.parent])
        for one in passage.attributions
    ]


def pairs(text: str, gold: Sequence[Inner], ours: Sequence[Inner]) -> dict[int, int]:
    """Number of the marked attribution to number of the found one that goes together with it, content and source."""
    words = [
        [(words_at(text, one.told.source), words_at(text, one.told.content)) for one in side] for side in (gold, ours)
    ]
    order = sorted(
        (-jaccard(g[1], o[1]), i, j) for i, g in enumerate(words[0]) for j, o in enumerate(words[1]) if g[1] & o[1]
    )
    found: dict[int, int] = {}
    for value, i, j in order:
        if (
            -value >= 0.5
            and i not in found
            and j not in found.values()
            and jaccard(words[0][i][0], words[1][j][0]) >= 0.5
        ):
            found[i] = j
    return found


@dataclass(slots=True)
class Counts:
    """Marked, found and right, outermost and inner, and parents."""

    outer: tuple[int, int, int]
    inner: tuple[int, int, int]
    parents: tuple[int, int]
    """Right ones of the inner attributions found that have a marked one's words."""


def count(passage: MarkedPassage, ours: Sequence[Inner]) -> Counts:
    """One passage's counts."""
    gold = marked(passage)
    together = pairs(passage.text, gold, ours)

    def level(inner: bool) -> tuple[int, int, int]:
        hits = sum(
            (gold[i].parent is not None) is inner and (ours[j].parent is not None) is inner for i, j in together.items()
        )
        return (
            hits,
            sum((one.parent is not None) is inner for one in ours),
            sum((one.parent is not None) is inner for one in gold),
        )

    nested = [(i, j) for i, j in together.items() if ours[j].parent is not None]
    right = sum(gold[i].parent is not None and together.get(gold[i].parent or 0) == ours[j].parent for i, j in nested)
    return Counts(level(False), level(True), (right, len(nested)))


def f1(counts: Sequence[tuple[int, int, int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 in per cent of summed hits, found, marked."""
    hits, found, gold = (sum(one[place] for one in counts) for place in range(3))
    precision, recall = 100 * hits / max(found, 1), 100 * hits / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--part", choices=("measured", "development"), default="measured")
    options.add_argument(
        "--errors", action="store_true", help="name what is missed and what is wrong (development only)"
    )
    chosen = options.parse_args()
    name = "nested_english" + ("_development" if chosen.part == "development" else "")
    chosen_passages = passages(name)
    out = sys.stdout
    out.write(f"{name}: {len(chosen_passages)} passages, SHA-256 {digest(name)}\n")
    for title, system in (("floor", floor), ("Careo", careo)):
        found = [system(passage) for passage in chosen_passages]
        counts = [count(passage, ours) for passage, ours in zip(chosen_passages, found, strict=True)]
        _print(title, counts)
        if chosen.errors and chosen.part == "development" and title == "Careo":
            for passage, ours in zip(chosen_passages, found, strict=True):
                _errors(passage, ours)


def _print(title: str, counts: Sequence[Counts]) -> None:
    out = sys.stdout
    chance = random.Random(0)
    picks: dict[str, Callable[[Counts], tuple[int, int, int]]] = {
        "outermost": lambda one: one.outer,
        "inside another": lambda one: one.inner,
    }
    for what, pick in picks.items():
        whole = f1([pick(one) for one in counts])
        samples = sorted(f1([pick(chance.choice(counts)) for _ in counts])[2] for _ in range(400))
        out.write(
            f"  {title}, {what}: {whole[0]:.1f} / {whole[1]:.1f} / {whole[2]:.1f} ({samples[10]:.1f} to {samples[389]:.1f})\n"
        )
    right, nested = (sum(one.parents[place] for one in counts) for place in range(2))
    out.write(f"  {title}, parents right: {right} of {nested}\n")


def _errors(passage: MarkedPassage, ours: Sequence[Inner]) -> None:
    gold = marked(passage)
    together = pairs(passage.text, gold, ours)

    def words(one: Inner) -> str:
        return " | ".join(
            " … ".join(passage.text[a:b] for a, b in getattr(one.told, role)) for role in ("source", "cue", "content")
        )

    for i, one in enumerate(gold):
        if i not in together:
            sys.stdout.write(f"    {passage.id} missed {one.parent}: {words(one)}\n")
    for j, one in enumerate(ours):
        if j not in together.values():
            sys.stdout.write(f"    {passage.id} extra {one.parent}: {words(one)}\n")


if __name__ == "__main__":
    main()
