"""Disputes that a text marks, partings and opposites, in little dossiers; and as many that only look like them."""

from __future__ import annotations

import pytest

from tests.synthesis.test_disputes import disputes, holders_of

DISPUTED: dict[str, tuple[tuple[str, ...], str, tuple[str, str]]] = {
    "a figure that a company calls misleading": (
        (
            "The audit found that the gates had misread 310 faces in June, the auditor, Maeve Dorn, "
            "said. Brindle Gate called the figure “deeply misleading.”",
        ),
        "misread 310 faces",
        ("Maeve Dorn", "Brindle Gate"),
    ),
    "a union that sees it differently": (
        (
            "Brindle Gate says that the drivers left of their own accord. The union sees it "
            "differently. Maeve Dorn, its secretary, said that the drivers had been told to go or be "
            "fired.",
        ),
        "whether the drivers left of their own accord",
        ("Brindle Gate", "Maeve Dorn"),
    ),
    "accounts that differ": (
        (
            "Accounts differ on how long the trial lasted. Brindle Gate says that it ended in May. The "
            "council's clerk, Ana Weiss, said that it ran until September.",
        ),
        "how long the trial lasted",
        ("Brindle Gate", "Ana Weiss"),
    ),
    "what is disputed": (
        (
            "It is disputed whether patients were asked. The hospital says that all of them signed a "
            "form. The patients' council says that nobody was asked.",
        ),
        "whether patients were asked",
        ("The hospital", "The patients' council"),
    ),
    "a price and a cost": (
        (
            "Brindle Gate said that the contract was worth $4.1 million. The council put the cost at "
            "$6.3 million.",
        ),
        "whether the contract was worth $4.1 million",
        ("Brindle Gate", "The council"),
    ),
    "data that is anonymous and not": (
        (
            "Brindle Gate said that the data on passengers was anonymous. Researchers at Pellworth "
            "University said that most passengers in the data could be identified.",
        ),
        "whether the data on passengers was anonymous",
        ("Brindle Gate", "Researchers at Pellworth University"),
    ),
    "what had been said before": (
        (
            "The audit lists 61 lessons that were recorded by the cameras, the auditor, Maeve Dorn, "
            "said. Brindle Gate had previously said that no lesson was ever recorded.",
        ),
        "whether any lesson was ever recorded",
        ("Maeve Dorn", "Brindle Gate"),
    ),
    "a log at odds with a statement": (
        (
            "The log shows that cameras ran on 40 nights. That is at odds with Brindle Gate's statement"
            " that the cameras were never run at night.",
            "Brindle Gate said in a statement that its cameras were never run at night.",
        ),
        "were ever run at night",
        ("Brindle Gate", "The log"),
    ),
    "versions that nobody can decide between": (
        (
            "The council said that the guards were told to leave. Brindle Gate said that the guards "
            "left by themselves. The inspector said that she could not say which version is true.",
        ),
        "whether the guards were told to leave",
        ("The council", "Brindle Gate"),
    ),
    "why two were fired": (
        (
            "Two engineers were fired in May. Brindle Gate said that they had shared passwords. The "
            "union said that they had refused to work on the gates.",
        ),
        "why two engineers were fired",
        ("Brindle Gate", "The union"),
    ),
    "who turned whom down": (
        (
            "“We walked away from Tarnholm because it paid late,” Kim Lau of Brindle Gate told investors.",
            "The mayor of Tarnholm, Ana Weiss, said that the town had turned down Brindle Gate because "
            "it paid bribes.",
        ),
        "who turned whom down",
        ("Kim Lau", "Ana Weiss"),
    ),
    "what one was not aware of and another told": (
        (
            "Brindle Gate said that it was not aware of any misuse of the gates. Carl Dunn, a former "
            "guard, said that he had told managers of misuse of the gates twice.",
        ),
        "whether Brindle Gate was aware of any misuse",
        ("Brindle Gate", "Carl Dunn"),
    ),
    "consent that nobody asked for": (
        (
            "The school board said that parents had consented to the cameras. Ana Weiss, who has two "
            "children there, said that she was never asked about the cameras.",
        ),
        "whether parents had consented",
        ("The school board", "Ana Weiss"),
    ),
    "what is contested by guards": (
        (
            "Kim Lau said that the gates were accurate in the dark. This has been contested by guards. "
            "Carl Dunn said that the gates failed every night in December.",
        ),
        "whether the gates were accurate in the dark",
        ("Kim Lau", "Carl Dunn"),
    ),
}

UNDISPUTED: dict[str, tuple[str, ...]] = {
    "a decision that is called wrong": (
        "The council voted to end the trial. Kim Lau called the decision wrong.",
    ),
    "what is called a success": ("Kim Lau said that the trial was over. Carl Dunn called it a success.",),
    "a different story elsewhere": ("Brindle Gate said that sales rose. In Ohio it is a different story.",),
    "what two firms did with their files": (
        "Brindle Gate said that it had deleted the photographs. Halden Buses said that its files "
        "were kept in Ohio.",
    ),
    "consent to something else": (
        "The board said that parents had consented to the trip. Teachers were told in May, Ana Weiss said.",
    ),
    "two reasons by one side": (
        "Two engineers were fired in May. Brindle Gate said that they had shared passwords. Brindle"
        " Gate said that they had been warned.",
    ),
    "what had been said before and still is": (
        "Kim Lau said that the trial would end in May. Brindle Gate had said in March that the "
        "trial would end in May.",
    ),
    "months of two deeds": (
        "Kim Lau said that the trial began in May 2023. Records show that Halden Buses bought gates"
        " in March 2023.",
    ),
    "records that show none": (
        "Kim Lau said that no driver was ever fined. The court's records show no fines.",
    ),
    "sums of two things": (
        "Brindle Gate said that the contract was worth $4.1 million. The council paid $90,000 for a"
        " new roof.",
    ),
    "two cases in court": (
        "The court said that the search was lawful. Carl Dunn said that his dismissal was unlawful.",
    ),
    "an accident of another kind": (
        "Kim Lau said that the gates were safe. A cyclist was injured on Ferris Road, police said.",
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    texts, about, holders = DISPUTED[name]
    assert tuple(holders_of(about, *texts)) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(*UNDISPUTED[name]) == []


def test_a_reason_is_told_without_the_other_sides() -> None:
    (dispute,) = disputes(*DISPUTED["why two were fired"][0])
    texts = [position.statement for position in dispute.positions]
    assert [text.count(" said that they ") for text in texts] == [1, 1]
    assert "refused to work" in dispute.positions[1].statement
