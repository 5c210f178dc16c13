"""Figures in English and Spanish: how many of what, with bounds that never say more than the words.

`span` holds the number with its qualifier and sign ("more than a hundred", "$1.2 million", "20%"). "More than a hundred"
is *at least* 100: the bound is the number that was said. `unit` is a measure ("ton", "dollar", "percent", "year"), "person",
or the thing counted; "unknown" where the text does not say of what.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from careo.extract.figures.counted import Counted, Sentence, find_counted
from careo.extract.figures.guards import is_no_figure
from careo.extract.figures.scope import find_basis, find_category, find_group, find_place, find_time
from careo.extract.parsing import Parsed
from careo.records.dates import Date
from careo.records.figures import Figure
from careo.records.ids import passage_id
from careo.records.passages import Span, Spans
from careo.text.counted import PERSON, PERSON_CATEGORIES, PERSONS, category_key, head_key, measure_of
from careo.text.number_words import NumberLanguage
from careo.text.numbers import Quantity, find_quantities

_ELLIPSIS = 160
"""Characters within which a bare number may take up what the number before it counted."""
_LISTS = re.compile(
    r"\b(?:lists?|listed|counts?|counted|gives?|gave|records?|recorded|says?|said|at|names?|cites?|there\s+were|son|eran|fueron|serían|registra|cuenta|"
    r"contabiliza|reporta|suma|habla\s+de|da|consigna)\s+$",
    re.IGNORECASE,
)


def find_figures(parsed: Parsed, dates: tuple[Date, ...]) -> tuple[Figure, ...]:
    """Every figure of the text; a number inside a date, an age, a label or an ordinal is none."""
    if parsed.language is None:
        return ()
    moments = tuple(sorted((date.span for date in dates if date.type != "DURATION"), key=lambda span: span))
    found: list[Figure] = []
    for block in parsed.reading.blocks:
        quantities = [
            quantity
            for quantity in _quantities(parsed.text, block.start, block.end, parsed.language)
            if not _overlaps(quantity, moments) and not is_no_figure(parsed.text, quantity, parsed.language)
        ]
        found.extend(_figures(parsed, quantities, dates, block.kind == "table"))
    return tuple(sorted(found, key=lambda figure: (figure.span, figure.id)))


def _quantities(text: str, start: int, end: int, language: NumberLanguage) -> Iterator[Quantity]:
    """The quantities of one block, in offsets of the whole text."""
    for found in find_quantities(text[start:end], language):
        yield Quantity(
            found.start + start,
            found.end + start,
            found.low,
            found.high,
            found.exactness,
            found.unit,
            found.digits,
            found.number_start + start,
        )


def _overlaps(quantity: Quantity, moments: Spans) -> bool:
    after = bisect_left(moments, (quantity.end, -1))
    return any(
        start < quantity.end and quantity.number_start < end for start, end in moments[max(0, after - 4) : after]
    )


def _figures(parsed: Parsed, quantities: list[Quantity], dates: tuple[Date, ...], in_cells: bool) -> Iterator[Figure]:
    language: NumberLanguage = "es" if parsed.language == "es" else "en"
    numbers = tuple((quantity.start, quantity.end) for quantity in quantities)
    before: Figure | None = None
    for quantity in quantities:
        sentence = _sentence(parsed, quantity, numbers)
        if in_cells:
            sentence = _cell(sentence, quantity)
        counted = find_counted(parsed, quantity, sentence)
        category = find_category(sentence, (quantity.start, quantity.end), counted, language)
        if not counted.spans and not category and before is not None and _elliptic(parsed.text, quantity, before):
            yield (before := _like(before, quantity))
            continue
        if _is_bare(quantity, counted, category):
            continue
        reach = counted.end
        own = (quantity.start, quantity.end)
        before = Figure(
            id=passage_id("f", parsed.document, (own,)),
            document=parsed.document,
            span=own,
            low=quantity.low,
            high=quantity.high,
            unit=_unit(parsed.text, quantity, counted, category, language),
            exactness=quantity.exactness,
            counted=counted.spans,
            category=category,
            place=find_place(sentence, own, reach, language, tuple(date.span for date in dates)),
            time=find_time(sentence, own, dates),
            group=find_group(sentence, reach, language) if counted.spans else (),
            basis=find_basis(sentence, language),
        )
        yield before


def _elliptic(text: str, quantity: Quantity, before: Figure) -> bool:
    """A number alone that says how many of what the sentence before it counted: "The register lists 11."."""
    if quantity.unit is not None or not before.category or not 0 <= quantity.start - before.span[1] <= _ELLIPSIS:
        return False
    ends = re.compile(r"\s*(?:[.;,]\s|[.;]?$|\n)").match(text, quantity.end)
    return ends is not None and _LISTS.search(text[max(0, quantity.start - 30) : quantity.start]) is not None


def _like(before: Figure, quantity: Quantity) -> Figure:
    """A figure of what another counts; nothing of the other's time or basis is taken over."""
    own = (quantity.start, quantity.end)
    return Figure(
        id=passage_id("f", before.document, (own,)),
        document=before.document,
        span=own,
        low=quantity.low,
        high=quantity.high,
        unit=before.unit,
        exactness=quantity.exactness,
        counted=before.counted,
        category=before.category,
        place=before.place,
    )


def _sentence(parsed: Parsed, quantity: Quantity, numbers: Spans) -> Sentence:
    """The sentence around the figure; without a parser, by punctuation and capitals."""
    index = bisect_left(parsed.sentences, (quantity.start + 1, -1)) - 1
    start, end = parsed.sentences[index] if index >= 0 else (0, len(parsed.text))
    if end < quantity.end:
        end = quantity.end
    if parsed.language == "es" or end - start > 1_000:
        start, end = _by_punctuation(parsed.text, start, end, quantity)
    return Sentence(parsed.text, start, end, tuple(span for span in numbers if start <= span[0] < end))


def _cell(sentence: Sentence, quantity: Quantity) -> Sentence:
    """The part of the sentence within the figure's own cell of a table: no words of another cell say what it counts."""
    edges = [mark.end() for mark in re.finditer(r"[\t\n]", sentence.text[sentence.start : quantity.start])]
    start = sentence.start + (edges[-1] if edges else 0)
    closing = re.compile(r"[\t\n]").search(sentence.text, quantity.end, sentence.end)
    end = closing.start() if closing is not None else sentence.end
    return Sentence(sentence.text, start, end, tuple(span for span in sentence.numbers if start <= span[0] < end))


def _by_punctuation(text: str, start: int, end: int, quantity: Quantity) -> Span:
    left = max(start, quantity.start - 600)
    for stop in re.finditer(r"[.!?…][”\"»)]?\s+(?=[¿¡“\"«(]?[A-ZÁÉÍÓÚÑ])|\n\s*\n", text[left : quantity.start]):
        start = left + stop.end()
    ahead = re.compile(r"[.!?…](?=[”\"»)]?\s+[¿¡“\"«(]?[A-ZÁÉÍÓÚÑ])|\n\s*\n").search(text, quantity.end, end)
    return (max(start, left), min(end, ahead.end() if ahead else quantity.end + 600))


def _is_bare(quantity: Quantity, counted: Counted, category: Spans) -> bool:
    """A number of nothing: kept only when it is worded as an amount."""
    if counted.spans or category or quantity.unit is not None:
        return False
    return quantity.exactness == "exact" and quantity.start == quantity.number_start


def _unit(text: str, quantity: Quantity, counted: Counted, category: Spans, language: NumberLanguage) -> str:
    words = " ".join(text[start:end] for start, end in counted.spans)
    measure = measure_of(words)
    if quantity.unit is not None and (quantity.unit != "$" or measure is None):
        return quantity.unit
    if measure is not None:
        return measure
    key = head_key(words, language) if words else None
    if key is not None:
        return PERSON if key in PERSONS else key
    kind = category_key(" ".join(text[start:end] for start, end in category), language) if category else None
    if (
        kind is not None
        and PERSON_CATEGORIES.issuperset(re.split(" or | and ", kind))
        and (not words or counted.is_category)
    ):
        return PERSON
    return counted.head.lower() or "unknown"
