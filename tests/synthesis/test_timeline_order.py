"""Rows without a date: in the order of their months, then in that of their sources."""

from __future__ import annotations

from briefing.synthesis.timeline import find_timeline
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import steps

SOLD = "Corvane Systems sold 96 cameras to the Norwick Police Department {}."
CANCELLED = "Ohio cancelled a contract with Corvane Systems {}."
TESTED = "Corvane Systems tested a drone camera at a fair of Utah farmers {}."
HIRED = "Corvane Systems hired a lobbyist for a contract with schools {}."


def rows(*texts: str) -> list[str]:
    """What the timeline tells of undated sources with paragraphs of their own."""
    made = steps(*(clean_source(*text.split("\n\n"), name=f"s-{n}") for n, text in enumerate(texts, 1)))
    return [event.what for event in find_timeline(made.extraction, made.placing, made.book)]


def test_rows_stand_by_month_and_day_not_by_their_words() -> None:
    in_order = [
        TESTED.format("in April"),
        SOLD.format("in June"),
        CANCELLED.format("on June 30"),
        HIRED.format("in July"),
    ]
    assert rows("\n\n".join(sorted(in_order))) == in_order


def test_a_winter_begins_in_november() -> None:
    in_order = [TESTED.format("in November"), SOLD.format("in December"), CANCELLED.format("in February")]
    assert rows("\n\n".join(sorted(in_order))) == in_order


def test_what_has_no_month_stands_behind_in_the_order_of_its_sources() -> None:
    late = f"{CANCELLED.format('back in June')}\n\n{SOLD.format('on Monday')}"
    early = f"PORT ELLIS, June 20 (Continental Wire) – {TESTED.format('on Friday')}"
    told = rows(late, early)
    assert told == [CANCELLED.format("back in June"), TESTED.format("on Friday"), SOLD.format("on Monday")]


def test_last_month_stands_before_monday_of_one_source() -> None:
    told = rows(f"{SOLD.format('on Monday')}\n\n{CANCELLED.format('at a fair last month')}")
    assert told == [CANCELLED.format("at a fair last month"), SOLD.format("on Monday")]


def test_an_aside_stands_behind_what_the_dossier_is_about() -> None:
    aside = "Halden Devices sold 12 lamps to Utah farmers under a contract in June."
    told = rows(
        f"{aside}\n\n{CANCELLED.format('in June')}\n\n{SOLD.format('in April')}",
        f"{TESTED.format('in May')} Lanternway Inc sells Corvane Systems cameras. Lanternway Inc pays Ohio.",
    )
    assert told[-2:] == [CANCELLED.format("in June"), aside]


def test_two_months_are_two_events() -> None:
    again = "Corvane Systems sold 12 cameras to the Norwick Police Department {}."
    told = rows(f"{SOLD.format('in June')}\n\n{again.format('in April')}")
    assert told == [again.format("in April"), SOLD.format("in June")]
