"""Theme: the look of a document, the same for every writer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class Palette(BaseModel):
    """Colours as ``#RRGGBB``; text colours are used on ``paper`` or on their own tint."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ink: Colour = "#1B1F24"
    muted: Colour = "#59616B"
    accent: Colour = "#1F3A5F"
    accent_tint: Colour = "#EAF0F6"
    rule: Colour = "#C9D1D9"
    caution: Colour = "#8A4B08"
    caution_tint: Colour = "#FBF3E6"
    paper: Colour = "#FFFFFF"


class Fonts(BaseModel):
    """Families by name; they must be bundled or installed as TrueType."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    body: str = "Noto Serif"
    heading: str = "Noto Sans"
    size: Annotated[float, Field(ge=7, le=16)] = 10.0
    """Body size in points."""
    files: tuple[str, ...] = ()
    """Paths of TrueType files that hold faces of these families, named as in ``Family-BoldItalic.ttf``."""


class Theme(BaseModel):
    """The look of a document. Lengths are millimetres unless they say points."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = "house"
    page: Literal["A4", "Letter"] = "A4"
    margin_top: float = 22.0
    margin_bottom: float = 20.0
    margin_side: float = 24.0
    palette: Palette = Palette()
    fonts: Fonts = Fonts()
    logo: str | None = None
    """Path of a PNG, relative to the bundle."""
