"""Name groups: what the like-spelled mentions of a dossier are, all taken together."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    CONTRACT_TERMS,
    DOCUMENT_TITLE_WORDS,
    EDITORIAL_LABELS,
    GENERIC_NAME_WORDS,
)
from briefing.extraction.name_spelling import is_acronym
from briefing.extraction.names import NameMention

_NAMING = frozenset({"ORG", "PERSON", "GPE", "PRODUCT", "FAC", "LOC"})
_SAINTS = frozenset({"St", "St.", "Saint"})
#: Initials, and words of one member of a party, that name nobody.
_NOBODY = frozenset("c.e.o p.r a.m p.m ok tv faq q&a foi foia nda rfp gdpr".split())
_ADHERENTS = frozenset("conservative democrat republican tory".split())
#: What joins the pieces of a title, to its last word.
_REST_OF_TITLE = re.compile(r"(?:\s+(?:[A-Z]\w+|of|and|the|for|to|on)){0,10}?\s+(?P<last>Act|Code|Charter)\b")


def looks_personal(mentions: list[NameMention], strictly: bool = False) -> bool:
    """Whether a group of like-spelled mentions names a person.

    The recogniser calls companies persons too often for one word to count by its label alone.
    """
    words = {word.lower().rstrip(".") for mention in mentions for word in mention.text.split()}
    if words & AGENCY_WORDS or words & (GENERIC_NAME_WORDS - {"sa"}) or is_acronym(mentions[0].text):
        return False
    if mentions[0].text.split()[0] in _SAINTS:
        return False
    told = sum("person" in mention.context for mention in mentions)
    labelled = sum(mention.label == "PERSON" for mention in mentions)
    product = sum("product" in mention.context for mention in mentions)
    longest = max(len(mention.text.split()) for mention in mentions)
    places = sum(mention.label in {"GPE", "LOC"} for mention in mentions)
    if places * 2 > len(mentions):
        return False
    if told and told >= product:
        return True
    if strictly or longest == 1:
        return False
    return longest <= 4 and labelled * 2 > len(mentions) and labelled > product


def is_a_name(mentions: list[NameMention], texts: Mapping[str, str]) -> bool:
    """Whether a capitalised run is a name at all, and not a common word that happens to be capitalised."""
    text = mentions[0].text
    last = text.lower().split()[-1]
    if text.lower().strip(".") in CONTRACT_TERMS | EDITORIAL_LABELS | _NOBODY or last in _ADHERENTS:
        return False
    if last in DOCUMENT_TITLE_WORDS or any(_titles_a_document(m, texts) for m in mentions[:1]):
        return False
    labelled = sum(mention.label in _NAMING for mention in mentions)
    known = labelled * 2 > len(mentions) or any(mention.context for mention in mentions)
    if " " in text and any(mention.label for mention in mentions):
        known = True
    if known or is_acronym(text):
        return True
    common = re.compile(rf"(?<![\w“\"]){re.escape(text.lower())}(?!\w)")
    return not any(common.search(body) for body in texts.values())


def _titles_a_document(mention: NameMention, texts: Mapping[str, str]) -> bool:
    """Whether the name is a piece of a title: “Freedom of Information and Protection of Privacy Act”."""
    text = texts.get(mention.source, "")
    behind = _REST_OF_TITLE.match(text, mention.span.end)
    return behind is not None and behind["last"].lower() in DOCUMENT_TITLE_WORDS
