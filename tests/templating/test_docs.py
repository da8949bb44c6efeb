"""What docs/templates.md and docs/themes.md show, works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.document.contrast import shortfalls
from briefing.document.theme import Theme
from briefing.templating import Bundle, render_document
from briefing.templating.brand import branded
from briefing.templating.markdown import LEAVES, WRAPPERS
from briefing.templating.vocabulary import Vocabulary
from templating.conftest import Make
from templating.sample import sample_briefing

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
THEMES = (Path(__file__).parents[2] / "docs" / "themes.md").read_text(encoding="utf-8")
_, EXTENDING, *_ = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
_, BRAND = re.findall(r"```yaml\n(.*?)```", THEMES, re.DOTALL)


@pytest.mark.parametrize("example", re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL))
def test_examples_render(make: Make, shipped: Bundle, example: str) -> None:
    assert render_document(sample_briefing(shipped), make(example, EXTENDING)).blocks


def test_the_brand_is_followed(tmp_path: Path) -> None:
    (tmp_path / "_brand").mkdir()
    for name in re.findall(r"_brand/[\w.-]+", BRAND):
        (tmp_path / name).touch()
    (tmp_path / "_brand.yml").write_text(BRAND, encoding="utf-8")
    theme, report = branded(Theme(), tmp_path)
    assert (theme.name, theme.fonts.size, len(theme.fonts.files), report) == ("Acme", 9.5, 2, [])
    assert shortfalls(theme) == []


def test_everything_is_documented(shipped: Bundle) -> None:
    vocabulary = Vocabulary(sample_briefing(shipped))
    for name in [*vocabulary.functions(), *vocabulary.filters(), *WRAPPERS, *LEAVES]:
        assert re.search(rf"`{name}[`( ]", PAGE), name
