"""One key a name: what is left of a wording once everything that does not tell two apart is taken away."""

from __future__ import annotations

from functools import lru_cache

from careo.text.names import (
    GROUP_WORDS,
    KEPT,
    SMALL_WORDS,
    acronym_key,
    fold,
    is_acronym,
    organisation_words,
    person_words,
    words,
)
from careo.text.places import country_of

_GOVERNMENT = frozenset({"government", "gobierno"})


@lru_cache(maxsize=KEPT)
def name_key(kind: str, name: str) -> str:
    """The key of a name of a kind (person, organisation, place, document, other): equal keys are one spelling of one name.

    People lose titles, organisations their articles, legal form and group nouns, governments become those of their country.
    """
    if kind == "place":
        return country_of(name) or " ".join(words(name)) or fold(name)
    if kind == "person":
        return " ".join(person_words(name)) or fold(name)
    if kind == "organisation":
        return _organisation_key(name)
    return " ".join(words(name)) or fold(name)


def _organisation_key(name: str) -> str:
    if is_acronym(name):
        return acronym_key(name)
    parts = organisation_words(name)
    country = government_of(name)
    if country is not None:
        return f"government {country}"
    content = tuple(part for part in parts if part not in GROUP_WORDS and part not in SMALL_WORDS)
    return " ".join(content or parts) or fold(name)


def government_of(name: str) -> str | None:
    """The country whose national government the name names ("the Mexican government"), None for any other name."""
    parts = words(name)
    if not any(part in _GOVERNMENT for part in parts):
        return None
    rest = [part for part in parts if part not in _GOVERNMENT | SMALL_WORDS | {"federal", "national", "nacional"}]
    return country_of(" ".join(rest)) if rest else None


@lru_cache(maxsize=KEPT)
def without_country(name: str) -> tuple[str | None, str]:
    """The country that stands before an organisation's name, and the key of the rest ("U.S. Department of Justice")."""
    parts = organisation_words(name)
    for length in (3, 2, 1):
        if len(parts) > length + 1 and (country := country_of(" ".join(parts[:length]))) is not None:
            rest = [part for part in parts[length:] if part not in GROUP_WORDS | SMALL_WORDS]
            if len(rest) > 1:
                return country, " ".join(rest)
    return None, _organisation_key(name)
