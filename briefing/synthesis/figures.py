"""Figures: the numbers that findings rest on, and the few that a reader should see first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Figure
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.clauses import is_clause
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found

#: How many key figures the brief shows, and the least that one counts.
KEY_FIGURES, LEAST = 4, 5
#: How long a label may be, in words.
LABEL = 9
#: What makes a figure key: a sum of money, a share of something named, each place nearer its section's top,
#: a label that says what was done, or at least more than a bare noun.
MONEY, SHARE, PLACE, TELLING, NAMED = 1.5, 0.5, 0.6, 1.5, 0.7
#: What keeps a figure from being key.
NEVER = 100.0

#: Spans of time, votes and vague nouns are no key figures.
_BARE = frozenset(
    """second minute hour day week month year vote time way thing part point one people mean occasion charge
    question story word side reason""".split()
)
_UNTOLD = frozenset({"other", "such", "more", "of", "these", "them", "people", "those", "it"})
#: Where a label ends: punctuation, or a word that opens another thought.
_END = re.compile(
    r"[,;:.!?()\[\]“”\"–—]|\s(?:that|which|who|whose|and|but|or|because|after|before|when|while|as|if|so|than|"
    r"according|asking|urging|calling|saying|demanding|where|until|since|although|though|following|to)\b"
)
#: Where it would end in the middle of a thought; and what only holds on the day of the source.
#: “61 of its doctors and nurses”: the second noun that is counted with the first.
_COUPLED = re.compile(r"\s(?:and|or)\s(?!\w+ed\b)[a-z-]+s\b(?!\s+(?:to|the|a|an)\b)")
_BROKEN = re.compile(r"\s(?:and|but|or|as|so|than|to)$")
_NOW = re.compile(r"\b(have|has|had) now\s")
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|last|this|these|here|now)\b", re.IGNORECASE)


def find_figures(
    extraction: Extraction, found: Mapping[str, Sequence[Found]], book: EvidenceBook
) -> list[Figure]:
    """The numbers in the evidence of the findings, in the findings' order; the best are key figures."""
    figures: dict[str, tuple[float, Figure]] = {}
    texts = {e.source.source.id: e.source.source.text for e in extraction.sources}
    for group in found.values():
        for place, item in enumerate(group):
            for member in item.cluster.members:
                if member.altered:
                    continue
                for mention in member.statement.figures:
                    figure = _figure(mention, member.statement, texts[member.source], book)
                    if figure is not None:
                        key = f"{figure.value:g} {figure.unit} {mention.what}".lower()
                        score = _worth(figure, mention) + PLACE * max(0, 3 - place)
                        score -= NEVER * _is_aside(figure, member)
                        figures.setdefault(key, (score, figure))
    return _with_keys(list(figures.values()))


def _is_aside(figure: Figure, candidate: Candidate) -> bool:
    """A contract's days and sums, and what somebody counts in his own words, unless it is money."""
    is_money = figure.unit is not None and len(figure.unit) == 3
    said = candidate.statement.speech is not None and not is_money
    return said or is_clause(candidate.worded.text)


def _figure(mention: FigureMention, statement: Statement, text: str, book: EvidenceBook) -> Figure | None:
    if not mention.what:
        return None
    what = mention.what
    spans = [(statement.source, statement.span)]
    for replaced in statement.replacements:
        where = mention.what_span
        if where is not None and where.contains(replaced.span):
            what = what.replace(replaced.span.slice(text), replaced.text, 1)
            spans.append((statement.source, replaced.antecedent))
    return Figure(
        id=stable_id("n", statement.source, mention.span.start, mention.span.slice(text)),
        value=mention.value,
        unit=mention.unit,
        what=_label(mention, what, statement.span, text),
        qualifier=mention.qualifier,
        display=mention.span.slice(text),
        evidence=book.cite_all(spans),
    )


def _label(mention: FigureMention, what: str, sentence: Span, text: str) -> str:
    """What is counted and, as far as the source's words go on without a break, what of it: “engineers at
    Veridian Systems have signed a letter”."""
    where = mention.what_span
    if where is None or where.start < mention.span.end:
        return what
    coupled = _COUPLED.match(text, where.end, sentence.end)
    if coupled:
        what = f"{what}{coupled.group()}"
    behind = text[coupled.end() if coupled else where.end : sentence.end]
    end = _END.search(behind)
    more = _NOW.sub(r"\1 ", " ".join(behind[: end.start() if end else len(behind)].split()))
    if (end and _BROKEN.match(end.group())) or _RELATIVE.search(more):
        more = ""
    between = " ".join(text[mention.span.end : where.start].split())
    lead = "of " if mention.unit == "%" and between.startswith("of") else ""
    whole = f"{lead}{what} {more}".strip()
    return whole if len(whole.split()) <= LABEL else f"{lead}{what}"


def _worth(figure: Figure, mention: FigureMention) -> float:
    """How much the figure tells by itself."""
    more = len(figure.what.split()) - len(mention.what.split())
    named = any(word[:1].isupper() for word in figure.what.split())
    return (
        MONEY * (figure.unit is not None and len(figure.unit) == 3)
        + SHARE * (figure.unit == "%" and figure.what.startswith("of "))
        + (TELLING if more > 1 else 0.0)
        + NAMED * (named or len(mention.what.split()) > 1)
        - (2.5 if figure.qualifier == "order of" else 0.0)
    )


def _may_be_key(figure: Figure) -> bool:
    """Whether its label is understood by itself, and it counts more than a handful."""
    words = figure.what.lower().split()
    head = _head(figure)
    share = figure.unit == "%"
    return (
        bool(words)
        and words[0] not in _UNTOLD - ({"of"} if share else set())
        and head not in _BARE
        and (figure.unit is None or share or len(figure.unit) == 3)
        and (share or figure.value >= LEAST)
        and (not share or words[0] == "of")
    )


def _head(figure: Figure) -> str:
    """The noun that is counted, in the singular: the last word before what is said of it."""
    words = [word for word in figure.what.lower().split() if word != "of"]
    plural = next((word for word in words if word.endswith("s") and len(word) > 3), words[-1])
    return plural.rstrip("s")


def _with_keys(scored: Sequence[tuple[float, Figure]]) -> list[Figure]:
    """Key figures are the best that differ in what they count."""
    keys: set[str] = set()
    counted: set[str] = set()
    for score, figure in sorted(scored, key=lambda pair: -pair[0]):
        if (
            score > -NEVER / 2
            and len(keys) < KEY_FIGURES
            and _may_be_key(figure)
            and _head(figure) not in counted
        ):
            keys.add(figure.id)
            counted.add(_head(figure))
    return [figure.model_copy(update={"key": figure.id in keys}) for _, figure in scored]
