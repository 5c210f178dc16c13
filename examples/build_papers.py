"""Makes the sample case's papers that are no plain text: two declarations, a letter, a bulletin.

Run it by hand when a wording changes; the files are kept in the sample so that a case can be built without it. The same
wording gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

OUT = Path(__file__).parent / "sample"
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time that every member of a DOCX carries, so that its bytes do not depend on when it was made."""

CAPTION = ["FISCALÍA PROVINCIAL DE PUERTO NUEVO", "Diligencias de investigación 88/2014", "DECLARACIÓN TESTIFICAL"]
CLOSING = "Leída que le fue la presente, la encuentra conforme, se ratifica en ella y la firma conmigo."
ROLDAN = [
    "En Puerto Nuevo, a 9 de junio de 2014, siendo las 10.20 horas, ante mí, Inés Arrabal Nieto, fiscal, comparece "
    "Esteban Roldán Mújica, de 41 años, sargento de la policía portuaria con destino en Valdemora, quien, advertido de "
    "las penas con que la ley castiga el falso testimonio, declara:",
    "Que presta servicio en Valdemora desde 2009.",
    "Que en los primeros días del mes de marzo del año en curso, sin poder precisar la fecha, cuando se encontraba de "
    "patrulla en el muelle viejo, vio al hoy detenido Tomás Quiroga Vela, a quien reconoce plenamente y sin temor a "
    "equivocarse, entregar un sobre cerrado a dos individuos desconocidos.",
    "Que con posterioridad tuvo conocimiento de que por dicho sobre el citado Quiroga había percibido la cantidad de "
    "doce mil quinientas coronas.",
    "Que el declarante no ha leído documento alguno en ningún establecimiento público, y que quien afirme lo contrario "
    "falta a la verdad.",
    "Que el inspector Darío Belmonte, jefe de la policía portuaria, le comunicó el día 6 de marzo que los fuegos eran "
    "cosa de contrabandistas y que no procedía intervenir.",
    CLOSING,
]
LOBO = [
    "En Puerto Nuevo, a 10 de junio de 2014, siendo las 18.40 horas, ante mí, Inés Arrabal Nieto, fiscal, comparece "
    "Sergio Lobo Peralta, de 38 años, mecánico naval, que se encuentra detenido en estas dependencias, quien, advertido "
    "de las penas con que la ley castiga el falso testimonio, declara:",
    "Que tiene su taller en el puerto de Valdemora.",
    "Que en los primeros días del mes de marzo del año en curso, sin poder precisar la fecha, cuando se encontraba "
    "cerrando el taller, vio al hoy detenido Tomás Quiroga Vela, a quien reconoce plenamente y sin temor a equivocarse, "
    "entregar un sobre cerrado a dos individuos desconocidos.",
    "Que con posterioridad tuvo conocimiento de que por dicho sobre el citado Quiroga había percibido la cantidad de "
    "doce mil quinientas coronas.",
    "Que es cuanto tiene que decir, que no ha sido objeto de amenaza ni de promesa alguna y que declara por su propia "
    "voluntad.",
    CLOSING,
]
LETTER = [
    "Arandal, 28 de julio de 2016",
    "A la magistrada Consuelo Prats, Tribunal Provincial de Puerto Nuevo",
    "Señora magistrada:",
    "Me llamo Sergio Lobo Peralta y el 10 de junio de 2014 firmé una declaración ante la fiscal Inés Arrabal. Le escribo "
    "para retirarla. No vi a Tomás Quiroga entregar ningún sobre. No había visto a ese hombre en mi vida hasta que salió "
    "su foto en el periódico.",
    "Llevaba dos noches detenido por unos bidones de gasóleo y no me habían dejado dormir. La fiscal trajo el papel ya "
    "escrito. Me dijo que si firmaba me iba a casa y que, si no firmaba, mi hija perdería la plaza en la escuela de "
    "enfermería. Lo de las 12.500 coronas venía puesto. Pregunté de dónde salía esa cantidad y la fiscal me contestó que "
    "los demás ya lo habían dicho.",
    "Lo que sí vi se lo cuento ahora, aunque nadie me lo ha preguntado. El 5 de marzo por la mañana yo estaba arreglando "
    "la bomba de la grúa, delante del edificio del puerto. Serían las once menos veinte. Llegó un coche oficial, gris, y "
    "bajó una persona con una carpeta. Estuvo dentro lo que se tarda en fumar un cigarro. No le vi bien la cara, porque "
    "tenía el sol de frente.",
    "Mi mujer, que venía a traerme el almuerzo, jura que era un hombre. Yo no me atrevo a decir tanto.",
    "En Valdemora se comentó después que el alcalde de Puerto Nuevo había estado allí esa mañana, pero eso yo no lo sé "
    "y no quiero que nadie vuelva a firmar por mí lo que no sé.",
    "Atentamente,",
    "Sergio Lobo Peralta",
]
BULLETIN_HEAD = "Strait Observatory   Bulletin 31   24 August 2016"
BULLETIN_TITLE = "Valdemora: a correction, and a signature"
BULLETIN = [
    "In our report of January 2015 we put the number of people missing from Valdemora at 19. We now put it at 22. Five "
    "names have been added, because their families came to us this spring. Two have been taken off: a man of 34 has been "
    "living abroad since before the fires, and a woman had been counted twice, under her maiden and her married name.",
    "Our figure is of people. It must not be confused with the 26 that is often quoted beside it: according to the "
    "survey that the College of Surveyors made for us in 2015, 26 is the number of houses burned or pulled down between "
    "6 and 8 March 2014.",
    "The Interior Ministry’s register says that Mateo Brenes was last seen on 9 March 2014. His mother’s complaint, of "
    "which we hold a copy stamped on 12 March 2014, says that he was last seen on 7 March. Nine days after that stamp the "
    "Ministry told the press that it had received no complaint of a disappearance.",
    "The port building at Valdemora kept a visitors’ book at its door. On 5 March 2014, at 10.40, it records a visit by "
    "“R. Aldana” on “a Customs matter”. Commander Ruth Aldana told the regional assembly on 6 July that she had not been "
    "in Valdemora that week. Her brother, Ramiro Aldana, is the mayor of Puerto Nuevo. We asked him in writing whether "
    "the signature was his. His office replied that Mr Aldana “has visited Valdemora on many occasions, most recently to "
    "open the fish market”. We draw no conclusion.",
    "The page of the duty log that followed the entry of 5 March has been cut out. A former port policeman told us, on "
    "condition that he not be described further, that he saw the head of the port police, Inspector Darío Belmonte, cut "
    "it out with a razor blade on the morning of 10 March.",
    "Sergio Lobo, who declared in June 2014 that he had seen Tomás Quiroga hand over an envelope, has withdrawn his "
    "statement. He writes in a letter to the court that the prosecutor, Inés Arrabal, brought the text already written. "
    "Ms Arrabal, who now works for the Prosecutor General in Arandal, could not be reached by telephone or by two "
    "registered letters.",
]


def write_docx(name: str, title: str, centred: list[str], paragraphs: list[str]) -> None:
    """A DOCX of a few centred lines and paragraphs, its members all of one time."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = title, ""
    properties.created = properties.modified = datetime(2016, 1, 1, tzinfo=UTC)
    for line in centred:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as packed, zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as out:
        for member in packed.namelist():
            out.writestr(zipfile.ZipInfo(member, LONG_AGO), packed.read(member), zipfile.ZIP_DEFLATED)


def write_pdf(name: str, title: str, head: str, centred: list[str], paragraphs: list[str]) -> None:
    """A PDF of paragraphs with a running head and page numbers."""
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=12, leading=17, spaceAfter=9, alignment=4)
    middle = ParagraphStyle("middle", parent=body, alignment=1, fontName="Times-Bold")

    def furniture(canvas: Canvas, _: object) -> None:
        canvas.setTitle(title)
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, 800, head)
        canvas.drawCentredString(298, 40, str(canvas.getPageNumber()))

    story: list[object] = [Paragraph(line, middle) for line in centred]
    story += [Spacer(1, 12), *(Paragraph(paragraph, body) for paragraph in paragraphs)]
    template = SimpleDocTemplate(str(OUT / name), pagesize=A4, invariant=1, leftMargin=90, rightMargin=90)
    template.build(story, onFirstPage=furniture, onLaterPages=furniture)


def main() -> None:
    """Write the four papers."""
    write_docx("declaracion-roldan.docx", "Declaración testifical", CAPTION, ROLDAN)
    write_docx("carta-lobo.docx", "Carta", [], LETTER)
    write_pdf("declaracion-lobo.pdf", "Declaración testifical", "Diligencias 88/2014", CAPTION, LOBO)
    write_pdf("observatory-bulletin.pdf", BULLETIN_TITLE, BULLETIN_HEAD, [BULLETIN_TITLE], BULLETIN)


if __name__ == "__main__":
    main()
