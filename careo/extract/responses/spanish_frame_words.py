"""The verbs and nouns of which Spanish answers are made, by what they do: refuse, answer, locate, send on, take back, own up."""

from __future__ import annotations

from functools import cache

from careo.extract.attributions.spanish_verbs import conjugate

VERBS: dict[str, str] = {
    "say": """comentar declarar hablar opinar pronunciar expedir responder contestar explicar decir referir aclarar detallar precisar
        abundar abordar profundizar ahondar expresar manifestar testificar""",
    "light": "hacer dar ofrecer emitir formular brindar conceder prestar rendir entrar proporcionar adelantar soltar",
    "evade": "declinar rehusar evitar eludir esquivar rehuir evadir sortear soslayar gambetear",
    "hold_back": "abstener excusar resistir disculpar rehusar negar",
    "be_willing": "querer desear aceptar acceder consentir avenir dignar prestar animar atrever",
    "choose": "preferir optar decidir elegir resolver escoger",
    "keep": "guardar mantener observar conservar hacer",
    "shelter": "acoger amparar escudar atener",
    "invoke": "invocar ejercer ejercitar alegar reservar hacer",
    "leave": "ir marchar retirar salir pasar abandonar cortar colgar entrar subir partir alejar apurar caminar",
    "answer": "responder contestar replicar reaccionar",
    "answer_request": "responder contestar atender devolver replicar reaccionar",
    "get": "obtener recibir haber llegar tener dar encontrar conseguir merecer lograr emitir enviar remitir",
    "remain": "dejar quedar seguir permanecer continuar llevar",
    "ignore": "ignorar desoír desatender",
    "able": "poder lograr conseguir alcanzar",
    "locate": """localizar ubicar contactar encontrar hallar emplazar notificar comunicar hablar entrevistar rastrear citar conversar
        alcanzar""",
    "found": "localizar ubicar contactar encontrar hallar emplazar notificar haber entrevistar consultar",
    "try": "intentar tratar buscar procurar querer",
    "be": "ser resultar estar",
    "be_somewhere": "estar encontrar hallar resultar permanecer seguir continuar",
    "send": "remitir derivar trasladar turnar canalizar redirigir reenviar mandar enviar encaminar referir desviar pasar dirigir",
    "advise": "pedir sugerir recomendar aconsejar rogar indicar invitar instar proponer",
    "ask": """preguntar consultar acudir dirigir hablar buscar plantear recurrir llamar ocurrir contactar averiguar remitir gestionar
        solicitar tramitar""",
    "tell": """decir afirmar asegurar sostener indicar señalar informar aclarar precisar manifestar explicar responder contestar replicar
        alegar argumentar exponer declarar admitir advertir anunciar insistir agregar añadir expresar comentar""",
    "reply": "responder contestar replicar retrucar rebatir insistir aclarar jurar perjurar defender objetar",
    "withdraw": """retirar rectificar anular levantar revocar desautorizar corregir enmendar borrar eliminar invalidar desmontar suprimir
        bajar""",
    "unsay": "retractar desdecir rectificar retraer",
    "uphold": "sostener mantener ratificar",
    "lie": "mentir inventar exagerar fabular",
    "offer_sorry": "emitir publicar difundir pedir ofrecer presentar expresar extender formular dar transmitir enviar hacer reiterar",
    "beg": "rogar pedir suplicar implorar",
    "regret": "lamentar sentir deplorar",
    "admit": "admitir reconocer aceptar confesar asumir conceder",
    "own_up": "reconocer confesar asumir",
    "deny": "negar desmentir rechazar refutar rebatir descartar desestimar",
    "label": "tildar tachar calificar considerar catalogar llamar juzgar tratar",
    "confirm": "confirmar ratificar corroborar verificar validar refrendar certificar constatar",
    "hide": "ocultar negar esconder disimular",
    "dwell": "hablar extender explayar disertar divagar centrar concentrar detener enfrascar",
    "praise": """elogiar celebrar ponderar destacar alabar enumerar exaltar agradecer felicitar presumir recitar evocar repasar contar
        describir leer recordar resaltar citar invocar aludir mencionar cantar mostrar bromear bendecir prometer anunciar subrayar defender
        hablar decir remarcar""",
    "press": "preguntar insistir interrogar inquirir consultar cuestionar mencionar repreguntar",
    "phase": "terminar acabar volver empezar comenzar llegar venir concluir salir",
    "exist": "existir haber tener",
    "end": "morir ir jubilar seguir continuar fallecer",
    "wait": "esperar aguardar",
    "question": "requerir emplazar interpelar inquirir interrogar limitar salir escapar escabullir repreguntar",
    "stand_off": "desmarcar deslindar desligar desvincular proclamar reiterar",
    "let_pass": "dejar",
    "pass": "transcurrir correr vencer pasar",
}
"""Infinitives by what they do in an answer; the frames name some of them one by one."""
NOUNS: dict[str, str] = {
    "SAYING": r"(?:comentarios?|declaraci(?:ón|ones)|palabras?|opini(?:ón|ones)|entrevistas?|pronunciamientos?|valoraci(?:ón|ones)|manifestaci(?:ón|ones)|posicionamientos?|conferencias?)",
    "ANSWER": r"(?:respuestas?|contestaci(?:ón|ones)|réplicas?|reacci(?:ón|ones)|eco|acuse|señales)",
    "REQUEST": r"(?:llamad[oa]s?|solicitud(?:es)?|mensajes?|preguntas?|petici(?:ón|ones)|pedidos?|correos?|mails?|cuestionarios?|cartas?|requerimientos?|consultas?|oficios?|escritos?|telegramas?|recados?|misivas?|reclamos?|invitaci(?:ón|ones)|interrogantes?|emplazamientos?|demanda|entrevistas?|llamamientos?|whatsapps?|memoriales?|quejas?)",
    "QUESTIONING": r"(?:preguntas?|micrófonos?|interrogantes?|prensa|periodistas?|cronistas?|reporter[oa]s?|temas?|asuntos?|cuestiones|cuestión|cuestionamientos?|consultas?|entrevistas?|respuestas?|cámaras)",
    "PRESS": r"(?:periodistas?|reporter[oa]s?|prensa|diario|medios?|cronistas?|corresponsal(?:es)?|periódico|revista|semanario|redacción|interesad[oa]s?|quejos[oa]s?|solicitante|promovente|lectores|familiares)",
    "OWN": r"(?:declaraci(?:ón|ones)|testimonios?|confesi(?:ón|ones)|acusaci(?:ón|ones)|dichos?|noticias?|artículos?|notas?|publicaci(?:ón|ones)|afirmaci(?:ón|ones)|informaci(?:ón|ones)|denuncias?|querellas?|versi(?:ón|ones)|reportajes?|titular(?:es)?|señalamientos?|imputaci(?:ón|ones)|tuits?|mensajes?|publicado|escrito|afirmado|declarado|palabras|cargos|demandas?|quejas?|comunicados?|despachos?|columnas?|relatos?|posteos?|videos?|entradas?|posts?|portada)",
    "SUIT": r"(?:acci(?:ón|ones)|juicio|pretensi(?:ón|ones)|recursos?|demandas?|denuncias?|querellas?|acusaci(?:ón|ones)|quejas?|cargos|reclamos?)",
    "SORRY": r"(?:disculpas?|perdón|excusas?|desagravio)",
    "FALSE": r"(?:fals\w+|mentir\w*|calumni\w+|infundi\w+|infundad\w+|infamias?|montajes?|patrañas?|invent\w+|invenci\w+|disparat\w+|fábulas?|temerari\w+|inexact\w+|difamaci\w+|difamatori\w+|absurd\w+|novelas?|cuentos?|embustes?|tendencios\w+|maliciosa?s?|ridícul\w+)",
    "FAILING": r"(?:sin (?:éxito|suerte|resultados?|fortuna|fruto|lograr\.i|conseguir\.i|respuesta)|en vano|infructuos\w+|inútil\w*|fallid\w+|fracas\w+|no dar\.f (?:frutos?|resultados?)|no (?:tener|prosperar)\.f|no haber\.f (?:manera|forma|modo|caso)|vanos)",
    "BLAME": r"(?:responsabilidad\w*|culpa\w*|autoría|error\w*|fall[ao]s?|participaci\w+|hechos?|existencia|matanza|masacre|crimen|accidente|deuda|delitos?|daños?|víctimas?|relaci\w+|implicaci\w+|acusaci\w+|cargos?|vínculos?|abusos?|torturas?|conclusi\w+|plagio|robo|fraude|contaminaci\w+|derrame|falta\w*|irregularidad\w*|versi\w+|negligencia|desaparici\w+|muertes?)",
}
"""Nouns by what they are in an answer, as patterns of words in lower case."""
_LISTED_FORMS = {
    "dar": "da:f dan:f dio:f dieron:f daba:f daban:f dará:d darán:d daría:d darían:d dé:s den:s diera:s dieran:s dando:g dado:t dar:i doy:y di:y dimos:y",
    "haber": "ha:f han:f había:f habían:f hubo:f hay:f habrá:d habrán:d habría:d habrían:d haya:s hayan:s hubiera:s hubieran:s habido:t haber:i habiendo:g he:y hemos:y",
    "ser": "es:f son:f era:f eran:f fue:f fueron:f será:d serán:d sería:d serían:d sea:s sean:s fuera:s fueran:s sido:t ser:i siendo:g",
    "estar": "está:f están:f estaba:f estaban:f estuvo:f estuvieron:f estado:t estar:i",
    "ir": "va:f van:f iba:f iban:f voy:y vamos:y ir:i yendo:g ido:t",
    "deber": "debe:f deben:f debía:f debían:f deberá:d deberán:d debería:d deberían:d deber:i",
}
_CODES = {"infinitive": "i", "gerund": "g", "participle": "t", "subjunctive": "s", "future": "d", "conditional": "d"}


@cache
def frame_forms() -> dict[str, str]:
    """Each form of these verbs as "infinitive.code": f finite, d to come, s wished, i infinitive, g gerund, t participle, y of "I" or "we"."""
    forms: dict[str, str] = {}
    for infinitive in sorted({verb for verbs in VERBS.values() for verb in verbs.split()} - set(_LISTED_FORMS)):
        for form in conjugate(infinitive):
            code = _CODES.get(form.tense, "y" if form.person == 1 else "f")
            if form.person != 2:
                forms.setdefault(form.text, f"{infinitive}.{code}")
    for infinitive, listed in _LISTED_FORMS.items():
        for pair in listed.split():
            text, code = pair.split(":")
            forms[text] = f"{infinitive}.{code}"
    return forms
