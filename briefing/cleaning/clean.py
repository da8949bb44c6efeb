"""Text to passages: what belongs to the dossier, what does not, and why."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.cleaning.articles import choose
from briefing.cleaning.conditions import conditions_of
from briefing.cleaning.draft import Draft, draft
from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.cleaning.structure import Placed, structure
from briefing.dossier.config import DossierConfig, SourceSettings
from briefing.model.evidence import Span
from briefing.reading.source_text import SourceText


def clean(source: SourceText, settings: SourceSettings | None = None) -> CleanSource:
    """One source by itself: of several articles, the first that is more than a few words is kept."""
    return _finish(draft(source), settings, [])


def clean_all(sources: Sequence[SourceText], config: DossierConfig) -> list[CleanSource]:
    """Every source in the light of the others, in the same order."""
    drafts = [draft(source) for source in sources]
    texts = [[each.article_text(article) for article in each.articles] for each in drafts]
    return [
        _finish(each, config.settings_for(each.source.file), texts[:number] + texts[number + 1 :])
        for number, each in enumerate(drafts)
    ]


def _finish(each: Draft, settings: SourceSettings | None, others: Sequence[Sequence[str]]) -> CleanSource:
    kept = _kept_articles(each, settings, others)
    placed: dict[int, Placed] = {}
    for number, article in enumerate(each.articles):
        if number in kept:
            placed |= structure(each.blocks, article)
        else:
            placed |= {index: Placed(PassageKind.UNRELATED) for index in article}
    for index, block in enumerate(each.blocks):
        if block.furniture is not None:
            placed[index] = Placed(PassageKind.FURNITURE, block.furniture.name)
    passages = _passages(each, placed)
    headline = next((passage.span for passage in passages if passage.kind is PassageKind.HEADLINE), None)
    conditions = conditions_of(each, placed, kept, passages, settings)
    return CleanSource(each.source, passages, (*each.source.conditions, *conditions), headline)


def _kept_articles(each: Draft, settings: SourceSettings | None, others: Sequence[Sequence[str]]) -> set[int]:
    texts = [each.article_text(article) for article in each.articles]
    headlines = [each.blocks[article[0]].text for article in each.articles]
    return choose(texts, headlines, others, settings.title if settings else None)


def _passages(each: Draft, placed: dict[int, Placed]) -> tuple[Passage, ...]:
    passages = []
    heading: Span | None = None
    for index, block in enumerate(each.blocks):
        kind = placed[index].kind
        below = heading if kind not in (PassageKind.FURNITURE, PassageKind.UNRELATED) else None
        if kind is PassageKind.HEADING:
            heading, below = block.span, None
        elif kind in (PassageKind.HEADLINE, PassageKind.UNRELATED):
            heading, below = None, None
        passages.append(Passage(block.span, kind, block.masks, block.words, below))
    return tuple(passages)
