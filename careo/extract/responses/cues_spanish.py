"""The words by which Spanish texts report a party's answer, or that none came."""

from __future__ import annotations

import re

SPANISH_TRIGGER = re.compile(
    r"\b(?:neg|nieg|desm[ie]+nt|rechaz|refut|declin|rehus|coment|respond|respuesta|contest|localiz|contact|ubicar|reconoc|admit|acept|disculp|perd[oó]n|"
    r"retract|desdij|remit|silencio|inocente|confirm|declaracion|posici[oó]n|postura|disponible|entrevist|declarar|atend|ratific|corrobor|jur|confies|confes|asum|rebat|desdi|silencio|callad|infructu|en vano|buz[oó]n|cerrad|hallad|pregunt|consult|dirig|acud|deriv|canaliz|turn|tach|calific|fals|tangente|mensaje|excus|esquiv|elud|limit|prefi|evit|opin|noticia|rectific|marcha atrás|oídos|posible|logr|lament|reserv|acog|devol|ignor|sin responder|intent|ilocaliz|inubic|mentira)",
    re.IGNORECASE,
)
_CLAIM_ES = (
    r"(?:(?:rotunda|categórica|tajante|enfática|terminante|pública|reiterada)mente\s+|siempre\s+|también\s+|ayer\s+|hoy\s+)?"
    r"(?:que|haber|tener|ser|estar|conocer|participar|cualquier|toda?s?\b|algún|alguna|su\s|sus\s|"
    r"(?:la|las|el|los|esas?|esos?|estas?|estos?|dichas?|dichos?|tales)\s+(?:acusaci|señalamiento|imputaci|cargo|versi|afirmaci|denuncia|existencia|"
    r"participaci|informaci|hechos|relaci|vínculo|nexo|culpa|responsabilidad|rumor|publicaci|nota|reportaje|dicho|declaraci|alegat|aseveraci|crítica))"
)
_WHEN_ES = r"(?:(?:ayer|hoy|también|siempre|(?:el|este)\s+(?:pasado\s+)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:el\s+)?\d{1,2}\s+de\s+\w+)\s+)?"
"""When it was answered may stand between the verb and what it is about."""
SPANISH_CUES: tuple[tuple[str, str], ...] = (
    (
        "never acknowledged",
        r"(?:nunca|jamás)\s+(?:ha(?:n)?\s+|había(?:n)?\s+)?(?:reconoc\w*|(?:admit|acept)\w*(?=\s+(?:que|haber|su|sus|la|el|los|las|lo|nada|esa|ese|esas|esos|ser|tal)\b))",
    ),
    (
        "never acknowledged",
        r"no\s+(?:ha|han|había|habían)\s+(?:reconocido|(?:admitido|aceptado)(?=\s+(?:que|haber|su|sus|la|el|los|las|lo|nada|esa|ese|esas|esos|ser|tal)\b))",
    ),
    (
        "declined to comment",
        r"(?:declin|rehus|evit)(?:ó|aron|a|an|ado)\s+(?:a\s+)?(?:comentar|hacer|dar|hablar|declarar|responder|opinar|pronunciarse|conceder|referirse|ofrecer)\b(?:\s+(?:comentarios?|declaraciones|entrevistas?|una\s+entrevista))?",
    ),
    (
        "declined to comment",
        r"se\s+(?:negó|negaron|había\s+negado|habían\s+negado|ha\s+negado|han\s+negado|rehusó|rehusaron|abstuvo\s+de|abstuvieron\s+de)\s+(?:a\s+)?(?:comentar|hacer\s+comentarios|dar\s+(?:declaraciones|entrevistas|una\s+entrevista)|hablar|declarar|responder|contestar|opinar|pronunciarse)",
    ),
    (
        "declined to comment",
        r"no\s+(?:quiso|quisieron|ha\s+querido|han\s+querido|quiere|quieren)\s+(?:comentar|hacer\s+(?:ningún\s+)?comentarios?|hacer\s+declaraciones|dar\s+declaraciones|declarar|hablar|responder|opinar|contestar|pronunciarse|ser\s+entrevistad[oa])",
    ),
    (
        "declined to comment",
        r"(?:prefirió|prefirieron|optó\s+por|optaron\s+por)\s+no\s+(?:comentar|hacer\s+comentarios|hablar|declarar|responder|opinar|pronunciarse)",
    ),
    ("declined to comment", r"no\s+(?:hizo|hicieron|ofreció|ofrecieron)\s+(?:ningún\s+)?comentarios?"),
    ("declined to comment", r"guard(?:ó|aron|a|an|ado)\s+silencio"),
    (
        "no reply",
        r"no\s+(?:ha\s+|han\s+|había\s+|habían\s+)?(?:respond(?:ió|ieron|ido|ía|ían)|contest(?:ó|aron|ado)|atend(?:ió|ieron|ido))\s+(?:a\s+)?(?:de\s+inmediato\s+)?(?:a\s+)?(?:l[oa]s?|un[oa]?s?|sus?|nuestr[oa]s?|múltiples|varias|repetidas|reiteradas|ningun[oa]?|ningún|al|ni)\s*(?:\w+\s+){0,2}?(?:llamadas?|solicitud(?:es)?|mensajes?|preguntas?|peticion(?:es)?|petición|correos?|cuestionarios?|cartas?|entrevista|requerimientos?)",
    ),
    (
        "no reply",
        r"no\s+(?:ha\s+|han\s+|había\s+|habían\s+)?(?:respond(?:ió|ieron|ido)|contest(?:ó|aron|ado))(?=\s*(?:[.,;]|hasta|al\s+cierre|de\s+inmediato|antes))",
    ),
    ("denied", rf"(?:neg(?:ó|aron|ado|ando)|nieg(?:a|an))\s+(?={_WHEN_ES}{_CLAIM_ES})"),
    ("denied", r"(?:desm[ie]nt(?:ió|ieron|ido|iendo|e|en)|desmient(?:e|en)|refut(?:ó|aron|ado|a|an))\b"),
    ("denied", rf"(?:rechaz(?:ó|aron|ado|ando|a|an))\s+(?={_WHEN_ES}{_CLAIM_ES})"),
    ("denied", r"se\s+(?:declar(?:ó|aron)|dijo|dijeron|dice|declara)\s+inocentes?"),
    (
        "acknowledged",
        rf"(?:reconoc(?:ió|ieron|ido|iendo|e|en)|admit(?:ió|ieron|ido|iendo|e|en)|acept(?:ó|aron|ado))\s+(?={_WHEN_ES}(?:que\b|haber|su\b|sus\b|(?:la|el|los|las)\s+(?:responsabilidad|error|errores|falla|fallas|participaci|existencia|hechos|culpa|autoría|relaci)))",
    ),
    ("confirmed", r"confirm(?:ó|aron)\s+(?=haber|su\s+(?:participaci|presencia|relaci|reuni|responsab))"),
    (
        "apologised",
        r"(?:pid(?:ió|ieron)|ofreci(?:ó|eron))\s+(?:públicamente\s+)?(?:una\s+)?(?:disculpas?|perdón)(?:\s+públicas?)?|se\s+disculp(?:ó|aron)",
    ),
    (
        "retracted",
        r"se\s+(?:retract(?:ó|aron)|desdij(?:o|eron))|retir(?:ó|aron)\s+(?:su|sus)\s+(?:declaraci|testimonio|confesi|acusaci|dicho)\w*",
    ),
    (
        "referred elsewhere",
        r"(?:remit(?:ió|ieron)|turn(?:ó|aron)|canaliz(?:ó|aron))\s+(?:todas\s+)?(?:a\s+la\s+prensa|a\s+los\s+(?:reporteros|periodistas)|las\s+(?:preguntas|consultas|solicitudes)|cualquier\s+(?:pregunta|consulta))",
    ),
    (
        "could not be reached",
        r"no\s+(?:estuvo|estuvieron|estaba|estaban)\s+disponibles?\s+para\s+(?:comentar|hacer|ofrecer|una\s+entrevista|comentarios)",
    ),
    ("could not be reached", r"no\s+(?:pudo|pudieron)\s+ser\s+(?:localizad|contactad|ubicad)[oa]s?"),
)
"""Cues whose subject answers, in order of precedence."""
SPANISH_OBJECT_CUES: tuple[tuple[str, str], ...] = (
    (
        "could not be reached",
        r"no\s+(?:fue|ha\s+sido|había\s+sido)\s+posible\s+(?:localizar|contactar|ubicar|hablar\s+con|obtener\s+(?:un\s+)?comentarios?\s+de)\s+(?:con\s+)?",
    ),
    (
        "could not be reached",
        r"no\s+(?:se\s+)?(?:pud(?:o|ieron)|logr(?:ó|aron))\s+(?:localizar|contactar|ubicar|hablar\s+con|comunicarse\s+con)\s+(?:con\s+)?",
    ),
    (
        "could not be reached",
        r"(?:busc(?:ó|aron)|intent(?:ó|aron)\s+(?:localizar|contactar|comunicarse\s+con))\s+(?:sin\s+éxito\s+)?",
    ),
    (
        "no reply",
        r"no\s+(?:hubo|se\s+obtuvo|obtuvo|recibió|se\s+recibió|se\s+tuvo)\s+(?:una\s+)?respuesta\s+(?:alguna\s+)?(?:por\s+parte\s+)?de\s+",
    ),
)
"""Cues whose object is the party that did not answer."""
SPANISH_PERSONS = re.compile(
    r"(?:gobernador|fiscal|procurador|alcalde|alcaldesa|secretari[oa]|vocer[oa]|portavo[zc]|president[ea]|director|abogad[oa]|militar|ministeri[oa]|ministr[oa]|secretaría|"
    r"fiscalía|procuraduría|gobierno|empresa|empresari[oa]|policía|ejército|marina|comandante|general|coronel|capitán|juez|jueza|tribunal|partido|diputad[oa]|senador|"
    r"acusad[oa]|imputad[oa]|procesad[oa]|detenid[oa]|testigo|agente|agencia|oficina|autoridad|dependencia|institución|funcionari[oa]|jefe|jefa|titular|"
    r"organización|grupo|banco|compañía|periódico|diario|medio|familia|familiar|hermano|hermana|esposa|esposo|hijo|hija|padre|madre|embajada|cartel|cártel|"
    r"sindicato|iglesia|obispo|sacerdote|ayuntamiento|municipio|estado|comisión|consejo|corporación|exgobernador|exalcalde|exsecretario|expresidente|delegad[oa]|"
    r"subsecretari[oa]|contratista|rector|universidad|defensa|implicad[oa]|señalad[oa]|mandatari[oa]|edil|legislador|dirigente|líder|administración|"
    r"representante|investigador|director[ae]s?|defensor|hombre|mujer|sargento|teniente|cabo|ganader[oa]|comisario|comisionado|ell[oa]s?|él|ella|ambos|ambas)",
    re.IGNORECASE,
)
