"""Printed letters: a letter that a paper or page reprints within a text of its own.

“The letter is printed here in full.” What stands from “Dear …” to the signature is its writers' word; what
stands around it is the paper's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.cleaning.passages import PROSE, CleanSource
from briefing.extraction.letters import Letter
from briefing.extraction.lexicon import PEOPLE_NOUNS
from briefing.model.evidence import Span

#: “The letter is printed here in full”, “The full text of the letter:”, “Their letter reads:”.
_INTRODUCES = re.compile(
    r"\b(?:letter|petition)\b[^.]{0,90}?(?:\b(?:in full|in its entirety|printed|reproduced|reprinted"
    r"|republished|set out|appears|follows|below)\b|\breads?\b[^.]{0,30}:$)"
    r"|\b(?:full )?text of (?:the|their|its)\b[^.]{0,40}\bletter\b",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"(?:Dear|Hi|Hello|To)\s+(?P<name>[A-Z][^.!?]{0,60}?)[,:]?")
_OURS = re.compile(r"\b(?:we|our|us|my)\b|\bI\b(?!['’]?\w*,?[”\"])", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
#: A line without a letter or number: “◆ ◆ ◆”, “* * *”.
_RULE = re.compile(r"[\W_]+")
_SIGNATURE = re.compile(
    r"(?i:signed|yours|sincerely|faithfully|respectfully|in solidarity)\b.{0,60}"
    r"|(?:The\s+)?\d[\d,]*\s+(?:of\s+)?(?:your|us\b|employees|staff|workers|colleagues|signatories|names).{0,60}"
)
_WHO = "|".join(sorted([*(f"{noun}s" for noun in PEOPLE_NOUNS), "staff"]))
#: “Kerbwise workers' letter in full”, “Open letter from Kerbwise engineers”.
_WRITERS = re.compile(
    rf"(?P<of>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){{0,3}}\s(?:{_WHO}))(?:['’]s?)?\s(?:open\s|joint\s)?letter"
    rf"|letter\s(?:from|by)\s(?P<from>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){{0,3}}\s(?:{_WHO}))\b"
)
_ADDRESSED = re.compile(
    r"\b(?:addressed to|letter to|wrote to)\s(?:(?:the|its|their)\s[a-z -]{3,40},?\s)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})"
)
#: How many lines above a letter may introduce it; how short the shortest letter is, in passages.
_ABOVE, _SHORTEST = 4, 2


def find_printed_letter(source: CleanSource) -> Letter | None:
    """The letter that a text of somebody else's prints, if it introduces one."""
    text = source.source.text
    lines = [" ".join(passage.span.slice(text).split()) for passage in source.passages]
    prose = [at for at, passage in enumerate(source.passages) if passage.kind in PROSE]
    title = " ".join(source.headline.slice(text).split()) if source.headline else ""
    opens = next((at for at in prose if _opens(lines, prose, at, title)), None)
    if opens is None:
        return None
    closes = _closes(lines, prose, opens)
    if len([at for at in prose if opens <= at <= closes]) < _SHORTEST:
        return None
    above = " ".join([title, *(lines[at] for at in prose if at < opens)])
    kind = "an open letter" if "open letter" in above.lower() else "a letter"
    name = f"{kind}{_to(above, lines[:opens])}{_from(above)}"
    span = Span(source.passages[opens].span.start, source.passages[closes].span.end)
    return Letter(span, name, name)


def _opens(lines: Sequence[str], prose: Sequence[int], at: int, title: str) -> bool:
    """Whether a letter starts at a paragraph: in the first person, below text that introduces it."""
    above = [each for each in prose if each < at]
    if not above or not _in_first_person(lines[at]):
        return False
    told = [*lines[max(above[-1], at - _ABOVE) : at]]
    introduced = any(_INTRODUCES.search(line) for line in told)
    saluted = any(_SALUTATION.fullmatch(line) for line in told)
    return (introduced and not _in_first_person(lines[above[0]])) or (
        saluted and _INTRODUCES.search(title) is not None
    )


def _closes(lines: Sequence[str], prose: Sequence[int], opens: int) -> int:
    """Where it ends: above a rule or at a signature, or with the last paragraph in the first person."""
    for at in range(opens + 1, len(lines)):
        if _SIGNATURE.fullmatch(lines[at]):
            return at
        if _RULE.fullmatch(lines[at]):
            return at - 1
    return [at for at in prose if at >= opens and _in_first_person(lines[at])][-1]


def _in_first_person(line: str) -> bool:
    return _OURS.search(_QUOTED.sub(" ", line)) is not None


def _to(above: str, lines: Sequence[str]) -> str:
    """“ to Ingrid Falk”, by the text above it or the salutation."""
    if match := _ADDRESSED.search(above):
        return f" to {match['name']}"
    saluted = [match for line in lines[-_ABOVE:] if (match := _SALUTATION.fullmatch(line))]
    name = saluted[-1]["name"] if saluted else ""
    full = re.search(rf"\b{re.escape(name)}(?:\s[A-Z][\w’'-]+)+", above) if name else None
    return f" to {full.group()}" if full else f" to {name}" if " " in name and name in above else ""


def _from(above: str) -> str:
    """“ from Kerbwise workers”."""
    match = _WRITERS.search(above)
    return f" from {match['of'] or match['from']}" if match else ""
