"""The template's options as the command line gives them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.errors import InputError, Problem


def parse_options(given: Sequence[str]) -> dict[str, bool | int | float | str]:
    """``NAME=VALUE`` pairs; a later one wins. ``true``, ``false`` and numbers are read as such.

    Raises:
        InputError: an entry without a name or without ``=``.
    """
    problems = [entry for entry in given if not entry.partition("=")[0] or "=" not in entry]
    if problems:
        raise InputError(
            *(Problem(f"“{entry}” is no option", "write --option NAME=VALUE") for entry in problems)
        )
    return {name: _value(text) for name, _, text in (entry.partition("=") for entry in given)}


def _value(text: str) -> bool | int | float | str:
    if text in ("true", "false"):
        return text == "true"
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text
