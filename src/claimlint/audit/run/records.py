"""The records of one input, judged one by one: the only place where a run does that, whoever runs it.

Processes of this machine come here with files (``worker``), the workers of a cluster with the bytes of a table's
rows (``claimlint.scale``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Protocol

from claimlint.audit.filters import RecordFilter
from claimlint.audit.inputs import Input, judged_record, unreadable
from claimlint.engine import Judge
from claimlint.model.document import Document
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.report import LeftOut, Skipped
from claimlint.readers.feed import Feed, Unread
from claimlint.readers.opening import documents

QUARANTINED = "CLE503"
Judging = Callable[[str, Document | Unread, Judge], Input]
"""What judges one record: the address of its input, the record, policy and checks."""


class Hand(Protocol):
    """Says which records of an input are wanted, and hears which one is in hand."""

    def reads(self, ordinal: int) -> bool:
        """Hear that the record is about to be read; return False if that killed whoever tried."""

    def wants(self, ordinal: int) -> bool:
        """Return whether the record is to be judged; others may judge the rest."""

    def spares(self, ordinal: int) -> bool:
        """Return whether the record is to be left out because it killed whoever judged it."""

    def takes(self, ordinal: int) -> None:
        """Hear that a record is about to be judged."""

    def done(self, found: Document | Unread) -> None:
        """Hear that it was."""


class Whole:
    """A hand that wants every record and remembers nothing."""

    def reads(self, ordinal: int) -> bool:  # noqa: ARG002 - part of the protocol
        """Return True."""
        return True

    def wants(self, ordinal: int) -> bool:  # noqa: ARG002 - part of the protocol
        """Return True."""
        return True

    def spares(self, ordinal: int) -> bool:  # noqa: ARG002 - part of the protocol
        """Return False."""
        return False

    def takes(self, ordinal: int) -> None:
        """Do nothing."""

    def done(self, found: Document | Unread) -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How the records of an input are judged.

    ``by`` is policy, checks and date, ``reader`` the name of a reader that overrules name and content (None for
    none), ``wanted`` says which records are judged, the others are left out by name.
    """

    by: Judge
    reader: str | None = None
    wanted: RecordFilter = field(default_factory=RecordFilter)
    judging: Judging = judged_record


def judged_input(feed: Feed, terms: Terms, hand: Hand, digest: str = "") -> Iterator[Input]:
    """Yield what each record of ``feed`` came to, an empty ``Input`` for one that ``hand`` does not want.

    ``digest`` is the SHA-256 of the whole input, "" if nobody took it; records that are excerpts are called by it.
    """
    try:
        reading = documents(feed, terms.reader)
        for ordinal in count():
            if not hand.reads(ordinal):
                yield Input(skipped=(unreached(feed.uri, ordinal),))
                return
            found = next(reading, None)
            if found is None:
                return
            if hand.spares(ordinal):
                yield Input(skipped=(quarantined(feed.uri, ordinal),))
            elif hand.wants(ordinal):
                hand.takes(ordinal)
                yield _record(feed, found, terms, digest)
                hand.done(found)
            else:
                yield Input()
    except Exception as error:  # noqa: BLE001 - one input must not cost the others
        yield unreadable(feed.uri, error)


def quarantined(uri: str, ordinal: int) -> Skipped:
    """Return that a record killed the process that judged it, each time."""
    reason = f"record {ordinal + 1} killed the worker that judged it, twice; it was left out"
    return Skipped(uri, QUARANTINED, reason, "please report it with the record that it fails on")


def unreached(uri: str, ordinal: int) -> Skipped:
    """Return that to read a record killed the process that did it, each time, so that nobody knows what follows."""
    reason = f"reading on after record {ordinal} killed the worker, twice; the rest was left out"
    return Skipped(uri, QUARANTINED, reason, "please report it with the file that it fails on")


def _record(feed: Feed, found: Document | Unread, terms: Terms, digest: str) -> Input:
    if isinstance(found, Unread):
        return terms.judging(feed.uri, found, terms.by)
    objection = terms.wanted.objection(found)
    if objection:
        return Input(left_out=(LeftOut(found.uri, found.record, objection),))
    if digest and found.source.excerpts and found.uri == feed.uri:
        # The file's own hash: that of the excerpt would name nothing that anyone has.
        found = replace(found, source=replace(found.source, digest=digest, size=feed.size or 0))
    return terms.judging(feed.uri, found, terms.by)
