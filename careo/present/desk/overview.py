"""The front page of the case: what is new, where it is weak, what is unanswered, what collides, what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careo.present.dates_in_words import DateWords, date_words_of
from careo.present.desk.chronology import is_at_odds, is_disputed, words_of
from careo.present.desk.dated import conflicts, own_dates, precisions
from careo.present.desk.density import Bar, density
from careo.present.desk.figures import QuantityView, quantity
from careo.present.desk.gaps import AboutView, about
from careo.present.desk.judgements import JudgementView
from careo.present.dossier import Dossier, once, title_of
from careo.present.indexes import chronology_views, claim_views, figure_views
from careo.present.views import ChronologyView, ClaimView, SidesView
from careo.present.weighing import gaps, responses
from careo.present.wording import flat
from careo.records.documents import Document, Outcome
from careo.records.events import ResponseKind

SHOWN = 6
"""Lines of each list; its count leads to all of them."""
WEAK = ("single origin", "source is a party", "unnamed roots only")
"""Kinds of gaps that name the weak point of a claim, the worst last."""
UNANSWERED: tuple[ResponseKind, ...] = (
    "no attempt on record",
    "answered another point",
    "no reply",
    "could not be reached",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A document that came in since."""

    id: str
    title: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView:
    """What came in since one last looked: the first few documents and the last few judgements, and how many there are."""

    documents: tuple[NewDocument, ...]
    documents_total: int
    judgements: tuple[JudgementView, ...]
    judgements_total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakClaim:
    """A claim that rests on little; `why` names its weakest point, `documents` counts those that say so."""

    id: str
    text: str
    kind: str
    why: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakClaims:
    """Those that the most documents repeat come first: they look firmer than they are. Last what names nobody and nothing: forms of words."""

    total: int
    items: tuple[WeakClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """One about whom something is claimed that was not answered; `kind` says how not, `claims` how many."""

    party: str
    entity: str | None
    kind: ResponseKind
    claims: int
    claim: AboutView | None
    """The first of them."""
    answered: AboutView | None
    """Where that is told, in a document's words: all that shows the matter where no claim is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredList:
    """Accusations that nobody took to the accused come first, and of each kind those that answer a claim of the case."""

    total: int
    items: tuple[Unanswered, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedClaim:
    """A claim with accounts on both sides."""

    id: str
    text: str
    supports: int
    disputes: int
    origins: SidesView


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedDate:
    """An entry of the chronology for which accounts give several dates."""

    entry: str
    what: str
    dates: tuple[DateWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collisions:
    """Where accounts collide, each list with its whole count."""

    claims_total: int
    claims: tuple[DisputedClaim, ...]
    figures_total: int
    figures: tuple[QuantityView, ...]
    dates_total: int
    dates: tuple[DisputedDate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadFile:
    """A file that could not be read, or only in part, with the reason in a sentence."""

    id: str | None
    title: str
    outcome: Outcome
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartlyRead:
    """A sentence on what was not read, and how many documents it holds for."""

    why: str
    documents: int
    example: NewDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadView:
    """What could not be read and why."""

    files_total: int
    files: tuple[UnreadFile, ...]
    partly: tuple[PartlyRead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsView:
    """How much there is."""

    documents: int
    read: int
    statements: int
    checked: int
    claims: int
    people: int
    origins: int
    responses: int
    figures: int
    events: int
    gaps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView:
    """The front page. `revision` is to be sent as `since` when one looks again."""

    name: str
    revision: int
    news: NewsView | None
    """None where nothing was sent as `since`."""
    weak: WeakClaims
    unanswered: UnansweredList
    collisions: Collisions
    unread: UnreadView
    left_out: int
    density: tuple[Bar, ...]
    counts: CountsView


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What was done since a revision: ids of documents that were given, and the judgements made, the newest first."""

    documents: frozenset[str]
    judgements: tuple[JudgementView, ...]


def overview(dossier: Dossier, *, name: str, revision: int, left_out: int, since: Since | None) -> OverviewView:
    """The front page as this viewer sees it."""
    return OverviewView(
        name=name,
        revision=revision,
        news=None if since is None else _news(dossier, since),
        weak=_weak(dossier),
        unanswered=_unanswered(dossier),
        collisions=_collisions(dossier),
        unread=_unread(dossier),
        left_out=left_out,
        density=_density(dossier),
        counts=_counts(dossier),
    )


def _news(dossier: Dossier, since: Since) -> NewsView:
    """Documents that are not shown are in no count."""
    fresh = [_new(item) for item in dossier.documents if item.id in since.documents]
    return NewsView(
        documents=tuple(fresh[:SHOWN]),
        documents_total=len(fresh),
        judgements=since.judgements[:SHOWN],
        judgements_total=len(since.judgements),
    )


def _new(document: Document) -> NewDocument:
    return NewDocument(id=document.id or "", title=title_of(document), outcome=document.outcome)


@once
def _weak(dossier: Dossier) -> WeakClaims:
    """Each claim once, by the worst that is known of it."""
    worst: dict[str, tuple[int, str, str]] = {}
    for gap in gaps(dossier):
        if gap.kind in WEAK and gap.about in dossier.claims:
            worst[gap.about] = max(worst.get(gap.about, (-1, "", "")), (WEAK.index(gap.kind), gap.kind, gap.why))
    made = [
        WeakClaim(id=claim, text=_wording(dossier, claim), kind=kind, why=why, documents=_documents(dossier, claim))
        for claim, (_, kind, why) in worst.items()
    ]
    ranked = sorted(
        made, key=lambda item: (_names_nothing(dossier, item.id), -item.documents, -_weight(dossier, item.id), item.id)
    )
    return WeakClaims(total=len(ranked), items=tuple(ranked[:SHOWN]))


def _names_nothing(dossier: Dossier, claim: str) -> bool:
    """Whether no statement of it names a person, a place, a date or a figure: "read over to him, he signs it", say."""
    return not any(dossier.statements[item].mentions for item in claim_views(dossier)[claim].supports)


def _weight(dossier: Dossier, claim: str) -> int:
    view = claim_views(dossier)[claim]
    return len(view.supports) + len(view.disputes)


def _documents(dossier: Dossier, claim: str) -> int:
    return len({dossier.statements[item].document for item in claim_views(dossier)[claim].supports})


def _wording(dossier: Dossier, claim: str) -> str:
    return flat(claim_views(dossier)[claim].text)


@once
def _unanswered(dossier: Dossier) -> UnansweredList:
    found = [view for view in responses(dossier) if view.kind in UNANSWERED]
    ranked = sorted(found, key=lambda view: (UNANSWERED.index(view.kind), -len(view.claims), view.party))
    return UnansweredList(
        total=len(ranked),
        items=tuple(
            Unanswered(
                party=dossier.name(view.entity) or flat(view.party),
                entity=view.entity,
                kind=view.kind,
                claims=len(view.claims),
                claim=about(dossier, view.claims[0]) if view.claims else None,
                answered=_told(dossier, view.statement),
            )
            for view in ranked[:SHOWN]
        ),
    )


def _told(dossier: Dossier, statement: str | None) -> AboutView | None:
    if statement is None or statement not in dossier.statements:
        return None
    document = dossier.statements[statement].document
    return AboutView(
        kind="statement", id=statement, text=flat(dossier.content(statement)), document=document, said=True
    )


@once
def _collisions(dossier: Dossier) -> Collisions:
    sides = [view for view in claim_views(dossier).values() if view.supports and view.disputes]
    claims = sorted(sides, key=lambda view: (-len(view.supports) - len(view.disputes), view.id))
    figures = [view for view in figure_views(dossier).values() if view.compare == "differs"]
    figures.sort(key=lambda view: (-len({account.origin for account in view.accounts}), view.of, view.id))
    dates = _disputed_dates(dossier)
    return Collisions(
        claims_total=len(claims),
        claims=tuple(_disputed(view) for view in claims[:SHOWN]),
        figures_total=len(figures),
        figures=tuple(quantity(dossier, view) for view in figures[:SHOWN]),
        dates_total=len(dates),
        dates=tuple(dates[:SHOWN]),
    )


def _disputed(view: ClaimView) -> DisputedClaim:
    return DisputedClaim(
        id=view.id,
        text=flat(view.text),
        supports=len(view.supports),
        disputes=len(view.disputes),
        origins=view.origins,
    )


def _disputed_dates(dossier: Dossier) -> list[DisputedDate]:
    """Each thing once, though several entries may tell of it."""
    found: list[DisputedDate] = []
    told: set[str] = set()
    for view in chronology_views(dossier).values():
        if view.id in told or not is_disputed(dossier, view):
            continue
        others = [item for held in conflicts(dossier).get(view.id, ()) for item in held.entries]
        told.update((view.id, *others))
        words = _distinct(
            [*_given(dossier, view), *(words_of(dossier, chronology_views(dossier)[item]) for item in others)]
        )
        found.append(DisputedDate(entry=view.id, what=flat(view.what), dates=words))
    return found


def _given(dossier: Dossier, view: ChronologyView) -> Iterable[DateWords]:
    if is_at_odds(dossier, view):
        return (date_words_of(item.edtf, item.earliest, item.latest) for item in own_dates(dossier)[view.id])
    return (words_of(dossier, view),)


def _distinct(words: Sequence[DateWords]) -> tuple[DateWords, ...]:
    return tuple(dict.fromkeys(words))


@once
def _unread(dossier: Dossier) -> UnreadView:
    refused = [item for item in dossier.documents if item.outcome in ("kept", "refused")]
    partly: dict[str, list[Document]] = {}
    for document in dossier.documents:
        for note in document.notes if document.id is not None else ():
            partly.setdefault(note, []).append(document)
    ranked = sorted(partly.items(), key=lambda item: (-len(item[1]), item[0]))
    return UnreadView(
        files_total=len(refused),
        files=tuple(
            UnreadFile(id=item.id, title=title_of(item), outcome=item.outcome, why=item.why or "")
            for item in refused[:SHOWN]
        ),
        partly=tuple(PartlyRead(why=why, documents=len(held), example=_new(held[0])) for why, held in ranked[:SHOWN]),
    )


@once
def _density(dossier: Dossier) -> tuple[Bar, ...]:
    sure = precisions(dossier)
    views = chronology_views(dossier).values()
    return density((view.earliest, view.latest) for view in views if sure[view.id] != "undated")


@once
def _counts(dossier: Dossier) -> CountsView:
    outcomes = Counter(document.outcome for document in dossier.documents if document.id is not None)
    return CountsView(
        documents=sum(outcomes.values()),
        read=outcomes["read"],
        statements=len(dossier.statements),
        checked=len(dossier.checks),
        claims=len(dossier.claims),
        people=len(dossier.entities),
        origins=len(dossier.origins),
        responses=len(dossier.findings.responses),
        figures=len(dossier.findings.figures),
        events=len(dossier.findings.chronology),
        gaps=len(dossier.findings.gaps),
    )
