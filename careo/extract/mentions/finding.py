"""Mentions: the passages that name people, organisations, places and documents."""

from __future__ import annotations

from collections.abc import Iterable

from careo.extract.mentions.described import described_english, pronouns_english
from careo.extract.mentions.english import named_english
from careo.extract.mentions.heads import Told, told_of
from careo.extract.mentions.spanish import named_spanish
from careo.extract.mentions.spanish_described import described_spanish
from careo.extract.mentions.written import Written
from careo.extract.parsing import Parsed
from careo.records.ids import passage_id
from careo.records.statements import Mention


def find_mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """Every mention, with the trained heads for English."""
    return mentions_told(parsed, told_of(parsed))


def mentions_told(parsed: Parsed, told: Told | None) -> tuple[Mention, ...]:
    """Every mention in order of its place: names first found, then phrases headed by a noun of the lists, then pronouns.

    `told` is what the heads make of an English text; without it the rules stand alone. A phrase may hold a name ("the agency's director, Ann Reed" holds two mentions); two names never overlap.
    """
    if parsed.language == "en":
        names = named_english(parsed, told)
        found = [*names, *described_english(parsed, names), *pronouns_english(parsed)]
    else:
        names = named_spanish(parsed)
        found = [*names, *described_spanish(parsed, names)]
    return tuple(_record(parsed.document, written) for written in _once(found))


def _once(found: Iterable[Written]) -> list[Written]:
    """One a span, in order; a name wins over a description of the same span."""
    kept: dict[tuple[int, int], Written] = {}
    for written in found:
        kept.setdefault((written.start, written.end), written)
    return [kept[span] for span in sorted(kept)]


def _record(document: str, written: Written) -> Mention:
    span = (written.start, written.end)
    return Mention(
        id=passage_id("m", document, (span,)),
        document=document,
        span=span,
        kind=written.kind,
        form=written.form,
        name=written.name,
        number=written.number,
        title=written.title,
        standing=written.standing,
    )
