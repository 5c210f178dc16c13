"""Figures of one quantity side by side, never summed; scope is checked before anything is said to differ.

Two figures are of one quantity when they count the same (people and people, bodies and bodies), say the same happened to
them in the same words' sense (*dead or missing* is not *dead*), and nothing in their places, times, groups or bases sets them
apart. Figures that neither a claim, an event, a place nor a document joins are never laid side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from careo.records.extraction import Material
from careo.records.findings import Chain, Comparison, FigureComparison
from careo.records.resolution import Resolution
from careo.text.numbers import format_number
from careo.weigh.quantities import Quantity, gather_quantities

_ABOUT = 0.1
"""How far "about 300" reaches on either side: round numbers in news are rounded to about a tenth."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    compare: Comparison
    why: str


def compare_figures(
    material: Material, resolution: Resolution, chains: tuple[Chain, ...]
) -> tuple[FigureComparison, ...]:
    """One comparison a quantity, sorted by id. A figure stands in exactly one comparison."""
    found: list[FigureComparison] = []
    for family in _families(gather_quantities(material, resolution, chains)):
        groups = _groups(family)
        alone = [group[0] for group in groups if len(group) == 1]
        found.extend(_comparison(group, _weigh(group)) for group in groups if len(group) > 1)
        if len(family) == 1:
            found.append(_comparison(family, _Verdict("single", "Only one passage in the case gives this figure.")))
        elif alone:
            found.append(_comparison(alone, _apart(alone, family)))
    return tuple(sorted(found, key=lambda comparison: comparison.id))


def _comparison(group: Sequence[Quantity], verdict: _Verdict) -> FigureComparison:
    ordered = sorted(
        group, key=lambda quantity: (quantity.published or "9999", quantity.figure.document, quantity.figure.span)
    )
    least = min(group, key=lambda quantity: quantity.figure.id)
    return FigureComparison(
        id=least.figure.id,
        of=least.of,
        accounts=tuple(quantity.account for quantity in ordered),
        compare=verdict.compare,
        why=verdict.why,
    )


def _families(quantities: tuple[Quantity, ...]) -> list[list[Quantity]]:
    """Figures that may be of one quantity: joined by a ground, counting the same, with a category in common."""
    parents = list(range(len(quantities)))

    def top(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, quantity in enumerate(quantities):
        if quantity.head is None:
            continue
        for ground in sorted(quantity.grounds):
            for atom in sorted(quantity.atoms) or [""]:
                blocks[(ground, quantity.head, atom)].append(index)
    for key in sorted(blocks):
        members = blocks[key]
        for first, second in combinations(members, 2) if len(members) <= 40 else pairwise(members):
            if _may_join(quantities[first], quantities[second], key[0]):
                parents[max(top(first), top(second))] = min(top(first), top(second))
    families: dict[int, list[Quantity]] = defaultdict(list)
    for index, quantity in enumerate(quantities):
        families[top(index)].append(quantity)
    return [families[index] for index in sorted(families)]


def _may_join(a: Quantity, b: Quantity, ground: str) -> bool:
    """Whether a ground joins two figures: without a category only a claim does, and a document only where places agree."""
    if a.account.unit != b.account.unit:
        return False
    if not a.category or not b.category:
        return ground.startswith("claim ") and not a.category and not b.category
    if ground.startswith("document "):
        return _conflict(a, b) in {None, "increment"}
    return True


def _groups(family: Sequence[Quantity]) -> list[list[Quantity]]:
    """The family cut into quantities: each figure joins the first group with all of whose figures it agrees in scope."""
    groups: list[list[Quantity]] = []
    for quantity in sorted(family, key=lambda item: (-len(item.places), item.figure.id)):
        for group in groups:
            if all(_same_quantity(quantity, other) for other in group):
                group.append(quantity)
                break
        else:
            groups.append([quantity])
    return groups


def _same_quantity(a: Quantity, b: Quantity) -> bool:
    return a.category == b.category and a.head == b.head and not _conflict(a, b)


def _conflict(a: Quantity, b: Quantity) -> str | None:
    """What sets two figures' scopes apart, in words; None where nothing does."""
    if a.places and b.places and not a.places & b.places:
        return "place"
    if a.when is not None and b.when is not None and _apart_in_time(a.when, b.when):
        return "time"
    if a.group and b.group and a.group != b.group:
        return "group"
    if a.added or b.added:
        return "increment"
    if a.basis and b.basis and a.basis != b.basis:
        return "basis"
    return None


def _apart_in_time(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Whether the two times do not meet, or one is a part of a longer other (March is not the year)."""
    if a[0] and b[1] and a[0] > b[1]:
        return True
    if b[0] and a[1] and b[0] > a[1]:
        return True
    return a != b and None not in (*a, *b)


def _interval(quantity: Quantity) -> tuple[float, float] | None:
    """The numbers that the words allow; None for a vague amount without any bound."""
    low, high = quantity.account.low, quantity.account.high
    if low is None and high is None:
        return None
    reach = _ABOUT if quantity.account.exactness == "about" else 0.0
    first = float("-inf") if low is None else low * (1 - reach)
    last = float("inf") if high is None else high * (1 + reach)
    return (round(first, 3), round(last, 3))


def _weigh(group: Sequence[Quantity]) -> _Verdict:
    """Figures of one quantity: the same, overlapping, different, or changed by who gave them."""
    intervals = [_interval(quantity) for quantity in group]
    if None in intervals:
        return _Verdict("cannot compare", "One of them gives an amount without any number.")
    bounds = {(quantity.account.low, quantity.account.high) for quantity in group}
    if len(bounds) == 1:
        return _Verdict("same", f"All {len(group)} passages give {_shown(group[0])}.")
    apart = [
        (a, b)
        for (a, first), (b, second) in combinations(zip(group, intervals, strict=True), 2)
        if first and second and (first[1] < second[0] or second[1] < first[0])
    ]
    if not apart:
        return _Verdict(
            "overlaps", f"{_shown(group[0])} and {_shown(_other(group))} can both hold: their bounds overlap."
        )
    if all(_changed(a, b) for a, b in apart):
        early, late = sorted(apart[0], key=lambda quantity: quantity.published or "")
        return _Verdict(
            "changed by same origin",
            f"The same origin gave {_shown(early)} in a document of {early.published} and {_shown(late)} in one of {late.published}.",
        )
    return _differing([pair for pair in apart if not _changed(*pair)])


def _differing(apart: Sequence[tuple[Quantity, Quantity]]) -> _Verdict:
    """Different numbers are said to differ only where the passages are surely about one thing."""
    certain = [pair for pair in apart if _surely_one(*pair)]
    if certain:
        a, b = certain[0]
        return _Verdict("differs", f"{_shown(a)} and {_shown(b)} cannot both hold for what is counted here.")
    a, b = apart[0]
    return _Verdict(
        "cannot compare",
        f"{_shown(a)} and {_shown(b)} would exclude each other, but the passages do not both say of which place or time they are.",
    )


def _surely_one(a: Quantity, b: Quantity) -> bool:
    """Whether the figures are surely of one thing.

    They are where the same words say of both what is counted ("puts the missing at 19; the register lists 11"), where a claim
    or event joins them, or where both name a place and neither alone a time or group.
    """
    if a.figure.document == b.figure.document and a.figure.category and a.figure.category == b.figure.category:
        return True
    shared = a.grounds & b.grounds
    if any(ground.startswith(("claim ", "event ")) for ground in shared):
        return True
    if a.places & b.places:
        return (a.when is None) == (b.when is None) and (a.group is None) == (b.group is None)
    return False


def _changed(a: Quantity, b: Quantity) -> bool:
    """Whether one origin gave both, in documents of different and known dates."""
    one = a.account.origin is not None and a.account.origin == b.account.origin
    return one and bool(a.published and b.published) and a.published != b.published


def _apart(alone: Sequence[Quantity], family: Sequence[Quantity]) -> _Verdict:
    """Why figures that look alike are not compared."""
    others = [quantity for quantity in family if quantity not in alone] or list(alone)
    for a in alone:
        for b in others:
            if a is not b and a.category != b.category:
                return _Verdict(
                    "cannot compare",
                    f"“{a.of}” and “{b.of}” count different things, so {_shown(a)} and {_shown(b)} are not set against each other.",
                )
    for a in alone:
        for b in others:
            what = _conflict(a, b) if a is not b else None
            if what == "increment":
                added, total = (a, b) if a.added else (b, a)
                return _Verdict(
                    "cannot compare",
                    f"{_shown(added)} is said to come on top of others, so it is not set against {_shown(total)}.",
                )
            if what == "basis":
                return _Verdict("cannot compare", f"The numbers rest on different counts: {a.basis} and {b.basis}.")
            if what is not None:
                return _Verdict("other scope", f"They are not of one {what}: {_scope(a, what)} and {_scope(b, what)}.")
    return _Verdict("cannot compare", "What they count is not surely the same.")


def _scope(quantity: Quantity, what: str) -> str:
    if what == "group":
        return f"“{quantity.group}”"
    return f"“{quantity.account.scope}”" if quantity.account.scope else "no scope given"


def _other(group: Sequence[Quantity]) -> Quantity:
    """The first figure whose bounds are not those of the first."""
    first = group[0].account
    return next(
        quantity for quantity in group if (quantity.account.low, quantity.account.high) != (first.low, first.high)
    )


def _shown(quantity: Quantity) -> str:
    """The bounds in words, never as one number where the text gives two."""
    account = quantity.account
    low = None if account.low is None else format_number(account.low, "en")
    high = None if account.high is None else format_number(account.high, "en")
    if low is not None and low == high:
        return f"about {low}" if account.exactness == "about" else low
    return (
        " to ".join(_edge(low, high))
        if low and high
        else (f"at least {low}" if low else f"at most {high}" if high else "an amount without a number")
    )


def _edge(low: str | None, high: str | None) -> Iterable[str]:
    return tuple(edge for edge in (low, high) if edge is not None)
