"""The settings and font-table parts (17.15, 17.8.3)."""

from __future__ import annotations

from briefing.rendering.docx.oxml.element import Element, qualified, w

_MODE = "http://schemas.microsoft.com/office/word"
_CURRENT = 15
"""Compatibility mode of Word 2013 and later ([MS-DOCX], 2.5.1)."""
_AFTER_COMPAT = {
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}mathPr",
    *map(
        qualified,
        (
            "w:docVars",
            "w:rsids",
            "w:attachedSchema",
            "w:themeFontLang",
            "w:clrSchemeMapping",
            "w:doNotIncludeSubdocsInStats",
            "w:doNotAutoCompressPictures",
            "w:forceUpgrade",
            "w:captions",
            "w:readModeInkLockDown",
            "w:smartTagType",
            "w:shapeDefaults",
            "w:doNotEmbedSmartTags",
            "w:decimalSymbol",
            "w:listSeparator",
        ),
    ),
}
"""What the schema wants after ``w:compat`` (17.15.1.78)."""


def settings_root(language: str) -> Element:
    """Settings of a file in the mode of Word 2013 and later; it never asks to update its fields."""
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=709),
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", w("footnote", id=-1), w("footnote", id=0)),
        w("compat", w("compatSetting", name="compatibilityMode", uri=_MODE, val=_CURRENT)),
        w("themeFontLang", val=language),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def use_current_layout(settings: Element) -> None:
    """Brings ``settings`` of an older file to the mode of Word 2013: a table begins at the margin."""
    name, value = qualified("w:name"), qualified("w:val")
    for setting in settings.iter(qualified("w:compatSetting")):
        if setting.get(name) == "compatibilityMode":
            setting.set(value, str(_CURRENT))
            return
    compat = settings.find(qualified("w:compat"))
    if compat is None:
        compat = w("compat")
        followers = [place for place, found in enumerate(settings) if found.tag in _AFTER_COMPAT]
        settings.insert(followers[0] if followers else len(settings), compat)
    compat.append(w("compatSetting", name="compatibilityMode", uri=_MODE, val=_CURRENT))


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
