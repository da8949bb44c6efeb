"""Dates in running text against our own annotation, and Recognizers-Text's date cases when given.

    python -m evals.dates [DateParser.json]

``evals/data/dates.yaml`` is annotated news-like prose. A found date is right if it overlaps an
annotated one, each counted once; it is resolved if value and range agree too, and its span is right
if both are the same but for leading prepositions and articles.

``DateParser.json`` is Specs/DateTime/English/DateParser.json of microsoft/Recognizers-Text (MIT). Each
case has a resolution before and one after the reference day; the one compared is the future one where
the sentence says ``will`` or ``'ll``, the past one otherwise. A case that expects nothing is right if
nothing is found, one that expects an impossible date if no date is given.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from briefing.extraction.dates import find_dates
from briefing.model.statements import DateMention

ANNOTATION = Path(__file__).parent / "data" / "dates.yaml"
_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
_LEAD = re.compile(
    r"^(?:(?:on|in|by|until|since|from|during|over|before|of|after|the|at|beginning|as early as)\s+)+", re.I
)
_IMPOSSIBLE = "0001-01-01"


@dataclass(frozen=True)
class Gold:
    start: int
    end: int
    value: str


def read_marked(text: str) -> tuple[str, list[Gold]]:
    """The text without its marks, and the marked expressions."""
    plain, golds, at = "", [], 0
    for mark in _MARKED.finditer(text):
        plain += text[at : mark.start()]
        golds.append(Gold(len(plain), len(plain) + len(mark[1]), mark[2]))
        plain += mark[1]
        at = mark.end()
    return plain + text[at:], golds


def value_of(mention: DateMention) -> str:
    """The mention's value as the annotation writes it."""
    if mention.date is None:
        return "-"
    return f"{mention.date}/{mention.until}" if mention.until else mention.date


def core(text: str, start: int, end: int) -> str:
    """An expression without the words that only lead to it."""
    return _LEAD.sub("", text[start:end])


def score(cases: list[dict[str, Any]], verbose: bool = False) -> dict[str, float]:
    """Precision, recall, and the shares of found dates that are resolved and delimited as annotated."""
    annotated = found = right = resolved = delimited = 0
    for case in cases:
        text, golds = read_marked(case["text"])
        published = str(case["published"]) if case["published"] is not None else None
        mentions = find_dates(text, published)
        annotated, found = annotated + len(golds), found + len(mentions)
        left = list(golds)
        for mention in mentions:
            start, end = mention.span
            words = f"{text[max(0, start - 40) : start]}[{text[start:end]}]"
            gold = next((gold for gold in left if gold.start < end and start < gold.end), None)
            if gold is None:
                report(verbose, "false", words)
                continue
            left.remove(gold)
            right += 1
            if value_of(mention) == gold.value:
                resolved += 1
            else:
                report(verbose, "value", f"{words} ({published}): {value_of(mention)}, not {gold.value}")
            if core(text, start, end) == core(text, gold.start, gold.end):
                delimited += 1
            else:
                report(verbose, "span", f"{words}, not [{text[gold.start : gold.end]}]")
        for gold in left:
            report(
                verbose,
                "missed",
                f"{text[max(0, gold.start - 40) : gold.start]}[{text[gold.start : gold.end]}]",
            )
    return {
        "expressions": annotated,
        "precision": right / found,
        "recall": right / annotated,
        "resolved": resolved / right,
        "span": delimited / right,
    }


def report(verbose: bool, kind: str, words: str) -> None:
    if verbose:
        print(f"{kind:8}{words}")


def recognizers(path: Path, verbose: bool = False) -> float:
    """Share of Recognizers-Text's cases whose date is the expected one."""
    cases = json.loads(path.read_text(encoding="utf-8-sig"))
    right = 0
    for case in cases:
        text, published = case["Input"], case["Context"]["ReferenceDateTime"][:10]
        ahead = re.search(r"\bwill\b|['’]ll\b", text)
        expected = {
            result["Value"]["FutureResolution" if ahead else "PastResolution"]["date"]
            for result in case["Results"]
        } - {_IMPOSSIBLE}
        got = {mention.date for mention in find_dates(text, published)} - {None}
        right += expected == got
        if verbose and expected != got:
            print(f"case    {text!r} ({published}) -> {got or '-'}, not {expected or '-'}")
    return right / len(cases)


def run(path: str | Path | None = None, verbose: bool = False) -> dict[str, float]:
    """All figures; those of Recognizers-Text only if ``path`` names its DateParser.json."""
    data = YAML(typ="safe").load(ANNOTATION)
    figures = {
        f"{part} {name}": value
        for part in ("development", "held_out")
        for name, value in score(data[part], verbose and part == "development").items()
    }
    if path is not None:
        figures["recognizers accuracy"] = recognizers(Path(path), verbose)
    return figures


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    for name, value in run(arguments[0] if arguments else None, "-v" in sys.argv).items():
        print(f"{name:32}{value:8.3f}" if value <= 1 else f"{name:32}{value:8.0f}")
