"""What a Spanish declaration shows its declarant to have seen or done: it is taken down in the third person, in clauses that begin with "Que".

The declarant is the subject that such a clause leaves unsaid, or is called *el declarante*, *la compareciente*, *el de la voz*.
"""

from __future__ import annotations

import re

from careo.records.documents import DocumentKind
from careo.records.passages import Passage, Reason
from careo.records.statements import Statement
from careo.weigh.hands import Shown
from careo.weigh.lookup import Lookup

_KINDS: frozenset[DocumentKind] = frozenset({"sworn statement", "testimony"})
_SAW = r"vio|oyó|escuchó|presenció|observó|se percató|se dio cuenta"
_DID = (
    rf"{_SAW}|leyó|entregó|recibió|firmó|estuvo|fue|acudió|llegó|salió|abrió|cerró|llevó|tomó|pagó|cobró|llamó|avisó|"
    r"(?:ha|había) (?:visto|oído|leído|entregado|recibido|firmado|estado|ido|llevado|tomado|pagado|cobrado|llamado|avisado)"
)
_DECLARANT = r"(?:el|la) (?:declarante|compareciente|deponente|exponente|de la voz|testigo)"
_UNSAID = re.compile(
    r"^\W*Que,? (?:(?:en|cuando|al|a|siendo|desde|durante|aproximadamente|el (?:día|mes|año|pasado|mismo)|la (?:noche|mañana|tarde|madrugada)|"
    rf"ese día|esa (?:noche|mañana|tarde))\b[^;]{{0,260}}?,? )?(?:no )?(?:{_SAW})\b"
)
"""Where nobody else can be the subject: right after "Que", or after words that only say when and where."""
_SAID = re.compile(rf"\b{_DECLARANT},? (?:no )?(?:{_DID})\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:tuvo conocimiento|se enteró|supo|fue informad[oa]|le (?:dijo|dijeron|comentó|comentaron|informó|informaron|contó|contaron)|"
    r"(?:oyó|escuchó) (?:decir|que)|por (?:comentarios|terceros|referencias))\b"
)


def deposed(lookup: Lookup, statement: Statement) -> Shown | None:
    """What the clause shows; None in other papers than declarations, and where it was told or somebody else is its subject."""
    if lookup.documents[statement.document].facts.kind not in _KINDS:
        return None
    text = lookup.texts[statement.document]
    for start, end in statement.content:
        words = text[start:end]
        match = _UNSAID.search(words) or _SAID.search(words)
        if match is None or _TOLD.search(words):
            continue
        span = (start + match.start(), start + match.end())
        reason = Reason(
            text="By the declarant's own account he or she did, saw or heard it.",
            weight=0.9,
            passages=(Passage(document=statement.document, spans=(span,)),),
        )
        return Shown("first", reason)
    return None
