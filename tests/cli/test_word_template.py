"""Word templates on the command line: named by a bundle or by ``--word-template``, checked, watched, mailed."""

from __future__ import annotations

import shutil
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path

import docx
import pytest

from briefing.cli.arguments import Format
from briefing.cli.layout import WordFiles
from briefing.cli.session import Session
from briefing.cli.snapshot import changed_files
from briefing.errors import InputError
from cli.conftest import Cli


def word(path: Path, *paragraphs: str) -> Path:
    """A Word file with ``paragraphs``."""
    file = docx.Document()
    for words in paragraphs:
        file.add_paragraph(words)
    file.save(str(path))
    return path


def words(path: Path) -> list[str]:
    return [each.text for each in docx.Document(str(path)).paragraphs]


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return word(tmp_path / "ours.docx", "Ours: {{ briefing.title }}", "{{ briefing.handling }}")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle of one's own that extends a shipped one and has a Word file."""
    folder = tmp_path / "own"
    folder.mkdir()
    manifest = "name: own\ntitle: Own\nextends: policy-briefing\nword: brief.docx\n"
    (folder / "template.yaml").write_text(manifest, encoding="utf-8")
    word(folder / "brief.docx", "Own: {{ briefing.title }}")
    return folder


def test_the_docx_is_the_word_file_filled_and_the_others_the_templates(
    cli: Cli, dossier: Path, ours: Path, bundle: Path, tmp_path: Path
) -> None:
    told = cli("build", dossier, "-o", tmp_path / "o", "-f", "docx", "-f", "html", "-t", bundle)
    assert told.code == 0, told.err
    model = tmp_path / "o" / "own-dossier.json"
    assert words(model.with_suffix(".docx")) == ["Own: Own dossier"]
    assert "Bottom line" in model.with_suffix(".html").read_text(encoding="utf-8")
    cli("render", model, "-t", bundle, "-f", "docx", "--word-template", ours)
    assert words(model.with_suffix(".docx")) == ["Ours: Own dossier"]
    house = word(tmp_path / "house.docx", "Confidential")
    told = cli("render", model, "-t", bundle, "-f", "docx", "--reference-doc", house)
    assert told.code == 0 and "Bottom line" in str(
        [*docx.Document(str(model.with_suffix(".docx"))).element.itertext()]
    )


def test_a_mistake_is_told_with_its_paragraph_and_nothing_is_written(
    cli: Cli, dossier: Path, tmp_path: Path
) -> None:
    wrong = word(tmp_path / "wrong.docx", "One", "For {{ breifing.title }}")
    told = cli("build", dossier, "-o", tmp_path / "o", "--word-template", wrong)
    assert told.code == 2 and not (tmp_path / "o").exists()
    assert "wrong.docx: paragraph 2 “For {{ breifing.title }}”: “breifing” does not exist" in told.err
    assert "did you mean “briefing”?" in told.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--word-template", "none.docx"), "none.docx: no such file"),
        (("--word-template", "ours.docx", "--reference-doc", "ours.docx"), "cannot both make the DOCX"),
        (("--word-template", "Own dossier/letter.docx"), "lies among the sources"),
        (("-t", "bad"), "bad/template.yaml:4:7: there is no Word file “brief.doc”"),
    ],
)
def test_what_cannot_be_is_told_before_the_work(
    arguments: tuple[str, ...],
    said: str,
    cli: Cli,
    dossier: Path,
    ours: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ours, dossier / "letter.docx")
    (tmp_path / "bad").mkdir()
    manifest = "name: bad\ntitle: Bad\nextends: policy-briefing\nword: brief.doc\n"
    (tmp_path / "bad" / "template.yaml").write_text(manifest, encoding="utf-8")
    told = cli("build", dossier, "-o", "o", *arguments)
    assert told.code == 2 and said in told.err, told.err


def test_a_template_in_the_dossier_is_no_source(
    cli: Cli, dossier: Path, bundle: Path, tmp_path: Path
) -> None:
    shutil.move(bundle, dossier / "own")
    (dossier / "briefing.yaml").write_text("template: ./own\n", encoding="utf-8")
    told = cli("sources", dossier, "--json")
    assert [source["file"] for source in told.json] == ["letter.txt"]
    assert cli("build", dossier, "-o", tmp_path / "out", "-f", "docx").code == 0
    assert words(tmp_path / "out" / "own-dossier.docx") == ["Own: Own dossier"]


def test_check_tries_the_word_file_of_a_bundle_or_alone(
    cli: Cli, ours: Path, bundle: Path, tmp_path: Path
) -> None:
    told = cli("template", "check", bundle, "--json")
    assert told.code == 0
    tried = {(each["template"], each["specimen"]) for each in told.json["trials"]}
    assert {("brief.docx", name) for name in ("empty", "minimal", "rich")} <= tried
    assert any("briefing.handling" in line for line in told.json["warnings"])
    alone = cli("template", "check", ours, "--json")
    assert alone.code == 0 and alone.json["warnings"] == []
    wrong = word(tmp_path / "wrong.docx", "{{ briefing.bottom_line[0].statement }}")
    told = cli("template", "check", wrong)
    assert told.code == 2 and "wrong.docx on the empty specimen: fails" in told.out
    assert "paragraph 1 “{{ briefing.bottom_line[0].statement }}”" in told.err


def test_a_copy_of_the_shipped_one_is_edited_and_used(cli: Cli, built: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert str(own / "briefing.docx") in cli("template", "copy", "word-briefing", own).out
    file = docx.Document(str(own / "briefing.docx"))
    file.add_paragraph("Words of our house for {{ briefing.prepared_for or “everybody” }}.")
    file.save(str(own / "briefing.docx"))
    told = cli("render", built / "out" / "northgate.json", "-t", own, "-f", "docx", "-o", tmp_path / "o")
    assert told.code == 0, told.err
    assert words(tmp_path / "o" / "northgate.docx")[-1] == "Words of our house for everybody."


def test_watch_sees_a_word_template_change_and_extracts_nothing(
    dossier: Path, ours: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(dossier, tmp_path / "out", None, (Format.DOCX,), WordFiles(template=ours), ())
    session.run()
    before = session.snapshot()
    monkeypatch.setattr("briefing.synthesis.brief.extract", lambda *arguments: pytest.fail("extracted anew"))
    word(ours, "Changed: {{ briefing.title }}")
    changed = changed_files(before, session.snapshot())
    assert [session.name_of(path) for path in changed] == ["ours.docx"]
    written, _ = session.run(changed)
    assert [path.suffix for path in written] == [".docx"]
    assert words(written[0]) == ["Changed: Own dossier"]


def test_watch_writes_what_a_change_can_show_in_and_catches_up_after_a_mistake(
    dossier: Path, bundle: Path, tmp_path: Path
) -> None:
    formats = (Format.DOCX, Format.HTML)
    session = Session(dossier, tmp_path / "out", str(bundle), formats, WordFiles(), ())
    session.run()
    part, brief = (bundle / "key-figures.md.j2").resolve(), (bundle / "brief.docx").resolve()
    part.write_text("Words of our house.\n", encoding="utf-8")
    assert [path.suffix for path in session.run([part])[0]] == [".html"]
    part.write_text("{{ briefing.titel }}\n", encoding="utf-8")
    word(brief, "Changed: {{ briefing.title }}")
    with pytest.raises(InputError, match="titel"):
        session.run([brief, part])
    part.write_text("Mended.\n", encoding="utf-8")
    assert {path.suffix for path in session.run([part])[0]} == {".docx", ".html"}
    assert words(tmp_path / "out" / "own-dossier.docx") == ["Changed: Own dossier"]


def test_an_email_carries_the_filled_file(cli: Cli, built: Path, ours: Path, tmp_path: Path) -> None:
    shutil.copytree(built / "northgate", tmp_path / "northgate")
    shutil.copytree(built / "out", tmp_path / "out")
    told = cli("email", tmp_path / "out" / "northgate.json", "--attach", "docx", "--word-template", ours)
    assert told.code == 0, told.err
    message = message_from_bytes((tmp_path / "out" / "northgate.eml").read_bytes(), policy=default)
    (attachment,) = message.iter_attachments()  # type: ignore[attr-defined]
    assert docx.Document(BytesIO(attachment.get_content())).paragraphs[0].text.startswith("Ours: ")
