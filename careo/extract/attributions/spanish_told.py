"""What is told by a verb: X dijo que C · negó haber C · acusa a X de C · C, dijo X · fue acusado de C · lo niega."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careo.extract.attributions.spanish_behind import source_after
from careo.extract.attributions.spanish_contents import Complement, complement, is_party
from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, UNLIKELY_WITHOUT_SUBJECT, verb_forms
from careo.extract.attributions.spanish_ends import simple_end, tense_of, trimmed
from careo.extract.attributions.spanish_found import Item, Sentence, cue_of, stripped
from careo.extract.attributions.spanish_groups import Group, needs_more
from careo.extract.attributions.spanish_phrasal import clause_start
from careo.extract.attributions.spanish_phrases import NOTHING, UNREAD, Found, source_before
from careo.extract.attributions.spanish_words import INTERROGATIVES, Word
from careo.records.passages import Span

SHOWING = frozenset(
    "mostrar revelar indicar demostrar probar señalar establecer constatar acreditar registrar documentar".split()
)
"""Verbs whose subject may be a fact rather than a speaker: only a party makes them a cue."""
REFUSED = frozenset(
    "comentar responder contestar opinar declarar pronunciarse hablar hacer dar emitir ofrecer referirse conceder explicar atender precisar abundar".split()
)
REFUSING = frozenset("negar rehusar evitar declinar querer preferir aceptar ofrecer".split())
PASSIVE = frozenset(
    "acusado acusada acusados acusadas señalado señalada señalados señaladas imputado imputada imputados imputadas denunciado denunciada denunciados denunciadas tachado tachada".split()
)


def told(sentence: Sentence, found: Sequence[Group], low: int, high: int) -> Iterator[Item]:
    """Attributions of the verbs among words[low:high] that stand outside quotations."""
    words = sentence.words
    borders = _aside_borders(sentence, found, high)
    resuming = [group.first - 1 for group in found if _resumes(words, group)]
    for group in found:
        if not low <= group.first < high or sentence.quoted(words[group.first].start):
            continue
        ends = borders + resuming if _in_relative(words, group) else borders
        limit = min((border for border in ends if border > group.last), default=high)
        item = _aside(sentence, group, high) or _complemented(sentence, group, low, limit)
        if item is not None:
            yield item
    yield from _passives(sentence, low, high)


def _in_relative(words: Sequence[Word], group: Group) -> bool:
    """Whether the verb is that of a clause about a source: "…, que piden que …, aseguran que …"."""
    place = group.first
    while place and words[place - 1].lower in ("no", "ya", "también", "se", "lo", "le", "les"):
        place -= 1
    return place > 1 and words[place - 1].lower in ("que", "quien", "quienes") and words[place - 2].text == ","


def _resumes(words: Sequence[Word], group: Group) -> bool:
    """Whether a verb stands right behind a comma with a clause of its own, as the main verb does behind a relative clause."""
    behind = [word.lower for word in words[group.last + 1 : group.last + 3]]
    return group.first > 0 and words[group.first - 1].text == "," and "que" in behind and group.person == 3


def _aside_borders(sentence: Sentence, found: Sequence[Group], high: int) -> list[int]:
    """Where asides begin ("…, dijo X."): contents of other verbs end before them."""
    words = sentence.words
    return [
        group.first - 1
        for group in found
        if _aside(sentence, group, high) is not None and group.first and words[group.first - 1].text == ","
    ]


def _aside(sentence: Sentence, group: Group, high: int) -> Item | None:
    """C, dijo X. · C1, dijo X, C2: the verb follows a comma and its source, if any, ends at a comma or the sentence's end."""
    words, text = sentence.words, sentence.text
    if (
        not group.cue.beside
        or group.idiom
        or group.first == 0
        or group.tense in ("gerund", "infinitive", "perceived", "subjunctive")
    ):
        return None
    if words[group.first - 1].text not in (",", "—", "–") or group.first < 2:
        return None
    place = group.last + 1
    if place >= high or words[place].text in (",", "."):
        source = NOTHING
        end = group.last
        if place < high and words[place].text == "," and not _tail_goes_on(words, place, high):
            return None
        if group.first - 1 < 3 and place >= high:
            return None
    else:
        source = source_after(words, place, high, True)
        if not source.named or source.last is None or source.first is None:
            return None
        if not is_party(words, source.first, source.last) and words[source.first].tag not in ("D", "N"):
            return None
        end = source.last
    rest = words[end + 1] if end + 1 < high else None
    if rest is not None and not _closes_aside(words, end + 1, high, source.named):
        return None
    start = clause_start(words, group.first)
    head = stripped(text, words[start].start, words[group.first - 1].start)
    if head is None or (
        words[start].tag == "E"
        and not any(word.tag == "V" for word in words[start : group.first])
        and not _tail_goes_on(words, end + 1, high)
    ):
        return None
    tail = _tail(sentence, end + 1, high) if rest is not None and rest.text in (",", "—", "–") else None
    if tail is None and not any(word.tag == "V" for word in words[start : group.first]):
        return None
    content = (head, tail) if tail is not None else (head,)
    return Item(sentence.source(source), (cue_of(sentence, group),), content, "aside", group.cue.infinitive)


def _closes_aside(words: Sequence[Word], place: int, high: int, named: bool) -> bool:
    """Whether an aside ends before words[place]: at a mark, or with a place or time and nothing more."""
    rest = words[place]
    if rest.text in (",", ".", "—", "–", ";"):
        return True
    return rest.tag == "E" and named and not any(word.tag == "V" or word.lower == "que" for word in words[place:high])


def _tail_goes_on(words: Sequence[Word], comma: int, high: int) -> bool:
    return (
        comma + 1 < high
        and any(word.tag == "V" for word in words[comma + 1 : high])
        and words[comma + 1].lower not in ("que", "pero", "y", "quien")
    )


def _tail(sentence: Sentence, comma: int, high: int) -> Span | None:
    """The second fragment of what is told, behind the comma that closes the aside."""
    words = sentence.words
    if comma + 1 >= high or words[comma + 1].lower in ("quien", "que", "pero") or words[comma + 1].tag == "G":
        return None
    last = trimmed(words, comma + 1, high - 1)
    return sentence.range(comma + 1, last) if last > comma else None


def _complemented(sentence: Sentence, group: Group, low: int, high: int) -> Item | None:
    """The attribution of a verb with what follows it."""
    words = sentence.words
    before = _subject(sentence, group, low)
    seek = not before.named and before.certain and group.tense != "perceived" and group.person == 3
    inside = complement(words, group, high, seek)
    if inside is None and not before.certain and group.person == 3:
        return None
    if inside is None:
        return _object_pronoun(sentence, group, before)
    if _refuses(words, group, inside):
        return None
    source = before if before.named else inside.source
    if not before.certain and not inside.source.named:
        return None
    if not _credible(words, group, source, inside):
        return None
    last = trimmed(words, inside.first, inside.last)
    if last < inside.first:
        return None
    return Item(
        sentence.source(source),
        (cue_of(sentence, group),),
        (sentence.range(inside.first, last),),
        "that" if inside.frame == "clause" else inside.frame,
        group.cue.infinitive,
    )


def _subject(sentence: Sentence, group: Group, low: int) -> Found:
    words = sentence.words
    if group.person != 3 and group.tense not in ("gerund", "perceived", "idiom", "perfect", "imperfect", "subjunctive"):
        before = source_before(words, group.first, low)
        spoken = (
            before.named
            and before.first is not None
            and words[before.first].lower in ("yo", "nosotros", "nosotras", "tú")
        )
        return before if spoken else NOTHING
    if (
        group.tense == "gerund"
        and words[group.first].lower in verb_forms()
        and verb_forms()[words[group.first].lower].tense == "gerund"
    ):
        return _subject_of_main(sentence, group, low)
    if group.tense == "perceived":
        return _heard(words, group)
    if group.reflexive and not group.idiom and _impersonal(words, group, low):
        return NOTHING
    return source_before(words, group.first, low)


def _impersonal(words: Sequence[Word], group: Group, low: int) -> bool:
    """ "se dice que": no source, if none stands before it."""
    return (
        "1" not in group.cue.frames and "2" not in group.cue.frames and not source_before(words, group.first, low).named
    )


def _heard(words: Sequence[Word], group: Group) -> Found:
    """The person who is heard: "oyó a su cuñado decir"."""
    for place in range(group.first - 1, max(group.first - 8, 0), -1):
        if words[place].lower in ("a", "al"):
            return Found(place + 1, group.first - 1) if place + 1 < group.first else UNREAD
    return UNREAD


def _subject_of_main(sentence: Sentence, group: Group, low: int) -> Found:
    """The source of "cerró la homilía recordando que …": the subject of the nearest finite verb before it."""
    words = sentence.words
    for place in range(group.first - 1, low - 1, -1):
        if words[place].text in (";", ":", "—", "."):
            break
        if words[place].tag == "V" and not (place and words[place - 1].tag == "S"):
            first = place
            while first > low and (words[first - 1].tag == "L" or words[first - 1].lower in ("no", "también")):
                first -= 1
            return source_before(words, first, low)
    return NOTHING


def _object_pronoun(sentence: Sentence, group: Group, before: Found) -> Item | None:
    """ "X lo niega": what is told is the pronoun."""
    if group.object_lo is None or "l" not in group.cue.frames or sentence.words[group.object_lo].lower != "lo":
        return None
    source = before if before.named else source_after(sentence.words, group.last + 1, len(sentence.words), True)
    if not source.named:
        return None
    return Item(
        sentence.source(source),
        (cue_of(sentence, group),),
        (sentence.range(group.object_lo, group.object_lo),),
        "object",
        group.cue.infinitive,
    )


def _refuses(words: Sequence[Word], group: Group, inside: Complement) -> bool:
    """A refused answer has no content: "se negó a declarar", "no quiso hacer comentarios"."""
    if inside.frame != "infinitive" or group.cue.infinitive not in REFUSING:
        return False
    verbs = [word.lower.removesuffix("se") for word in words[inside.first : inside.last + 1] if word.tag == "I"]
    return (
        bool(verbs)
        and (verbs[0] in REFUSED or verbs[0] + "se" in REFUSED)
        and (group.cue.infinitive != "negar" or group.reflexive)
    )


def _credible(words: Sequence[Word], group: Group, source: Found, inside: Complement) -> bool:
    """Whether the source can say it; a verb with other senses needs a source, and one that shows needs a party."""
    verb = group.cue.infinitive
    if source.named and source.first is not None and source.last is not None:
        head = words[source.first]
        if head.lower in INTERROGATIVES or (head.lower == "nadie" and inside.frame != "clause"):
            return False
        if verb in SHOWING and not is_party(words, source.first, source.last):
            return False
        return not (inside.frame == "infinitive" and "q" not in group.frames and _thing(words, source))
    if verb in UNLIKELY_WITHOUT_SUBJECT and (inside.frame != "clause" or verb in SHOWING):
        return False
    if needs_more(words, group) and inside.frame not in ("clause", "infinitive"):
        return group.first > 0 and words[group.first - 1].tag == "C"
    if group.reflexive and inside.frame == "object" and verb not in ("imputar", "atribuir", "quejar", "jactar"):
        return False
    if inside.frame in ("object", "infinitive", "accused"):
        return _carried_on(words, group) or group.reflexive or group.person == 1
    return True


def _thing(words: Sequence[Word], source: Found) -> bool:
    """Whether a plan's holder is a paper."""
    return any(word.lower in DOCUMENT_HEADS for word in words[(source.first or 0) : (source.first or 0) + 2])


def _carried_on(words: Sequence[Word], group: Group) -> bool:
    """Whether the verb stands where its subject was named before: behind "y" or "pero", or at a sentence's beginning."""
    place = group.first
    while place and words[place - 1].tag == "L":
        place -= 1
    if place == 0:
        return True
    before = words[place - 1]
    return (
        before.tag in ("C", "S")
        or before.text in (",", ";", ".", "—", "–", ":")
        or before.tag in ("A", "X", "M", "#", "T")
    )


def _passives(sentence: Sentence, low: int, high: int) -> Iterator[Item]:
    """X fue acusado [por Y] de C: who is accused and of what are the content."""
    words = sentence.words
    for place in range(max(low, 1), high):
        if words[place].lower not in PASSIVE or sentence.quoted(words[place].start):
            continue
        first = place - 1
        while first > low and words[first].lower in ("sido", "ha", "han", "había", "habían"):
            first -= 1
        first = (
            first
            if words[first].lower in ("fue", "fueron", "es", "son", "era", "eran", "está", "están", "ha", "han")
            else first + 1
        )
        if first >= place:
            continue
        subject = source_before(words, first, low)
        source, position = NOTHING, place + 1
        if position < high and words[position].lower in ("por", "ante"):
            source = source_after(words, position + 1, high, False)
            if source.last is None:
                continue
            position = source.last + 1
        if position >= high or words[position].lower not in ("de", "como", "del"):
            continue
        last = simple_end(words, position, high, "infinitive")
        if last is None or not subject.certain:
            continue
        own = sentence.source(subject)
        content = (own, sentence.range(position, last)) if own is not None else (sentence.range(position, last),)
        yield Item(sentence.source(source), (sentence.range(first, place),), content, "accused", "acusar")


def tense_named(low: str) -> str | None:
    """The tense of a finite form, where its ending tells it."""
    return tense_of(low)
