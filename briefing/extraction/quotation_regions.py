"""Regions: the quotations of a paragraph, each an utterance of its own or words woven into the writer's.

Also mends what only words can tell: an utterance whose closing mark was forgotten ends before the
clause that reports it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.language import ParsedPassage
from briefing.extraction.quotation_frame import Region, without_inner_mark
from briefing.extraction.quotation_marks import MarkedQuotation
from briefing.extraction.reporting import NAMING_CUES, SPEECH_VERBS, TITLING_CUES
from briefing.model.evidence import Span

#: Code points before a mark that are looked at.
_NEAR = 80
#: Tokens of a reporting clause that a forgotten closing mark has left inside the quotation.
_LONGEST_CLAUSE = 20
#: Words of the attribution that splits an utterance in two: *said Haddad, counsel at the charity,*.
_LONGEST_ASIDE = 25
#: A title has no more words than this.
_TITLE_WORDS = 14
_SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is it of off on or over per so than the to v via vs with".split()
)
#: *…, which, he said, “nobody reads”*: the quoted words are the relative clause's.
_ASIDE_IN_RELATIVE = re.compile(r"[,”\"’']\s(?:which|who|that),\s[^,.;]{2,40}\s\w+,$")
_ENDS_UTTERANCE = (",", ".", "?", "!", "…", "—", "–", "-", ";", ":")


def regions_of(
    text: str, parsed: Sequence[ParsedPassage], marked: Sequence[MarkedQuotation]
) -> list[list[Region]]:
    """The quotations' parts by paragraph."""
    result: list[list[Region]] = [[] for _ in parsed]
    pieces = sorted(
        (outer, inner, index)
        for index, quotation in enumerate(marked)
        for outer, inner in zip(quotation.outer, quotation.parts, strict=True)
    )
    number = 0
    for outer, inner, index in pieces:
        while parsed[number].passage.span.end < outer.end:
            number += 1
        paragraph = parsed[number].passage.span
        if outer.end == inner.end:
            inner = _before_its_attribution(text, parsed[number], inner)
            outer = Span(outer.start, inner.end)
        whole = len(marked[index].parts) > 1 or not marked[index].closed
        woven = not whole and (
            _is_woven(text, paragraph, inner, outer)
            or _is_title_in_sentence(text, parsed[number], inner, outer)
        )
        if woven and result[number] and _goes_on(text, result[number][-1], outer):
            woven = False
        result[number].append(Region(index, inner, outer, woven, _is_tied(text, inner, outer)))
    return result


def _goes_on(text: str, last: Region, outer: Span) -> bool:
    """*“…,” she said, “and more”*: the second half of an utterance, however short."""
    between = text[last.outer.end : outer.start].strip()
    return (
        not last.woven
        and last.tied
        and between.endswith(",")
        and len(between.split()) <= _LONGEST_ASIDE
        and not re.search(r"[.?!:;]\s", between)
    )


def _before_its_attribution(text: str, parsed: ParsedPassage, inner: Span) -> Span:
    """Without the reporting clause that follows a forgotten closing mark: *“We won, Haddad said.*"""
    base = parsed.passage.span.start
    words = parsed.doc.char_span(inner.start - base, inner.end - base, alignment_mode="expand")
    if words is None:
        return inner
    tokens = list(words[-_LONGEST_CLAUSE:])
    for position in range(len(tokens) - 1, 0, -1):
        token = tokens[position]
        if token.tag_ not in {"VBD", "VBZ"} or token.lemma_.lower() not in SPEECH_VERBS:
            continue
        for comma in range(position - 1, -1, -1):
            if tokens[comma].text in {",", "?", "!"}:
                return Span(inner.start, base + tokens[comma].idx + 1)
            if tokens[comma].pos_ not in {"PROPN", "NOUN", "PRON", "DET", "ADJ", "ADP", "PUNCT"}:
                break
        break
    return inner


def _is_title_in_sentence(text: str, parsed: ParsedPassage, inner: Span, outer: Span) -> bool:
    """A title that the writer's sentence mentions, whatever comma house style puts inside its marks."""
    before = _words_before(text, parsed.passage.span, outer)
    if is_named(before, inner.slice(text)):
        return True
    if not is_title(inner.slice(text)) or not before or before[-1] in ".?!:":
        return False
    return before[-1] != "," or not _speech_verb_ends(parsed, outer.start)


def _speech_verb_ends(parsed: ParsedPassage, at: int) -> bool:
    """Whether the last word before the offset is a verb of speech: *shouted, “Cheese,”*."""
    base = parsed.passage.span.start
    words = parsed.doc.char_span(max(0, at - base - _NEAR), at - base, alignment_mode="expand")
    before = [token for token in words or () if not token.is_punct and not token.is_space]
    return bool(before) and before[-1].lemma_.lower() in SPEECH_VERBS


def _words_before(text: str, paragraph: Span, outer: Span) -> str:
    """What stands right before the mark, without trailing white space."""
    return text[max(paragraph.start, outer.start - _NEAR) : outer.start].rstrip()


def is_named(before: str, words: str) -> bool:
    """Whether the last word of ``before`` says that the quoted words are a heading or a name.

    *a sheet headed “Lead Report.”*, *a folder marked “Closed.”*
    """
    cue = before.lower().rstrip(",").split()[-1:]
    if cue and cue[0] in TITLING_CUES:
        return len(words.split()) <= _TITLE_WORDS
    if before.endswith(","):
        return False
    return bool(cue) and cue[0] in NAMING_CUES and is_title(words.rstrip(".,"))


def is_title(words: str) -> bool:
    """Every word but the small ones begins with a capital or a figure."""
    found = re.findall(r"[^\W_][\w'’.-]*", words)
    large = [word for word in found if word.lower() not in _SMALL_WORDS]
    return (
        0 < len(found) <= _TITLE_WORDS
        and bool(large)
        and all(word[0].isupper() or word[0].isdigit() for word in large)
        and not words.endswith(".")
    )


def _is_tied(text: str, inner: Span, outer: Span) -> bool:
    """Whether the utterance's punctuation says that its sentence goes on after the closing mark."""
    words = without_inner_mark(inner.slice(text))
    return words.endswith((",", "?", "!", "—", "–", "-")) or text[outer.end : outer.end + 1] == ","


#: “We do not know” if there was any: the sentence goes on in the writer's words.
_GOES_ON_IN = re.compile(
    r"\s(?:about|because|how|if|of|that|to|what|when|where|whether|which|who|whom|whose|why)\s"
)
#: positions on “Cole out as leader?” at the last price: words that the sentence speaks of.
_MENTIONED = re.compile(r"\b(?:about|between|for|from|into|of|on|over|titled|under|with)$")
_MENTIONED_IN = re.compile(r"\s(?:at|by|during|for|from|in|into|on|over|under|with)\s")


def _is_woven(text: str, paragraph: Span, inner: Span, outer: Span) -> bool:
    """Whether the quoted words are part of the writer's sentence and not an utterance of their own."""
    words = inner.slice(text)
    end = without_inner_mark(words)[-1:]
    before = _words_before(text, paragraph, outer)
    if _ASIDE_IN_RELATIVE.search(before) and words[:1].islower():
        return True
    begins_sentence = not before or before[-1] in '.?!:…”"’»' or before.endswith("''")
    first = next((char for char in words if char.isalnum()), "")
    starts_like_one = not first.islower()
    ends_like_one = end in _ENDS_UTTERANCE or text[outer.end : outer.end + 1] == ","
    if not ends_like_one and _GOES_ON_IN.match(text, outer.end):
        return True
    if _MENTIONED.search(before) and _MENTIONED_IN.match(text, outer.end):
        return True
    if begins_sentence:
        return not (ends_like_one or (starts_like_one and len(words.split()) > 4))
    if before[-1] == ",":
        return not (starts_like_one and (ends_like_one or len(words.split()) > 3)) and not (
            ends_like_one and len(words.split()) > 2
        )
    return not (starts_like_one and ends_like_one and len(words.split()) > 2)
