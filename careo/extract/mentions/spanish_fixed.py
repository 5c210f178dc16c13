"""Spanish names of a fixed shape: "expediente 214/2019", "calle Real", "batallón Caimán", "@aguasdelnorte", and names all know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careo.extract.mentions.written import Written
from careo.records.statements import MentionKind
from careo.text.names import fold, spaced

_NUMBER = r"(?:[A-Z]{1,6}[-/.])?(?:[A-Z]{1,4}[-/])?\d[\d./-]*(?:[-/][A-Z\d]+)*(?<![.,/-])"
_DOCUMENT = re.compile(
    r"\b(?:(?:causa|carpeta|averiguación|acta|toca|juicio|recurso|escritura|orden|partida|proceso|nota|póliza|boleta|contrato|licitación|queja)"
    r"(?: (?:penal|civil|de investigación|previa|notarial|de amparo|de apelación|pública|de servicio|de defunción|de compraventa|circunstanciada|policial|interna))?"
    r"|expediente|oficio|decreto|ley|resolución|acuerdo|amparo|dictamen|informe|memorando|circular|cuaderno|legajo|sentencia|folio|auto|ordenanza|telegrama|cable|folleto|reglamento|contrato)"
    rf" (?:(?:número|núm\.|n\.º|nº|No\.|no\.) ?)?(?P<number>{_NUMBER})(?!\w)",
    re.IGNORECASE,
)
_SESSION = re.compile(r"\b[Aa]cta de la sesión (?:número )?\d+\b")
_LAW = re.compile(
    r"\b(?:Ley|Código|Constitución|Reglamento|Decreto|Estatuto|Tratado|Convenio|Protocolo)(?: (?:General|Federal|Orgánica|Nacional|Penal|Civil|de|del|la|los|las|y|[A-ZÁÉÍÓÚÑ]\w+)){1,8}(?<! de)(?<! del)(?<! la)(?<! los)(?<! las)(?<! y)"
)
_STREET = re.compile(
    r"\b(?P<noun>calle|avenida|plaza|barrio|colonia|carretera|paseo|callejón|bulevar|boulevard|glorieta|urbanización|fraccionamiento)"
    r" (?P<name>(?:(?:de |del |de la |de los |de las )?(?:[A-ZÁÉÍÓÚÑ]\w+|\d+)(?: [A-ZÁÉÍÓÚÑ]\w+){0,2}))"
)
_UNIT = re.compile(
    r"\b(?:batallón|brigada|regimiento|escuadrón|comando|destacamento) (?:[A-ZÁÉÍÓÚÑ][\w-]+|\d+)(?: (?:de (?:la |los )?|del )?[A-ZÁÉÍÓÚÑ]\w+){0,3}"
)
_HANDLE = re.compile(r"(?<!\w)@\w{2,}")
_UNIT_NUMBER = re.compile(r"\s\d{1,3}(?![\d.,/:])")

KNOWN_PLACES = frozenset(
    fold(name)
    for name in """Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Palma|Palma de Mallorca|Mallorca|Menorca|Ibiza|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Vitoria
    |La Coruña|A Coruña|Coruña|Granada|Elche|Oviedo|Badalona|Cartagena|Jerez|Jerez de la Frontera|Sabadell|Pamplona|Almería|Burgos|Santander|Albacete|Castellón|Logroño|Badajoz|Salamanca|Huelva|Lérida
    |Lleida|Tarragona|Gerona|Girona|León|Cádiz|Jaén|Orense|Ourense|Lugo|Pontevedra|Santiago de Compostela|Cáceres|Mérida|Toledo|Ciudad Real|Cuenca|Guadalajara|Ávila|Segovia|Soria
    |Zamora|Palencia|Huesca|Teruel|Melilla|Ceuta|San Sebastián|Ferrol|Avilés|Marbella|Andalucía|Aragón|Asturias|Baleares|Canarias|Cantabria|Cataluña|Extremadura|Galicia|Navarra
    |País Vasco|Euskadi|La Rioja|Castilla y León|Castilla-La Mancha|Castilla La Mancha|Comunidad Valenciana|Tenerife|Gran Canaria|Las Palmas|Lanzarote|Fuerteventura
    |Europa|América|América Latina|Latinoamérica|Iberoamérica|Sudamérica|Suramérica|Centroamérica|Norteamérica|África|Asia|Oceanía|Unión Soviética|URSS|Oriente Medio|Oriente Próximo|Caribe|Mediterráneo|Atlántico|Pacífico
    |París|Londres|Roma|Berlín|Lisboa|Oporto|Bruselas|Viena|Ginebra|Zúrich|Moscú|Atenas|Ámsterdam|Amsterdam|La Haya|Estocolmo|Oslo|Copenhague|Varsovia|Praga|Budapest|Dublín|Milán|Turín|Nápoles|Venecia|Múnich|Munich|Fráncfort
    |Francfort|Hamburgo|Estrasburgo|Marsella|Lyon|Burdeos|Sídney|Sydney|Melbourne|Tokio|Pekín|Shanghai|Hong Kong|Seúl|Nueva Delhi|Bombay|Bagdad|Teherán|Jerusalén|Tel Aviv|Gaza|Cisjordania|El Cairo|Estambul|Ankara
    |Rabat|Argel|Túnez|Trípoli|Nairobi|Pretoria|Johannesburgo|Nueva York|Washington|Miami|Los Ángeles|Chicago|Houston|Boston|San Francisco|Filadelfia|Atlanta|Florida|Texas|California|Toronto|Montreal|Ottawa|Puerto Rico
    |Ciudad de México|México DF|Guadalajara|Monterrey|Tijuana|Puebla|Buenos Aires|Rosario|Mendoza|Mar del Plata|La Plata|Tucumán|Santa Fe|Montevideo|Asunción|Santiago|Santiago de Chile|Valparaíso|Concepción|Antofagasta
    |Lima|Cuzco|Cusco|Arequipa|Trujillo|Quito|Guayaquil|Bogotá|Medellín|Cali|Barranquilla|Cartagena de Indias|Caracas|Maracaibo|La Paz|Santa Cruz|Cochabamba|Sucre|Brasilia|Río de Janeiro|Sao Paulo|São Paulo|Porto Alegre|Recife
    |La Habana|Santo Domingo|San Juan|San José|Managua|Tegucigalpa|San Salvador|Ciudad de Guatemala|Panamá|Kosovo|Bosnia|Croacia|Eslovenia|Chechenia|Albania|Macedonia|Montenegro|Yugoslavia|Serbia|Belgrado|Sarajevo|Timor
    |Timor Oriental|Indonesia|Filipinas|Malasia|Singapur|Tailandia|Vietnam|Corea|Corea del Sur|Corea del Norte|Japón|India|Pakistán|Afganistán|Irak|Irán|Israel|Palestina|Líbano|Siria|Jordania|Egipto|Marruecos|Argelia
    |Sudáfrica|Nigeria|Angola|Mozambique|Congo|Ruanda|Uganda|Kenia|Etiopía|Somalia|Sudán|Libia|Sáhara|Sahara|Australia|Nueva Zelanda|Nueva Zelandia|Islandia|Luxemburgo|Malta|Chipre|Bulgaria|Hungría|Eslovaquia|República Checa|Lituania
    |Letonia|Estonia|Georgia|Armenia|Azerbaiyán|Kazajistán|Mongolia|Arabia Saudí|Arabia Saudita|Kuwait|Qatar|Yemen|Antártida|Amazonas|Patagonia|Andes|Alpes|Pirineos|Gibraltar|Andorra|Mónaco|Vaticano|Bretaña|Baviera|Escocia|Gales""".replace("\n", "").split("|")
)  # fmt: skip
KNOWN_PLACES = frozenset(name.strip() for name in KNOWN_PLACES)
NOT_NAMES = frozenset(
    """vistos visto resultando considerando razón constancia conste cúmplase notifíquese devuélvase resuelve resuelvo primero segundo tercero cuarto
    quinto sexto séptimo octavo noveno décimo único antecedentes hechos fundamentos fallo hecho asunto referencia pregunta respuesta nota ojo
    testigo juez jueza fiscal defensa acusado acusada perito ujier magistrada magistrado mecánico cajero entrevistadora entrevistador entrevista
    compareciente declarante periodista reportera reportero abogado abogada presidenta presidente secretaria secretario moderador moderadora
    locutor locutora madre padre hijo hija vecino vecina señor señora doctor doctora alcalde alcaldesa ministra ministro senador senadora diputado
    diputada comisario comisaria capitán coronel sargento agente inspector inspectora víctima querellante demandado demandante actor actora intérprete
    estimado estimada estimados querido querida queridos distinguido distinguida atentamente saludos firmado urgente posdata fuente firma firmas ha
    correcto objeción retiro exacto cierto falso mentira claro bueno mire vea oiga gracias perdón adiós hola otra señorías""".split()
)
"""Words that begin sentences or head turns and papers and are no names there."""


def fixed_names(text: str) -> Iterator[Written]:
    """The names of these shapes, in order of their kind; they win over runs of capitals in the same place."""
    for pattern, kind in _SHAPES:
        for match in pattern.finditer(text):
            if pattern is _LAW and match.group().split()[0] == "Decreto" and len(match.group().split()) < 3:
                continue
            start, end = match.span()
            yield Written(start=start, end=end, kind=kind, form="name", name=spaced(text[start:end]))


_SHAPES: tuple[tuple[re.Pattern[str], MentionKind], ...] = (
    (_SESSION, "document"),
    (_DOCUMENT, "document"),
    (_LAW, "document"),
    (_STREET, "place"),
    (_UNIT, "organisation"),
    (_HANDLE, "organisation"),
)


def numbered_end(text: str, end: int) -> int:
    """The end of "Zona Militar 9", with its number."""
    found = _UNIT_NUMBER.match(text, end)
    return found.end() if found is not None else end
