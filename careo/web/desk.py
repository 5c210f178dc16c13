"""What the pages are made from: one case, gathered again whenever something was done in it."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from careo.present.dossier import Dossier, Shown, gather
from careo.records.viewers import Viewer


class Deskbound(Shown, Protocol):
    """A case as the desk needs it."""

    path: Path
    viewer: Viewer

    def revision(self) -> int: ...

    def restricted(self) -> tuple[str, ...]: ...

    def withdrawn(self) -> tuple[str, ...]: ...


class Desk:
    """One case, open for reading. Pages are asked for from several threads; the case is gathered in one at a time."""

    def __init__(self, case: Deskbound, include: Iterable[str] = ()) -> None:
        self.case = case
        self.include = tuple(include)
        self._gathering = threading.Lock()
        self._kept: tuple[object, Dossier] | None = None

    def dossier(self) -> Dossier:
        """Everything shown, as of now."""
        with self._gathering:
            # What another process has just read changes the documents, but is no deed and raises no revision.
            state = (self.case.revision(), self.case.documents(self.include))
            if self._kept is None or self._kept[0] != state:
                self._kept = (state, gather(self.case, self.include))
            return self._kept[1]

    def name(self) -> str:
        """What to call the case: its folder's name."""
        return self.case.path.resolve().name

    def left_out(self) -> int:
        """How many documents are left out, wholly or in part."""
        return len({*self.case.restricted(), *self.case.withdrawn()} - set(self.include))
