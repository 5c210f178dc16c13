"""Verb groups with a cue verb: its auxiliaries, negation and adverbs beside it ("nunca ha reconocido", "acabó por admitir")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from careo.extract.attributions.spanish_cues import (
    IDIOMS,
    PHRASE_VERBS,
    Cue,
    cues,
    verb_forms,
)
from careo.extract.attributions.spanish_verbs import Form, conjugate
from careo.extract.attributions.spanish_words import (
    AUXILIARIES,
    TO_BE,
    Word,
    is_also_noun,
)

GROUP_ADVERBS = frozenset(
    """no nunca jamás tampoco solo sólo también ya siempre aún todavía apenas casi bien incluso simplemente luego además asimismo
    sí""".split()
)
BEHIND = frozenset("nunca jamás también tampoco siempre".split())
FIXED_BEHIND = ("de plano", "de lleno", "en redondo", "a medias", "en firme", "en falso")


@dataclass(frozen=True, slots=True)
class Group:
    """A cue with the places of its first and last word; `verb` is the place of the cue verb itself."""

    first: int
    last: int
    verb: int
    cue: Cue
    tense: str
    person: int
    plural: bool
    reflexive: bool
    object_lo: int | None = None
    """The place of "lo" before it: "lo niega"."""
    passive: bool = False
    idiom: bool = False
    dative: bool = False

    @property
    def frames(self) -> str:
        """What may follow, with what follows only behind "se"."""
        letters = self.cue.frames
        return letters + "".join(_BACK[letter] for letter in letters if letter in _BACK) if self.reflexive else letters


_BACK = {"1": "a", "2": "d", "3": "q", "4": "i", "5": "c", "6": "e"}
PASSIVE_CUE = Cue("acusar", "k")


@cache
def phrase_verb_forms() -> dict[str, Form]:
    """Forms of the first verbs of verb groups."""
    forms = {form.text: form for verb in sorted(PHRASE_VERBS) for form in conjugate(verb)}
    for text, tense, plural in (
        ("va", "present", False),
        ("van", "present", True),
        ("iba", "imperfect", False),
        ("iban", "imperfect", True),
    ):
        forms[text] = Form(text, "ir", tense, 3, plural)  # type: ignore[arg-type]
    return forms


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(f"(?:{idiom})" for idiom in IDIOMS) + r")(?!\w)", re.IGNORECASE)


def groups(text: str, words: Sequence[Word]) -> Iterator[Group]:
    """Every verb group whose cue is listed, in order."""
    starts = {word.start: place for place, word in enumerate(words)}
    ends = {word.end: place for place, word in enumerate(words)}
    taken: set[int] = set()
    for match in _idioms().finditer(text, words[0].start, words[-1].end) if words else ():
        first, last = starts.get(match.start()), ends.get(match.end())
        if first is not None and last is not None:
            taken.update(range(first, last + 1))
            yield _widened(words, _idiom(words, first, last))
    for place, word in enumerate(words):
        if place in taken or not _may_be_cue(words, place):
            continue
        form = verb_forms()[word.lower]
        group = _group(words, place, form)
        if group is not None and not taken.intersection(range(group.first, group.last + 1)):
            yield _widened(words, group)


def _idiom(words: Sequence[Word], first: int, last: int) -> Group:
    phrase = " ".join(word.lower for word in words[first : last + 1])
    frames = (
        "qdeipaN"
        if re.search(r"hecho|acreditado|probado|duda|manifiesto|relieve|previsto|constar|claro", phrase)
        else "qdeipa"
    )
    if re.search(r"disculpa|perdón|excusas", phrase):
        frames = "p"
    plural = words[first].lower.endswith("n")
    return Group(
        first,
        last,
        first,
        Cue("apologise" if frames == "p" else "idiom", frames),
        "idiom",
        3,
        plural,
        False,
        idiom=True,
    )


def _may_be_cue(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.tag not in "VIGT" or word.lower not in verb_forms():
        return False
    return not (word.text[0].isupper() and place and words[place - 1].text not in '.:?!¿¡«“"—–;')


def _group(words: Sequence[Word], place: int, form: Form) -> Group | None:
    """The group around a cue verb; None where the form stands alone as a participle or infinitive."""
    cue = cues()[form.infinitive]
    first, head = place, form
    passive = False
    if form.tense == "participle":
        before = _skip(words, place - 1, GROUP_ADVERBS | {"sido"})
        if before is None or words[before].lower not in AUXILIARIES or words[before].lower == "haber":
            return None
        passive = any(word.lower == "sido" for word in words[before:place])
        if passive:
            return None
        first = before
        head = Form(words[before].lower, form.infinitive, "perfect", *_person(words[before].lower))  # type: ignore[arg-type]
    elif form.tense in ("infinitive", "gerund"):
        opened = _phrase_verb(words, place)
        if opened is not None:
            first, head = opened
            if words[first].tag == "T":
                return None
        elif form.tense == "infinitive":
            return _perceived(words, place, cue)
    return _with_clitics(words, first, place, cue, head, form)


def _person(low: str) -> tuple[int, bool]:
    plural = low.endswith(("n", "mos"))
    return (1 if low in ("he", "hemos") else 3, plural)


def _skip(words: Sequence[Word], place: int, passed: frozenset[str] | set[str]) -> int | None:
    while place >= 0 and (
        words[place].lower in passed or (words[place].tag == "A" and words[place].lower.endswith("mente"))
    ):
        place -= 1
    return place if place >= 0 else None


def _phrase_verb(words: Sequence[Word], place: int) -> tuple[int, Form] | None:
    """The first verb of "acabó por reconocer", "viene denunciando", "quiso dejar dicho": its place and form."""
    before = place - 1
    if before >= 0 and words[before].lower in ("por", "a", "de", "que"):
        before -= 1
    if before < 0:
        return None
    found = phrase_verb_forms().get(words[before].lower)
    if found is None or found.tense in ("infinitive", "participle") or words[before].tag in ("D", "E", "S"):
        return None
    if words[before].lower in ("sobre", "hay", "era", "fue", "va") and words[before].lower != "va":
        return None
    return before, found


def _perceived(words: Sequence[Word], place: int, cue: Cue) -> Group | None:
    """ "oyó a su cuñado decir que": an infinitive behind a person who is heard."""
    for back in range(place - 1, max(place - 8, -1), -1):
        if words[back].tag in ("V", "P", "S"):
            heard = words[back].lower.startswith(("oy", "oí", "escuch"))
            return Group(place, place, place, cue, "perceived", 3, False, False) if heard and place - back > 2 else None
    return None


def _with_clitics(words: Sequence[Word], first: int, place: int, cue: Cue, head: Form, form: Form) -> Group | None:
    """The group with what stands before it: clitics, "se", negation and adverbs."""
    reflexive = dative = False
    object_lo: int | None = None
    start, cursor = first, first - 1
    while cursor >= 0 and words[cursor].tag == "L":
        low = words[cursor].lower
        if low == "se":
            reflexive, start = True, cursor
        elif low in ("lo", "la", "los", "las"):
            object_lo = cursor
        elif low in ("le", "les", "me", "nos", "te"):
            dative = True
        cursor -= 1
    if object_lo is not None and reflexive:
        reflexive, start, dative = False, first, True
    if reflexive and dative:
        start = first if words[first - 1].lower != "se" else first - 1
    if not reflexive and words[place].lower.endswith("se") and form.tense in ("infinitive", "gerund"):
        reflexive = True
    parted = cursor < start - 1
    while cursor >= 0 and (words[cursor].lower in ("no", "nunca", "jamás") if parted else _beside(words[cursor])):
        start = cursor
        cursor -= 1
    if object_lo is not None and start <= object_lo:
        start = first
    return Group(start, place, place, cue, head.tense, head.person, head.plural, reflexive, object_lo, dative=dative)


def _beside(word: Word) -> bool:
    return word.lower in GROUP_ADVERBS or (word.tag == "A" and word.lower.endswith("mente"))


def _widened(words: Sequence[Word], group: Group) -> Group:
    """The group with the adverbs behind it: "rechaza de plano", "ha admitido nunca"."""
    last = group.last
    while last + 1 < len(words) and (
        words[last + 1].lower in BEHIND or (words[last + 1].tag == "A" and words[last + 1].lower.endswith("mente"))
    ):
        last += 1
    if last + 2 < len(words) and f"{words[last + 1].lower} {words[last + 2].lower}" in FIXED_BEHIND:
        last += 2
    first = group.first
    if group.idiom:
        while first and _beside(words[first - 1]):
            first -= 1
    if (first, last) == (group.first, group.last):
        return group
    return Group(
        first, last, group.verb, group.cue, group.tense, group.person, group.plural, group.reflexive,
        group.object_lo, group.passive, group.idiom, group.dative,
    )  # fmt: skip


def needs_more(words: Sequence[Word], group: Group) -> bool:
    """Whether the form is a noun as often as a verb, so that only a clause, a source or a clitic makes it a cue."""
    low = words[group.verb].lower
    return group.first == group.last == group.verb and is_also_noun(low) and low not in TO_BE
