"""Rounds of edits on one file, each tried on the file as a whole before it counts."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from claimlint.fix.accept import gone, objection
from claimlint.fix.changes import Change, Refusal, RefusedError
from claimlint.fix.plan import identity, plan
from claimlint.fix.splice import spliced
from claimlint.model.finding import Finding, Safety
from claimlint.model.lazydata import dataclass, field
from claimlint.model.report import DocumentResult

Judge = Callable[[bytes], Sequence[DocumentResult]]
"""Reads and judges a file's bytes; an empty answer says that they cannot be read as a whole."""

_MAX_ROUNDS = 10
_MAX_TRIALS = 64
"""Times that one file is read and judged: a file whose fixes all fail must not take forever."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after its fixes.

    ``data`` are its bytes, ``results`` its pages as they are judged now, ``fixed`` the findings that are
    gone (in the words of the round that mended them), ``refused`` those whose fixes were not carried out.
    """

    data: bytes
    results: tuple[DocumentResult, ...]
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Refusal, ...] = ()


def mend(data: bytes, results: Sequence[DocumentResult], judge: Judge, allowed: Container[Safety]) -> Mended:
    """Return the file with the fixes of its findings carried out, round by round until none is left.

    Args:
        data: the bytes of the file.
        results: its pages, judged.
        judge: judges the bytes of the edited file.
        allowed: the kinds of fixes to carry out.
    """
    work = _Work(judge, _State(data, tuple(results)))
    for _ in range(_MAX_ROUNDS):
        here = plan(work.state.results, allowed, work.failed.keys())
        if not here.changes or not work.carry_out(here.changes):
            break
    last = plan(work.state.results, allowed, work.failed.keys())
    left = {identity(finding): finding for result in work.state.results for finding in result.findings}
    failed = [Refusal(left[key], reason) for key, reason in work.failed.items() if key in left]
    return Mended(work.state.data, work.state.results, tuple(work.fixed), (*last.refused, *failed))


@dataclass(frozen=True, slots=True)
class _State:
    data: bytes
    results: tuple[DocumentResult, ...]


@dataclass(slots=True)
class _Work:
    """The file as far as it is mended."""

    judge: Judge
    state: _State
    fixed: list[Finding] = field(default_factory=list)
    failed: dict[tuple[str, str], str] = field(default_factory=dict)
    trials: int = 0

    def carry_out(self, changes: Sequence[Change]) -> bool:
        """Carry out the changes that do what they should; return whether the next round may find more to do."""
        good, state = self._good(tuple(changes))
        if state is None:
            return False
        self.fixed += [finding for _, finding in gone(self.state.results, state.results, good)]
        self.state = state
        return True

    def _good(self, changes: tuple[Change, ...]) -> tuple[tuple[Change, ...], _State | None]:
        """Return the changes that do what they should together, and the file with them; None if none does."""
        state, reason = self._tried(changes)
        if state is not None:
            return changes, state
        if len(changes) == 1:
            self.failed.update((identity(finding), reason) for finding in changes[0].findings)
            return (), None
        middle = len(changes) // 2
        left, with_left = self._good(changes[:middle])
        right, with_right = self._good(changes[middle:])
        if with_left is None or with_right is None:
            return (left, with_left) if with_left is not None else (right, with_right)
        both, _ = self._tried((*left, *right))
        # What does not go together is tried again in the next round, on the file with the first half.
        return ((*left, *right), both) if both is not None else (left, with_left)

    def _tried(self, changes: tuple[Change, ...]) -> tuple[_State | None, str]:
        if self.trials == _MAX_TRIALS:
            return None, "too many fixes of this file had to be taken back"
        self.trials += 1
        old = self.state.results
        try:
            data = spliced(old[0].document.source, [part for change in changes for part in change.parts])
        except RefusedError as error:
            return None, str(error)
        results = tuple(self.judge(data))
        reason = objection(old, results, changes)
        return (None, reason) if reason else (_State(data, results), "")
