"""Why two names are taken for one, or not: what `careo/resolve` and `careo/extract/coreference` say."""

from __future__ import annotations

LINKS: tuple[tuple[str, str], ...] = (
    # inside a document
    ("the same words name several people: {a}", "las mismas palabras nombran a varias personas: {a}"),
    ("{a} is the same name again", "{a} es otra vez el mismo nombre"),
    ("the text itself calls {a} {b}", "el propio texto llama a {a} {b}"),
    ("the text calls {a} also {b}", "el texto llama a {a} también {b}"),
    (
        "{a} stands in brackets after {b}, whose initials it gives",
        "{a} está entre paréntesis tras {b}, cuyas iniciales da",
    ),
    ("{a} stands in brackets after its acronym {b}", "{a} está entre paréntesis tras su sigla {b}"),
    (
        "{a} is followed in brackets by {b}, which the text had used before",
        "a {a} le sigue entre paréntesis {b}, que el texto había usado antes",
    ),
    ("{a} gives the initials of the only such name before it", "{a} da las iniciales del único nombre así de antes"),
    ("the initials of {a} are an acronym used before", "las iniciales de {a} son una sigla usada antes"),
    ("{a} is the only one of that name with this title", "{a} es el único de ese nombre con ese título"),
    ("{a} is the fuller name before it with a part left out", "{a} es el nombre más completo de antes sin una parte"),
    (
        "{a} is the {b:name} of the only person so called before",
        "{a} es el {b} de la única persona así llamada antes",
    ),
    (
        "{a} is the only person of the text with the surname used before",
        "{a} es la única persona del texto con el apellido usado antes",
    ),
    ("{a} is the same name with or without its country", "{a} es el mismo nombre con o sin su país"),
    ("{a} is the only such name before it cut short", "{a} es abreviado el único nombre así de antes"),
    ("{a} follows {b} and names the same person", "{a} sigue a {b} y nombra a la misma persona"),
    ("{a} stands beside {b}, which describes it", "{a} está junto a {b}, que lo describe"),
    ("{a} stands beside {b} and describes it", "{a} está junto a {b} y lo describe"),
    (
        "{a} is {b}, the only one to whom the paper gives that title",
        "{a} es {b}, el único a quien el escrito da ese título",
    ),
    ("{a} takes up {b}, the only one so described before", "{a} retoma {b}, lo único así descrito antes"),
    ("{a} takes up {b}, the body that its sentence is about", "{a} retoma {b}, el organismo del que trata su frase"),
    (
        "{a} can only stand for {b}, the only {c} named before",
        "{a} solo puede referirse a {b}, el único caso de «{c}» nombrado antes",
    ),
    ("{a} stands for {b}, the only {c} named near it", "{a} se refiere a {b}, el único caso de «{c}» nombrado cerca"),
    ("{a} stands for {b}: {c:stands}", "{a} se refiere a {b}: {c}"),
    (
        "{a} most likely stands for {b}: of what is named before it, this one weighs {n} of 1",
        "{a} se refiere muy probablemente a {b}: de lo nombrado antes, esto pesa {n} de 1",
    ),
    ("{a} repeats {b}", "{a} repite {b}"),
    # across documents: people
    ("both are also called {a}", "a ambos se les llama también {a}"),
    ("no names to compare", "no hay nombres que comparar"),
    ("one is a man, the other a woman, by their titles", "por sus títulos, uno es hombre y la otra mujer"),
    (
        "{a:sentence}, but a document says that two people bear it",
        "{a}, pero un documento dice que lo llevan dos personas",
    ),
    ("{a:sentence}; both are {b}", "{a}; ambos son {b}"),
    (
        "{a:sentence}; one is accused, so only a full name joins them",
        "{a}; uno está acusado, así que solo el nombre completo los une",
    ),
    ("one is {a}, the other {b}", "uno es {a}, el otro {b}"),
    ("the names differ", "los nombres difieren"),
    ("{a:sentence}, but only one has {b}", "{a}, pero solo uno lleva {b}"),
    (
        "the same given name, the surname kept back in both",
        "el mismo nombre de pila, con el apellido reservado en ambos",
    ),
    ("a surname that is kept back joins nobody", "un apellido reservado no une a nadie"),
    (
        "the same full name, {a}, diacritics and capitals apart",
        "el mismo nombre completo, {a}, salvo acentos y mayúsculas",
    ),
    ("only {a} is shared", "solo comparten {a}"),
    ("the same words in another order", "las mismas palabras en otro orden"),
    ("{a} alone is a surname of the other", "{a}, a solas, es un apellido del otro"),
    ("only given names are shared", "solo comparten nombres de pila"),
    ("the same name without {a}, but the surname is common", "el mismo nombre sin {a}, pero el apellido es común"),
    ("the same uncommon name, {a} left out in one", "el mismo nombre poco común, sin {a} en uno de los dos"),
    ("the surname is shared and the initials fit", "comparten el apellido y las iniciales encajan"),
    ("{a} and {b} are two given names", "{a} y {b} son dos nombres de pila"),
    (
        "{a} and {b} differ only in letters that scanning confuses",
        "{a} y {b} solo difieren en letras que el escaneo confunde",
    ),
    ("one slip apart: {a} and {b}", "a una errata de distancia: {a} y {b}"),
    (
        "{a} and {b} may be one given name, and the surname is shared",
        "{a} y {b} pueden ser un mismo nombre de pila, y comparten el apellido",
    ),
    # across documents: places, organisations, the rest
    ("a {a:kind} is no {b:kind}", "son clases distintas: {a} y {b}"),
    ("one names one, the other several", "uno nombra a uno, el otro a varios"),
    ("the places have different names", "los lugares tienen nombres distintos"),
    ("one lies in {a}, the other in {b}", "uno está en {a}, el otro en {b}"),
    ("the same place name, {a}, in the same {b}", "el mismo nombre de lugar, {a}, en el mismo {b}"),
    (
        "the same place name, {a}, and nothing tells the two apart",
        "el mismo nombre de lugar, {a}, y nada distingue a los dos",
    ),
    ("the same name of several words, {a}", "el mismo nombre de varias palabras, {a}"),
    ("the same single word, {a}, and nothing else", "la misma palabra, {a}, y nada más"),
    (
        "one institution followed the other; they are two",
        "una institución sucedió a la otra; son dos",
    ),
    ("they belong to different countries", "son de países distintos"),
    ("the acronyms differ", "las siglas difieren"),
    ("the same acronym, {a}, and the same name", "la misma sigla, {a}, y el mismo nombre"),
    (
        "the same acronym, {a}, spelled out with mostly the same words",
        "la misma sigla, {a}, desarrollada casi con las mismas palabras",
    ),
    ("{a} is spelled out in two different ways", "{a} se desarrolla de dos modos distintos"),
    (
        "the same acronym of two letters, {a}, which many bear",
        "la misma sigla de dos letras, {a}, que llevan muchos",
    ),
    ("the same acronym, {a}", "la misma sigla, {a}"),
    (
        "{a} gives the initials of {b}, but no text introduces it so",
        "{a} da las iniciales de {b}, pero ningún texto la introduce así",
    ),
    (
        "the same name, {a}, articles, legal form and spelling apart",
        "el mismo nombre, {a}, salvo artículos, forma jurídica y grafía",
    ),
    ("the same name with and without its country, {a}", "el mismo nombre con y sin su país, {a}"),
    (
        "{a} and {b} say the same word for word in two languages",
        "{a} y {b} dicen lo mismo palabra por palabra en dos idiomas",
    ),
    (
        "{a} and {b} differ only in what the office is called",
        "{a} y {b} solo difieren en cómo se llama el despacho",
    ),
    ("{a} makes one a part of the other, or another one", "{a} hace de uno parte del otro, u otro distinto"),
    ("one name holds the other; {a} may make it a part", "un nombre contiene al otro; {a} puede hacerlo una parte"),
    # what speaks against taking two for one
    ("A passage relates the two to each other.", "Un pasaje relaciona a los dos entre sí."),
    ("They are read as different kinds: {a:kind} and {b:kind}.", "Se leen como clases distintas: {a} y {b}."),
    (
        "In “{a}” they bear different titles: “{b}” and “{c}”.",
        "En “{a}” llevan títulos distintos: “{b}” y “{c}”.",
    ),
    (
        "One document names both: “{a}” and “{b}”, in “{c}”.",
        "Un mismo documento nombra a los dos: “{a}” y “{b}”, en “{c}”.",
    ),
    # people's decisions
    ("{a} decided that these {b:decided}: {c}", "{a} decidió que estos {b}: {c}"),
    ("{a} decided that these {b:decided}", "{a} decidió que estos {b}"),
    # documents
    (
        "{a} of its {b} words stand in {c} too, and {d} of its {e} statements rest on it.",
        "{a} de sus {b} palabras están también en {c}, y {d} de sus {e} afirmaciones se apoyan en él.",
    ),
    (
        "The original is not shown: conditions keep passages of it out of every output, and they stand in it in full.",
        "El original no se muestra: hay condiciones que dejan pasajes suyos fuera de toda salida, y en él están enteros.",
    ),
    (
        "A file of this kind ({a}) cannot be shown here. The original is kept in the case, bit for bit.",
        "Un archivo de esta clase ({a}) no se puede mostrar aquí. El original se conserva en el caso, bit a bit.",
    ),
)
