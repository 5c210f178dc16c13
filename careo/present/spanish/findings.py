"""What `careo/weigh` says: origins, lineages, figures, dates, responses and gaps; and what `careo/resolve` says of claims and events."""

from __future__ import annotations

FINDINGS: tuple[tuple[str, str], ...] = (
    # accusations and responses
    ("The passage names {a} as the one who did it ({b}).", "El pasaje nombra a {a} como quien lo hizo ({b})."),
    ("The passage says that {a} is accused.", "El pasaje dice que se acusa a {a}."),
    (
        "The passage says that this party never acknowledged it; that is how its writer puts it.",
        "El pasaje dice que esta parte nunca lo reconoció; así lo expresa quien escribe.",
    ),
    (
        "The passage says that this party was asked and did not reply.",
        "El pasaje dice que se preguntó a esta parte y que no respondió.",
    ),
    ("The passage says that this party could not be reached.", "El pasaje dice que no se pudo localizar a esta parte."),
    ("The passage gives this party's answer: {a:answer}.", "El pasaje da la respuesta de esta parte: {a}."),
    (
        "The answer is itself a statement that disputes this claim.",
        "La respuesta es ella misma un dicho que contradice esta afirmación.",
    ),
    (
        "The answer denies what this claim says, and gives no account of its own.",
        "La respuesta niega lo que dice esta afirmación, y no da versión propia.",
    ),
    (
        "The claim accuses this party, and the answer is about the same matter. {a:sentence}",
        "La afirmación acusa a esta parte, y la respuesta trata de lo mismo. {a}",
    ),
    (
        "The claim accuses this party earlier in the same document. {a:sentence}",
        "La afirmación acusa a esta parte antes en el mismo documento. {a}",
    ),
    (
        "What the party was asked about is what the claim says.",
        "Aquello por lo que se preguntó a la parte es lo que dice la afirmación.",
    ),
    (
        "No passage in the case shows that this party was asked, or what it answered.",
        "Ningún pasaje del caso muestra que se preguntara a esta parte ni qué respondió.",
    ),
    # origins and hands
    (
        "{a} is a record, kept at the time by those whose duty it is.",
        "{a} es un registro, llevado en su momento por quienes tienen ese deber.",
    ),
    (
        "The document is a record, made at the time by those who keep it.",
        "El documento es un registro, hecho en su momento por quienes lo llevan.",
    ),
    (
        "The paper's own author tells what he or she said or did.",
        "Quien firma el escrito cuenta lo que dijo o hizo.",
    ),
    ("{a} decided: {b:hand} hand ({c}).", "{a} decidió: de {b} mano ({c})."),
    (
        "The words do not say who says so, nor how many.",
        "Las palabras no dicen quién lo dice ni cuántos son.",
    ),
    ("The words show that it was told, not seen.", "Las palabras muestran que lo supo por otros, no que lo viera."),
    (
        "The words show that it was told, not seen: {a}.",
        "Las palabras muestran que lo supo por otros, no que lo viera: {a}.",
    ),
    (
        "The words show that the speaker did, saw or heard it.",
        "Las palabras muestran que quien habla lo hizo, lo vio o lo oyó.",
    ),
    (
        "The words show that the speaker did, saw or heard it: {a}.",
        "Las palabras muestran que quien habla lo hizo, lo vio o lo oyó: {a}.",
    ),
    ("{a} shows that it was told, not seen.", "{a} muestra que lo supo por otros, no que lo viera."),
    ("The source is named as one who was there.", "Se nombra a la fuente como alguien que estuvo allí."),
    ("The source is named as one who was there: {a}.", "Se nombra a la fuente como alguien que estuvo allí: {a}."),
    (
        "The source is described as having seen or heard it.",
        "Se describe a la fuente como alguien que lo vio o lo oyó.",
    ),
    (
        "The source is described as having seen or heard it: {a}.",
        "Se describe a la fuente como alguien que lo vio o lo oyó: {a}.",
    ),
    ("By its own account the source did, saw or heard it.", "Según ella misma, la fuente lo hizo, lo vio o lo oyó."),
    (
        "By the declarant's own account he or she did, saw or heard it.",
        "Según su propia declaración, lo hizo, lo vio o lo oyó.",
    ),
    ("It is about what was done to the source itself.", "Trata de lo que le hicieron a la propia fuente."),
    ("The by-line credits {a}.", "La firma da crédito a {a}."),
    ("A line of the document credits {a}.", "Una línea del documento da crédito a {a}."),
    ("The by-line of {a} stands at more than one outlet.", "La firma de {a} aparece en más de un medio."),
    ("The document credits {a} with having it first.", "El documento reconoce que {a} lo tuvo primero."),
    (
        "{a} is cited, and its own document in the case makes the same claim on the word of another.",
        "Se cita {a}, y su propio documento en el caso afirma lo mismo según la palabra de otro.",
    ),
    # lineages
    ("{a:where}, {n} chains end in the same origin.", "{a}, {n} cadenas terminan en el mismo origen."),
    ("{a:where}, {n} chains end in the same origin, {b}.", "{a}, {n} cadenas terminan en el mismo origen, {b}."),
    (
        "{a:where}, {n} chains end in the same origin, among them through {c}.",
        "{a}, {n} cadenas terminan en el mismo origen, entre otras vías por {c}.",
    ),
    (
        "{a:where}, {n} chains end in the same origin, {b}, among them through {c}.",
        "{a}, {n} cadenas terminan en el mismo origen, {b}, entre otras vías por {c}.",
    ),
    ("It may hang together with {a}: {b:sentence}", "Puede depender de lo mismo que {a}: {b}"),
    (
        "The document it stands in is marked {a}, so it adds nothing to *at least*.",
        "El documento en que está lleva la marca {a}, así que no suma nada a *al menos*.",
    ),
    ("The document it stands in was withdrawn.", "El documento en que está fue retirado."),
    ("{a} is the author of {b}.", "{a} es el autor de {b}."),
    ("{a} and {b} are one voice ({c}).", "{a} y {b} son una sola voz ({c})."),
    ("{a} may speak for {b} or draw on it ({c}).", "{a} puede hablar por {b} o apoyarse en él ({c})."),
    ("{a} speaks for {b}.", "{a} habla por {b}."),
    (
        "{a} took both statements down, and they share {n} words.",
        "{a} tomó ambas declaraciones, y comparten {n} palabras.",
    ),
    ("The two who speak here share {n} words.", "Los dos que hablan aquí comparten {n} palabras."),
    ("The sources are worded differently. {a:sentence}", "Las fuentes se nombran de otro modo. {a}"),
    ("{a} and {b} may be one and the same.", "{a} y {b} pueden ser lo mismo."),
    ("{a} is one of those named together.", "{a} es uno de los nombrados juntos."),
    ("{a} credits {b} with having it first.", "{a} reconoce que {b} lo tuvo primero."),
    (
        "The same words in both documents: {n} shared, {m} of them in one run here. {a:sentence}",
        "Las mismas palabras en ambos documentos: {n} compartidas, {m} de ellas seguidas aquí. {a}",
    ),
    ("The one published on {a:day} came first.", "El publicado el {a} fue el primero."),
    (
        "The shorter holds nothing that the longer does not, so it was cut from it.",
        "El más corto no tiene nada que no tenga el largo, así que es un recorte de él.",
    ),
    ("Nothing shows which came first.", "Nada muestra cuál fue el primero."),
    # figures
    ("Only one passage in the case gives this figure.", "Solo un pasaje del caso da esta cifra."),
    ("One of them gives an amount without any number.", "Una de ellas da una cantidad sin número."),
    ("All {n} passages give {a:amount}.", "Los {n} pasajes dan {a}."),
    (
        "{a:amount} and {b:amount} can both hold: their bounds overlap.",
        "{a} y {b} pueden ser ciertas a la vez: sus márgenes se cruzan.",
    ),
    (
        "The same origin gave {a:amount} in a document of {b} and {c:amount} in one of {d}.",
        "El mismo origen dio {a} en un documento de {b} y {c} en uno de {d}.",
    ),
    (
        "{a:amount} and {b:amount} cannot both hold for what is counted here.",
        "{a} y {b} no pueden ser ciertas a la vez para lo que aquí se cuenta.",
    ),
    (
        "{a:amount} and {b:amount} would exclude each other, but the passages do not both say of which place or time they are.",
        "{a} y {b} se excluirían, pero no ambos pasajes dicen de qué lugar o tiempo son.",
    ),
    (
        "{a} and {b} count different things, so {c} and {d} are not set against each other.",
        "{a} y {b} cuentan cosas distintas, así que {c} y {d} no se contraponen.",
    ),
    (
        "{a} is said to come on top of others, so it is not set against {b}.",
        "Se dice que {a} se suma a otras, así que no se contrapone a {b}.",
    ),
    ("The numbers rest on different counts: {a} and {b}.", "Los números se apoyan en recuentos distintos: {a} y {b}."),
    ("They are not of one {a:scope}: {b} and {c}.", "No son de un mismo {a}: {b} y {c}."),
    ("What they count is not surely the same.", "No es seguro que cuenten lo mismo."),
    # dates
    (
        "The passages give dates that do not agree; the entry spans them all.",
        "Los pasajes dan fechas que no concuerdan; la entrada las abarca todas.",
    ),
    ("Accounts of one claim give other dates.", "Las versiones de una misma afirmación dan otras fechas."),
    (
        "Both tell it with “{verb}” of {name}, and give other dates.",
        "Ambas lo cuentan con «{verb}» de {name}, y dan otras fechas.",
    ),
    ("The date is inferred from {a}, named before.", "La fecha se infiere de {a}, nombrado antes."),
    ("The date is inferred from the year of {a}, named before.", "La fecha se infiere del año de {a}, nombrado antes."),
    ("The date is inferred from the document's date, {a:day}.", "La fecha se infiere de la fecha del documento, {a}."),
    (
        "The date is inferred from the document's date, {a:day}: the last such time up to it.",
        "La fecha se infiere de la fecha del documento, {a}: la última vez anterior a ella.",
    ),
    (
        "The date is inferred from the document's date, {a:day}: the nearest such time, or the last where that lies ahead.",
        "La fecha se infiere de la fecha del documento, {a}: la vez más cercana, o la última si esa es futura.",
    ),
    ("The text says so: {a}.", "El texto lo dice: {a}."),
    (
        "The document gives this as its date of publication.",
        "El documento da esta como su fecha de publicación.",
    ),
    # gaps
    (
        "Whoever says so is an unnamed {a:unnamed}: nobody can be asked again.",
        "Quien lo dice es {a}: no se puede volver a preguntar a nadie.",
    ),
    (
        "It is not shown by name who says so ({a:named}): that is to be found out first.",
        "No consta por su nombre quién lo dice ({a}): es lo primero que hay que averiguar.",
    ),
    ("It is said on one origin's word: {a}.", "Se dice por la palabra de un solo origen: {a}."),
    (
        "{n} documents say so on one origin's word: {a}.",
        "{n} documentos lo dicen por la palabra de un solo origen: {a}.",
    ),
    (
        "All that supports it comes from {a}, who is a party to the matter.",
        "Todo lo que lo apoya viene de {a}, que es parte en el asunto.",
    ),
    (
        "Accounts support it and accounts dispute it, and none says why they differ.",
        "Hay versiones que lo apoyan y versiones que lo contradicen, y ninguna dice por qué difieren.",
    ),
    (
        "{a} is accused, and nothing in the case shows that anyone asked for an answer.",
        "Se acusa a {a}, y nada en el caso muestra que alguien le pidiera una respuesta.",
    ),
    ("The figures for {a} differ: {b:sentence}", "Las cifras de {a} difieren: {b}"),
    # claims and events
    ("It is the same claim ({a:listed}; {n} in all).", "Es la misma afirmación ({a}; {n} en total)."),
    ("Its wording stands for the claim.", "Sus palabras representan la afirmación."),
    ("It denies it.", "Lo niega."),
    ("It says the contrary.", "Dice lo contrario."),
    ("Its figure differs: {a} and {b}.", "Su cifra difiere: {a} y {b}."),
    ("Its date differs: {a} and {b}.", "Su fecha difiere: {a} y {b}."),
    ("It is {a:modality} here and stated elsewhere.", "Aquí es {a} y en otra parte se afirma."),
    (
        "Both tell it with {a} of {b}, and their dates agree ({c}).",
        "Ambos lo cuentan con {a} de {b}, y sus fechas concuerdan ({c}).",
    ),
    (
        "Both tell it with {a} of the same people and things on both sides ({b}).",
        "Ambos lo cuentan con {a} de las mismas personas y cosas en ambos ({b}).",
    ),
    # reading
    (
        "Spanish is read by rules on lists: what pronouns stand for, most relations and causes, and what statements are about were "
        "not read; answers that are told without a set phrase may be missing.",
        "El español se lee por reglas sobre listas: no se leyó a quién se refieren los pronombres, ni la mayoría de las relaciones y "
        "causas, ni de qué tratan los dichos; pueden faltar respuestas contadas sin una fórmula fija.",
    ),
    (
        "The language could not be told; statements are not read. Set the document's language to have it read.",
        "No se pudo saber el idioma; los dichos no se leyeron. Indique el idioma del documento para que se lea.",
    ),
    (
        "The text is in {a}, for which there is no reader yet; its statements are not read.",
        "El texto está en {a}, para el que aún no hay lector; sus dichos no se leyeron.",
    ),
    (
        "{a} no text layer and could not be read: OCR would be needed.",
        "{a}: sin capa de texto, no se pudo leer; haría falta OCR.",
    ),
    (
        "The file ends before it should or is damaged; what could be read was read, and pages may be missing.",
        "El archivo termina antes de tiempo o está dañado; se leyó lo que se pudo, y pueden faltar páginas.",
    ),
    ("{n} broken characters of the page are shown as �.", "{n} caracteres dañados de la página se muestran como �."),
    ("It is empty; nothing of it was taken.", "Está vacío; no se tomó nada de él."),
    ("It is the case itself; nothing of it was taken.", "Es el propio caso; no se tomó nada de él."),
    ("It is no ordinary file; nothing of it was taken.", "No es un archivo corriente; no se tomó nada de él."),
    (
        "It is no ordinary file (a device, pipe or socket); nothing of it was taken.",
        "No es un archivo corriente (es un dispositivo, una tubería o un socket); no se tomó nada de él.",
    ),
    (
        "It is a link to {a}, and links in folders are not followed; nothing of it was taken. Add the file it points to.",
        "Es un enlace a {a}, y los enlaces en carpetas no se siguen; no se tomó nada de él. Añada el archivo al que apunta.",
    ),
    (
        "There is nothing at this path (any more); nothing of it was taken.",
        "En esta ruta no hay nada (o ya no); no se tomó nada de ella.",
    ),
    (
        "You have no permission to read it; nothing of it was taken. Change its permissions and add it again.",
        "No tiene permiso para leerlo; no se tomó nada de él. Cambie sus permisos y añádalo otra vez.",
    ),
    (
        "The system could not read it ({a}); nothing of it was taken. See to its disk and add it again.",
        "El sistema no pudo leerlo ({a}); no se tomó nada de él. Revise el disco y añádalo otra vez.",
    ),
    ("The same bytes as {a}, which is in the case.", "Los mismos bytes que {a}, que está en el caso."),
    (
        "Its bytes are kept; it is being read by another process.",
        "Sus bytes están guardados; lo está leyendo otro proceso.",
    ),
    (
        "{a} is empty; there is nothing to read. Check where it was copied from.",
        "{a} está vacío; no hay nada que leer. Compruebe de dónde se copió.",
    ),
    (
        "{a} holds binary data, not text in any encoding that could be told; it is kept unread. If it has a wrong ending, rename it and add it again.",
        "{a} contiene datos binarios, no texto en una codificación reconocible; se guarda sin leer. Si la terminación es errónea, cámbiela y añádalo otra vez.",
    ),
    (
        "{a} is {b}, for which there is no reader yet; it is kept unread. {c}",
        "{a} es {b}, para lo que aún no hay lector; se guarda sin leer. Guárdelo como texto, PDF, DOCX o HTML y añada eso.",
    ),
    (
        "{a} has no text layer: it is a scan or a drawing, and needs OCR, which this version does not do. It is kept unread. Run OCR on it with another program and add the result.",
        "{a} no tiene capa de texto: es un escaneo o un dibujo y necesita OCR, que esta versión no hace. Se guarda sin leer. Pásele OCR con otro programa y añada el resultado.",
    ),
    (
        "{a} is protected by a password; it is kept unread. Save a copy without a password and add that.",
        "{a} está protegido con contraseña; se guarda sin leer. Guarde una copia sin contraseña y añádala.",
    ),
    (
        "{a} is damaged or cut short, and no page of it can be opened; it is kept unread. Get a whole copy, or print it to a new PDF, and add that.",
        "{a} está dañado o cortado y no se puede abrir ninguna página; se guarda sin leer. Consiga una copia entera, o imprímalo en un PDF nuevo, y añádalo.",
    ),
    ("There is nothing at this path (any more); nothing was taken.", "No hay (ya) nada en esta ruta; no se tomó nada."),
)
