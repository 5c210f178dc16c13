"""Origins: what the root of a chain is, what makes two roots one, and how many people a wording can stand for.

A described person without a name ("a defendant") is an unnamed root, though one and the same wherever it resolves to one
entity; a cited paper or an institution is named by what it is. Unnamed roots of two documents are never one by wording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from careo.records.findings import Chain, Hop, Origin, OriginKind
from careo.records.ids import record_id
from careo.records.passages import Passage, Reason
from careo.records.statements import Mention, SourceForm, Statement
from careo.text.names import fold
from careo.weigh.hands import shows_record, source_words
from careo.weigh.lookup import PROPER, Lookup, has_proper_name, name_key

_ENTRY = re.compile(
    r"(?:an? |the |una |la )?(?:entry|entries|line|page|entrada|anotación|página) (?:in|of|on|en|de)\b", re.IGNORECASE
)
RANK: Mapping[OriginKind, int] = {"witness": 0, "record": 1, "named": 2, "unnamed": 3, "own voice": 4}
"""What is known best first."""
_NUMBERS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "both los dos two dos",
            "three tres",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
            "ten diez",
            "eleven once",
            "twelve doce",
        ),
        start=2,
    )
    for word in words.split()
    if word != "los"
}
_VAGUE = re.compile(
    r"\b(?:more than|at least|about|around|over|nearly|almost|some|several|many|dozens|hundreds|other|others|"
    r"más de|al menos|unos|unas|cerca de|casi|varios|varias|decenas|cientos|otros|otras)\b"
)
_BEGUN = re.compile(r"(?:(?:the|these|those|all|its|his|her|their|los|las|estos|estas|esos|esas|sus) ){0,2}(\w+)")
"""What a wording begins with, behind articles; a number further on counts something else ("relatives of three victims")."""
_MANIFOLD = re.compile(
    r"[-‐-–,.]\w|\s+(?:dozens?|scores?|hundreds?|thousands?|millions?|docenas?|decenas|centenares|cientos|mil|millares|millones)\b"
)
"""What makes more of the number before it, or less."""
_INDEFINITE = re.compile(r"^(?:an?|one|another|un|una|uno|otro|otra|some|algún|alguna)\b", re.IGNORECASE)
_DEFINITE = re.compile(
    r"^(?:the|its|his|her|their|that|this|el|la|los|las|su|sus|ese|esa|este|esta)\b|['’]s\b", re.IGNORECASE
)
_EVERYBODY = re.compile(
    r"^(?:every(?:one|body)|people|others|many|some(?:one|body)?|everyone else|locals|todos?|todas?|la gente|muchos|algunos|alguien)$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^\W*(?:I|you|he|she|it|we|they|this|that|one|yo|él|ella|ello|ellos|ellas|nosotros|nosotras|usted|ustedes|esto|eso)\W*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^[\s,]*(?:and|y|e|&|,)\s+(?:the |el |la |los |las )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Root:
    """What a chain ends in. `key` makes it one with other roots; `number` is how many it can be, unless `several`."""

    key: tuple[str, ...]
    name: str | None
    kind: OriginKind
    entity: str | None
    several: bool = False
    number: int = 1
    reasons: tuple[Reason, ...] = ()


def origin_id(key: tuple[str, ...]) -> str:
    """The id of the origin that roots with this key share."""
    return record_id("o", key)


def unseen_root(statement: Statement) -> Root:
    """The root of "reportedly" and "it is said": nobody says who, or how many."""
    key = ("unseen", statement.document, statement.id)
    spans = statement.cue or statement.content
    reason = Reason(
        text="The words do not say who says so, nor how many.",
        weight=0.9,
        passages=(Passage(document=statement.document, spans=spans),),
    )
    return Root(key, None, "unnamed", None, several=True, reasons=(reason,))


def root_of(lookup: Lookup, statement: Statement, hop: Hop, mention: str | None, form: SourceForm) -> Root:
    """The root that an attribution's source (or the author of a cited document) is."""
    words = lookup.texts[hop.document][hop.spans[0][0] : hop.spans[-1][1]] if hop.spans else hop.name or ""
    if group := _group(lookup, statement, mention):
        return group
    entity = lookup.entity(mention)
    resolved = lookup.mentions[lookup.resolved(mention)] if mention in lookup.mentions and mention else None
    proper = (entity is not None and has_proper_name(entity)) or (resolved is not None and resolved.form in PROPER)
    kind, name = _kind(words, resolved, proper, form), hop.name
    if _PRONOUN.match(words) and not proper:
        if resolved is None or resolved.form == "pronoun":
            kind, name = "unnamed", f"“{words.strip()}” (unresolved)"
        else:
            name = lookup.texts[resolved.document][resolved.span[0] : resolved.span[1]]
    several, number = _how_many(words, resolved, form, kind)
    reasons = lookup.reference_reasons(mention) if mention else ()
    if entity is not None and (proper or (len(entity.mentions) > 1 and form not in ("unnamed", "unnamed several"))):
        return Root(("entity", entity.id), entity.name if proper else name, kind, entity.id, several, number, reasons)
    return Root(_key(lookup, statement, words, resolved), name, kind, hop.entity, several, number, reasons)


def is_definite(name: str) -> bool:
    """Whether words without a name speak of somebody definite, who could be found ("the mayor", "he" of nobody known)."""
    return bool(_DEFINITE.search(name.strip())) or name.endswith("(unresolved)")


def _kind(words: str, mention: Mention | None, proper: bool, form: SourceForm) -> OriginKind:
    what = mention.kind if mention else "other"
    if _EVERYBODY.match(words.strip()):
        return "unnamed"
    known = f"{words} {mention.name}" if mention else words
    if shows_record(known) and (what in ("document", "other") or _ENTRY.match(words.strip())):
        return "record"
    if proper or form == "named":
        return "named"
    if what == "document":
        return "named"
    if form not in ("unnamed", "unnamed several") and what == "organisation" and _DEFINITE.search(words.strip()):
        return "named"
    return "unnamed"


def _how_many(words: str, mention: Mention | None, form: SourceForm, kind: OriginKind) -> tuple[bool, int]:
    """Whether it is a plural without a number, and the number where the words give one. A body of papers is one."""
    if kind in ("named", "record"):
        return False, 1
    folded = fold(words)
    if _EVERYBODY.match(words.strip()):
        return True, 1
    plural = form == "unnamed several" or (mention is not None and mention.number == "several")
    if not plural and not re.match(r"(?:\d+|" + "|".join(sorted(_NUMBERS)) + r")\b", folded):
        return False, 1
    if _VAGUE.search(folded):
        return True, 1
    if (begun := _BEGUN.match(folded)) and not _MANIFOLD.match(folded, begun.end()):
        word = begun.group(1)
        if word in _NUMBERS:
            return False, _NUMBERS[word]
        if word.isdigit() and 1 < int(word) < 1000:
            return False, int(word)
    if re.match(r"(?:one|uno|una) (?:of|de)\b", folded):
        return False, 1
    return True, 1


def _key(lookup: Lookup, statement: Statement, words: str, mention: Mention | None) -> tuple[str, ...]:
    """One root inside one document: by reference, else by wording, unless "a source" can be a new one each time."""
    if mention is None:
        if _INDEFINITE.match(words.strip()) or not words:
            return ("source", statement.document, statement.id)
        return ("wording", statement.document, name_key(words))
    text = lookup.texts[mention.document][mention.span[0] : mention.span[1]]
    if (
        mention.kind == "document"
        or mention.number == "several"
        or (_DEFINITE.match(text) and mention.form != "pronoun")
    ):
        return ("wording", statement.document, name_key(text))
    return ("mention", mention.id)


def _group(lookup: Lookup, statement: Statement, mention: str | None) -> Root | None:
    """Two or more named sources joined by "and": as many origins as there are names, one utterance."""
    if mention is None or statement.source_mention != mention or len(statement.source) != 1:
        return None
    start, end = statement.source[0]
    inside = sorted(
        (
            item
            for item in lookup.extractions[statement.document].mentions
            if start <= item.span[0] and item.span[1] <= end and item.kind in ("person", "organisation")
        ),
        key=lambda item: (item.span[0], -item.span[1]),
    )
    tops = [
        item for n, item in enumerate(inside) if not n or item.span[0] >= max(other.span[1] for other in inside[:n])
    ]
    text = lookup.texts[statement.document]
    run = [item for item in tops if item.form in PROPER]
    if len(run) < 2 or tops != run:
        return None
    if not all(_JOINED.match(text[a.span[1] : b.span[0]]) for a, b in pairwise(run)) or text[
        run[-1].span[1] : end
    ].startswith(("'", "’")):
        return None
    members = sorted(entity.id if (entity := lookup.entity(item.id)) else lookup.resolved(item.id) for item in run)
    if len(set(members)) < 2:
        return None
    words = source_words(lookup, statement)
    return Root(("group", *sorted(set(members))), words, "named", None, number=len(set(members)))


def gather_origins(chains: Iterable[tuple[Chain, Root]]) -> tuple[Origin, ...]:
    """Origins from all chains, sorted by id; of each the best kind that any chain shows."""
    found: dict[str, list[tuple[Chain, Root]]] = defaultdict(list)
    for chain, root in chains:
        found[chain.origin].append((chain, root))
    return tuple(_origin(identity, found[identity]) for identity in sorted(found))


def _origin(identity: str, members: list[tuple[Chain, Root]]) -> Origin:
    ordered = sorted(members, key=lambda item: (item[0].hops[-1].document, item[0].hops[-1].spans, item[0].statement))
    kind = min((root.kind for _, root in ordered), key=lambda item: RANK[item])
    reasons: dict[str, Reason] = {}
    for _, root in sorted(ordered, key=lambda item: RANK[item[1].kind]):
        for reason in root.reasons:
            reasons.setdefault(reason.text, reason)
    return Origin(
        id=identity,
        name=next((root.name for _, root in ordered if root.name), None),
        kind=kind,
        entity=ordered[0][1].entity,
        statements=tuple(sorted(chain.statement for chain, _ in ordered)),
        claims=(),
        alone=(),
        several=any(root.several for _, root in ordered),
        number=max(root.number for _, root in ordered),
        reasons=tuple(list(reasons.values())[:8]),
    )


def kind_in(chain: Chain, origin: Origin) -> OriginKind:
    """Of which kind the origin is for this one statement."""
    return chain.kind or origin.kind
