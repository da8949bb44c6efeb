"""The server from the environment, the password from there or the keyring."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from briefing.delivery.settings import Server, server_from
from briefing.errors import InputError

HOST = {"BRIEFING_SMTP_HOST": "smtp.example.org"}
LOGIN = {**HOST, "BRIEFING_SMTP_USER": "desk"}


def test_the_ports_follow_from_the_security() -> None:
    assert server_from(HOST) == Server("smtp.example.org", 587, "starttls")
    assert server_from({**HOST, "BRIEFING_SMTP_SECURITY": "TLS"}) == Server("smtp.example.org", 465, "tls")
    assert server_from({**HOST, "BRIEFING_SMTP_PORT": "2525"}).port == 2525


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "BRIEFING_SMTP_HOST is not set"),
        ({**HOST, "BRIEFING_SMTP_SECURITY": "none"}, "set it to starttls or tls"),
        ({**HOST, "BRIEFING_SMTP_PORT": "mail"}, "BRIEFING_SMTP_PORT"),
        ({**HOST, "BRIEFING_SMTP_PORT": "70000"}, "BRIEFING_SMTP_PORT"),
    ],
)
def test_what_is_wrong_is_told(environment: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=said):
        server_from(environment)


def test_the_password_is_the_environments_before_the_keyrings(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = SimpleNamespace(get_password=lambda service, user: f"{service}/{user}")
    monkeypatch.setitem(sys.modules, "keyring", kept)
    assert server_from(LOGIN).password == "briefing-smtp/desk"
    assert server_from({**LOGIN, "BRIEFING_SMTP_PASSWORD": "given"}).password == "given"
    assert server_from(HOST).password is None


def test_no_password_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(InputError, match="no password for desk"):
        server_from(LOGIN)


def test_a_keyring_that_fails_keeps_its_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(service: str, user: str) -> str:
        raise RuntimeError("the secret is hunter2")

    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(get_password=fail))
    with pytest.raises(InputError) as caught:
        server_from(LOGIN)
    assert "hunter2" not in str(caught.value)
