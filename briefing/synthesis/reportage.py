"""Reportage: a piece in which “I” is a reporter at work, not a party who tells of itself.

“I rang Ingrid Falk twice”, “she told me”: a magazine's feature is told as any newspaper's report. An essay,
a column or a party's own page speaks in the first person throughout.
"""

from __future__ import annotations

import re

from briefing.cleaning.passages import PassageKind
from briefing.extraction.extract import Extracted

#: What a reporter does.
_ASKING = (
    r"asked|rang|phoned|telephoned|called|met|put|spoke|emailed|e-mailed|texted|interviewed|visited|contacted"
    r"|reached|obtained|reviewed|watched"
)
_AT_WORK = re.compile(
    r"\b(?:tells?|told|telling|reminds|reminded|asks?|asked) (?:me|us)\b"
    rf"|\b(?:I|[Ww]e)(?:[’']ve| have)? (?:{_ASKING})\b"
    r"|\bdeclined to (?:comment|say)\b|\bdid not (?:reply|respond)\b"
)
#: So many signs of a reporter at work are no accident; words in the first person are no larger part of the
#: sentences, and those of others in the text are at least half as many.
SIGNS, OWN_SHARE, OTHERS = 2, 0.25, 0.5


def is_reportage(extracted: Extracted) -> bool:
    """Whether somebody reports there on others, now and then as “I” or “we”."""
    said = [s for s in extracted.statements if s.passage != PassageKind.BLOCK_QUOTE]
    own = [s for s in said if s.first_person]
    others = [s for s in extracted.statements if s.speech is not None]
    if len(own) > OWN_SHARE * len(said) or len(others) < OTHERS * len(own):
        return False
    text = extracted.source.source.text
    signs = [s for s in said if s.speech is None and _AT_WORK.search(s.span.slice(text))]
    return len(signs) >= SIGNS
