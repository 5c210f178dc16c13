"""GUM's training documents with the frozen encoder's hidden numbers, and which member of the heads has not seen which."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.gum import Article, articles
from bench.mentions import gold_names
from careo.extract.mentions.encoding import HIDDEN, token_numbers
from careo.extract.mentions.heads import KINDS
from careo.extract.mentions.shapes import shapes_of
from careo.extract.parsing import Parsed, parse
from careo.extract.reader.pieces import Integers
from careo.extract.reader.tags import Numbers
from careo.models.reader import ReaderModel

MEMBERS = 4
"""A quarter of the documents, by the hash of their names, is held back from each member."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document, its parse, and by piece of the parse the hidden numbers of its tokens (tokens x 768)."""

    article: Article
    parsed: Parsed
    hidden: tuple[Numbers, ...]

    @property
    def held_back_from(self) -> int:
        """The member that never sees it."""
        return hashlib.sha256(self.article.name.encode()).digest()[0] % MEMBERS


@dataclass(frozen=True, slots=True)
class Tagged:
    """One piece of a parse: hidden numbers, shapes and a tag for each token."""

    hidden: Numbers
    shapes: Numbers
    tags: Integers


def documents(part: str, reader: ReaderModel, scratch: Path) -> list[Document]:
    """Parse and encode; hidden numbers are kept in the scratch folder for the next run on the same encoder."""
    found = []
    for article in articles(part):
        parsed = parse("0" * 64, article.reading())
        kept = scratch / f"{article.name}.npy"
        if kept.exists():
            whole = np.load(kept)
        else:
            whole = np.concatenate([np.zeros((0, HIDDEN)), *token_numbers(parsed, reader, lambda hidden: hidden)])
            whole = whole.astype(np.float16)
            np.save(kept, whole)
        ends = np.cumsum([len(piece.doc) for piece in parsed.pieces])[:-1]
        found.append(Document(article, parsed, tuple(np.split(whole, ends))))
    sys.stderr.write(f"GUM {part}: {len(found)} documents encoded\n")
    return found


def sequences(chosen: Sequence[Document]) -> Iterator[Tagged]:
    """The documents' pieces as examples for the head for names."""
    for document in chosen:
        gold = sorted(gold_names(document.article), key=lambda name: name.span)
        for piece, hidden in zip(document.parsed.pieces, document.hidden, strict=True):
            tags = np.zeros(len(piece.doc), dtype=np.int64)
            for name in gold:
                low, high = max(0, name.span[0] - piece.start), min(len(piece.text), name.span[1] - piece.start)
                tokens = piece.doc.char_span(low, high, alignment_mode="expand") if low < high else None
                if tokens is not None:
                    first = 1 + 2 * KINDS.index(name.kind)
                    tags[tokens.start : tokens.end] = first + 1
                    tags[tokens.start] = first
            if len(tags):
                yield Tagged(hidden.astype(np.float32), shapes_of(piece), tags)
