"""Bytes in, Reading out: the story's text with its blocks and facts, and what was left out or could not be read.

`read` is loaded when it is first asked for: the parsers behind it take half a second, and a case that is up to date needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careo.read.reading import read as read

VERSION = "4"

__all__ = ["VERSION", "read"]


def __getattr__(name: str) -> Any:
    if name == "read":
        return import_module("careo.read.reading").read
    raise AttributeError(f"module 'careo.read' has no attribute {name!r}")
