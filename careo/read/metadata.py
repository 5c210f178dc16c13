"""facts (first cut)."""
from __future__ import annotations
from dataclasses import dataclass
from careo.records.documents import Block, Facts
@dataclass(frozen=True, slots=True)
class Found:
    facts: Facts
    notes: tuple[str, ...] = ()
def find_facts(text: str, blocks: tuple[Block, ...], *, declared: str) -> Found:
    return Found(Facts())
