"""Interviews without labels: questions that are set as headings, and answers by somebody whom no line names.

“Who knew of it?” – “I wrote it down in March.” The answers are not the words of whoever publishes them, nor
of whoever asks.
"""

from __future__ import annotations

import re

from briefing.cleaning.passages import PROSE, CleanSource, Passage, PassageKind
from briefing.model.evidence import Span

#: So many headings that ask, and so many answers as “I”, make an interview; a page of questions and answers
#: on a product says “we”.
QUESTIONS, ANSWERS = 3, 2
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_I = re.compile(r"\bI\b|\b[Mm]y\b")
_ASIDE = ("(", "[")


def unlabelled_answers(source: CleanSource) -> frozenset[Span]:
    """The paragraphs of an interview's answers, and of questions that are no headings.

    Below the last question only the first paragraph is one: what follows may be the writer's again.
    """
    text = source.source.text
    groups: list[list[Passage]] = []
    for passage in source.passages:
        if passage.kind is PassageKind.HEADING:
            asks = passage.span.slice(text).rstrip(' *_”"').endswith("?")
            groups.append([passage] if asks else [])
        elif groups and groups[-1] and passage.kind in PROSE:
            groups[-1].append(passage)
    asked = [group[1:] for group in groups if len(group) > 1]
    own = [group for group in asked if any(_I.search(_QUOTED.sub("", p.span.slice(text))) for p in group)]
    if len(asked) < QUESTIONS or len(own) < ANSWERS:
        return frozenset()
    answers = [passage for group in asked[:-1] for passage in group] + asked[-1][:1]
    return frozenset(p.span for p in answers if not p.span.slice(text).startswith(_ASIDE))
