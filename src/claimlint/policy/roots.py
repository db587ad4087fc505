"""Where the shipped packs are."""

from __future__ import annotations

from pathlib import Path

from claimlint.errors import PolicyError


def policies_root() -> Path:
    """Return the folder of the shipped packs: in the wheel, or in the source checkout.

    Raises:
        PolicyError: if the installation has none.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "policies", package.parents[1] / "policies"):
        if folder.is_dir():
            return folder
    raise PolicyError("the shipped policy packs are missing", hint="reinstall claimlint")
