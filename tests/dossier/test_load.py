from pathlib import Path

import pytest

from briefing.dossier import load_dossier, new_dossier
from briefing.dossier.load import load_config, located
from briefing.errors import InputError, Problem


def _dossier(folder: Path, config: str | None = None, **files: str) -> Path:
    for name, text in (files or {"a": "Some text."}).items():
        (folder / f"{name}.txt").write_text(text)
    if config is not None:
        (folder / "briefing.yaml").write_text(config)
    return folder


def _problems(folder: Path) -> list[tuple[int | None, int | None, str]]:
    with pytest.raises(InputError) as caught:
        load_dossier(folder)
    return [(problem.line, problem.column, str(problem)) for problem in caught.value.problems]


def test_sources_are_every_file_but_settings_readme_output_and_hidden_ones(tmp_path: Path) -> None:
    _dossier(tmp_path, "title: T\n", b="b", a="a")
    for name in ("README.md", "ReadMe.txt", ".hidden", "scan.pdf"):
        (tmp_path / name).write_text("x")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "t.json").write_text("{}")
    (tmp_path / "annex").mkdir()
    (tmp_path / "annex" / "c.txt").write_text("c")
    dossier = load_dossier(tmp_path)
    assert [dossier.name_of(file) for file in dossier.files] == ["a.txt", "annex/c.txt", "b.txt", "scan.pdf"]
    assert dossier.config.title == "T"


def test_a_link_out_of_the_folder_is_reported_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text("secret")
    folder = tmp_path / "dossier"
    folder.mkdir()
    _dossier(folder)
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    dossier = load_dossier(folder)
    assert [file.name for file in dossier.files] == ["a.txt"]
    assert [file.name for file in dossier.outside] == ["link.txt"]


@pytest.mark.parametrize("make", ["missing", "empty", "file", "only settings"])
def test_a_folder_that_is_no_dossier_gets_one_clear_line(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "d"
    if make == "file":
        folder.write_text("x")
    elif make != "missing":
        folder.mkdir()
    if make == "only settings":
        (folder / "briefing.yaml").write_text("title: T\n")
    [(_, _, line)] = _problems(folder)
    assert str(folder) in line
    assert "\n" not in line


def test_every_problem_of_the_settings_is_reported_at_its_line(tmp_path: Path) -> None:
    config = """\
titel: x
date: 2018-13-01
sources:
  - file: a.txt
    publishd: 2018-02-31
    published: yesterday
    reliability: G
    ignore: maybe
  - file: aa.txt
  - file: ../etc/passwd
  - file: a.txt
edits:
  - drop: f-1
    statement: y
  - ad: {}
  - add: {section: s, statement: t, quote: q, source: z.txt, kind: nonsense}
"""
    found = _problems(_dossier(tmp_path, config))
    expected = [
        (1, 1, "did you mean “title”?"),
        (2, 7, "2018-13-01"),
        (5, 5, "did you mean “published”?"),
        (6, 16, "2018-06-22"),
        (7, 18, "A, B, C"),
        (8, 13, "true or false"),
        (9, 11, "did you mean “a.txt”?"),
        (10, 11, "outside the dossier"),
        (11, 11, "listed twice"),
        (14, 5, "unknown key “statement”"),
        (15, 5, "drop, reword, pin, add"),
        (16, 55, "no file “z.txt”"),
        (16, 68, "disclosure"),
    ]
    assert sorted((line, column) for line, column, _ in found) == [place[:2] for place in expected]
    for line, column, words in expected:
        assert any(
            place == (line, column) and words in text for *place_, text in found for place in [tuple(place_)]
        )


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("title: a: b\n", 1),
        ("title: x\ntitle: y\n", 2),
        ("sources: [a\n", 2),
        ("a: &x 1\nb: *x\n", 2),
        ("- a\n", 1),
        ("\tx: 1\n", 1),
    ],
)
def test_what_is_not_yaml_is_located(tmp_path: Path, config: str, line: int) -> None:
    [(found, _, _)] = _problems(_dossier(tmp_path, config))
    assert found is not None and abs(found - line) <= 1


def test_settings_that_are_not_utf8_or_are_misnamed_are_reported(tmp_path: Path) -> None:
    _dossier(tmp_path)
    (tmp_path / "briefing.yml").write_text("title: T\n")
    assert "rename it" in _problems(tmp_path)[0][2]
    (tmp_path / "briefing.yaml").write_bytes(b"title: caf\xe9\n")
    assert "UTF-8" in _problems(tmp_path)[0][2]


@pytest.mark.parametrize("date", ["2018", "2018-06", "2018-06-22"])
def test_dates_are_as_precise_as_they_were_given(tmp_path: Path, date: str) -> None:
    config = f"date: {date}\nsources:\n  - file: a.txt\n    published: {date}\n    duplicate_of: false\n"
    loaded = load_dossier(_dossier(tmp_path, config)).config
    settings = loaded.settings_for("a.txt")
    assert settings is not None
    assert (loaded.date, settings.published, settings.duplicate_of) == (date, date, False)


def test_edits_and_article_bounds_are_read(tmp_path: Path) -> None:
    config = """\
sources:
  - file: a.txt
    article: {from: Some, to: text.}
    keep: [Some]
edits:
  - drop: f-1
  - {reword: f-2, statement: Better words.}
  - pin: f-3
  - add: {section: s, statement: t, quote: Some text., source: a.txt}
"""
    loaded = load_dossier(_dossier(tmp_path, config)).config
    assert [type(edit).__name__ for edit in loaded.edits] == ["DropEdit", "RewordEdit", "PinEdit", "AddEdit"]
    bounds = loaded.sources[0].article
    assert bounds is not None and (bounds.starts, bounds.ends) == ("Some", "text.")


def test_the_starter_is_valid_and_never_overwrites(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    [written] = new_dossier(folder)
    (folder / "a.txt").write_text("x")
    assert load_dossier(folder).config.title is None
    before = written.read_bytes()
    with pytest.raises(InputError, match="there already"):
        new_dossier(folder)
    assert written.read_bytes() == before


def test_every_key_that_the_starter_shows_is_a_key(tmp_path: Path) -> None:
    """Uncommented, the whole starter must still be read."""
    [written] = new_dossier(tmp_path)
    lines = []
    for line in written.read_text().splitlines():
        bare = line.removeprefix("# ")
        example = line.startswith("# ") and (":" in bare or bare.startswith("-")) and bare[:1] in "- stdphlae"
        sentence = bare[:1].isupper()
        lines.append(bare if example and not sentence else line.replace("sources: []", "sources:"))
    text = "\n".join(lines).replace("edits: []", "edits:")
    (tmp_path / "letter.txt").write_text("x")
    written.write_text(text)
    config = load_dossier(tmp_path).config
    assert config.sources[0].reliability == "B"
    assert len(config.edits) == 4


def test_files_that_are_named_are_found_from_a_relative_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _dossier(tmp_path, "sources:\n- file: a.txt\n- file: ../b.txt\n")
    monkeypatch.chdir(tmp_path.parent)
    with pytest.raises(InputError) as caught:
        load_config(Path(tmp_path.name))
    [problem] = caught.value.problems
    assert "“../b.txt” lies outside" in str(problem)


@pytest.mark.parametrize(
    ("config", "place"),
    [
        ("title: [X", (1, 8)),
        ("title: T\noptions: {annex: false\nlanguage: en\n", (2, 10)),
        ('title: "X\nlanguage: en\n', (1, 8)),
        ("title: T\n  language: en\n", (2, 11)),
    ],
)
def test_what_is_not_closed_is_told_where_it_opens(
    tmp_path: Path, config: str, place: tuple[int, int]
) -> None:
    [(line, column, _)] = _problems(_dossier(tmp_path, config))
    assert (line, column) == place


def test_words_of_the_settings_are_located(tmp_path: Path) -> None:
    config = (
        "sources:\n- file: a.txt\n  article: {from: Some, to: nothing}\n- file: b.txt\n  keep: [nothing]\n"
    )
    _dossier(tmp_path, config, a="Some text.", b="b")
    first = Problem("“nothing” (article: to) is not in a.txt", "copy it", "briefing.yaml")
    second = Problem("“nothing” (keep) is not in b.txt", "copy it", "briefing.yaml")
    places = [(each.line, each.column) for each in (located(first, tmp_path), located(second, tmp_path))]
    assert places == [(3, 29), (5, 10)]
    assert located(first, tmp_path).file == tmp_path / "briefing.yaml"
