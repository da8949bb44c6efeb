"""Disputes: points on which sources or parties contradict one another.

Found are numbers of one thing that cannot all hold, rates that are far apart, denials and the records that
go against an assurance, and terms that one party holds up and another calls worthless. A false dispute is
worse than a missing one, so every kind wants its positions from different holders, and tied by more than
that they are near each other; and the brief shows few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.extraction.extract import Extraction
from briefing.extraction.figures.amounts import find_amounts
from briefing.model.briefing import Dispute, DisputePosition
from briefing.model.evidence import Span
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.claims import Source
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.dispute_accounts import contrary_accounts
from briefing.synthesis.dispute_accused import accused
from briefing.synthesis.dispute_contrasts import contrasted
from briefing.synthesis.dispute_counts import disputed_counts
from briefing.synthesis.dispute_courts import court_disputes
from briefing.synthesis.dispute_defences import defended_practices
from briefing.synthesis.dispute_denials import disputed_facts
from briefing.synthesis.dispute_departures import departures
from briefing.synthesis.dispute_disbelief import disbelieved
from briefing.synthesis.dispute_disclaimed import disclaimed
from briefing.synthesis.dispute_disowned import disowned
from briefing.synthesis.dispute_echoes import echoes
from briefing.synthesis.dispute_exceptions import broken_rules
from briefing.synthesis.dispute_exits import exits
from briefing.synthesis.dispute_gates import fit_to_print
from briefing.synthesis.dispute_halves import halved
from briefing.synthesis.dispute_marked import marked
from briefing.synthesis.dispute_opposites import opposites
from briefing.synthesis.dispute_partings import partings
from briefing.synthesis.dispute_phrases import disputed_phrases
from briefing.synthesis.dispute_rates import disputed_rates
from briefing.synthesis.dispute_rejections import rejected
from briefing.synthesis.dispute_reported import reported
from briefing.synthesis.dispute_requests import disputed_requests
from briefing.synthesis.dispute_studies import disputed_studies
from briefing.synthesis.dispute_terms import disputed_terms
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.points import Point, Side, later
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import TAKEN_BACK

#: More are not read. Careful readers found up to ten in a dossier of eight sources.
MOST = 12
#: How much less a point weighs for a holder whom nobody names.
UNNAMED = 0.1

#: Whose words they are, before them.
_OWNED_BY = re.compile(r"^[^“]*: (?=“)")
#: What binds, by its number.
_CLAUSE = re.compile(r"(?:clause|section|article) \S*\d", re.IGNORECASE)


def find_disputes(
    sources: Sequence[Source],
    contested: Sequence[Point],
    candidates: Sequence[Candidate],
    book: EvidenceBook,
    corrections: Corrections | None = None,
    overtaken: Overtaken | None = None,
) -> list[Dispute]:
    """The contested points of a dossier: the surest, each told once, in the order in which they matter.

    Args:
        sources: what the sources claim.
        contested: the points that the claims show, as ``contested_points`` finds them.
        candidates: the dossier's statements as the brief words them.
        book: where spans are cited.
        corrections: what the sources take back: who corrects himself disputes nothing.
        overtaken: when everything was written: a position of an older source is told with its day.
    """
    points = surest(contested, corrections)
    ranks = {(c.source, each.span): c.rank for c in candidates for each in (c.statement, *c.worded.others)}
    told = sorted(points, key=lambda point: -_matters(point, ranks))
    if overtaken is not None:
        by_id = {source.id: source for source in sources}
        told = [replace(point, sides=_dated(point.sides, by_id, overtaken)) for point in told]
    return [_dispute(point, book) for point in told]


def surest(points: Iterable[Point], corrections: Corrections | None = None) -> list[Point]:
    """Of contested points those that a brief has room for, each told once, the surest first.

    Args:
        points: all that were found.
        corrections: what the sources take back, and what is then no position any more.
    """
    standing = [left for point in points if (left := _uncorrected(point, corrections)) is not None]
    ranked = sorted(standing, key=lambda point: (sum(map(_is_nobody, point.sides)) * UNNAMED) - point.weight)
    return _told_once(ranked)[:MOST]


def contested_points(sources: Sequence[Source], extraction: Extraction) -> list[Point]:
    """Every contested point that the claims of a dossier show, the less sure too, some told twice."""
    names = {party.name.lower() for party in extraction.actors.parties}
    found = _sound(
        (
            *halved(sources),
            *disputed_counts(sources, names),
            *marked(sources),
            *reported(sources),
            *disbelieved(sources),
            *disclaimed(sources),
            *disputed_requests(sources),
            *echoes(sources),
            *disputed_rates(sources),
            *accused(sources),
            *disputed_facts(sources),
            *rejected(sources),
            *contrasted(sources),
            *court_disputes(sources),
            *disputed_phrases(sources),
            *partings(sources),
            *exits(sources),
            *departures(sources),
            *disputed_studies(sources),
            *broken_rules(sources),
            *contrary_accounts(sources),
            *disowned(sources),
            *defended_practices(sources),
            *opposites(sources),
            *disputed_terms(sources),
        )
    )
    return fit_to_print(found, extraction.actors)


def _sound(points: Iterable[Point]) -> list[Point]:
    """Those whose positions go against each other: none is taken back, none says the same."""
    points = [p for p in points if not any(TAKEN_BACK.search(each.text) for each in p.sides)]
    return [p for p in points if not (_gives_both(p) or _only_stands_beside(p) or _is_of_clauses(p))]


def _matters(point: Point, ranks: Mapping[tuple[str, Span], float]) -> float:
    """How much a reader of the brief wants to know of it: as much as of its best position."""
    return max(ranks.get(side.evidence[0], 0.0) for side in point.sides)


def _gives_both(point: Point) -> bool:
    """“94 were held, 57 released”, “57 of the 94”: two sides that both give all the numbers say the same."""
    told = [{amount.value for amount in find_amounts(side.text)} for side in point.sides]
    return len(point.numbers) > 1 and sum(point.numbers <= values for values in told) > 1


def _only_stands_beside(point: Point) -> bool:
    """“The order says ‘analytics’. … “They came to us,” said X”: a paper's words that share none with what is
    said behind them are not what that answers. A point that asks its question in words of its own is one."""
    if not point.about.startswith("the claim “") or not any(map(_is_nobody, point.sides)):
        return False
    shared = frozenset.intersection(*(roots(_OWNED_BY.sub("", side.text)) for side in point.sides))
    return not shared


def _is_of_clauses(point: Point) -> bool:
    """Whether clauses hold all of it: those of one contract say what they say beside one another."""
    return all(_CLAUSE.match(side.holder) for side in point.sides)


def _uncorrected(point: Point, corrections: Corrections | None) -> Point | None:
    """The point without positions that a source takes back, and with what it says of one that it does not
    settle; None where fewer than two are left."""
    if corrections is None:
        return point
    sides = tuple(told for side in point.sides if (told := _with_correction(side, corrections)) is not None)
    return replace(point, sides=sides) if len(sides) > 1 else None


def _with_correction(side: Side, corrections: Corrections) -> Side | None:
    correction = corrections.at(side.evidence[0])
    if correction is None:
        return side
    told = correction.told
    if told is None or correction.settles or correction.holds(side.evidence[0]):
        return None
    evidence = tuple(dict.fromkeys((*side.evidence, *told.evidence)))
    return replace(side, text=f"{side.text} {told.text}", evidence=evidence)


def _is_nobody(side: Side) -> bool:
    """Whether a position is “the newspaper's”, and nobody can tell which."""
    return re.match(r"The [a-z]", side.holder) is not None and "“The" in side.text


# --- each once ------------------------------------------------------------------------------------


def _told_once(points: Sequence[Point]) -> list[Point]:
    """The points in their order, without what an earlier one tells; one on the same question gives it its
    further positions."""
    kept: list[Point] = []
    for point in points:
        same = next((place for place, other in enumerate(kept) if _is_told(point, other)), None)
        if same is None:
            kept.append(point)
        elif kept[same].about == point.about or kept[same].numbers & point.numbers:
            kept[same] = _joined(kept[same], point)
        if same is not None and _COUNTS.match(point.about) and not _COUNTS.match(kept[same].about):
            kept[same] = replace(kept[same], about=point.about)
    return kept


def _is_told(point: Point, other: Point) -> bool:
    """Whether two points have their positions, their numbers or their question in common; one position alone,
    if they are of one matter."""
    texts = [{side.text for side in each.sides} for each in (point, other)]
    spans = [{side.evidence[0] for side in each.sides} for each in (point, other)]
    same_numbers = bool(point.numbers) and point.numbers == other.numbers
    shared = len(texts[0] & texts[1]), len(spans[0] & spans[1])
    counts = bool(point.numbers and other.numbers)
    of_one = max(shared) > 1 or (max(shared) == 1 and (counts or not _of_two(point, other)))
    return of_one or same_numbers or point.about == other.about


def _of_two(point: Point, other: Point) -> bool:
    """Whether two points with a position in common ask different things of different holders."""
    asked = [roots(each.about) for each in (point, other)]
    holders = [{side.holder for side in each.sides} for each in (point, other)]
    return not asked[0] & asked[1] and len(holders[0] & holders[1]) == 1


def _joined(point: Point, other: Point) -> Point:
    """The point with the positions of holders whom it does not have yet."""
    spans = {side.evidence[0] for side in point.sides}
    further = [
        told
        for each in other.sides
        if each.evidence[0] not in spans
        and not _is_nobody(each)
        and (told := _beside(each, point)) is not None
    ]
    if not further or point.numbers == other.numbers:
        return point
    return replace(point, sides=(*point.sides, *further), numbers=point.numbers | other.numbers)


#: A title that says what is counted.
_COUNTS = re.compile(r"(?:[a-z]+ )?how (?:many|much) (?:\S+ ){2}")


def _beside(side: Side, point: Point) -> Side | None:
    """A further position; of a holder who has one already only what is said later."""
    before = next((each for each in point.sides if each.holder == side.holder), None)
    return side if before is None else later(side, before)


def _dated(sides: Sequence[Side], sources: Mapping[str, Source], overtaken: Overtaken) -> tuple[Side, ...]:
    """Positions with the day of what an older source says: “140 have signed” was true then."""

    def dated(side: Side) -> Side:
        source, place = side.evidence[0]
        own = sources[source].extracted.statements_at(place) if source in sources else []
        return replace(side, text=overtaken.as_of(own[0], side.text)) if own else side

    return tuple(dated(side) for side in sides)


def _dispute(point: Point, book: EvidenceBook) -> Dispute:
    positions = [
        DisputePosition(statement=side.text, holder=side.holder, evidence=book.cite_all(side.evidence))
        for side in point.sides
    ]
    return Dispute(
        id=stable_id("d", point.about, *(position.statement for position in positions)),
        about=point.about,
        positions=positions,
    )
