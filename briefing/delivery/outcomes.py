"""What became of a message, recipient by recipient."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of the message for one recipient."""

    ACCEPTED = "accepted"  # the server took responsibility for it (RFC 5321, 6.1)
    SENT_BEFORE = "sent before"  # accepted in an earlier run: not sent again
    UNKNOWN = "unknown"  # handed over, but the answer was lost: never sent again by itself
    REFUSED = "refused"  # for good (5yz)
    DEFERRED = "deferred"  # for now (4yz): try again later
    NOT_SENT = "not sent"  # the message did not get as far


#: What leaves nothing to do.
DONE = frozenset({Fate.ACCEPTED, Fate.SENT_BEFORE})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of the message for one recipient, and what the server said."""

    recipient: str
    fate: Fate
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.recipient}: {self.fate}" + (f" ({self.detail})" if self.detail else "")
