"""A source half cleaned: its blocks, what is masked, what is furniture, and which articles it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.cleaning.boundaries import Content
from briefing.cleaning.forms import is_one_document
from briefing.cleaning.furniture import Furniture, captions, furniture_at, link_runs, writers_notes
from briefing.cleaning.headlines import is_titular
from briefing.cleaning.masks import count_words, find_masks, longest_legible_run
from briefing.cleaning.paragraphs import Block, split_blocks
from briefing.cleaning.phrases import NEXT_ARTICLE, WRITERS, Role
from briefing.cleaning.seams import seams
from briefing.cleaning.segmentation import split_articles
from briefing.cleaning.shape import Shape, shape_of
from briefing.cleaning.threads import thread_posts
from briefing.model.evidence import Span
from briefing.reading.source_text import SourceText

TABLE_ROW = Furniture("a row of a table")

#: Words that a clause needs; where masks leave no longer stretch, there is nothing to parse.
_CLAUSE = 5

#: Masked share below which even short stretches make sense together.
_LIGHTLY_MASKED = 0.25

#: Letters of “Replies”, “Comments”, “Responses”.
_COMMENT_HEADING_LENGTHS = frozenset({7, 8, 9})

#: Paragraphs below such a heading from which on it is one.
_SEVERAL = 4

#: Words of a paragraph from which on it may be the first of an article.
_LEAD = 15

#: How far below its headline. Blocks.
_NEAR = 3

#: Furniture that stands at an article's end.
_ENDS = frozenset(
    {
        "a heading of a list of links",
        "a link in a list",
        WRITERS,
        "a note on comments",
        "a comment section",
        "a legal notice",
        "a share bar",
        NEXT_ARTICLE,
    }
)


_SUBSCRIPTION = "a newsletter or subscription notice"


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One block and all that is known of it before its article is."""

    block: Block
    text: str
    shape: Shape
    masks: tuple[Span, ...]
    words: int
    illegible: bool
    """Masked so far that its prose cannot be parsed."""
    furniture: Furniture | None

    @property
    def span(self) -> Span:
        """Where it stands in the source's text."""
        return self.block.span

    @property
    def masked_share(self) -> float:
        """Fraction of its words that are masked."""
        return len(self.masks) / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Draft:
    """One source, its blocks, and its articles as indices of blocks."""

    source: SourceText
    blocks: tuple[DraftBlock, ...]
    articles: tuple[tuple[int, ...], ...]
    """For each article the indices of its blocks, furniture left out."""
    seams: frozenset[int] = frozenset()
    """Blocks within articles at which what is known of the dossier may part them once more."""
    doubtful: frozenset[int] = frozenset()
    """First blocks of articles that could be headings within the article above."""
    headings: frozenset[int] = frozenset()
    """Blocks that could head what stands below them, whatever that is."""

    def masked_share(self, article: Sequence[int]) -> float:
        """Fraction of an article's words that are masked."""
        words = sum(self.blocks[index].words for index in article)
        return sum(len(self.blocks[index].masks) for index in article) / words if words else 0.0

    def article_text(self, article: Sequence[int]) -> str:
        """What can be read of an article, as one text."""
        blocks = (self.blocks[index] for index in article)
        return "\n".join(block.text for block in blocks if not block.illegible)


def draft(source: SourceText) -> Draft:
    """Find the blocks, masks, furniture and articles of one source."""
    blocks = [_without_rows(source, block) for block in draft_blocks(source.text)]
    content = [index for index, block in enumerate(blocks) if block.furniture is None]
    contents = [draft_content(blocks, index) for index in content]
    if source.single:
        return Draft(source, tuple(blocks), (tuple(content),) if content else ())
    headings = frozenset(content[i] for i in range(1, len(contents)) if _could_head(contents, i))
    if _is_one(blocks, contents):
        return Draft(source, tuple(blocks), (tuple(content),) if content else (), headings=headings)
    division = split_articles(contents)
    return Draft(
        source,
        tuple(blocks),
        tuple(tuple(content[i] for i in article) for article in division.articles),
        frozenset(content[i] for i in seams(contents, division.odds)),
        frozenset(content[i] for i in division.doubtful(contents)),
        headings,
    )


def _could_head(contents: Sequence[Content], index: int) -> bool:
    """Whether a line of a headline's form stands there, and a paragraph not far below."""
    below = [shape_of(each.text) for each in contents[index + 1 : index + 1 + _NEAR]]
    led = any(shape.prose and shape.words >= _LEAD for shape in below)
    return led and is_titular(shape_of(contents[index].text)) and not contents[index].illegible


def _is_one(blocks: Sequence[DraftBlock], contents: Sequence[Content]) -> bool:
    """Whether the form of a file says that it is one document; a newsletter's e-mail header does not."""
    mailed = any(block.furniture is not None and block.furniture.name == _SUBSCRIPTION for block in blocks)
    return not mailed and is_one_document([content.text for content in contents])


def _without_rows(source: SourceText, block: DraftBlock) -> DraftBlock:
    """A row of a table is no sentence, no menu and no heading; one with a sentence in it is read as that."""
    if not source.is_row(block.span):
        return block
    return replace(block, furniture=None if block.shape.prose else TABLE_ROW)


def draft_blocks(text: str) -> list[DraftBlock]:
    """The blocks of a text, each with what is masked in it and whether it is furniture."""
    blocks = split_blocks(text)
    masks = find_masks(text, [block.span for block in blocks])
    texts = [block.span.slice(text) for block in blocks]
    masks_of = [tuple(mask for mask in masks if block.span.contains(mask)) for block in blocks]
    furniture = [None if found else furniture_at(part) for part, found in zip(texts, masks_of, strict=True)]
    for index, reason in {**captions(texts, furniture), **writers_notes(texts, furniture)}.items():
        furniture[index] = Furniture(reason)
    for index, reason in link_runs(texts, furniture).items():
        furniture[index] = Furniture(reason)
    for index in thread_posts(texts):
        furniture[index] = furniture[index] or Furniture("a reader's comment")
    _mark_comments(furniture, [shape_of(part) for part in texts])
    _mark_masked_comments(furniture, texts, masks_of)
    return [
        _draft_block(text, block, found, reason)
        for block, found, reason in zip(blocks, masks_of, furniture, strict=True)
    ]


def _mark_comments(furniture: list[Furniture | None], shapes: Sequence[Shape]) -> None:
    """Everything below the heading of a comment section is by readers; above any text it is only a link."""
    prose_seen = False
    for index, reason in enumerate(furniture):
        if reason is None:
            prose_seen = prose_seen or (shapes[index].prose and shapes[index].words >= 12)
        elif reason.role is Role.OPENS_COMMENTS and prose_seen:
            end = _restart(furniture, shapes, index + 1)
            for below in range(index + 1, end):
                furniture[below] = furniture[below] or Furniture("a reader's comment")
            if end == len(furniture):
                return
            prose_seen = False


def _restart(furniture: Sequence[Furniture | None], shapes: Sequence[Shape], start: int) -> int:
    """Where below a comment section another article begins: at a headline below “Next article”, or above a
    byline and a paragraph; or the end of the file."""
    for index in range(start, len(furniture) - 1):
        if furniture[index] is not None or not is_titular(shapes[index]):
            continue
        above, below = furniture[index - 1], furniture[index + 1]
        if above is not None and above.name == NEXT_ARTICLE:
            return index
        if below is not None and below.role is Role.BYLINE and _heads_text(furniture, shapes, index + 1):
            return index
    return len(furniture)


def _heads_text(furniture: Sequence[Furniture | None], shapes: Sequence[Shape], start: int) -> bool:
    """Whether a paragraph stands below, with nothing but furniture between."""
    first = next((place for place in range(start, len(furniture)) if furniture[place] is None), None)
    return first is not None and shapes[first].prose and shapes[first].words >= _LEAD


def _mark_masked_comments(
    furniture: list[Furniture | None], texts: Sequence[str], masks: Sequence[Sequence[Span]]
) -> None:
    """The same where even the heading is masked: then only form and place can tell.

    A mask keeps the length of its word. A line of one masked word as long as “Comments”, below which
    several paragraphs and no heading stand to the file's end, all masked, is taken for one.
    """
    for index, text in enumerate(texts):
        alone = len(masks[index]) == 1 and masks[index][0].end - masks[index][0].start == len(text)
        below = range(index + 1, len(texts))
        if not alone or len(text) not in _COMMENT_HEADING_LENGTHS or len(below) < _SEVERAL:
            continue
        if all(masks[place] and texts[place][-1] in ".!?)…" for place in below):
            for place in range(index, len(texts)):
                furniture[place] = Furniture(
                    "what seem to be readers' comments, by their place and form alone, the words being masked"
                )
            return


def _draft_block(text: str, block: Block, masks: tuple[Span, ...], furniture: Furniture | None) -> DraftBlock:
    part = block.span.slice(text)
    words = count_words(text, block.span, masks)
    share = len(masks) / words if words else 0.0
    illegible = share >= _LIGHTLY_MASKED and longest_legible_run(text, block.span, masks) < _CLAUSE
    return DraftBlock(block, part, shape_of(part), masks, words, illegible, furniture)


def draft_content(blocks: Sequence[DraftBlock], index: int) -> Content:
    """One block as segmentation sees it, with what stands around it."""
    above = index - 1
    ended = announced = False
    while above >= 0 and (reason := blocks[above].furniture) is not None:
        ended = ended or reason.name in _ENDS
        announced = announced or reason.name == NEXT_ARTICLE
        above -= 1
    below = blocks[index + 1].furniture if index + 1 < len(blocks) else None
    byline = below is not None and below.role is Role.BYLINE
    return Content(
        blocks[index].text,
        after_end=ended and above >= 0,
        after_next=announced and above >= 0,
        after_byline=byline,
        illegible=blocks[index].illegible,
    )
