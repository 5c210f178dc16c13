"""A further address, for another browser of the same person."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from careo.errors import WrongUse
from careo.web.answers import answer
from careo.web.desk import Desk
from careo.web.security import DOOR, Door


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationView:
    """An address that works once, for so many seconds, in a browser on this machine."""

    address: str
    seconds: int


def routes(_desk: Desk) -> APIRouter:
    """POST /api/sessions."""
    router = APIRouter(tags=["sessions"])

    @router.post("/sessions", response_model=InvitationView)
    def invite(request: Request) -> Response:
        """A one-time address for another browser."""
        door = request.scope.get(DOOR)
        if not isinstance(door, Door):
            raise WrongUse("This server has no sessions; nothing was changed.")
        address, seconds = door.invite()
        return answer(InvitationView(address=address, seconds=seconds))

    return router
