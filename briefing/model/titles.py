"""Titles: what a brief calls a source of which nobody knows who published it.

While it is made and checked its sentences have the file, “a report of 4 May 2024 (page-3.txt)”, which is
one source's alone. A reader is told the title instead, “a report of 4 May 2024 (“Staff turn on it”)”; the
list of sources has both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from briefing.model.briefing import Briefing
from briefing.model.evidence import Record

#: Where a brief speaks of its sources. Evidence and the list of sources are theirs.
_TOLD = ("bottom_line", "sections", "quotations", "figures", "timeline", "disputes", "gaps")


def by_title(briefing: Briefing) -> Briefing:
    """The briefing with the titles of sources for the files that its sentences name."""
    return _renamed(briefing, _titles(briefing))


def by_file(briefing: Briefing) -> Briefing:
    """The briefing as it was before, with the files."""
    return _renamed(briefing, {title: file for file, title in _titles(briefing).items()})


def _titles(briefing: Briefing) -> dict[str, str]:
    """“(page-3.txt)” and “(“Staff turn on it”)”, of each source that alone has its title."""
    titles = {source.file: source.label for source in briefing.sources if source.publisher is None}
    often = Counter(titles.values())
    return {
        f"({file})": f"({title})" for file, title in titles.items() if title != file and often[title] == 1
    }


def _renamed(briefing: Briefing, names: Mapping[str, str]) -> Briefing:
    if not names:
        return briefing
    return briefing.model_copy(update={part: _with(getattr(briefing, part), names) for part in _TOLD})


def _with(told: Any, names: Mapping[str, str]) -> Any:
    """The same record, list or text, with other names in it."""
    if type(told) is str:
        for name, other in names.items():
            told = told.replace(name, other)
        return told
    if isinstance(told, Record):
        parts = {part: _with(getattr(told, part), names) for part in type(told).model_fields}
        return told.model_copy(update=parts)
    if type(told) is list:
        return [_with(each, names) for each in told]
    return told
