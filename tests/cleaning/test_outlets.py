"""Whose page a bare one is, by the paper at work that the texts name."""

from __future__ import annotations

import pytest

from briefing.cleaning import CleanSource, clean_all, outlets
from briefing.cleaning.outlets import with_outlets, without_outlet
from briefing.dossier import DossierConfig
from briefing.model.sources import ConditionKind
from tests.cleaning.conftest import source_of
from tests.lasting import assert_linear

LEAD = "More than 90 engineers at Corvane have signed a letter against the camera contract with Norwick.\n\n"
OWN = (
    f"Staff turn on Corvane over cameras\n\n{LEAD}“We will not build it,” Ana Roth, an engineer, told the Harbour "
    "Desk on Monday. Two others who spoke to the Harbour Desk said the same.\n\nThe "
    "Harbour Desk could not verify the number.\n"
)
BARE = (
    f"Corvane answers its staff on cameras\n\n{LEAD}Corvane said on Friday that the contract would stand.\n"
)


def published(config: dict[str, object] | None = None, **texts: str) -> dict[str, CleanSource]:
    made = DossierConfig.model_validate(config or {})
    sources = [source_of(text, f"{name.replace('_', '-')}.txt") for name, text in texts.items()]
    return {each.source.file: each for each in with_outlets(clean_all(sources, made), made)}


def publisher(source: CleanSource) -> str | None:
    return source.source.metadata.get("publisher")


def test_a_page_that_says_who_was_told_and_who_asked_is_that_papers() -> None:
    found = published(a=OWN)["a.txt"]
    assert publisher(found) == "The Harbour Desk"
    [condition] = [each for each in found.conditions if each.kind is ConditionKind.INFERRED]
    assert "The Harbour Desk, is inferred" in condition.detail
    assert not any(each.kind is ConditionKind.UNATTRIBUTED for each in found.conditions)


def test_a_bare_page_whose_file_is_called_so_is_that_papers_too() -> None:
    found = published(**{"01_harbourdesk": OWN, "02_harbour_desk_0417": BARE, "03_memo": BARE})
    assert publisher(found["02-harbour-desk-0417.txt"]) == "The Harbour Desk"
    assert publisher(found["03-memo.txt"]) is None


@pytest.mark.parametrize(
    ("file", "foot", "name"),
    [
        ("01_techpost", "TechPost Daily", "TechPost"),
        ("02_the_norwick_view", "Follow topics from this story in The Norwick View", "The Norwick View"),
        ("03_minutes", "Minutes", None),
        ("04_dear_anna", "Dear Anna", None),
        ("07_theview", "Jo Petrov joined The View in 2019.", "The View"),
        ("08_harbour", "The Harbour Privacy Group wrote it.", None),
        ("06_corvane_blog", "Corvane Blog", None),
        ("05_norwick", "Norwick and Norwick again", None),
    ],
)
def test_a_file_that_is_called_as_the_page_calls_its_paper(file: str, foot: str, name: str | None) -> None:
    found = published(**{file: f"{BARE}\n{foot}\n", "b": BARE})
    assert publisher(found[f"{file.replace('_', '-')}.txt"]) == name


def test_a_paper_that_is_only_cited_published_nothing() -> None:
    cited = f"{BARE}\nThe Harbour Desk reported in May that Ana Roth had told the Harbour Desk so.\n"
    assert publisher(published(a=cited)["a.txt"]) is None


def test_a_party_to_whom_much_is_told_is_no_paper() -> None:
    told = (
        f"Corvane answers its staff\n\n{LEAD}Ana Roth told Corvane in May that she would leave, and wrote to Corvane "
        "again in an e-mail to Corvane in June. Corvane said that the contract stands, that Corvane sells cameras, and that Corvane "
        "would go on. Corvane has 400 staff.\n"
    )
    assert publisher(published(corvane=told)["corvane.txt"]) is None


def test_what_a_person_says_of_a_source_stands() -> None:
    config = {"sources": [{"file": "a.txt", "publisher": "The Norwick Courier"}]}
    found = published(config, a=OWN)["a.txt"]
    assert publisher(found) is None and not any(c.kind is ConditionKind.INFERRED for c in found.conditions)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.harbourdesk.com/2024/05/staff", "The Harbour Desk"),
        ("https://www.norwick-news.example/a", "norwick-news.example"),
        (
            "https://web.archive.org/web/20240514000000/https://www.norwick-news.example/a",
            "norwick-news.example",
        ),
        ("https://someone.substack.com/p/cameras", None),
        ("https://finance.yahoo.com/news/corvane", None),
    ],
)
def test_an_address_tells_whose_page_it_is(address: str, name: str | None) -> None:
    page = source_of(BARE, "b.txt")
    page.metadata["url"] = address
    config = DossierConfig()
    found = with_outlets(clean_all([source_of(OWN, "a.txt"), page], config), config)
    assert publisher(found[1]) == name


@pytest.mark.parametrize(
    ("headline", "address", "name", "title"),
    [
        ("{} - HHB News", "https://www.hhb.co.uk/news/uk-1", "HHB News", "{}"),
        ("{} | Port cameras | The Harbour Post", "https://www.harbourpost.com/a", "The Harbour Post", "{}"),
        ("{} | Norwick Herald", None, "Norwick Herald", "{}"),
        ("{} • The Desk", "https://thedesk.example/2024/05/14/a", "The Desk", "{}"),
        ("{} - again and again", None, None, "{} - again and again"),
        ("{} - Norwick", "https://someone.substack.com/p/a", None, "{} - Norwick"),
    ],
)
def test_a_headline_may_end_with_its_outlet(
    headline: str, address: str | None, name: str | None, title: str
) -> None:
    told = "Corvane answers its staff on the cameras in town"
    page = source_of(f"{headline.format(told)}\n\n{LEAD}{LEAD}", "b.txt")
    if address:
        page.metadata["url"] = address
    config = DossierConfig()
    found = with_outlets(clean_all([page], config), config)[0]
    assert publisher(found) == name
    assert found.headline is not None
    assert without_outlet(found.headline.slice(page.text), publisher(found)) == title.format(told)


def test_no_pattern_lasts_on_hostile_words() -> None:
    assert_linear(
        [outlets], ["Aa " * 8_000, "told Aa Bb " * 3_000, "Photo " * 5_000, "according to " * 3_000]
    )
    for pattern in (*outlets._OWN_WORK, *outlets._IS_TOLD):
        assert_linear_text(pattern)


def assert_linear_text(pattern: str) -> None:
    import re

    from tests.lasting import within

    for text in ("Aa " * 8_000, "told Aa Bb " * 3_000, "Aa contacted " * 2_000):
        with within(1.0, pattern[:60]):
            re.search(pattern, text)
