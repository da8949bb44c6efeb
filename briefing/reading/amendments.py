"""Amendments: the parts of a document that change a contract printed above them, each of a day of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from briefing.reading.chains import written_date

_SORT = r"(?:amend(?:ment|ing agreement)|addendum|(?:deed of )?variation|supplemental agreement)"
#: “AMENDMENT NO. 1”, “Second Addendum to the Licence (4 May 2021)”: the name of a paper as a line of its own.
_HEADING = re.compile(
    rf"[\W_]*(?P<name>(?:the )?(?:(?:first|second|third|fourth|fifth|\d{{1,2}}(?:st|nd|rd|th)) )?{_SORT}"
    r"(?: agreement| (?:no\.?|number|#) ?\w{1,4}| \d{1,2}| [A-Z])?)\b(?P<rest>[^\n]{0,120})",
    re.IGNORECASE,
)
#: So many words at most.
_NAME = 14
#: What binds nobody.
_DRAFT = re.compile(
    r"\b(?:draft|not (?:yet )?(?:executed|signed|agreed|in force|in effect)|un(?:signed|executed)|proposed"
    r"|for (?:discussion|comment)|withdrawn)\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    r"[ \t*_]*(?:(?:[A-Z]|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\((?:[a-z]|[ivx]{1,4})\))[ \t]+(?=\S)"
)
_RULE = re.compile(r"[ \t]*[-_=*–—]{5,}[ \t]*")
#: “Made as of December 4, 2023”, “Dated 4 May 2021”, “Effective date: 4 May 2021”.
_DAY = re.compile(
    r"\W*(?:made|dated?|signed|effective|entered into|as of|executed|in force)\b", re.IGNORECASE
)
#: Lines below the name in which its day may stand.
_BELOW = 3


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment; ``start`` and ``end`` are code-point offsets of what stands below its name."""

    start: int
    end: int
    name: str
    """“Amendment No. 1”, as a sentence has it."""
    date: str | None
    """ISO 8601."""
    binds: bool
    """Whether it is in force: no draft, as far as it says."""
    paragraphs: tuple[tuple[int, int], ...]
    """Where each of its paragraphs starts and ends, with its letter or number."""


@lru_cache(maxsize=64)
def find_amendments(text: str) -> tuple[Amendment, ...]:
    """The amendments of a text, in order, each to the next one, a rule, or another paper's name."""
    lines = text.split("\n")
    offsets = [0, *accumulate(len(line) + 1 for line in lines)]
    found: list[Amendment] = []
    heads = [(at, match) for at, line in enumerate(lines) if (match := _heading(line))]
    for number, (at, match) in enumerate(heads):
        limit = heads[number + 1][0] if number + 1 < len(heads) else len(lines)
        end = next((i for i in range(at + 1, limit) if _ends(lines[i])), limit)
        labels = [i for i in range(at + 1, end) if _PARAGRAPH.match(lines[i])]
        if not labels:
            continue
        top = [match["rest"], *(line for line in lines[at + 1 : at + 1 + _BELOW] if _DAY.match(line))]
        days = [day for day in map(written_date, top) if day]
        above = "\n".join(lines[at : labels[0]])
        found.append(
            Amendment(
                offsets[at + 1],
                offsets[end] - 1,
                _said(match["name"]),
                days[0] if days else None,
                _DRAFT.search(above) is None,
                tuple((offsets[i], offsets[_paragraph_end(lines, i, end)] - 1) for i in labels),
            )
        )
    return tuple(found)


def amendment_at(text: str, offset: int) -> Amendment | None:
    """The amendment in which a place stands."""
    return next((each for each in find_amendments(text) if each.start <= offset < each.end), None)


def _heading(line: str) -> re.Match[str] | None:
    plain = line.strip()
    is_name = len(plain.split()) <= _NAME and not plain.endswith((".", ";", ",", ":"))
    match = _HEADING.fullmatch(plain) if is_name else None
    # “Amendment of the zoning by-law fails”: a headline, with a verb and no number.
    return match if match and (not re.match(r"\s+(?!to\b)[a-z]", match["rest"])) else None


def _ends(line: str) -> bool:
    """Whether a line is a rule, or another paper's name in capitals."""
    plain = re.sub(r"\([^()]*\)", "", line).strip()
    named = plain.partition(" – ")[0]
    signed = named.lower().startswith(("signed", "in witness"))
    long = len(named.split()) > 1 and len(named.split()) <= _NAME
    return bool(_RULE.fullmatch(line)) or (
        long and named.isupper() and not signed and not _PARAGRAPH.match(line)
    )


def _paragraph_end(lines: list[str], first: int, end: int) -> int:
    """The line behind a paragraph: an empty one, or the next label's."""
    for index in range(first + 1, end):
        if not lines[index].strip() or _PARAGRAPH.match(lines[index]):
            return index
    return end


def _said(name: str) -> str:
    words = name.removeprefix("the ").removeprefix("The ")
    return " ".join(
        word.capitalize() if not word.isupper() or len(word) > 1 else word for word in words.split()
    )
