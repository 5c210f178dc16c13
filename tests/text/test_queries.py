"""How a query is read, and that any text is one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.text.queries import MOST_WORDS, Any, Every, Near, Tree, Understood, Without, Words, understand
from careo.text.query_sentences import in_english, in_spanish
from careo.text.stems import alike, beginning, folded, stems

A, B, C, D = (Words(text=letter) for letter in "abcd")
AB = Words(text="a b", phrase=True)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a", A),
        ("a b", Every(parts=(A, B))),
        ("a AND b", Every(parts=(A, B))),
        ("a and b", Every(parts=(A, Words(text="and"), B))),
        ("a OR b c", Any(parts=(A, Every(parts=(B, C))))),
        ("(a OR b) c", Every(parts=(Any(parts=(A, B)), C))),
        ("a NOT b", Without(kept=A, left_out=(B,))),
        ("a AND NOT b", Without(kept=A, left_out=(B,))),
        ("a NOT b c NOT (d OR b)", Without(kept=Every(parts=(A, C)), left_out=(B, Any(parts=(D, B))))),
        ('"a b"', AB),
        ("“a  b” c", Every(parts=(AB, C))),
        ("«a b»", AB),
        ("a*", Words(text="a", prefix=True)),
        ("NEAR(a b, 3)", Near(parts=(A, B), distance=3)),
        ("NEAR(a b,3)", Near(parts=(A, B), distance=3)),
        ('NEAR(a "a b")', Near(parts=(A, AB))),
        ("NEAR(2011 2012)", Near(parts=(Words(text="2011"), Words(text="2012")))),
        ("a NEAR b", Near(parts=(A, B))),
        ("a NEAR/4 b NEAR/2 c", Near(parts=(A, B, C), distance=4)),
        ("a NEAR b OR c", Any(parts=(Near(parts=(A, B)), C))),
        ("near a", Every(parts=(Words(text="near"), A))),
        ("a, b;", Every(parts=(A, B))),
        ("a — b", Every(parts=(A, B))),
        ("1,000", Words(text="1,000")),
        ("((a))", A),
    ],
)
def test_queries_that_can_be_followed(query: str, tree: Tree) -> None:
    assert understand(query) == Understood(tree=tree)


@pytest.mark.parametrize(
    ("query", "words", "why"),
    [
        ("(a", ("a",), "parenthesis"),
        ("a)", ("a",), "parenthesis"),
        ('"a b', ("a", "b"), "quotation mark"),
        ("NOT a", ("a",), "operator"),
        ("a AND", ("a",), "operator"),
        ("a OR OR b", ("a", "b"), "operator"),
        ("NEAR(a)", ("a",), "operator"),
        ("a NEAR (b)", ("a", "b"), "operator"),
        ("AND OR", ("AND", "OR"), "operator"),
        ("(" * 40 + "a" + ")" * 40, ("a",), "too much"),
        (" ".join("a" for _ in range(100)), ("a",) * MOST_WORDS, "too much"),
        ("", None, "nothing"),
        ("?! —", None, "nothing"),
    ],
)
def test_what_cannot_be_followed_is_its_plain_words(query: str, words: tuple[str, ...] | None, why: str) -> None:
    understood = understand(query)
    assert understood.why == why
    if words is None:
        assert understood.tree is None
    elif len(words) == 1:
        assert understood.tree == Words(text=words[0])
    else:
        assert understood.tree == Every(parts=tuple(Words(text=word) for word in words))


PIECES = st.sampled_from([*"()*,\"“”«»'", "AND", "OR", "NOT", "NEAR", "NEAR/3", "NEAR(", "Peñalva", "acta", "10", " "])


@settings(max_examples=300, deadline=None)
@given(query=st.text() | st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_a_query_and_is_said_in_both_languages(query: str) -> None:
    understood = understand(query)
    assert (understood.tree is None) == (not any(letter.isalnum() for letter in query[:2000])) or understood.why
    for said in (in_english(understood), in_spanish(understood)):
        assert said
        assert said[-1] in ".:"


@pytest.mark.parametrize(
    ("query", "english", "spanish"),
    [
        ("penalva", "Searched for “penalva”.", "Se buscó «penalva»."),
        (
            '"court papers" ident* NOT denied',
            "Searched for (the phrase “court papers” and a word that begins with “ident”) but not “denied”.",
            "Se buscó (la frase «court papers» y una palabra que empieza por «ident») pero no «denied».",
        ),
        (
            "NEAR(fiscal acta, 3) OR oficio",
            "Searched for (“fiscal” and “acta” with at most 3 words between them) or “oficio”.",
            "Se buscó («fiscal» y «acta» con 3 palabras como mucho entre sí) o «oficio».",
        ),
        (
            "(acta",
            "The query could not be followed as written (a parenthesis is missing), so its words were searched for: “acta”.",
            "La consulta no pudo seguirse como está escrita (falta un paréntesis), así que se buscaron sus palabras: «acta».",
        ),
        (
            "",
            "There is nothing to look for in this query: write a word.",
            "En esta consulta no hay nada que buscar: escriba una palabra.",
        ),
    ],
)
def test_how_a_query_was_understood_is_a_sentence(query: str, english: str, spanish: str) -> None:
    assert in_english(understand(query)) == english
    assert in_spanish(understand(query)) == spanish


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("warned", "warning", True),
        ("denied", "deny", True),
        ("papers", "paper", True),
        ("identificadores", "identificador", True),
        ("declaraciones", "declaración", True),
        ("acusaron", "acusado", True),
        ("policías", "policía", True),
        ("casa", "caso", False),
        ("news", "new", False),
        ("glass", "glas", False),
        ("2011", "2012", False),
    ],
)
def test_words_that_differ_by_their_ending(one: str, other: str, same: bool) -> None:
    assert alike(folded(one), folded(other)) is same


@settings(max_examples=300, deadline=None)
@given(word=st.text(max_size=12), other=st.text("abdeinorstñ", max_size=12))
def test_every_word_that_is_alike_begins_as_it_should(word: str, other: str) -> None:
    for pair in ((folded(word), folded(other)), (folded(other), folded(other) + "s")):
        assert stems(pair[0]) is not None
        if alike(*pair):
            assert pair[1].startswith(beginning(pair[0]))
