"""Proceedings: whether a document is the record of a meeting, by what only such a record has.

A heading says so and a list says who was there; or motions are moved, seconded and carried. Its phrases are
its own (“on a show of hands”, “the motion stood”), and no news page has them.
"""

from __future__ import annotations

import re

from briefing.cleaning.passages import CleanSource

#: “Minutes of the meeting held on 4 May”, “WORKS COUNCIL MINUTES”, “Record of decisions”.
_HEADING = re.compile(
    r"^[^\w\n]*(?:[A-Z][\w’'.&-]*[ \t]|(?:of|the|and|for) ){0,8}"
    r"(?:(?:Minutes?|MINUTES?|Proceedings|PROCEEDINGS)(?:[ \t](?i:of|from)\b|[^\w\n]*$)"
    r"|(?i:record of (?:the )?(?:decisions|meeting|proceedings))\b)",
    re.MULTILINE,
)
#: “PRESENT: Councillors Ann Cole (Chair), …”, “| Present | Ann Cole |”, “In attendance”.
_ATTENDANCE = re.compile(
    r"^[^\w\n]*(?:(?:also|members|councillors|directors|trustees|governors|officers|staff|those)\s)?"
    r"(?:present|absent|apologies|in attendance|attendance|attendees|quorum)\b"
    r"(?:\s(?:for absence|received|by video link))?[^\w\n]*(?:$|[:|–—-]\s?\S)",
    re.IGNORECASE | re.MULTILINE,
)
_PROCEDURE = re.compile(
    r"\b(?:moved|proposed)(?: by (?:Cllr|Councillor|Mrs?|Ms|Dr)\b|:)|\bseconded\b"
    r"|\b(?:motion|amendment|resolution) (?:was |is )?(?:carried|defeated|lost|passed|put|stood|tabled)\b"
    r"|\bRESOLVED\b|\b(?:it was|the (?:board|committee|council|panel)) (?:resolved|agreed unanimously)\b"
    r"|\bshow of hands\b|\bin favou?r[,:;]? (?:and )?\w+ against\b|\bvoted? (?:for|against): \w+"
    r"|\bthe (?:meeting|chair) (?:opened|closed|adjourned|rose|called the meeting)\b"
    r"|\bmeeting (?:was )?(?:called to order|adjourned|closed)\b",
    re.IGNORECASE,
)
#: How far from the top a document says what it is, and who was there. Characters.
_TOP = 2_500
#: So many turns of procedure are no report of one vote.
_SEVERAL = 3


def is_record_of_meeting(source: CleanSource) -> bool:
    """Whether a source is the minutes of a meeting; a report on one is not."""
    text = source.source.text
    top = text[:_TOP]
    signs = bool(_HEADING.search(top)) + bool(_ATTENDANCE.search(top))
    return signs == 2 or (signs == 1 and len(_PROCEDURE.findall(text)) >= _SEVERAL)
