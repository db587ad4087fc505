"""``claimlint readers``: what kinds of files are read."""

from __future__ import annotations

import click

from claimlint.cli.options import output_options
from claimlint.cli.output import Target


@click.command("readers")
@output_options
def list_readers(target: Target) -> None:
    """List the readers with the file name endings and media types that they read."""
    from claimlint.readers.registry import readers

    found = readers().values()
    target.write_lines(
        f"{reader.name:<12} {' '.join((*reader.suffixes, *reader.media_types))}".rstrip() for reader in found
    )


COMMAND = list_readers
