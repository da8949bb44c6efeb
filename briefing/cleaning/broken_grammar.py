"""What substitution breaks that a writer does not: verbs of speech after quotations, and clitics on wrong
hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing.model.evidence import Span

#: Forms that can report what someone said or wrote (a closed class, as grammars list it), and what does
#: its work.
_SPEECH = frozenset(
    "say says said saying tell tells told telling ask asks asked asking add adds added adding write "
    "writes wrote written writing explain explains explained explaining reply replies replied replying "
    "respond responds responded responding answer answers answered argue argues argued arguing warn warns "
    "warned warning note notes noted noting insist insists insisted insisting claim claims claimed "
    "claiming admit admits admitted concede concedes conceded conceding acknowledge acknowledges "
    "acknowledged declare declares declared declaring announce announces announced announcing state "
    "states stated stating suggest suggests suggested suggesting recall recalls recalled recalling "
    "remember remembers remembered continue continues continued continuing conclude concludes concluded "
    "concluding observe observes observed observing remark remarks remarked comment comments commented "
    "commenting complain complains complained complaining joke jokes joked joking quip quips quipped "
    "predict predicts predicted promise promises promised vow vows vowed urge urges urged demand demands "
    "demanded called calling describe describes described describing deny denies denied protest protests "
    "protested testify testifies testified testifying tweet tweets tweeted posted posting quote quotes "
    "quoted quoting cite cites cited report reports reported reporting repeat repeats repeated recount "
    "recounts recounted shout shouts shouted shouting yell yelled exclaim exclaimed whisper whispered "
    "mutter muttered murmur murmured declaim boast boasts boasted brag bragged muse muses mused lament "
    "laments lamented accuse accused counter counters countered retort retorted assert asserts asserted "
    "asserting maintain maintains maintained contend contends contended contending confess confessed "
    "confirm confirms confirmed confirming stress stresses stressed emphasize emphasized emphasise "
    "emphasised think thinks thought believe believes believed wonder wonders wondered agree agrees "
    "agreed express expressed inform informed advise advised propose proposed voice voiced proclaim "
    "proclaimed pronounce pronounced opine opined paraphrase paraphrased according statement read reads "
    "reading cried began".split()
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{20,}?,[”\"]\s+(?P<after>[^“\"\n]*)")
_TRUE_END = re.compile(r"(?<![A-Z])[.!?](?=\s|$)")
_WORD = re.compile(r"[A-Za-z]+")
#: How far from a quotation its verb of speech may stand, past titles and appositions.
_REACH = 16
#: How many of the words after it are shown as an example.
_SHOWN = 4
_SINGLE_QUOTED = re.compile(r"‘|(?:^|[\s(])'\w")
#: ``’t`` is carried by ``n`` alone.
_WRONG_HOST = re.compile(r"[A-Za-z]*[a-mo-z][’']t\b", re.IGNORECASE)
#: A bare apostrophe makes a possessive only of a word on -s (or its like); g-dropping and elision end on
#: n, o or h.
_WRONG_POSSESSIVE = re.compile(r"\b[a-z]{3,}[a-bd-gi-mp-rt-wy][’'](?= [a-z])")


class Breaks(NamedTuple):
    """What is broken in one text."""

    speechless: tuple[Span, ...]
    """What follows each quotation that ends on a comma without a verb of speech: the first words."""
    quotations: int
    """Quotations that end on a comma."""
    clitics: tuple[Span, ...]
    """Words with a clitic or possessive mark that they cannot carry."""


def breaks(text: str, within: Iterable[Span]) -> Breaks:
    """What is broken in the spans ``within``."""
    speechless: list[Span] = []
    clitics: list[Span] = []
    quotations = 0
    for start, end in within:
        for quoted in _QUOTED.finditer(text, start, end):
            quotations += 1
            after, before = _clause(quoted["after"]), _before(text[start : quoted.start()])
            words = [*_WORD.findall(after)[:_REACH], *_WORD.findall(before)]
            if _WORD.search(after) and _SPEECH.isdisjoint(word.lower() for word in words):
                shown = " ".join(after.split(" ")[:_SHOWN]).rstrip(",.;: ")
                speechless.append(Span(quoted.start("after"), quoted.start("after") + len(shown)))
        clitics += (Span(*match.span()) for match in _WRONG_HOST.finditer(text, start, end))
        if not _SINGLE_QUOTED.search(text, start, end):
            clitics += (Span(*match.span()) for match in _WRONG_POSSESSIVE.finditer(text, start, end))
    return Breaks(tuple(speechless), quotations, tuple(clitics))


def _clause(text: str) -> str:
    """The rest of the sentence that a quotation stands in."""
    end = _TRUE_END.search(text)
    return text[: end.start()] if end else text


def _before(head: str) -> str:
    """The part of the sentence before a quotation."""
    return re.split(r"[.!?]\s|[“”\"]", head)[-1]
