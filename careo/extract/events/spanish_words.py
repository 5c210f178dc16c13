"""Spanish verbs and nouns of what happens, is known, said, recorded or published, with the forms that tell it as past."""

from __future__ import annotations

from careo.records.events import Occasion

_AR = (
    "abandonar acordar acusar allanar amenazar anunciar aprobar arrestar asegurar asesinar atacar autorizar balear bloquear brindar cancelar capturar catear "
    "comprar condenar confesar confirmar contactar contratar declarar decomisar demandar demoler denunciar desplegar detonar disparar documentar ejecutar "
    "encarcelar encontrar enterrar entregar entrevistar escapar explotar exhumar extraditar fallar filtrar filmar firmar fotografiar fusilar ganar grabar hallar "
    "identificar incautar incendiar informar ingresar iniciar interceptar interrogar investigar lanzar levantar liberar llegar localizar matar negociar nombrar "
    "notificar ocupar operar ordenar otorgar pagar participar plagiar presentar procesar publicar quemar rechazar realizar registrar relatar renunciar rescatar revelar "
    "robar saquear secuestrar sentenciar sepultar señalar sobornar solicitar terminar testificar torturar trasladar viajar violar visitar votar"
).split()
_ER = "aparecer cometer comparecer conocer demoler desaparecer extender fallecer ofrecer perder reconocer romper someter suceder vender ocurrir".split()
_IR = "abrir acudir admitir agredir asistir consumir descubrir discutir emitir escribir exigir huir impedir interrumpir invadir irrumpir ocurrir permitir recibir reunir salir subir sufrir transmitir unir destruir".split()
_IRREGULAR: dict[str, str] = {
    "murió": "morir",
    "murieron": "morir",
    "dio": "dar",
    "dieron": "dar",
    "detuvo": "detener",
    "detuvieron": "detener",
    "hizo": "hacer",
    "hicieron": "hacer",
    "dijo": "decir",
    "dijeron": "decir",
    "supo": "saber",
    "supieron": "saber",
    "obtuvo": "obtener",
    "obtuvieron": "obtener",
    "pidió": "pedir",
    "pidieron": "pedir",
    "huyó": "huir",
    "huyeron": "huir",
    "destruyó": "destruir",
    "destruyeron": "destruir",
    "entró": "entrar",
    "entraron": "entrar",
    "impuso": "imponer",
    "hirió": "herir",
    "hirieron": "herir",
    "vino": "venir",
    "llegó": "llegar",
    "consiguió": "conseguir",
    "eligió": "elegir",
    "eligieron": "elegir",
    "rindió": "rendir",
    "rindieron": "rendir",
    "siguió": "seguir",
    "asumió": "asumir",
    "cayó": "caer",
    "cayeron": "caer",
    "tomó": "tomar",
    "tomaron": "tomar",
    "celebró": "celebrar",
    "celebraron": "celebrar",
    "tuvo": "tener",
    "comenzó": "comenzar",
    "comenzaron": "comenzar",
    "empezó": "empezar",
    "envió": "enviar",
    "enviaron": "enviar",
    "enteró": "enterar",
    "enteraron": "enterar",
    "sostuvo": "sostener",
    "sostuvieron": "sostener",
    "concedió": "conceder",
}
_IRREGULAR_PARTICIPLES: dict[str, str] = {
    "muerto": "morir",
    "muerta": "morir",
    "muertos": "morir",
    "muertas": "morir",
    "abierto": "abrir",
    "abierta": "abrir",
    "descubierto": "descubrir",
    "descubierta": "descubrir",
    "descubiertos": "descubrir",
    "escrito": "escribir",
    "escrita": "escribir",
    "hecho": "hacer",
    "dicho": "decir",
    "impuesto": "imponer",
    "roto": "romper",
    "visto": "ver",
    "vistos": "ver",
    "puesto": "poner",
}
_REGULAR_PARTICIPLES = "detener obtener herir elegir enviar celebrar conceder imponer tomar".split()


def _finite() -> dict[str, str]:
    forms = dict(_IRREGULAR)
    for verb in _AR:
        stem = verb[:-2]
        forms |= {stem + "ó": verb, stem + "aron": verb}
    for verb in [*_ER, *_IR]:
        stem = verb[:-2]
        forms |= {stem + "ió": verb, stem + "ieron": verb}
    return forms


def _participles() -> dict[str, str]:
    forms = dict(_IRREGULAR_PARTICIPLES)
    for verb in [*_AR, *_ER, *_IR, *_REGULAR_PARTICIPLES]:
        stem = verb[:-2] + (
            "ad" if verb.endswith("ar") else "íd" if verb[-3] in "aeou" and verb.endswith("er") else "id"
        )
        forms |= {stem + ending: verb for ending in ("o", "a", "os", "as")}
    return forms


FINITE_FORMS = _finite()
"""Preterites, third person, to their infinitive."""
PARTICIPLES = _participles()
EVENT_NOUNS = frozenset(
    (
        "accidente acuerdo allanamiento ataque atentado balacera batalla captura cateo choque combate conflicto crisis desaparición desapariciones detención "
        "detenciones ejecución elección elecciones emboscada enfrentamiento enfrentamientos entrega entrevista escape explosión extradición fuga golpe guerra homicidio "
        "homicidios huelga incendio incursión juicio manifestación marcha masacre matanza motín muerte muertes negociación operación operativo pago plagio protesta redada "
        "renuncia reunión reuniones robo saqueo secuestro secuestros sentencia sismo tiroteo toma tortura tregua violencia visita votación asesinato asesinatos audiencia "
        "campaña gobierno presidencia mandato sexenio ceremonia construcción inauguración fundación"
    ).split()
)
DOCUMENT_NOUNS = frozenset(
    "informe reporte artículo carta comunicado oficio decreto denuncia demanda declaración testimonio documento nota libro acta expediente sentencia resolución boletín".split()
)
_SAYING = frozenset(
    "decir declarar anunciar informar confirmar denunciar señalar revelar relatar testificar confesar admitir reconocer acusar notificar sostener".split()
)
_KNOWING = frozenset("saber conocer enterar descubrir encontrar hallar localizar".split())
_PUBLISHING = frozenset("publicar filtrar emitir transmitir".split())
_RECORDING = frozenset("registrar documentar grabar firmar filmar fotografiar".split())
CAUSING_FORMS = frozenset(
    "provocó provocaron causó causaron desató desataron desencadenó desencadenaron originó originaron ocasionó ocasionaron".split()
)


def occasion_of(verb: str) -> Occasion:
    """Whether the verb tells what happened, or what was known, said, recorded or published."""
    if verb in _PUBLISHING:
        return "published"
    if verb in _RECORDING:
        return "recorded"
    if verb in _SAYING:
        return "said"
    return "known" if verb in _KNOWING else "happened"
