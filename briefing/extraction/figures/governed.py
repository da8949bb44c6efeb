"""Words that look like a number's qualifier and belong to a word before it: ``hand over 131 pages``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extraction.figures.amounts import Amount

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PLACES = frozenset("over under above below around about".split())
#: “Over 40 officers” may be parsed as a place too, but is hardly ever one.
_PLACE_BELOW = 20
_HANDED = re.compile(r"\b(?:hand|turn)(?:s|ed|ing)?\s+$", re.IGNORECASE)
#: “It took over 40 firms”, but not so a time or a sum: “it took over 40 minutes”.
_TAKEN = re.compile(r"\b(?:take|takes|took|taken|taking)\s+$", re.IGNORECASE)
_LASTING = re.compile(r"\s+(?:(?:working|calendar)\s+)?(?:second|minute|hour|day|week|month|year|decade)s\b")
#: What is about something: nouns of what is told and known.
_TOLD = re.compile(
    r"\b(?:data|information|details?|facts?|evidence|intelligence|questions?|quer(?:y|ies)|inquir(?:y|ies)"
    r"|enquir(?:y|ies)|letters?|e-?mails?|messages?|reports?|stor(?:y|ies)|articles?|complaints?|concerns?"
    r"|warnings?|claims?|allegations?|leads?|tips?|news|notes?|advice|knowledge|correspondence|testimony)\s+$",
    re.IGNORECASE,
)
#: Verbs of telling and knowing that reach what they are about only through the preposition.
_TELLING = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|complain(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|enquir(?:e|es|ed|ing)"
    r"|learn(?:s|ed|t|ing)?|worr(?:y|ies|ied|ying)|brag(?:s|ged|ging)?|lie[sd]?|lying)\s+$",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\bask(?:s|ed|ing)?\s+$", re.IGNORECASE)
#: Whom somebody asked to do something: “asked about 38 people to leave”.
_BIDDEN = re.compile(r"\s+(?:[a-z-]+\s+){1,4}(?:to|whether|if|for|how|what|why)\b")


def without_governed(amount: Amount, text: str, doc: Doc) -> Amount:
    """The amount without a qualifier that is a verb's particle, or a preposition of what stands before it."""
    if amount.start == amount.number:
        return amount
    word = text[amount.start : amount.number].strip().lower()
    before, after = text[max(0, amount.start - 40) : amount.start], text[amount.end :]
    if (
        (word == "over" and _is_particle(amount, before, after))
        or (word == "about" and _is_preposition(before, after))
        or _is_place(amount, doc)
    ):
        return replace(amount, start=amount.number, qualifier="exact")
    return amount


def _is_particle(amount: Amount, before: str, after: str) -> bool:
    if _HANDED.search(before):
        return True
    return amount.unit is None and _TAKEN.search(before) is not None and _LASTING.match(after) is None


def _is_preposition(before: str, after: str) -> bool:
    asked = _ASKING.search(before) is not None and _BIDDEN.match(after) is None
    return asked or _TOLD.search(before) is not None or _TELLING.search(before) is not None


def _is_place(amount: Amount, doc: Doc) -> bool:
    """“Drones flew over four blocks” says where, not how many: small numbers behind a plain preposition."""
    if amount.value >= _PLACE_BELOW:
        return False
    token = doc.char_span(amount.start, amount.start + 1, alignment_mode="expand")
    return token is not None and token[0].lower_ in _PLACES and token[0].dep_ == "prep"
