"""Whether two organisations are one: names, acronyms with and without their expansion, countries, parts and successors."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from careo.resolve.profiles import Profile
from careo.resolve.verdicts import APART, Verdict, best, verdict
from careo.text.institutions import translated
from careo.text.name_keys import name_key, without_country
from careo.text.names import GROUP_WORDS, SMALL_WORDS, acronym_key, organisation_words, spells

HEADS = frozenset({"agency", "administration", "bureau", "office", "department", "service", "authority"})
"""Nouns that a careless writer puts for one another at the end of an office's name."""
UNITS = frozenset(
    """subprocuraduria subsecretaria unidad unit division direccion oficina delegacion coordinacion branch section field regional
    local municipal estatal state""".split()
)
SUCCESSORS = (
    ("pgr", "fgr"), ("siedo", "seido"), ("seido", "femdo"), ("cisen", "cni"), ("afi", "pfm"), ("pfp", "pf"), ("ife", "ine"),
    ("pjf", "afi"), ("procuraduria general de la republica", "fiscalia general de la republica"),
)  # fmt: skip
"""Mexican institutions that followed one another; never one, whatever their names share."""


def compare_organisations(a: Profile, b: Profile) -> Verdict:
    """What the names and acronyms of two organisations say together."""
    if succeeds(a, b):
        return verdict(APART, "one institution followed the other; they are two")
    shared = sorted(
        set(map(acronym_key, a.acronyms)) & set(map(acronym_key, b.acronyms)), key=lambda key: (-len(key), key)
    )
    names = [_compare_names(first, second) for first in a.names for second in b.names]
    if _countries_differ(a, b):
        return verdict(APART, "they belong to different countries")
    if shared:
        return _with_acronym(a, b, shared[0], names)
    found = names + _spelled(a, b) + _spelled(b, a)
    return best(found) if found else verdict(APART, "the acronyms differ")


def succeeds(a: Profile, b: Profile) -> bool:
    """Whether the two are institutions that followed one another."""
    first = {*a.keys, *map(acronym_key, a.acronyms)}
    second = {*b.keys, *map(acronym_key, b.acronyms)}
    pairs = [tuple(name_key("organisation", name) for name in pair) for pair in SUCCESSORS]
    return any((x in first and y in second) or (y in first and x in second) for x, y in pairs)


def _with_acronym(a: Profile, b: Profile, acronym: str, names: list[Verdict]) -> Verdict:
    """The same acronym: names on both sides must agree in most of their words."""
    if names:
        overlap = max(_overlap(first, second) for first in a.names for second in b.names)
        strongest = best(names)
        if strongest.score >= 0.8:
            return verdict(0.97, f"the same acronym, {acronym.upper()}, and the same name")
        if overlap >= 0.5:
            return verdict(0.92, f"the same acronym, {acronym.upper()}, spelled out with mostly the same words")
        return verdict(APART, f"{acronym.upper()} is spelled out in two different ways")
    if len(acronym) < 3:
        return verdict(0.6, f"the same acronym of two letters, {acronym.upper()}, which many bear")
    return verdict(0.9, f"the same acronym, {acronym.upper()}")


def _overlap(a: str, b: str) -> float:
    first, second = set(without_country(a)[1].split()) - SMALL_WORDS, set(without_country(b)[1].split()) - SMALL_WORDS
    return round(len(first & second) / max(1, len(first | second)), 3)


def _spelled(a: Profile, b: Profile) -> list[Verdict]:
    """An acronym in one, and in the other a name whose initials it gives, introduced in neither."""
    return [
        verdict(0.7, f"{acronym.upper()} gives the initials of “{name}”, but no text introduces it so")
        for acronym in a.acronyms
        for name in b.names
        if len(acronym_key(acronym)) >= 3 and not b.acronyms and spells(acronym, name)
    ]


def _countries_differ(a: Profile, b: Profile) -> bool:
    first = {country for name in a.names if (country := without_country(name)[0])}
    second = {country for name in b.names if (country := without_country(name)[0])}
    return bool(first and second and not first & second)


def _compare_names(a: str, b: str) -> Verdict:
    first, second = name_key("organisation", a), name_key("organisation", b)
    if first == second or _site(first) == _site(second):
        return verdict(0.95, f"the same name, “{a}”, articles, legal form and spelling apart")
    (country_a, rest_a), (country_b, rest_b) = without_country(a), without_country(b)
    if rest_a == rest_b and not (country_a and country_b and country_a != country_b):
        return verdict(0.88, f"the same name with and without its country, “{rest_a}”")
    same_translated = translated(a) is not None and translated(a) == translated(b)
    if same_translated:
        return verdict(0.85, f"“{a}” and “{b}” say the same word for word in two languages")
    return _nearly(set(rest_a.split()), set(rest_b.split()), rest_a, rest_b, _distinct_heads(a, b))


def _site(key: str) -> str:
    return key.removesuffix(" com").removesuffix(" org").removesuffix(" net")


def _distinct_heads(a: str, b: str) -> bool:
    heads = GROUP_WORDS | {"club", "school", "university", "bank", "hospital"}
    first, second = set(organisation_words(a)) & heads, set(organisation_words(b)) & heads
    return bool(first and second and not first & second)


def _nearly(first: set[str], second: set[str], a: str, b: str, distinct: bool) -> Verdict:
    only_a, only_b = first - second, second - first
    shared = first & second
    if distinct or not shared:
        return verdict(APART, "the names differ")
    if only_a and only_b:
        if only_a <= HEADS and only_b <= HEADS and len(shared) > 1:
            return verdict(0.7, f"“{a}” and “{b}” differ only in what the office is called")
        if len(only_a) == len(only_b) == 1:
            (one,), (other,) = only_a, only_b
            if min(len(one), len(other)) >= 6 and DamerauLevenshtein.distance(one, other) == 1:
                return verdict(0.7, f"one slip apart: “{one}” and “{other}”")
        return verdict(APART, "the names differ")
    extra = only_a or only_b
    if extra & UNITS or len(shared) < 2:
        return verdict(APART, f"“{' '.join(sorted(extra))}” makes one a part of the other, or another one")
    return verdict(0.55, f"one name holds the other; “{' '.join(sorted(extra))}” may make it a part")
