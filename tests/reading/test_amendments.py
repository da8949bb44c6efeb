"""Amendments printed behind the contract that they change: each has a day, and binds or does not."""

from __future__ import annotations

import pytest

from briefing.reading.amendments import amendment_at, find_amendments

CONTRACT = """\
Supply Agreement

2.1 Kerbwise shall keep no reads.

SIGNED 3 May 2021

------------------

FIRST AMENDMENT
Dated 9 June 2022

The parties vary the Agreement as follows:

1. Clause 2.1 is deleted.
2. After clause 2.2 the following is inserted:
Kerbwise may audit.

AMENDMENT NO. 2 - DRAFT FOR DISCUSSION

(a) Clause 2.4 is deleted.

------------------

A. What stands below a rule is another matter.
"""


def test_each_amendment_has_its_day_and_its_paragraphs() -> None:
    first, second = find_amendments(CONTRACT)
    assert (first.name, first.date, first.binds) == ("First Amendment", "2022-06-09", True)
    assert [CONTRACT[a:b] for a, b in first.paragraphs] == [
        "1. Clause 2.1 is deleted.",
        "2. After clause 2.2 the following is inserted:\nKerbwise may audit.",
    ]
    assert (second.date, second.binds) == (None, False)
    assert [CONTRACT[a:b] for a, b in second.paragraphs] == ["(a) Clause 2.4 is deleted."]


def test_what_stands_below_a_rule_or_above_the_name_is_of_no_amendment() -> None:
    assert amendment_at(CONTRACT, CONTRACT.index("A. What stands")) is None
    assert amendment_at(CONTRACT, CONTRACT.index("2.1 Kerbwise")) is None


@pytest.mark.parametrize(
    "line",
    [
        "Amendment fails in the council",
        "The amendment was signed on 4 May 2021.",
        "Amendments",
        "An amendment to the rules",
        "Variation is normal",
    ],
)
def test_what_only_tells_of_an_amendment_is_none(line: str) -> None:
    assert find_amendments(f"{line}\n\nA. Clause 2.1 is deleted.\n") == ()
