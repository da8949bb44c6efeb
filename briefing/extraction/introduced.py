"""Introduced: papers and agreements that a source introduces once, and the words that say which is meant.

“The contract” of a text that tells of one contract, “its contract with Calder Systems”, is “the contract
with Calder Systems”. A second one, or one of another kind (“a new contract”, “the maintenance contract”,
“contracts”), makes it unsure which is meant, and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import DOCUMENT_NOUNS
from briefing.extraction.noun_phrases import noun_phrase
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

#: What two sides agree on.
AGREEMENTS = frozenset("agreement contract deal lease licence license subscription".split())
#: Papers of which a text has many kinds, so that one is no more meant than another.
_OF_MANY = frozenset("blog e-mail email file note post presentation record report statement".split())
_PAPERS = (DOCUMENT_NOUNS - _OF_MANY) | AGREEMENTS
#: What is introduced, for the first time or as somebody's.
_INTRODUCING = frozenset("a an its their his her one".split())
#: They set a thing apart from others of its kind, which are then told of as well.
OF_SEVERAL = frozenset(
    "additional another different earlier final first fresh later latest new next old original other previous"
    " prior revised same second separate similar third".split()
)
#: What leads to the words that say which: whom it is with, to or against, and what it asks.
_LINKS = frozenset("about against on to with".split())
_PARTICIPLES = frozenset("addressed asking calling demanding opposing posted protesting urging".split())
#: They stand for something told elsewhere, so that the words do not say which by themselves.
_POINTING = frozenset(
    "he her hers him his i it its me my our she that their them these they this those us we you your".split()
)
#: How many words may say which.
_LONGEST, _SHORTEST = 12, 2


class Introduced:
    """The papers and agreements that one source has introduced so far."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[Span, str]] = {}
        self._several: set[str] = set()

    def described(self, lemma: str) -> tuple[Span, str] | None:
        """Where the one thing of that kind is introduced, and how a later “the …” is worded."""
        return None if lemma in self._several else self._found.get(lemma)

    def remember(self, parsed: ParsedPassage, outside: Sequence[Token]) -> None:
        """Take in a sentence, by its words outside of quotation marks."""
        for token in outside:
            lemma = token.lemma_.lower()
            if lemma in _PAPERS and token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound":
                self._note(parsed, token, lemma)

    def _note(self, parsed: ParsedPassage, token: Token, lemma: str) -> None:
        words = [word for word in noun_phrase(token) if word.i < token.i]
        first = words[0].lower_ if words else ""
        if first == "the" and len(words) == 1:
            return  # the one that was introduced, if one was
        if first in {"this", "that"} and len(words) == 1 and lemma in self._found:
            return
        described = _description(parsed, token, words) if first in _INTRODUCING else None
        if described is None or lemma in self._found:
            self._several.add(lemma)
        self._found.setdefault(lemma, described or (parsed.span(token), ""))


def _description(parsed: ParsedPassage, token: Token, words: Sequence[Token]) -> tuple[Span, str] | None:
    kind = [word for word in words[1:] if word.dep_ in {"amod", "compound"} and word.is_alpha]
    if token.tag_ != "NN" or any(word.lower_ in OF_SEVERAL or word.pos_ == "PROPN" for word in words):
        return None
    if any(word.pos_ == "NUM" or word.dep_ == "poss" for word in words[1:]):
        return None
    end = _end(token)
    behind = token.doc[token.i + 1 : end]
    if not _SHORTEST <= len(behind) <= _LONGEST or not _says_which(behind):
        return None
    text = " ".join(["the", *(word.lower_ for word in kind), token.text])
    return parsed.span(token.doc[words[0].i : end]), f"{text} {behind.text}"


def _end(token: Token) -> int:
    """Behind the words that say which thing is meant, without a clause that goes on about it."""
    doc: Doc = token.doc
    link = doc[token.i + 1] if token.i + 1 < len(doc) else None
    led = link is not None and (link.lower_ in _LINKS or link.lower_ in _PARTICIPLES)
    # “ended its deal with Corvane”: the parser hangs “with” on either, and it is the deal's.
    of_it = link is not None and (link.head == token or (_agreed(token) and link.lower_ == "with"))
    if link is None or not led or not of_it:
        return token.i + 1
    stops = (
        word.left_edge.i
        for word in link.subtree
        if word.dep_ in {"relcl", "advcl", "appos", "npadvmod"} and word.i > link.i
    )
    end = min(link.right_edge.i + 1, min(stops, default=len(doc)))
    end = next(
        (word.i for word in doc[link.i : end] if word.text in {",", ";", ":", "(", "“", '"', "–", "—"}), end
    )
    while end > link.i and doc[end - 1].pos_ in {"ADP", "CCONJ", "DET", "PUNCT", "SCONJ"}:
        end -= 1
    return end


def _agreed(token: Token) -> bool:
    return token.lemma_.lower() in AGREEMENTS


def _says_which(behind: DocSpan) -> bool:
    """Whether the words say by themselves which is meant: they name somebody, and point at nothing."""
    named = any(word.pos_ == "PROPN" and word.ent_type_ not in {"DATE", "TIME"} for word in behind)
    plain = all(word.lower_ not in _POINTING and word.ent_type_ not in {"DATE", "TIME"} for word in behind)
    against = behind[0].lower_ == "against" and not any(word.lower_ == "the" for word in behind)
    return plain and (named or against)
