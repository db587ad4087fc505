"""Rich text as a tree of nodes.

Contentful, Lexical (Ghost, Payload), Slate (Strapi), ProseMirror (Storyblok) and Ricos (Wix) differ in the names of
things, not in the things: a node has a type, children or a text, and marks.
"""

from __future__ import annotations

from collections.abc import Callable

from claimlint.readers._json.tree import Node, Str, entries, items, member
from claimlint.readers._rich.writing import Writing

_TAGS = {
    "paragraph": "p",
    "p": "p",
    "text": "p",
    "lheading": "h2",
    "quote": "blockquote",
    "blockquote": "blockquote",
    "extendedquote": "blockquote",
    "aside": "blockquote",
    "unorderedlist": "ul",
    "bulletlist": "ul",
    "bulletedlist": "ul",
    "ul": "ul",
    "orderedlist": "ol",
    "numberedlist": "ol",
    "ol": "ol",
    "listitem": "li",
    "li": "li",
    "table": "table",
    "tablerow": "tr",
    "tr": "tr",
    "tablecell": "td",
    "td": "td",
    "tableheader": "th",
    "tableheadercell": "th",
    "tableheadcell": "th",
    "th": "th",
    "figcaption": "figcaption",
    "caption": "figcaption",
}
_LINKS = frozenset(("hyperlink", "link", "a", "autolink", "assethyperlink", "entryhyperlink", "resourcehyperlink"))
_BREAKS = frozenset(("linebreak", "hardbreak", "br"))
_CODE = frozenset(("code", "codeblock", "code_block", "codehighlight", "pre"))
_IMAGES = frozenset(("image", "img", "picture"))
_SUPERSCRIPT, _SUBSCRIPT, _CODE_BIT = 64, 32, 16
"""Lexical's format is a set of bits."""
_CHILDREN = ("content", "children", "nodes")
_ALTS = (
    ("alt",),
    ("altText",),
    ("attrs", "alt"),
    ("image", "alternativeText"),
    ("imageData", "altText"),
    ("data", "alt"),
)
_CAPTIONS = (("caption",), ("attrs", "title"), ("image", "caption"), ("imageData", "caption"), ("title",))
_HREFS = (
    ("data", "uri"),
    ("url",),
    ("attrs", "href"),
    ("href",),
    ("fields", "url"),
    ("data", "url"),
    ("data", "href"),
)
_OWN = frozenset(
    (*_CHILDREN, "type", "nodeType", "text", "value", "marks", "format", "style", "direction", "mode", "id")
)


class NodeWriter:
    """Writes nodes; ``embedded`` writes what stands between them by its id only (an asset, an entry)."""

    def __init__(self, writing: Writing, embedded: Callable[[Writing, Node], None] | None = None) -> None:
        self._out = writing
        self._embedded = embedded

    def write(self, node: Node) -> None:
        """Write one node with all below it."""
        members = entries(node)
        kind = _kind(self._out, members)
        words = _words(members)
        if words is not None:
            self._words(members, words)
        elif kind in _CODE:
            return
        elif kind in _BREAKS:
            self._break(members)
        elif kind in _LINKS:
            self._link(members)
        elif kind in _IMAGES:
            self._image(members)
        elif (tag := self._tag(kind, members)) is not None:
            self._out.open(tag)
            if member(members, "tableData", "rowHeader") is True:
                self._headed(members)
            else:
                self._children(members)
            self._out.close(tag)
        else:
            self._other(kind, members)
            if self._embedded and kind.startswith("embedded"):
                self._embedded(self._out, node)

    def _headed(self, members: dict[str, Node]) -> None:
        """Write the rows of a Ricos table whose first row is its header."""
        for number, row in enumerate(items(members.get("nodes"))):
            if not number:
                self._out.open("thead")
            self.write(row)
            if not number:
                self._out.close("thead")

    def _children(self, members: dict[str, Node]) -> None:
        for name in _CHILDREN:
            children = members.get(name)
            if isinstance(children, list):
                for child in children:
                    self.write(child)
                return

    def _tag(self, kind: str, members: dict[str, Node]) -> str | None:
        if kind.startswith("heading") or kind == "extendedheading":
            return f"h{self._level(kind, members)}"
        if len(kind) == 2 and kind[0] == "h" and kind[1].isdigit():
            return kind
        if kind == "list":
            ordered = {self._out.value(members.get(name)) for name in ("format", "listType", "tag")}
            return "ol" if ordered & {"ordered", "number", "ol"} else "ul"
        return _TAGS.get(kind)

    def _level(self, kind: str, members: dict[str, Node]) -> int:
        places = (("attrs", "level"), ("level",), ("tag",), ("headingData", "level"))
        told = [kind, *(self._out.value(member(members, *place)) for place in places)]
        digits = [word[-1] for word in told if word and word[-1].isdigit()]
        return min(max(int(digits[0]), 1), 6) if digits else 2

    def _words(self, members: dict[str, Node], words: Str) -> None:
        names, href = self._marks(members)
        if not names & {"code", "CODE"}:
            lowered = {name.lower() for name in names}
            raised = "sup" if lowered & {"superscript", "sup"} else "sub" if lowered & {"subscript", "sub"} else ""
            self._out.words(words, href=href, raised=raised)

    def _marks(self, members: dict[str, Node]) -> tuple[set[str], str]:
        """Return the names of a text's marks, and the address that it links to."""
        out = self._out
        names = {name for name in ("code", "superscript", "subscript") if members.get(name) is True}
        href = ""
        marks = [*items(members.get("marks")), *items(member(members, "textData", "decorations"))]
        for mark in marks:
            names.add(out.value(mark) or out.value(member(mark, "type")))
            href = (
                href or out.value(member(mark, "attrs", "href")) or out.value(member(mark, "linkData", "link", "url"))
            )
        bits = out.value(members.get("format"))
        if bits.isdigit() and len(bits) < 6:
            names |= {name for bit, name in _BITS.items() if int(bits) & bit}
        return names, href

    def _link(self, members: dict[str, Node]) -> None:
        href = next((found for place in _HREFS if (found := self._out.value(member(members, *place)))), "")
        if href:
            self._out.open("a", href=href)
        self._children(members)
        if href:
            self._out.close("a")

    def _break(self, members: dict[str, Node]) -> None:
        kind = members.get("type") or members.get("nodeType")
        if isinstance(kind, Str):
            self._out.flow.line_break(kind.start, kind.end)

    def _image(self, members: dict[str, Node]) -> None:
        alt = next((found for place in _ALTS if isinstance(found := member(members, *place), Str)), None)
        if alt is not None:
            self._out.alt(alt)
        caption = next((found for place in _CAPTIONS if isinstance(found := member(members, *place), Str)), None)
        if caption is not None:
            self._out.copy("caption", caption, "image.caption")

    def _other(self, kind: str, members: dict[str, Node]) -> None:
        """Write a node of a kind that only this site knows: its children, and what is copy in its fields."""
        for name in ("html", "markdown"):
            if kind == name and isinstance(members.get(name), Str):
                self._out.markup(members[name], kind, as_markdown=name == "markdown")
                return
        if kind not in _PLAIN and not kind.startswith("embedded"):
            for name, value in members.items():
                if name not in _OWN:
                    self._out.copy(name, value, f"{kind or 'node'}.{name}")
        self._children(members)


_BITS = {_SUPERSCRIPT: "superscript", _SUBSCRIPT: "subscript", _CODE_BIT: "code"}
_PLAIN = frozenset(("document", "doc", "root", "hr", "horizontalrule", "divider"))


def _kind(out: Writing, members: dict[str, Node]) -> str:
    kind = out.value(members.get("nodeType")) or out.value(members.get("type"))
    return kind.replace("-", "").replace("_", "").lower()


def _words(members: dict[str, Node]) -> Str | None:
    """Return the text of a node that is one."""
    for place in (("text",), ("textData", "text")):
        found = member(members, *place)
        if isinstance(found, Str) and not any(
            isinstance(members.get(name), list) and members[name] for name in _CHILDREN
        ):
            return found
    value = members.get("value")
    return value if isinstance(value, Str) and "nodeType" in members else None
