"""Forms of terms: clauses, headings, logs of changes and summaries, as a line of a page shows them."""

from __future__ import annotations

import re

from briefing.cleaning.passages import CleanSource, Passage
from briefing.model.evidence import Span

_LABEL = re.compile(
    r"[\"“'‘\s#*_]*(?:(?P<kind>(?i:Clause|Article|Section|Sec\.|Art\.|Rule|Principle|§))\s*"
    r"(?P<named>\d+(?:\.\d+)*|[IVX]+|[A-Z](?=[.:\s]))[.):]?(?:\s?[-–—:](?=\s))?"
    r"|(?P<number>(?:\d+|[A-Z])(?:\.\d+)+)[.)]?|(?P<single>\d{1,2})[.)]|(?P<letter>\([a-z]{1,3}\)|[a-z]\)))"
    r"[*_]*\s+(?=\S)"
)
#: The rubric of a clause: “4.4 Permitted use. An Alert is …”.
_RUBRIC = re.compile(r"[A-Z][a-z-]+(?: (?:[a-z-]+|[A-Z][a-z-]+)){0,4}\.\s+(?=[A-Z\d“\"])")
#: A heading with a letter: “B. Use of the Service”.
_LETTERED = re.compile(r"[#*_\s]*(?P<letter>[A-Z])[.)]\s+(?=[A-Z])(?:[^\s.]+\s?){1,8}")
#: The heading of what a page of terms has below or above its clauses.
_LOG = re.compile(
    r"[#*_\s]*(?:(?:change|revision|version|amendment|update)s? (?:log|history)|changelog|history of changes"
    r"|document history|(?:summary of|recent|what.s) (?:new|chang(?:e[sd]?|ing))"
    r"|(?:frequently asked |common )?questions|faqs?|questions .{1,30}|about us|contact(?: us)?)\b[^.]{0,60}",
    re.IGNORECASE,
)
_OLDER = r"(?:previous|prior|earlier|older|past|archived?|superseded|former)"
#: “Show previous version of section 4 ▾”, “Archived text”.
_EARLIER = re.compile(
    rf"\W*(?:(?:show|view|read|see|hide)\s)?(?:the\s)?{_OLDER}\s(?:versions?|texts?|wordings?|terms|polic(?:y|ies))\b[^.]{{0,60}}",
    re.IGNORECASE,
)
#: “6.0 (July 22, 2024): Added …”, “v6.0   4.4: words added”, “May 2, 2024: 6(b) restored”.
_ENTRY = re.compile(
    r"[\W_]*(?:(?:v(?:ersion)?\.?\s?)?\d+(?:\.\d+)+\s*(?:[(\[–—-]+\s*)?"
    r"(?=[A-Z][a-z]+\.?\s\d{1,2}, \d{4}|\d{1,2}\s[A-Z][a-z]+\s\d{4}|\d{4}-\d\d)"
    r"|v\.?\s?\d+(?:\.\d+)*\b"
    r"|(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})\s?[:–—-])"
)
#: What puts terms in other words: “In short: …”, “What this means”.
_PLAINLY = (
    r"(?:in (?:short|brief|a nutshell|other words|plain (?:english|language|words|terms))"
    r"|(?:the )?plain[- ](?:english|language|words)(?: (?:summary|version))?|tl;?\s?dr"
    r"|(?:the )?(?:gist|short version)"
    r"|(?:a )?(?:quick |short )?summary(?: in plain (?:english|language|words))?|basically|to put it simply"
    r"|what (?:this|it|that)(?: section| clause)? (?:means|says)(?: for you)?|at a glance|key points?)"
    r"\b\s*(?:[:–—|.,-]|\Z)"
)
_SUMMARY = re.compile(rf"[\W_]*{_PLAINLY}", re.IGNORECASE)
#: A summary behind a clause, in its own line.
_BESIDE = re.compile(rf"(?<=[.;:)”\"])\s*[|–—\[(→]\s*{_PLAINLY}", re.IGNORECASE)
#: Words of a line that is no sentence.
_LINE = 10


def has_number(line: str) -> bool:
    """Whether a line opens with a clause's number or letter, and is no entry of a log of changes."""
    return _LABEL.match(line) is not None and not is_entry(line)


def clause_label(source: CleanSource, clause: Passage, under: str = "") -> str | None:
    """“clause 8.3”, “article 3”, “clause 6(b)” as a clause is headed; None where it has no number.

    Args:
        source: its document.
        clause: the clause.
        under: the label of the numbered clause above it, to which a letter belongs.
    """
    line = line_of(clause, source.source.text)
    match = _LABEL.match(line)
    if match is None:
        heading = _LETTERED.fullmatch(line)
        return f"section {heading['letter']}" if heading else None
    if match["letter"]:
        letter = match["letter"].strip("()")
        return f"{under}({letter})" if under else None
    kind = (match["kind"] or "clause").lower().removesuffix(".")
    kind = {"sec": "section", "art": "article", "§": "section"}.get(kind, kind)
    return f"{kind} {match['named'] or match['number'] or match['single']}"


def clause_heads(text: str, within: Span) -> list[int]:
    """Where lines begin that a clause's number opens."""
    starts = [within.start, *(match.end() for match in re.finditer(r"\n[ \t]*", text[: within.end]))]
    return [at for at in starts if within.start <= at < within.end and _LABEL.match(text, at, within.end)]


def clause_words(text: str, clause: Span) -> Span:
    """A clause without its number, its rubric and a mark that closes the whole extract."""
    start, end = clause
    for pattern in (_LABEL, _RUBRIC):
        if match := pattern.match(text, start, end):
            start = match.end()
    last = text[end - 1 : end]
    closes = last == "”" and "“" not in text[start:end]
    closes = closes or (last == '"' and text.count('"', start, end) % 2 == 1)
    return Span(start, end - 1 if closes else end)


def number_of(line: str) -> tuple[int, ...] | None:
    """A clause's number as numbers: (8, 1), (1, 2) for “A.2”; None where it has none."""
    match = _LABEL.match(line)
    number = match and (match["named"] or match["number"] or match["single"])
    parts = number.split(".") if number and number not in {"I", "II", "III", "IV", "V", "VI"} else []
    known = all(part.isdigit() or (len(part) == 1 and part.isalpha()) for part in parts)
    return tuple(int(part) if part.isdigit() else ord(part) for part in parts) if parts and known else None


def is_rubric(line: str) -> bool:
    """Whether a line is a heading rather than a sentence: “4. Prohibited uses”, “Section 3 – Data”."""
    return len(line.split()) <= _LINE and not line.rstrip('"”*_ \n').endswith((".", ";", ":", ",", "…"))


def is_log(line: str) -> bool:
    """Whether a line heads what binds nobody: a log of changes, questions and answers."""
    return _LOG.fullmatch(line.strip()) is not None


def is_earlier(line: str) -> bool:
    """Whether a line heads clauses that no longer hold: “Show previous version of section 4”."""
    return _EARLIER.fullmatch(line.strip()) is not None


def is_entry(line: str) -> bool:
    """Whether a line tells of a change: “6.0 (July 22, 2024): Added …”."""
    return _ENTRY.match(line) is not None


def is_summary(line: str) -> bool:
    """Whether a line puts terms in other words: “In short: do not follow people.”"""
    return _SUMMARY.match(line) is not None


def before_summary(text: str, clause: Span) -> Span:
    """A clause without the summary that stands behind it in the same line."""
    match = _BESIDE.search(text, *clause)
    return Span(clause.start, match.start()) if match else clause


def line_of(block: Passage, text: str) -> str:
    """A block from the start of its line on, where the number of a list's item stands."""
    start = text.rfind("\n", 0, block.span.start) + 1
    return text[start : block.span.end] if len(text[start : block.span.start]) < 8 else block.span.slice(text)
