"""Page furniture: what the page put around the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.cleaning.phrases import CAPTION, PHRASES, WRITERS, FurniturePhrase, Role
from briefing.cleaning.shape import Shape, ends_sentence, sentences_in, shape_of

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("“”„«»‘’‚´`", "\"\"\"\"\"'''''")
_ORNAMENTS = " \t\n»«>‹›→←↑↓⇒⇩▲▼▾►▶◀•*|-–—"
_SHORTCODE = re.compile(r"\[/?[a-z][\w-]*(?:\s+[\w-]+=(?:[\"”“″'].*?[\"”“″']|\S+))*\s*/?\]", re.IGNORECASE)
_SHORTCODE_WITH_SETTINGS = re.compile(r"\[[a-z][\w-]*\s+[\w-]+=", re.IGNORECASE)
#: “[[victim.country=Norway]]”: what a page's own database keeps with it.
_FIELD = re.compile(r"\[\[[\w.-]+=[^\[\]]*\]\]")
#: “<app-island name="SignIn"”, “props="{"type":…}">”: a tag's own lines, torn apart where the page was saved.
_TAG_LINE = re.compile(
    r"<[a-z][\w-]*(?:\s+[\w:-]+=\"[^\"]*\")*\s*/?>?|[a-z][\w:-]*=\"(?:[^\"\s]*|[\[{].*[\]}])\"\s*/?>?",
    re.DOTALL,
)
_BREADCRUMB = re.compile(r"\s+[›»>/→|·•]\s+|\s{2,}|\t")
_LABEL = 4
"""Words of a menu's entry at most."""
_LETTER = re.compile(r"[^\W\d_]")
_REPORTED = re.compile(r"\b(?:said|says|told|added|according to)\b")
#: A line that is a picture's credit and nothing else: “Ana Roth | Reuters”, “Credit: Ana Roth/AFP”.
_CREDIT = re.compile(
    r"(?:[^|!?]{1,40} \| ){1,3}[^|!?]{2,40}|\W*(?:image |photo )?credits?:.{1,80}", re.IGNORECASE
)
_CREDIT_WORDS = 12
#: What stands above it is what the picture shows: so many words and sentences at most. Of 150 such lines of
#: news pages of 2026, two followed a paragraph of the text.
_CAPTION_WORDS, _CAPTION_SENTENCES = 50, 2
#: “Ana Roth is a senior writer at The Ledger, where …”
_WRITER = re.compile(
    r"(?P<who>(?:[A-Z][\w.’'-]*\s){1,4})(?:is|was)\s(?:(?:an?|the|our)\s)?(?:[\w/’'-]+,?\s){0,7}?"
    r"(?i:reporter|writer|editor|journalist|correspondent|columnist|contributor|producer|blogger)\b",
)
_HANDLE = re.compile(r"(?:^|\s)[@#]\w+")


@dataclass(frozen=True, slots=True)
class Furniture:
    """Why a block is furniture."""

    name: str
    """For the reader: “a share bar”."""
    role: Role = Role.LINE


def furniture_at(text: str) -> Furniture | None:
    """What furniture a block is by its own words and signs alone, if any."""
    shape = shape_of(text)
    if not _LETTER.search(text):
        return Furniture("a rule or an ornament") if not any(c.isalnum() for c in text) else None
    if (
        _SHORTCODE_WITH_SETTINGS.search(text)
        and shape_of(_SHORTCODE.sub(" ", text).strip() or "–").words <= 6
    ):
        return Furniture("a shortcode")
    if _FIELD.search(text) and not _LETTER.search(_FIELD.sub(" ", text)):
        return Furniture("fields of a page's database")
    if _TAG_LINE.fullmatch(text.strip()):
        return Furniture("a piece of the page's code")
    return _by_phrase(text, shape) or _by_signs(text, shape)


def _by_phrase(text: str, shape: Shape) -> Furniture | None:
    said = _SPACE.sub(" ", text).strip(_ORNAMENTS).translate(_QUOTES).lower()
    for phrase in PHRASES:
        if (
            shape.words <= phrase.longest
            and phrase.pattern.fullmatch(said)
            and _plausible(phrase, text, shape)
        ):
            return Furniture(phrase.name, phrase.role)
    return None


def _plausible(phrase: FurniturePhrase, text: str, shape: Shape) -> bool:
    """Whether the block is not a sentence of the article that happens to say what furniture says."""
    if phrase.role in (Role.OPENS_COMMENTS, Role.OPENS_LINKS):
        return not text.endswith(".") or shape.words <= 4
    if phrase.role is Role.BYLINE:
        return not (shape.prose and shape.words > 12)
    return not (shape.prose and _REPORTED.search(text))


def _by_signs(text: str, shape: Shape) -> Furniture | None:
    """Menus and breadcrumbs: short labels parted by one and the same sign."""
    parts = [part for part in _BREADCRUMB.split(text) if part.strip()]
    if len(parts) >= 3 and not text.endswith((".", "?", "!")):
        labels = sum(1 for part in parts if len(part.split()) <= _LABEL)
        # “Ministers knew of the faults | Post Office scandal | The Post” is a headline with its outlet.
        heads = len(parts[0].split()) > _LABEL
        if labels >= len(parts) - 1 and not heads:
            return Furniture("a menu or a breadcrumb trail")
    if shape.words <= 12 and len(_HANDLE.findall(text)) * 2 >= shape.words:
        return Furniture("hashtags or handles")
    return None


def captions(texts: Sequence[str], known: Sequence[Furniture | None]) -> dict[int, str]:
    """Blocks that tell what a picture shows, by the credit right below them: index → why."""
    found: dict[int, str] = {}
    for index, (above, below) in enumerate(pairwise(texts)):
        reason = known[index + 1]
        credited = reason is not None and reason.name == CAPTION and _is_a_credit(below)
        if credited and known[index] is None and _may_be_a_caption(above):
            found[index] = CAPTION
    return found


def _is_a_credit(text: str) -> bool:
    said = " ".join(text.split())
    return shape_of(text).words <= _CREDIT_WORDS and _CREDIT.fullmatch(said) is not None


def _may_be_a_caption(text: str) -> bool:
    """Whether it is a sentence or two, in which nobody says anything."""
    shape = shape_of(text)
    short = shape.words <= _CAPTION_WORDS and sentences_in(text) <= _CAPTION_SENTENCES
    return short and (shape.prose or ends_sentence(text)) and _REPORTED.search(text) is None


def writers_notes(texts: Sequence[str], known: Sequence[Furniture | None]) -> dict[int, str]:
    """Blocks below an article that say who wrote it: index → why. Whom the text tells of is no such one."""
    found: dict[int, str] = {}
    for index in reversed(range(1, len(texts))):
        below = index + 1
        ends = (
            below == len(texts) or known[below] is not None or below in found or shape_of(texts[below]).title
        )
        match = _WRITER.match(texts[index]) if known[index] is None and ends else None
        if match is None:
            continue
        told = (text for text, reason in zip(texts[:index], known, strict=False) if reason is None)
        if not any(match["who"].strip() in text for text in told):
            found[index] = WRITERS
    return found


def link_runs(texts: Sequence[str], known: Sequence[Furniture | None]) -> dict[int, str]:
    """Blocks that are links of a list, by their place: index → why.

    A run starts below a heading such as “Latest news”, and ends at the first paragraph; the title
    right above a paragraph is that paragraph's headline, not a link.
    """
    shapes = [shape_of(text) for text in texts]
    found: dict[int, str] = {}
    open_run = False
    for index, shape in enumerate(shapes):
        reason = known[index]
        if reason is not None:
            open_run = open_run or reason.role is Role.OPENS_LINKS
        elif not open_run:
            continue
        elif shape.prose and not _is_teaser(index, shapes, known):
            open_run = False
        elif not _heads_paragraph(index, shapes, known):
            found[index] = "a link in a list"
    return found


def _heads_paragraph(index: int, shapes: Sequence[Shape], known: Sequence[Furniture | None]) -> bool:
    following = index + 1
    while following < len(shapes) and (reason := known[following]) is not None and reason.role is Role.BYLINE:
        following += 1
    return (
        following < len(shapes)
        and known[following] is None
        and shapes[following].prose
        and not _is_teaser(following, shapes, known)
    )


def _is_teaser(index: int, shapes: Sequence[Shape], known: Sequence[Furniture | None]) -> bool:
    """A short paragraph with no second one below it, in a list of links."""
    if shapes[index].words > 40:
        return False
    following = index + 1
    return following >= len(shapes) or known[following] is not None or shapes[following].title
