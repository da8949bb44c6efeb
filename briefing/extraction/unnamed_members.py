"""Unnamed members: “the senators” as what a sentence is about, told by whom the text has named or counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.members import UNNAMED, meant, named_members
from briefing.extraction.noun_phrases import earlier_noun, noun_phrase, word_end
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

    from briefing.extraction.resolution import Replacement, Resolution

#: Behind a plural, they say which.
_SAYING_WHO = frozenset("at behind from in on who whom whose with".split())
#: Tokens of “of Congress”, “of the Norwick Council”.
_SHORT_OF = 5


def resolve_members(
    text: str, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution
) -> None:
    """Whom a plural subject stands for that names none: “the members of Congress”; else it dangles."""
    if token.dep_ != "nsubj" or token.tag_ not in {"NNS", "NNPS"}:
        return
    doc, end = token.doc, word_end(token)
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        of_what = [word for word in doc[end].subtree if word.i >= end]
        end = of_what[-1].i + 1 if len(of_what) <= _SHORT_OF else end
    words = doc[noun_phrase(token).start : end]
    if UNNAMED.fullmatch(words.text) is None or _is_told_apart(token, end):
        return
    start = parsed.span(sentence).start
    here = text[start : parsed.span(token).start]
    if earlier_noun(sentence, token, {token.lemma_.lower()}) or named_members(here, words.text):
        return
    found = meant(text, words.text, start)
    if found is None:
        out.dangling.append(words.text)
    else:
        told, where = found
        out.replace(parsed.span(words), told if told[:2].lower() != "a " else f"a{told[1:]}", where)


def named_plural(plural: tuple[Span, str] | None, resolved: Sequence[Replacement]) -> tuple[Span, str] | None:
    """Whom a later “they” takes up: those whom a plural subject stands for, and nobody where that is not
    known."""
    if plural is None or UNNAMED.fullmatch(plural[1]) is None:
        return plural
    return next(((r.antecedent, r.text) for r in resolved if r.span.overlaps(plural[0])), None)


def _is_told_apart(token: Token, end: int) -> bool:
    """“the senators who voted no”, “the members Lea Ash and Tom Bell”."""
    behind = token.doc[end] if end < len(token.doc) else None
    return behind is not None and (behind.text[0].isupper() or behind.lower_ in _SAYING_WHO)
