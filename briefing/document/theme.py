"""Theme: the look of a document, the same for every writer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Palette:
    """Colours as ``#RRGGBB``; text colours are used on ``paper`` or on their own tint."""

    ink: str = "#1B1F24"
    muted: str = "#59616B"
    accent: str = "#1F3A5F"
    accent_tint: str = "#EAF0F6"
    rule: str = "#C9D1D9"
    caution: str = "#8A4B08"
    caution_tint: str = "#FBF3E6"
    paper: str = "#FFFFFF"


@dataclass(frozen=True)
class Fonts:
    """Families by name; they must be bundled or installed as TrueType."""

    body: str = "Noto Serif"
    heading: str = "Noto Sans"
    size: float = 10.0
    """Body size in points, 7 to 16."""
    files: tuple[str, ...] = ()
    """Paths of TrueType files that hold faces of these families, named as in ``Family-BoldItalic.ttf``."""


@dataclass(frozen=True)
class Theme:
    """The look of a document. Lengths are millimetres unless they say points."""

    name: str = "house"
    page: Literal["A4", "Letter"] = "A4"
    margin_top: float = 22.0
    margin_bottom: float = 20.0
    margin_side: float = 24.0
    palette: Palette = Palette()
    fonts: Fonts = Fonts()
    logo: str | None = None
    """Path of a PNG, relative to the bundle."""
