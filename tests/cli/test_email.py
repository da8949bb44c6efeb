"""``briefing email``: a draft by default, the server only with --send, and nothing that does not stand."""

from __future__ import annotations

import json
import shutil
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from delivery import server

from cli.conftest import Cli

authority, start = server.authority, server.start


@pytest.fixture
def out(built: Path, tmp_path: Path) -> Path:
    """A copy of the built dossier's model, with a title and a handling label."""
    shutil.copytree(built / "northgate", tmp_path / "northgate")
    folder = tmp_path / "out"
    folder.mkdir()
    model = json.loads((built / "out" / "northgate.json").read_text(encoding="utf-8"))
    model |= {"title": "Überwachung: Veridian\nBcc: thief@example.org", "handling": "Internal"}
    (folder / "northgate.json").write_text(json.dumps(model), encoding="utf-8")
    return folder


def draft(out: Path) -> EmailMessage:
    message = message_from_bytes((out / "northgate.eml").read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_carries_both_documents_and_the_bottom_line(cli: Cli, out: Path) -> None:
    dossier = out.parent / "northgate"
    told = cli("email", dossier, "-o", out, "--to", "Ana <ana@example.org>", "--cc", "bo@example.org")
    assert (told.code, told.out.strip()) == (0, str(out / "northgate.eml"))
    assert "nothing was sent" in told.err
    message = draft(out)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "[Internal] Überwachung: Veridian Bcc: thief@example.org"
    assert message["Bcc"] is None
    names = [part.get_filename() for part in message.iter_attachments()]
    assert names == [f"Überwachung Veridian Bcc thief@example.org.{suffix}" for suffix in ("docx", "pdf")]
    statement = json.loads((out / "northgate.json").read_text())["bottom_line"][0]["statement"]
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        assert body is not None
        words = " ".join(body.get_content().split())
        assert statement.split(",")[0] in words and "briefing check" in words
        assert "internal" in words.casefold()


def test_one_format_may_be_left_out_and_a_subject_given(cli: Cli, out: Path) -> None:
    told = cli("email", out / "northgate.json", "--attach", "pdf", "--subject", "For Monday", "--json")
    assert told.code == 0, told.err
    assert told.json == {"draft": str(out / "northgate.eml"), "recipients": []}
    message = draft(out)
    assert message["Subject"] == "[Internal] For Monday"
    assert [part.get_content_type() for part in message.iter_attachments()] == ["application/pdf"]


def test_a_model_that_does_not_stand_is_not_mailed(cli: Cli, out: Path) -> None:
    path = out / "northgate.json"
    model = json.loads(path.read_text(encoding="utf-8"))
    model["bottom_line"][0]["statement"] = "Veridian broke the law."
    path.write_text(json.dumps(model), encoding="utf-8")
    told = cli("email", path, "-d", out.parent / "northgate", "--to", "ana@example.org")
    assert told.code == 1
    assert "does not stand" in told.err and not (out / "northgate.eml").exists()


def test_a_draft_of_a_model_without_its_sources_says_that_nothing_was_checked(cli: Cli, out: Path) -> None:
    shutil.rmtree(out.parent / "northgate")
    told = cli("email", out / "northgate.json", "--attach", "pdf")
    assert told.code == 0 and "not checked" in told.err
    told = cli("email", out / "northgate.json", "--to", "a@example.org", "--from", "b@example.org", "--send")
    assert told.code == 2 and "--dossier" in told.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "nobody"), "“nobody” is no address"),
        (("--to", "a@example.org\nBcc: b@example.org"), "control character"),
        (("--send", "--to", "a@example.org"), "there is no sender"),
        (("--send", "--from", "a@example.org"), "there is no recipient"),
        (("--send", "--from", "a@example.org", "--to", "b@example.org"), "BRIEFING_SMTP_HOST is not set"),
    ],
)
def test_what_is_missing_or_wrong_is_told(
    arguments: tuple[str, ...], said: str, cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("BRIEFING_SMTP_HOST", "BRIEFING_MAIL_FROM"):
        monkeypatch.delenv(name, raising=False)
    told = cli("email", out / "northgate.json", "-d", out.parent / "northgate", "--attach", "pdf", *arguments)
    assert told.code == 2
    assert said in told.err


def test_a_large_message_is_warned_of(cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.delivery.message.LARGE", 1000)
    told = cli("email", out.parent / "northgate", "-o", out)
    assert told.code == 0
    assert "20 to 25 MB" in told.err and "--attach pdf" in told.err


def test_sending_reaches_everybody_once(
    cli: Cli,
    out: Path,
    start,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    post = start()
    post.mailbox.refused = {"bo@example.org": "550 No such user"}
    for name, value in (
        ("HOST", "localhost"),
        ("PORT", str(post.server.port)),
        ("USER", post.server.user),
        ("PASSWORD", post.server.password),
    ):
        monkeypatch.setenv(f"BRIEFING_SMTP_{name}", value)
    arguments = ("email", out.parent / "northgate", "-o", out, "--from", "desk@example.org")
    arguments += ("--to", "ana@example.org", "--to", "bo@example.org", "--send")
    told = cli(*arguments)
    assert told.code == 3
    assert told.out.splitlines()[0].startswith("ana@example.org: accepted")
    assert told.out.splitlines()[1].startswith("bo@example.org: refused (550")
    assert post.server.password not in told.out + told.err
    post.mailbox.refused = {}
    again = cli(*arguments, "--json")
    assert again.code == 0
    assert [each["fate"] for each in again.json["recipients"]] == ["sent before", "accepted"]
    assert [recipients for recipients, _ in post.mailbox.messages] == [
        ["ana@example.org"],
        ["bo@example.org"],
    ]
    assert post.server.password not in (out / "northgate.sent.json").read_text()


def test_a_relative_dossier_with_settings(
    cli: Cli, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "sources:\n- {file: letter.txt, publisher: The Corvane Letter}\n"
    (dossier / "briefing.yaml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli("build", dossier.name, "-f", "html").code == 0
    told = cli("email", dossier.name, "--attach", "html")
    assert told.code == 0, told.err
