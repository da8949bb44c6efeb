"""A reporter's “I” makes a feature no party's document; people of a trade are not its paper."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import PassageKind
from briefing.extraction.extract import SourceFacts
from tests.synthesis.dossiers import words

NARRATIVE = "Corvane Systems sold 96 cameras to the Norwick Police Department in March 2023."
FEATURE = (
    "“They filmed my kitchen,” said Ida Falk, a tenant. “Nobody had asked,” said Jo Brandt, a nurse.",
    "I rang the department twice. “We do not comment,” said Hugo Lanyon, a spokesman.",
    "The cameras stood on poles. They were grey. The poles were numbered. The lenses were wide. The yard was dark.",
    "“It was cheap,” Anna Lindqvist of Corvane Systems told me. I put that to the mayor, Piet Okafor.",
    "Mr Okafor laughed. “Nothing is cheap,” he said. I met him in the yard. It rained. The poles hummed.",
)
ESSAY = (
    "I fitted cameras for nine years. I liked my work. I was told not to ask. My manager told me to go home.",
    "I asked who had paid. I never heard. I have kept my notes. I do not regret it.",
)
REVIEW = SourceFacts(published="2024-05-17", publisher="The Norwick Review", author="Jane Odell")
TRADE = SourceFacts(published="2024-05-17", publisher="Tender Letter Norwick")


def test_a_features_narrative_is_no_claim_of_its_reporter() -> None:
    worded = words(NARRATIVE, NARRATIVE, *FEATURE, facts=REVIEW)
    assert worded is not None
    assert worded.text == NARRATIVE


def test_what_a_reporter_asks_is_no_finding() -> None:
    question = "Then I asked Anna Lindqvist about the contract of Corvane Systems, the one for 96 cameras."
    assert words(question, question, *FEATURE, facts=REVIEW) is None
    another = "Then I asked about the contract of Corvane Systems, the one that calls its cameras safe."
    assert words(another, another, *FEATURE, facts=REVIEW) is None


def test_an_essays_narrative_is_its_writers() -> None:
    worded = words(NARRATIVE, NARRATIVE, *ESSAY, facts=REVIEW)
    assert worded is not None
    assert worded.text == f"{NARRATIVE[:-1]}, according to Jane Odell."


MAXIM = "Every customer of Corvane Systems has a limit, and every salesman of cameras knows it."
BLOG = (
    "I know a salesman of Corvane Systems a little. He is a nice man.",
    "Here is what I would tell anybody who sells cameras to the police.",
)
BLOGGER = SourceFacts(published="2024-05-17", publisher="Tender Letter", author="Rosa Delgado")


def test_a_bloggers_maxim_is_the_bloggers() -> None:
    worded = words(MAXIM, *BLOG, MAXIM, facts=BLOGGER)
    assert worded is not None
    assert worded.text == f"{MAXIM[:-1]}, according to Rosa Delgado."


def test_what_a_report_tells_stays_the_reports() -> None:
    worded = words(NARRATIVE, NARRATIVE, "The mayor signed the contract.", "It ends in May.", facts=BLOGGER)
    assert worded is not None
    assert worded.text == NARRATIVE


def test_who_quotes_others_more_than_himself_reports() -> None:
    quoted = "“They filmed my kitchen,” said Ida Falk. “Nobody asked,” said Jo Brandt. “It was cheap,” said Al Bay."
    worded = words(
        NARRATIVE, NARRATIVE, *BLOG, quoted, "“It hums,” said Hugo Lanyon, a spokesman.", facts=BLOGGER
    )
    assert worded is not None
    assert worded.text == NARRATIVE


@pytest.mark.parametrize("label", ["Opinion", "Columnist", "GUEST POST"])
def test_a_column_says_that_it_is_one(label: str) -> None:
    worded = words(MAXIM, (PassageKind.FURNITURE, label), MAXIM, facts=BLOGGER)
    assert worded is not None
    assert worded.text.endswith(", according to Rosa Delgado.")


def test_a_page_with_an_opinion_section_is_no_column() -> None:
    links = "News | Opinion | Letters"
    worded = words(MAXIM, (PassageKind.FURNITURE, links), MAXIM, facts=BLOGGER)
    assert worded is None or "Rosa Delgado" not in worded.text


@pytest.mark.parametrize("who", ["plenty of us", "most of us", "all of us", "others in this trade told us"])
def test_people_of_a_trade_are_not_its_paper(who: str) -> None:
    column = f"The head of sales at Corvane Systems wrote what {who} have written. We sell what we can. Our year was good."
    worded = words("The head of sales", column, "We all know it.", facts=TRADE)
    assert worded is None or "of Tender Letter" not in worded.text
    assert worded is None or worded.text.count("Tender Letter Norwick") <= worded.text.count("wrote: “")


def test_an_analysis_for_members_is_a_column() -> None:
    worded = words(MAXIM, (PassageKind.FURNITURE, "ANALYSIS — members only"), MAXIM, facts=BLOGGER)
    assert worded is not None
    assert worded.text.endswith(", according to Rosa Delgado.")


def test_who_tells_the_reader_what_happens_to_him_advises() -> None:
    advice = "You'll pay for it twice. You've seen the invoice. If you sell to a council, you'll know why."
    worded = words(MAXIM, MAXIM, advice, facts=BLOGGER)
    assert worded is not None
    assert worded.text.endswith(", according to Rosa Delgado.")
