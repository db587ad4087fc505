"""What the needs of all detectors ask of a text, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimlint.detect.need import Need


class Plan(NamedTuple):
    """The needs of all detectors as plain data. Needs are numbered, and so are marks.

    A mark is what a piece of text can have: a word of a certain set, a match of a certain expression. A set of
    needs or of marks is an integer, one bit each.

    Attributes:
        readers: where the detectors are (see ``detectors.names``).
        owners: the detector's number of each need.
        words: the marks that each word gives.
        pieces: marks, and the expressions over pieces of text that give them.
        wanted: a need, and marks that a text with all of them meets it by; the rarest mark comes first.
        anchors: a need, and the expression that the text must match besides.
        block, around, questions, cells: the needs of that kind, as an integer.
    """

    readers: tuple[str, ...]
    owners: tuple[int, ...]
    words: Mapping[str, tuple[int, ...]]
    pieces: tuple[tuple[int, str], ...]
    wanted: tuple[tuple[int, tuple[int, ...]], ...]
    anchors: tuple[tuple[int, str], ...]
    block: int
    around: int
    questions: int
    cells: int


def plan_of(needs: Iterable[Sequence[Need]], readers: Sequence[str] = ()) -> Plan:
    """Return the plan of the needs of each detector, in the order of the detectors; ``readers`` are their names."""
    from claimlint.detect.need import Reach

    flat = [(owner, need) for owner, own in enumerate(needs) for need in own]
    marks: dict[frozenset[str] | str, int] = {}
    wanted = [
        (number, tuple(marks.setdefault(part, len(marks)) for part in parts))
        for number, (_, need) in enumerate(flat)
        for parts in _ways(need)
    ]
    words: dict[str, list[int]] = {}
    for part, mark in marks.items():
        for word in part if isinstance(part, frozenset) else ():
            words.setdefault(word, []).append(mark)

    def those(condition: Callable[[Need], bool]) -> int:
        return bits(number for number, (_, need) in enumerate(flat) if condition(need))

    return Plan(
        readers=tuple(readers),
        owners=tuple(owner for owner, _ in flat),
        words={word: tuple(words[word]) for word in sorted(words)},
        pieces=tuple((mark, part) for part, mark in marks.items() if isinstance(part, str)),
        wanted=tuple(wanted),
        anchors=tuple((number, need.anchor) for number, (_, need) in enumerate(flat) if need.anchor),
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
        from claimlint.detect.indexed import rarity

        return (sorted(need.words, key=rarity),)
    if need.pieces or need.anchor:
        return (tuple(dict.fromkeys(need.pieces)),)
    return ()


def bits(numbers: Iterable[int]) -> int:
    """Return the integer whose bits ``numbers`` are set."""
    return union(1 << number for number in numbers)


def union(integers: Iterable[int]) -> int:
    """Return the integer with every bit that one of ``integers`` has."""
    whole = 0
    for one in integers:
        whole |= one
    return whole
