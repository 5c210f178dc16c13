"""What a Spanish name names: told by the noun before it, by its own first word, and by the preposition that governs it.

Lists are our own. Nothing here knows real places beyond the gazetteer; "Villa Olmo" is a place because of "Villa".
"""

from __future__ import annotations

import re
from functools import lru_cache

from careo.extract.attributions.spanish_cues import verb_forms
from careo.extract.attributions.spanish_people import names_body, names_people
from careo.records.statements import MentionKind
from careo.text.given_names import is_given_name
from careo.text.names import fold

_MORE_GIVEN_NAMES = frozenset(
    fold(name)
    for name in """abdón abel abelino abundio adela adelina adolfina ágata agapito águeda aída aitana alba albino alcides aldo aleida alfonsina
    alina alonso amadeo amador amancio amanda amaro ambrosio américo amílcar amparo anabel anacleto anastasio andreína ángela aníbal anita
    anselmo antolín antonieta apolonia aquiles aracely arcadio arístides armida arsenio artemio asunción ataúlfo atanasio augusto aurora
    azucena balbina baldomero baltasar bartolomé basilio baudilio begoña belén belisario berenice bernabé bernardino berta betina bonifacio
    braulio brígida brunilda calixto camila camilo cándida cándido caridad carina carlota carmela casandra casilda casimiro casto cayetano
    cecilio ceferino celedonio celeste celestino celia celina celso chano cipriano ciriaco cirilo cirila clara claudio clemencia clemente
    clotilde conrado constanza consuelo cordelia corina cornelio cosme crescencio crisanto crisóstomo cristóbal cruz custodia dalia dalila
    damaris dámaso danilo daría darío débora delfina delia demetrio desiderio dina dionisio domingo domitila donato dora doroteo dulce edelmira
    edith edmundo eduarda eduvigis efigenia efrén eladio elba eleazar eleuterio eliana elías eliodoro eliseo elodia eloy elsa elvio emérita emeterio
    emilia emma encarnación engracia enriqueta epifanio erasmo ermelinda ernestina esmeralda estanislao estefanía ester estrella etelvina
    eudoxia eufemia eufrasio eulalia eulogio eusebio eustaquio eva evangelina evaristo evelio ezequiel facundo fausto fe federica feliciano
    felicitas felisa fermín fernán fidela fidelia filemón filiberto filomena flavia flavio flor florentino floriberto fortunato froilán
    fructuoso fulgencio gaspar gastón gema genara generoso germán gerónimo gertrudis gervasio gilda gilberta gino gisela gonzala gracia
    gregoria griselda guido gumersindo gustava haroldo haydée heliodoro herminia hermenegildo hermes hermelinda hernando herminio higinio hilaria
    hipólito honorio hortensia hugolino humbertina ifigenia ildefonso iluminada imanol indalecio iñaki iñigo inocencio iris irene isabelino
    isadora isaura isidora isidoro isolina ítalo ivonne jacinta jacobo jazmín jenaro jeremías jerónimo jimeno joaquina jonás jordi josé josué
    jovita judith julieta justina justino justo juvenal laureano laurentino lauro leandro leocadia leonel leónidas leonora leoncio leonardo
    lesbia libertad liborio liduvina ligia lila liliana lina lindolfo lino lisandro livia lola loreto lucas luciano lucila lucinda lucrecia lupe
    macario magali magda magín malena manuela marcelina marcelino marcial marciano margarito marina marino mariela marlén marlene marisa martina
    matilde maura mauricia mauro máxima maximina maximino máximo melania melchor melisa melitón melquíades mencía merced micaela milagros
    millán minerva miriam mirna mirta modesta modesto mónico montserrat nacho narciso natividad nayeli nazario nélida nelly nelson nereida
    nerea nicanor nicasio nicéforo nidia nieves nilda noelia norberto nuria obdulio octavia odilia odón olegario olimpia olinda omaira ondina
    onésimo onofre oralia oriana orlando orfilia orosia otilia ovidia pancracio pánfilo pascual pastora paz pelayo perfecto perla petra petronila
    piedad pío plácido plinio policarpo porfirio práxedes primitivo primo prisciliano próspero prudencio prudencia quintín quirino rafaela raimundo
    rainiero ramiro ramona raymunda reina reinaldo remedios remigio renán renata renato ricarda rigoberta robertina robustiano rogelia romeo
    romina romualdo roque rosalba rosalina rosalino rosana rosaura rosendo roxana rubí rufina rufino ruperto sabas sabina sabino sagrario
    salomé salomón salustiano salvadora samanta santos sarita saturnino sebastiana secundino segismundo segundo selena selma senén serafín serafina
    serena servando severiano severino severo sigfrido silverio silvano silvestre silvina silvino simona sinforoso sixto socorro sol solange soraya
    sotero susano tabita tadea tadeo tamara telesforo telmo teodora teófilo teodosio teresita tesalia tiburcio timoteo tirso tito tobías toribio
    torcuato trinidad tulio ubaldo urbano úrsula valdemar valentina valeriano valerio vanesa venancio ventura vera veremundo vicenta vidal
    vilma violante viridiana vito vladimiro waldo wenceslao wilfredo wilson yaneth yesenia yolanda zaida zenaida zenón zoraida zulema lucho
    curro chema toñi pilar loli merche paqui charo rosi manolo kiko moncho tito""".split()
)
PLACE_HEADS = frozenset(
    fold(word)
    for word in """villa valle puerto punta cerro río rio loma lomas san santa santo salto paso ojo peña caleta ribera riberas alto altos alta bajo
    barrio colonia calle avenida plaza laguna lago monte montes sierra isla islas bahía cabo campo campos playa quebrada ciudad pueblo
    estación hacienda finca rancho volcán cordillera desierto golfo estrecho península arroyo mar costa parque puente carretera camino
    aldea caserío cañada llano llanos pampa mesa meseta cumbre boca bocas agua aguas piedra piedras palo pozo pozos fuerte fortín nueva nuevo
    dos tres cuatro siete vega vegas cuesta cueva cuevas ensenada estero islote morro páramo picacho pico pinar provincia departamento
    región estado municipio distrito cantón comarca torre torres hotel teatro estadio aeropuerto mercado palacio cuartel penal cárcel
    cementerio mina minas represa presa termas hondonada vista bella buena rincón remanso vado laguneta salina salinas arenal juncal olmo
    borde cabecera cruce trinidad selva bosque bosques canal muelle malecón faro dársena cayo ría colina colinas quinta tierra""".split()
)
ORGANISATION_WORDS = frozenset(
    fold(word)
    for word in """compañía fondo jefatura procuraduría minera embotelladora aerolínea naviera aseguradora constructora sociedad empresa grupo
    banco caja consorcio corporación industrias transportes laboratorios astilleros ferrocarriles ingenios editorial radio canal televisión
    diario semanario revista gaceta tribuna voz heraldo correo eco mercurio imparcial noticiero boletín ateneo club unión sindicato
    federación confederación asociación coordinadora comisión comité consejo junta ministerio secretaría subsecretaría fiscalía
    defensoría contraloría tesorería intendencia gobernación superintendencia dirección instituto academia universidad colegio liceo escuela hospital
    clínica fundación partido frente movimiento alianza coalición convergencia brigada batallón regimiento comando ejército policía guardia armada
    marina gendarmería congreso senado cámara asamblea parlamento tribunal juzgado corte sala audiencia notaría registro oficina agencia autoridad
    servicio servicios central cooperativa patronato patronal organización oficina iglesia obispado arzobispado diócesis parroquia estado museo
    archivo biblioteca orquesta real atlético deportivo aguas energía cementos minerales textiles pesquera petróleos azucarera papelera
    inversiones construcciones comercial importadora distribuidora editora productos seguros asociados hermanos arrocera cervecería lácteos maderas viñas bodegas cruz médicos red plataforma observatorio foro mesa colectivo liga cofradía hermandad""".split()
) - frozenset({"central", "real", "aguas", "voz", "mesa", "cruz", "estado", "canal", "correo"})
OTHER_HEADS = frozenset(
    fold(word)
    for word in """operación operativo copa premio torneo plan feria festival proyecto campaña programa virgen navidad semana guerra batalla
    revolución mundial juegos caso campeonato exposición bienal orden medalla noche día""".split()
)
DOCUMENT_WORDS = frozenset(
    fold(word)
    for word in "acuerdo decreto ley acta resolución código constitución tratado convenio protocolo oficio expediente sentencia reglamento circular pacto estatuto ordenanza".split()
)
PLACE_NOUNS = frozenset(
    """aldea pueblo municipio ciudad barrio playa río cerro valle volcán isla puerto plaza predio rancho vereda caserío penal cárcel
    retén mina laguna hacienda finca reserva estación hotel parque puente represa presa cuenca comuna localidad distrito provincia departamento región estado
    corregimiento parroquia villa poblado cantón aeropuerto estadio cementerio canal lago bahía isla salina cordillera montaña quebrada arroyo
    carretera autopista paraje fundo ejido paso peñón cueva ladera mirador balneario quinta fortín""".split()
)
ORGANISATION_NOUNS = frozenset(
    """minera embotelladora aerolínea naviera aseguradora constructora empresa firma compañía revista portal diario periódico semanario emisora
    canal televisora agencia hospital clínica banco cooperativa fundación sindicato partido grupo consorcio papelera arrocera cervecería azucarera
    petrolera farmacéutica distribuidora editorial productora inmobiliaria consultora financiera tabloide rotativo periódica noticiero radio red
    colectivo ong asociación universidad instituto colegio escuela club equipo bufete tienda cadena marca fábrica textilera concesionaria operadora
    importadora exportadora pesquera cementera frutera bananera comercializadora contratista plataforma web blog sitio imprenta laboratorio
    transportista acerera maderera eléctrica telefónica automotriz banda pandilla cartel cártel milicia guerrilla gestora promotora""".split()
)
OTHER_NOUNS = frozenset(
    """lancha buque barco velero carguero yate operación operativo copa canción película novela premio torneo poema cuadro perro caballo
    programa proyecto huracán tormenta virus vacuna fragata corbeta remolcador pesquero goleta avioneta satélite tren campaña plan obra libro
    himno modelo""".split()
)
PERSON_OF = frozenset(
    """familia viuda viudo hijo hija hijos hermano hermana madre padre esposa esposo marido mujer casa abogado abogada defensa cuerpo muerte
    asesinato nombre firma caso carta voz testimonio oficina teléfono palabras captura detención desaparición versión declaración
    primo tío sobrino nieto amigo socio chofer secretario letra puño rostro retrato cadáver restos tumba hijo favor gente mano manos""".split()
)
"""Nouns behind which "de" is followed by a person: "la familia de Galván"."""
MEMBERS = frozenset(
    """presidente presidenta portavoz director directora dirigente líder miembro miembros jugador jugadores entrenador técnico accionista
    accionistas militante militantes socio socios vocero vocera empleado empleados gerente acciones consejero delantero defensa portero
    centrocampista diputado diputada diputados senador senadores candidato candidata sede filial directivo directivos secretario secretaria
    fundador fundadora propietario dueño editor editora reportero periodista columnista corresponsal redactor capital activos clientes""".split()
)
"""Nouns behind which "de" is followed by a body: "el dirigente de Convergencia"."""
_PLACE_BEFORE = re.compile(
    r"\b(?:en|desde|hacia|hasta|entre|cerca de|lejos de|afueras de|rumbo a|camino de|dentro de|fuera de)\s+(?:el\s+|la\s+|los\s+|las\s+)?$",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:(?:[^\W\d_]+)\s+)?(?:de|del)\s+$", re.IGNORECASE)
_NOUN_BEFORE = re.compile(r"(?P<noun>[^\W\d_]+)\s+[“\"«‘]?$")
_TO_BEFORE = re.compile(
    r"\b(?:llegar|llegó|llegaron|fue|fueron|viajó|viajaron|volvió|ir|viaje|regresó|trasladad[oa]s?|rumbo|camino|mudó|enviad[oa]s?|huyó|vino|marchó|partió|llevó|entró)\s+(?:\w+\s+)?a\s+$",
    re.IGNORECASE,
)
_PERSON_BEFORE = re.compile(
    r"\b(?:a|con|para|contra|por|según|clave|apodad[oa]|alias|llamad[oa]|apellidad[oa]|doña|don|señor|señora|licenciado|ingeniero|tal)\s+(?:el\s+|la\s+)?$",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(
    r"\b(?:según|publicó|publicado (?:en|por)|de acuerdo con|reveló|informó|contó|tituló|lectores de|director(?:a)? de|columna (?:en|de)|portada de|páginas de)\s+$",
    re.IGNORECASE,
)
_DEED_AFTER = re.compile(r"\s+(?:(?:no|se|lo|la|le|les|ya|nunca)\s+)*\w{3,}(?:ó|aron|ieron|aba|aban)\b")
_WORD_BEFORE = re.compile(r"(?P<verb>[^\W\d_]+)\s+$")
_VERB_AFTER = re.compile(r"\s*,?\s*(?:(?:no|se|lo|la|le|les|también|ya|nunca|ha|han|había)\s+)*(?P<verb>[^\W\d_]+)")


@lru_cache(maxsize=20_000)
def is_spanish_given_name(word: str) -> bool:
    """Whether a word is a given name, in the shared list or in the one of rarer Spanish names."""
    return len(word) > 2 and (fold(word) in _MORE_GIVEN_NAMES or is_given_name(word))


def kind_by_words(parts: list[str]) -> MentionKind | None:
    """What the name's own words tell: its first word is "Compañía", "Villa", "Decreto" …"""
    first = fold(parts[0]).rstrip(".")
    if len(parts) > 1 and re.fullmatch(
        r"(?:s\.? ?a|s\.? ?l|c\.? ?a|ltda|s\.? ?a\.? ?s|s\.? ?r\.? ?l|inc|corp)\.?", fold(parts[-1])
    ):
        return "organisation"
    if first in DOCUMENT_WORDS and len(parts) > 1:
        return "document"
    if first in OTHER_HEADS and len(parts) > 1:
        return "other"
    if first in ORGANISATION_WORDS and len(parts) > 1:
        return "organisation"
    if (
        first in PLACE_HEADS
        and len(parts) > 1
        and not (is_spanish_given_name(first) and first not in ("santa", "santo", "san"))
    ):
        return "place"
    return None


def kind_around(text: str, start: int, end: int, parts: list[str]) -> MentionKind | None:
    """What the words around a name tell; None where they do not."""
    before = text[max(0, start - 70) : start]
    by_noun = kind_beside(before)
    if by_noun is not None:
        return by_noun
    if _PLACE_BEFORE.search(before) or _TO_BEFORE.search(before):
        return "place"
    of = _OF_BEFORE.search(before)
    if of is not None:
        governing = of["noun"].lower()
        if governing in MEMBERS and not (len(parts) > 1 and fold(parts[0]) in PLACE_HEADS):
            return "organisation"
        if governing in PERSON_OF or is_spanish_given_name(parts[0]):
            return "person"
        return "place"
    if fold(parts[0]) in ("el", "la", "los", "las") and len(parts) > 1:
        after = _VERB_AFTER.match(text, end)
        if _TOLD_BY.search(before):
            return "organisation"
        tells = after is not None and (form := verb_forms().get(after["verb"])) is not None and form.person == 3
        several = (
            fold(parts[0]) in ("los", "las")
            and fold(parts[1]) not in PLACE_HEADS
            and re.search(r"\b(?:y|contra|entre|banda|grupo|por)\s+$", before)
        )
        return "organisation" if tells or several else "place"
    after = _VERB_AFTER.match(text, end)
    form = verb_forms().get(after["verb"]) if after is not None else None
    if form is not None and form.person == 3 and form.tense in ("preterite", "present", "imperfect") and len(parts) < 3:
        return "person"
    if (
        len(parts) == 1
        and _DEED_AFTER.match(text, end)
        and not re.search(r"\b(?:el|la|los|las|un|una)\s+$", before, re.IGNORECASE)
    ):
        return "person"
    said = _WORD_BEFORE.search(before)
    if said is not None and (form := verb_forms().get(said["verb"])) is not None and form.tense == "preterite":
        return "person"
    return "person" if _PERSON_BEFORE.search(before) else None


def kind_beside(before: str) -> MentionKind | None:
    """What the noun right before a name tells, over one adjective ("el grupo ambientalista Ríos Vivos")."""
    noun = _NOUN_BEFORE.search(before)
    if noun is None or not noun["noun"][0].islower():
        return None
    kind = _by_noun(noun["noun"].lower())
    if kind is not None:
        return kind
    further = _NOUN_BEFORE.search(before[: noun.start()])
    if further is None or not further["noun"][0].islower() or not noun["noun"].lower().endswith(_ADJECTIVES):
        return None
    return _by_noun(further["noun"].lower())


_ADJECTIVES = (
    "ista",
    "al",
    "ano",
    "ana",
    "ense",
    "ico",
    "ica",
    "ero",
    "era",
    "or",
    "ora",
    "ado",
    "ada",
    "ido",
    "ida",
    "ario",
    "aria",
    "ivo",
    "iva",
)


def _by_noun(word: str) -> MentionKind | None:
    if not word:
        return None
    if word in OTHER_NOUNS:
        return "other"
    if word in ORGANISATION_NOUNS:
        return "organisation"
    if word in PLACE_NOUNS:
        return "place"
    if names_people(word):
        return "person"
    return "organisation" if names_body(word) and word not in ("casa", "mesa", "radio", "estado", "equipo") else None
