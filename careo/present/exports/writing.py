"""Exports onto the disk: whole or not at all, readable by their owner alone, and never over something that is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from careo.errors import Refused, WrongUse
from careo.present.exports.csv_folder import csv_folder
from careo.present.exports.json_file import json_file
from careo.present.exports.leaving import Content


def written(content: Content, form: str, out: Path) -> None:
    """Write a file (json) or a folder (csv) at `out`, which must not exist. Raises WrongUse, Refused."""
    free(out)
    beside = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        FORMATS[form](content, beside)
        free(out)
        beside.rename(out)
    except OSError as error:
        raise Refused(
            f"{out} could not be written ({error.strerror}); nothing was left there. Name another place."
        ) from error
    finally:
        if beside.is_dir():
            shutil.rmtree(beside, ignore_errors=True)
        else:
            beside.unlink(missing_ok=True)


def free(out: Path) -> None:
    """Raise WrongUse if anything is at `out`."""
    if os.path.lexists(out):
        raise WrongUse(f"There is already something at {out}; nothing was written. Name a place that is free.")


def format_of(name: str) -> str:
    """The format of this name; WrongUse, naming all of them, if there is none."""
    if name not in FORMATS:
        raise WrongUse(f"“{name}” is no format of export. Choose one of: {', '.join(FORMATS)}.")
    return name


def _write_json(content: Content, place: Path) -> None:
    _write(place, json_file(content))


def _write_csv(content: Content, place: Path) -> None:
    place.mkdir(mode=0o700)
    for name, data in csv_folder(content).items():
        _write(place / name, data)


def _write(place: Path, data: bytes) -> None:
    with open(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)


FORMATS: dict[str, Callable[[Content, Path], None]] = {"json": _write_json, "csv": _write_csv}
"""Each writes one export to a place that is free."""
