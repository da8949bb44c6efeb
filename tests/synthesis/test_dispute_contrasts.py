"""Disputes that a “but” marks, charges turned down where they are told, trials; and what only looks like one."""

from __future__ import annotations

import pytest

from briefing.synthesis import (
    clause_questions,
    dispute_accused,
    dispute_contrasts,
    dispute_courts,
    dispute_phrases,
    dispute_rejections,
    dispute_titles,
)
from briefing.synthesis.clause_questions import whether_it_is
from briefing.verification.words import SPEECH_STEMS, stem
from tests.lasting import assert_linear
from tests.synthesis.test_disputes import disputes, holders_of

DISPUTED: dict[str, tuple[str, str, list[str]]] = {
    "what is maintained, and a but": (
        "Corvane Systems maintains that no outside agency can search the footage of a pier. But critics say that agencies could "
        "search the footage of a pier through a partner.",
        "whether any outside agency can search the footage of a pier",
        ["Corvane Systems", "Critics"],
    ),
    "one sentence, disputed in the other half": (
        "Corvane Systems claimed it was masking the faces of skippers, but engineers disputed that this masking worked.",
        "whether Corvane Systems was masking the faces of skippers",
        ["Corvane Systems", "Engineers"],
    ),
    "one sentence, and experts who disagree": (
        "Corvane Systems has argued that the pumps did not need a permit, but harbour experts have disagreed.",
        "whether the pumps did need a permit",
        ["Corvane Systems", "Harbour experts"],
    ),
    "one sentence, denied by reports": (
        "Corvane Systems claims it doesn’t share maps with the coast guard, but reports show that clerks have shared their "
        "maps with the guard.",
        "whether Corvane Systems shares maps with the coast guard",
        ["Corvane Systems", "Reports"],
    ),
    "do against do not": (
        "“If the ministry demands it, the ports don’t have a choice,” Ana Bell, a harbour lawyer, said. But the ports do "
        "have a choice, Tom Reed, a councillor, said.",
        "whether the ports have a choice",
        ["Ana Bell", "Tom Reed"],
    ),
    "allegations denied in the same breath": (
        "Ana Bell, a former skipper, alleged that Corvane Systems was faking its logs, allegations that the Norwick "
        "Council has rejected.",
        "whether Corvane Systems was faking its logs",
        ["Ana Bell", "Norwick Council"],
    ),
    "an answer to an accusation": (
        "Ana Bell, a former skipper, accused Corvane Systems of giving ports forged logs. The harbour opened in May. In "
        "response to the accusation that it gives ports forged logs, Corvane Systems countered that these are samples.",
        "whether Corvane Systems gives ports forged logs",
        ["Ana Bell", "Corvane Systems"],
    ),
    "criticism that only the answer names": (
        "Corvane Systems is on trial. Regarding Corvane Systems’s criticism that clerks are choosing single letters, Ana "
        "Bell, the mayor of Norwick, said that the clerks had shown all letters to the jury.",
        "whether clerks are choosing single letters",
        ["Corvane Systems", "Ana Bell"],
    ),
    "a statement that responds": (
        "Tom Reed, a spokesman for Corvane Systems, published a letter accusing Ana Bell of using the case for her own "
        "fame. “Corvane Systems is smearing a mayor who keeps this port safe,” Carl Voss, a clerk of the port, said in a "
        "statement responding to Reed’s letter.",
        "whether Ana Bell used the case for her own fame",
        ["Tom Reed", "Carl Voss"],
    ),
    "the company that is not named again": (
        "Ana Bell, a former skipper, accused Corvane Systems of hiding two logs. On Friday, the company attempted to "
        "refute the accusations, calling them a fiction.",
        "whether Corvane Systems hid two logs",
        ["Ana Bell", "Corvane Systems"],
    ),
    "a lawsuit called baseless": (
        "Ana Bell, a former skipper, alleged that Corvane Systems had copied her maps. The trial opens in May. “This "
        "baseless lawsuit is a waste of time,” Corvane Systems said.",
        "whether Corvane Systems had copied her maps",
        ["Ana Bell", "Corvane Systems"],
    ),
    "lawyers of two sides": (
        "Ana Bell, an attorney for the port, told the jury that Corvane Systems had sold unsafe pumps. Tom Reed, an "
        "attorney for the maker, told the jury that Corvane Systems had not misled anybody.",
        "whether Corvane Systems had misled anybody",
        ["Ana Bell", "Tom Reed"],
    ),
    "a verdict": (
        "The jury found that Corvane Systems broke the safety act. “We disagree with the verdict,” said Ana Bell, a "
        "spokeswoman for Corvane Systems.",
        "whether Corvane Systems broke the safety act",
        ["The jury", "Corvane Systems"],
    ),
    "the same words with a not": (
        "“This is about port safety,” said Ana Bell, the mayor of Norwick. “This is not about port safety,” said Tom Reed, "
        "a skipper.",
        "whether one can speak of port safety",
        ["Ana Bell", "Tom Reed"],
    ),
}

UNDISPUTED = {
    "a but that adds": (
        "Ana Bell, the mayor, said that the harbour opens in May. But Tom Reed, a skipper, said that the ferry is late."
    ),
    "a but of the same side": (
        "Corvane Systems maintains that its pumps are safe at sea. But Corvane Systems also said that pumps at sea need "
        "care."
    ),
    "a refusal to comment": (
        "Corvane Systems maintains that its pumps are safe at sea. But a spokesman for Tidal Ltd declined to comment on "
        "pumps at sea."
    ),
    "a claim to something": (
        "Ana Bell laid claims to a share of the port. However, Tom Reed, a skipper, said that the share of the port was "
        "sold."
    ),
    "two halves that do not deny each other": (
        "Corvane Systems claimed it was masking faces at sea, but reports show that its pumps were sold to three ports."
    ),
    "a charge that nobody turns down": (
        "Ana Bell, a former skipper, alleged that Corvane Systems was faking its logs, allegations that the council has "
        "read."
    ),
    "an answer to a charge of another": (
        "Ana Bell, a former skipper, accused Tidal Ltd of painting boats. In response to the accusation that it gives "
        "ports forged logs, Corvane Systems countered that these are samples."
    ),
    "a statement that responds to another": (
        "Tom Reed, a spokesman for Corvane Systems, published a letter accusing Ana Bell of using the case for fame. “The "
        "port is safe,” Carl Voss, a clerk, said in a statement responding to Moore’s letter."
    ),
    "a baseless lawsuit of others": (
        "Ana Bell, a former skipper, alleged that Corvane Systems had copied her maps. The trial opens in May. “This "
        "baseless lawsuit is a waste of time,” Tidal Ltd said."
    ),
    "a verdict on another": (
        "The jury found that Tidal Ltd broke the safety act. “We disagree with the verdict,” said Ana Bell, a spokeswoman "
        "for Corvane Systems."
    ),
    "lawyers of one matter who both affirm": (
        "Ana Bell, an attorney for the port, told the jury that Corvane Systems had sold pumps. Tom Reed, an attorney for "
        "the maker, told the jury that Corvane Systems had sold boats."
    ),
    "a charge whose deniers are named nowhere": (
        "Ana Bell, a former skipper, accused Corvane Systems and Tidal Ltd of hiding two logs. On Friday, the company "
        "attempted to refute the accusations, calling them a fiction."
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    texts, about, holders = DISPUTED[name]
    assert holders_of(about, texts) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert not disputes(UNDISPUTED[name])


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("it doesn’t share maps with ports", "whether Corvane shares maps with ports"),
        ("they don't carry maps", "whether Corvane carry maps"),
        ("it has no ties to ports", "whether Corvane has any ties to ports"),
        ("the company won't sell maps", "whether Corvane will sell maps"),
        ("its pumps, including the old ones, cannot leak", "whether Corvane’s pumps can leak"),
        ("it no longer sells maps", None),
        ("we never sold a map", None),
    ],
)
def test_a_clause_as_a_question(clause: str, question: str | None) -> None:
    assert whether_it_is(clause, "Corvane") == question


def test_a_denied_clause_is_whole() -> None:
    text = (
        "Ana Bell, the harbour master, said that Corvane Systems had given maps to the guard. Corvane Systems has denied that it gives maps to "
        "the guard or any “sub-agency” of the ministry."
    )
    assert holders_of("any “sub-agency” of the ministry", text) == ["Ana Bell", "Corvane Systems"]


def test_the_check_knows_that_disagreed_is_said() -> None:
    assert stem("disagreed") == stem("disagree")
    assert stem("disagreed") in SPEECH_STEMS
    assert stem("need") == "need"


def test_linear() -> None:
    hostile = [
        w * 3000
        for w in (
            "a ",
            "A ",
            "A claims that ",
            ", but a ",
            ", a claim that A ",
            "in response to the claim that ",
            "denied the claims that ",
            "responding to A's ",
            "accusing A of ",
            "is not about a ",
            "the jury found that ",
            "baseless lawsuit is ",
            "told a that ",
            "does not ",
            ", including a",
            "described a ",
            "“A” ",
        )
    ]
    modules = (
        clause_questions,
        dispute_accused,
        dispute_contrasts,
        dispute_courts,
        dispute_phrases,
        dispute_rejections,
        dispute_titles,
    )
    assert_linear(modules, hostile)
