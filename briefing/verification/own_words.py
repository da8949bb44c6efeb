"""Own words: sentences of a document, quoted and given to whoever issued it, need no marks in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.cleaning.passages import PassageKind
from briefing.extraction.clause_forms import clause_words
from briefing.extraction.dateline import after_dateline
from briefing.extraction.dates import find_dates
from briefing.extraction.quotation_marks import MarkedQuotation
from briefing.extraction.voices import Voice, voice_at
from briefing.extraction.written_on import written_on
from briefing.model.evidence import Span, hull
from briefing.verification.ground import Ground, is_whole, sentences
from briefing.verification.locating import enclosing
from briefing.verification.normalisation import normalised
from briefing.verification.words import NEGATOR_STEMS, words

#: Before the quoted words, “… wrote” or “…'s terms say”: nothing but the document's issuer.
_LEAD = re.compile(
    r"(?:the\s+)?(?:(?:author\s+of|terms\s+in|letter\s+in|file)\s+)?(?P<issuer>.+?)"
    r"(?:\s+wrote|(?:'s?)?(?:\s+terms)?\s+say|\s+reads)"
)
#: “… wrote on 10 November 2022”.
_ON_A_DAY = re.compile(r"(?P<lead>.+\swrote)\son\s(?P<day>\d{1,2}\s\w+\s\d{4})")
#: “a note of 4 October 2022 above the letter reads”.
_NOTE_OF_A_DAY = re.compile(r"a note of (?P<day>\d{1,2}\s\w+\s\d{4})(?P<lead>\s.+)")
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
    said = hull(spans)
    voice = voice_at(ground.voices, said)
    if not _names_issuer(lead_of(text, quote).slice(text), ground, voice, said):
        return False
    printed = voice is not None and voice.kind == "terms"
    set_off = any(enclosing(ground, span) is not None for span in spans)
    if ground.clean.machine_altered or (set_off and not printed):
        return False
    passages = [passage for passage in ground.clean.passages if passage.span.overlaps(said)]
    own = _OWN | {PassageKind.BLOCK_QUOTE} if printed else _OWN
    if not passages or any(passage.kind not in own for passage in passages):
        return False
    whole = [sentence for passage in passages for sentence in sentences(ground.text, passage.span)]
    whole += [Span(after_dateline(ground.text, each.start, each.end), each.end) for each in whole]
    whole += [clause_words(ground.text, sentence) for sentence in whole] if printed else []
    if text[quote.parts[0].start] == "[":  # a name stands for the pronoun that the sentence begins with
        start = next((each.start for each in whole if each.contains(spans[0])), said.start)
        spans, said = [Span(start, start), *spans], Span(start, said.end)
    return is_whole(ground.text, whole, said) and _leaves_out_pronouns_only(ground, spans)


def lead_of(text: str, quote: MarkedQuotation) -> Span:
    """What introduces a quotation: its sentence, from the first word to the opening marks.

    “Terms, rev. 2023, reads” is one.
    """
    end = quote.outer[0].start
    starts = (sentence.start for sentence in reversed(sentences(text, Span(0, end))))
    return Span(next((start for start in starts if text[start].isalpha()), 0), end)


def _names_issuer(lead: str, ground: Ground, voice: Voice | None, span: Span) -> bool:
    """Whether the words before the mark are those of whoever speaks there, and of nobody else."""
    lead = normalised(lead).strip().rstrip('"“ ').rstrip(":").casefold()
    if voice is not None and lead == normalised(voice.lead).casefold():
        return True
    if (dated := _ON_A_DAY.fullmatch(lead)) and was_written_on(dated["day"].title(), ground, span):
        lead = dated["lead"]
    if (noted := _NOTE_OF_A_DAY.fullmatch(lead)) and was_written_on(noted["day"].title(), ground, span):
        lead = f"a note{noted['lead']}"
    declared = ground.declared
    if declared is None:
        return False
    if voice is not None:
        return lead == normalised(voice.lead).casefold()
    known = (declared.publisher, declared.author, declared.file)
    labels = {normalised(label).casefold() for label in known if label}
    match = _LEAD.fullmatch(lead)
    named = match is not None and match["issuer"] in {label.removeprefix("the ") for label in labels}
    return named or lead == f"{normalised(ground.document).casefold()} reads"


def was_written_on(day: str, ground: Ground, span: Span) -> bool:
    """Whether ``day`` is that of the message around ``span``, or of its source's publication."""
    return any(mention.date == _written_on(ground, span) for mention in find_dates(day, None))


def is_undated(ground: Ground, span: Span) -> bool:
    """Whether nobody knows on what day the words of ``span`` were written."""
    return _written_on(ground, span) is None


def _written_on(ground: Ground, span: Span) -> str | None:
    return written_on(ground.clean.source, span, ground.declared.published if ground.declared else None)


def _leaves_out_pronouns_only(ground: Ground, spans: Sequence[Span]) -> bool:
    gaps = [words(ground.text[left.end : right.start]) for left, right in pairwise(spans)]
    return all(len(gap) <= _REPLACED and not any(word.stem in NEGATOR_STEMS for word in gap) for gap in gaps)
