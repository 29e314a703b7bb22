"""Word files made in tests: the XML of their paragraphs goes in, a file with all it needs comes out."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from hubcli.draft.office.package import Package
from hubcli.draft.office.word import WordDraft, decode_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="wps"'
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
TYPES = {"document": "document.main", "comments": "comments", "footnotes": "footnotes", "styles": "styles"}


def run(text: str, form: str = "") -> str:
    """A run with this text and these properties."""
    properties = f"<w:rPr>{form}</w:rPr>" if form else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, style: str = "") -> str:
    """A paragraph with these runs, or with a text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(part if part.startswith('<') else run(part) for part in inside)}</w:p>"


def table(*rows: list[str]) -> str:
    """A table; a cell is the text of it, or its XML from its properties on."""
    cells = [[cell if cell.startswith("<") else paragraph(cell) for cell in row] for row in rows]
    inside = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    columns = '<w:gridCol w:w="3000"/>' * max(map(len, rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{inside}</w:tbl>"


def box(*paragraphs: str) -> str:
    """A run with a text box, and the copy of it for older programs."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" '
        'cy="900000"/><wp:docPr id="7" name="Box 7"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect">'
        f"<a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        f'</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:200;height:90">'
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, *result: str) -> str:
    """A field with this result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def word_file(
    *body: str, notes: Mapping[int, str] | None = None, parts: Mapping[str, str] | None = None, edge: str = ""
) -> bytes:
    """A Word file; `notes` are the paragraphs of its footnotes, `parts` others in `word/`, each with its root."""
    written = {
        "document": f"<w:document {SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "styles": f"<w:styles {SPACES}>{STYLES}</w:styles>",
    }
    if notes:
        each = (f'<w:footnote w:id="{number}">{inside}</w:footnote>' for number, inside in notes.items())
        written["footnotes"] = f"<w:footnotes {SPACES}>{SEPARATORS}{''.join(each)}</w:footnotes>"
    if edge:
        written["header"] = f"<w:hdr {SPACES}>{edge}</w:hdr>"
    written |= parts or {}
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{TYPES.get(name, name)}+xml"/>' for name in written
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(written, 1)
        if name != "document"
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        **{f"word/{name}.xml": xml for name, xml in written.items()},
    }
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in files.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}')
    return content.getvalue()


def opened(content: bytes) -> WordDraft:
    """The draft in a file."""
    return decode_word(Package("a.docx", content), content)


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a file, in their order."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}
