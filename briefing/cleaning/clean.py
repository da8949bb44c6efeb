"""Text to passages: what belongs to the dossier, what does not, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from briefing.cleaning import altered, duplicates, reworded
from briefing.cleaning.articles import (
    choose,
    is_about_dossier,
    part_by_contrast,
    part_by_names,
    part_by_relatedness,
)
from briefing.cleaning.conditions import conditions_of
from briefing.cleaning.draft import Draft, DraftBlock, draft
from briefing.cleaning.forms import turns_in
from briefing.cleaning.mastheads import declared, publishes_itself
from briefing.cleaning.overrides import bounds_of, decided, overrule, within
from briefing.cleaning.passages import PROSE, CleanSource, Passage, PassageKind
from briefing.cleaning.publishers import initialled_name
from briefing.cleaning.structure import Placed, structure
from briefing.dossier.config import DossierConfig, SourceSettings
from briefing.model.evidence import Span
from briefing.model.sources import ConditionKind
from briefing.reading.source_text import SourceText

#: Masked share from which on the words that are left cannot tell whether a text belongs to the dossier.
_JUDGEABLE = 0.1
#: “> We know how important these changes are.”: the words of another page or post.
_SET_OFF = re.compile(r"> ?(?=\S)")
#: Words of the lines above an article, at most.
_HEAD_WORDS = 60


def clean(source: SourceText, settings: SourceSettings | None = None) -> CleanSource:
    """One source by itself: of several articles, the first that is more than a few words is kept.

    Raises:
        InputError: ``settings`` names words that the source does not hold.
    """
    each = _bounded(draft(source), settings)
    return _finish(each, settings, [])


def clean_all(sources: Sequence[SourceText], config: DossierConfig) -> list[CleanSource]:
    """Every source in the light of the others, in the same order.

    Raises:
        InputError: ``config`` names words that a source does not hold.
    """
    cleaned = part_all(sources, config)
    judged = reworded.detect([altered.detect(source) for source in cleaned])
    return decided(duplicates.find(judged), config)


def part_all(sources: Sequence[SourceText], config: DossierConfig) -> list[CleanSource]:
    """Every source in passages, told apart from furniture and from what does not belong to the dossier;
    whether its words are its own, and whose they are, is not yet asked.

    Raises:
        InputError: ``config`` names words that a source does not hold.
    """
    settings = [config.settings_for(source.file) for source in sources]
    drafts = [_bounded(draft(source), each) for source, each in zip(sources, settings, strict=True)]
    texts = [[each.article_text(article) for article in each.articles] for each in drafts]
    cleaned = []
    for number, each in enumerate(drafts):
        others = texts[:number] + texts[number + 1 :]
        cleaned.append(_finish(_parted(each, settings[number], others), settings[number], others))
    return cleaned


def _bounded(each: Draft, settings: SourceSettings | None) -> Draft:
    """The draft, with the article that a person marked instead of those that were found."""
    if settings is None or settings.article is None:
        return each
    return within(each, bounds_of(each, settings.article))


def _parted(each: Draft, settings: SourceSettings | None, others: Sequence[Sequence[str]]) -> Draft:
    """The draft with its articles parted once more where the dossier's matter starts or stops."""
    if each.source.single or not each.articles or (settings is not None and settings.article is not None):
        return each
    # Whether the file is a document on the matter: then headings are its own, however little is below one.
    document = is_about_dossier(_header([each.blocks[index] for index in each.articles[0]]), others)
    articles: list[tuple[int, ...]] = []
    for article in _rejoined(each) if document else each.articles:
        places = _foreign_parts(each, article, others)
        if each.masked_share(article) <= _JUDGEABLE:
            places |= _digest_parts(each, article, others, titled=not document or bool(articles))
        edges = [0, *sorted(places), len(article)]
        articles += [article[start:end] for start, end in pairwise(edges)]
    return replace(each, articles=tuple(articles))


def _foreign_parts(each: Draft, article: Sequence[int], others: Sequence[Sequence[str]]) -> set[int]:
    """Where in an article what it names or is about changes; what is masked tells nothing of that."""
    blocks = [each.blocks[index] for index in article]
    headings = [position for position, index in enumerate(article) if position and index in each.headings]
    legible = ["" if block.masks else block.text for block in blocks]
    places = set(part_by_names(legible, headings, others))
    if each.masked_share(article) <= _JUDGEABLE:
        turns = set(turns_in(legible))
        places |= set(part_by_contrast(legible, [index for index in headings if index not in turns], others))
    return places


def _digest_parts(
    each: Draft, article: Sequence[int], others: Sequence[Sequence[str]], *, titled: bool
) -> set[int]:
    """Where in an article its matter changes at the seams of a digest; at headings only if ``titled``."""
    seams = [position for position, index in enumerate(article) if position and index in each.seams]
    if not titled:
        seams = [position for position in seams if not each.blocks[article[position]].shape.title]
    return set(part_by_relatedness([each.blocks[index].text for index in article], seams, others))


def _rejoined(each: Draft) -> list[tuple[int, ...]]:
    """The articles, those that may be parts of the one above them joined to it.

    None is where another article begins that can be no part of a document: then the file is a page of items.
    """
    if any(article[0] not in each.doubtful for article in each.articles[1:]):
        return list(each.articles)
    return [tuple(index for article in each.articles for index in article)]


def _header(blocks: Sequence[DraftBlock]) -> str:
    """The lines above an article's text."""
    lines = takewhile(lambda block: not block.shape.prose and not block.block.marker, blocks)
    return "\n".join(block.text for block in lines)


def _finish(each: Draft, settings: SourceSettings | None, others: Sequence[Sequence[str]]) -> CleanSource:
    each, kept = _joined(each, _kept_articles(each, settings, others))
    placed: dict[int, Placed] = {}
    for number, article in enumerate(each.articles):
        if number in kept:
            title = each.source.metadata.get("title", "") if each.source.single else None
            placed |= structure(each.blocks, article, title)
        elif number + 1 in kept and not number and _heads_a_page([each.blocks[index] for index in article]):
            placed |= {index: Placed(PassageKind.FURNITURE, "the head of the page") for index in article}
        else:
            placed |= {index: Placed(PassageKind.UNRELATED) for index in article}
    for index, block in enumerate(each.blocks):
        if block.furniture is not None:
            placed[index] = Placed(PassageKind.FURNITURE, block.furniture.name)
    placed |= dict.fromkeys(_set_off(each, placed), Placed(PassageKind.BLOCK_QUOTE))
    placed |= dict.fromkeys(_not_analysed(each), Placed(PassageKind.UNRELATED))
    if settings is not None:
        placed = overrule(each, placed, settings)
    passages = _passages(each, placed)
    source = _described(each, placed)
    headline = next((passage.span for passage in passages if passage.kind is PassageKind.HEADLINE), None)
    conditions = conditions_of(each, placed, kept, passages, settings, source.metadata)
    return CleanSource(source, passages, (*source.conditions, *conditions), headline)


def _set_off(each: Draft, placed: dict[int, Placed]) -> list[int]:
    """Paragraphs behind “>”, which are another's; in a chain of messages they are one's that is answered."""
    if any(place.is_message for place in each.source.places):
        return []
    body = (index for index, found in placed.items() if found.kind is PassageKind.BODY)
    return [index for index in body if _SET_OFF.match(each.blocks[index].text)]


def _heads_a_page(blocks: Sequence[DraftBlock]) -> bool:
    """Whether the lines above an article are a masthead and what a wire notes for its editors."""
    words = sum(block.shape.words for block in blocks)
    return words <= _HEAD_WORDS and initialled_name(blocks[0].text) is not None


def _not_analysed(each: Draft) -> list[int]:
    """The blocks that reading found not to be analysable, such as those in another language."""
    spans = [
        Span(condition.start, condition.end)
        for condition in each.source.conditions
        if condition.kind is ConditionKind.NOT_ANALYSED
        and condition.start is not None
        and condition.end is not None
    ]
    return [i for i, block in enumerate(each.blocks) if any(block.span.overlaps(span) for span in spans)]


def _kept_articles(each: Draft, settings: SourceSettings | None, others: Sequence[Sequence[str]]) -> set[int]:
    if settings is not None and settings.article is not None:
        return {0}
    if each.source.single:
        return set(range(len(each.articles)))
    texts = [each.article_text(article) for article in each.articles]
    headlines = [each.blocks[article[0]].text for article in each.articles]
    chosen = choose(texts, headlines, others, settings.title if settings else None)
    masked = {
        number for number, article in enumerate(each.articles) if each.masked_share(article) > _JUDGEABLE
    }
    return chosen | masked


def _joined(each: Draft, kept: set[int]) -> tuple[Draft, set[int]]:
    """The draft with neighbouring articles that are both kept as one: a boundary between them does not
    matter, and a short paragraph taken for a headline there would be lost."""
    articles: list[tuple[int, ...]] = []
    joined: set[int] = set()
    for number, article in enumerate(each.articles):
        if number in kept and number - 1 in kept:
            articles[-1] += article
        else:
            articles.append(article)
            if number in kept:
                joined.add(len(articles) - 1)
    return replace(each, articles=tuple(articles)), joined


def _described(each: Draft, placed: dict[int, Placed]) -> SourceText:
    """The source with what the lines around its article declare, where its format declares nothing."""
    order = range(len(each.blocks))
    text_start = next((index for index in order if placed[index].kind in PROSE), len(each.blocks))
    headline = next((index for index in order if placed[index].kind is PassageKind.HEADLINE), None)
    found = declared(each.blocks, headline, text_start)
    parts = [place.start for place in each.source.places if place.date is not None]
    covered = text_start < len(each.blocks) and each.blocks[text_start].span.start < min(parts, default=0)
    if len(parts) > 1 and not covered:
        found.pop("published", None)  # its parts have dates of their own
    if found.get("publisher", "") == each.source.metadata.get("author"):
        del found["publisher"]  # whoever wrote it stands on the first line
    return replace(each.source, metadata=publishes_itself({**found, **each.source.metadata}))


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
        span = _without_mark(block, kind)
        passages.append(Passage(span, kind, block.masks, block.words, below))
    return tuple(passages)


def _without_mark(block: DraftBlock, kind: PassageKind) -> Span:
    """Where a block's own words stand: “> ” before another's is no part of them."""
    mark = _SET_OFF.match(block.text) if kind is PassageKind.BLOCK_QUOTE else None
    return Span(block.span.start + mark.end(), block.span.end) if mark else block.span
