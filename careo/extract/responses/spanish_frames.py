"""The frames of Spanish answers: kinds of verb groups with kinds of nouns, written as patterns over dictionary forms.

A sentence is rewritten word by word (`plain_of`): a form of a listed verb as "infinitive.code" (`spanish_frame_words`), anything
else in lower case. In a pattern `<refuse>` is any finite group of the verbs of that name, `<say.i>` their infinitives,
`<NOUN>` a noun of that name, `_3` up to three words, `CL` clitics; `(?P<who>)` stands where the party begins, if it is no subject.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from careo.extract.responses.spanish_frame_words import NOUNS, VERBS
from careo.records.events import ResponseKind

_WORD = r"[^\s.;:,«»“”\"!?¡¿()—]+ "
_FRAMES: tuple[tuple[str, str], ...] = (
    # admits one thing and denies another
    ("denied in part", r"(?:solo |sólo |únicamente |apenas )?<admit> _2(?:(?:en )?parte |parcialmente )"),
    (
        "denied in part",
        r"(?:<admit>|<confirm>|tener\.f por ciert\w+ |dar\.f por (?:ciert|buen)\w+ |decir\.f que sí )ANY{1,35}?(?:, )?(?:(?:pero|aunque|mas|sino|salvo|excepto|si bien) _6(?:<deny.fg>|que no\b|no (?:que|haber\.i|el|la|los|las|lo|a|por|así|su|sus)\b|lo relativo|fals)|(?:no así|en cambio|; <deny.fg>|y <deny.f>|no el |no la |no los |no que ))",
    ),
    ("denied in part", r"<admit>ANY{1,10}?, (?:pero )?no (?:un|una|el|la|los|las|que|haber\.i) "),
    ("denied in part", r"<tell>que (?:ser\.f )?ciert\w+ ANY{1,14}?(?:pero|aunque|y) (?:que )?(?:ser\.f |no )?(?:fals|lo |es fals)"),
    ("denied in part", r"<admit>ANY{1,15}?; ANY{1,6}?<deny.f>"),
    # speaks of something else
    (
        "answered another point",
        r"(?:<evade>|<hold_back>) ?(?:a |de )?<say.i>ANY{1,12}?y <choose>(?:por )?<praise.i>",
    ),
    ("answered another point", r"<dwell>(?:de|sobre|acerca de) ANY{1,10}?(?:, )?pero no (?:de|sobre|acerca)\b"),
    ("answered another point", r"cambiar\.f de (?:tema|asunto|conversación|tercio)|cambió de (?:tema|asunto|conversación|tercio)"),
    ("answered another point", r"en (?:vez|lugar) de (?:<answer.i>|<say.i>|<ask.i>)ANY{1,22}?(?P<late>)(?:<praise>|<dwell>|<choose>)"),
    ("answered another point", r"<evade>ANY{1,7}?y (?:se )?(?:<praise>|<dwell>|puso a <praise.i>|pusieron a <praise.i>)"),
    ("answered another point", r"(?:solo|sólo|únicamente|apenas) <dwell>(?:de|del|sobre|acerca) "),
    ("answered another point", r"(?:responder|contestar|replicar)\.[ft] (?:(?:a|al) ANY{1,12}?)?con (?:un|una|el|la|cifras|datos|elogios|evasivas|bromas|ironías|otra|otro|frases|anécdotas) "),
    # declined
    ("declined to comment", r"(?:se )?(?:<evade>|se <hold_back>)(?:a |de |en |por )?_2?(?:<say.i>|<light.i>_2<SAYING>)"),
    ("declined to comment", r"<evade>(?:(?:a|en) )?_2<QUESTIONING>"),
    ("declined to comment", r"<evade>_2<SAYING>"),
    ("declined to comment", r"(?:rechazar\.[ft]|rechazó|rechazaron) _2(?:entrevistas?|preguntas)"),
    ("declined to comment", r"(?:no|tampoco) CL<be_willing>(?:a |en )?(?:<say.i>|<light.i>_3<SAYING>)"),
    ("declined to comment", r"(?:no|tampoco) CLir\.f a (?:<say.i>|<light.i>_2<SAYING>)"),
    ("declined to comment", r"(?:ningun[oa]|nadie|ningún) _6<be_willing>(?:a |en )?(?:<say.i>|<light.i>_3<SAYING>)"),
    ("declined to comment", r"(?:no|tampoco) CL<light>_2<SAYING>"),
    ("declined to comment", r"no (?:se )?<light.d>_2<SAYING>"),
    ("declined to comment", r"(?:no|tampoco) (?:se )(?:pronunciar|expedir)\.f |(?:no|tampoco) (?:opinar|comentar)\.f |no haber\.f (?:opinar|comentar|declarar)\.t "),
    ("declined to comment", r"<choose>(?:por )?(?:no CL(?:<say.i>|<light.i>)|(?:callar|reservar)\.i |callar\b|callarse\b|(?:el |guardar\.i |mantener\.i )?(?:silencio|mutismo|reserva)|no entrar)"),
    ("declined to comment", r"<keep>(?:un |_1)?(?:silencio|mutismo|mutis|hermetismo)\b"),
    ("declined to comment", r"se <shelter>(?:a|en|al) _8(?:silencio|callar|declarar\.i|derecho|garantía|precepto|secreto|reserva|artículo|enmienda)"),
    ("declined to comment", r"<invoke>_4(?:derecho|secreto) _6(?:no|silencio|callar|declarar\.i|sumario|profesional|constitucional)"),
    ("declined to comment", r"se reservar\.f (?:su|el|sus|la|toda) (?:opinión|derecho|comentarios?|juicio|declaración|respuesta|versión)"),
    ("declined to comment", r"(?:deseo|voluntad|intención|decisión) de no (?:<say.i>|<light.i>)"),
    ("declined to comment", r"<leave>ANY{0,12}?sin (?:CL)?(?:<say.i>|<light.i>_2<SAYING>|atender\.i )"),
    ("declined to comment", r"<tell>que _3no CL(?:(?:querer|poder|desear|ir)\.[fd] (?:a )?(?:<say.i>|<light.i>_2<SAYING>)|(?:comentar|opinar|pronunciar|declarar|hablar|responder|contestar)\.d |<light.d>_2<SAYING>|tener\.f (?:nada|comentarios))"),
    ("declined to comment", r"<tell>(?:que )?no tener\.[fi] (?:nada|comentarios?|más)"),
    ("declined to comment", r"pedir\.f no (?:<say.i>|<light.i>)"),
    ("declined to comment", r"se <hold_back>a ANY{0,5}?(?:y|ni) (?:a )?<say.i>"),
    ("declined to comment", r"<evade>participar en (?:este|esta|el|la) "),
    ("declined to comment", r"(?:no|tampoco) CL<be_willing>(?:a |en )?ser\.i (?:entrevistar\.t|consultar\.t)"),
    # no reply
    ("no reply", r"(?:no|nunca|jamás|tampoco) CL(?:haber\.f )?(?:emitir|dar|enviar|remitir|ofrecer|brindar)\.[ft] _2<ANSWER>"),
    ("no reply", r"(?:sigo|seguimos|seguir\.y|seguir\.f) <wait.g>(?P<asked>)"),
    ("no reply", r"sin <get.i>_1<ANSWER>(?P<asked>)"),
    ("no reply", r"no CL(?:rendir|presentar)\.f _2(?:informe|contestación|descargos)"),
    ("no reply", r"(?:no|sin|nunca|tampoco) CL(?:<get>|<get.i>)_2<ANSWER> (?:_2)?(?P<who>)(?=(?:de|del) )"),
    ("no reply", r"(?:ningun[oa]|no) (?:ser\.f |haber\.f ser\.t )(?:<answer_request.t>|contestad[oa]s?|respondid[oa]s?|atendid[oa]s?)(?P<asked>)"),
    ("no reply", r"(?:no|nunca|jamás|tampoco|ni siquiera|ni) CL<answer_request>(?:de inmediato |por el momento |de momento )?(?:a |al )?_3<REQUEST>(?! del? (?:examen|prueba|concurso|jurado|maestr|profesor))"),
    ("no reply", r"(?:no|nunca|jamás|tampoco) CL<answer>(?:todavía |aún |nunca |jamás )?(?:(?:a )?(?:ningun[oa]|nada)\b|(?=(?:[.;,]|hasta|al cierre|antes|pese|aunque|desde|a pesar) ))"),
    ("no reply", r"(?:nadie|ningun[oa]) CL<answer_request>(?P<asked>)"),
    ("no reply", r"sin que _9(?:haber\.[fs] (?:<answer.t>|hacer\.t |atender\.t |rendir\.t |presentado |cumplido )|<answer.s>|lo hiciera)"),
    ("no reply", r"<remain>_5sin (?:_1(?:<answer.i>|atender\.i )|(?:haber\.i |obtener\.i |recibir\.i |dar\.i )?_1<ANSWER>)"),
    ("no reply", r"(?:no|nunca|jamás|tampoco|nadie|ningun[oa]) (?:_1)?CL(?:<get>|<get.d>)_2<ANSWER>(?P<asked>)"),
    ("no reply", r"<ignore>_4<REQUEST>"),
    ("no reply", r"<let_pass><pass.i>ANY{1,10}?sin <answer.i>"),
    ("no reply", r"(?:todavía|aún) (?:estar\.y |estoy )?(?:<wait.gfy>)(?:que CL<answer.s>|_1<ANSWER>)(?P<asked>)"),
    # out of reach
    ("could not be reached", r"no CL(?:<able>|haber\.f poder\.t |haber\.f lograr\.t |haber\.f conseguir\.t )(?:establecer contacto |dar\.i |<locate.i>)(?:con )?(?P<who>)(?=(?:a|al|con|del|de) |(?:el|la|los|las) )"),
    ("could not be reached", r"no CL(?:<able>|haber\.f (?:poder|lograr|conseguir)\.t )(?:<locate.i>)(?P<asked>)"),
    ("could not be reached", r"(?:no|tampoco) (?:<be>|<able>(?:ser\.i )|haber\.f sido )_1<found.t>"),
    ("could not be reached", r"(?:<be>imposible |no CL<be>posible )(?:<locate.i>|dar\.i |<found.i>)(?:con )?(?P<who>)(?=(?:a|al|con) |(?:el|la|los|las) )"),
    ("could not be reached", r"(?:se )?<try>(?:de )?(?:<FAILING> )?(?:<locate.i>|dar\.i con )(?:<FAILING> )?(?P<who>)(?:con )?(?=(?:a|al|el|la|los|las) ANY{1,30}?(?:<FAILING>))"),
    ("could not be reached", r"(?:se )?buscar\.f (?:<FAILING> )(?P<who>)(?=a |al )"),
    ("could not be reached", r"(?:se )?<try>(?:de )?<FAILING> (?:<locate.i>)(?:con )?(?P<who>)(?=a |al |con )"),
    ("could not be reached", r"(?:intentos?|esfuerzos?|gestiones|tentativas|diligencias|búsquedas?) (?:de|por|para) (?:<locate.i>|dar\.i )(?:con )?(?P<who>)(?=(?:a|al|con|el|la|los|las) ANY{1,30}?(?:<FAILING>))"),
    ("could not be reached", r"no haber\.f (?:manera|forma|modo) de (?:dar\.i |<locate.i>)(?:con )?(?P<who>)(?=(?:a|al|con|el|la|los|las) |)"),
    ("could not be reached", r"no <found>(?P<who>)(?=(?:al|a) ANY{1,9}?(?:domicilio|casa|oficina|despacho|sede|dirección))"),
    ("could not be reached", r"(?:búsqueda|localización|ubicación) (?P<who>)(?=(?:de|del) ANY{1,12}?(?:<FAILING>))"),
    ("could not be reached", r"no (?:se )?(?:<able>)?establec(?:er|erse|ió) contacto (?P<who>)(?=con )"),
    ("could not be reached", r"<be_somewhere>_2(?:inubicables?|ilocalizables?|inhallables?|en paradero|con paradero|fuera de (?:alcance|cobertura))"),
    ("could not be reached", r"nadie (?:dar\.f|sabe|supo) (?:razón|noticias?|nada) (?P<who>)(?=de |del )"),
    ("could not be reached", r"(?:ignora|ignoran|desconoce|desconocen|ignorar\.f) (?:el )?paradero (?P<who>)(?=de |del )"),
    ("could not be reached", r"(?:timbre|celular|teléfono|número|casa|puerta|oficina|domicilio) (?P<who>)(?=(?:de|del) ANY{1,16}?(?:no (?:sale|salir\.f|abre|abrió|estar\.f)|nadie (?:sale|salir\.f|abre|abrió|contesta|contestar\.f|atiende)|apagad|fuera de|buzón|ocupado|cerrad|desconectad|ya no existe))"),
    # sent elsewhere
    ("referred elsewhere", r"<send>_3(?:solicitud(?:es)?|petici(?:ón|ones)|cuestionarios?|requerimientos?|reclamos?|quejas?|escritos?|interrogantes?|oficios?|llamadas?|asuntos?|temas?|dudas|preguntas?|consultas?|inquietud(?:es)?) ANY{0,8}?(?:a|al|ante|hacia|con) "),
    ("referred elsewhere", r"<send>(?:a|al) (?:este |esta |los |las |la |el |un )?<PRESS> (?:a|al|ante|hacia|con) "),
    ("referred elsewhere", r"(?:me|nos) (?:<send.f>)(?:de vuelta )?(?:a|al|con) "),
    ("referred elsewhere", r"<advise>(?:a (?:este |los |la |las |el )?<PRESS> )?(?:que )?(?!no )(?:(?!a )_1)?(?:<ask.is>)"),
    ("referred elsewhere", r"<tell>ANY{0,8}?(?:que )ANY{0,10}?(?:corresponde[n]?|compet(?:e|en|ía)|incumbe|concierne|atañe|(?:ser\.f) _4(?:quien|quienes|que) (?:deber\.f|tiene|tienen|debe)|(?:hay|habrá|haber\.f) que (?:<ask.i>))"),
    ("referred elsewhere", r"(?:<tell>ANY{0,8}?que ANY{0,4}?(?:<REQUEST>|dudas|asunto|tema|información|inquietudes|eso|se) |(?:responder|contestar|replicar)\.[fg] ANY{0,8}?que )ANY{0,8}?(?:deber\.[fd]|tiene que|tienen que|tendrá que) _2(?:<ask.i>|hacer\.i |formular\.i |presentar\.i |responder\.i |contestar\.i )"),
    ("referred elsewhere", r"se (?:declarar|decir|manifestar)\.f (?:sin competencia|incompetente)"),
    ("referred elsewhere", r"(?:contestar|responder|informar)\.[fg] ANY{1,25}?(?:deber\.[fd]|tendrá que|podrá) _2(?:<ask.i>)"),
    ("referred elsewhere", r"<tell>que (?:solo|sólo|únicamente) _4(?:poder|deber)\.[fd] "),
    ("referred elsewhere", r"se (?:remitir\.f|remitió|remite|remitieron) (?:a|al) "),
    ("referred elsewhere", r"<tell>que _4ser\.f (?:de la |de |cosa |un )?(?:competencia|jurisdicción|incumbencia|resorte|asunto|tema|responsabilidad) (?:de|del) "),
    # taken back
    ("retracted", r"se <unsay>|se tragar\.f (?:sus|las) palabras|se tragó (?:sus|las) palabras|reculó|recularon|se echó (?:para |hacia )?atrás|se echaron (?:para |hacia )?atrás|dar\.f (?:marcha|un paso) atrás"),
    ("retracted", r"(?:rectificar|retractar)\.f (?=(?:[.,;]|y|en) )"),
    ("retracted", r"ya no reconocer\.f (?:como|su) "),
    ("retracted", r"(?:lo|la|eso) retirar\.f |retirar\.f (?:lo (?:dicho|escrito|afirmado)|eso|esas?) "),
    ("retracted", r"<withdraw>_3<OWN>"),
    ("retracted", r"(?:se )?(?:desistir\.[ft]|desistió|desistieron|haber\.f desistido) (?:de|del) _3<SUIT>"),
    ("retracted", r"ya no CL(?:<uphold>|(?:decir|afirmar|asegurar)\.f que)"),
    ("retracted", r"no CL<uphold>_2(?:lo (?:dicho|declarado|asentado)|<OWN>)"),
    ("retracted", r"<tell>(?:que )?(?:haber\.[fi] )<lie.t>"),
    ("retracted", r"(?:dejar\.[fs]|dejó|deja|dejan|dejaron) sin (?:efecto|valor|validez) _3<OWN>|(?:publicar|publicó|publicaron|insertó) _2(?:fe de err\w+|rectificación|retractación|aclaración|desmentido)"),
    # sorry
    ("apologised", r"<offer_sorry>_7<SORRY>"),
    ("apologised", r"se (?:disculpar|excusar)\.[ft] (?:con|ante|por|públicamente|de inmediato|[.,])|se haber\.f disculpar\.t"),
    ("apologised", r"<regret>_2(?:haber\.i |(?:el|los|las|la) (?:daños?|errores|error|molestias|agravio|inconvenientes?|perjuicios?|ofensa)\b)"),
    ("apologised", r"<beg>(?:_4)que CL(?:perdon|disculp)(?:ara|aran|ase|asen|e|en)\b"),
    # never owned up
    ("never acknowledged", r"(?:nunca|jamás|en ningún momento) CL(?:haber\.f )?_1(?:<own_up.ft>|(?:admitir|aceptar|conceder)\.[ft] (?=(?:que|haber\.i|su|sus|lo|nada|ser\.i|_2<BLAME>)))"),
    ("never acknowledged", r"(?:no|tampoco) CLhaber\.f _2(?:<own_up.t>|(?:admitir|aceptar|conceder)\.t (?=(?:nunca |jamás |aún |todavía )?(?:que|haber\.i|su|sus|lo|nada|ser\.i|_2<BLAME>)))"),
    ("never acknowledged", r"(?:hasta |todavía |aún |a la fecha )ANY{0,14}?(?P<late>)no CL<admit>"),
    ("never acknowledged", r"(?:ningún|ninguna|nadie|ni) ANY{0,9}?(?P<late>)haber\.f _1<admit.t>"),
    ("never acknowledged", r"(?:seguir|continuar|persistir)\.[fg] (?:sin (?:querer\.i )?<admit.i>|negar\.g a <admit.i>|negándose a <admit.i>)|(?:seguir|continuar)\.f _3sin (?:querer\.i )?<admit.i>"),
    ("never acknowledged", r"sin (?:haber\.i |querer\.i )(?:<admit.it>)|(?:<end>_6|se ser\.f a la tumba )sin <admit.i>"),
    ("never acknowledged", r"(?:nunca|jamás) haber\.f decir\.t que (?:ser\.s|haber\.s|lo )"),
    ("never acknowledged", r"(?:nunca|jamás|no) lo (?:haber\.f )(?:_1)?<admit.t>|(?:nunca|jamás) lo <admit>|(?:nunca|jamás) <be_willing><admit.i>"),
    # denied
    ("denied", r"salir\.f al (?:cruce|paso) de|salió al (?:cruce|paso) de|salieron al (?:cruce|paso) de"),
    ("denied", r"se (?:decir|declarar|proclamar|confesar|considerar|manifestar)\.[ft] _2(?:inocentes?|ajen[oa]s?)\b"),
    ("denied", r"<label>(?:ANY{0,12}?(?:de|como|por) )?_2<FALSE>"),
    ("denied", r"desestimar\.f (?:por _1)?(?:ANY{0,4}?)(?:versi|acusaci|señalamient|cargos|denuncia|rumor|<FALSE>)"),
    ("denied", r"descartar\.f (?:que (?:su|sus|él|ella)\b|haber\.i|tener\.i|cualquier (?:vínculo|responsabilidad|participación|relación|nexo))"),
    ("denied", r"<reply>(?:a _6)?que _1(?:no|nunca|jamás|nada|nadie|ningun\w*) "),
    ("denied", r"<tell>que (?:no <exist>|nunca |jamás )(?:ningun\w+ )?_1(?:deuda|relación|vínculo|nexo|contrato|irregularidad|prueba|tales?|conocimiento|nada que ver|delito)"),
    ("denied", r"nada de (?:eso|ello|aquello|lo dicho) (?:_3)?"),
    ("denied", r"(?:insistir|reiterar|defender|mantener|proclamar|alegar|sostener)\.[ft] (?:en )?(?:_1)su (?:total )?inocencia"),
    ("denied", r"se (?:desmarcar|deslindar|desligar|desvincular)\.[ft] "),
    # confirmed
    ("confirmed", r"<confirm>_5(?:dictamen|declaraci|dicho|informe|testimonio|versi)"),
    ("confirmed", r"dar\.f por (?:buen|ciert|válid|exact|auténtic)[oa]s? "),
    ("confirmed", r"<tell>que (?:, )?(?:en efecto|efectivamente|sí|así (?:ser\.f|haber\.f)|ser\.f (?:cierto|verdad)|es cierto|era cierto)\b"),
    ("confirmed", r"(?:admitir|reconocer|dar)\.f (?:como|por) (?:auténtic|suy|propi|legítim|verdader|ciert|válid)\w+"),
    ("confirmed", r"<confirm>(?:ayer |hoy |anoche |(?:a|al) _2)?(?:que|el|la|los|las|su|sus) |reconocer\.f (?:el|la|al?|los|las|su) _4como |(?:lo|la|los|las) <confirm>|<confirm>_2(?:datos?|cifras?|informaci|versi|noticia|autenticidad|dicho|sospecha|rumor|denuncia|hechos?)"),
    # owned up to
    ("acknowledged", r"<admit>(?:_2|, ANY{1,12}?, )?(?:que (?!no (?:tener|saber|haber))|haber\.i |ser\.i (?:quien|el|la|autor)|su (?:responsabilidad|culpa|error)|(?:el|la|los|las|toda la) (?:error\w*|culpa|responsabilidad|autoría|plagio|falla|fallo|fraude|papelón))"),
    ("acknowledged", r"no (?:<hide>)(?:que |haber\.i )"),
    ("acknowledged", r"se hacer\.f (?:cargo|responsables?)\b|se declarar\.f (?:_1)?culpables?|se confesar\.f (?:_1)?(?:culpable|autor)|se allanar\.f|se allanó|se allanaron"),
)  # fmt: skip
_GROUP = (
    r"(?:(?:{0})\.f |haber\.f (?:\w+mente |ya |nunca |jamás |siempre |también )?(?:{0})\.t |"
    rf"(?:{'|'.join(VERBS['phase'].split())})\.[ft] (?:por |a |de )?(?:{{0}})\.i )(?:\w+mente |también |ayer |hoy |anoche |siempre )?"
)
_CODED = re.compile(r"(?<!P)<(?P<name>[a-z_]+)(?:\.(?P<code>[a-z]+))?>")
_NAMED_NOUN = re.compile(r"<(?P<name>[A-Z]+)>")
_UP_TO = re.compile(r"_(?P<number>\d)\??")


@cache
def frames() -> tuple[tuple[ResponseKind, re.Pattern[str]], ...]:
    """The frames, in order of precedence, as patterns over a rewritten sentence."""
    return tuple(
        (cast("ResponseKind", kind), re.compile(r"(?<!\S)(?:" + _written(frame) + ")")) for kind, frame in _FRAMES
    )


def _written(frame: str) -> str:
    frame = _NAMED_NOUN.sub(lambda found: NOUNS[found["name"]], frame)
    frame = _CODED.sub(_verbs, frame)
    frame = _UP_TO.sub(lambda found: f"(?:{_WORD}){{0,{found['number']}}}?", frame)
    return frame.replace("ANY", r"(?:[^\s.;]+ )").replace(
        "CL", r"(?:(?:se|le|les|lo|la|los|las|me|nos|ya|aún|todavía) )*"
    )


def _verbs(found: re.Match[str]) -> str:
    """A finite group of the verbs of this name, or one form of them where a code says which."""
    listed = "|".join(VERBS[found["name"]].split())
    if found["code"] is None:
        return _GROUP.format(listed)
    return rf"(?:(?:{listed})\.[{found['code']}] )"
