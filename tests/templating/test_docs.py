"""What docs/templates.md shows, works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.templating import Bundle, render_document
from briefing.templating.markdown import LEAVES, WRAPPERS
from briefing.templating.vocabulary import Vocabulary
from templating.conftest import Make
from templating.sample import sample_briefing

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
_, EXTENDING = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("example", re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL))
def test_examples_render(make: Make, shipped: Bundle, example: str) -> None:
    assert render_document(sample_briefing(shipped), make(example, EXTENDING)).blocks


def test_everything_is_documented(shipped: Bundle) -> None:
    vocabulary = Vocabulary(sample_briefing(shipped))
    for name in [*vocabulary.functions(), *vocabulary.filters(), *WRAPPERS, *LEAVES]:
        assert re.search(rf"`{name}[`( ]", PAGE), name
