"""Mentions, references and relations of a text written in a test, as words that a test can compare."""

from __future__ import annotations

import re
from dataclasses import dataclass

from careo.extract.coreference.finding import find_references
from careo.extract.mentions.finding import find_mentions
from careo.extract.parsing import Parsed, parse
from careo.extract.relations.finding import find_relations
from careo.records.documents import Block, Facts, Language, Reading
from careo.records.statements import Mention, Reference, RelationMention


@dataclass(frozen=True)
class Mentioned:
    """What one text mentions."""

    parsed: Parsed
    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...]
    relations: tuple[RelationMention, ...]

    def words(self, mention: Mention) -> str:
        return self.parsed.text[slice(*mention.span)]

    def names(self, kind: str) -> list[str]:
        return [one.name for one in self.mentions if one.kind == kind and one.form in ("name", "acronym", "alias")]

    def described(self, kind: str) -> list[str]:
        return [self.words(one) for one in self.mentions if one.kind == kind and one.form == "description"]

    def at(self, words: str, occurrence: int = 1) -> Mention:
        """The mention with exactly these words, the first or a later one."""
        found = [one for one in self.mentions if self.words(one) == words]
        assert len(found) >= occurrence, (
            f"{words!r} is no mention; there are {[self.words(one) for one in self.mentions]}"
        )
        return found[occurrence - 1]

    def antecedent(self, words: str, occurrence: int = 1) -> str | None:
        mention = self.at(words, occurrence)
        by = {one.id: one for one in self.mentions}
        found = [by[one.antecedent] for one in self.references if one.mention == mention.id]
        return self.words(found[0]) if found else None

    def related(self) -> set[tuple[str, str, str]]:
        by = {one.id: one for one in self.mentions}
        return {(self.words(by[one.a]), one.kind, self.words(by[one.b])) for one in self.relations}


def mentioned(text: str, language: Language = "en") -> Mentioned:
    """A text with a block a paragraph."""
    blocks = tuple(
        Block(kind="paragraph", start=found.start(), end=found.end())
        for found in re.finditer(r"\S(?:.*?)(?=\n\s*\n|\s*\Z)", text, re.DOTALL)
    )
    reading = Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language=language))
    parsed = parse("0" * 64, reading)
    mentions = find_mentions(parsed)
    return Mentioned(parsed, mentions, find_references(parsed, mentions), find_relations(parsed, mentions, ()))
