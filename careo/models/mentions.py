"""The heads for English names and references: a release of their own on the reader's encoder, loaded when first asked for."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from careo.errors import ModelError
from careo.models import reader
from careo.models.releases import card_of, file_of

RELEASE = "mentions_english"
"""The folder of the heads in use."""
WEIGHTS = "heads.npz"


@dataclass(frozen=True, slots=True)
class MentionsModel:
    """The heads' weights by name, the encoder they were trained on, and what was measured for them."""

    reader: reader.ReaderModel
    weights: Mapping[str, NDArray[np.float32]]
    card: Mapping[str, Any]


@cache
def english_mentions() -> MentionsModel:
    """The heads on the English reader's encoder; raises ModelError where a file is missing, altered or made for another encoder."""
    card = card_of(RELEASE)
    weights = load_weights(file_of(RELEASE, WEIGHTS, card))
    if card["encoder"] != card_of(reader.RELEASE)["digests"]["reader.onnx"]:
        raise ModelError(
            f"The heads in careo/models/{RELEASE} were trained on another encoder than the one in"
            f" careo/models/{reader.RELEASE}. Nothing was read with them. Install Careo again."
        )
    return MentionsModel(reader.english_reader(), weights, card)


def load_weights(content: bytes) -> dict[str, NDArray[np.float32]]:
    """Arrays by name; kept as half numbers, used as single ones."""
    with np.load(io.BytesIO(content), allow_pickle=False) as kept:
        return {name: kept[name].astype(np.float32) for name in kept.files}
