"""The command: streams, errors and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import NoReturn

from claimlint.cli.exits import Exit
from claimlint.cli.leaving import leave
from claimlint.cli.output import tell
from claimlint.errors import ClaimlintError, ReadError, UsageError

_GARBAGE = (100_000, 10, 100)
"""Objects made before Python looks for cycles among them: its own 700 make it look through spaCy again and again.

Through all that a run keeps it looks every hundred million objects: what lasts as long as that are results, more with
each page, and each page would cost more than the one before.
"""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with its exit code."""
    gc.set_threshold(*_GARBAGE)
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A Windows code page cannot hold what copy holds, and a report must not die of it.
            stream.reconfigure(encoding="utf-8", errors="replace")
    code = run(arguments)
    if arguments is None:
        leave(code)
    sys.exit(code)


def _open_streams() -> None:
    """Have nobody read what a caller closed (``>&-``): the exit code still speaks of the copy."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - for the whole run


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; errors are told on standard error."""
    try:
        _stand_somewhere()
        return _carried_out(arguments)
    except KeyboardInterrupt:
        tell("interrupted")
        return Exit.INTERRUPTED
    except ClaimlintError as error:
        _tell(error)
        return Exit.UNREAD if isinstance(error, ReadError) else Exit.USAGE
    except Exception:  # noqa: BLE001 - Python's own exit code for a crash means "findings" here
        import traceback

        with suppress(OSError):
            sys.stderr.write(traceback.format_exc())
        tell("this is a bug; nothing can be said of the copy that was not reported")
        return Exit.UNREAD


def _stand_somewhere() -> None:
    """See to it that the working folder is there: paths, policies and reports are found from it.

    Raises:
        UsageError: if somebody removed it.
    """
    try:
        os.getcwd()  # noqa: PTH109 - pathlib is loaded by what comes behind
    except OSError as error:
        hint = "change to one that is there"
        raise UsageError(f"the working folder cannot be used: {error.strerror}", hint=hint) from None


def _carried_out(arguments: Sequence[str] | None) -> int:
    from claimlint.cli.plain import plain_check

    plain = plain_check(sys.argv[1:] if arguments is None else arguments)
    if plain is not None:
        from claimlint.cli.inputs import Format, show
        from claimlint.reporters.registry import FINDINGS

        return show(plain.inputs, Format(plain.format_name, FINDINGS), plain.target, plain.fail_on)
    from claimlint.cli.group import carry_out

    return carry_out(arguments)


def _tell(error: ClaimlintError) -> None:
    from claimlint.policy.problems import PolicyErrors
    from claimlint.reporters.terminal import line

    for one in error.errors if isinstance(error, PolicyErrors) else (error,):
        tell(line(str(one)))
