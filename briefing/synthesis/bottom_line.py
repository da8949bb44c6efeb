"""Bottom line: a few findings from which a decision-maker knows what happened and what hangs on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model.briefing import Finding, FindingKind
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.dollars import is_sum
from briefing.synthesis.findings import Found
from briefing.synthesis.no_news import is_no_news, is_unnamed, opens_on_untold
from briefing.synthesis.placed import GLANCE
from briefing.synthesis.story import LEADING, Part, Story
from briefing.synthesis.weighing import Clues, chance

FEWEST, MOST = 2, 5
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
}
#: The least chance with which a part is told, beyond the fewest; as fitted, .08 to .15 tell as many points.
LEAST = 0.12
#: What each further paper that prints it counts for as the main news, and how many do; copies count, too.
PAPER, PAPERS = 0.4, 2
#: The prominence from which a finding is its report's news: of the lead, with the headline's words.
HEADED = 1.5
#: Places in a section, from the first, that count differently.
PLACES = 8
#: Share of the content words of the shorter finding from which two tell the same.
REPEATS = 0.55
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


@dataclass(frozen=True, slots=True)
class Line:
    """A finding that may be told, with what speaks for each part that it may play."""

    item: Found
    clues: Mapping[Part, Clues]

    def likely(self, part: Part) -> float:
        """The chance that it tells the part."""
        return chance(self.clues[part], WEIGHTS)

    @property
    def best_part(self) -> Part:
        """The part that it tells most likely."""
        return max(Part, key=lambda part: (self.may_play(part), self.likely(part)))

    def may_play(self, part: Part) -> bool:
        """Whether it has anything of the part: the verb, or the kind."""
        clues = self.clues[part]
        return bool(clues["plays the part"] or clues["kind"] or clues["decisive"])

    @property
    def is_news(self) -> bool:
        """Whether headlines and leads tell it, or it overtakes what they tell; no words of nobody known."""
        if self.clues[Part.EVENT]["unnamed"]:
            return False
        return self.item.best.prominence >= LEADING or bool(self.clues[Part.EVENT]["decisive"])

    def leads(self, sources: Collection[str]) -> bool:
        """Whether it is the news of one of those sources."""
        best = self.item.best
        headed = best.prominence >= HEADED and best.statement.speech is None
        return headed and self.is_news and best.source in sources


def bottom_line(
    found: Mapping[str, Sequence[Found]],
    story: Story,
    fragments: Sequence[Finding] = (),
    corrections: Corrections | None = None,
    newest: Collection[str] = (),
) -> list[Finding]:
    """The best finding for each part of the story; the main news first, then in the order of reading.

    What leads the newest report is where things stand: it has a place, for want of another that of the least
    likely.

    A contract's clause is never the news, nor are somebody's words without a name or a number.

    Args:
        found: the findings by section.
        story: tells what part each plays.
        fragments: what is legible around masks, where nothing else says what became public.
        corrections: what the sources take back; what was withdrawn does not lead, but what came instead may.
        newest: the ids of the sources than which none is newer.
    """
    lines = find_lines(found, story, corrections)
    ranked = sorted(
        ((line.likely(part), part, line) for line in lines for part in Part if line.may_play(part)),
        key=lambda each: (-each[0], each[2].item.finding.id),
    )
    chosen: dict[Part, Line] = {}
    news = max((line for line in lines if line.is_news and _adds(line, ())), key=_newsworth, default=None)
    if news is not None:
        chosen[news.best_part] = news
    for likely, part, line in ranked:
        if len(chosen) == MOST or (likely < LEAST and len(chosen) >= FEWEST):
            break
        if part not in chosen and _adds(line, list(chosen.values())):
            chosen[part] = line
    stands = max((line for line in lines if line.leads(newest)), key=_newsworth, default=None)
    if stands is not None and _adds(stands, list(chosen.values()), RETELLS):
        chosen[_place_for(stands, chosen, news)] = stands
    order = list(Part)
    parts = sorted(chosen, key=lambda part: (chosen[part] is not news, order.index(part)))
    told = [chosen[part].item.finding for part in parts]
    if fragments and Part.EXPOSURE not in chosen:
        told.append(fragments[0])
    return told[:MOST]


def _place_for(line: Line, chosen: Mapping[Part, Line], news: Line | None) -> Part:
    """Its own part, or one that nothing tells, or that of the least likely."""
    free = [part for part in Part if part not in chosen]
    if free and len(chosen) < MOST:
        return line.best_part if line.best_part in free else free[0]
    others = [part for part in Part if part in chosen and chosen[part] is not news]
    return min(others, key=lambda part: chosen[part].likely(part))


def find_lines(
    found: Mapping[str, Sequence[Found]],
    story: Story,
    corrections: Corrections | None = None,
) -> list[Line]:
    """The findings that may be told, with their clues."""
    return [
        Line(item, _clues(item, place, story, corrections))
        for group in found.values()
        for place, item in enumerate(map(_readable, group))
        if _may_lead(item)
        and not story.is_papers_own(item.best)
        and not (corrections and corrections.withdrawn(item.best.statement))
    ]


def _readable(item: Found) -> Found:
    """The finding as it is, or its best sentence alone where it takes more than a glance."""
    return item if len(item.finding.statement.split()) <= LONGEST else item.at_a_glance()


def _clues(item: Found, place: int, story: Story, corrections: Corrections | None) -> dict[Part, Clues]:
    best = item.best
    parts = story.parts(best)
    most = max(parts.values(), default=0.0)
    sums = any(is_sum(figure.unit) for figure in best.statement.figures)
    common = {
        "place": min(PLACES, place) / PLACES,
        "decisive": float(corrections is not None and corrections.decides(best.statement)),
        "unnamed": float(is_unnamed(item.finding.statement)),
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
    return lead + line.likely(line.best_part) + line.item.best.standing


def _may_lead(item: Found) -> bool:
    is_speech = item.best.statement.speech is not None
    told = item.finding.statement
    return item.finding.information != 6 and not (is_no_news(told, is_speech) or opens_on_untold(told))


def _adds(line: Line, chosen: Sequence[Line], repeats: float = REPEATS) -> bool:
    """Whether it can be read at a glance and says something that the chosen ones do not."""
    if not SHORTEST <= len(line.item.finding.statement.split()) <= LONGEST or line in chosen:
        return False
    own = line.item.best.content
    return all(
        len(own & other.item.best.content) < repeats * min(len(own), len(other.item.best.content))
        for other in chosen
    )
