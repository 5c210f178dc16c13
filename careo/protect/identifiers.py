"""Ids for what leaves a case: keyed per case, because a digest that anybody can compute proves possession.

HMAC-SHA256 (RFC 2104, FIPS 198-1) over the plain id, cut to 80 bits; the same id under the same key is always the same,
so references inside an export hold together, and two cases' exports cannot be matched.
"""

from __future__ import annotations

import hashlib
import hmac

KEY_BYTES = 32


class KeyedIds:
    """Turns the case's plain ids into ids that may leave it. `key` is the case's export key, 32 bytes."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"an export key has {KEY_BYTES} bytes, not {len(key)}")
        self._key = key

    def keyed(self, plain: str) -> str:
        """A letter for the kind of record, "x", a hyphen, and 20 hexadecimal digits."""
        letter = plain[0] if plain[1:2] == "-" else "d"
        digest = hmac.new(self._key, plain.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
        return f"{letter}x-{digest[:20]}"
