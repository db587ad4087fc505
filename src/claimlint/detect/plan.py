"""What the needs of all detectors ask of a text, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.text.sieve import Asked, asked_of, bits

if TYPE_CHECKING:
    from claimlint.detect.need import Need


class Plan(NamedTuple):
    """The needs of all detectors. A set of needs is an integer, one bit each.

    Attributes:
        readers: where the detectors are (see ``detectors.names``).
        owners: the detector's number of each need.
        asked: what the needs ask.
        block, around, questions, cells: the needs of that kind.
    """

    readers: tuple[str, ...]
    owners: tuple[int, ...]
    asked: Asked
    block: int
    around: int
    questions: int
    cells: int


def plan_of(needs: Iterable[Sequence[Need]], readers: Sequence[str] = ()) -> Plan:
    """Return the plan of the needs of each detector, in the order of the detectors; ``readers`` are their names."""
    from claimlint.detect.need import Reach

    flat = [(owner, need) for owner, own in enumerate(needs) for need in own]

    def those(condition: Callable[[Need], bool]) -> int:
        return bits(number for number, (_, need) in enumerate(flat) if condition(need))

    return Plan(
        readers=tuple(readers),
        owners=tuple(owner for owner, _ in flat),
        asked=asked_of(
            ((number, tuple(parts)) for number, (_, need) in enumerate(flat) for parts in _ways(need)),
            ((number, need.anchor) for number, (_, need) in enumerate(flat) if need.anchor),
        ),
        block=those(lambda need: need.reach is Reach.BLOCK),
        around=those(lambda need: need.reach is Reach.AROUND),
        questions=those(lambda need: need.after_question),
        cells=those(lambda need: need.in_cell),
    )


def _ways(need: Need) -> Iterable[Sequence[frozenset[str] | str]]:
    """Return the ways in which a text can meet a need: what it must hold all of, the rarest first."""
    if need.table:
        return dict.fromkeys(phrase.keys for phrase in need.table)
    if need.words:
        from claimlint.text.words import rarity

        return (sorted(need.words, key=rarity),)
    if need.pieces or need.anchor:
        return (tuple(dict.fromkeys(need.pieces)),)
    return ()
