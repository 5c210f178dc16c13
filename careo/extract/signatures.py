"""What comparing wording across documents needs, made once with the document's extraction."""

from __future__ import annotations

import re

PERMUTATIONS = 128
SHINGLE_WORDS = 5
SEED = 1
"""Signatures of different seeds cannot be compared; changing it changes every stored extraction."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def signature(text: str) -> tuple[int, ...]:
    """MinHash (128 permutations) of the text's lower-case word 5-shingles; empty for texts of fewer than 5 words."""
    words = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    if len(words) < SHINGLE_WORDS:
        return ()
    shingles = sorted(
        {" ".join(words[place : place + SHINGLE_WORDS]) for place in range(len(words) - SHINGLE_WORDS + 1)}
    )
    from datasketch import MinHash  # brings scipy, and most who import this module only compare signatures

    sketch = MinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update_batch([shingle.encode("utf-8", "surrogatepass") for shingle in shingles])
    return tuple(int(value) for value in sketch.hashvalues)
