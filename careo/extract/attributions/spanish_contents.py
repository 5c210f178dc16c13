"""What a Spanish cue verb introduces: the clause, infinitive or noun phrase behind it, and where that ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careo.extract.attributions.spanish_behind import phrase_end, source_after
from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, PERSONS_UNNAMED
from careo.extract.attributions.spanish_ends import clause_end, simple_end
from careo.extract.attributions.spanish_groups import Group
from careo.extract.attributions.spanish_people import names_body, names_people
from careo.extract.attributions.spanish_phrases import NOTHING, Found, can_open
from careo.extract.attributions.spanish_words import INTERROGATIVES, TIMES, Word

LONGEST_GAP = 45
"""Words between a cue and its content; nothing of our own sentences had more than 30."""
PREPOSITION_LETTERS = {"a": "a", "al": "a", "de": "d", "del": "d", "con": "c", "en": "e", "por": "p", "para": "x"}
DEED_ENDINGS = re.compile(
    r"(?:ción|sión|miento|mientos|dad|dades|ncia|ncias|aje|ajes|ura|azgo|ismo|ez|eza|ciones|siones|anza|ía|ato|eo|encia|tad|tud)$"
)
DEEDS = frozenset(
    """acusación acusaciones cargo cargos hecho hechos responsabilidad participación versión robo pago pagos crimen asesinato muerte muertes
    matanza masacre accidente error errores culpa delito fraude abuso abusos soborno sobornos tortura torturas autoría faltante fallo
    fallos señalamiento señalamientos imputaciones existencia noticia rumor rumores compra venta firma contrato acuerdo reunión
    encuentro viaje cierre apertura cese cambio aumento reforma plan planes despido despidos hallazgo detención arresto secuestro uso
    ataque ataques hechos vínculo vínculos nexo nexos contacto contactos lazos relación deuda pérdida pérdidas falta faltas falla fallas
    riesgo riesgos peligro derrame fuga baja bajas alza renuncia dimisión entrega traslado visita huelga boicot paro bloqueo desalojo
    desfalco saqueo desvío desvíos malversación irregularidad irregularidades dato datos cifra cifras conclusión conclusiones tesis
    dicho dichos testimonio validez autenticidad veracidad falsedad legalidad ilegalidad inocencia culpabilidad complicidad omisión
    omisiones injerencia negligencia amenaza amenazas intento intención intenciones presencia ausencia caída derrota victoria fracaso
    incendio explosión choque derrumbe naufragio llamada llamadas orden órdenes origen causa causas motivo motivos daño daños
    lo mismo maltrato maltratos engaño mentira mentiras trampa trampas fraudes atropello despojo invasión violación violaciones
    creación construcción inversión nombramiento designación candidatura medida medidas retraso demora déficit deudas ilícito ilícitos
    infarto incursiones bajas monto sobrecosto sobrecostos favoritismo nepotismo""".split()
)
"""Nouns of deeds and of words, which a verb such as "admitir" or "denunciar" can say; of things ("aceptó el regalo") it cannot."""
COUNTS = frozenset(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece veinte treinta cien cientos miles decenas".split()
)
NEUTER = re.compile(
    r"(?:lo mismo|lo contrario|lo siguiente|lo ocurrido|lo sucedido|lo dicho|lo anterior|otra cosa|todo|todo lo contrario|eso|esto|nada|poco|algo)$"
)


@dataclass(frozen=True, slots=True)
class Complement:
    """First and last word of a content, and a source found between cue and content."""

    first: int
    last: int
    frame: str
    source: Found = NOTHING


def complement(words: Sequence[Word], group: Group, high: int, seek_source: bool) -> Complement | None:
    """What the group introduces within words[:high]."""
    frames = group.frames
    place, source = group.last + 1, NOTHING
    stop = min(high, place + LONGEST_GAP)
    while place < stop:
        opened = _opens(words, place, frames, high)
        if opened is not None:
            last = _end_of(words, place, opened, high, group)
            return Complement(place, last, opened, source) if last is not None and last >= place else None
        if place == group.last + 1 or source.named:
            named = _object(words, place, group, high, source.named)
            if named is not None and not (
                seek_source and not source.named and _clause_follows(words, place, stop, frames)
            ):
                return Complement(place, named[1], named[0], source)
        after = _over(words, place, stop)
        if after is not None:
            place = after
            continue
        if seek_source and not source.named and can_open(words, place):
            source = source_after(words, place, stop, False)
            if not source.named or source.last is None:
                return None
            place = source.last + 1
            continue
        return None
    return None


def _opens(words: Sequence[Word], place: int, frames: str, high: int) -> str | None:
    """The frame of a content that begins here: a clause, an infinitive, or either behind a preposition."""
    word = words[place]
    following = words[place + 1] if place + 1 < high else None
    if word.lower == "que" and "q" in frames:
        return "clause"
    if word.lower == "no" and following is not None and following.tag == "I" and "i" in frames:
        return "infinitive"
    if word.tag == "I" and "i" in frames and not word.text[0].isupper():
        return "infinitive"
    if "w" in frames and (word.lower == "si" or word.lower in INTERROGATIVES):
        return "clause"
    if word.tag != "E" or following is None:
        return None
    if following.lower == "que" and word.lower in ("de", "en", "a", "con", "por") and "q" in frames:
        return "clause"
    if "w" in frames and following.lower in INTERROGATIVES and word.lower in ("por", "a", "de", "con", "en", "para"):
        return "clause"
    letter = PREPOSITION_LETTERS.get(word.lower)
    negated = following.lower == "no" and place + 2 < high and words[place + 2].tag == "I"
    if (letter in frames if letter else False) and (following.tag == "I" or negated):
        return "infinitive"
    return None


def _over(words: Sequence[Word], place: int, stop: int) -> int | None:
    """The place behind what may stand between cue and content: an adverb, a time, an addressee, an insertion."""
    word = words[place]
    if word.tag == "A":
        return place + 1
    if word.text == ",":
        for close in range(place + 1, min(place + 20, stop)):
            if words[close].text == ",":
                return close + 1
            if words[close].text in (";", ":", ".", "«", "“"):
                return None
        return None
    if word.text == "(":
        return next((close + 1 for close in range(place, stop) if words[close].text == ")"), None)
    if (
        word.tag == "D"
        and place + 1 < stop
        and (words[place + 1].lower in TIMES or (place + 2 < stop and words[place + 2].lower in TIMES))
    ):
        position = place + 1
        while position < stop and (
            words[position].lower in TIMES
            or words[position].tag == "#"
            or words[position].lower in ("pasado", "pasada", "mismo", "de", "por", "la", "siguiente")
        ):
            position += 1
        return position
    if word.tag == "E" and word.lower not in ("de", "del") and place + 1 < stop:
        if words[place + 1].tag == "I" or words[place + 1].lower == "que":
            return None
        if place + 2 < stop and words[place + 1].tag == "D" and words[place + 2].lower in ("tarde", "mañana"):
            return place + 3
        if words[place + 1].tag in ("X", "M", "D", "#", "N", "T", "A"):
            end = phrase_end(words, place + 1, stop)
            return None if end is None else end + 1
    if word.tag in ("X", "T") and place == 0:
        return None
    return None


def _clause_follows(words: Sequence[Word], place: int, stop: int, frames: str) -> bool:
    """Whether the noun phrase here is the subject of a clause still to come ("denunció la viuda que …")."""
    end = phrase_end(words, place, stop)
    if end is None or end + 1 >= stop:
        return False
    return "q" in frames and words[end + 1].lower == "que" and can_open(words, place) and is_party(words, place, end)


def is_party(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a phrase names a person, body or paper, by its head or a capital in it."""
    for word in words[first : last + 1]:
        if word.tag == "D":
            continue
        low = word.lower
        return (
            word.tag in ("M", "N")
            or (first == last and word.text[0].isupper())
            or names_people(low)
            or names_body(low)
            or low in PERSONS_UNNAMED
            or low in DOCUMENT_HEADS
            or any(one.tag == "M" for one in words[first : last + 1])
            or _agent(low)
        )
    return False


@lru_cache(maxsize=20_000)
def _agent(low: str) -> bool:
    """Whether a noun's ending is that of people: "el recaudador", "la inquilina" is left to lists."""
    return low.endswith(
        (
            "or",
            "ora",
            "ores",
            "oras",
            "ista",
            "istas",
            "ero",
            "era",
            "eros",
            "eras",
            "ante",
            "antes",
            "ente",
            "entes",
            "ario",
            "aria",
            "arios",
            "ado",
            "ada",
            "ados",
            "adas",
            "ino",
            "ina",
            "ano",
            "ana",
            "iente",
            "ientes",
            "ólogo",
            "óloga",
        )
    )


def _object(words: Sequence[Word], place: int, group: Group, high: int, inverted: bool) -> tuple[str, int] | None:
    """A content that is no clause: an object, what somebody is accused of, an adjective."""
    word, frames = words[place], group.frames
    if word.text in ("«", "“", '"', ":", ",", "."):
        return None
    last = simple_end(words, place, high, "clause" if "k" in frames or "y" in frames else "object")
    if last is None or last < place:
        return None
    inside = words[place : last + 1]
    if "k" in frames and _accuses(inside, group):
        return "accused", last
    if "y" in frames and word.tag in ("D", "X") and any(one.lower in ("a", "al") for one in inside[1:]):
        return "accused", last
    if ("d" in frames and word.lower in ("de", "del")) or ("p" in frames and word.lower in ("por",)):
        return ("object", last) if group.idiom or group.reflexive or _deed(inside[1:]) else None
    if "e" in frames and word.lower == "en" and group.cue.infinitive in ("confiar", "insistir") and _deed(inside[1:]):
        return "object", last
    if (
        "j" in frames
        and group.cue.infinitive in ("considerar", "estimar", "juzgar", "creer")
        and word.tag in ("X", "T", "A")
    ):
        return (
            ("object", last)
            if word.lower not in ("bien",) and len(inside) > 1 and word.lower not in PERSONS_UNNAMED
            else None
        )
    if "b" in frames and not group.reflexive and group.cue.infinitive != "saber":
        for length in (4, 3, 2, 1):
            if len(inside) >= length and NEUTER.match(" ".join(one.lower for one in inside[:length])):
                return "object", place + length - 1
    if word.tag == "E" or word.tag in ("A", "C", "S", "L", "V", "G", "N", "P"):
        return None
    if "N" in frames and not inverted:
        whole = word.tag in ("D", "X", "#", "T", "M") and not any(
            one.tag == "V" for one in inside if not any(two.tag == "S" for two in inside)
        )
        return ("object", last) if whole and not (group.cue.infinitive in _WEAK and not _deed(inside)) else None
    if "n" in frames and not inverted and word.tag in ("D", "X", "#") and _deed(inside):
        return "object", last
    return None


_WEAK = frozenset("calcular estimar creer establecer anotar reportar mandar encargar ofrecer".split())
"""Verbs whose object must be a deed or a count."""


def _accuses(inside: Sequence[Word], group: Group) -> bool:
    verb = group.cue.infinitive
    lows = [word.lower for word in inside]
    if verb in ("tachar", "tildar", "calificar", "catalogar"):
        return any(low in ("de", "como") for low in lows)
    if verb in ("acusar", "culpar", "responsabilizar", "inculpar"):
        return lows[0] in ("a", "al", "de") and (
            any(low in ("de", "del", "por") for low in lows[1:]) or verb == "culpar"
        )
    if verb == "imputar":
        return lows[0] in ("a", "al", "la", "el", "los", "las")
    if verb == "denunciar":
        return lows[0] in ("a", "al") and "por" in lows
    return lows[0] in ("a", "al", "el", "la", "los", "las", "su") and "como" in lows


def _deed(inside: Sequence[Word]) -> bool:
    """Whether the head of a phrase is a noun of a deed, a word or a count."""
    for word in inside[:4]:
        if word.tag == "#" or word.lower in COUNTS:
            return True
        if word.tag in ("D", "A", "E"):
            continue
        return word.lower in DEEDS or DEED_ENDINGS.search(word.lower) is not None
    return False


def _end_of(words: Sequence[Word], place: int, frame: str, high: int, group: Group) -> int | None:
    return clause_end(words, place, high, group) if frame == "clause" else simple_end(words, place, high, frame)
