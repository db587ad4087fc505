"""The fields of a record in JSON, put on its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.names import kind_at, kind_of, rank
from claimlint.readers._data.page import Page
from claimlint.readers._json.tree import Node, Str, draft_of, entries, items
from claimlint.readers._rich.detect import rich_fragment
from claimlint.readers._rich.writing import Writing
from claimlint.text import lazyre as re

_LOCALE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")


class Fields:
    """Adds values to ``page``; ``text`` is the JSON in which they stand.

    ``other`` writes what stands between the texts of a rich text, see ``rich_fragment``; ``refers`` takes a value
    that stands for another record and returns whether it was one. ``sure`` says that all values are copy.
    """

    def __init__(
        self,
        page: Page,
        text: str,
        other: Callable[[Writing, Node], None] | None = None,
        refers: Callable[[Node, str], bool] | None = None,
        *,
        sure: bool = False,
    ) -> None:
        self._page = page
        self._text = text
        self._other = other
        self._refers = refers
        self._sure = sure

    def add_all(self, members: Mapping[str, Node], path: str, *, top: bool = True) -> None:
        """Add the members of an object, titles and descriptions first; see ``add``."""
        for name in sorted(members, key=rank):
            self.add(name, members[name], f"{path}.{name}" if path else name, top=top)

    def add(self, name: str, node: Node, path: str, *, top: bool = True) -> None:
        """Add what is copy in the field ``name``; ``top`` says that a title or description here is the page's."""
        if isinstance(node, Str):
            self._string(name, node, path, top=top)
            return
        if not isinstance(node, list | dict) or not node or (self._refers and self._refers(node, path)):
            return
        fragment = rich_fragment(self._text, node, self._other)
        if fragment is not None:
            self._page.embed(fragment, path)
            return
        for index, one in enumerate(items(node)):
            self.add(name, one, f"{path}[{index}]", top=False)
        for key, one in sorted(entries(node).items(), key=lambda pair: rank(pair[0])):
            if not key.startswith("_"):
                self.add(name if _LOCALE.fullmatch(key) else key, one, f"{path}.{key}", top=False)

    def _string(self, name: str, node: Str, path: str, *, top: bool) -> None:
        draft = draft_of(self._text, node)
        if kind_of(name) is None and not (self._sure and top) and not is_copy(name, draft.text()):
            return
        if top and name.lower() == "title":
            self._page.title(draft, path)
        else:
            self._page.copy(draft, path, kind_at(name, path, top=top))
