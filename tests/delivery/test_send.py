"""Sending: over TLS or not at all, each recipient's fate told, nobody sent the same twice."""

from __future__ import annotations

import json
import smtplib
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from briefing.delivery.message import Attachment, Mail
from briefing.delivery.outcomes import Fate, Outcome
from briefing.delivery.record import SendingRecord, only_sender
from briefing.delivery.send import planned, send
from briefing.errors import InputError
from delivery.server import PASSWORD, Post, Start

EVERYBODY = ["ana@example.org", "bo@example.org", "cy@example.org"]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "x.sent.json"


def fates(outcomes: list[Outcome]) -> list[str]:
    return [outcome.fate.value for outcome in outcomes]


def received(post: Post) -> EmailMessage:
    message = message_from_bytes(post.mailbox.messages[-1][1], policy=default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_the_message_arrives_as_it_was(security: str, start: Start, mail: Mail, record: Path) -> None:
    post = start(security)
    outcomes = send(mail, post.server, record)
    assert fates(outcomes) == ["accepted"] * 3
    assert post.mailbox.messages[0][0] == EVERYBODY
    message = received(post)
    assert (message["Subject"], message["Message-ID"]) == (mail.subject, mail.message_id)
    assert "X-Unsent" not in message and message["Date"]
    text = message.get_body(("plain",))
    assert text is not None and text.get_content().replace("\r\n", "\n") == mail.text
    (attachment,) = message.iter_attachments()
    assert attachment.get_content() == mail.attachments[0].content
    assert attachment.get_filename() == mail.attachments[0].name


def test_a_retry_sends_nothing(start: Start, mail: Mail, record: Path) -> None:
    post = start()
    send(mail, post.server, record)
    assert fates(send(mail, post.server, record)) == ["sent before"] * 3
    assert fates(planned(mail, record)) == ["sent before"] * 3
    assert post.mailbox.attempts == 1


def test_a_new_recipient_gets_it_alone(start: Start, mail: Mail, record: Path) -> None:
    post = start()
    send(replace(mail, cc=()), post.server, record)
    assert fates(send(mail, post.server, record)) == ["sent before", "sent before", "accepted"]
    assert [recipients for recipients, _ in post.mailbox.messages] == [EVERYBODY[:2], EVERYBODY[2:]]


def test_another_message_is_another(start: Start, mail: Mail, record: Path) -> None:
    post = start()
    send(mail, post.server, record)
    changed = replace(mail, attachments=(Attachment("x.pdf", b"%PDF-2"),))
    assert changed.message_id != mail.message_id
    assert fates(send(changed, post.server, record)) == ["accepted"] * 3


def test_refusals_are_told_one_by_one_and_only_those_left_are_tried_again(
    start: Start, mail: Mail, record: Path
) -> None:
    post = start()
    post.mailbox.refused = {EVERYBODY[0]: "550 5.1.1 No such user", EVERYBODY[2]: "451 4.7.1 Greylisted"}
    outcomes = send(mail, post.server, record)
    assert fates(outcomes) == ["refused", "accepted", "deferred"]
    assert "550 5.1.1 No such user" in str(outcomes[0]) and "Greylisted" in outcomes[2].detail
    post.mailbox.refused = {}
    assert fates(send(mail, post.server, record)) == ["accepted", "sent before", "accepted"]
    assert [recipients for recipients, _ in post.mailbox.messages] == [
        EVERYBODY[1:2],
        [EVERYBODY[0], EVERYBODY[2]],
    ]


def test_a_message_that_the_server_refuses_may_be_tried_again(start: Start, mail: Mail, record: Path) -> None:
    post = start()
    post.mailbox.answer = "554 5.7.1 Spam"
    assert fates(send(mail, post.server, record)) == ["refused"] * 3
    post.mailbox.answer = "250 OK"
    assert fates(send(mail, post.server, record)) == ["accepted"] * 3
    assert len(post.mailbox.messages) == 1


def test_a_drop_in_mid_message_delivers_nothing_and_a_retry_all(
    start: Start, mail: Mail, record: Path
) -> None:
    """Large enough not to fit the buffers between the two: the drop is felt before the message's end."""
    post = start()
    large = replace(mail, attachments=(Attachment("x.pdf", b"%PDF-" + bytes(12_000_000)),))
    post.mailbox.drop = "in message"
    outcomes = send(large, post.server, record)
    assert fates(outcomes) == ["not sent"] * 3
    assert "broke off before" in outcomes[0].detail
    assert post.mailbox.messages == []
    post.mailbox.drop = None
    assert fates(send(large, post.server, record)) == ["accepted"] * 3
    assert len(post.mailbox.messages) == 1


def test_a_lost_answer_is_unknown_and_is_sent_again_only_if_a_person_says_so(
    start: Start, mail: Mail, record: Path
) -> None:
    post = start()
    post.mailbox.drop = "before answer"
    assert fates(send(mail, post.server, record)) == ["unknown"] * 3
    post.mailbox.drop = None
    again = send(mail, post.server, record)
    assert fates(again) == ["unknown"] * 3 and "--again" in again[0].detail
    assert len(post.mailbox.messages) == 1
    assert fates(send(mail, post.server, record, again=True)) == ["accepted"] * 3
    ids = {message_from_bytes(content)["Message-ID"] for _, content in post.mailbox.messages}
    assert ids == {mail.message_id}


def test_a_run_that_is_ended_in_the_moment_of_handing_over_never_sends_twice(
    start: Start, mail: Mail, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = start()
    with monkeypatch.context() as patch:
        read = smtplib.SMTP.getreply

        def ended(connection: smtplib.SMTP) -> tuple[int, bytes]:
            answer = read(connection)
            if post.mailbox.messages:
                raise KeyboardInterrupt
            return answer

        patch.setattr(smtplib.SMTP, "getreply", ended)
        with pytest.raises(KeyboardInterrupt):
            send(mail, post.server, record)
    assert fates(send(mail, post.server, record)) == ["unknown"] * 3
    assert len(post.mailbox.messages) == 1


def test_a_connection_that_breaks_among_the_recipients_delivers_nothing(
    start: Start, mail: Mail, record: Path
) -> None:
    post = start()
    post.mailbox.drop = "among recipients"
    assert fates(send(mail, post.server, record)) == ["not sent"] * 3
    assert post.mailbox.attempts == 0
    post.mailbox.drop = None
    assert fates(send(mail, post.server, record)) == ["accepted"] * 3
    assert [recipients for recipients, _ in post.mailbox.messages] == [EVERYBODY]


def test_unknown_stays_unknown_where_trying_again_fails(start: Start, mail: Mail, record: Path) -> None:
    post = start()
    post.mailbox.drop = "before answer"
    send(mail, post.server, record)
    post.mailbox.refused = dict.fromkeys(EVERYBODY, "451 Later")
    assert fates(send(mail, post.server, record, again=True)) == ["deferred"] * 3
    assert fates(planned(mail, record)) == ["unknown"] * 3


@pytest.mark.parametrize(
    ("security", "name", "trusted"),
    [("starttls", "localhost", False), ("tls", "localhost", False), ("starttls", "other.example", True)],
)
def test_a_certificate_that_does_not_hold_stops_it(
    security: str, name: str, trusted: bool, start: Start, mail: Mail, record: Path
) -> None:
    post = start(security, name, trusted)
    with pytest.raises(InputError, match="certificate"):
        send(mail, post.server, record)
    assert post.mailbox.attempts == 0 and not record.exists()


def test_nothing_goes_in_the_clear(start: Start, mail: Mail, record: Path) -> None:
    post = start(offers_tls=False)
    with pytest.raises(InputError, match="STARTTLS"):
        send(mail, post.server, record)
    assert post.mailbox.attempts == 0


def test_a_wrong_password_is_told_and_never_shown(start: Start, mail: Mail, record: Path) -> None:
    post = start(password="wrong horse")
    with pytest.raises(InputError, match="refuses the login of desk") as caught:
        send(mail, post.server, record)
    assert "wrong horse" not in str(caught.value) and "wrong horse" not in repr(post.server)
    assert PASSWORD not in repr(start().server)


def test_no_server_there(mail: Mail, record: Path, start: Start) -> None:
    server = replace(start().server, host="127.0.0.1", port=9)
    with pytest.raises(InputError, match=r"cannot reach 127\.0\.0\.1:9"):
        send(mail, server, record)


def test_two_runs_do_not_send_at_once(start: Start, mail: Mail, record: Path) -> None:
    post = start()
    with only_sender(record), pytest.raises(InputError, match="another briefing email is sending"):
        send(mail, post.server, record)
    assert post.mailbox.attempts == 0
    assert fates(send(mail, post.server, record)) == ["accepted"] * 3


def test_a_record_that_is_none_is_not_overwritten(start: Start, mail: Mail, record: Path) -> None:
    record.write_text('{"a": 1}')
    with pytest.raises(InputError, match="no record"):
        send(mail, start().server, record)
    assert record.read_text() == '{"a": 1}'


def test_the_record_tells_when_and_who(start: Start, mail: Mail, record: Path) -> None:
    send(mail, start().server, record)
    entries = json.loads(record.read_text())[mail.message_id]
    assert list(entries) == EVERYBODY
    assert SendingRecord(record).fate(mail.message_id, "ANA@example.org") is Fate.ACCEPTED
