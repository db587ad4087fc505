"""Fixed forms are looked for only where a text could hold one; which forms those are changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.detect.numbers import fixed
from claimlint.text.anchor import _without_looks

_AROUND = st.sampled_from(["", " ", "Call ", "(", "on ", ", ", ". ", "x", "7", "-", " and 12 more", " one", " % of"])


class _Everything:
    """A sieve that keeps nothing back."""

    def met(self, text: str) -> int:
        return (1 << len(fixed._FORMS)) - 1


@pytest.mark.parametrize("form", fixed._FORMS, ids=range(len(fixed._FORMS)))
@given(st.data())
def test_nothing_is_kept_back(form: fixed._Form, data: st.DataObject) -> None:
    # What must stand around a form is left to chance: Hypothesis could only guess it and throw the rest away.
    match = data.draw(st.from_regex(_without_looks(form.pattern), fullmatch=True))
    text = data.draw(_AROUND) + match + data.draw(_AROUND)
    found = fixed.find_fixed.__wrapped__(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fixed, "_sieve", _Everything)
        assert fixed.find_fixed.__wrapped__(text) == found
