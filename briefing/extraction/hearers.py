"""Hearers: whom words were said to, where the verb beside them makes that its subject.

*Haddad asked what it was and was told, “Software.”* The words are not hers, and nobody says whose they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.reporting_clauses import Attribution, ReportingClauses, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs whose passive has the hearer as its subject.
_HEARING = frozenset(
    "tell inform advise assure ask warn remind notify instruct order show hand give send answer".split()
)
#: *got the answer: “…”*, *received this reply: “…”*.
_GETTING = frozenset({"get", "receive", "obtain", "have"})
_ANSWERS = frozenset("answer email e-mail letter message note reply response text".split())


def said_to(found: Attribution, before: Sequence[Token], clauses: ReportingClauses) -> Attribution | None:
    """The attribution, with who says it by *told by Haddad*; None where it names only who heard it.

    Args:
        found: what a paragraph says of one quotation.
        before: the tokens between the quotation and the sentence or quotation before it.
        clauses: the paragraph's reporting clauses.
    """
    cue = clauses.doc[found.cue]
    if _is_heard(cue):
        teller = clauses.agent(cue)
        return Attribution(teller, found.cue, found.lemma) if teller is not None else None
    nearest = next((token for token in reversed(before) if is_verb(token)), None)
    return None if nearest is not None and nearest.i >= found.cue and _gets_answer(nearest) else found


def _is_heard(verb: Token) -> bool:
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and verb.lemma_.lower() in _HEARING


def _gets_answer(verb: Token) -> bool:
    return verb.lemma_.lower() in _GETTING and any(
        child.dep_ == "dobj" and child.lemma_.lower() in _ANSWERS for child in verb.children
    )
