"""Where a digest could be parted though nothing printed there decides it: only the rest of the dossier can.

A bulletin read aloud has no headlines; a list of brief items has headings like those inside an article; an
agency's report may start with its dateline. At such a seam ``articles.part_by_relatedness`` compares what
stands above and below with the other files.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from briefing.cleaning.boundaries import DATELINE, Content
from briefing.cleaning.headlines import is_titular, takes_up
from briefing.cleaning.mentions import named_in
from briefing.cleaning.shape import shape_of
from briefing.cleaning.vocabulary import content_words

#: Log-odds of a headline below which a heading is one inside its article.
UNLIKELY = -5.0

_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b|\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_NEXT_ITEM = re.compile(
    r"(?:and |now |but )?(?:in other news|and finally|also (?:today|tonight|this (?:morning|hour))|"
    r"turning to|(?:in|to|for|on to) (?:sports?|business|the weather|weather|local news|world news|traffic)|"
    r"(?:the|your) (?:weather|forecast|traffic)\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"good (?:morning|afternoon|evening)\b|(?:and )?(?:this|here) (?:is|are) (?:the|your) (?:\w+ )?"
    r"(?:news|headlines)",
    re.IGNORECASE,
)

#: “The facts”, “My father”: what a heading calls so has been spoken of.
_KNOWN_THING = re.compile(r"(?:the|my|our|his|her|their|its)\b", re.IGNORECASE)

#: Words of a heading that is a label rather than a headline.
_LABEL = 5

#: Words of a paragraph that can be an item by itself.
_ITEM = 12


def seams(contents: Sequence[Content], odds: Mapping[int, float]) -> list[int]:
    """The blocks with which an item of a digest may begin, in order.

    ``odds``: for the lines that could be headlines, the log-odds that an article begins there.
    """
    read_out = any(_NEXT_ITEM.match(each.text) or _GREETING.match(each.text) for each in contents)
    return [
        index
        for index in range(1, len(contents))
        if not contents[index].illegible and _is_seam(contents, index, odds, read_out)
    ]


def _is_seam(contents: Sequence[Content], index: int, odds: Mapping[int, float], read_out: bool) -> bool:
    text, shape = contents[index].text, shape_of(contents[index].text)
    if _NEXT_ITEM.match(text) or _CLOCK.match(text):
        return True
    if is_titular(shape_of(contents[index - 1].text)):
        return False  # the lines above a text are one headline
    if DATELINE.match(text):
        return True
    if shape.title:
        return odds.get(index, -math.inf) > UNLIKELY and not _goes_on(contents, index)
    return read_out and shape.words >= _ITEM and not _takes_up(contents[index - 1].text, text)


def _goes_on(contents: Sequence[Content], index: int) -> bool:
    """Whether a heading, or what stands below it, takes up somebody or something named above it."""
    heading, lead = contents[index].text, contents[index + 1].text
    if _KNOWN_THING.match(heading) and shape_of(heading).words <= _LABEL:
        return True
    return takes_up(lead) or named_in(lead).unbound


def _takes_up(above: str, text: str) -> bool:
    """Whether a paragraph goes on with the matter of the one above it."""
    shared = set(content_words(above)) & set(content_words(text))
    return bool(shared) or takes_up(text) or named_in(text).unbound
