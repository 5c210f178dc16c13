"""Who a statement accuses: only what the words make plain.

Two signs count. An event with an accusing predicate (killed, bribed, leaked…) whose agent is the party, in a statement that
an attribution carries or that alleges; or the words of accusation themselves with the party's name right beside them
("was accused of", "acusó a"). Being mentioned, or being where it happened, accuses nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careo.records.extraction import Extraction
from careo.records.passages import Passage, Reason, Span
from careo.records.statements import Mention, Statement
from careo.weigh.lookup import Lookup

WRONGS = frozenset(
    {
        "kill",
        "murder",
        "massacre",
        "execute",
        "assassinate",
        "slaughter",
        "torture",
        "rape",
        "abduct",
        "kidnap",
        "disappear",
        "extort",
        "bribe",
    }
    | {
        "launder",
        "embezzle",
        "steal",
        "rob",
        "smuggle",
        "traffic",
        "betray",
        "leak",
        "destroy",
        "demolish",
        "burn",
        "torch",
        "raid",
        "loot",
    }
    | {
        "falsify",
        "forge",
        "conceal",
        "cover",
        "threaten",
        "intimidate",
        "beat",
        "abuse",
        "violate",
        "defraud",
        "divert",
        "collude",
        "conspire",
    }
    | {
        "attack",
        "ambush",
        "bomb",
        "plant",
        "fabricate",
        "tamper",
        "obstruct",
        "blackmail",
        "exploit",
        "pollute",
        "poison",
        "dump",
        "rampage",
    }
    | {
        "matar",
        "asesinar",
        "masacrar",
        "ejecutar",
        "torturar",
        "violar",
        "secuestrar",
        "levantar",
        "desaparecer",
        "extorsionar",
        "sobornar",
        "lavar",
    }
    | {
        "robar",
        "desviar",
        "traicionar",
        "filtrar",
        "destruir",
        "quemar",
        "incendiar",
        "saquear",
        "falsificar",
        "ocultar",
        "amenazar",
        "golpear",
    }
    | {
        "atacar",
        "emboscar",
        "encubrir",
        "defraudar",
        "malversar",
        "traficar",
        "fabricar",
        "entregar ilegalmente",
        "plagiar",
        "ultimar",
    }
)
"""Predicates of wrongs; deliberately short, since a false accusation harms more than a missed one."""

_ACCUSED_BEFORE = re.compile(
    r"\b(?:accus(?:ed?|es|ing)|blam(?:ed?|es|ing)|indict(?:ed|s)?|charg(?:ed|es|ing)|acus(?:ó|aron|a|an|ado)\s+al?|señal(?:ó|aron|a|an)\s+al?|denunci(?:ó|aron|a|an)\s+al?|"
    r"imput(?:ó|aron)\s+al?|responsabiliz(?:ó|aron)\s+al?|culp(?:ó|aron|a|an)\s+al?)\s+(?:(?:the|el|la|los|las|l)\s+)?$",
    re.IGNORECASE,
)
_ACCUSED_AFTER = re.compile(
    r"^,?\s+(?:who\s+)?(?:(?:is|was|were|are|has\s+been|have\s+been|had\s+been|stands?|stood|es|fue|fueron|está|están|ha\s+sido|han\s+sido)\s+)"
    r"(?:\w+ly\s+)?(?:accused|charged|indicted|blamed|suspected|acusad[oa]s?|señalad[oa]s?|imputad[oa]s?|procesad[oa]s?|investigad[oa]s?|denunciad[oa]s?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Accusation:
    """A statement that accuses an entity, and why it is read so."""

    statement: str
    entity: str
    reason: Reason


def find_accusations(lookup: Lookup) -> Mapping[str, tuple[Accusation, ...]]:
    """The accusations of each statement, by the statement's id."""
    found: dict[str, dict[str, Accusation]] = defaultdict(dict)
    for document in sorted(lookup.extractions):
        extraction = lookup.extractions[document]
        for accusation in (*_by_events(lookup, extraction), *_by_words(lookup, extraction)):
            found[accusation.statement].setdefault(accusation.entity, accusation)
    return {
        statement: tuple(accusations[entity] for entity in sorted(accusations))
        for statement, accusations in sorted(found.items())
    }


def _by_events(lookup: Lookup, extraction: Extraction) -> Iterator[Accusation]:
    """The agents of wrongs that are told as having happened."""
    for event in sorted(extraction.events, key=lambda item: item.id):
        statement = lookup.statements.get(event.statement)
        if event.occasion != "happened" or event.predicate not in WRONGS or statement is None:
            continue
        if statement.polarity == "negative" or statement.modality in {"planned", "hypothetical"}:
            continue
        for agent in sorted(event.agents):
            entity = lookup.entity(agent)
            mention = lookup.mentions.get(agent)
            if (
                entity is None
                or mention is None
                or entity.kind not in {"person", "organisation"}
                or _is_source(statement, mention)
            ):
                continue
            words = f"The passage names {entity.name} as the one who did it (“{event.predicate}”)."
            passage = Passage(document=extraction.document, spans=event.trigger)
            yield Accusation(event.statement, entity.id, Reason(text=words, weight=0.8, passages=(passage,)))


def _by_words(lookup: Lookup, extraction: Extraction) -> Iterator[Accusation]:
    """Names right beside words of accusation."""
    text = lookup.texts[extraction.document]
    for mention in extraction.mentions:
        if mention.kind not in {"person", "organisation"}:
            continue
        start, end = mention.span
        before, after = (
            _ACCUSED_BEFORE.search(text[max(0, start - 40) : start]),
            _ACCUSED_AFTER.match(text[end : end + 60]),
        )
        if (before is None and after is None) or (before is not None and _is_passive(text, start)):
            continue
        entity, statement = lookup.entity(mention.id), _holding(extraction, mention.span)
        if entity is None or statement is None or statement.polarity == "negative":
            continue
        words = f"The passage says that {entity.name} is accused."
        passage = Passage(document=extraction.document, spans=(mention.span,))
        yield Accusation(statement.id, entity.id, Reason(text=words, weight=0.9, passages=(passage,)))


def _is_passive(text: str, start: int) -> bool:
    """ "was charged the company" and "accused by the company" accuse somebody else."""
    return bool(
        re.search(
            r"\b(?:is|was|were|been|be|fue|fueron|sido)\s+\w+\s+(?:\w+\s+)?$",
            text[max(0, start - 40) : start],
            re.IGNORECASE,
        )
    )


def _is_source(statement: Statement, mention: Mention) -> bool:
    return any(start <= mention.span[0] < end for start, end in statement.source)


def _holding(extraction: Extraction, span: Span) -> Statement | None:
    holding = [
        statement
        for statement in extraction.statements
        if any(start <= span[0] and span[1] <= end for start, end in statement.content)
    ]
    return max(holding, key=lambda statement: (statement.depth, statement.id), default=None)
