"""Plain text to blocks: paragraphs, headings, lists, tables, notes."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.model.lazydata import replace
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.readers._text.lines import Line, LineKind, cut, is_underline
from claimlint.readers._text.rows import add_table, is_table
from claimlint.readers._text.wraps import continues, cut_word, hard_wrapped
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.readers.fragment import Fragment
from claimlint.readers.roles import is_references
from claimlint.text import lazyre as re

_MAX_HEADING = 100
_MAX_HEADING_WORDS = 15
_LONG = 100
"""Code points above which a line is a paragraph of its own."""
_MAX_ITEM_LINES = 30
"""Lines that an item is taken to have at most, when its neighbour is sought."""
_ENDS_LIKE_PROSE = re.compile(r"""[.,;"”]\)?(?:[*†‡§⁰¹²³⁴-⁹]|\[\d{1,3}\])*\Z""")
_NO_COPY = (LineKind.BLANK, LineKind.RULE, LineKind.COMMENT)
_GROUPS = (LineKind.ROW, LineKind.DIVIDER)
_MARK = re.compile(r"[⁰¹²³⁴-⁹]|\[\d{1,3}\]")
_LETTER = re.compile(r"[^\W\d_]")


def read_text(text: str, outer: SourceMap | None = None) -> Fragment:
    """Return the copy in the plain text ``text``; ``outer`` takes it to the text around it."""
    parser = TextParser(text)
    parser.parse()
    return parser.builder.finish().through(outer)


class TextParser:
    """Goes through the lines once and writes blocks into ``builder``."""

    def __init__(self, text: str) -> None:
        self.builder = DocumentBuilder()
        self._text = text
        self._lines = cut(text)
        self._width = hard_wrapped(
            [
                (line, following)
                for line, following in zip(self._lines, self._lines[1:], strict=False)
                if line.kind is LineKind.PROSE and following.kind is LineKind.PROSE
            ]
        )
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._counts: dict[str, int] = {}
        self._group: int | None = None
        self._no_table_before = 0
        self._indents: list[int] = []
        self._numbers: dict[int, str] = {}
        self._starts: dict[int, int] = {}

    def parse(self) -> None:
        """Read everything."""
        at = 0
        while at < len(self._lines):
            at = self._block(at)
        self._trailing_notes()

    def _trailing_notes(self) -> None:
        """Make the numbered lines that end the file footnotes, if the copy before them has note marks."""
        blocks = self.builder.blocks
        first = len(blocks)
        while first and (blocks[first - 1].kind is BlockKind.FOOTNOTE or first - 1 in self._numbers):
            first -= 1
        if first == len(blocks) or not first or not _MARK.search(self._text, 0, self._starts.get(first, 0)):
            return
        for index in range(first, len(blocks)):
            number = self._numbers.get(index)
            if number and not blocks[index].label:
                blocks[index] = replace(blocks[index], kind=BlockKind.FOOTNOTE, label=number)

    def _block(self, at: int) -> int:
        """Read the block that begins at line ``at`` and return the line behind it."""
        line = self._lines[at]
        kind = line.kind
        if kind is LineKind.COMMENT:
            self.builder.comment(line.number, Span(line.start, line.end))
        if kind in _NO_COPY:
            return at + 1
        if kind is LineKind.HEADING:
            return self._heading(line, int(line.number), at + 1)
        if kind is LineKind.ITEM and not self._is_note(at):
            return self._item(at)
        self._group = None
        end = self._table(at) if kind in _GROUPS else at
        if end > at:
            return end
        level = self._heading_level(at)
        if level:
            return self._heading(line, level, at + (2 if self._underlined(at) else 1))
        return self._paragraph(at)

    def _table(self, at: int) -> int:
        """Read the table that begins at line ``at`` and return the line behind it, ``at`` if there is none."""
        if at < self._no_table_before:
            return at
        end = at + 1
        while end < len(self._lines) and self._lines[end].kind in _GROUPS:
            end += 1
        if not is_table(self._lines[at:end]):
            self._no_table_before = end
            return at
        for line in self._lines[at:end]:
            if line.comment is not None:
                self.builder.comment(*line.comment)
        add_table(self.builder, self._lines[at:end], self._path, self._count("table"))
        return end

    # --- paragraphs and headings -------------------------------------------------------------

    def _paragraph(self, at: int) -> int:
        draft = Draft()
        end = self._run(draft, at, 0)
        path = f"p[{self._count('p')}]"
        kind = BlockKind.QUOTE if self._lines[at].quoted else BlockKind.PARAGRAPH
        self.builder.add(draft, kind, headings=self._path, logical_path=path)
        return end

    def _run(self, draft: Draft, at: int, body: int) -> int:
        """Write the line at ``at`` from ``body`` on and those that continue it; return the next line."""
        line = self._lines[at]
        draft.literal(line.text[body:], line.start + body)
        _mark(draft, line)
        end = at + 1
        while end < len(self._lines):
            following = self._lines[end]
            if following.kind is not LineKind.PROSE or following.quoted != line.quoted or self._underlined(end):
                break
            hanging = body and following.indent >= line.indent + min(body, 2) and following.indent
            if not hanging and not continues(self._lines[end - 1], following, self._width):
                break
            self._join(draft, self._lines[end - 1], following)
            end += 1
        return end

    def _join(self, draft: Draft, line: Line, following: Line) -> None:
        """Write ``following``, which goes on with ``line``, and what the line end between them stands for."""
        joined = cut_word(line.text, following.text)
        if joined == 2:
            draft.drop_last()
        elif not joined:
            self._line_end(draft, line.end)
        draft.literal(following.text, following.start)
        _mark(draft, following)

    def _line_end(self, draft: Draft, at: int) -> None:
        """Write the line end that follows ``at`` as one line feed."""
        while self._text[at] not in "\r\n":
            at += 1
        if self._text.startswith("\r\n", at):
            at += 1
        if self._text[at] == "\n":
            draft.literal("\n", at)
        else:
            draft.decoded("\n", at, at + 1)

    def _underlined(self, at: int) -> bool:
        if at + 1 >= len(self._lines) or not is_underline(self._lines[at + 1]):
            return False
        line, under = self._lines[at], self._lines[at + 1]
        return line.kind is LineKind.PROSE and len(under.text) * 2 >= len(line.text) and len(line.text) <= _MAX_HEADING

    def _heading_level(self, at: int) -> int:
        """Return the level of the heading that the line is, 0 if it is none."""
        line = self._lines[at]
        if line.kind is not LineKind.PROSE or line.quoted:
            return 0
        if self._underlined(at):
            return 1 if self._lines[at + 1].text[0] == "=" else 2
        words = len(line.text.split())
        if len(line.text) > _MAX_HEADING or words > _MAX_HEADING_WORDS or _ENDS_LIKE_PROSE.search(line.text):
            return 0
        if not _LETTER.search(line.text) or not self._stands_alone(at) or at + 1 >= len(self._lines):
            return 0
        if line.text.endswith(("!", ":")) and words > 8:
            return 0
        return 1 if not self._headings and not self.builder.blocks else 2

    def _stands_alone(self, at: int) -> bool:
        """Return whether blank lines stand around the line, or a long paragraph comes right behind it."""
        before = at == 0 or self._lines[at - 1].kind in (LineKind.BLANK, LineKind.RULE, LineKind.COMMENT)
        behind = self._lines[at + 1].kind if at + 1 < len(self._lines) else LineKind.BLANK
        if behind is LineKind.BLANK:
            return before and any(line.kind is not LineKind.BLANK for line in self._lines[at + 1 : at + 8])
        return self._is_long(at + 1) or (
            self._is_long(at + 2) and not _ENDS_LIKE_PROSE.search(self._lines[at + 1].text)
        )

    def _is_long(self, at: int) -> bool:
        """Return whether a paragraph of its own begins at line ``at``."""
        line = self._lines[at] if at < len(self._lines) else None
        return (
            line is not None and line.kind is LineKind.PROSE and len(line.text) > _LONG and not line.text[0].islower()
        )

    def _heading(self, line: Line, level: int, following: int) -> int:
        self._group = None
        draft = Draft()
        draft.literal(line.text[line.body :].rstrip("# "), line.start + line.body)
        _mark(draft, line)
        title = draft.text()
        path = f"h{level}[{self._count(f'h{level}')}]"
        self.builder.add(draft, BlockKind.HEADING, headings=self._path, logical_path=path, level=level)
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, title))
        self._path = tuple(words for _, words in self._headings)
        return following

    # --- lists -------------------------------------------------------------------------------

    def _is_note(self, at: int) -> bool:
        """Return whether a line that begins with a lone star is a note rather than a list of one."""
        line = self._lines[at]
        if line.text[0] != "*" or (line.indent and self._group is not None):
            return False
        return not any(
            other.kind is LineKind.ITEM and other.text[0] == "*"
            for other in (self._neighbour(at, -1), self._neighbour(at, 1))
            if other is not None
        )

    @staticmethod
    def _goes_on(line: Line) -> bool:
        """Return whether the line looks like one that continues an item."""
        return line.kind is LineKind.PROSE and (line.indent > 0 or line.text[0].islower())

    def _neighbour(self, at: int, step: int) -> Line | None:
        at += step
        limit = at + step * _MAX_ITEM_LINES
        while 0 <= at < len(self._lines) and at != limit and self._goes_on(self._lines[at]):
            at += step
        if 0 <= at < len(self._lines) and self._lines[at].kind in (LineKind.BLANK, LineKind.PROSE):
            at += step
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def _item(self, at: int) -> int:
        line = self._lines[at]
        if self._group is None or (line.number == "1" and line.indent <= self._indents[0]):
            self._group = self.builder.new_group()
            self._indents = [line.indent]
        while len(self._indents) > 1 and line.indent < self._indents[-1]:
            self._indents.pop()
        if line.indent > self._indents[-1] + 1 and len(self._indents) < 32:
            self._indents.append(line.indent)
        draft = Draft()
        end = self._run(draft, at, line.body)
        label = line.number if self._headings and is_references(self._headings[-1][1]) else ""
        self.builder.add(
            draft,
            BlockKind.LIST_ITEM,
            headings=self._path,
            logical_path=f"li[{self._count('li')}]",
            level=len(self._indents),
            group=self._group,
            label=label,
        )
        if line.number.isdigit():
            index = len(self.builder.blocks) - 1
            self._numbers[index] = line.number
            self._starts[index] = line.start
        if self._ends_list(end):
            self._group = None
        return end

    def _ends_list(self, at: int) -> bool:
        while at < len(self._lines) and self._lines[at].kind is LineKind.BLANK:
            at += 1
        return at >= len(self._lines) or self._lines[at].kind is not LineKind.ITEM

    def _count(self, name: str) -> int:
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._counts[name]


def _mark(draft: Draft, line: Line) -> None:
    """Add the comment behind the text of ``line``."""
    if line.comment is not None:
        draft.marks.append((draft.length, *line.comment))
