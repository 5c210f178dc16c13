"""A table of hard pairs of names: each verdict must fall where a careful reader puts it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import cast

import pytest

from careo.options import ResolveOptions
from careo.records.statements import MentionKind
from careo.resolve.comparisons import compare
from careo.resolve.profiles import Profile
from careo.text.names import fold, is_acronym, split_title, without_article

TABLE = Path(__file__).with_name("name_pairs.csv")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


ROWS = rows()


def profile(wording: str, kind: str, which: str) -> Profile:
    accused = wording.endswith("[accused]")
    parts = [part.strip() for part in wording.removesuffix("[accused]").split(";")]
    names, acronyms, aliases, titles, within = [], [], [], [], None
    for part in parts:
        if part.startswith("alias "):
            aliases.append(fold(part.removeprefix("alias ")))
        elif kind == "organisation" and (is_acronym(part) or (part.istitle() and len(parts) > 1 and " " not in part)):
            acronyms.append(fold(part).replace(".", ""))
        elif kind == "person":
            title, name = split_title(without_article(part))
            titles += [fold(title)] if title else []
            names.append(name)
        elif kind == "place" and "," in part:
            name, _, region = part.partition(", ")
            names.append(name)
            within = fold(region)
        else:
            names.append(part)
    return Profile(
        mention=f"m-{which}",
        document=which,
        span=(0, 1),
        kind=cast(MentionKind, kind),
        number="one",
        names=tuple(sorted(names)),
        acronyms=tuple(sorted(acronyms)),
        aliases=tuple(aliases),
        titles=tuple(titles),
        accused=accused,
        within=within,
    )


def judged(row: dict[str, str], *, turned: bool = False) -> str:
    first, second = profile(row["a"], row["kind_a"], "a"), profile(row["b"], row["kind_b"], "b")
    options = ResolveOptions()
    score = (compare(second, first) if turned else compare(first, second)).score
    return (
        "same"
        if score >= options.entity_threshold
        else "unsure"
        if score >= options.proposal_threshold
        else "different"
    )


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 80
    assert {row["expected"] for row in ROWS} == {"same", "unsure", "different"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['a']} ~ {row['b']}")
def test_pair(row: dict[str, str]) -> None:
    assert judged(row) == row["expected"], row["note"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['a']} ~ {row['b']}")
def test_pair_turned_round(row: dict[str, str]) -> None:
    assert judged(row, turned=True) == judged(row)
