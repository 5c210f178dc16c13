"""Single words and short phrases that stand inside Careo's sentences."""

from __future__ import annotations

from collections.abc import Mapping

VOCABULARY: Mapping[str, Mapping[str, str]] = {
    "answer": {
        "confirmed": "confirmó",
        "acknowledged": "reconoció",
        "denied": "negó",
        "denied in part": "negó en parte",
        "declined to comment": "no quiso hacer comentarios",
        "no reply": "no respondió",
        "could not be reached": "no se le pudo localizar",
        "referred elsewhere": "remitió a otra instancia",
        "answered another point": "respondió sobre otra cosa",
        "retracted": "se retractó",
        "apologised": "pidió disculpas",
        "never acknowledged": "nunca lo reconoció",
        "no attempt on record": "no consta ningún intento",
    },
    "shared": {
        "the same words": "las mismas palabras",
        "the same names": "los mismos nombres",
        "the same act": "el mismo acto",
        "the same roles": "los mismos papeles",
        "figures that fit": "cifras que concuerdan",
        "dates that fit": "fechas que concuerdan",
    },
    "hand": {"first": "primera", "second": "segunda"},
    "modality": {
        "alleged": "alegado",
        "suspected": "sospechado",
        "possible": "posible",
        "planned": "planeado",
        "hypothetical": "hipotético",
    },
    "kind": {
        "person": "persona",
        "organisation": "organización",
        "place": "lugar",
        "document": "documento",
        "other": "otra cosa",
    },
    "scope": {"place": "lugar", "time": "tiempo", "group": "grupo"},
    "where": {"In this claim": "En esta afirmación", "In the whole case": "En todo el caso"},
    "unnamed": {"source": "una fuente sin nombre", "sources": "varias fuentes sin nombre"},
    "circumstance": {
        "custody": "bajo custodia",
        "plea deal": "acuerdo con la fiscalía",
        "coercion alleged": "se alega coacción",
        "retracted": "retractado",
        "annulled": "anulado",
        "version of": "versión de otro",
    },
    "relation": {
        "author": "autor",
        "office": "cargo",
        "employment": "empleo",
        "member": "miembro",
        "part of": "parte de",
        "successor of": "sucesor de",
        "speaks for": "habla por",
        "lawyer": "abogado",
        "spokesperson": "portavoz",
    },
    "decided": {"are one": "son uno", "are two": "son dos"},
    "name": {"surname": "apellido", "given name": "nombre de pila"},
    "stands": {
        "the only person named before it in the sentence": "la única persona nombrada antes en la frase",
        "the only person in this sentence and the one before": "la única persona en esta frase y en la anterior",
        "the only organisation before it, and the subject there": "la única organización antes, y allí el sujeto",
        "the subject of the clause that this one continues": "el sujeto de la oración que esta continúa",
        "the only plural of the sentence before, and its subject": "el único plural de la frase anterior, y su sujeto",
    },
}
