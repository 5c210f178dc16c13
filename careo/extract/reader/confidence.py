"""How likely an attribution is right, as a share: the reader's own numbers, weighed on articles held back from training."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from careo.extract.reader.reading import Evidence

LEAST, MOST = 0.01, 0.99


def measures(evidence: Evidence) -> tuple[float, ...]:
    """What is weighed: log-odds of the mean chances, link logits, whether there is a source, the length's logarithm."""
    return (
        1.0,
        _log_odds(evidence.cue_chance),
        _log_odds(evidence.content_chance),
        _log_odds(evidence.source_chance) if evidence.has_source else 0.0,
        max(min(evidence.content_score, 6.0), -6.0),
        max(min(evidence.source_score, 6.0), -6.0) if evidence.has_source else 0.0,
        float(evidence.has_source),
        log(evidence.words + 1),
        float(evidence.quoted),
    )


def confidence(evidence: Evidence, weights: Sequence[float]) -> float:
    """The share of attributions with such numbers that are right: source and content both."""
    total = sum(weight * value for weight, value in zip(weights, measures(evidence), strict=True))
    return min(max(1 / (1 + exp(-max(min(total, 30.0), -30.0))), LEAST), MOST)


def _log_odds(chance: float) -> float:
    bounded = min(max(chance, 0.001), 0.999)
    return log(bounded / (1 - bounded))
