"""Own words: sentences of a document, quoted and given to whoever issued it, need no marks in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.cleaning.passages import PassageKind
from briefing.extraction.quotation_marks import MarkedQuotation
from briefing.model.evidence import Span, hull
from briefing.verification.ground import Ground, is_whole, sentences
from briefing.verification.locating import enclosing
from briefing.verification.normalisation import normalised
from briefing.verification.words import NEGATOR_STEMS, words

#: Before the quoted words, “… wrote: “” or “…'s terms say: “”: nothing but the document's issuer.
_LEAD = re.compile(
    r"^(?:The\s+(?:author\s+of|terms\s+in|letter\s+in|file)\s+)?(?P<issuer>.+?)(?:\s+wrote|(?:'s?)?(?:\s+terms)?\s+say|\s+reads):\s*[“\"]?$",
    re.IGNORECASE,
)
_OWN = frozenset({PassageKind.BODY, PassageKind.LIST_ITEM})
#: A bracketed name stands for a pronoun or a description of at most so many words.
_REPLACED = 4


def is_own_words(text: str, quote: MarkedQuotation, ground: Ground, spans: Sequence[Span]) -> bool:
    """Whether a statement gives whole sentences of a document to its publisher, author or file.

    Args:
        text: the statement.
        quote: the quotation in it.
        ground: the source in which its words were found.
        spans: where, in order; several where a name in brackets stands for a pronoun.
    """
    if not _names_issuer(text[: quote.outer[0].start], ground, spans[0]):
        return False
    if ground.clean.machine_altered or any(enclosing(ground, span) is not None for span in spans):
        return False
    said = hull(spans)
    passages = [passage for passage in ground.clean.passages if passage.span.overlaps(said)]
    if not passages or any(passage.kind not in _OWN for passage in passages):
        return False
    whole = [sentence for passage in passages for sentence in sentences(ground.text, passage.span)]
    return is_whole(ground.text, whole, said) and _leaves_out_pronouns_only(ground, spans)


def _names_issuer(lead: str, ground: Ground, span: Span) -> bool:
    declared = ground.declared
    match = _LEAD.match(normalised(lead).strip())
    if declared is None or match is None:
        return False
    sender = ground.clean.source.sender_of(span)
    labels = {sender} if sender else {declared.publisher, declared.author, declared.file}
    issuer = match["issuer"].casefold().removeprefix("the ")
    return any(issuer == normalised(label).casefold().removeprefix("the ") for label in labels if label)


def _leaves_out_pronouns_only(ground: Ground, spans: Sequence[Span]) -> bool:
    gaps = [words(ground.text[left.end : right.start]) for left, right in pairwise(spans)]
    return all(len(gap) <= _REPLACED and not any(word.stem in NEGATOR_STEMS for word in gap) for gap in gaps)
