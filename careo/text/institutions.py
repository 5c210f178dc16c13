"""Words of institutions' names in Spanish and English, word for word, so that one body is found under both languages."""

from __future__ import annotations

from functools import lru_cache

from careo.text.names import KEPT, SMALL_WORDS, fold, organisation_words

_PAIRS = """
ministerio ministry|secretaria ministry|department ministry|interior interior|gobernacion interior|defensa defence|defense defence|justicia justice
salud health|educacion education|hacienda treasury|finanzas finance|trabajo labour|labor labour|agricultura agriculture|energia energy
economia economy|relaciones relations|exteriores foreign|seguridad security|publica public|publico public|nacional national|federal federal
estatal state|estado state|municipal municipal|general general|servicio service|aduanero customs|aduanera customs|aduanas customs
costero coastal|costera coastal|costa coast|guardia guard|observatorio observatory|estrecho strait|comision commission|comite committee
consejo council|instituto institute|universidad university|centro centre|center centre|oficina office|agencia agency|policia police
ejercito army|marina navy|armada navy|fuerza force|fuerzas forces|tribunal court|corte court|suprema supreme|supremo supreme|juzgado court
fiscalia prosecutor|procuraduria prosecutor|congreso congress|senado senate|camara chamber|diputados deputies|partido party|sindicato union
union union|asociacion association|fundacion foundation|federacion federation|organizacion organization|organisation organization
naciones nations|unidas united|derechos rights|humanos human|pueblos peoples|indigenas indigenous|migracion migration|refugiados refugees
puerto port|portuaria port|puertos port|autoridad authority|autonoma autonomous|banco bank|central central|mundial world|hospital hospital
registro registry|archivo archive|agua water|aguas water|bosques forests|medio middle|ambiente environment|verdad truth|memoria memory
busqueda search|desaparecidos missing|victimas victims|golfo gulf|norte north|sur south|este east|oeste west|cartel cartel|frontera border
carretera highway|caminos roads|transporte transport|comunicaciones communications|cultura culture|deporte sport|turismo tourism|mineria mining
petroleo oil|electricidad electricity|telefonos telephones|correos mail|pesca fisheries|pesquera fisheries|cooperativa cooperative|ganadera cattle
"""
ENGLISH = {fold(pair.split()[0]): pair.split()[1] for line in _PAIRS.strip().splitlines() for pair in line.split("|")}
"""Folded word to the English word that stands for it."""
_BODIES = frozenset(
    """ministry service observatory commission committee council institute university centre office agency police army navy court
    prosecutor congress senate chamber party union association foundation federation organization authority bank registry archive
    hospital cooperative guard cartel""".split()
)


@lru_cache(maxsize=KEPT)
def translated(name: str) -> frozenset[str] | None:
    """The content words of an institution's name in English; None where a word is in no list or no word says it is a body."""
    parts = [part for part in organisation_words(name) if part not in SMALL_WORDS]
    known = set(ENGLISH) | set(ENGLISH.values())
    if len(parts) < 2 or any(part not in known for part in parts):
        return None
    found = frozenset(ENGLISH.get(part, part) for part in parts)
    return found if found & _BODIES else None
