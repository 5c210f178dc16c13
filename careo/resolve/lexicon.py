"""Words as concepts: a small lexicon of our own, English and Spanish, for telling whether two statements say the same.

A word becomes its group's first word where the lexicon has it, else a stem that English and Spanish cognates share. How much a
word weighs comes from these tables, never from counts over the case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from careo.text.names import fold

_GROUPS = """
kill killed kills killing killings murder murdered murders murdering slay slain slaying assassinate assassinated execute executed massacre massacred matar mato mataron matado asesinar asesino asesinaron asesinado asesinados asesinato ejecutar ejecutaron ejecutado masacre masacraron
die died dies dead death deaths fallen perished morir murio murieron muerto muertos muerte muertes fallecio fallecieron
miss missing disappear disappeared vanish vanished disappearance disappearances desaparecer desaparecio desaparecieron desaparecido desaparecidos desaparicion
meet met meets meeting meetings met talks reunir reunio reunieron reunion reuniones encuentro encuentros
pay paid pays paying payment payments bribe bribed bribes bribery pagar pago pagos pagaron pagado soborno sobornos soborno sobornaron
give gave gives given giving hand handed hands deliver delivered provide provided pass passed supply supplied entregar entrego entregaron entregado dar dio dieron dado proporciono proporcionaron
receive received receives get got obtain obtained obtains obtaining recibir recibio recibieron recibido obtener obtuvo obtuvieron obtenido
warn warned warns warning warnings alert alerted advertir advirtio advirtieron advertencia advertencias avisar aviso avisaron alertar alerto alertaron
arrest arrested arrests detain detained detention capture captured seize seized arrestar arresto arrestaron detener detuvo detuvieron detenido detenidos detencion capturar capturo capturaron
know knew known knows knowledge aware saber sabia sabian supo supieron conocia conocian conocimiento
authorise authorised authorize authorized approve approved permit permitted allow allowed order ordered autorizar autorizo autorizaron aprobo aprobaron permitio ordenar ordeno ordenaron
leak leaked leaks leaking filtrar filtro filtraron filtrado filtracion
burn burned burnt burning torch torched quemar quemo quemaron incendiar incendio incendiaron
destroy destroyed destroys destroying demolish demolished obliterate obliterated destruir destruyo destruyeron destruido demolio demolieron
protect protected protects protection shield shielded proteger protegio protegieron protegido proteccion
attack attacked attacks assault assaulted raid raided atacar ataco atacaron ataque asalto asaltaron
shoot shot shots shooting fire fired gunfire disparar disparo disparos dispararon tiroteo balacera
kidnap kidnapped abduct abducted abduction secuestrar secuestro secuestraron secuestrado
torture tortured torturar torturo torturaron torturado tortura
steal stole stolen theft rob robbed robar robo robaron robado
sell sold sells selling vender vendio vendieron vendido
buy bought buys purchase purchased comprar compro compraron comprado
work worked works working employ employed trabajar trabajo trabajaba trabajaron
lead led leads leading head headed command commanded encabezar encabezo dirigir dirigio lideraba
leave left leaves quit resign resigned dejar dejo dejaron renunciar renuncio renunciaron
close closed closes closure shut cerrar cerro cerraron cerrado cierre
open opened opens abrir abrio abrieron abierto
begin began begun start started starts comenzar comenzo comenzaron empezar empezo iniciar inicio iniciaron
end ended ends finish finished stop stopped terminar termino terminaron acabar
carry carried conduct conducted perform performed realizar realizo realizaron realizado
help helped helps aid aided assist assisted assistance ayudar ayudo ayudaron ayuda
investigate investigated investigation investigations probe probed inquiry investigar investigo investigaron investigacion investigaciones
find found finds discover discovered discovery encontrar encontro encontraron hallar hallo hallaron descubrir descubrio descubrieron
confirm confirmed confirms confirmar confirmo confirmaron confirmado
sign signed signs firmar firmo firmaron firmado
agree agreed agreement agreements deal deals pact acordar acordo acordaron acuerdo acuerdos pacto
move moved transfer transferred trasladar traslado trasladaron transferir transfirio
flee fled escape escaped escapes huir huyo huyeron escapar escapo escaparon fuga
fall fell collapse collapsed collapses derrumbar derrumbo colapsar colapso colapsaron
dump dumped dumping discharge discharged spill spilled spilt verter vertio vertieron derramar derramo derrame
poison poisoned contaminate contaminated pollute polluted pollution contamination contaminar contamino contaminaron contaminacion
hide hid hidden conceal concealed ocultar oculto ocultaron esconder escondio
publish published publishes publication publicar publico publicaron publicado
government governments gobierno gobiernos
police policeman policemen policia policias
soldier soldiers troops soldado soldados tropas militares
house houses home homes casa casas vivienda viviendas
town village pueblo poblado
city ciudad
people persons person personas persona gente
man men hombre hombres
woman women mujer mujeres
child children nino nina ninos ninas
worker workers employee employees trabajador trabajadores empleado empleados obreros
list lista
boat boats ship ships vessel vessels barco barcos lancha lanchas buque buques embarcacion embarcaciones
name names nombre nombres
port ports puerto puertos portuario portuaria portuarios portuarias
customs aduana aduanas aduanero aduanera aduaneros aduaneras
coast coasts coastal costa costas costero costera costeros costeras
drug drugs narcotics narcotic droga drogas estupefacientes narco
cartel cartels cartels carteles
trafficker traffickers trafficking traffic smuggler smugglers smuggling smuggled traficante traficantes trafico narcotrafico contrabando
money cash dinero efectivo
paper papers document documents documento documentos papeles
court courts tribunal juzgado corte
weapon weapons arm arms gun guns firearm firearms arma armas
night nights noche noches
river rio
mine mines mina minas
water agua aguas
bridge bridges puente puentes
factory plant fabrica planta
guilty culpable culpables
legal lawful legally legal legalmente
true correct verdadero cierto cierta
valid genuine authentic authenticity validity valido autentico autenticidad validez
secret secretly secrets covert clandestine secreto secretos secretamente clandestino
information info informacion
mayor mayors alcalde alcaldesa alcaldes
judge judges juez jueza jueces
prosecutor prosecutors fiscal fiscales
governor governors gobernador gobernadora gobernadores
lawyer lawyers attorney attorneys abogado abogada abogados
officer officers agent agents agente agentes
school schools escuela escuelas
church churches iglesia iglesias
road roads street streets carretera calle calles camino
field fields campo campos
body bodies corpse corpses cuerpo cuerpos cadaver cadaveres
bone bones remains huesos restos
family families familia familias familiares
brother brothers hermano hermanos
sister sisters hermana hermanas
father padre
mother madre
son hijo
daughter hija
permit permits licence license permiso permisos licencia
law laws ley leyes
border frontera
month months mes meses
year years ano anos
leader leaders boss bosses chief chiefs lider lideres jefe jefes
"""
_CONCEPTS: Mapping[str, str] = {
    word: line.split()[0] for line in _GROUPS.strip().splitlines() for word in line.split()[::-1]
}
_OPPOSITES: Mapping[str, str] = {
    "innocent": "guilty",
    "inocente": "guilty",
    "inocentes": "guilty",
    "illegal": "legal",
    "illegally": "legal",
    "unlawful": "legal",
    "ilegal": "legal",
    "false": "true",
    "untrue": "true",
    "falso": "true",
    "falsa": "true",
    "fake": "valid",
    "forged": "valid",
    "invalid": "valid",
}
"""Words that say the contrary of a concept."""
VERBS = frozenset(
    """kill die miss meet pay give receive warn arrest know authorise leak burn destroy protect attack shoot kidnap torture steal
    sell buy work lead leave close open begin end carry help investigate find confirm sign agree move flee fall dump poison
    hide publish""".split()
)
"""Concepts that can be what a statement says happened."""
STOP = frozenset(
    """a an the this that these those such same other another each every all any some no not nor neither either both and or but if
    then than as at by for from in into of off on onto out over to up with within without about above across after against along
    among around before behind below beneath beside between beyond down during except inside near outside since through throughout
    till toward towards under until upon via while although though because so yet also too very more most much many few less least
    own only just even still already ever never again once there here when where why how what which who whom whose it its he him his
    she her hers they them their theirs we us our ours i me my mine you your yours one ones oneself himself herself itself
    themselves mr mrs ms dr sr sra is am are was were be been being do does did doing done have has had having will would shall should can could may
    might must ought let s t d ll m re ve said says say according apparently allegedly reportedly
    el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella tal mismo misma otro otra otros otras
    cada todo toda todos todas algun alguno alguna algunos algunas ningun ninguno ninguna nada nadie y e o u pero si entonces que
    como a al de del en por para con sin sobre entre hasta desde hacia ante bajo contra durante segun tras mediante cuando donde
    porque aunque mientras pues ya no ni tampoco tambien muy mas menos mucho mucha muchos muchas poco poca pocos pocas se me te le
    les nos su sus mi mis tu tus nuestro nuestra quien quienes cual cuales cuyo cuya ser es son era eran fue fueron sido siendo
    estar esta estan estaba estaban estuvo haber ha han habia habian hubo hay he hemos tener tiene tienen tenia dijo dice dijeron
    afirmo senalo""".split()
)
COMMON = frozenset(
    """year years month months week weeks day days time times new first last next two three official officials government people
    country state states city town year report reports group groups member members way part number case cases area public office
    thing things make made take took use used come came go went see saw tell told call called show shown include included
    said says told tells added adds organization organizations organisation organisations hold held holds holding big large small long high several least hundred thousand million
    ano anos mes meses semana semanas dia dias vez veces nuevo nueva primer primero primera ultimo ultima proximo dos tres
    funcionario funcionarios pais estado estados parte numero caso casos grupo grupos publico publica gran grande hacer hizo
    hicieron organizacion organizaciones cosa cosas mil millones cien""".split()
)
"""Words that tell little apart; they weigh half."""
_ENDINGS = (
    "amientos", "imientos", "amiento", "imiento", "aciones", "iciones", "ations", "itions", "mente", "ments", "acion", "icion",
    "ation", "ition", "ciones", "tions", "cion", "tion", "ings", "ment", "idad", "ados", "idos", "adas", "idas", "aron", "ieron",
    "ando", "iendo", "ing", "ity", "ies", "ied", "ado", "ido", "ada", "ida", "ous", "oso", "osa", "ers", "ans", "ano", "ana",
    "ed", "es", "er", "ly", "an", "al", "os", "as", "ar", "ir", "io", "ia", "s", "o", "a", "e", "y", "n",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
LONGEST_STEM = 7
"""Letters of a stem that are compared: cognates differ at their ends."""


def concept(word: str) -> str | None:
    """The concept of a folded word; None of words that carry no content."""
    if word in STOP or len(word) < 2:
        return None
    if word in _OPPOSITES:
        return _OPPOSITES[word]
    return _CONCEPTS.get(word) or _stem(word)


def is_opposite(word: str) -> bool:
    """Whether a folded word says the contrary of its concept."""
    return word in _OPPOSITES


def weight(word: str) -> float:
    """How much a folded word tells: 0 of function words, a half of common ones, 1 of the rest."""
    if word in STOP or len(word) < 2:
        return 0.0
    adverb = word.endswith(("ly", "mente")) and len(word) > 5 and word not in _CONCEPTS
    return 0.5 if word in COMMON or adverb else 1.0


def content_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, numbers apart."""
    return tuple(_WORD.findall(fold(text.replace("’s", "").replace("'s", ""))))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    word = re.sub(r"(.)\1", r"\1", word.replace("ph", "f").replace("ck", "c").replace("qu", "c").replace("ct", "t"))
    return _CONCEPTS.get(word, word[:LONGEST_STEM])
