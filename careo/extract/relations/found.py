"""What a relation looks like before it has an id."""

from __future__ import annotations

from dataclasses import dataclass

from careo.records.statements import Mention, Polarity


@dataclass(frozen=True, slots=True)
class Related:
    """Two mentions, how a is related to b, and the range of the text that says so."""

    a: Mention
    b: Mention
    kind: str
    polarity: Polarity = "positive"
    around: tuple[int, int] | None = None
    """Words beyond the two mentions that belong to the passage."""
    asserted: bool = False
    """Whether a verb asserts it, so that a denial or a doubt of its statement is one of the relation too."""
    possible: bool = False
    """Whether a modal verb makes it no more than possible."""

    @property
    def start(self) -> int:
        """Where the passage begins."""
        starts = [self.a.span[0], self.b.span[0]] + ([self.around[0]] if self.around else [])
        return min(starts)

    @property
    def end(self) -> int:
        """Where the passage ends."""
        ends = [self.a.span[1], self.b.span[1]] + ([self.around[1]] if self.around else [])
        return max(ends)
