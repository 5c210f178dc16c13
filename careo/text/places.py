"""A small gazetteer: countries with their adjectives, the states of Mexico and of the United States, and some cities.

Written for this project from general knowledge; it helps to tell a place from a person or an organisation and
to see that "the Mexican government" is the government of Mexico. It is not a list of all places.
"""

from __future__ import annotations

from careo.text.names import fold

_COUNTRIES = """
united states|u.s.|u.s|us|usa|u.s.a.|united states of america|america|estados unidos|eeuu|ee.uu.|ee. uu.;american|estadounidense|norteamericano
mexico|méxico;mexican|mexicano
guatemala;guatemalan|guatemalteco
el salvador;salvadoran|salvadoreño
honduras;honduran|hondureño
nicaragua;nicaraguan|nicaragüense
costa rica;costa rican|costarricense
panama|panamá;panamanian|panameño
belize|belice;belizean|beliceño
colombia;colombian|colombiano
venezuela;venezuelan|venezolano
ecuador;ecuadorian|ecuatoriano
peru|perú;peruvian|peruano
bolivia;bolivian|boliviano
chile;chilean|chileno
argentina;argentine|argentinian|argentino
uruguay;uruguayan|uruguayo
paraguay;paraguayan|paraguayo
brazil|brasil;brazilian|brasileño
cuba;cuban|cubano
dominican republic|república dominicana;dominican|dominicano
haiti|haití;haitian|haitiano
jamaica;jamaican|jamaicano
canada|canadá;canadian|canadiense
spain|españa;spanish|español
portugal;portuguese|portugués
france|francia;french|francés
germany|alemania;german|alemán
italy|italia;italian|italiano
united kingdom|u.k.|uk|britain|great britain|reino unido;british|británico
england|inglaterra;english|inglés
scotland|escocia;scottish|escocés
ireland|irlanda;irish|irlandés
netherlands|países bajos|holanda;dutch|holandés
belgium|bélgica;belgian|belga
switzerland|suiza;swiss|suizo
austria;austrian|austriaco
sweden|suecia;swedish|sueco
norway|noruega;norwegian|noruego
denmark|dinamarca;danish|danés
finland|finlandia;finnish|finlandés
poland|polonia;polish|polaco
greece|grecia;greek|griego
turkey|turquía;turkish|turco
russia|rusia;russian|ruso
ukraine|ucrania;ukrainian|ucraniano
romania|rumania;romanian|rumano
serbia;serbian|serbio
china;chinese|chino
japan|japón;japanese|japonés
india;indian|indio
pakistan|pakistán;pakistani|paquistaní
afghanistan|afganistán;afghan|afgano
iran|irán;iranian|iraní
iraq|irak;iraqi|iraquí
israel;israeli|israelí
syria|siria;syrian|sirio
lebanon|líbano;lebanese|libanés
egypt|egipto;egyptian|egipcio
saudi arabia|arabia saudita;saudi|saudí
thailand|tailandia;thai|tailandés
cambodia|camboya;cambodian|camboyano
vietnam;vietnamese|vietnamita
philippines|filipinas;filipino|philippine
indonesia;indonesian|indonesio
australia;australian|australiano
south africa|sudáfrica;south african|sudafricano
nigeria;nigerian|nigeriano
kenya|kenia;kenyan|keniano
libya|libia;libyan|libio
sudan|sudán;sudanese|sudanés
ethiopia|etiopía;ethiopian|etíope
south korea|corea del sur;south korean|surcoreano
north korea|corea del norte;north korean|norcoreano
"""
_REGIONS = """
aguascalientes|baja california|baja california sur|campeche|chiapas|chihuahua|coahuila|colima|durango|guanajuato|guerrero|hidalgo|jalisco
michoacán|morelos|nayarit|nuevo león|oaxaca|puebla|querétaro|quintana roo|san luis potosí|sinaloa|sonora|tabasco|tamaulipas|tlaxcala
veracruz|yucatán|zacatecas|estado de méxico|ciudad de méxico|mexico city|cdmx|distrito federal
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky
louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey
new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah
vermont|west virginia|wisconsin|wyoming|puerto rico
europe|africa|asia|latin america|central america|south america|north america|middle east|américa latina|centroamérica|europa
new york|new york city|chicago|los angeles|houston|dallas|miami|boston|brooklyn|san francisco|washington d.c.|el paso|san diego|san antonio
philadelphia|atlanta|seattle|london|londres|paris|madrid|barcelona|bogotá|medellín|lima|quito|caracas|buenos aires|santiago|la habana
guadalajara|monterrey|tijuana|ciudad juárez|culiacán|acapulco|iguala|reynosa|matamoros|nuevo laredo|piedras negras|torreón|saltillo
morelia|toluca|cancún|hermosillo|mexicali|mazatlán|tegucigalpa|san salvador|ciudad de guatemala|guatemala city|managua|brasilia|brussels
nueva york|washington|chicago|moscú|ginebra|bruselas|roma|berlín|pekín|tokio|jerusalén|milán|fráncfort|sevilla|valencia|bilbao|lisboa|atenas
viena|varsovia|río de janeiro|sao paulo|são paulo|montevideo|asunción|la paz|santa cruz|cali|guayaquil|san josé|santo domingo|puerto príncipe
geneva|berlin|rome|moscow|beijing|tokyo
"""

COUNTRY: dict[str, str] = {}
"""Folded name of a country, in either language, to its first English name, folded."""
ADJECTIVE: dict[str, str] = {}
"""Folded adjective, in either language and every gender and number, to the country's first English name."""


def _fill() -> None:
    for line in _COUNTRIES.strip().splitlines():
        names, adjectives = (part.split("|") for part in line.split(";"))
        for name in names:
            COUNTRY[fold(name)] = fold(names[0])
        for adjective in adjectives:
            stem = fold(adjective)
            forms = {stem, stem + "s", stem + "es"}
            if stem.endswith("o"):
                forms |= {stem[:-1] + "a", stem[:-1] + "as"}
            for form in forms:
                ADJECTIVE.setdefault(form, fold(names[0]))


_fill()
REGIONS = frozenset(fold(name) for line in _REGIONS.strip().splitlines() for name in line.split("|"))


def country_of(text: str) -> str | None:
    """The country that a name or adjective names ("U.S.", "Mexican", "estadounidense"), None where it names none."""
    key = fold(text)
    return COUNTRY.get(key) or ADJECTIVE.get(key) or COUNTRY.get(key.rstrip("."))


def is_country(text: str) -> bool:
    """Whether the text is a country's name; "us" in lower case is a pronoun."""
    return text not in ("us", "Us") and (fold(text) in COUNTRY or fold(text).rstrip(".") in COUNTRY)


def is_place(text: str) -> bool:
    """Whether the gazetteer knows the text as a place."""
    return is_country(text) or fold(text) in REGIONS
