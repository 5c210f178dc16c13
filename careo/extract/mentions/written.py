"""What a mention looks like before it has an id, and what both languages decide the same way."""

from __future__ import annotations

from dataclasses import dataclass

from careo.records.statements import MentionForm, MentionKind, Number, Standing
from careo.text.given_names import is_plain_given_name
from careo.text.names import HONORIFICS, fold, is_acronym, person_words, words
from careo.text.nouns import (
    ACCUSED,
    LAW_HEADS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PUBLIC_ROLES,
    SPANISH_PERSON_NOUNS,
    VICTIMS,
    WITNESSES,
)
from careo.text.places import country_of, is_place

GOVERNMENT = frozenset({"government", "gobierno"})
_ORGANISATION_HEADS = frozenset(fold(head) for head in ORGANISATION_HEADS)
_OUTLET_ENDINGS = (".com", ".org", ".net", ".mx", ".es", ".info", ".news")
KNOWN_OUTLETS = frozenset(
    """el universal|la jornada|reforma|milenio|excelsior|proceso|el pais|el norte|animal politico|aristegui noticias|sinembargo|el mundo
    |el financiero|el economista|the guardian|the economist|the intercept|propublica|insight crime|reuters|associated press|afp|efe
    |notimex|bloomberg|cnn|bbc|npr|fox news|breitbart|vanguardia|zeta|riodoce|noroeste|la verdad|the atlantic|the new yorker|univision
    |televisa|telemundo|al jazeera|el debate|el heraldo""".replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A mention as found: a range of the document's text and what it names."""

    start: int
    end: int
    kind: MentionKind
    form: MentionForm
    name: str
    number: Number = "one"
    title: str | None = None
    standing: Standing | None = None


def certain_kind(name: str, title: str | None) -> MentionKind | None:
    """The kind that the name's own words show; None where only its surroundings can tell."""
    parts = words(name)
    if not parts:
        return "other"
    plain = fold(name)
    if is_place(name):
        return "place"
    if plain in KNOWN_OUTLETS or plain.endswith(_OUTLET_ENDINGS):
        return "organisation"
    if plain.endswith(("white house", "pentagon", "kremlin", "scotland yard", "wall street journal")):
        return "organisation"
    looks_like_person = len(parts) in (2, 3) and is_plain_given_name(parts[0]) and parts[0] not in _ORGANISATION_HEADS
    if any(part in LAW_HEADS for part in parts) and not looks_like_person:
        return "document"
    if any(part in _ORGANISATION_HEADS or part in GOVERNMENT for part in parts) and not looks_like_person:
        return "organisation"
    if title is not None and names_a_person(title):
        return "person"
    if title is not None and title.rsplit(maxsplit=1)[-1].casefold() in ORGANISATION_NOUNS:
        return "organisation"
    if is_acronym(name):
        return "organisation"
    if looks_like_person and not any(is_place(part) and part not in ("santiago",) for part in parts[1:]):
        return "person"
    return None


def names_a_person(title: str) -> bool:
    """Whether a title goes with people only ("newspaper" and "city" go with others)."""

    last = title.rsplit(maxsplit=1)[-1].rstrip(".").casefold()
    return last in HONORIFICS or fold(last) in HONORIFICS or last in PERSON_NOUNS or last in SPANISH_PERSON_NOUNS


def standing_of(*phrases: str | None) -> Standing | None:
    """What a role or description says of a person's standing: accused, victim, witness, public role."""
    parts = {part for phrase in phrases if phrase for part in phrase.casefold().replace(".", "").split()}
    parts |= {part[:-1] for part in parts if part.endswith("s")}
    if parts & ACCUSED:
        return "accused"
    if parts & VICTIMS:
        return "victim"
    if parts & WITNESSES:
        return "witness"
    return "public role" if parts & PUBLIC_ROLES else None


def is_demonym(word: str) -> bool:
    """Whether the word is an adjective of a country (Mexican, estadounidense)."""
    return country_of(word) is not None and not is_place(word)


def surname_of(name: str) -> str | None:
    """The last word of a person's name of two words and more."""
    parts = person_words(name)
    return parts[-1] if len(parts) > 1 else None
