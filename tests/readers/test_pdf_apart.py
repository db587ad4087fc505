"""PDF files are read in a process of their own, which is ended where it takes too much."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from dataclasses import replace

import pytest

from claimlint.errors import ReadError
from claimlint.readers._pdf import read as module
from claimlint.readers._pdf.apart import Allowance, OverdrawnError, apart
from claimlint.readers.opening import documents
from tests.readers.archives import feed
from tests.readers.pdfs import Line, pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is done where forking is safe")

ONE = pdf([[Line("Our gel eases pain in most knees.", 72, 700)]], "Relief")


def test_what_is_read_apart_is_what_is_read_here(monkeypatch):
    (there,) = documents(feed("a.pdf", ONE))
    monkeypatch.setattr(module, "FORKS", False)
    (here,) = documents(feed("a.pdf", ONE))
    assert there == here
    assert there.source.data == ONE


def test_the_work_changes_nothing_here():
    seen: list[int] = []
    assert apart(lambda: (seen.append(1), b"done")[1], Allowance()) == b"done"
    assert seen == []


def spins() -> bytes:
    while True:
        pass


def crash(number: int) -> bytes:
    faulthandler.disable()  # pytest's would fill the log
    os.kill(os.getpid(), number)
    return b""


@pytest.mark.parametrize(
    ("work", "allowance", "why"),
    [
        (spins, Allowance(seconds=1), "processor time"),
        (lambda: b"x" * (256 << 20), Allowance(memory=64), "memory"),
        (lambda: crash(signal.SIGSEGV), Allowance(), "breaks the library"),
        (lambda: crash(signal.SIGABRT), Allowance(), "breaks the library"),
    ],
)
def test_what_takes_too_much_or_crashes_is_ended(work, allowance, why):
    with pytest.raises(OverdrawnError, match=why):
        apart(work, allowance)


def test_a_file_that_takes_too_much_is_named(monkeypatch):
    monkeypatch.setattr(module, "_read", lambda *_: spins())
    monkeypatch.setattr(module, "ALLOWANCE", replace(module.ALLOWANCE, seconds=1))
    with pytest.raises(ReadError, match=r"CLE303.*processor time") as caught:
        list(documents(feed("a.pdf", ONE)))
    assert caught.value.uri == "a.pdf"


def test_a_bug_in_the_reader_is_told_as_one(monkeypatch):
    def fails(*_: object) -> None:
        raise KeyError("box")

    monkeypatch.setattr(module, "_read", fails)
    with pytest.raises(RuntimeError, match="KeyError: 'box'"):
        list(documents(feed("a.pdf", ONE)))
