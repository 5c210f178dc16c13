"""Which statement, mentions and dates stand where: what finding events asks for by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from careo.records.dates import Date
from careo.records.passages import Span, Spans
from careo.records.statements import Mention, Statement


class Carriers:
    """Statements by the places that they cover."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.contents = _Ranges(statements, lambda statement: statement.content)
        self.sources = _Ranges(statements, lambda statement: (*statement.source, *statement.cue))

    def innermost(self, span: Span) -> Statement | None:
        """The deepest, then shortest statement whose content covers the span; else one whose source or cue does."""
        return self.contents.innermost(span) or self.sources.innermost(span)


class _Ranges:
    """Statements by one of their roles."""

    def __init__(self, statements: Sequence[Statement], role: Callable[[Statement], Spans]) -> None:
        self.ranges = sorted(
            ((start, end, statement) for statement in statements for start, end in role(statement)),
            key=lambda entry: (entry[0], entry[1], entry[2].id),
        )
        self.starts = [start for start, _, _ in self.ranges]
        self.longest = max((end - start for start, end, _ in self.ranges), default=0)

    def innermost(self, span: Span) -> Statement | None:
        """The deepest, then shortest statement whose role covers the span."""
        found: list[tuple[int, int, str, Statement]] = []
        for index in range(bisect_right(self.starts, span[0]) - 1, -1, -1):
            start, end, statement = self.ranges[index]
            if start < span[0] - self.longest:
                break
            if end >= span[1]:
                found.append((-statement.depth, end - start, statement.id, statement))
        return min(found, key=lambda entry: entry[:3])[3] if found else None


class Mentions:
    """Mentions by their place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: (mention.span, mention.id))
        self.starts = [mention.span[0] for mention in self.mentions]
        self.longest = max((mention.span[1] - mention.span[0] for mention in self.mentions), default=0)

    def inside(self, span: Span) -> list[Mention]:
        """Mentions that lie whole inside the span."""
        first, last = bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])
        return [mention for mention in self.mentions[first:last] if mention.span[1] <= span[1]]

    def headed(self, head: Span) -> Mention | None:
        """The shortest mention that ends with the head word, or else the shortest that covers it."""
        found: list[tuple[bool, int, str, Mention]] = []
        for index in range(bisect_right(self.starts, head[0]) - 1, -1, -1):
            mention = self.mentions[index]
            if mention.span[0] < head[0] - self.longest:
                break
            if mention.span[1] >= head[1]:
                ends = mention.span[1] == head[1]
                found.append((not ends, mention.span[1] - mention.span[0], mention.id, mention))
        return min(found, key=lambda entry: entry[:3])[3] if found else None


def left_open(statement: Statement) -> bool:
    """Whether a statement does not say that its matter happened: it denies, plans or supposes it."""
    return statement.polarity == "negative" or statement.modality in ("planned", "hypothetical")


def placed(date: Date) -> bool:
    """Whether a date says when: durations, sets and "now" do not."""
    return date.type in ("DATE", "TIME") and date.edtf is not None


def joined(spans: Sequence[Span], text: str) -> Spans:
    """Spans in order, those that overlap or have only white space and commas between them made one."""
    kept: list[Span] = []
    for start, end in sorted(set(spans)):
        if kept and not text[kept[-1][1] : start].strip(" \t\r\n,"):
            kept[-1] = (kept[-1][0], max(kept[-1][1], end))
        else:
            kept.append((start, end))
    return tuple(kept)


def within(spans: Sequence[Span], trigger: Span, content: Spans) -> tuple[Span, ...]:
    """What of the spans a statement's content holds; all of them where it does not hold the trigger."""
    if not any(start <= trigger[0] and trigger[1] <= end for start, end in content):
        return tuple(spans)
    shared = [
        (max(start, first), min(end, last))
        for start, end in spans
        for first, last in content
        if max(start, first) < min(end, last)
    ]
    return tuple(sorted(shared)) or tuple(spans)


class Dates:
    """Dates that say when, by their place."""

    def __init__(self, dates: Sequence[Date]) -> None:
        self.dates = sorted((date for date in dates if placed(date)), key=lambda date: date.span)
        self.starts = [date.span[0] for date in self.dates]

    def starting_in(self, span: Span) -> list[Date]:
        """Those that begin inside the span."""
        return self.dates[bisect_left(self.starts, span[0]) : bisect_left(self.starts, span[1])]
