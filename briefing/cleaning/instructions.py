"""Sentences that address a machine. They are text like any other; a person should know they are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.evidence import Span

_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?]+[\"'”’)\]]*|$|\n)")
_MACHINE = (
    r"(?:ai|a\.i\.|llms?|language models?|assistants?|chatbots?|bots?|summari[sz]ers?|crawlers?"
    r"|automated (?:readers?|systems?|tools?|agents?))"
)
_OUTPUT = r"(?:summary|summaries|answers?|responses?|output|briefing)"
_ADDRESS = re.compile(
    "|".join(
        (
            # an order to forget one's orders
            r"(?:^|[:;,.(\"“]\s*|\bplease )(?:ignore|disregard|forget|override|bypass)\b"
            r".{0,40}\b(?:previous|prior|earlier|above|preceding|all|any|your|system)\b"
            r".{0,30}\b(?:instructions?|prompts?|rules?|directions?|guidelines?|commands?)\b",
            r"\b(?:system|developer) (?:prompt|message|override)\b",
            # a machine is addressed
            rf"\b(?:notes?|messages?|instructions?|attention)\b.{{0,15}}\b(?:to|for)\b.{{0,25}}\b{_MACHINE}\b",
            rf"\b(?:if|when|since) you are an? {_MACHINE}\b",
            rf"\byou (?:are now|must now act as|will act as)\b.{{0,40}}\b{_MACHINE}\b",
            # what its output shall be
            rf"\b(?:do not|don['’]t|never) (?:mention|include|reveal|report|summari[sz]e)\b"
            rf".{{0,60}}\b(?:in|from) (?:your|any) {_OUTPUT}\b",
            rf"\byour {_OUTPUT} (?:must|should|shall|has to)\b",
            # the marks of prompt formats
            r"<\|?(?:im_start|system|endoftext|assistant)\|?>|\[/?INST\]|#{3} ?(?:system|instruction)s?\b",
        )
    ),
    re.IGNORECASE,
)


def instruction_like(text: str, passage: Span) -> Iterator[Span]:
    """The sentences of ``passage`` that tell a program, rather than a reader, what to do."""
    for match in _SENTENCE.finditer(text, *passage):
        if _ADDRESS.search(match.group()):
            yield Span(match.start(), match.start() + len(match.group().rstrip()))
