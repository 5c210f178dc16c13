"""What a Spanish cue verb introduces: the clause, infinitive or noun phrase behind it, and where that ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, PERSONS_UNNAMED, verb_forms
from careo.extract.attributions.spanish_groups import Group
from careo.extract.attributions.spanish_people import names_body, names_people
from careo.extract.attributions.spanish_phrases import NOTHING, Found, can_open, phrase_end, source_after
from careo.extract.attributions.spanish_words import INTERROGATIVES, PREPOSITIONS, TIMES, Word

LONGEST_GAP = 45
"""Words between a cue and its content; nothing of our own sentences had more than 30."""
PREPOSITION_LETTERS = {"a": "a", "al": "a", "de": "d", "del": "d", "con": "c", "en": "e", "por": "p", "para": "x"}
MARKS = {"«": "»", "“": "”", "‘": "’", "(": ")", "[": "]"}
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
    if "b" in frames and not group.reflexive:
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


def trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """The last word without punctuation that stays outside a content."""
    while last >= first and words[last].text in (",", ";", ":", ".", "—", "–", "-"):
        last -= 1
    return last


def clause_end(words: Sequence[Word], first: int, high: int, group: Group | None) -> int | None:
    """Where a clause with "que" ends: before the source is taken up again, before ", según X", at the sentence's end."""
    place = first if words[first].text in MARKS else first + 1
    listed = group is None or not _in_list(words, group.first)
    main = _first_verb(words, first, high)
    while place < high:
        word = words[place]
        if word.text in MARKS:
            place = _behind_marks(words, place, high)
            continue
        if word.text == ";" and not (listed and _listed(words, place, high)):
            break
        if word.text in (")", "]", "»", "”", "—", "–", "’"):
            break
        if word.text == "." and _sentence_ends(words, place, high):
            break
        if word.text == "," and _closing_according(words, place, high):
            break
        if (
            (word.tag == "C" or word.lower == "mientras")
            and word.lower != "ni"
            and _taken_up(words, place, high, group, main)
        ):
            break
        place += 1
    return trimmed(words, first, place - 1)


def _behind_marks(words: Sequence[Word], place: int, high: int) -> int:
    closing = MARKS[words[place].text]
    for close in range(place + 1, high):
        if words[close].text == closing:
            return close + 1
    return place + 1


def _listed(words: Sequence[Word], place: int, high: int) -> bool:
    """Whether a list of clauses goes on behind a semicolon ("…; que nadie avisó; y que …")."""
    following = [word.lower for word in words[place + 1 : min(place + 3, high)]]
    return bool(following) and (
        following[0] in ("que", "si") or (following[0] in ("y", "e", "o") and following[1:] == ["que"])
    )


def _in_list(words: Sequence[Word], place: int) -> bool:
    """Whether the cue stands in a list of clauses itself ("CONSIDERANDO: que …; que …"), whose members are not its own."""
    return any(words[i].text in (":", ";") and words[i + 1].lower == "que" for i in range(place - 1))


def _sentence_ends(words: Sequence[Word], place: int, high: int) -> bool:
    return (
        place + 1 < high
        and words[place + 1].text[0].isupper()
        and not (words[place - 1].text[0].isupper() and len(words[place - 1].text) <= 4)
    )


def _closing_according(words: Sequence[Word], place: int, high: int) -> bool:
    """ ", según X" at the sentence's end."""
    if place + 1 >= high or words[place + 1].lower not in ("según", "de"):
        return False
    if words[place + 1].lower == "de" and not (place + 2 < high and words[place + 2].lower == "acuerdo"):
        return False
    return not any(word.text == "," for word in words[place + 2 : high])


def _first_verb(words: Sequence[Word], first: int, high: int) -> str | None:
    """The tense of the content's own verb, if its ending tells."""
    for word in words[first + 1 : min(first + 40, high)]:
        if word.tag == "V":
            return tense_of(word.lower)
    return None


@lru_cache(maxsize=20_000)
def tense_of(low: str) -> str | None:
    """Present, preterite or something else, by list or ending."""
    form = verb_forms().get(low)
    if form is not None:
        return form.tense
    if low in (
        "tiene",
        "tienen",
        "hace",
        "hacen",
        "es",
        "son",
        "está",
        "están",
        "va",
        "van",
        "puede",
        "pueden",
        "debe",
        "deben",
        "ha",
        "han",
    ):
        return "present"
    if low in (
        "fue",
        "fueron",
        "hizo",
        "hicieron",
        "tuvo",
        "tuvieron",
        "pudo",
        "vino",
        "puso",
        "dio",
        "dieron",
        "vio",
        "hubo",
        "trajo",
        "quiso",
    ):
        return "preterite"
    if low.endswith(("ó", "aron", "ieron")):
        return "preterite"
    if low.endswith(("aba", "aban", "ía", "ían")) or low in ("era", "eran"):
        return "imperfect"
    return "future" if low.endswith(("á", "án")) else None


def _taken_up(words: Sequence[Word], place: int, high: int, group: Group | None, main: str | None) -> bool:
    """Whether behind "y" or "pero" the main clause goes on: with a verb of its tense, or with a new subject."""
    if group is None:
        return False
    position = place + 1
    if position < high and words[position].lower == "que":
        return words[place].lower == "mientras" and words[place - 1].text == ","
    while position < high and (words[position].tag in ("L", "A") or words[position].text == ","):
        if words[position].text == ",":
            closing = next((i for i in range(position + 1, min(position + 10, high)) if words[i].text == ","), None)
            if closing is None:
                return False
            position = closing
        position += 1
    if position >= high:
        return False
    own = "preterite" if group.tense in ("preterite", "perfect") else group.tense
    if words[position].tag == "V":
        tense = tense_of(words[position].lower)
        if position + 1 < high and words[position + 1].lower in (
            "previsto",
            "pensado",
            "planeado",
            "claro",
            "decidido",
        ):
            return tense == own
        if words[position].lower in verb_forms() and tense == own:
            return True
        return tense is not None and tense == own and main not in (own, None)
    if words[place - 1].text != "," and words[place].lower in ("y", "e", "o"):
        return _new_subject(words, position, high, own, main, 8)
    return _new_subject(words, position, high, own, main, 20)


def _new_subject(words: Sequence[Word], position: int, high: int, own: str, main: str | None, reach: int) -> bool:
    """Whether a noun phrase and then a cue verb of the main clause's tense follow: somebody else speaks."""
    if not can_open(words, position):
        return False
    for place in range(position, min(position + reach, high)):
        word = words[place]
        if word.tag == "S" or word.text in (";", ":"):
            return False
        if word.tag == "V":
            tense = tense_of(word.lower)
            cue = word.lower in verb_forms()
            return tense == own and (main not in (own, None) or (cue and words[position - 2].text == ","))
    return False


def simple_end(words: Sequence[Word], first: int, high: int, frame: str) -> int | None:
    """Where an infinitive's clause or an object ends: at a comma that begins something new, or where a verb follows "y"."""
    place = first if words[first].text in MARKS else first + 1
    governed = 0
    while place < high:
        word = words[place]
        if word.text in MARKS:
            place = _behind_marks(words, place, high)
            continue
        if word.text in (";", ":", ")", "»", "”", "—", "–", "’", "?", "!") or (
            word.text == "." and _sentence_ends(words, place, high)
        ):
            break
        if word.tag == "S":
            governed += 1
        if word.tag == "V":
            if governed == 0 and frame == "object":
                break
            governed = max(governed - 1, 0)
        if word.text == "," and _begins_new(words, place, high, frame):
            break
        if word.tag == "C" and word.lower != "ni" and _verb_before_border(words, place + 1, high):
            break
        place += 1
    return trimmed(words, first, place - 1)


def _begins_new(words: Sequence[Word], place: int, high: int, frame: str) -> bool:
    following = words[place + 1] if place + 1 < high else None
    if following is None:
        return True
    if frame == "object":
        return not _list_goes_on(words, place, high)
    low = following.lower
    if low in (
        "que",
        "quien",
        "quienes",
        "pero",
        "aunque",
        "pese",
        "mientras",
        "porque",
        "donde",
        "cuando",
        "sino",
        "según",
        "cuya",
        "cuyo",
        "como",
    ):
        return True
    if low == "lo" or following.tag == "G":
        return True
    return following.tag == "C" and _verb_before_border(words, place + 2, high)


def _list_goes_on(words: Sequence[Word], place: int, high: int) -> bool:
    """ "los pagos, las firmas y los viajes": a list with "y" before any verb."""
    joined = False
    for word in words[place + 1 : min(place + 15, high)]:
        if word.tag in ("V", "S", "L", "G") or word.text in (";", ":"):
            return False
        if word.lower in ("y", "e"):
            joined = True
        elif joined:
            return True
    return False


def _verb_before_border(words: Sequence[Word], place: int, high: int) -> bool:
    """Whether a finite verb follows before a new "que", comma or the end: a clause, not a second object."""
    for position in range(place, min(place + 14, high)):
        word = words[position]
        if word.tag == "V":
            return True
        if word.tag in ("S", "I") or (word.tag == "P" and word.text not in ("“", "«", "”", "»")):
            return False
    return False


def is_preposition(word: Word) -> bool:
    """Whether the word is one of the listed prepositions."""
    return word.lower in PREPOSITIONS
