"""What form a source has: a name, a description, a pronoun, or nobody that one could name."""

from __future__ import annotations

import re

from careo.records.statements import SourceForm

PRONOUNS = frozenset(
    """he she it they we i you him her them us who which that this these those himself herself themselves one""".split()
)
UNNAMED_PLURAL = frozenset(
    """officials analysts investigators sources experts critics observers authorities witnesses residents people relatives
    neighbors neighbours diplomats prosecutors police reports media aides lawyers attorneys researchers scientists
    economists activists advocates opponents supporters some many others several most few locals families victims insiders
    lawmakers politicians voters leaders members agents officers historians scholars detectives agencies outlets
    villagers survivors friends colleagues rumors rumours""".split()
)
UNNAMED_SINGULAR = frozenset(
    "source official person someone somebody insider aide witness diplomat informant informer".split()
)
INDEFINITE = re.compile(r"^(?:an?|one|another)\s", re.IGNORECASE)
DEFINITE = re.compile(r"^(?:the|this|that|these|those|his|her|its|their|our|my|both)\s", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_a-z]")


def source_form(words: str) -> SourceForm:
    """The form of a source by its own words; "the paper" and "court documents" are descriptions that may lead to a name."""
    stripped = re.split(r",?\s(?:who|which|that|whose|where|awaiting)\s", words.strip(" ,\n\t"), maxsplit=1)[0]
    if not stripped:
        return "none"
    lower = stripped.lower()
    if lower in PRONOUNS:
        return "pronoun"
    tokens = re.findall(r"[\w'’.-]+", stripped)
    if not tokens:
        return "described"
    head = _head(lower)
    capitals = [token for place, token in enumerate(tokens) if NAME.match(token) and (place or not _common(token))]
    if head in UNNAMED_PLURAL and not DEFINITE.match(lower) and not _name_behind(tokens, head):
        return "unnamed several"
    if head in UNNAMED_SINGULAR and INDEFINITE.match(lower) and not _name_behind(tokens, head):
        return "unnamed"
    return "named" if capitals and not _only_modifier(tokens, head) else "described"


def _head(lower: str) -> str:
    """The last word before a preposition, comma or relative pronoun."""
    phrase = re.split(
        r",|\s(?:of|in|at|from|for|with|on|close|familiar|who|which|that|to|by|inside|within|near|briefed)\s",
        lower,
        maxsplit=1,
    )[0]
    words = re.findall(r"[\w'’-]+", phrase)
    return words[-1] if words else ""


def _common(token: str) -> bool:
    return token.lower() in UNNAMED_PLURAL | {"the", "a", "an", "one", "another", "some", "many", "court", "official"}


def _name_behind(tokens: list[str], head: str) -> bool:
    lowered = [token.lower() for token in tokens]
    place = lowered.index(head) if head in lowered else len(tokens)
    following = tokens[place + 1 : place + 3]
    return bool(following) and all(NAME.match(token) for token in following)


def _only_modifier(tokens: list[str], head: str) -> bool:
    """Whether the capital letters stand only before a common noun, as in "U.S. court papers"."""
    lowered = [token.lower() for token in tokens]
    place = lowered.index(head) if head in lowered else len(tokens)
    return (
        place < len(tokens) and tokens[place].islower() and not any(NAME.match(token) for token in tokens[place + 1 :])
    )
