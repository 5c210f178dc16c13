"""What comparing wording across documents needs, made once with the document's extraction."""

from __future__ import annotations


def signature(text: str) -> tuple[int, ...]:
    """MinHash (128 permutations) of the text's lower-case word 5-shingles; empty for texts of fewer than 5 words."""
    return ()
