"""Disputes that somebody says are one: in answer, in disbelief, in another account, or with a “not”."""

from __future__ import annotations

import pytest

from tests.synthesis.test_disputes import disputes, holders_of

Holders = list[str]


HEARING = (
    "CHAIR: Good morning. We are glad to see you.\n\n"
    "Mr Aldous Finch: Good morning, Chair. I run the harbour police.\n\n"
    "Senator MOORE: {put}\n\n"
    "Mr Aldous Finch: {answer}\n\n"
    "Senator MOORE: Thank you. That is all from me today.\n\n"
    "CHAIR: We will suspend now for lunch in the garden."
)


def hearing(put: str, answer: str) -> str:
    return HEARING.format(put=put, answer=answer)


DISPUTED: dict[str, tuple[tuple[str, ...], str, Holders]] = {
    "another account of how it ended": (
        (
            "Helen Marsh, the director of the Norwick Council, said that the trial of the cameras had ended as planned. "
            "The minister, Tom Reed, gave another account of it. “I ordered the trial to stop,” Reed told reporters.",
        ),
        "whether the trial of the cameras had ended as planned",
        ["Helen Marsh", "Tom Reed"],
    ),
    "a number that is put differently": (
        (
            "Corvane Systems said that 900 members joined the ban. In an e-mail on Tuesday Ida Crane, of the Norwick "
            "Union, put it differently. Crane wrote that fewer than 300 staff had joined the ban.",
        ),
        "how many members joined the ban",
        ["Corvane Systems", "Ida Crane"],
    ),
    "two numbers of one sentence, the second with nothing but “did”": (
        (
            "The Seafarers Union says 940 members joined the ban; the Norwick Council says fewer than 300 did.",
        ),
        "how many members joined the ban",
        ["Seafarers Union", "Norwick Council"],
    ),
    "a bare number and those who took part": (
        (
            "Sailors walked out on Monday. Organisers put the number at 160, most of them at the pier. Marisol Lines said "
            "about 70 people took part.",
        ),
        "how many walked out",
        ["Organisers", "Marisol Lines"],
    ),
    "a number that is not accepted": (
        (
            "Some 347 boats were stopped, according to the Seafarers Union. The Norwick Council does not accept it. The "
            "Norwick Council gave the number of boats stopped in May as 212.",
        ),
        "how many boats stopped in May",
        ["Seafarers Union", "Norwick Council"],
    ),
    "a number nearer to which somebody was": (
        (
            "The demonstration was on Monday. The organisers gave out ribbons and ran out of them at 600. Police thought "
            "that nearer 250 were there.",
        ),
        "how many took part in the demonstration",
        ["The organisers", "Police"],
    ),
    "no such thing": (
        (
            "Helen Marsh, the director of the Norwick Council, said that the Norwick Council had sent Corvane Systems its "
            "notice. Corvane Systems said within the hour that it had had no such thing.",
        ),
        "whether the Norwick Council had sent Corvane Systems its notice",
        ["Helen Marsh", "Corvane Systems"],
    ),
    "a bare “it hadn't”": (
        (
            "Corvane Systems told reporters that the Norwick Council had asked for the exemption. The Norwick Council told "
            "reporters that it hadn't.",
        ),
        "whether the Norwick Council had asked for the exemption",
        ["Corvane Systems", "Norwick Council"],
    ),
    "a check that is said to be unfair": (
        (
            "Tom Reed presented the Norwick Council's quality check. In 41 of the 100 boats he found nobody. Ida Crane, a "
            "spokeswoman for Corvane Systems, said that the Norwick check was not a fair picture.",
        ),
        "what the check shows",
        ["Tom Reed", "Ida Crane"],
    ),
    "a claim that somebody denies before another goes on": (
        (
            "The report says that foreign banks had paid for the cameras of Norwick. Helen Marsh has denied those claims.\n\n"
            "In May the Seafarers Union said that the cameras of Norwick were ugly.",
        ),
        "whether foreign banks had paid for the cameras of Norwick",
        ["The report", "Helen Marsh"],
    ),
    "a guide that goes further": (
        (
            "“Sightline sees a seat and nobody in it,” said Ruth Adair, a spokeswoman for Corvane Systems. A user guide in "
            "the release goes further than that. It tells guards how to call up a rider by his coat.",
        ),
        "Sightline sees a seat",
        ["Ruth Adair", "A user guide"],
    ),
    "who asked for a clause": (
        (
            "Ruth Adair, a lawyer for Corvane Systems, said that the exemption was put into the contract at the council's "
            "request. Helen Marsh, the director of the Norwick Council, said that the exemption was in the first draft "
            "of the contract.",
        ),
        "who asked for the exemption",
        ["Ruth Adair", "Helen Marsh"],
    ),
    "terms that forbid it, and the section that makes them advisory": (
        (
            "Corvane Systems says that its terms of service forbid using a score to detain anybody. Section 12 of the "
            "agreement is advisory only for pilot customers, the Seafarers Union said.",
        ),
        "held to the same rules",
        ["Corvane Systems", "Seafarers Union"],
    ),
    "a memo that is said to count something else": (
        (
            "A memo by an analyst, Ida Crane, who found that 57 of 94 fines were cancelled, was kept back. Ruth Adair, a "
            "spokeswoman for Corvane Systems, said the memo “counts fines, not errors.”",
        ),
        "what the memo shows",
        ["Ida Crane", "Ruth Adair"],
    ),
    "why somebody was stood down": (
        (
            "Joan Heath, an engineer at Corvane Systems, was stood down on 3 May 2023. Corvane Systems said that an employee "
            "had downloaded a file. Heath, reached at home, said that it was page 12 of a public release.",
        ),
        "why Joan Heath was stood down",
        ["Corvane Systems", "Joan Heath"],
    ),
}

UNDISPUTED: dict[str, tuple[str, ...]] = {
    "what a witness accepts": (
        hearing("So about half of the fines were wrong.", "I accept that. It was a bad year."),
    ),
    "what a witness does not accept of himself": (
        hearing("So about half of the fines were wrong.", "I don't accept gifts from makers of cameras."),
    ),
    "a question that is answered with yes": (
        hearing("About half of the fines were paid. Do you know that?", "We do. They were paid in June."),
    ),
    "an account of something else": (
        "Helen Marsh, the director of the Norwick Council, said that the trial had ended. Tom Reed gave an account of his "
        "journey to Peru. “I saw a bear,” Reed said.",
    ),
    "another reason for the same": (
        "Helen Marsh, the director of the Norwick Council, said that the trial had ended. Tom Reed gave another reason for "
        "his visit. “I like ships,” Reed said.",
    ),
    "a party that laughs and goes on to something else": (
        "Corvane Systems said that the orders were for five pieces of work. Tom Reed laughed when the bell rang. “My boat "
        "is late,” Reed said.",
    ),
    "what somebody does not accept that is said": (
        "The Chair said that the Norwick Council had been invited. Tom Reed did not accept that the police had broken any "
        "contract.",
    ),
    "a place nearer to something": (
        "Organisers counted 600 at the pier. Police thought that the boats should be nearer the shore.",
    ),
    "what nobody knows is denied": (
        "Corvane Systems told reporters that the Norwick Council had asked for it. The Norwick Council told reporters that "
        "it hadn't.",
    ),
    "what a writer says of his own": (
        "Corvane Systems said that the words were a matter of style. I have told our team that they weren't.",
    ),
    "two that both say what a picture does not show": (
        "Helen Marsh said that the picture was not from an angle that would show the gun in the hand. Tom Reed said that "
        "the picture did not show a hand.",
    ),
    "what somebody does not announce": (
        "Helen Marsh announced that a ship had cut the cable of the harbour. Tom Reed did not announce which ship had cut "
        "the cable.",
    ),
    "the same word denied of something else": (
        "Helen Marsh said that the cameras had been idle since March. Tom Reed said that he was never idle.",
    ),
    "a request of the same body, and a draft of another paper": (
        "Corvane Systems said that the trial ended at the council's request. Helen Marsh said that she had read the first "
        "draft of a poem.",
    ),
    "a journey in two states, and customers in six": (
        "Employees of Corvane Systems walked out of offices in two states on Monday. Tom Reed, a spokesman for Corvane "
        "Systems, said that Corvane Systems had agencies under contract in six states.",
        "The Norwick Council wrote that agencies in three states had read the letter.",
    ),
    "both numbers on both sides": (
        "A memo found that 94 people were held after a score and that 57 of them were let go without a hearing.",
        "Fifty-seven of the 94 people held after a score were let go without a hearing, according to the Seafarers Union.",
    ),
    "a number in all and one a month": (
        "Corvane Systems said that the cameras counted 156 new boats in September.",
        "Tom Reed said that the cameras counted 182 new boats a month.",
    ),
    "a part and its whole": (
        "The Norwick Council ran the cameras on 38 of its 112 buses.",
        "Tom Reed said that 112 buses would be without cameras.",
    ),
    "those of one trade and those of another": (
        "Corvane Systems said that 40 parole officers used the cameras on the pier.",
        "Tom Reed said that 25 police officers used the cameras on the pier.",
    ),
    "a memo that nobody objects to": (
        "A memo by an analyst, Ida Crane, who found that 57 of 94 fines were cancelled, was kept back. Ruth Adair, a "
        "spokeswoman for Corvane Systems, said that an early draft of its brochure was shared before review.",
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    texts, about, holders = DISPUTED[name]
    assert holders_of(about, *texts) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(*UNDISPUTED[name]) == []


def test_what_a_chair_reads_out_is_the_chairs_word() -> None:
    text = (
        "Members present: Senator Jo Marsh (Chair), Senator Ray Bell\n\n"
        "CHAIR: Does your policy bind the harbour police?\n\n"
        "Ms Ruth Adair: Every customer is bound by our policy, the harbour police included.\n\n"
        "CHAIR: The contract that you gave us on Friday reads that the policy shall not apply to the police.\n\n"
        "Ms Ruth Adair: Then I will have to ask my colleagues about that.\n\n"
        "CHAIR: Thank you for coming."
    )
    (dispute,) = disputes(text)
    assert [position.holder for position in dispute.positions] == ["Ruth Adair", "Jo Marsh"]
    assert dispute.positions[1].statement.startswith("Jo Marsh said: “")


def test_whom_somebody_is_at_is_not_whom_the_paper_named_before() -> None:
    (dispute,) = disputes(
        "Ruth Adair, a spokeswoman for Corvane Systems, said that the clause was taken out at the customer's request. Ida "
        "Crane at the Norwick Council says that the clause was drafted by the vendor."
    )
    assert dispute.about == "who asked for the clause"
    assert [position.holder for position in dispute.positions] == ["Ruth Adair", "Ida Crane"]


def test_he_said_is_whoever_spoke_right_before() -> None:
    (dispute,) = disputes(
        "Kip Moore wrote to guards that “the box has Ned Hale at 88 today.” Tom Reed, a spokesman for the Harbour Police, "
        "said Ned Hale was held for theft. “No one in this town has been held because of a score,” he said."
    )
    assert [position.holder for position in dispute.positions] == ["Kip Moore", "Tom Reed"]


def test_two_clauses_of_one_contract_dispute_nothing() -> None:
    assert not disputes(
        "Corvane Platform Terms of Use\n\n4. DATA. Corvane may use Customer Data to improve its products.\n\n"
        "5. USE. Customer shall not use Customer Data to improve any other product, and Corvane may not allow it."
    )


def test_a_papers_words_that_an_answer_does_not_take_up_are_no_side() -> None:
    assert not disputes(
        "The purchase order says “residential sensor analytics.” It does not say camera.\n\nAsked about all this, "
        "Corvane Systems offered a different account of who had called whom. “The county came to us with a need, and "
        "we showed them what we show anybody,” said Tom Okafor, a spokesman."
    )
