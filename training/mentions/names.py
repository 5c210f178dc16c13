"""The head for names: hidden numbers reduced, beside the parser's view of a token, two convolutions, a tag for each token."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from careo.extract.mentions.encoding import HIDDEN
from careo.extract.mentions.heads import TAGS
from careo.extract.mentions.shapes import SHAPES
from careo.extract.reader.tags import Numbers
from training.mentions.documents import Tagged

REDUCED, SHAPED = 64, 32
INNER = REDUCED + SHAPED
EPOCHS = 8
TOKENS = 2_048
"""Tokens a step, in pieces of like length."""
RATE = 2e-3


class NameHead(nn.Module):
    """One member."""

    def __init__(self) -> None:
        super().__init__()
        self.reduce = nn.Linear(HIDDEN, REDUCED)
        self.shape = nn.Linear(SHAPES, SHAPED)
        self.first = nn.Conv1d(INNER, INNER, 5, padding=2)
        self.second = nn.Conv1d(INNER, INNER, 3, padding=1)
        self.out = nn.Linear(INNER + SHAPES, TAGS)
        self.drop, self.drop_hidden = nn.Dropout(0.3), nn.Dropout(0.2)

    def forward(self, hidden: Tensor, shapes: Tensor, present: Tensor) -> Tensor:
        """Rows x tokens x TAGS; what is not present counts as nothing, as at a text's edges."""
        here = present[:, None, :].float()
        seen = torch.cat([self.reduce(self.drop_hidden(hidden)), self.shape(shapes)], -1)
        inner = self.drop(torch.relu(seen)).transpose(1, 2) * here
        inner = self.drop(torch.relu(self.first(inner))) * here
        inner = self.drop(torch.relu(self.second(inner))) + inner
        scores: Tensor = self.out(torch.cat([inner.transpose(1, 2), shapes], -1))
        return scores

    def arrays(self) -> dict[str, Numbers]:
        """Weights as careo.extract.mentions.heads reads them: inputs x outputs, kernels places x inputs x outputs."""
        found: dict[str, Numbers] = {}
        for name in ("reduce", "shape", "out"):
            layer = getattr(self, name)
            found[name], found[f"{name}_bias"] = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
        for name in ("first", "second"):
            layer = getattr(self, name)
            found[name] = layer.weight.detach().numpy().transpose(2, 1, 0)
            found[f"{name}_bias"] = layer.bias.detach().numpy()
        return found


def train_names(examples: Sequence[Tagged], seed: int) -> NameHead:
    """Train one member with a fixed seed."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    head = NameHead()
    batches = _batches(examples)
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=len(batches) * EPOCHS + 1)
    for epoch in range(EPOCHS):
        chance.shuffle(batches)
        total = 0.0
        for batch in batches:
            hidden, shapes, tags = _gathered(batch)
            scores = head(hidden, shapes, tags >= 0)
            loss = functional.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=-100)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item()
        sys.stderr.write(f"names, member {seed}, epoch {epoch + 1}: {total / len(batches):.4f}\n")
    return head.eval()


def _batches(examples: Sequence[Tagged]) -> list[list[Tagged]]:
    batches: list[list[Tagged]] = [[]]
    for example in sorted(examples, key=lambda example: len(example.tags)):
        if batches[-1] and (len(batches[-1]) + 1) * len(example.tags) > TOKENS:
            batches.append([])
        batches[-1].append(example)
    return batches


def _gathered(batch: Sequence[Tagged]) -> tuple[Tensor, Tensor, Tensor]:
    width = max(len(example.tags) for example in batch)
    hidden = np.zeros((len(batch), width, HIDDEN), dtype=np.float32)
    shapes = np.zeros((len(batch), width, SHAPES), dtype=np.float32)
    tags = np.full((len(batch), width), -100, dtype=np.int64)
    for row, example in enumerate(batch):
        length = len(example.tags)
        hidden[row, :length], shapes[row, :length], tags[row, :length] = example.hidden, example.shapes, example.tags
    return torch.from_numpy(hidden), torch.from_numpy(shapes), torch.from_numpy(tags)
