"""Certainty: what the evidence limits, doubts, deems possible or only intended, so does a statement.

Each rule looks at a word of the home that a later word depends on – “alleged” at “fraud”, “may” at “close”,
“plans to” at “close” – and asks of the later word's counterpart whether the like stands before that too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.verification.alignment import Aligned
from briefing.verification.words import Word, stem

#: They say that something is told, and not known.
_DOUBTING = frozenset(map(stem, "allegedly reportedly purportedly supposedly apparently seemingly".split()))
_ALLEGED = frozenset(map(stem, "alleged suspected accused purported supposed".split()))
#: They make of a thing less than it would be without them.
_LIMITING = frozenset(
    map(
        stem,
        """potential possible proposed planned draft attempted former likely possibly probably partly
        partially temporarily temporary initially preliminary provisional provisionally only largely
        mostly mainly rarely interim nearly almost least""".split(),
    )
)
#: Of these any may stand for another of its row.
_MODALS = {
    **dict.fromkeys(("may", "might", "could"), "possible"),
    **dict.fromkeys(("can", "cannot", "ca"), "able"),
    **dict.fromkeys(("will", "wo"), "certain"),
    **dict.fromkeys(("must", "shall"), "bound"),
    "would": "supposed",
    "should": "advised",
}
#: Rows whose loss makes a thing sure.
_UNSURE = frozenset({"possible", "able", "advised", "supposed", "certain"})
#: Who does this to do a thing has not done it.
_INTENDING = frozenset(
    map(
        stem,
        """plan want hope aim intend seek try attempt threaten offer propose promise pledge vow expect likely
        set suppose mean consider ask urge demand call request pressure press push encourage invite require
        order direct instruct agree agreed decide wish hesitate need fail refuse decline due scheduled prepare
        petition beg implore lobby design help allow enable""".split(),
    )
)
_LIMITS = _LIMITING | _DOUBTING | _ALLEGED
_WEIGHING = frozenset(map(stem, "consider weigh mull explore discuss suggest propose contemplate".split()))
#: How many words behind it what a limit limits may stand, and what is intended behind the intention.
_NEAR, _FAR = 3, 9
_BREAK = re.compile(r"[.;:!?](?=\s|$)|[—–]|,[\"”]|[:,]\s*[\"“]")


def lost_limits(aligned: Aligned) -> Iterator[str]:
    """“the alleged fraud”, “is reportedly planning”, “its former chief”: told without the word."""
    home = aligned.home
    for place, word in enumerate(home.words):
        if word.stem not in _LIMITS:
            continue
        head = _next_content(home.text, home.words, place)
        own = aligned.counterpart(head) if head is not None else None
        if head is None or own is None or _answered_for(aligned, place, own):
            continue
        before = {each.stem for each in aligned.words[max(0, own - _NEAR - 2) : own + 2]}
        same = {word.stem} if word.stem in _LIMITING else _DOUBTING | _ALLEGED
        if not before & same:
            shown = home.text[word.start : home.words[head].end]
            yield f"The source has “{shown}”; the statement drops “{word.text}”."


def _answered_for(aligned: Aligned, place: int, own: int) -> bool:
    """Whether both words are quoted, so that the check of quotations answers for what stands between."""
    home = aligned.home
    return own in aligned.verbatim and home.ground.is_quoted(home.span.start + home.words[place].start)


def turned_modals(aligned: Aligned) -> Iterator[str]:
    """“will close” or “closes” for “may close”, “must” for “can”."""
    ours = _modals(aligned.text, aligned.words)
    theirs = _modals(aligned.home.text, aligned.home.words)
    for head, place in theirs.items():
        own = aligned.counterpart(head)
        modal = aligned.home.words[place]
        if own is None or _answered_for(aligned, place, own):
            continue
        shown = aligned.home.text[modal.start : aligned.home.words[head].end]
        if own in ours and _row(aligned.words[ours[own]]) != _row(modal):
            yield f"The source has “{shown}”; the statement has “{aligned.words[ours[own]].text}”."
        elif own not in ours and _row(modal) in _UNSURE and not _is_governed(aligned, own):
            yield f"The source has “{shown}”; the statement drops “{modal.text}”."


def _row(word: Word) -> str | None:
    return _MODALS.get(re.sub(r"n['’]t$", "", word.text).lower())


def _modals(text: str, words: Sequence[Word]) -> dict[int, int]:
    """For each word that depends on a modal, the modal."""
    found: dict[int, int] = {}
    for place, word in enumerate(words):
        if _row(word) is not None and (not word.capitalised or not place):
            head = _next_content(text, words, place)
            if head is not None:
                found.setdefault(head, place)
    return found


def lost_intentions(aligned: Aligned) -> Iterator[str]:
    """“closed the plant” for “planned to close the plant” and for “asked the firm to close the plant”."""
    home = aligned.home
    for place, word in enumerate(home.words):
        if word.stem not in _INTENDING | _WEIGHING or place in aligned.places:
            continue
        if _weighed(aligned, place):
            shown = f"{word.text} {home.words[place + 1].text}"
            yield f"The source has “{shown}”; the statement says that it is so."
            continue
        for to in range(place + 1, min(place + _FAR, len(home.words) - 1)):
            if _BREAK.search(home.text, home.words[place].end, home.words[to].start):
                break
            if home.words[to].text == "to" and (own := aligned.counterpart(to + 1)) is not None:
                if not _answered_for(aligned, place, own) and not _is_governed(aligned, own):
                    shown = home.text[word.start : home.words[to + 1].end]
                    yield f"The source has “{shown}”; the statement says that it is so."
                break


def _weighed(aligned: Aligned, place: int) -> bool:
    """Whether the word weighs what the next does – “considering suing” – and the statement does without."""
    words = aligned.home.words
    if (
        words[place].stem not in _WEIGHING
        or place + 1 >= len(words)
        or not words[place + 1].text.endswith("ing")
    ):
        return False
    own = aligned.counterpart(place + 1)
    return own is not None and not _answered_for(aligned, place, own) and not _is_governed(aligned, own)


def _is_governed(aligned: Aligned, own: int) -> bool:
    """Whether the statement has “to”, a modal or an intention right before the word."""
    before = aligned.words[max(0, own - 3) : own]
    return any(
        w.text.lower() in {"to", *_MODALS} or w.stem in _INTENDING | _WEIGHING | _DOUBTING | _LIMITING
        for w in before
    )


def _next_content(text: str, words: Sequence[Word], place: int) -> int | None:
    """The next content word, near by and in the same clause."""
    for index in range(place + 1, min(place + 1 + _NEAR + 2, len(words))):
        if _BREAK.search(text, words[place].end, words[index].start):
            return None
        if words[index].is_content:
            return index
    return None
