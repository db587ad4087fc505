"""The site as a content package of Adobe Experience Manager."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from tests.readers.archives import zipped
from tests.readers.site import Page, html, simple

_NAME = "harrowbay-content-1.0.zip"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<jcr:root xmlns:sling="http://sling.apache.org/jcr/sling/1.0"'
    ' xmlns:cq="http://www.day.com/jcr/cq/1.0" xmlns:jcr="http://www.jcp.org/jcr/1.0"\n'
    '    xmlns:nt="http://www.jcp.org/jcr/nt/1.0" jcr:primaryType="cq:Page">\n'
)


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the package by name."""
    members = {f"jcr_root/content/harrowbay/en/{page.slug}/.content.xml": _page(page).encode() for page in pages}
    about = {"META-INF/vault/filter.xml": b'<workspaceFilter version="1.0"/>', "jcr_root/apps/hb/.content.xml": b"<x/>"}
    return {_NAME: zipped({**about, **members})}


def members(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files in the package by address."""
    with zipfile.ZipFile(io.BytesIO(files[_NAME])) as package:
        return {f"{_NAME}!/{name}": package.read(name) for name in package.namelist()}


def _page(page: Page) -> str:
    nodes = []
    for number, part in enumerate(simple(page.body)):
        name = f"text_{number}"
        if part.kind == "image":
            nodes.append(f'<image_{number} jcr:primaryType="nt:unstructured" alt="{escape(part.value)}"/>')
        elif part.kind.startswith("h"):
            level = f'type="{part.kind}"'
            nodes.append(
                f'<title_{number} jcr:primaryType="nt:unstructured" jcr:title="{escape(part.value)}" {level}/>'
            )
        else:
            text = escape(html([part])).replace("\n", "&#xa;")
            nodes.append(f'<{name} jcr:primaryType="nt:unstructured" textIsRich="{{Boolean}}true" text="{text}"/>')
    body = "\n            ".join(nodes)
    return (
        f'{_HEAD}    <jcr:content cq:lastModified="{{Date}}{page.date}T09:00:00.000Z" jcr:language="en"\n'
        f'        jcr:title="{escape(page.title)}" jcr:description="{escape(page.description)}"\n'
        '        jcr:primaryType="cq:PageContent" sling:resourceType="hb/components/page">\n'
        f'        <root jcr:primaryType="nt:unstructured">\n            {body}\n        </root>\n'
        "    </jcr:content>\n</jcr:root>\n"
    )
