"""The timeline: what happened, or is to happen, on a date that the sources allow, in order."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.extraction.extract import SourceFacts
from briefing.model.briefing import TimelineEvent
from briefing.synthesis.timeline import ENOUGH, find_timeline
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import steps

DATED = SourceFacts(published="2024-05-17")
SOLD = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024."


def timeline(*sources: CleanSource, **facts: SourceFacts) -> list[TimelineEvent]:
    made = steps(*sources, **facts)
    return find_timeline(made.extraction, made.placing, made.book)


def test_events_stand_in_order_of_their_dates() -> None:
    events = timeline(
        clean_source(
            "Ohio cancelled a contract with Corvane Systems last Monday. Corvane Systems sold cameras to "
            "Ohio in 2021. Corvane Systems tested cameras in Ohio in March 2022. Ohio bought cameras from "
            "Corvane Systems on 3 March 2022."
        ),
        s_1=DATED,
    )
    assert [event.date for event in events] == ["2021", "2022-03-03", "2022-03", "2024-05-13"]
    assert [event.precision for event in events] == ["year", "day", "month", "day"]
    assert events[-1].resolved_from is not None
    assert "last Monday" in events[-1].resolved_from


def test_a_date_without_a_base_stays_relative_and_comes_last() -> None:
    text = "Ohio cancelled a contract with Corvane Systems last Monday. Corvane Systems sold cameras in 2021."
    events = timeline(clean_source(text))
    assert [event.date for event in events] == ["2021", None]
    assert events[-1].precision == "relative"
    assert "last Monday" in (events[-1].resolved_from or "")


def test_altered_copy_and_duplicates_date_nothing() -> None:
    assert timeline(clean_source(SOLD, altered=True)) == []
    assert len(timeline(clean_source(SOLD), clean_source(SOLD, name="s-2", duplicate_of="s-1"))) == 1


def test_words_that_cannot_stand_alone_date_nothing() -> None:
    assert (
        timeline(clean_source("She sold cameras to Ohio in 2021. “We sold it in 2020,” said Tom Okafor."))
        == []
    )


def test_one_event_of_two_sources_is_one() -> None:
    again = "In May 2024 Corvane Systems sold 96 cameras to the Norwick Police Department."
    assert len(timeline(clean_source(SOLD), clean_source(again, name="s-2"))) == 1


def test_since_a_month_is_no_event_of_it() -> None:
    text = "Corvane Systems has sold 96 cameras to the Norwick Police Department since May 2024."
    assert timeline(clean_source(text)) == []
    assert [event.date for event in timeline(clean_source(text.replace("since", "in")))] == ["2024-05"]


def test_a_findings_one_day_is_an_event() -> None:
    text = "The contract that Corvane Systems signed on 3 May 2023 sold 96 cameras to the Norwick Police."
    made = steps(clean_source(text))
    assert made.statements() == [text]
    (event,) = find_timeline(made.extraction, made.placing, made.book, made.found)
    assert event.date == "2023-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Between May 2023 and June 2024 Corvane Systems tested a camera in Ohio.",
        "From 3 April 2023 to 31 July 2023 Corvane Systems tested a camera in Ohio.",
        "Ohio asked Corvane Systems to cancel the contract by 31 October 2024.",
        "Corvane Systems tested a camera in Ohio until the end of March 2024.",
    ],
)
def test_a_span_or_a_term_is_no_event(text: str) -> None:
    assert timeline(clean_source(text), s_1=DATED) == []


def test_a_relative_year_is_no_event_but_a_year_is() -> None:
    assert timeline(clean_source("Corvane Systems tested a camera in Ohio last year."), s_1=DATED) == []
    assert len(timeline(clean_source("Corvane Systems tested a camera in Ohio in 2022."), s_1=DATED)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Corvane Systems sold Ohio a camera under the 2022 planning document.", 0),
        ("Corvane Systems tested a camera for its November review in Ohio.", 0),
        ("Corvane Systems sold Ohio a camera after the October 2018 Halden Health crash tests.", 0),
        ("In a March letter Corvane Systems offered Ohio a camera under a contract.", 1),
    ],
)
def test_the_date_of_a_thing_is_not_that_of_the_deed(text: str, count: int) -> None:
    assert len(timeline(clean_source(text), s_1=DATED)) == count


def test_what_says_nothing_of_when_is_left_out() -> None:
    assert timeline(clean_source("The following day Ohio cancelled a contract with Corvane Systems.")) == []


def test_the_undated_give_way_to_enough_dated() -> None:
    undated = "On Thursday Ohio cancelled a contract with Corvane Systems."
    dated = [f"Corvane Systems sold {n} cameras to Ohio in {2010 + n}." for n in range(5, 5 + ENOUGH)]
    few = timeline(clean_source(" ".join([*dated[:1], undated])))
    many = timeline(clean_source(" ".join([*dated, undated])))
    assert None in [event.date for event in few]
    assert None not in [event.date for event in many] and len(many) == ENOUGH


def test_a_notice_is_no_event() -> None:
    notice = "Corvane Systems notes recent press comment on its contract with Ohio of 3 May 2024."
    assert timeline(clean_source(notice), s_1=DATED) == []


def test_a_day_that_may_lie_ahead_is_not_given_last_years_date() -> None:
    text = "Corvane Systems pitched a contract with Ohio on July 9."
    assert timeline(clean_source(text), s_1=SourceFacts("2024-06-13", None, None)) == []
    dated = timeline(clean_source(text), s_1=SourceFacts("2024-08-13", None, None))
    assert [event.date for event in dated] == ["2024-07-09"]


def test_a_day_in_a_clause_about_somebody_dates_no_finding() -> None:
    text = (
        "Ohio bought 40 cameras from Ann Bell, an engineer at Corvane Systems who was suspended on 4 March 2022. "
        "Corvane Systems sold cameras to Ohio on 3 March 2022."
    )
    made = steps(clean_source(text))
    events = find_timeline(made.extraction, made.placing, made.book, made.found)
    assert [event.date for event in events] == ["2022-03-03"]


@pytest.mark.parametrize(
    "text",
    [
        "Last winter, Corvane Systems tested a camera in Ohio.",
        "For most of the winter Corvane Systems tested a camera in Ohio.",
        "Corvane Systems tested a camera throughout March 2024 in Ohio.",
        "Corvane Systems says 41 police departments use a camera today.",
    ],
)
def test_a_time_that_sets_the_scene_or_lasts_dates_no_event(text: str) -> None:
    assert timeline(clean_source(text), s_1=DATED) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ohio sent Corvane Systems 40 pages about a camera, bless the framers of 1851, and cancelled a contract.",
        "Ohio tested a camera of Corvane Systems and showed The Herald a page of the contract with a date in "
        "May 2026.",
        "Ohio cancelled a contract with Corvane Systems and left its camera up to the end of December 2024.",
        "Corvane Systems rejects the sale of a camera to Ohio on 3 April 2024.",
        "Tom Okafor said that he would cancel the contract with Corvane Systems in June 2024.",
        "Tom Okafor said that he would cancel the contract with Corvane Systems before U.S. police in June 2024.",
        "Ohio bought 14 cameras from Corvane Systems, against 12 cameras bought in May 2023.",
        "Ohio approved the minutes of 3 April 2024 and the sale of a camera of Corvane Systems.",
        "Corvane Systems sells more cameras in a day than it will sell to Ohio.",
        "Corvane Systems, which sold Ohio a camera, was invited on 3 May 2024 and sent a petition.",
        "Corvane Systems refused to cancel the contract with Ohio, but agreed to meet the police on 6 June.",
        "Ohio asked Corvane Systems to test a camera on 6 June.",
        "April 3, 2024: we wrote at first that Corvane Systems sold three cameras to Ohio under a contract.",
    ],
)
def test_a_date_of_something_else_is_no_event(text: str) -> None:
    assert timeline(clean_source(text), s_1=DATED) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Corvane Systems tested a camera in Ohio at the fair of 2022.", "2022"),
        ("Corvane Systems rejected a contract with Ohio on 3 April 2024.", "2024-04-03"),
        ("Ohio will cancel a contract with Corvane Systems in June 2024.", "2024-06"),
        ("Ohio asked Corvane Systems to cancel the contract on 6 May.", "2024-05-06"),
        ("On 3 April 2024 Ohio cancelled a contract, $40,000 through the end of December.", "2024-04-03"),
    ],
)
def test_the_date_of_a_deed_is_an_event(text: str, date: str) -> None:
    (event,) = timeline(clean_source(text), s_1=DATED)
    assert event.date == date


def test_an_update_tells_of_days_after_publication() -> None:
    text = "UPDATE, June 14: On June 10 Ohio cancelled a contract with Corvane Systems. The council sold a camera."
    (event,) = timeline(clean_source(text), s_1=DATED)
    assert event.date == "2024-06-10"


def test_what_tells_only_a_number_is_no_event() -> None:
    text = "Tom Okafor’s petition to Corvane Systems of May 2024 said 27."
    assert timeline(clean_source(text), s_1=DATED) == []


def test_a_papers_column_of_corrections_dates_nothing() -> None:
    items = (
        "A story on 3 May 2024 said that Corvane Systems sold three cameras to Ohio. It sold two.",
        "A story on 3 May 2024 attributed a contract with Ohio to Corvane Systems. It was Lumen's.",
    )
    made = [(PassageKind.LIST_ITEM, each) for each in items]
    assert len(timeline(clean_source((PassageKind.HEADING, "Sales"), *made), s_1=DATED)) > 0
    assert timeline(clean_source((PassageKind.HEADING, "Corrections"), *made), s_1=DATED) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Corvane Systems denied that cameras were sold to Ohio on 3 May 2024.", []),
        ("Corvane Systems denied on 3 May 2024 that cameras were sold to Ohio.", ["2024-05-03"]),
        ("Corvane Systems denied the sale of cameras to Ohio on 3 May 2024.", ["2024-05-03"]),
        ("Corvane Systems said that cameras were sold to Ohio on 3 May 2024.", ["2024-05-03"]),
    ],
)
def test_a_denial_is_not_of_the_day_of_what_is_denied(text: str, dates: list[str]) -> None:
    assert [event.date for event in timeline(clean_source(text), s_1=DATED)] == dates


def test_a_sentence_that_a_dated_copy_has_takes_its_day() -> None:
    told = "Ohio cancelled a contract for 96 cameras with Corvane Systems in Norwick on Monday night."
    (event,) = timeline(clean_source(told), clean_source(told, name="s-2", duplicate_of="s-1"), s_2=DATED)
    assert event.date == "2024-05-13"

    other = "Ohio cancelled a contract for 12 towers with Veridian Systems in Elmsea on Monday night."
    dates = [event.date for event in timeline(clean_source(told), clean_source(other, name="s-2"), s_2=DATED)]
    assert dates == ["2024-05-13", None]


def test_of_one_day_the_morning_comes_first() -> None:
    events = timeline(
        clean_source(
            "Ohio cancelled a contract with Corvane Systems on the night of 3 May 2024. Tom Okafor sold 12 cameras "
            "of Corvane Systems to the Harbour Board of Elmsea on the morning of 3 May 2024."
        ),
        s_1=DATED,
    )
    assert ["morning" in event.what for event in events] == [True, False]
