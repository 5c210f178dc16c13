"""Nouns that tell what a phrase names: people, organisations, documents, kin and offices, in English and Spanish."""

from __future__ import annotations

PERSON_NOUNS = frozenset(
    """official officer agent investigator prosecutor defendant suspect witness mayor governor president minister secretary senator
    congressman congresswoman lawmaker legislator deputy ambassador diplomat spokesman spokeswoman spokesperson lawyer attorney judge
    magistrate juror source informant informer operative analyst expert inmate prisoner detainee survivor victim relative neighbor
    neighbour resident villager journalist reporter correspondent columnist author writer editor publisher researcher scholar professor
    teacher student doctor nurse physician scientist engineer economist historian activist advocate campaigner dealer trafficker smuggler
    lord kingpin leader member boss chief head commander soldier troop sergeant colonel general captain lieutenant policeman policewoman
    detective sheriff inspector commissioner director manager executive chairman chairwoman chair ceo founder owner employee worker
    contractor consultant adviser advisor aide assistant clerk accountant auditor banker businessman businesswoman trader farmer driver
    brother sister father mother son daughter wife husband widow cousin uncle aunt nephew niece parent child friend colleague associate
    partner rival critic opponent supporter candidate politician priest bishop pastor man woman boy girl person people individual
    whistleblower insider observer passenger pilot guard gunman assailant attacker killer hitman perpetrator kidnapper robber
    plaintiff petitioner respondent complainant accuser accomplice crony authority personnel staff police civilian migrant refugee
    counsel deckhand sailor fisherman miner shopkeeper baker cook fisher shopper mechanic carpenter electrician plumber builder labourer
    laborer cleaner gardener hunter rancher peasant smallholder shepherd waiter bartender barman porter messenger courier pharmacist
    dentist surgeon midwife paramedic firefighter lifeguard diver skipper stevedore docker rigger trucker taxi-driver chauffeur vendor
    seller merchant broker lender tenant landlord homeowner neighbor lodger guest host singer musician actor dancer painter poet writer
    niece-in-law grandmother grandfather grandson granddaughter stepfather stepmother stepson stepdaughter twin bride fiancé fiancée
    translator interpreter photographer blogger tourist veteran coroner pathologist
    senior-official treasurer regulator negotiator envoy delegate representative envoy king queen prince pope cardinal""".split()
)
ORGANISATION_NOUNS = frozenset(
    """newspaper paper magazine daily weekly broadcaster network station outlet website site newsroom agency newswire department ministry
    government administration cartel gang group organization organisation militia army navy military force police court tribunal company
    firm corporation bank office bureau university college school institute commission committee council congress parliament senate union
    party church hospital foundation charity ngo association federation club team authority embassy consulate cooperative ministry board
    subsidiary coalition brigade battalion unit prosecution""".split()
)
OUTLET_NOUNS = frozenset(
    {
        "newspaper",
        "paper",
        "magazine",
        "daily",
        "weekly",
        "broadcaster",
        "network",
        "station",
        "outlet",
        "website",
        "site",
    }
)
NEWSPAPER_NOUNS = frozenset({"newspaper", "paper", "daily"})
DOCUMENT_NOUNS = frozenset(
    """report paper document pleading filing statement letter memo memorandum list declaration affidavit excerpt indictment ruling verdict
    testimony transcript email e-mail cable book article story column editorial study survey poll file record chronology complaint
    lawsuit petition motion brief deposition contract agreement treaty communiqué communique release dossier diary ledger notebook
    invoice certificate database video footage recording tape photograph photo investigation inquiry analysis audit review account
    message post tweet note newsletter press-release warrant decree order""".split()
)
BARE_PAPER = frozenset({"paper"})
"""In the singular "the paper" is a newspaper; in the plural, or with a word such as court before it, papers are documents."""
PAPER_OF_DOCUMENT = frozenset(
    {"court", "official", "legal", "white", "research", "working", "position", "confidential", "secret", "scientific"}
)
UNSPECIFIC = frozenset(
    {"source", "official", "people", "person", "expert", "analyst", "investigator", "authority", "observer", "critic"}
)

KIN = {
    "brother": "sibling", "sister": "sibling", "twin": "sibling", "sibling": "sibling", "half-brother": "sibling",
    "father": "parent", "mother": "parent", "parent": "parent", "dad": "parent", "mom": "parent",
    "son": "child", "daughter": "child", "child": "child", "wife": "spouse", "husband": "spouse", "widow": "spouse",
    "widower": "spouse", "spouse": "spouse", "ex-wife": "spouse", "ex-husband": "spouse", "cousin": "kin", "uncle": "kin",
    "aunt": "kin", "nephew": "kin", "niece": "kin", "grandfather": "kin", "grandmother": "kin", "grandson": "kin",
    "granddaughter": "kin", "brother-in-law": "kin", "sister-in-law": "kin", "father-in-law": "kin", "mother-in-law": "kin",
    "son-in-law": "kin", "daughter-in-law": "kin", "relative": "kin",
}  # fmt: skip
KIN_SPANISH = {
    "hermano": "sibling", "hermana": "sibling", "gemelo": "sibling", "gemela": "sibling", "padre": "parent", "madre": "parent",
    "hijo": "child", "hija": "child", "esposo": "spouse", "esposa": "spouse", "marido": "spouse", "mujer": "spouse",
    "viuda": "spouse", "viudo": "spouse", "primo": "kin", "prima": "kin", "tío": "kin", "tía": "kin", "sobrino": "kin",
    "sobrina": "kin", "cuñado": "kin", "cuñada": "kin", "suegro": "kin", "suegra": "kin", "yerno": "kin", "nuera": "kin",
    "abuelo": "kin", "abuela": "kin", "nieto": "kin", "nieta": "kin",
}  # fmt: skip

OFFICES = frozenset(
    """mayor governor president minister secretary senator deputy director commissioner chief head chairman chairwoman chair ceo editor
    publisher ambassador prosecutor judge spokesman spokeswoman spokesperson attorney sheriff commander treasurer
    founder owner rector dean bishop coordinator""".split()
)
EMPLOYEES = frozenset(
    """agent officer official employee investigator reporter correspondent journalist lawyer analyst worker soldier inspector prosecutor
    consultant adviser advisor operative staffer staff personnel policeman engineer researcher professor attorney contractor aide""".split()
)
MEMBERS = frozenset(
    {"member", "leader", "boss", "lord", "kingpin", "crony", "associate", "hitman", "gunman", "militant", "affiliate"}
)
PARTS = frozenset({"component", "part", "branch", "arm", "unit", "division", "subsidiary", "agency", "bureau"})
PUBLIC_ROLES = frozenset(
    """judge justice magistrate president vice-president minister secretary governor gov mayor senator sen representative rep congressman
    congresswoman deputy ambassador prosecutor commissioner chief sheriff general gen colonel col admiral commander official
    juez jueza magistrado magistrada ministro ministra fiscal procurador procuradora gobernador gobernadora gob presidente presidenta
    alcalde alcaldesa senador senadora diputado diputada secretario secretaria subsecretario comisionado general gral coronel almirante
    embajador comandante funcionario funcionaria""".split()
)
ACCUSED = frozenset(
    {
        "defendant",
        "suspect",
        "accused",
        "acusado",
        "acusada",
        "imputado",
        "imputada",
        "procesado",
        "procesada",
        "detenido",
        "detenida",
    }
)
VICTIMS = frozenset({"victim", "survivor", "víctima", "sobreviviente"})
WITNESSES = frozenset({"witness", "testigo"})

ORGANISATION_HEADS = frozenset(
    """department ministry agency administration bureau office commission committee council court tribunal police army navy
    university college institute school hospital bank group company corporation corp inc ltd llc holdings partners party union association
    federation foundation church congress senate parliament government cartel gang force guard service services society club league
    times post herald tribune journal gazette chronicle daily news press radio television tv network media magazine weekly review
    organization organisation authority board center centre trust fund embassy nations alliance coalition initiative project industries
    energy coal oil gas mining steel motors pharmaceuticals healthcare capital management pictures entertainment records airlines airways motors systems laboratories observatory academy secretariat directorate command brigade battalion consortium
    secretaría secretaria fiscalía fiscalia procuraduría procuraduria comisión comision instituto universidad policía policia ejército
    ejercito marina guardia tribunal juzgado corte suprema cámara camara senado congreso partido sindicato cártel banco grupo empresa
    fundación fundacion asociación asociacion unión union centro colegio agencia dirección direccion consejo ministerio ayuntamiento
    gobierno presidencia cooperativa constructora hospital observatorio frente ejido comité comite movimiento red semanario diario
    periódico periodico revista agrupación iglesia arquidiócesis servicio aduanas organización diputación jurado contraloría auditoría patronato defensoría subsecretaría subprocuraduría unidad coordinación
    delegación consulado embajada alcaldía parlamento liga foro junta armada capitanía autoridad archivo academia
    ledger mirror globe observer examiner inquirer bulletin dispatch courier sentinel telegraph monitor wire observatory registry""".split()
)
"""A word, folded or not, that makes a capitalised name an organisation's."""
LAW_HEADS = frozenset(
    {"agreement", "treaty", "act", "law", "convention", "protocol", "constitution", "code", "accord", "resolution"}
)

SPANISH_PERSON_NOUNS = frozenset(
    """funcionario funcionaria fiscal juez jueza magistrado agente policía testigo víctima sobreviviente acusado acusada imputado imputada
    detenido detenida alcalde alcaldesa gobernador gobernadora presidente presidenta vocero vocera portavoz abogado abogada defensor
    defensora periodista reportero reportera investigador investigadora perito perita experto experta analista vecino vecina habitante
    familiar pariente empleado empleada trabajador trabajadora comandante militar soldado elemento activista director directora
    secretario secretaria procurador procuradora diputado diputada senador senadora empresario empresaria líder jefe jefa capo
    informante fuente ministro ministra médico médica maestro maestra campesino campesina madre padre hermano hermana hijo hija esposo
    esposa viuda primo prima hombre mujer persona autoridad""".split()
)
SPANISH_ORGANISATION_NOUNS = frozenset(
    """periódico diario revista semanario agencia medio portal cadena televisora dependencia secretaría fiscalía procuraduría gobierno
    ayuntamiento cártel banda grupo organización policía ejército tribunal juzgado corte empresa compañía constructora banco universidad
    comisión comité sindicato partido hospital fundación asociación institución instituto ministerio departamento observatorio consejo
    junta asamblea congreso""".split()
)
SPANISH_DOCUMENT_NOUNS = frozenset(
    """informe expediente declaración oficio documento carta comunicado reporte acta dictamen peritaje sentencia demanda denuncia
    testimonio contrato libro artículo nota investigación averiguación carpeta resolución auto amparo escrito correo minuta memorándum
    grabación video fotografía auditoría estudio encuesta lista cronología reportaje boletín bitácora factura recibo transcripción""".split()
)
SPANISH_NEWSPAPER_NOUNS = frozenset({"periódico", "diario", "rotativo"})
