"""The words of a Spanish sentence with what each one can be: article, preposition, finite verb, infinitive …

There is no Spanish parser that may be shipped, so the kind of a word is told by closed lists, by the forms of listed verbs,
and, for other verbs, by the ending together with the dictionary form. A word that may be a noun as well ("marcha", "cobra")
counts as a noun: a verb that is missed costs a border, one that is made up breaks a noun phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from careo.extract.attributions.spanish_cues import verb_forms
from careo.extract.attributions.spanish_people import names_body, names_people
from careo.text.given_names import is_given_name
from careo.text.lemmas import lemma

TOKEN = re.compile(r"@?[^\W_]+(?:[-'’/.][^\W_]+)*|[^\w\s]|_")

ARTICLES = frozenset("el la los las un una unos unas al del".split())
DETERMINERS = ARTICLES | frozenset(
    """su sus mi mis tu tus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella aquellos aquellas
    dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien
    varios varias algunos algunas alguno alguna algún otro otra otros otras ambos ambas muchos muchas cada dicho dicha dichos dichas
    ningún ninguna cualquier cualquiera sendos tanto todo toda todos todas numerosos numerosas diversos diversas pocos pocas ciertos
    ciertas tal tales medio media decenas cientos miles docenas cuanto cuantos cuya cuyo cuyos cuyas mismo misma ese mismísimo
    propio propia propios propias único única primer primera segundo segunda tercer tercera""".split()
)
PREPOSITIONS = frozenset(
    """a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras vía conforme
    excepto salvo""".split()
)
COORDINATORS = frozenset("y e o u ni pero sino mas".split())
SUBORDINATORS = frozenset(
    """que quien quienes cual cuales cuando porque aunque si mientras donde como pues cuyo cuya cuyos cuyas conque
    quién quiénes qué cuál cuáles cuándo cómo dónde adonde cuánto cuánta cuántos cuántas""".split()
)
RELATIVES = frozenset("que quien quienes cual cuales donde cuyo cuya cuyos cuyas".split())
INTERROGATIVES = frozenset("quién quiénes qué cuál cuáles cuándo cómo dónde cuánto cuánta cuántos cuántas".split())
CLITICS = frozenset("me te se lo la le nos los las les os".split())
TITLES = frozenset("don doña sor fray monseñor míster".split())
PRONOUNS = frozenset(
    """yo tú él ella usted nosotros nosotras ellos ellas ustedes esto eso aquello este esta éste ésta estos estas éstos éstas ese esa
    esos esas aquél aquélla alguien nadie uno una todos ambos ambas muchos algunos algunas otros otras varios""".split()
)
ADVERBS = frozenset(
    """no ya también tampoco ayer hoy anoche anteayer mañana siempre nunca jamás sólo solo ahora entonces luego después antes aún todavía
    así además incluso apenas casi quizá quizás acaso aquí ahí allí allá acá bien mal muy más menos tan tanto mucho poco sí no
    pronto tarde temprano recién afuera adentro arriba abajo cerca lejos asimismo inclusive siquiera finalmente nuevamente""".split()
)
NEGATIONS = frozenset("no nunca jamás tampoco nadie".split())
AUXILIARIES = frozenset(
    """he has ha hemos han había habías habíamos habían habré habrá habremos habrán habría habríamos habrían haya hayan hayamos hubiera
    hubieran hubiese hubiesen hubo haber habiendo""".split()
)
TO_BE = frozenset(
    """es son era eran fue fueron será serán sería serían sea sean fuera fueran fuese fuesen soy somos fui ser siendo sido
    está están estaba estaban estuvo estuvieron estará estarán estaría estarían esté estén estoy estamos estar estando estado""".split()
)
COMMON_VERBS = (
    (AUXILIARIES - {"haber", "habiendo"})
    | (TO_BE - {"ser", "sido", "estado", "siendo", "estar", "estando"})
    | frozenset(
        """hay va van iba iban voy vamos fui irá irán vaya hace hacen hizo hicieron hacía hacían hará haga tiene tienen tuvo tuvieron
        tenía tenían tendrá tendrán tendría tenga tengo tenemos puede pueden pudo pudieron podía podían podrá podrán podría podrían pueda
        puedan puedo podemos debe deben debió debía debían debería deberían deba quiere quieren quiso quería sabe saben supo sabía sabían sé
        sabemos viene vienen vino vinieron venía venían venga pone ponen puso pusieron sale salen salió da dan dio dieron daba daban dé ve ven
        vio vieron veía veían vi trae traen trajo llega llegan queda quedan sigue siguen siguió siguieron seguía seguían cree creen
        parece parecen lleva llevan vive viven existe existen corresponde basta falta faltan suele suelen solía cabe toca
        abre abren cierra cierran muere mueren crece recibe reciben permite permiten ocurre ocurren sucede resulta entra entran""".split()
    )
)
MONTHS = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre".split()
)
DAYS = frozenset("lunes martes miércoles jueves viernes sábado domingo".split())
TIMES = (
    DAYS
    | MONTHS
    | frozenset(
        """día semana mes año noche tarde mañana madrugada víspera hora minuto momento ocasión vez veces años meses días semanas horas
    mediodía medianoche fin final principio pasado""".split()
    )
)
NO_VERB = frozenset(
    """para sobre como entre contra bajo nada parte mamá papá sofá lado cargo cabo caso hecho puesto visto dicho estado obra obras casa cosa
    toma vista costa vida duda forma causa base fuera manera salvo cerca mesa era eran fue sino nuevo nueva media claro vino viernes
    derecho lunes martes sede red hoy mar par papel nombre fin mujer ayer taller lugar hogar militar
    similar popular titular particular familiar civil auxiliar escolar regular líder mártir azar bar pilar altar collar dólar
    alquiler alfiler carácter cáncer menester placer amanecer atardecer anochecer quehacer porvenir elixir mártir martir ejemplar
    preliminar peculiar insular secular bipolar hangar radar azúcar néctar pulgar singular vulgar estelar capilar
    triangular impar dispar ajuar seglar militares titulares auxiliares tutelar celular nuclear lunar solar circular ocular vascular""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its place in the text. `tag`:

    D determiner, E preposition, C coordinator, S subordinator, L clitic, N pronoun, A adverb, V finite verb, I infinitive,
    G gerund, T participle, M name (capital inside a sentence), # number, P punctuation, X anything else (noun or adjective).
    """

    text: str
    lower: str
    start: int
    end: int
    tag: str


def tagged(text: str, start: int, end: int) -> list[Word]:
    """The words of a range, in order."""
    words: list[Word] = []
    opening = True
    for match in TOKEN.finditer(text, start, end):
        token = match.group()
        low = token.lower()
        words.append(Word(token, low, match.start(), match.end(), _tag(token, low, opening)))
        opening = token in '.:?!¿¡«“"—–;\n'
    return [_settled(words, place) for place in range(len(words))]


def _tag(token: str, low: str, opening: bool) -> str:
    first = token[0]
    if first == "@":
        return "M"
    if not (first.isalpha() or first.isdigit()):
        return "P"
    if first.isdigit():
        return "#"
    if first.isupper() and (not opening or (len(token) > 1 and token.isupper())):
        return "M"
    return _of_lists(low)


@lru_cache(maxsize=50_000)
def _of_lists(low: str) -> str:
    """The kind of a word in lower case by itself."""
    for tag, words in (("S", SUBORDINATORS), ("C", COORDINATORS), ("E", PREPOSITIONS), ("D", DETERMINERS)):
        if low in words:
            return tag
    if low in ("lo", "le", "les", "se", "me", "te", "nos", "os"):
        return "L"
    if low in PRONOUNS:
        return "N"
    if low in ADVERBS or (low.endswith("mente") and len(low) > 7):
        return "A"
    if low in COMMON_VERBS:
        return "V"
    if low in NO_VERB or low in DAYS or low in MONTHS:
        return "X"
    if low not in verb_forms() and (names_people(low) or names_body(low)):
        return "X"
    return _by_ending(low)


def _by_ending(low: str) -> str:
    """Verb or other word, by listed forms, endings and the dictionary form."""
    form = verb_forms().get(low)
    if form is not None:
        kinds = {"infinitive": "I", "gerund": "G", "participle": "T"}
        return kinds.get(form.tense, "V")
    if low.endswith(("ando", "iendo", "yendo", "ándose", "iéndose", "ándolo", "iéndolo", "ándole", "iéndole")):
        return "G" if len(low) > 5 else "X"
    if re.search(r"(?:[aeií]r)(?:se|lo|la|los|las|le|les|me|nos|te)?$", low) and (
        len(low) > 3 or low in ("ser", "ver", "dar", "oír", "ir")
    ):
        plain = re.sub(r"(?:se|lo|la|los|las|le|les|me|nos|te)+$", "", low)
        if plain.endswith(("ar", "er", "ir", "ír")):
            return "I"
    if re.search(r"(?:ad|id|íd)[oa]s?$", low) and len(low) > 4:
        return "T"
    root = lemma(low, "es")
    if root != low and root.endswith(("ar", "er", "ir", "ír")) and not low.endswith(("as", "es")):
        return "V"
    if low.endswith(("aron", "ieron", "aban", "ábamos")) or (low.endswith("ó") and len(low) > 3):
        return "V"
    return "X"


def _settled(words: list[Word], place: int) -> Word:
    """A word whose kind its neighbours decide: "la denuncia" (noun), "la denunció" (clitic), "Tomás Vela" (name)."""
    word = words[place]
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if (
        word.lower in ("dicho", "puesto", "visto", "hecho", "supuesto")
        and before is not None
        and before.lower in AUXILIARIES
    ):
        return Word(word.text, word.lower, word.start, word.end, "T")
    if (
        word.tag == "V"
        and word.text[0].isupper()
        and after is not None
        and after.tag == "M"
        and is_given_name(word.lower)
    ):
        return Word(word.text, word.lower, word.start, word.end, "M")
    if word.tag == "V" and before is not None:
        article = before.lower in ARTICLES or before.lower.startswith(("su", "mi", "nuestr", "cada", "tu", "dich"))
        noun = before.tag == "D" and before.lower not in ("la", "los", "las") and (article or is_also_noun(word.lower))
        noun = noun or (before.tag == "E" and word.lower not in AUXILIARIES)
        noun = noun or (before.lower in ("la", "los", "las") and is_also_noun(word.lower))
        noun = noun or (before.lower in ("la", "los", "las") and place > 1 and words[place - 2].tag == "E")
        if noun or (before.tag == "X" and place > 1 and words[place - 2].tag == "D" and _is_adjective(word.lower)):
            return Word(word.text, word.lower, word.start, word.end, "X")
    if word.lower in ("la", "los", "las") and word.tag == "D" and after is not None and after.tag == "V":
        governed = before is not None and before.tag == "E"
        if not governed and not is_also_noun(after.lower) and word.text[0].islower():
            return Word(word.text, word.lower, word.start, word.end, "L")
    return word


ADJECTIVES = frozenset(
    "completa entera junta limpia llena oculta suelta corta seca quieta calma cuerda cierta abierta desierta".split()
)


def _is_adjective(low: str) -> bool:
    """Whether a verb's form is the feminine of an adjective as well: "completa"."""
    return low in ADJECTIVES


@lru_cache(maxsize=20_000)
def is_also_noun(low: str) -> bool:
    """Whether a verb's form is a noun as well: "denuncia", "informe", "relato"."""
    if not low.endswith(("a", "e", "o", "as", "es", "os", "n")):
        return False
    return lemma(low, "es") in (low, low.rstrip("s"), low[:-1] + "o")
