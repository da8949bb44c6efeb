"""Sending a message to everybody who does not have it yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.delivery.message import Mail, outgoing
from briefing.delivery.outcomes import Fate, Outcome
from briefing.delivery.record import KEPT, SendingRecord, only_sender
from briefing.delivery.settings import Server
from briefing.delivery.smtp import Envelope, transmit

_ASK = "an earlier run lost the answer: ask whether it arrived; --again sends once more"


def planned(mail: Mail, record: Path, again: bool = False) -> list[Outcome]:
    """What sending would do for each recipient, from the record alone.

    Raises:
        InputError: the record cannot be read.
    """
    return _planned(mail, SendingRecord(record), again)


def send(mail: Mail, server: Server, record: Path, again: bool = False) -> list[Outcome]:
    """Send ``mail`` to each recipient whom the record does not show to have it; their fates, in order.

    Args:
        mail: with a sender.
        server: where to.
        record: the file that says what was accepted; made if it is not there.
        again: whether to send to those of whom it is unknown whether they have it.

    Raises:
        InputError: the server or the record cannot be used. Nothing was sent then.
    """
    assert mail.sender is not None
    with only_sender(record):
        kept = SendingRecord(record)
        plan = _planned(mail, kept, again)
        wanted = [each.recipient for each in plan if each.fate is Fate.NOT_SENT]
        if not wanted:
            return plan

        before = {each: kept.fate(mail.message_id, each) for each in wanted}

        def handing_over(recipients: Sequence[str]) -> None:
            kept.note(mail.message_id, recipients, Fate.UNKNOWN)

        outcomes = transmit(server, Envelope(mail.sender.addr_spec, wanted, outgoing(mail)), handing_over)
        for outcome in outcomes:
            settled = outcome.fate if outcome.fate in KEPT else before[outcome.recipient]
            kept.note(mail.message_id, [outcome.recipient], settled)
    new = {outcome.recipient: outcome for outcome in outcomes}
    return [new.get(each.recipient, each) for each in plan]


def _planned(mail: Mail, record: SendingRecord, again: bool) -> list[Outcome]:
    plan = []
    for address in mail.recipients:
        recipient = address.addr_spec
        match record.fate(mail.message_id, recipient):
            case Fate.ACCEPTED:
                plan.append(Outcome(recipient, Fate.SENT_BEFORE))
            case Fate.UNKNOWN if not again:
                plan.append(Outcome(recipient, Fate.UNKNOWN, _ASK))
            case _:
                plan.append(Outcome(recipient, Fate.NOT_SENT))
    return plan
