"""What a line says by itself of whether it is a headline: its case, its punctuation, its grammar."""

from __future__ import annotations

import math
import re

from briefing.cleaning.shape import Shape

#: The longest of PolNeAR's headlines is 27 words.
LONGEST = 30

#: Words below which a line is rather a heading within an article than its headline.
_LABEL = 4

#: Words of the title-like line from which on it heads something; a single word is a label or a scrap.
_TITLE = range(2, 21)

#: Share of capitals from which on a line is set in capitals.
_CAPITALS = 0.8

_WORD = re.compile(r"[^\W\d_][\w’']*")
_SPEECH = re.compile(r"\b(?:said|says|told|added|asked|wrote|according to)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:was|were|had|did|been|has|have|is|are|would|could)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|it|its|this|that|those|these|there)\b", re.IGNORECASE
)
_READER = re.compile(r"\b(?:you|your|i|we|our|my|us)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|this week|last week)\b")
_ADDRESS = re.compile(r"https?:|www\.|[@<\[]")
_SINGLE_QUOTE = re.compile(r"(?:^|\s)['‘]\w")
_TAKES_UP = re.compile(
    r"[\"'“‘(]*(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|or|so|yet|however|still|"
    r"also|then|meanwhile|in addition|another|other|both|such|there|"
    r"the (?:two|former|candidate|group|letter|report|company))\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"contribut|report(?:ing by|ed from|ing from)|follow (?:him|her|us|on)|[@©]|https?:|twitter|facebook|"
    r"editor|copyright|e-?mail|read more|associated press|subscribe|newsletter",
    re.IGNORECASE,
)


def speaks(text: str) -> bool:
    """Whether it reports words: headlines seldom have a verb of speech in the past."""
    return _SPEECH.search(text) is not None


def has_weekday(text: str) -> bool:
    """Whether it says when, as the first paragraph of a report does."""
    return _WEEKDAY.search(text) is not None


def takes_up(text: str) -> bool:
    """Whether it begins with a word that takes up what was said before."""
    return _TAKES_UP.match(text) is not None


def is_credit(text: str) -> bool:
    """Whether it has the words of the lines at an article's end: credits, accounts, appeals."""
    return _CREDIT.search(text) is not None


def is_titular(shape: Shape) -> bool:
    """Whether it could head something, or link to it."""
    return shape.title and shape.words in _TITLE


def is_capitals(text: str) -> bool:
    """Whether it is set in capitals."""
    letters = [character for character in text if character.isalpha()]
    return sum(1 for letter in letters if letter.isupper()) > _CAPITALS * max(1, len(letters))


def is_stopped(text: str) -> bool:
    """Whether it ends in a stop, closing quotation marks aside."""
    return text.rstrip("\"'”’").endswith((".", ";"))


def line_signs(text: str, shape: Shape) -> dict[str, float]:
    """The signs of one non-empty line, each about 0–1."""
    words = _WORD.findall(text)
    long = [word for word in words if len(word) > 3]
    return {
        "title_shape": float(shape.title),
        "titular": float(is_titular(shape)),
        "title_case": float(shape.title_case),
        "capital_share": sum(1 for word in long if word[0].isupper()) / max(1, len(long)),
        "capitals": float(is_capitals(text)),
        "stopped": float(is_stopped(text)),
        "semicolon": float(text.endswith(";")),
        "short": 1 / (1 + math.exp((shape.words - 14) / 4)),
        "length": min(shape.words, LONGEST) / LONGEST,
        "label": float(shape.words <= _LABEL),
        "question": float(text.rstrip("\"'”’.").endswith("?")),
        "colon": float(":" in text[:-1]),
        "ends_in_colon": float(text.endswith(":")),
        "comma": min(2, text.count(",")) / 2,
        "quoted": float(text[0] in '"“' or text[-1] in '"”'),
        "quote_inside": float(any(mark in text for mark in '"“”')),
        "single_quote": float(_SINGLE_QUOTE.search(text) is not None),
        "no_article": float(_ARTICLE.search(text) is None),
        "auxiliary": float(_AUXILIARY.search(text) is not None),
        "speech": float(speaks(text)),
        "own_pronoun": float(_PRONOUN.search(text) is not None),
        "takes_up": float(takes_up(text)),
        "to_reader": float(_READER.search(text) is not None),
        "own_weekday": float(has_weekday(text)),
        "money": float("$" in text or "%" in text),
        "parenthesis": float("(" in text),
        "address": float(_ADDRESS.search(text) is not None),
        "figure_first": float(text[0].isdigit()),
        "credit": float(is_credit(text)),
    }
