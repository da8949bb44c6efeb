"""Corrections: what a source takes back is never told as standing, and never made a dispute."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import SourceSettings
from briefing.extraction.extract import SourceFacts
from briefing.model.briefing import Briefing
from briefing.synthesis.correction_notices import Notice, find_notices
from briefing.synthesis.corrections import Corrections
from tests.extraction.texts import clean_source, extracted
from tests.synthesis.dossiers import brief

OLD = "The 540 pages of emails, released to the Harrow Records Group, show that Corvane Systems sold cameras."
NOTICE = (
    "Correction: Our release of May 2 said that the council had produced 540 pages. Twelve of them were "
    "copies. The correct number is 528. We regret the error."
)


def notices(*paragraphs: str) -> list[Notice]:
    (source,) = extracted(clean_source(*paragraphs), s_1=SourceFacts(published="2024-05-20")).sources
    return list(find_notices(source))


def dossier(*sources: CleanSource, **published: str) -> Briefing:
    settings = [
        SourceSettings(file=f"{name.replace('_', '-')}.txt", published=day, publisher=f"Paper {name[-1]}")
        for name, day in published.items()
    ]
    return brief(sources, settings)


def everything_told(briefing: Briefing) -> list[str]:
    """Every statement, event and position of the brief."""
    return [
        *(finding.statement for finding in (*briefing.findings(), *briefing.bottom_line)),
        *(event.what for event in briefing.timeline),
        *(quotation.text for quotation in briefing.quotations),
        *(position.statement for dispute in briefing.disputes for position in dispute.positions),
    ]


@pytest.mark.parametrize(
    ("words", "old", "new", "thing"),
    [
        (NOTICE, 540, 528, "page"),
        (
            "In the minutes of 4 March we put the number of complaints at 61. That was a typo. The right figure "
            "is 16.",
            61,
            16,
            "complaint",
        ),
        (
            "This article was amended on 8 June 2025. An earlier version said that 45 cameras had been bought. "
            "It was 54.",
            45,
            54,
            "camera",
        ),
        (
            "The council looked again. It had said there were 31 cameras in its cars; there are 13.",
            31,
            13,
            "camera",
        ),
        (
            "Clarification: a story on Tuesday misstated the number of nurses who signed as 310. It was 130.",
            310,
            130,
            "nurse",
        ),
        ("The board found 72 errors, not 27 as previously reported.", 27, 72, "error"),
        ("It released 603 files, down from the 612 it had first announced.", 612, 603, "file"),
        (
            "The ministry has revised its estimate of affected families from 1,200 to 3,400.",
            1200,
            3400,
            "family",
        ),
        (
            "The agency had told the court that 88 phones were searched. It now says that the number is 880.",
            88,
            880,
            "phone",
        ),
        (
            "An earlier version of this article misstated the number of pages released. It was 603, not 612.",
            612,
            603,
            "page",
        ),
        (
            "This story has been updated to correct the number of officers dismissed. It was four, not five.",
            5,
            4,
            "officer",
        ),
        (
            "CORRECTED: The council paid $1.2 million, not $2.1 million, for the cameras.",
            2.1e6,
            1.2e6,
            "camera",
        ),
        (
            "Because of an editing error, a story on Monday said that 41 guards had been dismissed; the number is "
            "14.",
            41,
            14,
            "guard",
        ),
        ("(Corrects number of pages to 603, not 612, in first paragraph)", 612, 603, "page"),
        ("Minute 4.2 was amended: for “41 cameras” read “14 cameras”.", 41, 14, "camera"),
        ("What the agency first announced as 540 pages turned out to be 528.", 540, 528, "page"),
        ("We said 40 cameras had been sold. I meant to say fewer: I meant 14.", 40, 14, "camera"),
        (
            "Editor's note: an earlier version of this story gave the value of the contract as $4 million. The "
            "correct figure is $6 million.",
            4e6,
            6e6,
            "contract",
        ),
    ],
)
def test_a_notice_is_read_with_its_old_and_its_new_number(
    words: str, old: float, new: float, thing: str
) -> None:
    (notice,) = notices(words)
    assert {value for value, _ in notice.old} == {old}
    assert {value for value, _ in notice.new} == {new}
    assert thing in notice.things


def test_a_correction_may_give_both_numbers_in_its_second_sentence() -> None:
    (notice,) = notices(
        "CORRECTION: An earlier version of this story, based on information that the wire service supplied, "
        "misstated the time that Ray Bell spent in jail. It was 11 days, from May 2 to May 13, not 17 days."
    )
    assert {value for value, _ in notice.old} == {17}
    assert {value for value, _ in notice.new} == {11}
    assert notice.things == {"day"}


def test_a_pronoun_counts_as_the_name_that_it_stands_for() -> None:
    paper = clean_source(
        "Ray Bell of Harrow sued Corvane Systems. He was in the county jail for 11 days before he was released.",
        "CORRECTION: An earlier version of this story misstated the time that Ray Bell spent in the county jail. "
        "It was 11 days, not 17 days.",
    )
    wire = clean_source(
        "Ray Bell of Harrow sued Corvane Systems. He was in the county jail for 17 days before he was released.",
        name="s-2",
    )
    extraction = extracted(paper, wire)
    corrections = Corrections(extraction)
    told = [s for s in extraction.sources[1].statements if corrections.of(s) is not None]
    assert len(told) == 1


@pytest.mark.parametrize(
    ("words", "old", "thing"),
    [
        (
            "Corvane Systems has withdrawn the claim that the camera is 97 percent accurate.",
            (97, "%"),
            "accurate",
        ),
        ("The agency no longer stands by its count of 1,840 devices.", (1840, None), "device"),
        ("The figure of 612 pages that we gave in May was wrong.", (612, None), "page"),
    ],
)
def test_a_number_can_be_given_up_without_another(
    words: str, old: tuple[float, str | None], thing: str
) -> None:
    (notice,) = notices(words)
    assert notice.old == {old}
    assert not notice.new
    assert thing in notice.things


@pytest.mark.parametrize(
    "words",
    [
        # One party's number against another's is a dispute.
        "The union said that 900 people marched. The correct number is 350, the company said.",
        "Our members counted 900 people. Corvane Systems says the right number is 350.",
        "The company's earlier report gave 41 faults. The correct number is 312, according to the auditor.",
        # A count that grows, a price that was raised, a number that is spoken of.
        "UPDATE, June 14: 96 of us have now signed.",
        "The contract was raised from $2 million to $4 million.",
        "An earlier report said that 40 cameras were sold. The council asked for 60.",
        "We said that 40 cameras were sold. Nobody asked how many worked.",
        "The first letter said that 12 officers had asked. It was sent in May.",
        "The council bought 40 cameras, not 60.",
        "The mayor said that the number of cameras was 40, not 60.",
        "The company had said that 40 cameras were sold. The mayor now says that he never saw 12 of them.",
        "The council had said there were 40 cameras in May; there are 52 now.",
        "The union has dropped its demand for 40 cameras to be removed.",
        "Was the earlier figure of 612 pages wrong? We said 612.",
    ],
)
def test_a_rival_number_and_a_new_state_take_nothing_back(words: str) -> None:
    assert notices(words) == []


def test_the_old_number_is_told_with_its_correction_only() -> None:
    briefing = dossier(
        clean_source(OLD, name="s-1"),
        clean_source(NOTICE, name="s-2"),
        s_1="2024-05-03",
        s_2="2024-05-20",
    )
    (told,) = {statement for statement in everything_told(briefing) if "540" in statement}
    assert told.startswith("The 540 [corrected below] pages of emails")
    assert told.endswith(
        "Paper 2 wrote on 20 May 2024: “Correction: Our release of May 2 said that the council had produced 540 "
        "pages. Twelve of them were copies. The correct number is 528.”"
    )
    assert 540 not in {figure.value for figure in briefing.figures}
    assert not briefing.disputes


def test_the_same_number_of_another_thing_stands() -> None:
    found = extracted(
        clean_source("Corvane Systems sold 540 cameras to Ohio.", name="s-1"),
        clean_source(NOTICE, name="s-2"),
    )
    (statement,) = found.sources[0].statements
    assert Corrections(found).of(statement) is None


def test_a_small_number_of_the_same_thing_must_share_more() -> None:
    notice = (
        "An earlier version of this story said that 12 officers had used the cameras. It should have said 21."
    )
    found = extracted(
        clean_source(
            "Twelve officers used the cameras in May. The mayor thanked 12 officers at a dinner.", name="s-1"
        ),
        clean_source(notice, name="s-2"),
    )
    corrections = Corrections(found)
    taken_back, stands = found.sources[0].statements
    assert corrections.of(taken_back) is not None
    assert corrections.of(stands) is None


def test_a_notice_is_told_whole_or_not_at_all() -> None:
    briefing = dossier(
        clean_source(NOTICE.replace("pages", "pages of records"), name="s-1"), s_1="2024-05-20"
    )
    for statement in everything_told(briefing):
        assert "528" in statement or "540" not in statement


def test_a_number_of_what_is_still_to_be_done_stands_as_that() -> None:
    notice = (
        "Correction: an earlier report said that 410 cameras had been installed in Norwick. That is the number to be "
        "installed by 2027."
    )
    found = extracted(
        clean_source(
            "Corvane Systems has installed 410 cameras in Norwick. 410 cameras are to be installed by 2027.",
            name="s-1",
        ),
        clean_source(notice, name="s-2"),
    )
    corrections = Corrections(found)
    said_done, planned = found.sources[0].statements
    assert corrections.of(said_done) is not None
    assert corrections.of(planned) is None


def test_a_number_that_counts_something_else_now_is_told_with_that() -> None:
    found = extracted(
        clean_source("The agency searched 1,310 phones during the trial.", name="s-1"),
        clean_source(
            "The agency had told reporters that the number was 1,310. The agency now says that 1,310 counts "
            "owners, not phones.",
            name="s-2",
        ),
        s_2=SourceFacts(published="2024-05-20", publisher="The Norwick Sentinel"),
    )
    (statement,) = found.sources[0].statements
    correction = Corrections(found).of(statement)
    assert correction is not None
    assert correction.told is not None
    assert "1,310 counts owners, not phones" in correction.told.text
    assert not correction.notice.stands_alone


def test_a_new_number_in_a_report_that_had_the_old_one_is_told_with_the_correction() -> None:
    found = extracted(
        clean_source("The auditor reported in April that 4,132 alerts led to nothing.", name="s-1"),
        clean_source("The auditor says that 4,132 alerts led to nothing.", name="s-2"),
        clean_source(
            "In the report of April 22 we gave the number of alerts as 4,312. That was a slip. The right "
            "number is 4,132.",
            name="s-3",
        ),
        s_1=SourceFacts(published="2024-05-29"),
        s_2=SourceFacts(published="2024-05-29"),
        s_3=SourceFacts(published="2024-05-14", publisher="Office of the Auditor"),
    )
    corrections = Corrections(found)
    (ahead,), (timely,) = (found.sources[place].statements for place in (0, 1))
    assert corrections.of(ahead) is not None
    assert corrections.of(timely) is None


def test_a_quotation_of_a_number_that_was_taken_back_is_not_shown() -> None:
    quoted = "“The council gave us 540 pages of emails about the contract,” said Nora Quill, a lawyer."
    both = dossier(clean_source(quoted, name="s-1"), clean_source(NOTICE, name="s-2"), s_2="2024-05-20")
    alone = dossier(clean_source(quoted, name="s-1"))
    assert [quotation.speaker for quotation in alone.quotations] == ["Nora Quill"]
    assert not both.quotations


@pytest.mark.parametrize("things", ["addresses", "searches", "cameras", "boxes", "entries"])
def test_what_is_taken_back_is_known_by_its_plural(things: str) -> None:
    notice = f"CORRECTION: An earlier version said that 1,450 {things} had been sold. It was 540."
    found = extracted(
        clean_source(notice, name="s-1"),
        clean_source(f"Corvane Systems sold 1,450 {things} to Ohio.", name="s-2"),
    )
    assert Corrections(found).of(found.sources[1].statements[0]) is not None


def test_a_figure_that_was_given_before_is_taken_back() -> None:
    later = "A law firm found that 440 notices had gone out in Ohio. The authority had previously given the figure as 310."
    found = extracted(
        clean_source(later, name="s-1"),
        clean_source("The authority of Ohio said that 310 notices were sent.", name="s-2"),
        clean_source("The authority of Ohio said that 310 cameras were sold.", name="s-3"),
    )
    corrections = Corrections(found)
    assert corrections.of(found.sources[1].statements[0]) is not None
    assert corrections.of(found.sources[2].statements[0]) is None


def test_what_a_paper_mends_in_its_own_text_is_no_news_unless_another_repeats_it() -> None:
    notice = "This story was amended on 9 May. An earlier version said that 450 cameras had been bought. It was 540."
    repeated = "Corvane Systems sold 450 cameras to Ohio, a customer of its contract."
    alone = dossier(clean_source(notice, name="s-1"), s_1="2024-05-09")
    both = dossier(
        clean_source(notice, name="s-1"),
        clean_source(repeated, name="s-2"),
        s_1="2024-05-09",
        s_2="2024-05-08",
    )
    assert not any("450" in statement for statement in everything_told(alone))
    assert all("It was 540." in statement for statement in everything_told(both) if "450" in statement)
    assert any("450" in statement for statement in everything_told(both))


def test_altered_copy_takes_nothing_back() -> None:
    found = extracted(clean_source(NOTICE, altered=True))
    assert not Corrections(found).all


def test_a_corrected_sum_is_matched_by_what_it_is_of() -> None:
    (notice,) = notices(
        "Camden Systems sold the city a parking tool.",
        "CORRECTION, May 21, 2024: An earlier version of this story said that the price in the draft lease was "
        "$30 million. It is $3 million. We regret the slip.",
    )
    assert notice.old == {(30_000_000.0, "USD")}
    assert notice.new == {(3_000_000.0, "USD")}
    assert {"price", "lease"} <= notice.things


def test_a_notice_has_the_day_that_it_prints_and_is_no_finding_by_itself() -> None:
    told = everything_told(
        dossier(
            clean_source(
                "Corvane Systems sold cameras to the city of Harrow. The draft contract puts the price at $3 million.",
                "CORRECTION, May 21: An earlier version of this story said that the price in the draft contract was "
                "$30 million. It is $3 million.",
                name="s-1",
            ),
            clean_source("Corvane Systems sold Harrow cameras under a $30 million contract.", name="s-2"),
            s_1="2024-05-20",
            s_2="2024-05-20",
        )
    )
    with_old = [each for each in told if "$30 million" in each]
    assert with_old
    assert all("on 21 May 2024: “An earlier version" in each for each in with_old)
    assert not any(each.startswith("Paper 1 wrote") for each in told)


YEARLY = "Corvane Systems sells cameras. The city of Harrow is paying $4.2 million a year for the cameras."


@pytest.mark.parametrize(
    ("update", "told"),
    [
        (
            "UPDATE 2: Fair. Same for the money: $4.2M is the whole four years if they stay, not annual.",
            False,
        ),
        ("EDIT: The $4.2 million covers the four years of the contract, not a single year.", False),
        ("UPDATE 2: Fair. The $4.2 million is paid by the city and the county, not Corvane.", True),
        ("UPDATE 2: Fair. $4.2M is what the city pays for four months, not a month.", True),
    ],
)
def test_a_sum_that_is_not_paid_so_often_is_not_told_as_if_it_were(update: str, told: bool) -> None:
    extraction = extracted(
        clean_source(f"{YEARLY} The cameras cost $4.2 million in all.", f"{update} Thanks.", name="s-1"),
        clean_source(YEARLY, name="s-2"),
    )
    corrections = Corrections(extraction)
    for source in extraction.sources:
        concerned = [
            s.span.slice(source.source.source.text)
            for s in source.statements
            if corrections.of(s) is not None
        ]
        assert concerned == (
            [] if told else ["The city of Harrow is paying $4.2 million a year for the cameras."]
        )


LISTED = (
    "CORRECTION: This story was first published on May 20. An earlier version said that at least 41 cameras had "
    "been wrongly aimed at homes. The sheet lists 41 cameras that were checked; 14 of them were aimed at homes."
)


def test_a_number_is_right_of_more_than_was_said_of_it() -> None:
    (notice,) = notices(LISTED)
    assert {value for value, _ in notice.new} == {14}
    assert notice.done == "aimed"
    right = ("The city checked 41 cameras in May.", "Of the 41 cameras, 14 had been aimed at homes.")
    wrong = "At least 41 cameras were aimed at homes by Corvane Systems."
    paper = clean_source(" ".join((*right, wrong)), LISTED)
    (source,) = (extraction := extracted(paper)).sources
    corrections = Corrections(extraction)
    concerned = [s.span.slice(paper.source.text) for s in source.statements if corrections.of(s) is not None]
    assert concerned == [wrong]


def test_what_another_has_from_a_story_that_was_wrong_is_that_papers_word_and_has_the_day_of_the_change() -> (
    None
):
    briefing = dossier(
        clean_source(
            "Updated 10:04 AM, May 23, 2024 [CORRECTED]",
            "Corvane Systems sold cameras to Harrow. The draft contract puts the price at $3 million.",
            "CORRECTION: An earlier version of this story said that the price in the draft contract was "
            "$30 million. It is $3 million.",
            name="s-1",
        ),
        clean_source("Corvane Systems sold Harrow cameras under a $30 million contract.", name="s-2"),
        s_1="2024-05-20",
        s_2="2024-05-21",
    )
    with_old = [each for each in everything_told(briefing) if "$30 million" in each]
    assert with_old
    for each in with_old:
        assert each.startswith("Paper 2 wrote on 21 May 2024: “Corvane Systems sold Harrow")
        assert "Paper 1 wrote on 23 May 2024: “" in each
