"""Sentences that address a machine. They are text like any other; a person should know they are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.evidence import Span

_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?]+[\"'”’)\]]*|$|\n)")
_ADDRESS = re.compile(
    r"""\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|earlier|above|preceding|all|any|your|system)\b.{0,30}\b(?:instructions?|prompts?|rules?|directions?|guidelines?|commands?)\b
      | \b(?:system|developer)\s+(?:prompt|message|override)\b
      | \b(?:note|message|instructions?|attention|warning)\b.{0,15}\b(?:to|for)\b.{0,25}\b(?:ai|a\.i\.|llms?|language\ models?|assistants?|chatbots?|bots?|automated\ (?:readers?|systems?|tools?)|summari[sz]ers?|crawlers?)\b
      | \b(?:if|when)\ you\ are\ an?\ (?:ai|a\.i\.|llm|language\ model|assistant|chatbot|bot|automated)\b
      | \bas\ an?\ (?:ai|language\ model)\b.{0,30}\byou\b
      | \byou\ (?:are\ now|must\ now\ act\ as)\b.{0,40}\b(?:assistant|model|ai|bot|dan)\b
      | \b(?:do\ not|don['’]t|never)\ (?:mention|include|reveal|report|summari[sz]e)\b.{0,60}\b(?:in|from)\ (?:your|the|any)\ (?:summary|summaries|answer|response|output|briefing)\b
      | \byour\ (?:summary|answer|response|output|briefing)\ (?:must|should|shall|has\ to)\b
      | <\|?(?:im_start|system|endoftext|assistant)\|?> | \[/?INST\] | \#\#\#\ ?(?:system|instruction)s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def instruction_like(text: str, passage: Span) -> Iterator[Span]:
    """The sentences of ``passage`` that tell a program, rather than a reader, what to do."""
    for match in _SENTENCE.finditer(text, *passage):
        if _ADDRESS.search(match.group()):
            yield Span(match.start(), match.start() + len(match.group().rstrip()))
