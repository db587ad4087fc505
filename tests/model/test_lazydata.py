"""Classes of ``lazydata`` are dataclasses: they do what those of the standard library do."""

from __future__ import annotations

import dataclasses
import importlib
import pickle
import pkgutil
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimlint
from claimlint.model import lazydata

KINDS = [
    {},
    {"slots": True},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "order": True},
    {"frozen": True, "eq": False},
    {"frozen": True, "slots": True, "kw_only": True},
]
NUMBERS = st.integers(-1, 1)


def pair(library: Any, **options: bool) -> type:
    """Return a class as ``library`` makes it: a value, one that does not count, two that it works out, a list."""

    @library.dataclass(**options)
    class Pair:
        limit: ClassVar[int] = 3
        first: int
        second: int = 0
        aside: int = library.field(default=7, compare=False, repr=False)
        many: tuple[int, ...] = library.field(default_factory=tuple)
        total: int = library.field(init=False, repr=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "total", self.first + self.second)

        @property
        def double(self) -> int:
            return 2 * self.total

    return Pair


def outcome(act: Callable[[], Any]) -> Any:
    """Return what ``act`` comes to, or the error that it ends with."""
    try:
        return act()
    except (TypeError, AttributeError) as error:  # FrozenInstanceError is an AttributeError
        return type(error)


def told(library: Any, options: dict[str, bool], numbers: list[int]) -> list[Any]:
    """Return all that can be told of values of these ``numbers`` without their class."""
    kind = pair(library, **options)
    a, b, c, d, e = numbers
    one, other = kind(first=a, second=b, aside=e), kind(first=c, second=d)
    return [
        repr(one),
        outcome(lambda: hash(one) == hash(other) if one == other and options.get("eq", True) else bool(hash(one))),
        one == other,
        one == kind(first=a, second=b),
        one == a,
        outcome(lambda: (one < other, one <= other, one > other, one >= other)),
        outcome(lambda: one < 3),
        [(field.name, field.type, field.init, field.repr, field.compare) for field in dataclasses.fields(one)],
        kind.__match_args__,
        outcome(lambda: (kind(a, b).total, kind(a).second)),
        outcome(kind),
        outcome(lambda: kind(a, b, c, (), d)),
        outcome(lambda: kind(first=a, unknown=b)),
        dataclasses.asdict(dataclasses.replace(one, second=d)),
        dataclasses.asdict(library.replace(one, first=c, many=(1,))),
        outcome(lambda: library.replace(one, total=1)) in {TypeError, ValueError},
        outcome(lambda: setattr(one, "first", 5)),
        outcome(lambda: delattr(one, "second")),
        outcome(lambda: setattr(one, "unknown", 5)) is None,  # the error of 3.11 differs with slots
        one.double,
        kind.limit,
        hasattr(one, "__dict__"),
        dataclasses.is_dataclass(kind),
    ]


@pytest.mark.parametrize("options", KINDS, ids=str)
@given(st.lists(NUMBERS, min_size=5, max_size=5))
def test_values_are_those_of_the_standard_library(options, numbers):
    assert told(lazydata, options, numbers) == told(_Standard, options, numbers)


class _Standard:
    """The standard library; its refusal to set ``init=False`` fields is a ValueError in 3.11, a TypeError later."""

    dataclass = staticmethod(dataclasses.dataclass)
    field = staticmethod(dataclasses.field)

    @staticmethod
    def replace(value, **changes):
        try:
            return dataclasses.replace(value, **changes)
        except ValueError as error:
            raise TypeError from error


@lazydata.dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    name: str
    size: int = 1


@lazydata.dataclass(frozen=True, slots=True)
class Derived(Base):
    more: int
    rest: int = 0

    def __hash__(self) -> int:
        return 5


def test_a_class_takes_over_the_fields_of_its_base():
    value = Derived(name="a", more=3)
    assert repr(value) == "Derived(name='a', size=1, more=3, rest=0)"
    assert value == Derived(3, name="a")
    assert [field.name for field in dataclasses.fields(Derived)] == ["name", "size", "more", "rest"]
    assert value != Base(name="a")
    assert Base(name="a").size == 1
    assert not hasattr(value, "__dict__")


def test_a_method_of_the_class_stays():
    assert hash(Derived(name="a", more=3)) == 5


@pytest.mark.parametrize("value", [Base(name="a"), Derived(name="b", more=1)])
def test_values_can_be_pickled(value):
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own


def test_a_default_that_can_change_is_refused():
    with pytest.raises(ValueError, match="default_factory"):

        @lazydata.dataclass
        class Shared:
            values: list[int] = []


def test_a_base_of_the_standard_library_is_refused():
    @dataclasses.dataclass
    class Old:
        one: int

    with pytest.raises(TypeError, match="Old is a dataclass of the standard library"):

        @lazydata.dataclass
        class New(Old):
            two: int


def every_class() -> list[type]:
    """Return every class of claimlint that ``lazydata`` made."""
    found: dict[str, type] = {}
    for module in pkgutil.walk_packages(claimlint.__path__, "claimlint."):
        if module.name.endswith("__main__"):
            continue
        try:
            members = vars(importlib.import_module(module.name))
        except ModuleNotFoundError as error:
            if str(error.name).startswith("claimlint"):
                raise
            continue  # an extra that is not installed
        for value in members.values():
            if isinstance(value, type) and "__lazydata__" in vars(value):
                found[f"{value.__module__}.{value.__qualname__}"] = value
    return list(found.values())


def test_every_class_can_be_written():
    classes = every_class()
    assert len(classes) > 100
    for kind in classes:
        # What the standard library would refuse (a field without a default behind one with), it refuses here.
        fields = {field.name for field in dataclasses.fields(kind)}
        written = lazydata._initialiser(kind, vars(kind)["__lazydata__"])
        taken = set(written.__code__.co_varnames[: written.__code__.co_argcount + written.__code__.co_kwonlyargcount])
        assert taken - {"self"} <= fields
