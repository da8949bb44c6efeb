"""Actors, figures, dates of events, and the count of independent sources."""

from __future__ import annotations

import pytest

from briefing.verification.failures import Verdict

TEXT = """\
Nearly 17,000 porters walked out last Monday, said Ada Brill, secretary of the Porters' League. \
Hundreds stayed."""


@pytest.fixture(autouse=True)
def _porters(model):
    model.source("a.txt", TEXT, published="2024-05-17")


@pytest.mark.parametrize(
    ("display", "value", "what", "verdict"),
    [
        ("Nearly 17,000", 17_000, "porters", None),
        ("Nearly 17,000", 1_700, "porters", Verdict.UNSUPPORTED_NUMBER),
        ("Nearly 18,000", 18_000, "porters", Verdict.UNSUPPORTED_NUMBER),
        ("Nearly 17,000", 17_000, "teachers", Verdict.UNSUPPORTED_WORDS),
        ("Hundreds", 100, "porters", None),
    ],
)
def test_figures(model, display, value, what, verdict):
    model.add("figures", display=display, value=value, what=what, qualifier="nearly", evidence=[TEXT])
    assert model.verdicts() == ({verdict} if verdict else set())


@pytest.mark.parametrize(("date", "stands"), [("2024-05-13", True), ("2024-05", True), ("2024-05-06", False)])
def test_dates_are_resolved_anew(model, date, stands):
    model.add(
        "timeline",
        date=date,
        precision="day",
        what="Nearly 17,000 porters walked out, said Ada Brill",
        evidence=[TEXT],
    )
    assert (model.failures() == []) is stands


def test_an_alias_that_nothing_defines(model):
    model.person("Ada Brill", "Ada Brill, secretary of the Porters' League", "Brill", role="secretary")
    assert model.failures() == []
    model.person("Ada Brill", "Ada Brill", "the treasurer")
    assert model.verdicts() == {Verdict.UNSUPPORTED_NAME}


def test_a_role_that_nobody_gives(model):
    model.person("Ada Brill", "Ada Brill, secretary", role="president")
    assert model.verdicts() == {Verdict.UNSUPPORTED_WORDS}


def test_two_files_with_one_text_are_one_origin(model):
    model.source("b.txt", TEXT + "\n\nMore follows.")
    model.finding("Hundreds stayed.", "Hundreds stayed.", independent=2)
    model.parts["sections"][0]["findings"][0]["evidence"].append(model.cite("Hundreds stayed.", "b.txt"))
    assert model.failures() == []
    model.records[1]["conditions"] = [{"kind": "duplicate", "detail": "same text", "other": "a.txt"}]
    assert model.verdicts() == {Verdict.OVERCOUNTED}


def test_a_source_that_tells_it_is_cited(model):
    model.source("b.txt", "The porters went home.")
    model.finding("Hundreds stayed.", "Hundreds stayed.")
    finding = model.parts["sections"][0]["findings"][0]
    finding["told_by"] = ["a.txt"]
    assert model.failures() == []
    finding["told_by"] = ["a.txt", "b.txt"]
    assert model.verdicts() == {Verdict.OVERCOUNTED}


def test_tens_of_thousands_come_to_ten_thousand(model):
    model.source("t.txt", "Hackers stole the records of tens of thousands of patients.")
    model.add("figures", value=10_000.0, display="tens of thousands", qualifier="about", what="patients",
              evidence=["tens of thousands of patients"])  # fmt: skip
    assert model.failures() == []


@pytest.mark.parametrize(("value", "stands"), [(90.0, True), (80.0, False)])
def test_a_share_in_words_comes_to_its_per_cent(model, value, stands):
    model.source("t.txt", "In the trial nine in ten leads were of interest.")
    model.add("figures", value=value, display="nine in ten", unit="%", qualifier="exact", what="leads",
              evidence=["nine in ten leads"])  # fmt: skip
    assert (model.failures() == []) is stands
