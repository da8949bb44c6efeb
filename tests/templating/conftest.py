"""A bundle of the test's own making, and the shipped one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.document.blocks import Document
from briefing.templating import Bundle, load_bundle, render_document
from templating.sample import sample_briefing

MANIFEST = """\
name: own
title: Own
sections:
  - id: one
    title: One
    question: What?
options:
  note_words: full
  colour: red
"""

Make = Callable[..., Bundle]
Render = Callable[..., Document]


@pytest.fixture(scope="session")
def shipped() -> Bundle:
    return load_bundle("policy-briefing")


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def bundle(template: str, manifest: str = MANIFEST, **others: str) -> Bundle:
        (tmp_path / "template.yaml").write_text(manifest, encoding="utf-8")
        (tmp_path / "briefing.md.j2").write_text(template, encoding="utf-8")
        for name, text in others.items():
            (tmp_path / f"{name}.md.j2").write_text(text, encoding="utf-8")
        return load_bundle(tmp_path)

    return bundle


@pytest.fixture
def render(make: Make, shipped: Bundle) -> Render:
    def document(template: str, **others: str) -> Document:
        return render_document(sample_briefing(shipped), make(template, **others))

    return document
