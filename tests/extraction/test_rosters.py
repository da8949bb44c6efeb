"""Rosters: who is present, by the forms in which parliaments, courts and councils list them."""

from __future__ import annotations

import pytest

from briefing.extraction.rosters import as_written, bearer_of, find_present, holder_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Members in attendance: Senators Hale, Orr (Chair), Pryce-Lind",
            ["Senator Hale", "Senator Orr", "Senator Pryce-Lind"],
        ),
        ("ROTH, Ms Ana, General Counsel, Kerbwise Limited", ["Ana Roth"]),
        ("O'BRIEN, Dr Jane Mary", ["Jane Mary O'Brien"]),
        ("Witnesses: Jane Doe, Chief Executive, Acme; and John Smith, Director.", ["Jane Doe", "John Smith"]),
        (
            "Present: Cllr Ann Brown (Chair), Cllr J. Green, Mary White, clerk",
            ["Ann Brown", "J. Green", "Mary White"],
        ),
        ("Host: Jane Doe", ["Jane Doe"]),
        (
            "Present: Chairman Tom Lund; Commissioners Ana Roth, Jo Hale. Also: Lee Orr, County Attorney; Sheriff Al Bay.",
            ["Tom Lund", "Ana Roth", "Jo Hale", "Lee Orr", "Al Bay"],
        ),
    ],
)
def test_those_present(line: str, names: list[str]) -> None:
    assert [each.name for each in find_present(line)] == names


@pytest.mark.parametrize("line", ["Chair: Thank you", "Note: Ana Roth left", "The witnesses: they had left."])
def test_other_lines_list_nobody(line: str) -> None:
    assert find_present(line) == ()


def test_an_office_and_a_surname_name_one_who_is_present() -> None:
    text = "Members in attendance: Senators Hale, Orr (Chair)\nROTH, Ms Ana, General Counsel, Kerbwise"
    chair, counsel = holder_of("CHAIR", text), bearer_of("Ms ROTH", text)
    assert chair is not None and chair.name == "Senator Orr"
    assert counsel is not None and (counsel.name, counsel.office) == ("Ana Roth", "General Counsel, Kerbwise")


def test_two_of_one_surname_are_nobody() -> None:
    text = "ROTH, Ms Ana, General Counsel, Kerbwise\nROTH, Mr Paul, Director, Kerbwise"
    assert bearer_of("ROTH", text) is None
    assert bearer_of("Paul ROTH", text) is not None


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Senator PRYCE-LIND", "Senator Pryce-Lind"),
        ("MR. O'BRIEN KC", "Mr. O'Brien KC"),
        ("Ms McDONALD", "Ms McDonald"),
    ],
)
def test_capitals_are_written_as_in_a_sentence(label: str, written: str) -> None:
    assert as_written(label) == written
