"""Logs and reports of faults carry no words of a source, unless they are asked for."""

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefing.cli.main import run
from briefing.cli.printing import without_words
from tests.hostile.files import docx, good_pdf, zipped

SECRET = "Quixotrope"
WORDS = f"The {SECRET} is for sale."
TEXT = f"Acme Imaging said on 4 May 2018 that it will sell the {SECRET} to the Port Agency.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(TEXT)
    return tmp_path


def _validation_error() -> None:
    class Number(BaseModel):
        number: int

    Number.model_validate({"number": WORDS})


def _unicode_error() -> None:
    (WORDS + "\ud800").encode()


def _value_error() -> None:
    raise ValueError(WORDS)


def _key_error() -> None:
    raise KeyError(WORDS)


def _chained() -> None:
    try:
        raise ValueError(WORDS)
    except ValueError as error:
        raise RuntimeError(f"while reading {WORDS}") from error


@pytest.mark.parametrize("fault", [_validation_error, _unicode_error, _value_error, _key_error, _chained])
@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("briefing.reading.plain_text", "decode"),
        ("briefing.cleaning.clean", "draft"),
        ("briefing.extraction.extract", "find_quotations"),
        ("briefing.synthesis.brief", "source_record"),
        ("briefing.verification.check", "check"),
    ],
)
def test_a_fault_tells_its_kind_and_place_and_no_text(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    module: str,
    function: str,
    fault: Callable[[], None],
) -> None:
    monkeypatch.delenv("BRIEFING_DEBUG", raising=False)
    monkeypatch.setattr(import_module(module), function, lambda *arguments, **named: fault())
    assert run(["build", str(folder), "-o", str(folder / "out")]) == 70
    told = capsys.readouterr()
    assert SECRET not in told.out + told.err
    assert "a bug in briefing" in told.err and "in briefing/" in told.err and ".py:" in told.err
    monkeypatch.setenv("BRIEFING_DEBUG", "1")
    with pytest.raises(Exception, match=SECRET if fault is not _unicode_error else "surrogates"):
        run(["build", str(folder), "-o", str(folder / "out")])


def test_documents_that_break_their_readers_are_reported_without_their_text(tmp_path: Path) -> None:
    """In processes of their own, with all that libraries print."""
    secret = TEXT.encode()
    files = {
        "good.txt": b"Acme Imaging said on 4 May 2018 that it will end its contract.\n",
        "a.docx": docx(f"<w:p><w:r><w:t>{TEXT}</w:t></w:r>")[:-40],
        "b.docx": zipped({"word/document.xml": b"<a>" + secret + b"</b>"}),
        "c.pdf": good_pdf()[:-300] + secret,
        "d.eml": secret + b"\n\n" + secret,
        "e.mbox": secret,
        "f.html": b"<div>" * 2_000 + secret,
        "g.rtf": b"{" * 20_000 + secret,
        "h.txt": secret + b"\0" + secret,
        "i.json": b'{"title": "' + secret,
        "j.txt": b"x" * 20_000 + secret,
        "k.md": b"---\ntitle: [" + secret + b"\n---\n",
        "l.ris": b"TY  - " + secret,
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "briefing.yaml").write_text("limits:\n  memory_mb: 400\n")
    for command in (["sources", "."], ["build", ".", "-o", "out"]):
        ended = subprocess.run(
            [sys.executable, "-X", "dev", "-m", "briefing", *command],
            capture_output=True,
            cwd=tmp_path,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr.decode()
        assert SECRET not in ended.stderr.decode()


def test_what_is_withheld_is_told_without_its_words() -> None:
    detail = f"The source has '{TEXT}' there, the model \"{TEXT}\"; it isn't “{TEXT}”, the chair’s word."
    assert SECRET not in without_words(detail)
    assert (
        without_words(detail) == "The source has '…' there, the model \"…\"; it isn't “…”, the chair’s word."
    )
