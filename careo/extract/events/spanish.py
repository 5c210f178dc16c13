"""Events in Spanish, by rules over sentences: the clause with a happening verb, and the dates that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careo.extract.events.spanish_words import (
    CAUSING_FORMS,
    DOCUMENT_NOUNS,
    EVENT_NOUNS,
    FINITE_FORMS,
    PARTICIPLES,
    occasion_of,
)
from careo.extract.events.statements import Carriers, Dates, Mentions, joined, left_open, within
from careo.extract.parsing import Parsed
from careo.records.dates import Date
from careo.records.events import Event, EventLink, LinkKind, Occasion
from careo.records.ids import passage_id
from careo.records.passages import Span, Spans
from careo.records.statements import Mention, Statement

WORD = re.compile(r"[^\W\d_]+")
BOUNDARY = re.compile(
    r"[;:—]|,?\s*\b(?:que|quien|quienes|cuando|mientras|pero|porque|aunque|donde|sino|tras|después de que|antes de que|luego de que)\b",
    re.IGNORECASE,
)
"""Where one clause ends and another begins."""
PRETERITE = re.compile(r"[a-zñáéíóú]{2,}(?:ó|aron|ieron)")
PARTICIPLE = re.compile(r"[a-zñáéíóú]{2,}(?:[ai]|í)d[oa]s?")
HELPED = re.compile(
    r"\b(?:fue|fueron|sido|era|eran|es|son|ha|han|había|habían|hubo|quedó|quedaron|resultó|resultaron)\s+(?:\w+mente\s+)?$",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:fue|fueron|sido|era|eran|quedó|quedaron|resultó|resultaron)\s+(?:\w+mente\s+)?$", re.IGNORECASE
)
NEGATED = re.compile(
    r"\b(?:no|nunca|jamás|tampoco)\s+(?:(?:se|lo|la|le|les|los|las|ha|han|había|habían|fue|fueron)\s+){0,2}$",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:no(?! s[oó]lo\b)|nunca|jamás|tampoco|nadie|ningun[oa]|ningún|si|ni|va a|van a|iba a|iban a|(?:podr|habr|deber|ser)(?:ían|ía|án|á))\b",
    re.IGNORECASE,
)
"""What before a verb of its clause denies it, supposes it, or leaves it to be done."""
SUCCESSION = re.compile(
    r"\b(?P<word>tras|después de|luego de|antes de|durante)\s+(?:el|la|los|las|del|su|sus|un|una|esa|ese|aquel|aquella)?\s*(?P<noun>[^\W\d_]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    triggers: tuple[tuple[int, int, str], ...]
    """Start, end and dictionary form of its verbs; where it has none, of its nouns of event."""
    verbal: bool


def spanish_events(
    parsed: Parsed, statements: Sequence[Statement], mentions: Sequence[Mention], dates: Sequence[Date]
) -> tuple[list[Event], list[EventLink]]:
    """Events of every sentence, and the order and causes that it states."""
    carriers, named = Carriers(statements), Mentions(mentions)
    when = Dates(dates)
    events: dict[str, Event] = {}
    links: list[EventLink] = []
    for start, end in parsed.sentences:
        inside = when.starting_in((start, end))
        told = [
            event
            for clause in _clauses(parsed.text, start, end, inside)
            for event in _events(parsed, carriers, named, clause, inside)
        ]
        events |= {event.id: event for event in told}
        for event, link in _stated(parsed, carriers, told, (start, end)):
            events.setdefault(event.id, event)
            links.append(link)
    return list(events.values()), links


def _clauses(text: str, start: int, end: int, dates: Sequence[Date]) -> Iterator[_Clause]:
    """The sentence's clauses with their verbs: those of the lists, and in a clause with a date any that tells it as past."""
    cuts = [start]
    for match in BOUNDARY.finditer(text, start, end):
        cuts += [match.start(), match.end()]
    cuts.append(end)
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        dated = any(first <= date.span[0] < last for date in dates)
        verbs = tuple(_verbs(text, first, last)) or (tuple(_any_verbs(text, first, last)) if dated else ())
        nouns = () if verbs else tuple(_nouns(text, first, last))
        if verbs or nouns:
            yield _Clause(first, last, verbs or nouns, bool(verbs))


def _verbs(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for match in WORD.finditer(text, start, end):
        word = match[0].lower()
        before = text[max(0, match.start() - 40) : match.start()]
        if word in FINITE_FORMS and not NEGATED.search(before):
            yield match.start(), match.end(), FINITE_FORMS[word]
        elif word in PARTICIPLES and HELPED.search(before) and not NEGATED.search(HELPED.sub("", before)):
            yield match.start(), match.end(), PARTICIPLES[word]


def _any_verbs(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Preterites and perfects by their endings alone; the dictionary form is a guess and stands for itself."""
    for match in WORD.finditer(text, start, end):
        word, before = match[0], text[max(0, match.start() - 40) : match.start()]
        finite = PRETERITE.fullmatch(word)
        if finite or (PARTICIPLE.fullmatch(word) and HELPED.search(before)):
            yield match.start(), match.end(), word


def _nouns(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for match in WORD.finditer(text, start, end):
        word = match[0].lower()
        if word in EVENT_NOUNS or word in DOCUMENT_NOUNS:
            yield match.start(), match.end(), word


def _events(
    parsed: Parsed, carriers: Carriers, named: Mentions, clause: _Clause, dates: Sequence[Date]
) -> Iterator[Event]:
    """One event a verb; a date goes to the nearest verb of its clause, and a clause without a verb needs a date."""
    own = [date for date in dates if clause.start <= date.span[0] < clause.end]
    attached: dict[tuple[int, int, str], list[Date]] = {}
    for date in own:
        nearest = min(clause.triggers, key=lambda trigger: (_gap(trigger, date.span), trigger))
        attached.setdefault(nearest, []).append(date)
    for trigger in clause.triggers:
        if clause.verbal or trigger in attached:
            event = _event(parsed, carriers, named, clause, trigger, tuple(attached.get(trigger, ())))
            if event is not None and (event.dates or event.occasion != "said"):
                yield event


def _gap(trigger: tuple[int, int, str], span: Span) -> int:
    return max(trigger[0] - span[1], span[0] - trigger[1], 0)


def _event(
    parsed: Parsed,
    carriers: Carriers,
    named: Mentions,
    clause: _Clause,
    trigger: tuple[int, int, str],
    dates: tuple[Date, ...],
) -> Event | None:
    start, end, lemma = trigger
    statement = carriers.innermost((start, end))
    if statement is None:
        return None
    agents, patients = _roles(parsed.text, named, clause, (start, end)) if clause.verbal else ((), ())
    where, places = _where(parsed.text, named, clause)
    what = within([_trimmed(parsed.text, clause.start, clause.end)], (start, end), statement.content)
    return Event(
        id=passage_id("v", parsed.document, ((start, end),)),
        document=parsed.document,
        statement=statement.id,
        occasion=_occasion(clause, lemma),
        trigger=((start, end),),
        what=joined([*what, *(date.span for date in dates)], parsed.text),
        agents=agents,
        patients=patients,
        places=places,
        where=where,
        dates=tuple(date.id for date in dates),
        predicate=lemma,
        asserted=not (clause.verbal and left_open(statement)) and not _denied(parsed.text, clause, start),
    )


def _denied(text: str, clause: _Clause, trigger: int) -> bool:
    """Whether the clause says no before its verb or noun, or supposes: "no se pagó nada", "nadie fue detenido", "si"."""
    return OPEN.search(text[clause.start : trigger]) is not None


def _occasion(clause: _Clause, lemma: str) -> Occasion:
    if clause.verbal:
        return occasion_of(lemma)
    return "published" if lemma in DOCUMENT_NOUNS else "happened"


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",.;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    return (start, end)


def _roles(text: str, named: Mentions, clause: _Clause, verb: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The only person or organisation before the verb; after it only one that "a" marks, or of a passive "por"."""
    actors = [
        mention for mention in named.inside((clause.start, clause.end)) if mention.kind in ("person", "organisation")
    ]
    leading = [mention for mention in actors if mention.span[1] <= verb[0]]
    before = leading if len(leading) == 1 and "," not in text[leading[0].span[1] : verb[0]] else []
    following = min((start for start, _, _ in clause.triggers if start >= verb[1]), default=clause.end)
    after = [mention for mention in actors if verb[1] <= mention.span[0] < following]
    marked = [
        mention for mention in after if re.search(r"\b(?:a|al|a la|a los|a las)\s+$", text[verb[1] : mention.span[0]])
    ][:1]
    by = [
        mention
        for mention in after
        if re.search(r"\bpor\s+(?:el|la|los|las|un|una)?\s*$", text[verb[1] : mention.span[0]])
    ][:1]
    first, second = tuple(mention.id for mention in before), tuple(mention.id for mention in marked)
    if PASSIVE.search(text[max(0, verb[0] - 40) : verb[0]]):
        directly = tuple(mention.id for mention in after[:1] if not text[verb[1] : mention.span[0]].strip())
        return tuple(mention.id for mention in by), first or directly
    return first, second


def _where(text: str, named: Mentions, clause: _Clause) -> tuple[Spans, tuple[str, ...]]:
    spans: list[Span] = []
    places: list[str] = []
    for mention in named.inside((clause.start, clause.end)):
        lead = re.search(
            r"\b(?:en|cerca de|frente a|afueras de)\s+(?:el|la|los|las)?\s*$",
            text[clause.start : mention.span[0]],
            re.IGNORECASE,
        )
        if mention.kind == "place" and lead is not None:
            spans.append((clause.start + lead.start(), mention.span[1]))
            places.append(mention.id)
    return joined(spans, text), tuple(dict.fromkeys(places))


def _stated(
    parsed: Parsed, carriers: Carriers, told: Sequence[Event], sentence: Span
) -> Iterator[tuple[Event, EventLink]]:
    """ "Tras la redada", "antes de la elección", "provocó una matanza"."""
    text = parsed.text
    for match in SUCCESSION.finditer(text, *sentence):
        main = [event for event in told if event.trigger[0][0] != match.start("noun")]
        if match["noun"].lower() not in EVENT_NOUNS or not main:
            continue
        nearest = min(main, key=lambda event: (abs(event.trigger[0][0] - match.start()), event.id))
        noun = _noun_event(parsed, carriers, match.span("noun"))
        kind: LinkKind = (
            "before"
            if match["word"].lower().startswith("antes")
            else "during"
            if match["word"].lower() == "durante"
            else "after"
        )
        if noun is not None:
            link = EventLink(
                a=nearest.id, b=noun.id, kind=kind, statement=nearest.statement, spans=(match.span("word"),)
            )
            yield noun, link
    for match in WORD.finditer(text, *sentence):
        if match[0].lower() not in CAUSING_FORMS:
            continue
        before = [
            found for found in WORD.finditer(text, sentence[0], match.start()) if found[0].lower() in EVENT_NOUNS
        ][-1:]
        after = [
            found
            for found in WORD.finditer(text, match.end(), min(sentence[1], match.end() + 60))
            if found[0].lower() in EVENT_NOUNS
        ][:1]
        if before and after:
            cause, effect = (
                _noun_event(parsed, carriers, before[0].span()),
                _noun_event(parsed, carriers, after[0].span()),
            )
            if cause is not None and effect is not None:
                degree = match[0].lower()
                link = EventLink(
                    a=cause.id,
                    b=effect.id,
                    kind="causes",
                    statement=cause.statement,
                    spans=(match.span(),),
                    degree=degree,
                )
                yield cause, link
                yield effect, link


def _noun_event(parsed: Parsed, carriers: Carriers, span: Span) -> Event | None:
    statement = carriers.innermost(span)
    if statement is None:
        return None
    return Event(
        id=passage_id("v", parsed.document, (span,)),
        document=parsed.document,
        statement=statement.id,
        occasion="happened",
        trigger=(span,),
        what=(span,),
        predicate=parsed.text[span[0] : span[1]].lower(),
    )
