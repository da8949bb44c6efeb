"""One message through one SMTP server (RFC 5321), always under TLS with the certificate checked."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from briefing.delivery.outcomes import Fate, Outcome
from briefing.delivery.settings import Server
from briefing.errors import InputError, Problem

_TIMEOUT = 60.0
"""Seconds without an answer; a server may take its time over a large message."""
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Envelope:
    """Whom a message is from and for, and its bytes with CRLF line ends."""

    sender: str
    recipients: Sequence[str]
    content: bytes


def transmit(
    server: Server, envelope: Envelope, before_handover: Callable[[Sequence[str]], None]
) -> list[Outcome]:
    """Send one message; the fate of each recipient, in their order.

    Args:
        server: where to.
        envelope: what, and to whom.
        before_handover: called with those whom the server takes the message for, before the one line
            that hands it over. What fails earlier was certainly not delivered; what fails after it may
            have been.

    Raises:
        InputError: the server cannot be reached, its certificate does not hold, it does not offer TLS,
            or it refuses the password or the sender: nothing was sent.
    """
    connection = _connect(server)
    try:
        _log_in(connection, server)
        outcomes = _transaction(connection, envelope, before_handover)
        with suppress(smtplib.SMTPException, OSError):
            connection.quit()
        return outcomes
    finally:
        # Without QUIT where something failed: in the middle of a message it would be read as its text.
        connection.close()


# --- connection -----------------------------------------------------------------------------------


def _connect(server: Server) -> smtplib.SMTP:
    place = f"{server.host}:{server.port}"
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        if server.security == "tls":
            return smtplib.SMTP_SSL(server.host, server.port, timeout=_TIMEOUT, context=context)
        connection = smtplib.SMTP(server.host, server.port, timeout=_TIMEOUT)
        try:
            connection.starttls(context=context)
        except BaseException:
            connection.close()
            raise
        return connection
    except ssl.SSLCertVerificationError as error:
        mend = "is the host's name right? A certificate of your own house goes into SSL_CERT_FILE"
        raise InputError(
            Problem(f"the certificate of {place} does not hold: {error.verify_message}", mend)
        ) from error
    except smtplib.SMTPNotSupportedError as error:
        mend = "nothing is sent in the clear; try BRIEFING_SMTP_SECURITY=tls, or another server"
        raise InputError(Problem(f"{place} does not offer STARTTLS", mend)) from error
    except (OSError, smtplib.SMTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise InputError(
            Problem(f"cannot reach {place}: {reason}", "check host, port and starttls or tls")
        ) from error


def _log_in(connection: smtplib.SMTP, server: Server) -> None:
    if server.user is None or server.password is None:
        return
    try:
        connection.login(server.user, server.password)
    except smtplib.SMTPResponseException as error:
        # The code only: what a server says of a login may repeat the credentials.
        what = f"{server.host} refuses the login of {server.user} ({error.smtp_code})"
        raise InputError(Problem(what, "check user and password")) from None
    except (OSError, smtplib.SMTPException) as error:
        kind = type(error).__name__
        raise InputError(Problem(f"cannot log in to {server.host} ({kind})", "")) from None


# --- transaction ----------------------------------------------------------------------------------


def _transaction(
    connection: smtplib.SMTP, envelope: Envelope, before_handover: Callable[[Sequence[str]], None]
) -> list[Outcome]:
    fates: dict[str, Outcome] = {}
    try:
        connection.ehlo_or_helo_if_needed()
        code, said = connection.mail(envelope.sender, _options(connection, envelope))
        if code != 250:
            raise InputError(
                Problem(f"the server refuses mail from {envelope.sender}: {_answer(code, said)}")
            )
        for recipient in envelope.recipients:
            code, said = connection.rcpt(recipient)
            if code not in (250, 251):
                fates[recipient] = Outcome(recipient, _refusal(code), _answer(code, said))
        taken = [each for each in envelope.recipients if each not in fates]
        if taken:
            _hand_over(connection, envelope.content, taken, fates, before_handover)
    except (OSError, smtplib.SMTPException) as error:
        why = f"the connection broke off before the message was handed over: {type(error).__name__}"
        for recipient in envelope.recipients:
            fates.setdefault(recipient, Outcome(recipient, Fate.NOT_SENT, why))
    return [fates[recipient] for recipient in envelope.recipients]


def _hand_over(
    connection: smtplib.SMTP,
    content: bytes,
    taken: Sequence[str],
    fates: dict[str, Outcome],
    before_handover: Callable[[Sequence[str]], None],
) -> None:
    """DATA: until its last line, a failure does no harm; after that line, only an answer settles it."""
    code, said = connection.docmd("DATA")
    if code != 354:
        fates.update({each: Outcome(each, _refusal(code), _answer(code, said)) for each in taken})
        return
    body = _dot_stuffed(content)
    for start in range(0, len(body), _CHUNK):
        connection.send(body[start : start + _CHUNK])
    before_handover(taken)
    try:
        connection.send(b".\r\n")
        code, said = connection.getreply()
    except (OSError, smtplib.SMTPException) as error:
        why = f"the connection broke off before the server answered: {type(error).__name__}"
        fates.update({each: Outcome(each, Fate.UNKNOWN, why) for each in taken})
        return
    fate = Fate.ACCEPTED if code == 250 else _refusal(code)
    fates.update({each: Outcome(each, fate, _answer(code, said)) for each in taken})


def _options(connection: smtplib.SMTP, envelope: Envelope) -> list[str]:
    return [f"SIZE={len(envelope.content)}"] if connection.has_extn("size") else []


def _dot_stuffed(content: bytes) -> bytes:
    """RFC 5321, 4.5.2; the last line ends in CRLF."""
    body = content.replace(b"\r\n.", b"\r\n..")
    body = b"." + body if body.startswith(b".") else body
    return body if body.endswith(b"\r\n") else body + b"\r\n"


def _refusal(code: int) -> Fate:
    return Fate.DEFERRED if 400 <= code < 500 else Fate.REFUSED


def _answer(code: int, said: bytes) -> str:
    return f"{code} {' '.join(said.decode('utf-8', 'replace').split())}".strip()
