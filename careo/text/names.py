"""Names as strings: folding, titles, keys and acronyms, so that extraction and comparison cut names the same way."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

KEPT = 20_000
"""Wordings whose folding is remembered in a process; names repeat, and folding is what costs."""

ARTICLES = frozenset({"the", "a", "an", "el", "la", "los", "las", "un", "una", "unos", "unas", "lo"})
PARTICLES = frozenset(
    {"de", "del", "la", "las", "los", "y", "e", "van", "von", "der", "den", "da", "do", "dos", "di", "bin", "al"}
)
SMALL_WORDS = ARTICLES | PARTICLES | frozenset({"of", "and", "for", "in", "on", "to", "at", "para", "en", "por", "con"})

HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady hon honorable rev reverend fr father sister brother judge justice
    magistrate president vice-president chancellor premier minister secretary governor gov mayor senator sen representative rep
    congressman congresswoman deputy ambassador attorney prosecutor detective inspector commissioner chief sheriff officer agent
    captain capt colonel col general gen lieutenant lt sergeant sgt major maj admiral commander cmdr corporal private king queen
    prince princess pope bishop archbishop cardinal rabbi imam sheikh coach chairman chairwoman director spokesman spokeswoman
    spokesperson lawyer defendant witness
    sr sra srta señor señora señorita don doña dr dra lic licenciado licenciada ing ingeniero ingeniera arq mtro mtra maestro
    maestra prof profesor profesora juez jueza magistrado magistrada ministro ministra fiscal procurador procuradora gobernador
    gobernadora gob presidente presidenta alcalde alcaldesa edil senador senadora diputado diputada secretario secretaria
    subsecretario subsecretaria director directora general gral coronel cnel capitán cap teniente tte sargento comandante cmte
    almirante alm agente comisario comisionado comisionada vocero vocera portavoz abogado abogada defensor defensora testigo padre
    obispo arzobispo cardenal embajador embajadora perito perita regidor regidora síndico cabo periodista reportero reportera""".split()
)
"""Words that stand before a person's name and are no part of it, English and Spanish, without full stops."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc", "kc"})
LEGAL_FORMS = (
    ("s", "a", "p", "i", "de", "c", "v"), ("s", "a", "b", "de", "c", "v"), ("s", "de", "r", "l", "de", "c", "v"),
    ("sapi", "de", "cv"), ("sab", "de", "cv"), ("s", "a", "de", "c", "v"), ("sa", "de", "cv"), ("srl", "de", "cv"),
    ("s", "c"), ("a", "c"), ("s", "a"), ("s", "r", "l"), ("s", "l"), ("sa",), ("sl",), ("srl",), ("sc",), ("ac",), ("inc",),
    ("incorporated",), ("corp",), ("corporation",), ("llc",), ("llp",), ("ltd",), ("limited",), ("plc",), ("co",), ("company",),
    ("gmbh",), ("ag",), ("nv",), ("bv",), ("lp",),
)  # fmt: skip
"""Endings that say what a company is in law and no more of who it is; the longest first."""

GROUP_WORDS = frozenset({"cartel", "gang", "group", "cártel", "banda", "grupo"})
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"}
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){1,}[^\W\d_]\b\.?")
_ACRONYM = re.compile(
    r"^(?:[A-ZÁÉÍÓÚÑ]{2,8}|[A-ZÁÉÍÓÚÑ]{2,6}-[A-ZÁÉÍÓÚÑ]{1,4}|(?:[A-Z]\.){2,7}[A-Z]?|[A-Z][a-z]?[A-Z]{2,6})$"
)


def spaced(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


@lru_cache(maxsize=KEPT)
def fold(text: str) -> str:
    """Lower case without diacritics, typographic apostrophes made plain: for comparing, never for showing."""
    text = spaced(text).replace("’", "'").replace("‘", "'").casefold()
    text = "".join(_LETTERS.get(letter, letter) for letter in text)
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def without_possessive(text: str) -> str:
    """The name without an English possessive ending."""
    return re.sub(r"(?:['’]s|(?<=s)['’])$", "", text.rstrip())


@lru_cache(maxsize=KEPT)
def words(name: str) -> tuple[str, ...]:
    """Folded words; letters with full stops are one word ("U.S." is "us", "J. R." two initials at the start stay apart)."""
    folded = fold(without_possessive(name))
    folded = re.sub(r"\b((?:[a-z]\.){1,}[a-z])\b\.?", lambda match: match.group(1).replace(".", ""), folded)
    return tuple(re.sub(r"'s$", "", word) for word in _WORD.findall(folded))


def without_article(name: str) -> str:
    """The name without a leading article."""
    first, _, rest = spaced(name).partition(" ")
    return rest if rest and fold(first) in ARTICLES else spaced(name)


def split_title(name: str) -> tuple[str | None, str]:
    """Leading honorifics and the rest of a person's name; a name that is nothing but honorifics is left whole."""
    parts = spaced(name).split(" ")
    cut = 0
    while cut < len(parts) - 1 and _is_honorific(parts[cut]):
        cut += 1
    return (" ".join(parts[:cut]) or None, " ".join(parts[cut:]))


def _is_honorific(word: str) -> bool:
    plain = word.rstrip(".").casefold()
    return plain in HONORIFICS or fold(plain) in HONORIFICS


def is_acronym(text: str) -> bool:
    """Whether the wording looks like an acronym: DEA, D.E.A., CJNG, FGR-X."""
    return bool(_ACRONYM.match(text.strip()))


def acronym_key(text: str) -> str:
    """The acronym's letters alone, folded."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def without_legal_form(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an organisation's name without its legal form, unless nothing would be left."""
    for form in sorted(LEGAL_FORMS, key=lambda form: (-len(form), form)):
        if len(parts) > len(form) and parts[-len(form) :] == form:
            return parts[: -len(form)]
    return parts


@lru_cache(maxsize=KEPT)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name without honorifics, suffixes such as Jr., and quoted nicknames."""
    plain = re.sub(r"[\"“”«»][^\"“”«»]*[\"“”«»]", " ", name)
    parts = words(split_title(without_article(plain))[1])
    return tuple(part for part in parts if part not in SUFFIXES) or parts


def suffix(name: str) -> str | None:
    """A suffix that tells two people of one name apart (Jr., II); None where there is none."""
    found = [part for part in words(name)[1:] if part in SUFFIXES]
    return found[-1] if found else None


@lru_cache(maxsize=KEPT)
def organisation_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's name without articles and legal form."""
    parts = tuple(part for part in words(name) if part not in ARTICLES) or words(name)
    return without_legal_form(parts)


@lru_cache(maxsize=KEPT)
def initials(name: str) -> tuple[str, ...]:
    """The acronyms that a name's words can give: with and without its small words, hyphens read both ways."""
    parts = [part for word in words(name) for part in word.split("-")]
    content = [part for part in parts if part not in SMALL_WORDS]
    return tuple(sorted({"".join(part[0] for part in chosen) for chosen in (parts, content) if chosen}))


@lru_cache(maxsize=KEPT)
def spells(acronym: str, name: str) -> bool:
    """Whether the acronym's letters are the initials of the name's words, a leading country or article apart."""
    key = acronym_key(acronym)
    parts = [part for word in words(name) for part in word.split("-")]
    for skip in range(min(3, max(1, len(parts) - 1))):
        if skip and not _may_skip(parts[:skip]):
            break
        rest = " ".join(parts[skip:])
        if key in initials(rest):
            return True
    return len(key) >= 3 and _syllables(key, [part for part in parts if part not in SMALL_WORDS])


def _may_skip(parts: list[str]) -> bool:
    return parts in (
        ["us"],
        ["uk"],
        ["united", "states"],
        ["united", "kingdom"],
        ["mexican"],
        ["the"],
        ["the", "us"],
        ["federal"],
    )


def _syllables(key: str, parts: list[str]) -> bool:
    """Acronyms made of beginnings of every word in order (Pemex, SEDENA, Conade), the first letters included."""
    if not parts or not key:
        return not key and not parts
    head, rest = parts[0], parts[1:]
    return any(
        key[:length] == head[:length] and _syllables(key[length:], rest)
        for length in range(1, min(len(head), len(key), 4) + 1)
    )


def hides_surname(name: str) -> bool:
    """Whether the surname is kept back, as Mexican law has it for the accused: Juan "N", Ana N."""
    return re.search(r"\s[\"“«']?[NX][\"”»']?\.?$", spaced(name)) is not None
