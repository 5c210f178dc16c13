"""A small pile about invented people and places, and ways to make a case of it and see all that it shows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from careo.case.case import Case, new_case, open_case
from careo.records.codec import to_json
from careo.records.viewers import OWNER, Viewer

TEXTS = {
    "bridge.txt": (
        "The bridge at Hollin was closed on 4 May 2019.\n\n"
        "Mayor Ana Brill said that the engineers had warned the council in April. "
        "“Nobody listened to them,” she said.\n\n"
        "About 30 people were hurt, according to the Hollin Fire Service.\n"
    ),
    "inquiry.txt": (
        "An inquiry into the Hollin bridge began on Monday.\n\n"
        "Oskar Vent, a lawyer for the builders, denied that the steel had been too thin. "
        "The council declined to comment.\n\n"
        "Court documents show that 26 people were hurt, the Hollin Courier reported.\n"
    ),
    "carta.txt": (
        "El puente de Hollin se cerró en mayo de 2019.\n\n"
        "Según la alcaldesa Ana Brill, los ingenieros habían avisado al concejo.\n"
    ),
}


class Ticking:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self.seconds = 0

    def __call__(self) -> datetime:
        self.seconds += 1
        return datetime.fromtimestamp(1_600_000_000 + self.seconds, UTC)


def make_case(path: Path, viewer: Viewer = OWNER) -> Case:
    """A new case that does everything in this process."""
    new_case(path, viewer, Ticking()).close()
    toml = path / "careo.toml"
    toml.write_text(toml.read_text().replace("# processes = 2", "processes = 0"))
    return open_case(path, viewer, Ticking())


def everything(case: Case, include: tuple[str, ...] = ()) -> bytes:
    """All that the case shows, as bytes."""
    material = case.material(include)
    parts: list[object] = [*case.documents(include)]
    for document in material.documents():
        parts += [material.document(document), material.reading(document), material.extraction(document)]
    parts += [case.resolution(include), case.findings(include), case.checks(include)]
    return b"\n".join(to_json(part) for part in parts)
