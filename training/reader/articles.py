"""PolNeAR's articles as labelled word pieces: what the reader learns from."""

from __future__ import annotations

import hashlib
import random
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from bench.polnear import Article, articles, reading
from careo.extract.attributions.quotations import find_quotations
from careo.extract.reader.pieces import Integers, Pieces, Window, cut_into_pieces, windows
from careo.extract.reader.tags import ROLES, TAGS

HELD_BACK = 20
"""One article in twenty, by the hash of its name, is never trained on: decoding and calibration are set on these."""
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Link:
    """A cue's pieces with those of its source and of its content."""

    cue: tuple[int, int]
    source: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article's pieces with a tag each (see TAGS) and its links."""

    pieces: Pieces
    tags: Integers
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One window: ids, features, tags (-100 where none is learnt) and links, all counted from the window's start."""

    ids: Integers
    features: Integers
    tags: Integers
    links: tuple[Link, ...]


def held_back(article: Article) -> bool:
    """Whether the article is kept from training."""
    return hashlib.sha256(article.name.encode()).digest()[0] % HELD_BACK == 0


def training_articles() -> list[Article]:
    """The training part without what is held back."""
    return [article for article in articles("train") if not held_back(article)]


def held_back_articles() -> list[Article]:
    """What decoding and calibration are set on."""
    return [article for article in articles("train") if held_back(article)]


def label(text: str, gold: Sequence[dict[str, Any]], tokenizer: Tokenizer) -> Labelled:
    """The text's pieces with the marked attributions as tags and links."""
    blocks = reading(text).blocks
    quotations = [(found.start, found.end) for found in find_quotations(text, blocks)]
    pieces = cut_into_pieces(text, [(block.start, block.end) for block in blocks], quotations, tokenizer)
    starts = pieces.starts.tolist()
    tags = np.zeros(len(pieces), dtype=np.int64)
    links: list[Link] = []
    for role in ("content", "source", "cue"):
        tag = TAGS.index(role)
        for mark in gold:
            for fragment in _fragments(pieces, starts, mark[role]):
                tags[fragment[0]] = tag
                tags[fragment[0] + 1 : fragment[-1] + 1] = tag + 1
    for mark in gold:
        cue = _fragments(pieces, starts, mark["cue"])
        if cue:
            source, content = (
                tuple(sorted({place for one in _fragments(pieces, starts, mark[role]) for place in one}))
                for role in ("source", "content")
            )
            links.append(Link((cue[0][0], cue[0][-1]), source, content))
    return Labelled(pieces, tags, tuple(links))


def _fragments(pieces: Pieces, starts: list[int], spans: Sequence[Sequence[int]]) -> list[range]:
    found: list[range] = []
    for start, end in spans:
        low = max(bisect_right(starts, start) - 1, 0)
        while low < len(pieces) and pieces.ends[low] <= start:
            low += 1
        high = low
        while high < len(pieces) and starts[high] < end:
            high += 1
        if high > low:
            found.append(range(low, high))
    return found


class Examples:
    """New windows each epoch: other cuts, now and then straight quotation marks, and single sentences as contents have them."""

    def __init__(self, chosen: Sequence[Article], tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.curly = [label(article.text, article.gold, tokenizer) for article in chosen]
        self.straight = [label(article.text.translate(STRAIGHT), article.gold, tokenizer) for article in chosen]
        self.sentences = [one for article in chosen for one in _sentences(article, tokenizer)]

    def epoch(self, chance: random.Random, longest: int) -> list[Example]:
        """Every article once, cut anew, and a tenth of the single sentences."""
        found: list[Example] = []
        for curly, straight in zip(self.curly, self.straight, strict=True):
            labelled = straight if chance.random() < 0.2 else curly
            room = chance.choice((longest, longest * 3 // 4, longest * 4 // 3))
            first = chance.randrange(room // 3, room + 1)
            found.extend(_example(labelled, window) for window in windows(labelled.pieces, room, first=first))
        for labelled in chance.sample(self.sentences, len(self.sentences) // 10):
            found.append(_example(labelled, Window(0, len(labelled.pieces), 0, len(labelled.pieces))))
        return [example for example in found if len(example.ids) > 3]


def _example(labelled: Labelled, window: Window) -> Example:
    pieces, start, end = labelled.pieces, window.start, window.end
    tags = np.where(pieces.first_of_word[start:end], labelled.tags[start:end], -100)

    def inside(places: Sequence[int]) -> tuple[int, ...]:
        return tuple(place - start for place in places if start <= place < end)

    links = tuple(
        Link((link.cue[0] - start, link.cue[1] - start), inside(link.source), inside(link.content))
        for link in labelled.links
        if start <= link.cue[0] and link.cue[1] < end
    )
    return Example(pieces.ids[start:end], pieces.features[start:end], tags, links)


def _sentences(article: Article, tokenizer: Tokenizer) -> Iterator[Labelled]:
    """Paragraphs of at most 60 words with all their attributions inside, as a content would give them: a text of its own.

    Every other one opens with a small letter, and every other of these with "that".
    """
    for place, block in enumerate(reading(article.text).blocks[1:]):
        words = article.text[block.start : block.end]
        if len(words.split()) > 60 or len(words) < 20:
            continue
        touching = [
            mark
            for mark in article.gold
            if any(block.start < end and start < block.end for role in ROLES for start, end in mark[role])
        ]
        whole = all(
            block.start <= start and end <= block.end
            for mark in touching
            for role in ROLES
            for start, end in mark[role]
        )
        if not whole:
            continue
        prefix = ""
        if place % 2 and not words[1:2].isupper() and words[0].isalpha():
            prefix = "that " if place % 4 == 1 else ""
            words = words[0].lower() + words[1:]
        shift = len(prefix) - block.start
        gold = [
            {role: [(start + shift, end + shift) for start, end in mark[role]] for role in ROLES} for mark in touching
        ]
        yield label(prefix + words, gold, tokenizer)
