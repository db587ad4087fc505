"""The progress line of a long run."""

from __future__ import annotations

import io
import sys

import pytest

from claimlint.cli.progress import Progress, bar, clock


@pytest.mark.parametrize(
    ("records", "share", "seconds", "line"),
    [
        (0, 0.0, 0.0, "[------------------------]   0%  0 pages, 0 a second"),
        (50, 0.25, 10.0, "[######------------------]  25%  50 pages, 5.0 a second, 0:30 left"),
        (100, 1.0, 20.0, "[########################] 100%  100 pages, 5.0 a second, 0:00 left"),
        (10, 0.001, 10.0, "[------------------------]   0%  10 pages, 1.0 a second, 2:46:30 left"),
        (1, 0.5, 2.0, "[############------------]  50%  1 page, 0.5 a second, 0:02 left"),
        (900, 0.5, 10.0, "[############------------]  50%  900 pages, 90 a second, 0:10 left"),
    ],
)
def test_the_line_tells_rate_and_time_left(records, share, seconds, line):
    assert bar(records, share, seconds) == line


def test_clock_rounds_to_seconds():
    assert (clock(59.6), clock(0), clock(3725)) == ("1:00", "0:00", "1:02:05")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "quiet", "drawn"), [(Terminal, False, True), (Terminal, True, False), (io.StringIO, False, False)]
)
def test_it_is_drawn_on_a_terminal_only(monkeypatch, stream, quiet, drawn):
    error = stream()
    monkeypatch.setattr(sys, "stderr", error)
    with Progress(quiet=quiet) as progress:
        progress.begins(100)
        progress.writes("report.json")
    assert ("writing report.json" in error.getvalue()) is drawn
    assert error.getvalue() == "" or error.getvalue().endswith("\r\x1b[K")


def test_it_stays_on_one_line_of_a_narrow_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")
    error = Terminal()
    monkeypatch.setattr(sys, "stderr", error)
    with Progress(quiet=False) as progress:
        progress.writes("a-report-of-a-rather-long-name.json")
    assert max(len(line) for line in error.getvalue().split("\r\x1b[K")) == 29
