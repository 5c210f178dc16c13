"""Attributions in Spanish: tables of passages, written by hand, about people and places that do not exist."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.extract.attributions.finding import Attribution
from careo.extract.attributions.spanish import find_attributions_spanish
from careo.extract.parsing import Parsed
from careo.records.documents import Block, Facts, Reading
from careo.records.passages import quote
from careo.text.sentences import split_sentences


def attributions(text: str) -> tuple[Attribution, ...]:
    blocks = (Block(kind="paragraph", start=0, end=len(text)),) if text.strip() else ()
    reading = Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="es"))
    sentences = tuple(split_sentences(text, 0, len(text)))
    return find_attributions_spanish(
        Parsed(document="d", text=text, language="es", reading=reading, sentences=sentences, pieces=())
    )


CASES = [
    # a that-clause, with and without what stands between
    (
        "La alcaldesa Rosa Pino dijo que la lista era falsa.",
        [("La alcaldesa Rosa Pino", "dijo", "que la lista era falsa", None)],
    ),
    (
        "Dos estibadores, que pidieron no ser nombrados, aseguran que el barco zarpó de noche.",
        [("Dos estibadores, que pidieron no ser nombrados", "aseguran", "que el barco zarpó de noche", None)],
    ),
    (
        "Un vecino, que dice haberlo visto, asegura que el barco zarpó de noche.",
        [("Un vecino, que dice haberlo visto", "asegura", "que el barco zarpó de noche", None)],
    ),
    (
        "El capitán afirmó en una entrevista que nadie lo llamó.",
        [("El capitán", "afirmó", "que nadie lo llamó", None)],
    ),
    (
        "En mayo el ministerio había asegurado que no hubo detenidos.",
        [("el ministerio", "había asegurado", "que no hubo detenidos", None)],
    ),
    (
        "Luis Mora, abogado de la familia, sostiene que hubo tortura.",
        [("Luis Mora, abogado de la familia", "sostiene", "que hubo tortura", None)],
    ),
    ("Dijo que era prestado.", [("", "Dijo", "que era prestado", None)]),
    (
        "Fuentes cercanas al caso dijeron que los agentes habrían cobrado.",
        [("Fuentes cercanas al caso", "dijeron", "que los agentes habrían cobrado", None)],
    ),
    # papers that say
    (
        "El informe señala que 12 personas fueron detenidas.",
        [("El informe", "señala", "que 12 personas fueron detenidas", None)],
    ),
    (
        "Según el expediente, la orden llegó tarde.",
        [("el expediente", "Según", "la orden llegó tarde", None)],
    ),
    (
        "La orden llegó tarde, según consta en el oficio 112/2011.",
        [("el oficio 112/2011", "según consta en", "La orden llegó tarde", None)],
    ),
    (
        "De acuerdo con la bitácora, el barco zarpó a las nueve.",
        [("la bitácora", "De acuerdo con", "el barco zarpó a las nueve", None)],
    ),
    (
        "De acuerdo con dos vecinos que pidieron no ser citados, hubo diez heridos.",
        [("dos vecinos que pidieron no ser citados", "De acuerdo con", "hubo diez heridos", None)],
    ),
    # quotations
    (
        "«No vino nadie», dijo la vecina Luz Prado.",
        [("la vecina Luz Prado", "dijo", "«No vino nadie»", None)],
    ),
    (
        "El testigo dijo: «Vi la camioneta».",
        [("El testigo", "dijo", "«Vi la camioneta»", None)],
    ),
    (
        "“No sabíamos nada. Nadie avisó”, declaró la alcaldesa Rosa Pino ante el juez.",
        [("la alcaldesa Rosa Pino", "declaró", "“No sabíamos nada. Nadie avisó”", None)],
    ),
    (
        "—No vimos nada —dijo Luz Prado—. Era de noche.",
        [("Luz Prado", "dijo", "—No vimos nada … Era de noche", None)],
    ),
    (
        "«No sabíamos», dijo Luz Prado. «Nos enteramos por la radio».",
        [("Luz Prado", "dijo", "«No sabíamos» … «Nos enteramos por la radio»", None)],
    ),
    (
        "«No sabíamos», dijo Luz Prado. «Yo tampoco», agregó Rosa Pino.",
        [("Luz Prado", "dijo", "«No sabíamos»", None), ("Rosa Pino", "agregó", "«Yo tampoco»", None)],
    ),
    # asides
    (
        "Los barcos salieron de noche, dijo el fiscal Mario Ruiz.",
        [("el fiscal Mario Ruiz", "dijo", "Los barcos salieron de noche", None)],
    ),
    (
        "La lista, según dijo la comandante, se perdió.",
        [("la comandante", "según dijo", "La lista … se perdió", None)],
    ),
    # one inside another
    (
        "El diario reveló que, según un informe interno, la policía sabía.",
        [
            ("El diario", "reveló", "que, según un informe interno, la policía sabía", None),
            ("un informe interno", "según", "la policía sabía", 0),
        ],
    ),
    (
        "El ministro dijo que el capitán había advertido que la lista se filtraría.",
        [
            ("El ministro", "dijo", "que el capitán había advertido que la lista se filtraría", None),
            ("el capitán", "había advertido", "que la lista se filtraría", 0),
        ],
    ),
    # semicolons
    (
        "La policía dijo que hubo 20 heridos; el sindicato dijo que fueron 45.",
        [
            ("La policía", "dijo", "que hubo 20 heridos", None),
            ("el sindicato", "dijo", "que fueron 45", None),
        ],
    ),
    (
        "La policía dijo que hubo 20 heridos; el ministerio lo niega.",
        [("La policía", "dijo", "que hubo 20 heridos", None), ("el ministerio", "niega", "lo", None)],
    ),
    (
        "Según la policía, hubo 20 heridos; según el sindicato, fueron 45.",
        [("la policía", "Según", "hubo 20 heridos", None), ("el sindicato", "según", "fueron 45", None)],
    ),
    (
        "El alcalde dijo que la presa cedió; que nadie avisó; y que el camino se cerró.",
        [("El alcalde", "dijo", "que la presa cedió; que nadie avisó; y que el camino se cerró", None)],
    ),
    # denials
    ("El ejército negó haber participado.", [("El ejército", "negó", "haber participado", None)]),
    ("Ella negó que el dinero fuera suyo.", [("Ella", "negó", "que el dinero fuera suyo", None)]),
    # long subjects: appositions, relative clauses, insertions
    (
        "La vecina, que no quiso dar su nombre, relató entre lágrimas que los soldados entraron de noche.",
        [("La vecina, que no quiso dar su nombre", "relató", "que los soldados entraron de noche", None)],
    ),
    (
        "El exministro, de 71 años, insinuó ante las cámaras que el fallo estaba comprado.",
        [("El exministro, de 71 años", "insinuó", "que el fallo estaba comprado", None)],
    ),
    (
        "El pueblo entero sostiene, sin pruebas, que el molino está maldito.",
        [("El pueblo entero", "sostiene", "que el molino está maldito", None)],
    ),
    # no source: pro-drop, impersonal se, a verb that goes on
    ("Se rumorea que el director renunciará.", [("", "Se rumorea", "que el director renunciará", None)]),
    ("Considero que el fallo es injusto.", [("", "Considero", "que el fallo es injusto", None)]),
    (
        "El gobernador negó conocer al contratista y dijo que jamás firmó ese convenio.",
        [
            ("El gobernador", "negó", "conocer al contratista", None),
            ("", "dijo", "que jamás firmó ese convenio", None),
        ],
    ),
    # infinitives, objects, accusations, plans
    (
        "La empresa se comprometió a indemnizar a los afectados.",
        [("La empresa", "se comprometió", "a indemnizar a los afectados", None)],
    ),
    (
        "La oposición amenaza con abandonar el pleno.",
        [("La oposición", "amenaza", "con abandonar el pleno", None)],
    ),
    (
        "El alcalde culpó a la lluvia del derrumbe.",
        [("El alcalde", "culpó", "a la lluvia del derrumbe", None)],
    ),
    ("Los padres exigen justicia.", [("Los padres", "exigen", "justicia", None)]),
    (
        "El rector tiene la intención de cerrar la biblioteca.",
        [("El rector", "tiene la intención", "de cerrar la biblioteca", None)],
    ),
    ("El registrador lo desmiente.", [("El registrador", "desmiente", "lo", None)]),
    # phrases and nouns
    (
        "La ley es, en opinión de la abogada Marta Ríos, inconstitucional.",
        [("la abogada Marta Ríos", "en opinión de", "La ley es … inconstitucional", None)],
    ),
    (
        "Tras el fallo, la familia del joven manifestó su temor de que el caso se archive.",
        [("la familia del joven", "manifestó su temor", "de que el caso se archive", None)],
    ),
    (
        "La tesis de que el barco se hundió solo la defiende la naviera.",
        [("", "La tesis", "de que el barco se hundió solo", None)],
    ),
    # quotations with rare verbs, split ones, dashes inside
    (
        "“No pienso renunciar”, atajó el rector al salir de la junta.",
        [
            ("el rector", "atajó", "“No pienso renunciar”", None),
            ("", "No pienso", "renunciar", 0),
        ],
    ),
    (
        "“Todavía —matizó el jefe de peritos— es una conjetura”.",
        [("el jefe de peritos", "matizó", "“Todavía … es una conjetura”", None)],
    ),
    # gerunds and what is heard
    (
        "El alcaide cerró la visita recordando que la cárcel no tenía agua.",
        [("El alcaide", "recordando", "que la cárcel no tenía agua", None)],
    ),
    # what only looks like it
    ("El gobernador sostuvo una reunión con los alcaldes.", []),
    ("La banda, que cuenta con doce músicos, señaló con la mano el camino.", []),
    ("Juan cree en Dios.", []),
    ("Varios vecinos vieron un camión sin placas.", []),
    ("La carta llegó el lunes a la redacción.", []),
    ("Un vocero de la Secretaría rechazó hacer comentarios.", []),
    ("¿Quién dijo que la lista era falsa?", []),
    ("Se negó a declarar ante el juez.", []),
    ("Actuaron según convenga a cada quien.", []),
    ("El dicho conde abrió el informe de la cuenta.", []),
    ("La entrega se hizo conforme a la ley.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_finds_who_says_what(text: str, expected: list[tuple[str, str, str, int | None]]) -> None:
    found = [
        (quote(text, item.source), quote(text, item.cue), quote(text, item.content), item.parent)
        for item in attributions(text)
    ]
    assert found == expected


READINGS = [
    ("El alcalde dijo que no hubo reunión.", "reported", "negative", "stated", "described"),
    ("Según dos testigos que no vieron nada, hubo reunión.", "reported", "positive", "stated", "unnamed"),
    ("El alcalde negó que hubiera reunión.", "reported", "negative", "stated", "described"),
    ("«Hubo reunión», dijo Rosa Pino.", "quoted", "positive", "stated", "named"),
    ("Rosa Pino dijo que hubo «una reunión larga».", "mixed", "positive", "stated", "named"),
    ("Vecinos de Santa Rita dijeron que hubo reunión.", "reported", "positive", "stated", "unnamed several"),
    ("Fuentes del Ministerio de Pesca dijeron que hubo reunión.", "reported", "positive", "stated", "unnamed several"),
    ("El abogado de la familia, Juan Vela, dijo que hubo reunión.", "reported", "positive", "stated", "named"),
    ("Vecinos dijeron que el sargento presuntamente cobró.", "reported", "positive", "alleged", "unnamed several"),
    ("Dos testigos dijeron que habría más listas.", "reported", "positive", "alleged", "unnamed"),
    ("El fiscal sospecha que el sargento cobró.", "reported", "positive", "suspected", "described"),
    ("El perito dijo que la lista podría ser falsa.", "reported", "positive", "possible", "described"),
    ("Ella dijo que vio la lista.", "reported", "positive", "stated", "pronoun"),
    ("La familia nunca ha admitido que vendió la casa.", "reported", "negative", "stated", "described"),
    ("El gremio denuncia que le pagaron de menos.", "reported", "positive", "alleged", "described"),
    ("La jueza cree que el acta es auténtica.", "reported", "positive", "suspected", "described"),
    ("El club planea vender el estadio.", "reported", "positive", "planned", "described"),
    (
        "La perito opina que, si hubiera llovido, el puente habría caído.",
        "reported",
        "positive",
        "hypothetical",
        "described",
    ),
]


@pytest.mark.parametrize(("text", "manner", "polarity", "modality", "source_form"), READINGS)
def test_reads_how_it_is_put(text: str, manner: str, polarity: str, modality: str, source_form: str) -> None:
    (item,) = attributions(text)
    assert (item.manner, item.polarity, item.modality, item.source_form) == (manner, polarity, modality, source_form)


WORDS = st.sampled_from(
    [
        "«",
        "»",
        "“",
        "”",
        '"',
        "—",
        ",",
        ".",
        ":",
        "\n",
        "dijo",
        "que",
        "según",
        "negó",
        "El",
        "fiscal",
        "Ruiz",
        "ha",
        "dicho",
        "🙂",
        "no",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_text_gives_exact_ranges_and_parents_that_hold(words: list[str]) -> None:
    text = " ".join(words)
    found = attributions(text)
    for item in found:
        for start, end in (*item.source, *item.cue, *item.content):
            assert 0 <= start < end <= len(text)
        if item.parent is not None:
            outer = found[item.parent]
            assert any(start <= item.cue[0][0] and item.cue[0][1] <= end for start, end in outer.content)


def test_ten_thousand_quotation_marks_are_read_in_one_pass() -> None:
    attributions("«a » " * 5000 + "dijo Ruiz.")
    attributions("«a b c», dijo ruiz y " * 5000)
    attributions('"' * 10_000)
