"""Faults of a sentence: why it could not stand in a brief as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.resolution import Resolution

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: A writer who says what should be done gives advice; the brief does not pass it on as its own.
_ADVISING = frozenset({"should", "must", "ought"})
#: A row of a table or a log: “Withheld (117 pp.)      Training materials marked “Confidential.””
_COLUMNS = re.compile(r"[^\s.!?][ \t]{4,}\S")
#: A page without the line between two paragraphs: of “… by May.”Halden Health and Cole say so.” the
#: sentence is read from its second word.
_GLUED, _GLUED_WORD = re.compile(r"[.!?][”\"’]?[A-Z][\w’'-]*\s$"), 40
_INITIAL = re.compile(r"[“\"‘]?(?P<who>[A-Z]\.)\s[a-z]")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "csubjpass", "attr"})


def sentence_faults(
    parsed: ParsedPassage, sentence: DocSpan, words: str, resolution: Resolution
) -> Iterator[str]:
    """Each fault by its name: ``question``, ``fragment``, ``imperative`` …

    Args:
        parsed: the passage.
        sentence: the sentence in it.
        words: the sentence's text, without bullets and space around it.
        resolution: what the sentence refers back to.
    """
    yield from _faults_of_form(sentence.root, words)
    before = parsed.doc.text[max(0, sentence.start_char - _GLUED_WORD) : sentence.start_char]
    if _GLUED.search(before):
        yield "fragment"
    if resolution.relative_time:
        yield "relative-time"
    if resolution.untold_deed:
        yield "points-back"
    if resolution.second_person:
        yield "second-person"
    if any(mask.overlaps(parsed.span(sentence)) for mask in parsed.passage.masks):
        yield "masked"


def bare_initial(words: str) -> tuple[str, ...]:
    """“R.” of “R. says it is done.”: somebody whom only the paper's own readers know."""
    found = _INITIAL.match(words)
    return (found["who"],) if found else ()


def _faults_of_form(root: Token, words: str) -> Iterator[str]:
    if words.rstrip("”\"' )").endswith("?"):
        yield "question"
    if words.rstrip().endswith((":", "…", "...")):
        yield "introduction"
    if not words.rstrip("”’\"' )").endswith((".", "!", "?", ":", "…")):
        yield "unfinished"
    if root.tag_ == "VB" and not any(child.dep_ in {"nsubj", "aux", "nsubjpass"} for child in root.children):
        yield "imperative"
    if not _has_finite_clause(root) or words[:1].islower() or _is_open_question(root):
        yield "fragment"
    if _opens_as_note(root):
        yield "note"
    if _COLUMNS.search(words):
        yield "fragment"
    if any(child.dep_ in {"csubj", "csubjpass"} for child in root.children):
        yield "vague"
    if any(child.dep_ == "aux" and child.lower_ in _ADVISING for child in root.children):
        yield "advice"
    if not _is_balanced(words):
        yield "unbalanced"


def _is_open_question(root: Token) -> bool:
    """“Whether the rule holds.”: a clause that nothing governs, in a list of what is not known."""
    first = next((token for token in root.sent if token.is_alpha), root)
    return first.lower_ == "whether" and first.head == root


def _is_balanced(words: str) -> bool:
    return (
        words.count("“") == words.count("”")
        and words.count("(") == words.count(")")
        and (words.count('"') % 2 == 0)
    )


def _opens_as_note(root: Token) -> bool:
    """“Received 19 November; one extension taken”, “Compiled by the Project from the exhibit”: a participle
    that no subject follows behind a comma."""
    first = next((token for token in root.sent if token.is_alpha), root)
    if first.tag_ not in {"VBN", "VBD"}:
        return False
    subject = next((child for child in root.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and first == root:
        return False  # “Said Feld: …”
    if subject is None:
        return not any(child.dep_ in {"aux", "auxpass", "csubj"} for child in root.children)
    start = subject.left_edge.i
    return start > first.i and root.doc[start - 1].text not in {",", ":"}


def _has_finite_clause(root: Token) -> bool:
    if root.pos_ not in {"VERB", "AUX"}:
        # “One of the nurses called and met …”: parsed as a phrase, but a past tense behind its subject.
        return any(
            token.tag_ in {"VBD", "VBZ", "VBP"} and token.i > root.i and token.dep_ in {"conj", "acl"}
            for token in root.subtree
        )
    return any(child.dep_ in _SUBJECTS for child in root.children)
