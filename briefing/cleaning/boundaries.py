"""Where one article of a file ends and another begins: the signs at each line that could be a headline."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from briefing.cleaning import headlines
from briefing.cleaning.cohesion import Words
from briefing.cleaning.headlines import LONGEST, is_stopped, is_titular, line_signs
from briefing.cleaning.house_style import style_of, style_signs
from briefing.cleaning.mentions import knows_a_speaker, mention_signs, named_in
from briefing.cleaning.shape import Shape, shape_of
from briefing.cleaning.vocabulary import content_words

#: Blocks on either side of a line beyond which nothing is looked at. Most PolNeAR articles have fewer; with
#: no limit F1 on the developing split was .959 instead of .954, and .983 instead of .989 where headlines
#: have no stop.
REACH = 25

#: Blocks in which a headline has its text below it: two decks and a rubric may come between.
_ABOVE_TEXT = 3

#: Words of a block from which on it may be the text below a headline, and from which on its lead.
_TEXT, _LEAD = 8, 10

#: Paragraphs from the lead on in which a new article introduces its people.
_OPENING = 3

#: Words of a line that could be a deck.
_LINE = 16

DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:,[^()—–-]{2,30})?\s*(?:\([^)]{2,30}\))?\s*(?:—|–|--| - )"
    r"|[A-Z][\w .,]{2,40}\([A-Z][\w ]{1,20}\)\s*(?:—|–|--?)"
)
#: A row of a table, such as a press release's list of contacts.
_ROW = re.compile(r"(?:\S+ ){0,4}\S+(?: {2,}|\t)(?:\S+\s+){0,4}\S+")
#: The headings of what stands below the text of a press release or a report.
_APPENDIX = re.compile(
    r"(?i:about) (?:the |our )?[A-Z][\w&.' -]{1,40}|(?i:notes? (?:to|for) (?:the )?(?:editors?|journalists)"
    r"|(?:media |press )?(?:contacts?|enquiries|inquiries)|(?:for )?further information|background"
    r"|clarification"
    r"|forward[- ]looking statements?|(?:with|additional) files? from .*|corrections?(?:: .*)?):?"
)
#: The stamp of an entry in a live report.
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")


@dataclass(frozen=True, slots=True)
class Content:
    """One block of a file that is not furniture."""

    text: str
    after_end: bool = False
    """Furniture that ends an article stands right above it: related posts, comments, credits."""
    after_next: bool = False
    """“Next article” stands right above it."""
    after_byline: bool = False
    """A byline or a date line stands right below it."""
    illegible: bool = False
    """Masked so far that its words say nothing."""


def is_candidate(contents: Sequence[Content], index: int) -> bool:
    """Whether an article could begin with this block: a line that could be a headline, above text."""
    if index == 0 or index + 1 >= len(contents):
        return False
    text = contents[index].text
    if _ROW.fullmatch(text) or _APPENDIX.fullmatch(text):
        return False
    if contents[index].illegible or contents[index + 1].illegible:
        return False
    if not 1 <= shape_of(text).words <= LONGEST or text[0].islower() or _CLOCK.match(text):
        return False
    following = contents[index + 1 : index + 1 + _ABOVE_TEXT]
    return any(shape_of(content.text).words >= _TEXT for content in following)


class Page:
    """The blocks of one file, and what can be said of each of them by itself."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self._contents = contents
        self._shapes = [shape_of(content.text) for content in contents]
        self._words = Words([[] if each.illegible else content_words(each.text) for each in contents])
        self._named = [named_in(content.text) for content in contents]
        self._styles = list(
            accumulate((style_of(each.text) for each in contents), add, initial=Counter[str]())
        )
        self._titular = [is_titular(shape) for shape in self._shapes]
        self._own: dict[int, dict[str, float]] = {}

    def signs(self, index: int, start: int, end: int) -> dict[str, float]:
        """The signs at block ``index``, seen within the blocks ``start`` to ``end`` (half-open), about 0–1.

        What is further than ``REACH`` from it makes no difference.
        """
        start, end = max(start, index - REACH), min(end, index + REACH)
        if index not in self._own:
            self._own[index] = self._own_signs(index)
        lead = self._lead(index)
        opening = self._named[index + 1 : min(end, lead + _OPENING)]
        return {
            **self._own[index],
            **self._place_signs(index, start, end),
            **mention_signs(
                self._named[index], self._named[start:index], opening, self._named[index + 1 : end]
            ),
            **self._words.signs(index, lead, start, end),
            **style_signs(self._style(start, index), self._style(index, end)),
            "paragraphs_change": self._paragraphs_change(index, start, end),
        }

    def is_bound(self, index: int, start: int, end: int) -> bool:
        """Whether the text below a line takes somebody for known whom the text above it has quoted."""
        lead = self._lead(index)
        return knows_a_speaker(self._named[start:index], self._named[lead : min(end, lead + _OPENING)])

    def _style(self, start: int, end: int) -> Counter[str]:
        """The customs seen in the blocks ``start`` to ``end`` (half-open)."""
        return self._styles[end] - self._styles[start]

    def _lead(self, index: int) -> int:
        """The first paragraph below a line."""
        last = len(self._contents) - 1
        near = range(index + 1, min(last, index + 1 + _ABOVE_TEXT) + 1)
        long = (place for place in near if self._shapes[place].words >= _LEAD and not self._titular[place])
        return next(long, min(last, index + 1))

    def _own_signs(self, index: int) -> dict[str, float]:
        """What a line, the lead below it and the block above it say, whatever stands further off."""
        lead = self._lead(index)
        return {
            **line_signs(self._contents[index].text, self._shapes[index]),
            **_lead_signs(self._contents[lead].text, self._shapes[lead], lead - index),
            **_end_signs(self._contents[index - 1].text, self._shapes[index - 1], self._titular[index - 1]),
            "byline": float(self._contents[index].after_byline),
            "ended": float(self._contents[index].after_end),
            "deck": float(self._shapes[index + 1].words <= _LINE),
            "title_next": float(self._titular[index + 1]),
            "title_second": float(lead + 1 < len(self._contents) and self._titular[lead + 1]),
        }

    def _place_signs(self, index: int, start: int, end: int) -> dict[str, float]:
        """Where the line stands among the others that look like headlines."""
        text, shape = self._contents[index].text, self._shapes[index]
        above = [place for place in range(start, index) if self._titular[place]]
        below = [place for place in range(index + 1, end) if self._titular[place]]
        alike = [place for place in (*above, *below) if self._is_like(place, text, shape)]
        return {
            "like_first": float(is_stopped(text) == is_stopped(self._contents[start].text)),
            "like_first_case": float(shape.title_case == self._shapes[start].title_case),
            "like_first_capitals": float(
                headlines.is_capitals(text) == headlines.is_capitals(self._contents[start].text)
            ),
            "alike": math.log(1 + len(alike)),
            "blocks_above": math.log(1 + index - start) / 3,
            "blocks_below": math.log(1 + end - index) / 3,
            "titles_above": math.log(1 + len(above)),
            "titles_below": math.log(1 + len(below)),
            "titles": (len(above) + len(below)) / (end - start),
            "title_near_above": math.log(1 + (index - above[-1] if above else REACH)) / 3,
            "title_near_below": math.log(1 + (below[0] - index if below else REACH)) / 3,
        }

    def _is_like(self, place: int, text: str, shape: Shape) -> bool:
        other = self._contents[place].text
        return self._shapes[place].title_case == shape.title_case and other[-1] == text[-1]

    def _paragraphs_change(self, index: int, start: int, end: int) -> float:
        """How much longer or shorter paragraphs get: log of the ratio."""
        above = [shape.words for shape in self._shapes[start:index][-_TEXT:] if shape.words > _TEXT]
        below = [shape.words for shape in self._shapes[index + 1 : end][:_TEXT] if shape.words > _TEXT]
        if not above or not below:
            return 0.0
        return abs(math.log((sum(above) / len(above)) / (sum(below) / len(below))))


def _lead_signs(text: str, shape: Shape, distance: int) -> dict[str, float]:
    """Whether a paragraph could be the first of an article."""
    return {
        "dateline": float(DATELINE.match(text) is not None),
        "weekday": float(headlines.has_weekday(text)),
        "lead_distance": distance / _ABOVE_TEXT,
        "lead_length": math.log(1 + shape.words) / 4,
        "lead_quoted": float(text[0] in "\"“'‘"),
        "lead_speech": float(headlines.speaks(text)),
        "lead_takes_up": float(headlines.takes_up(text)),
        "lead_capitals": float(text[:3].isalpha() and text[:3].isupper()),
        "lead_figure": float(text[0].isdigit()),
        "lead_colon": float(text.endswith(":")),
    }


def _end_signs(text: str, shape: Shape, titular: bool) -> dict[str, float]:
    """Whether a block could be the last of an article."""
    line = (
        shape.words <= _LINE and not headlines.speaks(text) and text[-1] not in '"”' and text[0] not in '"“'
    )
    return {
        "below_line": float(line),
        "below_title": float(titular),
        "below_colon": float(text.endswith((":", ","))),
        "below_stop": float(is_stopped(text)),
        "below_quote": float(text[-1] in '"”'),
        "below_question": float(text[-1] == "?"),
        "below_scrap": float(shape.words < 3),
        "below_credit": float(headlines.is_credit(text) and shape.words < 40),
        "length_above": math.log(1 + shape.words) / 4,
    }
