"""Typefaces: what is bundled, what falls back, what is told."""

from __future__ import annotations

import pytest

from briefing.document.theme import Fonts, Theme
from briefing.rendering.fonts import BUNDLED, Typefaces


@pytest.fixture
def report() -> list[str]:
    return []


@pytest.fixture
def faces(report: list[str]) -> Typefaces:
    return Typefaces(Theme(), report)


def _files(faces: Typefaces, text: str) -> list[tuple[str, str]]:
    face = faces.face("body")
    return [
        (name.rsplit("/", 1)[-1].split("-")[0], run) for name, run in faces.runs(faces.literal(text), face)
    ]


def test_all_styles_of_both_roles_are_bundled(faces: Typefaces, report: list[str]) -> None:
    named = {
        faces.face(role, bold=bold, italic=italic)
        for role in ("body", "heading")
        for bold in (False, True)
        for italic in (False, True)
    }
    assert len(named) == 8
    assert not report


def test_each_bundled_face_has_its_licence_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (BUNDLED / "OFL-1.1.txt").read_text(encoding="utf-8").upper()
    assert "Apache License" in (BUNDLED / "Apache-2.0.txt").read_text(encoding="utf-8")
    readme = (BUNDLED / "README.md").read_text(encoding="utf-8")
    for path in BUNDLED.glob("*.ttf"):
        assert path.stem.split("-")[0] in readme
    assert sum(path.stat().st_size for path in BUNDLED.iterdir()) < 6_000_000


def test_a_character_that_the_face_lacks_comes_from_another(faces: Typefaces, report: list[str]) -> None:
    assert _files(faces, "Żółć Ωμέγα Юлия") == [("NotoSerif", "Żółć Ωμέγα Юлия")]
    assert _files(faces, "a≥b") == [("NotoSerif", "a"), ("NotoSansMath", "≥"), ("NotoSerif", "b")]
    assert _files(faces, "王") == [("DroidSansFallback", "王")]
    assert _files(faces, "📷") == [("NotoEmoji", "📷")]
    assert not report


def test_a_character_that_no_face_has_is_shown_and_told_once(faces: Typefaces, report: list[str]) -> None:
    assert _files(faces, "क क") == [("NotoSerif", "� �")]
    assert report == ["U+0915 DEVANAGARI LETTER KA is in no face; shown as �"]


def test_a_fancy_letter_is_shown_plain_and_told(faces: Typefaces, report: list[str]) -> None:
    assert _files(faces, "𝗕") == [("NotoSerif", "B")]
    assert len(report) == 1


def test_what_cannot_be_printed_is_marked(faces: Typefaces, report: list[str]) -> None:
    assert faces.literal("a\x00b\ud800c") == "a�b�c"
    assert len(report) == 2


def test_white_space_is_a_space_and_formatting_characters_go(faces: Typefaces, report: list[str]) -> None:
    assert faces.literal("a\tb\u2003c\u200dd\ufe0fe\u00adf") == "a b cdef"
    assert faces.literal("5\u00a0kg") == "5\u00a0kg"
    assert not report


def test_a_family_that_is_not_there_is_told_and_replaced(report: list[str]) -> None:
    faces = Typefaces(Theme(fonts=Fonts(heading="Nowhere Grotesk")), report)
    assert faces.face("heading").endswith("NotoSans-Regular.ttf")
    assert "Nowhere Grotesk" in report[0]


def test_widths_are_those_of_the_face(faces: Typefaces) -> None:
    face = faces.face("body")
    assert faces.width("ab", face, 10) == pytest.approx(
        faces.width("a", face, 10) + faces.width("b", face, 10)
    )
    assert faces.width("a", face, 20) == pytest.approx(2 * faces.width("a", face, 10))
