"""Clusters that respect what cannot be: links are taken strongest first, and a link that would join two kept apart is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careo.records.passages import Reason


@dataclass(frozen=True, slots=True)
class Edge:
    """Two mentions that may name the same, and why; `last` where a person decided that one of them leaves its cluster."""

    a: str
    b: str
    reason: Reason
    last: bool = False

    @property
    def order(self) -> tuple[bool, float, str, str]:
        """Strongest first, then by ids, so that no order of adding shows."""
        return (self.last, -self.reason.weight, min(self.a, self.b), max(self.a, self.b))


class Clusters:
    """A union of mentions under constraints. Not frozen: it lives inside one call of `resolve_entities` and is never handed on."""

    def __init__(self, kinds: dict[str, str]) -> None:
        """`kinds` of every mention; an empty kind (of a pronoun) goes with all."""
        self._parent = {mention: mention for mention in kinds}
        self._kind = dict(kinds)
        self._apart: dict[str, set[str]] = {}
        self._size = dict.fromkeys(kinds, 1)

    def root(self, mention: str) -> str:
        """The mention that stands for a cluster, for the moment."""
        while self._parent[mention] != mention:
            self._parent[mention] = self._parent[self._parent[mention]]
            mention = self._parent[mention]
        return mention

    def together(self, a: str, b: str) -> bool:
        """Whether two mentions are in one cluster."""
        return self.root(a) == self.root(b)

    def keep_apart(self, a: str, b: str) -> bool:
        """Forbid that two mentions ever be in one cluster; False, and nothing done, where they already are."""
        first, second = self.root(a), self.root(b)
        if first == second:
            return False
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)
        return True

    def kept_apart(self, a: str, b: str) -> bool:
        """Whether two mentions are forbidden to be one."""
        return self.root(b) in self._apart.get(self.root(a), set())

    def join(self, a: str, b: str, *, kinds: bool = True) -> bool:
        """Join two clusters unless that is forbidden; `kinds` False overrides a difference of kind. False where nothing was joined."""
        first, second = self.root(a), self.root(b)
        if first == second or second in self._apart.get(first, set()):
            return False
        if kinds and self._kind[first] and self._kind[second] and self._kind[first] != self._kind[second]:
            return False
        if (self._size[first], second) < (self._size[second], first):
            first, second = second, first
        self._parent[second] = first
        self._size[first] += self._size[second]
        self._kind[first] = self._kind[first] or self._kind[second]
        for enemy in self._apart.pop(second, set()):
            self._apart[enemy].discard(second)
            self._apart[enemy].add(first)
            self._apart.setdefault(first, set()).add(enemy)
        return True

    def members(self) -> tuple[tuple[str, ...], ...]:
        """The clusters, each sorted, in order of their least member."""
        together: dict[str, list[str]] = {}
        for mention in sorted(self._parent):
            together.setdefault(self.root(mention), []).append(mention)
        return tuple(sorted(tuple(mentions) for mentions in together.values()))


def join_all(clusters: Clusters, edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Take the edges strongest first; those that joined two clusters, in the order they were taken."""
    return tuple(edge for edge in sorted(edges, key=lambda edge: edge.order) if clusters.join(edge.a, edge.b))
