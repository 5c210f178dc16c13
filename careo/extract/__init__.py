"""Reading in, Extraction out: who says what in one document, with its mentions, dates, figures, events and responses.

`extract` is loaded when it is first asked for: the parser behind it takes a second, and a case that is up to date needs none of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from careo.models.releases import version_of

if TYPE_CHECKING:
    VERSION: str
    """New weights or settings of a model make another version, so that a case re-reads itself."""

    from careo.extract.extraction import extract as extract

RULES = "6"
RELEASES = ("reader_english", "mentions_english")

__all__ = ["VERSION", "extract"]


def __getattr__(name: str) -> Any:
    if name == "VERSION":
        return "/".join((RULES, *(version_of(release) for release in RELEASES)))
    if name == "extract":
        return import_module("careo.extract.extraction").extract
    raise AttributeError(f"module 'careo.extract' has no attribute {name!r}")
