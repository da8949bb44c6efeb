"""Which source was written before which, where none or not all of them have their day."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts
from briefing.extraction.writing_order import WritingOrder
from tests.extraction.texts import clean_source, extracted

#: A source with its day, from which the years of the others follow.
KNOWN = "The Norwick Transit Authority published 340 pages of records about Lanternway on Tuesday."
BOARD = "The Norwick Transit Authority is to vote on the Lanternway contract on June 30."
LAPSED = "In July the Norwick Transit Authority counted the cameras. It let the Lanternway contract lapse."


def order(*texts: str, published: str | None = None, altered: bool = False) -> WritingOrder:
    """The order of sources s-1, s-2, …, of which the first may have its day."""
    sources = [
        clean_source(*text.split("\n\n"), name=f"s-{number}", altered=altered and number == 2)
        for number, text in enumerate(texts, 1)
    ]
    return WritingOrder(extracted(*sources, s_1=SourceFacts(published=published)))


def sides(made: WritingOrder, one: str = "s-1", other: str = "s-2") -> tuple[bool, bool]:
    """Whether one is known to be earlier than the other, and the other than the one."""
    return made.is_before(one, other), made.is_before(other, one)


def test_a_day_to_come_in_one_and_gone_by_in_another() -> None:
    made = order(KNOWN, BOARD, LAPSED, published="2023-05-24")
    assert sides(made, "s-2", "s-3") == (True, False)
    assert made.latest == "2023-07-01"
    assert made.rank("s-2") == 0
    assert made.rank("s-3") == 2
    assert "June 30" in (made.why("s-2", "s-3") or "")


def test_a_day_that_comes_every_year_bounds_nothing() -> None:
    yearly = "The fiscal year of the Norwick Transit Authority ends on June 30."
    assert sides(order(KNOWN, yearly, LAPSED, published="2023-05-24"), "s-2", "s-3") == (False, False)


def test_a_dateline_without_a_year_is_of_the_year_of_the_dated_source() -> None:
    wire = "PORT ELLIS, June 20 (Continental Wire) – Shareholders asked Lanternway to stop selling cameras."
    made = order(KNOWN, wire, LAPSED, published="2023-05-24")
    assert sides(made) == (True, False)
    assert sides(made, "s-2", "s-3") == (True, False)


@pytest.mark.parametrize(
    ("told", "published", "latest"),
    [
        ("In July the Authority counted the cameras.", "2023-05-24", "2023-07-01"),
        # The February of that year, seven months before, may as well be meant.
        ("In February the Authority counted the cameras.", "2022-09-07", "2022-09-07"),
        ("In 2021 the Authority bought them. In July it counted the cameras.", "2023-05-24", "2023-05-24"),
        ("The Authority counted the cameras on July 16 a year ago.", "2023-05-24", "2023-05-24"),
        ("On 4 July 23 people counted the cameras of the Authority.", "2023-05-24", "2023-05-24"),
        ("The Authority has counted its cameras since July.", "2023-05-24", "2023-05-24"),
        ("The Authority will count the cameras on July 16.", "2023-05-24", "2023-05-24"),
        (
            "Back in June, when the riders asked, the Authority counted the cameras.",
            "2023-05-24",
            "2023-07-01",
        ),
        (
            "The Authority bought it.\n\nUPDATE: On July 16 it counted the cameras.",
            "2023-05-24",
            "2023-05-24",
        ),
    ],
)
def test_before_which_day_the_last_source_was_not_written(told: str, published: str, latest: str) -> None:
    assert order(KNOWN, told, published=published).latest == latest


def test_machine_altered_copy_moves_no_bound() -> None:
    told = "In July the Authority counted the cameras."
    assert order(KNOWN, told, published="2023-05-24", altered=True).latest == "2023-05-24"


def test_without_any_dated_source_months_still_have_an_order_but_no_year() -> None:
    wire = "PORT ELLIS, June 20 (Continental Wire) – Shareholders asked Lanternway to stop selling cameras."
    made = order(wire, "Back in June, when shareholders asked, Lanternway said that it had no contract.")
    assert sides(made) == (True, False)
    assert made.latest is None


def test_months_all_round_the_year_have_no_order() -> None:
    wire = "PORT ELLIS, June 20 (Continental Wire) – Shareholders asked Lanternway to stop selling cameras."
    later = (
        "Back in June, when shareholders asked, Lanternway said that it had no contract. In September it had one. "
        "In December it lost it. In March it sued."
    )
    assert sides(order(wire, later)) == (False, False)


def test_what_was_this_week_for_one_is_long_ago_for_another() -> None:
    recent = "Earlier this week, 19 Lanternway shareholders wrote a letter to Ana Bell about the cameras."
    older = "Earlier this year, a host of Lanternway shareholders sent a letter to Ana Bell on the cameras."
    assert sides(order(recent, older)) == (True, False)
    assert sides(order(older, recent)) == (False, True)
    assert sides(order(recent, recent.replace("this week", "last week"))) == (False, False)


def test_another_groups_letter_is_another_event() -> None:
    recent = "Earlier this week, 19 Lanternway shareholders wrote a letter to Ana Bell about the cameras."
    older = "Earlier this year, Lanternway employees sent a letter to Ana Bell about the cameras."
    assert sides(order(recent, older)) == (False, False)


def test_a_day_of_the_month_may_be_of_this_week() -> None:
    recent = "On Monday the Authority gave 436 pages of flight records to the Plains Records Project."
    older = "The Authority gave 436 pages of flight records to the Plains Records Project on July 10."
    assert sides(order(recent, older)) == (False, False)
    assert sides(order(recent, older.replace("on July 10", "in July"))) == (True, False)


def test_news_that_comes_a_week_after() -> None:
    essay = (
        "An anonymous Lanternway employee has asked the company to stop selling cameras to police. "
        "The essay, published Monday on Pressbench, says that employees signed a letter in June."
    )
    news = (
        "The news comes a week after an anonymous Lanternway employee published an essay asking the company "
        "to stop selling cameras to police."
    )
    assert sides(order(essay, news)) == (True, False)


def test_a_meeting_of_all_staff_to_come_and_past() -> None:
    coming = (
        "At an all-staff meeting later this week, Lanternway employees will confront Ana Bell. "
        "The meeting is scheduled for Thursday."
    )
    past = "A Thursday all-hands meeting was the first time that executives addressed the cameras."
    assert sides(order(coming, past)) == (True, False)
    assert sides(order(coming.replace("all-staff", "board"), past.replace("all-hands", "board"))) == (
        False,
        False,
    )


def test_counts_of_signers_only_grow_but_give_way() -> None:
    few = "More than 100 Lanternway employees have signed an internal letter to Ana Bell about cameras."
    many = "A letter to Ana Bell about cameras was signed by 450 Lanternway employees."
    made = order(few, many)
    assert sides(made) == (False, False)  # not surely
    assert made.is_likely_before("s-1", "s-2")
    assert not made.is_likely_before("s-2", "s-1")
    other = order(few, many.replace("Lanternway", "Corvane Systems"))
    assert not other.is_likely_before("s-1", "s-2")
    made = order(KNOWN, f"Back in June the riders sued. {few}", f"{BOARD} {many}", published="2023-05-24")
    assert sides(made, "s-2", "s-3") == (False, True)
    assert not made.is_likely_before("s-2", "s-3")


def test_what_contradicts_itself_has_no_order() -> None:
    one = "On Monday Ana Bell opened a depot in Norwick for 96 cameras. In May Tom Okafor sued the Ohio riders' club."
    other = "In May Ana Bell opened a depot in Norwick for 96 cameras. On Monday Tom Okafor sued the Ohio riders' club."
    assert sides(order(one, other)) == (False, False)


def test_messages_of_their_own_days_are_in_no_order() -> None:
    log = "June 27. The board voted tonight on the cameras.\n\nJuly 3. The riders sued over the cameras in Ohio."
    assert order(KNOWN, log, published="2023-05-24").latest == "2023-05-24"


def test_sources_that_all_have_their_days_need_none() -> None:
    made = order(KNOWN, published="2023-05-24")
    assert made.latest is None
    assert made.rank("s-1") == 0


def test_a_long_list_of_days_bounds_nothing() -> None:
    listed = ", ".join(f"{count} cameras on July {count}" for count in range(1, 12))
    assert order(KNOWN, f"The Authority counted {listed}.", published="2023-05-24").latest == "2023-05-24"
    few = "The Authority counted 2 cameras on July 2 and 3 cameras on July 3."
    assert order(KNOWN, few, published="2023-05-24").latest == "2023-07-03"
