"""The files that ``init`` writes."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.errors import UsageError

POLICY_FILE = "claimlint.yaml"
HOOK_FILE = ".pre-commit-config.yaml"

HOOK = """\
repos:
  - repo: local
    hooks:
      - id: claimlint
        name: claimlint
        entry: claimlint check --force-exclude
        language: system
        files: '(?i)\\.(md|markdown|mdx|html?|xhtml|liquid|njk|txt|csv|po|docx)$'
        require_serial: true
"""


def write_new(path: Path, text: str) -> bool:
    """Write ``text`` to ``path`` unless it exists; return whether it was written.

    Raises:
        UsageError: if it cannot be written.
    """
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror or error}", uri=str(path)) from None
    return True


def start_policy(folder: Path, organization: str) -> None:
    """Write a policy and the JSON Schema that it names to ``folder``; existing files stay."""
    from claimlint.policy.jsonschema import SCHEMA_FILE, dumps
    from claimlint.policy.template import policy_template

    start_file(folder / POLICY_FILE, policy_template(organization))
    start_file(folder / SCHEMA_FILE, dumps())


def start_file(path: Path, text: str) -> bool:
    """Write ``text`` to ``path`` unless it exists, say so, and return whether it was written."""
    written = write_new(path, text)
    click.echo(f"wrote {path}" if written else f"{path} is there already and stays as it is")
    return written
