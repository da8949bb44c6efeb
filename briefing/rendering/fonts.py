"""Typefaces: which file a theme's family means, and which face shows a character that it lacks."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.document.theme import Theme

Role = Literal["body", "heading"]
_Style = tuple[bool, bool]
"""Bold, italic."""

BUNDLED = Path(__file__).parent / "fonts"
"""The faces that ship with the program; ``fonts/README.md`` says where they come from."""

_HOUSE: dict[Role, str] = {"body": "Noto Serif", "heading": "Noto Sans"}
_FALLBACK = (
    "NotoSans",
    "NotoSansMath",
    "NotoSansSymbols2",
    "NotoSansSymbols",
    "NotoNaskhArabic",
    "NotoSansHebrew",
    "NotoEmoji",
    "DroidSansFallback",
)
"""Faces asked in turn for a character; the one that is slow to load (30 ms, for Han and Hangul) is last."""

_STYLE_NAMES: dict[_Style, tuple[str, ...]] = {
    (False, False): ("regular", "", "book", "roman", "normal"),
    (True, False): ("bold", "bd", "b"),
    (False, True): ("italic", "oblique", "it", "i"),
    (True, True): ("bolditalic", "boldoblique", "bi", "z"),
}
_REPLACEMENT = "\ufffd"
_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\u1680\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
"""White space that is set as a common space; no-break and narrow no-break spaces stay what they are."""


class Typefaces:
    """The faces of one theme.

    ``report`` collects one line for each character that no bundled face has, and for each family that
    is neither bundled nor installed as TrueType.
    """

    def __init__(self, theme: Theme, report: list[str] | None = None) -> None:
        self._families: dict[Role, str] = {"body": theme.fonts.body, "heading": theme.fonts.heading}
        self._own = {_squash(Path(file).stem): Path(file) for file in theme.fonts.files}
        self._report = report if report is not None else []
        self._told: set[str] = set()
        self._printable: set[str] = set()
        self._styles: dict[str, _Style] = {}
        self._faces: dict[tuple[Role, _Style], str] = {}
        self._measured: dict[str, _Widths] = {}

    def face(self, role: Role, *, bold: bool = False, italic: bool = False) -> str:
        """The registered name of a face, to be given to reportlab."""
        style = (bold, italic)
        found = self._faces.get((role, style))
        if found is None:
            found = self._faces[role, style] = self._find(role, style)
            self._styles[found] = style
        return found

    def width(self, text: str, face: str, size: float) -> float:
        """The advance of ``text`` in points; ``face`` must have its characters (see :meth:`runs`)."""
        return self.widths(face)[text] * size

    def advance(self, text: str, face: str, size: float) -> float:
        """The advance of any ``text`` in points, in ``face`` and in others where that lacks some."""
        return sum(self.width(shown, name, size) for name, shown in self.runs(self.literal(text), face))

    def widths(self, face: str) -> Mapping[str, float]:
        """The advance of any text in ``face``, in ems."""
        found = self._measured.get(face)
        if found is None:
            found = self._measured[face] = _Widths(_advances(face))
        return found

    def has_all(self, face: str, text: str) -> bool:
        """Whether ``face`` has every character of ``text``."""
        return _advances(face).keys() >= set(map(ord, text))

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """``text`` cut into (face, text) so that each face has every character of its run."""
        if self.has_all(face, text):
            return [(face, text)]
        runs: list[tuple[str, str]] = []
        for character in text:
            name, shown = self._showing(character, face, runs[-1][0] if runs else face)
            if runs and runs[-1][0] == name:
                runs[-1] = (name, runs[-1][1] + shown)
            elif shown:
                runs.append((name, shown))
        return runs

    def literal(self, text: str) -> str:
        """``text`` without what cannot be printed: odd white space becomes a space, formatting
        characters go, control characters and surrogates become U+FFFD and are reported."""
        if (text.isascii() and text.isprintable()) or self._printable.issuperset(text):
            return text
        literal = "".join(map(self._literal, text))
        if literal == text:
            self._printable.update(text)
        return literal

    def _literal(self, character: str) -> str:
        if character in _SPACES:
            return " "
        kind = unicodedata.category(character)
        if kind == "Cf" or "\ufe00" <= character <= "\ufe0f":
            return ""
        if kind in ("Cc", "Cs", "Cn", "Co"):
            self._tell(f"{_name(character)} cannot be printed; shown as {_REPLACEMENT}")
            return _REPLACEMENT
        return character

    def _showing(self, character: str, face: str, current: str) -> tuple[str, str]:
        """The face for one character, and what it shows; stays in ``current`` where that has it."""
        if ord(character) in _advances(face):
            return face, character
        if current != face and (ord(character) in _advances(current) or character == "\u202f"):
            return current, character
        name = self._fallback(character, face)
        if name is not None:
            return name, character
        plain = unicodedata.normalize("NFKC", character)
        if plain != character and self.has_all(face, plain):
            if plain.strip():
                self._tell(f"{_name(character)} is in no face; shown as “{plain}”")
            return face, plain
        self._tell(f"{_name(character)} is in no face; shown as {_REPLACEMENT}")
        return self._showing(_REPLACEMENT, face, current)

    def _fallback(self, character: str, face: str) -> str | None:
        for path in _fallback_files(self._styles.get(face, (False, False))):
            name = _register(path)
            if ord(character) in _advances(name):
                return name
        return None

    def _find(self, role: Role, style: _Style) -> str:
        family = self._families[role]
        for path in _files(family, style, self._own):
            try:
                return _register(path)
            except _font_errors():
                self._tell(f"{path.name}: not a TrueType face that can be embedded")
        if (family, role) != (_HOUSE[role], role):
            self._tell(
                f"typeface “{family}” is neither bundled nor installed as TrueType; {_HOUSE[role]} used"
            )
        return _register(BUNDLED / f"{_HOUSE[role].replace(' ', '')}-{_suffix(style)}.ttf")

    def _tell(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            self._report.append(line)


class _Widths(dict[str, float]):
    """Texts that were measured; each is when it is asked for first."""

    def __init__(self, advances: Mapping[int, float]) -> None:
        self._advances = advances

    def __missing__(self, text: str) -> float:
        advances = self._advances
        width = self[text] = sum([advances.get(point, 0) for point in map(ord, text)]) / 1000
        return width


@cache
def _fallback_files(style: _Style) -> tuple[Path, ...]:
    """The fallback faces, each in the bundled style that is nearest to ``style``."""
    bold, italic = style
    nearest = ((bold, italic), (bold, False), (False, False))
    return tuple(
        next(path for near in nearest if (path := BUNDLED / f"{family}-{_suffix(near)}.ttf").exists())
        for family in _FALLBACK
    )


def _suffix(style: _Style) -> str:
    bold, italic = style
    return {(True, True): "BoldItalic", (True, False): "Bold", (False, True): "Italic"}.get(
        (bold, italic), "Regular"
    )


def _name(character: str) -> str:
    name = unicodedata.name(character, unicodedata.category(character))
    return f"U+{ord(character):04X} {name}"


def _files(family: str, style: _Style, own: Mapping[str, Path]) -> Iterator[Path]:
    """Files that may hold ``family`` in ``style``: the theme's own, the bundled one, then installed ones."""
    squashed = _squash(family)
    yield from (own[squashed + suffix] for suffix in _STYLE_NAMES[style] if squashed + suffix in own)
    bundled = BUNDLED / f"{family.replace(' ', '')}-{_suffix(style)}.ttf"
    if bundled.exists():
        yield bundled
        return
    installed = _installed()
    for suffix in _STYLE_NAMES[style]:
        if squashed + suffix in installed:
            yield installed[squashed + suffix]


@cache
def _installed() -> dict[str, Path]:
    """Installed TrueType files by squashed name; the first of two with one name wins."""
    files: dict[str, Path] = {}
    for folder in _system_folders():
        for path in sorted(folder.rglob("*.ttf")) if folder.is_dir() else ():
            files.setdefault(_squash(path.stem), path)
    return files


def _system_folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return (windows / "Fonts", home / "AppData/Local/Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    return (
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    )


def _squash(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _font_errors() -> tuple[type[Exception], ...]:
    from reportlab.pdfbase.ttfonts import TTFError

    return (TTFError, OSError)


@cache
def _register(path: Path) -> str:
    """Load the face in ``path`` and make it known to reportlab, whose registry is global: the name is
    the path, so that no other program's face of the same name is in the way."""
    from reportlab.pdfbase import pdfmetrics

    from briefing.rendering.pdf.truetype import EmbeddedFont

    name = str(path)
    pdfmetrics.registerFont(EmbeddedFont(name))
    return name


@cache
def _advances(face: str) -> dict[int, float]:
    """The advance of each code point that a face has, in thousandths of the em."""
    from reportlab.pdfbase import pdfmetrics

    widths: dict[int, float] = pdfmetrics.getFont(face).face.charWidths
    return widths
