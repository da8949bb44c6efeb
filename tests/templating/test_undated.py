"""Dates that no source lets anybody put into a calendar are told, once for each part of the brief."""

from __future__ import annotations

import pytest

from briefing.document.blocks import Document
from briefing.model.briefing import Briefing
from briefing.model.sources import Condition, ConditionKind
from briefing.templating import Bundle, render_document
from briefing.templating.inlines import plain_text
from briefing.templating.undated import undated, yearless
from templating.sample import sample_briefing

COUNTS = "“Thursday” counts from the day of publication, which is not known."


def _telling(shipped: Bundle, *statements: str, dated: bool = False, caution: str | None = None) -> Briefing:
    """A briefing whose bottom line has those statements, of one source."""
    sample = sample_briefing(shipped)
    first = sample.bottom_line[0]
    kind = ConditionKind.MASKED if dated else ConditionKind.UNDATED
    condition = Condition(kind=kind, detail="So it is.")
    sources = [source.model_copy(update={"conditions": [condition]}) for source in sample.sources]
    leading = [
        first.model_copy(update={"id": f"f-{number}", "statement": text, "caution": caution})
        for number, text in enumerate(statements)
    ]
    return sample.model_copy(update={"bottom_line": leading, "sources": sources})


@pytest.mark.parametrize(
    ("told", "loose"),
    [
        ("Since June, 200 nurses have signed; they met in June.", ["June"]),
        ("In a May letter the union asked the port to stop on Thursday.", ["May", "Thursday"]),
        ("At a fair last month she met him a week ago.", ["last month", "a week ago"]),
        ("A couple weeks ago they met, and a few days earlier.", ["A couple weeks ago", "a few days earlier"]),
        ("It rose a couple of years ago, two years ago.", ["a couple of years ago", "two years ago"]),
        ("The board votes on 6 October and earlier this year voted on 3 March.", ["October", "earlier this year", "March"]),
        ("It met in June 2018, on 6 May 2019, on June 5, 2018 and on Thursday 7 June 2018.", []),
        ("It ran this spring (spring 2019), in June (2018) and on Monday (4 June 2018).", []),
        ("March Networks may sell to the Sunday Herald.", []),
        ("She wrote: “We stop on Thursday.”", []),
    ],
)  # fmt: skip
def test_what_is_loose(told: str, loose: list[str], shipped: Bundle) -> None:
    briefing = _telling(shipped, told)
    assert undated(briefing, briefing.bottom_line) == loose


def test_a_dated_source_leaves_nothing_loose(shipped: Bundle) -> None:
    briefing = _telling(shipped, "It met in June.", dated=True)
    assert undated(briefing, briefing.bottom_line) == []


def _first_box(document: Document) -> str:
    return " ".join(plain_text(block.children) for block in document.blocks[0].children)  # type: ignore[union-attr]


def test_they_are_told_once_and_in_place_of_a_caution_for_each(shipped: Bundle) -> None:
    briefing = _telling(shipped, "It met in June.", "It votes on Thursday.", caution=COUNTS)
    words = _first_box(render_document(briefing, shipped))
    assert words.count("“June” and “Thursday” come from sources that bear no date.") == 1
    assert "publication" not in words


def test_another_caution_stays(shipped: Bundle) -> None:
    altered = "From machine-altered copy: its wording is not the original's."
    words = _first_box(render_document(_telling(shipped, "It met.", caution=altered), shipped))
    assert altered in words
    assert "no date" not in words


def test_what_counts_from_a_day_without_a_year_is_told_with_the_day(shipped: Bundle) -> None:
    caution = "“Thursday” counts from 27 March; the year is not given."
    briefing = _telling(shipped, "It met in June.", "It votes on Thursday.", caution=caution)
    sources = [each.model_copy(update={"published_day": "--03-27"}) for each in briefing.sources]
    briefing = briefing.model_copy(update={"sources": sources})
    assert undated(briefing, briefing.bottom_line) == []
    assert yearless(briefing, briefing.bottom_line) == {"--03-27": ["June", "Thursday"]}
    words = _first_box(render_document(briefing, shipped))
    assert words.count("“June” and “Thursday” count from 27 March; the year is not given.") == 1
    assert "no date" not in words and caution not in words


def test_the_list_of_sources_tells_the_day_and_not_that_it_is_unknown(shipped: Bundle) -> None:
    briefing = _telling(shipped, "It votes on Thursday.")
    first, *others = briefing.sources
    known = {"published": None, "published_day": "--03-27"}
    briefing = briefing.model_copy(update={"sources": [first.model_copy(update=known), *others]})
    words = str(render_document(briefing, shipped))
    assert "27 March, year not given" in words
    assert "Not known: year" in words
