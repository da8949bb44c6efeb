"""Threads: posts of readers that a page shows below or in its article, with no heading to say so.

Each post has a stamp: what a reader can do with it (“Like · Reply”, and where a page was pasted without its
spaces “FlagShareLikeReply”), or who wrote it and when (“Ann Lee says: March 3, 2025 at 7:12 pm”). One stamp
proves nothing; several near one another are a thread, and what stands between two of them are posts. A name
and a time alone are no stamp: so a live report by journalists signs its entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_DEED = r"(?:Flag|Share|Like|Reply|Report|Permalink|Upvote|Downvote|Quote|Recommend)"
#: Two or more controls in a row, with nothing or only signs between them.
_CONTROLS = re.compile(rf"(?<![a-z] ){_DEED}(?:\s*[·•|/,]?\s*{_DEED})+(?![a-z])")
_CLOCK = r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d\d-\d\d)"
_AGO = r"\d+ ?(?:sec|min|minute|hour|hr|day|week|month|year)s?\.? ago"
#: “Ann Lee says: March 3, 2025 at 7:12 pm”, “dockside_dan  1 day ago”: a verb, or the name of an account.
_SIGNED = re.compile(
    rf"(?:\S+ ){{0,4}}\S+ (?:says|said|wrote|commented):?\s*(?:on )?(?:{_DAY},? (?:at )?{_CLOCK}|{_AGO})"
    rf"|[a-z]\w*\d*\s+(?:{_DAY},? (?:at )?{_CLOCK}|{_AGO})"
)
#: So many stamps, each within so many blocks of the next, are a thread.
_FEWEST, _NEAR = 3, 6


def thread_posts(texts: Sequence[str]) -> frozenset[int]:
    """The blocks of a page that are stamps of a thread, or stand between two of them.

    Args:
        texts: every block of the page, in order.
    """
    stamps = [index for index, text in enumerate(texts) if _is_stamp(text)]
    runs: list[list[int]] = [stamps[:1]]
    for above, below in pairwise(stamps):
        if below - above <= _NEAR:
            runs[-1].append(below)
        else:
            runs.append([below])
    return frozenset(index for run in runs if len(run) >= _FEWEST for index in range(run[0], run[-1] + 1))


def _is_stamp(text: str) -> bool:
    return _CONTROLS.search(text) is not None or _SIGNED.fullmatch(text.strip()) is not None
