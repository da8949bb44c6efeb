"""The settings and font-table parts (17.15, 17.8.3)."""

from __future__ import annotations

from briefing.rendering.docx.oxml.element import Element, w

_MODE = "http://schemas.microsoft.com/office/word"


def settings_root(language: str) -> Element:
    """Settings of a file in the mode of Word 2013 and later; it never asks to update its fields."""
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=709),
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", w("footnote", id=-1), w("footnote", id=0)),
        w("compat", w("compatSetting", name="compatibilityMode", uri=_MODE, val=15)),
        w("themeFontLang", val=language),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def font_table_root(families: tuple[str, ...]) -> Element:
    """The fonts by name, each with one that Word may take where it is not installed."""
    return w("fonts", *(_font(family) for family in dict.fromkeys(families)))


def _font(family: str) -> Element:
    # Georgia and Segoe UI come nearest to the x-height and width of the Noto families among what Windows has.
    serif = "serif" in family.lower()
    return w(
        "font",
        w("altName", val="Georgia" if serif else "Segoe UI"),
        w("charset", val="00"),
        w("family", val="roman" if serif else "swiss"),
        w("pitch", val="variable"),
        name=family,
    )
