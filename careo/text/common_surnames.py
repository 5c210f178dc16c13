"""Surnames and given names so common that a name shared in part is no sign of one person.

The most frequent surnames of Mexico and of the United States by general knowledge; a name with one of them needs more
than a given name beside it before two people are taken for one.
"""

from __future__ import annotations

from careo.text.names import fold

COMMON_SURNAMES = frozenset(
    fold(name)
    for name in """hernández garcía martínez lópez gonzález pérez rodríguez sánchez ramírez cruz flores gómez morales vázquez reyes jiménez
    torres díaz gutiérrez ruiz mendoza aguilar ortiz moreno castillo romero álvarez méndez chávez rivera juárez ramos domínguez herrera
    medina castro vargas guzmán velázquez rojas contreras salazar luna ortega santiago guerrero estrada bautista cortés soto alvarado
    espinoza espinosa lara ríos silva navarro delgado vega sandoval carrillo fernández león mejía solís núñez rosas ibarra santos
    maldonado camacho peña cervantes miranda valdez molina campos acosta salinas fuentes cabrera ayala nava villarreal cárdenas padilla
    smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin lee thompson white harris clark
    lewis robinson walker young allen king wright scott hill green adams baker nelson hall campbell mitchell carter roberts murphy kelly
    khan ahmed ali singh kumar wang li zhang chen liu kim park nguyen""".split()
)
