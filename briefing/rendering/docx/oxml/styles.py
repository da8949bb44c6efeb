"""The styles part (17.7): styles as data, and which of a document's own stand for ours."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import Literal, NamedTuple

from briefing.rendering.docx.oxml.element import Element, qualified, toggle, w
from briefing.rendering.docx.oxml.formats import (
    PLAIN,
    UNFORMATTED,
    CharacterFormat,
    Line,
    ParagraphFormat,
    colour,
)


class TableFormat(NamedTuple):
    """The look of a table style: its rules, the padding of its cells in points, and its header."""

    rule: Line | None = None
    """Between rows and below the last."""
    outer_rule: Line | None = None
    """Above the first row and below the last."""
    header_rule: Line | None = None
    """Above and below the header row."""
    padding: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Top, right, bottom, left."""


class Style(NamedTuple):
    """A style by the name that people see; built-in names are in English, whatever Word's language."""

    name: str
    kind: Literal["paragraph", "character", "table", "numbering"] = "paragraph"
    base: str | None = "Normal"
    next: str | None = None
    paragraph: ParagraphFormat = UNFORMATTED
    character: CharacterFormat = PLAIN
    table: TableFormat | None = None
    default: bool = False
    gallery: bool = True
    """Whether Word shows it among the quick styles."""


class Styles:
    """The styles of one document: those it has already, and those that it lacks, added on first use."""

    def __init__(self, root: Element, wanted: tuple[Style, ...]) -> None:
        self._root = root
        self._wanted = {style.name.lower(): style for style in wanted}
        self._ids: dict[str, str] = {
            _name(found).lower(): found.get(qualified("w:styleId"), "") for found in _styles(root)
        }
        self._taken = {found.get(qualified("w:styleId"), "") for found in _styles(root)}
        self._properties: dict[tuple[str, ...], Element | None] = {}

    def id(self, name: str) -> str:
        """The id of the style ``name``. Word matches built-in styles by name, whatever their id."""
        key = name.lower()
        if key not in self._ids:
            self._add(self._wanted[key])
        return self._ids[key]

    def hangs(self, name: str) -> bool:
        """Whether lines below the first of a paragraph in the style ``name`` are indented further than it."""
        found = self._property(name, "w:ind")
        return found is not None and found.get(qualified("w:hanging"), "0") != "0"

    def numbering(self, name: str) -> int | None:
        """The numbering instance that the style ``name`` brings with it, if any."""
        found = self._property(name, "w:numPr", "w:numId")
        return None if found is None else int(found.get(qualified("w:val"), "0"))

    def _property(self, name: str, *path: str) -> Element | None:
        """An element of the paragraph properties that the style ``name`` itself has."""
        key = (self.id(name), *path)
        if key not in self._properties:
            style = next(each for each in _styles(self._root) if each.get(qualified("w:styleId")) == key[0])
            self._properties[key] = style.find("/".join(map(qualified, ("w:pPr", *path))))
        return self._properties[key]

    def heading_levels(self) -> dict[str, int]:
        """The level of each heading style, by the style's id."""
        named = (
            (re.fullmatch(r"heading (\d)", _name(found).lower()), found) for found in _styles(self._root)
        )
        return {found.get(qualified("w:styleId"), ""): int(match[1]) for match, found in named if match}

    def _add(self, style: Style) -> None:
        self._ids[style.name.lower()] = self._free_id(style.name)
        made = w(
            "style",
            w("name", val=style.name),
            w("basedOn", val=self.id(style.base)) if style.base and not style.default else None,
            w("next", val=self.id(style.next)) if style.next else None,
            w("uiPriority", val=9 if style.gallery else 99),
            toggle("qFormat", style.gallery or None),
            style.paragraph.element(),
            style.character.element(),
            *(_table_properties(style.table) if style.table else ()),
            type=style.kind,
            styleId=self._ids[style.name.lower()],
            **({"default": "1"} if style.default else {}),
        )
        self._root.append(made)

    def _free_id(self, name: str) -> str:
        wish = re.sub(r"[^A-Za-z0-9]", "", name.title() if name.islower() else name)
        numbered = (f"{wish}{number}" for number in count(2))
        free = next(candidate for candidate in chain((wish,), numbered) if candidate not in self._taken)
        self._taken.add(free)
        return free


def styles_root(character: CharacterFormat, paragraph: ParagraphFormat) -> Element:
    """A styles part that holds the document's defaults and no style."""
    return w(
        "styles",
        w(
            "docDefaults",
            w("rPrDefault", character.element()),
            w("pPrDefault", paragraph.element()),
        ),
    )


def _styles(root: Element) -> list[Element]:
    return list(root.findall(qualified("w:style")))


def _name(style: Element) -> str:
    found = style.find(qualified("w:name"))
    return "" if found is None else str(found.get(qualified("w:val"), ""))


def _table_properties(table: TableFormat) -> list[Element]:
    sides = zip(("top", "left", "bottom", "right"), _counter_clockwise(table.padding), strict=True)
    margins = w("tblCellMar", *(w(side, w=round(points * 20), type="dxa") for side, points in sides))
    made = [w("tblPr", w("tblInd", w=0, type="dxa"), _table_borders(table), margins)]
    if table.header_rule:
        edge = w("tcBorders", table.header_rule.element("top"), table.header_rule.element("bottom"))
        made.append(w("tblStylePr", w("tcPr", edge), type="firstRow"))
    return made


def _table_borders(table: TableFormat) -> Element | None:
    sides = (("top", table.outer_rule), ("bottom", table.outer_rule or table.rule), ("insideH", table.rule))
    lines = [line.element(side) for side, line in sides if line]
    return w("tblBorders", *lines) if lines else None


def _counter_clockwise(padding: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    top, right, bottom, left = padding
    return top, left, bottom, right


def shading(value: str) -> Element:
    """A plain background."""
    return w("shd", val="clear", color="auto", fill=colour(value))
