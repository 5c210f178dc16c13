"""The head for references: documents read as Careo reads them, every thread that a mention may take up weighed against none."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from bench.mentions import Groups
from careo.extract.coreference.finding import rule_of
from careo.extract.coreference.pairs import ALONE, TOGETHER, weighed
from careo.extract.coreference.threads import Ground, Thread, begin, ground_of, joined
from careo.extract.coreference.weighing import class_of, quoted_of, vectors_of
from careo.extract.mentions.encoding import HIDDEN
from careo.extract.mentions.finding import mentions_told
from careo.extract.mentions.heads import Told
from careo.extract.reader.tags import Numbers
from careo.records.statements import Mention
from training.mentions.documents import Document

REDUCED, INNER, NONE = 24, 64, 32
EPOCHS = 8
TOGETHER_IN_STEP = 32
RATE = 2e-3
BY_GOLD = 0.6
"""Share of right threads that a mention joins while examples are made: Careo, too, finds some and misses some."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention and the threads before it: what it is told of both, which threads are right, which have a right head."""

    kind: str
    own: Numbers
    rows: Numbers
    hidden: Numbers
    last: Numbers
    head: Numbers
    right: NDArray[np.bool_]
    right_head: NDArray[np.bool_]
    takes_up: bool


def choices(document: Document, told: Told, seed: int = 5) -> Iterator[Choice]:
    """The pronouns and phrases of a document, read in order; the names are those that `told` leads to."""
    chance = random.Random(f"{seed} {document.article.name}")
    mentions = mentions_told(document.parsed, told)
    ground = ground_of(document.parsed, mentions)
    groups = Groups(document.article)
    of = {mention.id: groups.of(mention.span) for mention in mentions}
    quoted = quoted_of(document.parsed, mentions)
    vectors = vectors_of(ground, document.hidden)
    threads: list[Thread] = []
    for mention in mentions:
        by_rule = rule_of(mention)(ground, mention, tuple(threads))
        join = by_rule.thread if by_rule is not None else None
        if mention.form in ("pronoun", "description"):
            seen = weighed(ground, mention, threads, by_rule, quoted)
            own = of[mention.id]
            right = [any(own & of[other.id] for other in thread.mentions) for thread in seen.threads]
            yield Choice(
                kind=class_of(mention),
                own=seen.own,
                rows=seen.rows,
                hidden=vectors[mention.id],
                last=_stacked([vectors[thread.last.id] for thread in seen.threads]),
                head=_stacked([vectors[thread.head.id] for thread in seen.threads]),
                right=np.array(right, dtype=np.bool_),
                right_head=np.array([bool(own & of[thread.head.id]) for thread in seen.threads], dtype=np.bool_),
                takes_up=any(groups.first(group) < mention.span[0] for group in own),
            )
            gold = [thread for thread, true in zip(seen.threads, right, strict=True) if true]
            if gold and chance.random() < BY_GOLD:
                join = gold[0]
            elif mention.form == "pronoun" and join not in gold:
                join = None
        _go_on(ground, threads, mention, join)


def _stacked(vectors: Sequence[Numbers]) -> Numbers:
    # Half numbers, since there are many; the heads read them as single ones.
    return cast(Numbers, np.array(vectors, dtype=np.float16).reshape(-1, HIDDEN))


def _go_on(ground: Ground, threads: list[Thread], mention: Mention, join: Thread | None) -> None:
    if join is not None:
        threads[threads.index(join)] = joined(ground, join, mention)
    elif mention.form != "pronoun":
        threads.append(begin(ground, mention))


class ReferenceHead(nn.Module):
    """One member."""

    def __init__(self) -> None:
        super().__init__()
        self.reduce = nn.Linear(HIDDEN, REDUCED)
        self.first = nn.Linear(2 * ALONE + TOGETHER + 5 * REDUCED, INNER)
        self.second = nn.Linear(INNER, INNER)
        self.score = nn.Linear(INNER, 1)
        self.none = nn.Linear(ALONE + REDUCED, NONE)
        self.none_score = nn.Linear(NONE, 1)
        self.drop, self.drop_hidden = nn.Dropout(0.3), nn.Dropout(0.3)

    def forward(self, own: Tensor, rows: Tensor, hidden: Tensor, last: Tensor, head: Tensor) -> Tensor:
        """Mentions x (none, then threads): scores."""
        reduced = self.reduce(self.drop_hidden(hidden))
        of_last, of_head = self.reduce(self.drop_hidden(last)), self.reduce(self.drop_hidden(head))
        many = (-1, rows.shape[1], -1)
        beside = reduced[:, None].expand(*many)
        seen = [own[:, None].expand(*many), rows, beside, of_last, of_head, beside * of_last, beside * of_head]
        inner = self.drop(torch.relu(self.first(torch.cat(seen, -1))))
        inner = self.drop(torch.relu(self.second(inner)))
        none = self.drop(torch.relu(self.none(torch.cat([own, reduced], -1))))
        return torch.cat([self.none_score(none), self.score(inner)[..., 0]], 1)

    def arrays(self) -> dict[str, Numbers]:
        """Weights as careo.extract.coreference.weighing reads them: inputs x outputs."""
        found: dict[str, Numbers] = {}
        for name in ("reduce", "first", "second", "score", "none", "none_score"):
            layer = getattr(self, name)
            found[name], found[f"{name}_bias"] = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
        return found


def train_references(examples: Sequence[Choice], seed: int) -> ReferenceHead:
    """Train one member with a fixed seed: the chance of all right threads together, or of none, is raised."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    head = ReferenceHead()
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    order = list(range(len(examples)))
    steps = -(-len(examples) // TOGETHER_IN_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps * EPOCHS + 1)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        total = 0.0
        for start in range(0, len(order), TOGETHER_IN_STEP):
            *numbers, right, present = _gathered([examples[place] for place in order[start : start + TOGETHER_IN_STEP]])
            scores = head(*numbers).masked_fill(~present, -1e4)
            loss = (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item()
        sys.stderr.write(f"references, member {seed}, epoch {epoch + 1}: {total / steps:.4f}\n")
    return head.eval()


def chances_of(head: ReferenceHead, choice: Choice) -> Numbers:
    """One chance a thread."""
    *numbers, _, _ = _gathered([choice])
    with torch.no_grad():
        chances: Numbers = torch.softmax(head(*numbers), 1)[0, 1 : len(choice.right) + 1].numpy()
    return chances


def _gathered(batch: Sequence[Choice]) -> tuple[Tensor, ...]:
    """Own, rows, hidden, last, head; then which of (none, threads) are right and which are there."""
    many = max(1, max(len(choice.right) for choice in batch))
    rows = np.zeros((len(batch), many, ALONE + TOGETHER), dtype=np.float32)
    last = np.zeros((len(batch), many, HIDDEN), dtype=np.float32)
    head = np.zeros_like(last)
    right = np.zeros((len(batch), many + 1), dtype=np.bool_)
    present = np.zeros_like(right)
    present[:, 0] = True
    for row, choice in enumerate(batch):
        count = len(choice.right)
        rows[row, :count], last[row, :count], head[row, :count] = choice.rows, choice.last, choice.head
        right[row, 1 : count + 1], present[row, 1 : count + 1] = choice.right, True
        right[row, 0] = not choice.right.any()
    own = np.stack([choice.own for choice in batch])
    hidden = np.stack([choice.hidden for choice in batch]).astype(np.float32)
    return tuple(torch.from_numpy(numbers) for numbers in (own, rows, hidden, last, head, right, present))
