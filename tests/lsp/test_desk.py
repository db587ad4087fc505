"""When texts are judged: what the event loop does while the worker is busy."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from lsprotocol.types import TextDocumentContentChangeWholeDocument

from claimlint.lsp import desk as module
from claimlint.lsp.desk import Desk
from claimlint.lsp.text import Copy
from claimlint.lsp.workbench import Checked

URI = "file:///page.md"
PATIENCE = 600
"""Seconds after which a test that hangs gives up; nothing is measured against it."""


class Bench:
    """Judges when it is let to, and notes what it judged."""

    def __init__(self):
        self.free = threading.Event()
        self.begun = threading.Event()
        self.seen: list[str] = []

    def check(self, copy):
        self.seen.append(copy.text)
        self.begun.set()
        assert self.free.wait(PATIENCE)
        if copy.text == "bug":
            raise RuntimeError("no")
        return Checked(copy)

    def stale(self):
        return True


def desk_of(bench):
    published, failed = [], []
    return Desk(bench, published.append, failed.append), published, failed


def change(desk, version, text):
    desk.change(URI, version, [TextDocumentContentChangeWholeDocument(text)])


async def begun(bench):
    await asyncio.get_running_loop().run_in_executor(None, bench.begun.wait, PATIENCE)


def test_typing_goes_on_while_a_text_is_judged_and_only_the_newest_is_published(monkeypatch):
    monkeypatch.setattr(module, "PAUSE", 0)

    async def scenario():
        bench = Bench()
        desk, published, _ = desk_of(bench)
        desk.open(Copy(URI, 1, "/page.md", "one"))
        await begun(bench)
        for version in range(2, 30):
            change(desk, version, f"text {version}")
            await asyncio.sleep(0)
        bench.free.set()
        checked = await desk.current(URI)
        desk.stop()
        return bench.seen, published, checked

    seen, published, checked = asyncio.run(scenario())
    assert checked.copy.text == "text 29"
    assert seen == ["one", "text 29"]
    assert [one.copy.version for one in published] == [29]


def test_a_document_that_is_closed_meanwhile_publishes_nothing():
    async def scenario():
        bench = Bench()
        desk, published, _ = desk_of(bench)
        desk.open(Copy(URI, 1, "/page.md", "one"))
        await begun(bench)
        desk.close(URI)
        bench.free.set()
        await desk.work(lambda: None)
        await asyncio.sleep(0)
        assert await desk.current(URI) is None
        change(desk, 2, "late")
        desk.stop()
        return published

    assert asyncio.run(scenario()) == []


def test_a_bug_is_told_and_the_next_text_is_judged(monkeypatch):
    monkeypatch.setattr(module, "PAUSE", 0)

    async def scenario():
        bench = Bench()
        bench.free.set()
        desk, published, failed = desk_of(bench)
        desk.open(Copy(URI, 1, "/page.md", "bug"))
        assert await desk.current(URI) is None
        change(desk, 2, "fine")
        assert (await desk.current(URI)).copy.text == "fine"
        desk.stop()
        return published, failed

    published, failed = asyncio.run(scenario())
    assert [str(one) for one in failed] == ["no"]
    assert [one.copy.version for one in published] == [2]


def test_when_the_policy_changes_every_open_document_is_judged_anew():
    async def scenario():
        bench = Bench()
        bench.free.set()
        desk, published, _ = desk_of(bench)
        for number in (1, 2):
            desk.open(Copy(f"{URI}{number}", 1, str(Path("/page.md")), str(number)))
            await desk.current(f"{URI}{number}")
        await desk.recheck_if_stale()
        for number in (1, 2):
            await desk.current(f"{URI}{number}")
        desk.stop()
        return bench.seen, len(published)

    assert asyncio.run(scenario()) == (["1", "2", "1", "2"], 4)
