"""What was counted: on the way in, on the way out, and how much may go wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, fields
from decimal import Decimal, InvalidOperation

from claimlint.errors import ReadError, UsageError
from claimlint.model.lazydata import dataclass


class CountError(ReadError):
    """An engine that lost documents, or made some twice: exit code 3, nothing is committed."""

    code = "CLE505"


@dataclass(frozen=True, slots=True)
class Taken:
    """The inputs of a shard as the engine reads them: how many, and a sum of their names' hashes."""

    inputs: int
    checksum: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The rows of a shard as they were written.

    ``inputs`` and ``checksum`` are of the rows that are the last of their input. ``promised`` is how many documents
    these say there are, ``documents`` how many there are; of these ``judged`` are whole, ``incomplete`` in part,
    ``skipped`` not at all, ``left_out`` on purpose. ``errors``, ``warnings`` and ``notes`` are findings.
    """

    inputs: int = 0
    checksum: int = 0
    promised: int = 0
    documents: int = 0
    judged: int = 0
    incomplete: int = 0
    skipped: int = 0
    left_out: int = 0
    claims: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    @property
    def failed(self) -> int:
        """Return how many documents count against the error budget."""
        return self.incomplete + self.skipped


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts."""
    columns = list(zip(*map(astuple, counts), strict=True))
    return Counts(*map(sum, columns)) if columns else Counts()


def reconcile(shard: str, taken: Taken, given: Counts) -> None:
    """See to it that every input and every document came out once.

    Raises:
        CountError: if not.
    """
    states = given.judged + given.incomplete + given.skipped + given.left_out
    for what, before, after in (
        ("inputs", taken.inputs, given.inputs),
        ("documents", given.promised, given.documents),
        ("documents", given.documents, states),
    ):
        if before != after:
            raise CountError(f"{shard}: {before} {what} went in and {after} came out", hint="run it with --resume")
    if taken.checksum != given.checksum:
        raise CountError(f"{shard}: the inputs that came out are not those that went in", hint="run it with --resume")


@dataclass(frozen=True, slots=True)
class Budget:
    """How many documents may fail: a number, or ``percent`` of all."""

    number: Decimal = Decimal(0)
    percent: bool = False

    def holds(self, failed: int, documents: int) -> bool:
        """Return whether ``failed`` of ``documents`` are few enough."""
        allowed = self.number * documents / 100 if self.percent else self.number
        return failed <= allowed

    def __str__(self) -> str:
        return f"{self.number}{'%' if self.percent else ''}"


def budget(text: str) -> Budget:
    """Return the budget that ``text`` writes: ``5`` or ``0.1%``.

    Raises:
        UsageError: if it is neither.
    """
    percent = text.endswith("%")
    try:
        number = Decimal(text.removesuffix("%"))
    except InvalidOperation:
        number = Decimal(-1)
    whole = percent or number == number.to_integral_value() if number.is_finite() else False
    if not whole or number < 0 or (percent and number > 100):
        raise UsageError(f"{text!r} is no error budget", hint="give a number of documents (5) or a percentage (0.1%)")
    return Budget(number, percent)


COUNTED = tuple(field.name for field in fields(Counts))
"""The names of what is counted."""
