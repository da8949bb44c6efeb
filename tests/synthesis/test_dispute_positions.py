"""Who holds the positions of a dispute, in which words, and what else a source says of the number."""

from __future__ import annotations

from briefing.extraction.extract import SourceFacts
from briefing.synthesis.disputes import MOST
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import steps
from tests.synthesis.test_disputes import disputes, found_in

LETTERS = (
    "Of some 41,000 letters that went out in January, at least 6,300 were wrong, the Ministry of Households "
    "admitted. Fair Claim, a charity, puts the number closer to 9,100."
)
HEARING = (
    "Q1 Chair: Sir Julian, how many of the letters were wrong?",
    "Sir Julian Ockenden: On our present figures 7,240, Chair. That number has risen.",
    "Q2 Chair: Who will carry out the review?",
    "Sir Julian Ockenden: Dame Agnes Orrell has agreed to do it.",
    "Q3 Chair: Thank you. When will she report?",
    "Sir Julian Ockenden: She has been asked to report in the autumn.",
)


def test_a_later_number_of_the_same_stands_beside_the_earlier_ones() -> None:
    made = steps(
        clean_source(LETTERS),
        clean_source(*HEARING, name="s-2"),
        s_1=SourceFacts("2025-05-14", "The Morning Courier"),
        s_2=SourceFacts("2025-05-20", "Household Committee"),
    )
    (dispute,) = found_in(made)
    assert dispute.about == "how many letters were wrong"
    *_, last = dispute.positions
    assert "7,240" in last.statement
    assert last.holder.endswith(", later (20 May 2025)")


def test_numbers_that_a_speaker_relays() -> None:
    texts = (
        "Tamsin Greer: Can I ask how much was paid? Because the paper had a hundred eighty-six thousand.",
        "Dale Hale: That is about right.",
        "Tamsin Greer: The auditor gave me two hundred eleven thousand, four hundred for last year.",
        "Dale Hale: Then I would go with the auditor.",
    )
    (dispute,) = found_in(steps(clean_source(*texts)))
    assert dispute.about == "how much was paid"
    assert [position.holder for position in dispute.positions] == ["The paper", "The auditor"]


def test_whoever_was_told_that_there_were_none() -> None:
    (dispute,) = disputes(
        "Anna Garside said that auditors had asked Corvane Systems for the results from Ohio in January and had "
        "been told there were none. “There were,” Garside said. “They were on the ministry's website.”"
    )
    assert dispute.about == "whether there were any results from Ohio"
    assert dispute.positions[0].holder == "Corvane Systems, according to Anna Garside"


def test_an_assurance_that_a_colleague_finds_empty() -> None:
    (dispute,) = disputes(
        "Carl Prior said that fleet vehicles were filtered out. Susan Brolin said that she had asked for the filter "
        "list and had been shown an empty file."
    )
    assert dispute.about == "whether fleet vehicles were filtered out"
    assert [position.holder for position in dispute.positions] == ["Carl Prior", "Susan Brolin"]


def test_a_disputed_share_with_the_holders_own() -> None:
    (dispute,) = disputes(
        "The Department of Family Assistance says that 38 percent of holds were released in full. Corvane Systems "
        "disputes that this makes 38 percent of them mistakes. Corvane Systems says that its own figure is 6 "
        "percent."
    )
    assert dispute.about == "what the 38 percent show"
    assert "6 percent" in dispute.positions[1].statement


def test_a_spokesman_speaks_for_the_body() -> None:
    (dispute,) = disputes(
        "Carl Dunn, a nurse, said that Corvane Systems had kept the footage. A Corvane Systems spokesman, Devin "
        "Marsh, denied that the company had kept any footage."
    )
    assert [position.holder for position in dispute.positions] == ["Carl Dunn", "Corvane Systems"]
    assert dispute.about == "whether Corvane Systems had kept any footage"


def test_no_brief_has_more_disputes_than_are_read() -> None:
    things = "failures delays crashes leaks alarms errors faults outages strikes accidents stalls blackouts fires".split()
    said = "{} said that Corvane Systems counted {} {} of its cameras in the winter."
    one = " ".join(said.format("Anna Bell", 311 + place, thing) for place, thing in enumerate(things))
    other = " ".join(said.format("Carl Dunn", 481 + place, thing) for place, thing in enumerate(things))
    assert len(disputes(one, other)) == MOST
