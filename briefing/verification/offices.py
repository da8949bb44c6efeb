"""Offices: “the judge” for a person whose name the same source has put the office before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.lexicon import ROLE_NOUNS
from briefing.model.evidence import Span
from briefing.verification.alignment import Aligned
from briefing.verification.words import REPORTING_STEMS, stem

#: “the judge wrote”, “wrote the judge”.
_BESIDE_A_VERB = re.compile(
    r"\b(?:(?P<before>[a-z]+)\s)?(?P<office>(?i:the)\s(?P<noun>[a-z-]+))(?:\s(?P<after>[a-z]+))?"
)


def holds_office(aligned: Aligned, run: Sequence[int], office: str) -> bool:
    """Whether the source puts the office right before the run's name: “Judge Alan Petrie”, “the judge”."""
    if office not in ROLE_NOUNS:
        return False
    name = r"\s+".join(re.escape(aligned.words[i].text) for i in run)
    told = aligned.home.ground.text[: aligned.home.span.start]
    return re.search(rf"\b{re.escape(office.capitalize())}\s+{name}(?!\w)", told) is not None


def reporting_offices(aligned: Aligned, run: Sequence[int]) -> Iterator[Span]:
    """“the judge” beside a verb of reporting in the home sentence, where the run is so too and has borne that
    office before; offsets into the home's text."""
    if run[-1] + 1 >= len(aligned.words) or aligned.words[run[-1] + 1].stem not in REPORTING_STEMS:
        return
    home = aligned.home
    for match in _BESIDE_A_VERB.finditer(home.text):
        reports = any(verb and stem(verb) in REPORTING_STEMS for verb in match.group("before", "after"))
        outside = not home.ground.is_quoted(home.span.start + match.start("office"))
        if reports and outside and holds_office(aligned, run, match["noun"]):
            yield Span(*match.span("office"))
