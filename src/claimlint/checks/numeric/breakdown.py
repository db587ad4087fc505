"""Parts of one whole that must make 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from claimlint.checks.base import CheckContext
from claimlint.checks.copytext import passage
from claimlint.checks.numeric.figures import ALONE, NUMBER, PERCENT, WORDED, Figure, figure, is_loose, shown
from claimlint.checks.numeric.lines import Flaw, Line, lines_of
from claimlint.model.document import Block
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_PERCENT = re.compile(
    rf"{ALONE}(?:(?P<p>{NUMBER}|{WORDED}){PERCENT}|\b(?P<half>half)\b(?= (?:of|were|had|improved|felt)\b))",
    re.IGNORECASE,
)
_SETS = (
    (r"excellent", r"good", r"fair", r"poor"),
    (r"very satisfied", r"satisfied", r"neutral", r"dissatisfied"),
    (r"improved|better", r"unchanged|no change|(?:about |stayed )?the same|did not change", r"worse(?:ned)?"),
    (r"(?:complete|full|total) (?:pain )?relief", r"(?:partial|some) (?:pain )?relief", r"no (?:pain )?relief"),
    (r"(?:complete|full) (?:response|remission)", r"partial (?:response|remission)", r"no (?:response|remission)"),
    (r"(?:much|greatly|a lot) (?:better|improved)", r"(?:somewhat|slightly|a little) (?:better|improved)",
     r"no better|no different|not improved|unchanged|the same"),
)  # fmt: skip
"""Category sets that leave no room between or beside their members."""

_LEAST = 3
"""Members of a set that must be named before a sum above 100 % proves anything."""

_OPEN = re.compile(
    r"\b(?:lost|missing|unknown|not (?:known|reported|answered)|no (?:answer|data|response)|other|others|rest|none"
    r"|select(?:ed)? all|more than one|multiple|overlap\w*|respectively|at least|and/or|than|versus|vs|baseline|before"
    r"|compared|group|groups|cohort)\b",
    re.IGNORECASE,
)
_MOST = 6
"""Parts that are tried in every combination: beyond that a sum proves nothing."""


def parts(context: CheckContext) -> Iterator[Flaw]:
    """Report parts of one whole that do not sum to 100 % within rounding: in a sentence, a list or a column."""
    for line in lines_of(context.document):
        yield from _in_sentence(line)
        yield from _with_remainder(line)
    for entries in _entries(context):
        yield from _in_column(entries)


def _slack(figures: Sequence[Figure]) -> float:
    return sum(part.step for part in figures) / 2 + 1e-6


def _sum(figures: Sequence[Figure]) -> str:
    return " + ".join(shown(part.value, max(part.decimals, 0)) for part in figures)


def _total(figures: Sequence[Figure]) -> float:
    return sum(part.value for part in figures)


def _wrong(figures: Sequence[Figure]) -> bool:
    return abs(_total(figures) - 100) > _slack(figures)


def _why(figures: Sequence[Figure]) -> str:
    return f"{_sum(figures)} = {shown(_total(figures), 2)} %, not 100 %"


def _in_sentence(line: Line) -> Iterator[Flaw]:
    percents = list(_PERCENT.finditer(line.text))
    if not 2 <= len(percents) <= _MOST:
        return
    if any(is_loose(line.text[max(0, match.start() - 24) : match.start()]) for match in percents):
        return
    figures = [_share(match) for match in percents]
    if _too_much(figures) and any(pattern.search(line.text) for pattern in _DISJOINT):
        yield Flaw(line.span(percents[0].start(), percents[-1].end()), _why(figures))
    if _OPEN.search(line.text):
        return
    for names in _SETS:
        named = [found for name in names if (found := _named(line.text, name)) is not None]
        enough = len(named) == len(names) and _wrong(figures)
        if (enough or (len(named) >= _LEAST and _too_much(figures))) and _alternates(named, percents):
            yield Flaw(line.span(percents[0].start(), percents[-1].end()), _why(figures))
            return


_N = rf"(?:{NUMBER}|{WORDED}){PERCENT}"
_DISJOINT = (
    re.compile(rf"{ALONE}{_N} (?:fe)?male,? (?:and )?{_N} (?:fe)?male\b[^%]*$", re.IGNORECASE),
    re.compile(rf"\b(?:wo)?men (?:made|make) up {_N}[^%]{{0,20}}? and (?:wo)?men {_N}[^%]*$", re.IGNORECASE),
    re.compile(
        rf"\b(?:came|come) from (?:[^%;.]{{0,40}}: )?{_N} from [^%]+, {_N} from [^%]+,? and {_N} from [^%]+$",
        re.IGNORECASE,
    ),
)
"""Shares that exclude one another by what they are: sexes, places that people come from."""


def _share(match: re.Match[str]) -> Figure:
    # "Half" is as exact as a figure of tens.
    return Figure(50.0, -1) if match["half"] else figure(match["p"])


def _too_much(figures: Sequence[Figure]) -> bool:
    return _total(figures) - 100 > max(_slack(figures), 1.0)


def _named(text: str, name: str) -> int | None:
    """Return where the category ``name`` stands in ``text``, None if it stands nowhere or twice."""
    found = list(re.finditer(rf"(?<![\w-])(?:{name})(?![\w-])", text, re.IGNORECASE))
    if name == "satisfied":
        found = [match for match in found if text[max(0, match.start() - 5) : match.start()].lower() != "very "]
    return found[0].start() if len(found) == 1 else None


def _alternates(words: Sequence[int], percents: Sequence[re.Match[str]]) -> bool:
    """Return whether each percentage stands with one category or a run of them; ``words`` are their places."""
    order = sorted([(start, "word") for start in words] + [(match.start(), "percent") for match in percents])
    runs = [(kind, len(list(group))) for kind, group in groupby(order, key=lambda item: item[1])]
    single = all(length == 1 for kind, length in runs if kind == "percent")
    return single and len(runs) == 2 * len(percents)


_REMAINDER = re.compile(
    r"\b(?:the )?(?:remaining|other|rest)[ (:,]{1,2}(?:of (?:them|the patients|patients) )?"
    rf"(?P<p>{NUMBER}|{WORDED}){PERCENT}",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"\b(?:of|among) (?:the )?(?:\d[\d.]{0,6}\s?% (?:who|that|of)|those|whom|these|them)\b|%[^%]{0,10}\boff\b|\bother"
    r" \d[\d.]* ?% (?:higher|lower|more|less)",
    re.IGNORECASE,
)


def _with_remainder(line: Line) -> Iterator[Flaw]:
    remainder = _REMAINDER.search(line.text)
    if remainder is None or _BASE.search(line.text):
        return
    percents = list(_PERCENT.finditer(line.text))
    last = next((i for i, match in enumerate(percents) if match["p"] and match.start("p") == remainder.start("p")), 0)
    if not 1 <= last < _MOST or last + 1 != len(percents):
        return
    if any(is_loose(line.text[max(0, match.start() - 24) : match.start()]) for match in percents):
        return
    figures = [_share(match) for match in percents]
    chosen = (picked for size in range(1, len(figures)) for picked in combinations(figures[:-1], size))
    if all(_wrong([*picked, figures[-1]]) for picked in chosen):
        yield Flaw(line.span(percents[0].start(), percents[-1].end()), _why(figures))


def _entries(context: CheckContext) -> Iterator[list[tuple[str, Figure, Span]]]:
    """Yield the labelled percentages of each list and of each table column."""
    columns: dict[tuple[int, int], list[tuple[str, Figure, Span]]] = {}
    for index, block in enumerate(context.document.blocks):
        if block.group is None or (block.cell is not None and block.cell.is_header):
            continue
        label, text = _labelled(passage(context.document, index).text, block)
        match = re.fullmatch(rf"\s*(?P<p>{NUMBER}){PERCENT}\.?\s*", text)
        if match and label:
            key = (block.group, -1 if block.cell is None else block.cell.column)
            columns.setdefault(key, []).append((label, figure(match["p"]), block.span))
    yield from columns.values()


_LABEL = re.compile(r"(?P<label>[A-Za-z][\w ()/-]{0,60}?)\s?(?::| - |\u2014|,)\s?(?P<rest>.{1,20})")


def _labelled(text: str, block: Block) -> tuple[str, str]:
    if block.cell is not None:
        return (block.cell.row_header.strip().lower(), text) if block.cell.column else ("", "")
    match = _LABEL.fullmatch(text)
    return (match["label"].strip().lower(), match["rest"]) if match else ("", "")


def _in_column(entries: list[tuple[str, Figure, Span]]) -> Iterator[Flaw]:
    labels = [label for label, _, _ in entries]
    figures = [part for _, part, _ in entries]
    span = entries[-1][2]
    if len(entries) > 2 and re.fullmatch(r"total|all|sum|overall", labels[-1]) and figures[-1].value == 100:
        if _wrong(figures[:-1]):
            yield Flaw(span, _why(figures[:-1]))
        return
    for names in _SETS:
        complete = len(names) == len(labels) and all(
            re.fullmatch(name, label) for name, label in zip(names, labels, strict=True)
        )
        if complete and _wrong(figures):
            yield Flaw(span, _why(figures))
