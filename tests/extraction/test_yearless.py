"""A source that gives its day and no year tells the day; the year only where the dossier leaves one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.cleaning import CleanSource, clean_all
from briefing.dossier.config import DossierConfig
from briefing.extraction.copied_days import with_copied_days
from briefing.extraction.written_on import dates_of
from briefing.extraction.yearless import counts_from, with_years
from briefing.model.sources import ConditionKind
from briefing.reading.source_text import SourceText

OFFICE = (
    "The Office of Harbour Dues has told Quenby Systems to stop weighing lorries without a warrant, the first "
    "such order that it has given. The order was signed on Wednesday by its director, Ilse Marbury, and covers "
    "all nine gates of the port."
)
DRIVERS = (
    "Drivers had asked for it since a report showed that the scales had kept the names of 4,100 people. Quenby "
    "Systems said that it would obey the order and that no name had been sold to anybody."
)
PORT = (
    "The port said it would weigh lorries by hand at all nine gates until the office decides. A union of drivers "
    "said that the queue at the north gate was two miles long."
)
WIRE = f"DUNMERE, March 27 (Coast Wire) – {OFFICE}\n\n{DRIVERS}\n\n{PORT}"
OTHER = (
    "Quenby Systems makes scales that read the plates of lorries at the gates of a port. Its chief executive, "
    "Tobias Renwick, told the council that the scales had been sold to four ports."
)


def dossier(*texts: str, **config: object) -> list[CleanSource]:
    """The sources ``1.txt``, ``2.txt`` …"""
    read = [SourceText(f"s-{n}", f"{n}.txt", "", text, "utf-8") for n, text in enumerate(texts, 1)]
    made = DossierConfig.model_validate(config)
    return with_copied_days(with_years(clean_all(read, made), made), made)


def facts(source: CleanSource) -> tuple[str | None, str | None]:
    """Its day of publication, and its day without a year."""
    told = source.source.metadata
    return told.get("published"), told.get("published_day")


def page(*lines: str, text: Sequence[str] = (OFFICE, DRIVERS, PORT)) -> str:
    return "\n\n".join(["Port must stop weighing lorries", *lines, *text])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (WIRE, "--03-27"),
        (page("Fri 14 March"), "--03-14"),
        (page("April 2  |  by admin  |  Energy, Trending  |  3 minutes read"), "--04-02"),
        (page("By Ana Roth, 2 April"), "--04-02"),
        (page("Posted on April 2 at 6:12 pm"), "--04-02"),
        (page("March 28", text=(WIRE,)), "--03-28"),
        # Nothing that is a day of something else, or none at all.
        (page("March 3, May 4", text=(WIRE,)), "--03-27"),
        (page("May 14", text=(WIRE,)), None),
        (page("Meeting of March 14 put off"), None),
        (page("By Ana Roth", text=(f"On March 14 the office met. {OFFICE}", DRIVERS)), None),
        (page("February 30"), None),
    ],
)
def test_the_day_that_a_source_gives_itself(text: str, day: str | None) -> None:
    (found,) = dossier(text)
    assert facts(found) == (None, day)


def test_the_day_is_told_where_it_was_called_unknown() -> None:
    (found,) = dossier(WIRE)
    (detail,) = [each.detail for each in found.conditions if each.kind is ConditionKind.UNDATED]
    assert detail == "It is dated 27 March, and no year is given; relative dates in it stay relative."
    assert counts_from(found, found.prose()[1].span.start) == "27 March; the year is not given"


def test_an_update_does_not_count_from_the_dateline() -> None:
    (found,) = dossier(
        f"{WIRE}\n\nUPDATE, April 3: Ilse Marbury said on Monday that the order stands for now."
    )
    last = found.prose()[-1].span
    assert counts_from(found, last.start) == "the day of publication, which is not known"


def test_the_year_of_a_dated_copy_is_that_of_the_wire() -> None:
    copy = page("Posted Saturday, March 29, 2025 7:05 a.m.")
    wire, paper, _ = dossier(WIRE, copy, OTHER)
    assert facts(wire) == ("2025-03-27", None)
    assert not any(each.kind is ConditionKind.UNDATED for each in wire.conditions)
    because = wire.source.metadata["year_because"]
    assert because == "It gives 27 March; the year is that of 2.txt, which has largely the same text."
    assert facts(paper) == ("2025-03-29", None)


def test_a_copy_of_the_new_year_is_of_the_next() -> None:
    wire, _ = dossier(WIRE.replace("March 27", "Dec. 31"), page("January 1, 2025"))
    assert facts(wire)[0] == "2024-12-31"


def test_a_copy_that_is_months_off_tells_no_year() -> None:
    wire, _ = dossier(WIRE, page("Published: 2 June 2025"))
    assert facts(wire) == (None, "--03-27")


def test_another_text_of_the_dossier_tells_no_year() -> None:
    wire, _ = dossier(WIRE, page("March 29, 2025", text=(OTHER,)))
    assert facts(wire) == (None, "--03-27")


def test_the_owner_knows_better() -> None:
    (found,) = dossier(WIRE, sources=[{"file": "1.txt", "published": "2019-03-27"}])
    assert facts(found) == (None, None)


SIGNED = "The order was signed on Wednesday, March 26, in Dunmere, and the drivers were told of it at noon."


def weekday(told: str, *others: str) -> tuple[str | None, str | None]:
    return facts(dossier(f"{WIRE}\n\n{told}", *others)[0])


def test_a_weekday_that_fits_one_year_tells_it() -> None:
    dated = page("March 3, 2025", text=(OTHER,))
    found = dossier(f"{WIRE}\n\n{SIGNED}", dated)[0]
    assert facts(found) == ("2025-03-27", None)
    assert found.source.metadata["year_because"] == (
        "It gives 27 March; only in 2025, of the years that the sources name, 26 March was a Wednesday."
    )


@pytest.mark.parametrize(
    ("told", "other"),
    [
        # No year that is named fits; one fits that is too old for the matter; two days contradict each other.
        (SIGNED, page("March 3, 2024", text=(OTHER,))),
        (SIGNED, OTHER + " They were first sold in March 2014, and again in June 2024."),
        (f"{SIGNED} The port answered on Monday, March 25.", page("March 3, 2025", text=(OTHER,))),
        # The weekday is of another year, or too far off to be of the year of writing.
        (SIGNED.replace("March 26,", "March 26 of last year,"), page("March 3, 2025", text=(OTHER,))),
        (f"It had been so since May 2025. {SIGNED}", page("March 3, 2025", text=(OTHER,))),
        ("The order lapses on Friday, September 26, in Dunmere.", page("March 3, 2025", text=(OTHER,))),
        # A year that is only planned for.
        (SIGNED, OTHER + " It will sell them to all ports by March 2025."),
    ],
)
def test_a_weekday_that_leaves_a_doubt_tells_none(told: str, other: str) -> None:
    assert weekday(told, other) == (None, "--03-27")


def test_a_copy_and_a_weekday_that_differ_tell_none() -> None:
    assert weekday(SIGNED.replace("Wednesday", "Monday"), page("March 29, 2025")) == (None, "--03-27")


def test_what_a_copy_repeats_counts_from_the_wire() -> None:
    signed = OFFICE.replace("Wednesday", "Friday")
    added = "Late on Friday a spokesman of Quenby Systems, Colin Prew, told this paper that it would not sue the office."
    paper = dossier(
        WIRE.replace(OFFICE, signed), page("March 29, 2025", text=(signed, DRIVERS, PORT, added)), OTHER
    )[1]
    spans = [passage.span for passage in paper.prose()]
    told = dates_of(paper.source, spans, "2025-03-29")
    fridays = [each.date for each in told if "Friday" in each.span.slice(paper.source.text)]
    assert fridays == ["2025-03-21", "2025-03-28"]
