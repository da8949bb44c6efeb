"""Bottom line: two to four findings from which a decision-maker knows what happened and what hangs on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model.briefing import Finding
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.findings import Found
from briefing.synthesis.standing_alone import (
    calls_by_surname,
    is_no_news,
    is_of_the_writer,
    is_shared_by_the_writer,
    is_tied,
    is_unexplained,
    is_unnamed,
    points_back,
)
from briefing.synthesis.story import LEADING, Part, Story

# The weights were set by reading, on the ten dossiers of evals/gold. Their bottom lines made .53 of the
# points that a decision-maker needs before, and .81 with them; with any one of them halved, or half as much
# again, .72 to .82; without the parts .53, prominence .70, POINTS_BACK .76, main parties .77, and without any
# other .79 or more.

FEWEST, MOST = 2, 4
#: A bottom line is read at a glance: findings of more or fewer words give way to others of their kind.
SHORTEST, LONGEST = 7, 55
#: What speaks for a finding, whatever its part: its place in headlines and leads, that other sources tell of
#: it, that its source is new, each main party, each further origin, a number, a day, firmness.
PROMINENT, CENTRAL, RECENT, MAIN_PARTY, ORIGIN = 0.9, 0.9, 0.7, 0.4, 0.4
NUMBER, ON_A_DAY, FIRM = 0.5, 0.3, 0.2
#: What speaks against it: that it is somebody's words, hedged, counted from an unknown day, begins with what
#: came before it, leaves its subject unexplained, points back, begins with a mere surname, is nobody's by
#: name, is its writer's own doing, says little; and each word beyond those that are read with ease.
SPOKEN, UNSURE, UNDATED, TIED, UNEXPLAINED, POINTS_BACK, SURNAME = 0.4, 1.0, 0.3, 1.5, 2.0, 1.0, 0.6
UNNAMED, OWN_WORDS, SLIGHT, LONG, EASY = 2.5, 2.0, 0.8, 0.05, 38
#: What speaks for what a party does in place of what it withdrew, as such and as an event, and its place
#: among the main news.
DECISIVE, LEADING_NEWS = 2.0, 2.0
#: What its part counts, and the least that a part and a finding must reach to be told beyond the fewest.
PART, LEAST_PART, LEAST_WORTH, LEAST, MAIN = 1.0, 1.0, 0.3, 2.4, 0.75
#: What others did beside the main news is worth telling from so much more on.
MORE = 1.0
#: A deal is often told beside what became of it.
BESIDE = 0.5
#: What the main news' place in leads and headlines counts beside.
LEAD = 1.0
#: What is looked for beside the main news, in the order of what a decision-maker needs most, with the least
#: that it must reach. A second event or deal must be worth more.
SOUGHT: tuple[tuple[frozenset[Part], float], ...] = (
    (frozenset({Part.DEMAND}), LEAST),
    (frozenset({Part.EXPOSURE}), LEAST),
    (frozenset({Part.EVENT, Part.DEAL}), LEAST),
    (frozenset({Part.ANSWER}), LEAST),
    (frozenset({Part.EVENT, Part.DEAL, Part.EXPOSURE}), LEAST + MORE),
)
#: Fewer words than these, without a number, say little.
FULL = 14
#: Share of the content words of the shorter finding from which two tell the same.
REPEATS = 0.55


@dataclass(frozen=True, slots=True)
class Line:
    """A finding that may be told, with what speaks for it and the parts that it plays."""

    item: Found
    worth: float
    parts: Mapping[Part, float]
    decisive: bool = False
    """Whether it tells what a party does in place of what it withdrew: no older news stands above that."""

    def in_part(self, part: Part) -> float:
        """What speaks for it in that part."""
        return self.worth + PART * self.parts.get(part, 0.0) - BESIDE * (part is Part.DEAL)


def bottom_line(
    found: Mapping[str, Sequence[Found]],
    story: Story,
    fragments: Sequence[Finding] = (),
    corrections: Corrections | None = None,
) -> list[Finding]:
    """The main news, then the best finding for each other part of the story, in the order of reading.

    A contract's clause is never the news, nor are somebody's words without a name or a number.

    Args:
        found: the findings by section.
        story: tells what part each plays.
        fragments: what is legible around masks, where nothing else says what became public.
        corrections: what the sources take back; what was withdrawn does not lead, but what came instead may.
    """
    lines = sorted(
        (
            _line(item, story, decisive=corrections is not None and corrections.decides(item.best.statement))
            for group in found.values()
            for item in group
            if _may_lead(item) and not (corrections and corrections.withdrawn(item.best.statement))
        ),
        key=lambda line: (-line.worth, line.item.finding.id),
    )
    chosen: list[tuple[Part, Line]] = []
    news = max((line for line in lines if _is_news(line)), key=_newsworth, default=None)
    if news is not None:
        chosen.append((_main_part(news), news))
    for parts, least in SOUGHT:
        if len(chosen) < MOST and not (least == LEAST and any(part in parts for part, _ in chosen)):
            best = _best(lines, parts, least, [line for _, line in chosen])
            if best is not None:
                chosen.append(best)
    order = list(Part)
    chosen.sort(key=lambda each: (each[1] is not news, order.index(each[0])))
    told = [line.item.finding for _, line in chosen]
    told += _rest(lines, [line for _, line in chosen])[: max(0, FEWEST - len(told))]
    if fragments and not any(part is Part.EXPOSURE for part, _ in chosen):
        told.append(fragments[0])
    return told[:MOST]


def _best(
    lines: Sequence[Line], parts: Collection[Part], least: float, chosen: Collection[Line]
) -> tuple[Part, Line] | None:
    """The line that plays one of the parts best."""
    fitting = [
        (line.in_part(part), part, line)
        for line in lines
        for part in _own_parts(line)
        if part in parts and line.worth >= LEAST_WORTH and line.in_part(part) >= least and _adds(line, chosen)
    ]
    best = max(fitting, key=lambda each: (each[0], each[2].item.finding.id), default=None)
    return best[1:] if best is not None else None


def _own_parts(line: Line) -> list[Part]:
    """The parts that it plays well, and nearly as well as any: a demand that mentions a paper is a demand."""
    most = max(line.parts.values(), default=0.0)
    return [part for part, score in line.parts.items() if score >= max(LEAST_PART, MAIN * most)]


def _rest(lines: Sequence[Line], chosen: Collection[Line]) -> list[Finding]:
    return [line.item.finding for line in lines if _adds(line, chosen)]


def _is_news(line: Line) -> bool:
    return (line.decisive or line.item.best.prominence >= LEADING) and _adds(line, ())


def _newsworth(line: Line) -> float:
    lead = LEADING_NEWS if line.decisive else line.item.best.prominence
    return line.in_part(_main_part(line)) + LEAD * lead


def _main_part(line: Line) -> Part:
    return max(line.parts, key=lambda part: line.parts[part], default=Part.EVENT)


def _may_lead(item: Found) -> bool:
    is_speech = item.best.statement.speech is not None
    return item.finding.information != 6 and not is_no_news(item.finding.statement, is_speech)


def _line(item: Found, story: Story, *, decisive: bool) -> Line:
    worth = _for(item, story) - _against(item, story) + DECISIVE * decisive
    parts = story.parts(item.best) or ({Part.EVENT: DECISIVE} if decisive else {})
    return Line(item, worth, parts, decisive)


def _for(item: Found, story: Story) -> float:
    best, finding = item.best, item.finding
    statement = best.statement
    return (
        best.fit
        + PROMINENT * best.prominence
        + CENTRAL * min(2.0, story.centrality.of(statement))
        + RECENT * story.recency.of(best)
        + MAIN_PARTY * min(3, story.focus.main_parties(statement))
        + ORIGIN * (len(item.cluster.origins) - 1)
        + NUMBER * bool(statement.figures)
        + ON_A_DAY * any(date.precision == "day" and date.date for date in statement.dates)
        + FIRM * {"high": 2, "moderate": 1, "low": 0}[finding.confidence]
    )


def _against(item: Found, story: Story) -> float:
    statement, told = item.best.statement, item.finding.statement
    length = len(told.split())
    slight = length < FULL and not statement.figures and story.focus.main_parties(statement) < 2
    return (
        SPOKEN * (statement.speech is not None)
        + UNSURE * statement.hedged
        + UNDATED * bool(item.finding.caution)
        + TIED * is_tied(told)
        + UNEXPLAINED * is_unexplained(told, story.actors)
        + POINTS_BACK * points_back(told)
        + SURNAME * calls_by_surname(told, story.actors)
        + UNNAMED * is_unnamed(told)
        + OWN_WORDS * (is_of_the_writer(told) or is_shared_by_the_writer(told))
        + SLIGHT * slight
        + LONG * max(0, length - EASY)
    )


def _adds(line: Line, chosen: Collection[Line]) -> bool:
    """Whether it can be read at a glance and says something that the chosen ones do not."""
    if not SHORTEST <= len(line.item.finding.statement.split()) <= LONGEST or line in chosen:
        return False
    own = line.item.best.content
    return all(
        len(own & other.item.best.content) < REPEATS * min(len(own), len(other.item.best.content))
        for other in chosen
    )
