"""Answers that Spanish turns and letters give in their own words: "R. No." · "Retiro eso." · "Le ofrezco una disculpa."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from careo.extract.attributions.spanish import find_attributions_spanish
from careo.extract.attributions.spanish_cues import verb_forms
from careo.extract.parsing import Parsed
from careo.extract.responses.spanish_frame_words import frame_forms
from careo.extract.responses.spanish_framed import own_answer
from careo.extract.responses.spanish_told import Told
from careo.records.documents import Block
from careo.records.events import ResponseKind
from careo.records.passages import Span
from careo.text.lemmas import lemma

_LABEL = re.compile(
    r"(?P<name>[PR]|[A-ZÁÉÍÓÚÑ]{2}[A-ZÁÉÍÓÚÑ. ]{0,40}?|[A-ZÁÉÍÓÚÑ]\w+(?: [A-ZÁÉÍÓÚÑ]\w+)?)(?:[.:]|\.?[—-])\s+|[—–]\s?"
)
_SPOKEN: tuple[tuple[str, str], ...] = (
    (
        "declined to comment",
        r"(?:.{0,60}?\b)?(?:prefiero|prefería|preferiría) no (?:hablar|contestar|responder|decir|comentar|opinar|entrar)|(?:.{0,40}?\b)?no (?:voy|vamos) a (?:contestar|responder|comentar|hablar|opinar|decir|declarar|pronunciar\w*|(?:dar|hacer|formular|emitir) (?:\w+ )?(?:declaraciones|comentarios|entrevistas|opiniones))|(?:.{0,30}?\b)?no (?:haré|haremos|daré|daremos|emitiremos|formularemos) (?:\w+ )?(?:comentarios|declaraciones|entrevistas)"
        r"|(?:.{0,40}?\b)?me (?:reservo|acojo|abstengo|niego)\b|(?:.{0,40}?\b)?no (?:deseo|quiero|puedo|pienso) (?:declarar|contestar|responder|comentar|hablar|opinar|decir|contestarle|responderle)"
        r"|sin comentarios|no (?:tengo|hay) (?:nada|comentarios?)\b|(?:esa|esta) pregunta no (?:la|se)|(?:eso|de eso|a eso) no (?:lo |se |le )?(?:contesto|respondo|hablo|voy a)|(?:.{0,30}?\b)?no tengo nada que (?:decir|declarar|comentar)|siguiente pregunta|paso a la siguiente",
    ),
    (
        "retracted",
        r"no (?:lo|la|me) (?:mantengo|sostengo|ratifico)\b|no (?:mantengo|sostengo|ratifico)\b|ya no (?:sostengo|mantengo)\b|(?:eso )?(?:retiro|me retracto|rectifico|me desdigo)\b|mentí\b|(?:.{0,40}?\b)?lo que (?:dije|declaré|firmé)[^.?!]{0,60} (?:no (?:es|era|fue) (?:cierto|verdad)|es falso|era mentira)|(?:.{0,40}?\b)?(?:retiro|me retracto de|me desdigo de) (?:lo|mi|eso|esa|esas|aquello|aquella)",
    ),
    (
        "apologised",
        r"(?:.{0,60}?\b)?(?:pido|pedimos|ofrezco|ofrecemos|presento|quiero pedir|queremos pedir|quisiera pedir)(?:le|les)? (?:perdón|disculpas|una disculpa|mis disculpas|excusas|sinceras disculpas)|perdón(?:eme|enme|ennos)|perdóneme|perdónenme|perdón\b|(?:.{0,30}?\b)?(?:le|les|te) debo una disculpa|lo (?:siento|lamento)\b|lo sentimos\b|(?:lo )?sentimos (?:muchísimo|mucho|profundamente|de veras|lo)|que (?:me|nos) perdonen|que lo (?:siento|lamento)|(?:.{0,40}?\b)?les pido que me perdonen|(?:de verdad |sinceramente )?lamento",
    ),
    (
        "referred elsewhere",
        r"(?:.{0,60}?\b)?(?:pregúnte(?:le|les|selo)|pregúnten(?:le|les|selo)|consúlte(?:lo|le)|diríja(?:se|nse)|acuda|acudan|hablen? con|vayan? con|pregunten?|consulten?)\b(?= ?(?:a|al|con|en)\b|\b)|(?:.{0,40}?\b)?de eso (?:debe|tiene que|hay que) hablar con|(?:eso|esa pregunta|esa consulta|esas preguntas) (?:se l[oa]|tienen? que|deben?|hay que) (?:hacérsel[ao]s?|hacer|dirigir|formular|plantear|preguntar|preguntárselo|responde|contesta|consultar)",
    ),
    (
        "denied",
        r"(?:(?:eso |esto )?(?:es|son) (?:totalmente |absolutamente |completamente )?(?:falso|mentira|mentiras|falsedades|una (?:calumnia|mentira|falsedad|infamia|invención))|falso|mentira|(?:eso )?no es (?:cierto|verdad|así)|en absoluto|de ninguna manera|para nada|negativo|jamás|nunca|lo niego|niego|ni (?:un|una|el|la) \w+|no,? (?:señor|señoría)|(?:es|eso es) un (?:montaje|invento|infundio|disparate)|(?:es )?una (?:calumnia|infamia|patraña))\b",
    ),
    (
        "confirmed",
        r"(?:correcto|así (?:es|fue)|exacto|exactamente|efectivamente|afirmativo|(?:eso )?es (?:correcto|cierto|verdad|así)|cierto|en efecto|lo confirmo|(?:lo|la) (?:es|fue|era|son)|lo ratifico|me ratifico|ratifico)\b",
    ),
)
_YES = re.compile(
    r"(?:sí\b[,.]? *(?:señor[a]?[,.]? *|su señoría[,.]? *)?)(?P<rest>.*)|(?P<late>[^.?!]{3,40}, sí)\b",
    re.IGNORECASE | re.DOTALL,
)
_OWN_DEED = re.compile(
    r"(?:yo |lo |la |los |las |me |le |les |se )*\w{2,}(?:é|í|imos|amos|je|ve|ce|se|de)\b", re.IGNORECASE
)
_NO = re.compile(r"no(?:[.,;]|$| señor| lo \w+é\b| fui\b| he\b| estuve\b)", re.IGNORECASE)
_DID = re.compile(r"(?:yo )?(?:lo|la|los|las|le|les) \w+(?:é|í|imos|amos)\b", re.IGNORECASE)
_EVADING = re.compile(
    r"(?:mire|mira|vea|vean|miren|oiga|bueno, mire|bueno, yo|lo (?:importante|que importa|que le puedo decir|que sí|fundamental)|(?:yo )?lo que (?:yo )?(?:sí )?(?:le |les )?(?:digo|puedo|quiero|importa)|aquí lo|hablemos|permítame)\b",
    re.IGNORECASE,
)
_ANSWERED_BY = re.compile(r"\b(?:respond|contest|escrib|llam|atend|coment)\w*", re.IGNORECASE)
_NOT_OWN = re.compile(
    r"(?:no,? )?(?:yo )?(?:no|nunca|jamás) (?:(?:lo|la|los|las|le|les|me) )*(?P<verb>[^\W\d_]+)\b", re.IGNORECASE
)
_NO_DENIAL = frozenset(
    "sé recuerdo creo puedo quiero tengo entiendo voy acuerdo sabría pienso podría quisiera veo".split()
)
"""Of these "I do not" denies nothing: I do not know, remember, want."""
_STRONGLY_EVADING = re.compile(
    r"(?:mire, )?(?:(?:aquí |yo )?lo que (?:importa|hay|le puedo|les puedo|yo)|lo importante|hablemos)\b", re.IGNORECASE
)
_POLAR = re.compile(
    r"¿\s?(?!qué|quién|quiénes|cómo|cuándo|dónde|por qué|cuál|cuánt|a qué|en qué|de qué|con quién)[^?]{3,}\?\s*$",
    re.IGNORECASE,
)
_NO_REPLY = re.compile(
    r"(?:\b)(?:nunca|jamás|no) (?:me |nos |le )?(?:contestaron|respondieron|contestó|respondió|han contestado|ha respondido|ha contestado)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:a|al|con) (?P<who>(?:la |el |los |las |su )?[^\s,.;?¿]+(?: (?:de|del|de la) [^\s,.;?¿]+)?)", re.IGNORECASE
)
_GREETING = re.compile(
    r"\s*(?:(?:muy )?(?:estimad|querid|apreciad|distinguid)[oa]s?|señor(?:a|es|as)?\b|a quien corresponda|[^.\n]{3,60}:)",
    re.IGNORECASE,
)
_OWN_FALSE = re.compile(
    r"(?:^|[.:!?]\s)(?P<cue>(?:eso |esto )?(?:es|son) (?:falso|mentira|mentiras|una (?:calumnia|mentira|falsedad|infamia))|(?:eso )?no es (?:cierto|verdad)|niego (?:haber|que)|desmiento|rechazo (?:la|las|el|los|que|categóricamente))",
    re.IGNORECASE,
)
_OWN_SORRY = re.compile(
    r"(?P<cue>\b(?:le|les|te)?\s?(?:lamento (?:sinceramente|profundamente|mucho)|lamentamos (?:sinceramente|profundamente|mucho)|(?:lamento|lamentamos|siento|sentimos) (?:\w+ ){0,3}?(?:mal rato|mal momento|molesti\w+|error\w*|inconvenient\w+|trastorn\w+|disgusto|daños?|perjuicios?|agravio|ofensa|demora|retraso|haber\w*|confusión|lo (?:ocurrido|sucedido|que dije))|(?:ofrezco|pido|presento|ofrecemos|pedimos|presentamos)(?:le|les)? (?:(?:mis|nuestras|una|unas|las)? ?(?:más )?(?:sinceras? )?disculpas?|perdón|excusas))|(?:ruego|rogamos|pido)(?:le|les)? (?:que )?acepten? (?:mis|nuestras) (?:\w+ )?(?:disculpas|excusas))",
    re.IGNORECASE,
)
_OWN_RETRACTED = re.compile(
    r"(?P<cue>\b(?:me retracto|retiro (?:mi|mis|lo|la|las) |rectifico |me desdigo))", re.IGNORECASE
)
_OWN_ADMITTED = re.compile(
    r"(?P<cue>\b(?:reconozco|admito|acepto|confieso|reconocemos|admitimos) (?:que|haber|mi|nuestr\w+|el error|la responsabilidad))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?P<cue>\b(?:(?:s[ií]rvase (?:usted )?|deberá |le rogamos |debe(?:rá)? usted |tendrá que |le sugerimos )(?:acudir|dirigirse|dirigir|presentarse|consultar|remitirse)|dir[ií]ja(?:se|nse)|acuda usted|(?:su|la) (?:petición|solicitud|consulta|queja|escrito) (?:fue|ha sido|será) (?:trasladad|remitid|turnad|enviad|derivad)\w+)\b)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:esta|este|nuestra) (?:oficina|despacho|dependencia|dirección|secretaría|unidad|juzgado|institución|jefatura|entidad|área|departamento|archivo|ministerio|comisión|empresa|autoridad)\b",
    re.IGNORECASE,
)


def spoken_answers(parsed: Parsed) -> Iterator[Told]:
    """The answers of turns, each to the turn before it."""
    text, before = parsed.text, None
    for block in parsed.reading.blocks:
        label = _LABEL.match(text, block.start, block.end)
        labelled = label is not None and (label["name"] in ("P", "R", None) or label["name"].isupper())
        if block.kind != "turn" and not labelled:
            before = None
            continue
        start = label.end() if label is not None else (block.speaker[0][1] + 2 if block.speaker else block.start)
        party = (
            block.speaker[0] if block.speaker else (label.span("name") if label is not None and label["name"] else None)
        )
        if party is not None:
            yield from _turn(text, (start, block.end), party, before)
        before = (start, block.end)


def _turn(text: str, span: Span, party: Span, before: Span | None) -> Iterator[Told]:
    start, end = span
    question = text[before[0] : before[1]].rstrip() if before is not None else ""
    asked = question.endswith("?")
    own_words = own_answer(text, start, end) if before is not None else None
    if own_words is not None and own_words[0] in ("denied in part", "retracted", "apologised"):
        yield Told(own_words[0], party, own_words[1], None)
        return
    silent = _NO_REPLY.search(text, start, end)
    if silent is not None and before is not None and _ANSWERED_BY.search(question):
        who = list(_ASKED.finditer(text, *before))
        if who:
            yield Told("no reply", who[-1].span("who"), silent.span(), None)
        return
    for kind, pattern in _SPOKEN:
        found = re.compile(pattern, re.IGNORECASE).match(text, start, end)
        if before is None and kind not in ("apologised", "retracted"):
            continue
        if found is not None and (
            asked or kind not in ("denied", "confirmed") or not text[start:end].rstrip().endswith("?")
        ):
            yield Told(cast("ResponseKind", kind), party, found.span(), None)
            return
    if own_words is not None and before is not None:
        yield Told(own_words[0], party, own_words[1], None)
    elif before is not None:
        yield from _yes_no_or_neither(text, span, party, question, before)


def _yes_no_or_neither(text: str, span: Span, party: Span, question: str, before: Span) -> Iterator[Told]:
    """A turn without a phrase of the lists: denies, owns up, confirms, tells of a silence, or speaks of something else."""
    start, end = span
    asked = question.endswith("?")
    own_no = _NOT_OWN.match(text, start, end)
    if own_no is not None and _says_i(own_no["verb"]) and (not asked or _POLAR.search(question)):
        yield Told("denied", party, own_no.span(), None)
        return
    if _NO.match(text, start, end) and asked:
        yield Told("denied", party, (start, start + 2), None)
        return
    yes = _YES.match(text, start, min(end, start + 200))
    if yes is not None and not text[start:end].rstrip().endswith("?"):
        late = yes["late"]
        own = (late is not None and _OWN_DEED.match(late) is not None) or _OWN_DEED.match(yes["rest"] or "") is not None
        yield Told("acknowledged" if own else "confirmed", party, (start, yes.end("late") if late else start + 2), None)
        return
    if _DID.match(text, start, end) and asked:
        yield Told("acknowledged", party, (start, start + 2), None)
        return
    silent = _NO_REPLY.search(text, start, end)
    if silent is not None:
        who = list(_ASKED.finditer(text, *before))
        if who:
            yield Told("no reply", who[-1].span("who"), silent.span(), None)
        return
    evading = _EVADING.match(text, start, end)
    if asked and (strongly := _STRONGLY_EVADING.match(text, start, end)) is not None:
        yield Told("answered another point", party, strongly.span(), None)
        return
    if _POLAR.search(question) and (evading is not None or _elsewhere(question, text[start:end])):
        yield Told("answered another point", party, evading.span() if evading is not None else (start, start + 2), None)


def _says_i(word: str) -> bool:
    """Whether a verb's form is of the first person and denies something by "no"."""
    low = word.lower()
    if low in _NO_DENIAL:
        return False
    form = verb_forms().get(low)
    coded = frame_forms().get(low, "")
    return (
        (form is not None and form.person == 1)
        or coded.endswith(".y")
        or low.endswith(("é", "í", "zco"))
        or low in _IRREGULAR
    )


_IRREGULAR = frozenset("vi fui di dije hice estuve tuve puse supe pude traje vine quise soy estoy he hemos".split())
_CONTENT_WORD = re.compile(r"[^\W\d_]{4,}")
_ABOUT_IT = re.compile(
    r"\b(?:sí|no|nunca|jamás|tampoco|nada|nadie|creo|supongo|quizás?|tal vez|depende|claro|recuerdo|sé|algo|eso|ninguno?a?|él|ella|ellos|ahí|allí|acá|aquí mismo|veces|vez|porque)\b",
    re.IGNORECASE,
)
_OWN_VERB = re.compile(r"(?:yo |me |le |les |lo |la |los |las |nos |se )*(?P<verb>[^\W\d_]+)", re.IGNORECASE)


def _elsewhere(question: str, answer: str) -> bool:
    """Whether an answer to a yes-or-no question says neither, takes up none of its words and is not about the speaker."""
    first = re.split(r"(?<=[.!?…])\s", answer.strip(), maxsplit=1)[0]
    if len(first.split()) < 5 or _ABOUT_IT.search(first) or first.endswith("?"):
        return False
    own = _OWN_VERB.match(first)
    form = verb_forms().get(own["verb"].lower()) if own is not None else None
    if (form is not None and form.person == 1) or (
        own is not None
        and (own["verb"].lower().endswith(("é", "í", "amos", "imos")) or own["verb"].lower() in _IRREGULAR)
    ):
        return False
    asked = {lemma(word, "es") for word in _CONTENT_WORD.findall(question)}
    return not asked & {lemma(word, "es") for word in _CONTENT_WORD.findall(first)}


_ANSWERING = frozenset(
    "responder contestar replicar retrucar rebatir decir declarar afirmar asegurar admitir reconocer expresar manifestar sostener zanjar atajar espetar negar insistir confesar saltar cortar reaccionar soltar protestar exclamar escribir repetir recalcar advertir despachar alcanzar señalar agregar apuntar subrayar".split()
)
_REPLYING = frozenset(
    "responder contestar replicar retrucar rebatir negar espetar zanjar atajar defender saltar cortar reaccionar soltar protestar exclamar".split()
)
_FALSE_TOLD = re.compile(
    r"\W*(?:de |en )?que (?:\w+ ){0,5}?(?:es|son|era|eran|fue|fueron|carece|carecen|carecía|carecían) (?:todo |puro |pura |totalmente |completamente |absolutamente )?(?:(?:un|una|unas|unos) )?(?:fals|mentir|calumni|infundi|infamia|montaje|patrañ|invent|invenci|infundad|disparat|de (?:todo )?(?:fundamento|sustento|base|verdad))",
    re.IGNORECASE,
)
_TRUE_TOLD = re.compile(
    r"\W*que (?:\w+ ){0,4}?(?:es|son|era|eran) (?:auténtic|ciert|verídic|genuin|verdader)\w*", re.IGNORECASE
)
_NOT_TRUE_OWN = re.compile(
    r"\W*que (?:no (?:es|era|fue) (?:cierto|verdad)|(?:es|era|fue) (?:falso|mentira)) lo que (?:declaró|dijo|había|firmó)",
    re.IGNORECASE,
)


_ACCUSED = re.compile(
    r"\b(?:acusad|imputad|procesad|inculpad|detenid|señalad|encausad|sospechos|demandad|indiciad)[oa]s?\b",
    re.IGNORECASE,
)
_OWN_NEVER = re.compile(r"(?:yo )?(?:no|nunca|jamás|ni) (?:\w+ ){0,3}?\w{2,}(?:é|í|ve|je|ce)\b", re.IGNORECASE)
"""What only somebody accused denies by these words: "Yo no maté a nadie"."""


def quoted_answers(parsed: Parsed) -> Iterator[Told]:
    """Answers in quotation marks, or told as false or true, with the source of their attribution for party."""
    text = parsed.text
    for one in find_attributions_spanish(parsed):
        if not one.source or one.parent is not None:
            continue
        cue = text[one.cue[0][0] : one.cue[0][1]].lower().split()
        verbs = {form.infinitive for word in cue if (form := verb_forms().get(word)) is not None}
        if verbs and not verbs & _ANSWERING:
            continue
        start, end = one.content[0]
        party = one.source[0]
        if text[start] not in '«“"—':
            content = text[start : one.content[-1][1]]
            for kind, pattern in (("retracted", _NOT_TRUE_OWN), ("denied", _FALSE_TOLD), ("confirmed", _TRUE_TOLD)):
                if pattern.match(content):
                    yield Told(cast("ResponseKind", kind), party, one.cue[0], None)
                    break
            continue
        if _ACCUSED.search(text, *party) and _OWN_NEVER.match(text, start + 1, end):
            yield Told("denied", party, one.cue[0], None)
            continue
        own_kind = _kind_of_words(text, start + 1, end, not verbs or bool(verbs & _REPLYING))
        if own_kind is not None:
            yield Told(own_kind, party, one.cue[0], None)


def _kind_of_words(text: str, start: int, end: int, replying: bool) -> ResponseKind | None:
    """The kind of answer that quoted words are by themselves."""
    while start < end and text[start] in " ¡¿":
        start += 1
    own_words = own_answer(text, start, end)
    if own_words is not None and own_words[0] == "denied in part":
        return own_words[0]
    for kind, pattern in _SPOKEN:
        found = re.compile(pattern, re.IGNORECASE).match(text, start, end)
        if found is None:
            continue
        words = found.group().lower()
        if (
            kind == "denied"
            and not replying
            and words.split()[0] in ("nunca", "jamás", "ni", "negativo", "para", "en", "de")
        ):
            return None
        plainly = words.startswith(("es ", "eso es", "así ", "correcto"))
        return cast("ResponseKind", kind) if kind != "confirmed" or replying or plainly else None
    yes = _YES.match(text, start, end)
    if yes is not None and yes["late"] is None and _OWN_DEED.match(yes["rest"] or ""):
        return "acknowledged"
    return own_words[0] if own_words is not None else None


def written_answers(parsed: Parsed) -> Iterator[Told]:
    """What the writer of a letter answers: the party is the signature; of an office, the office as it calls itself."""
    text, blocks = parsed.text, parsed.reading.blocks
    if not blocks or any(block.kind == "turn" for block in blocks):
        return
    signature = _signature(text, blocks)
    first_letter = _GREETING.match(text, blocks[0].start, blocks[-1].end) is not None
    if signature is not None and first_letter:
        partly = own_answer(text, blocks[0].start, signature[0])
        if partly is not None and partly[0] == "denied in part" and not _in_marks(text, partly[1][0]):
            yield Told(partly[0], signature, partly[1], None)
            return
        own = (
            ("denied", _OWN_FALSE),
            ("apologised", _OWN_SORRY),
            ("retracted", _OWN_RETRACTED),
            ("acknowledged", _OWN_ADMITTED),
        )
        for kind, pattern in own:
            found = pattern.search(text, blocks[0].start, signature[0])
            if found is not None and not _in_marks(text, found.start()):
                yield Told(cast("ResponseKind", kind), signature, found.span("cue"), None)
                return
        own_words = own_answer(text, blocks[0].start, signature[0])
        if own_words is not None and own_words[0] != "confirmed" and not _in_marks(text, own_words[1][0]):
            yield Told(own_words[0], signature, own_words[1], None)
            return
    office = _OFFICE.search(text)
    elsewhere = _ELSEWHERE.search(text)
    writer = office.span() if office is not None else signature if first_letter else None
    if elsewhere is not None and writer is not None:
        yield Told("referred elsewhere", writer, elsewhere.span("cue"), None)


def _in_marks(text: str, position: int) -> bool:
    before = text[max(0, position - 400) : position]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


def _signature(text: str, blocks: tuple[Block, ...]) -> Span | None:
    """The last lines of a letter that are a name: short, with capitals, without a sentence's end."""
    last = blocks[-1]
    lines = text[last.start : last.end].rstrip().split("\n")
    words = lines[-1].strip()
    if len(blocks) < 2 and len(lines) < 2:
        return None
    if not words or len(words.split()) > 10 or words.endswith((".", "?", "!")) or not words[0].isupper():
        return None
    start = last.end - (len(text[last.start : last.end]) - text[last.start : last.end].rfind(words))
    return (start, start + len(words))
