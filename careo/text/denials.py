"""Words by which somebody denies what follows: what is denied is neither said to be so nor shown to have been seen."""

from __future__ import annotations

import re

DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|"
    r"contradict(?:s|ed)?|neg(?:ar|ó|aron|aba|ado|ando)|nieg(?:a|an)|desmint(?:ió|ieron)|desmient(?:e|en)|rechaz(?:ó|aron|a|an))\b",
    re.IGNORECASE,
)
