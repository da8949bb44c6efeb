"""The logo of a theme."""

from __future__ import annotations

from pathlib import Path

from briefing.document.theme import Theme
from briefing.errors import InputError, Problem

_PNG = b"\x89PNG\r\n\x1a\n"


def read_logo(theme: Theme, base: Path | None) -> bytes | None:
    """The bytes of the logo, a PNG, or ``None`` where the theme has none.

    ``base`` is the folder that its path is relative to. Raises ``InputError`` where it cannot be read.
    """
    if not theme.logo:
        return None
    path = (base or Path()) / theme.logo
    try:
        logo = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise InputError(Problem(f"the logo cannot be read: {reason}", "name a PNG file", path)) from None
    if not logo.startswith(_PNG):
        raise InputError(Problem("the logo is not a PNG file", "save it as PNG", path))
    return logo
