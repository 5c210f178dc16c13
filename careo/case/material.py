"""What one viewer sees of a case at one moment, for the stages across documents and for views.

Documents that conditions keep out, or that were withdrawn, are not in it unless they were asked for by name; of a
document with restricted passages everything else is in it, at unchanged offsets. So no stage, count, list or wording can
tell of what is not in here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from careo.case import corrections
from careo.case.at_hand import AtHand
from careo.errors import NoSuchRecord
from careo.extract.signatures import signature
from careo.protect.withholding import withhold_extraction, withhold_facts, withhold_reading
from careo.records.documents import Document, Facts, Reading
from careo.records.extraction import Extraction
from careo.records.judgements import Judgement
from careo.records.passages import Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where a material's records come from, each by document id: as read and as extracted, facts corrected."""

    reading: Callable[[str], Reading]
    extraction: Callable[[str], Extraction]


class CaseMaterial:
    """Implements records.extraction.Material over the documents that were read."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        restricted: Mapping[str, Spans],
        judgements: tuple[Judgement, ...],
        sources: Sources,
    ) -> None:
        self._documents = dict(sorted(documents.items()))
        self._restricted = restricted
        self._corrections: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in judgements:
            if judgement.kind == "correct statement":
                self._corrections[judgement.passages[0].document].append(judgement)
        self._sources = sources
        self._readings: AtHand[Reading] = AtHand()
        self._extractions: AtHand[Extraction] = AtHand()

    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that are read and visible, sorted."""
        return tuple(self._documents)

    def document(self, document: str) -> Document:
        """The document's own record. Raises NoSuchRecord for what this viewer does not see."""
        self._require(document)
        return self._documents[document]

    def reading(self, document: str) -> Reading:
        """Its text and facts, restricted passages blotted out."""
        self._require(document)
        return self._readings.get(document, lambda: self._make_reading(document))

    def extraction(self, document: str) -> Extraction:
        """What was extracted, as people corrected it, without what rests on restricted passages."""
        self._require(document)
        return self._extractions.get(document, lambda: self._make_extraction(document))

    def restricted(self, document: str) -> Spans:
        """The ranges of a visible document that are blotted out."""
        return self._restricted.get(document, ())

    def _require(self, document: str) -> None:
        if document not in self._documents:
            raise NoSuchRecord(f"There is no readable document {document} among those shown.")

    def _make_reading(self, document: str) -> Reading:
        return withhold_reading(self._sources.reading(document), self._restricted.get(document, ()))

    def _make_extraction(self, document: str) -> Extraction:
        extraction = self._sources.extraction(document)
        corrected = self._corrections.get(document, ())
        if corrected:
            extraction = corrections.correct_statements(extraction, self._sources.reading(document).text, corrected)
        restricted = self._restricted.get(document, ())
        if not restricted:
            return extraction
        shown = withhold_extraction(extraction, restricted)
        return replace(shown, signature=signature(self.reading(document).text))


def shown_facts(facts: Facts, text: Callable[[], str], restricted: Spans) -> Facts:
    """The facts that may be listed; `text` is asked for only where a passage is restricted."""
    return withhold_facts(facts, text(), restricted) if restricted else facts
