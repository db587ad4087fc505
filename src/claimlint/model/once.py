"""``functools.cached_property`` without its lock.

Up to Python 3.11 the first look at such a property takes a lock, and a page has thousands of them: 2 % of its time.
Nobody shares our values between threads while they are worked out, and if somebody did, both would come to the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["cached_property"]

if TYPE_CHECKING:
    from functools import cached_property  # noqa: TID251 - what type checkers are to see
else:

    class cached_property:  # noqa: N801 - takes the place of functools.cached_property
        """A property that is worked out when it is first looked at; the instance keeps it under the same name."""

        def __init__(self, func: Any) -> None:
            self.func = func
            self.__doc__ = func.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self.attrname = name

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            if instance is None:
                return self
            found = instance.__dict__[self.attrname] = self.func(instance)
            return found
