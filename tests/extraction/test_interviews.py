"""An interview whose questions are headings: the answers are nobody's who is named by a line."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import PassageKind
from tests.extraction.texts import Paragraph, one

ASKED = PassageKind.HEADING


def told(*paragraphs: Paragraph) -> str:
    source = one(*paragraphs)[0]
    text = source.source.source.text
    return " | ".join(each.span.slice(text) for each in source.statements)


INTERVIEW: tuple[Paragraph, ...] = (
    "Ines Orr worked at Corvane Systems for five years. We spoke for an hour.",
    (ASKED, "What is a score?"),
    "The score is four measurements. I told my manager that in March.",
    "And then you left.",
    (ASKED, "Who knew of it?"),
    "Corvane Systems knew of it in May. I would rather not say more.",
    "(The mayor of Norwick said that the cameras had cost $40,000.)",
    (ASKED, "Would you build it again?"),
    "The cameras would need a switch.",
    "Corvane Systems was sent a list of what Ms Orr says here.",
)


@pytest.mark.parametrize(
    "answer", ["four measurements", "knew of it in May", "And then you left", "need a switch"]
)
def test_answers_are_not_told_as_the_papers(answer: str) -> None:
    assert answer not in told(*INTERVIEW)


@pytest.mark.parametrize("own", ["worked at Corvane", "cost $40,000", "was sent a list"])
def test_what_the_writer_tells_stays(own: str) -> None:
    assert own in told(*INTERVIEW)


def test_a_page_of_questions_on_a_product_is_its_makers() -> None:
    page = [
        paragraph if isinstance(paragraph, tuple) else paragraph.replace("I ", "We ").replace(" my ", " our ")
        for paragraph in INTERVIEW
    ]
    assert "four measurements" in told(*page)
