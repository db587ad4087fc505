"""Percentages and counts of people: out of range, against their own count, larger than the whole."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import (
    ALONE,
    COUNT,
    NUMBER,
    PEOPLE,
    PERCENT,
    Figure,
    figure,
    is_loose,
    shown,
)
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.text import lazyre as re

_RATE = (
    r"(?:success|satisfaction|survival|response|cure|remission|recurrence|complication|failure|infection|mortality"
    r"|retention|healing|fusion|pregnancy|relapse|reoperation)"
)
_OF_PEOPLE = re.compile(
    rf"{ALONE}(?P<p>{NUMBER}){PERCENT} (?:of (?:(?:all|our|the|these|those|study|treated|its|enrolled) ){{0,3}}"
    rf"(?:[a-z-]+ ){{0,1}}{PEOPLE}|{_RATE} rate\b)",
    re.IGNORECASE,
)
_RATE_OF = re.compile(rf"\b{_RATE}(?: rate(?: (?:of|is|was)|:)|:) (?P<p>{NUMBER}){PERCENT}", re.IGNORECASE)
_GROWTH = re.compile(
    r"\b(?:increas\w+|grew|grow\w*|growth|gain\w*|rose|ris\w+|up|more|higher|larger|boost\w*|jump\w*|climb\w*|surg\w+"
    r"|compared|relative|than|versus|capacity|target|goal|expected|doubl\w+|tripl\w+|improv\w+ by)\b",
    re.IGNORECASE,
)


def out_of_range(line: Line) -> Iterator[Flaw]:
    """Report a share of people above 100 %; growth may exceed it."""
    for pattern in (_OF_PEOPLE, _RATE_OF):
        for match in pattern.finditer(line.text):
            value = figure(match["p"]).value
            around = line.before(match.start(), 120) + line.after(match.end(), 80)
            if value > 100 and not _GROWTH.search(around):
                yield Flaw(line.span(match.start(), match.end()), f"{shown(value)} % is more than all of them")


_SHARE = rf"(?P<n>{COUNT})(?: {PEOPLE}|\s)?\s?(?:of|out of|/) ?(?:(?:the|our|its|all) )?(?P<total>{COUNT})"
_NOUNS = r"(?: (?!and\b|or\b|but\b)[a-z][\w-]*){0,4}"
_COUNT_PERCENT = re.compile(
    rf"{ALONE}\b{_SHARE}{_NOUNS}\s?(?:\((?P<p>{NUMBER}){PERCENT}(?=[);,])(?!\) (?:cups?|teaspoons?|inch|miles?)\b)"
    rf"|, (?:or (?P<p2>{NUMBER}){PERCENT}(?=[,.;])|(?:for )?an? (?P<p3>{NUMBER}){PERCENT} {_RATE} rate\b))",
    re.IGNORECASE,
)
_TOTAL_COUNT_PERCENT = re.compile(
    rf"\b(?:of|among) (?:the |our |all )?(?P<total>{COUNT}) (?:[a-z-]+ )?{PEOPLE}[^.;:()%\d]{{0,40}}?, (?P<n>{COUNT})"
    rf"(?: {PEOPLE})? ?\((?P<p>{NUMBER}){PERCENT}\)",
    re.IGNORECASE,
)
_PERCENT_COUNT = re.compile(
    rf"{ALONE}(?P<p>{NUMBER}){PERCENT}{_NOUNS}\s?[(\[](?:n\s?=\s?)?{_SHARE}{_NOUNS}[)\];,]", re.IGNORECASE
)
_SCORE = re.compile(
    r"\b(?:pain|scor\w+|rat(?:ed|ing)\w*|scale|VAS|NRS|level|blood pressure|vision|acuity)\b", re.IGNORECASE
)

_SCORE_ENDS = frozenset({5.0, 10.0, 100.0})
"""Totals that may be the end of a scale: "pain fell to 4/10 (50%)"."""


def count_against_percent(line: Line) -> Iterator[Flaw]:
    """Report a percentage that is not the count given beside it."""
    if _MODELLED.search(line.text):
        return
    for pattern in (_COUNT_PERCENT, _PERCENT_COUNT, _TOTAL_COUNT_PERCENT):
        for match in pattern.finditer(line.text):
            percent = figure(match[_told(match)])
            n, total = figure(match["n"]), figure(match["total"])
            if not 0 <= n.value <= total.value or not total.value:
                continue
            score = total.value in _SCORE_ENDS and _SCORE.search(line.before(match.start(), 40))
            exact = 100 * n.value / total.value
            if score or percent.fits(exact) or _loosely(line, match, percent, exact):
                continue
            stated = shown(percent.value, percent.decimals)
            right = shown(exact, max(1, percent.decimals))
            why = f"{shown(n.value)} of {shown(total.value)} is {right} %, not {stated} %"
            yield Flaw(line.span(match.start(), match.end()), why)


def _told(match: re.Match[str]) -> str:
    """Return the name of the group that holds the percentage."""
    return next(name for name in ("p", "p2", "p3") if match.groupdict().get(name))


def _loosely(line: Line, match: re.Match[str], percent: Figure, exact: float) -> bool:
    """Return whether the percentage is told as a bound that holds, or as approximate and is near enough."""
    name = _told(match)
    before = line.text[max(0, match.start(name) - 24) : match.start(name)]
    if _AT_LEAST.search(before):
        return exact >= percent.value
    if _AT_MOST.search(before):
        return exact <= percent.value
    return is_loose(before) and abs(exact - percent.value) <= 5


_MODELLED = re.compile(
    r"\b(?:weighted|adjusted|standardi[sz]ed|modell?ed|imputed|extrapolated|pooled)\b", re.IGNORECASE
)
"""Percentages that are not the plain share of the count beside them."""

_AT_LEAST = re.compile(r"(?:\b(?:over|more than|at least|above|better than)|[>\u2265]) ?$", re.IGNORECASE)
_AT_MOST = re.compile(r"(?:\b(?:under|less than|fewer than|at most|below|up to)|[<\u2264]) ?$", re.IGNORECASE)


_PART_OF_PEOPLE = re.compile(
    rf"{ALONE}\b(?P<n>{COUNT}) ?(?:of|out of|/) ?(?:(?:the|our|all) )?"
    rf"(?P<total>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}})(?: (?!of\b|and\b|to\b|or\b|years?\b|mg\b)[a-z-]+)?"
    rf" {PEOPLE}",
    re.IGNORECASE,
)
_PEOPLE_PART = re.compile(
    rf"\b(?:of|among) (?:the |our )?(?P<total>{COUNT}) (?:[a-z-]+ )?{PEOPLE}[^.;:()\d]{{0,40}}?, "
    rf"(?P<n>{COUNT}) (?:(?:patients|people|veterans|adults|of them) )?"
    r"(?:improved|recovered|responded|reported|were|had|achieved|returned|felt|avoided|completed)\b",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(r"(?:19|20)\d\d")


def part_exceeds_whole(line: Line) -> Iterator[Flaw]:
    """Report a number of people out of a smaller number."""
    for pattern in (_PART_OF_PEOPLE, _PEOPLE_PART):
        for match in pattern.finditer(line.text):
            n, total = figure(match["n"]), figure(match["total"])
            dated = _NO_COUNT.fullmatch(match["n"]) or _NO_COUNT.fullmatch(match["total"])
            if n.value > total.value > 0 and not dated and not is_loose(line.before(match.start(), 24)):
                why = f"{shown(n.value)} cannot be part of {shown(total.value)}"
                yield Flaw(line.span(match.start(), match.end()), why)


_KIND = r"(?!(?:hundred|thousand|million|billion)\b)(?:[a-z-]+ ){0,2}"
_PERCENT_OF_N = re.compile(
    f"{ALONE}(?P<p>{NUMBER}){PERCENT} of (?:(?:the|our|these|those|all) )?(?P<total>{COUNT}) "
    rf"{_KIND}{PEOPLE}",
    re.IGNORECASE,
)
_DID = (
    r"(?= (?:of (?:them|those|patients|the patients|people)\b|were\b|had\b|reported\b|improved\b|achieved\b|felt\b"
    r"|responded\b|recovered\b|returned\b|avoided\b|said\b|showed\b|experienced\b|saw\b|got\b))"
)
_N_THEN_PERCENT = re.compile(
    rf"\b(?:(?:of|among|in|with) |(?:series|study|trial|group|cohort|sample) (?:of|with|in) )(?:the |our )?"
    rf"(?P<total>{COUNT}) {_KIND}{PEOPLE}[^.;:()%\d]{{0,40}}?, (?P<p>{NUMBER}){PERCENT}{_DID}"
    rf"|\(n ?= ?(?P<total2>\d{{1,6}})\)[^.;:()%\d]{{0,40}}? (?P<p2>{NUMBER}){PERCENT}{_DID}",
    re.IGNORECASE,
)


def percent_on_n(line: Line) -> Iterator[tuple[re.Match[str], Figure, int]]:
    """Yield the percentages that the copy puts on a stated number of people, with that number.

    Bounds and approximate percentages are left out.
    """
    for pattern in (_PERCENT_OF_N, _N_THEN_PERCENT):
        for match in pattern.finditer(line.text):
            told, named = ("p", "total") if match["p"] else ("p2", "total2")
            starts = (match.start(told), match.start(named))
            total = int(figure(match[named]).value)
            if total > 0 and not any(is_loose(line.text[max(0, start - 24) : start]) for start in starts):
                yield match, figure(match[told]), total


def is_possible(percent: Figure, total: int) -> bool:
    """Return whether some count out of ``total`` gives ``percent`` (the GRIM test of Brown and Heathers, 2017).

    The test is that of its published descriptions; the paper itself was not read.
    """
    count = int(percent.value * total / 100)
    return any(percent.fits(100 * k / total) for k in (count - 1, count, count + 1) if 0 <= k <= total)


def impossible_percent(line: Line) -> Iterator[Flaw]:
    """Report a percentage that no count out of the stated number gives."""
    for match, percent, total in percent_on_n(line):
        if percent.value > 100 or is_possible(percent, total):
            continue
        count = int(percent.value * total / 100)
        low, high = (shown(100 * k / total) for k in (count, count + 1))
        why = f"{count} of {total} is {low} %, {count + 1} of {total} is {high} %: no count gives {_stated(percent)}"
        yield Flaw(line.span(match.start(), match.end()), why)


def needless_decimals(line: Line) -> Iterator[Flaw]:
    """Report decimals of a percentage that one person moves by more than they show."""
    counted = ((m, figure(m[_told(m)]), int(figure(m["total"]).value)) for m in _PERCENT_COUNT.finditer(line.text))
    few = (one for one in counted if 0 < one[2] < _TINY)
    for match, percent, total in (*percent_on_n(line), *few):
        if percent.decimals and percent.value <= 100 and 100 / total > percent.step * 10:
            why = f"one of {total} is {shown(100 / total)} %, so the decimals of {_stated(percent)} say nothing"
            yield Flaw(line.span(match.start(), match.end()), why)


_TINY = 20
"""Below this many people, give counts: a convention. The SAMPL guidelines (Lang and Altman, 2013) want the counts of
every percentage; that they name a limit was not found."""


def percent_of_few(line: Line) -> Iterator[Flaw]:
    """Report a percentage of fewer than 20 people that is given without the count."""
    for match, percent, total in percent_on_n(line):
        if total < _TINY and percent.value <= 100 and not re.match(r"\s?\(\s?(?:n\s?=\s?)?\d", line.after(match.end())):
            why = f"with {total} people, one person is {shown(100 / total)} %"
            yield Flaw(line.span(match.start(), match.end()), why)


def _stated(percent: Figure) -> str:
    return f"{percent.value:.{percent.decimals}f} %"
