"""Figures: the numbers that findings rest on, and the few that a reader should see first."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.extraction.statements import Statement
from briefing.model.briefing import Figure, FindingKind
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.claimants import Claimants
from briefing.synthesis.clauses import is_clause
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.dollars import dollar_of, is_sum, unit_of
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.figure_labels import label, reads_alone
from briefing.synthesis.figure_matter import is_idle, is_same_sum, matters, outgrown
from briefing.synthesis.figure_worth import has_other_term, is_no_count, tells
from briefing.synthesis.findings import Found
from briefing.synthesis.origins import Origin
from briefing.synthesis.wording import Worded

#: How many key figures the brief shows, and the least that one counts.
KEY_FIGURES, LEAST = 4, 12
#: What makes a figure key: a sum of money, a share of something, that the bottom line tells it, each place
#: nearer its section's top, that it is of many, that a reader asks for it.
MONEY, SHARE, FIRST, PLACE, MANY, MATTER = 1.0, 0.8, 2.0, 0.4, 0.5, 1.2
#: How much less what only a party says is worth.
CLAIMED = 0.5
#: From so many on it is of many.
HUNDRED = 100

#: What a mask touches, or only asks, gives no number.
_UNUSABLE = frozenset({"masked", "question"})
#: Spans of time, votes and vague nouns are no key figures.
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_BARE = frozenset(
    """second minute hour day week month year vote time way thing part point one mean occasion charge
    question story word side reason people score point night""".split()
)


def find_figures(
    extraction: Extraction,
    found: Mapping[str, Sequence[Found]],
    book: EvidenceBook,
    leading: Collection[str] = (),
    doubted: Collection[tuple[Statement, FigureMention]] = (),
    is_claim: Callable[[Candidate], bool] = lambda candidate: False,
    claimants: Claimants | None = None,
    corrections: Corrections | None = None,
    is_elsewhere: Callable[[Statement, Span], bool] = lambda statement, number: False,
    others: Iterable[Statement] = (),
) -> list[Figure]:
    """The numbers in the evidence of the findings that are worth a row; the best are key figures.

    Listed in the findings' order are numbers that say what they count, each with whose word it is. What its
    own sentence denies, the number of a clause, an order of size and a bare span of time are left out; so is
    a number that somebody contests and nobody is known to hold.

    Args:
        extraction: what the sources say.
        found: the findings by section.
        book: where spans are cited.
        leading: the ids of the findings that the bottom line tells.
        doubted: the numbers that another source contradicts; they are never key.
        is_claim: whether a statement's numbers are the word of a party about itself; nor are those.
        claimants: who claims each number; without it none is anybody's.
        corrections: what the sources take back; those numbers are not shown, but the ones given instead.
        is_elsewhere: whether a number of a statement tells of another company or place than the dossier; it
            is never key, and people whom it counts are nobody's whose the label does not say.
        others: what belongs to the matter, told or not: of its numbers those that a reader asks for first are
            listed too, since their labels stand by themselves.
    """
    corrections = corrections or Corrections(extraction)
    figures: dict[str, tuple[float, Figure]] = {}
    sources = {each.source.source.id: each for each in extraction.sources}
    plain = [each.source.source.text for each in extraction.sources if not each.source.machine_altered]
    dollar = dollar_of(plain)
    days: dict[str, str | None] = {}
    for member, merit, is_told in _tellers(found, leading, others, sources):
        for statement, mention in corrections.figures_told_with(member.statement):
            teller = replace(member, statement=statement)
            text = sources[statement.source].source.source.text
            figure = _figure(mention, teller, text, book, claimants, dollar)
            if figure is None or is_idle(figure.what) or has_other_term(mention, text, plain):
                continue
            if not (is_told or (matters(figure.what, figure.unit) and _may_be_key(figure))):
                continue
            elsewhere = is_elsewhere(statement, mention.span)
            if elsewhere and (_counts_people(mention) or not is_told):
                continue
            disputed = bool(claimants and claimants.is_disputed(mention, figure.display))
            if disputed and figure.claimed_by is None:
                continue  # somebody else says otherwise, and nobody knows who says this
            is_firm = not (disputed or elsewhere or is_claim(member))
            is_firm = is_firm and (statement, mention) not in doubted
            is_firm = is_firm and not (claimants and claimants.is_contested(statement))
            may = is_firm and not _is_aside(figure, member) and _may_be_key(figure)
            key = f"{figure.value:g} {figure.unit} {mention.what}".lower()
            figures.setdefault(key, (_worth(figure) + merit if may else 0.0, figure))
            days.setdefault(figure.id, sources[statement.source].published)
    old = outgrown((days[figure.id], figure) for _, figure in figures.values())
    scored = [(0.0 if figure.id in old else score, figure) for score, figure in figures.values()]
    return _with_keys(_each_once(scored))


def _tellers(
    found: Mapping[str, Sequence[Found]],
    leading: Collection[str],
    others: Iterable[Statement],
    sources: Mapping[str, Extracted],
) -> Iterator[tuple[Candidate, float, bool]]:
    """What may tell a figure, how much more its place makes of it, and whether the brief tells it."""
    told: set[Statement] = set()
    for group in found.values():
        for place, item in enumerate(group):
            merit = PLACE * max(0, 3 - place)
            merit += FIRST * bool({item.finding.id, item.at_a_glance().finding.id} & set(leading))
            for member in (*item.cluster.members, *item.cluster.retold):
                told.add(member.statement)
                if not member.altered:
                    yield member, merit, True
    for each in others:
        source = sources[each.source].source
        usable = each.speech is None and not _UNUSABLE & set(each.faults)
        if usable and each not in told and not source.machine_altered:
            yield _as_written(each, source.source.text), 0.0, False


def _as_written(statement: Statement, text: str) -> Candidate:
    """A statement that no finding tells, in its own words."""
    words = Worded(" ".join(statement.span.slice(text).split()), ((statement.source, statement.span),))
    return Candidate(
        statement,
        words,
        section="",
        fit=0.0,
        weight=0.0,
        kind=FindingKind.MEASUREMENT,
        act=None,
        origin=Origin(statement.source, ""),
        altered=False,
        content=frozenset(statement.content),
    )


def _each_once(scored: Sequence[tuple[float, Figure]]) -> list[tuple[float, Figure]]:
    """The figures without those that give an earlier one's number again in other words; of a sum's, the words
    that tell more."""
    kept: list[tuple[float, Figure]] = []
    for score, figure in scored:
        at = next((at for at, (_, other) in enumerate(kept) if _is_same(figure, other)), None)
        if at is None:
            kept.append((score, figure))
        elif is_same_sum(figure, kept[at][1]) and score > 0:
            before, other = kept[at]
            longer = max(figure, other, key=lambda each: len(each.what.split()))
            kept[at] = max(before, score), longer
    return kept


def _is_same(one: Figure, other: Figure) -> bool:
    if one.value != other.value or (one.unit != other.unit and one.display != other.display):
        return False
    return _is_alike(_content(one), _content(other)) or is_same_sum(one, other)


def _content(figure: Figure) -> frozenset[str]:
    return frozenset(word for word in figure.what.lower().split() if len(word) > SHORT)


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= 0.5 * min(len(one), len(other))


def _is_aside(figure: Figure, candidate: Candidate) -> bool:
    """A contract's days and sums, and what somebody counts in his own words, unless it is money."""
    said = candidate.statement.speech is not None and not _is_money(figure)
    return said or is_clause(candidate.worded.text)


def _figure(
    mention: FigureMention,
    member: Candidate,
    text: str,
    book: EvidenceBook,
    claimants: Claimants | None,
    dollar: str,
) -> Figure | None:
    statement, what = member.statement, mention.what
    spans = [(statement.source, statement.span)]
    for replaced in statement.replacements:
        where = mention.what_span
        if where is not None and where.contains(replaced.span):
            what = what.replace(replaced.span.slice(text), replaced.text, 1)
            spans.append((statement.source, replaced.antecedent))
    told = label(mention, what, statement.span, text)
    for replaced in statement.replacements:
        if replaced.span.start >= mention.span.end and (pronoun := _pronoun(replaced.span.slice(text), told)):
            told = pronoun.sub(replaced.text, told, count=1)
            spans.append((statement.source, replaced.antecedent))
    if is_no_count(mention, statement, text) or not tells(mention, told, is_money=is_sum(mention.unit)):
        return None
    claimed_by = claimants.of(member, mention) if claimants else None
    return Figure(
        id=stable_id("n", statement.source, mention.span.start, mention.span.slice(text)),
        value=mention.value,
        unit=unit_of(mention.unit, mention.span.slice(text), dollar),
        what=told,
        qualifier=mention.qualifier,
        display=mention.span.slice(text),
        claimed_by=claimed_by,
        evidence=book.cite_all([*spans, *(member.worded.evidence if claimed_by else ())]),
    )


def _pronoun(word: str, told: str) -> re.Pattern[str] | None:
    """Where a label has a possessive that must be resolved: “paid for his hotel”."""
    pattern = re.compile(rf"\b{re.escape(word)}\b")
    return pattern if word.lower() in _POSSESSIVES and pattern.search(told) else None


def _worth(figure: Figure) -> float:
    """How much the figure tells by itself."""
    return (
        1.0
        + MONEY * _is_money(figure)
        + SHARE * (figure.unit == "%")
        + MANY * (figure.value >= HUNDRED)
        + MATTER * matters(figure.what, figure.unit)
        - (0.5 if figure.qualifier == "order of" else 0.0)
        - CLAIMED * (figure.claimed_by is not None)
    )


def _may_be_key(figure: Figure) -> bool:
    """Whether its label is understood by itself, and it counts more than a handful."""
    money, share = _is_money(figure), figure.unit == "%"
    return (
        reads_alone(figure.what, money)
        and _head(figure) not in _BARE
        and (figure.unit is None or share or money)
        and (share or figure.value >= LEAST)
        and (not share or figure.what.startswith("of "))
    )


def _counts_people(mention: FigureMention) -> bool:
    return bool(mention.what) and mention.what.split()[-1].lower().rstrip("s") in PERSON_NOUNS


def _is_money(figure: Figure) -> bool:
    return is_sum(figure.unit)


def _head(figure: Figure) -> str:
    """The noun that is counted, in the singular: the last word before what is said of it."""
    words = [word.strip("'’") for word in figure.what.lower().split() if word != "of"]
    plural = next((word for word in words if word.endswith("s") and len(word) > 3), words[-1])
    return plural.rstrip("s")


def _with_keys(scored: Sequence[tuple[float, Figure]]) -> list[Figure]:
    """Key figures are the best that differ in what they count and in what is told of it."""
    keys: dict[str, frozenset[str]] = {}
    counted: set[str] = set()
    for score, figure in sorted(scored, key=lambda pair: -pair[0]):
        if score <= 0 or len(keys) >= KEY_FIGURES or _head(figure) in counted:
            continue
        content = _content(figure)
        if not any(_is_alike(content, other) for other in keys.values()):
            keys[figure.id] = content
            counted.add(_head(figure))
    return [figure.model_copy(update={"key": figure.id in keys}) for _, figure in scored]


#: Words of so many letters or fewer do not tell two labels apart.
SHORT = 3
