"""Figure labels: what a number counts reads by itself, and what does not is no key figure."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Figure
from briefing.synthesis.counts import conflicts
from briefing.synthesis.figure_labels import label, reads_alone
from briefing.synthesis.figures import find_figures
from briefing.synthesis.story import Story
from tests.extraction.texts import clean_source, one
from tests.synthesis.dossiers import TOPICS, steps


def labels(text: str) -> dict[str, str]:
    """The label of each number of a sentence, by the number's words."""
    source, _ = one(text)
    words = source.source.source.text
    return {
        figure.span.slice(words): label(figure, figure.what, statement.span, words)
        for statement in source.statements
        for figure in statement.figures
    }


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        (
            "Airlines that own the nearly 400 Corvane jets are canceling flights.",
            "nearly 400",
            "Corvane jets",
        ),
        (
            "The attack hit 1,400 devices owned by officials, political dissidents, reporters and others in Ohio.",
            "1,400",
            "devices",
        ),
        (
            "A letter that 15 senators signed in May -- addressed to Ohio -- asks for the cameras.",
            "15",
            "senators signed in May",
        ),
        (
            "More than 200 engineers at Corvane Systems have signed a letter asking Ohio to stop.",
            "More than 200",
            "engineers at Corvane Systems have signed a letter",
        ),
        (
            "A petition that calls on Corvane to stop sales has been signed by 112 of its employees.",
            "112",
            "employees signed a petition",
        ),
        ("Officers made 1,087 enquiries through the portal.", "1,087", "enquiries made through the portal"),
        ("A ballot of the union's 870 members at Vandrel closes on 27 June.", "870", "members at Vandrel"),
        (
            "The Norwick Council approved a five-year contract worth $2.4 million, by four votes to three.",
            "$2.4 million",
            "five-year contract approved by the Norwick Council",
        ),
        ("Norwick released 212 pages on 3 March 2024, it said.", "212", "pages released on 3 March 2024"),
        (
            "A list names 212 students who were referred to an assistant principal between May and June.",
            "212",
            "students who were referred to an assistant principal",
        ),
        (
            "On a turnout of 61 per cent, 82 per cent of members at Meridian have voted for strike action.",
            "82 per cent",
            "of members at Meridian have voted for strike action",
        ),
        (
            "More than 200 engineers at Corvane Systems today handed a petition to the council of Norwick.",
            "More than 200",
            "engineers at Corvane Systems handed a petition to the council of Norwick",
        ),
        (
            "Two of Rep. Tom Okafor's nine questions have been ignored by Norwick.",
            "nine",
            "questions",
        ),
        ("The logs of Norwick showed 8,700 scored calls.", "8,700", "scored calls"),
        ("A letter to Norwick carried 118 names.", "118", "names on the letter to Norwick"),
        (
            "A draft agreement, which was never awarded, set a ceiling of $18.6 million over five years.",
            "$18.6 million",
            "ceiling over five years",
        ),
        (
            "The study of Norwick says 38 alerts went off for something other than a person who slept.",
            "38",
            "alerts",
        ),
        (
            "Some 120 employees of a Norwick firm whose cameras watch streets protest.",
            "Some 120",
            "employees",
        ),
        (
            "The board that governs three campuses and 38,400 students is to vote next Thursday.",
            "38,400",
            "students",
        ),
        (
            "An auditor said that an $88,000 change order signed by the sheriff should have come before the court.",
            "$88,000",
            "change order signed by the sheriff",
        ),
        (
            "The council backed a four-year, $6.8 million agreement for Fairlight.",
            "$6.8 million",
            "four-year agreement for Fairlight",
        ),
        ("In Norwick, 212 names are now on the staff letter.", "212", "names on the staff letter"),
        (
            "The staff letter against Beam has reached 611 names.",
            "611",
            "names on the staff letter against Beam",
        ),
        ("The export lists 3,118 flagged sessions of 11,260.", "3,118", "flagged sessions of 11,260"),
        ("The office released a $412,000 order form dated June 28.", "$412,000", "order form dated June 28"),
        (
            "Halden took part in a one-year agreement on July 31 for $2.7 million.",
            "$2.7 million",
            "one-year agreement",
        ),
        ("The firm had revenue of $612 million last year.", "$612 million", "revenue"),
    ],
)
def test_label(text: str, number: str, told: str) -> None:
    assert labels(text)[number] == told


def test_a_label_is_not_too_long_and_ends_with_a_thought() -> None:
    text = (
        "Some 340 pilots of Vandrel stopped work at the depot of the second harbour in the cold north of the "
        "island with their union."
    )
    told = labels(text)["Some 340"]
    assert told.startswith("pilots of Vandrel stopped work")
    assert len(told.split()) <= 13 and not told.endswith((" in", " of", " the", " with"))


@pytest.mark.parametrize(
    ("words", "is_money"),
    [
        ("engineers have signed a letter", False),
        ("pages of correspondence with Halden Health", False),
        ("five-year contract", True),
    ],
)
def test_reads_alone(words: str, is_money: bool) -> None:
    assert reads_alone(words, is_money)


@pytest.mark.parametrize(
    ("words", "is_money"),
    [
        ("pages", False),
        ("of members", False),
        ("own colleagues at Quillon", False),
        ("of its employees have signed", False),
        ("award", True),
    ],
)
def test_does_not_read_alone(words: str, is_money: bool) -> None:
    assert not reads_alone(words, is_money)


def keys(*sources: CleanSource) -> list[Figure]:
    made = steps(*sources)
    story = Story(made.extraction, TOPICS, made.placing.focus)
    doubted = {
        (side.statement, figure)
        for a, x, b, y in conflicts(made.candidates, set())
        for side, figure in ((a, x), (b, y))
    }
    found = find_figures(made.extraction, made.found, made.book, (), doubted, story.is_own_claim)
    return [figure for figure in found if figure.key]


SOLD = "Corvane Systems sold 96 cameras to Norwick in May 2024."


def test_a_firm_number_is_key() -> None:
    assert [figure.value for figure in keys(clean_source(SOLD))] == [96]


def test_a_contradicted_number_is_not_key() -> None:
    other = "Corvane Systems sold 140 cameras to Norwick in May 2024."
    assert keys(clean_source(SOLD), clean_source(other, name="s-2")) == []


def test_what_a_company_says_of_itself_is_not_key() -> None:
    assert keys(clean_source(f"Corvane Systems said that it {SOLD.removeprefix('Corvane Systems ')}")) == []


def test_what_the_bottom_line_tells_goes_first_and_few_are_key() -> None:
    text = (
        "Norwick bought 120 tablets for Ohio schools. Port Ellis pitched 160 buses to a customer. "
        "Corvane Systems tested 130 lenses in Port Ellis. The Norwick Council released 140 records about a "
        f"contract. Some 150 engineers at Veridian Systems signed a petition. {SOLD}"
    )
    made = steps(clean_source(text))
    plain = find_figures(made.extraction, made.found, made.book)
    (left, *_) = [figure for figure in plain if not figure.key and reads_alone(figure.what, False)]
    leading = {made.finding(left.display).finding.id}
    told = find_figures(made.extraction, made.found, made.book, leading)
    assert left.id in {figure.id for figure in told if figure.key}
    assert sum(figure.key for figure in told) == sum(figure.key for figure in plain) == 4


def test_who_only_came_and_how_far_something_lies_are_no_figures() -> None:
    text = f"{SOLD} Eighteen people signed up to speak about Corvane Systems in Norwick."
    assert [figure.value for figure in keys(clean_source(text))] == [96]
