"""Bottom line: a few findings from which a decision-maker knows what happened and what hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.statements import Statement
from briefing.model.briefing import Finding, FindingKind
from briefing.model.statements import FigureMention
from briefing.synthesis.ahead import lies_ahead
from briefing.synthesis.asides import is_aside, is_years_ago
from briefing.synthesis.corrections import CORRECTED_BELOW, Corrections
from briefing.synthesis.dollars import is_sum
from briefing.synthesis.findings import Found
from briefing.synthesis.no_news import is_no_news, is_unnamed, opens_on_untold
from briefing.synthesis.placed import GLANCE
from briefing.synthesis.story import LEADING, Part, Story
from briefing.synthesis.telling_order import charges_first, hour, tells_an_end, when
from briefing.synthesis.weighing import Clues, chance

#: Findings of a bottom line; beyond ``PLAIN`` only what a report has for its own news.
FEWEST, PLAIN, MOST = 2, 5, 6
#: A bottom line is read at a glance: findings of more or fewer words give way to others. Words.
SHORTEST, LONGEST = 7, GLANCE
#: What each clue that a finding tells a part of the story is worth, and a constant that always counts. Fitted
#: on twenty-two dossiers (``evals.bottom_line_fit``), with the weight of the place set to −.5 by hand. On
#: twenty-four they tell 67 of the 112 points that a decision-maker needs, in 114 findings; fitted anew on
#: these, each left out in turn, 64 in 113, and with how well a finding stands alone and in how many papers it
#: is besides 65 in 111; without the place 63. How new it is tells nothing (ranked right in .53 of the pairs).
WEIGHTS: dict[str, float] = {
    "constant": -2.47,
    "plays the part": 0.51,
    "plays no other so well": 0.45,
    "kind": 0.19,
    "place": -0.5,
    "a deal's sum": 1.32,
    "another's sum": -1.83,
    # Set by hand, for want of cases: what a party does in place of what it withdrew is the news; nobody's
    # deed by name is none.
    "decisive": 2.2,
    "unnamed": -2.3,
    # Fitted, 1.16 and .80; from 0 to 2 and 0 to 1 they change a point of 112 at most.
    "worth": 1.0,
    "stands alone": 0.8,
    # Set by hand, on twenty of these dossiers and six of real news: from 0 to 1.5 it changes a point or two.
    "matter": 0.7,
}
#: What a finding's fit and its standing are about.
MIDDLING = 0.6
#: The least chance with which a part is told, beyond the fewest; as fitted, .08 to .15 tell as many points.
LEAST = 0.12
#: What each further paper that prints it counts for as the main news, and how many do; copies count, too.
PAPER, PAPERS = 0.4, 2
#: What the headlines' words and a place in a lead count for beyond the prominence of a lead alone, and what
#: it costs to tell a part that is told already: of several events that have a headline each, more than one is
#: told. On six dossiers of real news, on which they were set, 26 of 40 facts that a decision-maker needs are
#: told in 34 findings (21 in 30 before), on three that were not 15 of 19, on our own 72 of 112 points in 122
#: (68 in 116). With five findings instead of six it is 23, 13 and 71.
HEADLINE, PASSING, AGAIN = 0.5, 1.0, 0.15
#: What being of the matter counts for, for the main news; 2.0 tells one of our own points less.
MATTER = 1.0
#: What is so likely to tell a part is awaited: no second event of another part takes its place.
AWAITED = 0.3
#: Places in a section, from the first, that count differently.
PLACES = 8
#: Share of the content words of the shorter finding from which two tell the same.
REPEATS = 0.55
#: The same for what two reports have for their news: neither is so short that it shares words by chance.
NEWS_REPEATS = 0.4
#: The same for two of one part, of which the one may tell what the other tells in other words.
SAME = 0.3
#: What a sum that is rounded counts against the main news: another report may have the sum itself.
ROUND = 0.3
#: The same for what one party asks: how, and how many of it do, differs. With .2 to .35 one finding more of
#: our own is a point, and none less.
ONE_DEMAND = 0.3
#: The same for the news of two reports that happened on one day.
ONE_DAY = 0.2
#: Sums of money so near each other may be one, of which the one is rounded.
ONE_SUM = 0.9
#: The same for where things stand: a report's lead says again what its matter is.
RETELLS = 0.75
#: The kinds of finding that mostly tell a part.
KINDS: Mapping[Part, frozenset[FindingKind]] = {
    Part.EVENT: frozenset({FindingKind.OUTCOME}),
    Part.DEAL: frozenset({FindingKind.DEAL}),
    Part.DEMAND: frozenset({FindingKind.DEMAND, FindingKind.ACTION}),
    Part.EXPOSURE: frozenset({FindingKind.DISCLOSURE}),
    Part.ANSWER: frozenset({FindingKind.POSITION}),
}


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A finding that may be told, with what speaks for each part that it may play."""

    item: Found
    clues: Mapping[Part, Clues]
    matter: float
    """How far the openings of the other sources have its words, from 0 to 1 for what has most of them."""

    @property
    def lead(self) -> Statement:
        """Its sentence nearest to headlines and leads."""
        return self.item.best.lead

    @property
    def sums(self) -> list[float]:
        """The sums of money in its lead."""
        return [figure.value for figure in self._money if figure.value]

    @property
    def days(self) -> set[str]:
        """The days on which what its lead tells happened."""
        return {each.date for each in self.lead.event_dates if each.date and each.precision == "day"}

    @property
    def is_round(self) -> bool:
        """Whether it has sums of money and rounds them all: “nearly $50 million”."""
        return bool(self._money) and not any(figure.qualifier == "exact" for figure in self._money)

    @property
    def _money(self) -> list[FigureMention]:
        return [figure for figure in self.lead.figures if is_sum(figure.unit)]

    def likely(self, part: Part) -> float:
        """The chance that it tells the part."""
        clues = self.clues[part]
        of_matter = {"matter": self.matter - 0.5, "a deal's sum": clues["a deal's sum"] * self.weighs}
        return chance(clues | of_matter, WEIGHTS)

    @property
    def weighs(self) -> float:
        """What a deal of it weighs, from 0 to 1: that a party of the matter was bought once is background."""
        return min(1.0, 2 * self.matter)

    @property
    def headed(self) -> float:
        """How far headlines and leads tell it, beyond a mere lead; somebody's speech they do not."""
        best = self.item.best
        return max(0.0, best.prominence - PASSING) if best.is_plain else 0.0

    def worth(self, part: Part) -> float:
        """The chance that it tells the part, more for what headlines and leads tell of the matter."""
        return self.likely(part) + HEADLINE * self.headed * self.matter

    @property
    def best_part(self) -> Part:
        """The part that it tells most likely."""
        return max(Part, key=lambda part: (self.may_play(part), self.likely(part)))

    def may_play(self, part: Part) -> bool:
        """Whether it has anything of the part: the verb, or the kind."""
        clues = self.clues[part]
        played = any(each["plays the part"] for each in self.clues.values())
        return bool(clues["plays the part"] or (clues["kind"] and not played) or clues["decisive"])

    @property
    def is_news(self) -> bool:
        """Whether headlines and leads tell it, or it overtakes what they tell; no words of nobody known."""
        if self.clues[Part.EVENT]["unnamed"]:
            return False
        return self.item.best.prominence >= LEADING or bool(self.clues[Part.EVENT]["decisive"])

    def leads(self, sources: Collection[str]) -> bool:
        """Whether it is the news of one of those sources."""
        best = self.item.best
        return best.is_headed and self.is_news and best.source in sources


def bottom_line(
    found: Mapping[str, Sequence[Found]],
    story: Story,
    fragments: Sequence[Finding] = (),
    corrections: Corrections | None = None,
    newest: Collection[str] = (),
    written: Mapping[str, str] | None = None,
) -> list[Finding]:
    """The best finding for each part of the story; the main news first, or what became of it, then in the
    order of time, and of one day in the order of reading; a charge before its denial.

    What leads the newest report is where things stand: it has a place. What an older one expected has none.

    A contract's clause is never the news, nor are somebody's words without a name or a number.

    Args:
        found: the findings by section.
        story: tells what part each plays.
        fragments: what is legible around masks, where nothing else says what became public.
        corrections: what the sources take back; what was withdrawn does not lead, but what came instead may.
        newest: the ids of the sources than which none is newer.
        written: on what day each source was written, ISO 8601, as far as that is known.
    """
    days = written or {}
    last = max(days.values(), default=None)
    current = [source for source in newest if last is None or source in days]
    lines = [
        line
        for line in find_lines(found, story, corrections)
        if (not newest or line.item.best.source in current or not lies_ahead(line.item.finding.statement))
        and not is_years_ago(line.item.finding.statement, last)
    ]
    news = max(
        (line for line in lines if line.is_news and _adds(line, ())),
        key=_newsworth,
        default=None,
    )
    led, news = news, _ended(news, lines, days)
    chosen = {} if news is None else {news: news.best_part if news is led else Part.EVENT}
    leads: dict[str, Line] = {}
    for each in sorted(lines, key=lambda each: each.lead.span):
        if each.leads(current or newest):
            leads.setdefault(each.item.best.source, each)
    stands = max(
        (line for line in leads.values() if _adds(line, list(chosen), stands=True)),
        key=lambda line: (days.get(line.item.best.source, ""), _newsworth(line)),
        default=None,
    )
    if stands is not None:
        chosen[stands] = stands.best_part
    while len(chosen) < MOST:
        times = Counter(chosen.values())
        new = [
            line for line in lines if _adds(line, list(chosen)) and (line.headed > 0 or len(chosen) < PLAIN)
        ]
        awaited = {part for part, line in _surest(new, chosen) if line.likely(part) >= AWAITED}
        room = len(chosen) + len(awaited) < MOST
        left = (
            (line.worth(part) - AGAIN * min(1, times[part]), part, line)
            for line in new
            for part in Part
            if (room or part not in times)
            and line.may_play(part)
            and _is_another(line, [own for own in chosen if chosen[own] is part])
        )
        worth, part, line = max(
            left, key=lambda each: (each[0], each[2].item.finding.id), default=(0.0, Part.EVENT, None)
        )
        if line is None or (worth < LEAST and len(chosen) >= FEWEST):
            break
        chosen[line] = part
    order = list(Part)
    in_order = sorted(
        chosen,
        key=lambda line: (
            line is not news,
            when(line.lead, days.get(line.item.best.source, "")),
            hour(line.item.finding.statement),
            order.index(chosen[line]),
        ),
    )
    in_order = charges_first(in_order, lambda line: line.item.finding.statement, _is_of)
    told = [line.item.finding for line in in_order]
    if fragments and Part.EXPOSURE not in chosen.values():
        told.append(fragments[0])
    return told[:MOST]


def _ended(news: Line | None, lines: Iterable[Line], days: Mapping[str, str]) -> Line | None:
    """The main news, or what a later report tells of its end: that the plan at which a demand was aimed has
    been dropped, say."""
    written = None if news is None else days.get(news.item.best.source)
    if news is None or written is None or tells_an_end(news.item.finding.statement):
        return news
    later = (
        line
        for line in lines
        if line.is_news
        and days.get(line.item.best.source, "") > written
        and tells_an_end(line.item.finding.statement)
        and _is_of(line, news)
        and _adds(line, ())
    )
    return max(later, key=_newsworth, default=news)


def _is_of(line: Line, other: Line) -> bool:
    """Whether two are about the same, by the words that they share."""
    return _overlap(line, other) >= ONE_DAY


def find_lines(
    found: Mapping[str, Sequence[Found]],
    story: Story,
    corrections: Corrections | None = None,
) -> list[Line]:
    """The findings that may be told, with their clues."""
    told = [
        (place, item)
        for group in found.values()
        for place, item in enumerate(map(_readable, group))
        if _may_lead(item)
        and not story.is_papers_own(item.best)
        and not (corrections and corrections.withdrawn(item.best.statement))
    ]
    matter = {id(item): story.matter.of(item.best.lead) for _, item in told}
    most = max(matter.values(), default=0.0)
    return [
        Line(item, _clues(item, place, story, corrections), matter[id(item)] / most if most else 1.0)
        for place, item in told
    ]


def _readable(item: Found) -> Found:
    """The finding as it is, or its best sentence alone where all of it is no news or takes over a glance."""
    fits = len(item.finding.statement.split()) <= LONGEST and _may_lead(item)
    return item if fits else item.at_a_glance()


def _clues(item: Found, place: int, story: Story, corrections: Corrections | None) -> dict[Part, Clues]:
    best = item.best
    parts = story.parts(best)
    most = max(parts.values(), default=0.0)
    sums = any(is_sum(figure.unit) for figure in best.statement.figures)
    common = {
        "place": min(PLACES, place) / PLACES,
        "decisive": float(corrections is not None and corrections.decides(best.statement)),
        "unnamed": float(is_unnamed(item.finding.statement)),
        "worth": item.best.fit - MIDDLING,
        "stands alone": item.best.standing - MIDDLING,
    }
    return {
        part: common
        | {
            "plays the part": parts.get(part, 0.0),
            "plays no other so well": float(most > 0 and parts.get(part) == most),
            "kind": float(best.kind in KINDS[part]),
            "a deal's sum": float(sums and part is Part.DEAL),
            "another's sum": float(sums and part in {Part.DEMAND, Part.EXPOSURE}),
        }
        for part in Part
    }


def _newsworth(line: Line) -> float:
    """What makes it the main news: its place in headlines, in how many papers, that it tells a part, and is
    understood."""
    lead = line.item.best.prominence + 2 * line.clues[Part.EVENT]["decisive"]
    lead += PAPER * min(PAPERS, len(line.item.finding.told_by) - 1)
    lead -= ROUND * line.is_round
    return lead + line.likely(line.best_part) + line.item.best.standing + MATTER * line.matter


def _may_lead(item: Found) -> bool:
    is_speech = item.best.statement.speech is not None and not item.best.is_headed
    told = item.finding.statement
    beside = is_no_news(told, is_speech) or opens_on_untold(told) or is_aside(told)
    corrected = CORRECTED_BELOW in told  # what a reader has to mend as he reads is for the section
    return item.finding.information != 6 and not beside and not corrected


def _adds(line: Line, chosen: Sequence[Line], *, stands: bool = False) -> bool:
    """Whether it can be read at a glance and says something that the chosen ones do not; more may be said
    again of what is told as where things stand."""
    if not SHORTEST <= len(line.item.finding.statement.split()) <= LONGEST or line in chosen:
        return False
    if _shared(line, chosen) >= (RETELLS if stands else REPEATS):
        return False
    news = [other for other in chosen if line.headed > 0 and other.headed > 0]
    if not stands and _shared(line, news) >= NEWS_REPEATS:
        return False
    return not any(is_one_event(line, other) for other in chosen)


def _surest(new: Sequence[Line], chosen: Mapping[Line, Part]) -> Iterator[tuple[Part, Line]]:
    """For each part that is not told yet, which of those that say something new tells it most likely."""
    for part in Part:
        able = [line for line in new if line.may_play(part)]
        if part not in chosen.values() and able:
            yield part, max(able, key=lambda line: line.likely(part))


def _is_another(line: Line, told: Collection[Line]) -> bool:
    """Whether it tells a part that nothing tells yet, or, as a headline does, another event than those."""
    return not told or (line.headed > 0 and _shared(line, told) < SAME)


def is_one_event(line: Line, other: Line) -> bool:
    """Whether two that share words tell of one event: one party's demand, the news of one day, or of one sum,
    “$47 million” and “nearly $50 million”.
    """
    shared = _overlap(line, other)
    one, two = line.item.best, other.item.best
    if shared >= ONE_DEMAND and one.kind == two.kind == FindingKind.DEMAND and one.actor == two.actor:
        return one.actor is not None
    if shared >= ONE_DAY and line.headed > 0 and other.headed > 0 and line.days & other.days:
        return True
    return shared >= SAME and any(
        min(one, two) >= ONE_SUM * max(one, two) for one in line.sums for two in other.sums
    )


def _shared(line: Line, chosen: Iterable[Line]) -> float:
    """The most that it shares with one of the chosen: the share of the shorter finding's content words."""
    return max((_overlap(line, other) for other in chosen), default=0.0)


def _overlap(line: Line, other: Line) -> float:
    own, theirs = line.lead.content, other.lead.content
    return len(own & theirs) / max(1, min(len(own), len(theirs)))
