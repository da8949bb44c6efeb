"""Sentences become frames: who did what toward whom, on whose word, and what keeps one out of a brief."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import PassageKind
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from tests.extraction.texts import Paragraph, one, said


def read(*paragraphs: Paragraph) -> tuple[Statement, str]:
    """The last statement of the paragraphs, and the text."""
    source, _ = one(*paragraphs)
    return source.statements[-1], source.source.source.text


def frame(text: str, act: str) -> tuple[str | None, str | None]:
    """Actor and target of the only frame with that act."""
    statement, whole = read(text)
    (found,) = [each for each in statement.frames if each.act == act]
    return (
        found.actor.slice(whole) if found.actor else None,
        found.target.slice(whole) if found.target else None,
    )


def depths(text: str) -> dict[str, int]:
    return {each.act: each.depth for each in read(text)[0].frames}


# --- frames ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "act", "actor", "target"),
    [
        ("Corvane Systems sells cameras to sheriffs.", "sell", "Corvane Systems", "sheriffs"),
        ("Some nurses urged Halden Health to leave.", "demand", "Some nurses", "Halden Health"),
        ("Nurses at Halden Health called on Ohio to leave.", "demand", "Nurses at Halden Health", "Ohio"),
        ("Anna Lindqvist turned down the offer.", "decline", "Anna Lindqvist", "the offer"),
        ("Anna Lindqvist demanded that Corvane stop selling it.", "demand", "Anna Lindqvist", "Corvane"),
        ("The deal was cancelled by the Norwick City Council.", "decline", "the Norwick City Council",
         "The deal"),
        ("The deal was cancelled in Norwick.", "decline", None, "The deal"),
        ("Corvane Systems wants to sell cameras.", "sell", "Corvane Systems", "cameras"),
        ("Ohio asked Corvane Systems to cancel the deal.", "decline", "Corvane Systems", "the deal"),
        ("Anna Lindqvist, who defended Corvane Systems, left.", "defend", "Anna Lindqvist",
         "Corvane Systems"),
    ],
)  # fmt: skip
def test_who_does_what_toward_whom(text: str, act: str, actor: str | None, target: str | None) -> None:
    assert frame(text, act) == (actor, target)


def test_the_agent_of_a_clause_does_it() -> None:
    text = "Norwick cancelled a deal that was defended by Corvane Systems."
    assert frame(text, "defend")[0] == "Corvane Systems"


def test_a_noun_names_the_act_that_its_verb_carries() -> None:
    actor, _ = frame("A petition was delivered to Halden Health by nurses from Ohio.", "demand")
    assert actor == "nurses from Ohio"


def test_a_verb_with_another_particle_is_another_act() -> None:
    assert frame("Anna Lindqvist turned down the offer.", "decline")[0] == "Anna Lindqvist"
    assert read("Anna Lindqvist turned up in Norwick.")[0].frames == ()


def test_who_calls_on_somebody_demands_only_what_he_calls_on_him_to_do() -> None:
    assert read("A salesman for Corvane called on the housing authority.")[0].frames == ()
    assert "demand" in depths("Tenants called on the housing authority to end the trial.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corvane Systems sells cameras.", {"sell": 0}),
        ("Tom Okafor said that Corvane Systems sells cameras.", {"state": 0, "sell": 0}),
        ("Tom Okafor said that Corvane Systems plans to sell cameras.", {"state": 0, "sell": 0}),
        ("Corvane Systems cancelled the deal and sold the camera.", {"decline": 0, "sell": 0}),
        ("Nurses in Ohio demanded that Corvane stop selling cameras.", {"demand": 0, "sell": 1}),
        ("Corvane Systems, which sells cameras, cancelled the deal.", {"decline": 0, "sell": 1}),
    ],
)
def test_depth_counts_verbs_but_not_those_that_only_report(text: str, expected: dict[str, int]) -> None:
    assert depths(text) == expected


def test_a_question_whether_is_no_demand() -> None:
    assert "demand" not in depths("Norwick asked whether Corvane Systems sells cameras.")
    assert "demand" in depths("Norwick asked Corvane Systems to leave.")


@pytest.mark.xfail(strict=True, reason="what somebody is urged to do is given to who urges, in the passive")
def test_who_is_urged_is_to_do_it() -> None:
    actor, _ = frame("Corvane Systems was urged by nurses in Ohio to cancel the deal.", "decline")
    assert actor == "Corvane Systems"


@pytest.mark.xfail(strict=True, reason="what somebody is called on to do is given to who calls")
def test_who_is_called_on_is_to_do_it() -> None:
    actor, _ = frame("Anna Lindqvist called on Ohio to cancel the deal.", "decline")
    assert actor == "Ohio"


@pytest.mark.xfail(strict=True, reason="“on Monday” is taken for a party")
def test_a_day_is_never_a_target() -> None:
    assert frame("Corvane Systems cancelled a deal on Monday.", "decline")[1] == "a deal"


@pytest.mark.xfail(strict=True, reason="the passive’s subject, the noun that names the act, is its target")
def test_a_petition_is_directed_at_who_gets_it() -> None:
    _, target = frame("A petition was delivered to Halden Health by nurses from Ohio.", "demand")
    assert target == "Halden Health"


@pytest.mark.xfail(strict=True, reason="the parser takes a dateline for the subject")
def test_a_dateline_does_nothing() -> None:
    actor, _ = frame("PORT ELLIS (AP) — Corvane Systems sold cameras to Ohio.", "sell")
    assert actor == "Corvane Systems"


# --- attribution ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "cut"),
    [
        ("According to the Evening Courier, Corvane Systems sold it.", "report",
         "According to the Evening Courier,"),
        ("Corvane Systems sold it, according to the Evening Courier.", "report",
         ", according to the Evening Courier"),
        ("The Evening Courier reports that Corvane Systems sold it.", "report",
         "The Evening Courier reports that"),
        ("The Evening Courier reported last month that Corvane Systems sold it.", "report",
         "The Evening Courier reported last month that"),
        ("Corvane Systems sold it to Ohio, the Evening Courier reported on Monday.", "report",
         ", the Evening Courier reported on Monday"),
        ("Emails obtained by the Evening Courier show that Corvane Systems sold it.", "obtained",
         "Evening Courier"),
        ("A letter seen by the Evening Courier shows that Corvane Systems sold it.", "obtained",
         "Evening Courier"),
    ],
)  # fmt: skip
def test_another_publications_word(text: str, kind: str, cut: str) -> None:
    attribution = read(text)[0].attribution
    assert attribution is not None
    assert attribution.kind == kind
    assert attribution.to.slice(text) == "Evening Courier"
    assert attribution.span.slice(text) == cut


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems sold cameras to Ohio.",
        "Anna Lindqvist reported that Corvane Systems sold cameras.",
        "Corvane Systems sold cameras, according to logs released to the Evening Courier.",
        # A name that goes on cannot be moved without the rest of it.
        "By then 40 had signed, according to Corvane Workers for the Record, the group that wrote it.",
        "The camera was bought by Halden Health.",
        "According to Anna Lindqvist, Corvane Systems sold cameras.",
    ],
)
def test_no_other_publications_word(text: str) -> None:
    assert read(text)[0].attribution is None


# --- utterances -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A clerk read a question that asked, in part, “Who paid for the trip to Ohio?”", None),
        ("The one to keep reads: “Nobody asked us about the contract.”", None),
        ("“We sold 40 cameras,” said Tom Okafor, a nurse.", "Tom Okafor"),
        ("Tom Okafor, a nurse, spoke in May. “We sold 40 cameras,” he said.", "Tom Okafor"),
        ("Tom Okafor, a nurse, spoke in May. “We sold 40 cameras,” Okafor said.", "Tom Okafor"),
        ("Forty nurses sent a letter to Norwick. “We sold 40 cameras,” the letter reads.",
         "the letter from nurses"),
        ("“We sold 40 cameras,” she said.", None),
        ("Tom Okafor met Anna Lindqvist’s team and Jane Odell.\n“We sold 40 cameras,” one said.", None),
    ],
)  # fmt: skip
def test_who_speaks(text: str, speaker: str | None) -> None:
    statement = read(text)[0]
    assert statement.speech is not None
    assert statement.speaker == speaker


def test_a_speaker_by_surname_cites_the_introduction() -> None:
    statement, text = read("Tom Okafor, a nurse, spoke in May. “We sold 40 cameras,” Okafor said.")
    cited = [span.slice(text) for span in statement.speaker_evidence]
    assert cited == ["Okafor", "Tom Okafor"]


def test_a_split_quotation_is_told_once() -> None:
    source, _ = one("“We sold 40 cameras,” Tom Okafor said in May, “and we will sell more.” He left Ohio.")
    spoken = [each for each in source.statements if each.speech]
    assert len(spoken) == 1
    assert spoken[0].speech is not None
    assert len(spoken[0].speech.parts) == 2
    assert "He left Ohio" in said(source, source.statements[-1])


def test_woven_phrases_stay_with_their_sentence() -> None:
    statement, text = read("Corvane Systems called Plateview “the best camera in Ohio” in May.")
    assert statement.speech is None
    assert [part.slice(text) for quote in statement.quotes for part in quote.parts] == [
        "the best camera in Ohio"
    ]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("Will Corvane Systems sell it?", "question"),
        ("It will be sold to the police.", "points-back"),
        ("You will be sold to the police.", "second-person"),
        ("We sold ****** to the police.", "masked"),
    ],
)
def test_faults_of_an_utterance(words: str, fault: str) -> None:
    statement = read(f"“{words.rstrip('.')},” said Tom Okafor, a nurse.".replace("?,", "?"))[0]
    assert fault in statement.faults


# --- sentences ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Will Corvane Systems sell cameras to Ohio?", "question"),
        ("Read the letter that Corvane Systems sent.", "imperative"),
        ("A new camera for Ohio.", "fragment"),
        ("Corvane Systems sold a (new camera.", "unbalanced"),
        ("Corvane Systems sold ****** cameras to Ohio.", "masked"),
        ("Corvane Systems should sell cameras to Ohio.", "advice"),
        ("You can buy cameras from Corvane Systems.", "second-person"),
        ("Corvane Systems sold cameras until the next day.", "relative-time"),
        ("Corvane Systems named its terms as follows:", "introduction"),
        ("Corvane Systems sold cameras to", "unfinished"),
    ],
)
def test_faults_of_a_sentence(text: str, fault: str) -> None:
    assert fault in read(text)[0].faults


def test_a_plain_sentence_has_no_fault() -> None:
    statement, text = read("Corvane Systems sold 40 cameras to Ohio in May 2024.")
    assert statement.faults == frozenset()
    assert not statement.hedged
    assert [date.date for date in statement.dates] == ["2024-05"]
    assert [figure.value for figure in statement.figures] == [40]
    assert statement.subject is not None
    assert statement.subject.slice(text) == "Corvane Systems"


def test_a_hedge_is_noted() -> None:
    assert read("Corvane Systems allegedly sold cameras to Ohio.")[0].hedged


def test_content_names_parties_alike() -> None:
    text = "The American Civil Liberties Union sued Ohio. The ACLU sued Norwick."
    source, _ = one(text)
    first, second = (each.content for each in source.statements)
    assert {"american civil liberties union", "sue"} <= first & second


def test_bullets_are_no_words() -> None:
    statement, text = read((PassageKind.LIST_ITEM, "• Corvane Systems sold 40 cameras to Ohio."))
    assert statement.span.slice(text).startswith("Corvane")
    assert statement.passage is PassageKind.LIST_ITEM


def test_the_heading_above_is_known() -> None:
    statement, text = read((PassageKind.HEADING, "Public records"), "Corvane Systems sold it.")
    assert statement.heading is not None
    assert statement.heading.slice(text) == "Public records"


@pytest.fixture(scope="module")
def article() -> Extracted:
    return one(
        "However, Anna Lindqvist said: “We sold it. We would again.” The Evening Courier asked why.",
        (PassageKind.FURNITURE, "Corvane Systems: share this story with Ohio."),
        "Corvane Systems (“Corvane”) sold it – to Ohio – in May 2024. Then it left, she said.",
    )[0]


def test_statements_stand_in_order_and_within_their_passages(article: Extracted) -> None:
    spans = [each.span for each in article.statements]
    assert spans == sorted(spans)
    prose = [passage.span for passage in article.source.prose()]
    for span in spans:
        assert any(passage.contains(span) for passage in prose)


def test_every_span_of_a_statement_names_words_of_the_text(article: Extracted) -> None:
    whole = Span(0, len(article.source.source.text))
    for statement in article.statements:
        spans = [each for f in statement.frames for each in (f.actor, f.target) if each]
        spans += [r.antecedent for r in statement.replacements]
        assert all(whole.contains(span) and span.slice(article.source.source.text).strip() for span in spans)


# --- a text's first sentence ----------------------------------------------------------------------

LEAD = (
    "Employees of Corvane Systems, whose software flagged hundreds of riders in Ohio for sitting too long, left "
    "their desks on Wednesday to demand that the company take that feature out of its product."
)


def test_a_texts_first_sentence_points_at_nothing_outside() -> None:
    assert "that feature" not in read(LEAD)[0].dangling
    assert "that feature" in read("It rained in Ohio.", LEAD)[0].dangling


def test_what_a_text_opens_with_may_be_told_by_its_headline() -> None:
    assert read("That feature will be taken out of the product, Corvane Systems said on Monday.")[0].dangling


def test_a_long_first_sentence_with_a_verb_is_whole() -> None:
    text = (
        "A COUNCIL which let a computer program set the length of home care visits was advised by its supplier to "
        "arrange matters so that carers could seldom get more time, emails published yesterday show."
    )
    assert "fragment" not in read(text)[0].faults


@pytest.mark.parametrize(
    "text",
    [
        "Received November 19, 2024; one extension taken; released February 20, 2025, which was late.",
        "Compiled by the Norwick Project from (1) the exhibit stapled to the order and (2) the policy.",
        "Signed for Corvane by D. Odell, director; for Ansel by P. Lusk.",
    ],
)
def test_what_opens_with_a_participle_and_has_no_subject_is_a_note(text: str) -> None:
    assert "note" in read(text)[0].faults


@pytest.mark.parametrize(
    "text",
    [
        "Asked about that, Odell said no.",
        "Founded in 2014 by two doctors, Corvane sells scores.",
        "Given the cost, the council voted to end it.",
    ],
)
def test_a_participle_before_its_subject_is_none(text: str) -> None:
    assert "note" not in read(text)[0].faults


def test_a_whether_that_nothing_governs_is_a_fragment() -> None:
    assert "fragment" in read("Whether the rule of Ohio holds like the company told the Courier.")[0].faults
    assert "fragment" not in read("Whether the rule of Ohio holds is for the court to say.")[0].faults


def test_a_clause_without_its_noun_is_a_fragment() -> None:
    assert "fragment" in read("A council which let a computer set the length of care visits.")[0].faults


# --- whose staff and whose letter -------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems sells cameras. Corvane Systems grew in May. Corvane Systems sold 40 to the county. The Lands "
        "Service staff liked it. Ann Cole told employees "
        "on Monday that Corvane Systems would cut Ohio off.",
        "A letter from workers to Ann Cole, Corvane’s chief executive, had 88 names in March.",
    ],
)
def test_staff_are_nobodys_who_was_only_named_last(text: str) -> None:
    statement, _ = read(text)
    assert not any("Lands Service" in each.text for each in statement.replacements)
    assert not statement.dangling


def test_what_a_letter_owns_is_not_told_with_its_signers() -> None:
    statement, _ = read(
        "A letter signed by 88 engineers of Corvane Systems was printed in May. Corvane Systems moved one of the "
        "letter's authors to Ohio."
    )
    assert not any("signed by" in each.text for each in statement.replacements)


def test_a_sentence_that_is_read_from_its_second_word_is_none() -> None:
    glued = "They filed “a new request.”Halden Health and Cole claim that the town has failed to answer them."
    assert "fragment" in read(glued)[0].faults
    assert "fragment" not in read(glued.replace("”H", "” H"))[0].faults


def test_a_bare_initial_is_nobody() -> None:
    assert read("M. is glad about the sale of the cameras.")[0].dangling == ("M.",)
    assert read("M. Orta is glad about the sale of the cameras.")[0].dangling == ()
