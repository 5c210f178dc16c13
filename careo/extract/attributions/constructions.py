"""Constructions that news too rarely has for the reader to learn them, by their words: inverted cues, passives, papers by somebody.

“…, revealed the newspaper The Lantern.” “the raid was linked to a deal by a defendant who …” “the talks documented by The
Lantern” “a report by The Courier alleging that …”. Each is added only where the reader found nothing in the same words, so that
the reader's own finding stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from careo.extract.reader.nesting import Nested
from careo.extract.reader.reading import NOTHING_READ, ReadAttribution
from careo.records.passages import Span, Spans
from careo.text.sentences import split_sentences

TOLD = (
    r"(?:reveal|report|disclos|announc|claim|alleg|declar|stat|confirm|warn|insist|argu|explain|recall|testifi|acknowledg|conced|not)ed"
    r"|said|says|wrote"
)
INVERTED = re.compile(
    rf",\s(?P<cue>{TOLD})\s(?P<source>(?!that\b|in\b|to\b|on\b|by\b|the (?:day|week|month|year)\b)(?:[^\s,;:.“”\"]|(?<=[A-Z])\.)+"
    r"(?:\s(?:[^\s,;:.“”\"]|(?<=[A-Z])\.)+){0,13})[.]?\s*$"
)
"""A verb of telling behind a comma and nothing but a name behind it, to the sentence's end."""
REPORTED = r"link|tie|connect|describ|report|confirm|reveal|document|disclos|alleg|quot|accus|blam|recount|attest|corroborat|verifi|authenticat"
PARTICIPLE = rf"(?:{REPORTED})(?:e?d)"
PASSIVE = re.compile(
    rf"(?<!\S)(?P<before>(?:[^\s,;:“”\"]{{1,40}}\s){{1,12}}?)(?P<cue>(?:(?:was|were|is|are|been|being)\s)(?:\w+ly\s)?{PARTICIPLE})"
    r"(?P<rest>(?:\s[^\s,;:“”\"]{1,40}){0,24}?)\sby\s(?P<source>(?:an?|the|his|her|its|their|one|two|three|several|some|[A-Z])\b[^,;:“”\"]*[^\s.,;:“”\"])"
)
REDUCED = re.compile(
    rf"(?<!\S)(?P<before>(?:(?:The|the|An?|an?|This|this|These|these|Those|those|Its|its|Their|their)\s)(?:[^\s,;:“”\"]{{1,40}}\s){{1,14}}?)"
    rf"(?P<cue>(?:first |later )?{PARTICIPLE})\sby\s(?P<source>(?:the |The )?[A-Z][\w.'’-]*(?:\s(?:[A-Z][\w.'’-]*|of|de|del|and(?=\s[A-Z])))*)"
)
STATES = re.compile(
    r"(?:\d{1,3}\.\s)?(?P<source>(?:[A-Z][\w’'-]*)(?:\s[^\s,;:“”\"]+){0,16}?)\s"
    r"(?P<cue>(?:further |also )?(?:records?|states?|notes?|claims?|reports?|answers?|shows?|avers?|alleges?|denies|deny|contends?|admits?|says?))\s"
    r"(?P<content>that\s.+?)[.]?\s*$",
    re.DOTALL,
)
"""“An entry in the log for 5 May records that …”, “Defendant Ana Bell states that …”: the present tense of papers and pleadings."""
CITED_AS = re.compile(
    r"(?P<source>[A-Z][^,;:“”\"]{2,100}?)\s(?P<cue>(?:is|are|was|were) (?:cited|named|given) as (?:the |its |their )?sources?)\s(?:of|for|in)\s"
    r"(?P<content>[^,;:]+?)[.]?\s*$"
)
CITED_BY = re.compile(
    r",?\s(?P<cue>(?:as )?(?:cited|quoted) by)\s(?P<source>(?:[Tt]he\s)?[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|de|del))*)"
)
PAPER = (
    r"report|story|article|statement|letter|email|memo|memorandum|filing|complaint|lawsuit|indictment|study|poll|survey|document|paper|record|tweet|"
    r"post|testimony|affidavit|dossier|note|editorial|column|dispatch|cable|interview|declaration|motion|brief|audit|book|file|pleading"
)
BY_SOMEBODY = re.compile(
    rf".*(?<!\w)(?P<paper>(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|one|another)\s(?:[\w.’'-]+\s){{0,4}}?(?:{PAPER})s?"
    r"(?:\s(?:published|obtained|released|prepared|written|filed|issued|commissioned|made|drawn up|seen))?\s(?:by|from|in)\s)$",
    re.DOTALL,
)
"""What stands right before a source that only made the paper which says so; of several articles the last one opens it."""
NO_NAME = frozenset(
    """he she they it we i you is are was were be been will would has had have do does did who whom which that to by if when while because than
    can could may might should must not""".split()
)
MOST_NAME_WORDS = 10
SHOWING = re.compile(
    rf"(?<!\S)(?P<source>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w.’'-]{{1,30}}\s){{0,4}}?(?:{PAPER})s?"
    r"(?:\s(?:published|obtained|released|prepared|written|filed|issued|made|seen))?(?:\s(?:by|from|in)\s(?:[\w.’'-]{1,30}\s?){1,6}?)?)\s"
    r"(?P<cue>showing|alleging|claiming|saying|stating|suggesting|indicating|revealing)\s(?P<content>that\s[^;\n]{5,400}?)(?=[.]?\s*$|[.]\s[A-Z])"
)
FURTHEST = 90
SHARE = 0.7
"""Of 18 inverted cues and passives in PolNeAR's training part readers had marked 13; 14 of 20, to say no more than that shows. Of the other
constructions too few stand there to be counted."""


def with_constructions(text: str, blocks: Sequence[Span], found: Sequence[Nested]) -> list[Nested]:
    """The attributions, sources widened to their papers, with those that the constructions add."""
    made = [replace(one, attribution=_widened(text, one.attribution)) for one in found]
    made = _cited(text, made)
    made.extend(_inside(text, made))
    outer = sorted(span for one in made if one.parent is None for span in _spans(one.attribution))
    starts = [start for start, _ in outer]
    for low, high in blocks:
        for showing in SHOWING.finditer(text, low, high):
            if not _touched((showing.start("cue"), showing.end()), outer, starts):
                made.append(Nested(_made((showing.span("content"),), showing), None))
        for sentence in _sentences(text, low, high):
            if _touched(sentence, outer, starts):
                continue
            added = next(_in_sentence(text, sentence), None)
            if added is not None:
                made.append(Nested(added, None))
    return made


ABBREVIATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|No|Gov|Sen|Rep|Gen|Col|U\.S|v|vs)\.$"
)
"""What a full stop shortens, so that no sentence ends there: “in the Jan. 6 report”."""


def _sentences(text: str, low: int, high: int) -> Iterator[Span]:
    """Sentences by punctuation, those that were cut at an abbreviation joined again."""
    open_at: int | None = None
    for start, end in split_sentences(text, low, high):
        begun = start if open_at is None else open_at
        if end < high and ABBREVIATED.search(text, max(begun, end - 8), end):
            open_at = begun
            continue
        open_at = None
        yield (begun, end)
    if open_at is not None:
        yield (open_at, high)


def _spans(one: ReadAttribution) -> Spans:
    return (*one.source, *one.cue, *one.content)


def _touched(sentence: Span, outer: Sequence[Span], starts: Sequence[int]) -> bool:
    place = bisect_left(starts, sentence[1]) - 1
    while place >= 0 and place > bisect_right(starts, sentence[0]) - 8:
        if outer[place][1] > sentence[0]:
            return True
        place -= 1
    return False


def _in_sentence(text: str, sentence: Span) -> Iterator[ReadAttribution]:
    """What the constructions find in a sentence without an attribution."""
    start, end = sentence
    inverted = INVERTED.search(text, start, end)
    if inverted is not None and _is_inverted(text, start, inverted):
        yield _made(((start, inverted.start()),), inverted)
    for pattern in (STATES, CITED_AS):
        stated = pattern.match(text, start, end)
        if stated is not None and not any(word in NO_NAME for word in stated["source"].lower().split()):
            yield _made((stated.span("content"),), stated)
    yield from _by(text, start, end, PASSIVE)


FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|held|met|gave|took|told|paid|sold|knew|went|came|made|found|left|sent|got|"
    r"[a-z]{3,}ed)\b"
)
NO_SOURCE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)$|(?!(?:the|an?)\s)[a-z]+\b(?!-))"
)
FEWEST_CONTENT = 30
"""Characters of a sentence before an inverted cue; a shorter one is a name with its apposition."""


def _cited(text: str, found: Sequence[Nested]) -> list[Nested]:
    """“a report by the Ombudsman, cited by The Lantern”: whoever cites it tells of all that it says."""
    made = list(found)
    for number, one in enumerate(found):
        own = one.attribution
        if one.parent is not None or len(own.source) != 1:
            continue
        match = CITED_BY.search(text, own.source[0][0], own.source[0][1] + FURTHEST)
        if match is None or not own.source[0][0] < match.start() <= own.source[0][1]:
            continue
        held = replace(own, source=((own.source[0][0], match.start()),))
        spans = sorted(_spans(held))
        parts = ((spans[0][0], match.start()), (_behind(text, match.end()), spans[-1][1]))
        made[number] = Nested(held, len(made))
        made.append(Nested(_made(tuple(part for part in parts if part[1] > part[0]), match), None))
    return made


def _behind(text: str, place: int) -> int:
    """Behind the comma and blank that close an aside."""
    while place < len(text) and text[place] in ", ":
        place += 1
    return place


def _is_inverted(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a clause stands before the cue and a name behind it ("Ann Reed, a clerk, said Mr …" is no such thing)."""
    before = text[start : found.start()]
    clause = len(before) >= FEWEST_CONTENT and FINITE.search(before) is not None
    return clause and NO_SOURCE.match(found["source"]) is None and _is_name(found["source"])


def _is_name(words: str) -> bool:
    """Whether words are a name with what tells of it, and hold no clause."""
    found = words.split()
    clause = any(word in NO_NAME or (word.islower() and word.endswith("ed") and "-" not in word) for word in found)
    return len(found) <= MOST_NAME_WORDS and not clause and any(word[0].isupper() for word in found)


def _inside(text: str, found: Sequence[Nested]) -> list[Nested]:
    """Passives inside contents in which the reader found nothing in the same words."""
    held: dict[int, list[Span]] = {}
    for one in found:
        if one.parent is not None:
            held.setdefault(one.parent, []).extend(_spans(one.attribution))
    added: list[Nested] = []
    for number, one in enumerate(found):
        for start, end in one.attribution.content:
            for pattern in (PASSIVE, REDUCED):
                for inner in _by(text, start, end, pattern):
                    taken = held.setdefault(number, [])
                    if not any(a < d and c < b for a, b in _spans(inner) for c, d in taken):
                        added.append(Nested(inner, number))
                        taken.extend(_spans(inner))
    return added


def _by(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[ReadAttribution]:
    """Subject and what follows the participle as content, who stands behind "by" as source."""
    for match in pattern.finditer(text, start, end):
        low = match.start("before")
        that = re.match(r"[Tt]hat\s", text[low : low + 5])
        low += that.end() if that is not None else 0
        before = (low, match.start("cue") - 1)
        rest = (match.start("rest") + 1, match.end("rest")) if pattern is PASSIVE else (0, 0)
        content = tuple(span for span in (before, rest) if span[1] > span[0])
        if content:
            yield _made(content, match)


def _made(content: Spans, match: re.Match[str]) -> ReadAttribution:
    return ReadAttribution((match.span("source"),), (match.span("cue"),), content, NOTHING_READ, SHARE)


def _widened(text: str, one: ReadAttribution) -> ReadAttribution:
    """“a report by The Courier alleging …”: the report says so, and it is the Courier's."""
    if len(one.source) != 1 or not one.cue or not 0 <= one.cue[0][0] - one.source[0][1] <= 2:
        return one
    start, end = one.source[0]
    newline = text.rfind("\n", 0, start) + 1
    before = text[max(newline, start - FURTHEST) : start]
    found = BY_SOMEBODY.match(before)
    if found is None:
        return one
    return replace(one, source=((start - len(before) + found.start("paper"), end),))
