"""Numbers of a trial: needed to treat, enrolled, lost, analysed."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from claimlint.checks.numeric.figures import ALONE, COUNT, NUMBER, PERCENT, figure, is_loose, shown
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.text import lazyre as re

_NNT = re.compile(
    rf"\b(?:NNT|number needed to treat)\b(?: \(NNT\))?(?: of| was| is|[ =:]){{1,3}}(?P<n>{NUMBER})(?![\w%])",
    re.IGNORECASE,
)
_RISKS = re.compile(
    rf"{ALONE}(?P<a>{NUMBER})(?:{PERCENT})?(?: [a-z]+){{0,4}},? (?:to|vs\.?|versus|against|compared (?:with|to)) "
    f"(?P<b>{NUMBER}){PERCENT}",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:absolute risk reduction|ARR|risk difference|absolute difference)(?: \(ARR\))?(?: of| was| is|["
    f" =:]){{1,3}}(?P<d>{NUMBER}){PERCENT}",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"{ALONE}{NUMBER}{PERCENT}(?! (?:CI|confidence))", re.IGNORECASE)


def needed_to_treat(line: Line) -> Iterator[Flaw]:
    """Report a number needed to treat that the two risks in its sentence do not give."""
    stated = list(_NNT.finditer(line.text))
    if len(stated) != 1:
        return
    risks = list(_RISKS.finditer(line.text))
    absolute = _ABSOLUTE.search(line.text)
    if absolute is not None:
        difference = figure(absolute["d"])
        low, exact, high = difference.low, difference.value, difference.high
    elif len(risks) == 1 and len(_PERCENT.findall(line.text)) <= 2:
        a, b = figure(risks[0]["a"]), figure(risks[0]["b"])
        exact = abs(a.value - b.value)
        low, high = exact - (a.step + b.step) / 2, exact + (a.step + b.step) / 2
    else:
        return
    told = figure(stated[0]["n"])
    if low <= 0 or (floor(100 / high) <= told.high and told.low <= 100 / low + 1):
        return
    why = (
        f"1 / {shown(exact, 2)} % is {shown(100 / exact)}, so the number needed to treat is not {shown(told.value, 2)}"
    )
    yield Flaw(line.span(stated[0].start(), stated[0].end()), why)


_ENTERED = re.compile(
    rf"\b(?:of|among) (?:the )?(?P<n>{COUNT}) (?:[a-z-]+ ){{0,2}}?(?:patients|participants|people|adults|subjects"
    r"|women|men|veterans)(?: (?:who were )?(?:enrolled|randomi[sz]ed|treated))?\b"
    rf"|\b(?:enrolled|randomi[sz]ed|recruited) (?P<n2>{COUNT}) (?:[a-z-]+ ){{0,2}}?(?:patients|participants|people"
    r"|adults|subjects|women|men|veterans)\b"
    rf"|{ALONE}\b(?P<n3>{COUNT}) (?:patients |participants |people |adults |subjects |women |men |veterans )?(?:were"
    r" (?:enrolled|randomi[sz]ed|recruited)|started|entered)\b"
    rf"|\b(?:of|among) (?:the )?(?P<n4>{COUNT}) (?:who were )?(?:enrolled|randomi[sz]ed|recruited)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    rf"{ALONE}\b(?P<n>{COUNT}) (?:(?:patients|participants|people|adults|subjects) )?(?:(?:were|was) (?:lost|excluded"
    r"|withdrawn)|dropped out|withdrew|left(?: the study)?(?=[;,.]| and)|died|had missing)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    rf"\bleaving (?P<n>{COUNT})\b|{ALONE}\b(?P<n2>{COUNT}) (?:(?:patients|participants|people|adults|subjects) )?(?:"
    r"(?:were|was) (?:analy[sz]ed|evaluated|assessed|included in the (?:final )?analysis)|remained|completed"
    r"|finished)\b"
    rf"|\bthe remaining (?P<n3>{COUNT}) (?:patients|participants|people|adults|subjects)\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    rf"(?<![\w.,]){NUMBER}(?![\w%]|-(?:month|week|year|day))(?! (?:weeks?|months?|years?|days?|sites|centers|clinics"
    r"|hospitals|percent)\b)",
    re.IGNORECASE,
)
_ANY_PERCENT = re.compile(r"%|\bpercent\b|\bn\s?=", re.IGNORECASE)
_CALENDAR = re.compile(r"\b(?:19|20)\d\d\b")


def flow(line: Line) -> Iterator[Flaw]:
    """Report people enrolled, lost and analysed who do not add up. Analysing all who were enrolled is sound."""
    entered = list(_ENTERED.finditer(line.text))
    lost, kept = list(_LOST.finditer(line.text)), list(_KEPT.finditer(line.text))
    if len(entered) != 1 or not lost or len(lost) > 4 or len(kept) != 1 or _ANY_PERCENT.search(line.text):
        return
    named = [*entered, *lost, *kept]
    counts = [_count(match) for match in named]
    loose = any(is_loose(line.text[max(0, m.start() - 24) : m.start()]) for m in named)
    digits = [m for m in _NUMBERS.finditer(line.text) if not _CALENDAR.fullmatch(m[0])]
    if loose or len(digits) > len(named):
        return
    total, gone, left = counts[0], counts[1:-1], counts[-1]
    right = total - sum(gone)
    if left not in {right, total}:
        taken = " - ".join(shown(value) for value in (total, *gone))
        yield Flaw(
            line.span(entered[0].start(), max(match.end() for match in named)),
            f"{taken} = {shown(right)}, not {shown(left)}",
        )


def _count(match: re.Match[str]) -> float:
    return figure(next(text for name, text in match.groupdict().items() if name.startswith("n") and text)).value
