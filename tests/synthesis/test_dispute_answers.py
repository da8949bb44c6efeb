"""Little dossiers in which somebody answers what was found, done or said of them, and as many without a dispute."""

from __future__ import annotations

import pytest

from tests.synthesis.test_disputes import disputes, holders_of

Holders = list[str]

DISPUTED: dict[str, tuple[tuple[str, ...], str, Holders]] = {
    "why somebody was sent on leave": (
        (
            "Joan Heath, an engineer at Corvane Systems, was placed on paid leave on 3 May 2023. Corvane Systems said "
            "that it was because she had shared a confidential file. Ms Heath said that the file was page 12 of a "
            "public release.",
        ),
        "why Joan Heath was placed on paid leave",
        ["Corvane Systems", "Joan Heath"],
    ),
    "why somebody left": (
        (
            "Piet Voss, an analyst, left Marisol Lines in June. Voss says that he resigned. Marisol Lines says that "
            "his contract had come to its end. Voss said that he had a year to run.",
        ),
        "why Piet Voss left",
        ["Marisol Lines", "Piet Voss"],
    ),
    "a test that its maker faults, and the tester's answer": (
        (
            "A test by Aldgate University gave Sightline pictures of 80 passengers. Sightline was wrong about 31 of "
            "the 80. Corvane Systems, which makes Sightline, said the test was flawed, since the researchers had "
            "used an older version. “We bought it last week,” said Nora Hale, who led the study.",
        ),
        "shows",
        ["A test by Aldgate University", "Corvane Systems", "Nora Hale"],
    ),
    "terms for every customer, and an annex without them": (
        (
            "“Every customer signs our terms,” said Ruth Adair, the chief executive of Corvane Systems. But the "
            "contract with the harbour police, a copy of which was released in May, says that the terms “shall not "
            "apply to public bodies.”",
        ),
        "held to the same rules",
        ["Ruth Adair", "The contract with the harbour police"],
    ),
    "words that are said to have meant something else": (
        (
            "“Empty the benches before the cameras come,” Tom Reed, the manager of Norwick station, wrote to a guard. "
            "Reed's lawyer, Ida Crane, said that he had been writing about rubbish.",
        ),
        "what Tom Reed meant by",
        ["Tom Reed", "Ida Crane"],
    ),
    "who came to whom": (
        (
            "On 4 March 2022 Carl Brandt, a salesman of Corvane Systems, wrote, unasked, to the deputy director of the "
            "Harbour Police. “The Harbour Police invited us to a demonstration of the product,” said Ruth Adair, a "
            "spokeswoman for Corvane Systems.",
        ),
        "who approached whom",
        ["Carl Brandt", "Ruth Adair"],
    ),
    "what is said not to exist": (
        (
            "Invoices of Corvane Systems bill the Norwick Council for 310 referrals. Leonard Marsh, who runs the "
            "Norwick Council, said in an interview that no such fee exists.",
        ),
        "whether there is any such fee",
        ["Invoices of Corvane Systems", "Leonard Marsh"],
    ),
    "two counts in one sentence": (
        ("Organisers said that 65 people took part; Corvane Systems put the number at 20.",),
        "how many people took part",
        ["Organisers", "Corvane Systems"],
    ),
    "a number that an officer does not recognise": (
        (
            "The treasurer, Joan Heath, said that savings were £640,000. She did not recognise the figure of £1.2 "
            "million. Carl Brandt said that his figure included avoided recruitment.",
        ),
        "the figure of £1.2 million",
        ["Joan Heath", "Carl Brandt"],
    ),
    "a total that is called misleading": (
        (
            "The file lists the phones that Sightline saw at the camp. There are 3,460 of them. Ruth Adair, a "
            "spokeswoman for Corvane Systems, said that the number was misleading. Sightline saw 2,118 phones, Adair "
            "said.",
        ),
        "phones",
        ["s-1.txt", "Ruth Adair"],
    ),
    "a number that somebody gives among quoted words": (
        (
            "Organisers said that 160 took part. Corvane Systems put it at 85, “including several who were asleep,” "
            "a spokeswoman said.",
        ),
        "how many",
        ["Organisers", "Corvane Systems"],
    ),
    "a practice that its critics want stopped and its maker defends": (
        (
            "Employees of Corvane Systems have demanded that Corvane Systems stop selling scanners to the police. Ruth "
            "Adair, chief executive of Corvane Systems, said that Corvane Systems would continue to support the police.",
        ),
        "whether Corvane Systems should stop selling scanners to the police",
        ["Employees of Corvane Systems", "Ruth Adair"],
    ),
}

UNDISPUTED: dict[str, tuple[str, ...]] = {
    "a departure that only its body explains": (
        "Joan Heath, an engineer at Corvane Systems, was placed on paid leave on 3 May 2023. Corvane Systems said that it "
        "was because she had shared a confidential file. Ms Heath declined to comment.",
    ),
    "a departure of which nobody gives a reason": (
        "Joan Heath, an engineer at Corvane Systems, was placed on paid leave on 3 May 2023. Corvane Systems said that "
        "sales had grown. Ms Heath said that she likes sailing.",
    ),
    "a study that nobody faults": (
        "A test by Aldgate University gave Sightline pictures of 80 passengers. Sightline was wrong about 31 of the 80. "
        "Corvane Systems said that it would read the study.",
    ),
    "what was in the paper is no study": (
        "There were 31 letters in the paper. Corvane Systems said that an early draft of its brochure was the work of a "
        "contractor.",
    ),
    "terms for every customer, and a contract that has them": (
        "“Every customer signs our terms,” said Ruth Adair, the chief executive of Corvane Systems. The contract with the "
        "harbour police, a copy of which was released in May, is for three years.",
    ),
    "a rule that does not apply to anything that was promised": (
        "Ruth Adair, the chief executive of Corvane Systems, said that sales had grown. The agreement says that the "
        "discount shall not apply in winter.",
    ),
    "who asked for a demonstration, without another account": (
        "“The Harbour Police invited us to a demonstration of the product,” said Ruth Adair, a spokeswoman for Corvane "
        "Systems. Carl Brandt wrote to the deputy director on 4 March 2022.",
    ),
    "a denial that is taken back": (
        "Invoices of Corvane Systems bill the Norwick Council for 310 referrals. The Norwick Council said that its statement "
        "that no such fee existed was in error.",
    ),
    "two counts of two things in one sentence": (
        "Organisers said that 65 people took part; Corvane Systems put the number of trains at 20.",
    ),
    "a newspaper's correction of itself": (
        "A story on March 1 said that Wendell Roy lost three toes. He lost two.",
        "Wendell Roy lost two toes last winter.",
    ),
    "a plan and what was recommended": ("The plan is for 30 minutes. The software said 12.",),
    "a demand of one body and the defence of another": (
        "Employees of Corvane Systems have demanded that Corvane Systems stop selling scanners to the police. Marta Lund, "
        "chief executive of Marisol Lines, said that Marisol Lines would continue to support the police.",
    ),
    "voluntary talks are no worthless terms": (
        "“Our terms forbid customers to look for people,” said Ruth Adair, the chief executive of Corvane Systems. A "
        "spokesman for the Harbour Police, Carl Marsh, said that officers had voluntary talks.",
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    texts, about, holders = DISPUTED[name]
    assert holders_of(about, *texts) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(*UNDISPUTED[name]) == []


def test_each_reason_of_a_departure_is_its_own_sides() -> None:
    (dispute,) = disputes(*DISPUTED["why somebody was sent on leave"][0])
    reason, answer = (position.statement for position in dispute.positions)
    assert "confidential" in reason and "public release" not in reason
    assert "public release" in answer and "confidential" not in answer
