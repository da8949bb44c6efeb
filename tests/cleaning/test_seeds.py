"""The five seeds: nothing foreign survives in what statements are drawn from, and nothing is lost."""

import re
from pathlib import Path

import pytest

from briefing.cleaning import CleanSource, PassageKind, clean_all
from briefing.dossier import load_dossier
from briefing.model.sources import ConditionKind
from briefing.reading import read_all
from tests.cleaning.conftest import prose, texts

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> dict[str, CleanSource]:
    dossier = load_dossier(SEEDS)
    sources, others = read_all(dossier)
    assert not others
    return {source.source.file[:3]: source for source in clean_all(sources, dossier.config)}


@pytest.mark.parametrize(
    "foreign",
    "rocrastinat|YouTube|Dhawan|Netflix|Forza|Quantum|newsletter|Share via|[button|Viewing all|NOW WATCH|SEE"
    " ALSO|Read more|Related Posts|Leave a Reply|MAGA|Pope|Let us know|Comments are|Home /|About admin|IPVM".split(
        "|"
    ),
)
def test_nothing_foreign_survives(seeds: dict[str, CleanSource], foreign: str) -> None:
    assert not any(foreign in prose(source) for source in seeds.values())


def test_no_mask_survives(seeds: dict[str, CleanSource]) -> None:
    assert not any(re.search(r"\*\*", prose(source)) for source in seeds.values())


@pytest.mark.parametrize(
    ("file", "paragraphs", "first", "last"),
    [
        ("000", 6, "Having your salespeople", "A few lessons from this:"),
        ("001", 13, "Amazon employees are asking", "in an email to employees."),
        ("002", 8, "Often we think of tech", "We can’t do both."),
        ("003", 6, "“I wish we could do something", "don’t seem to acquire it."),
        ("004", 13, "Amazon employees have openly", "history of sexual misconduct."),
    ],
)
def test_every_paragraph_of_the_article_survives(
    seeds: dict[str, CleanSource], file: str, paragraphs: int, first: str, last: str
) -> None:
    assert len(seeds[file].prose()) == paragraphs
    assert prose(seeds[file]).startswith(first)
    assert prose(seeds[file]).endswith(last)


def test_set_off_words_are_block_quotes_and_list_facts_are_list_items(seeds: dict[str, CleanSource]) -> None:
    quoted = texts(seeds["002"], PassageKind.BLOCK_QUOTE)
    assert [text[:20] for text in quoted] == [
        "A couple weeks ago, ",
        "We know Bezos is awa",
        "Orlando, Florida, is",
        "Amazon talks a lot a",
    ]
    assert len(texts(seeds["003"], PassageKind.BLOCK_QUOTE)) == 1
    assert len(texts(seeds["004"], PassageKind.LIST_ITEM)) == 3


def test_the_masked_passage_under_foia_is_measured(seeds: dict[str, CleanSource]) -> None:
    [foia] = [c for c in seeds["000"].conditions if c.of == "the passage under “FOIA”"]
    assert foia.kind is ConditionKind.MASKED
    assert foia.share == pytest.approx(50 / 58, abs=0.001)
    assert foia.start is not None
    assert seeds["000"].source.text[foia.start :].startswith("FOIA")


def test_each_foreign_article_is_a_condition_with_its_span(seeds: dict[str, CleanSource]) -> None:
    found = [c for c in seeds["001"].conditions if c.kind is ConditionKind.UNRELATED]
    text = seeds["001"].source.text
    assert [text[c.start : c.end].split()[0] for c in found] == ["How", "YouTube"]
    assert all(c.share and c.detail for c in found)


def test_every_headline_is_found(seeds: dict[str, CleanSource]) -> None:
    headlines = [s.headline.slice(s.source.text) for s in seeds.values() if s.headline]
    assert len(headlines) == 5
    assert all(len(headline.split()) >= 9 for headline in headlines)
