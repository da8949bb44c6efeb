from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.dates import date_bounds, find_dates, say_date
from briefing.model.statements import DateMention

FRIDAY = "2018-06-22"
WEDNESDAY = "2018-10-17"


def only(text: str, published: str | None) -> DateMention:
    (mention,) = find_dates(text, published)
    return mention


def value(text: str, published: str | None) -> str | None:
    mention = only(text, published)
    return f"{mention.date}/{mention.until}" if mention.until else mention.date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm said on Monday that it would appeal.", "2018-06-18"),
        ("The firm said Friday that it would appeal.", "2018-06-22"),
        ("It has been off since Thursday last.", "2018-06-21"),
        ("On Wednesday week there will be a march.", "2018-07-04"),
        ("The court sits on Tuesday fortnight.", "2018-07-10"),
        ("The letter asks that a list be published by July 1.", "2018-07-01"),
        ("The list was published by June 1.", "2018-06-01"),
        ("On Monday the board will vote.", "2018-06-25"),
        ("The vote is scheduled for Thursday.", "2018-06-28"),
        ("The board voted to suspend alerts until staff report back on Tuesday.", "2018-06-26"),
        ("The board suspended alerts until staff reported back on Tuesday.", "2018-06-19"),
        ("The money wasn't in the bank until May 15, she said.", "2018-05-15"),
        ("The agency did not have to answer until June 30.", "2018-06-30"),
        ("The contract runs until June 30 next year.", "2019-06-30"),
        ("He wrote on 14 November last year.", "2017-11-14"),
        ("Last Monday she resigned.", "2018-06-18"),
        ("They will meet next Tuesday.", "2018-06-26"),
        ("The ballot closed at 5 p.m. on Friday 8 June.", "2018-06-08"),
        ("The ballot closed at noon on Friday, June 8.", "2018-06-08"),
        ("The group has called a walkout for Wednesday.", "2018-06-27"),
        ("She said he'd bring it back on Wednesday.", "2018-06-27"),
        ("She said he'd brought it back on Wednesday.", "2018-06-20"),
        ("They demanded an answer by Tuesday.", "2018-06-26"),
        ("Staff were told to leave by Tuesday.", "2018-06-26"),
        ("The signs had gone up by Tuesday.", "2018-06-19"),
        ("By the end of the hearing 40 accounts were shut by Tuesday.", "2018-06-19"),
        ("He had promised a reply by Tuesday, and sent it on the day.", "2018-06-19"),
        ("It happened yesterday.", "2018-06-21"),
        ("It was signed on the 14th.", "2018-06-14"),
        ("It was signed three days ago.", "2018-06-19"),
        ("Two Mondays ago it rained.", "2018-06-11"),
        ("The first Friday of July will be free.", "2018-07-06"),
        ("At 3 p.m. Wednesday, officers entered.", "2018-06-20"),
    ],
)
def test_days_resolve_against_the_day_of_publication(text: str, expected: str) -> None:
    assert value(text, FRIDAY) == expected


def test_a_day_after_its_weekday_is_one_expression() -> None:
    assert value("It has been out of use since Thursday last, 21 June.", FRIDAY) == "2018-06-21"


def test_a_weekday_ahead_in_the_past_is_left_open() -> None:
    assert value("The case was heard on Tuesday fortnight.", FRIDAY) is None


def test_the_year_at_the_end_of_a_stretch_is_that_of_its_beginning() -> None:
    first, last = find_dates("Between 16 January and the end of June 2017, 40 were scored.", FRIDAY)
    assert (first.date, last.date) == ("2017-01-16", "2017-06")
    first, last = find_dates("Between 16 October and the end of June 2017, 40 were scored.", FRIDAY)
    assert first.date == "2016-10-16"


def test_a_year_end_note_is_of_the_year_that_it_names() -> None:
    assert [each.date for each in find_dates("Its year-end note for 2017 has the sum.", FRIDAY)] == ["2017"]
    assert value("It will be done by year-end.", FRIDAY) == "2018"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Earlier this week, shareholders wrote.", "2018-W42"),
        ("Workers walked out two weeks ago.", "2018-W40"),
        ("The week of October 1 was worse.", "2018-W40"),
        ("It ran between February and October last year.", "2017-02/2017-10"),
        ("It had been free through September.", "2018-09"),
        ("Since June, hundreds have signed.", "2018-06"),
        ("In a May letter, they asked for more.", "2018-05"),
        ("Last November they lost.", "2017-11"),
        ("In mid-September it began.", "2018-09"),
        ("They were offering to extend it through December.", None),
        ("The trial ran through August.", "2018-08"),
        ("Of those, 30 lost their licences by the end of July.", "2018-07"),
        ("The firm agreed to shut it by the end of March.", "2019-03"),
        ("The notice had to be in by November.", "2018-11"),
        ("It will take effect in January.", "2019-01"),
        ("On March 19, Vance tells Cole that anything over it goes to a vote.", "2018-03-19"),
        ("It would move staff off targets tied to bids from January 1.", "2019-01-01"),
        ("It would refund the fees charged from January 1.", "2018-01-01"),
        ("It moved staff off targets tied to bids from January 1.", "2018-01-01"),
        ("By March of next year it will be over.", "2019-03"),
        ("They met over the summer.", "2018-22"),
        ("Last winter was hard.", "2017-24"),
        ("Earlier this year, 28 lawmakers were misidentified.", "2018"),
        ("Over the past two years, it spent nothing.", "2016/2018"),
        ("Over the weekend, protesters gathered.", "2018-10-13/2018-10-14"),
    ],
)
def test_longer_periods_resolve_against_publication(text: str, expected: str) -> None:
    assert value(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("It was sent on May 9, 2024.", "2024-05-09", "day"),
        ("It was sent on 9 May 2024.", "2024-05-09", "day"),
        ("It was sent on the 9th of May, 2024.", "2024-05-09", "day"),
        ("Done this twenty-third day of June, two thousand and eighteen.", "2018-06-23", "day"),
        ("Dated 2024-05-09.", "2024-05-09", "day"),
        ("It ran October 18-25, 2018.", "2018-10-18/2018-10-25", "day"),
        ("It ran from May 3 to June 7, 2018.", "2018-05-03/2018-06-07", "day"),
        ("It ran from Dec. 20 to Jan. 5, 2019.", "2018-12-20/2019-01-05", "day"),
        ("It began in early March 2019.", "2019-03", "month"),
        ("It began in the summer of 2018.", "2018-22", "season"),
        ("Sales rose in Q3 2018.", "2018-35", "season"),
        ("Sales rose in the first half of 2018.", "2018-40", "season"),
        ("Sales rose in fiscal 2019.", "2019", "year"),
        ("It failed during the 2018-19 school year.", "2018/2019", "year"),
        ("It was a toy in the 1990s.", "199X", "year"),
        ("It was released in 2016.", "2016", "year"),
        ("After her failed 2008 campaign she left.", "2008", "year"),
    ],
)
def test_the_calendar_needs_no_publication_date(text: str, expected: str, precision: str) -> None:
    assert value(text, None) == expected
    assert only(text, None).precision == precision
    assert only(text, None).resolved_from is None


@pytest.mark.parametrize(
    "text",
    [
        "We may march on Washington; she may not.",
        "Theresa May said the April Group would answer.",
        "The March on Washington was a march for jobs.",
        "Second, 43 of us were there.",
        "See 5 U.S.C. § 552 and Section 702.",
        "It runs Windows 2000 and version 2.0.18.",
        "Call 555-2014 or 0800 1999, 24/7.",
        "On Tuesdays they train, and every Friday they rest, Monday to Friday from 9 to 5.",
        "The vote was 9-4, a 50/50 split of the rest.",
        "Nearly 2000 people and 1,999 dogs came.",
        "Super Tuesday and Black Friday are names.",
        "The fall of the company was a spring in her step.",
        "In today’s climate nobody would say so.",
        "She worked for two years, up to 90 days a year.",
        "On the 14th floor, the 9th Circuit sat.",
        "February 30, 2019 and 31/31/2019",
    ],
)
def test_these_are_no_dates(text: str) -> None:
    assert [mention.span.slice(text) for mention in find_dates(text, FRIDAY)] == []


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2018-10", "On Thursday he spoke.", None),
        ("2018-10", "Last month he spoke.", "2018-09"),
        ("2018-10", "In November he spoke.", "2017-11"),
        ("2018", "Last month he spoke.", None),
        ("2018", "In June he spoke.", "2018-06"),
        ("2018", "Last year he spoke.", "2017"),
        (None, "Last year he spoke.", None),
        (None, "On May 9 he spoke.", None),
    ],
)
def test_nothing_resolves_further_than_the_publication_date_allows(
    published: str | None, text: str, expected: str | None
) -> None:
    mention = only(text, published)
    assert mention.date == expected
    assert (mention.precision == "relative") is (expected is None)


@pytest.mark.parametrize(
    "text", ["Two weeks later he left.", "The following day he left.", "About a year ago he left."]
)
def test_what_counts_from_another_event_stays_relative(text: str) -> None:
    mention = only(text, FRIDAY)
    assert (mention.date, mention.precision, mention.resolved_from) == (None, "relative", None)


def test_a_resolved_date_says_from_what() -> None:
    assert only("It came last Monday.", FRIDAY).resolved_from == "last Monday (published 2018-06-22)"


def test_spans_count_from_the_offset() -> None:
    mention = find_dates("It came on Monday.", FRIDAY, offset=100)[0]
    assert mention.span == (111, 117)
    assert only("It came on Monday.", None).span == (11, 17)


def test_the_document_s_habit_orders_day_and_month() -> None:
    assert value("Sent 9/5/2024.", None) == "2024-09-05"
    assert [m.date for m in find_dates("Sent 9/5/2024, received 21/5/2024.", None)] == [
        "2024-05-09",
        "2024-05-21",
    ]
    assert find_dates("Sent 9/5/2024.", None, day_first=True)[0].date == "2024-05-09"


def test_a_malformed_publication_date_is_refused() -> None:
    with pytest.raises(ValueError, match="not an ISO 8601 date"):
        find_dates("Monday", "22 June 2018")


@pytest.mark.parametrize(
    ("iso", "precision", "words"),
    [
        ("2018-06-14", "day", "14 June 2018"),
        ("2018-W25", "week", "the week of 18 June 2018"),
        ("2018-06", "month", "June 2018"),
        ("2018-22", "season", "summer 2018"),
        ("2018-35", "season", "the third quarter of 2018"),
        ("2018", "year", "2018"),
        ("199X", "year", "the 1990s"),
    ],
)
def test_dates_are_said_as_prose_has_them(iso: str, precision: str, words: str) -> None:
    assert say_date(iso, precision) == words  # type: ignore[arg-type]


def test_bounds_order_dates_of_any_precision() -> None:
    assert date_bounds("2018-22") == (date(2018, 6, 1), date(2018, 8, 31))
    assert date_bounds("2018-24") == (date(2018, 12, 1), date(2019, 2, 28))
    assert date_bounds("2018-W25") == (date(2018, 6, 18), date(2018, 6, 24))
    assert date_bounds("199X") == (date(1990, 1, 1), date(1999, 12, 31))


@given(st.text(alphabet="0123456789/-., May JuneMondaythelastagoweek’s\n", max_size=60))
def test_mentions_never_overlap_and_can_always_be_said(text: str) -> None:
    mentions = find_dates(text, "2020-02-29")
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    for mention in mentions:
        if mention.date is not None:
            assert say_date(mention.date, mention.precision)
            assert date_bounds(mention.date)[0] <= date_bounds(mention.until or mention.date)[1]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The council voted on Tuesday to turn off the sensors on June 30.", "2024-05-29", None),
        ("It said it is owed $465,000 for May, June and July.", "2024-06-20", None),
        ("It was paid for May, June and July.", "2024-08-29", "2024-07"),
        ("Its log for Aug. 19 shows a call.", "2024-05-29", None),
        ("RESOLVED: that the force report back in January.", "2023-09-12", None),
        ("He was sent home on Feb. 3.", "2024-05-29", "2024-02-03"),
        ("The sensors will go dark on June 30.", "2024-05-29", "2024-06-30"),
        ("She was dismissed on Dec. 28.", "2024-01-10", "2023-12-28"),
    ],
)
def test_year_that_only_a_guess_would_give_is_left_out(
    text: str, published: str, expected: str | None
) -> None:
    mentions = [m for m in find_dates(text, published) if "Tuesday" not in m.span.slice(text)]
    assert [mention.date for mention in mentions] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left in September of that year.", [None]),
        ("He left on 3 September that year.", [None]),
        ("He left in May of the same year.", [None, None]),
        ("He left in May of the year before.", [None, None]),
        ("He left in September of last year.", ["2020-09"]),
        ("He left in September. That year was bad.", ["2020-09"]),
    ],
)
def test_a_year_told_before_is_not_the_one_nearest_to_publication(
    text: str, expected: list[str | None]
) -> None:
    assert [mention.date for mention in find_dates(text, "2021-03-15")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Holt wrote on Feb. 19, and again on the 26th.", "2018-02-26"),
        ("A clerk complained on 12 December. The answer came on the 14th.", "2017-12-14"),
        ("In March 2016 it was signed. The money came on the 9th.", "2016-03-09"),
        ("It was agreed on 2 March; she resigned on the 9th, and left on the 12th.", "2018-03-12"),
        ("It was agreed on 2 June. The board will vote on the 30th.", "2018-06-30"),
        # Before the date told, after publication, or ahead from another month: nobody can tell.
        ("On 28 April he wrote, and again on the 3rd.", None),
        ("It began on 2 June, and was stopped on the 30th.", None),
        ("It was agreed on 2 April. The board will vote on the 30th.", None),
        ("In February it was found, and sealed on the 30th.", None),
    ],
)
def test_a_bare_day_is_of_the_month_told_before_it(text: str, expected: str | None) -> None:
    assert find_dates(text, FRIDAY)[-1].date == expected


def test_a_bare_day_needs_no_publication_after_a_full_date() -> None:
    last = find_dates("It was signed on 3 May 2021 and paid on the 12th.", None)[-1]
    assert (last.date, last.resolved_from) == ("2021-05-12", "the 12th (after 3 May 2021)")


def test_a_bare_day_stays_open_where_the_paragraph_before_told_of_another_month() -> None:
    assert find_dates("It was signed on the 14th.", FRIDAY, month="2018-02")[0].date is None
    assert find_dates("It was signed on the 14th.", FRIDAY, month="2018-06")[0].date == "2018-06-14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sealed on Tuesday 12 June.", "2018-06-12"),
        ("It is sealed on Friday 15 December.", "2017-12-15"),
        ("It will be sealed on Saturday, July 14.", "2018-07-14"),
        # No such weekday in the years about: the paper erred, and the number counts.
        ("It was sealed on Thursday 12 June.", "2018-06-12"),
    ],
)
def test_a_weekday_tells_the_year(text: str, expected: str) -> None:
    assert value(text, FRIDAY) == expected


@pytest.mark.parametrize("term", ["through", "to"])
def test_a_term_whose_year_nobody_says_has_none(term: str) -> None:
    """By its verb it is last year's, by the calendar just as well the next."""
    assert value(f"She got a quote, $499,000 {term} the end of March.", "2021-01-12") is None
    assert value(f"She got a quote, $499,000 {term} the end of December.", "2021-01-12") == "2020-12"


def test_a_sunday_papers_last_week_is_the_one_that_ends() -> None:
    assert value("The board met last week.", "2025-05-18") == value("The board met this week.", "2025-05-16")
    assert value("The board met last week.", "2025-05-19") == value("The board met this week.", "2025-05-16")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked about a May licence that says how long prints can be held, Orr said no.", "2018-05"),
        ("An August notice on how fees may be raised was read to the panel.", "2017-08"),
        ("Prints may be held for a year under an August agreement.", "2017-08"),
        ("The February agreement says that prints may be sold.", "2018-02"),
        ("In September the clerk who is to retire found the file.", "2017-09"),
        ("In September that panel will sit.", "2018-09"),
        ("An August vote will decide it.", "2018-08"),
        ("The panel expects an August ruling.", "2018-08"),
        ("The two will sign an August agreement.", "2018-08"),
        ("It has until the August hearing.", "2018-08"),
    ],
)
def test_a_month_alone_is_past_unless_its_own_clause_looks_ahead(text: str, expected: str) -> None:
    assert value(text, FRIDAY) == expected


def test_the_verb_of_a_clause_about_a_noun_is_not_that_of_the_date() -> None:
    assert value("On Monday the woman who will lead the panel resigned.", FRIDAY) == "2018-06-18"
    assert value("On Monday those who will march meet.", FRIDAY) == "2018-06-25"


def test_a_day_without_a_year_begins_the_time_whose_end_has_one() -> None:
    text = "Evidence: trial, 3 sites, 42 rooms, April 17 to June 23, 2023; 78% of staff found it useful."
    assert value(text, "2023-10-23") == "2023-04-17/2023-06-23"
