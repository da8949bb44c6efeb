"""A gap is what no sentence of any source says; a masked passage says how much of it is masked."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.extraction.extract import SourceFacts
from briefing.extraction.writing_order import WritingOrder
from briefing.model.briefing import Gap
from briefing.model.sources import Condition, ConditionKind
from briefing.model.topics import Aspect, SectionSpec
from briefing.synthesis.altered_gaps import altered_gaps
from briefing.synthesis.gaps import dossier_gaps, section_gaps
from briefing.synthesis.masked_gaps import masked_passages
from tests.extraction.texts import Paragraph, clean_source
from tests.synthesis.dossiers import TOPICS, Steps, steps

SALES, RECORDS = TOPICS.sections[0], TOPICS.sections[1]
DATED = SourceFacts(published="2024-05-17")


def gaps_of(section: SectionSpec, made: Steps) -> list[Gap]:
    said = [statement for each in made.extraction.sources for statement in each.statements]
    return section_gaps(
        section,
        said,
        made.sources,
        made.extraction.actors,
        made.labels,
        made.book,
        made.statements(),
        masked_passages(TOPICS.sections, made.sources)[section.id],
        [item.finding.statement for item in made.found[section.id]],
    )


def unanswered(*texts: str) -> list[str]:
    made = steps(*(clean_source(text, name=f"s-{number}") for number, text in enumerate(texts, 1)))
    return [gap.reason for gap in gaps_of(SALES, made)]


def masked_source(*before: Paragraph, heading: str, words: str, share: float = 0.6) -> CleanSource:
    """A source whose last passage, under ``heading``, is masked to that share."""
    plain = clean_source(*before, (PassageKind.HEADING, heading), words)
    passage = plain.passages[-1].span
    condition = Condition(
        kind=ConditionKind.MASKED,
        detail="Words are masked.",
        share=share,
        of=f"the passage under “{heading}”",
        start=passage.start,
        end=passage.end,
    )
    return clean_source(*before, (PassageKind.HEADING, heading), words, conditions=[condition])


# --- unanswered questions -------------------------------------------------------------------------


def test_what_nobody_answers_is_a_gap() -> None:
    assert unanswered("Corvane Systems sold cameras to Ohio.") == [
        "what the contracts are worth",
        "how the customer answered",
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ohio paid $3 million for cameras.", ["how the customer answered"]),
        ("Ohio turned down the cameras.", ["what the contracts are worth"]),
        ("Ohio cancelled a contract for $3 million.", []),
        ("She cancelled it, and it cost $3 million.", []),
    ],
)
def test_a_sentence_that_answers_leaves_no_gap(text: str, left: list[str]) -> None:
    assert unanswered(text) == left


def test_no_price_is_missed_where_nothing_was_sold() -> None:
    asks = [Aspect(asks="what it is worth", cues=["$"], raised_by=["contract", "sell", "sold"])]
    section = SALES.model_copy(update={"asks": asks})
    sold = steps(clean_source("Corvane Systems sold 96 cameras to Ohio under a contract."))
    met = steps(clean_source("Ohio turned down 96 cameras of Corvane Systems."))
    assert [gap.reason for gap in gaps_of(section, sold)] == ["what it is worth"]
    assert met.statements() and gaps_of(section, met) == []


SPUN = (
    "Tom Okafor sold 96 digital cameras below a contract in Ohio. Ida Quill stated that the customer had "
    "rejected the contract for the cameras."
)


@pytest.mark.parametrize(
    ("beside", "missed"),
    [
        ("Corvane Systems sold 96 cameras to Ohio under a contract.", 1),
        ("Tom Okafor sold 96 cameras to Ohio under a contract. Ida Quill is from Ohio.", 0),
    ],
)
def test_altered_copy_of_which_nothing_is_told_is_a_gap_unless_its_original_is_there(
    beside: str, missed: int
) -> None:
    made = steps(clean_source(beside), clean_source(SPUN, name="s-2", altered=True))
    told = [item.finding for item in made.found["sales"] if item.finding.told_by == ["s-1"]]
    gaps = altered_gaps("sales", told, made.extraction, made.placing, made.labels, made.book)
    assert [gap.reason.split(":")[0] for gap in gaps] == ["what s-2.txt says of this"] * missed
    said = [told[0].model_copy(update={"told_by": ["s-2"]})]
    assert altered_gaps("sales", said, made.extraction, made.placing, made.labels, made.book) == []
    assert altered_gaps("records", told, made.extraction, made.placing, made.labels, made.book) == []


def test_a_leaders_words_answer_what_the_leadership_answered() -> None:
    asks = [Aspect(asks="what the leadership answered", acts=["deny"], cues=["denied"], leaders=True)]
    section = SALES.model_copy(update={"asks": asks})
    led = "“We stand by the cameras,” said Ruth Penn, chief executive of Corvane Systems."
    other = "“We stand by the cameras,” said Ruth Penn, a nurse."
    assert gaps_of(section, steps(clean_source(led))) == []
    assert len(gaps_of(section, steps(clean_source(other)))) == 1


def test_a_persons_role_answers_who_made_the_approach() -> None:
    asks = [Aspect(asks="who made the approach", cues=["salesman"], roles=["regional director"])]
    section = SALES.model_copy(update={"asks": asks})
    named = "Ruth Penn, a regional director for Corvane Systems, sold cameras to Ohio."
    assert gaps_of(section, steps(clean_source(named))) == []
    assert len(gaps_of(section, steps(clean_source(named.replace("a regional director", "a nurse"))))) == 1


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Dr Ruth Penn sold cameras to the mayor of Ohio.", 0),
        ("Ruth Penn is a dealer. She sold cameras to the mayor of Ohio.", 0),
        ("Corvane Systems sold cameras to the mayor of Ohio.", 1),
    ],
)
def test_a_persons_deed_answers_who_made_the_approach(text: str, left: int) -> None:
    section = SALES.model_copy(
        update={"asks": [Aspect(asks="who made the approach", cues=["rep"], deeds=["sell"])]}
    )
    assert len(gaps_of(section, steps(clean_source(text)))) == left


def test_a_list_that_no_sentence_was_read_from_answers_too() -> None:
    section = SALES.model_copy(
        update={"asks": [Aspect(asks="who made the approach", cues=["account manager"])]}
    )
    listed = "Corvane Systems: account manager, Northern Ohio"
    assert gaps_of(section, steps(clean_source("Ohio bought it.", (PassageKind.LIST_ITEM, listed)))) == []


def test_a_companys_own_words_answer_what_its_leadership_answered() -> None:
    asks = [Aspect(asks="what the leadership answered", acts=["deny"], cues=["denied"], leaders=True)]
    section = SALES.model_copy(update={"asks": asks})
    sold = "Corvane Systems sold cameras to Ohio."
    assert gaps_of(section, steps(clean_source(f"{sold} Corvane Systems said that it accepts it."))) == []
    assert len(gaps_of(section, steps(clean_source(f"{sold} Ohio said that it accepts it.")))) == 1


TERMS = SALES.model_copy(
    update={
        "acts": ["sell"],
        "asks": [
            Aspect(
                asks="the terms", cues=["clause"], document=["terms", "policy"], in_part="the terms in full"
            )
        ],
    }
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Corvane Systems sold cameras to Ohio under a clause.", ["the terms"]),
        ("The policy of Corvane Systems sells cameras “for the search of cars only.”", ["the terms in full"]),
        ("Here is section 4.3 of what Ohio buys: “No search of people.”", ["the terms in full"]),
        ("4.2 Customer shall not use cameras for the search of people.", []),
        ("Its policy says that cameras may be sold to Ohio.", ["the terms in full"]),
        ("Under its terms Ohio may not be searched with cameras.", ["the terms in full"]),
        ("Corvane Systems pointed Ohio to its policy.", ["the terms"]),
    ],
)
def test_only_a_documents_own_clauses_answer_what_it_says(text: str, left: list[str]) -> None:
    assert [gap.reason for gap in gaps_of(TERMS, steps(clean_source(text)))] == left


def test_a_masked_passage_goes_to_the_section_of_its_heading_or_its_cues() -> None:
    sources = [
        masked_source("Nothing.", heading=heading, words="It *** *** *** sold to Ohio.")
        for heading in ("Records of a sale", "A camera for every customer", "Weather")
    ]
    found = [
        {section for section, passages in masked_passages(TOPICS.sections, [each]).items() if passages}
        for each in sources
    ]
    assert found == [{"records"}, {"sales"}, set()]


def test_a_cue_beside_a_party_answers_without_the_act() -> None:
    asks = [Aspect(asks="how the customer answered", acts=["decline"], cues=["accept"])]
    section = SALES.model_copy(update={"asks": asks})
    assert gaps_of(section, steps(clean_source("Ruth Penn did not accept them, according to Ohio."))) == []
    assert len(gaps_of(section, steps(clean_source("It sold cameras to Ohio.")))) == 1


def test_a_silence_names_who_is_silent() -> None:
    made = steps(
        clean_source("Corvane Systems sold cameras to Ohio. Ruth Penn is its chief. She has not replied."),
        s_1=DATED,
    )
    assert [gap.reason for gap in whole(made)] == [
        "what Ruth Penn has to say (s-1.txt, 17 May 2024: Ruth Penn has not replied)"
    ]


def test_who_speaks_elsewhere_was_asked_and_did_not_answer() -> None:
    silence = "Ruth Penn, chief of Corvane Systems, declined to comment on the cameras in Ohio."
    spoken = "“We sold 96 cameras to Ohio,” Ruth Penn said."
    (reason,) = [
        gap.reason
        for gap in whole(steps(clean_source(f"{spoken} {silence}"), s_1=DATED))
        if "Penn" in gap.reason
    ]
    assert reason.startswith("what Ruth Penn was asked and did not answer (")


@pytest.mark.parametrize(
    ("silence", "reason"),
    [
        (
            "Ruth Penn declined to say how many cameras Ohio had bought.",
            "how many cameras Ohio had bought (s-1.txt, 17 May 2024: Ruth Penn declined to say)",
        ),
        (
            "Ruth Penn wouldn’t say if Ohio had paid for cameras.",
            "whether Ohio had paid for cameras (s-1.txt, 17 May 2024: Ruth Penn wouldn’t say)",
        ),
        (
            "Asked whether Ohio had paid for cameras, Ruth Penn declined to say.",
            "whether Ohio had paid for cameras (s-1.txt, 17 May 2024: Ruth Penn declined to say)",
        ),
        (
            "Ruth Penn declined to say how many have been sold.",
            "what Ruth Penn has to say (s-1.txt, 17 May 2024: Ruth Penn declined to say how many have been sold)",
        ),
        (
            "Ruth Penn would not say whether it is offered to Ohio.",
            "what Ruth Penn has to say "
            "(s-1.txt, 17 May 2024: Ruth Penn would not say whether it is offered to Ohio)",
        ),
    ],
)
def test_what_somebody_would_not_say_is_what_stays_unknown(silence: str, reason: str) -> None:
    assert [gap.reason for gap in whole(steps(clean_source(silence), s_1=DATED))] == [reason]


def test_who_is_called_with_an_article_keeps_it() -> None:
    text = "The Norwick Press Agency sold cameras to Ohio. The Norwick Press Agency declined to comment."
    (gap,) = whole(steps(clean_source(text), s_1=DATED))
    assert gap.reason.startswith("what the Norwick Press Agency has to say (")


def test_a_role_with_a_capital_is_nobody_else() -> None:
    text = "Ruth Penn, Revenue manager at Corvane Systems, did not return calls."
    (gap,) = whole(steps(clean_source(text), s_1=DATED))
    assert gap.reason.startswith("what Ruth Penn has to say (")


@pytest.mark.parametrize(
    "spoken",
    [
        "Don't write to Ruth Penn what you wouldn't say in Ohio.",
        "Ruth Penn declined to say never to Ohio.",
        "Ruth Penn hung up the camera in Ohio.",
    ],
)
def test_what_only_sounds_like_silence(spoken: str) -> None:
    assert not any("Ruth Penn" in gap.reason for gap in whole(steps(clean_source(spoken), s_1=DATED)))


def test_a_silence_gives_a_surname_its_full_name_and_role() -> None:
    made = steps(
        clean_source(
            "Ruth Penn, a sales director for Corvane Systems, sold cameras to Ohio. Penn did not return calls."
        ),
        s_1=DATED,
    )
    (gap,) = whole(made)
    assert "Ruth Penn, a sales director for Corvane Systems, did not return calls" in gap.reason
    cited = [record.text for record in made.book.records(gap.evidence).values()]
    assert any("did not return calls" in text for text in cited)
    assert any("a sales director" in text for text in cited)


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Penn declined to be interviewed.",
        "Ruth Penn would not discuss the contract.",
        "Ruth Penn, who was asked to testify, did not appear.",
        "Ruth Penn declined to speak with me.",
    ],
)
def test_other_ways_to_be_silent(text: str) -> None:
    (gap,) = whole(steps(clean_source(text), s_1=DATED))
    assert "Ruth Penn" in gap.reason and " me" not in gap.reason


def test_a_late_answer_is_no_silence() -> None:
    late = "Corvane Systems did not answer the request within the 15 days that the law allows."
    assert whole(steps(clean_source(late), s_1=DATED)) == []


def test_a_silence_of_nobody_named_is_not_told() -> None:
    assert whole(steps(clean_source("It was a long day. She has not replied."), s_1=DATED)) == []


def test_a_silence_about_nobody_named_is_not_told() -> None:
    text = (
        "Mr. Tom Okafor met Mr. Hugo Shaw in Ohio in May. Ms. Ruth Penn, who is no relation, confirmed that he"
        " was back and declined to say more."
    )
    assert whole(steps(clean_source(text), s_1=DATED)) == []


def test_an_answer_in_any_source_will_do() -> None:
    assert unanswered("Corvane Systems sold it.", "Ohio cancelled a deal for $3 million.") == []


@pytest.mark.parametrize(
    "text",
    [
        "How many million did it cost, and when will Ohio cancel a contract?",
        "Nobody knows how many million it cost, or whether Ohio cancelled it.",
    ],
)
def test_a_question_answers_nothing(text: str) -> None:
    assert len(unanswered(text)) == 2


def test_words_outside_the_article_answer_nothing() -> None:
    made = steps(
        clean_source(
            "Corvane Systems sold it.",
            (PassageKind.UNRELATED, "Ohio cancelled a deal for $3 million."),
            (PassageKind.FURNITURE, "Win $1 million."),
        )
    )
    assert len(gaps_of(SALES, made)) == 2


# --- masked passages ------------------------------------------------------------------------------

MASKED = "The *** *** *** showed that *** *** *** about the contract with Norwick *** *** of *** ***."


def test_a_masked_passage_gives_its_share_and_its_legible_words() -> None:
    made = steps(masked_source("Corvane Systems sold it.", heading="What FOIA showed", words=MASKED))
    (gap,) = [each for each in gaps_of(RECORDS, made) if each.evidence]
    assert gap.section == "records"
    assert "60 %" in gap.reason
    assert "What FOIA showed" in gap.reason
    assert "s-1.txt" in gap.reason
    assert "“about the contract with Norwick”" in gap.reason
    assert "showed that" not in gap.reason
    (record,) = made.book.records(gap.evidence).values()
    assert record.text == "about the contract with Norwick"


@pytest.mark.parametrize(
    ("heading", "share"), [("What nurses ate", 0.6), ("What FOIA showed", 0.1), ("Foiasco", 0.6)]
)
def test_a_masked_passage_elsewhere_or_hardly_masked_is_no_gap(heading: str, share: float) -> None:
    made = steps(masked_source("It sold.", heading=heading, words=MASKED, share=share))
    assert [gap.evidence for gap in gaps_of(RECORDS, made) if "%" in gap.reason] == []


def test_a_passage_without_legible_words_cites_nothing() -> None:
    made = steps(masked_source("It sold.", heading="What FOIA showed", words="*** *** of ***."))
    (gap,) = [each for each in gaps_of(RECORDS, made) if "%" in each.reason]
    assert gap.evidence == []
    assert "legible" not in gap.reason


def test_evidence_of_a_gap_touches_no_mask() -> None:
    words = "On *** the council of Norwick released *** *** pages about the deal with Ohio ***."
    made = steps(masked_source(heading="FOIA", words=words))
    cited = [key for gap in gaps_of(RECORDS, made) for key in gap.evidence]
    assert cited
    assert all("*" not in record.text for record in made.book.records(cited).values())


def test_masked_sentences_never_yield_findings() -> None:
    made = steps(
        clean_source(
            "Corvane Systems sold *** cameras to Ohio in a contract. Ohio released *** records about it. "
            "“We sold *** cameras to Ohio,” said Tom Okafor, a nurse."
        )
    )
    assert made.statements() == []


# --- gaps of the dossier --------------------------------------------------------------------------


def whole(made: Steps) -> list[Gap]:
    return dossier_gaps(made.extraction, made.sources, made.labels, made.book, [])


def test_undated_sources_are_named() -> None:
    made = steps(clean_source("It sold."), clean_source("It sold.", name="s-2"), s_1=DATED)
    (gap,) = whole(made)
    assert "s-2.txt" in gap.reason
    assert "s-1.txt" not in gap.reason


def test_one_that_gives_its_day_and_no_year_is_told_with_the_day() -> None:
    made = steps(
        clean_source("It sold."), clean_source("It sold.", name="s-2", metadata={"published_day": "--03-27"})
    )
    (gap,) = whole(made)
    assert gap.reason.endswith("stay relative: s-1.txt, s-2.txt (27 March, year not given)")


def test_undated_sources_are_told_in_the_order_in_which_they_were_written() -> None:
    texts = [
        "Back in June, when shareholders asked, Corvane Systems said that it had no contract.",
        "PORT ELLIS, June 20 (Continental Wire) – Shareholders asked Corvane Systems to stop.",
        "Corvane Systems sells cameras to Ohio.",
    ]
    made = steps(*(clean_source(text, name=f"s-{number}") for number, text in enumerate(texts, 1)))
    order = WritingOrder(made.extraction)
    (gap,) = dossier_gaps(made.extraction, made.sources, made.labels, made.book, [], order)
    assert gap.reason.endswith(": s-2.txt before s-1.txt")
    (gap,) = whole(made)
    assert "before" not in gap.reason


def test_a_party_that_did_not_answer_is_a_gap_in_the_sources_words() -> None:
    silence = "Corvane Systems did not respond to a request for comment."
    made = steps(clean_source(f"{silence} Ohio bought cameras."), s_1=DATED)
    (gap,) = whole(made)
    assert silence.rstrip(".") in gap.reason
    assert [record.text for record in made.book.records(gap.evidence).values()] == [silence]
    assert silence not in made.statements()


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems declined to renew the contract.",
        "Corvane Systems responded to Ohio.",
        "“Corvane Systems declined to comment on it,” said Tom Okafor, a nurse.",
    ],
)
def test_other_answers_are_no_silence(text: str) -> None:
    assert whole(steps(clean_source(text), s_1=DATED)) == []


def test_a_silence_in_two_copies_is_told_once() -> None:
    silence = "Corvane Systems declined to comment."
    made = steps(clean_source(silence), clean_source(silence, name="s-2"), s_1=DATED, s_2=DATED)
    assert len(whole(made)) == 1


def test_a_masked_file_is_a_gap_of_the_whole() -> None:
    condition = Condition(
        kind=ConditionKind.MASKED, detail="Masked.", share=0.3, of="the file", start=0, end=20
    )
    made = steps(clean_source("It *** *** sold it to Ohio.", conditions=[condition]), s_1=DATED)
    (gap,) = whole(made)
    assert gap.section is None
    assert "30 %" in gap.reason


# --- what is told elsewhere, or later -------------------------------------------------------------

LATER = SourceFacts(published="2024-06-17")


def test_a_masked_copy_says_which_text_in_clear_it_repeats() -> None:
    condition = Condition(
        kind=ConditionKind.MASKED, detail="Masked.", share=0.3, of="the file", start=0, end=20
    )
    copy = clean_source("It *** *** sold it to Ohio.", name="s-2", conditions=[condition], duplicate_of="s-1")
    (gap,) = whole(steps(clean_source("It sold it to Ohio."), copy, s_1=DATED, s_2=DATED))
    assert gap.reason.endswith("; what is legible repeats s-1.txt, which is not masked")


def test_a_file_whose_masked_passage_is_told_is_not_told_again() -> None:
    made = steps(masked_source("It sold.", heading="What FOIA showed", words=MASKED), s_1=DATED)
    told = gaps_of(RECORDS, made)
    assert dossier_gaps(made.extraction, made.sources, made.labels, made.book, told) == []


def test_legible_words_never_break_off_inside_a_quotation() -> None:
    words = "“The offer was a gift to lawyers,” Penn *** *** of the contract with Norwick.” *** ***."
    made = steps(masked_source("It sold.", heading="What FOIA showed", words=words))
    (gap,) = [each for each in gaps_of(RECORDS, made) if "legible" in each.reason]
    assert "“The offer was a gift to lawyers”" in gap.reason
    assert "only" not in gap.reason


@pytest.mark.parametrize(
    "silence",
    [
        "Ruth Penn sold cameras to Ohio. Corvane Systems would not comment on her.",
        "Ruth Penn, who is no relation, confirmed that he was back and declined to say more.",
        "Tom Okafor told Ruth Penn of it. He did not answer an email.",
        "Tom Okafor left Ohio, said Ruth Penn; she would not say whether he was asked to.",
    ],
)
def test_a_silence_that_leaves_open_who_is_meant_is_not_told(silence: str) -> None:
    assert not any("has to say" in gap.reason for gap in whole(steps(clean_source(silence), s_1=DATED)))


@pytest.mark.parametrize(
    ("silence", "who"),
    [
        ("Spokespeople for Ohio did not reply.", "what spokespeople for Ohio have to say"),
        ("Ohio officials there did not reply.", "what Ohio officials there have to say"),
        ("Executives at Ohio didn't reply.", "what executives at Ohio have to say"),
        ("Halden representatives didn't reply.", "what Halden representatives have to say"),
        ("A woman who answered at Ohio declined to comment.", "what a party that was asked has to say"),
        ("Ruth Penn and Tom Okafor did not reply.", "what parties that were asked have to say"),
        (
            "Ruth Penn and Tom Okafor did not reply. “We sold it,” Ruth Penn said.",
            "what parties that were asked have to say",
        ),
    ],
)
def test_a_silence_of_several_is_told_of_several(silence: str, who: str) -> None:
    made = steps(clean_source(f"Corvane Systems sold cameras to Ohio. {silence}"), s_1=DATED)
    assert [gap.reason.partition(" (")[0] for gap in whole(made)] == [who]


def test_a_silence_has_its_day_and_keeps_its_pronouns() -> None:
    text = "Ruth Penn sold cameras to Ohio. Ruth Penn declined to discuss her trip to Ohio."
    (gap,) = whole(steps(clean_source(text), s_1=DATED))
    assert gap.reason.endswith("(s-1.txt, 17 May 2024: Ruth Penn declined to discuss her trip to Ohio)")


@pytest.mark.parametrize(
    ("silence", "later", "left"),
    [
        ("Ruth Penn has not answered the letter.", "Ruth Penn said that the cameras are safe.", 0),
        ("Ruth Penn did not answer calls.", "Ruth Penn said that the cameras are safe.", 0),
        ("Corvane Systems did not answer calls.", "Corvane Systems said that the cameras are safe.", 1),
        (
            "Ruth Penn declined to say how Corvane Systems counts a lead.",
            "Ruth Penn said how it counts each lead.",
            0,
        ),
        ("Ruth Penn has not answered the letter.", "Tom Okafor said that the cameras are safe.", 1),
    ],
)
def test_who_speaks_later_was_not_silent_for_good(silence: str, later: str, left: int) -> None:
    first, second = clean_source(f"Ohio bought it. {silence}"), clean_source(later, name="s-2")
    assert len(whole(steps(first, second, s_1=DATED, s_2=LATER))) == left


@pytest.mark.parametrize(
    "text",
    [
        "Another 88 pages were withheld as trade secrets.",
        "Some 57 pages of this production are withheld in full.",
        "Ohio is still withholding 214 documents on the cameras.",
        "The remaining 83 pages stay sealed.",
    ],
)
def test_records_that_were_kept_back_are_a_gap(text: str) -> None:
    (gap,) = whole(steps(clean_source(text), s_1=DATED))
    assert gap.reason.startswith("what ") and "that were kept back (s-1.txt, 17 May 2024:" in gap.reason
    assert gap.evidence


@pytest.mark.parametrize(
    "text",
    [
        "A court ordered Ohio to hand over 131 of the 214 pages that it had withheld.",
        "Ohio released 214 pages that were once sealed.",
        "Ohio withheld the name of the dealer.",
        "It withheld its pages.",
    ],
)
def test_what_is_to_come_out_or_is_not_counted_is_no_refusal(text: str) -> None:
    assert whole(steps(clean_source(text), s_1=DATED)) == []


def test_records_that_came_out_later_are_no_gap() -> None:
    first = clean_source("Ohio is withholding 214 pages on the cameras.")
    later = clean_source("A court ordered Ohio to release the 214 pages.", name="s-2")
    assert whole(steps(first, later, s_1=DATED, s_2=LATER)) == []


@pytest.mark.parametrize(
    ("text", "lots"),
    [
        ("Ohio is withholding 140 pages.", ["140 pages"]),
        ("Corvane Systems had asked that 655 pages be withheld as trade secrets.", []),
        ("Ohio found 212 messages that were not produced in February.", []),
        (
            "Ohio is withholding 384 pages in full. 140 pages are withheld as legal advice. 244 pages are withheld for "
            "the safety of its jails.",
            ["140 pages", "244 pages"],
        ),
    ],
)
def test_records_that_were_kept_back_are_a_gap_each(text: str, lots: list[str]) -> None:
    made = steps(clean_source(text), s_1=DATED)
    told = [gap.reason for gap in whole(made) if "kept back" in gap.reason]
    assert [reason.split(" say ")[0].removeprefix("what ") for reason in told] == lots


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ruth Penn, who had not replied to earlier letters, said on Monday that the cameras stay.", 0),
        ("Ruth Penn, who has not replied to letters, was hired by Corvane Systems in May.", 1),
        ("Ruth Penn said the cameras stay. Earlier this month Penn did not reply to questions.", 0),
        ("Tom Okafor said the cameras stay. Earlier this month Ruth Penn did not reply to questions.", 1),
    ],
)
def test_who_has_answered_since_was_silent_only_then(text: str, left: int) -> None:
    made = steps(clean_source(f"Corvane Systems sold cameras to Ohio. {text}"), s_1=DATED)
    assert len(whole(made)) == left


def test_a_file_is_not_silent() -> None:
    told = (
        "Ruth Penn leads the review of the privacy complaint. It declined to say who had filed the complaint."
    )
    assert not any("complaint declined" in gap.reason for gap in whole(steps(clean_source(told), s_1=DATED)))


def test_why_is_told_with_what() -> None:
    told = "Corvane Systems switched off the cameras in Ohio in May. Corvane Systems would not say why."
    (gap,) = whole(steps(clean_source(told), s_1=DATED))
    assert told.rstrip(".") in gap.reason
    alone = "Corvane Systems sold cameras to Ohio.\n\nCorvane Systems would not say why."
    assert whole(steps(clean_source(*alone.split("\n\n")), s_1=DATED)) == []


def test_an_office_for_two_matters_is_one() -> None:
    told = "The Harbour and Records Commissioner declined to comment on the cameras in Ohio."
    assert not any("parties" in gap.reason for gap in whole(steps(clean_source(told), s_1=DATED)))


@pytest.mark.parametrize(
    ("later", "left"),
    [
        ("“The cameras stay,” Ruth Penn said.", 0),
        ("“The cameras stay,” Ruth Penn wrote.", 1),
        ("Ruth Penn said on 3 January 2022 that the cameras stay.", 1),
    ],
)
def test_an_older_message_is_no_answer(later: str, left: int) -> None:
    silence = "Corvane Systems sold cameras to Ohio. Ruth Penn did not respond to messages."
    made = steps(clean_source(silence), clean_source(later, name="s-2"), s_1=DATED, s_2=LATER)
    assert len(whole(made)) == left
