"""``claimlint readers``: what kinds of files are read."""

from __future__ import annotations

from collections.abc import Iterable

import click

from claimlint.cli.options import output_options
from claimlint.cli.output import Target


@click.command("readers", short_help="List the file formats that are read.")
@output_options
def list_readers(target: Target) -> None:
    """List the readers with the file name endings and media types that they read, and what they need."""
    from claimlint.readers.registry import needs, readers

    target.write_lines(
        _line(reader.name, (*reader.suffixes, *reader.media_types), needs(reader)) for reader in readers().values()
    )


def _line(name: str, reads: Iterable[str], needed: str) -> str:
    tail = f" (needs {needed})" if needed else ""
    return f"{name:<12} {' '.join(reads)}{tail}".rstrip()


COMMAND = list_readers
