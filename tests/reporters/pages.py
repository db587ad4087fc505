"""Reports on one page whose text, address and message a test chooses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from claimlint.api import Session, Settings
from claimlint.model.document import Block, BlockKind, Document, Source
from claimlint.model.finding import Edit, Finding, Fix, Location, Safety, Severity
from claimlint.model.lines import LineIndex
from claimlint.model.report import DocumentResult, Report
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.reporters.base import View
from claimlint.reporters.registry import reporter_for


def finding_at(span: Span, lines: LineIndex, uri: str, message: str = "A finding.", **more: object) -> Finding:
    """Return an error on ``span`` of a page of plain text with these ``lines``."""
    place = Location(uri, lines.region(span), "p[1]", span)
    fields = {"rule": "CL300", "name": "bare-outcome-claim", "severity": Severity.ERROR, **more}
    return Finding(message=message, location=place, span=span, **fields)


def page(text: str, findings: tuple[Finding, ...], uri: str = "copy/a.txt") -> DocumentResult:
    """Return a page of plain text with findings."""
    source = Source(uri, "text/plain", text.encode("utf-8", "replace"), text)
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text)), logical_path="p[1]"),)
    document = Document(source, text, blocks, SourceMap.identity(len(text)), reader="text")
    return DocumentResult(document, (), findings)


def report_on(text: str, words: str, uri: str = "copy/a.txt", message: str = "A finding.") -> Report:
    """Return a report with one error, on the first ``words`` of ``text``, that can be mended behind them."""
    start = text.index(words)
    span = Span(start, start + len(words))
    fix = Fix("Add the qualifier", (Edit(Span(span.end, span.end), "; results vary"),), Safety.SAFE)
    return Report("1.2.3", (), (page(text, (finding_at(span, LineIndex(text), uri, message, fix=fix),), uri),))


def many(severities: list[Severity]) -> Report:
    """Return a report with a finding of each severity given, in that order."""
    text = "word\n" * len(severities)
    lines = LineIndex(text)
    findings = tuple(
        finding_at(Span(5 * index, 5 * index + 4), lines, "copy/a.txt", f"finding {index}", severity=severity)
        for index, severity in enumerate(severities)
    )
    return Report("1.2.3", (), (page(text, findings),))


def output(name: str, report: Report, view: View | None = None) -> str:
    """Return what the format writes."""
    return b"".join(reporter_for(name).render(report, view or View())).decode()


def real() -> tuple[Report, View]:
    """Return a report of the shipped rules on pages with findings and one that cannot be read, and its view."""
    article = Path(__file__).resolve().parents[2] / "fixtures" / "articles" / "disc-care.md"
    session = Session(Settings(today=date(2026, 1, 1)))
    made = session.check_texts(
        {
            "copy/disc-care.md": article.read_bytes(),
            "copy/größe 😀.html": "<p>Our FDA-approved stem cells cured 😀 <b>94%</b> of patients.</p>",
            "copy/broken.txt": b"\xff\xfe\x00",
        }
    )
    return made, View(rules=session.rules)
