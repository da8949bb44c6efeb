"""The floor: what shows that the words below are not the last speaker's.

*“It is withdrawn,” said Tran. Monroe turned to Vasek. “Last week.”* Where somebody else has taken a
turn, or another sentence announces the words, whoever spoke before them is no longer who speaks. Whose they
are instead is told only where the text says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.lexicon import PERSON_NOUNS, ROLE_NOUNS
from briefing.extraction.quoting_paragraph import ends_sentence
from briefing.extraction.reporting import ASKING_VERBS, SPEECH_NOUNS, SPEECH_VERBS
from briefing.extraction.reporting_clauses import Attribution, ReportingClauses, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SAME_SPEAKER = frozenset({"he", "she"})
_SOMEBODY = frozenset({"a", "an", "another", "one"})
#: Papers that have a wording of their own, beside those that somebody says something in.
_PAPERS = SPEECH_NOUNS | frozenset(
    """act addendum agreement amendment annex appendix article bill bylaw charter clause code contract deed
    e-mail email guideline law lease licence license manual notice order ordinance passage policy procedure
    provision regulation report resolution rule schedule section sentence slide statute term text
    treaty""".split()
)
#: What the tagger makes of a person whom it does not know; never a place or a body.
_PERSONAL = frozenset({"PERSON", ""})


def is_answer(found: Attribution, clauses: ReportingClauses, before: Sequence[Token], *, asks: bool) -> bool:
    """Whether the attribution names who asked, and the words are what was answered: *Monroe asked when.
    “Soon.”*, *Asked by Monroe: “Soon.”*

    Args:
        found: what the paragraph says of the words.
        clauses: the paragraph's reporting clauses.
        before: the writer's words before them in their sentence.
        asks: whether the words are a question themselves.
    """
    cue = clauses.doc[found.cue]
    if asks or not is_verb(cue) or cue.lemma_.lower() not in ASKING_VERBS:
        return False
    questioned = cue.tag_ == "VBN" and any(child.dep_ == "agent" for child in cue.children)
    return questioned or (not before and found.speaker[0] < found.cue and not _follows_mark(found, clauses))


def _follows_mark(found: Attribution, clauses: ReportingClauses) -> bool:
    """*“Soon,” he asked*: the clause stands right behind words of its own."""
    start = min(found.speaker[0], found.cue)
    return start > 0 and clauses.region_of[start - 1] >= 0


def announced_by_another(
    found: Attribution | None, before: Sequence[Token], clauses: ReportingClauses
) -> Attribution | bool:
    """Whether a clause right before a colon has a subject other than the attribution's; with what says
    the words, where that is told: *signed Amendment No. 1, which adds: “…”*."""
    if not before or before[-1].text != ":":
        return False
    relative = next((token for token in reversed(before[1:]) if token.lower_ in {"who", "which"}), None)
    after = [token for token in before if relative is not None and token.i > relative.i]
    if relative is not None and not any(token.dep_ in _SUBJECTS for token in after):
        return _of_relative(relative, after, found, clauses)
    if found is None:
        return any(token.dep_ in _SUBJECTS and token.lower_ not in _SAME_SPEAKER for token in before)
    return any(
        token.dep_ == "nsubj"
        and token.pos_ == "PROPN"
        and token.i > max(found.cue, found.speaker[1] - 1)
        and token.head.dep_ == "conj"
        and token.head.head.i == found.cue
        for token in before
    )


def _of_relative(
    pronoun: Token, clause: Sequence[Token], found: Attribution | None, clauses: ReportingClauses
) -> Attribution | bool:
    """*says she, in reply to Bell, who did the sum aloud: “…”*: Bell's words, or hers; nobody says which."""
    last = pronoun.i - 1 if pronoun.nbor(-1).text != "," else pronoun.i - 2
    if found is not None and (found.cue > pronoun.i or found.speaker[0] <= last < found.speaker[1]):
        return False
    verb = next((token for token in clause if is_verb(token)), None)
    if verb is None or verb.lemma_.lower() not in SPEECH_VERBS or pronoun.lower_ != "which":
        return verb is not None
    for start in range(max(0, last - 8), last + 1):
        phrase = clauses.phrase_at(start)
        if phrase is None:
            continue
        whole = clauses.phrase(clauses.doc[phrase[0] : phrase[1]].root)
        if last in range(*whole) and any(
            token.lemma_.lower() in _PAPERS for token in clauses.doc[slice(*whole)]
        ):
            return Attribution((min(start, whole[0]), whole[1]), verb.i, verb.lemma_.lower())
    return True


def turn_between(between: Sequence[Token], last: Attribution | None, clauses: ReportingClauses) -> bool:
    """Whether somebody else takes a turn, or a paper is quoted, in the sentences between two quotations.

    Args:
        between: the writer's words between them.
        last: whom the text last gave words to.
        clauses: the paragraph's reporting clauses.
    """
    said = {t.lower_ for t in clauses.doc[slice(*last.speaker)] if t.pos_ == "PROPN"} if last else set[str]()
    for sentence in _sentences(between):
        if last is not None and any(token.i == last.cue for token in sentence):
            continue
        if any(_takes_turn(token, sentence, said) for token in sentence):
            return True
    return False


def _takes_turn(token: Token, sentence: Sequence[Token], said: set[str]) -> bool:
    """A person who acts, asks or is asked: *Bell nodded*, *Pressed by Bell*, *And Bell?*, *Bell: by when?*;
    or a paper that is about to be quoted: *The policy is blunt.*"""
    if token.dep_ in _SUBJECTS and token.lemma_.lower() in _PAPERS and token.pos_ != "PROPN":
        return token.head.tag_ == "VBZ" or any(child.tag_ == "VBZ" for child in token.head.children)
    somebody = any(child.lower_ in _SOMEBODY for child in token.children)
    if (
        token.dep_ in _SUBJECTS
        and token.lemma_.lower() in PERSON_NOUNS | ROLE_NOUNS
        and token.tag_ == "NN"
        and somebody
    ):
        return True
    if token.pos_ != "PROPN" or token.ent_type_ not in _PERSONAL or _is_named(token, said):
        return False
    asked = sentence[-1].text == "?" and not any(is_verb(each) for each in sentence)
    labelled = token.i + 1 < len(token.doc) and token.nbor(1).text == ":"
    return token.dep_ in _SUBJECTS or token.head.dep_ == "agent" or asked or labelled


def _is_named(token: Token, said: set[str]) -> bool:
    return any(each.lower_ in said for each in (token, *token.children))


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for token in tokens:
        if not token.is_space:
            sentence.append(token)
        if sentence and ends_sentence(token):
            yield sentence
            sentence = []
    if sentence:
        yield sentence
