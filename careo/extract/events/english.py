"""Events in English, from the parse: clauses that tell what happened, and nouns that name it where they are dated."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from careo.extract.events.asserted import is_asserted
from careo.extract.events.clauses import (
    coordinated,
    date_trigger,
    doers,
    is_event_noun,
    is_negated,
    is_passive,
    objects,
    phrase,
    place_phrases,
    subjects,
    what_spans,
    words_span,
)
from careo.extract.events.links import Relation, relations
from careo.extract.events.statements import Carriers, Dates, Mentions, joined, left_open, within
from careo.extract.events.words import (
    DOCUMENT_NOUNS,
    EVENT_NOUNS,
    HAPPENING_VERBS,
    KNOWING_VERBS,
    LIGHT_VERBS,
    PERIOD_NOUNS,
    PUBLISHING_VERBS,
    RECORDING_VERBS,
    occasion_of,
)
from careo.extract.parsing import Parsed, Piece
from careo.records.dates import Date
from careo.records.events import Event, EventLink, Occasion
from careo.records.ids import passage_id
from careo.records.passages import Span, Spans
from careo.records.statements import Mention, Statement

REPORTED_WITHOUT_DATE = HAPPENING_VERBS | KNOWING_VERBS | PUBLISHING_VERBS | RECORDING_VERBS
MAIN = frozenset({"ROOT", "ccomp", "xcomp", "parataxis"})
"""How a verb hangs that tells what its statement states, not what it says by the way."""
STRONG_PLACES = frozenset("near outside inside across behind beside opposite".split())
"""Prepositions that place an event whatever noun follows; after the others the noun must be a place by name."""


def english_events(
    parsed: Parsed, statements: Sequence[Statement], mentions: Sequence[Mention], dates: Sequence[Date]
) -> tuple[list[Event], list[EventLink]]:
    """Every event of the parsed pieces, and the order and causes that the text states."""
    reader = _Reader(parsed, Carriers(statements), Mentions(mentions), [date.span for date in dates])
    when = Dates(dates)
    for piece in parsed.pieces:
        reader.read(piece, when.starting_in((piece.start, piece.start + len(piece.doc.text))))
    return list(reader.events.values()), reader.links


class _Reader:
    """One document's events as they are found."""

    def __init__(self, parsed: Parsed, carriers: Carriers, mentions: Mentions, spans: Sequence[Span]) -> None:
        self.parsed = parsed
        self.carriers = carriers
        self.mentions = mentions
        self.spans = spans
        self.events: dict[str, Event] = {}
        self.links: list[EventLink] = []

    def read(self, piece: Piece, dates: Sequence[Date]) -> None:
        """The events of one piece: dated ones, those that a verb reports, and those that a stated order or cause names."""
        dated = _dated(piece, dates)
        stated = [
            relation
            for relation in relations(piece.doc)
            if all(end.pos_ != "PROPN" or end.i in dated or is_event_noun(end) for end in (relation.a, relation.b))
            and not any(self.months(_token_span(piece, end)) for end in (relation.a, relation.b))
        ]
        triggers = set(dated) | {token.i for token in piece.doc if _reports(token)}
        triggers |= {end.i for relation in stated for end in (relation.a, relation.b)}
        made = {index: self.event(piece, piece.doc[index], tuple(dated.get(index, ()))) for index in sorted(triggers)}
        for relation in stated:
            self.link(piece, relation, made.get(relation.a.i), made.get(relation.b.i))

    def months(self, noun: Span) -> bool:
        """Whether a word is part of a date: the month of March is no march."""
        return any(start <= noun[0] and noun[1] <= end for start, end in self.spans)

    def event(self, piece: Piece, trigger: Token, dates: tuple[Date, ...]) -> Event | None:
        """The event that a verb or noun tells; None where no statement carries it."""
        verbal = trigger.pos_ in ("VERB", "AUX")
        span = _token_span(piece, trigger)
        statement = self.carriers.innermost(span)
        if statement is None:
            return None
        spans = _trigger_spans(piece, trigger)
        agents, patients = (
            self.roles(piece, trigger)
            if verbal
            else (self.named(piece, [trigger] if trigger.pos_ == "PROPN" else []), ())
        )
        what = what_spans(trigger, piece.start) if verbal else _noun_spans(piece, trigger)
        occasion = _occasion(trigger)
        what = what if occasion == "said" else within(what, span, statement.content)
        where, places = self.placed(piece, trigger) if verbal else ((), ())
        event = Event(
            id=passage_id("v", self.parsed.document, spans),
            document=self.parsed.document,
            statement=statement.id,
            occasion=occasion,
            trigger=spans,
            what=joined([*what, *(date.span for date in dates)], self.parsed.text),
            agents=agents,
            patients=patients,
            places=places,
            where=where,
            dates=tuple(date.id for date in dates),
            predicate=trigger.lemma_.lower(),
            asserted=is_asserted(trigger) and not (verbal and trigger.dep_ in MAIN and left_open(statement)),
        )
        self.events[event.id] = event
        return event

    def roles(self, piece: Piece, verb: Token) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Mentions of who did it and of whom it befell."""
        if is_passive(verb):
            return self.named(piece, doers(verb)), self.named(piece, [*subjects(verb), *objects(verb)])
        return self.named(piece, subjects(verb)), self.named(piece, objects(verb))

    def named(self, piece: Piece, heads: Sequence[Token]) -> tuple[str, ...]:
        """Mentions that the heads are, in order of their place."""
        found = [self.mentions.headed(_token_span(piece, head)) for head in heads]
        return tuple(dict.fromkeys(mention.id for mention in found if mention is not None))

    def placed(self, piece: Piece, verb: Token) -> tuple[Spans, tuple[str, ...]]:
        """The words that place the event, and the places that they name."""
        spans: list[Span] = []
        places: list[str] = []
        for preposition in place_phrases(verb):
            words = words_span(list(preposition.subtree), piece.start)
            if not words:
                continue
            heads = [token for child in preposition.children if child.dep_ == "pobj" for token in coordinated(child)]
            named = [self.mentions.headed(_token_span(piece, head)) for head in heads]
            inside = [mention for mention in named if mention is not None and mention.kind == "place"]
            if inside or preposition.lower_ in STRONG_PLACES:
                spans += words
                places += [mention.id for mention in inside]
        return joined(spans, self.parsed.text), tuple(dict.fromkeys(places))

    def link(self, piece: Piece, relation: Relation, a: Event | None, b: Event | None) -> None:
        """A stated order or cause between two events."""
        if a is None or b is None or a.id == b.id:
            return
        spans = words_span(list(relation.words), piece.start)
        statement = self.carriers.innermost((spans[0][0], spans[0][1])) if spans else None
        if statement is not None:
            self.links.append(
                EventLink(
                    a=a.id, b=b.id, kind=relation.kind, statement=statement.id, spans=spans, degree=relation.degree
                )
            )


def _dated(piece: Piece, dates: Sequence[Date]) -> dict[int, list[Date]]:
    """The dates of each trigger; where one stands directly by a verb, those that reach it through a noun are not its own."""
    direct: dict[int, list[Date]] = {}
    through: dict[int, list[Date]] = {}
    for date in dates:
        start, end = date.span[0] - piece.start, date.span[1] - piece.start
        tokens = piece.doc.char_span(start, end, alignment_mode="expand")
        root = tokens.root if tokens is not None and len(tokens) else None
        found = date_trigger(root) if root is not None else None
        if root is not None and found is not None and root.head.lower_ == "from" and "/" not in (date.edtf or ""):
            continue  # "papers from 1995", wherever the parser hangs it
        if found is not None and _named_only(found[0]) and not _term(piece, date):
            continue  # a dateline: "Port Osk, 24 January 2019"
        if found is not None:
            trigger, nearby = found
            (direct if nearby else through).setdefault(trigger.i, []).append(date)
    return through | direct


def _named_only(trigger: Token) -> bool:
    return trigger.pos_ == "PROPN" and not is_event_noun(trigger)


def _term(piece: Piece, date: Date) -> bool:
    """Whether a name's date can be its term: years from one to another, or a date in brackets."""
    before = piece.doc.text[: date.span[0] - piece.start].rstrip()
    return "/" in (date.edtf or "") or before.endswith(("(", "["))


def _reports(token: Token) -> bool:
    """Whether a verb tells, as past, something that happened, came to be known, was recorded or published."""
    if token.pos_ != "VERB" or token.dep_ in ("amod", "compound", "aux", "auxpass") or is_negated(token):
        return False
    if token.tag_ not in ("VBD", "VBN") or (token.dep_ == "conj" and token.head.pos_ == "ADJ"):
        return False
    if token.lemma_.lower() not in REPORTED_WITHOUT_DATE and not (
        token.lemma_.lower() in LIGHT_VERBS and any(head.lemma_.lower() in EVENT_NOUNS for head in objects(token))
    ):
        return False
    helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    if any(helper.tag_ in ("MD", "TO") for helper in helpers):
        return False
    present = [helper for helper in helpers if helper.tag_ in ("VBZ", "VBP") and helper.lemma_ == "be"]
    return not present or any(helper.lemma_ == "have" for helper in helpers)


def _occasion(trigger: Token) -> Occasion:
    lemma = trigger.lemma_.lower()
    if trigger.pos_ in ("VERB", "AUX"):
        return occasion_of(lemma)
    return "published" if lemma in DOCUMENT_NOUNS else "happened"


def _token_span(piece: Piece, token: Token) -> Span:
    return (piece.start + token.idx, piece.start + token.idx + len(token))


def _trigger_spans(piece: Piece, trigger: Token) -> Spans:
    """The verb with its particle, or the noun."""
    particles = [child for child in trigger.children if child.dep_ == "prt"]
    return words_span(sorted([trigger, *particles], key=lambda token: token.i), piece.start)


def _noun_spans(piece: Piece, noun: Token) -> Spans:
    """The noun's phrase; of a name with its years, also the words for the period that it belongs to."""
    own = [
        *phrase(noun),
        *(token for child in noun.children if child.dep_ in ("appos", "nummod", "punct") for token in child.subtree),
    ]
    own = [token for token in own if not (token.dep_ in ("conj", "cc") and token.head == noun)]
    conjoined = {token.i for child in noun.children if child.dep_ in ("conj", "cc") for token in child.subtree}
    kept = {token.i for token in own} - conjoined
    period = noun
    while period.head != period and period.dep_ in ("conj", "pobj", "prep"):
        period = period.head
        if period.lemma_.lower() in PERIOD_NOUNS:
            kept |= {
                token.i for token in period.children if token.dep_ in ("det", "amod", "compound", "poss", "nmod")
            } | {period.i}
            kept |= {child.i for child in period.children if child.dep_ == "prep" and child.lower_ == "of"}
            break
    return words_span([noun.doc[index] for index in sorted(kept)], piece.start)
