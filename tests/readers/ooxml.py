"""Office Open XML packages made from the inside of their parts."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

from claimlint.model.document import Document
from claimlint.readers.opening import documents
from tests.readers.archives import feed, zipped

_OFFICE = "http://schemas.openxmlformats.org"
_NAMES = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "p": f"{_OFFICE}/presentationml/2006/main",
    "c": f"{_OFFICE}/drawingml/2006/chart",
    "dgm": f"{_OFFICE}/drawingml/2006/diagram",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_SPACES = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
        for level in range(1, 7)
    )
    + '<w:style w:styleId="Ueberschrift"><w:name w:val="House head"/><w:basedOn w:val="Heading2"/></w:style>'
    '<w:style w:styleId="Quote"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def part(root: str, inside: str) -> bytes:
    """Return a part whose root element holds ``inside``."""
    return f"{_HEAD}<{root} {_SPACES}>{inside}</{root}>".encode()


def relations(entries: Mapping[str, tuple[str, str]]) -> bytes:
    """Return a relationships part: type and target by identifier."""
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_NAMES["r"]}/{kind}" Target="{escape(target)}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for key, (kind, target) in entries.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_OFFICE}/package/2006/relationships">{inside}</Relationships>'.encode()


def docx(
    body: str,
    parts: Mapping[str, bytes] | None = None,
    links: Mapping[str, tuple[str, str]] | None = None,
    core: str = "",
) -> bytes:
    """Return a Word document: its body, other parts by name below ``word/``, and what the body refers to."""
    members = {
        "[Content_Types].xml": b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": relations({"r1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(
            {"s": ("styles", "styles.xml"), "n": ("numbering", "numbering.xml"), **(links or {})}
        ),
        "word/styles.xml": part("w:styles", STYLES),
        "word/numbering.xml": part("w:numbering", NUMBERING),
    }
    if core:
        spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        members["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{cp}" {spaces}>{core}</cp:coreProperties>'.encode()
        )
    return zipped({**members, **{f"word/{name}": data for name, data in (parts or {}).items()}})


def run(text: str, look: str = "") -> str:
    """Return a run of a Word document; ``look`` is the inside of its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*inside: str, style: str = "", look: str = "") -> str:
    """Return a paragraph of a Word document from its runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{look}</w:pPr>" if named or look else ""
    return f"<w:p>{properties}{''.join(inside)}</w:p>"


def listed(text: str, list_id: int, level: int = 0) -> str:
    """Return a list item."""
    return para(run(text), look=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def table(*rows: list[str]) -> str:
    """Return a table whose cells hold ``rows``, the first of them its header."""
    out = []
    for index, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if not index else ""
        out.append(f"<w:tr>{head}" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>")
    return f"<w:tbl>{''.join(out)}</w:tbl>"


def opened(name: str, data: bytes) -> Document:
    """Return the one document in a package."""
    (document,) = documents(feed(name, data))
    assert isinstance(document, Document)
    return document


def shape(*paragraphs: str, holder: str = "", descr: str = "") -> str:
    """Return a shape of a slide from its paragraphs, in a placeholder of type ``holder`` if that is given."""
    placed = f'<p:nvPr><p:ph type="{holder}"/></p:nvPr>' if holder else "<p:nvPr/>"
    named = f'<p:nvSpPr><p:cNvPr id="2" name="x" descr="{descr}"/>{placed}</p:nvSpPr>'
    return f"<p:sp>{named}<p:txBody><a:bodyPr/>{''.join(paragraphs)}</p:txBody></p:sp>"


def line(text: str, look: str = "", properties: str = "") -> str:
    """Return a paragraph of a slide; ``look`` are attributes of its run's properties."""
    return f"<a:p>{properties}<a:r><a:rPr {look}/><a:t>{escape(text)}</a:t></a:r></a:p>"


def grid(*rows: list[str]) -> str:
    """Return a table on a slide, its first row the header."""
    cells = ("".join(f"<a:tc><a:txBody>{cell}</a:txBody></a:tc>" for cell in row) for row in rows)
    inside = "".join(f"<a:tr>{row}</a:tr>" for row in cells)
    return f'<p:graphicFrame><a:graphic><a:tbl><a:tblPr firstRow="1"/>{inside}</a:tbl></a:graphic></p:graphicFrame>'


def pptx(
    slides: list[str],
    notes: Mapping[int, str] | None = None,
    parts: Mapping[str, bytes] | None = None,
    links: Mapping[str, tuple[str, str]] | None = None,
    core: str = "",
) -> bytes:
    """Return a presentation of slides; ``links`` are what each slide refers to besides its notes."""
    listed_slides = "".join(f'<p:sldId id="{index}" r:id="s{index}"/>' for index in reversed(range(len(slides))))
    members = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": relations({"r1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": part("p:presentation", f"<p:sldIdLst>{listed_slides}</p:sldIdLst>"),
        "ppt/_rels/presentation.xml.rels": relations(
            {f"s{index}": ("slide", f"slides/slide{index}.xml") for index in range(len(slides))}
        ),
    }
    for index, slide in enumerate(slides):
        members[f"ppt/slides/slide{index}.xml"] = part("p:sld", f"<p:cSld><p:spTree>{slide}</p:spTree></p:cSld>")
        refers = dict(links or {})
        if index in (notes or {}):
            refers["notes"] = ("notesSlide", f"../notesSlides/notesSlide{index}.xml")
        members[f"ppt/slides/_rels/slide{index}.xml.rels"] = relations(refers)
    for index, text in (notes or {}).items():
        holder = shape(line("9"), holder="sldNum") + shape(line(text), holder="body")
        members[f"ppt/notesSlides/notesSlide{index}.xml"] = part("p:notes", f"<p:spTree>{holder}</p:spTree>")
    if core:
        members["docProps/core.xml"] = core.encode()
    return zipped({**members, **{f"ppt/{name}": data for name, data in (parts or {}).items()}})
