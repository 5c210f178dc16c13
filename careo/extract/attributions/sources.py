"""What form a source has: a name, a description, a pronoun, or nobody that one could name."""

from __future__ import annotations

import re

from careo.records.statements import SourceForm

PRONOUNS = frozenset(
    """he she it they we i you him her them us who which that this these those himself herself themselves one
    another his their her its my our your""".split()
)
UNNAMED_PLURAL = frozenset(
    """officials analysts investigators sources experts critics observers authorities witnesses residents people relatives
    neighbors neighbours diplomats prosecutors police reports media aides lawyers attorneys researchers scientists
    economists activists advocates opponents supporters some many others several most few locals families victims insiders
    lawmakers politicians voters leaders members agents officers historians scholars detectives agencies outlets
    villagers survivors friends colleagues rumors rumours doctors teachers workers soldiers inmates prisoners detainees
    protesters demonstrators polls studies surveys women men parents students farmers""".split()
)
UNNAMED_SINGULAR = frozenset(
    """source official person someone somebody insider aide witness diplomat informant informer officer agent resident
    neighbor neighbour relative employee worker soldier""".split()
)
DESCRIBED = frozenset(
    """defendant defendants plaintiff plaintiffs petitioner respondent accused document documents record records paper papers
    filing filings pleading pleadings court courts government report study survey poll newspaper article statement letter
    email memo indictment complaint ruling judge prosecutor mayor governor president spokesman spokeswoman spokesperson
    counsel prosecution defence defense committee commission council ministry department agency company army navy""".split()
)
"""Common nouns that a sentence's first word may be, with the capital that this gives."""
INDEFINITE = re.compile(r"^(?:an?|one|another|some)\s", re.IGNORECASE)
DEFINITE = re.compile(r"^(?:the|this|that|these|those|his|her|its|their|our|my|both)\s", re.IGNORECASE)
CLAUSE = re.compile(
    r",?\s(?:who|which|that|whose|where|awaiting|familiar|briefed|close|published|obtained|filed|said)\s"
)
PREPOSITION = re.compile(r"\s(?:of|in|at|from|for|with|on|to|inside|within|near|about|against|under|as)\s")
WORD = re.compile(r"[^\W_](?:[\w'’.-]*[\w])?")


def source_form(words: str) -> SourceForm:
    """The form of a source by its own words.

    "The paper" and "court documents" are descriptions that may lead to a name; "a report by The Courier" does lead to one.
    """
    phrase = CLAUSE.split(words.strip(" ,\n\t"), maxsplit=1)[0]
    if not phrase:
        return "none"
    if phrase.lower() in PRONOUNS:
        return "pronoun"
    before, _, author = phrase.partition(" by ")
    if author and _named(author):
        return "named"
    if _named(before):
        return "named"
    head = _head(before)
    if head in UNNAMED_PLURAL and not DEFINITE.match(phrase):
        return "unnamed several"
    if head in UNNAMED_SINGULAR and INDEFINITE.match(phrase):
        return "unnamed"
    return "described"


def _named(phrase: str) -> bool:
    """Whether a name is the head of any of its joined parts ("the mayor of Linden" is a description of a person)."""
    parts = [part for part in re.split(r",\s|\sand\s|\sor\s", re.sub(r"\([^)]*\)", " ", phrase)) if part.strip()]
    return any(_head_is_name(part, first=place == 0) for place, part in enumerate(parts))


def _head_is_name(part: str, first: bool) -> bool:
    found = WORD.findall(PREPOSITION.split(part, maxsplit=1)[0])
    while found and found[-1].isdigit():
        found.pop()
    if not found:
        return False
    head = found[-1].removesuffix("'s").removesuffix("’s")
    if not head[:1].isupper() and not (any(letter.isupper() for letter in head) or "." in head[1:-1]):
        return False
    common = head.lower() in UNNAMED_PLURAL | UNNAMED_SINGULAR | DESCRIBED
    return not (common and first and len(found) == 1)


def _head(phrase: str) -> str:
    """The last word before a preposition or comma, in lower case."""
    found = WORD.findall(PREPOSITION.split(phrase.split(",", maxsplit=1)[0], maxsplit=1)[0])
    return found[-1].lower() if found else ""
