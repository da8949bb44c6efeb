"""Masked words: what a paywall or a redaction has put in the place of the words that were there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.evidence import Span

_TOKEN = re.compile(r"\S+")
_BRACKETED = re.compile(
    r"""[\[(<{] [\s.…–—-]*
        (?: (?:names?|text|passage|paragraphs?|lines?|content|address|date|amount|number|pages?) \s+ )?
        (?: redact(?:ed|ion) | withheld | expunged | blacked\ out | deleted )
        (?: [\s:;,–—-]+ (?:under|pursuant|per|exempt|foia|\(?b\)?\W|§|\d) [^\[\]\n]{0,40} )?
        [\s.…–—-]* [\])>}]
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: An exemption of the Freedom of Information Act stamped over what it withholds, 5 U.S.C. § 552(b).
_EXEMPTION = re.compile(r"(?:\(b\)\s?\(\d\)(?:\s?\([A-F]\))?(?:[,;]?\s)?)+")
_CITES_EXEMPTION = re.compile(r"(?:exemptions?|sections?|subsections?|under|and|or|§+|\d)\s*$", re.IGNORECASE)

_PUNCTUATION = "\"'“”‘’«».,;:!?()[]{}…-–—/&%$#+"
_BLOCK_SIGNS = frozenset("█▇▆▅▓▒▉▊▋▌⬛◼")
_BULLET_SIGNS = frozenset("•■●▪·")
_WEAK_LETTERS = frozenset("xX")

#: What stands before a blank of a form.
_FILLED_IN = re.compile(
    r"\b(?:enter|your|type|print|write)\b[^.]{0,30}\b(?:e-?mail|name|address|phone|number|zip|postcode|code|date)s?"
    r"(?: address)?(?: here)?$",
    re.IGNORECASE,
)

#: Masked paragraphs from which on a line of signs alone is a masked heading rather than a rule.
_MASKED_FILE = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A word that consists of mask signs and punctuation."""

    span: Span
    """From its first mask sign to its last."""
    token: Span
    sign: str
    strong: bool
    """Long enough to be a mask by itself; a short one needs a strong one beside it."""


def find_masks(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Each masked word of each paragraph, in order.

    A mask is a run of asterisks, blocks, bullets, underscores or the letter x in the place of a
    word, or a bracketed note such as ``[REDACTED]``. Emphasis (``**bold**``), list bullets, rules
    (``* * *``), footnote stars, ratings, comment signs of code and ``f***`` are none.
    """
    found: list[Span] = []
    rules: list[Span] = []
    masked_paragraphs = 0
    for paragraph in paragraphs:
        notes = list(_notes(text, paragraph))
        words = _masked_words(text, paragraph)
        if words and len(words) == len(paragraph.slice(text).split()) and _is_rule(text, paragraph):
            rules += words
            continue
        masked_paragraphs += bool(words)
        found += notes + [mask for mask in words if not any(mask.overlaps(note) for note in notes)]
    if masked_paragraphs >= _MASKED_FILE:
        found += [rule for rule in rules if rule.end - rule.start > 3]
    return tuple(sorted(found))


def count_words(text: str, span: Span, masks: Sequence[Span]) -> int:
    """Words in ``span``, each mask counted as one."""
    legible = sum(
        1
        for token in _TOKEN.finditer(text, span.start, span.end)
        if any(character.isalnum() for character in token.group())
        and not any(Span(*token.span()).overlaps(mask) for mask in masks)
    )
    return legible + len(masks)


def longest_legible_run(text: str, span: Span, masks: Sequence[Span]) -> int:
    """Words in the longest stretch of ``span`` that no mask interrupts."""
    edges = [span.start, *(edge for mask in masks for edge in mask), span.end]
    stretches = (Span(edges[i], edges[i + 1]) for i in range(0, len(edges), 2))
    return max(count_words(text, stretch, ()) for stretch in stretches)


def _notes(text: str, paragraph: Span) -> Iterator[Span]:
    for match in _BRACKETED.finditer(text, *paragraph):
        yield Span(*match.span())
    for match in _EXEMPTION.finditer(text, *paragraph):
        if not _CITES_EXEMPTION.search(text, paragraph.start, match.start()):
            yield Span(match.start(), match.start() + len(match.group().rstrip(" ,;")))


def _masked_words(text: str, paragraph: Span) -> list[Span]:
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, *paragraph)]
    candidates = [found for token in tokens if (found := _candidate(text, token)) is not None]
    if not any(candidate.strong for candidate in candidates):
        return []
    signs = {candidate.sign for candidate in candidates if candidate.strong}
    masks = [candidate.span for candidate in candidates if candidate.sign in signs]
    if len(masks) == 1 and _is_rating_or_blank(text, paragraph, masks[0]):
        return []
    return masks


def _candidate(text: str, token: Span) -> _Candidate | None:
    word = token.slice(text)
    core = word.strip(_PUNCTUATION)
    if not core or word.startswith("/*") or word.endswith("*/"):
        return None
    sign = core[0]
    if sign in _WEAK_LETTERS:
        return _lettered(text, token, core)
    start = token.start + word.index(sign)
    signs = [place for place in range(token.start, token.end) if text[place] == sign]
    span = Span(start, signs[-1] + 1)
    if sign in _BLOCK_SIGNS:
        return _Candidate(span, token, "█", True)
    if sign not in "*_" and sign not in _BULLET_SIGNS:
        return _partly_masked(text, token, core)
    if any(character.isalnum() for character in word):
        return _partly_masked(text, token, core)
    longest = max(len(run) for run in re.findall(re.escape(sign) + "+", word))
    return _Candidate(span, token, sign, longest >= (3 if sign == "_" else 4))


def _lettered(text: str, token: Span, core: str) -> _Candidate | None:
    """``xxxx``, ``Xxxxx``, ``xxx-xxxx``: three or fewer may be a numeral or a name."""
    letters = [character for character in core if character.isalnum()]
    if not set(letters) <= _WEAK_LETTERS:
        return None
    start = token.start + token.slice(text).index(core)
    longest = max(len(run) for run in re.findall("[xX]+", core))
    return _Candidate(Span(start, start + len(core)), token, "x", longest >= 4)


def _partly_masked(text: str, token: Span, core: str) -> _Candidate | None:
    """``***-**-6789`` or ``Am*******``, but not ``**bold**``, ``f***`` or ``__init__``."""
    run = max(re.findall(r"\*+|█+|•{2,}", core), key=len, default="")
    legible = sum(1 for character in core if character.isalnum())
    symmetric = core.startswith("*") and core.endswith("*")
    opens_or_closes = len(run) <= 3 and (core.startswith("*") or core.endswith("*"))
    numbered = core[-1:].isdigit() and core.count("*") >= 4
    if numbered or (len(run) >= 5 and len(run) > legible and not symmetric and not opens_or_closes):
        start = token.start + token.slice(text).index(core)
        return _Candidate(Span(start, start + len(core)), token, run[0], True)
    return None


def _is_rule(text: str, paragraph: Span) -> bool:
    """A line of nothing but signs that parts two sections: ``* * *``, ``*****``, ``____``."""
    signs = paragraph.slice(text).split()
    return len(set("".join(signs))) == 1 and (len(signs) == 1 or len({len(sign) for sign in signs}) == 1)


def _is_rating_or_blank(text: str, paragraph: Span, mask: Span) -> bool:
    """``Our verdict: ****`` at an edge of the line, or ``Name: ______`` to be filled in."""
    before, after = text[paragraph.start : mask.start].rstrip(), text[mask.end : paragraph.end].strip(" .")
    if text[mask.start] == "_":
        # “Enter your email ________ [Subscribe]”: what a reader is to fill in.
        return before.endswith(":") or not after or _FILLED_IN.search(before) is not None
    return mask.end - mask.start <= 5 and text[mask.start] == "*" and (not before or not after)
