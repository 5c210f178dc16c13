"""Careo: who says what, on whose word.

Everything public is exported lazily, so that `import careo` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careo.case.case import Case as Case
    from careo.case.case import new_case as new_case
    from careo.case.case import open_case as open_case
    from careo.errors import CareoError as CareoError
    from careo.options import Options as Options
    from careo.records.documents import Document as Document
    from careo.records.documents import Reading as Reading
    from careo.records.extraction import Extraction as Extraction
    from careo.records.extraction import Material as Material
    from careo.records.findings import Findings as Findings
    from careo.records.judgements import JudgedPassage as JudgedPassage
    from careo.records.judgements import Judgement as Judgement
    from careo.records.passages import Passage as Passage
    from careo.records.resolution import Resolution as Resolution
    from careo.records.search import Found as Found
    from careo.records.search import Only as Only
    from careo.records.viewers import Viewer as Viewer

_HOMES = {
    "Case": "careo.case.case",
    "new_case": "careo.case.case",
    "open_case": "careo.case.case",
    "CareoError": "careo.errors",
    "Options": "careo.options",
    "Document": "careo.records.documents",
    "Reading": "careo.records.documents",
    "Extraction": "careo.records.extraction",
    "Material": "careo.records.extraction",
    "Findings": "careo.records.findings",
    "JudgedPassage": "careo.records.judgements",
    "Judgement": "careo.records.judgements",
    "Passage": "careo.records.passages",
    "Resolution": "careo.records.resolution",
    "Found": "careo.records.search",
    "Only": "careo.records.search",
    "Viewer": "careo.records.viewers",
}

__all__ = [
    "CareoError",
    "Case",
    "Document",
    "Extraction",
    "Findings",
    "Found",
    "JudgedPassage",
    "Judgement",
    "Material",
    "Only",
    "Options",
    "Passage",
    "Reading",
    "Resolution",
    "Viewer",
    "new_case",
    "open_case",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'careo' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
