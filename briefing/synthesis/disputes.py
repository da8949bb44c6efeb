"""Disputes: points on which sources or parties contradict one another.

Found are numbers of one thing that cannot all hold, rates that are far apart, denials and the records that
go against an assurance, and terms that one party holds up and another calls worthless. A false dispute is
worse than a missing one, so every kind wants its positions from different holders, and tied by more than
that they are near each other; and the brief shows few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.extraction.extract import Extraction
from briefing.extraction.figures.amounts import find_amounts
from briefing.extraction.statements import Statement
from briefing.model.briefing import Dispute, DisputePosition
from briefing.model.evidence import Span
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.claims import Claim, Source, all_claims
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.dispute_accounts import contrary_accounts
from briefing.synthesis.dispute_answers import answered
from briefing.synthesis.dispute_counts import disputed_counts
from briefing.synthesis.dispute_defences import defended_practices
from briefing.synthesis.dispute_denials import disputed_facts
from briefing.synthesis.dispute_departures import departures
from briefing.synthesis.dispute_disbelief import disbelieved
from briefing.synthesis.dispute_disowned import disowned
from briefing.synthesis.dispute_echoes import echoes
from briefing.synthesis.dispute_exceptions import broken_rules
from briefing.synthesis.dispute_halves import halved
from briefing.synthesis.dispute_marked import marked
from briefing.synthesis.dispute_opposites import opposites
from briefing.synthesis.dispute_partings import partings
from briefing.synthesis.dispute_rates import disputed_rates
from briefing.synthesis.dispute_records import against_records
from briefing.synthesis.dispute_replies import replies
from briefing.synthesis.dispute_reported import reported
from briefing.synthesis.dispute_requests import disputed_requests
from briefing.synthesis.dispute_rivals import Side as RivalSide
from briefing.synthesis.dispute_rivals import rival_numbers
from briefing.synthesis.dispute_studies import disputed_studies
from briefing.synthesis.dispute_terms import disputed_acts, disputed_terms
from briefing.synthesis.dispute_titles import from_before
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.points import Point, Side, later, side
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import TAKEN_BACK
from briefing.synthesis.told_numbers import TIMES

#: More are not read. Careful readers found up to ten in a dossier of eight sources.
MOST = 12
#: How much less a point weighs for a holder whom nobody names.
UNNAMED = 0.1
#: What a number weighs that another statement sets its own against in so many words.
RIVALS = 0.9
#: Spans of time, which a bare number behind them does not count.
TIMES_OF = frozenset(f"{each}s" for each in TIMES)

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
) -> list[Dispute]:
    """The contested points of a dossier: the surest, each told once, in the order in which they matter.

    Args:
        sources: what the sources claim.
        contested: the points that the claims show, as ``contested_points`` finds them.
        candidates: the dossier's statements as the brief words them.
        book: where spans are cited.
        corrections: what the sources take back: who corrects himself disputes nothing.
    """
    points = surest([*_sound(_rivals(candidates, sources)), *contested], corrections)
    ranks = {(c.source, each.span): c.rank for c in candidates for each in (c.statement, *c.worded.others)}
    told = sorted(points, key=lambda point: -_matters(point, ranks))
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
    return _sound(
        (
            *halved(sources),
            *disputed_counts(sources, names),
            *marked(sources),
            *reported(sources),
            *answered(sources),
            *disbelieved(sources),
            *disputed_requests(sources),
            *echoes(sources),
            *replies(sources),
            *disputed_rates(sources),
            *disputed_facts(sources),
            *against_records(sources),
            *partings(sources),
            *departures(sources),
            *disputed_studies(sources),
            *broken_rules(sources),
            *contrary_accounts(sources),
            *disowned(sources),
            *defended_practices(sources),
            *opposites(sources),
            *disputed_terms(sources),
            *disputed_acts(sources),
        )
    )


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


def _rivals(candidates: Sequence[Candidate], sources: Sequence[Source]) -> Iterator[Point]:
    """“640 searches had been made, not 1,140”, and whoever says 1,140."""
    claims = {claim.statement: claim for claim in all_claims(sources)}
    clean = [c for c in candidates if c.statement in claims]
    for rivals in rival_numbers(clean):
        told = [_rival_side(each, claims) for each in rivals.sides]
        (one, first), (other, _) = told
        if one.text == other.text or one.holder == other.holder:
            continue
        if rivals.what in TIMES_OF and not all(rivals.what in each.text for each in (one, other)):
            continue  # “keeps scores for 18 months. Organizers said that 65 took part”
        about = (
            rivals.about
            or from_before(first)
            or (f"how many {rivals.what}" if rivals.what else "which number is right")
        )
        if rivals.what and rivals.what.split()[-1] not in {"people", "employees", "workers"}:
            about = rivals.about or f"how many {rivals.what}"
        numbers = frozenset(n.value for _, claim in told for n in claim.numbers if n.unit is None)
        yield Point(about, (one, other), weight=RIVALS, numbers=numbers)


def _rival_side(rival: RivalSide, claims: Mapping[Statement, Claim]) -> tuple[Side, Claim]:
    """One of two rival numbers, in the one sentence of the brief's words that has the number."""
    candidate = rival.candidate
    own = [claims[s] for s in (*candidate.worded.others, candidate.statement) if s in claims]
    own.sort(key=lambda claim: claim.index)
    claim = next((c for c in own if any(n.unit is None for n in c.numbers)), own[0])
    if rival.holder is not None:
        return Side(rival.text, rival.holder, tuple(candidate.worded.evidence)), claim
    if claim.worded is not None:
        return side(claim, claim.worded), claim
    return Side(rival.text, claim.holder.name, tuple(candidate.worded.evidence)), claim


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
