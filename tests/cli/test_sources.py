"""``briefing sources``: every file, its condition, and the text that offsets refer to."""

from __future__ import annotations

from pathlib import Path

from briefing.reading.plain_text import read_plain_text
from cli.conftest import Cli


def test_every_file_is_listed_also_those_not_read(cli: Cli, built: Path, tmp_path: Path) -> None:
    told = cli("sources", built / "northgate")
    assert told.code == 0
    assert all(name in told.out for name in ("a.txt", "b.txt", "c.txt", "masked", "unrelated-content"))


def test_a_file_without_a_reader_is_told(cli: Cli, dossier: Path) -> None:
    (dossier / "scan.tiff").write_bytes(b"II*\x00")
    told = cli("sources", dossier)
    assert "scan.tiff" in told.out and "not-analysed" in told.out


def test_json_is_the_list_that_the_model_holds(cli: Cli, built: Path) -> None:
    records = cli("sources", built / "northgate", "--json").json
    assert [record["file"] for record in records] == ["a.txt", "b.txt", "c.txt"]
    assert all({"sha256", "conditions", "relevant", "words"} <= record.keys() for record in records)


def test_text_is_exactly_what_offsets_refer_to(cli: Cli, built: Path) -> None:
    source = built / "northgate" / "a.txt"
    told = cli("sources", built / "northgate", "--text", "a.txt")
    assert told.out == read_plain_text(source.read_bytes()).text


def test_text_of_an_unknown_file_is_refused(cli: Cli, built: Path) -> None:
    told = cli("sources", built / "northgate", "--text", "z.txt")
    assert (told.code, told.out) == (2, "")
    assert "a.txt" in told.err


def test_a_source_cannot_drive_the_terminal(cli: Cli, dossier: Path) -> None:
    (dossier / "evil.txt").write_text("\x1b]0;owned\x07 Title\n\nText of it.\n", encoding="utf-8")
    assert "\x1b" not in cli("sources", dossier).out


def test_a_dateline_without_a_year_is_not_called_unknown(cli: Cli, dossier: Path) -> None:
    text = (
        "DUNMERE, March 27 — The port of Dunmere has told its drivers to stop weighing lorries at the gate.\n"
    )
    (dossier / "wire.txt").write_text(text, encoding="utf-8")
    told = cli("sources", dossier).out
    assert "published  27 March, year not given" in told.split("wire.txt")[1]
    (record,) = [each for each in cli("sources", dossier, "--json").json if each["file"] == "wire.txt"]
    assert (record["published"], record["published_day"]) == (None, "--03-27")
