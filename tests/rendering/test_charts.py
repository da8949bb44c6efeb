"""Pictures: drawn for every kind, within their width, the same each time."""

from __future__ import annotations

import io
from typing import Literal

import pytest
from PIL import Image
from reportlab.graphics.shapes import Drawing, String

from briefing.document.blocks import Picture
from briefing.document.theme import Theme
from briefing.rendering.charts import drawing, to_png
from briefing.rendering.fonts import Typefaces

THEME = Theme()
Kind = Literal["timeline", "coverage", "relations"]
ROWS: dict[str, tuple[Kind, tuple[tuple[str, ...], ...]]] = {
    "timeline": (
        "timeline",
        (("2024-05-02", "E-mails released " * 20), ("2024-05", "Letter"), ("spring", "דוד")),
    ),
    "sources": (
        "coverage",
        (("Terms", "a.txt", "strong"), ("Terms", "b.txt", "masked"), ("Deals", "c.txt", "repeated")),
    ),
    "sections": ("coverage", (("Terms", "strong", "4"), ("Deals", "none", "0"))),
    "relations": ("relations", (("Staff", "asked " * 40, "Adeyemi"), ("Staff", "told", "王小明"))),
    "many": ("timeline", tuple((f"2024-01-{i:02}", f"event {i}") for i in range(1, 60))),
    "short rows": ("relations", (("Staff",), ("Board", "met"))),
}


def _drawing(name: str, width: float = 450.0) -> Drawing:
    kind, rows = ROWS[name]
    return drawing(Picture(kind, rows, "words"), THEME, Typefaces(THEME), width)


def _strings(sheet: Drawing) -> list[String]:
    return [shape for shape in sheet.contents if isinstance(shape, String)]


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("width", [220.0, 450.0])
def test_all_words_stand_on_the_sheet(name: str, width: float) -> None:
    sheet = _drawing(name, width)
    assert 10 < sheet.height < 700
    for string in _strings(sheet):
        assert string.x >= -0.5 and string.getEast() <= width + 0.5
        assert 0 <= string.y <= sheet.height


def test_rows_that_do_not_fit_are_counted() -> None:
    assert any("more" in string.text for string in _strings(_drawing("many")))


def test_states_are_named_in_a_key() -> None:
    words = [string.text for string in _strings(_drawing("sources"))]
    assert {"strong", "masked", "same origin as another"} <= set(words)
    assert "thin" not in words


def test_a_picture_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="timeline"):
        drawing(Picture("timeline", (), ""), THEME, Typefaces(THEME), 450.0)


def test_png_is_crisp_and_the_same_each_time() -> None:
    kind, rows = ROWS["timeline"]
    picture = Picture(kind, rows, "words")
    data = to_png(picture, THEME, 200)
    assert data == to_png(picture, THEME, 200)
    image = Image.open(io.BytesIO(data))
    assert image.width == pytest.approx(162 / 25.4 * 200, abs=2)
    assert image.convert("L").getextrema() == pytest.approx((30, 255), abs=35)
