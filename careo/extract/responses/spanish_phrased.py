"""Answers in Spanish told by a set phrase: declined, silent, out of reach, sorry, sent elsewhere, spoke of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from careo.extract.attributions.spanish_contents import is_party
from careo.extract.attributions.spanish_people import names_body, names_people
from careo.extract.responses.english import Answer
from careo.extract.responses.party import Names, Party
from careo.extract.responses.spanish_framed import sought_by_others
from careo.extract.responses.spanish_told import phrase_at, subject_of, words_of
from careo.records.events import ResponseKind
from careo.records.passages import Span

_HAS = r"(?:(?:ha|han|había|habían) )?"
_SAY = (
    r"(?:comentar|hacer|dar|hablar|declarar|responder|opinar|pronunciarse|conceder|referirse|ofrecer|explicar|contestar|emitir|precisar|"
    r"decir|aclarar|abundar|comparecer|detallar|abordar|atender|entrar|confirmar ni desmentir|confirmar o desmentir)"
)
_ASKED = r"(?:llamadas?|solicitud(?:es)?|mensajes?|preguntas|petici[oó]n(?:es)?|correos?|cuestionarios?|cartas?|entrevistas?|requerimientos?|consultas?|oficios?|escritos?|telegramas?|recados?|misivas?)"
_SUBJECT: tuple[tuple[str, str], ...] = (
    ("declined to comment", rf"{_HAS}(?:declin|rehus|evit|eludi|esquiv|excus|rechaz|rechac)(?:ó|aron|a|an|ado|ió|ieron|e|en) (?:a )?{_SAY}\b(?: \w*(?:comentarios?|declaraciones|entrevistas?))?"),
    ("declined to comment", rf"se {_HAS}(?:negó|negaron|niega|niegan|negado|rehusó|rehusaron|rehúsa|excusó de|excusaron de|excusa de|abstuvo de|abstuvieron de|abstiene de|resistió|disculpó de) (?:a )?{_SAY}\b"),
    ("declined to comment", rf"no {_HAS}(?:quiso|quisieron|querido|quiere|quieren|deseó|desea|aceptó|aceptaron|accedió|accedieron|tuvo a bien) (?:a )?{_SAY}\b"),
    ("declined to comment", rf"(?:prefirió|prefirieron|prefiere|prefieren|optó por|optaron por|decidió|eligió) (?:no (?:{_SAY}|entrar)|guardar silencio|callar|el silencio|mantener silencio|reservarse)\b"),
    ("declined to comment", r"no (?:hizo|hicieron|ofreció|ofrecieron|hace|hará) (?:ningún |más )?comentarios?|(?:guard|mantuv)(?:ó|aron|a|an|ado|o|ieron) silencio|se acog(?:ió|ieron|e|en) (?:a|al) (?:su derecho|derecho|silencio)|se reserv(?:ó|aron|a|an) (?:su|sus|el|la) (?:opinión|comentarios?|derecho|respuesta|versión)|se limit(?:ó|aron) a (?:sonreír|encogerse|callar|guardar|negar con|decir que no)|dio la callada por respuesta|call(?:ó|aron) ante|hizo uso de su derecho|hicieron uso de su derecho|(?:hizo|hicieron) mutis|se limit(?:ó|aron) a (?:levantar|alzar|mover|agitar|bajar|mirar|saludar)|no (?:hará|harán|dará|darán|ofrecerá|emitirá) (?:\w+ )?(?:declaraciones|comentarios|entrevistas)|(?:pasó|pasaron|siguió|siguieron) de largo|(?:colgó|colgaron)(?: el teléfono)?(?= (?:al|cuando|apenas|sin|en cuanto|tras)|[.,])|se fue sin (?:contestar|responder|decir|hablar)|no (?:abrió|abrieron) la boca|no soltó prenda|no dijo (?:nada|palabra|ni una palabra)|dijo (?:que )?no tener? nada que"),
    ("declined to comment", r"contest(?:ó|aron) (?:con un )?[«“\"]sin comentarios"),
    ("declined to comment", r"(?:dijo|dijeron|advirtió|aclaró|respondió|contestó|indicó|señaló|anunció|manifestó) que no (?:haría|harán|hará|harían|daría|ofrecería|emitiría|iba a|va a|tenía|tiene|podía|puede|quería|hablaría|comentaría|respondería|contestaría|se pronunciaría|deseaba|hace|da)\b(?=[^.;]{0,30}(?:coment|declar|habl|respond|contest|pronunci|opin|entrevist|detall|nada que decir|explicac|\.|$))"),
    ("denied in part", r"(?:admit|reconoc|acept)(?:ió|ieron|e|en|ó|aron|a|an) (?:solo |sólo |únicamente |apenas )?(?:una )?(?:parte|en parte|parcialmente|algunos?|algunas?)\b(?=[^.;]*(?:rechaz|neg|nieg|desm))|(?:neg|rechaz)(?:ó|aron) (?:solo |en )?(?:parte|parcialmente|algun[oa]s)\b"),
    ("no reply", rf"(?:no|nunca|jamás|tampoco) (?:le |les |nos |me |lo |los )?{_HAS}(?:respond(?:ió|ieron|ido|e|en)|contest(?:ó|aron|ado|a|an)|atend(?:ió|ieron|ido|e|en)|devolv(?:ió|ieron)|devuelto|acus(?:ó|aron) recibo (?:de|a)|reaccion(?:ó|aron)|dio respuesta|dieron respuesta)(?: respuesta| alguna)?(?: de inmediato| todavía| aún)? ?(?:a |al )?(?=[^.;«“]{{0,50}}?(?:{_ASKED})|[.,;]|\s*(?:hasta|al cierre|antes|pese|a pesar|aunque|desde|todavía|aún|nunca|jamás)|$)"),
    ("no reply", rf"(?:dejó|dejaron|ha dejado|han dejado|deja) (?:sin (?:responder|contestar|respuesta|atender)|en visto)|ignor(?:ó|aron|a|an) (?=[^.;]{{0,40}}{_ASKED})|(?:lleva|llevan|sigue|siguen|continúa|continúan) (?:\w+ ){0,4}?sin (?:contestar|responder|respuesta)|(?:calló|callaron|enmudeció)(?= hasta)|hizo caso omiso de|dio la espalda a|no dio (?:respuesta|señales)|no (?:emitió|envió|remitió|entregó) (?:una )?respuesta|(?:hizo|hicieron) oídos sordos"),
    ("could not be reached", r"(?:no|tampoco) (?:pud|ha pod|han pod|había pod)(?:o|ieron|ido) ser (?:\w+ )?(?:localizad|contactad|ubicad|hallad|encontrad|notificad|habid|entrevistad|consultad)[oa]s?|no (?:estuvo|estuvieron|estaba|estaban|está|se encontraba|se encontraban|se encuentra) (?:disponibles?|localizables?|en su (?:oficina|despacho|domicilio|casa)|ubicables?)|no (?:fue|fueron|ha sido|han sido) (?:localizad|hallad|encontrad|habid|ubicad|contactad)[oa]s?|(?:resultó|resultaron|está|están|se encuentra|permanece) (?:ilocalizables?|inubicables?|en paradero desconocido)"),
    ("apologised", r"(?:pid|ofrec|present|formul|expres)(?:ió|ieron|e|en|ido|ó|aron|ieron) (?:\w+mente )?(?:(?:una|unas|sus|su|las) )?(?:\w+ )?(?:disculpas?|perdón|excusas)|se {0}(?:disculp(?:ó|aron|ado|a|an)|excusó por)|ped(?:ido|irá) (?:disculpas|perdón)|lament(?:ó|aron) públicamente|entonó el mea culpa|hizo un mea culpa".replace("{0}", _HAS)),
    ("retracted", r"desist(?:ió|ieron|e|en) de (?:su|la|sus|las) (?:denuncia|querella|acusaci|demanda|queja|declaraci)\w*|(?:ya )?no (?:sostiene|mantiene|sostuvo|mantuvo|ratificó|ratifica) (?:su|lo|la)|dijo (?:que había )?(?:haber )?mentido|se {0}(?:retract(?:ó|aron|ado|a|an)|desd(?:ijo|ijeron|icho|ice)|rectific(?:ó|ado))|(?:retir|rectific|desmont)(?:ó|aron|ado|a) (?:el |la |los |las |su |sus |lo )?(?:\w+ )?(?:declaraci|testimonio|confesi|acusaci|dicho|noticia|artículo|nota|publicaci|afirmaci|informaci|denuncia|querella|versi|reportaje|titular|señalamiento|imputaci|tuit|mensaje|publicado)\w*|dio marcha atrás|dio por no (?:dicho|publicad)\w*|se echó (?:para )?atrás|public(?:ó|aron) una (?:rectificación|fe de errat?as|fe de errores|retractación)|cambió (?:su|de) (?:versión|declaración)|(?:dejó|dejaron) sin efecto (?:su|lo)".replace("{0}", _HAS)),
    ("referred elsewhere", r"(?:remit|turn|canaliz|deriv|redirig|dirig|reenv|traslad|envi|encamin|refir|desvi)(?:ió|ieron|ó|aron|ido|ado|e|en|a|an|ía|iaron|ió) (?:todas? |cualquier |toda )?(?:a (?:la prensa|los reporteros|los periodistas|este (?:diario|periódico|medio)|quien\w* pregunt\w+)|(?:las|la|los|el|sus|nuestras|mis|estas)? ?(?:preguntas?|consultas?|solicitud(?:es)?|pregunta|reclamos?|quejas?|cuestionarios?|peticion(?:es)?|petición|interesad\w+|dudas|llamadas?|asunto))"),
    (
        "referred elsewhere",
        r"(?:indic|contest|respond|señal|aclar|precis|dij|manifest|replic|suger|recomend|aconsej|pid|explic|coment|sosten|sostuv)(?:ó|aron|ió|ieron|o|eron|a|an|e|en) (?:\w+ ){0,6}?que (?:(?:la|las|los|el|cualquier|toda|todo|esa|ese|eso|se|estas|estos|tales|dich\w+) )?(?:\w+ ){0,4}?(?:deb(?:e|en|ía|ían|erá|erán|ería|erían) (?:hacerse|dirigirse|formularse|presentarse|plantearse|tramitarse|solicitarse|pedirse|consultarse|preguntarse|remitirse|responder\w*|ser (?:dirigid|atendid|respondid|planteada|formulad|canalizad)\w*|acudir)|(?:correspond|compet|toca)(?:e|en|ía|ían|a|aba)\b|se (?:dirij|acud|consult|pregunt)\w+|(?:preguntara|preguntaran|consultara|acudiera|acudieran|se dirigiera|pregunte|pregunten|acuda|consulte)\b)",
    ),
    (
        "referred elsewhere",
        r"(?:pidió|sugirió|recomendó|aconsejó|rogó|indicó) (?!no |a (?:los|las|la|el) (?!periodist|reporter|prensa|cronist|interesad|quejos|solicitant))(?:\w+ ){0,3}?(?:preguntar|consultar|acudir|dirigirse|dirigir|buscar|hablar con|llamar)\b",
    ),
    (
        "answered another point",
        r"(?:prefirió|prefirieron|prefiere|optó por|eligió) (?:hablar de|referirse a|destacar|elogiar|responder con|recordar|hablar sobre|centrarse en|ponderar|disertar|detenerse en)|(?:replic|respond|contest)(?:ó|aron|ió|ieron) (?:hablando de|con (?:un elogio|cifras|datos|un discurso|una anécdota|un recuento|otra cosa|evasivas|elogios|una pregunta|el balance|estadísticas|la lista|un inventario|promesas|un refrán|una historia))|(?:se fue|se salió|salió|se escapó) por (?:la tangente|las ramas)|cambió de (?:tema|asunto)|desvió (?:la conversación|el tema)|se explayó (?:sobre|en|acerca)|se limitó a (?:hablar de|elogiar|destacar|enumerar|recordar|leer|repasar|ponderar)|eludió (?:la pregunta|el tema|la cuestión) (?:hablando|con)|habló (?:en cambio|más bien|solo) de",
    ),
    ("never acknowledged", r"(?:sigue|siguen|continúa|continúan|persiste en|murió|murieron|se fue|se jubiló) sin (?:haber )?(?:admitir|reconocer|aceptar|asumir|confesar|admitido|reconocido|aceptado|asumido|confesado)|se (?:ha negado|han negado|niega|niegan|negó|negaron|resiste|resisten) (?:siempre )?a (?:admitir|reconocer|aceptar|asumir)\b|(?:nunca|jamás|no) (?:ha |han |había )?(?:dio|dado|dieron) por (?:ciert|buen|válid)\w*|(?:nunca|jamás) (?:ha |han |había |habían )?(?:asumi|reconoc|confes)\w*|(?:nunca|jamás|no) (?:ha |han |había |habían )?(?:admit|acept|conced)(?:i\w+|\w?ó|\w*aron|\w*ado)(?= (?:que|haber|su|sus|la|el|los|las|lo|nada|esa|ese|esas|esos|ser|tal)\b)|no (?:ha|han) (?:asumido|reconocido|confesado)\b"),
    ("acknowledged", r"(?:asum|acept)(?:ió|ieron|e|en|ó|aron|a|an) (?:\w+ ){0,2}?(?:la |su |toda la |sus )?(?:responsabilidad|culpa|autoría|error|errores)\w*|se {0}(?:declar(?:ó|aron|a|an|ado)|confesó) (?:\w+mente )?culpables?|no (?:ocultó|ocultaron|oculta|negó) (?:que|haber)|se allan(?:ó|aron|a|an) a|(?:se )?(?:hizo|hicieron) (?:cargo|responsables?) de (?:l|su|lo|haber)\w*|dio la razón a".replace("{0}", _HAS)),
    ("confirmed", r"valid(?:ó|aron|a|an) (?:la|el|los|las)|se ratific(?:ó|aron|a|an) en (?:su|lo|todo)|dio (?:por (?:buen|ciert)[oa]|la razón)|avaló (?:la|el)|reconoció como (?:suya|suyo|propia|auténtic)"),
    ("denied", r"sali(?:ó|eron) al paso de|(?:controvi(?:erte|rtió|erten)|impugn(?:ó|a|aron)) (?:cada|todos|los hechos|la versión|las acusaciones)|niega[n]? (?:todos|cada|todas)|tild(?:ó|aron|a|an) (?:\w+ ){{0,5}}?de (?:fals|mentir|calumni|infundi|infamia|montaje|patrañ|invent)\w*|se {0}(?:declar(?:ó|aron|a|an|ado)|dijo|dijeron|dice|confesó|proclam(?:ó|a)) (?:\w+mente )?inocentes?|tach(?:ó|aron|a|an) (?:\w+ ){{0,4}}?de (?:fals|mentir|calumni|infundi|infamia|montaje|patrañ)\w*|calific(?:ó|aron|a|an) (?:\w+ ){{0,5}}?(?:de|como) [«“\"]?(?:\w+ )?(?:fals|mentir|calumni|infundi|infamia|montaje|patrañ|invent|invenci)\w*|(?:dij|asegur|sostuv|sosten|afirm|respond|contest|replic|aclar|insist)(?:o|eron|ó|aron|ió|ieron|a|an|e|en) que (?:\w+ ){{0,6}}?(?:es|son|era|eran|fue) (?:totalmente |completamente |del todo )?(?:fals[oa]s?|mentira|una calumnia|un montaje|un infundio|una invención|inexact[oa]s?)|contrad(?:ijo|ice) (?:la|el|esa|ese|los|las|a)|sali(?:ó|eron) al paso de".replace("{0}", _HAS).replace("{{", "{").replace("}}", "}")),
)  # fmt: skip
_OBJECT: tuple[tuple[str, str], ...] = (
    ("no reply", r"(?:llamadas|cartas|correos|mensajes|solicitudes|preguntas|solicitud|carta|correo|oficios|petición|cuestionario)(?: \w+){0,3}? (?:enviad[oa]s? |dirigid[oa]s? |hech[oa]s? )?(?=(?:a|al) [^.;]{3,90}?(?:no (?:fue|fueron|ha sido|han sido|obtuvo|obtuvieron|recibió|recibieron|tuvo|tuvieron) (?:contestad|respondid|atendid|devuelt|respuesta)|qued(?:ó|aron|a|an) sin (?:respuesta|contestar|responder|contestación)|(?:lleva|llevan|sigue|siguen) (?:\w+ ){0,4}?sin (?:respuesta|contestar|responder|contestación)|sin respuesta))"),
    ("no reply", r"(?:esperando|espera de|esperamos|aguardamos|aguardando|en espera de) (?:una |la |su )?(?:respuesta|contestación) (?=(?:de|del) )"),
    ("could not be reached", r"(?:fue|resultó|ha sido) imposible (?:localizar|contactar|ubicar|encontrar|hablar|comunicarse|entrevistar|dar)(?: con)? "),
    ("could not be reached", r"(?:trató|trataron|intentó|intentaron) (?:de )?(?:hablar|contactar|comunicarse|localizar|entrevistar|dar)(?: con)? (?=[^.;]{3,90}, (?:pero )?(?:sin (?:éxito|suerte|resultado|conseguirlo|lograrlo)|en vano|no (?:lo|la) (?:logró|consiguió|encontró)))"),
    ("could not be reached", r"no (?:encontró|halló|localizó|ubicó|dio con|pudo notificar|logró notificar|pudo emplazar) (?:en (?:su|el) \w+ )?(?=al? )"),
    ("could not be reached", r"(?:supo|saben|sabe|logró|pudo) dar con (?:el paradero (?=del? ))?"),
    ("could not be reached", r"(?:el|los|su) (?:teléfono|celular|móvil|número)s? (?=(?:de|del) [^.;]{3,60}? (?:estaba|está|estuvo|aparece|aparecía|permaneció|sonó|suena) (?:\w+ )?(?:fuera|apagad|desconectad|ocupad|sin|en vano))"),
    ("could not be reached", r"(?:llam[éó]|marqué|toqué|busqué|fui|pasé|tel\.) (?:por )?(?:la )?(?:casa |puerta )?(?:de |a )?(?=[A-ZÁÉÍÓÚÑ][^.;]{2,60}?[:;,.] ?(?:buzón|apagado|no (?:está|estaba|contesta)|nadie|cerrad|ocupado))"),
    ("could not be reached", r"no (?:(?:nos |le |les )?(?:fue|ha sido|había sido|resultó) posible|se pudo|se logró|pudo|pudieron|ha podido|hemos podido|pudimos|logró|lograron|logramos|se consiguió|consiguió) (?:localizar|contactar|ubicar|encontrar|hablar con|comunicarse con|entrevistar|dar con|hallar|contactar con|obtener (?:la versión|una respuesta|comentarios?|respuesta|declaraciones) de|recabar (?:la versión|su versión) de|notificar)(?: con)? (?=al? )?"),
    ("could not be reached", r"(?:los|las|sus|todos los|todas las|varios|repetidos)? ?(?:intentos?|esfuerzos?|gestiones|llamadas|tentativas) (?:de|por|para) (?:localizar|contactar|hablar con|ubicar|comunicarse con|entrevistar|obtener (?:la versión|respuesta|comentarios) de|dar con|encontrar)(?: con)? (?=[^.;]{3,100}(?:infructuos|en vano|inútil|sin éxito|fracas|no (?:tuvieron|prosper|dieron)|fallid|sin resultado))"),
    ("could not be reached", r"(?:se )?(?:intentó|intentaron|trató de|trataron de|procuró|buscó) (?:sin éxito|en vano|infructuosamente|varias veces sin éxito),? (?:localizar|contactar|comunicarse con|hablar con|entrevistar|ubicar|dar con|obtener (?:la versión|respuesta) de)(?: con)? "),
    ("could not be reached", r"(?:se )?(?:buscó|buscaron|intentó (?:localizar|contactar|comunicarse con|hablar con)|intentaron (?:localizar|contactar|comunicarse con|hablar con)|trató de (?:localizar|contactar|hablar con|ubicar|comunicarse con)|trataron de (?:localizar|contactar|hablar con|ubicar)|procuró (?:hablar con|localizar)) (?:sin éxito )?(?=[^.;]{3,120}(?:sin éxito|en vano|sin suerte|sin resultado|infructuos|no (?:se )?(?:lo|la|los|las)? ?(?:logró|consiguió|pudo|localizó|encontró|contest))|sin éxito)"),
    ("could not be reached", r"(?:llam[éó]|marqué|toqué|busqué|fui|pasé|tel\.) (?:\w+ ){0,3}?(?:a la (?:oficina|casa|puerta|secretaria) de|al (?:celular|móvil|teléfono|despacho|domicilio|número) de|a casa de|a|al) (?=[^.;]{3,80}?(?:buzón|apagado|desconectado|fuera de servicio|nadie (?:abre|abrió|contesta|contestó|atiende)|cerrad|no (?:está|estaba|abre|aparece|contesta)|ocupado|suena y suena|sin suerte))"),
    ("no reply", r"(?:no (?:hubo|se obtuvo|se recibió|se tuvo|recibió|recibimos|obtuvo|obtuvimos|ha habido|hay)|sin|a la espera de|sigue(?:n)? sin llegar la|nunca llegó la|no llegó la) (?:una |ninguna )?(?:respuesta|contestación)(?: alguna| oficial)?(?: por parte)? (?:de|del) "),
)  # fmt: skip
_FORMER: tuple[tuple[str, str], ...] = (
    ("no reply", r"\b(?:no (?:hubo|se obtuvo|se recibió|obtuvo|recibió|llegó|ha habido|hay)|sin|ni una|nunca hubo|tampoco hubo|no se tuvo) (?:una |ninguna )?(?:respuesta|contestación|línea)s?\b(?! (?:de|del|por parte)\b)|\bsigue(?:n)? sin (?:responder|contestar)|\bni un mensaje\b|\bnadie (?:contestó|respondió)|(?:^|\s)silencio(?: total| absoluto)?\.|\b(?:aún|todavía|hasta (?:hoy|la fecha)) no (?:me |nos |le )?(?:han? )?(?:contest|respond)\w+|\bno (?:me|nos) (?:han |ha )?(?:contest|respond)\w+"),
)  # fmt: skip
_SENT = re.compile(
    r"\b(?:envi|mand|remiti|dirigi|present|pregunt|solicit|pidi|entreg|consult|escrib|llam|hizo llegar|buscó|hicieron llegar)\w* (?:[^.;]{0,90}?)\b(?:a|al|del|con) (?=(?P<who>[^.;,]{3,80}))",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"^(?:Consultad|Preguntad|Requerid|Interrogad|Cuestionad|Contactad|Interpelad|Inquirid)[oa]s?\b|^(?:Al ser|Tras ser|Una vez) (?:consultad|preguntad|requerid|interrogad|cuestionad)[oa]s?\b|^A la pregunta\b|^Cuando (?:se|un|una|los|le|este|la|el) .{0,40}?pregunt\w+|^Al (?:preguntár|inquirír|cuestionár)se(?:le|les)\b|^Ante la pregunta\b",
    re.IGNORECASE,
)


_CITED_ABSENT = re.compile(
    r"\bno (?:estaba|está|estuvo|se encontraba|se encuentra) en (?:su|la|el) (?:despacho|oficina|casa|domicilio|país|ciudad|pueblo|sede)\b|\b(?:ya )?no (?:vive|habita|reside|radica) en\b|\bno fue (?:posible )?(?:habid|localizad|hallad|notificad)\w+",
    re.IGNORECASE,
)
_ASKED_ASIDE = re.compile(
    r", (?:preguntad|consultad|interrogad|cuestionad|interpelad|requerid)[oa]s? (?:por|sobre|acerca|respecto|al)\b",
    re.IGNORECASE,
)
_OTHER_POINT = re.compile(
    r"\b(?:elogió|celebró|ponderó|habló de|se refirió a|destacó|alabó|enumeró|exaltó|agradeció|felicitó|presumió de|disertó|recitó|evocó|repasó|contó|describió|invitó a|leyó|recordó|sacó a relucir|preguntó a su vez|citó|comentó|invocó|aludió|mencionó|cantó|mostró|enseñó|bromeó|bendijo|señaló|divagó|hizo|empezó|comenzó|se puso|se extendió|anunció|prometió)\b",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"\bni (?P<one>[^.,;]{2,60}?) ni (?P<two>[^.,;]{2,60}?) (?P<cue>(?:ha |han |habían )?(?:respond|contest|atend|devolv)(?:ió|ieron|ido|ó|aron|ado|ía|ían)\b)",
    re.IGNORECASE,
)


def phrased_answers(text: str, sentence: Span, previous: Span | None, names: Names) -> Iterator[Answer]:
    """The set phrases of a sentence with the party that each belongs to."""
    taken: list[Span] = []
    for table, seek in ((_SUBJECT, subject_of), (_OBJECT, None)):
        for kind, pattern in table:
            for found in re.compile(rf"(?<!\w)(?:{pattern})(?!\w)?", re.IGNORECASE).finditer(text, *sentence):
                cue = (found.start(), found.start() + len(found[0].rstrip()))
                if any(start < cue[1] and cue[0] < end for start, end in taken) or _undone(text, cue, sentence):
                    continue
                if seek is None and kind == "could not be reached" and sought_by_others(text, sentence, cue[0]):
                    continue
                party = seek(text, sentence, cue[0]) if seek is not None else _object(text, sentence, found.end())
                if party is None and seek is not None and previous is not None:
                    party = _carried(text, sentence, previous, cue[0])
                if party is None:
                    continue
                taken.append(cue)
                yield _made(cast("ResponseKind", kind), party, cue, names)
    if not taken and _CITED_ABSENT.search(text, *sentence) is not None:
        absent = _CITED_ABSENT.search(text, *sentence)
        party = subject_of(text, sentence, absent.start()) if absent is not None else None
        if absent is not None and party is not None and _is_person(text, party, sentence):
            taken.append(absent.span())
            yield _made("could not be reached", party, absent.span(), names)
    if not taken and (_OPENED.search(text[sentence[0] : sentence[1]].lstrip()) or _ASKED_ASIDE.search(text, *sentence)):
        other = _OTHER_POINT.search(text, *sentence)
        party = subject_of(text, sentence, other.start()) if other is not None else None
        if other is not None and party is not None:
            taken.append(other.span())
            yield _made("answered another point", party, other.span(), names)
    if not taken and (both := _NEITHER.search(text, *sentence)) is not None:
        taken.append(both.span("cue"))
        for part in ("one", "two"):
            yield _made("no reply", both.span(part), both.span("cue"), names)
    for kind, pattern in _FORMER:
        search = re.compile(pattern, re.IGNORECASE).search(text, *sentence)
        if search is not None and not taken:
            party = _asked_before(text, sentence, search.start()) or (
                _asked_before(text, previous, previous[1]) if previous else None
            )
            if party is not None:
                yield _made(cast("ResponseKind", kind), party, search.span(), names)


def _is_person(text: str, party: Span, sentence: Span) -> bool:
    """Whether the party's own words name people or a body ("el reloj no estaba en la casa" does not)."""
    inside = [word for word in words_of(text, *sentence) if party[0] <= word.start < party[1] and word.tag != "D"]
    return bool(inside) and (
        inside[0].tag in ("M", "N") or names_people(inside[0].lower) or names_body(inside[0].lower)
    )


def _undone(text: str, cue: Span, sentence: Span) -> bool:
    """A wish, a condition or a second negation before the cue ("si no contesta", "no se negó a hablar")."""
    before = text[max(sentence[0], cue[0] - 60) : cue[0]]
    if re.search(r"\b(?:si|a menos que|hasta que)\s+(?:\w+\s+){1,5}$", before, re.IGNORECASE):
        return True
    return bool(
        re.search(r"\b(?:no|sin|puede|podría|debe|debería|si|que no)\s+(?:lo\s+|la\s+|se\s+)?$", before, re.IGNORECASE)
    )


_ADVERBIAL = re.compile(
    r"\s*(?:(?:ayer|hoy|después|luego|más tarde|finalmente|también|al día siguiente|el \w+|días después|horas después|se|no|nunca|le|les|nos|me|ha|han|y|pero),?\s*){0,4}",
    re.IGNORECASE,
)


def _carried(text: str, sentence: Span, previous: Span, start: int) -> Span | None:
    """The subject of the sentence before, for a sentence that leaves its own out."""
    opening = _ADVERBIAL.match(text, sentence[0], start)
    if opening is None or opening.end() < start:
        return None
    verb = next((word for word in words_of(text, *previous) if word.tag == "V"), None)
    return subject_of(text, previous, verb.start) if verb is not None else None


def _object(text: str, sentence: Span, position: int) -> Span | None:
    while position < sentence[1] and text[position] == " ":
        position += 1
    return phrase_at(text, sentence, position)


def _asked_before(text: str, sentence: Span, end: int) -> Span | None:
    """Whom somebody wrote or spoke to, in the words before: the party that did not answer."""
    found = None
    for match in _SENT.finditer(text, sentence[0], end):
        found = match
    handle = None
    for match in re.finditer(r"@\w+", text[max(0, sentence[1] - 1500) : sentence[1]]):
        offset = max(0, sentence[1] - 1500)
        handle = (offset + match.start(), offset + match.end())
    if found is None:
        return handle
    party = phrase_at(text, sentence, found.start("who"))
    if party is None:
        words = words_of(text, *sentence)
        place = next((i for i, word in enumerate(words) if word.start >= found.start("who")), None)
        if place is not None and words[place].tag == "X" and is_party(words, place, place):
            end_of = re.compile(r"[^,.;:]{1,70}").match(text, words[place].start)
            party = end_of.span() if end_of is not None else None
    return party or handle


def _made(kind: ResponseKind, party: Span, cue: Span, names: Names) -> Answer:
    inside = [
        mention
        for mention in names.within(party)
        if mention.kind in ("person", "organisation") and mention.form != "description"
    ]
    mention = inside[0].id if len(inside) == 1 else None
    edges = [*cue, *party]
    return Answer(kind, Party(party, mention), cue, (min(edges), max(edges)), ())
