"""A real SMTP server on loopback, with a certificate of its own, that can be told to misbehave."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from briefing.delivery.settings import Security, Server

USER, PASSWORD = "desk", "correct horse"


@dataclass
class Mailbox:
    """Handler of the server: keeps what it accepts, and does what a test asks of it."""

    refused: dict[str, str] = field(default_factory=dict)
    """Answer to RCPT by recipient."""
    drop: str | None = None
    """``among recipients``: at the second; ``in message``: after some of the text; ``before answer``: accepted, but never said so."""
    answer: str = "250 2.0.0 Taken"
    messages: list[tuple[list[str], bytes]] = field(default_factory=list)
    attempts: int = 0

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.drop == "among recipients" and envelope.rcpt_tos and server.transport is not None:
            server.transport.abort()
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.answer.startswith("250"):
            self.messages.append((list(envelope.rcpt_tos), bytes(envelope.original_content or b"")))
        if self.drop == "before answer" and server.transport is not None:
            server.transport.abort()
        return self.answer


class Faulty(SMTP):
    """A server whose connection may break while a message comes in."""

    async def smtp_DATA(self, arg: str) -> None:
        self.event_handler.attempts += 1
        if self.event_handler.drop != "in message":
            await super().smtp_DATA(arg)
            return
        await self.push("354 Go on")
        await self._reader.readline()
        assert self.transport is not None
        self.transport.abort()


@dataclass(frozen=True)
class Post:
    """A running server, and how to reach it."""

    server: Server
    mailbox: Mailbox


Start = Callable[..., Post]


def _login(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any) -> AuthResult:
    known = isinstance(given, LoginPassword) and (given.login, given.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=known, handled=known)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, Path]:
    authority = trustme.CA()
    path = tmp_path_factory.mktemp("authority") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return authority, path


@pytest.fixture
def start(authority: tuple[trustme.CA, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts a server; ``trusted=False`` leaves its authority unknown to this machine."""
    running: list[Controller] = []

    def run(
        security: Security = "starttls",
        name: str = "localhost",
        trusted: bool = True,
        offers_tls: bool = True,
        password: str = PASSWORD,
    ) -> Post:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority[0].issue_cert(name).configure_cert(context)
        if trusted:
            monkeypatch.setenv("SSL_CERT_FILE", str(authority[1]))
        mailbox = Mailbox()
        secure = {"tls_context": context, "require_starttls": True} if offers_tls else {}

        class Local(Controller):
            def factory(self) -> SMTP:
                inner = secure if security == "starttls" else {"auth_require_tls": False}
                return Faulty(
                    mailbox,
                    hostname="localhost",
                    authenticator=_login,
                    auth_required="require_starttls" in inner,
                    **inner,
                )

            def _trigger_server(self) -> None:
                """Port 0 let the system choose; the controller knocks at what it chose."""
                assert self.server is not None
                self.port = self.server.sockets[0].getsockname()[1]
                super()._trigger_server()

        controller = Local(
            mailbox, hostname="localhost", port=0, ssl_context=context if security == "tls" else None
        )
        controller.start()
        running.append(controller)
        return Post(Server("localhost", controller.port, security, USER, password), mailbox)

    yield run
    for controller in running:
        controller.stop(no_assert=True)
