"""Which of the articles in one file the dossier is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.cleaning.telling import telling_words, words
from briefing.cleaning.vocabulary import content_words, cosine, names

#: A second article is kept beside the best one if it is at least so much as related to the dossier; and where
#: that bound lies at the least and at the most. The best may be a footer that repeats the dossier's names, or
#: the only words on its matter in a file on several.
_ALSO_RELATED, _FAINTLY_RELATED, _WELL_RELATED = 0.5, 0.06, 0.25

#: Words of an article from which on it may be the best one, if any related one has as many.
_ARTICLE = 60

#: Cosine of log-weighted words below which two texts are not about the same matter.
_RELATED = 0.1

#: How much more an item of a digest must be related to the dossier than its neighbour, to be parted from it.
_CONTRAST = 0.1

#: Share of a section's names that the rest of the dossier has, up to which it is strange to it; and the words
#: and different names without which a section tells nothing. On 102 files with foreign pages in them
#: (``evals.page_mixes``) nine in ten foreign sections have at most .14 of their names from elsewhere, and
#: nine in ten of the files' own at least .17, those below being foreign themselves.
_STRANGE, _TELLING_WORDS, _TELLING_NAMES = 0.15, 40, 3

#: How much the text on one side of a heading must be related to the dossier, and how little that on the
#: other, for what stands there to be another page whatever its headline looks like; and the words of each
#: side. Of 120 real news pages with others pasted behind, hardly a heading of a page's own parts it so.
_OURS, _THEIRS, _PAGE = 0.2, 0.09, 80

#: Words of a heading that is no page's headline but a label inside its article.
_LABEL = 4

#: Of headings that part them almost equally well, the one next to the page's own text is taken.
_EQUALLY = 0.02

#: Words of a section that tells something although it names hardly anybody.
_LONG = 100

#: Words without which a section is no more than a line above the next one.
_LINE = 15

#: Seams in one article above which it is a list and no digest; a day's digest has about 40 items.
_SEAMS = 200

#: Words of an item below which its words say too little.
_ITEM = 25


def part_by_relatedness(
    blocks: Sequence[str], seams: Sequence[int], others: Sequence[Sequence[str]]
) -> list[int]:
    """Where within one article the dossier's matter starts or stops: indices of ``blocks`` among ``seams``.

    A digest has one voice and one layout throughout; only the other files tell that one of its items
    belongs to the dossier and the next does not.
    """
    if len(seams) > _SEAMS:
        return []
    best, place = _CONTRAST, None
    for index in seams:
        above, below = "\n".join(blocks[:index]), "\n".join(blocks[index:])
        if min(len(above.split()), len(below.split())) < _ITEM:
            continue
        low, high = sorted((relatedness(above, others), relatedness(below, others)))
        if low < _RELATED and high >= _RELATED and high - low > best:
            best, place = high - low, index
    if place is None:
        return []
    earlier = part_by_relatedness(blocks[:place], [index for index in seams if index < place], others)
    later = part_by_relatedness(blocks[place:], [index - place for index in seams if index > place], others)
    return [*earlier, place, *(place + index for index in later)]


def part_by_contrast(
    blocks: Sequence[str], headings: Sequence[int], others: Sequence[Sequence[str]]
) -> list[int]:
    """Where within one article another page begins that has nothing to do with the dossier, or the
    dossier's matter below such a page: at most one index of ``blocks`` among ``headings`` for each."""
    if len(headings) > _SEAMS:
        return []
    behind: list[tuple[float, int]] = []
    before: list[tuple[float, int]] = []
    for index in headings:
        above, below = "\n".join(blocks[:index]), "\n".join(blocks[index:])
        label = len(blocks[index].split()) <= _LABEL
        if label or min(len(above.split()), len(below.split())) < _PAGE:
            continue
        first, second = (relatedness(text, others, telling_words) for text in (above, below))
        if max(first, second) >= _OURS and min(first, second) < _THEIRS:
            (behind if first > second else before).append((abs(first - second), index))
    found = []
    if behind:
        found.append(_headline(blocks, _best(behind)))
    if before:
        found.append(max(before)[1])
    return found


def _best(contrasts: Sequence[tuple[float, int]]) -> list[int]:
    """The indices of the best contrasts."""
    best = max(contrasts)[0] - _EQUALLY
    return [index for contrast, index in contrasts if contrast >= best]


def _headline(blocks: Sequence[str], headings: Sequence[int]) -> int:
    """Of headings that follow one another, the longest of the first ones that nothing but lines parts: above
    a headline may stand the last line of the page before it."""
    last = headings[0]
    for index in headings[1:]:
        if len(" ".join(blocks[last:index]).split()) >= _LINE:
            break
        last = index
    run = [index for index in headings if index <= last]
    return max(run, key=lambda index: len(blocks[index].split()))


@dataclass(frozen=True, slots=True)
class _Section:
    """What stands between two seams."""

    start: int
    text: str
    named: frozenset[str]

    @property
    def is_telling(self) -> bool:
        """Whether it names enough to be judged by that, or is long for the few that it names."""
        words = len(self.text.split())
        return words >= (_TELLING_WORDS if len(self.named) >= _TELLING_NAMES else _LONG)

    def is_strange(self, known: frozenset[str], others: Sequence[Sequence[str]]) -> bool:
        """Whether hardly any of its names is known, nor its matter."""
        share = len(self.named & known) / max(1, len(self.named))
        return share <= _STRANGE and relatedness(self.text, others) < _STRANGE


def part_by_names(
    blocks: Sequence[str], headings: Sequence[int], others: Sequence[Sequence[str]]
) -> list[int]:
    """Where within one article another matter starts or stops: indices of ``blocks`` among ``headings``.

    An article's own parts name again whom the dossier is about; what is pasted beside it names others.
    """
    if not headings or len(headings) > _SEAMS:
        return []
    known = frozenset().union(*(_named(text) for texts in others for text in texts))
    telling = [section for section in _sections(blocks, headings) if section.is_telling]
    own = [section for section in telling if not section.is_strange(known, others)]
    if not own:
        return []
    known = known.union(*(section.named for section in own))
    strange = [section.is_strange(known, others) for section in telling]
    return [
        section.start
        for section, before, here in zip(telling[1:], strange, strange[1:], strict=False)
        if before != here
    ]


def _sections(blocks: Sequence[str], headings: Sequence[int]) -> list[_Section]:
    """The stretches between headings; what is no more than a line belongs to the one below it."""
    edges = [0]
    for heading in headings:
        if len(" ".join(blocks[edges[-1] : heading]).split()) >= _LINE:
            edges.append(heading)
    texts = ["\n".join(blocks[start:end]) for start, end in pairwise([*edges, len(blocks)])]
    return [_Section(start, text, _named(text)) for start, text in zip(edges, texts, strict=True)]


def relatedness(
    article: str, others: Sequence[Sequence[str]], bag: Callable[[str], Mapping[str, float]] = words
) -> float:
    """How much one article has to do with the other files of the dossier, 0–1, by its ``words`` or, which
    needs more than a few lines, by its ``telling_words``.

    ``others``: for each other file, the text of its articles. Each file counts by that one of its
    articles which is nearest, so that what is unrelated in it does no harm.
    """
    if not others:
        return 0.0
    own = bag(article)
    nearest = sorted(
        (max(cosine(own, bag(text)) for text in texts) for texts in others if texts), reverse=True
    )
    best = nearest[: max(1, (len(nearest) + 1) // 2)]
    return sum(best) / len(best) if best else 0.0


def is_about_dossier(header: str, others: Sequence[Sequence[str]]) -> bool:
    """Whether the lines above a text name what the other files are about."""
    return relatedness(header, others) >= _RELATED


def choose(
    articles: Sequence[str], headlines: Sequence[str], others: Sequence[Sequence[str]], title: str | None
) -> set[int]:
    """Which articles belong to the dossier: at least one.

    The one that ``title`` names; else those that share most with the other files; else the first
    of more than a few words.
    """
    if len(articles) <= 1:
        return set(range(len(articles)))
    if title is not None:
        wanted = set(content_words(title))
        fits = [len(wanted & set(content_words(headline))) / max(1, len(wanted)) for headline in headlines]
        if max(fits) >= 0.6:
            return {fits.index(max(fits))}
    scores = [relatedness(article, others, telling_words) for article in articles]
    lengths = [len(article.split()) for article in articles]
    long = [index for index, length in enumerate(lengths) if length >= min(_ARTICLE, max(lengths))]
    if max(scores) >= _RELATED:
        best = max(scores[index] for index in long)
        best = best if best >= _RELATED else max(scores)
        bound = min(max(_FAINTLY_RELATED, _ALSO_RELATED * best), _WELL_RELATED)
        return {index for index, score in enumerate(scores) if score >= bound}
    return {long[0]}


@lru_cache(maxsize=512)
def _named(text: str) -> frozenset[str]:
    return frozenset(names(text))
