"""Elements of a part to the methods that read them: what is left out, held back, or there in two forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeAlias

from claimlint.readers._ooxml.xml import Attributes

Opening: TypeAlias = Callable[[Attributes, int, int], None]
Closing: TypeAlias = Callable[[], None]
_Event: TypeAlias = tuple[str, str, Attributes, int, int]


class Events:
    """A sink that calls ``starts`` and ``ends`` by the name of the element, and ``write`` for text.

    Elements in ``skipped`` are left out with all that they hold. The content of those in ``aside`` is held back until
    ``release``. Of the forms of one thing that ``mc:AlternateContent`` offers only the first is read (ECMA-376,
    part 3, 9.3).
    """

    skipped: ClassVar[frozenset[str]] = frozenset()
    aside: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        self.starts: dict[str, Opening] = {"mc:AlternateContent": self._begin_choice, "mc:Choice": self._choice}
        self.starts["mc:Fallback"] = self._choice
        self.ends: dict[str, Closing] = {"mc:AlternateContent": self._end_choice}
        self._skipping = 0
        self._held: list[_Event] | None = None
        self._depth = 0
        self._waiting: list[list[_Event]] = []
        self._chosen: list[bool] = []

    def start(self, name: str, attributes: Attributes, at: int, end: int) -> None:
        """Take a start tag."""
        if self._skipping:
            self._skipping += 1
        elif self._held is not None:
            self._depth += 1
            self._held.append(("start", name, attributes, at, end))
        elif name in self.skipped:
            self._skipping = 1
        elif name in self.aside:
            self._held, self._depth = [], 1
        else:
            handler = self.starts.get(name)
            if handler is not None:
                handler(attributes, at, end)

    def end(self, name: str, at: int) -> None:
        """Take an end tag."""
        if self._skipping:
            self._skipping -= 1
        elif self._held is not None:
            self._depth -= 1
            if self._depth:
                self._held.append(("end", name, Attributes({}), at, at))
            else:
                self._waiting.append(self._held)
                self._held = None
        else:
            handler = self.ends.get(name)
            if handler is not None:
                handler()

    def text(self, text: str, at: int, end: int) -> None:
        """Take text."""
        if self._skipping:
            return
        if self._held is not None:
            self._held.append(("text", text, Attributes({}), at, end))
        else:
            self.write(text, at, end)

    def write(self, text: str, at: int, end: int) -> None:
        """Take text that is not left out or held back."""

    def skip(self) -> None:
        """Leave out the rest of the element whose start tag is being read."""
        self._skipping = 1

    def release(self) -> None:
        """Take what was held back."""
        waiting, self._waiting = self._waiting, []
        for events in waiting:
            for kind, name, attributes, at, end in events:
                if kind == "start":
                    self.start(name, attributes, at, end)
                elif kind == "end":
                    self.end(name, at)
                else:
                    self.text(name, at, end)

    def _begin_choice(self, _attributes: Attributes, _at: int, _end: int) -> None:
        self._chosen.append(False)

    def _choice(self, _attributes: Attributes, _at: int, _end: int) -> None:
        if not self._chosen:
            return
        if self._chosen[-1]:
            self.skip()
        self._chosen[-1] = True

    def _end_choice(self) -> None:
        if self._chosen:
            self._chosen.pop()
