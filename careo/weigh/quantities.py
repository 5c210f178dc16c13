"""Figures made ready for laying side by side: what each counts, in which scope, on whose word, and which belong together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from careo.records.dates import Date
from careo.records.documents import Language
from careo.records.extraction import Extraction, Material
from careo.records.figures import Figure
from careo.records.findings import Chain, FigureAccount
from careo.records.passages import Span, Spans, quote
from careo.records.resolution import Resolution
from careo.records.statements import Mention, Statement
from careo.text.counted import PERSON, PERSON_CATEGORIES, TIMES, category_key, head_key
from careo.text.number_words import NumberLanguage

_NEAR = 24
"""Characters between number, counted words and category that are shown as one run."""


_MORE_BEFORE = re.compile(r"\b(?:another|a\s+further|an?\s+(?:additional|extra)|otr[oa]s)\s+$", re.IGNORECASE)
_MORE_AFTER = re.compile(
    r"\s+(?:more|additional|further|others?|más|otr[oa]s|adicionales)\b(?!\s+(?:than|de|que)\b)", re.IGNORECASE
)

_CLAUSE_ENDS = re.compile(r"[;\t\n]|[.:?!]\s")


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure with what comparing asks of it. `places` are entity ids or folded words; `grounds` what it is about."""

    figure: Figure
    account: FigureAccount
    of: str
    head: str | None
    category: str | None
    places: frozenset[str]
    group: str | None
    basis: str | None
    when: tuple[str | None, str | None] | None
    """Earliest and latest ISO day of its time, None where the passage gives none."""
    published: str | None
    added: bool
    """Whether the words count what came on top of others: "four more people"."""
    grounds: frozenset[str]
    """What joins figures: the claim or event that its statement is of, its place, its document."""

    @property
    def atoms(self) -> frozenset[str]:
        """The single categories that a compound one names."""
        return frozenset(self.category.replace(" or ", " and ").split(" and ")) if self.category else frozenset()


@dataclass(frozen=True, slots=True)
class _Case:
    """What the resolution says of mentions and statements."""

    entities: Mapping[str, str]
    grounds: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, str]


def gather_quantities(material: Material, resolution: Resolution, chains: tuple[Chain, ...]) -> tuple[Quantity, ...]:
    """Every figure of the case but lengths of time, in order of ids."""
    case = _Case(
        entities={mention: entity.id for entity in resolution.entities for mention in entity.mentions},
        grounds=_grounds(material, resolution),
        origins={chain.statement: chain.origin for chain in chains},
    )
    found: list[Quantity] = []
    for document in sorted(material.documents()):
        extraction = material.extraction(document)
        if not extraction.figures:
            continue
        text = material.reading(document).text
        published = material.document(document).facts.published
        places = _Places(extraction, case.entities, text)
        found.extend(
            _quantity(figure, extraction, text, published, places, case)
            for figure in extraction.figures
            if figure.unit not in TIMES
        )
    return tuple(sorted(found, key=lambda quantity: quantity.figure.id))


def _grounds(material: Material, resolution: Resolution) -> dict[str, tuple[str, ...]]:
    """The claim and the events of each statement."""
    grounds: dict[str, list[str]] = defaultdict(list)
    for claim in resolution.claims:
        if len(claim.positions) > 1:
            for position in claim.positions:
                grounds[position.statement].append(f"claim {claim.id}")
    clusters = {
        member: cluster.id for cluster in resolution.events if len(cluster.members) > 1 for member in cluster.members
    }
    if clusters:
        for document in sorted(material.documents()):
            for event in material.extraction(document).events:
                if event.id in clusters:
                    grounds[event.statement].append(f"event {clusters[event.id]}")
    return {statement: tuple(sorted(set(kept))) for statement, kept in grounds.items()}


class _Places:
    """The place that a passage names, as an entity where one is known."""

    def __init__(self, extraction: Extraction, entities: Mapping[str, str], text: str) -> None:
        self._mentions = tuple(mention for mention in extraction.mentions if mention.kind in {"place", "organisation"})
        self._entities = entities
        self._text = text

    def at(self, spans: Spans) -> frozenset[str]:
        found: set[str] = set()
        for span in spans:
            named = [mention for mention in self._mentions if _overlap(mention, span)]
            known = {self._entities.get(mention.id, _folded(mention.name)) for mention in named}
            found |= known or {_folded(self._text[span[0] : span[1]])}
        return frozenset(found)


def _overlap(mention: Mention, span: Span) -> bool:
    return mention.span[0] < span[1] and span[0] < mention.span[1]


def _folded(words: str) -> str:
    plain = " ".join(words.casefold().split())
    for article in ("the ", "el ", "la ", "los ", "las ", "this ", "that ", "este ", "esta "):
        plain = plain.removeprefix(article)
    return plain


def _quantity(
    figure: Figure, extraction: Extraction, text: str, published: str | None, places: _Places, case: _Case
) -> Quantity:
    language: NumberLanguage = "es" if extraction.language == "es" else "en"
    statement = innermost(extraction.statements, figure)
    category = category_key(quote(text, figure.category), language) if figure.category else None
    place = places.at(figure.place)
    grounds = set(case.grounds.get(statement.id, ())) if statement else set()
    grounds |= {f"place {name}" for name in place} | {f"document {figure.document}"}
    return Quantity(
        figure=figure,
        account=_account(figure, text, statement, case),
        of=_of(figure, text),
        head=_head(figure, text, category, language),
        category=category,
        places=place,
        group=_folded(quote(text, figure.group)) if figure.group else None,
        basis=_folded(quote(text, figure.basis)) if figure.basis else None,
        when=_when(figure, extraction.dates),
        published=published,
        added=_is_added(figure, text),
        grounds=frozenset(grounds),
    )


def _is_added(figure: Figure, text: str) -> bool:
    """Whether the figure is an increment, to which no total can be the same or opposed."""
    start, end = figure.span
    counted = max((last for _, last in figure.counted), default=end)
    return bool(
        _MORE_BEFORE.search(text[max(0, start - 24) : start])
        or _MORE_AFTER.match(text[end : end + 24])
        or _MORE_AFTER.match(text[counted : counted + 24])
    )


def innermost(statements: tuple[Statement, ...], figure: Figure) -> Statement | None:
    """The innermost statement whose content holds the figure."""
    holding = [
        statement
        for statement in statements
        if any(start <= figure.span[0] and figure.span[1] <= end for start, end in statement.content)
    ]
    return max(
        holding,
        key=lambda statement: (statement.depth, -sum(e - s for s, e in statement.content), statement.id),
        default=None,
    )


def _head(figure: Figure, text: str, category: str | None, language: Language) -> str | None:
    """The key of what is counted; persons where only what happened to them is said."""
    words = quote(text, figure.counted) if figure.counted else ""
    key = head_key(words, language) if words else None
    if key is None and category is not None and figure.unit == PERSON:
        return PERSON
    if (
        key is not None
        and category is not None
        and figure.counted == figure.category
        and PERSON_CATEGORIES & set(category.split())
    ):
        return PERSON
    return key or (_folded(words.split()[-1]) if words else None)


def _when(figure: Figure, dates: tuple[Date, ...]) -> tuple[str | None, str | None] | None:
    for date in dates:
        if (date.span,) == figure.time and (date.earliest or date.latest):
            return (date.earliest, date.latest)
    return None


def _of(figure: Figure, text: str) -> str:
    """What is counted as worded: the counted words, then what happened to them."""
    words = [" ".join(quote(text, figure.counted).split())] if figure.counted else []
    if figure.category and figure.category != figure.counted and not _covered(figure.category, figure.counted):
        words.append(" ".join(quote(text, figure.category).split()))
    return ", ".join(words) or figure.unit


def _covered(inner: Spans, outer: Spans) -> bool:
    return all(any(start <= first and last <= end for start, end in outer) for first, last in inner)


def _account(figure: Figure, text: str, statement: Statement | None, case: _Case) -> FigureAccount:
    spans = _joined((figure.span, *figure.counted, *figure.category), text)
    scope = [" ".join(quote(text, spans).split()) for spans in (figure.place, figure.time, figure.group) if spans]
    return FigureAccount(
        figure=figure.id,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        scope="; ".join(scope) or None,
        exactness=figure.exactness,
        text=quote(text, spans),
        document=figure.document,
        spans=spans,
        statement=statement.id if statement else None,
        origin=case.origins.get(statement.id) if statement else None,
    )


def _joined(spans: Spans, text: str) -> Spans:
    """The spans in order, those that lie near one another as one; never across clauses, where another may speak."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if (
            joined
            and start - joined[-1][1] <= _NEAR
            and not _CLAUSE_ENDS.search(text[joined[-1][1] : max(start, joined[-1][1])])
        ):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
