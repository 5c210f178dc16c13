"""The Spanish words that introduce what somebody says, with what each does to the content.

The list is our own; forms are made from infinitives by the regular patterns of the Real Academia's conjugation
tables, with the irregular stems written out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from careo.records.statements import Modality


@dataclass(frozen=True, slots=True)
class Cue:
    """What a reporting verb does: how the content is put, and whether the source turns it round."""

    infinitive: str
    modality: Modality = "stated"
    negates: bool = False
    quotes: bool = True
    """Whether it can stand beside a quotation or after a comma ("…, dijo X")."""


STATED = (
    "afirmar asegurar agregar añadir anunciar apuntar aclarar admitir argumentar confesar confirmar comentar concluir "
    "contar contestar declarar denunciar decir destacar detallar enfatizar escribir estimar explicar exponer expresar "
    "indicar informar insistir lamentar manifestar mantener mencionar narrar observar opinar precisar pronunciar "
    "proclamar publicar puntualizar recalcar recordar reconocer referir reiterar relatar remarcar replicar reportar "
    "responder resaltar revelar señalar sostener subrayar testificar advertir avisar preguntar abundar acotar "
    "ratificar matizar matizar aseverar constatar documentar establecer mostrar demostrar registrar consignar"
).split()
ALLEGED = "alegar acusar aducir imputar".split()
SUSPECTED = "sospechar creer suponer presumir temer intuir".split()
POSSIBLE = "considerar calcular pensar".split()
NEGATING = "negar desmentir rechazar descartar".split()
PLANNED = "prometer planear prever proyectar".split()

NOT_BESIDE_QUOTATIONS = frozenset(
    "negar sospechar creer establecer registrar mostrar documentar rechazar prever".split()
)

IRREGULAR: dict[str, tuple[str, ...]] = {
    "decir": ("dice", "dicen", "dijo", "dijeron", "decía", "decían", "dicho", "diciendo", "dirá", "dirían"),
    "mantener": ("mantiene", "mantienen", "mantuvo", "mantuvieron", "mantenía", "mantenían", "mantenido"),
    "sostener": (
        "sostiene",
        "sostienen",
        "sostuvo",
        "sostuvieron",
        "sostenía",
        "sostenían",
        "sostenido",
        "sosteniendo",
    ),
    "proponer": ("propone", "proponen", "propuso", "propusieron"),
    "exponer": ("expone", "exponen", "expuso", "expusieron", "exponía", "exponían", "expuesto"),
    "suponer": ("supone", "suponen", "supuso", "supusieron", "suponía", "suponían", "supuesto"),
    "aducir": ("aduce", "aducen", "adujo", "adujeron", "aducía", "aducían", "aducido"),
    "advertir": (
        "advierte",
        "advierten",
        "advirtió",
        "advirtieron",
        "advertía",
        "advertían",
        "advertido",
        "advirtiendo",
    ),
    "referir": ("refiere", "refieren", "refirió", "refirieron", "refería", "referían", "referido"),
    "desmentir": ("desmiente", "desmienten", "desmintió", "desmintieron", "desmentía", "desmentían", "desmentido"),
    "concluir": ("concluye", "concluyen", "concluyó", "concluyeron", "concluía", "concluían", "concluido"),
    "escribir": ("escribe", "escriben", "escribió", "escribieron", "escribía", "escribían", "escrito"),
    "prever": ("prevé", "prevén", "previó", "previeron", "preveía", "preveían", "previsto"),
    "creer": ("cree", "creen", "creyó", "creyeron", "creía", "creían", "creído"),
}
STEM_CHANGES = {
    "contar": "cuent",
    "negar": "nieg",
    "recordar": "recuerd",
    "confesar": "confies",
    "pensar": "piens",
    "mostrar": "muestr",
    "demostrar": "demuestr",
}
AUXILIARIES = frozenset("ha han había habían habría habrían hubo".split())
"""Before a participle they make one cue: "ha dicho"."""


def _forms(infinitive: str) -> Iterator[str]:
    """Third persons of present, preterite and imperfect, the participle and the gerund."""
    if infinitive in IRREGULAR:
        yield from IRREGULAR[infinitive]
        return
    stem, ending = infinitive[:-2], infinitive[-2:]
    present = STEM_CHANGES.get(infinitive, stem)
    if ending == "ar":
        preterite = (f"{stem}ó", f"{stem}aron")
        yield from (f"{present}a", f"{present}an", *preterite, f"{stem}aba", f"{stem}aban", f"{stem}ado", f"{stem}ando")
    else:
        yield from (f"{present}e", f"{present}en", f"{stem}ió", f"{stem}ieron", f"{stem}ía", f"{stem}ían")
        yield from (f"{stem}ido", f"{stem}iendo")


@cache
def cue_forms() -> dict[str, Cue]:
    """Every inflected form with its cue."""
    groups: tuple[tuple[list[str], Modality, bool], ...] = (
        (STATED, "stated", False),
        (ALLEGED, "alleged", False),
        (SUSPECTED, "suspected", False),
        (POSSIBLE, "stated", False),
        (NEGATING, "stated", True),
        (PLANNED, "planned", False),
    )
    forms: dict[str, Cue] = {}
    for infinitives, modality, negates in groups:
        for infinitive in infinitives:
            cue = Cue(infinitive, modality, negates, infinitive not in NOT_BESIDE_QUOTATIONS)
            for form in _forms(infinitive):
                forms.setdefault(form, cue)
    return forms


def is_participle(form: str) -> bool:
    """Whether a form is a participle, which is a cue only after an auxiliary ("ha dicho", not "el dicho")."""
    return form.endswith(("ado", "ido", "ído", "dicho", "escrito", "puesto", "visto")) and form not in {"sido"}


def is_gerund(form: str) -> bool:
    """Whether a form is a gerund."""
    return form.endswith(("ando", "iendo"))


PERSONS_UNNAMED = frozenset(
    "fuente fuentes funcionario funcionarios funcionaria autoridad autoridades testigo testigos vecino vecinos vecina "
    "vecinas experto expertos analista analistas investigador investigadores persona personas familiar familiares "
    "habitante habitantes agente agentes oficial oficiales policía policías militar militares abogado abogados "
    "sobreviviente sobrevivientes residente residentes empleado empleados exfuncionario exfuncionarios medios".split()
)
"""Heads of sources that no name stands with: who they are, nobody can tell from the words."""

DOCUMENT_HEADS = frozenset(
    "informe reporte documento documentos expediente acta declaración declaraciones comunicado boletín oficio carta "
    "sentencia escrito demanda denuncia registro registros registro parte averiguación carpeta dictamen peritaje "
    "bitácora lista resolución ficha nota cable correo mensaje mensajes investigación estudio papeles".split()
)
"""Heads of sources that are papers."""

PRONOUNS = frozenset("él ella ellos ellas este esta éste ésta quien quienes".split())
