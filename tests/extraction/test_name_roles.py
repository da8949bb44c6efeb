"""Name roles: the forms in which a text says, right beside a name, what its bearer is."""

from __future__ import annotations

import pytest

from tests.extraction.texts import names


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A Halden account executive named Ann Cole rang.", "Ann Cole", "A Halden account executive"),
        ("“It fell,” said Capt. Ann Cole, who saw it.", "Ann Cole", "Capt."),
        ("Ann Cole, 61, a nurse in Brill, rang.", "Ann Cole", "a nurse in Brill"),
        ("Ann Cole, an ambitious director of Halden Health, rang.", "Ann Cole", "director of Halden Health"),
        ("Ann Cole, a back-end engineer, rang.", "Ann Cole", "a back-end engineer"),
        ("Ann Cole, head of sales (schools), rang.", "Ann Cole", "head of sales (schools)"),
        (
            "Witnesses: Ann Cole, Permanent Secretary, Ministry for Harbours; Tom Rees, Clerk.",
            "Ann Cole",
            "Permanent Secretary, Ministry for Harbours",
        ),
        ("The State Auditor, Ann Cole, rang.", "Ann Cole", "State Auditor"),
        (
            "An account manager at Halden Health named Ann Cole rang.",
            "Ann Cole",
            "An account manager at Halden Health",
        ),
        ("Counselor Ann Cole said so.", "Ann Cole", "Counselor"),
        ("Halden’s founder and director, Ann Cole, rang.", "Ann Cole", "Halden’s founder and director"),
        ("Another former Halden engineer, Ann Cole, rang.", "Ann Cole", "former Halden engineer"),
        ("Halden’s head of clinical services Ann Cole rang.", "Ann Cole", "head of clinical services"),
        ("Criminal litigator Ann Cole rang the clerk.", "Ann Cole", "Criminal litigator"),
        (
            "Ann Cole, a senior fellow at the Brill Institute, rang.",
            "Ann Cole",
            "a senior fellow at the Brill Institute",
        ),
        ("They parted with the head of the office Ann Cole had run.", "Ann Cole", None),
        ("The firm rang the owner and the tenant, Ann Cole, rang back.", "Ann Cole", None),
    ],
)
def test_a_role_is_read(text: str, name: str, role: str | None) -> None:
    found = {mention.text: mention.role for mention in names(text)}
    assert found[name] == role


@pytest.mark.parametrize(
    ("text", "occupation"),
    [
        ("Ann Cole, who left Halden in March, rang.", "left Halden"),
        ("Ann Cole, who founded Halden Health in 2014 and runs it, rang.", "founded Halden Health in 2014"),
        ("Ann Cole, who runs public-sector sales for Halden, rang.", "runs public-sector sales for Halden"),
        ("Ann Cole, 61, who has lived in Brill since 2009, rang.", "has lived in Brill since 2009"),
        ("Ann Cole, who runs sales at Halden and whose name is on the quote, rang.", "runs sales at Halden"),
        ("Ann Cole, who runs sales at Halden and of whom little is known, rang.", "runs sales at Halden"),
        ("Ann Cole, who runs sales at Halden and", "runs sales at Halden"),
        ("Ann Cole, who has run the authority since 2009, rang.", None),
        ("Ann Cole, who said that it fell, rang.", None),
        ("Ann Cole, who sells for Halden in the hills, rang.", "sells for Halden in the hills"),
        ("Ann Cole, who runs the lab, rang.", None),
        ("Ann Cole, who works in the hardware shop, rang.", None),
        ("Ann Cole, who runs the largest lab in Brill, rang.", "runs the largest lab in Brill"),
    ],
)
def test_a_clause_says_what_somebody_does(text: str, occupation: str | None) -> None:
    found = {mention.text: mention.occupation for mention in names(text)}
    assert (found["Ann Cole"] or (None,))[0] == occupation


def test_a_role_that_opens_its_sentence_is_whole() -> None:
    (found,) = [name for name in names("Social services secretary Ann Cole told reporters.") if name.role]
    assert (found.text, found.role) == ("Ann Cole", "Social services secretary")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("U.S. Secretary of Commerce Howard Lund testified.", "Howard Lund", "Secretary of Commerce"),
        ("He met Halden co-founder Thomas Rees in May.", "Thomas Rees", "co-founder"),
        ("Director of Public Works Thomas Rees rang.", "Thomas Rees", "Director of Public Works"),
        ("The chief of Bank of Nova Scotia rang.", "Bank of Nova Scotia", None),
        ("A friend of Jo Thomas Rees rang.", "Jo Thomas Rees", None),
    ],
)
def test_what_an_office_is_of_is_no_part_of_the_name(text: str, name: str, role: str | None) -> None:
    found = {mention.text: mention.role for mention in names(text)}
    assert found[name] == role
