"""A query as FTS5 takes it: every word in quotation marks, so that no word is ever read as syntax.

Plain words are also looked for with other regular endings (see `careo.text.stems`), chosen among the words that the
index holds; phrases, what is asked to be near, beginnings and what is left out are taken as they are written.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, text

from careo.text.queries import Any, Every, Near, Tree, Without, Words
from careo.text.stems import alike, beginning, folded, stems

Forms = Callable[[str], tuple[str, ...]]
"""Other forms of a word."""

MOST_FORMS = 40


def no_forms(_: str) -> tuple[str, ...]:
    """For the words as they are written."""
    return ()


def matching(tree: Tree, forms: Forms = no_forms) -> str:
    """What FTS5 is asked for. `forms` gives each plain word's other forms, which count as well."""
    match tree:
        case Words():
            others = () if tree.prefix or tree.phrase else forms(tree.text)
            return " OR ".join((_quoted(tree.text, tree.prefix), *map(_quoted, others)))
        case Near():
            parts = " ".join(_quoted(part.text, part.prefix) for part in tree.parts)
            return f"NEAR({parts}, {tree.distance})"
        case Every():
            return " AND ".join(f"({matching(part, forms)})" for part in tree.parts)
        case Any():
            return " OR ".join(f"({matching(part, forms)})" for part in tree.parts)
        case Without():
            left_out = " OR ".join(f"({matching(part)})" for part in tree.left_out)
            return f"({matching(tree.kept, forms)}) NOT ({left_out})"


def forms_in(connection: Connection, terms: str) -> Forms:
    """Other forms of a word among those that the index holds; `terms` is the table that lists them."""

    def forms(word: str) -> tuple[str, ...]:
        small = folded(word)
        if not stems(small):
            return ()
        begins = beginning(small)
        found = connection.scalars(
            text(f"SELECT term FROM {terms} WHERE term >= :first AND term < :last"),
            {"first": begins, "last": begins + "\U0010ffff"},
        )
        return tuple(sorted(term for term in found if term != small and alike(term, small)))[:MOST_FORMS]

    return forms


def _quoted(word: str, prefix: bool = False) -> str:
    doubled = word.replace('"', '""')
    return f'"{doubled}"*' if prefix else f'"{doubled}"'
