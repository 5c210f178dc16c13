"""One viewer's view of a case at one moment: which documents stand in it, whole, in part, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from careo.case import corrections, stages
from careo.case.at_hand import AtHand
from careo.case.material import CaseMaterial, Sources, shown_facts
from careo.case.pipeline import Reader, Work, corrected, work_of
from careo.case.places import place
from careo.case.stages import Made, Summary
from careo.case.store import State, Store
from careo.errors import CaseInUse
from careo.protect.conditions import restricted_spans, restricted_whole
from careo.protect.withholding import touches
from careo.records.codec import from_json
from careo.records.documents import Condition, Document, Reading
from careo.records.extraction import Extraction
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.passages import Spans

BEING_READ = "Its bytes are kept; it is being read by another process."
_ACROSS: frozenset[JudgementKind] = frozenset(
    {
        "same entity",
        "different entities",
        "same claim",
        "different claims",
        "stance",
        "join lineages",
        "split lineages",
        "first hand",
        "correct statement",
    }
)
"""Judgements that the stages across documents take; the others have been applied before. A corrected statement has been, and
still says something of its claim that its words do not."""

_OF_SEVERAL = frozenset(
    {"same entity", "different entities", "same claim", "different claims", "join lineages", "split lineages"}
)
"""Judgements about two or more passages that are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one document stands: what is known of it, and what conditions keep out of it."""

    summary: Summary | None
    conditions: tuple[Condition, ...] = ()
    whole: bool = False
    """Whether all of it is kept out."""
    spans: Spans = ()
    withdrawn: bool = False


class Decoded:
    """Readings and extractions kept decoded from one view to the next."""

    def __init__(self) -> None:
        self.readings: AtHand[Reading] = AtHand()
        self.extractions: AtHand[Extraction] = AtHand()

    def only(self, work: Iterable[Work]) -> None:
        """Let go of what belongs to none of these."""
        known = tuple(work)
        self.readings.only((item.keys.read, item.changes) for item in known)
        self.extractions.only(item.keys.extract for item in known)


class View:
    """Everything derived from one State without comparing documents."""

    def __init__(self, state: State, store: Store, reader: Reader, today: date, decoded: Decoded) -> None:
        self.state = state
        self._store = store
        self.judgements = corrections.standing(state.judgements)
        names = {
            document: min(path.rsplit("/", 1)[-1] for path in paths) for document, paths in state.documents.items()
        }
        self.work: dict[str, Work] = {item.document: item for item in work_of(names, self.judgements, reader)}
        self._today = today
        self._decoded = decoded
        self._standings: dict[str, Standing] | None = None

    def standings(self) -> dict[str, Standing]:
        """Every document of the case, by id."""
        if self._standings is None:
            kept = self._store.outputs(item.keys.summary for item in self.work.values())
            withdrawn = {item.passages[0].document for item in self.judgements if item.kind == "withdraw"}
            self._standings = {
                document: self._standing(document, kept.get(item.keys.summary), document in withdrawn)
                for document, item in self.work.items()
            }
        return self._standings

    def visible(self, include: Iterable[str]) -> tuple[str, ...]:
        """Ids of the documents that are shown, sorted; `include` names those asked for in spite of their conditions."""
        named = frozenset(include)
        return tuple(
            document
            for document, standing in self.standings().items()
            if document in named or not (standing.whole or standing.withdrawn)
        )

    def documents(self, include: Iterable[str]) -> tuple[Document, ...]:
        """Records of the visible documents by id, then of refused paths."""
        named = frozenset(include)
        taken = [self.document(document, document in named) for document in self.visible(named)]
        refused = [
            Document(id=None, media_type=None, outcome="refused", why=why, paths=(path,))
            for path, why in sorted(self.state.refusals.items())
        ]
        return (*taken, *refused)

    def material(self, include: Iterable[str]) -> CaseMaterial:
        """The visible documents that were read."""
        named = frozenset(include)
        standings = self.standings()
        documents = {
            record.id: record for record in self.documents(named) if record.id is not None and record.outcome == "read"
        }
        restricted = {document: standings[document].spans for document in documents if document not in named}
        return CaseMaterial(
            documents, restricted, self.judgements, Sources(reading=self.reading, extraction=self.extraction)
        )

    def across(self, material: CaseMaterial) -> tuple[Judgement, ...]:
        """Standing judgements for the stages across documents, each passage where it stands now.

        One that points to what is not shown, or no longer finds its place, is left out.
        """
        placed = (self._placed(item, material) for item in self.judgements if item.kind in _ACROSS)
        return tuple(judgement for judgement in placed if judgement is not None)

    def lost(self) -> tuple[Judgement, ...]:
        """Standing judgements that no longer find their place in a document that is read."""
        found = []
        for judgement in self.judgements:
            for document in sorted({passage.document for passage in judgement.passages if passage.spans}):
                if self._is_read(document) and corrections.lost(
                    judgement, self.extraction(document), self.reading(document).text
                ):
                    found.append(judgement)
                    break
        return tuple(found)

    def reading(self, document: str) -> Reading:
        """What was read of a document, facts corrected, nothing withheld."""
        item = self.work[document]
        return self._decoded.readings.get(
            (item.keys.read, item.changes), lambda: corrected(self._made(item.keys.read).record or b"", item.changes)
        )

    def extraction(self, document: str) -> Extraction:
        """What was extracted, nothing corrected or withheld."""
        key = self.work[document].keys.extract
        return self._decoded.extractions.get(
            key, lambda: from_json(self._made(key).record or b"", Extraction), keep=lambda made: not made.unfinished
        )

    def _made(self, key: str) -> Made:
        kept = self._store.outputs([key])
        if key not in kept:
            raise CaseInUse(
                "The case was changed by another process while it was being read; nothing was lost. Run the same command again."
            )
        return stages.unwrap(kept[key])

    def _is_read(self, document: str) -> bool:
        standing = self.standings().get(document)
        return standing is not None and standing.summary is not None and standing.summary.why is None

    def _standing(self, document: str, kept: bytes | None, withdrawn: bool) -> Standing:
        summary = stages.summary_from(kept) if kept is not None else None
        judged = [
            item
            for item in self.judgements
            if item.kind == "condition" and any(passage.document == document for passage in item.passages)
        ]
        stated = summary.facts.conditions if summary is not None else ()
        read = summary is not None and summary.why is None
        text = self.reading(document).text if judged and read else None
        conditions = corrections.conditions_of(document, stated, judged, text)
        return Standing(
            summary=summary,
            conditions=conditions,
            whole=restricted_whole(conditions, self._today),
            spans=restricted_spans(conditions, self._today),
            withdrawn=withdrawn,
        )

    def document(self, document: str, in_full: bool = False) -> Document:
        """A document's own record; `in_full` with what stands in restricted passages."""
        standing = self.standings()[document]
        paths = tuple(sorted(self.state.documents[document]))
        summary = standing.summary or Summary(why=BEING_READ)
        if summary.why is not None:
            return Document(id=document, media_type=summary.media_type, outcome="kept", why=summary.why, paths=paths)
        facts = stages.with_language(summary.facts, summary.language)
        withheld = () if in_full else standing.spans
        facts = shown_facts(
            replace(facts, conditions=standing.conditions), lambda: self.reading(document).text, withheld
        )
        return Document(
            id=document,
            media_type=summary.media_type,
            outcome="read",
            why=None,
            paths=paths,
            words=_words_outside(self.reading(document).text, withheld) if withheld else summary.words,
            facts=facts,
            notes=summary.notes,
        )

    def _placed(self, judgement: Judgement, material: CaseMaterial) -> Judgement | None:
        """The judgement with its passages where they stand now; of several that are alike, those that can be shown.

        A parting begins with the passage that leaves, so it needs that one; whatever else points to two or more needs two.
        """
        found = [self._place_of(passage, material) for passage in judgement.passages]
        passages = tuple(passage for passage in found if passage is not None)
        if len(passages) < len(found):
            parts = judgement.kind.startswith(("different", "split"))
            if judgement.kind not in _OF_SEVERAL or len(passages) < 2 or (parts and found[0] is None):
                return None
        return replace(judgement, passages=passages)

    def _place_of(self, passage: JudgedPassage, material: CaseMaterial) -> JudgedPassage | None:
        """The passage where it stands now; None where it is not shown or no longer found."""
        if passage.document not in frozenset(material.documents()):
            return None
        spans = place(passage, self.reading(passage.document).text)
        if spans is None or touches(spans, material.restricted(passage.document)):
            return None
        return replace(passage, spans=spans)


def _words_outside(text: str, hidden: Spans) -> int:
    """How many words stand outside of what is hidden: a count must not tell how long that is."""
    for start, end in reversed(hidden):
        text = f"{text[:start]} {text[end:]}"
    return len(text.split())
