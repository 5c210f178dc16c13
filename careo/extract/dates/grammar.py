"""The machinery that both languages' date grammars share: triggers, windows, rules, and the choice among readings.

One regular expression looks for triggers; the rules run only on the stretches around triggers of their kinds, and every
rule is bounded in length, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from careo.extract.dates.calendar import Direction, Meaning, Value
from careo.records.passages import Span

REACH = 70
"""Characters around a trigger in which an expression that holds it may begin and end."""
CLAUSE = 120
"""Characters before an expression in which its clause's tense is looked for."""
BOUNDARY = re.compile(r"[.!?]\s+(?=[A-ZÁÉÍÓÚ¿¡\"“])|[;\n]")
BACK = 1_500
"""Characters back to which "that year" may refer."""
SENTENCE_END = re.compile(r"[.!?…][\"”'’)]*\s+(?=[\"“'‘¿¡(]?[A-ZÁÉÍÓÚÑ])|\n\s*\n")
HEAD_LINE = 40
"""Characters besides the date that a line of a text's head may have: a place, a name of a paper."""

Match = re.Match[str]


@dataclass(slots=True)
class Setting:
    """What a rule may look at besides its own match: the text, its tense, and the dates read so far."""

    text: str
    grammar: Grammar
    day_first: bool | None = None
    previous: list[tuple[Span, Value]] = field(default_factory=list)

    def direction(self, match: Match) -> Direction:
        """Whether the clause around speaks of what was or of what is to come: the cue nearest before, then one after."""
        before = BOUNDARY.split(self.text[max(0, match.start() - CLAUSE) : match.start()])[-1]
        ahead = max((cue.end() for cue in self.grammar.ahead.finditer(before)), default=-1)
        behind = max((cue.end() for cue in self.grammar.behind.finditer(before)), default=-1)
        if ahead >= 0 or behind >= 0:
            return "future" if ahead >= behind else "past"
        after = re.split(r"[.!?;](?:\s|$)|\n", self.text[match.end() : match.end() + CLAUSE // 2])[0]
        first_ahead, first_behind = self.grammar.ahead.search(after), self.grammar.behind.search(after)
        if first_ahead and (first_behind is None or first_ahead.start() <= first_behind.start()):
            return "future"
        return "past" if first_behind else "near"

    def before(self, match: Match, length: int = 30) -> str:
        """The characters before the match, for traps that a word before gives away."""
        return self.text[max(0, match.start() - length) : match.start()]

    def after(self, match: Match, length: int = 30) -> str:
        """The characters after the match."""
        return self.text[match.end() : match.end() + length]

    def last(self, match: Match, form: str, plainly: bool = False) -> tuple[str, Value] | None:
        """The nearest date before whose TIMEX3 value has a form, with its words; `plainly` passes over "a year earlier"."""
        for (start, end), value in reversed(self.previous):
            if match.start() - start > BACK:
                return None
            if plainly and re.search(r"earlier|ago|last|same", self.text[start:end], re.IGNORECASE):
                continue
            if value.earliest is not None and re.match(form, value.timex):
                return " ".join(self.text[start:end].split()), value
        return None

    def told(self, match: Match) -> tuple[str, Value] | None:
        """The day last told in the same sentence or the one before, for "that night"; a date of a head line tells nothing.

        A day of no year ends the search too: an earlier one is not what is pointed to.
        """
        for (start, end), value in reversed(self.previous):
            if not re.match(r"(?:\d{4}|XXXX)-\d\d-\d\d", value.timex):
                continue
            near = len(SENTENCE_END.findall(self.text, end, match.start())) <= 1
            if value.earliest is None or not near or self._head_line(start, end, match.start()):
                return None
            return " ".join(self.text[start:end].split()), value
        return None

    def _head_line(self, start: int, end: int, later: int) -> bool:
        """Whether a date is most of a line that ends without a full stop, above the later place."""
        first, last = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", end)
        line = self.text[first:last].rstrip() if last >= 0 else ""
        return 0 <= last < later and len(line) - (end - start) <= HEAD_LINE and not re.search(r"[.!?…][\"”'’)]*$", line)


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of expression: the kinds of triggers that it holds, its pattern, and what a match means (None: not a date)."""

    kinds: str
    pattern: re.Pattern[str]
    read: Callable[[Match, Setting], Meaning | None]


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's triggers (one group a kind), rules, and the words that show an open interval or what is to come."""

    triggers: re.Pattern[str]
    rules: tuple[Rule, ...]
    since: re.Pattern[str]
    until: re.Pattern[str]
    before: re.Pattern[str]
    """What stands right before a date that only bounds from above: "before", "no later than"."""
    after: re.Pattern[str]
    """What stands right before a date that only bounds from below: "after", "no earlier than"."""
    onward: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    article: re.Pattern[str]
    """What at the start of an expression is left out of its span: "the" of "the Jan. 6 report", "its" of "its two-year plan"."""
    opening: re.Pattern[str]
    """What stands before a range of two dates ("from", "between"), up to the first."""
    joint: re.Pattern[str]
    """What stands between the two dates of a range, with or without an opening."""
    dash: re.Pattern[str]
    """What joins two dates of a range without an opening."""
    listed: re.Pattern[str]
    """What stands between two dates that share the year of the second."""
    at: re.Pattern[str]
    """What stands between a day and its time of day."""


def pattern(source: str, pieces: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern in which a space is any white space, ` ?` white space or none, `<name>` is a piece, and case does not matter."""
    source = re.sub(r"(?<!\?P)<(\w+)>", lambda name: pieces[name[1]], source)
    source = (
        source.replace("[ -]", r"[\s-]").replace("[- ]", r"[\s-]").replace(" ?", r"\s{0,9}").replace(" ", r"\s{1,9}")
    )
    return re.compile(source, re.IGNORECASE)


def windows(text: str, triggers: re.Pattern[str]) -> dict[str, list[Span]]:
    """The stretches of text around triggers, by kind, merged where they meet."""
    found: dict[str, list[Span]] = {}
    for match in triggers.finditer(text):
        spans = found.setdefault(match.lastgroup or "", [])
        start, end = max(0, match.start() - REACH), min(len(text), match.end() + REACH)
        if spans and spans[-1][1] >= start:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return found


def candidates(text: str, grammar: Grammar) -> list[tuple[int, int, int, Match, Rule]]:
    """Every match of every rule, leftmost first, then longest, then by the rules' order."""
    near = windows(text, grammar.triggers)
    found: list[tuple[int, int, int, Match, Rule]] = []
    for number, rule in enumerate(grammar.rules):
        for start, end in _union([span for kind in rule.kinds for span in near.get(kind, ())]):
            for match in rule.pattern.finditer(text, start, end):
                found.append((match.start(), -match.end(), number, match, rule))
    found.sort(key=lambda candidate: candidate[:3])
    return found


def _union(spans: list[Span]) -> Iterator[Span]:
    last: Span | None = None
    for start, end in sorted(spans):
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
