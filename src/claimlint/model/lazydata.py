"""The part of :mod:`dataclasses` that claimlint uses, with methods that are written when they are first called.

``dataclasses.dataclass`` writes and compiles half a dozen methods of a class at once. A run loads some two hundred
of these classes and makes values of a few, so that most of a start went into methods that nobody called; and loading
:mod:`dataclasses` itself takes longer than reading a page. A module that says ``from claimlint.model.lazydata import
dataclass`` writes classes as ever, and type checkers take them for what they are: ``dataclasses.fields``, ``replace``
and the like know them, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, cast

__all__ = ["dataclass", "field", "replace"]

_NOTHING: Any = object()
_SPEC = "__lazydata__"
"""The attribute under which a class keeps its ``_Spec``."""


class _Field(NamedTuple):
    """What ``field`` was told, by the names that ``dataclasses.field`` has for it."""

    default: Any = _NOTHING
    default_factory: Any = _NOTHING
    init: bool = True
    repr: bool = True
    compare: bool = True
    kw_only: bool = False

    @property
    def given(self) -> dict[str, Any]:
        """Return the arguments of ``dataclasses.field`` that make the same field."""
        return {name: value for name, value in self._asdict().items() if value is not _NOTHING}


class _Spec(NamedTuple):
    """A class's fields, those of its base first, with their annotations, and how it was decorated."""

    fields: Mapping[str, tuple[Any, _Field]]
    frozen: bool
    given: tuple[str, ...] = ()
    """The names that are arguments when a value is made."""

    def names(self, wanted: Callable[[_Field], bool]) -> tuple[str, ...]:
        """Return the names of the fields that are ``wanted``."""
        return tuple(name for name, (_, one) in self.fields.items() if wanted(one))


def _field(**told: Any) -> Any:
    return _Field(**told)


def _dataclass(
    it: type | None = None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False,
    kw_only: bool = False,
) -> Any:  # fmt: skip
    def made(cls: type) -> Any:
        fields = _fields_of(cls, kw_only=kw_only)
        spec = _Spec(fields, frozen, tuple(name for name, (_, one) in fields.items() if one.init))
        whole: Any = _with_slots(cls, spec) if slots else _without_markers(cls, spec)
        setattr(whole, _SPEC, spec)
        whole.__dataclass_fields__ = _Fields()
        places = spec.names(lambda one: one.init and not one.kw_only)
        setattr(whole, "__match_args__", places)  # noqa: B010 - mypy knows no other way
        whole.__init__ = _waiting(whole, "__init__", lambda: _initialiser(whole, spec))
        methods = {"__repr__": _shown(spec)}
        if eq:
            methods |= _compared(whole, spec, order=order)
        if frozen:
            methods |= _FROZEN | (_pickled(spec) if slots else {})
        own = cls.__dict__
        for name, method in methods.items():
            if name not in own or (name == "__hash__" and own[name] is None):
                setattr(whole, name, method)
        return whole

    return made if it is None else made(it)


def _replace(value: Any, /, **changes: Any) -> Any:
    for name in getattr(value, _SPEC).given:
        if name not in changes:
            changes[name] = getattr(value, name)
    return type(value)(**changes)


def _fields_of(cls: type, *, kw_only: bool) -> dict[str, tuple[Any, _Field]]:
    """Return the fields of ``cls``, those of its base first.

    Raises:
        TypeError: if the base is a dataclass of another kind.
        ValueError: if a default can change.
    """
    found: dict[str, tuple[Any, _Field]] = {}
    for base in reversed(cls.__mro__[1:]):
        if _SPEC in base.__dict__:
            found.update(base.__dict__[_SPEC].fields)
        elif "__dataclass_fields__" in base.__dict__:
            raise TypeError(f"{cls.__name__}: {base.__name__} is a dataclass of the standard library")
    for name, annotation in cls.__annotations__.items():
        if str(annotation).startswith("ClassVar"):
            continue
        default = cls.__dict__.get(name, _NOTHING)
        one = (default if isinstance(default, _Field) else _Field(default))._replace(kw_only=kw_only)
        if one.default is not _NOTHING and type(one.default).__hash__ is None:
            raise ValueError(f"{cls.__name__}.{name}: a default that can change would be shared; use default_factory")
        found[name] = (annotation, one)
    return found


def _with_slots(cls: type, spec: _Spec) -> type:
    """Return ``cls`` made anew with a slot for each of its own fields."""
    kept = {key: value for key, value in cls.__dict__.items() if key not in {"__dict__", "__weakref__", *spec.fields}}
    inherited = {slot for base in cls.__mro__[1:] for slot in base.__dict__.get("__slots__", ())}
    kept["__slots__"] = tuple(name for name in spec.fields if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, kept)
    made.__qualname__ = cls.__qualname__
    return made


def _without_markers(cls: type, spec: _Spec) -> type:
    """Return ``cls`` with plain defaults where it says ``field(...)``."""
    for name, (_, one) in spec.fields.items():
        if isinstance(cls.__dict__.get(name), _Field):
            if one.default is _NOTHING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
    return cls


def _waiting(cls: Any, name: str, write: Callable[[], Callable[..., Any]]) -> Callable[..., Any]:
    """Return a method called ``name`` that puts the one that ``write`` writes in its place and calls it."""

    def method(self: Any, *values: Any, **named: Any) -> Any:
        written = write()
        setattr(cls, name, written)
        return written(self, *values, **named)

    return method


def _method(cls: type, head: str, body: Iterable[str], known: dict[str, Any]) -> Callable[..., Any]:
    """Return a method of ``cls``, compiled from its text."""
    lines = "\n    ".join(body) or "pass"
    exec(f"def {head}:\n    {lines}\n", known)  # noqa: S102 - made of the names of our own fields
    method: Callable[..., Any] = known[head.partition("(")[0]]
    method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
    method.__module__ = cls.__module__
    return method


def _initialiser(cls: type, spec: _Spec) -> Callable[..., None]:
    known: dict[str, Any] = {"_nothing": _NOTHING}
    head: dict[bool, list[str]] = {False: ["self"], True: []}
    values: dict[str, str] = {}
    for name, (_, one) in spec.fields.items():
        value, after = name, ""
        if one.default_factory is not _NOTHING:
            known[f"_make_{name}"] = one.default_factory
            made = f"_make_{name}()"
            value, after = f"{made} if {name} is _nothing else {name}" if one.init else made, "_nothing"
        elif one.default is not _NOTHING:
            known[f"_default_{name}"] = one.default
            after = f"_default_{name}"
            value = name if one.init else after
        elif not one.init:
            continue
        if one.init:
            head[one.kw_only].append(f"{name}={after}" if after else name)
        values[name] = value
    body = _frozen(cls, values, known) if spec.frozen else [f"self.{name} = {value}" for name, value in values.items()]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    places = ", ".join([*head[False], "*", *head[True]] if head[True] else head[False])
    return _method(cls, f"__init__({places})", body, known)


def _frozen(cls: type, values: Mapping[str, str], known: dict[str, Any]) -> list[str]:
    """Return the lines that set the fields of a frozen value: its slots one by one, a dictionary of them as a whole.

    ``object.__setattr__`` takes twice as long; and a dictionary that Python makes of an instance's attributes, which it
    does at the first cached property, is read in the slow way ever after.
    """
    lines: list[str] = []
    kept: list[str] = []
    for name, value in values.items():
        slot = getattr(cls, name, None)
        if type(slot).__name__ == "member_descriptor":
            known[f"_set_{name}"] = slot.__set__  # type: ignore[union-attr]
            lines.append(f"_set_{name}(self, {value})")
        else:
            kept.append(f"{name!r}: {value}")
    if kept:
        known["_keep"] = next(vars(base)["__dict__"].__set__ for base in cls.__mro__ if "__dict__" in vars(base))
        lines.append(f"_keep(self, {{{', '.join(kept)}}})")
    return lines


def _comparison(cls: type, spec: _Spec, name: str) -> Callable[..., Any]:
    """Return the method called ``name``, one of ``_SIGNS`` or ``__hash__``."""
    names = spec.names(lambda one: one.compare)
    mine, theirs = ("(" + "".join(f"{value}.{field}, " for field in names) + ")" for value in ("self", "other"))
    if name == "__hash__":
        return _method(cls, "__hash__(self)", (f"return hash({mine})",), {})
    same = f"return {mine} {_SIGNS[name]} {theirs} if other.__class__ is self.__class__ else NotImplemented"
    return _method(cls, f"{name}(self, other)", (same,), {})


_SIGNS = {"__eq__": "==", "__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _compared(cls: Any, spec: _Spec, *, order: bool) -> dict[str, Any]:
    """Return the methods that compare values, and ``__hash__``, None for values that can change."""

    def waiting(name: str) -> Callable[..., Any]:
        return _waiting(cls, name, lambda: _comparison(cls, spec, name))

    methods = {name: waiting(name) for name in (_SIGNS if order else ("__eq__",))}
    return {**methods, "__hash__": waiting("__hash__") if spec.frozen else None}


def _shown(spec: _Spec) -> Callable[[Any], str]:
    def shown(self: Any) -> str:
        names = spec.names(lambda one: one.repr)
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown


def _pickled(spec: _Spec) -> dict[str, Any]:
    """Return the methods that pickle a frozen value, whose slots cannot be set by others."""

    def state_of(self: Any) -> list[Any]:
        return [getattr(self, name) for name in spec.fields]

    def restore(self: Any, state: list[Any]) -> None:
        for name, value in zip(spec.fields, state, strict=True):
            object.__setattr__(self, name, value)

    return {"__getstate__": state_of, "__setstate__": restore}


def _refused(doing: str) -> Callable[..., NoReturn]:
    def refuse(self: Any, name: str, *_value: Any) -> NoReturn:  # noqa: ARG001 - a method
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot {doing} field {name!r}")

    return refuse


_FROZEN = {"__setattr__": _refused("assign to"), "__delattr__": _refused("delete")}


class _Fields:
    """Stands for what ``dataclasses`` knows a class by, until somebody asks for it."""

    def __get__(self, value: Any, cls: Any) -> dict[str, Any]:
        import dataclasses

        spec: _Spec = getattr(cls, _SPEC)
        fields = [(name, kind, dataclasses.field(**one.given)) for name, (kind, one) in spec.fields.items()]  # noqa: TID251
        twin = dataclasses.make_dataclass(cls.__name__, fields, repr=False, eq=False)
        cls.__dataclass_fields__ = fields_of_twin = vars(twin)["__dataclass_fields__"]
        return cast("dict[str, Any]", fields_of_twin)


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace  # noqa: TID251 - what type checkers are to see
else:
    dataclass, field, replace = _dataclass, _field, _replace
