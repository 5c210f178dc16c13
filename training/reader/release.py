"""A trained checkpoint made into a release: files, digests, and the settings measured on articles held back from training."""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.polnear import Article, articles, reading
from bench.scoring import MEASURES, Tally, Told, gold_of, linked, score
from careo.extract.attributions.quotations import find_quotations
from careo.extract.reader.confidence import measures
from careo.extract.reader.linking import LinkSettings
from careo.extract.reader.nesting import WORD
from careo.extract.reader.reading import ReadAttribution, read_attributions
from careo.models.reader import ReaderModel, load
from training.reader.articles import held_back_articles
from training.reader.export import export, load_reader
from training.reader.network import RANK
from training.reader.train import Recipe

OUTSIDE_INSIDE = -0.5
"""How much the tag "outside" is favoured in a content read again; set on bench/passages/nested_english_development."""
OFTEN_A_CUE = 0.05
"""Share of a word's places in which it stands in a cue, from which a content that holds it is read again."""


def release(encoder: Path, checkpoint: Path, folder: Path, recipe: Recipe) -> Mapping[str, Any]:
    """Write reader.onnx, tokenizer.json and card.json into the folder; returns the card."""
    network = load_reader(encoder, checkpoint)
    weights = export(network, folder).read_bytes()
    tokenizer = (encoder / "tokenizer.json").read_bytes()
    (folder / "tokenizer.json").write_bytes(tokenizer)
    card: dict[str, Any] = {
        "name": folder.name,
        "recipe": asdict(recipe),
        "digests": {
            "reader.onnx": hashlib.sha256(weights).hexdigest(),
            "tokenizer.json": hashlib.sha256(tokenizer).hexdigest(),
        },
        "rank": RANK,
        "distance": np.round(network.distance.weight.detach().numpy(), 4).tolist(),
        "triggers": triggers(),
        "settings": {
            "outside": 0.4,
            "outside_inside": OUTSIDE_INSIDE,
            "link": asdict(LinkSettings()),
            "confidence": [0.0] * 9,
        },
    }
    held_back = held_back_articles()
    card["settings"] = _best_settings(weights, tokenizer, card, held_back)
    model = load(weights, tokenizer, card)
    card["settings"]["confidence"] = _confidence_weights(model, held_back)
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return card


def triggers() -> list[str]:
    """Words that stand in a cue often enough, from the training part."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in articles("train"):
        seen.update(word.lower() for word in WORD.findall(article.text))
        for mark in article.gold:
            for start, end in mark["cue"]:
                cues.update(word.lower() for word in WORD.findall(article.text[start:end]))
    return sorted(word for word, count in cues.items() if count > 2 and count / seen[word] >= OFTEN_A_CUE)


def read_article(article: Article, model: ReaderModel) -> list[ReadAttribution]:
    """The outermost attributions that the reader alone finds."""
    blocks = reading(article.text).blocks
    quotations = [(found.start, found.end) for found in find_quotations(article.text, blocks)]
    return read_attributions(article.text, [(block.start, block.end) for block in blocks], quotations, model)


def _told(found: Sequence[ReadAttribution]) -> list[Told]:
    return [Told(one.source, one.cue, one.content) for one in found]


def _best_settings(
    weights: bytes, tokenizer: bytes, card: dict[str, Any], held_back: Sequence[Article]
) -> dict[str, Any]:
    """One threshold after the other, from where the last left off: the best mean of the four F1."""
    best: dict[str, Any] = {**card["settings"], "link": dict(card["settings"]["link"])}

    def value(settings: dict[str, Any]) -> float:
        model = load(weights, tokenizer, {**card, "settings": settings})
        tally = Tally()
        for article in held_back:
            score(tally, article.text, gold_of(article), _told(read_article(article, model)))
        return sum(tally.row(measure)[2] for measure in MEASURES) / len(MEASURES)

    highest = value(best)
    for name, choices in (
        ("outside", (0.6, 0.8, 1.0)),
        ("content", (0.0, 0.5)),
        ("source", (-0.5,)),
        ("lone_source", (-2.0,)),
    ):
        for choice in choices:
            tried = {**best, "link": dict(best["link"])}
            (tried if name == "outside" else tried["link"])[name] = choice
            reached = value(tried)
            if reached > highest + 0.02:
                highest, best = reached, tried
        sys.stderr.write(f"{name}: {highest:.2f} with {best}\n")
    return best


def _confidence_weights(model: ReaderModel, held_back: Sequence[Article]) -> list[float]:
    """Logistic regression on whether an attribution is right, by Newton's method with a small pull to zero."""
    rows: list[tuple[float, ...]] = []
    right: list[float] = []
    for article in held_back:
        found = read_article(article, model)
        hits = linked(article.text, gold_of(article), _told(found))[1]
        rows.extend(measures(one.evidence) for one in found)
        right.extend(float(number in hits) for number in range(len(found)))
    matrix: NDArray[np.float64] = np.array(rows)
    target = np.array(right)
    weights = np.zeros(matrix.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (target - chance) - weights
        bend = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return [round(float(weight), 4) for weight in weights]
