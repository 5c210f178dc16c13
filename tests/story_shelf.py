"""Stories read and extracted for real, on a shelf that resolve and weigh can ask: for tests across stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from careo.extract import extract
from careo.options import ExtractOptions
from careo.records.documents import Block, Document, Facts, Language, Reading
from careo.records.extraction import Extraction


def story(text: str, language: Language = "en", published: str | None = None, title: str | None = None) -> Reading:
    """A reading whose paragraphs are parted by empty lines."""
    blocks: list[Block] = []
    start = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(kind="paragraph", start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    facts = Facts(language=language, published=published, title=title)
    return Reading(text=text, blocks=tuple(blocks), media_type="text/plain", facts=facts)


class StoryShelf:
    """Documents by id, with what reading and extracting made of them."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self.readings = dict(readings)
        self.extractions = {name: extract(name, reading, ExtractOptions()) for name, reading in readings.items()}

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.readings))

    def document(self, document: str) -> Document:
        facts = self.readings[document].facts
        return Document(id=document, media_type="text/plain", outcome="read", why=None, paths=(), facts=facts)

    def reading(self, document: str) -> Reading:
        return self.readings[document]

    def extraction(self, document: str) -> Extraction:
        return self.extractions[document]

    def without(self, document: str) -> StoryShelf:
        """The shelf as if a document had never been added."""
        return StoryShelf({name: replace(reading) for name, reading in self.readings.items() if name != document})
