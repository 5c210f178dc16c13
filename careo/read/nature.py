"""What kind of document a text is, by captions and formulas that only such documents use; unknown otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careo.read.captions import caption_of, kind_of_title, title_line
from careo.read.clutter import REPORTING
from careo.read.declared import has_dateline
from careo.read.letters import CLOSING, SALUTATION
from careo.records.documents import Block, DocumentKind

_FIRST = 300
"""Characters of a page at whose head a communiqué says that it is one."""
_HEAD = 2_500
"""Characters in which a caption or a document's own title stands."""


@dataclass(frozen=True, slots=True)
class _Formula:
    """Words that show a kind. `head`: only at the head of the document, `line`: only as a line of their own."""

    kind: DocumentKind
    expression: re.Pattern[str]
    head: bool = True


def _formula(kind: DocumentKind, expression: str, *, head: bool = True, cased: bool = False) -> _Formula:
    return _Formula(kind, re.compile(expression, re.MULTILINE | (0 if cased else re.IGNORECASE)), head)


_CAPTION = re.compile(
    r"\b(?:UNITED STATES (?:DISTRICT|BANKRUPTCY) COURT|UNITED STATES COURT OF APPEALS|SUPREME COURT OF|IN THE [A-Z ]{0,40}COURT\b|"
    r"(?:SUPERIOR|CIRCUIT|COUNTY|DISTRICT|FEDERAL) COURT (?:OF|FOR)|JUZGADO [A-ZÁÉÍÓÚÑ]|TRIBUNAL [A-ZÁÉÍÓÚÑ]|FISCAL[IÍ]A [A-ZÁÉÍÓÚÑ]|"
    r"PROCURADUR[IÍ]A (?:GENERAL|DE)|MINISTERIO P[UÚ]BLICO|AVERIGUACI[OÓ]N PREVIA|CARPETA DE INVESTIGACI[OÓ]N|CAUSA PENAL)"
)
_RULES: tuple[_Formula, ...] = (
    _formula(
        "press release",
        r"^\W*(?:(?:for immediate release|press release|news release|media release|press statement)\b.{0,60}|(?:comunicado(?: de prensa| oficial| conjunto)?|bolet[ií]n de prensa)\b[^.\n]{0,40})$",
    ),
    _formula(
        "indictment",
        r"\bTHE (?:SPECIAL )?(?:[A-Z]+ \d{4} )?GRAND JURY (?:FURTHER )?CHARGES\b|^\W*(?:SUPERSEDING |SECOND SUPERSEDING )?I ?N ?D ?I ?C ?T ?M ?E ?N ?T\W*$|^\W*ESCRITO DE ACUSACI[OÓ]N\b|^\W*PLIEGO DE CONSIGNACI[OÓ]N\b",
        cased=True,
    ),
    _formula(
        "sworn statement",
        r"\bbeing (?:first |by me )?(?:first )?duly sworn\b|\b(?:declare|certify|state|affirm)s?\b.{0,60}\bunder (?:the )?penalt(?:y|ies) of perjury\b|\bprotestad[oa] (?:que fue )?para que se conduzca con verdad\b|\bbajo protesta de decir verdad,? (?:declar|manifiest)|\bpor sus generales (?:manifest|dijo)|\bquien (?:en este acto )?(?:se identifica|dijo llamarse)\b|"
        r"^\W*(?:I|Yo), [A-ZÁÉÍÓÚÑ][^.\n]{3,120}?,? (?:(?:do|hereby|solemnly) ){0,3}(?:declare|swear|affirm|depose|declaro|manifiesto|juro)\b",
        head=False,
    ),
    _formula(
        "sworn statement",
        r"^\W*(?:AFFIDAVIT|SWORN (?:STATEMENT|DECLARATION)|DECLARATION OF [A-Z]|AFFIDAVIT OF [A-Z]|DECLARACI[OÓ]N (?:MINISTERIAL|JURADA|PREPARATORIA|TESTIMONIAL|TESTIFICAL|JUDICIAL|INDAGATORIA|DEL? TESTIGO)|COMPARECENCIA\b|COMPARECE\b).{0,80}$",
        cased=True,
    ),
    _formula(
        "ruling",
        r"\bIT IS (?:HEREBY |SO |FURTHER |THEREFORE )*ORDERED\b|^\W*(?:MEMORANDUM OPINION|OPINION AND ORDER|OPINION|JUDGMENT|FINAL JUDGMENT|ORDER)\b[A-Z ,]{0,60}$|^\W*S ?E ?N ?T ?E ?N ?C ?I ?A\W*$|\bR ?E ?S ?U ?E ?L ?V ?E\b ?:|\bSE RESUELVE ?:|^\W*AUTO DE (?:FORMAL PRISI[OÓ]N|VINCULACI[OÓ]N|LIBERTAD|SUJECI[OÓ]N)\b",
        head=False,
        cased=True,
    ),
    _formula(
        "pleading",
        r"\b(?:COMES? NOW|NOW COMES?)\b|^\W*(?:(?:[A-Z’'.]+ ){0,6}(?:MOTION|MEMORANDUM OF LAW|MEMORANDUM IN (?:SUPPORT|OPPOSITION)|RESPONSE IN OPPOSITION|REPLY BRIEF|COMPLAINT|PETITION|NOTICE OF (?:MOTION|APPEAL))\b).{0,100}$|^\W*(?:DEMANDA DE AMPARO|ESCRITO INICIAL DE DEMANDA|ESCRITO DE (?:APELACI[OÓ]N|AGRAVIOS|DEFENSA|CONTESTACI[OÓ]N))\b|\bPROTESTO LO NECESARIO\b",
        head=False,
        cased=True,
    ),
    _formula(
        "pleading",
        r"\bcomparezco (?:y expongo|para exponer|a exponer|ante usted)|\bvengo a (?:promover|interponer|demandar|solicitar|ofrecer|desahogar)\b|\bante usted(?:es)?,? (?:con el debido respeto,? )?comparezco\b|\bcon el debido respeto comparezco\b",
    ),
    _formula(
        "testimony",
        r"^\W*(?:(?:prepared |written )?(?:testimony|statement) (?:of|by) .{3,80}(?:\n.{0,80}){0,3}?\bbefore the\b.*|testimonio de .{3,80}|comparecencia ante (?:el|la) (?:senado|c[aá]mara|comisi[oó]n).*)$",
    ),
    _formula(
        "notes",
        r"^\W*(?:(?:interview |meeting |reporter.s |field |call )?notes?(?: (?:of|on|from|for)\b.{0,80}|\W*$|: .{0,80}$|, .{0,80}$)|(?:notas|apuntes)(?: (?:de|sobre|para|del) .{0,80})?\W*$|entrevista con .{0,60}\((?:notas|apuntes)\)\W*$)",
    ),
    _formula(
        "record",
        r"^\W*(?:PARTE INFORMATIVO|BIT[AÁ]CORA|ACTA (?:DE|CIRCUNSTANCIADA|CONSTITUTIVA)\b.*|INCIDENT REPORT|POLICE REPORT|DISPATCH LOG|LOG ?BOOK|DEATH CERTIFICATE|ACTA DE DEFUNCI[OÓ]N|CERTIFICADO DE DEFUNCI[OÓ]N|REGISTRO DE (?:DETENCI[OÓ]N|LLAMADAS)|CUSTODY RECORD).{0,60}$",
        cased=True,
    ),
    _formula(
        "official",
        r"^\W*(?:OFICIO(?: (?:N[UÚ]M(?:ERO)?|NO|N[°º])\.?:?)? ?[\w/.-]*\d.{0,60}|Oficio (?:n[uú]m(?:ero)?\.?|No\.?|N[°º])\s?:?.{3,60}|Asunto: .{3,120}|MEMORANDUM (?:FOR|TO)\b.{0,80}|UNCLASSIFIED|CONFIDENTIAL//.*|SECRET//.*|INFORMATION MEMORANDUM.*)$",
        cased=True,
    ),
)
_SWORN_SPEECH = re.compile(
    r"\b(?:cross|direct|redirect)[- ]examination\b|\bdeposition of\b|\bTHE COURT\b|\binterrogatorio\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|yo|mi|mis)\b")


def is_court_paper(text: str) -> bool:
    """Whether the head of a text has a court's or prosecutor's caption, in capitals as captions are."""
    if caption_of(text):
        return True
    return not _in_capitals(text) and _CAPTION.search(text[:_HEAD]) is not None


def _in_capitals(text: str) -> bool:
    """Whether a text is all in capitals, as telexes are: captions then show nothing."""
    return sum(map(str.isupper, text[:_HEAD])) > sum(map(str.islower, text[:_HEAD]))


def find_kind(text: str, blocks: Sequence[Block], *, page: bool, above: str = "") -> DocumentKind | None:
    """The kind, or None. `page`: it came from a web page with a publisher's furniture, where formulas are quotations.

    `above`: what the page has right above the story.
    """
    head = text[:_HEAD]
    court = is_court_paper(text) and not has_dateline(text, blocks)
    if page and not court:
        places = (head[:_FIRST], above)
        released = any(rule.kind == "press release" and any(map(rule.expression.search, places)) for rule in _RULES)
        return "press release" if released else "news"
    title = title_line(caption_of(text))
    if title and (kind := kind_of_title(title.words)):
        return _spoken(kind, text, blocks)
    for rule in () if _in_capitals(text) and len(text) > _FIRST else _RULES:
        zone = head if rule.head and not court else text
        if rule.expression.search(zone) and _fits(rule.kind, text, court=court):
            return _spoken(rule.kind, text, blocks)
    if SALUTATION.search(head) and (CLOSING.search(text[-_HEAD:]) or len(text) < _HEAD):
        return "letter"
    turns = sum(block.kind == "turn" for block in blocks)
    if turns >= 6 and turns * 2 >= len(blocks):
        return "transcript"
    return "news" if page or (not court and _reads_as_news(text, blocks)) else None


def _fits(kind: DocumentKind, text: str, *, court: bool) -> bool:
    """Formulas of court papers quoted deep in a text that is none do not count."""
    if court or kind in {"press release", "notes", "record", "official", "testimony"}:
        return True
    quoted = len(re.findall(r"[“”\"«»]", text)) > 6 and len(REPORTING.findall(text)) > 6
    return not quoted


def _spoken(kind: DocumentKind, text: str, blocks: Sequence[Block]) -> DocumentKind:
    turns = sum(block.kind == "turn" for block in blocks)
    if kind in {"sworn statement", "ruling", "pleading"} and turns * 2 >= len(blocks) and _SWORN_SPEECH.search(text):
        return "transcript"
    return kind


def _reads_as_news(text: str, blocks: Sequence[Block]) -> bool:
    """A dateline, or a headed text of paragraphs that reports what others say about once in a hundred words or more."""
    if has_dateline(text, blocks):
        return True
    words = len(text.split())
    paragraphs = sum(block.kind == "paragraph" for block in blocks)
    reports = len(REPORTING.findall(text))
    own = len(_FIRST_PERSON.findall(re.sub(r"[“\"«][^”\"»]*[”\"»]", " ", text)))
    return paragraphs >= 3 and reports >= 4 and reports * 100 >= words and own * 80 <= words
