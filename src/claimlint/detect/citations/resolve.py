"""Footnotes and reference lists of a page: where its markers lead."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.citations.markers import labels
from claimlint.detect.page import Page, Passage, SentenceView
from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property
from claimlint.text import lazyre as re

_SYMBOL = re.compile(r"(?<=[\w.!?,;:%)\"'+])(?:\*{1,3}|\u2020{1,2}|\u2021{1,2}|\u00a7(?!\s?\d))(?=[\s.,;:!?)\"']|$)")
_SIGN = re.compile(r"[*\u2020\u2021\u00a7]")

_NOTE = re.compile(
    r"[\s(\[]*(?P<label>\*{1,3}|\u2020{1,2}|\u2021{1,2}|\u00a7(?!\s?\d)"
    r"|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\[\^?\d{1,3}\])[):.]?\s?(?=\S)"
)
_NUMBERED = re.compile(r"\s*(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)]|(\d{1,3})\s)\s?(?=\S)")
_MAY_HOLD_NOTE = re.compile(
    r"(?<![^\s(])(?:[*\u2020\u2021\u00a7]{1,3}\s?\S"
    r"|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]\s?\S|\[\^?\d{1,3}\])"
)
_LIST_TITLE = re.compile(
    r"\W*(?:\d+\.?\s)?(?:selected |full |medical |our |key |works? |list of )?(?:references?|sources?|citations?"
    r"|cited|bibliography|endnotes?|footnotes?|literature(?: cited)?|notes)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Note:
    """A footnote or an entry of a reference list: the sentences that it consists of."""

    label: str
    sentences: tuple[SentenceView, ...]

    @cached_property
    def whole(self) -> SentenceView:
        """Return the note as one sentence: abbreviated journals cut an entry into pieces."""
        first, last = self.sentences[0], self.sentences[-1]
        text = first.passage.normalized.text[first.start : last.start + len(last.text)]
        return SentenceView(first.passage, first.number, first.start, text)

    @property
    def text(self) -> str:
        """Return the entry in normalised text without its label."""
        text = self.whole.text
        label = _NOTE.match(text) or _NUMBERED.match(text)
        return text[label.end() :] if label else text


@dataclass(frozen=True, eq=False)
class Notes:
    """The notes of one page by label; read once, when the first marker asks."""

    page: Page

    def find(self, label: str) -> Note | None:
        """Return the note that ``label`` (``*``, ``1``) leads to, None for a dangling one."""
        return self._by_label.get(label)

    @property
    def has_references(self) -> bool:
        """Return whether the page numbers its notes at all, so that a missing one is missing."""
        return any(label.isdigit() for label in self._by_label)

    @cached_property
    def _by_label(self) -> dict[str, Note]:
        found: dict[str, Note] = {}
        for note in (*self._footnotes(), *self._entries()):
            found.setdefault(note.label, note)
        return found

    def _footnotes(self) -> Iterator[Note]:
        document = self.page.document
        for passage in self.page.passages:
            block = passage.block
            if block.label:
                if passage.sentences:
                    yield Note(_plain(block.label), passage.sentences)
            elif _MAY_HOLD_NOTE.search(document.text, block.span.start, block.span.end):
                yield from _notes_in(passage)

    def _entries(self) -> Iterator[Note]:
        ordinal = 0
        listing = False
        for passage in self.page.passages:
            block = passage.block
            if block.kind is BlockKind.HEADING or block.span.end - block.span.start <= _TITLE_LENGTH:
                text = passage.normalized.text
                if _LIST_TITLE.fullmatch(text):
                    listing, ordinal = True, 0
                    continue
                listing = listing and block.kind is not BlockKind.HEADING
            if listing and passage.sentences:
                ordinal += 1
                number = _NUMBERED.match(passage.normalized.text)
                label = next((group for group in number.groups() if group), "") if number else str(ordinal)
                yield Note(label, passage.sentences)


_TITLE_LENGTH = 40


def symbols_in(text: str) -> Iterator[re.Match[str]]:
    """Return the footnote symbols of ``text``, each behind the words that it belongs to."""
    return _SYMBOL.finditer(text) if _SIGN.search(text) else iter(())


def _notes_in(passage: Passage) -> Iterator[Note]:
    label = ""
    gathered: list[SentenceView] = []
    for sentence in passage.sentences:
        opening = _NOTE.match(sentence.text)
        if opening:
            if gathered:
                yield Note(label, tuple(gathered))
            label, gathered = _plain(opening["label"]), [sentence]
        elif gathered:
            gathered.append(sentence)
    if gathered:
        yield Note(label, tuple(gathered))


def _plain(label: str) -> str:
    numbers = labels(label)
    return numbers[0] if numbers else label.strip("[]()^ ")
