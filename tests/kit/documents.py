"""Documents of others, as a test makes them for itself: PDFs set by reportlab, in English and Chinese."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from clients import library


def pdf(*paragraphs: str, columns: int = 1, head: str = "", size: tuple[int, int] = (420, 595)) -> bytes:
    """A PDF with these paragraphs, justified; with a head, each page has it at its top and its number at its foot."""
    library("reportlab")
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    width, height = size
    wide = (width - 80) / columns
    frames = [Frame(40 + nth * wide, 40, wide - (24 if columns > 1 else 0), height - 100) for nth in range(columns)]
    page = PageTemplate(frames=frames, onPage=lambda canvas, document: _set_edges(canvas, document, head))
    made = BytesIO()
    BaseDocTemplate(made, pagesize=size, pageTemplates=[page]).build(_flowables(paragraphs))
    return made.getvalue()


def pdf_of_lines(*lines: str) -> bytes:
    """A PDF with these lines in English, each below the other; without any, an empty page. It needs no reportlab."""
    shown = "".join(f"<{line.encode('ascii').hex()}> Tj T*\n" for line in lines)
    content = f"BT /F1 12 Tf 14.4 TL 72 720 Td\n{shown}ET"
    parts = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    made, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(f"{len(made):010} 00000 n \n")
        made += f"{number} 0 obj\n{part}\nendobj\n"
    table = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{''.join(places)}"
    end = f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return (made + table + end).encode("ascii")


def locked(password: str) -> bytes:
    """A PDF that opens with this password only."""
    library("reportlab")
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made, encrypt=password)
    canvas.drawString(72, 720, "Head of the page")
    canvas.save()
    return made.getvalue()


def _flowables(paragraphs: Sequence[str]) -> list[Any]:
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    chinese = ParagraphStyle("zh", fontName="STSong-Light", fontSize=11, leading=18, firstLineIndent=22, wordWrap="CJK")
    english = ParagraphStyle("en", fontName="Times-Roman", fontSize=11, leading=14, alignment=TA_JUSTIFY, spaceAfter=7)
    return [Paragraph(text, english if text.isascii() else chinese) for text in paragraphs]


def _set_edges(canvas: Any, document: Any, head: str) -> None:
    if head:
        _, height = document.pagesize
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(40, height - 25, head)
        canvas.drawString(200, 20, f"{document.page} / 3")


def docx(*body: str, **parts: str) -> bytes:
    """A Word document with this body, in WordprocessingML, and more parts: `comments`, `footnotes`, `header1`."""
    from zipfile import ZipFile

    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in {
            "document": f"<w:document><w:body>{''.join(body)}</w:body></w:document>",
            **parts,
        }.items():
            archive.writestr(f"word/{name}.xml", content.replace(">", f" {_NAMESPACES}>", 1))
    return made.getvalue()


_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def pdf_drawn(*draw: Callable[[Any], None], size: tuple[int, int] = (595, 842), rotate: int = 0) -> bytes:
    """A PDF of one page on which each of these draws, with the Chinese font that no reader has in the file."""
    library("reportlab")
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    made = BytesIO()
    canvas = Canvas(made, pagesize=size)
    canvas.setPageRotation(rotate)
    for one in draw:
        canvas.saveState()
        canvas.setFont("STSong-Light", 12)
        one(canvas)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return made.getvalue()
