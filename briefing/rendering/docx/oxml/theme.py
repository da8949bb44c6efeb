"""The theme part (20.1.6.9): the colours and fonts that Word offers to whoever edits the document."""

from __future__ import annotations

from typing import NamedTuple

from briefing.rendering.docx.oxml.element import Element, element
from briefing.rendering.docx.oxml.formats import colour


class ColourScheme(NamedTuple):
    """Text and background, dark and light, and the accents, as ``#RRGGBB``."""

    dark: tuple[str, str]
    light: tuple[str, str]
    accents: tuple[str, str, str, str, str, str]
    link: str


def theme_root(name: str, colours: ColourScheme, heading_font: str, body_font: str) -> Element:
    """A theme of ``colours`` and fonts; its effects are plain, since nothing in a briefing uses them."""
    return element(
        "a:theme",
        {"name": name},
        element(
            "a:themeElements",
            {},
            _colour_scheme(name, colours),
            element(
                "a:fontScheme",
                {"name": name},
                element("a:majorFont", {}, *_font(heading_font)),
                element("a:minorFont", {}, *_font(body_font)),
            ),
            _plain_effects(name),
        ),
    )


def _colour_scheme(name: str, colours: ColourScheme) -> Element:
    named = {
        "dk1": colours.dark[0],
        "lt1": colours.light[0],
        "dk2": colours.dark[1],
        "lt2": colours.light[1],
        **{f"accent{number}": value for number, value in enumerate(colours.accents, start=1)},
        "hlink": colours.link,
        "folHlink": colours.link,
    }
    slots = (
        element(f"a:{slot}", {}, element("a:srgbClr", {"val": colour(value)}))
        for slot, value in named.items()
    )
    return element("a:clrScheme", {"name": name}, *slots)


def _font(family: str) -> tuple[Element, ...]:
    return (
        element("a:latin", {"typeface": family}),
        element("a:ea", {"typeface": ""}),
        element("a:cs", {"typeface": ""}),
    )


def _plain_effects(name: str) -> Element:
    # The schema wants three of each: subtle, moderate, intense.
    return element(
        "a:fmtScheme",
        {"name": name},
        element("a:fillStyleLst", {}, *(_fill() for _ in range(3))),
        element("a:lnStyleLst", {}, *(element("a:ln", {"w": 6350}, _fill()) for _ in range(3))),
        element(
            "a:effectStyleLst",
            {},
            *(element("a:effectStyle", {}, element("a:effectLst", {})) for _ in range(3)),
        ),
        element("a:bgFillStyleLst", {}, *(_fill() for _ in range(3))),
    )


def _fill() -> Element:
    return element("a:solidFill", {}, element("a:schemeClr", {"val": "phClr"}))
