"""Makes the sample case's court filing: a PDF with numbered lines, a running head and page numbers.

Run it by hand when the wording changes; the PDF is kept in the sample so that a case can be built without it.
"""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

OUT = Path(__file__).parent / "sample" / "quiroga-motion.pdf"

CAPTION = [
    "PROVINCIAL COURT OF PUERTO NUEVO",
    "THE STATE v. TOMÁS QUIROGA VELA",
    "Case No. 2016-CR-0147",
    "DEFENDANT'S MOTION FOR DISCLOSURE",
]
PARAGRAPHS = [
    "Filed on 18 April 2016 by Pilar Montes, counsel for the Defendant.",
    "1. Defendant Tomás Quiroga Vela states that he served in the intelligence unit of the Coastal Customs "
    "Service (the “Service”) from 2009 until his arrest on 11 June 2014.",
    "2. Defendant states that on 3 March 2014 he told his superior, Commander Ruth Aldana, that a list of four "
    "boats would be in the hands of the Lantern group by nightfall if the Service gave it to the port police of "
    "Valdemora.",
    "3. The Service nevertheless gave the list to the port police on 5 March 2014. Defendant was not present.",
    "4. On information and belief, the port police had been paid by the Lantern group since at least 2012.",
    "5. An entry in the duty log of the port police for 5 March 2014 records that “four names” were received "
    "“by hand from Customs”.",
    "6. Defendant asks that the Service be ordered to disclose all messages between Commander Aldana and the "
    "port police between 1 and 9 March 2014.",
    "7. The State has answered that no such messages exist. Defendant alleges that they were destroyed.",
]
LINE_HEIGHT = 24
TOP = 740
LEFT = 110
WIDTH = 62
"""Characters a line, which leaves a margin like that of a filing."""


def wrapped(paragraph: str) -> list[str]:
    """The paragraph in lines of at most WIDTH characters."""
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) + 1 > WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def main() -> None:
    """Write the PDF: 25 numbered lines a page, double spaced."""
    lines = [(line, 30) for line in CAPTION] + [(line, 0) for text in PARAGRAPHS for line in wrapped(text)]
    canvas = Canvas(str(OUT), pagesize=A4, invariant=True)
    canvas.setTitle("Defendant's motion for disclosure")
    per_page = 25
    for first in range(0, len(lines), per_page):
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(LEFT, 800, "Case No. 2016-CR-0147    Filed 18/04/2016")
        canvas.drawCentredString(300, 60, f"- {first // per_page + 1} -")
        for index, (line, indent) in enumerate(lines[first : first + per_page]):
            height = TOP - index * LINE_HEIGHT
            canvas.setFont("Times-Roman", 9)
            canvas.drawRightString(80, height, str(index + 1))
            canvas.setFont("Times-Roman", 12)
            canvas.drawString(LEFT + indent, height, line)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
