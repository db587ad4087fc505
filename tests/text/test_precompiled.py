"""What ``re`` makes of expressions is kept, and makes the same patterns."""

import re

import pytest

from claimlint import store
from claimlint.text import lazyre, precompiled

EXPRESSIONS = [
    (pattern, flags)
    for pattern in (
        r"(?P<word>\w+)[\s-]+(?:(?P<other>[a-f\d]{2,4})|x)?\b",
        r"(?<!\w)(?:cured?|heal(?:s|ed)?)(?=\W|$)",
        r"(?i:é|\u0130)[^\n\u2028]*?(a)(?:\1|(b))++",
        "",
    )
    for flags in (0, re.IGNORECASE, re.ASCII | re.MULTILINE, re.VERBOSE | re.DOTALL)
]


@pytest.fixture
def patterns(monkeypatch, tmp_path):
    """A run that has asked for a few expressions already."""
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path))

    def begin():
        fresh = precompiled._Patterns()
        fresh.asked = precompiled._FEW
        monkeypatch.setattr(precompiled, "_patterns", fresh)
        return fresh

    return begin


def test_patterns_are_those_of_re_in_the_first_run_and_in_the_next(patterns):
    first = patterns()
    for expression, flags in EXPRESSIONS:
        made, theirs = precompiled.compiled(expression, int(flags)), re.compile(expression, flags)
        assert made == theirs
        assert (made.groups, dict(made.groupindex)) == (theirs.groups, dict(theirs.groupindex))
    assert first.fresh == len(EXPRESSIONS)
    first.keep()
    second = patterns()
    for expression, flags in EXPRESSIONS:
        made, theirs = precompiled.compiled(expression, int(flags)), re.compile(expression, flags)
        assert made == theirs
        assert (made.groups, dict(made.groupindex)) == (theirs.groups, dict(theirs.groupindex))
    assert second.fresh == 0


def test_all_of_the_package_are_those_of_re(patterns):
    patterns()
    for pattern in lazyre.waiting():
        if pattern.pattern != "(unclosed":
            assert precompiled.compiled(pattern.pattern, pattern._flags) == re.compile(pattern.pattern, pattern._flags)


def test_a_wrong_expression_is_refused_and_not_kept(patterns):
    run = patterns()
    with pytest.raises(re.error):
        precompiled.compiled("(unclosed", 0)
    run.keep()
    assert not run.used


def test_only_those_of_this_run_are_kept_when_there_are_too_many(patterns, monkeypatch):
    run = patterns()
    precompiled.compiled("old", 0)
    run.keep()
    monkeypatch.setattr(precompiled, "_MOST", 1)
    run = patterns()
    precompiled.compiled("new", 0)
    run.keep()
    again = patterns()
    precompiled.compiled("new", 0)
    assert list(again.known) == [("new", 0)]


def test_without_the_parts_of_re_all_is_compiled_anew(patterns, monkeypatch):
    run = patterns()
    monkeypatch.setattr(precompiled, "_sre", None)
    assert precompiled.compiled("a+", 0) == re.compile("a+")
    assert run.known is None


@pytest.mark.parametrize("parts", [lambda: None, lambda: (0, b"\0\0\0\0" * 3, 0, {}, (None,))])
def test_parts_that_are_none_are_compiled_anew(patterns, monkeypatch, parts):
    run = patterns()
    monkeypatch.setattr(run, "parts", lambda _key: parts())
    assert precompiled.compiled("a+", 0) == re.compile("a+")
