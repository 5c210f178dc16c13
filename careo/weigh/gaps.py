"""Gaps: what a careful editor would say is missing.

Only claims that matter are looked at: those that an attribution carries, or that more than one statement makes. What a
document says in its own voice once is no gap.
"""

from __future__ import annotations

import re
from collections import defaultdict

from careo.records.extraction import Material
from careo.records.findings import Claim, FigureComparison, Gap, Lineage, Origin, ResponseFinding
from careo.records.passages import quote
from careo.records.statements import Statement
from careo.weigh.origins import is_definite

_ON_TRIAL = re.compile(
    r"\b(?:defendants?|accused|suspects?|indicted|acusad[oa]s?|imputad[oa]s?|procesad[oa]s?|inculpad[oa]s?|sentenciad[oa]s?)\b",
    re.IGNORECASE,
)


def find_gaps(
    material: Material,
    claims: tuple[Claim, ...],
    origins: tuple[Origin, ...],
    figures: tuple[FigureComparison, ...],
    responses: tuple[ResponseFinding, ...],
) -> tuple[Gap, ...]:
    """Single origins, unnamed roots, sources that are parties, unanswered accusations, unexplained conflicts; sorted."""
    statements = {
        item.id: item for document in material.documents() for item in material.extraction(document).statements
    }
    known = {origin.id: origin for origin in origins}
    parties = _on_trial(material, statements, known)
    answers = frozenset(item.statement for item in responses if item.statement is not None)
    answering: dict[str, set[str]] = defaultdict(set)
    for item in responses:
        if item.entity is not None:
            for answered in item.claims:
                answering[answered].add(item.entity)
    found: set[Gap] = set()
    for claim in claims:
        if not _matters(claim, statements, answers):
            continue
        support = [lineage for lineage in claim.lineages if lineage.side == "supports"]
        found.update(_of_roots(claim, support, known))
        found.update(_of_parties(claim, support, known, parties, answering.get(claim.id, set())))
        found.update(_of_sides(claim))
    found.update(_of_responses(responses))
    found.update(_of_figures(figures, claims))
    return tuple(sorted(found, key=lambda gap: (gap.kind, gap.about, gap.why)))


def _matters(claim: Claim, statements: dict[str, Statement], answers: frozenset[str]) -> bool:
    """Repeated or attributed, and more than a party's own answer."""
    supporting = [
        position.statement for position in claim.positions if position.stance in {"supports", "repeats hedged"}
    ]
    if all(statement in answers for statement in supporting):
        return False
    return len(supporting) > 1 or any(
        statements[statement].depth >= 1 for statement in supporting if statement in statements
    )


def _name(origin: Origin | None) -> str:
    return f"“{origin.name}”" if origin is not None and origin.name else "one that is not named"


def _of_roots(claim: Claim, support: list[Lineage], known: dict[str, Origin]) -> list[Gap]:
    """Everything in favour goes back to one origin, or to none that anybody can name."""
    if not support:
        return []
    if all(lineage.kind == "unnamed" for lineage in support):
        count = "source" if len(support) == 1 else "sources"
        names = {origin.name for lineage in support if (origin := known.get(lineage.origin or "")) and origin.name}
        described = sorted(name for name in names if is_definite(name))
        why = f"Whoever says so is an unnamed {count}: nobody can be asked again."
        if described:
            why = f"It is not shown by name who says so ({', '.join(described)}): that is to be found out first."
        return [Gap(kind="unnamed roots only", about=claim.id, why=why)]
    at_most = claim.supports.at_most
    if (len(support) == 1 and support[0].kind != "own voice") or (at_most == 1 and len(claim.positions) > 1):
        origin = known.get(support[0].origin or "")
        told = len({document for lineage in support for document in lineage.documents})
        where = f"{told} documents say so" if told > 1 else "It is said"
        return [Gap(kind="single origin", about=claim.id, why=f"{where} on one origin's word: {_name(origin)}.")]
    return []


def _on_trial(material: Material, statements: dict[str, Statement], known: dict[str, Origin]) -> frozenset[str]:
    """Origins whose own words or standing say that they are accused in the matter."""
    accused = {
        mention.id
        for document in material.documents()
        for mention in material.extraction(document).mentions
        if mention.standing == "accused"
    }
    found: set[str] = set()
    texts: dict[str, str] = {}
    for origin in known.values():
        for identity in origin.statements:
            statement = statements.get(identity)
            if statement is None or not statement.source:
                continue
            text = texts.setdefault(statement.document, material.reading(statement.document).text)
            if statement.source_mention in accused or _ON_TRIAL.search(origin.name or quote(text, statement.source)):
                found.add(origin.id)
    return frozenset(found)


def _of_parties(
    claim: Claim,
    support: list[Lineage],
    known: dict[str, Origin],
    parties: frozenset[str],
    answering: set[str],
) -> list[Gap]:
    """All support comes from one who is a party to the matter."""
    roots = [known[lineage.origin] for lineage in support if lineage.origin in known]
    if not roots or len(roots) < len(support):
        return []
    if all(root.id in parties or (root.entity is not None and root.entity in answering) for root in roots):
        return [
            Gap(
                kind="source is a party",
                about=claim.id,
                why=f"All that supports it comes from {_name(roots[0])}, who is a party to the matter.",
            )
        ]
    return []


def _of_sides(claim: Claim) -> list[Gap]:
    """Both sides have lineages, and no statement qualifies either."""
    sides = {lineage.side for lineage in claim.lineages}
    if sides == {"supports", "disputes"} and not any(position.stance == "qualifies" for position in claim.positions):
        return [
            Gap(
                kind="conflict without explanation",
                about=claim.id,
                why="Accounts support it and accounts dispute it, and none says why they differ.",
            )
        ]
    return []


def _of_responses(responses: tuple[ResponseFinding, ...]) -> list[Gap]:
    return [
        Gap(
            kind="unanswered accusation",
            about=response.entity,
            why=f"{response.party} is accused, and nothing in the case shows that anyone asked for an answer.",
        )
        for response in responses
        if response.kind == "no attempt on record" and response.entity is not None
    ]


def _of_figures(figures: tuple[FigureComparison, ...], claims: tuple[Claim, ...]) -> list[Gap]:
    """Figures that exclude each other, filed under the claim that the first of them stands in."""
    holding: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for position in claim.positions:
            holding[position.statement].append(claim.id)
    found = []
    for comparison in figures:
        if comparison.compare != "differs":
            continue
        about = sorted({claim for account in comparison.accounts for claim in holding.get(account.statement or "", ())})
        found.append(
            Gap(
                kind="conflict without explanation",
                about=about[0] if about else comparison.id,
                why=f"The figures for “{comparison.of}” differ: {comparison.why}",
            )
        )
    return found
