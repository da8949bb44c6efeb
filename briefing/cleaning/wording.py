"""How well each word of a text sits between its neighbours: the evidence by which substituted words are
known."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model.evidence import Span

if TYPE_CHECKING:
    from briefing.cleaning.collocations import Collocations

REPEATED = "how often the text repeats the word"
#: What is measured of each content word, in the order of ``Word.evidence``.
EVIDENCE = (
    "oftener written by a spinner for a synonym than meant, in decades",
    "never seen beside either neighbour",
    "never seen beside either neighbour, and a synonym fits them better, in decades",
    "rare: how improbable the word is anywhere, in decades",
    "unknown to the table",
    "known once its ending is taken off: an inflection that does not exist",
    "attracted to the word before it",
    "never seen after the word before it, by how often chance alone would put it there",
    "never seen after the word before it",
    "has a word before it",
    "attracted to the word after it",
    "never seen before the word after it, by how often chance alone would put it there",
    "never seen before the word after it",
    "has a word after it",
    "what else stands between these neighbours is likelier, in decades",
    "nothing was ever seen between these neighbours",
    REPEATED,
    "follows the wrong one of “a” and “an”",
    "a synonym fits its neighbours better, in decades",
    "a synonym fits its neighbours at all better, in decades",
    "has synonyms",
    "how many synonyms it has",
    "likelier to be put for a synonym that fits than to be meant, in decades",
    "a synonym is attracted to both neighbours more than it, in decades",
    "a synonym is attracted to both neighbours, and it is not",
)

_TOKEN = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)*|\d[\d.,]*|[^\sA-Za-z\d]|\n+")
_FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but nor so yet if as than of in on at by for with from to into "
    "onto over under between among against during before after above below about through without within "
    "upon toward towards because while although though unless until since when where who whom whose which "
    "what how why not no i you he she it we they me him her us them my your his its our their mine yours "
    "hers ours theirs myself himself herself itself themselves is am are was were be been being has have "
    "had having do does did doing done will would shall should can could may might must there here then "
    "also too very just only even both either neither each every all any some such more most much many "
    "few less least other another own same mr mrs ms dr".split()
)
_OPENERS = frozenset('.!?:;“"‘([{—–-•*')
#: Stands in for the probability of what the table does not hold, in decades: less than its rarest form.
_UNSEEN = -8.0
#: What a pair costs that was never seen, below chance; the table's model backs off by about as much.
_BACK_OFF = -1.0
#: By how many decades another word must fit better to be shown as the usual one.
_CLEARLY = 1.0


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a text, and the evidence that it was put there for another."""

    span: Span
    form: str
    evidence: tuple[float, ...]
    phrase: Span
    """The word with the words right before and after it."""
    numbers: tuple[int | None, int | None, int | None]
    """Of the word before, the word, and the word after, in the table; None for what says nothing."""


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    form: str | None
    """Lower case, straight apostrophe; None for names, numbers, and marks, which say nothing of their
    neighbours."""
    number: int | None = None


def content_words(text: str, within: Iterable[Span], table: Collocations) -> list[Word]:
    """Every content word of the spans ``within`` that is no name, with its evidence, in order."""
    runs = [_tokens(text, span, table) for span in within]
    counts = Counter(token.form for run in runs for token in run)
    return [
        Word(
            token.span,
            token.form,
            _evidence(run, place, counts[token.form], table),
            Span(run[max(0, place - 1)].span.start, run[min(place + 1, len(run) - 1)].span.end),
            _numbers(run, place),
        )
        for run in runs
        for place, token in enumerate(run)
        if token.form and is_content(token.form)
    ]


def usual(word: Word, table: Collocations) -> str | None:
    """What would fit the word's neighbours clearly better: a synonym, or else whatever stands there most."""
    left, number, right = word.numbers
    own = _fit(left, number, right, table)
    offered = table.synonyms(number).tolist() if number is not None else []
    best = max(((_fit(left, synonym, right, table), synonym) for synonym in offered), default=(own, -1))
    if best[0] >= own + _CLEARLY:
        return table.forms[best[1]]
    if left is None or right is None:
        return None
    forms, fits = table.between(left, right)
    best_first = forms[fits.argsort()[::-1]][: int((fits >= own + _CLEARLY).sum())]
    return next((table.forms[form] for form in best_first if is_content(table.forms[form])), None)


def is_content(form: str) -> bool:
    """Whether a lower-case form with straight apostrophes carries meaning of its own."""
    return len(form) > 2 and form not in _FUNCTION_WORDS and ("'" not in form or form.endswith("'s"))


def _tokens(text: str, within: Span, table: Collocations) -> list[_Token]:
    tokens = []
    opens = True
    for match in _TOKEN.finditer(text, within.start, within.end):
        span, written = Span(*match.span()), match.group().replace("’", "'")
        if not written[0].isalpha():
            tokens.append(_Token(span, None))
            opens = (opens and not written[0].isdigit()) or written in _OPENERS or "\n" in written
            continue
        form = written.lower()
        number = table.number(form)
        if number is None:
            number = table.number(form.removesuffix("'s"))
        lower = written.islower() or form == "i" or form.startswith("i'")
        ordinary = lower or (opens and number is not None and written[1:].islower())
        tokens.append(_Token(span, form, number) if ordinary else _Token(span, None))
        opens = False
    return tokens


def _evidence(run: Sequence[_Token], place: int, count: int, table: Collocations) -> tuple[float, ...]:
    form = run[place].form or ""
    left, number, right = _numbers(run, place)
    attracted = (_attraction(left, number, left, table), _attraction(number, right, right, table))
    synonyms = _synonyms(left, number, right, table)
    strange = attracted[0][2] * attracted[1][2]
    return (
        float(table.put[number]) if number is not None else 0.0,
        strange,
        strange * synonyms[1],
        -(float(table.alone[number]) if number is not None else _UNSEEN),
        float(number is None),
        float(number is None and any(table.number(lemma) is not None for lemma in _without_ending(form))),
        *attracted[0],
        *attracted[1],
        *_alternatives(left, number, right, table),
        math.log(count),
        float(place and _wrong_article(run[place - 1].form, form)),
        *synonyms,
    )


def _numbers(run: Sequence[_Token], place: int) -> tuple[int | None, int | None, int | None]:
    before = run[place - 1].number if place else None
    after = run[place + 1].number if place + 1 < len(run) else None
    return (before, run[place].number, after)


def _attraction(
    first: int | None, second: int | None, neighbour: int | None, table: Collocations
) -> tuple[float, ...]:
    """How much likelier the pair is than chance; or that it was never seen, and how surprising that is."""
    if neighbour is None:
        return (0.0, 0.0, 0.0, 0.0)
    if first is None or second is None:
        return (0.0, 0.0, 1.0, 1.0)
    seen = table.after(first, second)
    if seen is not None:
        return (min(max(seen - float(table.alone[second]), -2.0), 4.0), 0.0, 0.0, 1.0)
    return (0.0, 10 + float(table.alone[first] + table.alone[second]), 1.0, 1.0)


def _alternatives(
    left: int | None, number: int | None, right: int | None, table: Collocations
) -> tuple[float, float]:
    if left is None or right is None:
        return (0.0, 1.0)
    _, fits = table.between(left, right)
    if not len(fits):
        return (0.0, 1.0)
    return (math.log10(float((10.0**fits).sum())) - _fit(left, number, right, table), 0.0)


def _synonyms(
    left: int | None, number: int | None, right: int | None, table: Collocations
) -> tuple[float, ...]:
    offered = table.synonyms(number).tolist() if number is not None else []
    if not offered:
        return (-3.0, 0.0, 0.0, 0.0, -3.0, 0.0, 0.0)
    own = _fit(left, number, right, table)
    fits = [_fit(left, synonym, right, table) for synonym in offered]
    best = max(fits) - own
    chosen = sum(
        10**fit / max(1, len(table.synonyms(synonym))) for fit, synonym in zip(fits, offered, strict=True)
    )
    restored = _restored(left, number, right, offered, table)
    put_for = min(max(math.log10(chosen) - own, -3.0), 4.0)
    return (max(best, -3.0), max(best, 0.0), 1.0, math.log1p(len(offered)), put_for, *restored)


def _restored(
    left: int | None, number: int | None, right: int | None, offered: Sequence[int], table: Collocations
) -> tuple[float, float]:
    """By how much the best synonym that was seen beside both neighbours is more attracted to them."""
    if left is None and right is None:
        return (0.0, 0.0)
    attracted = [_both(left, synonym, right, table) for synonym in offered]
    best = max((value for value in attracted if value is not None), default=None)
    if best is None or best <= 0:
        return (0.0, 0.0)
    own = _both(left, number, right, table)
    return (max(0.0, best - (own or 0.0)), float(own is None) * best)


def _both(left: int | None, number: int | None, right: int | None, table: Collocations) -> float | None:
    """Attraction of the form to its neighbours; None if it was never seen beside one of them."""
    pairs: list[tuple[int | None, int | None, int | None]] = []
    pairs += [(left, number, number)] if left is not None else []
    pairs += [(number, right, right)] if right is not None else []
    attraction = 0.0
    for first, second, drawn in pairs:
        seen = table.after(first, second) if first is not None and second is not None else None
        if seen is None or drawn is None:
            return None
        attraction += seen - float(table.alone[drawn])
    return attraction


def _fit(left: int | None, number: int | None, right: int | None, table: Collocations) -> float:
    """How probable the form is after ``left`` and with ``right`` after it."""
    alone = float(table.alone[number]) if number is not None else _UNSEEN
    fit = _paired(left, number, alone, table)
    if right is not None:
        fit += _paired(number, right, float(table.alone[right]), table)
    return fit


def _paired(first: int | None, second: int | None, alone: float, table: Collocations) -> float:
    if first is None:
        return alone
    seen = table.after(first, second) if second is not None else None
    return alone + _BACK_OFF if seen is None else seen


def _without_ending(form: str) -> list[str]:
    return [
        form[: -len(ending)] + restored
        for ending, restored in (
            ("s", ""),
            ("es", ""),
            ("ed", ""),
            ("ed", "e"),
            ("d", ""),
            ("ing", ""),
            ("ing", "e"),
        )
        if form.endswith(ending)
    ]


def _wrong_article(article: str | None, form: str) -> bool:
    """Whether the spelling of ``form`` calls for the other article; words whose first sound hides are let
    pass."""
    if article not in ("a", "an") or form.startswith(("u", "eu", "one", "once", "h", "ew")):
        return False
    return (form[0] in "aeio") == (article == "a")
