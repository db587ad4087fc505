# ruff: noqa: E501 - nodes read best unbroken
"""AEM packages: copy in the attributes of serialised nodes."""

from __future__ import annotations

from claimlint.model.document import BlockKind, Document
from claimlint.readers.feed import Unread
from claimlint.readers.opening import documents
from claimlint.readers.registry import accepts
from tests.readers.archives import feed, read, zipped
from tests.readers.laws import assert_in_file, assert_lawful
from tests.readers.ooxml import docx, para, run

SPACES = 'xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:cq="http://www.day.com/jcr/cq/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
FOLDER = "jcr_root/content/hb/en/knees"


def _package(inside: str, kind: str = "cq:Page", name: str = f"{FOLDER}/.content.xml", **others: bytes) -> bytes:
    xml = f'<?xml version="1.0"?>\n<jcr:root {SPACES} jcr:primaryType="{kind}">{inside}</jcr:root>'
    return zipped({"META-INF/vault/filter.xml": b"<x/>", name: xml.encode(), **others})


def _read(data: bytes) -> Document:
    (document,) = documents(feed("a.zip", data))
    assert isinstance(document, Document)
    assert_lawful(document)
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert_in_file(document, {f"a.zip!/{name}": package.read(name) for name in package.namelist()})
    return document


def _blocks(document: Document) -> dict[str, str]:
    return {block.logical_path: block.span.of(document.text) for block in document.blocks}


def test_titles_texts_and_alternative_texts():
    document = _read(
        _package(
            '<jcr:content jcr:title="Knees &amp; hips" jcr:description="Results vary." cq:template="/apps/x" hideInNav="{Boolean}true">\n'
            '<root><teaser jcr:title="A teaser" text="&lt;p>Relief for &lt;b>83%&lt;/b>&lt;/p>" linkURL="/a/b"/>\n'
            '<image alt="A knee" fileReference="/content/dam/k.jpg"/></root></jcr:content>'
        )
    )
    assert _blocks(document) == {
        "@jcr:title": "Knees & hips",
        "@jcr:description": "Results vary.",
        "root/teaser@jcr:title": "A teaser",
        "root/teaser@text": "Relief for 83%",
        "root/image@alt": "A knee",
    }
    kinds = [block.kind for block in document.blocks]
    assert kinds == [
        BlockKind.TITLE,
        BlockKind.META_DESCRIPTION,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.ALT_TEXT,
    ]


def test_the_path_is_the_address():
    document = _read(
        _package(
            '<jcr:content jcr:title="A" cq:lastModified="{Date}2026-03-30T09:00:00.000Z" cq:lastReplicationAction="Activate"/>'
        )
    )
    assert dict(document.metadata) == {
        "id": "/content/hb/en/knees",
        "url": "/content/hb/en/knees",
        "slug": "knees",
        "status": "published",
        "type": "cq:Page",
        "locale": "en",
        "date": "2026-03-30T09:00:00.000Z",
        "title": "A",
    }
    assert document.record == "/content/hb/en/knees"
    assert document.uri == f"a.zip!/{FOLDER}/.content.xml"


def test_values_of_a_list_and_escapes_are_taken_apart():
    document = _read(
        _package(
            r'<jcr:content jcr:title="\{a\}"><list items="[Heals all knees\, fast,Helps most hips]"/></jcr:content>'
        )
    )
    assert _blocks(document) == {
        "@jcr:title": "{a}",
        "list@items": "Heals all knees, fast",
        "list@items[2]": "Helps most hips",
    }


def test_assets_have_titles_descriptions_and_files():
    data = _package(
        '<jcr:content><metadata dc:title="Flyer" dc:description="A flyer for all knees"/></jcr:content>',
        "dam:Asset",
        "jcr_root/content/dam/hb/flyer.docx/.content.xml",
        **{"jcr_root/content/dam/hb/flyer.docx/_jcr_content/renditions/original": docx(para(run("Inside.")))},
    )
    assert read("a.zip", data) == {
        "a.zip!/jcr_root/content/dam/hb/flyer.docx/.content.xml": "Flyer\n\nA flyer for all knees",
        "a.zip!/jcr_root/content/dam/hb/flyer.docx/_jcr_content/renditions/original": "Inside.",
    }


def test_what_is_not_content_is_passed_over():
    data = _package('<jcr:content jcr:title="A"/>', name="jcr_root/apps/hb/.content.xml")
    assert read("a.zip", data) == {}
    assert read("a.zip", _package("<jcr:content/>")) == {}


def test_a_broken_page_costs_itself():
    good, bad = '<jcr:content jcr:title="Good"/>', b"\xff\xfe\xff"
    found = list(
        documents(
            feed(
                "a.zip",
                _package(
                    good, **{"jcr_root/content/bad/.content.xml": bad, "jcr_root/content/c/.content.xml": b"\x89PNG"}
                ),
            )
        )
    )
    assert [one.code for one in found if isinstance(one, Unread)] == ["CLE301"]
    assert [one.text for one in found if isinstance(one, Document)] == ["Good"]


def test_a_page_in_a_file_of_its_own_is_found_and_read(tmp_path):
    inside = '<jcr:content jcr:title="Knees &amp; hips"><text text="&lt;p>A 94% rate.&lt;/p>" image="/dam/a walk.jpg"/></jcr:content>'
    xml = f'<?xml version="1.0"?>\n<jcr:root {SPACES} jcr:primaryType="cq:Page">{inside}</jcr:root>'.encode()
    pages = {
        f"ui.content/{FOLDER}/.content.xml": ["Knees & hips", "A 94% rate."],
        "ui.apps/jcr_root/apps/hb/teaser/.content.xml": None,
    }
    for name, blocks in pages.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_bytes(xml)
        assert accepts(file) is (blocks is not None)
    (document,) = documents(feed(f"ui.content/{FOLDER}/.content.xml", xml))
    assert isinstance(document, Document)
    assert_lawful(document)
    assert_in_file(document, {document.uri: xml})
    assert [block.span.of(document.text) for block in document.blocks] == ["Knees & hips", "A 94% rate."]
    assert document.metadata["id"] == "/content/hb/en/knees"
