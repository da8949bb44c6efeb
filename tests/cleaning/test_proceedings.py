"""Minutes are known by what only minutes have; a report on a meeting is none."""

from __future__ import annotations

import pytest

from briefing.cleaning import altered
from briefing.cleaning.proceedings import is_record_of_meeting
from evals.clean_sources import clean_source

ITEMS = """
4. Litter cameras

Cllr Nora Fell moved and Cllr Peter Ashe seconded that the cameras stand switched off. On a show of hands
the following motion stood: 9 in favour, 4 against. The amendment was lost.

5. Date of next meeting

The meeting closed at 9.10 p.m.
"""


@pytest.mark.parametrize(
    "head",
    [
        "MINUTES OF THE ORDINARY MEETING\nTown Hall, 4 May 2026\n\nPresent: Cllrs N. Fell (Chair), P. Ashe\n",
        "Corvane Parish Council Minutes\n\nIn attendance\nN. Fell\nP. Ashe\n",
        "Record of the meeting of 4 May 2026\n\nApologies for absence: T. Orr\n",
        "Special meeting of the Board\n\n**Members present:** N. Fell, P. Ashe\n",
        "Minute of Meeting held by video link\n",
    ],
)
def test_the_record_of_a_meeting(head: str) -> None:
    assert is_record_of_meeting(clean_source("minutes", head + ITEMS))


@pytest.mark.parametrize(
    "text",
    [
        "Council keeps its cameras\n\nThe council voted to keep its cameras. A motion was carried, 9 in favour "
        "and 4 against, after it was moved and seconded; the meeting closed at nine.\n",
        "For the first eleven minutes of\nthe meeting nobody spoke.\n\nPresent: nobody of note.\n",
        "Minutes of fear at the town hall\n\nThe guests left at nine, and nobody asked them why they had come.\n",
        "Present: Ann Cole\nAbsent: nobody\n\nQ. What did you see?\n\nA. Nothing.\n",
    ],
)
def test_a_report_is_none(text: str) -> None:
    assert not is_record_of_meeting(clean_source("report", text))


def test_minutes_are_not_accused_whatever_their_words_look_like(monkeypatch: pytest.MonkeyPatch) -> None:
    accused = altered.Verdict(9.0, 1.0)
    monkeypatch.setattr(altered, "judge", lambda source: accused)
    minutes = clean_source("minutes", "Minutes of the meeting of 4 May 2026\n\nPresent: N. Fell\n" + ITEMS)
    assert altered.detect(minutes) == minutes
