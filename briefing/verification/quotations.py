"""Quotations: words between quotation marks in a source, uncut where a cut would change what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.extraction.quotation_marks import MarkedQuotation, quotations_in
from briefing.model.briefing import Quotation
from briefing.model.evidence import Evidence, Span
from briefing.model.statements import QuotedSpeech
from briefing.verification.failures import Failure, Verdict
from briefing.verification.ground import Ground, has_words, sentences
from briefing.verification.locating import ELLIPSIS, enclosing, locate
from briefing.verification.own_words import is_own_words
from briefing.verification.parties import Parties
from briefing.verification.speakers import names_speaker, speech_at
from briefing.verification.statements import Claim
from briefing.verification.turns import is_turn
from briefing.verification.words import NEGATOR_STEMS, Word, words

#: Words that open what limits or turns round the words before them.
_TURNS = re.compile(
    r"[\s,;:.…—–-]*\b(?:but|unless|except|if|however|although|though|not|yet|provided|only|until)\b",
    re.IGNORECASE,
)
#: Before a cut, a negation this many words back belongs to what is quoted.
_BEFORE = 4


def check_quotation(
    quotation: Quotation,
    where: str,
    evidence: Mapping[str, Evidence],
    grounds: Mapping[str, Ground],
    parties: Parties,
) -> Iterator[Failure]:
    """Whether the quotation's words are somebody's, are the named speaker's, and are whole."""
    cited = [evidence[e] for e in quotation.evidence if e in evidence and evidence[e].source in grounds]
    if not cited:
        return
    first = grounds[cited[0].source]

    def failure(verdict: Verdict, detail: str) -> Failure:
        return Failure(verdict, where, quotation.id, detail, first.file)

    found = locate(quotation.text, cited, grounds)
    if found is None:
        yield failure(Verdict.FABRICATED, "The cited words are not those of the quotation, in order.")
        return
    if not quotation.verbatim:
        return
    ground, spans = found
    if ground.clean.machine_altered:
        yield failure(Verdict.MACHINE_ALTERED, "The source's wording was altered by a machine.")
        return
    quotes = [enclosing(ground, span) for span in spans]
    if any(quote is None for quote in quotes):
        yield failure(Verdict.FABRICATED, "The source does not have these words between quotation marks.")
        return
    whole = [quote for quote in quotes if quote is not None]
    for cut in cuts(quotation.text, spans, whole, ground):
        yield failure(Verdict.TRUNCATED, cut)
    speeches = {speech_at(ground, span) for span in spans}
    if len(speeches) > 1:
        yield failure(Verdict.FABRICATED, "Its parts belong to several utterances.")
        return
    speech = speeches.pop()
    for cut in halves(quotation.text, spans, speech, ground):
        yield failure(Verdict.TRUNCATED, cut)
    if not names_speaker(quotation.speaker, speech, cited, ground, parties):
        given = speech.speaker.slice(ground.text) if speech and speech.speaker else "nobody"
        yield failure(
            Verdict.MISATTRIBUTED, f"The text gives the words to “{given}”, not to “{quotation.speaker}”."
        )


def check_quoted_stretches(
    claim: Claim, grounds: Mapping[str, Ground], parties: Parties, *, speakers: bool
) -> Iterator[Failure]:
    """Every stretch between quotation marks in a statement is quoted in the cited evidence.

    Args:
        claim: the statement and its evidence.
        grounds: sources by id.
        parties: names that stand for one another.
        speakers: whether to derive the speaker anew as well, which needs the language model.
    """
    cited = [piece for piece in claim.evidence if piece.source in grounds]
    if not cited:
        return
    file = grounds[cited[0].source].file
    for quote in quotations_in(claim.text, [Span(0, len(claim.text))]):
        if quote.depth:
            continue
        stretch = " ".join(part.slice(claim.text) for part in quote.parts)
        for verdict, detail in _check_stretch(claim, stretch, quote, cited, grounds, parties, speakers):
            yield Failure(verdict, claim.where, claim.item, detail, file)


def _check_stretch(
    claim: Claim,
    stretch: str,
    quote: MarkedQuotation,
    cited: Sequence[Evidence],
    grounds: Mapping[str, Ground],
    parties: Parties,
    speakers: bool,
) -> Iterator[tuple[Verdict, str]]:
    found = locate(stretch, cited, grounds)
    if found is None:
        yield Verdict.FABRICATED, f"The evidence does not have “{stretch}”."
        return
    ground, spans = found
    if ground.clean.machine_altered and not _is_title(stretch):
        yield Verdict.MACHINE_ALTERED, f"“{stretch}” is a synonymiser's wording."
        return
    whole = [enclosing(ground, span) for span in spans]
    if is_own_words(claim.text, quote, ground, spans) or is_turn(claim.text, quote, ground, spans, parties):
        return
    if any(each is None for each in whole):
        yield Verdict.FABRICATED, f"The source does not have “{stretch}” between quotation marks."
        return
    yield from (
        (Verdict.TRUNCATED, cut)
        for cut in cuts(stretch, spans, [each for each in whole if each is not None], ground, woven=True)
    )
    speech = speech_at(ground, spans[0]) if speakers else None
    if speech is not None and speech.speaker is not None and speech.kind == "sentence":
        said_by = _outside(claim.text, quote)
        if not names_speaker(said_by, speech, cited, ground, parties, within_statement=True):
            given = speech.speaker.slice(ground.text)
            yield Verdict.MISATTRIBUTED, f"The text gives “{stretch[:60]}” to “{given}”."


def _is_title(stretch: str) -> bool:
    """Whether the words in marks are a name (‘Terms of Service’) rather than somebody's words."""
    content = [word for word in words(stretch) if word.is_content]
    return len(content) <= 4 and all(word.capitalised for word in content)


def _outside(text: str, quote: MarkedQuotation) -> str:
    """The statement without the quotation: where its speaker has to be named."""
    return text[: quote.outer[0].start] + text[quote.outer[-1].end :]


# --- cuts ---------------------------------------------------------------------------------------


def cuts(
    text: str,
    spans: Sequence[Span],
    quotes: Sequence[MarkedQuotation],
    ground: Ground,
    *,
    woven: bool = False,
) -> Iterator[str]:
    """Cuts that change what was said, or that nothing shows.

    Args:
        text: the quotation as the model has it.
        spans: its pieces in the source, in order.
        quotes: the source's quotation around each piece.
        ground: the source.
        woven: whether it stands in a sentence of the brief, which shows by itself that it is a part.
    """
    last, first = spans[-1], spans[0]
    part = _part_of(quotes[-1], last)
    rest = ground.text[last.end : part.end]
    if has_words(rest) and _TURNS.match(rest):
        yield f"Cut before “{' '.join(rest.split())[:60]}”."
    elif (
        has_words(rest)
        and not woven
        and not _ends_sentence(ground.text, part, last.end)
        and not _marks_cut(text, at_end=True)
    ):
        yield "It ends inside a sentence, and no ellipsis says so."
    part = _part_of(quotes[0], first)
    before = ground.text[part.start : first.start]
    if any(word.stem in NEGATOR_STEMS for word in _same_sentence(before)[-_BEFORE:]):
        yield f"Cut after “{' '.join(before.split())[-60:]}”."
    elif (
        has_words(before)
        and not woven
        and not _starts_sentence(ground.text, part, first.start)
        and not _marks_cut(text, at_end=False)
    ):
        yield "It starts inside a sentence, and no ellipsis says so."
    for left, right in pairwise(spans):
        between = words(ground.text[left.end : right.start])
        one_quote = any(q.start <= left.start and right.end <= q.end for q in _parts(quotes))
        if one_quote and any(word.stem in NEGATOR_STEMS for word in between):
            yield "A negation is left out between its parts."


def _parts(quotes: Sequence[MarkedQuotation]) -> list[Span]:
    return [part for quote in quotes for part in quote.parts]


def _part_of(quote: MarkedQuotation, span: Span) -> Span:
    """The quotation's paragraph that the span starts in."""
    return next((part for part in quote.parts if part.start <= span.start <= part.end), span)


def halves(text: str, spans: Sequence[Span], speech: QuotedSpeech | None, ground: Ground) -> Iterator[str]:
    """Half of a sentence that its attribution splits: “A form,” she said, “became the basis.”"""
    parts = speech.parts if speech is not None else ()
    later = [part for part in parts if part.start > spans[-1].end]
    if later and ground.text[later[0].start].islower() and not _marks_cut(text, at_end=True):
        yield f"The sentence goes on: “{later[0].slice(ground.text)[:60]}”."
    earlier = [part for part in parts if part.end < spans[0].start]
    if earlier and ground.text[spans[0].start].islower() and not _marks_cut(text, at_end=False):
        yield f"The sentence begins: “{earlier[-1].slice(ground.text)[:60]}”."


def _ends_sentence(text: str, part: Span, offset: int) -> bool:
    """Whether a sentence of the quoted part ends at ``offset``, but for punctuation."""
    return any(
        offset <= sentence.end and not has_words(text[offset : sentence.end]) and offset > sentence.start
        for sentence in sentences(text, part)
    )


def _starts_sentence(text: str, part: Span, offset: int) -> bool:
    """Whether a sentence of the quoted part starts at ``offset``, or a clause after a colon."""
    return text[:offset].rstrip().endswith(":") or any(
        sentence.start <= offset and not has_words(text[sentence.start : offset])
        for sentence in sentences(text, part)
    )


def _same_sentence(before: str) -> list[Word]:
    return words(re.split(r"[.!?]\s", before)[-1])


def _marks_cut(text: str, *, at_end: bool) -> bool:
    pattern = rf"{ELLIPSIS.pattern}[\"'”’]*$" if at_end else rf"^[\"'“‘]*{ELLIPSIS.pattern}"
    return re.search(pattern, text) is not None
