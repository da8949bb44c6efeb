import codecs
from pathlib import Path

import pytest

from briefing.cleaning.clean import clean_all
from briefing.cleaning.passages import PassageKind
from briefing.dossier import Dossier, load_dossier
from briefing.dossier.limits import Limits
from briefing.errors import InputError
from briefing.model.sources import ConditionKind
from briefing.reading import NotAnalysed, SourceText, read, read_all
from briefing.reading.decoding import NotText, decode
from tests.dossiers.mixed_formats import eml

TEXT = "“Stop,” it says.\nThe café won’t close.\n"


@pytest.mark.parametrize(
    ("content", "encoding", "guessed"),
    [
        (TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le", False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", False),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le", False),
        (TEXT.encode("utf-16-le"), "utf-16-le", True),
        (TEXT.encode("utf-16-be"), "utf-16-be", True),
        (TEXT.encode("cp1252"), "windows-1252", True),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8", False),
        (TEXT.replace("\n", "\r").encode("cp1252"), "windows-1252", True),
    ],
)
def test_the_same_text_comes_out_of_every_encoding(content: bytes, encoding: str, guessed: bool) -> None:
    decoded = decode(content)
    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert (decoded.guess is not None) == guessed


def test_damaged_utf8_keeps_its_whole_characters_and_says_what_was_lost() -> None:
    decoded = decode("“Stop” – café".encode() + b"\xff" + " – now".encode())
    assert decoded.text == "“Stop” – café\ufffd – now"
    assert decoded.guess is not None and "1 place" in decoded.guess


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03", b"PK\x03\x04\x00\x00", b"\x07\x08\x1b" * 50])
def test_binary_is_no_text(content: bytes) -> None:
    with pytest.raises(NotText):
        decode(content)


def test_other_line_separators_stay_where_they_are() -> None:
    assert decode("a\u2028b\x85c\fd".encode()).text == "a\u2028b\x85c\fd"


def test_every_file_of_the_dossier_is_accounted_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some text.")
    (tmp_path / "b.TXT").write_bytes("Caf\xe9.".encode("cp1252"))
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "blank.txt").write_text(" \n\t\n")
    (tmp_path / "binary.txt").write_bytes(b"a\0b")
    (tmp_path / "sheet.xlsx").write_bytes(b"PK")
    (tmp_path / "nosuffix").write_text("x")
    (tmp_path / "left.txt").write_text("x")
    (tmp_path / "large.txt").write_text("x" * 2000)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "briefing.yaml").write_text("sources:\n  - {file: left.txt, ignore: true}\n")
    texts, others = read_all(load_dossier(tmp_path), Limits(file_mb=0.001))
    assert [text.file for text in texts] == ["a.txt", "b.TXT"]
    assert [condition.kind for condition in texts[1].conditions] == [ConditionKind.ENCODING]
    reasons = {other.file: other.reason for other in others}
    assert sorted(reasons) == [
        "binary.txt",
        "blank.txt",
        "empty.txt",
        "gone.txt",
        "large.txt",
        "left.txt",
        "nosuffix",
        "sheet.xlsx",
    ]
    assert "briefing.yaml" in reasons["left.txt"]
    assert "too large" in reasons["large.txt"]
    assert ".xlsx" in reasons["sheet.xlsx"]
    for other in others:
        assert other.source().has(ConditionKind.NOT_ANALYSED)


def test_a_link_out_of_the_dossier_is_listed_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "a.txt").write_text("x")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    dossier = load_dossier(folder)
    _, [other] = read_all(dossier)
    assert other.file == "link.txt"
    assert isinstance(read(folder / "link.txt", dossier), NotAnalysed)


def test_a_dossier_without_one_readable_source_is_the_users_to_mend(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    with pytest.raises(InputError, match=r"no readable source(.|\n)*scan\.pdf"):
        read_all(load_dossier(tmp_path))


def test_ids_are_stable_and_follow_name_and_content(tmp_path: Path) -> None:
    for name, text in (("a.txt", "x"), ("b.txt", "x"), ("c.txt", "y")):
        (tmp_path / name).write_text(text)
    first, _ = read_all(load_dossier(tmp_path))
    again, _ = read_all(load_dossier(tmp_path))
    assert [text.id for text in first] == [text.id for text in again]
    assert len({text.id for text in first}) == 3
    assert all(
        isinstance(text, SourceText) and text.id.startswith("s-") and len(text.id) == 10 for text in first
    )


def _with_message(folder: Path, config: str) -> Dossier:
    (folder / "records.eml").write_bytes(eml())
    (folder / "briefing.yaml").write_text(config, "utf-8")
    return load_dossier(folder)


def test_an_attachment_has_settings_under_the_name_that_sources_shows(tmp_path: Path) -> None:
    config = (
        "sources:\n- file: records.eml/request.txt\n  title: The request\n  publisher: The Auditor\n"
        "  leave: [The auditor asks]\n- file: records.eml/attachment-2.eml\n  ignore: true\n"
    )
    dossier = _with_message(tmp_path, config)
    texts, others = read_all(dossier)
    assert [text.file for text in texts] == ["records.eml", "records.eml/request.txt"]
    assert [(other.file, other.reason) for other in others] == [
        ("records.eml/attachment-2.eml", "briefing.yaml leaves it out.")
    ]
    request = clean_all(texts, dossier.config)[1]
    assert [passage.kind for passage in request.passages] == [PassageKind.FURNITURE]


def test_an_attachment_that_there_is_not_is_a_mistake_with_its_line(tmp_path: Path) -> None:
    dossier = _with_message(tmp_path, "sources:\n- file: records.eml/request.doc\n")
    with pytest.raises(InputError) as raised:
        read_all(dossier)
    [problem] = raised.value.problems
    assert (problem.line, problem.mend) == (2, "did you mean “records.eml/request.txt”?")


def test_a_message_that_cannot_be_read_harms_only_itself(tmp_path: Path) -> None:
    dossier = _with_message(tmp_path, "sources:\n- file: records.eml/request.txt\n  title: The request\n")
    (tmp_path / "records.eml").write_bytes(b"no header\n\nat all")
    (tmp_path / "a.txt").write_text("Acme Imaging said so.")
    texts, _ = read_all(load_dossier(dossier.folder))
    assert [text.file for text in texts] == ["a.txt"]
