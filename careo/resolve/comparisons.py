"""Whether two profiles name the same: each feature answers with a reason in words, and the strongest decides.

A verdict at or above the entity threshold joins, between the thresholds it is a proposal for a person to decide, below it is nothing.
"""

from __future__ import annotations

from careo.records.passages import Passage, Reason
from careo.resolve.comparisons_organisations import compare_organisations
from careo.resolve.comparisons_people import compare_people
from careo.resolve.profiles import Profile
from careo.resolve.verdicts import APART, Verdict, verdict
from careo.text.name_keys import name_key
from careo.text.names import words


def compare(a: Profile, b: Profile) -> Verdict:
    """How much speaks for two profiles naming the same, with the reason; the order of the two does not matter."""
    first, second = sorted((a, b), key=lambda profile: (profile.names, profile.acronyms, profile.mention))
    if first.kind != second.kind:
        return verdict(APART, f"a {first.kind} is no {second.kind}")
    if first.number != second.number:
        return verdict(APART, "one names one, the other several")
    if first.kind == "person":
        return compare_people(first, second)
    if first.kind == "organisation":
        return compare_organisations(first, second)
    if first.kind == "place":
        return _compare_places(first, second)
    return _compare_things(first, second)


def reason_for(found: Verdict, a: Profile, b: Profile) -> Reason:
    """The verdict as a reason that shows both passages."""
    passages = tuple(
        Passage(document=profile.document, spans=(profile.span,))
        for profile in sorted((a, b), key=lambda profile: (profile.document, profile.span))
    )
    return Reason(text=found.text, weight=found.score, passages=passages)


def _compare_places(a: Profile, b: Profile) -> Verdict:
    if not set(a.keys) & set(b.keys):
        return verdict(APART, "the places have different names")
    name = sorted(set(a.keys) & set(b.keys))[0]
    if a.within and b.within and name_key("place", a.within) != name_key("place", b.within):
        return verdict(APART, f"one lies in {a.within.title()}, the other in {b.within.title()}")
    if a.within and b.within:
        return verdict(0.95, f"the same place name, {name.title()}, in the same {a.within.title()}")
    return verdict(0.9, f"the same place name, {name.title()}, and nothing tells the two apart")


def _compare_things(a: Profile, b: Profile) -> Verdict:
    shared = sorted(set(a.keys) & set(b.keys), key=lambda key: (-len(key), key))
    if not shared:
        return verdict(APART, "the names differ")
    if len(words(shared[0])) > 1:
        return verdict(0.85, f"the same name of several words, “{shared[0]}”")
    return verdict(0.6, f"the same single word, “{shared[0]}”, and nothing else")
