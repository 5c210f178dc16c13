"""Accounts as the desk shows them: a statement with its document, what it does to a claim and why, and how to cite it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careo.present.dossier import Dossier
from careo.present.indexes import document_views, statement_views
from careo.present.views import ReasonView, StatementView
from careo.present.weighing import origin_name, reason_view
from careo.present.wording import chain_words, flat
from careo.records.events import ResponseKind
from careo.records.findings import ResponseFinding
from careo.records.passages import Reason, Spans
from careo.records.resolution import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """One statement with the document that it stands in."""

    statement: StatementView
    title: str
    publisher: str | None
    published: str | None
    """EDTF."""
    stance: Stance | None
    """What it does to the claim; None where no claim is asked about."""
    reasons: tuple[ReasonView, ...]
    """Why it is taken to do that."""
    citation: str
    """Words, chain, document and place in lines of plain text, to be taken along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """How a party answered, with the passage that tells of it, if one does."""

    party: str
    entity: str | None
    kind: ResponseKind
    account: AccountView | None
    reasons: tuple[ReasonView, ...]


def account_view(
    dossier: Dossier, statement: str, stance: Stance | None = None, reasons: Sequence[Reason] = ()
) -> AccountView:
    """The account that this statement gives."""
    view = statement_views(dossier)[statement]
    document = document_views(dossier)[view.document]
    return AccountView(
        statement=view,
        title=dossier.title(view.document),
        publisher=document.publisher,
        published=document.published,
        stance=stance,
        reasons=tuple(reason_view(reason) for reason in reasons),
        citation=citation(dossier, view),
    )


def origin_called(dossier: Dossier, origin: str | None) -> str | None:
    """What to call an origin: its name; a document that nobody is named behind is called by its title. None where nobody knows."""
    name = origin_name(dossier, origin)
    found = dossier.origins.get(origin or "")
    if name is not None or found is None or found.kind != "own voice":
        return name
    documents = (dossier.statements[item].document for item in found.statements if item in dossier.statements)
    return next((dossier.title(document) for document in sorted(documents)), None)


def answer_view(dossier: Dossier, finding: ResponseFinding) -> AnswerView:
    """A response with its account."""
    shown = finding.statement is not None and finding.statement in dossier.statements
    return AnswerView(
        party=finding.party,
        entity=finding.entity,
        kind=finding.kind,
        account=account_view(dossier, finding.statement) if shown and finding.statement else None,
        reasons=tuple(reason_view(reason) for reason in finding.reasons),
    )


def citation(dossier: Dossier, view: StatementView) -> str:
    """What a note needs in order to find the passage again: words, source, chain, document, date, offsets, original."""
    document = document_views(dossier)[view.document]
    lines = [f"“{flat(view.content.text)}”"]
    if view.source is not None:
        lines.append(f"Source as worded: {flat(view.source.text)}")
    lines.append(f"Chain: {chain_words(view.chain)}")
    named = [dossier.title(view.document), *(item for item in (document.publisher, document.published) if item)]
    lines.append(", ".join(flat(item) for item in named))
    lines.append(f"Characters {span_words(view.content.spans)} of the text of original {view.document}")
    return "\n".join(lines)


def span_words(spans: Spans) -> str:
    """ "10–42, 60–71"."""
    return ", ".join(f"{start}–{end}" for start, end in spans)


def by_time(account: AccountView) -> tuple[str, int, str]:
    """Accounts in order of publication, those without a date last, the shorter chain before the longer."""
    return (account.published or "~", len(account.statement.chain), account.statement.id)
