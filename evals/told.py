"""Told sentences that readers labelled: ``evals/judged/told/<slug>.tsv``.

A line is a sentence as a briefing would tell it, the days of its sources left out, by four fields parted by
tabs: whether one who has read the briefing's title and nothing else understands it (2; 1 with one thing left
open; 0), the section where he would look for it or ``none``, whether it is worth a line (2, 1, 0), and the
sentence. Language models labelled them by reading, without the sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from briefing.cli import pipeline
from briefing.dossier.load import load_dossier
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.standing import Standing
from briefing.synthesis.weighing import Clues
from briefing.templating import load_bundle
from evals.gold import REPOSITORY

FOLDER = Path(__file__).parent / "judged" / "told"
#: Where the dossiers of those labels lie.
_DOSSIERS = ("tests/dossiers/{}", "evals/unseen/{}/sources", "{}")
#: Of the words of two sentences so many are the same where a later program tells one in other words.
_SAME = 0.85
HIGHEST = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled sentence."""

    slug: str
    sentence: str
    alone: int
    section: str
    worth: int


def dossiers(also: Path | None = None) -> Iterator[tuple[Path, list[Told]]]:
    """Each labelled dossier's folder and labels; with ``also`` those in a folder of ``<slug>/`` and
    ``<slug>.tsv`` too."""
    for path in sorted(FOLDER.glob("*.tsv")):
        places = (REPOSITORY / form.format(path.stem) for form in _DOSSIERS)
        yield next(place for place in places if place.is_dir()), labels(path)
    for path in sorted(also.glob("*.tsv")) if also else ():
        yield path.with_suffix(""), labels(path)


def labels(path: Path) -> list[Told]:
    """The labels of one dossier."""
    lines = (line.split("\t", 3) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Told(path.stem, sentence, int(alone), section, int(worth))
        for alone, section, worth, sentence in lines
    ]


def clues_of(folder: Path) -> dict[str, Clues]:
    """The clues of standing of every sentence that a briefing of the dossier thinks of telling."""
    asked: dict[str, Clues] = {}

    def of(self: Standing, told: str, statement: Statement, extracted: Extracted) -> float:
        asked[STAMP.sub("", told)] = self.clues(told, statement, extracted)
        return before(self, told, statement, extracted)

    before = Standing.of
    with mock.patch.object(Standing, "of", of):
        make(folder)
    return asked


def make(folder: Path) -> None:
    """Make the briefing of a dossier, for what is noted on the way."""
    dossier = load_dossier(folder)
    bundle = load_bundle(dossier.config.template or pipeline.DEFAULT_TEMPLATE, relative_to=folder)
    pipeline.make_briefing(pipeline.read_dossier(dossier), bundle, {})


def nearest(sentence: str, asked: Mapping[str, dict[str, float]]) -> dict[str, float] | None:
    """What was found of a labelled sentence, or of the one that tells the same in nearly the same words."""
    if sentence in asked:
        return asked[sentence]
    wanted = _words(sentence)
    best = max(asked, key=lambda each: _overlap(wanted, _words(each)), default="")
    return asked[best] if _overlap(wanted, _words(best)) >= _SAME else None


def _words(sentence: str) -> set[str]:
    return set(re.findall(r"\w+", sentence.lower()))


def _overlap(first: set[str], second: set[str]) -> float:
    return 2 * len(first & second) / max(1, len(first) + len(second))
