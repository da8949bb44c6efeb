"""E-mail chains as the programs that people use write them."""

import pytest

from briefing.reading.chains import Message, part_chain, written_date

OUTER = Message(sender="Ann Lee <ann@x.example>", date="2018-06-12")


def senders(text: str) -> list[tuple[str, str | None, str]]:
    return [(m.sender_name, m.date, m.body) for m in part_chain(OUTER, text)]


OUTLOOK = """See below.

________________________________
From: Bob Ray <bob@x.example>
Sent: Monday, June 11, 2018 3:04 PM
To: Ann Lee
Subject: Contract

We sign on Friday.
"""
APPLE = """Fine.

Begin forwarded message:

> From: Bob Ray <bob@x.example>
> Date: 11 June 2018 at 15:04:00 BST
> To: Ann Lee <ann@x.example>
> Subject: Contract
>
> We sign on Friday.
"""
GMAIL = """Fine.

---------- Forwarded message ---------
From: Bob Ray <bob@x.example>
Date: Mon, Jun 11, 2018 at 3:04 PM
Subject: Contract
To: Ann Lee <ann@x.example>


We sign on Friday.
"""
REPLY = """Fine.

On Mon, Jun 11, 2018 at 3:04 PM Bob Ray <bob@x.example> wrote:

> We sign on Friday.
"""
REPLY_BROKEN = """Fine.

On 11 June 2018 at 15:04, Bob Ray
<bob@x.example> wrote:
> We sign on Friday.
"""
BOLD = """Fine.

*From:* Bob Ray <bob@x.example>
*Sent:* Monday, June 11, 2018 3:04 PM
*To:* Ann Lee
*Subject:* Contract

We sign on Friday.
"""


@pytest.mark.parametrize("text", [OUTLOOK, APPLE, GMAIL, REPLY, REPLY_BROKEN, BOLD])
def test_each_programs_way_of_quoting(text: str) -> None:
    first, second = senders(text)
    assert first[0] == "Ann Lee"
    assert second == ("Bob Ray", "2018-06-11", "We sign on Friday.")


@pytest.mark.parametrize(
    "text",
    [
        "From: the start we said no.\nThat is all.",
        "On Monday, he wrote:\nWe sign.",
        "The order of June is this.\n\n-----\n\nNothing follows.",
    ],
)
def test_a_sentence_is_no_header(text: str) -> None:
    assert len(senders(text)) == 1


def test_what_is_quoted_in_between_keeps_its_marks() -> None:
    [only] = part_chain(OUTER, "You wrote\n> we sign\nand I do not agree.\nNot at all.")
    assert "> we sign" in only.body


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Mon, 11 Jun 2018 15:04:00 +0100", "2018-06-11"),
        ("Monday, June 11th, 2018 3:04 PM", "2018-06-11"),
        ("2018-06-11 15:04", "2018-06-11"),
        ("5/6/2018", None),
        ("31 February 2018", None),
        ("yesterday", None),
    ],
)
def test_dates_as_they_are_written(text: str, date: str | None) -> None:
    assert written_date(text) == date
