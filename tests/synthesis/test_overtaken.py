"""Overtaken states: what a later source overtakes is told with its day, or not at all."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import SourceSettings
from briefing.extraction.extract import Extraction, SourceFacts
from briefing.model.briefing import Briefing
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.wording import Wording
from briefing.verification.check import check
from tests.extraction.texts import clean_source, extracted
from tests.synthesis.dossiers import brief

MORE = "The letter to Ana Bell has 450 signatures of employees of Corvane Systems."
STATE = (
    "The Norwick Police Department is still withholding 214 pages of records about Corvane Systems cameras."
)
LATER = (
    "A court told the Norwick Police Department to release 131 of the 214 pages of records about Corvane Systems "
    "that it had withheld."
)
OTHER = "Corvane Systems sold 96 cameras to Ohio under a contract."


def two_sources(first: str, second: str, then: str = "2022-09-30", now: str = "2022-11-10") -> Extraction:
    """Two sources of two days, as they are extracted."""
    return extracted(
        clean_source(first, name="s-1"),
        clean_source(*second.strip().split("\n\n"), name="s-2"),
        s_1=SourceFacts(published=then),
        s_2=SourceFacts(published=now),
    )


def overtaken(first: str, second: str, then: str = "2022-09-30", now: str = "2022-11-10") -> tuple[bool, str]:
    """Whether the first text's one statement is over by the second's day, and how it is told if not."""
    found = two_sources(first, second, then, now)
    (statement,) = found.sources[0].statements
    made = Overtaken(found)
    return made.is_over(statement), made.as_of(statement, first)


def test_a_clause_that_an_amendment_behind_it_changes_is_over() -> None:
    source = clean_source(
        "Reseller Agreement (August 14, 2023)",
        "5.4 Reseller shall pass the policy on.",
        "5.5 Reseller shall not sell to police agencies.",
        "5.51 Reseller shall keep books.",
        "Amendment No. 2 (December 2, 2024)",
        "1. Section 5.5 is deleted in its entirety.",
        name="s-1",
    )
    found = extracted(source)
    made = Overtaken(found)
    text = source.source.text
    over = [s.span.slice(text) for s in found.sources[0].statements if made.is_over(s)]
    assert len(over) == 1
    assert "police agencies" in over[0]


def test_a_state_is_over_where_a_later_source_tells_what_became_of_it() -> None:
    assert overtaken(STATE, LATER)[0]
    assert not overtaken(STATE, LATER, then="2022-11-10", now="2022-09-30")[0]


def test_another_number_or_another_matter_ends_no_state() -> None:
    assert not overtaken(STATE, LATER.replace("214", "240"))[0]
    assert not overtaken(STATE, "Corvane Systems sold 214 cameras to Ohio.")[0]


def test_a_state_of_an_older_source_is_told_with_its_day() -> None:
    assert overtaken(STATE, OTHER)[1] == f"{STATE[:-1]} (as of 30 September 2022)."
    # The newest source's states as well: who reads the brief reads it later.
    assert overtaken(STATE, OTHER, then="2022-11-09")[1] == f"{STATE[:-1]} (as of 9 November 2022)."


@pytest.mark.parametrize(
    ("told", "stamp"),
    [
        ("Two counties still use the cameras of Corvane Systems.", "as of"),
        ("Corvane Systems has 14 counties as customers.", "as of"),
        ("Corvane Systems is already selling cameras in 11 counties.", "as of"),
        ("A judge has temporarily banned Corvane Systems from Ohio.", "reported"),
        ("Corvane Systems will ask every county to sign a pledge.", "reported"),
        ("Corvane Systems recently sold cameras to Ohio.", "reported"),
        ("Corvane Systems sold 96 cameras to Ohio.", None),
        ("Ana Bell said that the makers will ask every county to sign.", None),
        ("Corvane Systems sold the cameras, which two counties still use.", None),
        ("A judge has temporarily banned Corvane Systems from Ohio, on 8 November 2022.", None),
    ],
)
def test_what_may_not_stay_so_is_told_with_the_newest_sources_day(told: str, stamp: str | None) -> None:
    dated = f"{told[:-1]} ({stamp} 9 November 2022)." if stamp else told
    assert overtaken(told, OTHER, then="2022-11-09")[1] == dated


TERMS = """\
Corvane Systems

Terms of Use

Version 2.1, effective November 1, 2022

4.1 The Customer shall not use a Match as the sole ground of an arrest.

4.2 Corvane Systems may audit the Customer.
"""


def test_what_terms_say_is_told_with_its_day_where_a_later_version_is_printed() -> None:
    told = "Corvane's policy, section 4.1, says that a match may not be used for an arrest."
    assert overtaken(told, TERMS)[1] == f"{told[:-1]} (as of 30 September 2022)."
    assert "as of" not in overtaken(told, TERMS.replace("November 1, 2022", "March 1, 2022"))[1]
    assert "as of" not in overtaken("Ohio took section 4.1 to require a warrant.", TERMS)[1]


@pytest.mark.parametrize(
    "state",
    [
        "The council has never voted on the cameras of Corvane Systems.",
        "The engineers of Corvane Systems have had no answer to their letter.",
        "The letter about the cameras has been signed by 112 employees of Corvane Systems.",
    ],
)
def test_what_had_not_come_by_a_day_is_told_with_that_day(state: str) -> None:
    assert overtaken(state, OTHER)[1] == f"{state[:-1]} (as of 30 September 2022)."


def test_what_somebody_says_had_not_come_was_said_by_the_day_of_the_report() -> None:
    told = "Ana Bell said that Corvane Systems has never sold cameras to Ohio."
    assert overtaken(told, OTHER)[1] == f"{told[:-1]} (reported 30 September 2022)."


def test_the_sentence_that_is_a_state_bears_the_day() -> None:
    both = "The council has never voted on it. Corvane Systems showed 96 cameras in Ohio."
    found = two_sources(both, OTHER)
    told = Overtaken(found).as_of(found.sources[0].statements[0], both)
    assert told.startswith("The council has never voted on it (as of 30 September 2022). Corvane")
    assert told.endswith("Ohio.")


def test_what_an_older_source_says_is_told_with_the_day_of_the_source() -> None:
    told = "The Norwick Police Department withheld 214 pages of records about Corvane Systems cameras."
    assert overtaken(told, OTHER) == (False, f"{told[:-1]} (reported 30 September 2022).")
    assert overtaken(told, OTHER, "2022-11-09")[1] == told


def test_a_day_near_that_of_the_source_is_day_enough() -> None:
    told = "Corvane Systems withheld 214 pages of records on 12 September 2022."
    assert overtaken(told, OTHER)[1] == told
    founded = "Corvane Systems, founded on 12 September 2002, withheld 214 pages of records."
    assert overtaken(founded, OTHER)[1] == f"{founded[:-1]} (reported 30 September 2022)."


def test_what_a_party_wrote_itself_is_written_not_reported() -> None:
    letter = "We ask the board to stop. We will not build it. We sold cameras in Ohio."
    found = two_sources(letter, OTHER)
    told = Overtaken(found).as_of(found.sources[0].statements[0], "Staff ask the board to stop.")
    assert told == "Staff ask the board to stop (written 30 September 2022)."


def test_an_event_to_come_is_over_when_a_source_was_written_on_its_day() -> None:
    coming = "The Norwick council is to vote on the contract on 14 May 2024."
    assert overtaken(coming, OTHER, "2024-05-09", "2024-05-14")[0]
    assert not overtaken(coming, OTHER, "2024-05-09", "2024-05-13")[0]


@pytest.mark.parametrize(
    ("told", "is_over"),
    [
        ("The Norwick council meets on 14 May 2024 to hear about the contract.", True),
        ("The Norwick council votes on the contract on Tuesday.", True),
        ("The Norwick council met on 7 May 2024 to hear about the contract.", False),
        ("The Norwick council meets twice a year to hear about the contract.", False),
    ],
)
def test_a_day_in_the_diary_is_over_when_it_has_come(told: str, is_over: bool) -> None:
    assert overtaken(told, OTHER, "2024-05-09", "2024-05-14")[0] is is_over


def dossier(*sources: CleanSource, **published: str) -> tuple[Briefing, list[CleanSource]]:
    settings = [
        SourceSettings(file=f"{name.replace('_', '-')}.txt", published=day) for name, day in published.items()
    ]
    return brief(sources, settings), list(sources)


def by_id(sources: list[CleanSource]) -> dict[str, CleanSource]:
    return {source.source.id: source for source in sources}


def test_the_day_of_a_state_is_checked_against_its_source() -> None:
    made, sources = dossier(
        clean_source(STATE, name="s-1"), clean_source(OTHER, name="s-2"), s_1="2022-09-30", s_2="2022-11-10"
    )
    (told,) = [finding for finding in made.findings() if "214 pages" in finding.statement]
    assert told.statement.endswith("(as of 30 September 2022).")
    assert not check(made, by_id(sources))
    wrong = made.model_copy(
        update={
            "sections": [
                section.model_copy(
                    update={
                        "findings": [
                            finding.model_copy(
                                update={"statement": finding.statement.replace("30 September", "29 October")}
                            )
                            for finding in section.findings
                        ]
                    }
                )
                for section in made.sections
            ]
        }
    )
    assert check(wrong, by_id(sources))


def test_a_correction_is_checked_with_its_writer_and_its_day() -> None:
    notice = (
        "Our release of May 2 said that the council had produced 540 pages about Corvane Systems cameras. The correct "
        "number is 528."
    )
    old = "The 540 pages, released to the Harrow Records Group, show that Corvane Systems sold cameras."
    sources = [clean_source(old, name="s-1"), clean_source(notice, name="s-2")]
    settings = [
        SourceSettings(file="s-1.txt", published="2024-05-03"),
        SourceSettings(file="s-2.txt", published="2024-05-20", publisher="Harrow Records Group"),
    ]
    made = brief(sources, settings)
    (told,) = [finding for finding in made.findings() if finding.statement.startswith("The 540")]
    assert "Harrow Records Group wrote on 20 May 2024: “" in told.statement
    assert not check(made, by_id(sources))
    for before, after in (
        ("20 May", "21 May"),
        ("Group wrote", "Society wrote"),
        ("528", "582"),
        ("540", "450"),
    ):
        other = told.model_copy(update={"statement": told.statement.replace(before, after)})
        sections = [
            section.model_copy(
                update={"findings": [other if f.id == told.id else f for f in section.findings]}
            )
            for section in made.sections
        ]
        assert check(made.model_copy(update={"sections": sections}), by_id(sources)), after


def test_a_quotation_at_the_end_loses_its_full_stop_to_the_day() -> None:
    told = "Corvane's policy says that nobody may “use a match for an arrest.”"
    assert overtaken(told, TERMS)[1].endswith("“use a match for an arrest” (as of 30 September 2022).")


def dated(told: str) -> str:
    """What is told of a text from September, where a later source tells of something else."""
    return overtaken(told, OTHER)[1]


MEANT = "Tom Okafor said that he'd bring a motion on the cameras to Norwick Council in November."


def test_what_somebody_meant_to_do_is_over_when_a_later_source_tells_that_it_was_done() -> None:
    done = "Tom Okafor brought his motion on the cameras to Norwick Council, which passed it."
    assert overtaken(MEANT, done)[0]
    assert not overtaken(MEANT, OTHER)[0]
    assert not overtaken(MEANT, done, now="2022-10-20")[0]
    assert not overtaken(MEANT, done.replace("brought", "will bring"))[0]


@pytest.mark.parametrize(
    ("told", "is_dated"),
    [
        ("A petition sent to Tom Okafor carried 118 names, organizers said.", True),
        ("Over the weekend the count rose to 137, according to Tom Okafor.", True),
        ("A letter with 118 names was sent on 8 March 2022 to Tom Okafor.", False),
        ("Tom Okafor had 118 employees, organizers said.", False),
    ],
)
def test_how_many_had_signed_is_told_with_its_day(told: str, is_dated: bool) -> None:
    told_then = "as of" if is_dated else "reported"
    assert dated(told) == f"{told[:-1]} ({told_then} 30 September 2022)."


@pytest.mark.parametrize(
    ("told", "is_dated"),
    [
        ("More than 400 employees of Corvane Systems have asked it to stop.", True),
        ("Corvane Systems has notified 400 of the tenants.", True),
        ("Ana Bell said that she had had no trouble from Corvane Systems so far.", True),
        ("Employees are urging Corvane Systems to answer.", True),
        ("Since May Corvane Systems has been sending lists to Ohio.", True),
        ("Nurses have been doing sums, and Corvane Systems knows.", False),
        ("Ana Bell has worked for Corvane Systems for nine years.", False),
        ("Since 2018 Corvane Systems has required a test.", False),
        ("Nurses have refused since 16 May 2022 to use the cameras.", False),
        ("Corvane Systems has about 900 employees.", True),
        ("Corvane Systems sold the cameras that employees are protesting against.", False),
        ("Ana Bell said that 400 nurses have refused.", False),
        ("The records, so far as they show, begin in May.", False),
        ("The cameras are nothing new to Corvane Systems.", False),
    ],
)
def test_what_goes_on_or_grows_is_told_with_its_day(told: str, is_dated: bool) -> None:
    told_then = "as of" if is_dated else "reported"
    assert dated(told) == f"{told[:-1]} ({told_then} 30 September 2022)."


def test_two_states_in_a_row_bear_one_day() -> None:
    both = "The letter to Corvane Systems has been signed by 112 nurses. Two nurses have resigned over it."
    found = two_sources(both, OTHER)
    told = Overtaken(found).as_of(found.sources[0].statements[0], both)
    assert told == both.replace("nurses. Two", "nurses (as of 30 September 2022). Two")


def of_no_day(told: str) -> str:
    """How a statement of a source without a date is told."""
    found = extracted(clean_source(told, name="s-1"), clean_source(OTHER, name="s-2"))
    (statement,) = found.sources[0].statements
    return Overtaken(found).as_of(statement, told)


@pytest.mark.parametrize(
    ("told", "is_marked"),
    [
        ("Corvane Systems has yet to answer the letter.", True),
        ("More than 90 employees of Corvane Systems have signed.", True),
        ("Employees are urging Corvane Systems to answer at a meeting Thursday.", True),
        ("The letter to Corvane Systems now has 148 signatures, Ana Bell said.", True),
        ("Employees are asking Corvane Systems to stop.", True),
        ("Corvane Systems sold 96 cameras on Thursday.", False),
        ("Corvane Systems “has yet to answer” the letter.", False),
    ],
)
def test_a_state_of_a_source_without_a_date_says_so(told: str, is_marked: bool) -> None:
    assert of_no_day(told) == (f"{told[:-1]} (source undated)." if is_marked else told)


def test_that_a_source_is_undated_is_checked() -> None:
    told = "The Norwick Police Department has yet to release 214 pages of records about Corvane Systems."
    made, sources = dossier(clean_source(told, name="s-1"), clean_source(OTHER, name="s-2"))
    assert any("(source undated)" in finding.statement for finding in made.findings())
    assert not check(made, by_id(sources))
    dated = [
        each.model_copy(update={"published": "2022-09-30"}) if each.file == "s-1.txt" else each
        for each in made.sources
    ]
    assert check(made.model_copy(update={"sources": dated}), by_id(sources))


@pytest.mark.parametrize(
    ("told", "is_dated"),
    [
        ("No driver has ever been dismissed over a score, according to Corvane Systems.", True),
        ("Drivers are not followed, according to Corvane Systems.", True),
        ("The cameras count passengers, according to Corvane Systems.", False),
        ("No driver was dismissed in 2021, according to Corvane Systems.", False),
        ("No driver has ever been dismissed over a score.", False),
    ],
)
def test_what_somebody_denies_has_the_day_of_the_denial(told: str, is_dated: bool) -> None:
    told_then = "as of" if is_dated else "reported"
    assert dated(told) == f"{told[:-1]} ({told_then} 30 September 2022)."


@pytest.mark.parametrize(
    ("first", "second", "is_over"),
    [
        ("More than 100 employees of Corvane Systems have signed a letter to Ana Bell.", MORE, True),
        ("More than 600 employees of Corvane Systems have signed a letter to Ana Bell.", MORE, False),
        ("More than 100 employees of Corvane Systems have signed a petition to Ana Bell.", MORE, False),
        ("More than 100 teachers in Ohio, all of them members, have signed a letter.", MORE, False),
    ],
)
def test_a_count_of_names_of_no_day_is_over_where_more_have_signed(
    first: str, second: str, is_over: bool
) -> None:
    found = extracted(clean_source(first, name="s-1"), clean_source(second, name="s-2"))
    assert Overtaken(found).is_over(found.sources[0].statements[0]) is is_over


def test_an_outstanding_request_has_its_day_beside_another_day() -> None:
    first = "Ohio answered Corvane Systems on 29 September 2022."
    both = f"{first} Another request for records is outstanding."
    found = two_sources(both, OTHER)
    told = Overtaken(found).as_of(found.sources[0].statements[-1], both)
    assert told == f"{first} Another request for records is outstanding (as of 30 September 2022)."


def amended(*lines: str) -> tuple[dict[str, bool], dict[str, str]]:
    """Which sentences of a contract with an amendment are over, and how each is told."""
    source = clean_source(
        "Reseller Agreement (August 14, 2023)",
        "5.4 Reseller shall pass the policy on.",
        "5.5 Reseller shall not sell to police agencies.",
        "5.6 Reseller shall keep all of its books in Ohio.",
        *lines,
        name="s-1",
    )
    found = extracted(source, s_1=SourceFacts(published="2023-08-14"))
    made, text = Overtaken(found), source.source.text
    wording = Wording(found.sources[0], found.actors)
    statements = found.sources[0].statements
    worded = {s.span.slice(text): w.text for s in statements if (w := wording.word(s)) is not None}
    return {s.span.slice(text): made.is_over(s) for s in statements}, worded


CHANGE = "A. In section 5.5 the words “police agencies” are replaced by “police agencies of Ohio”."


def test_a_clause_that_is_changed_is_told_only_before_the_amendment_with_its_day() -> None:
    over, told = amended("AMENDMENT NO. 2", "Made as of December 2, 2024", "The parties agree:", CHANGE)
    assert over["5.5 Reseller shall not sell to police agencies."]
    assert not over["5.6 Reseller shall keep all of its books in Ohio."]
    assert told[CHANGE.removeprefix("A. ")] == (
        "Clause 5.5 of the Reseller Agreement (August 14, 2023) reads: “Reseller shall not sell to police agencies.” "
        "Amendment No. 2 of 2 December 2024 to the Reseller Agreement (August 14, 2023) reads: "
        "“A. In section 5.5 the words ‘police agencies’ are replaced by ‘police agencies of Ohio’.”"
    )


def test_a_draft_of_an_amendment_changes_nothing_and_is_not_told() -> None:
    over, told = amended("AMENDMENT NO. 2 - DRAFT, NOT SIGNED", CHANGE)
    assert not over["5.5 Reseller shall not sell to police agencies."]
    assert not any("police agencies of Ohio" in words for words in told.values())


def test_what_is_added_behind_a_clause_leaves_the_clause_as_it_is() -> None:
    new = "A. After section 5.5 the words “and to no sheriff of Ohio” are inserted."
    over, _ = amended("AMENDMENT NO. 2", "Made as of December 2, 2024", new)
    assert not any(over.values())
