"""Spanish verb forms: what an infinitive becomes, with tense and person, so that a list of infinitives knows all its forms.

Endings and stems follow the conjugation tables of the Real Academia's *Nueva gramática*; the lists of stem changes are our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Tense = Literal[
    "present", "preterite", "imperfect", "future", "conditional", "subjunctive", "infinitive", "gerund", "participle"
]


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form; `person` is 1, 2 or 3 and `plural` its number where the form is finite, else 0 and False."""

    text: str
    infinitive: str
    tense: Tense
    person: int = 0
    plural: bool = False


E_TO_IE = frozenset(
    """negar pensar confesar recomendar manifestar advertir sugerir referir desmentir mentir entender defender sentir
    alentar querer asentir consentir presentir disentir inferir preferir requerir convertir arrepentir comenzar empezar
    apretar cerrar encomendar renegar denegar perder tender sentar plegar replegar desplegar confesar tentar""".split()
)
O_TO_UE = frozenset(
    """contar recordar acordar probar comprobar aprobar reprobar rogar mostrar demostrar soñar apostar encontrar resolver
    poder volver mover doler rodar colgar costar concordar desaprobar devolver oler descontar""".split()
)
E_TO_I = frozenset(
    "pedir repetir reír sonreír elegir despedir impedir corregir servir seguir proseguir perseguir rendir medir".split()
)
ACCENTED = frozenset(
    "enviar evaluar insinuar confiar desconfiar ampliar actuar fiar desafiar continuar guiar criar porfiar desviar perpetuar graduar".split()
)
"""Verbs in -iar and -uar whose stem vowel bears the accent ("confía", "insinúa"); the others keep the diphthong."""
STRONG = {
    "decir": ("dij", "dig", "dic", "dir"),
    "hacer": ("hic", "hag", "hac", "har"),
    "poner": ("pus", "pong", "pon", "pondr"),
    "tener": ("tuv", "teng", "tien", "tendr"),
    "venir": ("vin", "veng", "vien", "vendr"),
    "querer": ("quis", "quier", "quier", "querr"),
    "poder": ("pud", "pued", "pued", "podr"),
    "saber": ("sup", "sep", "sab", "sabr"),
    "estar": ("estuv", "est", "est", "estar"),
    "andar": ("anduv", "and", "and", "andar"),
    "traer": ("traj", "traig", "tra", "traer"),
    "ducir": ("duj", "duzc", "duc", "ducir"),
}
"""Strong preterite stem, stem of the subjunctive, of the third persons of the present, of the future."""
WHOLE = frozenset("estar andar poder saber querer".split())
"""Strong verbs that others only end like: "manifestar", "demandar"."""
PARTICIPLES = {
    "decir": "dicho",
    "hacer": "hecho",
    "poner": "puesto",
    "escribir": "escrito",
    "volver": "vuelto",
    "resolver": "resuelto",
    "romper": "roto",
    "abrir": "abierto",
    "cubrir": "cubierto",
    "ver": "visto",
}


def conjugate(infinitive: str) -> Iterator[Form]:
    """Every form of a verb, most of them once; the first, second and third persons, without "vosotros"."""
    yield Form(infinitive, infinitive, "infinitive")
    yield from _all_forms(infinitive)
    yield Form(_participle(infinitive), infinitive, "participle")
    yield Form(_gerund(infinitive), infinitive, "gerund")


def _all_forms(infinitive: str) -> Iterator[Form]:
    stem, kind = infinitive[:-2], infinitive[-2:].replace("í", "i")
    strong = next((end for end in STRONG if infinitive == end or (infinitive.endswith(end) and end not in WHOLE)), None)
    prefix = infinitive[: -len(strong)] if strong else ""
    past, soft, present, future = (
        (prefix + part for part in STRONG[strong]) if strong else ("", "", _present(infinitive), infinitive)
    )
    future = future.replace("í", "i")
    yield from _present_forms(infinitive, stem, present, soft, kind)
    yield from _past_forms(infinitive, stem, past, kind)
    imperfect = ("aba", "abas", "ábamos", "aban") if kind == "ar" else ("ía", "ías", "íamos", "ían")
    base = stem + "e" if infinitive.endswith("ver") and infinitive not in ("resolver", "volver", "mover") else stem
    yield from _persons(base, imperfect, infinitive, "imperfect")
    yield Form(base + imperfect[0], infinitive, "imperfect", 1)
    for ending, person, plural in (
        ("é", 1, False),
        ("ás", 2, False),
        ("á", 3, False),
        ("emos", 1, True),
        ("án", 3, True),
    ):
        yield Form(future + ending, infinitive, "future", person, plural)
    yield from _persons(future, ("ía", "ías", "íamos", "ían"), infinitive, "conditional")


def _persons(base: str, endings: tuple[str, str, str, str], infinitive: str, tense: Tense) -> Iterator[Form]:
    for ending, person, plural in zip(endings, (3, 2, 1, 3), (False, False, True, True), strict=True):
        yield Form(base + ending, infinitive, tense, person, plural)


def _present(infinitive: str) -> str:
    """The stressed stem of the present."""
    stem = infinitive[:-2]
    if infinitive in ACCENTED:
        return stem[:-1] + {"i": "í", "u": "ú"}[stem[-1]]
    if infinitive.endswith(("uir", "oír")) and not infinitive.endswith("guir"):
        return stem + "y"
    changes = (("e", "ie", E_TO_IE), ("o", "ue", O_TO_UE), ("e", "i", E_TO_I))
    for vowel, changed, verbs in changes:
        place = stem.rfind(vowel)
        if infinitive in verbs and place >= 0:
            return stem[:place] + changed + stem[place + 1 :]
    return stem


def _present_forms(infinitive: str, stem: str, present: str, soft: str, kind: str) -> Iterator[Form]:
    """Present and subjunctive of all persons."""
    vowel, other = ("a", "e") if kind == "ar" else ("e", "a")
    first = soft or _hardened(infinitive, present)
    for ending, person, plural in (("", 3, False), ("s", 2, False), ("n", 3, True)):
        accent = {"": "é", "s": "és", "n": "én"}[ending] if infinitive in ("prever", "entrever") else vowel + ending
        yield Form(present + accent, infinitive, "present", person, plural)
        yield Form(
            (soft or _softened(infinitive, present, first)) + other + ending, infinitive, "subjunctive", person, plural
        )
    yield Form(first + "o", infinitive, "present", 1)
    yield Form(stem + ("imos" if kind == "ir" else vowel + "mos"), infinitive, "present", 1, True)
    if infinitive.endswith("poner"):
        yield Form(stem + "emos", infinitive, "present", 1, True)


def _hardened(infinitive: str, present: str) -> str:
    """The stem before "o" and "a"."""
    if infinitive.endswith(("ocer", "ecer", "acer", "ucir")):
        return present[:-1] + "zc"
    if infinitive.endswith(("ger", "gir")):
        return present[:-1] + "j"
    return present[:-1] if infinitive.endswith("guir") else present


def _softened(infinitive: str, present: str, first: str) -> str:
    """The stem of the subjunctive: before "e" in verbs in -ar, as before "o" in others."""
    if not infinitive.endswith("ar"):
        return first
    if infinitive.endswith("car"):
        return present[:-1] + "qu"
    if infinitive.endswith("gar"):
        return present + "u"
    return present[:-1] + "c" if infinitive.endswith("zar") else present


def _past_forms(infinitive: str, stem: str, past: str, kind: str) -> Iterator[Form]:
    """Preterite and the past subjunctive."""
    if past:
        plural = "eron" if past.endswith("j") else "ieron"
        yield Form(past + "e", infinitive, "preterite", 1)
        yield Form(("hizo" if past == "hic" else past + "o"), infinitive, "preterite", 3)
        yield Form(past + plural, infinitive, "preterite", 3, True)
        yield Form(past + "imos", infinitive, "preterite", 1, True)
        yield from _past_subjunctive(past + plural[:-3], infinitive)
        return
    if kind == "ar":
        yield Form(_softened(infinitive, stem, stem) + "é", infinitive, "preterite", 1)
        yield Form(stem + "ó", infinitive, "preterite", 3)
        yield Form(stem + "aron", infinitive, "preterite", 3, True)
        yield from _past_subjunctive(stem + "a", infinitive)
        return
    weak = _weak(infinitive, stem)
    long = stem[-1] in "aeouy" or (infinitive.endswith(("eer", "uir", "oír")) and not infinitive.endswith("guir"))
    third, several = ("yó", "yeron") if long else ("ió", "ieron")
    yield Form(stem + "í", infinitive, "preterite", 1)
    yield Form(weak + third, infinitive, "preterite", 3)
    yield Form(weak + several, infinitive, "preterite", 3, True)
    yield Form(stem + "imos", infinitive, "preterite", 1, True)
    yield from _past_subjunctive(weak + several[:-3], infinitive)


def _past_subjunctive(base: str, infinitive: str) -> Iterator[Form]:
    for ending, person, plural in (("ra", 3, False), ("se", 3, False), ("ran", 3, True), ("sen", 3, True)):
        yield Form(base + ending, infinitive, "subjunctive", person, plural)


def _weak(infinitive: str, stem: str) -> str:
    """The stem of third persons of the preterite: "advirtió", "pidió"."""
    if infinitive.endswith("ir") and (infinitive in E_TO_IE or infinitive in E_TO_I):
        place = stem.rfind("e")
        return stem[:place] + "i" + stem[place + 1 :]
    return stem


def _participle(infinitive: str) -> str:
    for ending, participle in PARTICIPLES.items():
        if infinitive.endswith(ending) and infinitive not in ("mover",):
            return infinitive[: -len(ending)] + participle
    stem, kind = infinitive[:-2], infinitive[-2:]
    if kind == "ar":
        return stem + "ado"
    return stem + ("ído" if stem[-1] in "aeo" else "ido")


def _gerund(infinitive: str) -> str:
    stem, kind = infinitive[:-2], infinitive[-2:]
    if kind == "ar":
        return stem + "ando"
    if infinitive.endswith("decir"):
        return stem[:-2] + "iciendo"
    if stem[-1] in "aeou" and not infinitive.endswith("guir"):
        return stem + "yendo"
    return _weak(infinitive, stem) + "iendo"
