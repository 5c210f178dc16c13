"""Two people of one name: where a document says so itself, the name alone joins nobody of the case any more.

What then tells them apart is the office beside the name; without one, whom a passage means is left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from careo.records.statements import Mention
from careo.resolve.profiles import NAMED, Profile
from careo.text.names import person_words

_SHARED_NAME = re.compile(
    r"\b(?:who|que|quien)\s+(?:is\s+also\s+(?:called|named)|shares\s+the\s+name(?:\s+of)?|also\s+bears\s+the\s+name(?:\s+of)?|"
    r"tambi[eé]n\s+se\s+llama(?:ba)?|comparte\s+(?:el\s+)?nombre\s+con|tambi[eé]n\s+lleva\s+el\s+nombre\s+de)\s+$|"
    r"\b(?:another|a different|a second|a namesake,|otr[oa]|un hom[oó]nimo,|un tocayo,)\s+$",
    re.IGNORECASE,
)
"""Words right before a name that say it is somebody else's as well."""
_NO_RELATION = re.compile(
    r"^\W*(?:\(?no relation\b|\(?not (?:to be confused|related)\b|\(?sin parentesco\b|y no guarda(?:ba)? parentesco\b|\(?no (?:debe )?confundir)",
    re.IGNORECASE,
)
_BEFORE = 70
"""Characters before a name in which the office of whom it names stands, in the same clause."""
_AFTER = 50
_OFFICES: dict[str, re.Pattern[str]] = {
    office: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for office, words in {
        "in uniform": r"sergeant|sgt|corporal|lieutenant|captain|inspector|constable|sargento|cabo|teniente|capit[aá]n|inspector[a]?",
        "a spokesperson": r"spokes(?:man|woman|person)|portavoz|vocer[oa]",
        "on the bench": r"judge|justice|magistrate|juez|jueza|magistrad[oa]",
        "a prosecutor": r"prosecutor|district attorney|fiscal",
        "clergy": r"priest|father|bishop|pastor|p[aá]rroco|padre|obispo",
        "in elected office": r"mayor|governor|senator|councillor|alcalde|alcaldesa|gobernador[a]?|senador[a]?|concejal[a]?",
        "a journalist": r"reporter|journalist|editor|periodista|redactor[a]?",
        "a physician": r"doctor|physician|surgeon|m[eé]dic[oa]|cirujan[oa]",
    }.items()
}


def two_of_one_name(mentions: Sequence[Mention], text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a document's mentions that bear one name where its words say that they are two people."""
    people = [mention for mention in mentions if mention.kind == "person" and mention.form in NAMED]
    for position, mention in enumerate(people):
        start, end = mention.span
        said = _SHARED_NAME.search(text, max(0, start - 60), start) and len(person_words(mention.name)) > 1
        if said or _NO_RELATION.match(text[end : end + 60]):
            for other in people[:position]:
                if person_words(other.name) == person_words(mention.name):
                    yield other.id, mention.id


def offices_of(mentions: Iterable[Mention], text: str) -> frozenset[str]:
    """Of which sort the offices are that stand beside the names, in the same clause."""
    found: set[str] = set()
    for mention in mentions:
        if mention.form not in NAMED:
            continue
        start, end = mention.span
        before = re.split(r"[.;:!?«»“”\"\n]", text[max(0, start - _BEFORE) : start])[-1]
        after = re.match(r",[^.;:!?«»“”\"\n]*", text[end : end + _AFTER])
        places = (mention.title or "", before, after[0] if after else "")
        found |= {office for office, words in _OFFICES.items() if any(map(words.search, places))}
    return frozenset(found)


def mark_shared(profiles: Iterable[Profile], names: Iterable[str]) -> tuple[Profile, ...]:
    """The profiles, those told apart that bear one of the names (or a fuller form of it) of which there are two."""
    shared = [set(person_words(name)) for name in sorted(set(names))]
    return tuple(
        replace(profile, shared=True)
        if profile.kind == "person"
        and any(words <= set(person_words(name)) for name in profile.names for words in shared)
        else profile
        for profile in profiles
    )
