"""``_brand.yml``: one look over every format, and what of it cannot be followed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from briefing.document.contrast import contrast, readable, shortfalls
from briefing.document.theme import Theme
from briefing.errors import InputError
from briefing.rendering.fonts import BUNDLED
from briefing.templating.brand import branded

WHOLE = """\
meta:
  name: {short: Acme, full: Acme Public Affairs Ltd}
  link: https://acme.example
logo:
  images: {wide: {path: logos/wide.png, alt: Acme}}
  small: icon.svg
  medium: {light: wide, dark: logos/night.png}
color:
  palette: {teal: "#0A5C5C", clay: "rgb(140, 60, 20)", sea: teal}
  foreground: black
  background: "#fff"
  primary: sea
  secondary: {light: "#555", dark: "#aaa"}
  warning: clay
  link: primary
typography:
  fonts:
    - {family: Noto Sans, source: google, weight: [400, 700]}
  base: {family: Noto Sans, size: 10pt, line-height: 1.5}
  headings: {family: Noto Serif, weight: 600, color: sea}
  monospace: Fira Code
defaults:
  quarto: {format: {html: {toc: true}}}
"""


def _write(folder: Path, text: str) -> Path:
    (folder / "logos").mkdir(exist_ok=True)
    Image.new("RGB", (40, 10), "navy").save(folder / "logos/wide.png")
    (folder / "_brand.yml").write_text(text, encoding="utf-8")
    return folder


def _problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        branded(Theme(), _write(folder, text))
    return [f"{p.line}:{p.column} {p.what} – {p.mend}" for p in caught.value.problems]


def test_the_whole_convention(tmp_path: Path) -> None:
    theme, report = branded(Theme(), _write(tmp_path, WHOLE))
    palette, fonts = theme.palette, theme.fonts
    assert (palette.ink, palette.paper, palette.accent) == ("#000000", "#FFFFFF", "#0A5C5C")
    assert (palette.muted, palette.caution) == ("#555555", "#8C3C14")
    assert (fonts.body, fonts.heading, fonts.size) == ("Noto Sans", "Noto Serif", 10.0)
    assert theme.logo == str((tmp_path / "logos/wide.png").resolve())
    assert theme.name == "Acme"
    assert (report, shortfalls(theme)) == ([], [])


def test_without_a_brand_the_theme_stays(tmp_path: Path) -> None:
    assert branded(Theme(), tmp_path) == (Theme(), [])
    assert branded(Theme(), _write(tmp_path, "meta: {name: Acme}"))[0].palette == Theme().palette


def test_the_dossier_s_brand_wins_over_the_bundle_s(tmp_path: Path) -> None:
    for name in ("dossier", "bundle"):
        (tmp_path / name).mkdir()
        _write(tmp_path / name, f"meta: {{name: {name}}}")
    assert branded(Theme(), tmp_path / "dossier", tmp_path / "bundle")[0].name == "dossier"


def test_one_family_serves_headings_too(tmp_path: Path) -> None:
    fonts = branded(Theme(), _write(tmp_path, "typography: {base: Lato}"))[0].fonts
    assert (fonts.body, fonts.heading, fonts.size) == ("Lato", "Lato", Theme().fonts.size)


@pytest.mark.parametrize(("size", "points"), [("12px", 9.0), ("11", 11.0), ("1rem", 10.0), ("1.1em", 10.0)])
def test_sizes(size: str, points: float, tmp_path: Path) -> None:
    text = f"typography: {{base: {{size: {size}}}}}"
    assert branded(Theme(), _write(tmp_path, text))[0].fonts.size == points


def test_mistakes_are_located(tmp_path: Path) -> None:
    text = "color:\n  palette: {blue: '#12f'}\n  primary: bleu\n  foreground: '#12'\nlogo: lost.png\n"
    assert _problems(tmp_path, text + "typography: {base: {size: huge}}\n") == [
        "3:12 “bleu” is no colour – did you mean “blue”?",
        "4:15 “#12” is no colour – write it as #RRGGBB, or name one of blue",
        "5:7 there is no logo “lost.png” – give the path of a PNG, relative to _brand.yml",
        "6:27 “huge” is no size – write it in points: 10pt",
    ]


def test_a_misspelt_key_is_told(tmp_path: Path) -> None:
    assert _problems(tmp_path, "colour: {}\n") == ["1:1 unknown key “colour” – did you mean “color”?"]
    assert "unknown key “primery”" in _problems(tmp_path, "color: {primery: red}\n")[0]


def test_names_that_lead_in_a_circle_are_no_colour(tmp_path: Path) -> None:
    assert "is no colour" in _problems(tmp_path, "color: {palette: {a: b, b: a}, primary: a}\n")[0]


def test_a_logo_that_is_no_png_is_left_out_and_told(tmp_path: Path) -> None:
    theme, report = branded(Theme(), _write(tmp_path, "logo: {medium: logo.svg}\n"))
    assert theme.logo is None
    assert report == ["the logo logo.svg is left out: only a PNG beside _brand.yml is shown"]


def test_typeface_files_of_the_brand_are_used(tmp_path: Path) -> None:
    from briefing.rendering.fonts import Typefaces

    (tmp_path / "Ours-Regular.ttf").write_bytes((BUNDLED / "NotoSans-Regular.ttf").read_bytes())
    text = (
        "typography: {base: Ours, fonts: [{family: Ours, source: file, files: [{path: Ours-Regular.ttf}]}]}"
    )
    theme, _ = branded(Theme(), _write(tmp_path, text))
    report: list[str] = []
    assert Path(Typefaces(theme, report).face("body")).name == "Ours-Regular.ttf"
    assert report == []
    assert "is neither bundled nor installed" in _told(theme)


def _told(theme: Theme) -> str:
    """What is said of the bold face, of which the brand has no file."""
    from briefing.rendering.fonts import Typefaces

    report: list[str] = []
    Typefaces(theme, report).face("body", bold=True)
    return "".join(report)


def test_what_cannot_be_read_is_told_with_a_colour_that_can(tmp_path: Path) -> None:
    theme, _ = branded(Theme(), _write(tmp_path, "color: {primary: '#FFC107'}\n"))
    (line,) = shortfalls(theme)
    assert line.startswith("accent #FFC107 on accent_tint #FFFAEB has a contrast of 1.")
    proposed = readable("#FFC107", theme.palette.accent_tint)
    assert f"{proposed} would do" in line
    assert contrast(proposed, theme.palette.accent_tint) >= 4.5


@pytest.mark.parametrize("ground", ["#FFFFFF", "#000000", "#777777", "#1F3A5F"])
@pytest.mark.parametrize("colour", ["#FFC107", "#00FF00", "#777777"])
def test_the_proposal_can_be_read(colour: str, ground: str) -> None:
    assert contrast(readable(colour, ground), ground) >= 4.5


def test_contrast_is_as_wcag_has_it() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


def test_the_house_theme_can_be_read() -> None:
    assert shortfalls(Theme()) == []
