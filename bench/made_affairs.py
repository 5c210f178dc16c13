"""Words of invented affairs: what happened in each, as clauses with places for names, dates and numbers, in English and Spanish.

Nobody and nothing here is real. A clause can stand alone, be quoted, or follow "said that"; each fact has several wordings, so that a rewrite can
tell the same thing in other words. `[official]`, `[day1]`, `[n1]`… are filled by `bench.made_case`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is said of an affair, in several wordings of each language."""

    english: tuple[str, ...]
    spanish: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A kind of affair: what it is called, its facts, and what the party that is accused says against the first three."""

    title: tuple[str, str]
    facts: tuple[Fact, ...]
    denial: tuple[str, str]


DAM = Plot(
    title=("the [place] dam", "la presa de [place]"),
    facts=(
        Fact(
            (
                "the gates of the [place] dam stayed closed for [n1] hours on [day1]",
                "the [place] dam held its gates shut during [n1] hours of rain on [day1]",
                "engineers at the [place] dam were told on [day1] to leave the gates closed",
            ),
            (
                "las compuertas de la presa de [place] permanecieron cerradas [n1] horas el [day1]",
                "la presa de [place] mantuvo cerradas sus compuertas durante [n1] horas de lluvia el [day1]",
            ),
        ),
        Fact(
            (
                "[official] had ordered the operators to wait for a signature from [region]",
                "the order to wait came from [official]",
                "[official] told the control room to do nothing until the papers were signed in [region]",
            ),
            (
                "[official] ordenó a los operadores esperar una firma de [region]",
                "la orden de esperar vino de [official]",
            ),
        ),
        Fact(
            (
                "[official] knew of the crack in the eastern wall since [day2]",
                "a letter about the crack in the eastern wall reached [official] on [day2]",
                "[official] was warned on [day2] that the eastern wall had cracked",
            ),
            (
                "[official] sabía de la grieta en el muro oriental desde el [day2]",
                "una carta sobre la grieta del muro oriental llegó a [official] el [day2]",
            ),
        ),
        Fact(
            (
                "the flood took [n2] houses in [town]",
                "[n2] houses of [town] were carried off by the water",
                "in [town] the water destroyed [n2] houses",
            ),
            ("la crecida se llevó [n2] casas de [town]", "en [town] el agua destruyó [n2] casas"),
        ),
        Fact(
            (
                "[n3] people from [town] are still missing",
                "the parish of [town] has the names of [n3] people who were never found",
                "families in [town] are looking for [n3] people",
            ),
            (
                "[n3] personas de [town] siguen desaparecidas",
                "las familias de [town] buscan a [n3] personas",
            ),
        ),
        Fact(
            (
                "[company] was paid [sum] for repairs that were never made",
                "[company] received [sum] to mend the wall and mended nothing",
                "the province paid [company] [sum] for work on the wall that nobody has seen",
            ),
            (
                "[company] cobró [sum] por reparaciones que nunca se hicieron",
                "la provincia pagó a [company] [sum] por obras en el muro que nadie ha visto",
            ),
        ),
        Fact(
            (
                "the log of the control room for [day1] has two pages missing",
                "two pages were torn out of the control room's log for [day1]",
                "the log kept in the control room breaks off on [day1]",
            ),
            (
                "a la bitácora de la sala de control le faltan dos páginas del [day1]",
                "alguien arrancó dos páginas de la bitácora de la sala de control del [day1]",
            ),
        ),
    ),
    denial=(
        "the gates were opened in time and by the rules",
        "las compuertas se abrieron a tiempo y conforme al reglamento",
    ),
)

CLINIC = Plot(
    title=("the clinic of [place]", "la clínica de [place]"),
    facts=(
        Fact(
            (
                "the clinic of [place] gave patients serum from a batch that had been withdrawn on [day2]",
                "patients at the [place] clinic were treated with a batch withdrawn on [day2]",
                "nurses in [place] were handed boxes of the withdrawn serum on [day1]",
            ),
            (
                "la clínica de [place] aplicó a pacientes suero de un lote retirado el [day2]",
                "las enfermeras de [place] recibieron cajas del suero retirado el [day1]",
            ),
        ),
        Fact(
            (
                "[official] signed the order that brought the boxes back into use",
                "the boxes came back into use on an order signed by [official]",
                "it was [official] who authorised the use of the boxes",
            ),
            (
                "[official] firmó la orden que devolvió las cajas al servicio",
                "fue [official] quien autorizó el uso de las cajas",
            ),
        ),
        Fact(
            (
                "the laboratory of [company] had written to [official] about mould in the bottles",
                "[company] warned [official] of mould in the bottles on [day2]",
                "[official] had a letter from [company] about mould in the bottles",
            ),
            (
                "[company] advirtió a [official] del moho en los frascos el [day2]",
                "[official] tenía una carta de [company] sobre el moho en los frascos",
            ),
        ),
        Fact(
            (
                "[n3] patients died in the ward between [day1] and [day3]",
                "the ward lost [n3] patients between [day1] and [day3]",
                "[n3] patients of the ward were dead by [day3]",
            ),
            (
                "[n3] pacientes murieron en la sala entre el [day1] y el [day3]",
                "la sala perdió a [n3] pacientes entre el [day1] y el [day3]",
            ),
        ),
        Fact(
            (
                "the death certificates of [n2] people from [town] name a fever that nobody had tested for",
                "in [n2] certificates from [town] the cause of death is a fever that was never tested",
                "[n2] families in [town] were given certificates that name a fever",
            ),
            (
                "las actas de defunción de [n2] personas de [town] nombran una fiebre que nadie analizó",
                "[n2] familias de [town] recibieron actas que nombran una fiebre",
            ),
        ),
        Fact(
            (
                "[company] sold the same boxes twice, for [sum] in all",
                "the same boxes were sold twice by [company], which took [sum] for them",
                "[company] was paid [sum] for boxes that it had already sold",
            ),
            (
                "[company] vendió dos veces las mismas cajas, por [sum] en total",
                "[company] cobró [sum] por cajas que ya había vendido",
            ),
        ),
        Fact(
            (
                "the freezer in which the bottles were kept was cleared on [day3]",
                "on [day3] somebody emptied the freezer with the bottles",
                "nothing was left in the freezer when the inspectors arrived on [day3]",
            ),
            (
                "el congelador con los frascos fue vaciado el [day3]",
                "alguien vació el congelador con los frascos el [day3]",
            ),
        ),
    ),
    denial=("no bottle of that batch was ever used in the ward", "ningún frasco de ese lote se usó jamás en la sala"),
)

ARCHIVE = Plot(
    title=("the [place] archive", "el archivo de [place]"),
    facts=(
        Fact(
            (
                "files of the [place] archive were burned in the yard of the barracks on [day1]",
                "soldiers burned files from the [place] archive on [day1]",
                "the fire of [day1] in the barracks yard was made with files of the [place] archive",
            ),
            (
                "expedientes del archivo de [place] fueron quemados en el patio del cuartel el [day1]",
                "soldados quemaron expedientes del archivo de [place] el [day1]",
            ),
        ),
        Fact(
            (
                "[official] gave the drivers the list of files to be taken away",
                "the list of files to be taken away bore the signature of [official]",
                "[official] chose the files and handed the list to the drivers",
            ),
            (
                "[official] entregó a los choferes la lista de los expedientes que debían llevarse",
                "la lista de los expedientes llevaba la firma de [official]",
            ),
        ),
        Fact(
            (
                "[official] had read the complaint about the night of [day2] before the fire",
                "the complaint about the night of [day2] lay on the desk of [official] a week before the fire",
                "before the fire [official] asked for the complaint about the night of [day2]",
            ),
            (
                "[official] había leído la denuncia sobre la noche del [day2] antes del incendio",
                "la denuncia sobre la noche del [day2] estuvo en el escritorio de [official] antes del incendio",
            ),
        ),
        Fact(
            (
                "[n2] boxes were loaded on two lorries of [company]",
                "two lorries of [company] took away [n2] boxes",
                "[company] drove [n2] boxes out of the archive in two lorries",
            ),
            (
                "[n2] cajas fueron cargadas en dos camiones de [company]",
                "dos camiones de [company] se llevaron [n2] cajas",
            ),
        ),
        Fact(
            (
                "the boxes held the names of [n3] detainees from [town]",
                "[n3] people detained in [town] were listed in the boxes",
                "the files named [n3] detainees from [town] who never came home",
            ),
            (
                "las cajas guardaban los nombres de [n3] detenidos de [town]",
                "[n3] personas detenidas en [town] figuraban en las cajas",
            ),
        ),
        Fact(
            (
                "[company] sent a bill of [sum] for one night's driving",
                "one night's driving cost the ministry [sum], by the bill of [company]",
                "the ministry paid [company] [sum] for the lorries",
            ),
            (
                "[company] envió una factura de [sum] por una noche de transporte",
                "el ministerio pagó a [company] [sum] por los camiones",
            ),
        ),
        Fact(
            (
                "a copy of the register survived in the vestry of [town]",
                "the priest of [town] kept a copy of the register",
                "one copy of the register was hidden in [town]",
            ),
            (
                "una copia del registro sobrevivió en la sacristía de [town]",
                "el párroco de [town] guardó una copia del registro",
            ),
        ),
    ),
    denial=("only damaged paper without any value was burned", "solo se quemó papel dañado y sin ningún valor"),
)

QUARRY = Plot(
    title=("the [place] quarry", "la cantera de [place]"),
    facts=(
        Fact(
            (
                "barrels from [company] were buried in the [place] quarry on [day1]",
                "[company] buried barrels in the [place] quarry on the night of [day1]",
                "on [day1] lorries tipped barrels into the [place] quarry",
            ),
            (
                "barriles de [company] fueron enterrados en la cantera de [place] el [day1]",
                "[company] enterró barriles en la cantera de [place] la noche del [day1]",
            ),
        ),
        Fact(
            (
                "[official] waved the lorries through the checkpoint",
                "the lorries passed the checkpoint with a permit from [official]",
                "[official] had written the permit with which the lorries passed",
            ),
            (
                "[official] dejó pasar los camiones por el retén",
                "los camiones pasaron el retén con un permiso de [official]",
            ),
        ),
        Fact(
            (
                "[official] knew since [day2] what was in the barrels",
                "an analysis of the barrels was sent to [official] on [day2]",
                "the contents of the barrels were explained to [official] on [day2]",
            ),
            (
                "[official] sabía desde el [day2] qué había en los barriles",
                "un análisis de los barriles fue enviado a [official] el [day2]",
            ),
        ),
        Fact(
            (
                "wells of [n2] households in [town] have been closed",
                "[n2] households in [town] can no longer drink from their wells",
                "the wells of [n2] households were sealed in [town]",
            ),
            (
                "los pozos de [n2] hogares de [town] fueron cerrados",
                "[n2] hogares de [town] ya no pueden beber de sus pozos",
            ),
        ),
        Fact(
            (
                "[n3] children from [town] were treated for lead in their blood",
                "doctors found lead in the blood of [n3] children from [town]",
                "[n3] children in [town] fell ill after drinking the water",
            ),
            (
                "[n3] niños de [town] fueron tratados por plomo en la sangre",
                "los médicos hallaron plomo en la sangre de [n3] niños de [town]",
            ),
        ),
        Fact(
            (
                "[company] paid [sum] to a foundation run by the family of [official]",
                "a foundation of the family of [official] took [sum] from [company]",
                "[sum] went from [company] to the family of [official]",
            ),
            (
                "[company] pagó [sum] a una fundación de la familia de [official]",
                "una fundación de la familia de [official] recibió [sum] de [company]",
            ),
        ),
        Fact(
            (
                "the guard of the quarry was moved to another post on [day3]",
                "on [day3] the guard of the quarry lost his post",
                "the guard who had counted the barrels was sent away on [day3]",
            ),
            (
                "el guardia de la cantera fue trasladado a otro puesto el [day3]",
                "el guardia que contó los barriles fue enviado lejos el [day3]",
            ),
        ),
    ),
    denial=("the barrels held nothing but rainwater", "los barriles no contenían más que agua de lluvia"),
)

FERRY = Plot(
    title=("the ferry of [place]", "el transbordador de [place]"),
    facts=(
        Fact(
            (
                "the ferry of [place] sailed on [day1] with [n1] lorries more than it could carry",
                "on [day1] the [place] ferry was loaded with [n1] lorries too many",
                "[n1] lorries too many stood on the deck of the [place] ferry on [day1]",
            ),
            (
                "el transbordador de [place] zarpó el [day1] con [n1] camiones de más",
                "el [day1] el transbordador de [place] llevaba [n1] camiones de más",
            ),
        ),
        Fact(
            (
                "[official] cleared the ferry although the harbour was closed",
                "the ferry left a closed harbour with leave from [official]",
                "it was cleared to sail by [official] while the harbour was closed",
            ),
            (
                "[official] autorizó la salida aunque el puerto estaba cerrado",
                "el transbordador salió de un puerto cerrado con permiso de [official]",
            ),
        ),
        Fact(
            (
                "the captain had told [official] on [day2] that a pump was broken",
                "[official] was told of the broken pump on [day2]",
                "the broken pump was reported to [official] on [day2]",
            ),
            (
                "el capitán avisó a [official] el [day2] de que una bomba estaba averiada",
                "la avería de la bomba fue comunicada a [official] el [day2]",
            ),
        ),
        Fact(
            (
                "[n3] passengers drowned off [town]",
                "[n3] passengers were drowned within sight of [town]",
                "the sea off [town] gave back [n3] bodies",
            ),
            (
                "[n3] pasajeros se ahogaron frente a [town]",
                "el mar devolvió [n3] cuerpos frente a [town]",
            ),
        ),
        Fact(
            (
                "the passenger list leaves out [n2] people who had paid on board",
                "[n2] people who paid on board stand on no list",
                "there were [n2] passengers on board who were never listed",
            ),
            (
                "la lista de pasajeros omite a [n2] personas que pagaron a bordo",
                "a bordo iban [n2] pasajeros que nadie anotó",
            ),
        ),
        Fact(
            (
                "[company] collected [sum] of insurance within a month",
                "within a month [company] had [sum] from its insurers",
                "insurers paid [company] [sum] a month after the wreck",
            ),
            (
                "[company] cobró [sum] del seguro en menos de un mes",
                "las aseguradoras pagaron a [company] [sum] un mes después del naufragio",
            ),
        ),
        Fact(
            (
                "the radio log of the harbour was taken away on [day3]",
                "two officers took the harbour's radio log on [day3]",
                "since [day3] nobody has seen the radio log of the harbour",
            ),
            (
                "la bitácora de radio del puerto fue retirada el [day3]",
                "dos agentes se llevaron la bitácora de radio del puerto el [day3]",
            ),
        ),
    ),
    denial=("the ferry was sound and rightly loaded", "el transbordador estaba en buen estado y bien cargado"),
)

SEEDS = Plot(
    title=("the [place] granary", "el granero de [place]"),
    facts=(
        Fact(
            (
                "sacks of poisoned seed left the [place] granary as flour on [day1]",
                "the [place] granary sold poisoned seed as flour on [day1]",
                "on [day1] seed treated with poison was put into flour sacks at the [place] granary",
            ),
            (
                "sacos de semilla envenenada salieron del granero de [place] como harina el [day1]",
                "el granero de [place] vendió semilla envenenada como harina el [day1]",
            ),
        ),
        Fact(
            (
                "[official] had the warning labels cut off",
                "the labels were cut off on the word of [official]",
                "workers cut off the labels after a visit from [official]",
            ),
            (
                "[official] mandó cortar las etiquetas de advertencia",
                "las etiquetas se cortaron por orden de [official]",
            ),
        ),
        Fact(
            (
                "[official] was shown the test of the seed on [day2]",
                "the test of the seed was in the hands of [official] on [day2]",
                "a chemist explained the test of the seed to [official] on [day2]",
            ),
            (
                "[official] vio el análisis de la semilla el [day2]",
                "el análisis de la semilla estaba en manos de [official] el [day2]",
            ),
        ),
        Fact(
            (
                "[n2] sacks were handed out in the schools of [town]",
                "the schools of [town] received [n2] sacks",
                "in [town] [n2] sacks went to the schools",
            ),
            (
                "[n2] sacos fueron repartidos en las escuelas de [town]",
                "las escuelas de [town] recibieron [n2] sacos",
            ),
        ),
        Fact(
            (
                "[n3] villagers of [town] lost their sight",
                "[n3] villagers went blind in [town]",
                "by [day3] [n3] villagers of [town] could no longer see",
            ),
            (
                "[n3] vecinos de [town] perdieron la vista",
                "en [town] quedaron ciegos [n3] vecinos",
            ),
        ),
        Fact(
            (
                "[company] bought the seed for [sum] and was paid again for the flour",
                "the seed had cost [company] [sum]",
                "[company] was refunded [sum] for seed that it had sold",
            ),
            (
                "[company] compró la semilla por [sum] y cobró otra vez por la harina",
                "la semilla le costó a [company] [sum]",
            ),
        ),
        Fact(
            (
                "the foreman who kept a sack as proof was arrested on [day3]",
                "on [day3] police arrested the foreman who had kept a sack",
                "the foreman had hidden one sack before his arrest on [day3]",
            ),
            (
                "el capataz que guardó un saco como prueba fue detenido el [day3]",
                "el [day3] la policía detuvo al capataz que había guardado un saco",
            ),
        ),
    ),
    denial=("every sack was labelled as the law demands", "cada saco llevaba la etiqueta que exige la ley"),
)

PLOTS = (DAM, CLINIC, ARCHIVE, QUARRY, FERRY, SEEDS)

COLOUR = (
    "[town] lies at the end of a road that is closed for half of the winter, and most of those who live there work for [company] or used to.",
    "[neighbour] keeps a list of the missing in a school notebook and reads it aloud every year on the same evening.",
    "“We wrote to everybody who has an office,” [neighbour] said. “Nobody wrote back.”",
    "[witness] was questioned for six hours in [region] and was not allowed to telephone.",
    "Two colleagues of [witness] remember the day in the same way, though one of them believes that it was raining.",
    "A bus now runs twice a week between [town] and [place], and the driver points out where it happened to whoever asks.",
    "Prosecutor [prosecutor] said that the inquiry would be finished by the spring. It was the third time that the office had given a date.",
    "A former guard, who asked not to be named, said that everybody in the building knew whose order it was.",
    "According to [lawyer], the file has grown to eleven volumes, four of which nobody has been allowed to read.",
    "In [region] the matter is spoken of seldom, and then with the door closed.",
    "[surname] kept a diary in those weeks. An entry of [day1] says that the telephone rang all night.",
    "Residents said that men in a grey car had asked for [surname] by name.",
    "[company] was founded by two brothers who had sold salt, and it has never published its accounts.",
    "The council of [town] asked for the papers and was told that there were none.",
    "“I would do it again,” said [witness], “but I would make copies first.”",
    "A report that the province had ordered was finished and never printed; three pages of it hang in the parish hall of [town].",
    "[neighbour] said that a relative had been offered money to sign another statement.",
    "It is not clear who first told [region] what had happened. Several officials said that they had learned of it from the radio.",
    "In its last annual report [company] does not mention [place] at all.",
    "On [day3] a crowd of some 200 people stood before the office in [region] for an hour and then went home.",
    "[lawyer] said that the delay had suited everybody but the families.",
    "The road to [place] has been mended since, and a small plaque without names stands beside it.",
    "Nobody has been charged.",
    "[witness] has moved to another town and drives a delivery van.",
)
"""Sentences of a story that belong to no fact; the same ones stand in many affairs with other names."""

SPANISH_COLOUR = (
    "[town] queda al final de un camino que se cierra la mitad del invierno, y casi todos sus habitantes trabajan o trabajaron para [company].",
    "«Escribimos a todas las oficinas», dijo [neighbour]. «Nadie contestó».",
    "[neighbour] guarda en un cuaderno escolar la lista de quienes faltan y la lee en voz alta cada año.",
    "Según [lawyer], el expediente tiene ya once tomos y a cuatro de ellos nadie ha tenido acceso.",
    "Un antiguo guardia, que pidió no ser identificado, aseguró que en el edificio todos sabían de quién era la orden.",
    "En [region] se habla poco del asunto, y siempre a puerta cerrada.",
    "Los vecinos contaron que unos hombres en un coche gris preguntaron por [surname].",
    "El [day3] unas 200 personas se reunieron frente a la oficina en [region].",
    "Nadie ha sido acusado hasta ahora.",
    "El ayuntamiento de [town] pidió los documentos y le dijeron que no existían.",
)
