from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from briefing.document.theme import Fonts, Palette, Theme
from briefing.errors import InputError
from briefing.model.briefing import Actor, FindingKind, TimelineEvent
from briefing.templating import Bundle, copy_bundle, list_bundles, load_bundle, render_document
from briefing.templating.specimens import specimens
from briefing.templating.theme_file import FontKeys, PaletteKeys, ThemeKeys, read_theme
from templating.conftest import MANIFEST, Make
from templating.sample import sample_briefing


def _problems(folder: Path, manifest: str, theme: str | None = None) -> list[str]:
    (folder / "template.yaml").write_text(manifest, encoding="utf-8")
    if theme is not None:
        (folder / "theme.yaml").write_text(theme, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_bundle(folder)
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]


def test_shipped_bundle_is_whole(shipped: Bundle) -> None:
    assert [section.id for section in shipped.topics.sections] == [
        "lessons-for-sales-teams",
        "foia-exposure",
        "employee-activism",
        "vendor-terms-of-service",
    ]
    assert all(3 <= len(section.guidance) <= 5 for section in shipped.topics.sections)
    assert all(item.basis for section in shipped.topics.sections for item in section.guidance)
    assert shipped.theme.name == "house"


def test_every_shipped_bundle_loads() -> None:
    assert "policy-briefing" in [bundle.name for bundle in list_bundles()]


def test_unknown_template_names_those_there_are() -> None:
    with pytest.raises(InputError, match=r"no template “policy-brefing” – did you mean “policy-briefing”\?"):
        load_bundle("policy-brefing")
    with pytest.raises(
        InputError, match=r"no template “zzz” – give the path of a folder, or one of: .*policy"
    ):
        load_bundle("zzz")


def test_folder_without_manifest(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no template\.yaml"):
        load_bundle(tmp_path)


def test_relative_path_starts_from_the_dossier(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "template.yaml").write_text(MANIFEST)
    assert load_bundle("mine", relative_to=tmp_path).name == "own"


def test_all_problems_at_once_with_places(tmp_path: Path) -> None:
    manifest = """\
name: Own Template
titel: x
acts:
  demand: {kind: wish, wieght: 2}
sections:
  - id: one
    title: One
    question: What?
    limit: none
    asks:
      - ask: who
"""
    problems = _problems(tmp_path, manifest)
    assert [problem.split(": ")[0] for problem in problems] == [
        "template.yaml:1:1",
        "template.yaml:1:7",
        "template.yaml:2:1",
        "template.yaml:4:18",
        "template.yaml:4:24",
        "template.yaml:9:12",
        "template.yaml:11:9",
        "template.yaml:11:9",
    ]
    assert "unknown key “titel” – did you mean “title”?" in problems[2]
    assert "unknown key “wieght” – did you mean “weight”?" in problems[4]


def test_acts_must_exist_and_ids_differ(tmp_path: Path) -> None:
    manifest = """\
name: own
title: Own
acts:
  demand: {kind: demand}
sections:
  - {id: one, title: One, question: What?, acts: [demand, demnd]}
  - id: one
    title: Two
    question: Why?
    asks:
      - asks: who
        acts: [sell]
"""
    assert _problems(tmp_path, manifest) == [
        "template.yaml:6:59: no act is named “demnd” – did you mean “demand”?",
        "template.yaml:7:9: two sections have the id “one” – rename one",
        "template.yaml:12:16: no act is named “sell” – acts are demand",
    ]


def test_manifest_and_theme_are_reported_together(tmp_path: Path) -> None:
    manifest = "name: own\ntitle: Own\n"
    theme = "page: A5\npalette:\n  ink: black\nmargin_side: wide\n"
    problems = _problems(tmp_path, manifest, theme)
    assert problems[0] == "template.yaml: “sections” is missing – declare a section, or extend a template"
    assert [problem.split(": ")[0] for problem in problems[1:]] == [
        "theme.yaml:1:7",
        "theme.yaml:3:8",
        "theme.yaml:4:14",
    ]


def test_missing_logo(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, MANIFEST, "logo: logo.png\n")
    assert problem.startswith("theme.yaml:1:7: there is no logo “logo.png” – give the path of a PNG")


def test_not_yaml_not_text(tmp_path: Path) -> None:
    assert "template.yaml:2:8:" in _problems(tmp_path, "name: own\ntitle: [x\n")[0]
    (tmp_path / "template.yaml").write_bytes(b"name: \xff\xfe")
    with pytest.raises(InputError, match="is not UTF-8 text"):
        load_bundle(tmp_path)


def test_copy_builds_at_once_and_never_overwrites(tmp_path: Path, shipped: Bundle) -> None:
    copy = tmp_path / "mine"
    written = copy_bundle("policy-briefing", copy)
    assert copy / "annex" / "sources.md.j2" in written
    briefing = sample_briefing(shipped)
    assert render_document(briefing, load_bundle(copy)) == render_document(briefing, shipped)
    with pytest.raises(InputError, match="is there already"):
        copy_bundle("policy-briefing", copy)


def test_extending_keeps_what_is_not_replaced(make: Make, shipped: Bundle) -> None:
    manifest = "name: own\ntitle: Own\nextends: policy-briefing\noptions: {annex: false}\n"
    template = (
        '{% extends "policy-briefing/briefing.md.j2" %}\n'
        "{% block bottom_line %}Mine.\n\n{{ super() }}{% endblock %}\n"
    )
    bundle = make(template, manifest, **{"key-figures": "# Numbers\n\nNone.\n"})
    assert bundle.topics == shipped.topics
    assert bundle.options["note_words"] == 26
    document = render_document(sample_briefing(shipped), bundle)
    titles = [str(block) for block in document.blocks if type(block).__name__ == "Heading"]
    assert "Numbers" in titles[0]
    assert not any("Annex" in title for title in titles)


def test_what_was_learned_holds_for_just_the_sections_that_it_was_learned_of(tmp_path: Path) -> None:
    copy = tmp_path / "mine"
    copy_bundle("policy-briefing", copy)
    learned = load_bundle(copy).topics.learned
    assert learned is not None and learned == load_bundle("one-page").topics.learned
    assert load_bundle("data-breach").topics.learned is None
    manifest = copy / "template.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("id: foia-exposure", "id: records"), "utf-8")
    assert load_bundle(copy).topics.learned is None
    (copy / "learned.json").write_text('{"wanted": {}}', encoding="utf-8")
    with pytest.raises(InputError, match=r"learned\.json: is no file of learned sections – copy it anew"):
        load_bundle(copy)


def test_extending_the_unknown(tmp_path: Path) -> None:
    assert _problems(tmp_path, "name: own\ntitle: Own\nextends: policy-brief\n") == [
        "template.yaml:3:10: cannot extend “policy-brief” – did you mean “policy-briefing”?"
    ]


def test_typeface_files_lie_beside_the_theme(make: Make, tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("fonts: {body: Ours, files: [Ours-Regular.ttf]}", encoding="utf-8")
    assert make("x").theme.fonts.files == (str((tmp_path / "Ours-Regular.ttf").resolve()),)


def test_a_theme_file_may_say_all_that_a_theme_has() -> None:
    for keys, kind in ((ThemeKeys, Theme), (PaletteKeys, Palette), (FontKeys, Fonts)):
        assert set(keys.model_fields) == {field.name for field in fields(kind)}


def test_what_a_theme_file_leaves_out_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "theme.yaml"
    file.write_text("palette: {ink: '#112233'}\nmargin_top: 30\nlogo:\n", encoding="utf-8")
    base = Theme(name="below", palette=Palette(accent="#445566"), fonts=Fonts(size=12))
    expected = replace(base, margin_top=30.0, palette=replace(base.palette, ink="#112233"))
    assert read_theme(file, base) == expected


def test_the_rich_specimen_holds_everything_given_and_left_out(shipped: Bundle) -> None:
    """Each kind of item, and each field that may be missing, both ways."""
    rich = specimens(shipped)["rich"]
    assert {finding.kind for finding in rich.findings()} == set(FindingKind)
    assert {event.precision for event in rich.timeline} == set(
        get_args(get_type_hints(TimelineEvent)["precision"])
    )
    assert {actor.kind for actor in rich.actors} == set(get_args(get_type_hints(Actor)["kind"]))
    for items in (rich.findings(), rich.quotations, rich.figures, rich.timeline, rich.actors, rich.sources):
        for name, field in type(items[0]).model_fields.items():
            if type(None) in get_args(field.annotation) and name != "section":
                given = {getattr(item, name) is not None for item in items}
                assert given == {True, False}, f"{type(items[0]).__name__}.{name}"
