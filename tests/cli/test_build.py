"""``briefing build``: all outputs or none, and nothing in them that its sources do not carry."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from briefing.verification import check as checking
from briefing.verification.failures import Failure, Verdict
from cli.conftest import Cli

LETTER = "letter.txt"


def test_model_and_documents_are_named_after_the_folder(built: Path) -> None:
    assert sorted(path.name for path in (built / "out").iterdir()) == [
        "northgate.docx",
        "northgate.json",
        "northgate.pdf",
    ]


def test_the_model_is_the_same_from_any_folder(built: Path) -> None:
    text = (built / "out" / "northgate.json").read_text(encoding="utf-8")
    assert str(built) not in text


def test_a_build_again_gives_the_same_bytes(cli: Cli, built: Path, tmp_path: Path) -> None:
    assert cli("build", built / "northgate", "-o", tmp_path).code == 0
    for path in (built / "out").iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes(), path.name


def test_formats_options_and_title(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    told = cli("build", dossier, "-o", tmp_path / "o", "-f", "html", "--option", "annex=false", "--json")
    assert told.code == 0
    assert told.json["documents"] == [str(tmp_path / "o" / "own-dossier.html")]
    model = json.loads(Path(told.json["model"]).read_text(encoding="utf-8"))
    assert (model["title"], model["options"]) == ("Own dossier", {"annex": False})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--template", "no-such"), "no-such"),
        (("--option", "colour=red"), "colour"),
        (("--option", "annex=7"), "annex"),
        (("--option", "most_findings=-2"), "zero or more"),
        (("--option", "most_findings=2.5"), "whole number"),
        (("--option", "annex"), "NAME=VALUE"),
        (("--reference-doc", "no-such.docx"), "no-such.docx"),
    ],
)
def test_a_wrong_choice_writes_nothing(
    arguments: tuple[str, ...], said: str, cli: Cli, dossier: Path, tmp_path: Path
) -> None:
    told = cli("build", dossier, "-o", tmp_path / "o", *arguments)
    assert (told.code, told.out) == (2, "")
    assert said in told.err
    assert not (tmp_path / "o").exists()


def test_wrong_folders_are_told(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    unreadable = tmp_path / "unreadable"
    unreadable.mkdir()
    (unreadable / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    for folder in (tmp_path / "missing", empty, unreadable, dossier / LETTER):
        told = cli("build", folder, "-o", tmp_path / "o")
        assert told.code == 2, folder
        assert folder.name in told.err


def test_output_is_refused_where_it_cannot_or_should_not_be(cli: Cli, dossier: Path) -> None:
    for output, said in (
        (dossier / LETTER, "not a folder"),
        (dossier / LETTER / "deeper", "not a folder"),
        (dossier / "results", "among the sources"),
    ):
        told = cli("build", dossier, "-o", output)
        assert told.code == 2
        assert said in told.err
    assert cli("build", dossier, "-o", dossier / "out", "-f", "html").code == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every folder can be written")
def test_a_folder_that_cannot_be_written_is_told_at_once(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    told = cli("build", dossier, "-o", locked / "o")
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "locked" in told.err


def test_what_fails_the_check_is_withheld(
    cli: Cli, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finding and then, because it went, a quotation: both go, and both are named."""
    real = checking.check
    names: list[str] = []

    def doubting(briefing, sources, grounds=None):  # type: ignore[no-untyped-def]
        items = [*briefing.findings()[:1], *briefing.quotations[:1]]
        names.extend(item.id for item in items if item.id not in names)
        doubted = [name for name in names[:2] if any(name == item.id for item in items)]
        first = [Failure(Verdict.STITCHED, "a.statement", name, "Doubted.", LETTER) for name in doubted[:1]]
        return first or real(briefing, sources, grounds)

    monkeypatch.setattr(checking, "check", doubting)
    told = cli("build", dossier, "-o", tmp_path / "o", "--json")
    assert told.code == 0
    withheld = [failure["item"] for failure in told.json["withheld"]]
    assert withheld == names[:2] and len(withheld) == 2
    assert [line.split()[1] for line in told.err.splitlines() if line.startswith("withheld")] == withheld
    model = (tmp_path / "o" / "own-dossier.json").read_text(encoding="utf-8")
    assert not any(name in model for name in withheld)


def test_a_failure_of_no_item_writes_nothing(
    cli: Cli, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failure = Failure(Verdict.MASKED, "evidence.e-1", "e-1", "The span touches 2 masked words.", LETTER)
    monkeypatch.setattr(checking, "check", lambda briefing, sources, grounds=None: [failure])
    told = cli("build", dossier, "-o", tmp_path / "o")
    assert (told.code, told.out) == (1, "")
    assert "e-1" in told.err
    assert not (tmp_path / "o").exists()


def test_words_that_a_source_lacks_are_told_with_their_place(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    settings = "sources:\n- file: letter.txt\n  article: {from: Engineers, to: no such words}\n"
    (dossier / "briefing.yaml").write_text(settings, encoding="utf-8")
    told = cli("build", dossier, "-o", tmp_path / "o")
    assert told.code == 2
    assert f"{dossier / 'briefing.yaml'}:3:34: “no such words” (article: to) is not in letter.txt" in told.err


def test_a_folder_whose_name_says_nothing_lends_no_title(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    for name, title in (("b", "Corvane Systems"), ("corvane-cameras", "Corvane cameras")):
        dossier = dossier.rename(dossier.parent / name)
        assert cli("build", dossier, "-o", tmp_path / "o", "-f", "html").code == 0
        model = json.loads((tmp_path / "o" / f"{name}.json").read_text(encoding="utf-8"))
        assert model["title"] == title


def test_what_bears_on_nothing_is_told(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "kitchen"
    folder.mkdir()
    soup = "Lentil soup\n\nHeat the oil in a large pan. Add the onions and fry them for ten minutes.\n"
    german = "Der Stadtrat hat am Montag beschlossen, dass die Kameras nicht verlängert werden sollen. " * 5
    (folder / "soup.txt").write_text(soup, encoding="utf-8")
    (folder / "rat.txt").write_text(german, encoding="utf-8")
    told = cli("build", folder, "-o", tmp_path / "o", "-f", "html", "--json")
    assert told.code == 0
    [nothing, idle, unread] = told.json["warnings"]
    assert "no source bears on the questions of “policy-briefing”" in nothing
    assert idle == "no finding rests on soup.txt"
    assert unread.startswith("rat.txt: not analysed: ")
    assert told.err.splitlines() == told.json["warnings"]
    page = (tmp_path / "o" / "kitchen.html").read_text(encoding="utf-8")
    assert "What soup.txt would add: no finding rests on it" in page
    assert "What rat.txt says: it was not analysed" in page


def test_a_page_of_which_only_the_headline_is_there_is_told_by_that(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "stubs"
    folder.mkdir()
    stub = (
        "Ministers consider leaving the Corvane contract\n\nMarch 29, 2026\n\nSubscribe to unlock this article\n\n"
        "Try unlimited access\n\nOnly $1 for 4 weeks\n\nCancel anytime during your trial.\n"
    )
    (folder / "stub.txt").write_text(stub, encoding="utf-8")
    told = cli("build", folder, "-o", tmp_path / "o", "-f", "html", "--json")
    assert told.code == 0
    page = (tmp_path / "o" / "stubs.html").read_text(encoding="utf-8")
    headline = (
        "What stands below the headline “Ministers consider leaving the Corvane contract” (stub.txt, 29 March"
    )
    assert headline in page and "its text is not in the file" in page


def test_a_dossier_that_answers_its_questions_is_not_warned_of(cli: Cli, built: Path, tmp_path: Path) -> None:
    told = cli("build", built / "northgate", "-o", tmp_path, "-f", "html", "--json")
    assert not any("bears on" in each for each in told.json["warnings"])
