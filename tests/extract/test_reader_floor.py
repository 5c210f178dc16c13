"""A floor under the reader's accuracy. Raise it when a better reader is released; never lower it to let one pass."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

import pytest

from bench import nested, reader, sample
from bench.marked import digest, passages
from bench.polnear import DATA, articles
from bench.scoring import MEASURES, Told

DEVELOPMENT = "35435dd5133e6b25bfb7f7728208fd2965781432da54828ed461df83d0a733fd"
"""SHA-256 of PolNeAR's development part as the floor was measured on it."""
FLOOR = {"exact source": 80.0, "exact cue": 74.0, "exact content": 67.0, "linked": 72.0}
SPOKEN = {"quotations": (90.0, 88.0), "speech cues": (80.0, 80.0)}
"""Linked precision and recall of what is said in so many words."""
NESTED = "3ee205c2679a"
NESTED_FLOOR = 50.0
SAMPLE_ROWS = 67
"""Of the 148 that `examples/table/statements.csv` holds."""


def development() -> Path:
    path = DATA / "dev.jsonl"
    if not path.exists():
        pytest.skip("PolNeAR is not here: it is looked for in shared/data beside the checkout.")
    if hashlib.sha256(path.read_bytes()).hexdigest() != DEVELOPMENT:
        pytest.skip("PolNeAR's development part is not the one that the floor was measured on.")
    return path


def test_news_is_read_at_least_as_well_as_before() -> None:
    development()
    chosen = list(articles("dev"))
    tally = reader.tally_of(chosen, [reader.careo(article) for article in chosen], range(len(chosen)))
    reached = {measure: tally.row(measure)[2] for measure in MEASURES}
    assert [measure for measure in MEASURES if reached[measure] < FLOOR[measure]] == [], reached
    for kind, (precision, recall) in SPOKEN.items():
        assert tally.row(f"{kind}, precision")[0] >= precision
        assert tally.row(f"{kind}, recall")[1] >= recall


def test_what_lies_inside_another_is_found_at_least_as_well_as_before() -> None:
    assert digest("nested_english").startswith(NESTED)
    counts = [nested.count(passage, nested.careo(passage)) for passage in passages("nested_english")]
    assert nested.f1([one.inner for one in counts])[2] >= NESTED_FLOOR


def test_the_sample_case_is_read_at_least_as_well_as_before(tmp_path: Path) -> None:
    case = sample.build(tmp_path)
    assert sum(not wrong for _, wrong in sample.statement_misses(case)) >= SAMPLE_ROWS


def test_the_measures_are_the_ones_of_the_shared_script() -> None:
    tools = DATA.parents[1] / "tools"
    if not (tools / "attribution_score.py").exists():
        pytest.skip("The shared script is not here: it is looked for in shared/tools beside the checkout.")
    spec = importlib.util.spec_from_file_location("attribution_score", tools / "attribution_score.py")
    assert spec is not None
    assert spec.loader is not None
    shared = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(shared)
    chosen = list(articles("dev"))[:12]
    found = [reader.floor(article) for article in chosen]
    tally = reader.tally_of(chosen, found, range(len(chosen)))

    def plain(told: Told) -> dict[str, list[list[int]]]:
        return {role: [list(span) for span in getattr(told, role)] for role in ("source", "cue", "content")}

    theirs = shared.score(
        [
            (article.text, list(article.gold), [plain(one.told) for one in ours])
            for article, ours in zip(chosen, found, strict=True)
        ]
    )
    for measure in MEASURES:
        assert tally.row(measure) == pytest.approx(theirs[measure], abs=0.06)
