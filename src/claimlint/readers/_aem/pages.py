"""The pages and assets of a content package."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.model.lazydata import replace
from claimlint.readers._aem.nodes import Properties, add_node
from claimlint.readers._archive.errors import BombError
from claimlint.readers._archive.members import Member
from claimlint.readers._archive.package import package_members, told
from claimlint.readers._data.page import Page
from claimlint.readers._xml.elements import parse
from claimlint.readers.decode import decode
from claimlint.readers.feed import Feed, Unread
from claimlint.text import lazyre as re

NAME = "aem"
_CONTENT = "jcr_root/content/"
_ORIGINAL = "/renditions/original"
_ROOT = re.compile(r"<jcr:root[\s>]")
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")


def documents(feed: Feed) -> Iterator[Document | Unread]:
    """Yield a document for each page and asset with copy, and what cannot be read.

    Raises:
        ReadError: if ``feed`` is no zip file.
        OSError: if it cannot be read.
    """
    for member in package_members(feed):
        if isinstance(member, Unread):
            yield member
        elif member.name.startswith(_CONTENT):
            try:
                yield from _member(feed, member)
            except ReadError as error:
                yield told(error, f"{feed.uri}!/{member.name}")


def node(feed: Feed) -> Iterator[Document | Unread]:
    """Yield the page or asset that the file ``feed`` describes, if it has copy.

    Raises:
        ReadError: if it is no text, or too large.
    """
    document = _page(feed, feed.uri[feed.uri.rfind("jcr_root/") :] if "jcr_root/" in feed.uri else feed.uri)
    if document is not None:
        yield document


def _member(feed: Feed, member: Member) -> Iterator[Document | Unread]:
    found = member.feed(feed, feed.limits)
    if member.name.endswith(".xml"):
        document = _page(found, member.name)
        if document is not None:
            yield document
    elif member.name.endswith(_ORIGINAL):
        yield from _original(found)


def _original(found: Feed) -> Iterator[Document | Unread]:
    """Yield what stands in the file that an asset is, if it is of a kind that is read."""
    from claimlint.readers.opening import documents as opened
    from claimlint.readers.registry import record_reader_for

    if record_reader_for(found) is not None:
        for one in opened(found):
            yield replace(one, uri=one.uri or found.uri) if isinstance(one, Unread) else one


def _page(found: Feed, name: str) -> Document | None:
    with found.open() as stream:
        data = stream.read(found.limits.record + 1)
    if len(data) > found.limits.record:
        raise BombError(
            f"is larger than the {found.limits.record >> 20} MiB that are read as one record", uri=found.uri
        )
    decoded = decode(found.uri, data, "application/xml")
    text = decoded.source.text
    if not _ROOT.search(text):
        return None
    root = parse(text, 0, len(text)).child("jcr:root")
    if root is None:
        return None
    content = root.child("jcr:content") or root
    kind = Properties(text, root).value("jcr:primaryType")
    page = Page()
    _note(page, Properties(text, content), kind, name)
    add_node(page, text, content, asset=kind == "dam:Asset")
    document = page.document(decoded.source, NAME, page.metadata["id"], decoded.problems)
    return document if document.blocks or document.problems else None


def _note(page: Page, content: Properties, kind: str, name: str) -> None:
    path = "/" + name.removeprefix("jcr_root/").removesuffix("/.content.xml").removesuffix(".xml")
    steps = [step for step in path.split("/") if step]
    action = content.value("cq:lastReplicationAction")
    page.note(
        id=path,
        slug=steps[-1] if steps else "",
        url=path,
        status={"Activate": "published", "Deactivate": "unpublished"}.get(action, action),
        type=kind,
        locale=content.value("jcr:language") or next((step for step in steps[::-1] if _LANGUAGE.fullmatch(step)), ""),
        date=content.value("cq:lastModified") or content.value("jcr:lastModified") or content.value("jcr:created"),
    )
