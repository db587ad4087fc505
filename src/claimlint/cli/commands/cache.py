"""``claimlint cache``: what is kept between runs."""

from __future__ import annotations

import click

from claimlint.cli.options import output_options
from claimlint.cli.output import Target


@click.group("cache", short_help="Look at or remove the results kept between runs.")
def cache() -> None:
    """Look at or remove what is kept of files that did not change.

    The folder is the platform's for caches, or that of the environment variable CLAIMLINT_CACHE_DIR.
    """


@cache.command("info")
@output_options
def info(target: Target) -> None:
    """Tell where the cache is and what it holds."""
    from claimlint.cli.caches import show

    show(target)


@cache.command("clean")
@output_options
def clean(target: Target) -> None:
    """Remove the cache."""
    from claimlint.cli.caches import remove

    remove(target)


COMMAND = cache
