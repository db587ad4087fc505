"""What the editor shows of a file, saved or not."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial
from pygls.uris import to_fs_path

from claimlint.lsp.positions import Ruler
from claimlint.model.lazydata import dataclass

_UNSAVED = "untitled"
# The readers of the languages that editors know; a file with a known ending is read by that.
_READERS = {
    "markdown": "markdown",
    "mdx": "markdown",
    "html": "html",
    "xhtml": "html",
    "liquid": "html",
    "nunjucks": "html",
    "handlebars": "html",
    "jinja": "html",
    "jinja-html": "html",
    "plaintext": "text",
    "text": "text",
}
_ENDINGS = {"markdown": ".md", "html": ".html", "text": ".txt"}


@dataclass(frozen=True, slots=True)
class Copy:
    """A text at one moment.

    ``uri`` and ``version`` are the editor's. ``name`` is the file's path, ``reader`` the reader that its language asks
    for (None: by the ending of the name). ``saved`` says whether there is such a file.
    """

    uri: str
    version: int
    name: str
    text: str
    reader: str | None = None
    saved: bool = True


def copy_of(uri: str, version: int, language: str, text: str, folder: Path) -> Copy | None:
    """Return a document that the editor opened; None if it is no file and no unsaved text.

    Args:
        uri: the document's address.
        version: its version.
        language: the editor's word for its language.
        text: what it holds.
        folder: where an unsaved document counts as standing.
    """
    reader = _READERS.get(language)
    scheme = urlsplit(uri).scheme
    if scheme == _UNSAVED:
        stem = Path(unquote(urlsplit(uri).path)).name or "untitled"
        return Copy(uri, version, str(folder / f"{stem}{_ENDINGS.get(reader or '', '')}"), text, reader, saved=False)
    path = to_fs_path(uri) if scheme == "file" else None
    return Copy(uri, version, os.path.normpath(path), text, reader) if path else None


def changed(text: str, changes: Iterable[TextDocumentContentChangeEvent], encoding: str) -> str:
    """Return ``text`` after ``changes``, each of which counts in the text that the one before it left."""
    for change in changes:
        if isinstance(change, TextDocumentContentChangePartial):
            span = Ruler(text, encoding).span(change.range)
            text = f"{text[: span.start]}{change.text}{text[span.end :]}"
        else:
            text = change.text
    return text
