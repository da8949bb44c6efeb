"""What a command says: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from typing import Any

_QUOTED = re.compile(r"“[^”]*”|(?<!\w)'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")


def visible(text: str) -> str:
    """``text`` on one line, with control characters spelt out: a file's name or a source's words
    must neither break a line nor drive the terminal."""
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        else character
        for character in text
    )


def without_words(line: str) -> str:
    """``line`` with … for what it quotes: stderr is kept in logs, where no source's words belong."""
    return _QUOTED.sub(lambda match: f"{match.group()[0]}…{match.group()[-1]}", line)


def result(line: str = "") -> None:
    """One line of what was asked for."""
    print(visible(line))


def result_json(value: Any) -> None:
    """The result for a program: one JSON document."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def note(line: str) -> None:
    """One line that a person should see and a pipe should not carry."""
    print(visible(line), file=sys.stderr)
