"""A house's brand over a bundle's theme: one look for PDF, DOCX and HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.document.contrast import mixed, readable
from briefing.document.theme import Fonts, Palette, Theme
from briefing.dossier.located import did_you_mean
from briefing.dossier.yaml import LocatedYaml, Step
from briefing.errors import InputError, Problem
from briefing.templating.brand_file import AnyImage, Brand, Face, Font, Image, ImageLightDark, LightDark
from briefing.templating.manifest import read_yaml

BRAND_FILES = ("_brand.yml", "_brand.yaml")

_SMALLEST, _LARGEST = 7.0, 16.0
_POINTS = {"pt": 1.0, "px": 0.75, "": 1.0, "rem": 0.0, "em": 0.0}
"""Points in each unit of a font size; relative ones keep the theme's size."""
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*")
_PNG = ".png"


def branded(theme: Theme, *folders: Path) -> tuple[Theme, list[str]]:
    """``theme`` with the brand of the first folder that has one laid over it, and what could not be followed.

    Raises:
        InputError: all that is wrong with the brand's file, each with its line and column.
    """
    for folder in folders:
        for name in BRAND_FILES:
            if (folder / name).is_file():
                return _laid_over(theme, folder / name)
    return theme, []


def _laid_over(theme: Theme, file: Path) -> tuple[Theme, list[str]]:
    brand, yaml = read_yaml(file, Brand)
    reader = _Reader(brand, yaml, file)
    changed = replace(
        theme,
        name=reader.name() or theme.name,
        palette=reader.palette(theme.palette),
        fonts=reader.fonts(theme.fonts),
        logo=reader.logo() or theme.logo,
    )
    if reader.problems:
        raise InputError(*sorted(reader.problems, key=lambda problem: problem.line or 0))
    return changed, reader.report


@dataclass(slots=True)
class _Reader:
    """Reads one brand; what is wrong collects in ``problems``, what cannot be followed in ``report``."""

    brand: Brand
    yaml: LocatedYaml
    file: Path
    problems: list[Problem] = field(default_factory=list)
    report: list[str] = field(default_factory=list)

    def name(self) -> str | None:
        """The brand's own name."""
        name = self.brand.meta.get("name") if isinstance(self.brand.meta, dict) else None
        if isinstance(name, dict):
            name = name.get("short") or name.get("full")
        return name if isinstance(name, str) else None

    # --- colours ---------------------------------------------------------------------------------

    def palette(self, base: Palette) -> Palette:
        """The brand's colours; tints and lines that it does not have are mixed from those that it has."""
        ink = self._colour("foreground") or base.ink
        paper = self._colour("background") or base.paper
        accent = self._colour("primary") or self._heading_colour() or base.accent
        caution = self._colour("warning") or self._colour("danger") or base.caution
        own = {"ink": ink, "paper": paper, "accent": accent, "caution": caution}
        if own == {name: getattr(base, name) for name in own} and not self._colour("secondary"):
            return base
        return Palette(
            **own,
            muted=self._colour("secondary") or readable(mixed(ink, paper, 0.35), paper),
            rule=mixed(ink, paper, 0.78),
            accent_tint=mixed(accent, paper, 0.92),
            caution_tint=mixed(caution, paper, 0.92),
        )

    def _heading_colour(self) -> str | None:
        face = self.brand.typography.headings
        if not isinstance(face, Face) or face.color is None:
            return None
        return self._resolved(face.color, ("typography", "headings", "color"))

    def _colour(self, role: str) -> str | None:
        value: str | LightDark | None = getattr(self.brand.color, role)
        path: tuple[Step, ...] = ("color", role)
        if isinstance(value, LightDark):
            value, path = value.light, (*path, "light")
        return None if value is None else self._resolved(value, path)

    def _resolved(self, value: str, path: tuple[Step, ...]) -> str | None:
        """``value`` as ``#RRGGBB``, through the names that lead to it."""
        seen: list[str] = []
        while (following := self._named(value)) is not None and value not in seen:
            seen.append(value)
            value = following
        try:
            return _css_colour(value)
        except ValueError:
            mend = did_you_mean(value, self.brand.color.palette, "write it as #RRGGBB, or name one of")
            self._wrong(f"“{value}” is no colour", mend or "write it as #RRGGBB", path)
            return None

    def _named(self, name: str) -> str | None:
        if name in self.brand.color.palette:
            return self.brand.color.palette[name]
        found = getattr(self.brand.color, name, None) if name in type(self.brand.color).model_fields else None
        found = found.light if isinstance(found, LightDark) else found
        return found if isinstance(found, str) else None

    # --- typefaces -------------------------------------------------------------------------------

    def fonts(self, otherwise: Fonts) -> Fonts:
        """Families and size; headings have the text's family unless they have their own."""
        typography = self.brand.typography
        base, headings = _face(typography.base), _face(typography.headings)
        files = [
            file
            for place, font in enumerate(typography.fonts)
            for file in self._font_files(font, ("typography", "fonts", place))
        ]
        return Fonts(
            body=base.family or otherwise.body,
            heading=headings.family or base.family or otherwise.heading,
            size=self._size(base.size) or otherwise.size,
            files=(*otherwise.files, *files),
        )

    def _size(self, value: str | float | None) -> float | None:
        if value is None:
            return None
        path = ("typography", "base", "size")
        found = _SIZE.fullmatch(str(value))
        if found is None or found[2] not in _POINTS:
            self._wrong(f"“{value}” is no size", "write it in points: 10pt", path)
            return None
        points = float(found[1]) * _POINTS[found[2]]
        if points and not _SMALLEST <= points <= _LARGEST:
            self._wrong(
                f"“{value}” is no size for text", f"between {_SMALLEST:g} and {_LARGEST:g} points", path
            )
        return points or None

    def _font_files(self, font: Font, path: tuple[Step, ...]) -> list[str]:
        found = []
        for place, given in enumerate(font.files):
            name = given if isinstance(given, str) else given.path
            file = (self.file.parent / name).resolve()
            if file.is_file():
                found.append(str(file))
            elif "://" in name:
                self.report.append(f"the typeface file {name} is not fetched; put it beside {self.file.name}")
            else:
                mend = f"give its path, relative to {self.file.name}"
                self._wrong(f"there is no typeface file “{name}”", mend, (*path, "files", place))
        return found

    # --- logo ------------------------------------------------------------------------------------

    def logo(self) -> str | None:
        """The absolute path of the logo: the first size that is a PNG, the middle one first."""
        sizes = [("logo",)] if isinstance(self.brand.logo, str) else _SIZES
        given = [(path, name) for path in sizes if (name := self._logo_name(path)) is not None]
        for path, name in given:
            if name.lower().endswith(_PNG) and "://" not in name:
                file = (self.file.parent / name.lstrip("/")).resolve()
                if file.is_file():
                    return str(file)
                mend = f"give the path of a PNG, relative to {self.file.name}"
                self._wrong(f"there is no logo “{name}”", mend, path)
                return None
        if given:
            self.report.append(
                f"the logo {given[0][1]} is left out: only a PNG beside {self.file.name} is shown"
            )
        return None

    def _logo_name(self, path: tuple[str, ...]) -> str | None:
        logo = self.brand.logo
        if logo is None or isinstance(logo, str):
            return logo
        value: AnyImage | None = getattr(logo, path[-1])
        if isinstance(value, ImageLightDark):
            value = value.light
        if isinstance(value, str) and value in logo.images:
            value = logo.images[value]
        return value.path if isinstance(value, Image) else value

    def _wrong(self, what: str, mend: str, path: tuple[Step, ...]) -> None:
        line, column = self.yaml.place(path)
        self.problems.append(Problem(what, mend, self.file, line, column))


_SIZES = [("logo", "medium"), ("logo", "small"), ("logo", "large")]


def _face(given: str | Face | None) -> Face:
    return Face(family=given) if isinstance(given, str) else given or Face()


def _css_colour(value: str) -> str:
    """A CSS colour as ``#RRGGBB``; what is see-through is laid on white. Raises ``ValueError``."""
    from PIL import ImageColor

    red, green, blue, *rest = ImageColor.getrgb(value.strip())
    opaque = (rest[0] if rest else 255) / 255
    return "#" + "".join(f"{round(255 + (part - 255) * opaque):02X}" for part in (red, green, blue))
