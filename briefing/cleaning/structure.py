"""What each block of the dossier's own article is: headline, heading, body, list item, quotation, masked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning.draft import DraftBlock
from briefing.cleaning.passages import PassageKind
from briefing.cleaning.publishers import is_body, is_masthead
from briefing.cleaning.shape import ends_sentence
from briefing.cleaning.transcripts import is_roster, spoken_lines

_SUBJECT = re.compile(r"(?:re|subject|betreff|objet)\s*:", re.IGNORECASE)
_SALUTATION = re.compile(r"dear\s+\w+|to whom it may concern|ladies and gentlemen", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:we|our|ours|us|I|my|I'm|I’m|we're|we’re)\b")
_QUOTED = re.compile(r"[\"“][^\"“”]+[\"”]")
_WRITER = re.compile(
    r"\b(?:writer|author|employee|worker|letter|post|essay|memo|note|statement|message|e-?mail|blog|petition)s?\b"
    r"[^.!?]{0,80}\b(?:writes?|wrote|reads?|says?|saying|said|states?|claims?|argues?|begins?|starts?|"
    r"goes on|continues?|adds?|points? out|explains?)\b",
    re.IGNORECASE,
)
#: How the account of another's text is taken up again below a stretch of it.
_GOES_ON = re.compile(
    r"(?:The|This)\s+(?:[\w-]+\s+)?(?:writer|author|employee|worker|letter|post|essay|memo|note|statement|message"
    r"|e-?mail|blog|petition)s?\s+(?:then\s+|also\s+|further\s+)?(?:goes?|continues?|adds?|ends?|concludes?|closes?)\b"
)
_SPEECH = re.compile(r"\b(?:said|says|told|according to)\b", re.IGNORECASE)
_QUOTE_MARK = re.compile(r"[\"“”]")

#: A line that names a version, a reference, an addressee or a date is no headline, however long.
_LABEL = re.compile(
    r"(?:(?:our|your|foi|foia|case|file)\s+)?ref(?:erence)?\b\s*(?:no\b)?\.?\s*:|version\s+\d|effective\s"
    r"|(?:date|dated|to|from|cc|by|issued|published|updated|page|posted|witnesses|attendance|apologies"
    r"|(?:members |also )?(?:present|in attendance))\b\s*:|to\s+(?:mr|mrs|ms|dr|the)\b|by\s+[A-Z]"
    r"|(?:last\s+)?(?:updated|modified|revised)\b"
    # “ROTH, Ms Ana, Chief Executive, Kerbwise”: who gives evidence below.
    r"|[\w’'-]+, (?:mr|mrs|ms|miss|dr|prof|sir|dame|hon|the hon|senator|cllr|lord|lady)\b",
    re.IGNORECASE,
)
#: What part of the words that the best title shares with the text the headline shares: a deck may share more.
_ABOUT = 0.6
#: Letters by which two forms of a word are known, and the letters of the shortest word that tells anything.
_ROOT, _SHORTEST_ROOT = 5, 4
#: Words of a short sentence that closes a text: “Please answer by 15 September.”
_SENTENCE = 4
#: Words of a paragraph from which on it is text rather than a line above it.
_PARAGRAPH = 12

#: Words of a headline; what is shorter above the text is a masthead or a label unless nothing else is there.
_HEADLINE = 5

#: A heading is no longer than a line.
_LONGEST_HEADING = 16


@dataclass(frozen=True, slots=True)
class Placed:
    """The kind of one block, and for furniture why."""

    kind: PassageKind
    reason: str = ""


def structure(
    blocks: Sequence[DraftBlock], article: Sequence[int], headline: str | None = None
) -> dict[int, Placed]:
    """The kind of each block of ``article`` (indices into ``blocks``).

    ``headline`` is given where the source's format has parted its text from all else: then nothing is above
    the text but that headline (it may be empty), and what is no prose is still part of the document.
    """
    if headline is not None:
        return _within_document(blocks, article, headline)
    turns = [article[at] for at in spoken_lines([blocks[index].text for index in article])]
    start = _text_start(blocks, article)
    start = min(start, article.index(turns[0])) if turns else start
    # Above a transcript, the first line is the house's whose sitting it is.
    above = article[1:start] if turns and start > 1 else article[:start]
    placed = dict.fromkeys(article[:start], Placed(PassageKind.FURNITURE, "a line above the article"))
    placed |= _header(blocks, above, article[start:])
    body = article[start:]
    for position, index in enumerate(body):
        placed[index] = _body_block(blocks, body, position)
    if turns:
        rosters = [index for index in article if is_roster(blocks[index].text)]
        placed |= dict.fromkeys(rosters, Placed(PassageKind.HEADING))
        placed |= {index: Placed(PassageKind.BODY) for index in turns if not blocks[index].illegible}
    _mark_block_quotes(blocks, body, placed)
    return placed


def _within_document(
    blocks: Sequence[DraftBlock], article: Sequence[int], headline: str
) -> dict[int, Placed]:
    headed = bool(article) and blocks[article[0]].text.casefold() == headline.casefold()
    placed = {article[0]: Placed(PassageKind.HEADLINE)} if headed else {}
    body = article[1:] if headed else article
    for position, index in enumerate(body):
        found = _body_block(blocks, body, position)
        furniture = found.kind is PassageKind.FURNITURE
        placed[index] = Placed(PassageKind.HEADING) if furniture else found
    _mark_block_quotes(blocks, body, placed)
    return placed


def _text_start(blocks: Sequence[DraftBlock], article: Sequence[int]) -> int:
    """Position in ``article`` of the first paragraph of its text."""
    for position, index in enumerate(article):
        block = blocks[index]
        if block.illegible or block.block.marker or (block.shape.prose and block.shape.words >= _PARAGRAPH):
            return position
    return next(
        (position for position, index in enumerate(article) if blocks[index].shape.prose), len(article)
    )


def _header(blocks: Sequence[DraftBlock], header: Sequence[int], body: Sequence[int]) -> dict[int, Placed]:
    """Of the lines above the text, the headline and its deck; the others are mastheads and labels."""
    placed = {index: Placed(PassageKind.FURNITURE, "a line above the article") for index in header}
    titles = [index for index in header if blocks[index].shape.title]
    # A letter's subject stands below its salutation; above it are addresses.
    salutation = (
        [index for index in range(header[-1]) if _SALUTATION.match(blocks[index].text)] if header else []
    )
    titles = [index for index in titles if not salutation or index > salutation[-1]]
    titles = [index for index in titles if not _LABEL.match(blocks[index].text)] or titles
    subject = [index for index in header if _SUBJECT.match(blocks[index].text)]
    named = [
        index
        for index in titles
        if not (is_body(blocks[index]) or (index == header[0] and is_masthead(blocks[index])))
    ]
    long = [index for index in named if blocks[index].shape.words >= _HEADLINE]
    headlines = subject or _about_the_text(blocks, long or named, body) or long or titles[-1:]
    for index in headlines:
        placed[index] = Placed(PassageKind.HEADLINE)
    for index in header:
        if blocks[index].shape.prose and headlines and index > headlines[0]:
            placed[index] = Placed(PassageKind.BODY)
    return placed


def _about_the_text(blocks: Sequence[DraftBlock], titles: Sequence[int], body: Sequence[int]) -> list[int]:
    """The first title that shares about as many words with the text as any does, and its deck below it.

    A paper's motto, a cookie notice or a link to its shop is as long as a headline, and shares nothing.
    """
    told = _roots(" ".join(blocks[index].text for index in body))
    shared = {index: len(_roots(blocks[index].text) & told) for index in titles}
    most = max(shared.values(), default=0)
    best = next((index for index in titles if most and shared[index] >= _ABOUT * most), None)
    return [] if best is None else [index for index in titles if index >= best and shared[index]]


def _roots(text: str) -> set[str]:
    """The first letters of its longer words, by which inflected forms of one word meet."""
    return {word[:_ROOT].lower() for word in re.findall(rf"[^\W\d_]{{{_SHORTEST_ROOT},}}", text)}


def _body_block(blocks: Sequence[DraftBlock], body: Sequence[int], position: int) -> Placed:
    block = blocks[body[position]]
    heads = _heads_text(blocks, body, position)
    if (
        block.masks
        and block.words <= _LONGEST_HEADING
        and not block.text.endswith((".", "!", "?", ")"))
        and heads
    ):
        return Placed(PassageKind.HEADING)
    if block.illegible:
        return Placed(PassageKind.MASKED)
    if block.block.marker:
        return _list_block(blocks, body, position)
    if block.shape.prose:
        return Placed(PassageKind.BODY)
    if block.shape.title and block.shape.words <= _LONGEST_HEADING and heads:
        return Placed(PassageKind.HEADING)
    if block.shape.words > _LONGEST_HEADING and not block.shape.truncated:
        return Placed(PassageKind.BODY)
    if _is_short_sentence(block) and position and blocks[body[position - 1]].shape.prose:
        return Placed(PassageKind.BODY)
    return Placed(
        PassageKind.FURNITURE, "a line with no text under it" if block.shape.title else "a fragment"
    )


def _is_short_sentence(block: DraftBlock) -> bool:
    return (
        block.shape.words >= _SENTENCE
        and block.text.endswith((".", ".”", '."'))
        and block.text[:1].isupper()
        and not block.shape.truncated
    )


def _list_block(blocks: Sequence[DraftBlock], body: Sequence[int], position: int) -> Placed:
    block = blocks[body[position]]
    in_list = any(
        0 <= near < len(body) and blocks[body[near]].block.marker and blocks[body[near]].shape.prose
        for near in (position - 1, position + 1)
    )
    if block.shape.prose or in_list or _more_text(blocks, body, position):
        return Placed(PassageKind.LIST_ITEM)
    return Placed(PassageKind.FURNITURE, "a link in a list")


def _more_text(blocks: Sequence[DraftBlock], body: Sequence[int], position: int) -> bool:
    return any(blocks[index].shape.prose for index in body[position + 1 :])


def _heads_text(blocks: Sequence[DraftBlock], body: Sequence[int], position: int) -> bool:
    """Whether the block stands right above text: one other heading may come between."""
    for index in body[position + 1 : position + 3]:
        block = blocks[index]
        masked_text = block.illegible and ends_sentence(block.text)
        if block.shape.prose or masked_text or block.block.marker or block.words >= _PARAGRAPH:
            return True
    return False


def _mark_block_quotes(blocks: Sequence[DraftBlock], body: Sequence[int], placed: dict[int, Placed]) -> None:
    """Another's words that are set off by their place alone.

    Three signs: a paragraph above that ends in a colon; a run in the first person within an article that is
    otherwise in the third; and, in an article that sets such runs off, a place between two paragraphs that
    tell what the other “goes on to say”.
    """
    paragraphs = [index for index in body if placed[index].kind is PassageKind.BODY]
    first_person = [index for index in paragraphs if _in_first_person(blocks[index].text)]
    written_by_us = len(first_person) * 2 > len(paragraphs)
    for position, index in enumerate(body):
        if placed[index].kind is not PassageKind.BODY or _QUOTE_MARK.match(blocks[index].text[0]):
            continue
        introduced = position > 0 and blocks[body[position - 1]].text.endswith(":")
        other_writer = any(
            _WRITER.search(blocks[above].text) for above in body[max(0, position - 3) : position]
        )
        if introduced or (index in first_person and not written_by_us and other_writer):
            placed[index] = Placed(PassageKind.BLOCK_QUOTE)
    if not any(placed[index].kind is PassageKind.BLOCK_QUOTE for index in first_person):
        return
    for above, index, below in zip(body, body[1:], body[2:], strict=False):
        within = _WRITER.search(blocks[above].text) and _GOES_ON.match(blocks[below].text)
        own = _WRITER.search(blocks[index].text) or _SPEECH.search(blocks[index].text)
        quotes = _QUOTE_MARK.search(blocks[index].text)
        if placed[index].kind is PassageKind.BODY and within and not own and not quotes:
            placed[index] = Placed(PassageKind.BLOCK_QUOTE)


def _in_first_person(text: str) -> bool:
    """Whether the writer of the words, not somebody they quote, says “we” or “I”."""
    own = _QUOTED.sub(" ", text)
    return bool(_FIRST_PERSON.search(own)) and not _SPEECH.search(own)
