"""Things: the noun phrases of a source that say which thing they mean, for where it is only “the …” later.

“A letter to the chief executive signed by 40 nurses” says which; what goes on about “the letter” does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import PEOPLE_NOUNS, PERSON_NOUNS, TRADE_NOUNS
from briefing.extraction.memory import TIME_NOUNS
from briefing.extraction.noun_phrases import noun_phrase
from briefing.extraction.span_index import SpanIndex
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: They bring in what was not spoken of before.
_NEW = frozenset("a an another one".split())
_DEFINITE = frozenset("that the these this those".split())
#: They take nothing out of its kind, or not yet: “any permit”, “no letter”.
_NONE = frozenset("all any both each either every more most much neither no only same some such what".split())
#: They set a thing apart from others of its kind, which may be meant as well.
_OF_SEVERAL = frozenset(
    """active additional different early earlier final first fresh last late later latest main new next old
    only original previous prior revised second separate similar third various""".split()
)
#: They stand for something told elsewhere, so that a phrase does not say which by itself.
_POINTING = frozenset(
    """following former he her here hers him his i it its latter me my our ours she such their theirs them
    then there these they this those us we you your""".split()
)
#: What closes a phrase that says which.
_STOPS = frozenset({",", ";", ":", "(", ")", "[", "]", "“", "”", '"', "–", "—", "--", "..."})
#: Behind a noun, what says which.
_CLAUSES = frozenset({"acl", "relcl"})
#: Prepositions of what is made, sent or held, on whichever word they hang.
_OF_EITHER = frozenset("about against around at between from in near on over to with".split())
_SAYING = frozenset("ADJ NOUN NUM PROPN VERB".split())
_WEAK_ENDS = frozenset("ADP AUX CCONJ DET PART PRON PUNCT SCONJ".split())
#: How many words may say which thing is meant, and how many have to beside the noun.
LONGEST, LEAST = 16, 2


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun phrase outside of quotation marks, with what behind the noun says which."""

    span: Span
    phrase: Span
    """Up to the noun."""
    lemma: str
    is_new: bool
    """Whether its article or number brings it in: “a letter”, “19 letters”."""
    is_plural: bool
    says_which: bool
    """Whether it says by itself which thing it means."""
    behind: Span
    """What stands behind the noun and says which: “from nurses”; empty where nothing does."""
    names: bool
    """Whether that has a name in it."""
    is_bare: bool
    """Whether it is “the letter” or “these letters” and no more, which brings nothing in."""
    is_owned: bool
    """Whether it is somebody's: “their letter”, “Norwick's letter”."""


def find_things(parsed: Sequence[ParsedPassage], quoted: Sequence[Span]) -> Iterator[Thing]:
    """The things that a source speaks of outside of ``quoted``, in order."""
    said = SpanIndex(quoted, lambda span: [span])
    for passage in parsed:
        for token in passage.doc:
            if token.pos_ == "NOUN" and token.dep_ != "compound" and token.is_alpha:
                thing = _thing(passage, token)
                if thing is not None and not said.overlapping(thing.span):
                    yield thing


def _thing(parsed: ParsedPassage, token: Token) -> Thing | None:
    lemma = token.lemma_.lower()
    if lemma in TIME_NOUNS | PERSON_NOUNS | PEOPLE_NOUNS | TRADE_NOUNS or token.ent_type_ in {"DATE", "TIME"}:
        return None
    before = noun_phrase(token)
    first = before[0]
    whole = token.doc[before.start : _end(token)]
    ends = parsed.span(before).end
    return Thing(
        span=parsed.span(whole),
        phrase=parsed.span(before),
        lemma=lemma,
        is_new=first.lower_ in _NEW or first.pos_ == "NUM",
        is_plural=token.tag_ == "NNS",
        says_which=_says_which(whole, token)
        and first.lower_ not in _NONE
        and first.pos_ not in {"ADV", "VERB"},
        behind=Span(ends, parsed.span(whole).end),
        names=any(word.pos_ == "PROPN" for word in whole if word.i > token.i),
        is_bare=whole.end == before.end and len(before) <= 2 and first.lower_ in _DEFINITE,
        is_owned=any(word.tag_ in {"POS", "PRP$"} for word in before),
    )


def _end(token: Token) -> int:
    """Behind the words that say which thing is meant, as far as they are whole."""
    end = token.i + 1
    for child in _behind(token):
        if child.left_edge.i != end:
            break
        closing = child.right_edge.i + 1
        stop = next((word.i for word in token.doc[end:closing] if _stops(word)), closing)
        if child.dep_ in _CLAUSES and (stop < closing or child.tag_ == "VBG"):
            break  # half a clause says something else than the whole
        if child.dep_ not in _CLAUSES and child.dep_ != "prep":
            break
        while stop > end and _is_weak_end(token.doc[stop - 1], cut=stop < closing):
            stop -= 1
        end = max(end, stop)
        if stop < closing:
            break
    return end


def _is_weak_end(word: Token, *, cut: bool) -> bool:
    """Whether nothing ends with a word: with “of”, or with “known” of “known as “Otter”” cut there."""
    called = cut and word.pos_ == "VERB" and word.nbor(1).lower_ == "as"
    return called or word.pos_ in _WEAK_ENDS


def _behind(noun: Token) -> Iterator[Token]:
    """What follows a noun: its own, and right behind it what the parser hangs on its verb instead: “built a
    wall around the mill”."""
    yield from noun.rights
    if noun.dep_ == "dobj":
        yield from (each for each in noun.head.rights if each.i > noun.i and each.lower_ in _OF_EITHER)


def _stops(word: Token) -> bool:
    points = word.lower_ in _POINTING or (word.lower_ == "that" and word.tag_ == "DT")
    return points or word.text in _STOPS or word.ent_type_ in {"DATE", "TIME"}


def _says_which(whole: DocSpan, noun: Token) -> bool:
    """Whether the words beside the noun name somebody or something, and point at nothing."""
    if len(whole) > LONGEST or any(_stops(word) for word in whole if word.text != ","):
        return False
    if any(word.lower_ in _OF_SEVERAL or word.tag_ in {"JJS", "RBS"} for word in whole if word.i < noun.i):
        return False
    beside = [word for word in whole if word.i != noun.i and word.pos_ in _SAYING]
    named = any(word.pos_ == "PROPN" for word in beside)
    return len(beside) >= LEAST and (named or whole[-1].i > noun.i)
