"""E-mail addresses as a person types them: read, proved harmless, and ready for a header and an envelope."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from email.errors import MessageError
from email.headerregistry import Address
from email.utils import getaddresses

from briefing.errors import InputError, Problem

_MEND = "write name@example.org, or Name <name@example.org>"


def parse_addresses(given: Iterable[str], what: str) -> tuple[Address, ...]:
    """The addresses of each entry (one, or several with commas between them), without repetition.

    Args:
        given: ``a@example.org``, ``Name <a@example.org>``, ``a@example.org, b@example.org``.
        what: the option that gave them, for messages.

    Raises:
        InputError: an entry that is no address, or holds a control character (which could start a
            header of its own).
    """
    found: dict[str, Address] = {}
    for entry in given:
        if any(unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") for character in entry):
            raise InputError(Problem(f"{what}: {entry!r} holds a control character", _MEND))
        pairs = getaddresses([entry], strict=True)
        if not pairs or not all(address for _, address in pairs):
            raise InputError(Problem(f"{what}: “{entry}” is no address", _MEND))
        for name, address in pairs:
            found.setdefault(address.casefold(), _address(name, address, what))
    return tuple(found.values())


def envelope(address: Address) -> str:
    """The bare address, as SMTP takes it."""
    return address.addr_spec


def _address(name: str, text: str, what: str) -> Address:
    local, _, domain = text.rpartition("@")
    if not local or not domain or ("." not in domain.strip(".") and domain != "localhost"):
        raise InputError(Problem(f"{what}: “{text}” is no address", _MEND))
    if not local.isascii():
        mend = "ask for an address in plain letters: few servers take others (RFC 6531)"
        raise InputError(Problem(f"{what}: “{text}” has other characters than ASCII before the @", mend))
    try:
        return Address(name, addr_spec=f"{local}@{_domain(domain)}")
    except (MessageError, ValueError, IndexError, UnicodeError) as error:
        raise InputError(Problem(f"{what}: “{text}” is no address", _MEND)) from error


def _domain(domain: str) -> str:
    """``münchen.example`` as ``xn--mnchen-3ya.example`` (RFC 5891); an ASCII one stays."""
    return domain if domain.isascii() else domain.encode("idna").decode("ascii")
