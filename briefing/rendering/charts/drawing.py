"""A drawing: shapes on a sheet that a writer puts into its format. Ordinates count downward from the top."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Words(NamedTuple):
    """A line of text in visual order, from ``x`` on the base line ``down``; ``face`` is a name of a face."""

    x: float
    down: float
    text: str
    face: str
    size: float
    colour: str
    width: float
    """The advance of the text, measured."""


class Line(NamedTuple):
    """A straight line."""

    x1: float
    down1: float
    x2: float
    down2: float
    stroke: str
    thickness: float


class Disc(NamedTuple):
    """A circle, filled and outlined."""

    x: float
    down: float
    radius: float
    fill: str
    stroke: str
    thickness: float


class Box(NamedTuple):
    """A rectangle below ``down``, filled and outlined."""

    x: float
    down: float
    width: float
    height: float
    fill: str
    stroke: str
    thickness: float


class Triangle(NamedTuple):
    """A filled triangle."""

    corners: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    fill: str


Shape: TypeAlias = Words | Line | Disc | Box | Triangle


class Drawing(NamedTuple):
    """Shapes in the order in which they are painted; lengths are points, colours ``#RRGGBB``."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
