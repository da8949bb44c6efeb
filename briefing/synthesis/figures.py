"""Figures: the numbers that findings rest on, and the few that a reader should see first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Figure
from briefing.model.statements import FigureMention
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.clauses import is_clause
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.figure_labels import label, reads_alone
from briefing.synthesis.findings import Found

#: How many key figures the brief shows, and the least that one counts.
KEY_FIGURES, LEAST = 4, 12
#: What makes a figure key: a sum of money, a share of something, that the bottom line tells it, each place
#: nearer its section's top, that it is of many.
MONEY, SHARE, FIRST, PLACE, MANY = 1.0, 0.8, 2.0, 0.4, 0.5
#: From so many on it is of many.
HUNDRED = 100

#: Spans of time, votes and vague nouns are no key figures.
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
) -> list[Figure]:
    """The numbers in the evidence of the findings, in the findings' order; the best are key figures.

    Args:
        extraction: what the sources say.
        found: the findings by section.
        book: where spans are cited.
        leading: the ids of the findings that the bottom line tells.
        doubted: the numbers that another source contradicts; they are never key.
        is_claim: whether a statement's numbers are the word of a party about itself; nor are those.
    """
    figures: dict[str, tuple[float, Figure]] = {}
    texts = {e.source.source.id: e.source.source.text for e in extraction.sources}
    for group in found.values():
        for place, item in enumerate(group):
            for member in item.cluster.members:
                if member.altered:
                    continue
                for mention in member.statement.figures:
                    figure = _figure(mention, member.statement, texts[member.source], book)
                    if figure is None:
                        continue
                    key = f"{figure.value:g} {figure.unit} {mention.what}".lower()
                    score = _worth(figure) + PLACE * max(0, 3 - place)
                    score += FIRST * (item.finding.id in leading)
                    is_firm = (member.statement, mention) not in doubted and not is_claim(member)
                    may = is_firm and not _is_aside(figure, member) and _may_be_key(figure)
                    figures.setdefault(key, (score if may else 0.0, figure))
    return _with_keys(list(figures.values()))


def _is_aside(figure: Figure, candidate: Candidate) -> bool:
    """A contract's days and sums, and what somebody counts in his own words, unless it is money."""
    said = candidate.statement.speech is not None and not _is_money(figure)
    return said or is_clause(candidate.worded.text)


def _figure(mention: FigureMention, statement: Statement, text: str, book: EvidenceBook) -> Figure | None:
    what = mention.what
    spans = [(statement.source, statement.span)]
    for replaced in statement.replacements:
        where = mention.what_span
        if where is not None and where.contains(replaced.span):
            what = what.replace(replaced.span.slice(text), replaced.text, 1)
            spans.append((statement.source, replaced.antecedent))
    told = label(mention, what, statement.span, text)
    if not told:
        return None
    return Figure(
        id=stable_id("n", statement.source, mention.span.start, mention.span.slice(text)),
        value=mention.value,
        unit=mention.unit,
        what=told,
        qualifier=mention.qualifier,
        display=mention.span.slice(text),
        evidence=book.cite_all(spans),
    )


def _worth(figure: Figure) -> float:
    """How much the figure tells by itself."""
    return (
        1.0
        + MONEY * _is_money(figure)
        + SHARE * (figure.unit == "%")
        + MANY * (figure.value >= HUNDRED)
        - (0.5 if figure.qualifier == "order of" else 0.0)
    )


def _may_be_key(figure: Figure) -> bool:
    """Whether its label is understood by itself, and it counts more than a handful."""
    money, share = _is_money(figure), figure.unit == "%"
    return (
        reads_alone(figure.what, money)
        and _head(figure) not in _BARE
        and (figure.unit is None or share or money)
        and not _is_bare_order(figure)
        and (share or figure.value >= LEAST)
        and (not share or figure.what.startswith("of "))
    )


def _is_bare_order(figure: Figure) -> bool:
    """“Hundreds of” gives no number at all; “several hundred” reads on by itself."""
    return figure.qualifier == "order of" and figure.display.lower().endswith("s")


def _is_money(figure: Figure) -> bool:
    """Whether its unit is a currency, by its ISO 4217 code."""
    return figure.unit is not None and len(figure.unit) == 3


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
        content = frozenset(word for word in figure.what.lower().split() if len(word) > SHORT)
        if all(len(content & other) < 0.5 * min(len(content), len(other)) for other in keys.values()):
            keys[figure.id] = content
            counted.add(_head(figure))
    return [figure.model_copy(update={"key": figure.id in keys}) for _, figure in scored]


#: Words of so many letters or fewer do not tell two labels apart.
SHORT = 3
