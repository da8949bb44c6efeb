"""What may stand in ``_brand.yml``: the open brand.yml convention, as far as a document has use for it.

The convention has more (links, code, defaults of other programs); what is known and of no use here is let
pass, so that a house has one file for all its tools, and a misspelt key is still reported.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _OpenPart(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class LightDark(_Part):
    """A value for light grounds and one for dark ones; documents are light."""

    light: str | None = None
    dark: str | None = None


class Image(_Part):
    """A picture with its words."""

    path: str
    alt: str | None = None


class ImageLightDark(_Part):
    """A picture for light grounds and one for dark ones."""

    light: str | Image | None = None
    dark: str | Image | None = None


AnyImage = str | Image | ImageLightDark


class Logo(_Part):
    """The logo in its sizes; each is a path, or the name of one of ``images``."""

    images: dict[str, str | Image] = {}
    small: AnyImage | None = None
    medium: AnyImage | None = None
    large: AnyImage | None = None


class Colours(_Part):
    """Named colours, and what they are for. A value is a CSS colour, or the name of another."""

    palette: dict[str, str] = {}
    foreground: str | LightDark | None = None
    background: str | LightDark | None = None
    primary: str | LightDark | None = None
    secondary: str | LightDark | None = None
    tertiary: str | LightDark | None = None
    success: str | LightDark | None = None
    info: str | LightDark | None = None
    warning: str | LightDark | None = None
    danger: str | LightDark | None = None
    light: str | LightDark | None = None
    dark: str | LightDark | None = None
    link: str | LightDark | None = None


class FontFile(_OpenPart):
    """One face of a family."""

    path: str


class Font(_OpenPart):
    """Where a family comes from; only files are read, nothing is fetched."""

    family: str | None = None
    source: str | None = None
    files: list[str | FontFile] = []


class Face(_OpenPart):
    """How a kind of text is set."""

    family: str | None = None
    size: str | float | None = None
    color: str | None = None


class Typography(_Part):
    """Families, and what they are for."""

    fonts: list[Font] = []
    base: str | Face | None = None
    headings: str | Face | None = None
    link: Any = None
    monospace: Any = None
    monospace_inline: Annotated[Any, Field(alias="monospace-inline")] = None
    monospace_block: Annotated[Any, Field(alias="monospace-block")] = None


class Brand(_Part):
    """The whole of ``_brand.yml``."""

    meta: Any = None
    logo: str | Logo | None = None
    color: Colours = Colours()
    typography: Typography = Typography()
    defaults: Any = None
