"""Names and phrases in Spanish, by rules: capitalised runs, titles, heads of organisations, a small gazetteer.

There is no parser for Spanish yet, so only what the shape of the words shows is taken, and a word with a capital at a
sentence's beginning counts only where a list or the rest of the text knows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from careo.extract.attributions.spanish_cues import verb_forms
from careo.extract.mentions.candidates import NO_ACRONYM
from careo.extract.mentions.spanish_fixed import KNOWN_PLACES, NOT_NAMES, fixed_names, numbered_end
from careo.extract.mentions.spanish_kinds import is_spanish_given_name, kind_around, kind_beside, kind_by_words
from careo.extract.mentions.spanish_pieces import BODY_HEADS, OF, SMALL, Word, pieces_of
from careo.extract.mentions.written import Written, certain_kind, standing_of
from careo.extract.parsing import Parsed
from careo.records.statements import MentionKind
from careo.text.names import HONORIFICS, fold, is_acronym, spaced, spells
from careo.text.nouns import (
    SPANISH_PERSON_NOUNS,
)
from careo.text.places import country_of, is_place

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_][\w’'-]*\.?(?:com|org|mx|net)?(?:\.mx)?|[“\"«][^\W\d_]\.?[”\"»]|\d+")
_LOWER_HEADS = frozenset(
    """cartel secretaria fiscalia procuraduria comision instituto universidad tribunal juzgado ministerio ayuntamiento gobierno banco
    sindicato fundacion camara consejo policia ejercito congreso""".split()
)
_TITLES = frozenset(fold(word) for word in HONORIFICS) | frozenset(fold(word) for word in SPANISH_PERSON_NOUNS)
_NO_START = frozenset(
    """el la los las un una unos unas lo en de del al a ante bajo con contra desde entre hacia hasta para por segun sin sobre tras durante
    mediante y e o u ni que quien quienes cuando donde como aunque porque pero mas sino si no ya asi tambien ademas este esta estos estas
    ese esa esos esas aquel aquella su sus mi mis tu nuestro nuestra otro otra otros otras todo toda todos todas cada alguno ninguno
    ningun algun dos tres cuatro cinco seis siete ocho nueve diez mientras luego despues antes ayer hoy manana entonces finalmente
    asimismo fue era son es hay habia dijo afirmo segundo primero tal dicho dicha se le les me nos yo ella ellos ellas usted ustedes
    solo apenas casi nunca siempre incluso pese debido gracias aun tampoco ambos varios varias muchos muchas decenas cientos miles
    lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre dios internet""".split()
)
_PLACE_PREPOSITION = re.compile(
    r"\b(?:en|hacia|desde|cerca de|municipio de|estado de|ciudad de|pueblo de|poblado de|vecinos de|habitantes de|pobladores de|desaparecidos de|policía de|puerto de|calles de|afueras de|alcalde de|alcaldesa de|gobernador de)\s+$",
    re.IGNORECASE,
)
_OUTLET_BEFORE = re.compile(
    r"\b(?:peri[óo]dico|diario|revista|semanario|portal|agencia|rotativo|cadena|medio)\s+(?:[“\"«])?$", re.IGNORECASE
)
_TEAM_BEFORE = re.compile(r"\b(?:el|del|al)\s+$")
"""“del Valencia”: cities take no article, their clubs do."""
_WITH_ARTICLE = frozenset(
    "caribe pacifico atlantico mediterraneo amazonas vaticano sahara congo libano yemen sudan cairo oriente medio oriente proximo pais vasco".split()
) | frozenset({"oriente medio", "oriente proximo", "pais vasco", "reino unido", "timor oriental", "sahara occidental"})
_ALIAS = re.compile(
    r"(?:\balias|\(a\)|\bconocid[oa] como|\bapodad[oa])\s+[“\"«‘']?((?:[EL]l|La|Los|Las)\s[\w.]+|[A-ZÁÉÍÓÚÑ][\w.-]*|\d+)"
)


def named_spanish(parsed: Parsed) -> list[Written]:
    """Every name of the text, in order, none overlapping another."""
    inner = Counter(
        word.plain for span in parsed.sentences for word in _words(parsed.text, span) if word.capital and not word.first
    )
    found: list[Written] = []
    for span in parsed.sentences:
        for start, end in _told_parts(parsed.text, span):
            sentence = list(_words(parsed.text, (start, end)))
            for run in _runs(sentence, parsed.text, inner):
                found += _named(parsed.text, run)
    aliases = _apart([*_aliases(parsed), *fixed_names(parsed.text)])
    kept = _beside(found, aliases)
    return sorted(_agreed([*kept, *aliases]), key=lambda written: (written.start, written.end))


def _told_parts(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A sentence without the label of its turn; a label of several words ("SENADORA PINEDO") is read by itself."""
    label = _LABEL.match(text, *span)
    if label is None:
        yield span
        return
    if " " in label["name"].strip():
        yield label.span("name")
    yield (label.end(), span[1])


_LABEL = re.compile(r"(?P<name>[PR]|[A-ZÁÉÍÓÚÑ]{2}[A-ZÁÉÍÓÚÑ .]{0,40})(?:\.(?=\s)|:)\s+")


def _apart(found: list[Written]) -> list[Written]:
    """Names of fixed shapes, the earlier and longer one where two meet."""
    kept: list[Written] = []
    for one in sorted(found, key=lambda written: (written.start, -written.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _beside(found: list[Written], fixed: list[Written]) -> list[Written]:
    """The names that share no character with those of fixed shapes."""
    starts = [one.start for one in fixed]
    kept = []
    for one in found:
        place = bisect_left(starts, one.end)
        if not place or fixed[place - 1].end <= one.start:
            kept.append(one)
    return kept


def _words(text: str, span: tuple[int, int]) -> Iterator[Word]:
    first = True
    for match in _WORD.finditer(text, *span):
        raw = match.group()
        end = match.end()
        closes = end == span[1] and len(raw) > 2
        if raw.endswith(".") and (closes or not (len(raw) == 2 or "." in raw[:-1] or fold(raw).rstrip(".") in _TITLES)):
            raw, end = raw[:-1], end - 1
        yield Word(
            raw, match.start(), end, first or text[match.start() - 1 : match.start()] in ("“", '"', "«", "¿", "¡")
        )
        first = False


def _runs(sentence: list[Word], text: str, inner: Counter[str]) -> Iterator[list[Word]]:
    """Runs of capitalised words, joined by small words between them and broken by anything else."""
    run: list[Word] = []
    titled = sum(word.capital for word in sentence) > 0.7 * len(sentence) and len(sentence) > 3
    titled = titled and text[sentence[-1].end : sentence[-1].end + 1] not in (".", "?", "!", "”")
    for position, word in enumerate(sentence):
        before = text[run[-1].end : word.start] if run else ""
        joined = before.strip() == "" or before.strip(" ") in ("“", '"', "«")
        if run and not joined:
            yield from _closed(run)
            run = []
        begins = word.capital and not (word.first and not _known_start(word, sentence, position, inner))
        head = word.plain in _LOWER_HEADS and _continues(sentence, position, text)
        if (not run and (begins or head)) or (run and (word.capital or word.plain in SMALL)):
            if not titled or is_acronym(word.text) or is_place(word.text):
                run.append(word)
        elif run:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _known_start(word: Word, sentence: list[Word], position: int, inner: Counter[str]) -> bool:
    """Whether a capital at a sentence's beginning is one of a name."""
    if word.text.lower() in NOT_NAMES or (word.text.lower() in verb_forms() and not is_spanish_given_name(word.plain)):
        return False
    if word.plain in _NO_START:
        following = sentence[position + 1] if position + 1 < len(sentence) else None
        return following is not None and fold(f"{word.text} {following.text}") in _ARTICLE_NAMES
    if is_acronym(word.text) or is_place(word.text) or inner[word.plain] or word.plain in BODY_HEADS:
        return True
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    if is_spanish_given_name(word.plain) or word.plain in _TITLES:
        return True
    verb = (fold(word.text) != word.text.casefold() and word.text.endswith("ó")) or _VERB_ENDING.search(
        word.plain
    ) is not None
    return following is not None and following.capital and not verb and not is_spanish_given_name(following.plain)


_VERB_ENDING = re.compile(r"(?:aron|ieron|ando|iendo|mente|aban|ian)$")
_ARTICLE_NAMES = frozenset(
    {
        "el universal",
        "la jornada",
        "el norte",
        "el pais",
        "el financiero",
        "el economista",
        "el debate",
        "la verdad",
        "el salvador",
        "la habana",
        "los angeles",
        "el heraldo",
        "el mundo",
    }
)


def _continues(sentence: list[Word], position: int, text: str) -> bool:
    """Whether a lower-case head of an organisation goes on with "de" and a capital, or with a capital at once."""
    rest = sentence[position + 1 : position + 4]
    if not rest or text[sentence[position].end : rest[0].start].strip():
        return False
    if rest[0].capital:
        return sentence[position].plain in ("cartel", "banco", "universidad")
    return rest[0].plain in OF and any(word.capital for word in rest[1:])


def _closed(run: list[Word]) -> Iterator[list[Word]]:
    """The run without small words at its ends."""
    while run and (run[-1].plain in SMALL and not run[-1].capital):
        run = run[:-1]
    if run:
        yield run


def _named(text: str, run: list[Word]) -> list[Written]:
    """The names in a run: a person's stops before a place, an organisation's takes its small words along."""
    run = run[1:] if len(run) > 1 and run[0].plain in ("el", "la", "los", "las") and _starts_common(run) else run
    title_words = _title(run)
    title = text[title_words[0].start : title_words[-1].end] if title_words else _title_before(text, run[0].start)
    rest = run[len(title_words) :]
    if not rest:
        return []
    pieces = pieces_of(rest)
    return [
        written
        for number, piece in enumerate(pieces)
        if (written := _one(text, piece, title if number == 0 else None)) is not None
    ]


def _starts_common(run: list[Word]) -> bool:
    return fold(f"{run[0].text} {run[1].text}") not in _ARTICLE_NAMES and (
        run[0].first or run[1].plain in BODY_HEADS | _TITLES
    )


def _title(run: list[Word]) -> list[Word]:
    taken = 0
    while taken < len(run) - 1 and run[taken].plain in _TITLES and run[taken].plain not in BODY_HEADS:
        taken += 1
    if taken and run[taken].plain in SMALL:
        return []
    return run[:taken]


def _title_before(text: str, start: int) -> str | None:
    match = re.search(r"((?:[^\W\d_]+\.?\s+){1,2})$", text[max(0, start - 60) : start])
    if match is None:
        return None
    parts = match.group(1).split()
    kept: list[str] = []
    for part in reversed(parts):
        if fold(part).rstrip(".") not in _TITLES and not (kept and country_of(part)):
            break
        kept.insert(0, part)
    return " ".join(kept) or None


def _one(text: str, run: list[Word], title: str | None) -> Written | None:
    start, end = run[0].start, run[-1].end
    if run[0].plain in BODY_HEADS or run[0].plain == "jefatura":
        end = numbered_end(text, end)
    name = spaced(text[start:end])
    if (
        len(name.strip(".")) < 2
        or fold(name) in _NO_START
        or name in NO_ACRONYM
        or (len(run) == 1 and (run[0].plain in _TITLES or run[0].text.lower() in NOT_NAMES))
    ):
        return None
    kind = _kind(text, run, name, title)
    if kind is None:
        return None
    return Written(
        start=start,
        end=end,
        kind=kind,
        form="acronym" if is_acronym(name) and kind != "place" else "name",
        name=name,
        title=title
        if kind == "person" or (kind == "organisation" and _OUTLET_BEFORE.search(text[max(0, start - 30) : start]))
        else None,
        standing=standing_of(title) if kind == "person" else None,
    )


def _kind(text: str, run: list[Word], name: str, title: str | None) -> MentionKind | None:
    before = text[max(0, run[0].start - 40) : run[0].start]
    parts = [word.text for word in run]
    own = kind_by_words(parts)
    beside = kind_beside(before)
    if title is None and beside in ("organisation", "other", "place") and own in (None, "place", beside):
        return beside
    around = kind_around(text, run[0].start, run[-1].end, parts)
    if own == "document" or (own == "other" and around != "organisation"):
        return own
    if own == "place" and beside == "person":
        return beside
    if own is not None:
        return own
    if run[0].plain in BODY_HEADS and not (len(run) == 1 and run[0].first):
        return "organisation"
    if is_place(name) or fold(name) in KNOWN_PLACES:
        team = (
            _TEAM_BEFORE.search(before) is not None and fold(name) in KNOWN_PLACES and fold(name) not in _WITH_ARTICLE
        )
        return "organisation" if team else "place"
    if fold(name) in ("ejecutivo", "generalitat", "xunta", "fiscalia", "vaticano", "policia", "ejercito"):
        return "organisation"
    if _OUTLET_BEFORE.search(before):
        return "organisation"
    if title is not None:
        return "person"
    if (acronym := re.match(r"\s\(([A-ZÁÉÍÓÚÑ]{2,8})\)", text[run[-1].end : run[-1].end + 14])) and spells(
        acronym.group(1), name
    ):
        return "organisation"
    certain = certain_kind(name, None)
    if certain is not None:
        return certain
    if is_spanish_given_name(run[0].plain) and not (len(run) == 1 and around in ("place", "organisation", "other")):
        return "person"
    if run[0].plain in ("el", "la", "los", "las") and len(run) > 1:
        return (around or "place") if run[0].capital else None
    if around is not None:
        return around
    if _PLACE_PREPOSITION.search(before):
        return "place"
    plain = len(run) in (2, 3) and not any(word.plain in SMALL or is_place(word.text) for word in run)
    return "person" if plain and not any(word.text.isupper() for word in run) else "other"


def _aliases(parsed: Parsed) -> Iterator[Written]:
    for match in _ALIAS.finditer(parsed.text):
        start, end = match.span(1)
        yield Written(start=start, end=end, kind="person", form="alias", name=spaced(match.group(1)))


def _agreed(found: list[Written]) -> list[Written]:
    """Each one-word name takes the kind of the person or organisation whose full name holds it, where its own is unclear."""
    people = {part for one in found if one.kind == "person" and " " in one.name for part in fold(one.name).split()[1:]}
    places = {fold(one.name) for one in found if one.kind == "place"}
    agreed = []
    for one in found:
        if " " not in one.name and one.kind == "other":
            key = fold(one.name)
            one = replace(one, kind="person" if key in people else "place" if key in places else "other")
        agreed.append(one)
    return agreed
