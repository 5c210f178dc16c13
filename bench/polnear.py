"""PolNeAR's articles as Careo reads them: text, marked attributions, blocks at blank lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careo.extract.parsing import Parsed, parse
from careo.records.documents import Block, Facts, Reading

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "polnear"
PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
ROLES = ("source", "cue", "content")
TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Article:
    """One article with what its readers marked: role to spans, one dictionary an attribution."""

    name: str
    text: str
    gold: tuple[dict[str, Any], ...]


def articles(part: str) -> Iterator[Article]:
    """The articles of "train" or "dev"."""
    with (DATA / f"{part}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Article(record["doc"], record["text"], tuple(record["attributions"]))


def reading(text: str) -> Reading:
    """Paragraphs at blank lines; the first one is the headline."""
    blocks: list[Block] = []
    for found in PARAGRAPH.finditer(text):
        words = found.group()
        start = found.start() + len(words) - len(words.lstrip())
        if words.strip():
            end = start + len(words.strip())
            blocks.append(Block(kind="paragraph" if blocks else "heading", start=start, end=end))
    return Reading(text=text, blocks=tuple(blocks), media_type="text/plain", facts=Facts(language="en"))


def parsed(article: Article) -> Parsed:
    """The article's parse."""
    return parse(article.name, reading(article.text))


def words_at(text: str, spans: Any) -> frozenset[int]:
    """Where the spans' tokens start."""
    return frozenset(start + found.start() for start, end in spans for found in TOKEN.finditer(text[start:end]))


def jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    """Shared tokens by all tokens; 1 where both are empty."""
    return len(first & second) / len(first | second) if first | second else 1.0
