"""Training: a fixed seed, windows cut anew each epoch, a checkpoint after each, taken up again where it stopped."""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from training.reader.articles import Example, Examples, training_articles
from training.reader.network import Reader, gather


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a reader was trained with."""

    seed: int = 20
    epochs: int = 8
    slow_epochs: int = 5
    """Over these the rate falls to about half; over the rest to nothing."""
    averaged: tuple[int, ...] = (6, 8)
    """The release is the mean of the weights after these epochs."""
    pieces: int = 1_536
    """Pieces a step, in windows of like length."""
    window: int = 192
    rate: float = 2e-4
    head_rate: float = 8e-4
    warm_up: int = 150
    decay: float = 0.01


def train(encoder: Path, scratch: Path, recipe: Recipe) -> Path:
    """Train on PolNeAR's training part; returns the averaged weights. Checkpoints of another recipe are not taken up."""
    torch.manual_seed(recipe.seed)
    tokenizer = plain_tokenizer(encoder)
    marks = [int(tokenizer.token_to_id(mark) or 0) for mark in ("[CLS]", "[SEP]", "[PAD]")]
    examples = Examples(training_articles(), tokenizer)
    reader = Reader(encoder)
    heads = [weight for name, weight in reader.named_parameters() if not name.startswith("encoder")]
    body = [weight for weight in reader.encoder.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": recipe.rate}, {"params": heads, "lr": recipe.head_rate}], weight_decay=recipe.decay
    )
    each = len(_batches(examples.epoch(random.Random(recipe.seed), recipe.window), recipe, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _share(step, each, recipe))
    begun = 0
    place = scratch / "checkpoint.pt"
    if place.exists():
        kept = torch.load(place)
        if kept["recipe"] == repr(recipe):
            reader.load_state_dict(kept["reader"])
            optimiser.load_state_dict(kept["optimiser"])
            schedule.load_state_dict(kept["schedule"])
            begun = kept["epoch"]
    for epoch in range(begun, recipe.epochs):
        chance = random.Random(recipe.seed * 1_000 + epoch)
        torch.manual_seed(recipe.seed * 1_000 + epoch)
        batches = _batches(examples.epoch(chance, recipe.window), recipe, chance)
        losses = _epoch(reader, optimiser, schedule, batches, marks, f"epoch {epoch + 1} of {recipe.epochs}")
        sys.stderr.write(f"epoch {epoch + 1}: tags {losses[0]:.4f}, links {losses[1]:.4f}\n")
        torch.save(
            {
                "recipe": repr(recipe),
                "epoch": epoch + 1,
                "reader": reader.state_dict(),
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
            },
            place.with_suffix(".new"),
        )
        place.with_suffix(".new").replace(place)
        if epoch + 1 in recipe.averaged:
            torch.save(reader.state_dict(), scratch / f"after-{epoch + 1}.pt")
    return _averaged(scratch, recipe)


def _averaged(scratch: Path, recipe: Recipe) -> Path:
    """The mean of the kept weights, written beside them."""
    kept = [torch.load(scratch / f"after-{epoch}.pt") for epoch in recipe.averaged]
    mean = {
        name: sum(weights[name] for weights in kept) / len(kept) if first.is_floating_point() else first
        for name, first in kept[0].items()
    }
    place = scratch / "averaged.pt"
    torch.save(mean, place)
    return place


def _share(step: int, each: int, recipe: Recipe) -> float:
    """The share of the full rate at a step: warm-up, then two straight lines down."""
    warm = min(1.0, (step + 1) / recipe.warm_up)
    slow = each * recipe.slow_epochs
    middle = 1 - recipe.slow_epochs / (2 * recipe.slow_epochs * 1.02)
    if step <= slow:
        return warm * (1 - (1 - middle) * step / slow)
    rest = each * (recipe.epochs - recipe.slow_epochs)
    return max(0.02, middle * (1 - (step - slow) / (rest * 1.02)))


def plain_tokenizer(encoder: Path) -> Tokenizer:
    """The encoder's own tokenizer, without cutting or filling up."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _batches(found: list[Example], recipe: Recipe, chance: random.Random) -> list[list[Example]]:
    """Windows of like length together, batches in random order."""
    chance.shuffle(found)
    found.sort(key=lambda example: len(example.ids) // 16)
    batches: list[list[Example]] = [[]]
    for example in found:
        if batches[-1] and (len(batches[-1]) + 1) * (len(example.ids) + 2) > recipe.pieces:
            batches.append([])
        batches[-1].append(example)
    chance.shuffle(batches)
    return batches


def _epoch(
    reader: Reader,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    batches: list[list[Example]],
    marks: list[int],
    name: str,
) -> tuple[float, float]:
    reader.train()
    sums = [0.0, 0.0]
    started = time.monotonic()
    for step, examples in enumerate(batches):
        batch = gather(examples, *marks)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = reader.encode(batch.ids, batch.mask, batch.features)
        hidden = reader.drop(hidden.float())
        tags = functional.cross_entropy(reader.tag(hidden).flatten(0, 1), batch.tags.flatten(), ignore_index=-100)
        loss = 2 * tags
        sums[0] += tags.item()
        if len(batch.linked):
            present = batch.mask[batch.window_of].float()[..., None]
            apart = functional.binary_cross_entropy_with_logits(
                reader.links(hidden, batch), batch.linked, reduction="none"
            )
            links = (apart * present).sum() / present.sum() / 2
            loss = loss + 6 * links
            sums[1] += links.item()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 49:
            spent = time.monotonic() - started
            sys.stderr.write(
                f"{name}: {step + 1} of {len(batches)}, tags {sums[0] / (step + 1):.4f}, "
                f"links {sums[1] / (step + 1):.4f}, {spent:.0f} s\n"
            )
            sys.stderr.flush()
    return sums[0] / len(batches), sums[1] / len(batches)
