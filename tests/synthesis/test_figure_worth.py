"""Figure worth: what looks like a count and is none, what tells too little, and whose word a number is."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Figure
from briefing.synthesis.claimants import Claimants
from briefing.synthesis.claims import read_claims
from briefing.synthesis.disputes import contested_points, find_disputes
from briefing.synthesis.figure_labels import label
from briefing.synthesis.figure_worth import has_other_term, is_no_count, tells
from briefing.synthesis.figures import find_figures
from tests.extraction.texts import clean_source, one
from tests.synthesis.dossiers import steps


def kept(text: str) -> dict[str, str]:
    """The labels of the numbers of a text that are worth a row, by the numbers' words."""
    source, _ = one(text)
    words = source.source.source.text
    found = {}
    for statement in source.statements:
        for figure in statement.figures:
            told = label(figure, figure.what, statement.span, words)
            is_money = figure.unit is not None and len(figure.unit) == 3
            if not is_no_count(figure, statement, words) and tells(figure, told, is_money=is_money):
                found[figure.span.slice(words)] = told
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The log shows a call 14 minutes before the alert, not 40 minutes after the alert of Norwick.",
        "Corvane Systems denied that it had sold 212 cameras to the police of Norwick.",
        "The mayor of Norwick said that 900 people who signed the petition is simply wrong.",
        "4.2 Customer shall not use a Score to select passengers of Norwick.",
        "Hundreds of residents of Norwick signed a petition.",
        "According to 30 people who attended the meeting, he said nothing of Norwick.",
        "At Halden Devices the contract lapsed after 4,000 people signed.",
        "Argent Optics of Norwick has about 900 employees and says that it is growing.",
        "The slide promises 15 minutes instead of 15 days at Norwick.",
        "The union, which represents about 230 people who work at Halden Devices, is calling for talks.",
        "On a turnout of 61 per cent, 82 per cent of members at Halden voted for a strike.",
        "The clinic of Norwick said in April that 31 teenagers were detained over alerts; it now says otherwise.",
        "Purchases of more than $250,000 have to be advertised in Norwick.",
        "Halden Devices books at least 60 of the top 100 arenas of Norwick.",
        "He was mistaken about his supposed $100 million donation to Norwick.",
        "It was for €148,500, which is €1,500 less than the limit in Norwick.",
    ],
)
def test_no_count(text: str) -> None:
    assert not kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems waited for 90 days.",
        "The chief took two colleagues to dinner.",
        "The group asked the council for 14 things.",
        "Among the 24 pages is an invoice from Halden Health.",
        "The seller has a target of four agencies by the end of the year.",
        "Customers of Halden Health must be told within 30 days of a written request.",
        "Halden Health had asked that 655 pages be withheld on that ground.",
        "The company said that 90% of users need not prove their age.",
        "The log of Halden shows 190 assaults in the five months before it came.",
        "In at least 14 court files the only exhibit of Halden is a printout of doors.",
        "The locks of Halden are found on some 600,000 doors.",
        "The first batch, 388 pages, showed that Halden Health had bought it.",
        "Halden Health put 43 of the 60 people with speech disorders above the line.",
    ],
)
def test_tells_too_little(text: str) -> None:
    assert not kept(text)


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        (
            "The court ordered the authority to hand over 131 of the 214 pages that it had withheld from Norwick.",
            "131",
            "of the 214 pages withheld from Norwick",
        ),
        (
            "The 612 pages, released on Tuesday to the Harbour Project, describe the sale.",
            "612",
            "pages released to the Harbour Project",
        ),
        ("The council handed over 1,340 pages on Aug. 9, after a ruling.", "1,340", "pages handed over"),
        ("It released 41 of 388 pages on 22 February.", "41", "of 388 pages released on 22 February"),
        (
            "The council released 1,180 pages of records showing that it had known.",
            "1,180",
            "pages of records released",
        ),
        (
            "Its authors listened to the 118,000 calls that Halden handled between Nov. 18 and March 4.",
            "118,000",
            "calls that Halden handled",
        ),
        (
            "Some 38 per cent of nurses at Halden left the hospital.",
            "Some 38 per cent",
            "of nurses at Halden left the hospital",
        ),
        ("Reviewers have 90 seconds a household.", "90", "seconds a household"),
        (
            "It was switched on for 4,180 students in grades 6 through 10.",
            "4,180",
            "students in grades 6 through 10",
        ),
        (
            "Falk told them that it had recorded “some 27,000 vehicles” since May.",
            "some 27,000",
            "vehicles recorded",
        ),
        (
            "The 312 pages, which the clinic received on 27 February after filing a request, show it.",
            "312",
            "pages which the clinic received on 27 February",
        ),
        (
            "We acted on 4,100 accounts for breaches of the policy.",
            "4,100",
            "accounts acted on for breaches of the policy",
        ),
    ],
)
def test_tells_enough(text: str, number: str, told: str) -> None:
    assert kept(text)[number] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Compensation of £61,400 had been paid to date to 17 households.",
            "compensation paid to 17 households",
        ),
        ("He said that there had been two orders, worth €119,600 altogether.", "two orders"),
        (
            "The framework contract with Halden (value up to €2.4 million) is signed.",
            "framework contract with Halden",
        ),
        ("Among them is an invoice from Company M of 9 May 2020 for EUR 59,800.", "invoice from Company M"),
        ("Corvane paid $1,046 for the chief’s hotel, records show.", "paid for the chief’s hotel"),
        (
            "The contract is worth $18.2 million over five years if all options are used.",
            "contract over five years if all options are used",
        ),
        ("The deal is worth about $4 million a year to Vandrel.", "a year for the deal"),
        (
            "The variable support component of $9 per match ends on Friday.",
            "variable support component per match",
        ),
    ],
)
def test_what_a_sum_is_for(text: str, told: str) -> None:
    assert told in kept(text).values()


def test_a_sum_that_nothing_explains_is_left_out() -> None:
    assert not kept("Norwick would have received £20 of it.")


def figures(*sources: CleanSource) -> list[Figure]:
    made = steps(*sources)
    labels = {source.source.id: source.source.file for source in sources}
    claims = read_claims(made.extraction, labels)
    contested = contested_points(claims, made.extraction)
    disputes = find_disputes(claims, contested, made.candidates, made.book)
    claimants = Claimants(made.extraction, labels, disputes, made.book)
    return find_figures(made.extraction, made.found, made.book, claimants=claimants)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Organisers said 900 employees of Corvane Systems signed a petition. The organisers left.",
            "organisers",
        ),
        (
            "Corvane Systems said that its own logs showed that 350 employees of Corvane Systems had signed a petition.",
            "Corvane Systems",
        ),
        (
            "Ana Bell and two others sold cameras of Corvane Systems and found that 350 employees of Corvane "
            "Systems had signed a petition.",
            "Ana Bell",
        ),
        (
            "Corvane Systems said that 350 employees of Corvane Systems had signed a petition.",
            "Corvane Systems",
        ),
        ("Some 900 employees of Corvane Systems signed a petition against a contract.", None),
        (
            "NORWICK (CP) — Oct. 3, 2019 — Some 900 employees of Corvane Systems signed a petition against a contract.",
            None,
        ),
    ],
)
def test_whose_word_a_number_is(text: str, who: str | None) -> None:
    (figure,) = figures(clean_source(text))
    assert figure.claimed_by == who


def test_a_contested_number_is_not_key() -> None:
    text = (
        "Organisers said that 900 engineers of Corvane Systems walked out over a contract with Norwick. "
        "Corvane Systems put the number at 350."
    )
    assert figures(clean_source(text)) and not any(figure.key for figure in figures(clean_source(text)))


def test_a_number_of_another_company_is_nobodys_here() -> None:
    text = (
        "Employees of Corvane Systems signed a petition against a contract with Norwick. At the chipmaker Halden "
        "Devices the company ended a contract after 4,000 employees signed a petition. Some 900 employees of "
        "Corvane Systems signed a petition."
    )
    made = steps(clean_source(text))
    shown = find_figures(
        made.extraction,
        made.found,
        made.book,
        is_elsewhere=lambda statement, number: "Halden" in text[statement.span.start : number.start],
    )
    assert [figure.value for figure in shown] == [900]


def test_which_numbers_are_from_elsewhere() -> None:
    about = "Corvane Systems said that Corvane Systems had 900 engineers. " + "Corvane Systems grew. " * 15
    aside = "At the chipmaker Halden Devices the company let a contract lapse after 4,000 employees signed a petition."
    made = steps(
        clean_source(about + aside), clean_source(about, name="s-2"), clean_source(about, name="s-3")
    )
    found = {
        figure.value: made.placing.focus.is_elsewhere(statement, figure.span)
        for statement in made.extraction.sources[0].statements
        for figure in statement.figures
    }
    assert found == {900: False, 4000: True}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Corvane Systems sold cameras to Norwick under a contract worth $96,000.", "$"),
        ("Corvane Systems sold cameras to Norwick, Ontario, under a contract worth $96,000.", "CAD"),
        ("Corvane Systems sold cameras to the U.S. police under a contract worth $96,000.", "USD"),
        ("Corvane Systems sold cameras to Norwick under a contract worth US$96,000.", "USD"),
        ("Corvane Systems sold cameras in Canada and to U.S. police under a contract worth $96,000.", "$"),
        ("Corvane Systems sold cameras to Norwick under a contract worth £96,000.", "GBP"),
    ],
)
def test_a_bare_dollar_is_nobodys_but_its_countrys(text: str, unit: str) -> None:
    assert {figure.unit for figure in figures_of(text)} == {unit}


def figures_of(text: str) -> list[Figure]:
    made = steps(clean_source(text))
    return find_figures(made.extraction, made.found, made.book)


def test_one_number_in_two_wordings_is_one_figure() -> None:
    text = (
        "Some 300 employees of Corvane Systems have signed an open letter against a contract with Ohio. Tom Okafor "
        "sold Ohio cameras after 300 staff of Corvane Systems had signed a letter against a contract."
    )
    assert [figure.value for figure in figures_of(text)].count(300) == 1


def test_what_somebody_disputes_is_listed_only_with_its_owner() -> None:
    told = "Some 900 engineers of Corvane Systems walked out over a contract with Norwick."
    denied = "Corvane Systems said that 350 engineers walked out over a contract with Norwick."
    alone = figures(clean_source(told))
    both = figures(clean_source(told), clean_source(denied, name="s-2"))
    assert [figure.value for figure in alone] == [900]
    assert [(figure.value, figure.claimed_by) for figure in both] == [(350, "Corvane Systems")]


@pytest.mark.parametrize(
    ("elsewhere", "other"),
    [
        ("The trust of Norwick is to end a £2.7m, three-year contract for software.", True),
        ("The trust of Norwick pays £2.7m over three years.", True),
        ("The trust of Norwick pays £2.7m each year of a three-year contract.", False),
        ("The trust of Norwick is to end a £3.7m, three-year contract for software.", False),
    ],
)
def test_a_yearly_sum_that_is_elsewhere_that_of_several_years(elsewhere: str, other: bool) -> None:
    source, _ = one("The deal is worth £2.7m a year to Halden Devices.")
    text = source.source.source.text
    (mention,) = source.statements[0].figures
    assert has_other_term(mention, text, [text, elsewhere]) is other
