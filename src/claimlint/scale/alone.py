"""An input judged in a process of its own, for when a document is suspected of killing its worker."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from claimlint.audit.inputs import Input
from claimlint.audit.run.pool import process_context
from claimlint.audit.run.records import unreached
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, field
from claimlint.readers.feed import Unread
from claimlint.scale.schema import Row, document_row

if TYPE_CHECKING:
    from claimlint.scale.function import JudgeRows

_FORKS: bool = sys.platform == "linux"
_TRIES = 2
"""How many processes a document may kill before it is left out."""


@dataclass(slots=True)
class _Told:
    """A hand in the child: passes over what was judged before, spares the killers, tells what it takes."""

    pipe: Connection
    start: int
    spared: frozenset[int]

    def reads(self, ordinal: int) -> bool:  # noqa: ARG002 - part of the protocol
        """Return True: the parent knows what came back last."""
        return True

    def wants(self, ordinal: int) -> bool:
        """Return whether the record is still to be judged."""
        return ordinal >= self.start

    def spares(self, ordinal: int) -> bool:
        """Return whether the record is to be left out."""
        return ordinal in self.spared

    def takes(self, ordinal: int) -> None:
        """Tell the parent before the record can do harm."""
        self.pipe.send(ordinal)

    def done(self, found: Document | Unread) -> None:
        """Do nothing: what was found is sent as it is."""


@dataclass(slots=True)
class _State:
    """How far an input has been judged: records that came back, the one in hand, deaths by record."""

    back: int = 0
    hand: int = -1
    deaths: dict[int, int] = field(default_factory=dict)

    @property
    def spared(self) -> frozenset[int]:
        """Return the records that killed too often."""
        return frozenset(ordinal for ordinal, times in self.deaths.items() if times >= _TRIES)


def judged_alone(function: JudgeRows, row: Mapping[str, Any]) -> Iterator[Row]:
    """Yield what each record of ``row`` came to, as ``function.documents`` does, whatever becomes of the processes.

    A record that kills two is spared and named; where reading the next record kills, the rest of the input is.
    """
    from claimlint.scale.function import warm

    warm(function.instructions)  # the children are forked with what is loaded here
    state = _State()
    while not (yield from _child(function, row, state)):
        culprit = state.hand if state.hand >= state.back else -1
        state.deaths[culprit] = state.deaths.get(culprit, 0) + 1
        if culprit < 0 and state.deaths[culprit] >= _TRIES:
            yield document_row(row["uri"], state.back, Input(skipped=(unreached(row["uri"], state.back),)))
            return


def _child(function: JudgeRows, row: Mapping[str, Any], state: _State) -> Generator[Row, None, bool]:
    """Yield what one child sends back; return whether it came to the end or died. ``state`` says how far it came."""
    ours, theirs = process_context().Pipe(duplex=False)
    wait = _begun(partial(_work, theirs, function, row, state.back, state.spared))
    theirs.close()
    state.hand = -1
    try:
        while True:
            message = ours.recv()
            if message is None:
                return True
            if isinstance(message, Exception):
                raise message
            if isinstance(message, int):
                state.hand = message
                continue
            state.back += 1
            yield message
    except (EOFError, OSError):  # the child died, perhaps in the middle of a message
        return False
    finally:
        ours.close()
        wait()


def _begun(work: Callable[[], None]) -> Callable[[], object]:
    """Begin ``work`` in another process; return what waits for its end."""
    if _FORKS:
        # The workers of some engines are daemons, to which multiprocessing gives no children.
        child = os.fork()
        if child == 0:
            try:
                work()
            finally:
                os._exit(0)
        return partial(os.waitpid, child, 0)
    process = process_context().Process(target=work)
    process.start()
    return process.join


def _work(pipe: Connection, function: JudgeRows, row: Mapping[str, Any], start: int, spared: frozenset[int]) -> None:
    hand = _Told(pipe, start, spared)
    try:
        for one in function.documents(row, hand, start):
            pipe.send(one)
        pipe.send(None)
    except Exception as error:  # noqa: BLE001 - it is the parent's to tell
        pipe.send(error)
    finally:
        pipe.close()
