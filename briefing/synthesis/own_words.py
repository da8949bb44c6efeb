"""Own words: what a document says in the first person, quoted with whoever issued it as the speaker.

“Our officers made 1,087 enquiries” cannot stand in a brief as it is, and “the Directorate's officers made …”
is no longer what was written. Between quotation marks, given to the document's own publisher or author, it
can: nothing is changed, and the reader sees who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extraction.dateline import after_dateline
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.synthesis.phrasing import apply, single_marks

#: What a sentence must not be to be quoted as a document's own.
_UNFIT = frozenset("masked fragment unfinished question introduction unbalanced imperative".split())


def own_words(statements: Sequence[Statement], text: str, lead: str, gaps: Sequence[Span] = ()) -> str | None:
    """One sentence of a document, or two in a row, as its issuer's words; None where they cannot be quoted.

    Pronouns whose name the text gives have it in brackets.

    Args:
        statements: sentences without marks around them, adjacent and in order.
        text: the text of their source.
        lead: who says it: “Anna Quist wrote”, with the document's author or publisher as the brief names it.
        gaps: bullets of a list, which are no words.
    """
    if any(statement.faults & _UNFIT or statement.speech is not None for statement in statements):
        return None
    said = " ".join(_bracketed(statement, text, gaps) for statement in statements)
    if said.count("“") != said.count("”") or said.count('"') % 2 or said.count("[") != said.count("]"):
        return None
    return f"{lead}: “{single_marks(said)}”"


def _bracketed(statement: Statement, text: str, gaps: Sequence[Span]) -> str:
    """The sentence with the names that its pronouns stand for, in brackets."""
    start = after_dateline(text, statement.span.start, statement.span.end)
    edits = [(Span(statement.span.start, start), "")]
    edits += [(each.span, f"[{each.text}]") for each in statement.replacements if each.text]
    return apply(text, statement.span, [*edits, *((gap, " ") for gap in gaps)])
