"""Pairs of statements in other words and other languages that meet in one claim, and hard ones that must not.

In the table, `{ana:Ana Ruvel}` is a mention, `{d=2014-03-05:5 March 2014}` a date, `{n=400:400 crowns}` a figure, `who > cue > content`
what somebody says, and `[planned]` its modality; everything else is own voice.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from made_cases import Page, made, page

from careo.options import ResolveOptions
from careo.resolve.claims import resolve_claims

KINDS = {"ana": "person", "orlo": "person", "carl": "person", "vera": "person", "town": "place", "port": "place"}
PRONOUNS = frozenset("her him it she he la le".split())
TABLE = Path(__file__).with_name("claim_pairs.csv")
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
MISSED = frozenset[str]()
"""Pairs that should meet and do not; none of those that must stay apart may ever stand here."""


def _mark(match: re.Match[str]) -> str:
    key, words = match.groups()
    name, _, value = key.partition("=")
    if name == "d":
        return f'<d e="{value}">{words}</d>'
    if name == "n":
        return f'<n low="{value}" high="{value}" unit="crowns">{words}</n>'
    form = "pronoun" if words in PRONOUNS else "name"
    return f'<m id="{key}" k="{KINDS.get(key, "organisation")}" form="{form}">{words}</m>'


def page_of(name: str, source: str) -> Page:
    """A page of one sentence of the table."""
    modality = re.match(r"\[(\w+)\] ", source)
    parts = (source[modality.end() :] if modality else source).split(" > ")
    marked = [re.sub(r"\{([^:{}]+):([^{}]+)\}", _mark, part) for part in parts]
    if len(marked) == 1:
        return page(name, f"<p>{marked[0]}</p>")
    extra = f'modality="{modality[1]}"' if modality else ""
    who, cue, content = marked
    return page(name, f"<p><a {extra}><s>{who}</s> <c>{cue}</c> <t>{content}</t></a>.</p>")


def outcome(row: dict[str, str]) -> str:
    """What the second statement is to the first: same, disputes, response or apart."""
    case = made(page_of("a", row["first"]), page_of("b", row["second"]))
    for claim in resolve_claims(case, case.entities(), (), ResolveOptions()):
        held = {position.statement: position.stance for position in claim.positions}
        documents = {item.id: item.document for name in "ab" for item in case.extraction(name).statements}
        sides = {documents[statement]: found for statement, found in held.items()}
        if any(documents[answer] == "b" for answer in claim.answers) and sides.get("a") == "supports":
            return "response"
        if len(sides) == 2:
            return {"supports": "same", "repeats hedged": "same"}.get(sides["b"], sides["b"])
    return "apart"


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['expected']}: {row['case']}" for row in ROWS])
def test_pairs_meet_as_a_reader_would_have_them(row: dict[str, str]) -> None:
    name = f"{row['expected']}: {row['case']}"
    found = outcome(row)
    if name in MISSED:
        assert (row["expected"] != "apart", found) == (True, "apart")
    else:
        assert found == row["expected"]
