"""Voice: what a source gives to a speaker is not told in the brief's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.quotation_marks import quotations_in
from briefing.model.evidence import Span
from briefing.verification.alignment import Aligned, align
from briefing.verification.backing import Sentence
from briefing.verification.ground import sentence_around
from briefing.verification.homes import home_of, is_inside
from briefing.verification.words import SPEECH_STEMS, stem, words

_SPEECH = SPEECH_STEMS | {stem("according"), stem("position"), stem("criticism")}
_UNATTRIBUTED = "The source gives these words to somebody; the statement says them in the brief's own voice."
#: Reporting whose loss makes a claim into a fact.
_CLAIMING = frozenset(
    map(
        stem,
        """say claim argue allege contend insist maintain assert tell warn testify write suggest believe think
        according estimate predict""".split(),
    )
)
#: “…, per a report”, “in the words of …”, “the plan calls for …”: as good as a word of saying.
_PER = re.compile(
    r"\b(?:[Pp]er (?:an?|the|[A-Z])|in (?:the words|\w+['’]s words|(?:his|her|their) words)|citing)\b"
)
#: How a sentence ends behind “…, X said”, and behind “…, according to X”.
_ENDS, _ENDS_WITH_SOURCE = re.compile(r"[^,;]{0,40}[.]"), re.compile(r"[^;]{0,140}?[.](?=\s|$)")
#: “The plan, he said, was …”: behind the verb.
_INSERTED = re.compile(r"[^,;.]{0,30},\s")
_SAYING_THAT = re.compile(r"\s+that\b")
_FIRST_PERSON = re.compile(
    r"(?<![\w.'’&-])(?:I(?!\.|\w)|[Ww]e|[Oo]ur|[Mm]y|us)(?=['’](?:m|re|ve|ll|d)\b|\s)(?!\s+[A-Z]\w*\s+v\.)"
)


def unattributed(text: str, told: Sequence[Span], support: Sequence[Sentence]) -> Iterator[str]:
    """What a source gives to a speaker, and a sentence of the statement to nobody.

    Args:
        text: the statement.
        told: its sentences.
        support: the cited sentences.
    """
    quoted = [part for q in quotations_in(text, [Span(0, len(text))]) for part in q.outer]
    for sentence in told:
        if _is_unattributed(text, sentence, quoted, support):
            yield _UNATTRIBUTED
    for match in _FIRST_PERSON.finditer(text):
        if not any(span.start <= match.start() < span.end for span in quoted):
            yield f"The statement has “{match.group()}” outside quotation marks."


def _is_unattributed(text: str, sentence: Span, quoted: Sequence[Span], support: Sequence[Sentence]) -> bool:
    """Whether the sentence has no word of saying, and its home gives most of what it says to somebody."""
    if _PER.search(sentence.slice(text)):
        return False
    own = [word for word in words(text) if sentence.start <= word.start < sentence.end]
    home = home_of(own, support, [span for span in quoted if sentence.overlaps(span)])
    aligned = align(text, own, home)
    used = [
        place
        for word, place in zip(own, aligned.places, strict=True)
        if place is not None and home.words[place].is_content and not is_inside(word, quoted)
    ]
    if len(used) < 2:
        return False
    if _mostly_quoted(home, used) or any(sentence.overlaps(span) for span in quoted):
        return _mostly_quoted(home, used) and not _says_who(aligned)
    return any(not _keeps(aligned, place) for place in _claims(home, used))


def _keeps(aligned: Aligned, claim: int) -> bool:
    """Whether the statement has the claiming word itself, or a word of saying that its home has not."""
    home = aligned.home
    others = {word.stem for place, word in enumerate(home.words) if not _is_quoted(home, place)}
    wanted = home.words[claim].stem
    return any(word.stem == wanted or word.stem in _SPEECH - others for word in aligned.words)


def _says_who(aligned: Aligned) -> bool:
    """Whether a word of saying stands in the statement that is not itself among the quoted words."""
    return any(
        word.stem in _SPEECH and (place is None or not _is_quoted(aligned.home, place))
        for word, place in zip(aligned.words, _reported_places(aligned), strict=True)
    )


def _reported_places(aligned: Aligned) -> list[int | None]:
    """Counterparts of all words; for those of reporting, which alignment leaves out, a quoted one if any."""
    places = list(aligned.places)
    for index, word in enumerate(aligned.words):
        same = [i for i, other in enumerate(aligned.home.words) if other.stem == word.stem]
        if places[index] is None and same:
            quoted = [place for place in same if _is_quoted(aligned.home, place)]
            places[index] = (quoted or same)[0]
    return places


def _mostly_quoted(home: Sentence, used: Sequence[int]) -> bool:
    return 3 * sum(_is_quoted(home, place) for place in used) > 2 * len(used)


def _is_quoted(home: Sentence, place: int) -> bool:
    return home.ground.is_quoted(home.span.start + home.words[place].start)


def _claims(home: Sentence, used: Sequence[int]) -> Iterator[int]:
    """Claiming words of which most of the used words are the claim: behind “X said”, before “…, X said”,
    around “…, X said, …”."""
    for place, word in enumerate(home.words):
        if word.stem not in _CLAIMING or place in used or _is_quoted(home, place):
            continue
        source = word.stem == stem("according")
        if word.text.endswith("ing") and not source and not _SAYING_THAT.match(home.text, word.end):
            continue  # “warning prompts” claim nothing
        start, end = sentence_around(home.text, word.start)
        after = sum(p > place and home.words[p].start < end for p in used)
        marks = max(home.text.rfind(mark, start, word.start) for mark in '"”')
        close = marks if marks >= 0 else home.text.rfind(",", start, word.start)
        before = sum(start <= home.words[p].start < close for p in used)
        ends = (_ENDS_WITH_SOURCE if source else _ENDS).match(home.text, word.end)
        inserted = 0 <= word.start - close <= 40 and _INSERTED.match(home.text, word.end)
        most = 2 * len(used)
        if 3 * after > most or (ends and 3 * before > most) or (inserted and 3 * (before + after) > most):
            yield place
