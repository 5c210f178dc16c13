"""Whether a case is still what it was: originals, records, judgements and custody, each against what vouches for it."""

from __future__ import annotations

import json
import stat
from pathlib import Path

from careo.case import custody
from careo.case.originals import Originals
from careo.case.search.index import SearchIndex
from careo.case.store import Store
from careo.case.view import View
from careo.errors import CareoError


def faults(folder: Path, store: Store, index: SearchIndex, originals: Originals, view: View) -> list[str]:
    """Sentences about whatever does not verify; empty when all is well. Reads every original once."""
    return [
        *_database(store, index),
        *originals.faults(store.sizes()),
        *_custody(store, view),
        *_records(view),
        *_modes(folder),
    ]


def _database(store: Store, index: SearchIndex) -> list[str]:
    """What the database finds wrong with its file; of the index, which is a cache, it is told and thrown away."""
    found = store.integrity()
    if not index.damaged(found):
        return found
    index.throw_away()
    return [
        *store.integrity(),
        "The index that search looks through was damaged. It was thrown away, and the next search builds it again.",
    ]


def _custody(store: Store, view: View) -> list[str]:
    try:
        log = store.log.read_bytes()
    except OSError as error:
        return [f"The custody log cannot be read ({error.strerror})."]
    lines, logged = store.custody()
    found = [*custody.faults(log), *custody.differences(log, lines, logged)]
    if custody.faults(b"".join(line + b"\n" for line in lines)):
        found.append("The lines of custody in the database do not follow from each other.")
        return found
    subjects: dict[str, set[str]] = {}
    for line in lines:
        entry = json.loads(line)
        subjects.setdefault(entry["what"], set()).add(entry["subject"])
    taken, judged = subjects.get("taken", set()), subjects.get("judged", set())
    present = set(view.state.documents)
    made = {judgement.id for judgement in view.state.judgements}
    found += [
        f"The document {document} is in the case, but custody does not know of it."
        for document in sorted(present - taken)
    ]
    found += [
        f"Custody knows of the document {document}, but it is not in the case." for document in sorted(taken - present)
    ]
    found += [
        f"The judgement {item} is in the case, but custody does not know of it." for item in sorted(made - judged)
    ]
    found += [f"Custody knows of the judgement {item}, but it is not in the case." for item in sorted(judged - made)]
    return found


def _records(view: View) -> list[str]:
    found = []
    for document, standing in view.standings().items():
        if standing.summary is None or standing.summary.why is not None:
            continue
        try:
            view.reading(document)
            view.extraction(document)
        except (ValueError, CareoError) as error:
            found.append(f"What was read of the document {document} cannot be read back ({error}).")
    return found


def _modes(folder: Path) -> list[str]:
    open_to_others = [
        path
        for path in (folder, *sorted(folder.rglob("*")))
        if not path.is_symlink() and path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077
    ]
    return [f"{path} can be read or changed by other users of this machine." for path in open_to_others]
