"""Polarity and modality of a content as its source puts it, from the words of cue and content; an empty cue is the document's own voice."""

from __future__ import annotations

from careo.extract.aspects import english
from careo.extract.aspects_spanish import modality_spanish, polarity_spanish
from careo.records.documents import Language
from careo.records.statements import Modality, Polarity


def polarity_of(cue: str, content: str, language: Language | None) -> Polarity:
    """Negative where the source says that it is not so ("denied that", "said it did not"); two negations cancel.

    Negation is that of the content's main clause: "failed to pay" and "the man who never paid is back" are positive.
    """
    return polarity_spanish(cue, content) if language == "es" else english.polarity_of(cue, content)


def modality_of(cue: str, content: str, language: Language | None) -> Modality:
    """What cue and content make of it; the words that weaken it most stand: hypothetical, possible, then the cue's, then the content's own."""
    return modality_spanish(cue, content) if language == "es" else english.modality_of(cue, content)


def content_modality(content: str, language: Language | None) -> Modality:
    """Modality of a sentence in the document's own voice."""
    return modality_of("", content, language)


def main_clause_negated(content: str, language: Language | None) -> bool:
    """Whether the main clause says that something is not so."""
    return polarity_of("", content, language) == "negative"
