"""Attributions in Spanish, by rules on lists: según, dijo que, quotations; absent where two readings are possible.

No Spanish parser with a licence that fits exists, so a sentence is read by the kinds of its words (`spanish_words`): the verb
groups that tell (`spanish_groups`), the phrases around them that can be their sources (`spanish_phrases`) and what they
introduce (`spanish_contents`). Where something stands that these cannot read, no attribution is made.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from careo.extract.aspects_spanish import modality_spanish, polarity_spanish
from careo.extract.attributions.finding import Attribution
from careo.extract.attributions.spanish_found import QUOTATION, Item, Sentence
from careo.extract.attributions.spanish_groups import groups
from careo.extract.attributions.spanish_phrasal import according, nouns
from careo.extract.attributions.spanish_quoted import inserted, quoted, spoken
from careo.extract.attributions.spanish_sources import source_form
from careo.extract.attributions.spanish_told import told
from careo.extract.attributions.spanish_words import INTERROGATIVES, tagged
from careo.extract.parsing import Parsed
from careo.records.passages import Span, Spans, quote
from careo.records.statements import Manner
from careo.text.sentences import split_sentences

LONGEST_SENTENCE = 4000
"""Characters read as one sentence; longer ones are no prose, and are read in pieces so that time stays linear."""
DEEPEST = 4
"""Quotations inside quotations that are read."""
CONFIDENCE = {
    "quotation": 0.9,
    "that": 0.88,
    "according": 0.9,
    "aside": 0.8,
    "infinitive": 0.75,
    "accused": 0.75,
    "object": 0.65,
    "noun": 0.7,
}
"""Shares right among what each construction finds in the development passages, rounded down."""


def find_attributions_spanish(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution of a Spanish text, in order of its first character; a parent is the smallest content that holds it."""
    found: list[Item] = []
    for sentence in _whole_sentences(parsed):
        sentence = (_behind_label(parsed.text, sentence), sentence[1])
        for start in range(sentence[0], sentence[1], LONGEST_SENTENCE):
            found.extend(_of_range(parsed.text, (start, min(start + LONGEST_SENTENCE, sentence[1])), 0))
    ordered = sorted(_fitting(parsed.text, found), key=lambda item: (item.first(), -item.last(), item.cue))
    return tuple(
        _attribution(parsed.text, item, parent) for item, parent in zip(ordered, _parents(ordered), strict=True)
    )


LABEL = re.compile(r"(?:[PR]\.|[PR]:|[A-ZÁÉÍÓÚÑ]{2}[A-ZÁÉÍÓÚÑ .]{0,40}:)\s+")


def _behind_label(text: str, sentence: Span) -> int:
    """Where the words of a turn begin, behind "R." or "TESTIGO:"."""
    found = LABEL.match(text, *sentence)
    return found.end() if found is not None else sentence[0]


def _whole_sentences(parsed: Parsed) -> Iterator[Span]:
    """Sentences, joined where a quotation or a turn of a conversation runs over their border."""
    quotations = [match.span() for match in QUOTATION.finditer(parsed.text)]
    index = 0
    current: Span | None = None
    for start, end in parsed.sentences:
        while index < len(quotations) and quotations[index][1] <= start:
            index += 1
        inside = index < len(quotations) and quotations[index][0] < start < quotations[index][1]
        short = current is not None and end - current[0] <= LONGEST_SENTENCE
        if current is not None and short and (inside or _continues(parsed.text, current, (start, end))):
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _continues(text: str, current: Span, sentence: Span) -> bool:
    """Whether a sentence goes on: «… .» dijo ella · «…», dijo ella. «…» · —… —dijo ella—. …"""
    start, end = sentence
    between = text[current[1] : start]
    if "\n" in between:
        return False
    if text[current[0]] in "—–" and any(mark in text[current[0] + 1 : current[1]] for mark in "—–"):
        return True
    marked = QUOTATION.match(text, start)
    if marked is not None and (marked.end() >= end - 1):
        return QUOTATION.search(text, max(current[0], current[1] - 2000), current[1]) is not None
    return text[current[1] - 1] in '»”"' and text[start : start + 1].islower()


def _of_range(text: str, span: Span, depth: int) -> Iterator[Item]:
    """Attributions of a sentence, then those inside its quotations, which the first pass leaves alone."""
    words = tagged(text, *span)
    if len(words) < 3:
        return
    quotations = [match.span() for match in QUOTATION.finditer(text, *span) if match.span() != span]
    sentence = Sentence(text, span, words, quotations, [word.start for word in words])
    yield from _of_sentence(sentence)
    if depth < DEEPEST:
        for start, end in quotations:
            for inner in split_sentences(text, start + 1, end - 1):
                yield from _of_range(text, inner, depth + 1)


def _of_sentence(sentence: Sentence) -> Iterator[Item]:
    """What each finder reads; a cue that one has taken is left alone by the next."""
    found = list(groups(sentence.text, sentence.words))
    taken: list[Span] = []

    def free(item: Item) -> bool:
        if any(start < end_taken and start_taken < end for start, end in item.cue for start_taken, end_taken in taken):
            return False
        taken.extend(item.cue)
        return True

    yield from filter(free, spoken(sentence, found))
    for quotation in sentence.quotations:
        yield from filter(free, inserted(sentence, found, quotation))
    yield from filter(free, quoted(sentence, found))
    yield from filter(free, according(sentence))
    yield from filter(free, nouns(sentence))
    yield from filter(free, told(sentence, found, 0, len(sentence.words)))


def _fitting(text: str, found: list[Item]) -> list[Item]:
    """Items without those that say nothing, each cut where the content that holds its cue ends."""
    unique = list({(item.source, item.cue, item.content): item for item in found}.values())
    ordered = sorted(unique, key=lambda item: (item.cue[0][0], item.cue[-1][1]))
    kept: list[Item] = []
    open_contents: list[Span] = []
    spans = sorted({span for item in unique for span in item.content})
    place = 0
    sources = {item.source for item in unique if item.source is not None}
    within = _inside_sources(ordered, sorted(sources))
    for number, item in enumerate(ordered):
        if number in within:
            continue
        while place < len(spans) and spans[place][0] <= item.cue[0][0]:
            open_contents.append(spans[place])
            place += 1
        open_contents = [span for span in open_contents if span[1] > item.cue[0][0]]
        cut = _cut(text, item, [span for span in open_contents if span not in item.content])
        if cut is not None:
            kept.append(cut)
    return kept


def _inside_sources(items: list[Item], sources: list[Span]) -> set[int]:
    """Items that only tell who another's source is ("dos vecinos que pidieron no ser citados")."""
    inside: set[int] = set()
    for number, item in enumerate(items):
        place = bisect_right(sources, (item.cue[0][0], item.cue[0][0]))
        near = [source for source in sources[max(place - 3, 0) : place] if source != item.source]
        if any(item.cue[-1][1] <= end for _, end in near):
            inside.add(number)
    return inside


def _cut(text: str, item: Item, holders: list[Span]) -> Item | None:
    """The item with its content inside every content that holds its cue; None where its source lies outside."""
    source, cue, content = item.source, item.cue, item.content
    asks = source is not None and text[slice(*source)].lower() in INTERROGATIVES
    if asks or any(start <= c_start and c_end <= end for start, end in cue for c_start, c_end in content):
        return None
    for start, end in holders:
        if not (start <= cue[0][0] and cue[-1][1] <= end):
            continue
        if source is not None and not (start <= source[0] and source[1] <= end):
            return None
        content = tuple((max(low, start), min(high, end)) for low, high in content if low < end and high > start)
        content = tuple(span for span in content if span[1] - span[0] > 1)
    if not content:
        return None
    return Item(source, cue, tuple(sorted(content)), item.construction, item.infinitive)


def _holds(outer: Item, inner: Item) -> bool:
    return outer is not inner and all(
        any(start <= low and high <= end for start, end in outer.content) for low, high in inner.roles()
    )


def _parents(items: list[Item]) -> list[int | None]:
    """For each item (in order of its first character) the smallest content that holds it; open items are kept on a stack."""
    parents: list[int | None] = []
    still_open: list[int] = []
    for index, item in enumerate(items):
        still_open = [other for other in still_open if items[other].last() > item.first()]
        holders = [other for other in still_open if _holds(items[other], item)]
        parents.append(
            min(holders, key=lambda other: (sum(end - start for start, end in items[other].content), other))
            if holders
            else None
        )
        still_open.append(index)
    return parents


def _attribution(text: str, item: Item, parent: int | None) -> Attribution:
    cue, content = quote(text, item.cue), quote(text, item.content)
    confidence = CONFIDENCE[item.construction]
    return Attribution(
        source=(item.source,) if item.source else (),
        cue=item.cue,
        content=item.content,
        parent=parent,
        manner=_manner(text, item.content),
        polarity=polarity_spanish(cue, content),
        modality=modality_spanish(cue, content),
        confidence=confidence if item.source else round(confidence - 0.1, 3),
        source_form=source_form(text[slice(*item.source)] if item.source else ""),
    )


def _manner(text: str, content: Spans) -> Manner:
    """Quoted where marks or dashes hold every fragment, mixed where they hold some of it."""
    first, last = content[0][0], content[-1][1]
    if text[first] in "—–":
        return "quoted"
    marks = [match.span() for match in QUOTATION.finditer(text, max(first - 1, 0), min(last + 1, len(text)))]
    starts = [start for start, _ in marks]
    covered = [
        any(start <= low and high <= end for start, end in marks[max(bisect_left(starts, low + 1) - 1, 0) :][:1])
        for low, high in content
    ]
    if all(covered):
        return "quoted"
    inside = any(low < end and start < high for low, high in content for start, end in marks)
    return "mixed" if inside else "reported"
