"""From HTML tokens to the flow of copy: attributes, metadata, scripts with copy, comments."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.document import BlockKind, Problem
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.readers._html.jsonld import read_json_ld
from claimlint.readers._html.tokens import drive
from claimlint.readers._markup import tags
from claimlint.readers._markup.attributes import copy_values, values, write_value
from claimlint.readers._markup.flow import Flow
from claimlint.readers._markup.quoted import QuotedCopy
from claimlint.readers._markup.shortcodes import mask_shortcodes
from claimlint.readers._markup.templates import Code, comment_text, mask_templates
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

_SHOWN = re.compile(r"\bwp-block-(?:verse|preformatted)\b")
"""What WordPress calls preformatted text that is no code."""
_BLOCK_MARKS = (" wp:", " /wp:")
"""What WordPress' editor sets around each block: nobody's words, and a page has hundreds."""
_NESTED_RAW = re.compile(r"<(?=(?:noscript|xmp)\b)", re.IGNORECASE)
_CRLF = re.compile(r"\r\n?|[^\r]+")
_TAIL_SHOWN = 40
_NO_ATTRIBUTES: dict[str, str] = {}


class Walker:
    """Sends the tokens of ``text[start:end]`` to ``flow``, in the offsets of ``original``.

    What gets tokenized is as long as ``original``, blank where template code stands; ``strings`` is the copy quoted
    in it, ``comments`` its comments, in order. ``rewritten``: other signs than white space may stand where code stood.
    """

    def __init__(
        self, flow: Flow, original: str, strings: Sequence[QuotedCopy] = (), comments: Sequence[Span] = ()
    ) -> None:
        self._flow = flow
        self._strings = list(reversed(strings))
        self._comments = list(reversed(comments))
        self._original = original
        self._shift = 0
        self._masked = ""
        self._raw = ""
        self._closed = False
        self._json = False
        self.rewritten = False

    def walk(self, masked: str, shift: int = 0) -> None:
        """Read ``masked``, which stands at ``shift`` in the original."""
        before, self._shift = self._shift, shift
        outer, self._masked = self._masked, masked
        read = drive(masked, self)
        if read < len(masked) and masked[read:].strip():
            start = shift + read
            problem = Problem(
                "CLE321",
                f"a tag is never closed: {self._original[start : start + _TAIL_SHOWN]!r} and what follows was not read",
                Span(start, shift + len(masked)),
                "close the tag, or write &lt; for a less-than sign",
                fatal=len(masked[read:].split()) > 1,
            )
            self._flow.builder.problems.append(problem)
        self._shift, self._masked = before, outer
        if not shift:
            self._release(len(self._original))

    def _release(self, before: int) -> None:
        """Add the copy quoted in template code that ends before ``before``, and the comments of such code."""
        while self._strings and self._strings[-1].end < before:
            string = self._strings.pop()
            self._flow.aside(string.draft(self._original), BlockKind.ATTRIBUTE, string.path)
        while self._comments and self._comments[-1].end <= before:
            span = self._comments.pop()
            self._flow.comment(comment_text(span.of(self._original)), span)

    # --- Sink --------------------------------------------------------------------------------

    def text(self, text: str, at: int) -> None:
        """Take text."""
        if self.rewritten or "<" in text:  # a "<" that is text stands in an element whose tags are no tags
            text = self._own(text, at)
        flow = self._flow
        self._closed = False
        if flow.skipping or self._raw or self._strings or self._comments or flow.preformatted:
            self._special(text, at + self._shift)
        else:
            flow.text(text, at + self._shift)

    def _special(self, text: str, at: int) -> None:
        """Take text in an element whose content is not simply copy, or behind template code with copy."""
        while not self._raw and self._comments and self._comments[-1].end < at + len(text):
            # What stands before a comment is written first: a directive counts from where it stands.
            cut = max(self._comments[-1].end - at, 0)
            self._plain(text[:cut], at)
            self._release(at + cut)
            text, at = text[cut:], at + cut
        self._release(at + len(text))
        self._plain(text, at)

    def _plain(self, text: str, at: int) -> None:
        flow = self._flow
        if not text:
            return
        if flow.skipping:
            if self._json:
                read_json_ld(flow, self._original, at, at + len(text), read_html)
        elif self._raw:
            self._nested(text, at)
        elif flow.preformatted and "\r" in self._original:
            self._lines(at, at + len(text))
        else:
            flow.text(text, at)

    def reference(self, text: str, at: int, size: int) -> None:
        """Take a character reference."""
        if not self._flow.skipping:
            self._flow.decoded(text, at + self._shift, at + self._shift + size)
        self._closed = False

    def start(self, tag: str, attributes: list[tuple[str, str]], at: int, source: str) -> None:
        """Take a start tag."""
        flow = self._flow
        if flow.skipping:
            flow.skip(tag, opens=True)
            return
        flow.seam = self._closed
        if attributes:
            self._attributes(tag, attributes, at, len(source))
        handler = flow.handlers.get(tag)
        if handler is not None:
            handler[0](flow, tag, dict(attributes) if attributes else _NO_ATTRIBUTES)
            self._raw = tag if tag in tags.RAW else ""
        elif tag == "br":
            flow.line_break(at + self._shift, at + self._shift + len(source))
        elif tag == "pre" and _SHOWN.search(dict(attributes).get("class", "")):
            flow.open("textarea", _NO_ATTRIBUTES)
        elif tag in tags.SKIPPED:
            flow.begin_skipping(tag, at + self._shift)
            self._json = tag == "script" and dict(attributes).get("type", "").strip().lower() == "application/ld+json"

    def end(self, tag: str, at: int) -> None:
        """Take an end tag."""
        flow = self._flow
        if flow.skipping:
            flow.skip(tag, opens=False)
            self._json = False
            return
        handler = flow.handlers.get(tag)
        if handler is not None:
            handler[1](flow, tag)
            self._raw = ""
        elif tag == "pre":  # one that is shown, else it were skipped
            flow.close("textarea")
        elif tag == "br":  # WHATWG HTML, 13.2.6.4.7: "</br>" is a line break
            flow.line_break(at + self._shift, at + self._shift + 1)
        self._closed = True

    def comment(self, at: int, size: int) -> None:
        """Take a comment."""
        if self._flow.skipping:
            return
        start, end = at + self._shift, at + self._shift + size
        source = self._original[start:end]
        body = source.removeprefix("<!--")
        if source.startswith("<!--") and not source.endswith("-->"):
            message = "a comment is never closed; what follows it was not read"
            self._flow.builder.problems.append(Problem("CLE320", message, Span(start, start + 4), "close it with -->"))
        if not body.startswith(_BLOCK_MARKS):
            self._flow.comment(body.removesuffix("-->").strip(), Span(start, end))

    # --- parts -------------------------------------------------------------------------------

    def _attributes(self, tag: str, attributes: list[tuple[str, str]], at: int, size: int) -> None:
        wanted = self._flow.copy_attributes
        if tag == "input" and dict(attributes).get("type", "").lower() in tags.BUTTONS:
            wanted |= {"value"}
        if tag == "meta":
            self._meta(dict(attributes), at, size)
            return
        components = self._flow.components
        for name, value in attributes:
            if value and (name in wanted or (components and (" " in value or "%" in value))):
                break
        else:
            return
        for name, start, end in copy_values(self._masked[at : at + size], wanted, components=components):
            kind = BlockKind.ALT_TEXT if name == "alt" else BlockKind.ATTRIBUTE
            self._aside(at + start, at + end, kind, f"{tag}@{name}")

    def _meta(self, attributes: dict[str, str], at: int, size: int) -> None:
        name = (attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or "").lower()
        if name in tags.META_DESCRIPTIONS:
            kind = BlockKind.META_DESCRIPTION
        elif name in tags.META_TITLES:
            kind = BlockKind.TITLE
        elif name in tags.META_TEXTS:
            kind = BlockKind.ATTRIBUTE
        else:
            return
        for attribute, start, end in values(self._masked[at : at + size]):
            if attribute == "content":
                self._aside(at + start, at + end, kind, f"meta[{name}]")

    def _aside(self, start: int, end: int, kind: BlockKind, path: str) -> None:
        draft = Draft()
        write_value(draft, self._own(self._masked[start:end], start), start + self._shift)
        self._flow.aside(draft, kind, path)

    def _own(self, text: str, at: int) -> str:
        """Return ``text`` with form feeds where masking set other signs (a tag in place of a shortcode, say)."""
        original = self._original[at + self._shift : at + self._shift + len(text)]
        if text == original:
            return text
        return "".join(one if one in (other, "\n") else "\f" for one, other in zip(text, original, strict=True))

    def _nested(self, text: str, at: int) -> None:
        """Read the content of an element that the tokenizer took as raw text.

        The same element inside it is hidden from the tokenizer: it would be raw in its turn, and a
        row of start tags would nest as deep as it is long.
        """
        self._raw = ""
        self.walk(_NESTED_RAW.sub("\f", text), at)

    def _lines(self, start: int, end: int) -> None:
        for match in _CRLF.finditer(self._original, start, end):
            if match[0][0] == "\r":
                self._flow.decoded("\n", match.start(), match.end())
            else:
                self._flow.literal(match[0], match.start())


def read_html(
    text: str, outer: SourceMap | None = None, *, shortcodes: bool = False, front_matter: bool = False
) -> Fragment:
    """Return the copy in the HTML document or fragment ``text``; ``outer`` takes it to the text around it.

    ``shortcodes`` says that WordPress' shortcodes in it are code, ``front_matter`` that it may begin with front matter.
    """
    builder = DocumentBuilder()
    flow = Flow(builder)
    code = mask_templates(text)
    if front_matter and text.startswith(("---", "+++")):
        from claimlint.readers._markdown.fences import find_front_matter
        from claimlint.readers._markdown.frontmatter import take_front_matter

        matter = find_front_matter(text)
        code = code if matter is None else take_front_matter(builder, text, matter, code)
    if shortcodes:
        masked, quoted = mask_shortcodes(text, code.text)
        strings = sorted([*code.strings, *quoted], key=lambda string: string.start)
        code = Code(masked, strings, code.comments)
    Walker(flow, text, code.strings, code.comments).walk(code.text)
    flow.finish()
    return builder.finish().through(outer)
