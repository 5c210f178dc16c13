"""careo.toml: a case's options, all written down and commented out, so that a person sees what can be set."""

from __future__ import annotations

import json
import tomllib
from dataclasses import fields
from pathlib import Path

import msgspec

from careo.errors import WrongUse
from careo.extract.second_reader.address import address_of
from careo.options import Options

NAME = "careo.toml"
_HEAD = """# Options of this case. A line takes effect when the # before it is removed.
# A changed option makes Careo read again what it bears on.
"""
_UNSET = {
    "day_first": "true",
    "second_reader": '"http://127.0.0.1:8080/v1"',
    "second_reader_model": '"name"',
}
"""What an option that holds nothing could be set to."""


def template() -> str:
    """The text of a new case's careo.toml: every option with what holds without it."""
    lines = [_HEAD]
    defaults = Options()
    for section in fields(Options):
        options = getattr(defaults, section.name)
        lines.append(f"[{section.name}]")
        for option in fields(options):
            value = getattr(options, option.name)
            shown = json.dumps(value) if value is not None else f"{_UNSET[option.name]}   # unset: left open"
            lines.append(f"# {option.name} = {shown}")
        lines.append("")
    return "\n".join(lines)


def load(path: Path) -> Options:
    """The options in a careo.toml. Raises WrongUse, with the line to mend, where it says what Careo does not know."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongUse(f"{path} is no TOML ({error}); nothing was done. Mend that line.") from error
    known = {
        section.name: {option.name for option in fields(getattr(Options(), section.name))}
        for section in fields(Options)
    }
    for section, options in given.items():
        if section not in known or not isinstance(options, dict):
            raise WrongUse(f"{path} sets {section!r}, which is no section. Take one of: {', '.join(sorted(known))}.")
        unknown = sorted(set(options) - known[section])
        if unknown:
            raise WrongUse(
                f"{path} sets {unknown[0]!r} under [{section}], which is no option. "
                f"Take one of: {', '.join(sorted(known[section]))}."
            )
    try:
        options = msgspec.convert(given, Options, strict=True)
        address_of(options.extract)
    except (msgspec.ValidationError, WrongUse) as error:
        told = str(error).rstrip(".")
        raise WrongUse(f"{path} sets an option to what it cannot be: {told}. Mend that line.") from error
    return options
