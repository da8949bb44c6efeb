"""``briefing watch``: what changed decides what is done anew."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.cli.arguments import Format
from briefing.cli.layout import WordFiles
from briefing.cli.session import Session
from briefing.cli.snapshot import changed_files
from briefing.errors import InputError
from briefing.extraction import extract as extraction


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "template.yaml").write_text("name: own\ntitle: Own\nextends: policy-briefing\n", "utf-8")
    return folder


@pytest.fixture
def session(dossier: Path, own: Path, tmp_path: Path) -> Session:
    return Session(dossier, tmp_path / "out", str(own), (Format.HTML,), WordFiles(), ())


def edit(session: Session, path: Path, text: str) -> list[Path]:
    """Write ``path``; the changes that a watcher would see."""
    before = session.snapshot()
    path.write_text(text, encoding="utf-8")
    return changed_files(before, session.snapshot())


def page(tmp_path: Path) -> str:
    return (tmp_path / "out" / "own-dossier.html").read_text(encoding="utf-8")


def test_a_template_edit_extracts_nothing_anew(
    session: Session, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.run()
    model = tmp_path / "out" / "own-dossier.json"
    built = model.stat().st_mtime_ns
    monkeypatch.setattr(extraction, "extract", lambda *arguments: pytest.fail("extracted anew"))
    monkeypatch.setattr("briefing.synthesis.brief.extract", lambda *arguments: pytest.fail("extracted anew"))
    changed = edit(session, own / "key-figures.md.j2", "# Ours\n\nWords of our house.\n")
    written, _ = session.run(changed)
    assert [session.name_of(path) for path in changed] == ["key-figures.md.j2"]
    assert [path.suffix for path in written] == [".html"] and model.stat().st_mtime_ns == built
    assert "Words of our house." in page(tmp_path)
    session.run(edit(session, own / "theme.yaml", 'palette: {accent: "#AA0011"}\n'))
    assert "#AA0011" in page(tmp_path)


def test_other_questions_are_asked_of_the_sources(session: Session, own: Path, tmp_path: Path) -> None:
    session.run()
    section = "\nsections:\n- {id: one, title: Only this, question: What?, acts: [demand]}\n"
    manifest = (own / "template.yaml").read_text(encoding="utf-8") + section
    written, _ = session.run(edit(session, own / "template.yaml", manifest))
    assert {path.suffix for path in written} == {".json", ".html"}
    assert "Only this" in page(tmp_path) and "FOIA exposure" not in page(tmp_path)


def test_a_source_edit_rebuilds_and_says_what_it_changed(session: Session, dossier: Path) -> None:
    session.run()
    letter = dossier / "letter.txt"
    text = letter.read_text(encoding="utf-8").replace("More than 200", "Nearly 900")
    _, told = session.run(edit(session, letter, text))
    assert any("Nearly 900 engineers" in line for line in told)


def test_a_mistake_is_told_and_mended(session: Session, own: Path, tmp_path: Path) -> None:
    session.run()
    broken = edit(session, own / "key-figures.md.j2", "{{ briefing.titel }}")
    with pytest.raises(InputError, match="titel"):
        session.run(broken)
    session.run(edit(session, own / "key-figures.md.j2", "Mended words.\n"))
    assert "Mended words." in page(tmp_path)


def test_outputs_and_hidden_files_are_no_change(session: Session, dossier: Path, own: Path) -> None:
    session.run()
    assert edit(session, dossier / ".letter.txt.swp", "x") == []
    assert edit(session, dossier / "letter.txt~", "x") == []
    (dossier / "out").mkdir()
    assert edit(session, dossier / "out" / "x.txt", "x") == []
    assert edit(session, own / "_brand.yml", "meta: {name: Us}\n") == [own.resolve() / "_brand.yml"]


@pytest.mark.skipif(os.name == "nt", reason="SIGINT of a child process")
def test_the_command_watches_until_it_is_interrupted(dossier: Path, own: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefing", "watch", str(dossier), "-o", str(tmp_path / "out")]
    log = tmp_path / "log"
    with log.open("w") as stream:
        # Where the tests run in the background, a shell has them, and so their children, ignore SIGINT.
        process = subprocess.Popen(
            [*command, "-t", str(own), "-f", "html"],
            stderr=stream,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        try:
            assert _comes(log, "Watching")
            (own / "key-figures.md.j2").write_text("# Ours\n\nWords of our house.\n", encoding="utf-8")
            assert _comes(log, "Changed: key-figures.md.j2")
            assert _comes(log, "Done", times=2)
            assert "Words of our house." in page(tmp_path)
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=120) == 0
        finally:
            process.kill()
    shutil.rmtree(tmp_path / "out")


def _comes(log: Path, words: str, times: int = 1) -> bool:
    """Whether the log gets to say ``words`` within three minutes: a bound on a hang, not on the speed of a busy machine."""
    for _ in range(1800):
        if log.read_text().count(words) >= times:
            return True
        time.sleep(0.1)
    return False


def test_another_title_is_a_change(session: Session, dossier: Path) -> None:
    session.run()
    _, told = session.run(edit(session, dossier / "briefing.yaml", "title: Cameras\n"))
    assert "Title: “Own dossier” → “Cameras”" in told and "Nothing changed." not in told
