"""E-mail addresses as a person types them: read, proved harmless, and ready for a header and an envelope."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from email.errors import NonASCIILocalPartDefect
from email.headerregistry import Address
from email.policy import default
from typing import Any

from briefing.errors import InputError, Problem

_MEND = "write name@example.org, or Name <name@example.org>"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})+|localhost", re.IGNORECASE)
"""RFC 1123, 2.1: at least two labels, or this machine."""


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
        for address in _addresses(entry, what):
            found.setdefault(address.addr_spec.casefold(), address)
    return tuple(found.values())


def _addresses(entry: str, what: str) -> list[Address]:
    if any(unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") for character in entry):
        raise InputError(Problem(f"{what}: {entry!r} holds a control character", _MEND))
    header: Any = default.header_factory("To", entry)
    if any(isinstance(defect, NonASCIILocalPartDefect) for defect in header.defects):
        mend = "ask for an address in plain letters: few servers take others (RFC 6531)"
        raise InputError(Problem(f"{what}: “{entry}” has other characters than ASCII before the @", mend))
    if header.defects or not header.addresses:
        raise InputError(Problem(f"{what}: “{entry}” is no address", _MEND))
    return [_checked(address, entry, what) for address in header.addresses]


def _checked(address: Address, entry: str, what: str) -> Address:
    """The address, its domain as servers know it: ``münchen.example`` is ``xn--mnchen-3ya.example``."""
    try:
        domain = address.domain.encode("idna").decode("ascii")
    except UnicodeError:
        domain = ""
    if not _DOMAIN.fullmatch(domain):
        raise InputError(Problem(f"{what}: “{entry}” is no address", _MEND))
    return Address(address.display_name, address.username, domain)
