"""The record of what a server accepted, so that a retry sends to nobody twice."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.delivery.outcomes import Fate
from briefing.dossier.files import write_atomically
from briefing.errors import InputError, Problem

#: The fates that a record holds.
KEPT = frozenset({Fate.ACCEPTED, Fate.UNKNOWN})


class SendingRecord:
    """For each Message-ID, who has the message, or may have it. A JSON file; written before and after the
    moment at which a server takes a message over, so that a crash in between leaves “unknown”."""

    def __init__(self, path: Path) -> None:
        """Raises ``InputError`` where ``path`` holds something else."""
        self._path = path
        self._messages = _read(path)

    def fate(self, message_id: str, recipient: str) -> Fate | None:
        """``ACCEPTED`` or ``UNKNOWN`` if the message was handed over for that recipient, else None."""
        entry = self._messages.get(message_id, {}).get(recipient.casefold())
        return Fate(entry["fate"]) if entry else None

    def note(self, message_id: str, recipients: Iterable[str], fate: Fate | None) -> None:
        """Write down, and to the disk, who has the message or may have it; None for: certainly not.

        Raises:
            InputError: the file cannot be written.
        """
        message = self._messages.setdefault(message_id, {})
        for recipient in recipients:
            if fate is not None:
                message[recipient.casefold()] = {"fate": fate.value, "at": datetime.now(UTC).isoformat()}
            else:
                message.pop(recipient.casefold(), None)
        text = json.dumps(self._messages, ensure_ascii=False, indent=2) + "\n"
        write_atomically(self._path, text.encode())


@contextlib.contextmanager
def only_sender(path: Path) -> Iterator[None]:
    """Keep two runs from sending by one record at a time.

    Raises:
        InputError: another run is at it, or was killed in the middle.
    """
    lock = path.with_name(f".{path.name}.lock")
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        mend = "wait for it; if none runs, one was killed: delete this file"
        raise InputError(Problem("another briefing email is sending", mend, lock)) from None
    except OSError as error:
        raise InputError(Problem(f"cannot write: {error.strerror}", "choose another folder", lock)) from error
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error
    try:
        read = json.loads(text)
        for message in read.values():
            for entry in message.values():
                if Fate(entry["fate"]) not in KEPT:
                    raise ValueError
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _unreadable(path) from error
    return dict(read)


def _unreadable(path: Path) -> InputError:
    mend = "it says who has the message already: restore it, or move it away if nobody has"
    return InputError(Problem("is no record of what was sent", mend, path))
