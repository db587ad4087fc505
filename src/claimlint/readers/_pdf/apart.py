"""Work of a library that hostile files may send round in circles, done in a process that can be ended."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from claimlint.model.lazydata import dataclass

FORKS = sys.platform == "linux"
"""Whether work is done apart here: elsewhere forking is not to be had, or not safe."""
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the process may use: seconds of processor time, and MiB of memory beyond what it begins with."""

    seconds: int = 120
    memory: int = 2048


class OverdrawnError(Exception):
    """The process was ended: it used more than it may, or the library crashed."""


def apart(work: Callable[[], bytes], allowance: Allowance) -> bytes:
    """Return what ``work`` returns, called in a process of its own.

    Nothing that it changes is seen here, and it must not raise.

    Raises:
        OverdrawnError: if the process did not come to its end.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _in_child(work, allowance, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        answer = stream.read()
    _, status = os.waitpid(child, 0)
    if status:
        raise OverdrawnError(_why(status, allowance))
    return answer


def _in_child(work: Callable[[], bytes], allowance: Allowance, writing: int) -> None:
    """Do the work and end the process, whatever happens: nothing of what the parent does at its end is done here."""
    status = 1
    try:
        _limit(allowance)
        answer = work()
        with os.fdopen(writing, "wb") as stream:
            stream.write(answer)
        status = 0
    finally:
        os._exit(status)


def _limit(allowance: Allowance) -> None:
    import resource

    with open("/proc/self/statm", encoding="ascii") as stream:  # noqa: PTH123 - a path object is made for nothing
        now = int(stream.read().split()[0]) * resource.getpagesize()
    for what, most in (
        (resource.RLIMIT_AS, now + allowance.memory * _MIB),
        (resource.RLIMIT_CPU, allowance.seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _why(status: int, allowance: Allowance) -> str:
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return f"it takes more than {allowance.seconds} seconds of processor time, or was ended from outside"
    return f"it needs more than {allowance.memory} MiB of memory, or breaks the library that opens it"
