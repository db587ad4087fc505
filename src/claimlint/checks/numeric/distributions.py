"""Tail probabilities of the four tests that papers report, from the standard library alone.

The incomplete beta function is evaluated by the continued fraction and the incomplete gamma function by
series and continued fraction of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5.8, 6.5.29 and
6.5.31, with the modified method of Lentz.
"""

from __future__ import annotations

from math import erfc, exp, inf, lgamma, log, log1p, sqrt

_TINY = 1e-300
_PRECISION = 1e-14
_STEPS = 10_000


def t_two_sided(t: float, df: float) -> float:
    """Return the probability of a Student t at least as far from 0 as ``t``."""
    return _beta(df / 2, 0.5, df / (df + t * t))


def f_upper(f: float, df1: float, df2: float) -> float:
    """Return the probability of an F at least as large as ``f`` (not negative)."""
    return _beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f))


def chi2_upper(x: float, df: float) -> float:
    """Return the probability of a chi-squared at least as large as ``x`` (not negative)."""
    return _gamma_upper(df / 2, x / 2)


def r_two_sided(r: float, df: float) -> float:
    """Return the two-sided probability of a correlation ``r`` with ``df`` (pairs less two) degrees of freedom."""
    return 0.0 if abs(r) >= 1 else t_two_sided(r * sqrt(df / (1 - r * r)), df)


def z_two_sided(z: float) -> float:
    """Return the probability of a standard normal at least as far from 0 as ``z``."""
    return erfc(abs(z) / sqrt(2))


def _beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _kept(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _kept(1 + term * d)
            c = _kept(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _gamma_upper(a: float, x: float) -> float:
    """Return the regularised upper incomplete gamma function."""
    if x <= 0:
        return 1.0
    if x == inf:
        return 0.0
    front = exp(a * log(x) - x - lgamma(a))
    if x < a + 1:
        return 1 - front * _gamma_series(a, x)
    return front * _gamma_fraction(a, x)


def _gamma_series(a: float, x: float) -> float:
    term = total = 1 / a
    for n in range(1, _STEPS):
        term *= x / (a + n)
        total += term
        if term < total * _PRECISION:
            break
    return total


def _gamma_fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / _kept(b)
    value = d
    for n in range(1, _STEPS):
        term = -n * (n - a)
        b += 2
        d = 1 / _kept(term * d + b)
        c = _kept(b + term / c)
        value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _kept(value: float) -> float:
    """Return ``value``, kept from zero: the method of Lentz divides by it."""
    return value if abs(value) > _TINY else _TINY
