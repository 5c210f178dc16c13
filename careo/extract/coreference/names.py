"""References by name: the same name again, a part of it, an acronym and what it stands for, an alias."""

from __future__ import annotations

import re

from careo.extract.coreference.threads import Found, Ground, Thread, same_noun
from careo.records.statements import Mention
from careo.text.given_names import is_given_name
from careo.text.name_keys import name_key, without_country
from careo.text.names import acronym_key, hides_surname, is_acronym, organisation_words, person_words, spells, words
from careo.text.places import is_place

_MEN = frozenset({"mr", "sr", "señor", "don", "lord", "king", "father"})
_WOMEN = frozenset(
    {"mrs", "ms", "miss", "sra", "srta", "señora", "señorita", "doña", "lady", "queen", "sister", "jueza", "fiscala"}
)
_OPENING = re.compile(r"^\s*[\"”’»]?\s*[,(]\s*(?:or\s+|o\s+)?[\"“‘«]?$")
_DEFINED = re.compile(
    r"^\s\((?:(?:hereinafter|collectively|en adelante|en lo sucesivo),?\s)?(?:the|el|la|los|las)?\s?[“\"‘«]$",
    re.IGNORECASE,
)
_ALIAS_GAP = re.compile(
    r"^[\s,(]*(?:alias|a\.?k\.?a\.?|\(a\)|also known as|better known as|known as|nicknamed|conocido como|apodado|conocida como)[\s:\"“‘«]*$",
    re.IGNORECASE,
)


def refer_by_name(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """The thread that a name, acronym or alias belongs to; None where none or more than one could be meant."""
    if mention.number == "several":
        return _only(_same(mention, threads), f"the same words name several people: “{mention.name}”", 0.9)
    return (
        _beside(ground, mention, threads)
        or _again(mention, threads)
        or _acronym(mention, threads)
        or _part(mention, threads)
        or _fuller(ground, mention, threads)
        or _kin_named(ground, mention, threads)
    )


def _again(mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """The same name again; a lone surname or given name only while a single person of the text bears it."""
    parts = person_words(mention.name)
    if mention.kind == "person" and len(parts) == 1 and _borne_by_two(_bearing(parts, threads)):
        return None
    return _only(_same(mention, threads), f"“{mention.name}” is the same name again", 0.97)


def _only(threads: list[Thread], text: str, weight: float) -> Found | None:
    return Found(threads[0], text, weight) if len(threads) == 1 else None


def _alike(a: Mention, b: Mention) -> bool:
    return a.kind == b.kind and a.number == b.number and b.form not in ("description", "pronoun")


def _same(mention: Mention, threads: tuple[Thread, ...]) -> list[Thread]:
    key = name_key(mention.kind, mention.name)
    return [
        thread
        for thread in threads
        if any(_alike(mention, other) and name_key(other.kind, other.name) == key for other in thread.mentions)
    ]


def _beside(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """An acronym or alias that the text itself puts beside the name: "Drug Enforcement Administration (DEA)"."""
    for thread in reversed(threads):
        for other in reversed(thread.mentions):
            gap = ground.text[other.span[1] : mention.span[0]] if other.span[1] <= mention.span[0] else "…" * 80
            if len(gap) > 60 or other.form == "pronoun":
                continue
            if _DEFINED.match(gap) and ground.after(mention)[:1] in ("”", '"', "’", "»") and other.kind == mention.kind:
                return Found(thread, f"the text itself calls “{other.name}” “{mention.name}”", 0.97)
            if mention.form == "alias" and other.kind == mention.kind and _ALIAS_GAP.match(gap):
                return Found(thread, f"the text calls “{other.name}” also “{mention.name}”", 0.95)
            if (
                mention.form == "acronym"
                and other.form == "name"
                and _OPENING.match(gap)
                and "(" in gap
                and _abbreviates(mention, other)
            ):
                return Found(
                    thread, f"“{mention.name}” stands in brackets after “{other.name}”, whose initials it gives", 0.98
                )
            if (
                mention.form == "name"
                and other.form == "acronym"
                and _OPENING.match(gap)
                and "(" in gap
                and spells(other.name, mention.name)
            ):
                return Found(thread, f"“{mention.name}” stands in brackets after its acronym “{other.name}”", 0.98)
    return _introduced(ground, mention, threads)


def _introduced(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """A name whose acronym follows in brackets, where the acronym was used before: the name joins the acronym's thread."""
    position = ground.index[mention.id] + 1
    if mention.form != "name" or position >= len(ground.mentions):
        return None
    following = ground.mentions[position]
    gap = ground.text[mention.span[1] : following.span[0]]
    if following.form == "acronym" and "(" in gap and _OPENING.match(gap) and _abbreviates(following, mention):
        text = f"“{mention.name}” is followed in brackets by “{following.name}”, which the text had used before"
        return _only(_same(following, threads), text, 0.97)
    return None


def _abbreviates(acronym: Mention, name: Mention) -> bool:
    """Whether the letters come from the name's words in order, the first from a word's beginning."""
    if acronym.kind != name.kind:
        return False
    if spells(acronym.name, name.name):
        return True
    beginnings = "".join(word[0] for word in words(name.name))
    letters = acronym_key(acronym.name)
    position = -1
    for letter in letters:
        position = beginnings.find(letter, position + 1)
        if position < 0:
            return False
    return len(letters) >= 2


def _acronym(mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """An acronym far from its expansion: the only name of the text whose initials it gives."""
    if is_acronym(mention.name) and mention.kind == "organisation":
        key = acronym_key(mention.name)
        if len(key) < 3:
            return None
        fitting = [
            thread
            for thread in threads
            if any(
                other.kind == mention.kind and other.form == "name" and spells(key, other.name)
                for other in thread.mentions
            )
        ]
        return _only(fitting, f"“{mention.name}” gives the initials of the only such name before it", 0.88)
    if mention.kind == "organisation" and len(words(mention.name)) > 2:
        fitting = [
            thread
            for thread in threads
            if any(
                other.form == "acronym" and len(acronym_key(other.name)) >= 3 and spells(other.name, mention.name)
                for other in thread.mentions
            )
            and not any(other.form == "name" for other in thread.mentions)
        ]
        return _only(fitting, f"the initials of “{mention.name}” are an acronym used before", 0.88)
    return None


def _part(mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """A surname after the full name, a name with a given name less, an organisation without its country or its tail."""
    if mention.kind == "person":
        return _part_of_person(mention, threads)
    if mention.kind == "organisation":
        return _part_of_organisation(mention, threads)
    return None


def _part_of_person(mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    if hides_surname(mention.name):
        return None
    parts = person_words(mention.name)
    bearing = _bearing(parts, threads)
    fitting = [thread for thread in bearing if not _titles_differ(mention, thread)]
    if len(fitting) > 1 and len(parts) == 1:
        told = [thread for thread in fitting if _title_tells(mention, thread)]
        return _only(told, f"“{mention.title} {mention.name}” is the only one of that name with this title", 0.85)
    if len(parts) > 1:
        return _only(fitting, f"“{mention.name}” is the fuller name before it with a part left out", 0.85)
    given = bool(fitting) and parts[0] == person_words(fitting[0].head.name)[0]
    kind, weight = ("given name", 0.8) if given else ("surname", 0.9)
    return _only(fitting, f"“{mention.name}” is the {kind} of the only person so called before", weight)


def _bearing(parts: tuple[str, ...], threads: tuple[Thread, ...]) -> list[Thread]:
    """The people whose fuller name these words are a part of."""
    return [
        thread
        for thread in threads
        if thread.head.kind == "person"
        and thread.head.number == "one"
        and any(other.form == "name" and _is_part(parts, person_words(other.name)) for other in thread.mentions)
    ]


def _borne_by_two(bearing: list[Thread]) -> bool:
    """Whether two of the people have full names of which neither can be the other's cut short."""
    fulls = [person_words(thread.head.name) for thread in bearing]
    return any(
        first != second and not _is_part(first, second) and not _is_part(second, first)
        for position, first in enumerate(fulls)
        for second in fulls[position + 1 :]
    )


def _title_tells(mention: Mention, thread: Thread) -> bool:
    """Whether the title (Ms, the inspector) is one that this person has been given before."""
    own = set(words(mention.title)) if mention.title else set()
    theirs = {word for other in thread.mentions if other.title for word in words(other.title)}
    return bool(own & theirs) or bool({same_noun(word) for word in own} & thread.nouns)


def _fuller(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """A full name after the surname alone (headlines do that), where the whole text has no other person of that surname."""
    parts = person_words(mention.name)
    if mention.kind != "person" or len(parts) < 2 or hides_surname(mention.name) or is_given_name(parts[-1]):
        return None
    if _others_of_surname(ground, parts):
        return None
    alone = [
        thread
        for thread in threads
        if thread.head.kind == "person"
        and thread.head.number == "one"
        and thread.head.form == "name"
        and person_words(thread.head.name) == (parts[-1],)
        and not _titles_differ(mention, thread)
    ]
    return _only(alone, f"“{mention.name}” is the only person of the text with the surname used before", 0.85)


def _others_of_surname(ground: Ground, parts: tuple[str, ...]) -> bool:
    """Whether the text names somebody else with the surname."""
    fulls = {person_words(other.name) for other in ground.mentions if other.kind == "person" and other.form == "name"}
    return any(
        parts[-1] in full[1:] and full != parts and not _is_part(full, parts) and not _is_part(parts, full)
        for full in fulls
    )


def _is_part(parts: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the parts stand in the fuller name in this order; of two parts and more, the first must be the first."""
    if not parts or len(parts) >= len(full):
        return False
    if len(parts) == 1:
        return parts[0] in full
    rest = iter(full)
    return parts[0] == full[0] and all(part in rest for part in parts)


def _titles_differ(mention: Mention, thread: Thread) -> bool:
    """Whether one is Mr and the other Mrs."""
    own = {part.rstrip(".") for part in (mention.title or "").casefold().split()}
    theirs = {part.rstrip(".") for other in thread.mentions for part in (other.title or "").casefold().split()}
    return bool((own & _MEN and theirs & _WOMEN) or (own & _WOMEN and theirs & _MEN))


def _part_of_organisation(mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    _, rest = without_country(mention.name)
    longer = [
        thread
        for thread in threads
        if any(
            _alike(mention, other) and len(rest.split()) > 1 and without_country(other.name)[1] == rest
            for other in thread.mentions
        )
        and not _countries_differ(mention, thread)
    ]
    if longer:
        return _only(longer, f"“{mention.name}” is the same name with or without its country", 0.93)
    parts = organisation_words(mention.name)
    if len(parts) != 1 or is_place(mention.name) or len(parts[0]) < 4:
        return None
    fitting = [
        thread
        for thread in threads
        if any(
            other.form == "name" and other.kind == mention.kind and _shortens(mention, parts[0], other)
            for other in thread.mentions
        )
    ]
    return _only(fitting, f"“{mention.name}” is the only such name before it cut short", 0.82)


def _shortens(mention: Mention, word: str, name: Mention) -> bool:
    """Whether one word stands for the name: its first, or its last ("the Chicago Gulls", "The Post" with its capital)."""
    full = organisation_words(name.name)
    if full[:1] == (word,):
        return True
    titled = mention.name.startswith("The ") or name.name.startswith("The ")
    return len(full) > 1 and full[-1] == word and (titled or is_place(" ".join(full[:-1])))


def _countries_differ(mention: Mention, thread: Thread) -> bool:
    countries = {without_country(other.name)[0] for other in (mention, *thread.mentions) if other.form == "name"} - {
        None
    }
    return len(countries) > 1


def _kin_named(ground: Ground, mention: Mention, threads: tuple[Thread, ...]) -> Found | None:
    """A name right after a phrase that names the same: "his brother" / "Omar", "the mayor of Harrow, Ann Reed, said"."""
    if mention.kind not in ("person", "organisation"):
        return None
    for thread in reversed(threads):
        described = thread.last
        if (
            described.form != "description"
            or described.kind != mention.kind
            or described.number != "one"
            or thread.named
        ):
            continue
        gap = ground.text[described.span[1] : mention.span[0]] if described.span[1] <= mention.span[0] else "…"
        title = re.escape(mention.title or "")
        if re.fullmatch(rf"\s+(?:{title}\s)?", gap) and mention.kind == "person":
            return Found(
                thread, f"“{mention.name}” follows “{ground.words_of(described)}” and names the same person", 0.95
            )
        if re.fullmatch(rf",\s(?:{title}\s)?", gap) and _set_apart(ground, mention, described):
            return Found(
                thread, f"“{mention.name}” stands beside “{ground.words_of(described)}”, which describes it", 0.9
            )
    return None


def _set_apart(ground: Ground, mention: Mention, described: Mention) -> bool:
    """Whether the name is set between commas after a definite phrase, and no list goes on."""
    definite = re.match(r"(?:the|his|her|its|their|el|la|su)\b", ground.words_of(described), re.IGNORECASE) is not None
    definite = definite or re.search(r"\b(?:del|al)\s$", ground.before(described, 5)) is not None
    closed = re.match(r"\s*[,.;:)(—]", ground.after(mention)) is not None
    listed = re.match(r",?\s+(?:and|y|e|or|o)\s", ground.after(mention)) is not None
    token = ground.token.get(mention.id)
    return definite and closed and not listed and (ground.spanish or (token is not None and token.dep_ == "appos"))
