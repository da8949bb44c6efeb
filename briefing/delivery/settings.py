"""How to reach the mail server: from the environment and the keyring, never from a command line or a file."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.errors import InputError, Problem

HOST, PORT, SECURITY = "BRIEFING_SMTP_HOST", "BRIEFING_SMTP_PORT", "BRIEFING_SMTP_SECURITY"
USER, PASSWORD = "BRIEFING_SMTP_USER", "BRIEFING_SMTP_PASSWORD"
SENDER = "BRIEFING_MAIL_FROM"
KEYRING_SERVICE = "briefing-smtp"

Security = Literal["starttls", "tls"]
_PORTS: dict[str, int] = {"starttls": 587, "tls": 465}
"""RFC 6409 (submission) and RFC 8314 (submissions)."""


@dataclass(frozen=True, slots=True)
class Server:
    """One mail server; there is no way to reach it without TLS."""

    host: str
    port: int
    security: Security
    user: str | None = None
    password: str | None = field(default=None, repr=False)


def server_from(environment: Mapping[str, str]) -> Server:
    """The server that the environment names.

    The password is ``BRIEFING_SMTP_PASSWORD`` or, failing that, what the system's keyring holds for the
    service ``briefing-smtp`` and the user, if the package ``keyring`` is installed.

    Raises:
        InputError: no host, an impossible port or security, or a user without a password.
    """
    host = environment.get(HOST, "").strip()
    if not host:
        raise InputError(Problem(f"{HOST} is not set", "name the mail server, for example smtp.example.org"))
    security = environment.get(SECURITY, "starttls").strip().lower()
    if security not in _PORTS:
        raise InputError(Problem(f"{SECURITY} is “{security}”", "set it to starttls or tls"))
    user = environment.get(USER) or None
    return Server(
        host=host,
        port=_port(environment.get(PORT, ""), security),
        security=security,  # type: ignore[arg-type]
        user=user,
        password=_password(environment, user) if user else None,
    )


def _port(text: str, security: str) -> int:
    if not text.strip():
        return _PORTS[security]
    try:
        port = int(text)
    except ValueError:
        port = 0
    if not 0 < port < 65536:
        raise InputError(Problem(f"{PORT} is “{text}”", "set it to a port, or leave it out"))
    return port


def _password(environment: Mapping[str, str], user: str) -> str:
    password = environment.get(PASSWORD) or _from_keyring(user)
    if not password:
        mend = f"set {PASSWORD}, or run: keyring set {KEYRING_SERVICE} {user}"
        raise InputError(Problem(f"there is no password for {user}", mend))
    return password


def _from_keyring(user: str) -> str | None:
    try:
        keyring = importlib.import_module("keyring")
    except ImportError:
        return None
    try:
        found = keyring.get_password(KEYRING_SERVICE, user)
    except Exception as error:  # a back end may raise anything; what it says could hold the secret
        kind = type(error).__name__
        raise InputError(Problem(f"the keyring cannot be read ({kind})", f"set {PASSWORD} instead")) from None
    return found if isinstance(found, str) else None
