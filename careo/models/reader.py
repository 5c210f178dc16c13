"""The trained reader's weights: found beside this module, checked against their digest, loaded when first asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from careo.errors import ModelError

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

    def run(self, ids: NDArray[np.int64], mask: NDArray[np.int64], features: NDArray[np.int64]) -> NDArray[np.float32]:
        """B x T in, B x T x (tags, queries, keys, alone) out."""
        output: NDArray[np.float32] = self.session.run(["numbers"], {"ids": ids, "mask": mask, "features": features})[0]
        return output


def reader_version() -> str:
    """The release's digest, which is part of the extract stage's version: new weights re-read a case by themselves."""
    digest: str = _card(_folder())["digests"]["reader.onnx"]
    return digest[:16]


@cache
def english_reader() -> ReaderModel:
    """The English reader, on one core; raises ModelError where a file is missing or altered."""
    folder = _folder()
    card = _card(folder)
    contents = {name: _checked(folder, name, digest) for name, digest in card["digests"].items()}
    return load(contents["reader.onnx"], contents["tokenizer.json"], card)


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
    return ReaderModel(session, tokenizer, card["rank"], first, last, padding, distance, card["settings"])


def _folder() -> Traversable:
    return files("careo.models").joinpath(RELEASE)


def _card(folder: Traversable) -> Mapping[str, Any]:
    try:
        card: Mapping[str, Any] = json.loads(folder.joinpath("card.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The reader's card (card.json in careo/models/{RELEASE}) is missing or damaged. Install Careo again;"
            " nothing was changed."
        ) from error
    return card


def _checked(folder: Traversable, name: str, digest: str) -> bytes:
    try:
        content = folder.joinpath(name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"The reader's file {name} is missing from careo/models/{RELEASE}. Install Careo again; nothing was changed."
        ) from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise ModelError(
            f"The reader's file {name} in careo/models/{RELEASE} is not the one that was released: its SHA-256 differs"
            " from the card's. Nothing was read with it. Install Careo again."
        )
    return content
