"""Whether two people are one: full names, missing parts, initials, slips, short given names, aliases."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from careo.resolve.profiles import Profile
from careo.resolve.verdicts import APART, Verdict, best, verdict
from careo.text.common_surnames import COMMON_SURNAMES
from careo.text.given_names import is_given_name, may_be_short_for
from careo.text.names import PARTICLES, hides_surname, person_words, suffix

_CONFUSED = (("rn", "m"), ("0", "o"), ("1", "l"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
"""Letters that scanning takes for one another."""


def compare_people(a: Profile, b: Profile) -> Verdict:
    """The best of all pairs of names, held down by what tells the two apart."""
    found = [_compare_names(first, second) for first in a.names for second in b.names]
    if shared := sorted(set(a.aliases) & set(b.aliases)):
        found.append(verdict(0.65, f"both are also called “{shared[0]}”"))
    if not found:
        return verdict(APART, "no names to compare")
    chosen = best(found)
    if a.sort and b.sort and a.sort != b.sort:
        return verdict(APART, "one is a man, the other a woman, by their titles")
    if a.shared and b.shared and not a.offices & b.offices:
        return verdict(min(chosen.score, 0.7), f"{chosen.text}, but a document says that two people bear it")
    titles = sorted(_roles(a) & _roles(b))
    if 0.6 <= chosen.score < 0.8 and titles and not chosen.text.startswith("one slip"):
        chosen = verdict(chosen.score + 0.1, f"{chosen.text}; both are “{titles[0]}”")
    if (a.accused or b.accused) and chosen.score < 0.93:
        capped = min(chosen.score, 0.75)
        return verdict(capped, f"{chosen.text}; one is accused, so only a full name joins them") if capped else chosen
    return chosen


def _roles(profile: Profile) -> set[str]:
    courtesy = {"mr", "mrs", "ms", "miss", "dr", "sr", "sra", "señor", "señora", "don", "doña", "lic"}
    return {title for title in profile.titles if title.rstrip(".") not in courtesy}


def _compare_names(a: str, b: str) -> Verdict:
    if hides_surname(a) or hides_surname(b):
        return _hidden(a, b)
    if suffix(a) != suffix(b) and suffix(a) and suffix(b):
        return verdict(APART, f"one is {suffix(a)}, the other {suffix(b)}")
    first, second = person_words(a), person_words(b)
    short, full = sorted((first, second), key=lambda parts: (len(parts), parts))
    found = (
        _equal(short, full)
        or _left_out(short, full)
        or _abbreviated(short, full)
        or _slip(short, full)
        or _short_given(short, full)
    )
    if found is None:
        return verdict(APART, "the names differ")
    if suffix(a) != suffix(b):
        return verdict(min(found.score, 0.7), f"{found.text}, but only one has {suffix(a) or suffix(b)}")
    return found


def _hidden(a: str, b: str) -> Verdict:
    """A surname kept back: the same given name and initial is a hint, and never more."""
    if hides_surname(a) and hides_surname(b) and _given_of_hidden(a) == _given_of_hidden(b):
        return verdict(0.5, "the same given name, the surname kept back in both")
    return verdict(APART, "a surname that is kept back joins nobody")


def _given_of_hidden(name: str) -> tuple[str, ...]:
    parts = person_words(name)
    return parts[:-1] if parts[-1] in ("n", "x") else parts


def _plain(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for word in parts for part in word.split("-") if part not in PARTICLES)


def _equal(short: tuple[str, ...], full: tuple[str, ...]) -> Verdict | None:
    if _plain(short) == _plain(full):
        if len(_plain(short)) > 1:
            return verdict(0.95, f"the same full name, “{' '.join(full)}”, diacritics and capitals apart")
        return verdict(0.4, f"only “{' '.join(full)}” is shared")
    if sorted(_plain(short)) == sorted(_plain(full)) and len(_plain(short)) > 1:
        return verdict(0.65, "the same words in another order")
    return None


def _left_out(short: tuple[str, ...], full: tuple[str, ...]) -> Verdict | None:
    """A middle name or second surname that one of the two leaves out."""
    lesser, greater = _plain(short), _plain(full)
    if len(lesser) >= len(greater):
        return None
    if len(lesser) == 1:
        if lesser[0] in greater[1:] and not is_given_name(lesser[0]):
            return verdict(0.55, f"“{lesser[0]}” alone is a surname of the other")
        return None
    rest = iter(greater)
    if lesser[0] != greater[0] or not all(part in rest for part in lesser):
        return None
    if lesser[-1] != greater[-1] and all(is_given_name(part) for part in lesser):
        return verdict(0.55, "only given names are shared")
    missing = " ".join(part for part in greater if part not in lesser)
    if any(part in COMMON_SURNAMES for part in lesser[1:]):
        return verdict(0.7, f"the same name without “{missing}”, but the surname is common")
    return verdict(0.86, f"the same uncommon name, “{missing}” left out in one")


def _abbreviated(short: tuple[str, ...], full: tuple[str, ...]) -> Verdict | None:
    """Initials for given names: "J. R. Reyes" and "Juan Ramón Reyes"."""
    first, second = _plain(short), _plain(full)
    if len(first) < 2 or len(second) < 2 or (first[-1] not in second[1:] and second[-1] not in first[1:]):
        return None
    initials = [part for part in (*first[:-1], *second[:-1]) if len(part) == 1]
    if not initials or first[0][0] != second[0][0]:
        return None
    pairs = zip(first[:-1], second[:-1], strict=False)
    if all(a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)) for a, b in pairs):
        return verdict(0.65, "the surname is shared and the initials fit")
    return None


def _slip(short: tuple[str, ...], full: tuple[str, ...]) -> Verdict | None:
    """One word off by a letter: a slip of scanning joins full names, any other is left to a person."""
    first, second = _plain(short), _plain(full)
    if len(first) != len(second) or len(first) < 2:
        return None
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) != 1:
        return None
    a, b = differing[0]
    if is_given_name(a) and is_given_name(b) and not may_be_short_for(a, b):
        return verdict(APART, f"“{a}” and “{b}” are two given names")
    if _scanned(a) == _scanned(b):
        return verdict(0.85, f"“{a}” and “{b}” differ only in letters that scanning confuses")
    if (
        min(len(a), len(b)) >= 5
        and DamerauLevenshtein.distance(a, b) == 1
        and not (first[0] in (a, b) or second[0] in (a, b))
    ):
        return verdict(0.7, f"one slip apart: “{a}” and “{b}”")
    return None


def _scanned(word: str) -> str:
    for wrong, right in _CONFUSED:
        word = word.replace(wrong, right)
    return word


def _short_given(short: tuple[str, ...], full: tuple[str, ...]) -> Verdict | None:
    """A short form of the given name before the same surname: a proposal, never more."""
    first, second = _plain(short), _plain(full)
    if len(first) < 2 or len(second) < 2 or first[-1] not in second[1:]:
        return None
    given = (first[0], " ".join(second[: max(1, len(second) - len(first) + 1)]))
    if may_be_short_for(first[0], second[0]) or may_be_short_for(*given):
        return verdict(0.7, f"“{first[0]}” and “{second[0]}” may be one given name, and the surname is shared")
    return None
