"""What made a model is found again, or named in one line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.conftest import Cli

BRAND = 'color: {palette: {plum: "#6B2D5C"}, primary: plum}\n'


@pytest.fixture
def home(dossier: Path, cli: Cli, tmp_path: Path) -> Path:
    """A folder with a dossier whose template and brand are its own, and beside it what a build made of it."""
    own = dossier / "own"
    own.mkdir()
    (own / "template.yaml").write_text("name: own\ntitle: Own\nextends: policy-briefing\n", encoding="utf-8")
    (own / "key-figures.md.j2").write_text("Words of our house.\n", encoding="utf-8")
    (own / "email.md.j2").write_text("# Our letter\n\n{{ briefing.title }}\n", encoding="utf-8")
    (dossier / "briefing.yaml").write_text("template: ./own\n", encoding="utf-8")
    (dossier / "_brand.yml").write_text(BRAND, encoding="utf-8")
    assert cli("build", dossier, "-o", tmp_path / "out", "-f", "html").code == 0
    return tmp_path


def test_render_repeats_the_build_with_its_template_and_brand(cli: Cli, home: Path) -> None:
    model, page = home / "out" / "own-dossier.json", home / "out" / "own-dossier.html"
    content = page.read_bytes()
    assert "Words of our house." in content.decode() and "#6B2D5C" in content.decode()
    told = cli("render", model, "-f", "html", "-o", home / "again")
    assert told.code == 0, told.err
    assert (home / "again" / page.name).read_bytes() == content
    shutil.move(home / "Own dossier", home / "Elsewhere")
    told = cli("render", model, "-f", "html", "-o", home / "again", "-d", home / "Elsewhere")
    assert told.code == 0 and (home / "again" / page.name).read_bytes() == content


def test_an_email_has_the_templates_body_in_the_brands_colours(cli: Cli, home: Path) -> None:
    told = cli("email", home / "out" / "own-dossier.json", "--attach", "html")
    assert told.code == 0, told.err
    content = (home / "out" / "own-dossier.eml").read_text(encoding="utf-8")
    assert "Our letter" in content and "#6B2D5C" in content


@pytest.mark.parametrize("command", [("render", "-f", "html"), ("email", "--attach", "html")])
def test_a_template_that_is_not_to_be_found_is_named(command: tuple[str, ...], cli: Cli, home: Path) -> None:
    model = home / "far" / "away" / "own-dossier.json"
    model.parent.mkdir(parents=True)
    shutil.copy(home / "out" / model.name, model)
    told = cli(command[0], model, *command[1:])
    assert told.code == 2
    assert "was made with the template “own”, which is not to be found" in told.err
    assert "--template DIR" in told.err and "--dossier DIR" in told.err
    assert told.err.rstrip().count("\n") == ("not checked" in told.err)
    assert cli(command[0], model, *command[1:], "-t", home / "Own dossier" / "own").code == 0


def test_a_dossier_that_changed_its_template_is_not_mistaken_for_the_models(cli: Cli, home: Path) -> None:
    model = home / "out" / "own-dossier.json"
    content = json.loads(model.read_text(encoding="utf-8")) | {"template": "one-page"}
    model.write_text(json.dumps(content), encoding="utf-8")
    told = cli("render", model, "-f", "html")
    assert told.code == 0, told.err
    assert "Left out of this page" in model.with_suffix(".html").read_text(encoding="utf-8")


def test_the_check_finds_the_dossier_beside_the_outputs(cli: Cli, home: Path) -> None:
    assert "stands" in cli("check", home / "out" / "own-dossier.json").out
