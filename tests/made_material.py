"""A small material made of names alone, for tests that need many documents and no text worth reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careo.records.documents import Block, Document, Facts, Reading
from careo.records.extraction import Extraction
from careo.records.ids import passage_id
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.statements import Mention, MentionKind
from careo.text.names import is_acronym


@dataclass(frozen=True)
class MadeMaterial:
    """Documents in the order they were given; `resolve` must not care."""

    readings: Mapping[str, Reading]
    extractions: Mapping[str, Extraction]

    def documents(self) -> tuple[str, ...]:
        return tuple(self.readings)

    def document(self, document: str) -> Document:
        return Document(id=document, media_type="text/plain", outcome="read", why=None, paths=())

    def reading(self, document: str) -> Reading:
        return self.readings[document]

    def extraction(self, document: str) -> Extraction:
        return self.extractions[document]


Named = tuple[str, MentionKind]


def material_of(documents: Mapping[str, Sequence[Named]]) -> MadeMaterial:
    """One line a name: "x spoke of NAME there." for each, so that no two names stand side by side."""
    readings, extractions = {}, {}
    for document, names in documents.items():
        text, mentions = "", []
        for name, kind in names:
            start = len(text) + len("Somebody spoke of ")
            text += f"Somebody spoke of {name} there.\n"
            span = (start, start + len(name))
            mentions.append(
                Mention(
                    id=passage_id("m", document, (span,)),
                    document=document,
                    span=span,
                    kind=kind,
                    form="acronym" if is_acronym(name) else "name",
                    name=name,
                )
            )
        blocks = (Block(kind="paragraph", start=0, end=len(text)),) if text else ()
        readings[document] = Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="en"))
        extractions[document] = Extraction(
            document=document, language="en", sentences=(), statements=(), mentions=tuple(mentions)
        )
    return MadeMaterial(readings, extractions)


def decided(number: int, kind: JudgementKind, *mentions: Mention, supersedes: str | None = None) -> Judgement:
    """A judgement made at minute `number`, on these mentions."""
    return Judgement(
        id=f"j-{number:03}",
        who="Editor",
        when=f"2024-05-01T10:{number:02}:00Z",
        kind=kind,
        passages=tuple(JudgedPassage(document=one.document, spans=(one.span,), quoted=one.name) for one in mentions),
        why="it was checked",
        supersedes=supersedes,
    )
