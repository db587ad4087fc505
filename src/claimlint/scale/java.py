"""Java, which Spark runs on: found, or asked for in a way that can be acted on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from claimlint.errors import MissingExtraError

OLDEST = 17
_HINT = (
    f"install Java {OLDEST} or later (default-jre-headless on Debian and Ubuntu) or set JAVA_HOME; "
    "--engine local needs none"
)
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')


class JavaError(MissingExtraError):
    """Java that is missing or too old: exit code 2."""

    code = "CLE401"


def find_java() -> Path:
    """Return the Java that Spark will start: that of ``JAVA_HOME``, else the one on the path.

    Raises:
        JavaError: if there is none, it does not start, or it is too old.
    """
    home = os.environ.get("JAVA_HOME")
    found = Path(home) / "bin" / "java" if home else shutil.which("java")
    if not found or not Path(found).exists():
        where = f"JAVA_HOME is {home}, where there is no bin/java" if home else "there is none on the path"
        raise JavaError(f"Spark needs Java, and {where}", hint=_HINT)
    version = _version(Path(found))
    if version < OLDEST:
        said = f"it is Java {version}" if version else "it does not start"
        raise JavaError(f"Spark cannot use {found}: {said}", hint=_HINT)
    return Path(found)


def _version(java: Path) -> int:
    """Return the major version of ``java``, 0 if it does not say."""
    try:
        ran = subprocess.run([java, "-version"], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - the user's own Java
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = _VERSION.search(ran.stderr) or _VERSION.search(ran.stdout)
    return int(found[1]) if found else 0
