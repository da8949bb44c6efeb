"""A dispute is two statements that cannot both hold, or a defence and a criticism of one thing."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts
from briefing.model.briefing import Dispute
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention, Qualifier
from briefing.synthesis.candidates import find_candidates
from briefing.synthesis.claims import read_claims
from briefing.synthesis.counts import compatible
from briefing.synthesis.disputes import contested_points, find_disputes
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import Steps, steps


def disputes(*texts: str, altered: bool = False) -> list[Dispute]:
    """What is disputed in those texts, each of one paragraph or more; the second machine-altered if so told."""
    sources = [
        clean_source(*text.split("\n\n"), name=f"s-{number}", altered=altered and number == 2)
        for number, text in enumerate(texts, 1)
    ]
    return found_in(steps(*sources))


def holders_of(about: str, *texts: str) -> list[str]:
    """Who holds the positions of the one dispute of those texts, whose title has those words."""
    (dispute,) = disputes(*texts)
    assert about in dispute.about
    return [position.holder for position in dispute.positions]


def found_in(made: Steps) -> list[Dispute]:
    everything = find_candidates(made.extraction, made.placing, least=0.0)
    claims = read_claims(made.extraction, made.labels)
    return find_disputes(claims, contested_points(claims, made.extraction), everything, made.book)


def count(value: float, qualifier: Qualifier) -> FigureMention:
    return FigureMention(Span(0, 1), value, qualifier, None, "flights", None, Span(0, 1))


FLIGHTS = "Corvane Systems used the cameras on {} flights over Norwick."


@pytest.mark.parametrize(
    ("one", "other"), [("96", "at least 140"), ("96", "97"), ("nearly 50", "more than 60")]
)
def test_counts_that_cannot_both_hold(one: str, other: str) -> None:
    (dispute,) = disputes(FLIGHTS.format(one), FLIGHTS.format(other))
    assert "flights" in dispute.about
    assert {position.holder for position in dispute.positions} == {"s-1.txt", "s-2.txt"}
    assert {one, other} == {
        number for number in (one, other) for p in dispute.positions if f" {number} " in p.statement
    }


def test_what_two_papers_count_in_words_of_their_own_is_not_one_thing() -> None:
    grounded = (
        "So far, only 93 of the 700 convicted sub-postmasters have been cleared at Corvane Systems, including two "
        "in May."
    )
    looked_at = (
        "The branches examined by Corvane Systems belonged to 91 sub-postmasters involved in the case, including "
        "people who had been jailed."
    )
    assert disputes(grounded, looked_at) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over 450", "hundreds of"),
        ("96", "96"),
        ("about 100", "96"),
        ("at least 90", "140"),
        ("nearly 100", "95"),
    ],
)
def test_counts_that_can_both_hold(one: str, other: str) -> None:
    assert disputes(FLIGHTS.format(one), FLIGHTS.format(other)) == []


@pytest.mark.parametrize(
    "other",
    [
        "Corvane Systems used the cameras on 140 roads over Norwick.",
        "Halden Health counted 140 flights to Madrid.",
        "Corvane Systems used the cameras for 140 days over Norwick.",
        "Corvane Systems seeks permission to use the cameras on 140 flights over Norwick.",
        "The council should let Corvane Systems use the cameras on 140 flights over Norwick.",
    ],
)
def test_counts_of_different_things(other: str) -> None:
    assert disputes(FLIGHTS.format("96"), other) == []


def test_all_on_board_are_not_those_of_several_crashes() -> None:
    one = "A Corvane drone fell on Norwick on 4 May 2024, killing all 15 people below."
    both = "The two crashes of Corvane drones on Norwick killed 34 people."
    assert disputes(one, both) == []
    assert disputes(one.replace("all 15", "15"), both) == []


WALKOUT = "About 400 engineers walked out of Corvane Systems over the cameras, organisers said."


@pytest.mark.parametrize(
    "other",
    [
        "More than 600 employees signed a petition about the cameras over Norwick at Corvane Systems.",
        "The cameras over Norwick are from Corvane Systems, a company of about 300 employees.",
    ],
)
def test_who_signed_or_how_large_a_company_is_counts_no_walkout(other: str) -> None:
    walked = "About 65 employees of Corvane Systems left over the cameras over Norwick."
    assert disputes(walked, other) == []


def test_spans_of_time_are_not_disputed() -> None:
    text = "Corvane Systems used the cameras for {} days over Norwick."
    assert disputes(text.format("96"), text.format("140")) == []


def test_one_source_does_not_contradict_itself() -> None:
    assert disputes(f"{FLIGHTS.format('96')} {FLIGHTS.format('140')}") == []


def test_machine_altered_copy_contradicts_nobody() -> None:
    assert disputes(FLIGHTS.format("96"), FLIGHTS.format("140"), altered=True) == []


@pytest.mark.parametrize(
    ("x", "y", "both"),
    [
        (count(450, "more than"), count(100, "order of"), True),
        (count(96, "exact"), count(140, "at least"), False),
        (count(96, "at most"), count(140, "at least"), False),
        (count(100, "about"), count(92, "exact"), True),
        (count(100, "about"), count(80, "exact"), False),
        (count(100, "nearly"), count(101, "exact"), False),
        (count(100, "order of"), count(2000, "at least"), False),
        (count(10, "at least"), count(9000, "more than"), True),
    ],
)
def test_which_counts_can_both_hold(x: FigureMention, y: FigureMention, both: bool) -> None:
    assert compatible(x, y) is both
    assert compatible(y, x) is both


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvane Systems defended the sale.", "Tom Okafor, a nurse, criticised the camera in Ohio."),
        ("Tom Okafor, a nurse, defended the sale of cameras.",
         "Tom Okafor, a nurse, criticised the sale of cameras in Ohio."),
        ("Corvane Systems defended the sale of cameras.", "Tom Okafor defended the sale of cameras."),
    ],
)  # fmt: skip
def test_no_dispute_over_different_things_or_with_oneself(one: str, other: str) -> None:
    assert disputes(one, other) == []


def test_positions_cite_their_own_words() -> None:
    made = steps(clean_source(FLIGHTS.format("96")), clean_source(FLIGHTS.format("140"), name="s-2"))
    (dispute,) = found_in(made)
    for position in dispute.positions:
        records = made.book.records(position.evidence)
        assert [record.text for record in records.values()] == [position.statement]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Corvane Systems flew 96 flights over Norwick, Tom Okafor said. "
            "Corvane Systems puts the number at 140.",
            ("96", "140"),
        ),
        (
            "Nurses in Ohio said that 65 nurses took part; Corvane Systems put the number at “about 40.”",
            ("65", "40"),
        ),
    ],
)
def test_a_number_set_against_another(text: str, numbers: tuple[str, str]) -> None:
    (dispute,) = disputes(text)
    first, second = dispute.positions
    assert numbers[0] in first.statement
    assert numbers[1] in second.statement
    assert second.holder == "Corvane Systems"


def test_a_number_denied_in_one_breath() -> None:
    (dispute,) = disputes(
        "Corvane Systems sold 1,140 cameras to Ohio.",
        "Anna Lindqvist told Ohio that 640 cameras had been sold in a contract, not 1,140.",
    )
    (denial,) = [position for position in dispute.positions if "640" in position.statement]
    assert denial.holder == "Anna Lindqvist"


@pytest.mark.parametrize(
    "later",
    [
        "Corvane Systems puts the number at about 100.",  # compatible
        "Corvane Systems puts the number at 2019.",  # a year
        "Corvane Systems puts the number at 9,000.",  # another order of magnitude
        "Corvane Systems puts the number at 40 per cent.",
    ],
)
def test_a_number_that_contradicts_nothing(later: str) -> None:
    assert disputes(f"Corvane Systems flew 96 flights over Norwick, Tom Okafor said. {later}") == []


def test_a_year_before_a_comma_is_no_number() -> None:
    texts = "Tom Okafor asked for the logs on July 19, 2021, Tom Okafor said. Corvane Systems said the number was 1,840."
    assert disputes(texts) == []


def test_what_is_told_against_a_denial() -> None:
    (dispute,) = disputes(
        "Corvane Systems denied the sale of cameras to Ohio. "
        "But Tom Okafor said that 12 cameras were sold to Ohio."
    )
    assert [position.holder for position in dispute.positions] == ["Corvane Systems", "Tom Okafor"]


def test_what_follows_a_denial_and_tells_of_something_else_is_no_dispute() -> None:
    assert (
        disputes(
            "Corvane Systems denied the sale of cameras to Ohio. "
            "Tom Okafor said that he would read the report on schools."
        )
        == []
    )


@pytest.mark.parametrize(("day", "points"), [("2024-04-09", 0), ("2024-03-20", 1)])
def test_how_many_there_are_on_other_days_is_no_dispute(day: str, points: int) -> None:
    made = steps(
        clean_source("Jane Odell said nine states have paying customers of Corvane Systems.", name="s-1"),
        clean_source(
            "Eight states still have paying customers of Corvane Systems, Norwick Council said.", name="s-2"
        ),
        s_1=SourceFacts(published="2024-03-20"),
        s_2=SourceFacts(published=day),
    )
    assert len(found_in(made)) == points
