"""Who says what on PolNeAR's development part: Careo beside spaCy rules and a floor in one run, with speed, memory and calibration.

    python -m bench.reader [--articles N] [--resamples N]

PolNeAR marks the outermost attribution only, so attributions inside others are not scored here (`python -m bench.nested` scores
those). Each F1 comes with the range that holds 95 of 100 resamples of the articles. One core each, warm.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy import about
from spacy.tokens import Doc, Token

from bench.polnear import Article, articles, reading
from bench.scoring import KINDS, MEASURES, Tally, Told, gold_of, linked, score
from careo.extract.attributions.finding import find_attributions
from careo.extract.attributions.quotations import find_quotations
from careo.extract.parsing import cut
from careo.models.loader import english
from careo.records.passages import Span, Spans

NEAR = 120
SPEAKING = frozenset(
    """say tell add write report note argue announce suggest state claim allege reveal declare insist warn explain acknowledge admit
    deny confirm reply respond contend maintain stress emphasize concede complain testify recall conclude indicate estimate believe
    think show find tweet call describe accuse predict""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution with the confidence that its system gives it."""

    told: Told
    confidence: float


def careo(article: Article) -> list[Found]:
    """What Careo finds, the outermost."""
    found = find_attributions(cut(article.name, reading(article.text)))
    return [Found(Told(one.source, one.cue, one.content), one.confidence) for one in found if one.parent is None]


def spacy_rules(article: Article) -> list[Found]:
    """The peer: reporting verbs, their subjects and clauses by spaCy's small parse, and quotation marks."""
    text = article.text
    quotations = [(found.start, found.end) for found in find_quotations(text, reading(text).blocks)]
    found: list[Found] = []
    blocks = reading(text).blocks
    docs = english().pipe([text[block.start : block.end] for block in blocks], batch_size=32)
    for block, doc in zip(blocks, docs, strict=True):
        for token in doc:
            if token.lemma_ in SPEAKING and token.pos_ == "VERB":
                told = _of_verb(token, block.start, quotations)
                if told is not None:
                    found.append(Found(told, 1.0))
            elif token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
                told = _according(doc, token, block.start)
                if told is not None:
                    found.append(Found(told, 1.0))
    return found


def _range(tokens: Sequence[Token], shift: int) -> Span:
    return (shift + tokens[0].idx, shift + tokens[-1].idx + len(tokens[-1].text))


def _of_verb(verb: Token, shift: int, quotations: Sequence[Span]) -> Told | None:
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    clause = next((child for child in verb.children if child.dep_ in ("ccomp", "parataxis")), None)
    if subject is None:
        return None
    sentence = (shift + verb.sent.start_char, shift + verb.sent.end_char)
    content: Spans = tuple((start, end) for start, end in quotations if start < sentence[1] and sentence[0] < end)
    if clause is not None and not content:
        tokens = [token for token in clause.subtree if token.i not in {one.i for one in subject.subtree}]
        tokens = [token for token in tokens if token.i > verb.i] or [token for token in tokens if token.i < verb.i]
        while tokens and tokens[-1].is_punct:
            tokens.pop()
        content = (_range(tokens, shift),) if tokens else ()
    if not content:
        return None
    return Told((_range(list(subject.subtree), shift),), (_range([verb], shift),), content)


def _according(doc: Doc, token: Token, shift: int) -> Told | None:
    to = doc[token.i + 1]
    named = next((child for child in to.children if child.dep_ == "pobj"), None)
    if named is None:
        return None
    inside = {one.i for one in named.subtree} | {token.i, to.i}
    rest = [one for one in token.sent if one.i not in inside and not one.is_punct]
    return (
        Told((_range(list(named.subtree), shift),), (_range([token, to], shift),), (_range(rest, shift),))
        if rest
        else None
    )


def floor(article: Article) -> list[Found]:
    """Every quotation with the nearest "said" and the capitalised words or pronoun beside it."""
    text, blocks = article.text, reading(article.text).blocks
    told: list[Found] = []
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
            told.append(Found(Told(_beside(text, cue), (cue,), ((quotation.start, quotation.end),)), 1.0))
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


SYSTEMS: tuple[tuple[str, Callable[[Article], list[Found]]], ...] = (
    ("floor", floor),
    ("spaCy rules", spacy_rules),
    ("Careo", careo),
)


@dataclass(slots=True)
class Run:
    """One system over all articles."""

    name: str
    found: list[list[Found]]
    words_a_second: float
    megabytes: float


def run(name: str, system: Callable[[Article], list[Found]], chosen: Sequence[Article]) -> Run:
    """Warm, on one core: seconds are the process's own."""
    system(chosen[0])
    started = time.process_time()
    found = [system(article) for article in chosen]
    spent = time.process_time() - started
    words = sum(len(article.text.split()) for article in chosen)
    return Run(name, found, words / spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def tally_of(chosen: Sequence[Article], found: Sequence[Sequence[Found]], places: Sequence[int]) -> Tally:
    """Scores over the articles at the places."""
    tally = Tally()
    for place in places:
        article = chosen[place]
        score(tally, article.text, gold_of(article), [one.told for one in found[place]])
    return tally


def calibration(chosen: Sequence[Article], found: Sequence[Sequence[Found]]) -> tuple[float, float, list[str]]:
    """Expected calibration error (ten bins of equal width), share of all marked ones found at precision 0.9, and the curve."""
    pairs: list[tuple[float, bool]] = []
    marked = 0
    for article, ours in zip(chosen, found, strict=True):
        gold = gold_of(article)
        marked += len(gold)
        right = linked(article.text, gold, [one.told for one in ours])[1]
        pairs.extend((one.confidence, place in right) for place, one in enumerate(ours))
    error, curve = 0.0, []
    for low in range(10):
        inside = [
            (sure, right) for sure, right in pairs if low / 10 <= sure < (low + 1) / 10 or (low == 9 and sure == 1)
        ]
        if inside:
            said = sum(sure for sure, _ in inside) / len(inside)
            true = sum(hit for _, hit in inside) / len(inside)
            error += abs(said - true) * len(inside) / len(pairs)
            curve.append(f"said {said:.2f}, right {true:.2f}, {len(inside)} attributions")
    pairs.sort(key=lambda pair: -pair[0])
    hits, best = 0, 0
    for number, (_, hit) in enumerate(pairs, start=1):
        hits += hit
        if hits / number >= 0.9:
            best = hits
    return error, best / marked, curve


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--articles", type=int, default=None, help="only the first N articles")
    options.add_argument("--resamples", type=int, default=200)
    chosen_options = options.parse_args()
    chosen = [
        article
        for place, article in enumerate(articles("dev"))
        if chosen_options.articles is None or place < chosen_options.articles
    ]
    out = sys.stdout
    out.write(f"PolNeAR, development part: {len(chosen)} articles, spaCy {about.__version__}; per cent\n")
    fastest = None
    for name, system in SYSTEMS:
        done = run(name, system, chosen)
        _print(done, chosen, chosen_options.resamples)
        if name == "spaCy rules":
            fastest = done.words_a_second
        if name == "Careo" and fastest:
            out.write(f"  speed beside spaCy rules: {done.words_a_second / fastest:.2f}\n")
            error, coverage, curve = calibration(chosen, done.found)
            out.write(
                f"  expected calibration error {error:.3f}; found at precision 0.9: {100 * coverage:.1f} of all\n"
            )
            for line in curve:
                out.write(f"    {line}\n")


def _print(done: Run, chosen: Sequence[Article], resamples: int) -> None:
    out = sys.stdout
    everything = range(len(chosen))
    whole = tally_of(chosen, done.found, everything)
    chance = random.Random(0)
    samples = [tally_of(chosen, done.found, [chance.choice(everything) for _ in everything]) for _ in range(resamples)]
    out.write(f"{done.name}: {done.words_a_second:,.0f} words a second, {done.megabytes:,.0f} MB at most so far\n")
    for measure in MEASURES:
        reached = sorted(sample.row(measure)[2] for sample in samples) or [0.0]
        low, high = reached[int(len(reached) * 0.025)], reached[int(len(reached) * 0.975)]
        precision, recall, both = whole.row(measure)
        out.write(f"  {measure:<16} {precision:5.1f} / {recall:5.1f} / {both:5.1f}   ({low:.1f} to {high:.1f})\n")
    for kind in KINDS:
        precision, recall = whole.row(f"{kind}, precision")[0], whole.row(f"{kind}, recall")[1]
        out.write(f"  linked, {kind:<11} {precision:5.1f} / {recall:5.1f}\n")


if __name__ == "__main__":
    main()
