"""Pictures: drawn for every kind, within their width, legible without colour, the same each time."""

from __future__ import annotations

import io
from typing import Literal

import pytest
from lxml import etree
from PIL import Image

from briefing.document.blocks import Picture
from briefing.document.theme import Theme
from briefing.rendering.charts import STATES, drawing, to_png, to_svg
from briefing.rendering.charts.drawing import Drawing, Words
from briefing.rendering.fonts import Typefaces

THEME = Theme()
Kind = Literal["timeline", "coverage", "relations"]
_MANY = tuple((f"{i} January 2024", f"event {i}", f"2024-01-{i:02}", f"2024-01-{i:02}") for i in range(1, 31))
ROWS: dict[str, tuple[Kind, tuple[tuple[str, ...], ...]]] = {
    "timeline": (
        "timeline",
        (
            ("2 May 2024", "E-mails released " * 20, "2024-05-02", "2024-05-02"),
            ("May 2024", "Letter", "2024-05-01", "2024-05-31"),
            ("2025", "דוד", "2025-01-01", "2025-12-31"),
        ),
    ),
    "one day": ("timeline", (("2 May 2024", "All at once", "2024-05-02", "2024-05-02"),)),
    "centuries": (
        "timeline",
        (("1215", "Charter", "1215-01-01", "1215-12-31"), ("2024", "Now", "2024-01-01", "2024-12-31")),
    ),
    "coverage": (
        "coverage",
        (
            ("", "a.txt", ""),
            ("", "b.txt", "72 % masked; " * 9),
            ("Terms", "", "moderate", "2 findings from 1 independent origin " * 4),
            *(("Terms", "a.txt", state, "2") for state in STATES),
            ("A section with a long title " * 3, "王小明", "high", "11"),
        ),
    ),
    "many sources": ("coverage", tuple(("Terms", f"{i}.txt", "low", "1") for i in range(60))),
    "relations": ("relations", (("Staff", "asked " * 40, "Adeyemi"), ("Staff", "told", "王小明"))),
    "many": ("timeline", _MANY),
    "short rows": ("relations", (("Staff",), ("Board", "met"))),
}


def _picture(name: str) -> Picture:
    kind, rows = ROWS[name]
    return Picture(kind, rows, 'what it says: "a" < b')


def _drawing(name: str, width: float = 450.0) -> Drawing:
    return drawing(_picture(name), THEME, Typefaces(THEME), width)


def _strings(sheet: Drawing) -> list[Words]:
    return [shape for shape in sheet.shapes if isinstance(shape, Words)]


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("width", [260.0, 450.0])
def test_all_words_stand_on_the_sheet(name: str, width: float) -> None:
    sheet = _drawing(name, width)
    assert 10 < sheet.height < 700
    for string in _strings(sheet):
        assert string.x >= -0.5 and string.x + string.width <= width + 0.5
        assert 0 <= string.down <= sheet.height


@pytest.mark.parametrize("name", ["many", "coverage", "timeline"])
def test_no_word_hides_another(name: str) -> None:
    strings = _strings(_drawing(name))
    boxes = [(s.x, s.down - s.size * 0.7, s.x + s.width, s.down) for s in strings if s.text.strip()]
    for place, (left, low, right, high) in enumerate(boxes):
        for other in boxes[:place]:
            apart = left >= other[2] or other[0] >= right or low >= other[3] or other[1] >= high
            assert apart, (left, low, other)


@pytest.mark.parametrize("name", ["many", "many sources"])
def test_rows_that_do_not_fit_are_counted(name: str) -> None:
    assert any("more" in string.text for string in _strings(_drawing(name)))


def test_states_are_named_in_a_key_and_none_else() -> None:
    assert {"high confidence at best", "masked passage", "same text as another source"} <= _words("coverage")
    assert "masked passage" not in _words("many sources")


def _words(name: str) -> set[str]:
    return {string.text for string in _strings(_drawing(name))}


def test_signs_differ_without_colour() -> None:
    grey = {
        state: Image.open(io.BytesIO(to_png(Picture("coverage", (("Terms", "a", state),), ""), THEME, 72)))
        .convert("1")
        .crop((140, 10, 300, 40))
        .tobytes()
        for state in STATES
    }
    assert len(set(grey.values())) == len(STATES)


def test_a_picture_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="timeline"):
        drawing(Picture("timeline", (), ""), THEME, Typefaces(THEME), 450.0)


def test_png_is_crisp_and_the_same_each_time() -> None:
    picture = _picture("timeline")
    data = to_png(picture, THEME, 200)
    assert data == to_png(picture, THEME, 200)
    image = Image.open(io.BytesIO(data))
    assert image.width == pytest.approx(162 / 25.4 * 200, abs=2)
    assert image.convert("L").getextrema() == pytest.approx((30, 255), abs=35)


@pytest.mark.parametrize("name", ROWS)
def test_svg_is_one_image_with_the_same_words(name: str) -> None:
    root = etree.fromstring(to_svg(_picture(name), THEME))
    assert (root.get("role"), root.get("aria-label")) == ("img", 'what it says: "a" < b')
    width = float(root.get("viewBox").split()[2])
    assert ["".join(text.itertext()) for text in root.iter("{*}text")] == [
        string.text for string in _strings(_drawing(name, width))
    ]
    assert not [key for element in root.iter() for key in element.attrib if key.endswith("href")]


def test_png_keeps_the_paper_and_the_pens_colours() -> None:
    image = Image.open(io.BytesIO(to_png(_picture("coverage"), THEME, 100))).convert("RGB")
    colours = {colour for _, colour in image.getcolors(10_000) or ()}
    for wanted in (THEME.palette.paper, THEME.palette.accent):
        assert tuple(bytes.fromhex(wanted[1:])) in colours
    assert len(colours) < 70
