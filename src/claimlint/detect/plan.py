"""What the needs of all detectors ask of a text, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from claimlint.text.asked import Asked, Part, asked_of, bits

if TYPE_CHECKING:
    from claimlint.detect.need import Need


class Plan(NamedTuple):
    """The needs of all detectors. A set of needs is an integer, one bit each.

    Attributes:
        readers: where the detectors are (see ``detectors.names``).
        owners: the detector's number of each need.
        parts: the part of its detector that each need is for.
        sentences: what the needs ask of a sentence.
        blocks: what they ask of a block.
        block, around, questions, cells: the needs of that kind.
        beside: a need of a sentence, and what its block must meet besides, which has no owner.
    """

    readers: tuple[str, ...]
    owners: tuple[int, ...]
    parts: tuple[str, ...]
    sentences: Asked
    blocks: Asked
    block: int
    around: int
    questions: int
    cells: int
    beside: tuple[tuple[int, int], ...]


def plan_of(needs: Iterable[Sequence[Need]], readers: Sequence[str] = ()) -> Plan:
    """Return the plan of the needs of each detector, in the order of the detectors; ``readers`` are their names."""
    from claimlint.detect.need import Reach

    flat = [(owner, need) for owner, own in enumerate(needs) for need in own]

    numbered = [(number, need) for number, (_, need) in enumerate(flat)]

    def those(condition: Callable[[Need], bool]) -> int:
        return bits(number for number, need in numbered if condition(need))

    blocks = [(number, need.block) for number, need in numbered if need.block]
    return Plan(
        readers=tuple(readers),
        owners=tuple(owner for owner, _ in flat),
        parts=tuple(need.part for _, need in flat),
        sentences=_asked(one for one in numbered if one[1].reach is Reach.SENTENCE),
        blocks=_asked(
            (one for one in numbered if one[1].reach is not Reach.SENTENCE),
            ((number, tuple(row)) for number, (_, rows) in enumerate(blocks, len(flat)) for row in rows),
        ),
        block=those(lambda need: need.reach is Reach.BLOCK),
        around=those(lambda need: need.reach is Reach.AROUND),
        questions=those(lambda need: need.after_question),
        cells=those(lambda need: need.in_cell),
        beside=tuple((1 << need, 1 << number) for number, (need, _) in enumerate(blocks, len(flat))),
    )


def _asked(needs: Iterable[tuple[int, Need]], ways: Iterable[tuple[int, Sequence[Part]]] = ()) -> Asked:
    """Return what numbered ``needs`` ask, and besides them ``ways`` in which a text can meet one."""
    own = list(needs)
    return asked_of(
        chain(((number, tuple(parts)) for number, need in own for parts in _ways(need)), ways),
        ((number, need.anchor) for number, need in own if need.anchor),
    )


def _ways(need: Need) -> Iterable[Sequence[Part]]:
    """Return the ways in which a text can meet a need: what it must hold all of, the rarest first."""
    if need.table:
        return dict.fromkeys(phrase.parts for phrase in need.table)
    if need.words:
        from claimlint.text.words import rarity

        return (sorted(need.words, key=rarity),)
    if need.any_pieces:
        return dict.fromkeys(tuple(dict.fromkeys((*row, *need.pieces))) for row in need.any_pieces)
    if need.pieces or need.anchor:
        return (tuple(dict.fromkeys(need.pieces)),)
    return ()
