"""Pairs that may be one, side by side: what speaks for it, what against, and each in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from careo.present.desk.in_context import WordsInContext, in_context
from careo.present.desk.people import PersonRow, person_rows
from careo.present.dossier import Dossier, once
from careo.present.indexes import mentions, proposals_of_entity, relations_of_entity
from careo.present.views import PlaceView
from careo.present.weighing import reason_view
from careo.records.resolution import Entity, Proposal
from careo.records.statements import Mention

PASSAGES = 3
"""Passages shown of each of a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairReason:
    """Why the two may be one, or may be two."""

    text: str
    weight: float
    speaks: Literal["for", "against"]
    passages: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSide:
    """One of a pair, with a few of the passages where they are named."""

    person: PersonRow
    passages: tuple[WordsInContext, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """Two that may be one, left to a person; `id` names the pair."""

    id: str
    a: PairSide
    b: PairSide
    reasons: tuple[PairReason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsPage:
    """Part of the pairs, those with the weightiest reasons first."""

    total: int
    offset: int
    items: tuple[ProposalView, ...]


def proposals_page(dossier: Dossier, *, offset: int, limit: int) -> ProposalsPage:
    """Pairs in order of the weight that speaks for them, then of their names."""
    ordered = _ordered(dossier)
    items = tuple(proposal_view(dossier, proposal) for proposal in ordered[offset : offset + limit])
    return ProposalsPage(total=len(ordered), offset=offset, items=items)


def proposals_of(dossier: Dossier, entity: str) -> tuple[ProposalView, ...]:
    """The pairs that one entity is of."""
    return tuple(proposal_view(dossier, proposal) for proposal in proposals_of_entity(dossier).get(entity, ()))


@once
def _ordered(dossier: Dossier) -> tuple[Proposal, ...]:
    def order(proposal: Proposal) -> tuple[float, str, str, str, str]:
        weight = max((reason.weight for reason in proposal.reasons), default=0.0)
        return (-weight, dossier.name(proposal.a) or "", dossier.name(proposal.b) or "", proposal.a, proposal.b)

    return tuple(sorted(dossier.resolution.proposals, key=order))


def proposal_view(dossier: Dossier, proposal: Proposal) -> ProposalView:
    """A pair with its reasons; those that say the same thing are one."""
    a, b = dossier.entities[proposal.a], dossier.entities[proposal.b]
    return ProposalView(
        id=f"{a.id}.{b.id}",
        a=_side(dossier, a),
        b=_side(dossier, b),
        reasons=(*_joined(_for(proposal)), *_joined(_against(dossier, a, b))),
    )


def _side(dossier: Dossier, entity: Entity) -> PairSide:
    return PairSide(person=person_rows(dossier)[entity.id], passages=telling_passages(dossier, entity.id, PASSAGES))


def _for(proposal: Proposal) -> Iterator[PairReason]:
    for reason in proposal.reasons:
        view = reason_view(reason)
        yield PairReason(text=view.text, weight=view.weight, speaks="for", passages=view.passages)


def _joined(reasons: Iterable[PairReason]) -> tuple[PairReason, ...]:
    found: dict[str, PairReason] = {}
    for reason in reasons:
        earlier = found.get(reason.text)
        if earlier is None:
            found[reason.text] = reason
        else:
            passages = tuple(dict.fromkeys((*earlier.passages, *reason.passages)))
            found[reason.text] = replace(earlier, passages=passages)
    return tuple(found.values())


def _against(dossier: Dossier, a: Entity, b: Entity) -> Iterator[PairReason]:
    """What a careful reader would hold against it: a relation of the two, other kinds, other titles, full names in one document."""
    for relation in relations_of_entity(dossier).get(a.id, ()):
        if {relation.a, relation.b} == {a.id, b.id}:
            place = PlaceView(document=relation.document, spans=relation.spans)
            yield _reason("A passage relates the two to each other.", 0.8, (place,))
    if a.kind != b.kind:
        yield _reason(f"They are read as different kinds: {a.kind} and {b.kind}.", 0.6, ())
    yield from _titles(dossier, a, b)
    full = [_full_names(dossier, entity) for entity in (a, b)]
    for document in sorted(full[0].keys() & full[1].keys()):
        one, other = full[0][document], full[1][document]
        if one.name.casefold() != other.name.casefold():
            text = f"One document names both: “{one.name}” and “{other.name}”, in “{dossier.title(document)}”."
            yield _reason(text, 0.4, (_place(one), _place(other)))
            break


def _titles(dossier: Dossier, a: Entity, b: Entity) -> Iterator[PairReason]:
    """Other titles in one and the same document: across documents they may be other words for one office."""
    one, other = (_titled(dossier, entity) for entity in (a, b))
    for document in sorted(one.keys() & other.keys()):
        first, second = one[document], other[document]
        if first.keys() & second.keys():
            continue
        left, right = first[min(first)], second[min(second)]
        text = f"In “{dossier.title(document)}” they bear different titles: “{left.title}” and “{right.title}”."
        yield _reason(text, 0.5, (_place(left), _place(right)))
        return


def _titled(dossier: Dossier, entity: Entity) -> dict[str, dict[str, Mention]]:
    """By document, the first mention with each title."""
    found: dict[str, dict[str, Mention]] = {}
    for mention in _mentions(dossier, entity):
        if mention.title:
            found.setdefault(mention.document, {}).setdefault(mention.title.casefold().rstrip("."), mention)
    return found


def _full_names(dossier: Dossier, entity: Entity) -> Mapping[str, Mention]:
    """By document, the first mention that gives a name of more than one word."""
    found: dict[str, Mention] = {}
    for mention in _mentions(dossier, entity):
        if mention.form == "name" and " " in mention.name:
            found.setdefault(mention.document, mention)
    return found


def _reason(text: str, weight: float, passages: tuple[PlaceView, ...]) -> PairReason:
    return PairReason(text=text, weight=weight, speaks="against", passages=passages)


def _place(mention: Mention) -> PlaceView:
    return PlaceView(document=mention.document, spans=(mention.span,))


def _mentions(dossier: Dossier, entity: Entity) -> list[Mention]:
    known = mentions(dossier)
    found = [known[identifier] for identifier in entity.mentions if identifier in known]
    return sorted(found, key=lambda mention: (mention.document, mention.span, mention.id))


def telling_passages(dossier: Dossier, entity: str, limit: int) -> tuple[WordsInContext, ...]:
    """A few passages that name the entity: one a document and spelling first, fuller names before short ones, no pronouns if there is a name."""
    spoken = [mention for mention in _mentions(dossier, dossier.entities[entity]) if mention.form != "pronoun"]
    seen: dict[str, int] = {}
    ranked = []
    for mention in spoken:
        turn = seen.get(mention.document, 0)
        seen[mention.document] = turn + 1
        ranked.append(
            (mention.form == "description", turn, -len(mention.name), mention.document, mention.span, mention)
        )
    ranked.sort(key=lambda item: item[:-1])
    return tuple(in_context(dossier, item[-1].document, (item[-1].span,)) for item in ranked[:limit])
