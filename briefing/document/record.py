"""Immutable records that cost little to define: the classes of the block tree.

``dataclass`` writes and compiles six methods anew for each class, in every process: for the tree's twenty,
18 ms of the 430 in which a brief's files were written, on a busy machine. Here they share them.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import cache
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class", bound=type)


class Record:
    """Equal to another of its class with equal fields, hashable if they are, and never changed."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    def __init__(self, *values: Any, **named: Any) -> None:
        names, put = self.__match_args__, object.__setattr__
        if len(values) > len(names):
            raise TypeError(f"{type(self).__name__} has {len(names)} fields, not {len(values)}")
        for name, value in zip(names, values, strict=False):
            if name in named:
                raise TypeError(f"{type(self).__name__}.{name} is given twice")
            put(self, name, value)
        for name in names[len(values) :]:
            put(self, name, named.pop(name) if name in named else _default(type(self), name))
        if named:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(named)}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self._values()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        told = zip(self.__match_args__, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in told)})"

    def __setattr__(self, name: str, value: Any) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.__match_args__])


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(of: _Class) -> _Class:
    """Make a class that derives from :class:`Record` one with the fields that it annotates."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(of)
    return made  # type: ignore[no-any-return]


def _default(of: type, name: str) -> Any:
    found = _fields(of)[name]
    if found.default is not MISSING:
        return found.default
    if found.default_factory is MISSING:
        raise TypeError(f"{of.__name__} needs {name}")
    return found.default_factory()


@cache
def _fields(of: type) -> dict[str, Field[Any]]:
    return of.__dataclass_fields__  # type: ignore[attr-defined, no-any-return]
