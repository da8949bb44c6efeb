"""Printed terms: clauses of an agreement or a policy that stand under its name in some document.

Either the document prints an extract of them, numbered, or it is a saved page of terms: then what stands
under its headings are clauses too, numbered or not. Around them such a page has navigation, a list of its own
parts, a log of changes, older versions and a summary in plain words, which bind nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from briefing.cleaning.passages import PROSE, CleanSource, Passage, PassageKind
from briefing.extraction.clause_forms import (
    before_summary,
    has_number,
    is_earlier,
    is_entry,
    is_log,
    is_rubric,
    is_summary,
    line_of,
    number_of,
)
from briefing.extraction.terms_names import (
    company_beside,
    defined_owner,
    is_dated,
    is_version,
    name_of,
    named,
    named_owner,
)
from briefing.model.evidence import Span, hull
from briefing.reading.amendments import find_amendments

#: “Section 5.5 is deleted in its entirety”, “In Section 5.6, “the name” is replaced by “the category””.
_CHANGED = re.compile(
    r"(?<![Aa]fter )(?<![Bb]efore )\b(?:[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph|§)\s*"
    r"(?P<number>\d+(?:\.\d+)*)\b(?!\.\d)[^.;]{0,300}?"
    r"\b(?:deleted|replaced|substitute[ds]?|struck|removed|superseded|amended|varied|inserted|revoked)\b"
)
#: A heading between clauses: “7. CONFIDENTIALITY OF PRICING”. Words.
_HEADING = 6
#: Blocks that may stand between the name and the first clause: a version line, a preamble.
_BETWEEN = 3
#: Blocks that may stand between two clauses of an extract: dots, definitions; and how long they are. Words.
_GAP, _LEFT_OUT = 5, 60
#: So many clauses with a number make terms numbered.
_NUMBERED = 2
#: Words of a paragraph that is text and no line.
_TEXT = 12
#: What binds somebody; so many of a page's paragraphs, and so large a share, where none has a number.
_BINDS = re.compile(
    r"\b(?:shall|must|may|will|agrees?|prohibited|forbidden|(?:can|do|does|are|is) not|can[’']t|don[’']t"
    r"|cannot|never)\b"
)
_BINDING, _SHARE = 2, 0.3
#: What reports on somebody, below a rubric such as “Politics & Policy”; so many paragraphs do so in no terms.
_REPORTS = re.compile(
    r"\b(?:said|says|told|tells|wrote|according to|spokes(?:man|woman|person)|announced|reported)\b"
)
_REPORTING = 2
_FROM = re.compile(r"\W*(?:From|Extract\w*|Excerpt\w*|Taken|Quoted|Our)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Terms:
    """An agreement's or policy's clauses as one document prints them."""

    name: str
    """With its article: “the Decibel Master Services Agreement (rev. 2023-01)”."""
    clauses: tuple[Passage, ...]
    owner: str | None = None
    """Whose they are, by the page's own words."""
    is_page: bool = False
    """Whether they are what the document is: nothing but lines and a preamble stands above them."""
    beside: tuple[Span, ...] = ()
    """Summaries and logs of changes, which are no words of theirs."""


@dataclass(slots=True)
class _Printed:
    """Terms while they are read."""

    name: re.Match[str]
    line: str
    is_page: bool
    is_numbered: bool
    below: list[str] = field(default_factory=list)
    clauses: list[Passage] = field(default_factory=list)
    beside: list[Span] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """The first line of each clause."""
    ended: Literal["", "log", "earlier"] = ""
    """Why what follows binds nobody."""
    is_list: bool = False
    """Whether the last clause introduces a list."""
    gap: int = 0
    """Blocks since the last clause."""


def find_terms(source: CleanSource, publisher: str | None) -> Iterator[Terms]:
    """The clauses under each name of an agreement or policy, in order."""
    text = source.source.text
    blocks = [each for each in source.passages if each.kind is not PassageKind.UNRELATED]
    lines = [line_of(block, text) for block in blocks]
    printed = [each for each in list(_read(blocks, lines)) if each.clauses]
    around = [line for block, line in zip(blocks, lines, strict=True) if block.kind not in PROSE]
    owners: dict[re.Match[str], str | None] = {}  # an older version of the same terms may not name them
    for each in printed:
        owner = _owner(each, around, text, publisher) or owners.get(each.name)
        owners[each.name] = owner
        clauses = tuple(replace(clause, span=before_summary(text, clause.span)) for clause in each.clauses)
        yield Terms(name_of(each.name, each.below, owner), clauses, owner, each.is_page, tuple(each.beside))


def _read(blocks: Sequence[Passage], lines: Sequence[str]) -> Iterator[_Printed]:
    """Each name of terms, with what stands below it, and each further version of the same."""
    current: _Printed | None = None
    has_text_above = False
    for index, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        is_line = block.kind is PassageKind.FURNITURE
        within = current is not None and bool(current.clauses) and not current.ended
        name = (
            None
            if within and (has_number(line) or is_line)
            else named(line, in_parts=block.kind not in PROSE)
        )
        if name is not None:
            is_page = not has_text_above and _FROM.match(line) is None
            rest = list(zip(blocks[index + 1 :], lines[index + 1 :], strict=True))
            current = _Printed(name, line, is_page, is_numbered=_are_numbered(rest))
            if not is_page or current.is_numbered or _bind(rest):
                yield current
            else:
                current = None
        elif current is not None and is_version(line):
            if current.clauses or current.ended:
                current = _Printed(current.name, current.line, current.is_page, current.is_numbered)
                yield current
            current.below.append(line)
        elif current is not None and not _take(current, blocks, lines, index):
            current = None
        has_text_above = has_text_above or (block.kind in PROSE and len(line.split()) >= _TEXT)


def _take(current: _Printed, blocks: Sequence[Passage], lines: Sequence[str], index: int) -> bool:
    """Reads one block below a name; False where the terms have come to their end."""
    block, line = blocks[index], lines[index]
    if current.clauses and is_earlier(line):
        current.ended = "earlier"
    elif is_log(line) and block.kind is not PassageKind.FURNITURE:
        current.ended = current.ended or "log"
    elif block.kind is PassageKind.FURNITURE or (is_dated(line) and is_rubric(line)):
        current.below += [line] * (not current.clauses)
    elif is_entry(line) or is_summary(line) or current.ended == "earlier" or _is_summed_up(lines, index):
        current.beside.append(block.span)
    elif current.ended and (current.clauses or not has_number(line)):
        return True
    elif _goes_on(current, blocks, lines, index):
        _add(current, block, line)
    else:
        current.gap += 1
        current.below += [line] * (not current.clauses)
        between = len(line.split()) <= _LEFT_OUT and line.rstrip('"”*_ \n').endswith((".", "…"))
        goes_on = current.gap < _GAP and between if current.clauses else current.gap <= _BETWEEN
        return current.is_page or goes_on
    return True


def _goes_on(current: _Printed, blocks: Sequence[Passage], lines: Sequence[str], index: int) -> bool:
    """Whether a block is a clause, or a short heading with a clause right below it."""
    line = lines[index]
    if has_number(line):
        number = number_of(line)
        known = [number_of(each) for each in current.lines]
        if number is not None and len(number) > 1 and number in known:
            current.ended = "earlier"  # the same clause once more, and nobody says which holds
            return False
        # Behind something else only a later number goes on.
        return number is None or not current.gap or number > max((k for k in known if k), default=())
    below = lines[index + 1] if index + 1 < len(lines) else ""
    if len(line.split()) <= _HEADING and has_number(below) and named(line) is None:
        return True
    if not current.is_page or blocks[index].kind not in PROSE:
        return current.is_page and is_rubric(line) and not current.is_numbered
    headed = bool(current.lines) and has_number(current.lines[-1]) and is_rubric(current.lines[-1])
    return not current.is_numbered or headed


def _add(current: _Printed, block: Passage, line: str) -> None:
    """A further clause, or a further item of the list that the last one introduces."""
    current.ended, current.gap = "", 0
    introduction = current.clauses[-1] if current.clauses else None
    is_item = block.kind is PassageKind.LIST_ITEM and not (is_rubric(line) and number_of(line))
    if introduction is not None and current.is_list and is_item:
        current.clauses[-1] = replace(introduction, span=hull([introduction.span, block.span]))
        return
    current.clauses.append(block)
    current.lines.append(line)
    current.is_list = line.rstrip().endswith(":")


def _are_numbered(below: Sequence[tuple[Passage, str]]) -> bool:
    """Whether clauses have numbers, not only their headings."""
    numbers = [number_of(line) for _, line in below if has_number(line) and not is_rubric(line)]
    return len(numbers) >= _NUMBERED or any(number is not None and len(number) > 1 for number in numbers)


def _bind(below: Sequence[tuple[Passage, str]]) -> bool:
    """Whether enough of a page's paragraphs bind somebody."""
    paragraphs = [line for block, line in below if block.kind in PROSE and not is_entry(line)]
    binding = [line for line in paragraphs if _BINDS.search(line)]
    if sum(_REPORTS.search(line) is not None for line in paragraphs) >= _REPORTING:
        return False
    return len(binding) >= max(_BINDING, _SHARE * len(paragraphs))


def _is_summed_up(lines: Sequence[str], index: int) -> bool:
    """Whether a block stands below a line such as “In short”, as the summary that it announces."""
    above = lines[index - 1] if index else ""
    return is_summary(above) and len(above.split()) <= _HEADING and not has_number(lines[index])


def _owner(printed: _Printed, around: Sequence[str], text: str, publisher: str | None) -> str | None:
    """Whose terms they are: by their “we”, by name, or the publisher's of a page or of “our terms”."""
    words = [clause.span.slice(text) for clause in printed.clauses]
    if owner := company_beside(printed.line):
        return owner
    if printed.is_page and (owner := defined_owner("\n".join([*printed.below, *words]))):
        return owner
    if owner := named_owner(words, around):
        return owner
    ours = (printed.name["article"] or "").lower() == "our"
    return publisher if ours or printed.is_page else None


def changed_clauses(source: CleanSource, publisher: str | None) -> Iterator[tuple[Passage, Span]]:
    """Each clause that an amendment printed behind it in the same document deletes or words anew, with the
    amendment's paragraph. A draft changes nothing."""
    text = source.source.text
    amendments = find_amendments(text)
    clauses = [c for terms in find_terms(source, publisher) for c in terms.clauses] if amendments else []
    for amendment in amendments:
        before = [each for each in clauses if each.span.end <= amendment.start and amendment.binds]
        for start, end in amendment.paragraphs if before else ():
            changed = {match["number"] for match in _CHANGED.finditer(text, start, end)}
            for clause in before:
                if _dotted(clause, text) in changed:
                    yield clause, Span(start, end)


def _dotted(clause: Passage, text: str) -> str:
    return ".".join(map(str, number_of(line_of(clause, text)) or ()))
