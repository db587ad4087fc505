"""Inflected forms that lexicons leave to a rule."""

import pytest

from claimlint.detect.lexicon.forms import nouns, verb


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("walk", "walk walks walked walking"),
        ("cure", "cure cures cured curing"),
        ("free", "free frees freed freeing"),
        ("tie", "tie ties tied tying"),
        ("carry", "carry carries carried carrying"),
        ("play", "play plays played playing"),
        ("jog", "jog jogs jogged jogging"),
        ("quit", "quit quits quitting"),
        ("heal", "heal heals healed healing"),
        ("prefer", "prefer prefers preferred preferring"),
        ("swim", "swim swims swam swum swimming"),
        ("relax", "relax relaxes relaxed relaxing"),
    ],
)
def test_forms_of_a_verb(base: str, forms: str) -> None:
    assert verb(base) == frozenset(forms.split())


def test_only_the_first_word_of_a_verb_is_inflected() -> None:
    assert verb("wake up") == {"wake up", "wakes up", "woke up", "woken up", "waking up"}


def test_plurals() -> None:
    assert nouns("crutch, injury, day, brace") >= {"crutches", "injuries", "days", "braces"}
