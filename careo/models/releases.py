"""Released models: a folder each beside this module with a card, whose digests every file must have. Nothing is ever downloaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from careo.errors import ModelError


def card_of(release: str) -> Mapping[str, Any]:
    """The release's card; raises ModelError where it is missing or damaged."""
    try:
        card: Mapping[str, Any] = json.loads(_folder(release).joinpath("card.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The card of a model (card.json in careo/models/{release}) is missing or damaged. Install Careo again;"
            " nothing was changed."
        ) from error
    return card


@cache  # a release does not change under a running program, and each look at a case asks once for each document
def version_of(release: str) -> str:
    """A digest of the card, which holds the digests of all files and every setting: part of the version of what uses it."""
    card = json.dumps(card_of(release), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(card.encode("utf-8")).hexdigest()[:12]


def file_of(release: str, name: str, card: Mapping[str, Any]) -> bytes:
    """A file's bytes; raises ModelError where it is missing or is not the one that was released."""
    try:
        content = _folder(release).joinpath(name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"The model file {name} is missing from careo/models/{release}. Install Careo again; nothing was changed."
        ) from error
    if hashlib.sha256(content).hexdigest() != card["digests"][name]:
        raise ModelError(
            f"The model file {name} in careo/models/{release} is not the one that was released: its SHA-256 differs"
            " from the card's. Nothing was read with it. Install Careo again."
        )
    return content


def _folder(release: str) -> Traversable:
    return files("careo.models").joinpath(release)
