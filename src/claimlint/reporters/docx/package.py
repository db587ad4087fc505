"""Comments in the package of a Word document: nothing else in it changes.

Only the main part gains anchors, the part of comments the comments, and where there was no such part, the list of
types and the references of the main part an entry each. Every other part comes back as it was.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from claimlint.errors import ReadError
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.reporters.docx.anchors import NAMESPACES, Anchor, NotWordError, Part, inserted
from claimlint.reporters.terminal import line

AUTHOR, INITIALS = "claimlint", "CL"
_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NUMBER = re.compile(r'<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^<>]*?\bid="(\d{1,9})"')
_TARGET = re.compile(r"<(?:[\w.-]+:)?Relationship\s[^<>]*?>")
_ATTRIBUTE = re.compile(r'\b(Type|Target)="([^"]*)"')
_PIECE = 1 << 16
_MOST_BYTES = 1 << 30
"""Bytes that the parts of a document may come to; a package that claims little and unpacks to more is refused."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: the range of the main part that it is about (None: the document), and its paragraphs."""

    span: Span | None
    lines: tuple[str, ...]


class NotCommentedError(ReadError):
    """A document that no comments can be written into."""

    code = "CLE341"


def commented(data: bytes, main: str, text: str, remarks: Sequence[Remark], *, uri: str, date: str) -> bytes:
    """Return the document in ``data`` with ``remarks`` as comments.

    Args:
        data: the package.
        main: the name of its main part.
        text: what that part holds, decoded.
        remarks: the comments.
        uri: what the document is called.
        date: the ISO date of the comments, "" for none.

    Raises:
        NotCommentedError: if the package is not what it was read as, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _Package(package, main, uri).written(text, remarks, date)
    except (
        zipfile.BadZipFile,
        NotWordError,
        UnicodeError,
        KeyError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise NotCommentedError(f"no comments can be written into it: {error}", uri=uri) from None


class _Package:
    """An open package and the parts of it that change."""

    def __init__(self, package: zipfile.ZipFile, main: str, uri: str) -> None:
        self._zip = package
        self._uri = uri
        self._names = {info.filename.lower().lstrip("/"): info.filename for info in package.infolist()}
        self._main = self._names[main.lower()]
        self._changed: dict[str, bytes] = {}

    def written(self, text: str, remarks: Sequence[Remark], date: str) -> bytes:
        if sum(info.file_size for info in self._zip.infolist()) > _MOST_BYTES:
            raise NotCommentedError("its parts are too large", uri=self._uri)
        if remarks:
            self._comment(text, remarks, date)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for info in self._zip.infolist():
                with self._zip.open(info) as source, target.open(_like(info), "w") as copy:
                    changed = self._changed.pop(info.filename, None)
                    for piece in [changed] if changed is not None else iter(lambda: source.read(_PIECE), b""):
                        copy.write(piece)
            for name, data in sorted(self._changed.items()):
                target.writestr(_like(zipfile.ZipInfo(name)), data)
        return out.getvalue()

    def _comment(self, text: str, remarks: Sequence[Remark], date: str) -> None:
        part = Part(text)
        raw = self._zip.read(self._main)
        codec = next((one for one in ("utf-8", "utf-8-sig", "utf-16") if _is(raw, text, one)), "")
        if not codec:
            raise NotCommentedError("its main part is not what was read", uri=self._uri)
        name, comments = self._comments(part.namespace)
        first = max((int(one) for source in (text, comments) for one in _NUMBER.findall(source)), default=-1) + 1
        anchors = [Anchor(number, one.span) for number, one in enumerate(remarks, first)]
        self._changed[self._main] = inserted(text, part.insertions(anchors)).encode(codec)
        made = "".join(_comment(number, one, part.namespace, date) for number, one in enumerate(remarks, first))
        self._changed[name] = _before_end(comments, "comments", made).encode()

    def _comments(self, namespace: str) -> tuple[str, str]:
        """Return the name of the part of comments and its text; one that is missing is made and referred to."""
        folder, file = posixpath.split(self._main)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        text = self._text(relations) or f'{_HEAD}<Relationships xmlns="{_PACKAGE_RELATIONS}"></Relationships>'
        for tag in _TARGET.findall(text):
            found = dict(_ATTRIBUTE.findall(tag))
            if found.get("Type", "").endswith("/comments"):
                target = posixpath.normpath(posixpath.join("/", folder, found.get("Target", ""))).lstrip("/")
                name = self._names.get(target.lower(), target)
                return name, self._text(name) or _empty(namespace)
        stem = next(one for one in ("comments", *(f"comments{n}" for n in range(2, 99))) if self._free(folder, one))
        name = posixpath.join(folder, f"{stem}.xml")
        kind = f"{_RELATIONS[NAMESPACES.index(namespace)]}/comments"
        entry = f'<Relationship xmlns="{_PACKAGE_RELATIONS}" Id="{_identity(text)}" Type="{kind}" Target="{stem}.xml"/>'
        self._changed[self._names.get(relations.lower(), relations)] = _before_end(
            text, "Relationships", entry
        ).encode()
        types = self._names[_TYPES.lower()]
        space = "http://schemas.openxmlformats.org/package/2006/content-types"
        override = f'<Override xmlns="{space}" PartName="/{name}" ContentType="{_TYPE}"/>'
        self._changed[types] = _before_end(self._text(types), "Types", override).encode()
        return name, _empty(namespace)

    def _free(self, folder: str, stem: str) -> bool:
        return posixpath.join(folder, f"{stem}.xml").lower() not in self._names

    def _text(self, name: str) -> str:
        found = self._names.get(name.lower())
        return self._zip.read(found).decode("utf-8-sig") if found else ""


def _is(raw: bytes, text: str, codec: str) -> bool:
    try:
        return raw.decode(codec) == text and text.encode(codec) == raw
    except UnicodeError:
        return False


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return an entry with the name, date and compression of ``info``."""
    made = zipfile.ZipInfo(info.filename, info.date_time)
    stored = info.compress_type == zipfile.ZIP_STORED and info.file_size
    made.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    made.external_attr, made.create_system, made.comment = info.external_attr, info.create_system, info.comment
    return made


def _empty(namespace: str) -> str:
    return f'{_HEAD}<w:comments xmlns:w="{namespace}"></w:comments>'


def _identity(relations: str) -> str:
    taken = set(re.findall(r'\bId="([^"]*)"', relations))
    return next(one for one in (f"rIdClaimlint{number}" for number in range(1, len(taken) + 2)) if one not in taken)


def _before_end(text: str, element: str, new: str) -> str:
    """Return ``text`` with ``new`` as the last child of its root, which is called ``element``.

    Raises:
        NotWordError: if the root is another.
    """
    match = re.search(rf"</(?:[\w.-]+:)?{element}\s*>\s*\Z", text)
    if match is not None:
        return f"{text[: match.start()]}{new}{text[match.start() :]}"
    match = re.search(rf"<((?:[\w.-]+:)?{element})(\s[^<>]*)?/>\s*\Z", text)
    if match is None:
        raise NotWordError(f"a part does not end with {element}")
    return f"{text[: match.start()]}<{match[1]}{match[2] or ''}>{new}</{match[1]}>"


def _comment(number: int, remark: Remark, namespace: str, date: str) -> str:
    when = f' w:date="{date}T00:00:00Z"' if date else ""
    head = f'<w:comment xmlns:w="{namespace}" w:id="{number}" w:author="{AUTHOR}"{when} w:initials="{INITIALS}">'
    return f"{head}{''.join(_paragraphs(remark.lines))}</w:comment>"


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(lines):
        look = "<w:rPr><w:b/></w:rPr>" if number == 0 else ""
        yield f'<w:p><w:r>{look}<w:t xml:space="preserve">{escape(line(text))}</w:t></w:r></w:p>'
