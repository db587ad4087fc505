"""From a message to a page: its subject and its body, HTML where there is a choice; files in it follow."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from claimlint.errors import ReadError
from claimlint.model.document import BlockKind, Document, Source
from claimlint.model.lazydata import replace
from claimlint.readers import html
from claimlint.readers import text as plain
from claimlint.readers._archive.errors import BombError, DamagedError
from claimlint.readers._data.page import Page
from claimlint.readers._mail.decoding import body_draft, codec, from_base64, header_draft
from claimlint.readers._mail.parts import Part, TooManyPartsError, message
from claimlint.readers.feed import Feed, Unread, feed_of_bytes
from claimlint.text import lazyre as re

NAME = "eml"
MEDIA_TYPE = "message/rfc822"
_HEAD = 65_536
_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.IGNORECASE)


def read_message(feed: Feed) -> Iterator[Document | Unread]:
    """Yield the message in ``feed``, then what stands in the files that it brings.

    Raises:
        ReadError: if it is larger than what is read as one text, or no message.
        OSError: if it cannot be read.
    """
    with feed.open() as stream:
        data = stream.read(feed.limits.text + 1)
    if len(data) > feed.limits.text:
        raise BombError(f"is larger than the {feed.limits.text >> 20} MiB that are read as one text", uri=feed.uri)
    name = _codec_of(data)
    text = data.decode(name, "replace").removeprefix("\ufeff")
    try:
        root = message(text)
    except TooManyPartsError as error:
        raise DamagedError("has more parts than any mail program writes", uri=feed.uri) from error
    bodies, files = _chosen(text, root)
    page = Page()
    _note(page, text, root)
    for part in bodies:
        _add_body(page, text, part)
    yield page.document(Source(feed.uri, MEDIA_TYPE, data, text, name), NAME, "")
    for number, part in enumerate(files, 1):
        yield from _file(feed, text, part, number)


def _codec_of(data: bytes) -> str:
    """Return the codec of the file: bodies of eight bits say in their header what they are in."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        found = _CHARSET.search(data[:_HEAD].decode("latin-1"))
        name = codec(found[1]) if found else "cp1252"
        return name if name != "utf-8" else "cp1252"
    return "utf-8"


def _note(page: Page, text: str, root: Part) -> None:
    if "subject" in root.fields:
        page.title(header_draft(text, *root.fields["subject"]), "subject")
    sent = root.value(text, "date")
    try:
        sent = parsedate_to_datetime(sent).isoformat() if sent else ""
    except (ValueError, TypeError):
        sent = ""
    page.note(id=root.value(text, "message-id").strip("<>"), date=sent, type="email")
    page.note(locale=root.value(text, "content-language"))


def _chosen(text: str, root: Part) -> tuple[list[Part], list[Part]]:
    """Return the parts that are the message's body, and the files that it brings."""
    bodies: list[Part] = []
    files: list[Part] = []
    pending = [root]
    while pending:
        part = pending.pop(0)
        kind = part.kind(text)
        if kind == "multipart/alternative":
            better = [one for one in part.parts if _holds(text, one, "text/html")]
            pending = [*(better or part.parts)[:1], *pending]
        elif kind.startswith("multipart/"):
            pending = [*part.parts, *pending]
        elif part.value(text, "content-disposition").lower().startswith("attachment") or part.parameter(text, "name"):
            files.append(part)
        elif kind in ("text/html", "text/plain"):
            bodies.append(part)
        else:
            files.append(part)
    return bodies, files


def _holds(text: str, part: Part, kind: str) -> bool:
    return part.kind(text) == kind or any(_holds(text, one, kind) for one in part.parts)


def _add_body(page: Page, text: str, part: Part) -> None:
    encoding = part.value(text, "content-transfer-encoding")
    draft = body_draft(text, part.start, part.end, encoding, codec(part.parameter(text, "charset")))
    read = html.fragment if part.kind(text) == "text/html" else plain.fragment
    fragment = read(draft.text(), draft.source_map())
    kept = tuple(replace(one, kind=_body_kind(one.kind)) for one in fragment.blocks)
    page.builder.embed(replace(fragment, blocks=kept), part.kind(text).removeprefix("text/"))


def _body_kind(kind: BlockKind) -> BlockKind:
    return BlockKind.ATTRIBUTE if kind is BlockKind.TITLE else kind  # a message is called by its subject


def _file(feed: Feed, text: str, part: Part, number: int) -> Iterator[Document | Unread]:
    """Yield what stands in a file that the message brings, if it is of a kind that is read."""
    from claimlint.readers.opening import documents
    from claimlint.readers.registry import taken

    called = part.parameter(text, "filename", "content-disposition") or part.parameter(text, "name") or f"part-{number}"
    encoding = part.value(text, "content-transfer-encoding").lower()
    body = text[part.start : part.end]
    data = from_base64(body) if encoding == "base64" else body.encode("utf-8", "replace")
    found = feed_of_bytes(f"{feed.uri}!/{called.replace('/', '_')}", data, part.kind(text), feed.limits)
    try:
        if taken(found):
            for one in documents(found):
                yield replace(one, uri=one.uri or found.uri) if isinstance(one, Unread) else one
    except ReadError as error:
        yield Unread(error.code, error.message, error.hint, uri=error.uri or found.uri)
