"""A bundle's options, as one briefing chooses them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.dossier.located import did_you_mean
from briefing.errors import InputError, Problem
from briefing.templating.bundle import Bundle
from briefing.templating.manifest import OptionValue

NOTE_WORDS = "note_words"
"""The option that the room itself reads: how many words a note quotes, or ``full``."""
_DEFAULT_NOTE_WORDS = 25


def chosen_options(bundle: Bundle, choices: Mapping[str, Any]) -> dict[str, OptionValue]:
    """The bundle's options with ``choices`` in place of its defaults.

    Raises:
        InputError: a choice that the bundle does not offer, or of another type than its default.
    """
    offered = {NOTE_WORDS: _DEFAULT_NOTE_WORDS, **bundle.options}
    problems = []
    for name, value in choices.items():
        if name not in offered:
            mend = did_you_mean(name, offered, "its options are")
            problems.append(Problem(f"the template “{bundle.name}” has no option “{name}”", mend))
        elif name != NOTE_WORDS and not _suits(value, offered[name]):
            kind = _KINDS[type(offered[name])]
            problems.append(Problem(f"the option “{name}” must be {kind}, not “{value}”"))
    options = {**offered, **choices}
    words = options[NOTE_WORDS]
    if words != "full" and (isinstance(words, bool) or not isinstance(words, int) or words < 1):
        problems.append(
            Problem(f"the option “{NOTE_WORDS}” must be a number of words or full, not “{words}”")
        )
    if problems:
        raise InputError(*problems)
    return options


def note_words(options: Mapping[str, OptionValue]) -> int | None:
    """How many words a note quotes; None for all."""
    words = options[NOTE_WORDS]
    return words if isinstance(words, int) else None


_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a whole number, zero or more",
    float: "a number, zero or more",
    str: "text",
}


def _suits(value: Any, default: OptionValue) -> bool:
    """Whether ``value`` is of its default's type; numbers are counts and sizes: none is negative,
    unless the default is."""
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, str):
        return isinstance(value, str)
    return isinstance(value, int if isinstance(default, int) else int | float) and (value >= 0 or default < 0)
