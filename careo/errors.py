"""The tree of errors. Every message is a sentence: what happened, to which file, what was kept, what to do.

CareoError
├── WrongUse                 the command or call was given something it cannot take
├── Refused                  bytes that were not taken into the case
│   └── OutOfSpace           the disk is full; what had been acknowledged is kept
├── Unreadable               bytes that are kept, but could not be turned into text
│   ├── NoReader             no reader for this kind of file
│   ├── Damaged              the file breaks its own format
│   ├── Locked               the file is protected by a password
│   └── TooMuch              reading passed the limits on memory, time or output
├── CaseError                the case on disk
│   ├── NoSuchCase           there is no case at this path
│   ├── CaseExists           there is already something at this path
│   ├── CaseTooNew           written by a newer Careo
│   ├── CaseInUse            another process is writing
│   ├── CaseDamaged          an original, a record or the custody log does not verify
│   └── UnsafeLibrary        the SQLite library can lose commits
├── Overtaken                what a person decided about was decided by another since; nothing was recorded
├── NoSuchRecord             an id that names nothing that this viewer can see
└── ModelError               weights missing or altered
"""

from __future__ import annotations


class CareoError(Exception):
    """The root of every error that Careo raises on purpose."""


class WrongUse(CareoError):
    """The command or call was given something it cannot take."""


class Refused(CareoError):
    """Bytes that were not taken into the case."""


class OutOfSpace(Refused):
    """The disk is full; what had been acknowledged is kept."""


class Unreadable(CareoError):
    """Bytes that are kept, but could not be turned into text."""


class NoReader(Unreadable):
    """No reader for this kind of file."""


class Damaged(Unreadable):
    """The file breaks its own format."""


class Locked(Unreadable):
    """The file is protected by a password."""


class TooMuch(Unreadable):
    """Reading passed the limits on memory, time or output."""


class CaseError(CareoError):
    """Something about the case on disk."""


class NoSuchCase(CaseError):
    """There is no case at this path."""


class CaseExists(CaseError):
    """There is already something at this path."""


class CaseTooNew(CaseError):
    """The case was written by a newer Careo."""


class CaseInUse(CaseError):
    """Another process is writing to the case."""


class CaseDamaged(CaseError):
    """An original, a record or the custody log does not verify."""


class UnsafeLibrary(CaseError):
    """The SQLite library can lose commits."""


class Overtaken(CareoError):
    """What a person decided about was decided by another since; nothing was recorded."""

    def __init__(self, sentence: str, meanwhile: tuple[str, ...] = ()) -> None:
        """`meanwhile` has the ids of the judgements that were made since."""
        super().__init__(sentence)
        self.meanwhile = meanwhile


class NoSuchRecord(CareoError):
    """An id that names nothing that this viewer can see."""


class ModelError(CareoError):
    """A model's weights are missing or altered."""
