"""Direct quotations and their speakers on PolNeAR: precision, recall, F1.

    python -m evals.quotations /path/to/polnear/data/dev

What is counted. Gold: every attribution with a source whose content holds a double quotation mark
(700 in dev). A prediction is one pair of marks' words that the extractor gives to a speaker. It is
right when at least 90 % of its code points lie in a gold content whose source its speaker's span
overlaps. Precision is over predictions; recall is the share of gold attributions that at least one
right prediction hits. By this count textacy 0.13 on en_core_web_sm, paragraph by paragraph, has
P .896 R .643 F1 .748 on dev (published for test: .864 .643 .737).

``whole`` scores the same with gold narrowed to contents that begin and end with a mark: recall of full
utterances, where precision has no meaning.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.extraction.language import parse
from briefing.extraction.quotations import find_quotations
from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech
from briefing.reading.source_text import SourceText
from evals.polnear import DOUBLE_MARK, Attribution, articles

#: Share of a prediction's code points that must lie in the gold content.
INSIDE = 0.9

_WHOLE = re.compile(rf"(?:{DOUBLE_MARK.pattern}).*(?:{DOUBLE_MARK.pattern})", re.DOTALL)


def clean_article(name: str, text: str) -> CleanSource:
    """An article whose every line is a paragraph of prose, as PolNeAR sets them."""
    passages = []
    for line in re.finditer(r"[^\n\r]*\S[^\n\r]*", text):
        span = Span(line.start() + len(line[0]) - len(line[0].lstrip()), line.start() + len(line[0].rstrip()))
        passages.append(Passage(span, PassageKind.BODY, words=len(span.slice(text).split())))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return CleanSource(SourceText(f"s-{digest[:8]}", name, digest, text, "utf-8"), tuple(passages), ())


def overlap(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Code points that two lists of spans share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def is_right(part: Span, speaker: Span, gold: Attribution) -> bool:
    """Whether gold gives the words of ``part`` to ``speaker``."""
    return (
        overlap([part], gold.content) >= INSIDE * (part.end - part.start)
        and overlap([speaker], gold.source) > 0
    )


def predictions(speeches: Sequence[QuotedSpeech]) -> Iterator[tuple[Span, Span]]:
    """Words and speaker, one pair of marks at a time."""
    for speech in speeches:
        for part in speech.parts:
            if speech.speaker is not None:
                yield part, speech.speaker


def run(path: Path | None = None) -> dict[str, float]:
    """Scores over a PolNeAR split (a folder with ``text`` and ``attributions``), or a data folder's dev; none
    without it."""
    if path is None:
        return {}
    split = path / "dev" if (path / "dev").is_dir() else path
    right = predicted = hit = wanted = whole_hit = whole = 0
    for name, text, annotated in articles(split):
        gold = [item for item in annotated if item.source and DOUBLE_MARK.search(item.words(text))]
        source = clean_article(name, text)
        found = list(predictions(find_quotations(source, parse(source))))
        hits = [any(is_right(*pair, item) for pair in found) for item in gold]
        predicted += len(found)
        right += sum(any(is_right(*pair, item) for item in gold) for pair in found)
        wanted += len(gold)
        hit += sum(hits)
        full = [_WHOLE.fullmatch(item.words(text)) is not None for item in gold]
        whole += sum(full)
        whole_hit += sum(one and other for one, other in zip(hits, full, strict=True))
    precision, recall = right / max(1, predicted), hit / max(1, wanted)
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "whole_recall": whole_hit / max(1, whole),
        "predictions": float(predicted),
        "gold": float(wanted),
    }


if __name__ == "__main__":
    for key, value in run(Path(sys.argv[1])).items():
        print(f"{key:14} {value:8.3f}")
