"""Chains: each statement followed outward to the last one named, and of which kind that origin is.

A chain goes through a document of the case only where that is certain: an outlet that is cited, credited or copied, and whose
own document makes the same claim. "Published by", "mentioned in" and "about" are no hops.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from careo.records.extraction import Material
from careo.records.findings import Chain, Hop, HopKind, Origin, OriginKind
from careo.records.judgements import Judgement, in_force, located
from careo.records.passages import Passage, Reason, Spans
from careo.records.resolution import Resolution
from careo.records.statements import SourceForm, Statement
from careo.text.names import fold
from careo.text.nouns import OUTLET_NOUNS
from careo.weigh.copies import Copy, overlap
from careo.weigh.depositions import deposed
from careo.weigh.hands import Shown, described, first_person, shows_record, source_words, third_person
from careo.weigh.lookup import Lookup, build_lookup, has_proper_name, name_key
from careo.weigh.origins import Root, gather_origins, origin_id, root_of, unseen_root
from careo.weigh.passing import Passing, Trace
from careo.weigh.pointed import parted, places_of
from careo.weigh.voices import Bylines, Voice, find_bylines, voice_of

_OUTLET_WORDS = frozenset(OUTLET_NOUNS) | frozenset(
    """news times post herald tribune journal gazette chronicle press radio television tv media agency newswire wire
    diario periodico semanario revista noticias prensa agencia""".split()
)
_OWNS = re.compile(r"[’']s?\s")
_OWNED = re.compile(r"\S\s+(?:of|de|del|de la|de los|de las|de el)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Step:
    """A hop with the mention it comes from and how its words name it."""

    hop: Hop
    mention: str | None
    form: SourceForm


def follow_chains(
    material: Material, resolution: Resolution, judgements: tuple[Judgement, ...], copies: tuple[Copy, ...]
) -> tuple[tuple[Chain, ...], tuple[Origin, ...]]:
    """One chain a statement, sorted by the statement's id, and the origins they end in (claims and alone still empty)."""
    lookup = build_lookup(material, resolution)
    bylines = find_bylines(lookup)
    outlets = frozenset(
        name_key(document.facts.publisher) for document in lookup.documents.values() if document.facts.publisher
    )
    traces = {
        identity: _trace(lookup, statement, bylines, outlets)
        for identity, statement in sorted(lookup.statements.items())
    }
    traces = _judged(lookup, traces, judgements)
    passing = Passing(lookup, traces, copies, parted(lookup, judgements))
    ended: list[tuple[Chain, Root]] = []
    for identity in sorted(traces):
        trace = passing.through(identity)
        ended.append(
            (
                Chain(statement=identity, hops=trace.hops, origin=origin_id(trace.root.key), kind=trace.root.kind),
                trace.root,
            )
        )
    return tuple(chain for chain, _ in ended), gather_origins(ended)


def _trace(lookup: Lookup, statement: Statement, bylines: Bylines, outlets: frozenset[str]) -> Trace:
    """The chain as this document alone words it."""
    voice = voice_of(lookup, statement, bylines)
    steps: list[_Step] = []
    holders: list[Statement] = []
    for holder in _inward(lookup, statement):
        found = _source_steps(lookup, holder, outlets)
        steps.extend(found)
        holders.extend([holder] * len(found))
    if not steps:
        return _own(lookup, statement, voice)
    kept, own = _merged(lookup, voice, steps)
    hops = [*voice.hops, *(step.hop for step in kept)]
    if not kept:
        hops[-1] = replace(hops[-1], spans=hops[-1].spans or steps[-1].hop.spans)
        return _own(lookup, statement, voice, hops=tuple(hops), mention=steps[-1].mention, attributed=True)
    last = kept[-1]
    if last.hop.name is None and not statement.source:
        return Trace(tuple(hops), unseen_root(statement), own=False)
    root = root_of(lookup, statement, last.hop, last.mention, last.form)
    shown = _record(root, last.hop) or _hand(lookup, statement, steps, last, own)
    return _with_hand(Trace(tuple(hops), root, own=False), shown)


def _own(
    lookup: Lookup,
    statement: Statement,
    voice: Voice,
    *,
    hops: tuple[Hop, ...] | None = None,
    mention: str | None = None,
    attributed: bool = False,
) -> Trace:
    """A chain that ends in the document's own voice. A person who says "Quiroga states" of himself is a named root."""
    hops = hops or voice.hops
    kind: OriginKind = "named" if attributed and voice.personal and voice.kind == "own voice" else voice.kind
    root = Root(voice.key, hops[-1].name, kind, hops[-1].entity, reasons=voice.reasons)
    trace = Trace(hops, root, own=True)
    if not voice.personal or kind == "record" or hops[-1].name is None:
        return trace
    shown = first_person(lookup, statement)
    if shown and not attributed and voice.mention is None and _is_quoted(lookup, statement, shown):
        shown = None
    shown = shown or third_person(lookup, statement, mention or voice.mention)
    return _with_hand(trace, shown or (None if attributed else deposed(lookup, statement)))


def _is_quoted(lookup: Lookup, statement: Statement, shown: Shown) -> bool:
    """Whether an "I" of what is printed as news stands in quotation marks, where it is somebody else's than the author's."""
    if lookup.documents[statement.document].facts.kind not in (None, "news", "post"):
        return False
    before = lookup.texts[statement.document][: shown.reason.passages[0].spans[0][0]]
    straight = before[before.rfind("\n") + 1 :].count('"') % 2 == 1
    return straight or before.rfind("“") > before.rfind("”") or before.rfind("«") > before.rfind("»")


def _inward(lookup: Lookup, statement: Statement) -> Sequence[Statement]:
    """The attributions around a statement, outermost first, its own last."""
    found: list[Statement] = []
    at: Statement | None = statement
    seen: set[str] = set()
    while at is not None and at.id not in seen:
        seen.add(at.id)
        if at.source or at.cue or at.depth:
            found.append(at)
        at = lookup.statements.get(at.parent) if at.parent else None
    return found[::-1]


def _source_steps(lookup: Lookup, statement: Statement, outlets: frozenset[str]) -> list[_Step]:
    """The source's hop and, where it is a document whose author a passage names, the author's."""
    if not statement.source:
        hop = Hop(
            name=None,
            kind="unnamed",
            entity=None,
            hand=None,
            document=statement.document,
            spans=statement.cue or statement.content[:1],
        )
        return [_Step(hop, None, "unnamed")]
    mention = _named_in_source(lookup, statement)
    first = _Step(_hop(lookup, statement, mention, outlets), mention, statement.source_form)
    steps = [first]
    seen = {lookup.resolved(mention)} if mention else set()
    while first.mention and first.hop.kind == "document":
        relations = lookup.authors.get(lookup.resolved(first.mention), ())
        authors = {lookup.resolved(item.b): item for item in relations if item.b in lookup.mentions}
        if len(authors) != 1 or set(authors) <= seen:
            break
        resolved, relation = next(iter(authors.items()))
        seen.add(resolved)
        first = _author_step(lookup, relation.b, outlets)
        steps.append(first)
    return steps


def _named_in_source(lookup: Lookup, statement: Statement) -> str | None:
    """The mention that is the source: at its head, else the one mention inside it; None where there are several to pick from.

    Whose a record is is not who says it: "the Ministry's register", "el registro del ministerio".
    """
    mention = statement.source_mention
    if mention is None:
        inside = [
            item.id
            for item in lookup.extractions[statement.document].mentions
            if any(start <= item.span[0] and item.span[1] <= end for start, end in statement.source)
        ]
        unnamed = statement.source_form in ("unnamed", "unnamed several")
        mention = inside[0] if len(inside) == 1 and not unnamed else None
    found = lookup.mentions.get(mention) if mention else None
    if found is None or not shows_record(source_words(lookup, statement)):
        return mention
    text = lookup.texts[statement.document]
    owns = _OWNS.match(text, found.span[1]) or _OWNED.search(text[statement.source[0][0] : found.span[0]])
    return None if owns else mention


def _hop(lookup: Lookup, statement: Statement, mention: str | None, outlets: frozenset[str]) -> Hop:
    words = source_words(lookup, statement)
    entity = lookup.entity(mention)
    named = entity is not None and has_proper_name(entity)
    name = lookup.called(entity, statement.document) if entity is not None and named else words
    kind: HopKind = "unnamed"
    if named or statement.source_form not in ("unnamed", "unnamed several"):
        kind = _hop_kind(lookup, mention, outlets)
        if kind == "unnamed" and shows_record(words):
            kind = "document"
    return Hop(
        name=name,
        kind=kind,
        entity=entity.id if entity and kind != "unnamed" else None,
        hand=None,
        document=statement.document,
        spans=statement.source,
    )


def _author_step(lookup: Lookup, mention: str, outlets: frozenset[str]) -> _Step:
    found = lookup.mentions[mention]
    entity = lookup.entity(mention)
    named = entity is not None and has_proper_name(entity)
    words = lookup.texts[found.document][found.span[0] : found.span[1]]
    form: SourceForm = "named" if named or found.form in ("name", "acronym", "alias") else "described"
    hop = Hop(
        name=lookup.called(entity, found.document) if entity is not None and named else words,
        kind=_hop_kind(lookup, mention, outlets),
        entity=entity.id if entity else None,
        hand=None,
        document=found.document,
        spans=(found.span,),
    )
    return _Step(hop, mention, form)


def _hop_kind(lookup: Lookup, mention: str | None, outlets: frozenset[str]) -> HopKind:
    if mention is None or mention not in lookup.mentions:
        return "unnamed"
    found = lookup.mentions[lookup.resolved(mention)]
    entity = lookup.entity(mention)
    kind = entity.kind if entity else found.kind
    if kind == "document":
        return "document"
    if kind == "person":
        return "person"
    names = [name.text for name in entity.names] if entity else [found.name]
    if any(name_key(name) in outlets for name in names):
        return "outlet"
    words = {word for name in names for word in fold(name).replace(".", " ").split()}
    return "outlet" if words & _OUTLET_WORDS or ".com" in " ".join(names) else "organisation"


def _merged(lookup: Lookup, voice: Voice, steps: list[_Step]) -> tuple[list[_Step], bool]:
    """Steps without repetition; the flag says that the last spoke of itself (a paper's author is its source again)."""
    kept: list[_Step] = []
    own = False
    for step in steps:
        before = kept[-1] if kept else None
        if before is None and (_is_voice(step.hop, voice) or _is_speaker(step, voice)):
            continue
        if before is not None and _same_hop(lookup, before, step):
            kept[-1] = step
            own = True
            continue
        own = False
        kept.append(step)
    return kept, own


def _is_speaker(step: _Step, voice: Voice) -> bool:
    """Whether "I" is whoever the words belong to: the speaker of a turn, the writer of a letter."""
    return voice.personal and voice.hops[-1].name is not None and fold(step.hop.name or "") in ("i", "yo")


def _is_voice(hop: Hop, voice: Voice) -> bool:
    last = voice.hops[-1]
    if hop.entity is not None and hop.entity == last.entity:
        return True
    return last.name is not None and hop.name is not None and name_key(hop.name) == name_key(last.name)


def _same_hop(lookup: Lookup, a: _Step, b: _Step) -> bool:
    if a.hop.kind == "unnamed" or b.hop.kind == "unnamed":
        return (
            a.mention is not None and b.mention is not None and lookup.resolved(a.mention) == lookup.resolved(b.mention)
        )
    return lookup.same(a.mention, b.mention)


def _record(root: Root, hop: Hop) -> Shown | None:
    if root.kind != "record":
        return None
    passages = (Passage(document=hop.document, spans=hop.spans),) if hop.spans else ()
    reason = Reason(
        text=f"“{hop.name}” is a record, kept at the time by those whose duty it is.", weight=0.8, passages=passages
    )
    return Shown("first", reason)


def _hand(lookup: Lookup, statement: Statement, steps: list[_Step], last: _Step, own: bool) -> Shown | None:
    if shown := described(lookup, statement):
        return shown
    if statement.manner in ("quoted", "mixed") and (shown := first_person(lookup, statement)):
        return shown
    if shown := third_person(lookup, statement, last.mention):
        return shown
    if own and len(steps) > 1 and statement.depth > 1:
        spans: Spans = last.hop.spans
        reason = Reason(
            text="The paper's own author tells what he or she said or did.",
            weight=0.8,
            passages=(Passage(document=last.hop.document, spans=spans),),
        )
        return Shown("first", reason)
    return None


def _with_hand(trace: Trace, shown: Shown | None) -> Trace:
    if shown is None:
        return trace
    hops = (*trace.hops[:-1], replace(trace.hops[-1], hand=shown.hand))
    kind = trace.root.kind
    if shown.hand == "first" and (kind == "named" or trace.own) and hops[-1].kind in ("person", None):
        kind = "witness"
    return replace(trace, hops=hops, root=replace(trace.root, kind=kind, reasons=(*trace.root.reasons, shown.reason)))


def _judged(lookup: Lookup, traces: dict[str, Trace], judgements: tuple[Judgement, ...]) -> dict[str, Trace]:
    """Where a person said that a root speaks at first or second hand."""
    changed = dict(traces)
    for judgement in in_force(judgements):
        if judgement.kind != "first hand" or judgement.value not in ("first", "second"):
            continue
        for passage in judgement.passages:
            spans = located(passage, lookup.texts.get(passage.document, ""))
            for identity, trace in sorted(changed.items()):
                if _stands_at(trace, lookup.statements[identity], passage.document, spans):
                    changed[identity] = _decided(trace, judgement, Passage(document=passage.document, spans=spans))
    return changed


def _stands_at(trace: Trace, statement: Statement, document: str, spans: Spans) -> bool:
    if statement.document != document:
        return False
    places = (statement.content,) if trace.own else places_of(statement, trace.hops[-1])
    return any(overlap(place, spans) for place in places)


def _decided(trace: Trace, judgement: Judgement, passage: Passage) -> Trace:
    reason = Reason(
        text=f"{judgement.who} decided: {judgement.value} hand ({judgement.why}).",
        weight=1.0,
        passages=(passage,),
        by_person=True,
    )
    root = replace(trace.root, reasons=(reason, *trace.root.reasons))
    if judgement.value == "first":
        hops = (*trace.hops[:-1], replace(trace.hops[-1], hand="first"))
        return replace(trace, hops=hops, root=replace(root, kind="record" if root.kind == "record" else "witness"))
    hops = (*trace.hops[:-1], replace(trace.hops[-1], hand="second"))
    kind: OriginKind = "named" if root.kind in ("witness", "record") else root.kind
    return replace(trace, hops=hops, root=replace(root, kind=kind))
