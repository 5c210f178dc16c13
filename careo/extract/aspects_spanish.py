"""Polarity and modality of a Spanish statement, from the words of its cue and of its content alone."""

from __future__ import annotations

import re
from functools import lru_cache

from careo.extract.attributions.spanish_cues import verb_forms
from careo.records.statements import Modality, Polarity
from careo.text.lemmas import lemma

WORD = re.compile(r"[^\W\d_]+")
DENYING = frozenset(
    """negar desmentir rechazar refutar rebatir descartar impugnar desconocer controvertir repudiar negativa desmentido rechazo
    desaconsejar""".split()
)
DOUBTING = frozenset("dudar duda entredicho".split())
ALLEGING = frozenset(
    """alegar acusar denunciar aducir imputar culpar inculpar incriminar achacar insinuar argüir pretextar invocar responsabilizar tachar
    tildar querellar acusación denuncia alegato alegación imputación señalamiento insinuación inculpación querella demandar
    quejar queja recriminar""".split()
)
SUSPECTING = frozenset(
    """sospechar creer suponer presumir temer intuir maliciar recelar conjeturar imaginar figurar barruntar especular desconfiar sospecha
    temor creencia suposición conjetura presunción hipótesis corazonada pensar estimar calcular dudar miedo oler inferir colegir
    deducir especulación recelo rumorear""".split()
)
PLANNING = frozenset(
    """planear planificar proponer pretender prometer proyectar prever comprometer ofrecer amenazar disponer pensar intentar procurar querer
    desear esperar anhelar aspirar buscar tramar contemplar barajar decidir acordar resolver preparar plan promesa propuesta
    intención amenaza compromiso proyecto oferta propósito previsto decidido dispuesto jurar ordenar pedir exigir reclamar
    solicitar recomendar sugerir aconsejar instar demandar""".split()
)
ONLY_BEFORE_INFINITIVE = frozenset(
    """pensar jurar creer esperar decidir acordar resolver disponer prever querer desear intentar buscar ordenar pedir exigir reclamar
    solicitar recomendar sugerir aconsejar instar demandar ofrecer prometer amenazar pretender""".split()
)
"""Verbs that plan only where an infinitive, a wish or a future follows."""
ASKING = frozenset(
    "ordenar pedir exigir reclamar solicitar recomendar sugerir aconsejar instar demandar querer desear esperar intentar buscar".split()
)
"""What is asked of others is no plan of the source's own."""
NEGATION = re.compile(
    r"(?<!\w)(?:no|nunca|jamás|nadie|ningún|ninguna|ninguno|tampoco|nada|ni|sin que)(?!\w)",
    re.IGNORECASE,
)
NOT_NEGATION = re.compile(
    r"(?<!\w)(?:no (?:solo|sólo|solamente|únicamente|obstante|más|bien)|nada (?:más|menos)|de nada|por nada|ni siquiera un)(?!\w)",
    re.IGNORECASE,
)
SUBCLAUSE = re.compile(
    r"(?<!\w)(?:porque|aunque|cuando|donde|mientras|pese a que|si bien|ya que|puesto que|cuyo|cuya|quien|quienes|(?<=\w )que|pero|sino|para que|hasta que|sin que)(?!\w)|[;:]|, (?:y|lo que|por|pese)(?!\w)",
    re.IGNORECASE,
)
OPENING = re.compile(r"^[\W]*(?:(?:de |en |a |con )?que[, ]\s*|de\s+(?=haber))?", re.IGNORECASE)
HYPOTHETICAL = re.compile(
    r"^\W*(?:(?:de |en )?que\W+)?(?:si|de haber\w*|en caso de|de no haber|a menos que|siempre que|con tal de que|de ser)(?!\w)"
    r"|(?<!\w)si (?:[^\W\d_]+ ){0,8}?(?:\w+(?:ara|aran|iera|ieran|ase|asen|iese|iesen)|fuera|fueran|fuese)(?!\w)"
    r"|(?<!\w)(?:habría|habrían|hubiera|hubieran) \w+(?:ado|ido|to|cho)\b.{0,90}(?<!\w)(?:si|de haber\w*)(?!\w)"
    r"|(?<!\w)de haber(?:se|lo|la|le|los)? \w+(?:ado|ido|to|cho)\b.{0,120}(?<!\w)(?:habría|habrían|hubiera|hubieran)(?!\w)"
    r"|(?<!\w)(?:en caso de|si) .{0,90}(?<!\w)\w+(?:ría|rían)(?!\w)"
    r"|(?<!\w)(?:si) .{0,80}(?<!\w)\w+(?:rá|rán)(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
POSSIBLE = re.compile(
    r"(?<!\w)(?:podría[ns]?|podríamos|pueda[ns]?|pudo haber|pudieron haber|puede haber|pueden haber|pudiera[ns]?|pudiese[ns]?|posible(?:mente)?|probable(?:mente)?|"
    r"quizás?|tal vez|acaso|a lo mejor|es posible|cabe la posibilidad|puede que|puede ser|pudo ser|pudo deberse|eventual(?:mente)?|no se descarta|"
    r"(?:puede|pueden) (?:estar|deberse|tratarse|tener|existir|llegar|ser)|parece[n]?|al parecer|aparentemente|debe de haber|deben de)(?!\w)",
    re.IGNORECASE,
)
ALLEGED = re.compile(
    r"(?<!\w)(?:presunt[oa]s?|presuntamente|supuestamente|supuest[oa]s?|habría[n]?)(?!\w)", re.IGNORECASE
)
PLANNED = re.compile(
    r"(?<!\w)(?:planea[n]?|prevé[n]?|pretende[n]?|tiene[n]? previsto|se propone[n]?|tiene[n]? pensado)(?!\w)",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"^\W*(?:de |en )?que\b.{0,60}?(?<!\w)(?:\w+(?:rá|rán|ré|remos)|va[n]? a \w+r|\w{3,}(?:aría|ería|iría)[n]?)(?!\w)",
    re.IGNORECASE,
)
INFINITIVE = re.compile(
    r"^\W*(?:(?:a|de|con|en|por) )?(?:no )?(?!haber)\w+(?:ar|er|ir|ír)(?:se|lo|la|los|las|le|les|me|nos)?(?!\w)",
    re.IGNORECASE,
)
WISH = re.compile(r"^\W*que\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def _cue_lemmas(cue: str) -> frozenset[str]:
    words = [found.group().lower() for found in WORD.finditer(cue)]
    return frozenset(_lemma(word) for word in words)


def _lemma(word: str) -> str:
    form = verb_forms().get(word)
    if form is not None and word not in ("denuncia", "promesa"):
        return form.infinitive
    return lemma(word, "es")


def polarity_spanish(cue: str, content: str) -> Polarity:
    """Negative where the source says that it is not so: "negó que", "dijo que no", "nunca ha reconocido"; two negations cancel."""
    lemmas = _cue_lemmas(cue)
    denied = bool(lemmas & DENYING)
    undone = NEGATION.search(cue) is not None and NOT_NEGATION.search(cue) is None
    if denied and undone:
        denied = False
    elif undone:
        denied = True
    negated = content_negated(content)
    if denied and negated:
        return (
            "negative"
            if re.match(
                r"\W*(?:que )?(?:nadie|ningun|ningún|nunca|jamás|haber \w+ (?:nunca|jamás|nada|ningun|ningún|\w+ alguna?))",
                content,
                re.IGNORECASE,
            )
            or not re.match(r"\W*(?:que )?no\b", content, re.IGNORECASE)
            else "positive"
        )
    return "negative" if denied or negated else "positive"


def content_negated(content: str) -> bool:
    """Whether a negation stands in the content's own clause."""
    body = OPENING.sub("", content[:500], count=1)
    body = NOT_NEGATION.sub(" ", body)
    body = re.sub(r"^[^,]{0,80}(?<!\w)(?:según|cuando|si|aunque|de haber)\b[^,]{0,120},", " ", body)
    border = SUBCLAUSE.search(body)
    clause = body[: border.start()] if border is not None and border.start() > 3 else body
    return NEGATION.search(clause) is not None


def modality_spanish(cue: str, content: str) -> Modality:
    """What the cue and the content's own words make of it; the words that weaken it most stand."""
    own = content_modality_spanish(content)
    if own in ("hypothetical", "possible"):
        return own
    lemmas = _cue_lemmas(cue)
    plans = lemmas & PLANNING
    if plans and _plans(plans, content):
        return "planned"
    if lemmas & ALLEGING:
        return "alleged"
    if lemmas & SUSPECTING:
        return "suspected"
    if lemmas & {"anunciar", "avisar", "asegurar", "confirmar", "garantizar"} and FUTURE.search(content):
        return "planned" if "anunciar" in lemmas else "stated"
    return own


def _plans(plans: frozenset[str], content: str) -> bool:
    """Whether the cue plans: by itself, or because of an infinitive, a noun or a future behind it."""
    if plans <= ASKING and not (
        plans & {"querer", "desear", "intentar", "buscar", "esperar"} and INFINITIVE.match(content)
    ):
        return False
    if plans & ONLY_BEFORE_INFINITIVE == plans:
        return (
            INFINITIVE.match(content) is not None
            or FUTURE.search(content) is not None
            or (bool(plans & {"prometer", "ofrecer", "amenazar", "prever", "pretender"}) and not WISH.match(content))
        )
    return True


def content_modality_spanish(content: str) -> Modality:
    """What the words of a content, or of a sentence in the document's own voice, make of it."""
    first = content[:500]
    if HYPOTHETICAL.search(first):
        return "hypothetical"
    body = first
    if POSSIBLE.search(body):
        return "possible"
    if ALLEGED.search(body):
        return "alleged"
    return "planned" if PLANNED.search(body) else "stated"
