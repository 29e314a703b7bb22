"""The parts of a Word file beside its text: styles, lists, footnotes, properties; and the archive of all."""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hubcli.render.languages import TAGS

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'


class Layout(NamedTuple):
    """How much room a page takes: type in half points, everything else in twentieths of a point."""

    type: int
    headings: tuple[int, ...]
    table: int
    notes: int
    line: int
    """The height of a line; 240 is single."""
    after: int
    """The space below a paragraph."""
    before_heading: int
    margin: int


ROOMY = Layout(22, (32, 28, 26, 24, 22, 22), 20, 18, 276, 120, 240, 1418)
ONE_PAGE = Layout(20, (28, 22, 20, 20, 20, 20), 18, 16, 240, 60, 100, 1021)


def packed(
    body: str, footnotes: Sequence[str], links: Sequence[str], *, title: str, lang: str, one_page: bool = False
) -> bytes:
    """The file; `links` are the addresses that its text leads to."""
    layout = ONE_PAGE if one_page else ROOMY
    parts = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{_page(layout)}</w:body></w:document>",
        "word/styles.xml": _styles(lang, layout),
        "word/numbering.xml": _numbering(),
        "word/footnotes.xml": _footnotes(footnotes),
        "word/settings.xml": f'<w:settings {SPACES}><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
        "docProps/core.xml": _properties(title, lang),
    }
    of_document = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(("styles", "numbering", "footnotes", "settings"), 1)
    ) + "".join(
        f'<Relationship Id="rIdLink{number}" Type="{OFFICE}/hyperlink" Target={quoteattr(link)} TargetMode="External"/>'
        for number, link in enumerate(links, 1)
    )
    of_package = (
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    )
    written = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{of_package}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{of_document}</Relationships>',
        **parts,
    }
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, xml in written.items():
            info = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}')
    return content.getvalue()


def _types(parts: Sequence[str] | dict[str, str]) -> str:
    kind = "application/vnd.openxmlformats-"
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}{_CONTENT[part.rpartition("/")[2]]}+xml"/>' for part in parts
    )
    rels = f'<Default Extension="rels" ContentType="{kind}package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>'


def _page(layout: Layout) -> str:
    """A sheet of A4."""
    margins = " ".join(f'w:{side}="{layout.margin}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margins} w:header="709" w:footer="709" w:gutter="0"/>'
        "</w:sectPr>"
    )


def _styles(lang: str, layout: Layout) -> str:
    latin = "SimSun" if lang == "zh" else "Times New Roman"
    fonts = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="{latin}" w:eastAsia="SimSun"/>'
    defaults = f'{fonts}{_size(layout.type)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    return (
        f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:after="{layout.after}" w:line="{layout.line}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + "".join(_style(*style) for style in _paragraphs(layout))
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
            '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
            f'<w:spacing w:before="{layout.before_heading}" w:after="{layout.after}"/>'
            f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/>{_size(size)}</w:rPr></w:style>'
            for level, size in enumerate(layout.headings, 1)
        )
        + "".join(
            f'<w:style w:type="character" w:styleId="{id_}"><w:name w:val="{name}"/><w:rPr>{form}</w:rPr></w:style>'
            for id_, name, form in _CHARACTERS
        )
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar>"
        '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        "</w:styles>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _paragraphs(layout: Layout) -> tuple[tuple[str, str, str, str], ...]:
    """Id, name, form of the paragraph, form of its text."""
    single = 'w:line="240" w:lineRule="auto"'
    return (
        ("Title", "Title", '<w:spacing w:after="240"/>', f"<w:b/><w:bCs/>{_size(40)}"),
        ("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>', ""),
        ("Quote", "Quote", '<w:ind w:left="567" w:right="567"/>', '<w:i/><w:color w:val="444444"/>'),
        ("TableText", "Table Text", f'<w:spacing w:before="20" w:after="20" {single}/>', _size(layout.table)),
        ("Caption", "caption", f'<w:keepNext/><w:spacing w:before="120" w:after="60" {single}/>', _size(layout.table)),
        ("FootnoteText", "footnote text", f'<w:spacing w:after="0" {single}/>', _size(layout.notes)),
    )


def _style(id_: str, name: str, paragraph: str, form: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{form}</w:rPr></w:style>"
    )


def _numbering() -> str:
    """One list with bullets, which any depth of a list uses."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level in range(9)
    )
    return (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _footnotes(notes: Sequence[str]) -> str:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{note}</w:p></w:footnote>'
        for number, note in enumerate(notes, 1)
    )
    lines = "".join(
        f'<w:footnote w:type="{name}" w:id="{id_}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for id_, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"<w:footnotes {SPACES}>{lines}{written}</w:footnotes>"


def _properties(title: str, lang: str) -> str:
    spaces = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inside = f"<dc:title>{escape(title)}</dc:title><dc:language>{TAGS[lang]}</dc:language>"
    return f"<cp:coreProperties {spaces}>{inside}</cp:coreProperties>"


_CHARACTERS = (
    ("Strong", "Strong", "<w:b/><w:bCs/>"),
    ("Code", "Code", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="20"/>'),
    ("Hyperlink", "Hyperlink", '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
    ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_CONTENT = {
    "document.xml": "officedocument.wordprocessingml.document.main",
    "styles.xml": "officedocument.wordprocessingml.styles",
    "numbering.xml": "officedocument.wordprocessingml.numbering",
    "footnotes.xml": "officedocument.wordprocessingml.footnotes",
    "settings.xml": "officedocument.wordprocessingml.settings",
    "core.xml": "package.core-properties",
}
