"""A checkpoint as the files that Careo ships: int8 weights per channel, the tokenizer, what the decoder needs of the heads."""

from __future__ import annotations

import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.reader.network import Reader

MIDDLE = 3
"""The layer whose numbers are given out beside the last one's, for heads that learn from other data on the frozen encoder."""


class _Outputs(nn.Module):
    """The numbers of a piece: tags, queries and keys of both roles, what it has alone; and its hidden numbers."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, mask: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        embedded = self.reader.encoder.embeddings.word_embeddings(ids) + self.reader.feature(features)
        layers = self.reader.encoder(
            inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        heads = (self.reader.tag, self.reader.of_cue, self.reader.of_word, self.reader.alone)
        numbers = torch.cat([head(layers[-1]) for head in heads], dim=-1)
        return numbers, torch.cat([layers[MIDDLE], layers[-1]], dim=-1)


def load_reader(encoder: Path, checkpoint: Path) -> Reader:
    """The network with the weights of a file."""
    reader = Reader(encoder, attention="eager")
    reader.load_state_dict(torch.load(checkpoint))
    return reader.eval()


def export(reader: Reader, folder: Path) -> Path:
    """Write `reader.onnx` (int8, per channel: per tensor loses two points) into the folder; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "whole.onnx"
    sample = (
        torch.randint(5, 1_000, (2, 64)),
        torch.ones(2, 64, dtype=torch.long),
        torch.zeros(2, 64, dtype=torch.long),
    )
    inputs = ["ids", "mask", "features"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Outputs(reader).eval(),
            sample,
            str(whole),
            input_names=inputs,
            output_names=["numbers", "hidden"],
            dynamic_axes={name: {0: "windows", 1: "pieces"} for name in (*inputs, "numbers", "hidden")},
            opset_version=17,
            dynamo=False,
        )
    small = folder / "reader.onnx"
    quantize_dynamic(
        str(whole),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )
    whole.unlink()
    return small
