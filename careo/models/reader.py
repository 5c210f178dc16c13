"""The trained reader's weights: found beside this module, checked against their digest, loaded when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from careo.models.releases import card_of, file_of, version_of

Output = Literal["numbers", "hidden"]
RELEASE = "reader_english"
"""The folder of the reader in use."""


@dataclass(frozen=True, slots=True)
class ReaderModel:
    """An encoder with its heads, its tokenizer, and the settings that were measured for it."""

    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    rank: int
    first: int
    last: int
    padding: int
    distance: NDArray[np.float32]
    """What a link gains or loses by distance from its cue: buckets x 2 roles."""
    settings: Mapping[str, Any]
    triggers: frozenset[str]
    """Words that are often a cue: a content without one is not read again for what lies inside it."""

    def run(
        self, output: Output, ids: NDArray[np.int64], mask: NDArray[np.int64], features: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """B x T in; B x T x (tags, queries, keys, alone) or x hidden numbers out."""
        found: NDArray[np.float32] = self.session.run([output], {"ids": ids, "mask": mask, "features": features})[0]
        return found


def reader_version() -> str:
    """A digest of the release: heads trained on its encoder name it."""
    return version_of(RELEASE)


@cache
def english_reader() -> ReaderModel:
    """The English reader, on one core; raises ModelError where a file is missing or altered."""
    card = card_of(RELEASE)
    return load(file_of(RELEASE, "reader.onnx", card), file_of(RELEASE, "tokenizer.json", card), card)


def load(weights: bytes, tokenizer_file: bytes, card: Mapping[str, Any]) -> ReaderModel:
    """A reader from its files' bytes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    tokenizer = Tokenizer.from_str(tokenizer_file.decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    first, last, padding = (int(tokenizer.token_to_id(mark) or 0) for mark in ("[CLS]", "[SEP]", "[PAD]"))
    distance = np.array(card["distance"], dtype=np.float32)
    session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    return ReaderModel(
        session, tokenizer, card["rank"], first, last, padding, distance, card["settings"], frozenset(card["triggers"])
    )
