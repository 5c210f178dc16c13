"""Who looks: every read of a case takes a viewer, so that compartments can come without touching callers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """A person who opens a case. `name` is what judgements and the custody log write; only owners exist so far."""

    name: str


OWNER = Viewer(name="owner")
