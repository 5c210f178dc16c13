"""What the desk says of judgements: what one decided, what it changes (`careo/present/desk/changes.py`), and the news of it."""

from __future__ import annotations

DECISIONS: tuple[tuple[str, str], ...] = (
    # what was decided
    ("{a:who} checked {b:quoted}.", "{a} comprobó {b}."),
    ("{a:who} withdrew {b:quoted}.", "{a} retiró {b}."),
    ("{a:who} withdrew a document ({b:plain}).", "{a} retiró un documento ({b})."),
    (
        "{a:who} decided about restricted or withdrawn material ({b:judgement}, {c:plain}).",
        "{a} decidió sobre material restringido o retirado ({b}, {c}).",
    ),
    ("{a:who} said that {b:quoted} are one.", "{a} dijo que {b} son uno."),
    ("{a:who} said that {b:quoted} is not {c:quoted}.", "{a} dijo que {b} no es {c}."),
    ("{a:who} said that {b:quoted} make one claim.", "{a} dijo que {b} son una sola afirmación."),
    ("{a:who} said that {b:quoted} make different claims.", "{a} dijo que {b} son afirmaciones distintas."),
    (
        "{a:who} said that {b:quoted} {c:stance} what {d:quoted} claims.",
        "{a} dijo que {b} {c} lo que afirma {d}.",
    ),
    ("{a:who} said that {b:quoted} speaks at {c:hand} hand.", "{a} dijo que {b} habla de {c} mano."),
    ("{a:who} joined the lineages of {b:quoted}.", "{a} unió los linajes de {b}."),
    ("{a:who} split {b:quoted} from {c:quoted}.", "{a} separó {b} de {c}."),
    ("{a:who} corrected who says {b:quoted}: {c:quoted}.", "{a} corrigió quién dice {b}: {c}."),
    ("{a:who} corrected who says {b:quoted}: somebody else.", "{a} corrigió quién dice {b}: otra persona."),
    ("{a:who} corrected the {b:field} of {c:quoted}: {d:value}.", "{a} corrigió {b} de {c}: {d}."),
    ("{a:who} noted a condition of {b:quoted}: {c}.", "{a} anotó una condición de {b}: {c}."),
    ("{a:who} took back that {b:decision}.", "{a} retiró esta decisión: {b}."),
    ("{a:who} took back a judgement.", "{a} retiró una decisión."),
    # news
    ("{a:sentence} {n:plain} other judgements came with it.", "{a} Con ella llegaron otras {n} decisiones."),
    ("{a:sentence} 1 other judgement came with it.", "{a} Con ella llegó otra decisión."),
    ("1 document came in: {a:quoted}.", "Entró 1 documento: {a}."),
    ("{n:plain} documents came in.", "Entraron {n} documentos."),
    ("The case was read anew.", "El caso se leyó de nuevo."),
    # documents
    (
        "{a:quoted} comes, and with it {b:sentence} on {c:sentence}.",
        "{a} entra, y con él {b} sobre {c}.",
    ),
    (
        "{a:quoted} leaves, and with it {b:sentence} on {c:sentence}.",
        "{a} sale, y con él {b} sobre {c}.",
    ),
    ("The {a:field} of {b:quoted} becomes {c:value}; it was {d:value}.", "Cambia {a} de {b}: {c}; antes, {d}."),
    # people
    ("{a:quoted} become one: {b:quoted}.", "{a} pasan a ser uno: {b}."),
    ("{a:quoted} is parted: {b:quoted}.", "{a} se separa: {b}."),
    ("{a:quoted} are parted: {b:quoted}.", "{a} se separan: {b}."),
    ("{a:quoted} comes in.", "{a} entra."),
    ("{a:quoted} is named no more.", "{a} ya no se nombra."),
    ("{n:plain} names are named no more.", "{n} nombres ya no se nombran."),
    ("{n:plain} names are named that were not.", "Se nombran {n} que no se nombraban."),
    # claims
    (
        "{a:quoted} becomes a claim ({n:sentence} for it, {m:plain} against it).",
        "{a} pasa a ser una afirmación ({n} a favor, {m} en contra).",
    ),
    (
        "{a:quoted} is no claim of its own any more ({n:sentence} for it, {m:plain} against it).",
        "{a} deja de ser una afirmación propia ({n} a favor, {m} en contra).",
    ),
    ("{n:plain} claims are no claims of their own any more.", "{n} afirmaciones dejan de serlo por sí mismas."),
    ("{n:plain} claims become claims of their own.", "{n} pasan a ser afirmaciones propias."),
    ("{a:quoted}: {b:parts}.", "{a}: {b}."),
    ("{n:plain} statement supports it (before: {m:plain})", "{n} dicho la apoya (antes: {m})"),
    ("{n:plain} statements support it (before: {m:plain})", "{n} dichos la apoyan (antes: {m})"),
    ("{n:plain} statement disputes it (before: {m:plain})", "{n} dicho la contradice (antes: {m})"),
    ("{n:plain} statements dispute it (before: {m:plain})", "{n} dichos la contradicen (antes: {m})"),
    ("{n:plain} statement qualifies it (before: {m:plain})", "{n} dicho la matiza (antes: {m})"),
    ("{n:plain} statements qualify it (before: {m:plain})", "{n} dichos la matizan (antes: {m})"),
    ("for it {a:sentence} (before: {b:sentence})", "a favor, {a} (antes: {b})"),
    ("against it {a:sentence} (before: {b:sentence})", "en contra, {a} (antes: {b})"),
    ("its accounts are put together otherwise", "sus versiones se agrupan de otro modo"),
    (
        "at least {n:plain}, at most {m:plain} independent origin",
        "al menos {n}, a lo sumo {m} origen independiente",
    ),
    (
        "at least {n:plain}, at most {m:plain} independent origins",
        "al menos {n}, a lo sumo {m} orígenes independientes",
    ),
    (
        "at least {n:plain} independent origins, at most unknown",
        "al menos {n} orígenes independientes, máximo desconocido",
    ),
    # statements
    ("{a:quoted} is checked by {b:plain}.", "{a} queda comprobado por {b}."),
    ("{a:quoted} is not checked any more.", "{a} ya no está comprobado."),
    ("{a:quoted} is followed back to: {b:chain} (before: {c:chain}).", "{a} remonta a: {b} (antes: {c})."),
    ("{a:quoted} is said by {b:value} (before: {c:value}).", "{a} lo dice {b} (antes: {c})."),
    (
        "{a:quoted}: what stands behind it becomes {b:origin} (before: {c:origin}).",
        "{a}: lo que hay detrás pasa a ser {b} (antes: {c}).",
    ),
    (
        "{a:quoted}: its polarity becomes {b:polarity} (before: {c:polarity}).",
        "{a}: pasa a estar dicho en forma {b} (antes: {c}).",
    ),
    (
        "{a:quoted}: its modality becomes {b:modality} (before: {c:modality}).",
        "{a}: pasa a ser {b} (antes: {c}).",
    ),
    # counts
    ("1 statement", "1 dicho"),
    ("{n:plain} statements", "{n} dichos"),
    ("1 claim", "1 afirmación"),
    ("{n:plain} claims", "{n} afirmaciones"),
    ("And 1 more change.", "Y 1 cambio más."),
    ("And {n:plain} more changes.", "Y {n} cambios más."),
    ("{a:counted}: {n:plain} before, {m:plain} after.", "{a}: {n} antes, {m} después."),
    ("Nothing that is shown changes.", "No cambia nada de lo que se muestra."),
)
