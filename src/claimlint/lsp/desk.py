"""When what is judged: soon after the last key, never twice at once, and never what is outdated.

The event loop only keeps the texts and the clock. Judging goes to one worker thread, so that reading the next message
never waits for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from lsprotocol.types import TextDocumentContentChangeEvent

from claimlint.lsp.positions import Ruler
from claimlint.lsp.text import Copy, changed
from claimlint.lsp.workbench import Checked, Workbench
from claimlint.model.lazydata import dataclass, replace

P = ParamSpec("P")
T = TypeVar("T")

PAUSE = 0.25
"""Seconds without a change after which a text is judged."""


@dataclass(slots=True)
class _Page:
    """An open document: what it holds now, and what was last found in it."""

    copy: Copy
    checked: Checked | None = None
    timer: asyncio.TimerHandle | None = None
    task: asyncio.Task[None] | None = None
    judging: Copy | None = None
    again: bool = False

    @property
    def current(self) -> bool:
        return self.checked is not None and self.checked.copy is self.copy


class Desk:
    """The open documents.

    ``publish`` is called on the event loop with each result that is still current; ``failed`` with an exception that
    is a bug.
    """

    def __init__(
        self, bench: Workbench, publish: Callable[[Checked], None], failed: Callable[[Exception], None]
    ) -> None:
        self.bench = bench
        self._publish = publish
        self._failed = failed
        self._pages: dict[str, _Page] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="claimlint")
        self.encoding = "utf-16"

    def open(self, copy: Copy) -> None:
        """Take a document and judge it at once."""
        self.close(copy.uri)
        self._pages[copy.uri] = _Page(copy)
        self._start(copy.uri)

    def change(self, uri: str, version: int, changes: list[TextDocumentContentChangeEvent]) -> None:
        """Take changes of an open document and judge it after a pause."""
        page = self._pages.get(uri)
        if page is None:
            return
        page.copy = replace(page.copy, version=version, text=changed(page.copy.text, changes, self.encoding))
        if page.timer is not None:
            page.timer.cancel()
        page.timer = asyncio.get_running_loop().call_later(PAUSE, self._start, uri)

    def close(self, uri: str) -> None:
        """Forget a document."""
        page = self._pages.pop(uri, None)
        if page is not None and page.timer is not None:
            page.timer.cancel()

    def again(self) -> None:
        """Judge every open document anew."""
        for uri, page in self._pages.items():
            page.checked = page.judging = None
            self._start(uri)

    async def recheck_if_stale(self) -> None:
        """Judge every open document anew if the policy or the day has changed."""
        stale = await self.work(self.bench.stale)
        if stale:
            self.again()

    async def current(self, uri: str) -> Checked | None:
        """Return what stands in the document as it is now, judging it if need be; None if it is not open."""
        while (page := self._pages.get(uri)) is not None and not page.current:
            if page.timer is not None:
                page.timer.cancel()
                page.timer = None
            self._start(uri)
            if page.task is not None:
                await asyncio.shield(page.task)
            if self._pages.get(uri) is page and page.checked is None:
                return None  # judging it failed: that was told
        return page.checked if page is not None else None

    def ruler(self, checked: Checked) -> Ruler:
        """Return the positions of a judged text in the editor's units."""
        return Ruler(checked.copy.text, self.encoding)

    async def work(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what ``function`` returns, called in the worker thread."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, partial(function, *args, **kwargs))

    def stop(self) -> None:
        """Forget every document; what is being judged is finished and thrown away."""
        for uri in list(self._pages):
            self.close(uri)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _start(self, uri: str) -> None:
        page = self._pages.get(uri)
        if page is None:
            return
        page.timer = None
        if page.task is not None and not page.task.done():
            page.again = page.judging is not page.copy
        else:
            page.task = asyncio.get_running_loop().create_task(self._judge(uri, page))

    async def _judge(self, uri: str, page: _Page) -> None:
        while True:
            page.again = False
            copy = page.judging = page.copy
            try:
                checked = await self.work(self.bench.check, copy)
            except Exception as error:  # noqa: BLE001 - a bug must not end the server
                self._failed(error)
                return
            if self._pages.get(uri) is not page:
                return
            if page.copy is copy:
                page.checked = checked
                self._publish(checked)
            if not page.again:
                return
