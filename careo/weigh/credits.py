"""Lines that credit an outlet with having it first, and what each bears on: its own sentence, never the whole story.

Where such a sentence only points back ("It was first reported by…"), it bears on the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careo.records.passages import Span, Spans
from careo.weigh.copies import overlap

_CREDIT = re.compile(
    r"(?:first|originally) (?:reported|published|revealed|disclosed|appeared)(?: (?:by|in))?(?: the (?:newspaper|magazine|website))? "
    r"((?:[Tt]he )?[A-ZÁÉÍÓÚÑ][\w.&'’-]*(?: (?:[A-ZÁÉÍÓÚÑ][\w.&'’-]*|de|del|la|el|of|and|y))*)|"
    r"(?:publicad[oa]s?|revelad[oa]s?|difundid[oa]s?) (?:originalmente|primero|por primera vez) (?:por|en) "
    r"((?:[Ee]l |[Ll]a )?[A-ZÁÉÍÓÚÑ][\w.&'’-]*(?: (?:[A-ZÁÉÍÓÚÑ][\w.&'’-]*|de|del|la|el|y))*)"
)
_POINTS_BACK = re.compile(
    r"^\W*(?:(?:it|this|that|the news) (?:was|had been|has been)|(?:(?:esto|eso|la noticia|lo anterior) )?(?:fue|había sido|ha sido))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """The outlet that is named, the words that credit it, and the sentence that they bear on."""

    name: str
    spans: Spans
    bearing: Span

    def bears_on(self, content: Spans) -> bool:
        """Whether a statement with this content stands in the sentence that is credited."""
        return bool(overlap((self.bearing,), content))


def credits_in(text: str, sentences: Sequence[Span]) -> tuple[Credit, ...]:
    """Every credit of a text, in order; `sentences` in order too. A credit outside of all sentences bears on itself alone."""
    found = []
    for match in _CREDIT.finditer(text):
        name = (match.group(1) or match.group(2)).rstrip(" .,'’")
        at = next((n for n, (start, end) in enumerate(sentences) if start <= match.start() < end), None)
        bearing = match.span() if at is None else sentences[at]
        if at and _POINTS_BACK.match(text[bearing[0] : match.start()]):
            bearing = sentences[at - 1]
        found.append(Credit(name, (match.span(),), bearing))
    return tuple(found)
