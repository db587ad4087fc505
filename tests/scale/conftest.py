"""What the tests of engines share: the invented site in several forms, and what a run of this machine says of it."""

from __future__ import annotations

import os
import signal
from importlib import import_module
from pathlib import Path

import pytest

from claimlint.api import Session, Settings
from claimlint.audit.inputs import judged_record
from claimlint.audit.run.records import Judging
from claimlint.audit.run.whole import AuditOptions
from claimlint.model.document import Document
from claimlint.model.report import DocumentResult
from tests.readers import site


def needed(*names: str) -> None:
    """Skip the module where a package is not installed; in CI that is a failure."""
    for name in names:
        if os.environ.get("CI"):
            import_module(name)
        else:
            pytest.importorskip(name)


def said(result: DocumentResult) -> tuple[object, ...]:
    """Return what this machine found on a page: address, record, claims and findings in their places."""
    claims = [(claim.id, claim.text, claim.values, claim.type.value) for claim in result.claims]
    findings = [
        (
            one.rule, one.severity.value, one.message, one.fingerprint, one.location.uri,
            one.location.region.start.line if one.location.region else None,
            one.location.region.start.column if one.location.region else None,
        )
        for one in result.findings
    ]  # fmt: skip
    return (result.document.uri, result.document.record, result.name, tuple(claims), tuple(findings))


def told(row: dict[str, object]) -> tuple[object, ...]:
    """Return the same of a row that an engine wrote."""
    claims = [(one["id"], one["text"], tuple(one["values"]), one["type"]) for one in row["claims"]]
    columns = ("rule", "severity", "message", "fingerprint", "uri", "line", "column")
    findings = [tuple(one[column] for column in columns) for one in row["findings"]]
    return (row["uri"], row["record"], row["name"], tuple(claims), tuple(findings))


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty folder, in which the test works."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(folder: str = "out/documents") -> list[dict[str, object]]:
    """Return the rows that an engine wrote, in a settled order."""
    import pyarrow.parquet as pq

    return sorted(pq.read_table(folder).to_pylist(), key=lambda row: (row["input"], row["ordinal"]))


def pages(folder: Path, count: int) -> Path:
    """Write so many pages with a claim each."""
    folder.mkdir(parents=True)
    for number in range(count):
        text = f"# Page {number}\n\nOur procedure has a {50 + number}% success rate.\n"
        (folder / f"page{number:02}.md").write_text(text, encoding="utf-8")
    return folder


def killing(needle: str, once: str = "") -> Judging:
    """Return a stand-in for the judging of a record that kills its process at the record that holds ``needle``."""

    # Made here, so that it travels to the workers as it is: they do not know this module.
    def judge(uri, found, by):
        if isinstance(found, Document) and needle in found.text and not (once and os.path.exists(once)):  # noqa: PTH110
            if once:
                Path(once).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return judged_record(uri, found, by)

    return judge


def exported(name: str, folder: Path) -> Settings:
    """Write the site as the export ``name`` to ``folder`` and return the settings under which it is read."""
    module = import_module(f"tests.readers.exports.{name}")
    for file, data in module.build(site.pages()).items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)
    return Settings(today=site.TODAY, fields=getattr(module, "FIELDS", ()))


def here(paths: list[Path], settings: Settings) -> list[tuple[object, ...]]:
    """Return what a run of this machine says of files and folders, in a settled order."""
    report = Session(settings).audit(paths, Path("local-run"), AuditOptions())
    assert not report.skipped
    return sorted(map(said, report.results))
