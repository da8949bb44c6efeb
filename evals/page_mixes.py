"""Pages pasted behind or before another in one file, as a scraper saves them, page furniture and all.

Behind or before some text files of our dossiers one or two of 48 invented pages about other matters
(``evals/data/pages``: council, sport, recipes, petitions, contracts …, every one dressed differently) are
pasted, the other files of the dossier beside it. Scores: the share of such files in which nothing of the
foreign pages is left in and nothing is lost that is kept without them.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.cleaning.clean import part_all
from briefing.cleaning.passages import PROSE, CleanSource, PassageKind
from briefing.dossier import DossierConfig
from briefing.model.evidence import Span
from briefing.reading.source_text import SourceText

ROOT = Path(__file__).parents[1]
PAGES = Path(__file__).with_name("data") / "pages"
#: Mixes of each dossier.
_EACH = 4
#: Words of a file below which it is no page.
_PAGE = 150
#: Share of the mixes in which the foreign pages stand behind.
_BEHIND = 0.75


@dataclass(frozen=True, slots=True)
class PageMix:
    """One file with foreign pages in it."""

    name: str
    sources: tuple[SourceText, ...]
    """The dossier; the first file is the mixed one."""
    plain: SourceText
    """The first file without the foreign pages."""
    own: Span
    """Where it stands in the mixed one."""


def mixes(seed: int = 11) -> Iterator[PageMix]:
    """Mixes of every dossier in the repository."""
    chance = random.Random(seed)
    foreign = [path.read_text(encoding="utf-8").strip() for path in sorted(PAGES.glob("*.txt"))]
    for folder in _folders():
        pages = _pages(folder)
        for page in chance.sample(pages, min(_EACH, len(pages))):
            pasted = chance.sample(foreign, chance.choice([1, 1, 2]))
            yield _mix(page, [other for other in pages if other is not page], pasted, chance)


def _folders() -> list[Path]:
    dossiers = [path for path in sorted((ROOT / "tests" / "dossiers").iterdir()) if path.is_dir()]
    return [*dossiers, *sorted((ROOT / "evals" / "unseen").glob("*/sources")), ROOT / "seeds"]


def _pages(folder: Path) -> list[SourceText]:
    found = []
    for path in sorted(folder.glob("*.txt")):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if len(text.split()) >= _PAGE:
            found.append(SourceText(f"{folder.name}-{path.stem}", path.name, "", text, "utf-8"))
    return found


def _mix(
    page: SourceText, others: Sequence[SourceText], pasted: Sequence[str], chance: random.Random
) -> PageMix:
    foreign = "\n\n".join(pasted)
    behind = chance.random() < _BEHIND
    text = f"{page.text}\n\n{foreign}" if behind else f"{foreign}\n\n{page.text}"
    start = 0 if behind else len(foreign) + 2
    mixed = SourceText(page.id, page.file, "", text, "utf-8")
    headings = " + ".join(each.splitlines()[0] for each in pasted)
    name = f"{page.id} {'before' if behind else 'behind'} {headings}"
    return PageMix(name, (mixed, *others), page, Span(start, start + len(page.text)))


def mistakes(mix: PageMix) -> tuple[list[str], list[str]]:
    """The paragraphs of the file's own that are lost, and those of foreign pages that are left in."""
    found = part_all(mix.sources, DossierConfig())[0]
    alone = part_all((mix.plain, *mix.sources[1:]), DossierConfig())[0]
    kept = {Span(span.start + mix.own.start, span.end + mix.own.start) for span in _spans(alone, PROSE)}
    lost = kept & set(_spans(found, {PassageKind.UNRELATED}))
    left = [span for span in _spans(found, PROSE) if not mix.own.overlaps(span)]
    text = mix.sources[0].text
    return [span.slice(text) for span in sorted(lost)], [span.slice(text) for span in left]


def _spans(source: CleanSource, kinds: set[PassageKind] | frozenset[PassageKind]) -> list[Span]:
    return [passage.span for passage in source.passages if passage.kind in kinds]


def run(path: Path | None) -> dict[str, float]:
    found = [mistakes(mix) for mix in mixes()]
    return {
        "pages told apart without error": sum(not lost and not left for lost, left in found) / len(found),
        "pages without anything foreign": sum(not left for _, left in found) / len(found),
        "pages that lose nothing": sum(not lost for lost, _ in found) / len(found),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=11)
    for each in mixes(parser.parse_args().seed):
        for kind, paragraphs in zip(("lost", "left in"), mistakes(each), strict=True):
            if paragraphs:
                print(f"{each.name}: {kind} {len(paragraphs)}: {paragraphs[0][:150]!r}")
