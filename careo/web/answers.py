"""How routes answer: views as JSON, Careo's own sentences in the language that was asked in; pages of lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, TypeVar

import msgspec
from fastapi import Query, Response

from careo.present.spanish.sentences import spoken
from careo.web.language import ASKED_IN

Item = TypeVar("Item")

LARGEST_PAGE = 1000
USUAL_PAGE = 50

Offset = Annotated[int, Query(ge=0, description="How many to skip.")]
Limit = Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="How many to give at most.")]


def answer(view: object, headers: dict[str, str] | None = None, status: int = 200) -> Response:
    """A view, or any of msgspec's kinds of values, as a JSON answer."""
    if ASKED_IN.get() == "es":
        view = spoken(msgspec.to_builtins(view))
    return Response(msgspec.json.encode(view), status, media_type="application/json", headers=headers)


def page_of(items: Sequence[Item], offset: int, limit: int) -> tuple[Item, ...]:
    """The part of a list that was asked for."""
    return tuple(items[offset : offset + limit])
