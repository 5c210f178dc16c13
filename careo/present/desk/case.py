"""The case at a glance: its name, who judges, how much there is in it."""

from __future__ import annotations

from dataclasses import dataclass

from careo.present.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """What every view has around it."""

    name: str
    who: str
    """In whose name the desk judges."""
    revision: int
    documents: int
    statements: int
    claims: int
    people: int
    checked: int
    """Statements that a person checked."""
    left_out: int
    """Documents that are left out, wholly or in part: restricted or withdrawn."""


def case_view(dossier: Dossier, *, name: str, who: str, revision: int, left_out: int) -> CaseView:
    """The case as this viewer sees it."""
    return CaseView(
        name=name,
        who=who,
        revision=revision,
        documents=sum(document.id is not None for document in dossier.documents),
        statements=len(dossier.statements),
        claims=len(dossier.claims),
        people=len(dossier.entities),
        checked=len(dossier.checks),
        left_out=left_out,
    )
