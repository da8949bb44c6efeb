"""The numbering part (17.9): real lists, nine levels deep, each ordered one counted afresh."""

from __future__ import annotations

from typing import Literal

from briefing.rendering.docx.oxml.element import Element, qualified, w
from briefing.rendering.docx.oxml.formats import CharacterFormat, ParagraphFormat

LEVELS = 9
_BULLETS = "•–·"
_NUMERALS = ("decimal", "lowerLetter", "lowerRoman")


class Numbering:
    """Lists of one document, kept in the numbering part's ``root``."""

    def __init__(self, root: Element, *, step: float, colour: str) -> None:
        """``step`` is the indent of one level in points; marks have ``colour``."""
        self._root = root
        self._step = step
        self._colour = colour
        self._definitions: dict[str, int] = {}
        self._bullets: int | None = None

    def bullets(self) -> int:
        """The instance of all bulleted lists."""
        if self._bullets is None:
            self._bullets = self._instance(self._definition("bullet"))
        return self._bullets

    def numbers(self, like: int | None = None) -> int:
        """A new instance of a numbered list, which starts at 1 on every level; ``like`` lends its look."""
        restarts = [w("lvlOverride", w("startOverride", val=1), ilvl=level) for level in range(LEVELS)]
        definition = self._definition_of(like) if like else None
        return self._instance(self._definition("number") if definition is None else definition, *restarts)

    def _instance(self, definition: int, *overrides: Element) -> int:
        number = self._next("w:num", "w:numId")
        made = w("num", w("abstractNumId", val=definition), *overrides, numId=number)
        self._insert_before(made, "w:numIdMacAtCleanup")
        return number

    def _definition_of(self, instance: int) -> int | None:
        for found in self._root.findall(qualified("w:num")):
            if found.get(qualified("w:numId")) == str(instance):
                return int(found.find(qualified("w:abstractNumId")).get(qualified("w:val")))
        return None

    def _definition(self, kind: Literal["bullet", "number"]) -> int:
        if kind not in self._definitions:
            number = self._next("w:abstractNum", "w:abstractNumId")
            levels = [self._level(kind, level) for level in range(LEVELS)]
            made = w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=number)
            self._insert_before(made, "w:num", "w:numIdMacAtCleanup")
            self._definitions[kind] = number
        return self._definitions[kind]

    def _level(self, kind: Literal["bullet", "number"], level: int) -> Element:
        bullet = kind == "bullet"
        return w(
            "lvl",
            w("start", val=1),
            w("numFmt", val="bullet" if bullet else _NUMERALS[level % len(_NUMERALS)]),
            w("lvlText", val=_BULLETS[min(level, len(_BULLETS) - 1)] if bullet else f"%{level + 1}."),
            w("lvlJc", val="left"),
            ParagraphFormat(left=self._step * (level + 1), hanging=self._step).element(),
            CharacterFormat(colour=self._colour).element(),
            ilvl=level,
        )

    def _insert_before(self, made: Element, *followers: str) -> None:
        """The schema wants all definitions before the first instance, and Word's own note last."""
        tags = set(map(qualified, followers))
        places = (place for place, found in enumerate(self._root) if found.tag in tags)
        self._root.insert(next(places, len(self._root)), made)

    def _next(self, tag: str, key: str) -> int:
        taken = [int(found.get(qualified(key), "0")) for found in self._root.findall(qualified(tag))]
        return max(taken, default=0) + 1
