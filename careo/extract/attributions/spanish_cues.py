"""The Spanish words that introduce what somebody says, holds or plans, with what may follow them as its content.

The lists are our own. Forms come from `spanish_verbs`. What may follow a verb is written in letters:

q  a clause with "que"            w  a clause with "si" or an interrogative     b  a quotation, or the verb as an aside ("…, dijo X")
i  an infinitive, bare            n  a noun phrase, if it names a deed or word  N  a noun phrase of any kind
a, d, c, e, p  an infinitive, noun or clause behind "a", "de", "con", "en", "por" ("se niega a cerrar", "amenaza con huir")
k  a person and "de" or "como" ("acusa a X de robar", "describe a X como un héroe")     j  an adjective ("considera falso el acta")
l  "lo" alone as content ("lo niega")       x  an infinitive behind "para"      r  only with "se" ("se queja de")       s  may leave its subject out in the plural ("dicen que")
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from careo.extract.attributions.spanish_verbs import Form, conjugate

_VERBS: tuple[tuple[str, str], ...] = (
    (
        "qwblsi",
        """decir afirmar asegurar aseverar contar comentar explicar precisar aclarar señalar indicar sostener manifestar declarar
        responder contestar referir relatar narrar confesar repetir reiterar insistir testificar testimoniar deponer atestiguar""",
    ),
    (
        "qwb",
        """agregar añadir apuntar apostillar acotar abundar argumentar argüir razonar apreciar conceder concluir constatar detallar
        destacar enfatizar exclamar exponer expresar informar replicar resaltar remarcar remachar recalcar recordar rememorar evocar
        revelar subrayar puntualizar matizar mencionar observar opinar pronunciar proclamar publicar escribir zanjar sentenciar
        aventurar deslizar espetar gritar susurrar musitar murmurar balbucear cuchichear chillar vociferar bramar tronar clamar
        ironizar bromear rezongar gruñir refunfuñar retrucar retrucar terciar intervenir interrumpir rebatir rematar sincerarse
        confiar alardear presumir fanfarronear dictaminar diagnosticar resolver sentar corroborar certificar avalar tuitear
        postear divulgar difundir ventilar pregonar enunciar postular pontificar predicar rumorear chismear filtrar
        reflexionar meditar cavilar preguntar inquirir interpelar interrogar consultar cuestionar avisar notificar comunicar
        participar prevenir alertar advertir machacar aleccionar ilustrar completar continuar proseguir porfiar
        contraponer contraatacar arremeter desahogar sollozar suspirar lamentar celebrar festejar justificar ufanar
        insinuar atajar corear aludir entrever recapitular resumir sintetizar ejemplificar describir profetizar fantasear presagiar
        rubricar suscribir esgrimir blandir enarbolar contestar espetar increpar amonestar regañar reprender reñir acusar culpar
        prometer proponer reclamar exigir pedir solicitar ordenar recomendar aconsejar sugerir plantear ofrecer defender
        calcular estimar considerar pensar creer sospechar reportar titular encabezar telegrafiar telefonear mascullar rugir aullar cantar
        rezar orar sonreír reír llorar gimotear bufar zumbar carraspear jadear aplaudir intuir titubear dudar vacilar
        valorar auspiciar
        desafiar leer dictar anotar apuntillar acotar transmitir trasladar reseñar consignar asentar registrar documentar
        apercibir soltar farfullar mascullar gemir implorar rogar suplicar maliciar barruntar temer""",
    ),
    (
        "qwbnli",
        """anunciar denunciar confirmar reconocer admitir negar desmentir alegar aducir invocar objetar ratificar jurar reprochar
        recriminar aceptar desconocer predecir pronosticar vaticinar augurar anticipar adelantar reportar acreditar
        comprobar establecer verificar demostrar probar refutar""",
    ),
    ("qn", "rechazar descartar negar cuestionar impugnar controvertir"),
    ("qwnsb", "saber ignorar"),
    (
        "qi",
        """creer pensar considerar suponer presumir intuir imaginar entender estimar juzgar figurar calcular sospechar recelar conjeturar
        especular inferir deducir colegir dudar desconfiar soñar anhelar ansiar confiar prever""",
    ),
    ("jn", "considerar estimar juzgar creer ver encontrar declarar"),
    ("x", "instruir comisionar aleccionar apremiar"),
    ("N", "calcular estimar temer creer sospechar prever lamentar pronosticar consignar anotar reportar establecer"),
    (
        "qiNb",
        """pedir exigir reclamar solicitar demandar prometer proponer recomendar sugerir aconsejar desaconsejar ofrecer plantear
        rogar suplicar requerir ordenar mandar prohibir vetar encargar implorar instar""",
    ),
    ("qiN", "querer desear"),
    ("qin", "resolver esperar preferir lamentar celebrar acordar decidir disponer determinar autorizar defender"),
    ("i", "planear planificar pretender proyectar pensar buscar intentar tramar contemplar barajar anhelar ansiar"),
    ("iN", "planear tramar proyectar"),
    ("n", "condenar repudiar criticar elogiar aplaudir respaldar apoyar deplorar censurar relativizar minimizar"),
    ("a", "instar exhortar invitar conminar emplazar incitar urgir obligar apremiar llamar"),
    ("ra", "negar comprometer oponer disponer resistir rehusar ofrecer ceñir"),
    ("c", "amenazar soñar fantasear"),
    ("qc", "amenazar"),
    ("rd", "quejar jactar vanagloriar ufanar lamentar arrepentir mofar burlar preciar"),
    ("rqd", "quejar jactar acordar dolerse convencer percatar"),
    ("rq", "maliciar temer oler figurar imaginar preguntar sincerar ufanar"),
    ("ri", "proponer plantear"),
    ("qe", "insistir convenir coincidir confiar reparar hincapié"),
    ("e", "confiar insistir"),
    ("d", "advertir alertar informar"),
    (
        "k",
        "acusar culpar tachar tildar calificar señalar responsabilizar describir catalogar imputar inculpar identificar denunciar",
    ),
    ("y", "atribuir achacar adjudicar imputar"),
    ("qd", "advertir alertar avisar informar quejar jactar enterar convencer prevenir"),
    ("qp", "abogar clamar protestar apostar"),
    ("p", "abogar apostar optar"),
    ("q", "trascender constar rezar"),
)
NEGATING = frozenset(
    "negar desmentir rechazar descartar refutar desconocer impugnar controvertir repudiar rebatir dudar desaconsejar".split()
)
NOT_BESIDE_QUOTATIONS = frozenset(
    "establecer registrar documentar demostrar probar temer verificar desconocer ignorar".split()
)
UNLIKELY_WITHOUT_SUBJECT = frozenset(
    """resolver presumir participar entender ver encontrar probar leer soltar sentar completar continuar intervenir trasladar dictar
    confiar filtrar publicar acordar decidir disponer determinar autorizar buscar intentar esperar preferir querer desear llamar""".split()
)
"""Verbs with other senses: without a source beside them they are left alone."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb: its infinitive and what may follow it."""

    infinitive: str
    frames: str

    @property
    def negates(self) -> bool:
        """Whether the source says by it that something is not so."""
        return self.infinitive in NEGATING

    @property
    def beside(self) -> bool:
        """Whether it goes with a quotation or stands as an aside."""
        return "b" in self.frames and self.infinitive not in NOT_BESIDE_QUOTATIONS


@cache
def cues() -> dict[str, Cue]:
    """Cue verbs by infinitive, with the letters of all their groups; after "se" the letters behind "r" count as well."""
    frames: dict[str, str] = {}
    for letters, verbs in _VERBS:
        for verb in verbs.split():
            if verb.endswith(("ar", "er", "ir", "ír")):
                marked = "".join(letter.upper() if letters[0] == "r" else letter for letter in letters.lstrip("r"))
                if letters[0] == "r":
                    marked = "".join(_REFLEXIVE[letter] for letter in letters[1:])
                frames[verb] = frames.get(verb, "") + marked
    return {verb: Cue(verb, letters) for verb, letters in frames.items()}


_REFLEXIVE = {"a": "1", "d": "2", "q": "3", "i": "4", "c": "5", "e": "6"}
"""Letters of what follows a verb only with "se"."""


@cache
def verb_forms() -> dict[str, Form]:
    """Every inflected form of a cue verb; of two readings the third person and the present stand."""
    forms: dict[str, Form] = {}
    rank = {"present": 0, "preterite": 1, "imperfect": 2, "participle": 3, "gerund": 3, "infinitive": 3, "future": 4}
    for infinitive in cues():
        for form in conjugate(infinitive):
            old = forms.get(form.text)
            if old is None or (form.person != 3, rank.get(form.tense, 5)) < (old.person != 3, rank.get(old.tense, 5)):
                forms[form.text] = form
    for unread in (
        "ve",
        "vi",
        "vio",
        "como",
        "sentado",
        "señal",
        "supuesto",
        "supuesta",
        "siento",
        "entero",
        "entera",
        "creo que no",
    ):
        forms.pop(unread, None)
    return forms


IDIOMS: tuple[str, ...] = (
    r"(?:da|dan|dio|dieron|daba|daban|doy|damos) (?:por (?:hecho|sentado|cierto|descontado|seguro|probado)|fe|a (?:entender|conocer|saber)|cuenta)",
    r"(?:tuvo|tiene|tienen|tuvieron|tengo|tenemos) por (?:acreditado|probado|cierto|demostrado|seguro|no acreditado)",
    r"(?:tiene|tienen|tenía|tenían|tengo|tenemos) (?:previsto|prevista|pensado|planeado|entendido|claro|decidido|proyectado|la (?:certeza|convicción|impresión|sospecha|esperanza|intención)|intención|certeza|miedo|temor)",
    r"(?:hizo|hace|hacen|hicieron|hago) (?:constar|saber|ver|notar|hincapié|público)",
    r"(?:dejó|deja|dejaron|dejan|dejo) (?:claro|entrever|constancia|dicho|escrito|caer|sentado|en claro)",
    r"(?:pone|puso|pusieron|ponen) (?:en duda|de (?:manifiesto|relieve)|en entredicho)",
    r"(?:está|están|estaba|estaban|estoy|estamos|estuvo|se mostró|se mostraron|se muestra|se muestran|se declaró|se dijo) (?:(?:muy|plenamente|absolutamente) )?(?:convencid[oa]s?|segur[oa]s?|confiad[oa]s?|dispuest[oa]s?|decidid[oa]s?|persuadid[oa]s?|partidari[oa]s?|list[oa]s?|cert[oe]r[oa]s?)",
    r"(?:es|son|era|eran|fue|fueron) (?:partidari[oa]s?|de la opinión|del parecer|de la idea)",
    r"(?:pidió|pidieron|pide|piden|pido|ofreció|ofrecieron|ofrezco|ofrece|presentó|presentaron) (?:(?:públicas? )?disculpas?(?: públicas?)?|perdón|excusas|una disculpa(?: pública)?)",
    r"(?:llamó|llama|llamaron) la atención",
    r"(?:puso|pone|pusieron) el grito en el cielo",
    r"(?:corre|corría|corrió|circula|circulaba) (?:la voz|la versión|el rumor)",
    r"(?:se hace|se hizo) (?:presente|constar|saber|notar)",
    r"(?:hay|existe|existía) constancia",
    r"(?:queda|quedó) (?:claro|asentado|constancia|acreditado|probado)",
    r"(?:echó|echa|echaron) en cara",
    r"(?:levantó|levantó) acta",
)
"""Fixed groups of words that work like one cue verb; "de que", "en que", "por" or an infinitive may follow."""

PHRASE_VERBS = frozenset(
    "acabar terminar venir seguir andar continuar volver llegar empezar comenzar pasar insistir dejar estar soler poder deber haber querer".split()
)
"""First verbs of a group whose second verb is the cue: "acabó por reconocer", "viene denunciando"."""

NOUN_CUES = frozenset(
    """denuncia acusación rumor sospecha temor miedo promesa amenaza advertencia afirmación declaración versión alegato alegación tesis
    hipótesis creencia opinión convicción certeza idea noticia información anuncio aviso argumento pretexto excusa queja reclamo reproche
    insinuación pronóstico vaticinio predicción presunción confesión admisión reconocimiento desmentido testimonio aseveración
    manifestación señalamiento imputación conclusión dictamen constancia propuesta sugerencia recomendación exigencia petición solicitud
    pedido orden juramento compromiso esperanza expectativa impresión suposición conjetura especulación teoría cargo mensaje
    comentario observación réplica respuesta explicación plan intención oferta ultimátum conjetura murmuración bulo infundio
    seguridad garantía palabra preocupación inquietud intento decisión voluntad deseo proyecto propósito""".split()
)
"""Nouns that carry a content behind "de que"; before "de" and an infinitive those of NOUN_PLANS do."""
NOUN_PLANS = frozenset(
    "promesa amenaza propuesta orden plan intención oferta compromiso propósito proyecto petición exigencia recomendación deseo".split()
)
LIGHT_VERBS = frozenset(
    "expresar manifestar reiterar formular lanzar hacer plantear presentar repetir difundir divulgar recibir emitir dar mantener sostener rechazar desmentir negar abrigar albergar".split()
)
"""Verbs that make one cue with such a noun: "expresó su temor de que"."""

PERSONS_UNNAMED = frozenset(
    "fuente fuentes funcionario funcionarios funcionaria autoridad autoridades testigo testigos vecino vecinos vecina "
    "vecinas experto expertos analista analistas investigador investigadores persona personas familiar familiares "
    "habitante habitantes agente agentes oficial oficiales policía policías militar militares abogado abogados "
    "sobreviviente sobrevivientes residente residentes empleado empleados exfuncionario exfuncionarios medios".split()
)
"""Heads of sources that no name stands with: who they are, nobody can tell from the words."""

DOCUMENT_HEADS = frozenset(
    "informe informes reporte reportes documento documentos expediente expedientes acta actas declaración declaraciones comunicado "
    "comunicados boletín oficio carta cartas sentencia escrito demanda denuncia registro registros parte averiguación carpeta "
    "dictamen peritaje peritajes bitácora lista resolución ficha nota cable correo correos mensaje mensajes investigación estudio "
    "estudios papeles encuesta auditoría certificado querella grabación audio video libro diario artículo reportaje archivo archivos "
    "testimonio testimonios versión versiones crónica auto fallo decreto ley reglamento plano mapa censo datos cifras constancia memorando "
    "memorándum minuta circular contrato recibo factura factura acuerdo pericia autopsia necropsia sondeo estadísticas tabla balance".split()
)
"""Heads of sources that are papers."""

PRONOUNS = frozenset("él ella ellos ellas este esta éste ésta quien quienes usted ustedes yo nosotros".split())
