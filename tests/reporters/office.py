"""LibreOffice, where it is installed: whether it opens what was written."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def converted(path: Path, kind: str = "pdf") -> Path:
    """Return what LibreOffice makes of a document; the test is passed over where there is no LibreOffice.

    .ci/install-office installs it.
    """
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("there is no LibreOffice")
    profile = path.parent / "profile"
    command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", kind]
    ran = subprocess.run(
        [*command, "--outdir", str(path.parent), str(path)], capture_output=True, text=True, check=False, timeout=300
    )
    made = path.with_suffix(f".{kind}")
    assert made.is_file(), ran.stdout + ran.stderr
    return made
