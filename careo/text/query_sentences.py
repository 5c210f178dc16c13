"""How a query was understood, said in a sentence, in English and in Spanish."""

from __future__ import annotations

from dataclasses import dataclass

from careo.text.queries import Any, Every, Near, Tree, Understood, Why, Without, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Language:
    """The words between what was asked for."""

    searched: str
    nothing: str
    plainly: str
    both: str
    either: str
    without: str
    begins: str
    phrase: str
    near: str
    why: dict[Why, str]


_ENGLISH = _Language(
    searched="Searched for {what}.",
    nothing="There is nothing to look for in this query: write a word.",
    plainly="The query could not be followed as written ({why}), so its words were searched for: {what}.",
    both="and",
    either="or",
    without="but not",
    begins="a word that begins with “{word}”",
    phrase="the phrase “{word}”",
    near="{what} with at most {count} words between them",
    why={
        "parenthesis": "a parenthesis is missing",
        "quotation mark": "a quotation mark is missing",
        "operator": "AND, OR, NOT or NEAR lacks the words that it joins",
        "too much": "it is too long",
    },
)
_SPANISH = _Language(
    searched="Se buscó {what}.",
    nothing="En esta consulta no hay nada que buscar: escriba una palabra.",
    plainly="La consulta no pudo seguirse como está escrita ({why}), así que se buscaron sus palabras: {what}.",
    both="y",
    either="o",
    without="pero no",
    begins="una palabra que empieza por «{word}»",
    phrase="la frase «{word}»",
    near="{what} con {count} palabras como mucho entre sí",
    why={
        "parenthesis": "falta un paréntesis",
        "quotation mark": "faltan unas comillas",
        "operator": "a AND, OR, NOT o NEAR le faltan las palabras que une",
        "too much": "es demasiado larga",
    },
)


def in_english(understood: Understood) -> str:
    """The sentence in English."""
    return _sentence(understood, _ENGLISH, "“{word}”")


def in_spanish(understood: Understood) -> str:
    """The sentence in Spanish."""
    return _sentence(understood, _SPANISH, "«{word}»")


def _sentence(understood: Understood, language: _Language, quoted: str) -> str:
    if understood.tree is None:
        return language.nothing
    what = _said(understood.tree, language, quoted, nested=False)
    if understood.why is not None:
        return language.plainly.format(why=language.why[understood.why], what=what)
    return language.searched.format(what=what)


def _said(tree: Tree, language: _Language, quoted: str, nested: bool = True) -> str:
    match tree:
        case Words():
            form = language.begins if tree.prefix else language.phrase if tree.phrase else quoted
            return form.format(word=tree.text)
        case Near():
            what = _listed([_said(part, language, quoted) for part in tree.parts], language.both)
            said = language.near.format(what=what, count=tree.distance)
        case Every():
            said = _listed([_said(part, language, quoted) for part in tree.parts], language.both)
        case Any():
            said = _listed([_said(part, language, quoted) for part in tree.parts], language.either)
        case Without():
            left_out = _listed([_said(part, language, quoted) for part in tree.left_out], language.either)
            said = f"{_said(tree.kept, language, quoted)} {language.without} {left_out}"
    return f"({said})" if nested else said


def _listed(parts: list[str], joint: str) -> str:
    """ "a", "a and b", "a, b and c"."""
    return f" {joint} ".join([*([", ".join(parts[:-1])] if parts[1:] else []), parts[-1]])
