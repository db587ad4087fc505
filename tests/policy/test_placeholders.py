"""Templates filled."""

from __future__ import annotations

import pytest

from claimlint.policy import placeholders


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("94% felt better", '"94% felt better" is bare'),
        ('"94% felt better"', '"94% felt better" is bare'),
        ("“94% felt better”", '"94% felt better" is bare'),
        ('"94% felt better', '"94% felt better" is bare'),
        ('94% felt better"', '"94% felt better" is bare'),
        ('"I felt better," says Ann', "\"'I felt better,' says Ann\" is bare"),
        ("Ann says “never again”", "\"Ann says 'never again'\" is bare"),
        ('our "miracle" cure', "\"our 'miracle' cure\" is bare"),
        ('"yes" and "no"', "\"'yes' and 'no'\" is bare"),
        ('"', '"" is bare'),
        ("", '"" is bare'),
    ],
)
def test_a_message_quotes_once(claim, message):
    assert placeholders.message('"{claim}" is bare', {"claim": claim}) == message


def test_only_quoted_values_are_touched():
    values = {"claim": '"a"', "other": '"b"'}
    assert placeholders.message('{claim} and "{other}", {{x}} {gap}', values) == '"a" and "b", {x} {gap}'
    assert placeholders.fill('"{other}"', values) == '""b""'
