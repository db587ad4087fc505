from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.model.once import cached_property


@dataclass(frozen=True)
class _Circle:
    radius: int
    asked: list[str]

    @cached_property
    def area(self) -> int:
        """How much it covers, roughly."""
        self.asked.append("area")
        return 3 * self.radius**2


def test_the_value_is_worked_out_when_it_is_first_asked_for_and_kept():
    circle = _Circle(2, [])
    assert not circle.asked
    assert (circle.area, circle.area, circle.asked) == (12, 12, ["area"])


def test_each_instance_has_a_value_of_its_own():
    assert (_Circle(1, []).area, _Circle(3, []).area) == (3, 27)


def test_the_class_shows_the_property():
    assert _Circle.__dict__["area"] is _Circle.area
    assert _Circle.area.__doc__ == "How much it covers, roughly."
