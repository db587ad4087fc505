"""Where copy is written while a parser runs: the block at hand and the open elements around it.

Only elements that shape copy get a frame on the stack; all others are transparent, so inline tags
never split a word. Nothing recurses, and every end tag costs no more than the frames it closes.
"""

from __future__ import annotations

from collections.abc import Collection

from claimlint.model.document import BlockKind, Problem
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.readers._markup.scripts import raised
from claimlint.readers._markup.tags import SKIPPED_BLOCKS
from claimlint.readers.builder import LITERAL, DocumentBuilder, Draft
from claimlint.readers.fragment import Fragment
from claimlint.readers.roles import is_references, note_label
from claimlint.readers.tables import Grid, GridCell
from claimlint.text import lazyre as re

_PARAGRAPH, _HEADING, _LIST_ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM
_MAX_DEPTH = 256
"""Frames kept; deeper ones are transparent (browsers stop at 512 elements)."""
_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\n\r\t\f]")


@dataclass(slots=True)
class Frame:
    """An open element that shapes copy; the fields are those of the blocks inside it."""

    tag: str
    kind: BlockKind
    level: int = 0
    group: int | None = None
    label: str = ""
    grid: Grid | None = None
    cell: GridCell | None = None
    head: bool = False
    number: int | None = None


class CopyStack:
    """Writes text into blocks whose kind, headings and table place the open elements give.

    ``skipping`` is the element whose content is left out, "" outside of one; ``preformatted`` says
    that white space counts; ``seam`` that an end tag and a start tag stand right before the text.
    """

    def __init__(self, builder: DocumentBuilder) -> None:
        self.builder = builder
        self.skipping = ""
        self.raise_text = ""
        self._skip_depth = 0
        self._skip_at = 0
        self.preformatted = False
        self._draft = Draft()
        self._frames: list[Frame] = []
        self._open: dict[str, int] = {}
        self._deeper: dict[str, int] = {}
        self._kind = BlockKind.PARAGRAPH
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._counts: dict[str, int] = {}
        self._tag = "p"
        self._link: tuple[int, str] | None = None
        self._later: list[tuple[Draft, BlockKind, str]] = []
        self._titled = False
        self.seam = False

    def text(self, text: str, start: int) -> None:
        """Write text that stands unchanged at ``start``, white space collapsed as a page shows it."""
        draft = self._draft
        if self.seam:
            self._sew(text)
        if self.raise_text:
            raised(draft, text, start, self.raise_text)
            return
        if self.preformatted:
            _kept(draft, text, start)
            return
        pieces = draft.pieces
        if not pieces or (text[0] in " \t\n\r\f" and pieces[-1][0][-1] in " \n"):
            stripped = text.lstrip(" \t\n\r\f")
            if not stripped:
                return
            start += len(text) - len(stripped)
            text = stripped
        # Substring tests cost a tenth of a search with _SPACE, and few texts need one.
        if "\n" in text or "  " in text or "\t" in text or "\f" in text or "\r" in text:
            _collapsed(draft, text, start)
        else:
            pieces.append((text, start, start + len(text), LITERAL))
            draft.length += len(text)

    def literal(self, text: str, start: int) -> None:
        """Write text that stands unchanged at ``start``, white space and all."""
        if self.seam:
            self._sew(text)
        if self.raise_text:
            raised(self._draft, text, start, self.raise_text)
        else:
            self._draft.literal(text, start)

    def decoded(self, text: str, start: int, end: int) -> None:
        """Write text that stands for ``[start, end)`` of the source."""
        self._draft.decoded(text, start, end)

    def line_break(self, start: int, end: int) -> None:
        """Write a line break that stands for ``[start, end)`` of the source."""
        if self._draft.pieces:
            self._draft.decoded("\n", start, end)

    def newline(self, start: int, end: int, source: str) -> None:
        """Write the line end ``source[start:end]`` inside a sentence as one line feed."""
        if not self._draft.pieces:
            return
        if source[end - 1 : end] == "\n":
            self._draft.literal("\n", end - 1)
        else:
            self._draft.decoded("\n", start, end)

    def comment(self, text: str, span: Span) -> None:
        """Record a comment that stands here."""
        if self._draft.pieces:
            self._draft.marks.append((self._draft.length, text, span))
        else:
            self.builder.comment(text, span)

    def aside(self, draft: Draft, kind: BlockKind, path: str) -> None:
        """Add a block behind the one being written: text of an attribute, for example."""
        if draft.pieces:
            self._later.append((draft, kind, path))
            if not self._draft.pieces:
                self._flush()

    def embed(self, fragment: Fragment, path: str, kind: BlockKind | None = None) -> None:
        """Add the blocks of another format's text here, all as ``kind``; None leaves them what they are."""
        self._flush()
        if kind is None:
            self.builder.embed(fragment, path)
        else:
            self.builder.embed(fragment, path, kind=kind, headings=self._path)

    def begin_skipping(self, tag: str, at: int) -> None:
        """Leave out everything up to the matching end of ``tag``, which begins at ``at``."""
        if tag in SKIPPED_BLOCKS:
            self._flush()
        self.skipping = tag
        self._skip_depth = 1
        self._skip_at = at

    def skip(self, tag: str, *, opens: bool) -> None:
        """Count a tag inside a skipped element."""
        if tag == self.skipping:
            self._skip_depth += 1 if opens else -1
            if not self._skip_depth:
                self.skipping = ""

    def finish(self) -> None:
        """End every open element."""
        self._flush()
        while self._frames:
            self._drop()
        if self.skipping:
            span = Span(self._skip_at, self._skip_at + len(self.skipping) + 1)
            message = f"<{self.skipping}> is never closed; what follows it was not read"
            self.builder.problems.append(Problem("CLE320", message, span, "close the element"))

    def _flush(self) -> None:
        draft = self._draft
        if draft.length or draft.marks:
            self._draft = Draft()
            if self._link is not None:
                draft.link(*self._link)
                self._link = (0, self._link[1])
            self._add(draft)
        if self._later:
            later, self._later = self._later, []
            for aside, kind, path in later:
                self.builder.add(aside, kind, headings=self._path, logical_path=path)

    def _add(self, draft: Draft) -> None:
        frame = self._frames[-1] if self._frames else None
        kind = self._kind
        path = self._step()
        if frame is None:
            self.builder.add(draft, kind, headings=self._path, logical_path=path)
            return
        cell = frame.cell
        if cell is not None and frame.grid is not None:
            text = draft.text().strip()
            place = frame.grid.place(cell)
            group = frame.grid.number
            index = self.builder.add(draft, kind, headings=self._path, logical_path=path, cell=place, group=group)
            if index is not None:
                cell.blocks.append(index)
                cell.text = f"{cell.text} {text}" if cell.text else text
            return
        text = " ".join(draft.text().split()) if kind is _HEADING else ""
        label = self._label(frame, draft) if kind is _LIST_ITEM else frame.label
        self.builder.add(
            draft, kind, headings=self._path, logical_path=path, level=frame.level, group=frame.group, label=label
        )
        if text:
            self._enter(frame.level, text)

    def _step(self) -> str:
        """Return what the logical path calls the block at hand, which is counted by this."""
        tag = self._tag
        number = self._counts[tag] = self._counts.get(tag, 0) + 1
        return f"{tag}[{number}]"

    def _label(self, frame: Frame, draft: Draft) -> str:
        if frame.label or frame.kind is not _LIST_ITEM:
            return frame.label
        if frame.number is not None and self._headings and is_references(self._headings[-1][1]):
            return str(frame.number)
        return note_label(draft.text()) if draft.last and not draft.pieces[0][0][0].isalnum() else ""

    def _enter(self, level: int, text: str) -> None:
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, text))
        self._path = tuple(title for _, title in self._headings)

    def _push(self, frame: Frame) -> None:
        if len(self._frames) >= _MAX_DEPTH:
            self._deeper[frame.tag] = self._deeper.get(frame.tag, 0) + 1
            return
        self._frames.append(frame)
        self._open[frame.tag] = self._open.get(frame.tag, 0) + 1
        self._kind = frame.kind
        self._tag = frame.tag

    def _pop(self, tag: str) -> None:
        self._flush()
        if self._deeper.get(tag):
            self._deeper[tag] -= 1
            return
        if not self._open.get(tag):
            return
        while self._drop() != tag:
            pass

    def _drop(self) -> str:
        frame = self._frames.pop()
        self._open[frame.tag] -= 1
        if frame.tag == "table" and frame.grid is not None:
            frame.grid.resolve(self.builder.blocks)
        outer = self._frames[-1] if self._frames else None
        self._kind = outer.kind if outer else _PARAGRAPH
        self._tag = outer.tag if outer else "p"
        return frame.tag

    def _close_implied(self, wanted: Collection[str], scope: Collection[str]) -> None:
        """End an open ``wanted`` element whose end tag may be left out, unless ``scope`` shields it."""
        for tag in wanted:
            if self._open.get(tag):
                break
        else:
            return
        for frame in reversed(self._frames):
            if frame.tag in wanted:
                self._pop(frame.tag)
                return
            if frame.tag in scope:
                return

    def _sew(self, text: str) -> None:
        """Set a space between two elements that only style sheets keep apart (``Success`` ``83%``)."""
        self.seam = False
        last, first = self._draft.last, text[:1]
        if (last.isalpha() and first.isdigit()) or (last == "%" and first.isalpha()):
            self._draft.synthetic(" ")


def _collapsed(draft: Draft, text: str, start: int) -> None:
    """Write ``text`` with each run of white space as one space: a literal one where the run has one."""
    at = 0
    for match in _SPACE.finditer(text):
        begin, end = match.span()
        space = text.find(" ", begin, end)
        if space < 0:
            if begin > at:
                draft.literal(text[at:begin], start + at)
            draft.decoded(" ", start + begin, start + end)
        elif space == begin:
            draft.literal(text[at : begin + 1], start + at)
        else:
            if begin > at:
                draft.literal(text[at:begin], start + at)
            draft.literal(" ", start + space)
        at = end
    if at < len(text):
        draft.literal(text[at:], start + at)


_MASKED = re.compile(r"\f+|[^\f]+")


def _kept(draft: Draft, text: str, start: int) -> None:
    """Write text with its white space; a masked template tag in it becomes one space."""
    for match in _MASKED.finditer(text):
        if match[0][0] != "\f":
            draft.literal(match[0], start + match.start())
        elif draft.pieces:
            draft.decoded(" ", start + match.start(), start + match.end())
