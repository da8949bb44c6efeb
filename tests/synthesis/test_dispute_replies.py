"""Disputes with what stands right behind a claim: a reply, a record read out, a count, a question left open."""

from __future__ import annotations

import pytest

from tests.synthesis.test_disputes import disputes, holders_of

DISPUTED: dict[str, tuple[str, str, list[str]]] = {
    "a body that knows of none": (
        "Ida Crane, the steward of the Harbour Union, says drivers found 31 fines since May that rested on a blurred "
        "picture. The council says it is aware of none.",
        "whether drivers found 31 fines",
        ["Ida Crane", "The council"],
    ),
    "that there had been none": (
        "The Harbour Union said that 14 members had been sent home for refusing the lamps. Ruth Adair, a spokeswoman "
        "for Corvane Systems, said there had been none.",
        "whether 14 members had been sent home",
        ["Harbour Union", "Ruth Adair"],
    ),
    "whose wish it was": (
        "Corvane Systems says the transfer was her own wish. Ida Crane says it was theirs.",
        "whether the transfer was Ida Crane’s own wish",
        ["Corvane Systems", "Ida Crane"],
    ),
    "a wish and a punishment": (
        "Corvane Systems says the transfer was Ida Crane's own wish. She says it was a punishment.",
        "whether the transfer was Ida Crane's own wish",
        ["Corvane Systems", "Ida Crane"],
    ),
    "every month, and nothing of it on record": (
        "Tom Reed, the chief executive of Corvane Systems, told members: “We inspect every lamp, every month.”\n\nIn "
        "Norwick officials were puzzled. “We have no inspection on record,” said Ana Bell, the town clerk.",
        "the claim “We inspect every lamp, every month”",
        ["Tom Reed", "Ana Bell"],
    ),
    "nobody, and one without a name": (
        "“Nobody who complained was ignored,” Tom Reed, the chief executive of Corvane Systems, told the hall.\n\nIn the "
        "third row heads were shaken. “I complained three times,” said a bus driver, who asked not to be named.",
        "the claim “Nobody who complained was ignored”",
        ["Tom Reed", "A bus driver"],
    ),
    "we do, and we do not": (
        "“When a customer cheats, we notice,” said Tom Reed, the chief executive of Corvane Systems. An engineer who "
        "has worked there for six years laughed. “We don't notice,” the engineer said. “We never built that.”",
        "the claim “When a customer cheats, we notice”",
        ["Tom Reed", "The engineer"],
    ),
    "threatened, and no one threatened": (
        "The Harbour Union says that members were threatened with dismissal. Corvane Systems says no one was threatened.",
        "threatened",
        ["Harbour Union", "Corvane Systems"],
    ),
    "what records do not have": (
        "Ana Bell said that the lamps were bought after a tender. Records show that no tender was held.",
        "whether the lamps were bought after a tender",
        ["Ana Bell", "Records"],
    ),
    "another reason": (
        "Corvane Systems said that it dropped the lamp because of its price. Two engineers said that it was dropped "
        "because the pictures were wrong.",
        "whether",
        ["Corvane Systems", "Two engineers"],
    ),
    "what the doors counted": (
        "The Harbour Union said 1,900 people took part, counted by stewards at the gates. Ruth Adair, a spokeswoman for "
        "Corvane Systems, said door data showed that fewer than 700 left during the hour.",
        "how many people took part",
        ["Harbour Union", "Ruth Adair"],
    ),
    "what an export has": (
        "Ana Bell, the harbour master, was asked how many boats had been photographed since May. She said 1,480. The "
        "export, which ends that week, has 2,210.",
        "how many boats had been photographed since May",
        ["Ana Bell", "The export"],
    ),
    "two that part ways over how": (
        "Ana Bell, deputy head of the Harbour Police, parted ways with the company on how the contract had come about. "
        "Corvane Systems has said that the police came to it. “It was they who rang us, twice in a week,” Bell said.",
        "how the contract had come about",
        ["Corvane Systems", "Ana Bell"],
    ),
    "which of two it is": (
        "Tom Reed told employees in May that the company would see any misuse and stop it. The schedule signed with the "
        "Harbour Police says that Corvane Systems “shall have no access” to searches. “Which is it?” asked Senator Ann "
        "Moore.",
        "would see any misuse",
        ["Tom Reed", "The schedule"],
    ),
    "what is read out": (
        "No boat, Ana Bell testified, was seized because of the lamp. Senator Ann Moore then had a clerk read out an "
        "e-mail of 3 May from a sergeant to Bell: “Took the Heron off the lamp. Thanks to the lads.”",
        "whether any boat was seized because of the lamp",
        ["Ana Bell", "Senator Ann Moore"],
    ),
    "what a record has a column for": (
        "“No picture was ever kept overnight,” said Ruth Adair, a spokeswoman for Corvane Systems. A copy of the log "
        "released by the council has a column headed “kept overnight.” It says yes 212 times.",
        "No picture was ever kept overnight",
        ["Ruth Adair", "s-1.txt"],
    ),
    "an order, and how it is told": (
        "On 2 May Carl Voss, the deputy harbour master, wrote to his crews. “Above 60 I want the boat at the pier by "
        "noon,” the message says. “If you doubt it, tell me later.”\n\nIn June his boss described things otherwise. Ana "
        "Bell, who runs the harbour, was asked by Senator Ann Moore whether anyone was bound. “It is a hint,” Bell told "
        "the committee. “They are free to ignore it.”",
        "Above 60 I want the boat at the pier by noon",
        ["Carl Voss", "Ana Bell"],
    ),
    "what a denial leaves open": (
        "The tender went out in March. The file that was released carries, under document history, the name “tvoss.” "
        "Ruth Adair, a spokeswoman for Corvane Systems, said that no employee of the company wrote any part of the "
        "tender. She did not answer a question about the document history.",
        "whether any employee of the company wrote any part of the tender",
        ["s-1.txt", "Ruth Adair"],
    ),
    "a study of an older version": (
        "A study published in May by Ada Quill, a statistician at Norwick University, took 300 fines at random. In 96 "
        "cases, or 32 percent, there was no boat in the picture. Corvane Systems disputes the finding. Ruth Adair, a "
        "spokeswoman, said that Quill had looked at version 1.4, and that in its own tests 9 percent of fines were wrong.",
        "shows",
        ["Ada Quill", "Ruth Adair"],
    ),
}

UNDISPUTED = {
    "what each has": "The Harbour Union says it has 12 boats. The council says it has none.",
    "none of something else": (
        "The committee heard of 14 complaints in Leeds. The Norwick Council said it had received none of the grants."
    ),
    "we of two firms": (
        "“We sell pictures,” said Tom Reed, the chief executive of Corvane Systems. “We don't sell pictures,” said Ana "
        "Bell, the chief executive of Tidal Ltd."
    ),
    "what is to be": (
        "Tom Reed, the chief executive of Corvane Systems, said that every boat will be checked by June. Ana Bell, the "
        "town clerk, said that she had no check of her own planned."
    ),
    "a verb that says little": (
        "“Nobody thought it would work,” said Tom Reed, the chief executive of Corvane Systems. “I thought of my boat,” "
        "said a skipper."
    ),
    "whose it was, and when": "Corvane Systems says the boat was Tom Reed's. Ida Crane says it was late.",
    "a further reason": (
        "Corvane Systems said that it dropped the lamp because of its price. Two engineers said that it was dropped also "
        "because the pictures were wrong."
    ),
    "those who bought": (
        "The Harbour Union said 1,900 people took part in the march. Ruth Adair, a spokeswoman for Corvane Systems, said "
        "data showed that 700 had bought tickets for the ferry."
    ),
    "one pier of nine": (
        "The Harbour Union said 400 people took part at 9 piers. Tom Reed said that 120 left from the north pier."
    ),
    "more who sign": "The Harbour Union said 190 had signed by Monday. Ida Crane said that 240 had signed by Friday.",
    "another list": "Ana Bell said that 1,480 boats came in May. The list of lamps, which is old, has 2,210.",
    "what is read out against nothing": (
        "Ana Bell testified that the harbour was quiet. Senator Ann Moore then had a clerk read out the agenda."
    ),
    "a question about something else": (
        "The file carries a price. Ruth Adair, a spokeswoman for Corvane Systems, said that no employee had been hurt. "
        "She did not answer a question about the colour of the lamps."
    ),
    "which of two lamps": (
        "The shop sells a red and a blue lamp. The catalogue names both. “Which is it?” asked the clerk."
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    text, about, holders = DISPUTED[name]
    assert holders_of(about, text) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(UNDISPUTED[name]) == []
