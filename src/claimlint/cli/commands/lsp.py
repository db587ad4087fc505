"""``claimlint lsp``: the language server."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.options import FILE, policy_option


@click.command("lsp", short_help="Show findings in an editor (Language Server Protocol).")
@policy_option
@click.option("--baseline", type=FILE, help="Accept the findings that this file lists.")
@click.option("--no-gitignore", is_flag=True, help="Judge files that git ignores, too.")
def lsp(policy: Path | None, baseline: Path | None, *, no_gitignore: bool) -> int:
    """Show findings in an editor: speak the Language Server Protocol on standard input and output.

    Your editor starts this; docs/editors.md has settings. Paths are relative to the folder that the editor opens.
    Needs the extra: pip install 'claimlint[lsp]'.
    """
    from claimlint.api import Settings

    try:
        from claimlint.lsp.server import serve
    except ImportError as error:
        from claimlint.errors import MissingExtraError

        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        hint = "pip install 'claimlint[lsp]'"
        raise MissingExtraError("the language server needs pygls, which is not installed", hint=hint) from None
    return serve(Settings(policy=policy, baseline=baseline, gitignore=not no_gitignore))


COMMAND = lsp
