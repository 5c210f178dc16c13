"""Spanish nouns that name who can say something: people by office, trade, kin or part, and bodies. Our own list, singular and plural."""

from __future__ import annotations

from functools import lru_cache

_PEOPLE = """
abogado abuelo acreedor activista actor acusado adjunto administrador afectado agente agricultor aduanero albacea albañil alcaide alcalde
alguacil almirante alumno amigo analista anciano antropólogo apoderado aprendiz árbitro archivero arquitecto arrendatario artesano
arzobispo asesor asistente auditor autor auxiliar ayudante bailarín banquero barbero barrendero bibliotecario biólogo bombero brigadier
cabecilla cabo cacique cajero camarero camillero caminante camionero campesino canciller candidato cantante cantinero capataz capitán
capellán caporal carcelero cardenal carnicero carpintero cartero catedrático cerrajero chofer chófer ciudadano clérigo cliente cobrador
cocinero colega colono columnista comandante comerciante comisario comisionado compadre comadre compañero compareciente comprador
concejal conductor confidente conserje consejero constructor consultor contador contralor contratista copiloto coronel corregidor
corresponsal creyente criado cronista cuidador cuñado cura custodio decano declarante defensor delegado demandado demandante denunciante
dentista dependiente deportista desplazado detective detenido deudo diácono dibujante diputado director dirigente diplomático doctor
documentalista dueño economista ecologista edil editor ejecutivo electricista embajador empleado empresario encargado enfermero enviado
epidemiólogo escolta escritor escribano esposo estibador estudiante excombatiente experto exmilitar exministro fabricante familiar
farmacéutico fiador filósofo fiscal forense fotógrafo fraile fugitivo funcionario ganadero general gerente geógrafo geólogo gobernador
gremialista guarda guardaparque guardia guarura guerrillero guía habitante hacendado hacker heredero hermano hijo hombre hortelano huésped
imputado inculpado indígena informante ingeniero inquilino inspector instructor intendente interno interventor investigador jardinero
jefe jornalero jornalista jubilado juez jueza jurista labrador leñador legislador legista librero líder liquidador litigante locutor
maestro magistrado mandatario manifestante maquinista marido marinero mayordomo mecánico médico mediador mensajero mercader
meteorólogo miembro miliciano militante militar minero ministro monitor monje morador mozo muchacho mujer músico niño niña notario
nuera nieto novio obispo obrero oficial oidor opositor operador operario orador ordenanza padrastro padre madre padrino madrina paisano
panadero panelista paramédico pariente párroco parroquiano parlamentario parte partera pasajero pastor patólogo patrón patrullero
pediatra pensionista peón perito periodista perjudicado persona personero pescador piloto pintor poblador poeta policía político
portavoz portero practicante prefecto preso presidente presidiario prestamista primo prior procesado procurador productor profesor
prófugo promotor propietario proveedor psicólogo psiquiatra público querellante quejoso químico raspachín reclamante reclutador
recaudador recepcionista reclusa recluso rector redactor refugiado regidor registrador reo reportero representante responsable retirado
rival sacerdote sacristán sargento sastre secretario senador sepulturero seguidor señor señora sereno sicario sindicalista síndico
sismólogo sobreviviente superviviente sobrino socio sociólogo soldado sospechoso subalterno subcomisario subdirector subordinado
subprefecto subsecretario sucesor suegro sujeto superior supervisor suplente taquígrafo taxista técnico telegrafista tendero teniente
tercero tesorero testador testigo tía tío titular topógrafo torero torturador trabajador traductor traficante transeúnte tripulante
tutor ujier usuario vaquero vecino vendedor veterano veterinario víctima vicario vicealmirante vicepresidente viejo vigilante viuda
viudo vocal vocero voluntario vividor yerno zapatero joven adolescente menor gente pareja primogénito pastora monja hermana alcaldesa
capitana presidenta ministra concejala jefa diputada senadora fiscala bióloga abuela nieta sobrina tía actriz emperatriz reina rey príncipe
princesa duque papa mamá papá líderes expresidente exgobernador exalcalde exdirector exjefe exagente exsoldado exempleado exguardia
exfuncionario exfiscal exjuez exdiputado exsenador excapitán exsecretario excónsul cónsul cónyuge huelguista ama paciente
cafetalero maderero taladores talador tallerista cazador guardabosques ladrón asaltante culpable inocente beneficiario ahorrador
inversor inversionista accionista contribuyente votante elector fuente
"""
_BODIES = """
academia acería aerolínea agencia agrupación alcaldía archivo armada asamblea aseguradora asociación astillero ateneo audiencia auditoría
autoridad ayuntamiento azucarera banca banco banda batallón bloque brigada bufete cabildo cadena caja cámara canal capítulo cartera cártel
casa catastro central cervecería clan clínica club coalición coalición cofradía colectivo colegio comandancia comarca comisaría
comisión comité compañía comunidad concejo concesionaria confederación congregación congreso consejería consejo consorcio constructora
consulado consultora contraloría cooperativa coordinadora corporación corte cuartel cuerpo curia defensa defensoría delegación
departamento diario diócesis diputación dirección directiva distribuidora ejecutivo ejército embajada embotelladora emisora empresa
entidad equipo escuela estación estado exportadora fábrica facultad familia federación fiscalía firma flota foro fundación gabinete gendarmería
gerencia gobernación gobierno gremio grupo guarnición guerrilla hermandad hospital iglesia inmobiliaria instituto intendencia jefatura judicatura juntas junta
juzgado laboratorio legislatura liga magistratura mando marina mayoría mesa milicia minera ministerio minoría misión monasterio movimiento
municipalidad municipio museo naviera notaría oficina oposición órgano organismo organización orquesta papelera parlamento parroquia partido
patronal patronato petrolera plantilla plataforma pleno policía portal prefectura prensa presidencia procuraduría productora provincia
radio rectoría redacción refinería registro revista rotativo sala secretaría sección semanario senado servicio sindicato sínodo sociedad
subsecretaría sucursal superintendencia tabloide televisora televisión tribuna tribunal unidad unión universidad veeduría vicaría
ingenio obraje sanatorio geriátrico mutual frigorífico curtiembre telefónica arzobispado obispado cancillería comuna tesorería cementera
petrolera pesquera farmacéutica arrocera lechera tabacalera panificadora editorial transportista hidroeléctrica rectorado decanato capitanía
intendencia personería seccional carabineros blog
zona filial matriz noticiero periódico medio emisora gaceta
"""


def _with_plurals(words: str) -> frozenset[str]:
    """Masculine, feminine and plural of each word."""
    forms: set[str] = set()
    for word in words.split():
        singular = {word}
        if word.endswith("o"):
            singular.add(word[:-1] + "a")
        elif word.endswith(("or", "ín", "án")):
            singular.add(word.replace("ín", "in").replace("án", "an") + "a")
        elif word.endswith("nte"):
            singular.add(word[:-1] + "a")
        for one in singular:
            plain = one[:-2] + {"ín": "in", "án": "an", "ón": "on"}[one[-2:]] if one[-2:] in ("ín", "án", "ón") else one
            ending = "s" if one[-1] in "aeiouáéó" else ("es" if one[-1] != "z" else "")
            forms.update((one, plain + ending if one[-1] != "z" else one[:-1] + "ces"))
    return frozenset(forms)


PEOPLE = _with_plurals(_PEOPLE)
BODIES = _with_plurals(_BODIES)


@lru_cache(maxsize=20_000)
def names_people(low: str) -> bool:
    """Whether a noun in lower case names a person, or several; a former office counts ("exalcalde", "vicefiscal")."""
    if low in PEOPLE:
        return True
    return any(
        low.startswith(prefix) and low[len(prefix) :].lstrip("-") in PEOPLE for prefix in ("ex", "vice", "sub", "co")
    )


def names_body(low: str) -> bool:
    """Whether a noun in lower case names a body."""
    return low in BODIES
