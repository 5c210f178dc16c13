"""How a query is written: words, “phrases”, AND, OR, NOT, NEAR(a b, 10), `a NEAR b`, `prefix*`, parentheses.

`understand` never fails: what follows no rule is taken as its plain words, and says why. Operators are capitals, so that
"and" stays a word. Words side by side must all be there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Why = Literal["nothing", "parenthesis", "quotation mark", "operator", "too much"]

NEAR_WORDS = 10
"""Words that may stand between two that are asked to be near each other, where no number is given."""
MOST_LETTERS, MOST_WORDS, DEEPEST = 2_000, 60, 12

OPERATORS = ("AND", "OR", "NOT", "NEAR")
_QUOTES = '"“”„«»'
_TOKEN = re.compile(rf"[{_QUOTES}]|[()]|[^\s(){_QUOTES}]+")
_NEAR = re.compile(r"NEAR(?:/(\d{1,4}))?")
_NEAR_END = re.compile(r"(.*?),?(\d{1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One word, the beginning of one, or (from quotation marks) several side by side and just so."""

    text: str
    prefix: bool = False
    phrase: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """All of them, with at most so many words between the first and the last."""

    parts: tuple[Words, ...]
    distance: int = NEAR_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """All of them."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Any:
    """At least one of them."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """The first, where none of the others is."""

    kept: Tree
    left_out: tuple[Tree, ...]


Tree: TypeAlias = Words | Near | Every | Any | Without


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """How a query was read. `tree` is None where there is nothing to look for; `why` says what could not be followed."""

    tree: Tree | None
    why: Why | None = None


def understand(query: str) -> Understood:
    """Read a query; what breaks the grammar is read as plain words."""
    # A database takes NUL for the end of what is looked for.
    query = query[:MOST_LETTERS].replace("\0", " ")
    try:
        tokens = _tokens(query)
        if not tokens:
            return Understood(tree=None, why="nothing")
        tree = _Parser(tokens).whole()
    except _CannotFollow as cannot:
        words = _plain(query)
        if not words:
            return Understood(tree=None, why="nothing")
        return Understood(tree=words[0] if len(words) == 1 else Every(parts=tuple(words)), why=cannot.why)
    return Understood(tree=tree)


class _CannotFollow(Exception):
    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


_Token: TypeAlias = Words | str
"""Words to look for, or "(", ")" and operators as they are written."""


def _tokens(query: str) -> list[_Token]:
    """What stands in a query, in order; what holds no letter or digit is left out."""
    found: list[_Token] = []
    place = 0
    while match := _TOKEN.search(query, place):
        piece, place = match.group(), match.end()
        if piece in _QUOTES:
            closing = re.compile(f"[{_QUOTES}]").search(query, place)
            if closing is None:
                raise _CannotFollow("quotation mark")
            inside, place = query[place : closing.start()], closing.end()
            if _says_something(inside):
                found.append(Words(text=" ".join(inside.split()), phrase=True))
        elif piece in "()" or piece in OPERATORS or _NEAR.fullmatch(piece):
            found.append(piece)
        elif _says_something(piece):
            found.append(_word(piece))
    if sum(isinstance(token, Words) for token in found) > MOST_WORDS:
        raise _CannotFollow("too much")
    return found


def _word(piece: str) -> Words:
    prefix = piece.endswith("*")
    return Words(text=piece.strip("*,;") or piece, prefix=prefix)


def _says_something(piece: str) -> bool:
    return any(letter.isalnum() for letter in piece)


def _plain(query: str) -> list[Words]:
    """The words of a query without operators, unless it has nothing else."""
    pieces = [piece for piece in _TOKEN.findall(query) if _says_something(piece)]
    words = [piece for piece in pieces if piece not in OPERATORS and not _NEAR.fullmatch(piece)] or pieces
    return [Words(text=piece.strip("*,;") or piece) for piece in words[:MOST_WORDS]]


class _Parser:
    """By descent: OR binds least, then what stands side by side, then NEAR."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._depth = 0

    def whole(self) -> Tree:
        """The tree of all tokens."""
        tree = self._any()
        if self._place < len(self._tokens):
            raise _CannotFollow("parenthesis")
        return tree

    def _next(self) -> _Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _take(self) -> _Token:
        token = self._next()
        if token is None:
            raise _CannotFollow("operator")
        self._place += 1
        return token

    def _any(self) -> Tree:
        parts = [self._every()]
        while self._next() == "OR":
            self._take()
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Any(parts=tuple(parts))

    def _every(self) -> Tree:
        parts, left_out = [self._item()], []
        while (token := self._next()) not in (None, ")", "OR"):
            if token == "AND":
                self._take()
            if self._next() == "NOT":
                self._take()
                left_out.append(self._item())
            else:
                parts.append(self._item())
        kept = parts[0] if len(parts) == 1 else Every(parts=tuple(parts))
        return Without(kept=kept, left_out=tuple(left_out)) if left_out else kept

    def _item(self) -> Tree:
        token = self._take()
        if token == "(":
            self._depth += 1
            if self._depth > DEEPEST:
                raise _CannotFollow("too much")
            inside = self._any()
            if self._next() != ")":
                raise _CannotFollow("parenthesis")
            self._take()
            self._depth -= 1
            return inside
        if token == "NEAR" and self._next() == "(":
            return self._near_group()
        if not isinstance(token, Words):
            raise _CannotFollow("parenthesis" if token == ")" else "operator")
        return self._near_after(token)

    def _near_group(self) -> Tree:
        """NEAR(a b "c d", 10)."""
        self._take()
        parts: list[Words] = []
        while isinstance(token := self._take(), Words):
            parts.append(token)
        if token != ")":
            raise _CannotFollow("operator")
        distance = NEAR_WORDS
        end = _NEAR_END.fullmatch(parts[-1].text) if parts and not parts[-1].phrase else None
        if end is not None and (end[1] or len(parts) > 2):
            distance = int(end[2])
            parts[-1:] = [Words(text=end[1])] if end[1] else []
        if len(parts) < 2:
            raise _CannotFollow("operator")
        return Near(parts=tuple(parts), distance=distance)

    def _near_after(self, first: Words) -> Tree:
        """`a NEAR b` or `a NEAR/5 b`, and on; the widest distance holds for all."""
        parts, distances = [first], []
        while isinstance(token := self._next(), str) and (near := _NEAR.fullmatch(token)):
            self._take()
            other = self._take()
            if not isinstance(other, Words):
                raise _CannotFollow("operator")
            parts.append(other)
            distances.append(int(near[1]) if near[1] else NEAR_WORDS)
        return Near(parts=tuple(parts), distance=max(distances)) if distances else first
