"""Given names and their short forms, English and Spanish: to know a person's name by its first word."""

from __future__ import annotations

from functools import cache

from nicknames import NickNamer, name_triplets

from careo.text.names import fold

_SPANISH = """
abelardo abraham adalberto adela adolfo adrián adriana agustín alberto alejandra alejandro alfonso alfredo alicia alma álvaro amado
amalia ana andrea andrés ángel ángela ángeles antonia antonio araceli armando arturo aurelio aurora beatriz benito benjamín bernardo
blanca brenda carla carlos carmen carolina catalina cecilia césar clara claudia concepción consuelo cristian cristina cuauhtémoc
dagoberto damián daniel daniela dante david diana diego dolores edgar edgardo eduardo efraín elena elías elisa eloísa elvira
emiliano emilio enrique erika ernesto esperanza esteban estela eugenia eugenio eva fabiola federico felipe félix fernanda fernando
fidel florencio francisca francisco gabriel gabriela genaro gerardo germán gilberto gloria gonzalo graciela gregorio guadalupe
guillermo gustavo héctor heriberto hernán hilda hilario horacio hugo humberto ignacio imelda inés irma isabel isaías isidro ismael
israel iván jacinto jaime javier jesús jimena joaquín joel jorge josé josefina juan juana juanita julia julián julieta julio karina
karla laura lázaro leonardo leonor leopoldo leticia lidia lorena lorenzo lourdes lucía lucila luis luisa luz magdalena manuel marcela
marcelo marco marcos margarita maría mariana mariano maribel maricela mario marisol marta martha martín mateo matías mauricio
maximiliano mayra mercedes miguel miriam moisés mónica nadia natalia néstor nicolás noé noemí nora norma octavio ofelia olga olivia
omar óscar pablo paola patricia patricio paula paulina pedro pilar rafael ramiro ramón raquel raúl rebeca refugio reynaldo ricardo
rigoberto rita roberto rocío rodolfo rodrigo rogelio román rosa rosalía rosario rubén ruth salvador samuel sandra santiago santos sara
saúl sebastián sergio silvia simón socorro sofía soledad sonia susana tania teodoro teresa tomás trinidad ulises ursula valentín valeria
verónica vicente víctor victoria violeta virginia viviana xavier ximena yolanda zacarías zoila helena nemesio ismael ovidio ariel bruno
"""
_ENGLISH_MORE = """
aaron adam adrian alan albert alec alex alexander alice alison allen amanda amber amy andrea andrew angela ann anna anne anthony april
arthur ashley austin barack barbara ben benjamin bernard beth betty bill billy bob bobby brad bradley brandon brenda brett brian bruce
bryan calvin cameron carl carol caroline catherine charles charlotte chelsea cheryl chris christian christina christine christopher
cindy claire clarence clark colin connor craig crystal curtis cynthia dale dan dana daniel danny darren dave david dawn dean deborah
debra denise dennis derek diana diane donald donna doris dorothy doug douglas drew duncan dylan earl ed edgar edward edwin eileen elaine
elizabeth ellen emily emma eric erica erin ethan eugene eva evan evelyn felicity fiona florence frances francis frank franklin fred
frederick gary gavin gene geoffrey george gerald gina gloria gordon grace graham greg gregory hannah harold harry heather heidi helen
henry herbert holly howard hugh ian irene isaac isabella jack jackie jacob jacqueline jake james jamie jan jane janet janice jasmine
jason jay jean jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel john johnny jon
jonathan joseph josh joshua joyce judith judy julia julian julie justin karen karl kate katherine kathleen kathryn katie keith kelly
ken kenneth kevin kim kimberly kirk kurt kyle larry laura lauren laurence lawrence leah lee leo leon leonard leslie lewis liam lillian
linda lindsay lisa liz logan lori louis louise lucas lucy luke lydia lynn madison malcolm marc marcus margaret maria marie marilyn
marion mark marsha martha martin marvin mary mason matt matthew maurice max megan melanie melissa melvin michael michelle mike mildred
mitchell mohammed molly monica morgan muhammad nancy naomi natalie natasha nathan neil nicholas nick nicole nigel nina noah nora norman
oliver olivia oscar owen pamela patricia patrick paul paula peggy penny peter phil philip phillip phyllis rachel ralph randall randy
ray raymond rebecca regina rex rhonda richard rick rita rob robert robin rodney roger roland ron ronald rosa rose ross roy russell ruth
ryan sally sam samantha samuel sandra sara sarah scott sean seth shannon sharon shaun sheila shirley simon sophia sophie spencer
stacey stan stanley stephanie stephen steve steven stuart sue susan suzanne sylvia tamara tara ted teresa terrence terry theodore
theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor tyler valerie vanessa vera vernon veronica
victor victoria vincent virginia vivian wade walter wanda warren wayne wendy wesley whitney william zachary zoe
"""
_WORDS = frozenset("art star royal prince queen king duke an in will may major general crown house".split())
"""In the tables, and hardly ever names."""
_ALSO_OTHER = frozenset(
    """virginia florence georgia carolina victoria washington jordan chelsea austin dallas jackson lincoln madison paris sydney santiago
    israel mercedes lourdes april june august grace faith hope joy christian guadalupe luz santos trinidad salvador asia india
    china america montana dakota savannah charlotte kent chester lancaster carlisle winchester hamilton clinton franklin harrison
    lee grant clay cliff glen dale forest heath sky summer autumn dawn rose ruby jade violet""".split()
)
_SPANISH_SHORT = """
pepe:josé chema:josé_maría paco:francisco pancho:francisco lupe:guadalupe lupita:guadalupe nacho:ignacio memo:guillermo chuy:jesús
beto:alberto|roberto|humberto|norberto|heriberto toño:antonio lalo:eduardo quique:enrique kike:enrique concha:concepción lola:dolores
chayo:rosario chabela:isabel nando:fernando fer:fernando|fernanda rafa:rafael rafita:rafael manolo:manuel manu:manuel meche:mercedes
tere:teresa paty:patricia lety:leticia vero:verónica gabo:gabriel gaby:gabriela dani:daniel|daniela santi:santiago tito:ernesto|alberto
neto:ernesto goyo:gregorio poncho:alfonso foncho:alfonso monse:montserrat yoli:yolanda luisito:luis carlitos:carlos juanito:juan
miguelito:miguel maru:maría_eugenia marichu:maría_jesús maite:maría_teresa marisol:maría_soledad maribel:maría_isabel alex:alejandro|alejandra
nico:nicolás mau:mauricio javi:javier charo:rosario cuco:refugio nena:elena
"""


@cache
def given_names() -> frozenset[str]:
    """Every given name of the lists and of the table of nicknames, folded."""
    listed = {triplet.name1 for triplet in name_triplets()}
    return frozenset(fold(name) for name in (*(_SPANISH + _ENGLISH_MORE).split(), *listed)) - _WORDS


def is_plain_given_name(word: str) -> bool:
    """Whether the word is a given name and not as often a place, a month or a word of an organisation's name."""
    return is_given_name(word) and fold(word) not in _ALSO_OTHER


def is_given_name(word: str) -> bool:
    """Whether the word is a common given name."""
    return fold(word) in given_names()


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for entry in _SPANISH_SHORT.split():
        short, _, full = entry.partition(":")
        forms[fold(short)] = frozenset(fold(name.replace("_", " ")) for name in full.split("|"))
    return forms


@cache
def _nicknamer() -> NickNamer:
    return NickNamer()


def full_forms(name: str) -> frozenset[str]:
    """The given names, folded, that a name may be short for: Liz, Elizabeth; Pepe, José. Empty where it is none."""
    key = fold(name)
    return frozenset(fold(full) for full in _nicknamer().canonicals_of(key)) | _short_forms().get(key, frozenset())


def may_be_short_for(a: str, b: str) -> bool:
    """Whether one given name is a usual short form of the other, or both of a third."""
    first, second = fold(a), fold(b)
    return second in full_forms(first) or first in full_forms(second)
