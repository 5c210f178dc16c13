"""Invented names for `bench.made_case`: people, places, outlets, institutions and firms, English and Spanish mixed as in a border country."""

from __future__ import annotations

GIVEN = tuple(
    """Aldous Amparo Anselm Beatriz Bettina Bruno Camilla Casimir Celia Clemente Conrad Dalia Damian Dorotea Edith Elvira Emilio Esteban
    Fabian Felicia Florian Genaro Gideon Greta Hanna Hector Hilda Ignacio Imogen Irene Isaac Jacinta Joaquin Julian Karla Konrad Lavinia
    Leandro Leonor Lucian Magda Marcelo Matilde Maurice Nadia Nestor Noemi Octavio Odile Oscar Patricia Percy Quentin Ramona Renata Roland
    Rosaura Sabina Saul Selma Silvio Tadeo Teresa Tobias Ursula Valeria Vera Vicente Wanda Winifred Xavier Yolanda Zacarias Zelda""".split()
)
FIRST_PARTS = tuple(
    "Al Ber Cal Dor Es Fal Gar Hal Il Jas Kar Lom Mar Nor Ost Pal Quin Rov Sal Tar Ul Ven War Yar Zam".split()
)
LAST_PARTS = tuple(
    "bano cott denas dova fell gero hurst lanes madri nov quist rosa selk tano tolla vares verde wick zaga zel".split()
)
"""Every first part with every last part gives 500 surnames, most of them borne by nobody."""
PLACE_FIRST = tuple("Ash Bar Cor Drin El Fen Gal Holm Iver Kest Lan Mel Nar Or Pel Ris Sor Tam Ur Vel".split())
PLACE_LAST = tuple("aba bridge dena eja ford gova ilar mere na ostra quera rada stead tera via".split())
REGIONS = ("Karvena", "Lower Osmera", "Tolveda", "Upper Brannock", "San Evaro", "Miradal")
OUTLETS = (
    "The Karvena Courier",
    "The Tolveda Examiner",
    "Brannock Evening Post",
    "The Osmera Ledger",
    "The Border Sentinel",
    "Harrow & Quay Weekly",
    "The Miradal Tribune",
    "Southern Coast Gazette",
    "The Evaro Observer",
    "Plain Dealer of Osmera",
    "Northern Dispatch",
    "The Valley Register",
    "Meridian Newswire",
    "Brightline Agency",
    "The Granary Mirror",
    "The Lowland Star",
    "Estuary Chronicle",
    "The Quarterdeck",
)
SPANISH_OUTLETS = (
    "El Correo de Karvena",
    "La Gaceta de Tolveda",
    "Diario de la Ribera",
    "El Vigía de Miradal",
    "Semanario Frontera",
    "La Voz de San Evaro",
    "El Noticiero del Delta",
    "Agencia Meridiano",
)
INSTITUTIONS = (
    ("the Ministry of Public Works", "el Ministerio de Obras Públicas", "MPW"),
    ("the Ministry of Health", "el Ministerio de Salud", "MH"),
    ("the Provincial Guard", "la Guardia Provincial", "PG"),
    ("the Water Authority", "la Autoridad del Agua", "WA"),
    ("the Harbour Board", "la Junta Portuaria", "HB"),
    ("the Office for Agriculture", "la Oficina de Agricultura", "OFA"),
)
FIRMS = tuple("Brothers Holdings Transport Engineering Supplies Trading".split())
OFFICES = (
    ("governor", "gobernador"),
    ("director", "director"),
    ("colonel", "coronel"),
    ("deputy minister", "viceministro"),
    ("harbour master", "capitán de puerto"),
    ("commissioner", "comisario"),
)
JOBS = (
    ("a retired engineer", "ingeniero jubilado"),
    ("a night watchman", "vigilante nocturno"),
    ("a former driver", "antiguo chofer"),
    ("a nurse", "enfermera"),
    ("a clerk", "oficinista"),
    ("a shopkeeper", "tendera"),
    ("a schoolteacher", "maestra"),
    ("a mechanic", "mecánico"),
)
