"""The end of the process."""

from __future__ import annotations

import atexit
import os
import sys


def leave(code: int) -> None:
    """End the process with ``code`` without taking apart what is loaded, or return if it may not end so.

    Python frees every object before it ends, which with spaCy loaded takes a fifth of a short run; the system takes
    the memory back at once. What is registered for the end is carried out, and what was written is written out.
    """
    if _watched() or _threads() > 1:
        return
    atexit._run_exitfuncs()  # noqa: SLF001 - what sys.exit does: temporary folders, worker processes
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return  # Python says what is wrong with the stream
    os._exit(code)


def _watched() -> bool:
    """Return whether somebody follows the program, a debugger or profiler say, and has something to do behind it."""
    monitoring = getattr(sys, "monitoring", None)
    tools = () if monitoring is None else filter(monitoring.get_tool, range(6))
    return bool(sys.gettrace() or sys.getprofile() or sys.flags.interactive or any(True for _ in tools))


def _threads() -> int:
    threading = sys.modules.get("threading")
    return 1 if threading is None else int(threading.active_count())
