"""Ellipsis: “The staff say that it must”, “Lindqvist said it does”: what is done stands in another sentence.

An auxiliary without a verb says only whether, and a reader who has not read on learns nothing from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.reporting import SPEECH_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AUXILIARIES = frozenset("be do have".split())
#: What may stand beside a bare auxiliary; anything else is what it says.
_EMPTY = frozenset("advcl cc conj intj mark neg nsubj nsubjpass parataxis punct".split())
#: Beside “do”, “have” and “must” a time says nothing either: “it did in June”. “Has until Friday” is whole.
_OF_TIME = {"be": frozenset[str](), "have": frozenset({"advmod", "npadvmod"})}
_ANY_TIME = frozenset({"advmod", "npadvmod", "prep"})
_OWN = frozenset("i me my mine we us our ours".split())
_DENYING = frozenset("no not never".split())
#: Verbs whose object is what is said, and not to whom.
_SAYING = frozenset("insist reply say".split())
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
#: “so will the board”, “nor has the county”.
_TAKING_UP = frozenset("so neither nor".split())


def is_elided(token: Token) -> bool:
    """Whether the word is an auxiliary that stands for a verb, with a subject and without what it says."""
    if token.tag_ not in {"MD", "VBD", "VBZ", "VBP"} or token.dep_ in {"aux", "auxpass"}:
        return False
    if token.tag_ != "MD" and token.lemma_ not in _AUXILIARIES:
        return False
    if token.i > token.sent.start and token.nbor(-1).lower_ in _TAKING_UP:
        return True
    if not any(child.dep_ in _SUBJECTS for child in token.children):
        return False
    if any(word.dep_ in {"relcl", "acl", "csubj", "pcomp"} for word in (token, *token.ancestors)):
        return False  # “the cameras that it has”, “what it is”
    if any(child.tag_ in {"WP", "WDT", "WRB"} for child in token.children):
        return False  # “who did”
    if any(child.lower_ == "if" for child in token.children):
        return False  # “if I may”, “if you will”
    empty = _EMPTY | _OF_TIME.get(token.lemma_, _ANY_TIME)
    return all(child.dep_ in empty or child.lower_ in _TAKING_UP for child in token.children)


def is_reported_scrap(token: Token) -> bool:
    """“Corvane said not our fault, customer's settings”: a first person in words without a verb that stand
    behind another's “said” is that other's, and the words are told as no fact of the writer's."""
    tokens = token.doc[token.sent.start : token.i]
    verb = next((word for word in reversed(tokens) if word.lemma_.lower() in _SAYING), None)
    if verb is None or any(word.lower_ in _OWN for word in token.doc[token.sent.start : verb.i]):
        return False
    rest = [word for word in token.doc[verb.i + 1 : token.sent.end] if not word.is_punct]
    opens = rest[0].lower_ in _DENYING or rest[0] == token
    return opens and not any(word.tag_ in _FINITE for word in rest)


def is_untold(token: Token, within: Sequence[Token] | None = None) -> bool:
    """Whether what an elided verb stands for is not said before it in its sentence, or ``within`` others.

    “They say it does not track people, but it did” says it, and so does “more than it did last year”; in
    “Haddad says that it must” the only verb before is the one that reports.
    """
    reporting = set()
    clause = token
    while clause.dep_ in {"ccomp", "parataxis", "xcomp"} and clause.head != clause:
        clause = clause.head
        reporting.add(clause.i)
    own = {word.i for child in token.children if child.dep_ in _SUBJECTS for word in child.subtree}
    without = reporting | own  # “the board, which met in May, did not”
    return not any(_says_what(word) and word.i not in without for word in _before(token, within))


def _before(token: Token, within: Sequence[Token] | None) -> Iterable[Token]:
    """The words that stand before it, and the verb that it is compared with."""
    yield from (word for word in (token.sent if within is None else within) if word.i < token.i)
    yield from (word for word in token.ancestors if token.dep_ == "advcl" and word.i < token.i)


def _says_what(word: Token) -> bool:
    """Whether the word is a verb that an auxiliary may stand for."""
    if word.pos_ not in {"VERB", "AUX"} or word.dep_ in {"aux", "auxpass"} or is_elided(word):
        return False
    speaks_aside = word.lemma_.lower() in SPEECH_VERBS and word.dep_ == "parataxis"
    return not speaks_aside
