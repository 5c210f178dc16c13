"""The reader's network: a small encoder, a tag for every word, and links from every cue to its source and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from careo.extract.reader.links import DISTANCES, distance_buckets
from careo.extract.reader.pieces import FEATURES
from careo.extract.reader.tags import TAGS
from training.reader.articles import Example

WIDTH = 384
RANK = 128
"""Numbers a role in which a cue and a word are compared."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: B windows of T pieces, C cues."""

    ids: Tensor
    mask: Tensor
    features: Tensor
    tags: Tensor
    window_of: Tensor
    cue_first: Tensor
    cue_last: Tensor
    linked: Tensor
    """C x T x 2: 1 where the piece belongs to the cue's source (0) or content (1)."""


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Path, attention: str = "sdpa") -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, attn_implementation=attention)
        self.encoder.pooler = None
        self.encoder.embeddings.requires_grad_(False)
        self.feature = nn.Embedding(FEATURES, WIDTH)
        nn.init.zeros_(self.feature.weight)
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Linear(WIDTH, len(TAGS))
        self.of_cue = nn.Linear(WIDTH, 2 * RANK)
        self.of_word = nn.Linear(WIDTH, 2 * RANK)
        self.alone = nn.Linear(WIDTH, 2)
        self.distance = nn.Embedding(2 * DISTANCES, 2)
        nn.init.zeros_(self.distance.weight)

    def encode(self, ids: Tensor, mask: Tensor, features: Tensor) -> Tensor:
        """B x T x WIDTH."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.feature(features)
        hidden: Tensor = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return hidden

    def links(self, hidden: Tensor, batch: Batch) -> Tensor:
        """C x T x 2: scores of source and content."""
        width = hidden.shape[1]
        cue = (hidden[batch.window_of, batch.cue_first] + hidden[batch.window_of, batch.cue_last]) / 2
        query = self.of_cue(cue).view(-1, 1, 2, RANK)
        key = self.of_word(hidden).view(hidden.shape[0], width, 2, RANK)[batch.window_of]
        buckets = torch.from_numpy(distance_buckets(batch.cue_first.numpy(), batch.cue_last.numpy(), width))
        scores: Tensor = (
            (query * key).sum(-1) / RANK**0.5 + self.alone(hidden)[batch.window_of] + self.distance(buckets)
        )
        return scores


def gather(examples: Sequence[Example], first: int, last: int, padding: int) -> Batch:
    """Windows to one batch; `first`, `last` and `padding` are the ids of the encoder's own marks."""
    width = max(len(example.ids) for example in examples) + 2
    ids = torch.full((len(examples), width), padding, dtype=torch.long)
    mask, features = torch.zeros_like(ids), torch.zeros_like(ids)
    tags = torch.full_like(ids, -100)
    places: list[tuple[int, int, int]] = []
    linked: list[Tensor] = []
    for row, example in enumerate(examples):
        length = len(example.ids)
        ids[row, 0], ids[row, length + 1] = first, last
        ids[row, 1 : length + 1] = torch.from_numpy(example.ids)
        mask[row, : length + 2] = 1
        features[row, 1 : length + 1] = torch.from_numpy(example.features)
        tags[row, 1 : length + 1] = torch.from_numpy(example.tags)
        for link in example.links:
            places.append((row, link.cue[0] + 1, link.cue[1] + 1))
            target = torch.zeros(width, 2)
            target[[place + 1 for place in link.source], 0] = 1
            target[[place + 1 for place in link.content], 1] = 1
            linked.append(target)
    rows, firsts, lasts = torch.tensor(places, dtype=torch.long).view(-1, 3).unbind(1)
    return Batch(
        ids, mask, features, tags, rows, firsts, lasts, torch.stack(linked) if linked else torch.zeros(0, width, 2)
    )
