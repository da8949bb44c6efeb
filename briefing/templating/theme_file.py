"""``theme.yaml``: what a bundle changes of the theme that it starts from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from briefing.document.theme import Theme
from briefing.errors import InputError, Problem
from briefing.model.topics import Declaration
from briefing.templating.manifest import read_yaml

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class PaletteKeys(Declaration):
    """See :class:`briefing.document.theme.Palette`."""

    ink: Colour | None = None
    muted: Colour | None = None
    accent: Colour | None = None
    accent_tint: Colour | None = None
    rule: Colour | None = None
    caution: Colour | None = None
    caution_tint: Colour | None = None
    paper: Colour | None = None


class FontKeys(Declaration):
    """See :class:`briefing.document.theme.Fonts`."""

    body: str | None = None
    heading: str | None = None
    size: Annotated[float, Field(ge=7, le=16)] | None = None
    files: tuple[str, ...] | None = None


class ThemeKeys(Declaration):
    """See :class:`briefing.document.theme.Theme`; what a file leaves out stays as it is."""

    name: str | None = None
    page: Literal["A4", "Letter"] | None = None
    margin_top: float | None = None
    margin_bottom: float | None = None
    margin_side: float | None = None
    palette: PaletteKeys = PaletteKeys()
    fonts: FontKeys = FontKeys()
    logo: str | None = None


def read_theme(file: Path, base: Theme) -> Theme:
    """The bundle's ``theme.yaml``, over the theme that it starts from; paths are made absolute.

    Raises:
        InputError: all that is wrong with it, each with its line and column.
    """
    keys, yaml = read_yaml(file, ThemeKeys)
    given: dict[str, Any] = keys.model_dump(exclude_none=True)
    palette, fonts = given.pop("palette"), given.pop("fonts")
    if keys.logo is not None:
        logo = (file.parent / keys.logo).resolve()
        if not logo.is_file():
            line, column = yaml.place(("logo",))
            mend = "give the path of a PNG, relative to the bundle's folder"
            raise InputError(Problem(f"there is no logo “{keys.logo}”", mend, file, line, column))
        given["logo"] = str(logo)
    if keys.fonts.files:
        fonts["files"] = tuple(str((file.parent / each).resolve()) for each in keys.fonts.files)
    return replace(
        base, **given, palette=replace(base.palette, **palette), fonts=replace(base.fonts, **fonts)
    )
