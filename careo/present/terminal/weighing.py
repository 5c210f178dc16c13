"""Claims face to face, figures, chronology, origins, responses and gaps on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careo.present.dossier import Dossier
from careo.present.terminal.pieces import heading, indented, note, quotation, short, table, words
from careo.present.views import (
    BoundsView,
    ChronologyView,
    ClaimView,
    FigureView,
    GapView,
    LineageView,
    OriginView,
    ResponseView,
)
from careo.present.wording import (
    ORIGIN_KINDS,
    bounds_words,
    checked_words,
    count_words,
    date_words,
    flat,
    number_words,
    safe,
)


def claims(dossier: Dossier, views: Sequence[ClaimView]) -> Iterator[RenderableType]:
    """Claims that several statements make, face to face; then those that rest on one statement each, in a list."""
    checked = set(dossier.checks)
    several = [view for view in views if _weight(view) > 1 or len(views) == 1]
    single = [view for view in views if _weight(view) == 1 and len(views) > 1]
    for view in sorted(several, key=lambda item: (-_weight(item), item.id)):
        yield from _face_to_face(dossier, view, checked)
    if single:
        yield heading(f"{count_words(len(single), 'claim')} with one statement each")
        yield Text("")
    for view in single:
        yield quotation(view.text, indent=2)
        origin = view.lineages[0].origin if view.lineages else None
        kind = ORIGIN_KINDS[view.lineages[0].kind] if view.lineages else "no origin followed"
        yield indented(note(f"{short(view.id)} · {dossier.title(_document(dossier, view))} · ") + words(origin))
        yield indented(note(f"{kind}; {_only_side(view)}"))
        yield Text("")


def _only_side(view: ClaimView) -> str:
    """On which side the one statement of a claim stands, with that side's origins."""
    if view.disputes:
        return f"disputes it: {bounds_words(view.origins.disputes)}"
    if view.qualifies:
        return "qualifies it: counted on neither side"
    return bounds_words(view.origins.supports)


def _weight(view: ClaimView) -> int:
    return len(view.supports) + len(view.disputes) + len(view.qualifies)


def _document(dossier: Dossier, view: ClaimView) -> str:
    return dossier.statement(view.statement).document


def _face_to_face(dossier: Dossier, view: ClaimView, checked: set[str]) -> Iterator[RenderableType]:
    yield heading(f"“{flat(view.text)}”") + note(f"  {short(view.id)}")
    facing = Table(box=box.HORIZONTALS, show_header=False, show_edge=False, pad_edge=False, expand=True)
    sides = (
        _side(dossier, view, "supports", view.supports, view.origins.supports, checked),
        _side(dossier, view, "disputes", view.disputes, view.origins.disputes, checked),
    )
    for _ in sides:
        facing.add_column(ratio=1, overflow="fold")
    facing.add_row(*(head for head, _ in sides), end_section=True)
    facing.add_row(*(Group(*body) for _, body in sides))
    yield facing
    if view.qualifies:
        yield note("Qualified by")
        for statement in view.qualifies:
            yield quotation(dossier.content(statement), indent=2)
    yield Text("")


def _side(
    dossier: Dossier, view: ClaimView, side: str, statements: tuple[str, ...], bounds: BoundsView, checked: set[str]
) -> tuple[RenderableType, list[RenderableType]]:
    """The head and the body of one side of a claim."""
    mark, colour = ("+", "blue") if side == "supports" else ("−", "yellow")
    if not statements:
        return Text(f"{mark} {side}", style=colour), [note("no account found")]
    accounts = checked_words(len(statements), sum(1 for item in statements if item in checked))
    head = Text(f"{mark} {side}: {bounds_words(bounds)}\n", style=colour) + note(accounts)
    body: list[RenderableType] = []
    for lineage in view.lineages:
        if lineage.side == side:
            body.extend(_lineage(dossier, lineage))
    placed = {item for lineage in view.lineages if lineage.side == side for item in lineage.statements}
    for statement in statements:
        if statement not in placed:
            body.extend(_account(dossier, statement))
    return head, body


def _lineage(dossier: Dossier, lineage: LineageView) -> Iterator[RenderableType]:
    yield Text.assemble(words(lineage.origin, "bold"), note(f" ({ORIGIN_KINDS[lineage.kind]})"))
    for statement in lineage.statements:
        yield from _account(dossier, statement)
    for reason in lineage.reasons:
        yield indented(note(f"why: {reason.text}"))


def _account(dossier: Dossier, statement: str) -> Iterator[RenderableType]:
    yield quotation(dossier.content(statement), indent=2)
    yield indented(note(f"{dossier.title(dossier.statement(statement).document)}, {short(statement)}"), indent=4)


def figures(dossier: Dossier, views: Sequence[FigureView]) -> Iterator[RenderableType]:
    """One block a quantity: each account with its bounds and its origin."""
    for view in views:
        yield heading(view.of) + note(f"  {view.compare} · {short(view.id)}")
        made = table("As worded", "Number", "Scope", "Origin", "Document")
        for account in view.accounts:
            made.add_row(
                Text(f"“{safe(flat(account.text))}”"),
                words(f"{number_words(account.low, account.high)} {account.unit} ({account.exactness})"),
                words(account.scope),
                words(account.origin),
                words(dossier.title(account.document)),
            )
        yield indented(made)
        if view.compare != "single":
            yield indented(words(view.why))
        yield Text("")


def chronology(dossier: Dossier, views: Sequence[ChronologyView]) -> Iterator[RenderableType]:
    """Dated entries in order of time; then those that only their neighbours place."""
    told = {view.id: f"“{_short(view.what)}”" for view in dossier.findings.chronology}
    dated = sorted(
        (view for view in views if view.when or view.earliest or view.latest),
        key=lambda item: (item.earliest or item.latest or item.when or "", item.latest or "", item.id),
    )
    undated = [view for view in views if view not in dated]
    made = table("When", "What", "Where")
    for view in dated:
        when = date_words(view.when or f"{view.earliest or '..'}/{view.latest or '..'}")
        what = Text(safe(flat(view.what))) + note(_order(view, told))
        made.add_row(words(when), what, words(view.where))
    if dated:
        yield made
    if undated:
        yield Text("")
        yield heading("When is unknown")
    for view in undated:
        yield indented(Text(safe(flat(view.what))) + note(_order(view, told)))


def about_words(dossier: Dossier, about: str) -> str:
    """What a gap is about, in words: the content of a statement or claim, a name, or the words that findings give."""
    claim = dossier.claims.get(about)
    statement = about if claim is None else claim.statement
    if statement in dossier.statements:
        return dossier.content(statement)
    return dossier.name(about) or about


def _short(what: str, longest: int = 60) -> str:
    worded = flat(what)
    return worded if len(worded) <= longest else worded[: longest - 1].rstrip() + "…"


def _order(view: ChronologyView, told: dict[str, str]) -> str:
    parts = [f"after {told[item]}" for item in view.after if item in told]
    parts += [f"before {told[item]}" for item in view.before if item in told]
    return f"  ({'; '.join(parts)})" if parts else ""


def origins(_: Dossier, views: Sequence[OriginView]) -> Iterator[RenderableType]:
    """A table, those with most claims resting on them alone first."""
    made = table("Origin", "Kind", "Statements", "Claims", "Alone", "Id")
    for view in sorted(views, key=lambda item: (-item.alone, -item.statements, item.id)):
        made.add_row(
            words(None if view.name is None else flat(view.name)),
            words(ORIGIN_KINDS[view.kind]),
            words(view.statements),
            words(view.claims),
            words(view.alone),
            words(short(view.id)),
        )
    yield made
    yield note("\n“Alone” counts the claims that rest on that origin and no other in this case.")


def responses(dossier: Dossier, views: Sequence[ResponseView]) -> Iterator[RenderableType]:
    """Who answered what, and on whose word we know it."""
    for view in views:
        yield Text.assemble(words(flat(view.party), "bold"), f": {view.kind}")
        if view.statement is not None:
            statement = dossier.statement(view.statement)
            chain = dossier.chains.get(view.statement)
            told = "unknown" if chain is None or chain.hops[-1].name is None else flat(chain.hops[-1].name)
            yield quotation(dossier.words(statement.document, statement.content))
            yield indented(note(f"as {told} says, in {dossier.title(statement.document)}"), indent=4)
        for claim in view.claims:
            found = dossier.claims.get(claim)
            if found is not None:
                yield indented(note(f"to: “{_short(dossier.content(found.statement), 100)}” {short(claim)}"), indent=4)
        yield Text("")


def gaps(dossier: Dossier, views: Sequence[GapView]) -> Iterator[RenderableType]:
    """Gaps by kind."""
    for kind, group in groupby(sorted(views, key=lambda item: item.kind), key=lambda item: item.kind):
        listed = list(group)
        yield heading(f"{kind} ({len(listed)})")
        for view in listed:
            yield indented(Text(safe(flat(about_words(dossier, view.about)))))
            yield indented(words(view.why, "dim"), indent=4)
        yield Text("")
