"""What a scraper writes above a page is no part of its text; what is saved as .txt may be something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.dossier import load_dossier
from briefing.model.sources import Condition
from briefing.reading import SourceText, read_all, scraped
from briefing.reading.markdown import read_markdown
from briefing.reading.scraped import format_of, with_paragraphs, without_fields
from tests.lasting import assert_linear

STORY = "More than 90 engineers at Corvane have signed a letter.\n\nThe company declined to comment.\n"


def test_the_fields_of_a_page_are_its_metadata_and_its_title_stays() -> None:
    page = without_fields(
        "Title: Staff turn on Corvane\nURL: https://www.norwickcourier.com/a\nSource: The Norwick Courier\n"
        f"Author: Ana Roth\nDate: 2024-05-14 10:22:00\n\n{STORY}"
    )
    assert page.metadata == {
        "publisher": "The Norwick Courier",
        "author": "Ana Roth",
        "url": "https://www.norwickcourier.com/a",
        "published": "2024-05-14",
    }
    assert page.text == f"Staff turn on Corvane\n\n{STORY}"


def test_an_address_alone_above_the_headline_is_the_pages() -> None:
    page = without_fields(f"https://www.norwickcourier.com/a\nStaff turn on Corvane\nMay 14, 2024\n{STORY}")
    assert page.metadata == {"url": "https://www.norwickcourier.com/a"}
    assert page.text.startswith("Staff turn on Corvane\nMay 14, 2024")


@pytest.mark.parametrize(
    "link", ["[article](https://norwick.net/a)", "[the page](https://hub.example/?p=1)", "article"]
)
@pytest.mark.parametrize(
    "date",
    [
        "July 23, 2021  8:21 am",
        "July 23, 2021 -- 20:27 GMT (21:27 BST)",
        "Friday, 23 July 2021",
        "Jul. 23, 2021",
    ],
)
def test_fields_are_read_with_a_link_as_markdown_writes_it_and_a_day_in_words(link: str, date: str) -> None:
    page = without_fields(
        "# Staff turn on Corvane\n\n## Information:\n+ Source: NorwickNet\n"
        f"+ Link: {link}\n+ Date: {date}\n+ Author: Ana Roth\n\n## Article:\n{STORY}"
    )
    address = {"url": link.split("(")[1].rstrip(")")} if "(" in link else {}
    assert page.metadata == {
        "publisher": "NorwickNet", "author": "Ana Roth", "published": "2021-07-23", **address
    }  # fmt: skip
    assert "Information" not in page.text
    assert "Link" not in page.text


@pytest.mark.parametrize(
    "date", ["in July 2021", "Ju 23, 2021", "February 31, 2021", "last Friday", "03/04/2021"]
)
def test_a_date_that_names_no_day_stays_in_the_text(date: str) -> None:
    page = without_fields(f"Source: NorwickNet\nURL: https://norwick.net/a\nDate: {date}\n\n{STORY}")
    assert "published" not in page.metadata
    assert date in page.text


def test_fields_may_be_a_list_below_the_headline() -> None:
    page = without_fields(
        "# Staff turn on Corvane\n### The letter has 90 names\n\n## Information:\n+ Source: NorwickNet\n"
        f"+ Link: https://norwick.net/a\n+ Date: 2024-05-14\n\n## Article:\n{STORY}"
    )
    assert page.metadata["publisher"] == "NorwickNet" and page.metadata["published"] == "2024-05-14"
    assert "Information" not in page.text and "Article:" not in page.text and "### The letter" in page.text
    assert "deck" not in page.metadata  # no sentence


@pytest.mark.parametrize(
    ("above", "deck"),
    [
        ("# Staff turn on it\n### Ninety of them have signed a letter to the board.", True),
        ("# Staff turn on it\n\nNinety of them have signed a letter to the board.", False),
        ("### Ninety of them have signed a letter to the board.", False),
        ("# Staff turn on it\n## The letter\n### ", False),
    ],
)
def test_the_subheading_between_title_and_fields_is_the_deck(above: str, deck: bool) -> None:
    page = without_fields(
        f"{above}\n\n## Information:\n+ Source: NorwickNet\n+ Link: https://norwick.net/a\n\n## Article:\n{STORY}"
    )
    told = "Ninety of them have signed a letter to the board."
    assert page.metadata.get("deck") == (told if deck else None)


@pytest.mark.parametrize(
    "line",
    [
        "> Source: [https://norwick.net/2024/05/14/a](https://norwick.net/2024/05/14/a)",
        "> Quelle：https://norwick.net/2024/05/14/a",
        "URL: https://norwick.net/2024/05/14/a",
    ],
)
def test_an_address_alone_is_a_pages_field(line: str) -> None:
    for above in ("# Staff turn on it", "<!--yml\ndate: 2026-01-01 10:00:00\n-->\n\n# Staff turn on it"):
        page = without_fields(f"{above}\n\n{line}\n\n{STORY}")
        assert page.metadata == {"url": "https://norwick.net/2024/05/14/a", "published": "2024-05-14"}
        assert "norwick.net" not in page.text


@pytest.mark.parametrize(
    "text",
    [
        f"From: Ana Roth\nTo: Tom Lark\nDate: 14 May 2024\nSubject: Cameras\n\n{STORY}",
        f"Date: 14 May 2024\nTo: all members\n\n{STORY}",
        f"Title: a charter\n\n{STORY}",
        f"Section: 4\n\n{STORY}",
        f"Section: 4\nCategory: roads\n\n{STORY}",
        f"Date: 2024-05-14\nLink: see below\n\n{STORY}",
        f"{STORY}\nSource: the council\nDate: 2024-05-14\n",
        f"---\ntitle: Cameras\nurl: https://norwick.net/a\n---\n{STORY}",
    ],
)
def test_a_letter_a_message_and_a_contract_keep_their_lines(text: str) -> None:
    page = without_fields(text)
    assert page.text == text and page.metadata == {}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<!DOCTYPE html><html><body><p>A</p><p>B</p></body></html>", ".html"),
        ("  <div><p>A</p><p>B</p></div>", ".html"),
        ("See [the letter](https://norwick.net/a) and ![a map](https://norwick.net/m.png).", ".md"),
        ("## Cameras\n\nText.\n\n## Money\n\nText.", ".md"),
        ("---\ntitle: Cameras\nurl: https://norwick.net/a\n---\nText.", ".md"),
        ("He wrote <p> in his notes, and a [note] (of May) beside it.", None),
        ("Item # 4 and # 5 were withdrawn.", None),
        ("## Cameras\n\n***** said **** that *** *******.\n\n## Money\n\n**** ***.", None),
        ("The letter [of May] says so.", None),
    ],
)
def test_what_a_plain_text_is_in_truth(text: str, form: str | None) -> None:
    assert format_of(text) == form


def test_lines_that_are_paragraphs_are_parted_and_broken_lines_are_not() -> None:
    long = (
        "The company said on Monday that it would answer in writing by the end of the month, and no sooner, "
        * 2
    )
    assert with_paragraphs(f"{long}\nNext.") == f"{long}\n\nNext."
    assert (
        with_paragraphs("The company said on Monday\nthat it would.")
        == "The company said on Monday\nthat it would."
    )
    table = f"{long}\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert with_paragraphs(table) == table


def read_one(folder: Path, text: str) -> SourceText:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    [source], _ = read_all(load_dossier(folder))
    return source


def test_markdown_that_is_saved_as_text_is_told_without_its_marks(tmp_path: Path) -> None:
    source = read_one(
        tmp_path,
        "Source: NorwickNet\nLink: https://norwick.net/a\n\n## Staff turn on Corvane\n\nNinety engineers [signed a "
        "letter](https://norwick.net/letter) to *The Courier* and [others](https://norwick.net/o).\n\n"
        "> We did not join to count people.\n\n## What next\n\nNothing yet.\n",
    )
    assert "Ninety engineers signed a letter to The Courier and others." in source.text
    assert "> We did not join to count people." in source.text and "https" not in source.text
    assert source.metadata["publisher"] == "NorwickNet" and source.metadata["url"] == "https://norwick.net/a"
    conditions: tuple[Condition, ...] = source.conditions
    assert not conditions


def test_a_saved_web_page_is_read_as_one_whatever_it_is_called(tmp_path: Path) -> None:
    source = read_one(
        tmp_path,
        "<html><head><title>Staff turn on Corvane</title><meta property='og:site_name' content='NorwickNet'></head>"
        f"<body><article><h1>Staff turn on Corvane</h1><p>{STORY * 3}</p><p>It answered on Friday.</p></article>"
        "</body></html>",
    )
    assert "<p>" not in source.text and source.metadata["publisher"] == "NorwickNet"


@pytest.mark.parametrize(
    ("source", "url", "kind"),
    [
        ("https://norwick.net/a", None, "url"),
        ("The Norwick Courier", None, "publisher"),
        ("The Norwick Courier", "https://www.norwickcourier.com/a", "publisher"),
        ("Norwick Times", "https://www.nt.com/a", "publisher"),
        ("Ohio Technology Review", "https://www.technologyreview.com/a", "publisher"),
        ("Ana Roth", "https://www.norwickcourier.com/a", "author"),
        ("Ana Roth", "http://[", "publisher"),
    ],
)
def test_a_source_of_another_name_than_the_address_is_who_wrote_it(
    source: str, url: str | None, kind: str
) -> None:
    assert scraped.kind_of_source(source, url) == kind


def test_front_matter_below_an_address_is_read(tmp_path: Path) -> None:
    source = read_one(
        tmp_path,
        'https://www.norwickcourier.com/a\n---\ntitle: "Staff turn on \\"Corvane\\""\nsource: "Ana Roth"\n'
        'url: "https://www.norwickcourier.com/a"\npublished: "2026-02-27T17:21:21.000Z"\n---\n' + STORY,
    )
    assert source.metadata == {
        "title": 'Staff turn on "Corvane"',
        "author": "Ana Roth",
        "url": "https://www.norwickcourier.com/a",
        "published": "2026-02-27",
    }
    assert source.text.startswith("More than 90")


def test_no_pattern_lasts_on_hostile_words() -> None:
    assert_linear(
        [scraped], ["[" * 20_000, "Source: " * 5_000, "#" * 20_000, "<" * 20_000, "- " * 20_000, "**" * 9_000]
    )


@pytest.mark.parametrize("mark", [">-", ">", "|", "|+"])
def test_a_value_on_the_lines_below_its_name_is_read(mark: str) -> None:
    page = read_markdown(
        f"---\ntitle: {mark}\n  Staff turn on\n  Corvane\npublisher: {mark}\nauthor: Ana Roth\n"
        f"source: {mark}\n  NorwickNet\n---\n{STORY}".encode()
    )
    assert page.metadata == {
        "title": "Staff turn on Corvane",
        "author": "Ana Roth",
        "publisher": "NorwickNet",
    }
    assert "Staff turn" not in page.text
