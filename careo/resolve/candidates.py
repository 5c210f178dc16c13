"""Which profiles are worth comparing: those that share a key of their names, never all pairs.

Profiles that look the same in everything that comparing reads fall into one class; only classes that share a block are compared,
so a name that ten thousand documents repeat costs as much as one that two repeat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from careo.resolve.profiles import Profile
from careo.text.institutions import translated
from careo.text.name_keys import name_key, without_country
from careo.text.names import acronym_key, initials, person_words

LARGEST_BLOCK = 300
"""Classes in one block; a larger block is too common a key to tell anything (measured by the entity bench)."""

Class = tuple[Profile, ...]


def classes_of(profiles: Iterable[Profile]) -> tuple[Class, ...]:
    """Profiles of equal look together, each class in order of its mentions' ids; classes in order of their first."""
    together: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for profile in profiles:
        together[_look(profile)].append(profile)
    classes = [tuple(sorted(members, key=lambda one: one.mention)) for members in together.values()]
    return tuple(sorted(classes, key=lambda members: members[0].mention))


def _look(profile: Profile) -> tuple[object, ...]:
    """Everything that comparing reads; a surname alone says too little, so its document belongs to it."""
    alone = profile.kind == "person" and all(len(person_words(name)) < 2 for name in profile.names)
    alone = alone or (not profile.names and not profile.acronyms)
    return (
        profile.kind,
        profile.number,
        profile.keys,
        profile.acronyms,
        profile.aliases,
        profile.sort,
        profile.accused,
        profile.within,
        profile.shared,
        tuple(sorted(profile.offices)) if profile.shared else (),
        profile.document if alone or profile.shared else "",
    )


def candidate_pairs(classes: Sequence[Class]) -> tuple[tuple[int, int], ...]:
    """Pairs of positions of classes that share a block, ascending."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for position, members in enumerate(classes):
        for key in sorted(block_keys(members[0])):
            blocks[key].append(position)
    pairs = {
        pair
        for key, positions in blocks.items()
        if len(positions) <= LARGEST_BLOCK
        for pair in combinations(positions, 2)
    }
    return tuple(sorted(pairs))


def block_keys(profile: Profile) -> frozenset[str]:
    """The keys under which a profile can be found; each begins with its kind, so no person meets an organisation."""
    found: set[str] = set()
    for name in profile.names:
        found.add(f"{profile.kind}:{name_key(profile.kind, name)}")
        if profile.kind == "person":
            found |= {f"person~{skeleton(part)}" for part in person_words(name)[1:] if len(part) > 1}
            if len(person_words(name)) == 1:
                found.add(f"person~{skeleton(person_words(name)[0])}")
        elif profile.kind == "organisation":
            rest = without_country(name)[1]
            found.add(f"organisation:{rest}")
            found.add(f"organisation~{skeleton(rest)}")
            found |= {f"acronym:{short}" for short in initials(name) if len(short) >= 3}
            found |= {f"acronym:{short}" for short in initials(rest) if len(short) >= 3}
            if (words := translated(name)) is not None:
                found.add("organisation=" + " ".join(sorted(words)))
            parts = rest.split()
            if len(parts) > 2:
                found.add(f"organisation^{parts[0]} {parts[1]}")
        else:
            found.add(f"{profile.kind}~{skeleton(name_key(profile.kind, name))}")
    found |= {f"acronym:{acronym_key(acronym)}" for acronym in profile.acronyms}
    found |= {f"alias:{alias}" for alias in profile.aliases}
    return frozenset(found)


def skeleton(text: str) -> str:
    """The consonants of a folded text, doubles once, letters that scanning takes for others made one."""
    for wrong, right in (
        ("rn", "m"),
        ("0", "o"),
        ("1", "l"),
        ("vv", "w"),
        ("z", "s"),
        ("ph", "f"),
        ("h", ""),
        ("y", "i"),
        ("v", "b"),
    ):
        text = text.replace(wrong, right)
    letters: list[str] = []
    for letter in text:
        if letter not in "aeiou " and (not letters or letters[-1] != letter):
            letters.append(letter)
    return "".join(letters) or text
