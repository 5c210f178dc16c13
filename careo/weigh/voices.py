"""A document's own voice: who speaks where no attribution does, and whose words it says it carries.

Publisher first, since an outlet answers for what it prints; then whoever made the paper (filer, speaker, author). A wire
line or a by-line that stands at two outlets leads one step further, to the agency or to the writer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from careo.records.documents import Document, DocumentKind, Party, PartyRole
from careo.records.findings import Hop, HopKind, OriginKind
from careo.records.passages import Passage, Reason, Spans
from careo.records.statements import Statement
from careo.weigh.lookup import PROPER, Lookup, has_proper_name, name_key

AGENCIES: Mapping[str, str] = {
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "efe": "EFE",
    "agencia efe": "EFE",
    "upi": "United Press International",
    "united press international": "United Press International",
    "dpa": "dpa",
    "ansa": "ANSA",
    "notimex": "Notimex",
    "europa press": "Europa Press",
}
"""News agencies by how wire lines write them, folded."""
_WIRE_LINE = re.compile(
    r"^[^\n]{0,80}?\((Reuters|AP|AFP|EFE|UPI|dpa|ANSA|Notimex|Europa Press)\)\s*[-–—.:]|"
    r"(?:with (?:information|reporting|files|material) from|con información de|source:|fuente:)\s+(?:the )?"
    r"(Reuters|Associated Press|AP|AFP|EFE|UPI|dpa|ANSA|Notimex|Europa Press)\b",
    re.MULTILINE,
)
_WIRE_REACH = 600
"""Characters from each end of a text in which a wire line is looked for."""
_MAKERS: tuple[PartyRole, ...] = ("filer", "speaker", "author")
_BODY = re.compile(
    r"\b(?:court|state|government|people|commonwealth|crown|republic|board|ministry|department|office|commission|"
    r"juzgado|tribunal|suprema corte|sala|estado|fiscal[ií]a|procuradur[ií]a|gobierno|ministerio|secretar[ií]a|comisi[oó]n)\b|"
    r"^(?:the )?united states\b",
    re.IGNORECASE,
)
"""Words of makers of papers that are no persons."""
_PERSONAL: frozenset[DocumentKind] = frozenset(
    {"pleading", "sworn statement", "letter", "testimony", "indictment", "ruling"}
)
"""Kinds of paper whose maker, not whoever printed it, is the voice."""
_TESTIMONY: frozenset[DocumentKind] = frozenset({"sworn statement", "testimony", "transcript"})


@dataclass(frozen=True, slots=True)
class Voice:
    """The own voice of a document (or of a turn in it) as hops, and the origin it is when nothing is attributed."""

    hops: tuple[Hop, ...]
    key: tuple[str, ...]
    kind: OriginKind
    personal: bool
    """Whether "I" in the words is the root itself."""
    reasons: tuple[Reason, ...] = ()
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class Bylines:
    """Names that stand as author of documents of two or more publishers, folded."""

    shared: frozenset[str]


def find_bylines(lookup: Lookup) -> Bylines:
    """By-lines at two outlets; one word is no full name and counts for nothing."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for document in lookup.documents.values():
        for author in document.facts.authors:
            if document.facts.publisher and len(author.split()) > 1 and name_key(author) not in AGENCIES:
                outlets[name_key(author)].add(name_key(document.facts.publisher))
    return Bylines(frozenset(author for author, publishers in outlets.items() if len(publishers) > 1))


def voice_of(lookup: Lookup, statement: Statement, bylines: Bylines) -> Voice:
    """Who says what a statement outside of all attributions says."""
    document, owner = _of_turn(lookup, statement)
    hops = [_first_hop(lookup, statement.document, document)]
    key = _key(hops[0], statement.document)
    kind: OriginKind = "record" if document.facts.kind == "record" else "own voice"
    personal = hops[0].kind == "person" or document.facts.kind in _PERSONAL
    mention: str | None = None
    reasons: tuple[Reason, ...] = ()
    if maker := _maker(lookup, statement.document, document, hops[0]):
        hops.append(maker)
        key, personal = _key(maker, statement.document), True
    if owner is not None:
        speaker = _party_hop(lookup, owner, statement.document)
        hops = [*(hop for hop in hops if hop.name is not None), speaker]
        key, personal = _key(speaker, statement.document), True
    elif statement.speaker and statement.speaker in lookup.mentions:
        speaker = _speaker(lookup, statement.speaker)
        if hops[-1].name is None or _key(hops[-1], "") == _key(speaker, ""):
            hops.pop()
        hops.append(speaker)
        key = _key(speaker, statement.document, lookup.resolved(statement.speaker))
        personal, mention = True, statement.speaker
        kind = "named" if _is_named(lookup, statement.speaker) else "own voice"
    elif further := _further(lookup, statement.document, document, bylines):
        hop, reason = further
        if name_key(hop.name or "") != name_key(hops[-1].name or ""):
            hops.append(hop)
            key, reasons = _key(hop, statement.document), (reason,)
    if document.facts.kind in _TESTIMONY and hops[-1].name is not None and hops[-1].kind == "person":
        kind = "named"
    if kind == "record":
        hops[-1] = _with_hand(hops[-1])
        reasons = (
            *reasons,
            Reason(text="The document is a record, made at the time by those who keep it.", weight=0.8),
        )
    return Voice(tuple(hops), key, kind, personal, reasons, mention)


def _of_turn(lookup: Lookup, statement: Statement) -> tuple[Document, Party | None]:
    """The document, and whose turn the statement stands in where the labels of turns are told apart by party.

    There nobody's words are anybody else's: a turn that is no party's, and what stands outside of turns, has no maker.
    """
    document = lookup.documents[statement.document]
    parties = document.facts.parties
    if not lookup.turns[statement.document] or not any(
        party.role == "speaker" and party.spans[1:] for party in parties
    ):
        return document, None
    position = statement.content[0][0]
    label = next(
        (block.speaker[0] for block in lookup.turns[statement.document] if block.start <= position < block.end), None
    )
    owner = next((party for party in parties if label in party.spans[1:]), None)
    others = tuple(party for party in parties if party.role not in _MAKERS)
    facts = replace(document.facts, parties=others, authors=())
    return replace(document, facts=facts), replace(owner, spans=owner.spans[:1]) if owner else None


def _first_hop(lookup: Lookup, identity: str, document: Document) -> Hop:
    facts = document.facts
    publishers = [party for party in facts.parties if party.role == "publisher"]
    name = facts.publisher or (publishers[0].name if publishers else None)
    if name:
        spans = next((party.spans for party in publishers if party.name == name), ())
        entity = lookup.named.get(name_key(name))
        kind: HopKind = "outlet" if facts.kind in (None, "news", "post") else "organisation"
        if entity is not None and entity.kind == "person":
            kind = "person"
        return _hop(lookup, name, kind, identity, spans)
    for role in _MAKERS:
        for party in facts.parties:
            if party.role == role:
                return _party_hop(lookup, party, identity)
    if facts.authors:
        return _hop(lookup, facts.authors[0], "person", identity, ())
    return Hop(name=None, kind=None, entity=None, hand=None, document=identity, spans=())


def _maker(lookup: Lookup, identity: str, document: Document, first: Hop) -> Hop | None:
    """Whoever made a paper that a publisher only printed."""
    if document.facts.kind not in _PERSONAL or not document.facts.publisher:
        return None
    for role in _MAKERS:
        for party in document.facts.parties:
            if party.role == role and name_key(party.name) != name_key(first.name or ""):
                return _party_hop(lookup, party, identity)
    return None


def _party_hop(lookup: Lookup, party: Party, document: str) -> Hop:
    """Whoever made the paper: the entity of the mention where the paper names it, else that of its name.

    A mention of a part of the name counts only for an entity that elsewhere bears the whole.
    """
    hop = _hop(lookup, party.name, "organisation" if _BODY.search(party.name) else "person", document, party.spans)
    mentions = [
        mention
        for mention in lookup.extractions[document].mentions
        if mention.kind in ("person", "organisation")
        and any(start < mention.span[1] and mention.span[0] < end for start, end in party.spans)
    ]
    entities = {
        entity.id: entity
        for mention in mentions
        if (entity := lookup.entity(mention.id))
        and (
            any(mention.span[0] <= start and end <= mention.span[1] for start, end in party.spans)
            or any(name_key(name.text) == name_key(party.name) for name in entity.names)
        )
    }
    entity = next(iter(entities.values())) if len(entities) == 1 else None
    if entity is None or entity.kind not in ("person", "organisation"):
        return hop
    return replace(hop, entity=entity.id, kind="person" if entity.kind == "person" else "organisation")


def _speaker(lookup: Lookup, mention: str) -> Hop:
    found = lookup.mentions[mention]
    entity = lookup.entity(mention)
    return Hop(
        name=lookup.called(entity, found.document) if entity else found.name,
        kind="organisation" if found.kind == "organisation" else "person",
        entity=entity.id if entity else None,
        hand=None,
        document=found.document,
        spans=(found.span,),
    )


def _is_named(lookup: Lookup, mention: str) -> bool:
    entity = lookup.entity(mention)
    return lookup.mentions[mention].form in PROPER or (entity is not None and has_proper_name(entity))


def _further(lookup: Lookup, identity: str, document: Document, bylines: Bylines) -> tuple[Hop, Reason] | None:
    """The agency whose wire the document carries, or the writer whose by-line stands at another outlet too."""
    text = lookup.texts[identity]
    for author in document.facts.authors:
        if agency := AGENCIES.get(name_key(author)):
            reason = Reason(text=f"The by-line credits {agency}.", weight=0.95)
            return _hop(lookup, agency, "outlet", identity, ()), reason
    for start in sorted({0, max(0, len(text) - _WIRE_REACH)}):
        if match := _WIRE_LINE.search(text[start : start + _WIRE_REACH]):
            agency = AGENCIES[name_key(match.group(1) or match.group(2))]
            spans = ((start + match.start(), start + match.end()),)
            passages = (Passage(document=identity, spans=spans),)
            reason = Reason(text=f"A line of the document credits {agency}.", weight=0.95, passages=passages)
            return _hop(lookup, agency, "outlet", identity, spans), reason
    for author in document.facts.authors:
        if name_key(author) in bylines.shared:
            reason = Reason(text=f"The by-line of {author} stands at more than one outlet.", weight=0.9)
            return _hop(lookup, author, "person", identity, ()), reason
    return None


def _hop(lookup: Lookup, name: str, kind: HopKind, document: str, spans: Spans) -> Hop:
    entity = lookup.named.get(name_key(name))
    return Hop(name=name, kind=kind, entity=entity.id if entity else None, hand=None, document=document, spans=spans)


def _with_hand(hop: Hop) -> Hop:
    return Hop(name=hop.name, kind=hop.kind, entity=hop.entity, hand="first", document=hop.document, spans=hop.spans)


def _key(hop: Hop, document: str, mention: str | None = None) -> tuple[str, ...]:
    """What makes an own voice one origin: who it is, else its name, else the document itself."""
    if hop.entity:
        return ("entity", hop.entity)
    if mention:
        return ("mention", mention)
    return ("voice", name_key(hop.name)) if hop.name else ("document", document)
