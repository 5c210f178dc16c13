"""Quotations and the words of a conversation with the verb beside them: «…», dijo X · X dijo: «…» · —… —dijo X—. …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careo.extract.attributions.spanish_behind import source_after
from careo.extract.attributions.spanish_cues import Cue, cues, verb_forms
from careo.extract.attributions.spanish_ends import tense_of
from careo.extract.attributions.spanish_found import Item, Sentence, cue_of, stripped
from careo.extract.attributions.spanish_groups import Group
from careo.extract.attributions.spanish_phrases import NOTHING, Found, source_before
from careo.extract.attributions.spanish_words import TO_BE, Word
from careo.records.passages import Span

INSERTED = re.compile(r"\s*[—–]\s?")
GAP = " ,.–—\n\t"
NO_SAYING = TO_BE | frozenset("hay había hubo ha han tiene tienen".split())


def quoted(sentence: Sentence, found: Sequence[Group]) -> Iterator[Item]:
    """Attributions of the sentence's quotations, each to the verb that stands beside it."""
    taken: set[int] = set()
    for group in found:
        if sentence.quoted(sentence.words[group.first].start):
            continue
        item = _with_verb(sentence, group)
        if item is not None:
            taken.update(start for start, _ in item.content)
            yield item
    for quotation in sentence.quotations:
        if quotation[0] not in taken:
            item = _with_any_verb(sentence, quotation)
            if item is not None:
                yield item


def _with_verb(sentence: Sentence, group: Group) -> Item | None:
    text, words = sentence.text, sentence.words
    if not group.cue.beside or group.cue.infinitive == "idiom":
        return None
    cue = cue_of(sentence, group)
    before, after = sentence.beside(*cue)
    opening = _clitics_before(words, group.first)
    if before is not None and not text[before[1] : words[opening].start].strip(GAP):
        return _behind(sentence, group, before, after, cue)
    if after is None:
        return None
    gap = text[cue[1] : after[0]]
    if gap.strip() in (":", ""):
        source = source_before(words, group.first, 0)
        return _item(sentence, source, cue, (after,), group.cue) if source.certain else None
    if gap.rstrip().endswith(":") and _plain(sentence, group.last + 1, after[0]):
        source = source_before(words, group.first, 0)
        if not source.named and source.certain:
            source = source_after(words, group.last + 1, sentence.word_at(after[0]) - 1, True)
            source = source if source.certain else NOTHING
        return _item(sentence, source, cue, (after,), group.cue) if source.certain else None
    return None


def _clitics_before(words: Sequence[Word], place: int) -> int:
    while place and words[place - 1].tag == "L":
        place -= 1
    return place


def _plain(sentence: Sentence, first: int, end: int) -> bool:
    """No other verb or sentence's end between a verb and its quotation."""
    between = sentence.words[first : sentence.word_at(end)]
    return len(between) < 25 and not any(word.tag == "V" or word.text in (";", ".") for word in between)


def _behind(sentence: Sentence, group: Group, before: Span, after: Span | None, cue: Span) -> Item | None:
    """«…», dijo X [en la plaza]. «…»"""
    words = sentence.words
    source = source_after(words, group.last + 1, len(words), True)
    if not source.certain:
        source = NOTHING
    content = [before]
    end = words[source.last].end if source.last is not None else cue[1]
    if after is not None and _resumes(sentence, end, after):
        content.append(after)
    return _item(sentence, source, cue, tuple(content), group.cue)


def _resumes(sentence: Sentence, end: int, after: Span) -> bool:
    """Whether the next quotation is by the same speaker: nothing but a short adverbial stands between, and no verb behind it."""
    text = sentence.text
    between = text[end : after[0]]
    if _is_said(sentence, after[1]):
        return False
    if not between.strip(" ,.;:–—\n\t"):
        return "\n" not in between or between.count("\n") < 2
    inside = sentence.words[sentence.word_at(end) : sentence.word_at(after[0])]
    return len(inside) <= 10 and not any(word.tag in ("V", "S") for word in inside) and between.rstrip()[-1] in ",."


def _is_said(sentence: Sentence, end: int) -> bool:
    """Whether a quotation that ends here is followed by a verb of its own: «…», dijo."""
    place = sentence.word_at(end)
    while place < len(sentence.words) and (sentence.words[place].text in ",.–—" or sentence.words[place].tag == "L"):
        place += 1
    return place < len(sentence.words) and sentence.words[place].lower in verb_forms()


def _with_any_verb(sentence: Sentence, quotation: Span) -> Item | None:
    """«…», se encoge de hombros la encargada: any verb behind a quotation's comma, if a source follows it."""
    text, words = sentence.text, sentence.words
    place = sentence.word_at(quotation[1])
    if place >= len(words) or words[place].text != "," or text[quotation[0] : quotation[1]].count(" ") < 2:
        return None
    first = place + 1
    verb = first
    while verb < len(words) and words[verb].tag == "L":
        verb += 1
    if (
        verb >= len(words)
        or words[verb].tag != "V"
        or words[verb].lower in NO_SAYING
        or tense_of(words[verb].lower) == "subjunctive"
    ):
        return None
    last = verb
    if last + 2 < len(words) and words[last + 1].lower in ("de", "con") and words[last + 2].tag == "X":
        last += 2
    source = source_after(words, last + 1, len(words), True)
    if not source.named:
        return None
    start = first if words[first].lower == "se" else verb
    return _item(sentence, source, sentence.range(start, last), (quotation,), None)


def inserted(sentence: Sentence, found: Sequence[Group], span: Span) -> Iterator[Item]:
    """“Todavía —matizó X— es una conjetura”: a verb and its source between dashes inside a quotation."""
    text, words = sentence.text, sentence.words
    for group in found:
        start = words[group.first].start
        if not span[0] < start < span[1] or not group.cue.beside:
            continue
        opening = text.rfind("—", span[0], start) if "—" in text[span[0] : start] else text.rfind("–", span[0], start)
        if opening < 0 or text[opening + 1 : start].strip():
            continue
        closing = next((i for i in (text.find("—", start, span[1]), text.find("–", start, span[1])) if i > 0), None)
        if closing is None:
            continue
        source = source_after(words, group.last + 1, sentence.word_at(closing), True)
        head = (span[0], span[0] + len(text[span[0] : opening].rstrip(" ,")))
        rest = closing + 1 + len(text[closing + 1 : span[1]]) - len(text[closing + 1 : span[1]].lstrip(" ,.;"))
        yield Item(
            sentence.source(source),
            (cue_of(sentence, group),),
            (head, (rest, span[1])),
            "quotation",
            group.cue.infinitive,
        )
        return


def spoken(sentence: Sentence, found: Sequence[Group]) -> Iterator[Item]:
    """—C —dijo X—. C: a paragraph that begins with a dash, all of it one speaker's but for the verb's clause."""
    text, (start, end), words = sentence.text, sentence.span, sentence.words
    if text[start : start + 1] not in ("—", "–"):
        return
    for group in found:
        first = words[group.first].start
        opening = max(text.rfind("—", start + 1, first), text.rfind("–", start + 1, first))
        if opening < 0 or text[opening + 1 : first].strip():
            continue
        marks = [place for place in (text.find("—", first, end), text.find("–", first, end)) if place > 0]
        closing = min(marks) if marks else end
        source = source_after(words, group.last + 1, sentence.word_at(closing), True)
        head = stripped(text, start + 1, opening)
        if head is None:
            continue
        rest = stripped(text, closing, end) if closing < end else None
        content = ((start, head[1]), rest) if rest is not None else ((start, head[1]),)
        if rest is not None and text[rest[1] : rest[1] + 1] in "?!»”" and rest[1] < end:
            content = ((start, head[1]), (rest[0], rest[1] + 1))
        yield Item(sentence.source(source), (cue_of(sentence, group),), content, "quotation", group.cue.infinitive)
        return


def _item(sentence: Sentence, source: Found, cue: Span, content: tuple[Span, ...], verb: Cue | None) -> Item:
    return Item(sentence.source(source), (cue,), content, "quotation", verb.infinitive if verb is not None else "")


def known(infinitive: str) -> bool:
    """Whether a verb is listed."""
    return infinitive in cues()
