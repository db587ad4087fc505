"""p-values: impossible ones, ones that the words contradict, and ones that the test statistic does not give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from claimlint.checks.numeric.distributions import chi2_upper, f_upper, r_two_sided, t_two_sided, z_two_sided
from claimlint.checks.numeric.figures import NUMBER, SIGNED, Figure, figure
from claimlint.checks.numeric.lines import Flaw, Line
from claimlint.text import lazyre as re

_P = re.compile(
    rf"\bp(?:[- ]?values?)?\s?(?P<sign>=|<|>|\u2264|\u2265| of | was | is )\s?(?P<p>-?\s?{NUMBER})(?!\s?(?:%|percent"
    r"|[\w]))",
    re.IGNORECASE,
)
_SIGNIFICANCE = re.compile(
    r"(?P<no>(?:\b(?:not|never|nor)|n't) (?!only\b)(?:[a-z]+ ){0,3}"
    r"|\b(?:no|without) (?:(?:a|any|statistically|clinically) ){0,2}|\bnon-? ?|\bin(?=signif))?"
    r"(?P<s>significan(?:t|tly|ce))\b(?! (?:number|share|portion|proportion|amount|minority|majority|part)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|\b(?:but|while|whereas|although|though|however|and|only)\b", re.IGNORECASE)
_ALPHA = re.compile(
    r"\b(?:bonferroni|correct(?:ed|ion)|multiple (?:testing|comparisons)|alpha|\u03b1|threshold|level of significance"
    "|significance level|clinically significant"
    r"|if|when|interim|set at|was set|defined as|considered|one[- ]sided|margin|non-?inferior\w*"
    r"|not significantly (?:worse|inferior|less))\b",
    re.IGNORECASE,
)


def incoherent(line: Line) -> Iterator[Flaw]:
    """Report a p-value outside 0 to 1, one of exactly 0, and one that its own words contradict."""
    last = 0
    for match in _P.finditer(line.text):
        between, last = line.text[max(last, match.start() - 90) : match.start()], match.end()
        p = figure(match["p"])
        sign = match["sign"].strip()
        why = _impossible(match["p"], p, sign) or _contradicted(
            line.around(match.start(), match.end()), between, p, sign
        )
        if why:
            yield Flaw(line.span(match.start(), match.end()), why)


def _impossible(text: str, p: Figure, sign: str) -> str:
    if p.value > 1:
        return "" if sign in {">", "\u2265"} and p.value == int(p.value) else f"a probability is at most 1, not {text}"
    if p.value < 0:
        return f"a probability is at least 0, not {text}"
    if p.value == 0 and sign not in {">", "\u2265"}:
        least = f"{p.step:.{p.decimals}f}" if p.decimals else "0.001"
        return f"no test gives a p-value of exactly 0: write p < {least}"
    return ""


def _contradicted(text: str, between: str, p: Figure, sign: str) -> str:
    if _ALPHA.search(text):
        return ""
    cut = 0
    for cut_at in _CLAUSE.finditer(between):
        cut = cut_at.end()
    words = list(_SIGNIFICANCE.finditer(between, cut))
    if not words:
        return ""
    denied = words[-1]["no"] is not None
    if denied and ((sign in {"<", "\u2264"} and p.value <= 0.05) or (sign not in {">", "\u2265"} and p.value < 0.05)):
        return f"p {sign} {p.value:g} is below 0.05, but the copy says not significant"
    told = not denied and words[-1]["s"].lower() != "significance"
    if told and sign not in {"<", "\u2264"} and p.value > 0.1:
        return f"p {sign} {p.value:g} is far above 0.05, but the copy says significant"
    return ""


_REPORTED = rf",?;?\s?p\s?(?P<sign>=|<|>)\s?(?P<p>{NUMBER})(?!\d)"
_DF = r"\d{1,6}(?:\.\d{1,3})?"
_TESTS = (
    ("t", re.compile(rf"\bt\s?\(\s?(?P<df>{_DF})\s?\)\s?=\s?(?P<x>{SIGNED}){_REPORTED}")),
    ("F", re.compile(rf"\bF\s?\(\s?(?P<df>{_DF})\s?,\s?(?P<df2>{_DF})\s?\)\s?=\s?(?P<x>{NUMBER}){_REPORTED}")),
    (
        "chi2",
        re.compile(
            rf"(?:\u03c7\s?[2\u00b2]|\bchi[- ]?squared?|\bchi[- ]?2|\bX2)\s?\(\s?(?P<df>{_DF})"
            rf"(?:\s?,\s?[Nn]\s?=\s?\d{{1,6}})?\s?\)\s?=\s?(?P<x>{NUMBER}){_REPORTED}"
        ),
    ),
    ("r", re.compile(rf"\br\s?\(\s?(?P<df>{_DF})\s?\)\s?=\s?(?P<x>{SIGNED}){_REPORTED}")),
    ("z", re.compile(rf"\b[zZ]\s?=\s?(?P<x>{SIGNED}){_REPORTED}")),
)
_TAIL: MappingProxyType[str, Callable[[float, float, float], float]] = MappingProxyType(
    {
        "t": lambda x, df, _: t_two_sided(x, df),
        "F": f_upper,
        "chi2": lambda x, df, _: chi2_upper(x, df),
        "r": lambda x, df, _: r_two_sided(x, df),
        "z": lambda x, _df, _: z_two_sided(x),
    }
)
_HALVED = frozenset({"t", "r", "z"})


def recomputed(line: Line) -> Iterator[Flaw]:
    """Report a p-value that its test statistic and degrees of freedom do not give, rounding allowed for.

    A one-sided p-value of a t, r or z passes: papers often omit to say that a test was one-sided.
    """
    for name, pattern in _TESTS:
        for match in pattern.finditer(line.text):
            groups = match.groupdict()
            df, df2 = float(groups.get("df") or 1), float(groups.get("df2") or 1)
            x, p = figure(match["x"]), figure(match["p"])
            if df <= 0 or df2 <= 0 or (name == "r" and abs(x.value) > 1) or p.value > 1:
                continue
            tail = _TAIL[name]
            least, exact, most = (tail(size, df, df2) for size in _sizes(name, x))
            halves = (1.0, 0.5) if name in _HALVED else (1.0,)
            if not any(_holds(match["sign"], p, least * half, most * half) for half in halves):
                why = (
                    f"{match[0].split('=')[0].strip()} = {match['x']} gives p = {_p(exact)}, not p {match['sign']}"
                    f" {match['p']}"
                )
                yield Flaw(line.span(match.start(), match.end()), why)


def _sizes(name: str, x: Figure) -> tuple[float, float, float]:
    """Return the largest, the stated and the smallest size of the statistic that rounds to ``x``."""
    size = abs(x.value)
    top = size + x.step / 2
    return (min(top, 1.0) if name == "r" else top), size, max(size - x.step / 2, 0.0)


def _holds(sign: str, p: Figure, least: float, most: float) -> bool:
    if sign == "<":
        return least < p.value
    if sign == ">":
        return most > p.value
    return least <= p.high and most >= p.low


def _p(value: float) -> str:
    return "0.0001 or less" if value < 0.0001 else f"{value:.4f}".rstrip("0")
