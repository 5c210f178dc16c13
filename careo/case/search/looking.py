"""Looking for words in what a viewer is shown: the index is brought to that first, and then asked."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Engine

from careo.case.material import CaseMaterial
from careo.case.progress import Progress, Watcher, unwatched
from careo.case.search.asking import Question, ask
from careo.case.search.entries import Shelf, indexed_document, indexed_people, shelf_of
from careo.case.search.index import IN_USE, SearchIndex
from careo.case.sight import Sight
from careo.errors import CaseDamaged, CaseInUse
from careo.records.search import Found

_TRIES = 3
"""How often a search begins anew when the case was changed in between, or its index turned out to be damaged."""


class Search:
    """The search of one case."""

    def __init__(self, engine: Engine) -> None:
        self.index = SearchIndex(engine)
        self._shelf: tuple[CaseMaterial, Shelf] | None = None

    def look(self, question: Question, sight: Callable[[], Sight], include: tuple[str, ...]) -> Found:
        """What is found in what `sight` shows. Raises CaseInUse, CaseDamaged."""
        for tried in range(_TRIES):
            try:
                found = self._look(question, sight(), include)
            except CaseDamaged:
                if tried:
                    raise
                self.index.throw_away()
                continue
            if found is not None:
                return found
        raise CaseInUse(IN_USE)

    def _look(self, question: Question, sight: Sight, include: tuple[str, ...]) -> Found | None:
        key = self.bring_up_to_date(sight, include)
        people = None
        if question.within == "people":
            people = sight.resolution_key(include)
            self.index.bring_people_up_to_date(people, lambda: indexed_people(sight.resolution(include)))
        return ask(self.index, question, key, people)

    def bring_up_to_date(self, sight: Sight, include: tuple[str, ...] = (), progress: Watcher = unwatched) -> str:
        """Index what is shown and is not indexed yet, and forget what is not shown; the key of it all."""
        material = sight.material(include)
        kept = self._shelf
        if kept is None or kept[0] is not material:
            kept = self._shelf = (material, shelf_of(sight.view, material))
        shelf = kept[1]

        def told(done: int, total: int) -> None:
            progress(Progress(stage="indexing", done=done, total=total, name=""))

        self.index.bring_up_to_date(
            shelf, lambda document: indexed_document(material, document, shelf.keys[document]), told
        )
        return shelf.key
