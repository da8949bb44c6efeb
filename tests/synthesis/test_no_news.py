"""Which told sentences nobody needs."""

from __future__ import annotations

import pytest

from briefing.synthesis.no_news import (
    is_about_the_author,
    is_no_news,
    is_notice,
    is_of_the_writer,
    is_size,
    is_unnamed,
    only_announces,
    opens_on_untold,
)


def test_unnamed() -> None:
    assert is_unnamed("The file memo.txt reads: “It was sold.”")
    assert is_unnamed("It was sold, according to memo.txt.")
    assert not is_unnamed("It was sold, according to the Courier.")


def test_of_the_writer() -> None:
    assert is_of_the_writer("The file blog.txt reads: “I'd make the same call tomorrow.”")
    assert is_of_the_writer("The authority wrote: “We regret that your request was late.”")
    assert not is_of_the_writer("The union wrote: “Members have voted.”")


@pytest.mark.parametrize(
    "told",
    [
        "At its meeting the Board asked for a report on the use of cameras.",
        "Meridian notes recent press comment concerning its product.",
        "The committee meets again on 4 June 2024.",
        "Corvane is based in Norwick.",
        "5.1: Customer shall not resell.",
    ],
)
def test_no_news(told: str) -> None:
    assert is_no_news(told, is_speech=False)


def test_news() -> None:
    assert not is_no_news("The Board suspended the cameras on 25 February 2025.", is_speech=False)
    promise = "Ruth Adeyemi told staff that the sale “complies with our terms”."
    assert not is_no_news(promise, is_speech=False)
    assert is_no_news("Ruth Adeyemi said: “We are proud of our terms.”", is_speech=True)


def test_things_that_were_told_of_before_lead_nothing() -> None:
    assert opens_on_untold("The doors belong to customers of Corvane, which sells the bell for $79.")
    assert opens_on_untold("The letters follow a report on 12 October 2021.")
    assert not opens_on_untold("The emails of Corvane were released on 12 October 2021.")
    assert not opens_on_untold("The employees have asked Corvane to stop.")
    assert not opens_on_untold("The city told Corvane to stop.")


@pytest.mark.parametrize(
    "told",
    [
        "Tarn Optics has 4,100 employees, most of them in warehouses.",
        "The Harbour Agency has some 900 officers.",
        "Tarn Optics was founded in 2011 by two opticians.",
    ],
)
def test_how_large_or_old_a_body_is_is_not_told(told: str) -> None:
    assert is_size(told)


@pytest.mark.parametrize(
    "told",
    [
        "The letter has 4,100 employees behind it.",
        "Tarn Optics has 41 customers in three states.",
        "Tarn Optics has 4,100 employees. Half of them signed.",
        "Tarn Optics has dismissed 12 employees.",
        "The review was set up in the spring.",
    ],
)
def test_what_happened_is_told_though_it_counts_people(told: str) -> None:
    assert not is_size(told)


def test_the_line_below_a_column_is_no_news() -> None:
    assert is_about_the_author(
        "Ana Bell is a data engineer at Corvane. The views here are her own.", "Ana Bell"
    )
    assert is_about_the_author("Ana Bell coaches sales teams in Ohio.", "Ana Bell")
    assert is_about_the_author(
        "For years she wrote the code. Ana Bell is an engineer at Corvane.", "Ana Bell"
    )
    assert not is_about_the_author("Ana Bell said that she is an engineer.", "Ana Bell")
    assert not is_about_the_author("Ana Bell is a data engineer at Corvane.", None)
    assert not is_about_the_author("Tom Okafor is a data engineer at Corvane.", "Ana Bell")


def test_what_only_announces() -> None:
    assert only_announces("It’s important to note two things here.")
    assert only_announces("It is worth mentioning this.")
    assert not only_announces("It is worth noting that Corvane sold 96 cameras.")
    assert not only_announces("It is important to the council.")


@pytest.mark.parametrize(
    ("told", "form"),
    [
        (
            "The Norwick Council wrote: “Thank you for your email of 22 November 2024 asking for a review.”",
            True,
        ),
        (
            "The Norwick Council wrote: “If you remain dissatisfied you may complain to the Commissioner.”",
            True,
        ),
        ("The Norwick Council wrote: “This letter will be placed on our disclosure log.”", True),
        ("The Norwick Council wrote: “I have found no record that approval was sought.”", False),
        ("Ann Cole asked whether the council may appeal the ruling on the cameras.", False),
    ],
)
def test_the_form_of_an_answer_is_no_news(told: str, form: bool) -> None:
    assert is_notice(told) is form
