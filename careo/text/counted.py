"""What figures count: words for what happened to people and things, and words for the things, in English and Spanish.

Both tables lead from a wording to one key in English, so that "26 people were killed" and "26 muertos" can be laid side
by side. A compound category ("dead or missing") has a key of its own: it is never the same as one of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from careo.text.number_words import GAP, NumberLanguage

CATEGORIES: Mapping[str, Mapping[NumberLanguage, str]] = {
    "dead": {
        "en": r"death toll|death count|body count|dead bodies|shot dead|killed|kill|kills|killing|killings|dead|die|died|dying|death|deaths|murdered|murders?|murdering|slain|slaughtered|"
        r"slaughter|massacred|massacre|executed|executions?|assassinated|assassinations?|shot dead|homicides?|fatalities",
        "es": r"víctimas mortales|muert[oa]s?|muertes?|mur(?:ió|ieron)|morir|fallecid[oa]s?|fallec(?:ió|ieron)|matar|mat(?:ó|aron)|matando|"
        r"asesinad[oa]s?|asesin(?:ó|aron|ar|ando)|asesinatos?|ejecutad[oa]s?|ejecut(?:ó|aron)|ejecuciones|homicidios?|"
        r"masacrad[oa]s?|masacre|ultimad[oa]s?|decesos?|defunciones",
    },
    "missing": {
        "en": r"missing|disappeared|disappear|disappearances?|vanished|unaccounted for",
        "es": r"desaparecid[oa]s?|desaparec(?:ió|ieron)|desaparición|desapariciones|ausentes|no localizad[oa]s",
    },
    "wounded": {
        "en": r"wounded|wounding|injured|injuring|injuries|hurt",
        "es": r"herid[oa]s?|hirieron|hirió|lesionad[oa]s?|lesion(?:ó|aron)",
    },
    "arrested": {
        "en": r"arrested|arresting|arrests?|detained|detaining|detentions?|captured|capturing|in custody|jailed|imprisoned",
        "es": r"detenid[oa]s?|detuv(?:o|ieron)|detenciones|detención|arrestad[oa]s?|arrest(?:ó|aron)|arrestos?|capturad[oa]s?|"
        r"captur(?:ó|aron)|capturas?|aprehendid[oa]s?|aprehend(?:ió|ieron)|aprehensiones|encarcelad[oa]s?",
    },
    "kidnapped": {
        "en": r"kidnapped|kidnapping|kidnappings|abducted|abducting|abductions?|taken hostage|hostages",
        "es": r"secuestrad[oa]s?|secuestr(?:ó|aron)|secuestros?|levantad[oa]s|plagiad[oa]s?|privad[oa]s de (?:su|la) libertad|rehenes",
    },
    "displaced": {
        "en": r"displaced|fled|uprooted",
        "es": r"desplazad[oa]s?|huyeron|huy[oó]",
    },
    "tortured": {
        "en": r"tortured|torturing",
        "es": r"torturad[oa]s?|tortur(?:ó|aron)",
    },
    "released": {
        "en": r"released|freed|rescued",
        "es": r"liberad[oa]s?|liber(?:ó|aron)|rescatad[oa]s?|rescat(?:ó|aron)",
    },
    "charged": {
        "en": r"charged|indicted|accused|prosecuted",
        "es": r"acusad[oa]s?|procesad[oa]s?|imputad[oa]s?|consignad[oa]s?",
    },
    "convicted": {
        "en": r"convicted|sentenced|convictions?",
        "es": r"condenad[oa]s?|sentenciad[oa]s?|condenas",
    },
    "interviewed": {
        "en": r"interviewed|interviewing|interviews?|questioned",
        "es": r"entrevistad[oa]s?|entrevist(?:ó|aron)|entrevistas?|interrogad[oa]s?",
    },
    "seized": {
        "en": r"seized|seizing|seizures?|confiscated",
        "es": r"decomisad[oa]s?|decomis(?:ó|aron)|decomisos?|incautad[oa]s?|incaut(?:ó|aron)|asegurad[oa]s?|asegur(?:ó|aron)|"
        r"confiscad[oa]s?",
    },
    "destroyed": {
        "en": r"destroyed|destroying|demolished|demolishing|razed|burned|burnt|burning|obliterated|levell?ed|torched",
        "es": r"destruid[oa]s?|destruy(?:ó|eron)|demolid[oa]s?|demol(?:ió|ieron)|quemad[oa]s?|quem(?:ó|aron)|incendiad[oa]s?|"
        r"incendi(?:ó|aron)|derribad[oa]s?|derrib(?:ó|aron)|saquead[oa]s?|saque(?:ó|aron)",
    },
    "found": {
        "en": r"found|recovered|exhumed|unearthed|discovered|finding",
        "es": r"hallad[oa]s?|hall(?:ó|aron)|encontrad[oa]s?|encontr(?:ó|aron)|localizad[oa]s?|localiz(?:ó|aron)|exhumad[oa]s?|"
        r"recuperad[oa]s?",
    },
    "identified": {"en": r"identified", "es": r"identificad[oa]s?|identific(?:ó|aron)"},
    "paid": {"en": r"paid|paying|payments?|bribed?", "es": r"pagad[oa]s?|pag(?:ó|aron)|pagos?|sobornos?"},
    "stolen": {
        "en": r"stolen|stole|stealing|embezzled",
        "es": r"robad[oa]s?|rob(?:ó|aron)|robos?|desviad[oa]s?|desvi(?:ó|aron)",
    },
    "smuggled": {"en": r"smuggled|smuggling|trafficked", "es": r"traficad[oa]s?|trafic(?:ó|aron)|contrabandead[oa]s?"},
    "laundered": {"en": r"laundered|laundering", "es": r"lavad[oa]s|lav(?:ó|aron)"},
    "deported": {"en": r"deported|extradited", "es": r"deportad[oa]s?|extraditad[oa]s?"},
}

PERSON = "person"
HEADS: Mapping[str, str] = {
    PERSON: r"people|persons?|individuals?|lives|human beings|personas?|individuos?|vidas|victims?|víctimas?",
    "man": r"m[ae]n|hombres?",
    "woman": r"wom[ae]n|mujer(?:es)?",
    "child": r"child(?:ren)?|kids?|minors?|niñ[oa]s?|menor(?:es)?",
    "youth": r"youths?|teenagers?|jóvenes|joven|adolescentes?",
    "resident": r"residents?|inhabitants?|townspeople|villagers?|habitantes?|residentes?|pobladores|vecin[oa]s?",
    "civilian": r"civilians?|civil(?:es)?",
    "migrant": r"migrants?|immigrants?|migrantes?|inmigrantes?",
    "student": r"students?|estudiantes?|normalistas?|alumn[oa]s?",
    "police officer": r"police(?:m[ae]n)?|(?:police )?officers?|policías?|uniformad[oa]s",
    "soldier": r"soldiers?|troops?|marines|soldad[oa]s?|militar(?:es)?|marinos|efectivos",
    "agent": r"agents?|agentes?",
    "official": r"officials?|funcionari[oa]s?|servidor(?:es)? públicos?",
    "gunman": r"gunm[ae]n|hitm[ae]n|assassins?|sicarios?|pistoleros?|hombres armados",
    "member": r"members?|integrantes?|miembros?",
    "suspect": r"suspects?|sospechos[oa]s?|presunt[oa]s?",
    "defendant": r"defendants?|acusad[oa]s|imputad[oa]s|procesad[oa]s",
    "prisoner": r"prisoners?|inmates?|detainees?|reos|internos|pres[oa]s|reclusos?|detenid[oa]s",
    "witness": r"witness(?:es)?|testigos?",
    "journalist": r"journalists?|reporters?|periodistas?|reporter[oa]s?",
    "relative": r"relatives|family members|familiares|parientes",
    "family": r"famil(?:y|ies)|familias?",
    "household": r"households?|hogar(?:es)?",
    "worker": r"workers?|employees?|trabajador(?:es|as)?|empleados?|obreros?",
    "peasant": r"peasants?|farmers?|campesin[oa]s?",
    "guerrilla": r"guerrillas?|rebels?|guerriller[oa]s?|rebeldes",
    "terrorist": r"terrorists?|terroristas?",
    "guard": r"guards?|guardias?|custodios?",
    "leader": r"leaders?|líderes|dirigentes",
    "body": r"bod(?:y|ies)|corpses?|cadáver(?:es)?|cuerpos?",
    "remains": r"remains|bone fragments?|restos|fragmentos(?: óseos)?|osamentas?",
    "grave": r"graves?|fosas?",
    "complaint": r"complaints?|reports? filed|denuncias?|quejas?",
    "house": r"houses?|homes?|dwellings?|casas?|viviendas?|domicilios?",
    "building": r"buildings?|structures?|edificios?|inmuebles?|construcciones",
    "business": r"business(?:es)?|shops?|stores?|negocios?|comercios?|establecimientos?|locales",
    "ranch": r"ranch(?:es)?|ranchos?|haciendas?",
    "vehicle": r"vehicles?|cars?|trucks?|vehículos?|camionetas?|autos?|camiones|automóviles",
    "boat": r"boats?|ships?|vessels?|barcos?|lanchas?|buques?|embarcaciones",
    "name": r"names|nombres",
    "weapon": r"weapons?|guns?|firearms?|rifles?|armas?|fusiles",
    "cartridge": r"rounds|cartridges|bullets|cartuchos|balas",
    "phone": r"(?:mobile |cell )?phones?|teléfonos?|celulares",
    "document": r"documents?|pages?|papers?|files?|documentos?|páginas?|fojas|expedientes?|archivos",
    "case": r"cases?|casos?",
    "meeting": r"meetings?|reuniones|reunión|encuentros?",
    "country": r"countr(?:y|ies)|países|país|nations?|naciones",
    "town": r"towns?|villages?|pueblos?|municipios?|comunidades",
    "company": r"compan(?:y|ies)|firms?|empresas?|compañías?",
    "account": r"(?:bank )?accounts?|cuentas?",
    "attack": r"attacks?|ataques?|atentados?",
    "operation": r"operations?|raids?|operativos?|operaciones",
    "cocaine": r"cocaine|cocaína|coca",
    "marijuana": r"marijuana|cannabis|marihuana|mariguana",
    "heroin": r"heroin|heroína",
    "drug": r"(?:illicit |illegal )?drugs?|drogas?|narcóticos|estupefacientes|narcotics",
}
PERSONS = frozenset(
    {
        PERSON,
        "man",
        "woman",
        "child",
        "youth",
        "resident",
        "civilian",
        "migrant",
        "student",
        "police officer",
        "soldier",
        "agent",
    }
    | {
        "official",
        "gunman",
        "member",
        "suspect",
        "defendant",
        "prisoner",
        "witness",
        "journalist",
        "relative",
        "worker",
    }
    | {"peasant", "guerrilla", "terrorist", "guard", "leader"}
)
PERSON_CATEGORIES = frozenset(
    {
        "dead",
        "missing",
        "wounded",
        "arrested",
        "kidnapped",
        "displaced",
        "tortured",
        "released",
        "charged",
        "convicted",
        "interviewed",
    }
)
"""What happens to persons: "26 were killed" counts persons without saying so."""

MEASURES: Mapping[str, str] = {
    "ton": r"(?:metric |short )?tons?|tonnes?|toneladas?",
    "kilogram": r"kilos?|kg|kilograms?|kilogramos?",
    "gram": r"grams?|gramos?",
    "pound": r"pounds?|lbs?|libras?",
    "dollar": r"(?:u\.?s\.? )?dollars?|dólar(?:es)?",
    "peso": r"(?:mexican )?pesos?",
    "euro": r"euros?",
    "quetzal": r"quetzal(?:es)?",
    "lempira": r"lempiras?",
    "cent": r"cents?|centavos?",
    "year": r"years?|años?",
    "month": r"months?|mes(?:es)?",
    "week": r"weeks?|semanas?",
    "day": r"days?|días?",
    "hour": r"hours?|horas?",
    "minute": r"minutes?|minutos?",
    "second": r"seconds|segundos",
    "kilometre": r"kilomet(?:er|re)s?|km|kms|kilómetros?",
    "metre": r"met(?:er|re)s?|metros?",
    "mile": r"miles?|millas?",
    "foot": r"feet|foot|pies",
    "hectare": r"hectares?|hectáreas?",
    "acre": r"acres?",
    "litre": r"lit(?:er|re)s?|litros?",
    "gallon": r"gallons?|galones|galón",
    "barrel": r"barrels?|barril(?:es)?",
}
TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
MONEY = frozenset({"dollar", "peso", "euro", "quetzal", "lempira", "cent", "$", "real", "pound sterling"})


@cache
def category_pattern(language: NumberLanguage) -> re.Pattern[str]:
    """One category word, or several joined by "or", "and" (dead or missing; muertos y desaparecidos)."""
    one = "(?:" + "|".join(forms[language] for forms in CATEGORIES.values()).replace(" ", GAP) + ")"
    joint = (
        r"(?:,? (?:or|and|and/or) (?:otherwise |forcibly |presumed )?|, |/)"
        if language == "en"
        else r"(?: (?:y|e|o|u|y/o) | ?/ ?|, )"
    )
    joint = joint.replace(" ", GAP)
    return re.compile(rf"(?<![\w-]){one}(?!\w)(?:{joint}{one}(?!\w))*", re.IGNORECASE)


_COUNT_OF = re.compile(
    r"^(?:number\s+of|(?:cifra|número|saldo|total|recuento|balance)\s+de)\s+(?:(?:the|l[oa]s)\s+)?", re.IGNORECASE
)
_TOLLS = frozenset({"toll"})
"""A toll without more is one of deaths; casualties are dead and wounded, and have no key."""


def category_key(words: str, language: NumberLanguage) -> str | None:
    """The key of a category as worded; of a compound its keys joined by its connector; None where no word is known."""
    keys = []
    words = _COUNT_OF.sub("", words.strip())
    if words.lower() in _TOLLS:
        return "dead"
    for part in re.split(r"\W+(?:or|and|y|e|o|u|otherwise|forcibly|presumed)\W+|[/,]", words.strip()):
        for key, forms in CATEGORIES.items():
            if re.fullmatch(forms[language].replace(" ", GAP), part.strip(), re.IGNORECASE) and key not in keys:
                keys.append(key)
    if not keys:
        return None
    joint = " or " if re.search(r"\W(?:or|o|u|and/or|y/o)\W|/", words, re.IGNORECASE) else " and "
    return joint.join(keys)


@cache
def _ending_with(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})$".replace(" ", GAP), re.IGNORECASE)


@cache
def _beginning_with(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!\w)".replace(" ", GAP), re.IGNORECASE)


def measure_of(words: str) -> str | None:
    """The unit of measure with which the words begin ("tons of cocaine" is "ton"), None if none does."""
    for unit, forms in MEASURES.items():
        if _beginning_with(forms).match(words.lstrip()):
            return unit
    return None


def head_key(words: str, language: NumberLanguage) -> str | None:
    """The key of the noun that heads the words: the last known one in English, the first in Spanish; None if unknown.

    After a measure it is what is measured: "tons of cocaine" is cocaine.
    """
    plain = re.sub(r"\s+", " ", words.strip())
    measured = re.match(r"[\w. ]*?\b(?:of|de)\s+(.+)$", plain) if measure_of(plain) else None
    if measured is not None:
        plain = measured[1]
    elif measure_of(plain):
        return None
    if language == "en":
        plain = re.split(r" (?:of|from|in|who|that) ", plain)[0]
        for key, forms in HEADS.items():
            if _ending_with(forms).search(plain):
                return key
        return None
    starts = sorted(
        (found.start(), key)
        for key, forms in HEADS.items()
        if (found := re.search(rf"(?<!\w)(?:{forms})(?!\w)", plain, re.IGNORECASE))
    )
    return starts[0][1] if starts else None
