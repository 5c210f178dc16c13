"""Going on through documents of the case: what was credited, cited or copied ends where its own source ended.

Only within one claim and on one side of it, and only where a single origin lies behind; otherwise the chain stays as worded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from careo.records.findings import Hop, Side
from careo.records.passages import Passage, Reason
from careo.weigh.copies import Copy, earlier_date
from careo.weigh.credits import Credit, credits_in
from careo.weigh.lookup import Lookup, name_key
from careo.weigh.origins import Root

DEEPEST = 6
"""Documents that one chain is followed through at most."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A chain before it is finished: its hops, its root, and whether it ends in the document's own voice."""

    hops: tuple[Hop, ...]
    root: Root
    own: bool


@dataclass(frozen=True, slots=True)
class Passing:
    """Follows traces through other documents; what was followed once is kept."""

    lookup: Lookup
    traces: Mapping[str, Trace]
    copies: tuple[Copy, ...]
    apart: frozenset[tuple[str, str]] = frozenset()
    """Pairs of statements that a person holds apart."""
    done: dict[str, Trace] = field(default_factory=dict)
    pairs: dict[str, list[Copy]] = field(default_factory=lambda: defaultdict(list))
    credits: dict[str, tuple[Credit, ...]] = field(default_factory=dict)
    sides: dict[tuple[str, Side | None], list[str]] = field(default_factory=dict)
    """Of each claim and side: its statements."""

    def __post_init__(self) -> None:
        for copy in self.copies:
            if copy.certain:
                self.pairs[copy.a].append(copy)
                self.pairs[copy.b].append(copy)

    def through(self, statement: str, under_way: frozenset[str] = frozenset()) -> Trace:
        """The chain of a statement, followed through the documents behind it."""
        if statement in self.done:
            return self.done[statement]
        trace = self.traces[statement]
        if statement in under_way or len(under_way) >= DEEPEST or self.lookup.side(statement) is None:
            return trace
        inside = under_way | {statement}
        found = None
        if trace.own and trace.root.kind == "own voice" and trace.hops[-1].kind != "person":
            found = self._credited(statement, trace, inside) or self._copied(statement, trace, inside)
        found = found or self._cited(statement, trace, inside) or trace
        if not under_way:
            self.done[statement] = found
        return found

    def _fellows(self, statement: str) -> list[str]:
        """Statements of other documents on the same side of the same claim."""
        document = self.lookup.statements[statement].document
        place = (self.lookup.claims[statement], self.lookup.side(statement))
        if place not in self.sides:
            self.sides[place] = sorted(
                item.statement
                for item in self.lookup.members[place[0]]
                if item.statement in self.lookup.statements and self.lookup.side(item.statement) == place[1]
            )
        return [
            item
            for item in self.sides[place]
            if self.lookup.statements[item].document != document and (statement, item) not in self.apart
        ]

    def _published_by(self, hop: Hop, fellows: Iterable[str], document: str) -> list[str]:
        """Fellows in documents that this outlet or body published itself, and not later."""
        found = []
        for fellow in fellows:
            voice = self.traces[fellow].hops[0]
            if voice.name is None or not _one(voice, hop):
                continue
            other = self.lookup.statements[fellow].document
            dates = (self.lookup.documents[other].facts.published, self.lookup.documents[document].facts.published)
            if earlier_date(dates[0], dates[1]) != 2:
                found.append(fellow)
        return found

    def _behind(self, fellows: Iterable[str], inside: frozenset[str]) -> Trace | None:
        """The one trace behind all of them; None where they end in different origins."""
        ends = [self.through(fellow, inside) for fellow in fellows]
        return ends[0] if ends and len({end.root.key for end in ends}) == 1 else None

    def _cited(self, statement: str, trace: Trace, inside: frozenset[str]) -> Trace | None:
        """ "The Ledger reported…", and the Ledger's own document in the case makes this very claim on another's word."""
        last = trace.hops[-1]
        if trace.own or last.name is None or last.kind not in ("outlet", "organisation"):
            return None
        document = self.lookup.statements[statement].document
        fellows = self._published_by(last, self._fellows(statement), document)
        behind = self._behind(fellows, inside)
        if behind is None or len(behind.hops) < 2 or behind.root.key == trace.root.key:
            return None
        reason = Reason(
            text=f"{last.name} is cited, and its own document in the case makes the same claim on the word of another.",
            weight=0.9,
            passages=(Passage(document=document, spans=last.spans),) if last.spans else (),
        )
        return _joined(trace, behind.hops[1:], behind.root, reason)

    def _credited(self, statement: str, trace: Trace, inside: frozenset[str]) -> Trace | None:
        """ "First reported by the Ledger", of this very sentence: it rests on the Ledger's story, where that makes the claim."""
        record = self.lookup.statements[statement]
        fellows = self._fellows(statement)
        for credit in self._credits_in(record.document):
            if not credit.bears_on(record.content):
                continue
            name, spans = credit.name, credit.spans
            entity = self.lookup.named.get(name_key(name))
            hop = Hop(
                name=name,
                kind="outlet",
                entity=entity.id if entity else None,
                hand=None,
                document=record.document,
                spans=spans,
            )
            if _one(trace.hops[-1], hop):
                continue
            reason = Reason(
                text=f"The document credits {name} with having it first.",
                weight=0.95,
                passages=(Passage(document=record.document, spans=spans),),
            )
            if behind := self._behind(self._published_by(hop, fellows, record.document), inside):
                return _joined(trace, (hop, *behind.hops[1:]), behind.root, reason)
        return None

    def _credits_in(self, document: str) -> tuple[Credit, ...]:
        if document not in self.credits:
            sentences = self.lookup.extractions[document].sentences
            self.credits[document] = credits_in(self.lookup.texts[document], sentences)
        return self.credits[document]

    def _copied(self, statement: str, trace: Trace, inside: frozenset[str]) -> Trace | None:
        """An own voice whose wording was taken over from an earlier document of the case."""
        record = self.lookup.statements[statement]
        fellows = defaultdict(list)
        for fellow in self._fellows(statement):
            fellows[self.lookup.statements[fellow].document].append(fellow)
        open_pairs: list[tuple[Copy, str]] = []
        taken: list[tuple[str, str, Copy]] = []
        for copy in self.pairs.get(record.document, ()):
            other = copy.other(record.document)
            if other not in fellows or not copy.carries(record.document, record.content):
                continue
            for fellow in fellows[other]:
                if not copy.carries(other, self.lookup.statements[fellow].content):
                    continue
                if copy.origin == other:
                    taken.append((self.lookup.documents[other].facts.published or "~", fellow, copy))
                elif copy.origin is None:
                    open_pairs.append((copy, fellow))
        if taken:
            _, fellow, copy = min(taken, key=lambda item: item[:2])
            return self._taken(statement, trace, fellow, copy, inside)
        return self._either(statement, trace, open_pairs) if open_pairs else None

    def _taken(self, statement: str, trace: Trace, fellow: str, copy: Copy, inside: frozenset[str]) -> Trace | None:
        record = self.lookup.statements[statement]
        behind = self.through(fellow, inside)
        reason = copy.reason(record.document, record.content)
        if behind.root.key == trace.root.key:
            return replace(trace, root=replace(trace.root, reasons=(*trace.root.reasons, reason)))
        spans = copy.carries(copy.other(record.document), self.lookup.statements[fellow].content)
        first = replace(behind.hops[0], spans=behind.hops[0].spans or spans)
        return _joined(trace, (first, *behind.hops[1:]), behind.root, reason)

    def _either(self, statement: str, trace: Trace, open_pairs: list[tuple[Copy, str]]) -> Trace | None:
        """The same wording in two own voices, and nothing shows which came first: one origin, either of them."""
        own = [(copy, fellow) for copy, fellow in open_pairs if self.traces[fellow].own]
        record = self.lookup.statements[statement]
        if not own:
            keys = {self.traces[fellow].root.key for _, fellow in open_pairs}
            if len(keys) != 1:
                return None
            copy, fellow = min(open_pairs, key=lambda item: item[1])
            behind = self.traces[fellow]
            reason = copy.reason(record.document, record.content)
            return _joined(trace, behind.hops[1:] or behind.hops, behind.root, reason)
        family = self._family(statement)
        voices = {self.traces[item].root.key: self.traces[item] for item in sorted(family)}
        reasons = tuple(copy.reason(record.document, record.content) for copy, _ in own[:3])
        if len(voices) == 1:
            return replace(trace, root=replace(trace.root, reasons=(*trace.root.reasons, *reasons)))
        names = sorted({item.root.name for item in voices.values() if item.root.name})
        key = ("copied", min(self.lookup.statements[item].document for item in family))
        root = Root(key, " or ".join(names) or None, "own voice", None, reasons=reasons)
        return replace(trace, root=root)

    def _family(self, statement: str) -> set[str]:
        """Own-voice statements of the claim linked to this one by shared wording without a direction."""
        side_fellows: dict[str, list[str]] = defaultdict(list)
        for fellow in (statement, *self._fellows(statement)):
            side_fellows[self.lookup.statements[fellow].document].append(fellow)
        found, frontier = {statement}, [statement]
        while frontier:
            at = self.lookup.statements[frontier.pop()]
            for copy in self.pairs.get(at.document, ()):
                other = copy.other(at.document)
                if copy.origin is not None or other not in side_fellows or not copy.carries(at.document, at.content):
                    continue
                for fellow in side_fellows[other]:
                    content = self.lookup.statements[fellow].content
                    if fellow not in found and self.traces[fellow].own and copy.carries(other, content):
                        found.add(fellow)
                        frontier.append(fellow)
        return found


def _one(a: Hop, b: Hop) -> bool:
    """Whether two hops name the same one."""
    if a.entity and b.entity:
        return a.entity == b.entity
    return a.name is not None and b.name is not None and name_key(a.name) == name_key(b.name)


def _joined(trace: Trace, hops: tuple[Hop, ...], root: Root, reason: Reason) -> Trace:
    return Trace((*trace.hops, *hops), replace(root, reasons=(*root.reasons, reason)), own=False)
