"""What comparing needs to know of somebody whom one document names: the names, acronyms, titles and standing together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from careo.records.statements import Mention, MentionKind, Number
from careo.text.name_keys import name_key
from careo.text.names import fold, is_acronym, spaced, words
from careo.text.places import REGIONS, is_country, is_place

NAMED = ("name", "acronym", "alias", "short form")
_MEN = frozenset({"mr", "sr", "señor", "don", "lord"})
_WOMEN = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "sra",
        "srta",
        "señora",
        "señorita",
        "doña",
        "lady",
        "jueza",
        "fiscala",
        "alcaldesa",
        "gobernadora",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One or several mentions of one document that name the same; `mention` is the one that stands for all in links."""

    mention: str
    document: str
    span: tuple[int, int]
    kind: MentionKind
    number: Number
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    accused: bool = False
    offices: frozenset[str] = frozenset()
    """Of a person: of which sort the offices beside the name are. Read only where two bear the name."""
    shared: bool = False
    """A document of the case says that two people bear the name."""
    within: str | None = None
    """Of a place: the state or country that the text puts behind it, folded."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the names, sorted."""
        return tuple(sorted({name_key(self.kind, name) for name in self.names}))

    @property
    def sort(self) -> str:
        """Man or woman where a title says so, else nothing."""
        words = {part.rstrip(".") for title in self.titles for part in title.split()}
        return "man" if words & _MEN else "woman" if words & _WOMEN else ""


def profile_of(mentions: Iterable[Mention], text: str) -> Profile | None:
    """The profile of mentions that one document joins; None where no name is among them."""
    named = sorted((mention for mention in mentions if mention.form in NAMED), key=lambda mention: mention.span)
    if not named:
        return None
    kinds = [mention.kind for mention in named]
    kind = min(kinds, key=lambda one: (-kinds.count(one), one))
    names = {spaced(one.name) for one in named if one.form in ("name", "short form") and not is_acronym(one.name)}
    acronyms = {fold(one.name).replace(".", "") for one in named if one.form == "acronym" or is_acronym(one.name)}
    if kind == "place":
        names, acronyms = {spaced(one.name) for one in named}, set()
    if kind == "person":
        names |= {spaced(one.name) for one in named if one.form == "acronym"}
        acronyms = set()
    standing = {one.standing for one in mentions}
    return Profile(
        mention=named[0].id,
        document=named[0].document,
        span=named[0].span,
        kind=kind,
        number="several" if any(one.number == "several" for one in named) else "one",
        names=tuple(sorted(_fullest(names))),
        acronyms=tuple(sorted(acronyms)),
        aliases=tuple(sorted({fold(one.name) for one in named if one.form == "alias"})),
        titles=tuple(sorted({fold(one.title) for one in named if one.title})),
        accused="accused" in standing,
        within=_within(named, text) if kind == "place" else None,
    )


def _fullest(names: set[str]) -> set[str]:
    """The names without those of one word that a fuller one holds: "Orbach" says nothing beside "Helena Orbach"."""
    return {
        name
        for name in names
        if len(words(name)) > 1 or not any(set(words(name)) < set(words(other)) for other in names if other != name)
    }


def _within(named: list[Mention], text: str) -> str | None:
    """The one region or country that stands behind the place's name: "Allende, Coahuila"."""
    found = set()
    for mention in named:
        if is_place(mention.name):
            continue
        match = re.match(r",\s+([^\W\d_][\w.]*(?:\s[^\W\d_][\w.]*)?)", text[mention.span[1] : mention.span[1] + 40])
        if match is not None:
            for candidate in (match.group(1), match.group(1).split(" ")[0]):
                if fold(candidate) in REGIONS or is_country(candidate):
                    found.add(fold(candidate).rstrip("."))
                    break
    return found.pop() if len(found) == 1 else None
