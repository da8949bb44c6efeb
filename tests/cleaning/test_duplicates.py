"""Wire copy is found through cuts and rewording; shared passages alone do not make a duplicate."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from briefing.cleaning import duplicates
from briefing.cleaning.passages import CleanSource
from briefing.model.sources import ConditionKind
from evals.clean_sources import clean_source, own_articles
from evals.duplicates import CHANGES, follow_up, run, sharing_quotation

ARTICLES = own_articles()


def paragraphs(name: str) -> list[str]:
    return [line for line in ARTICLES[name].split("\n") if line.strip()]


def originals_of(*sources: CleanSource) -> list[str | None]:
    return [source.duplicate_of for source in duplicates.find(sources)]


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_copy_is_a_duplicate_of_its_article(change: str) -> None:
    article = clean_source("article", ARTICLES["wire-news"])
    changed = CHANGES[change](paragraphs("wire-news"), [ARTICLES["technical"]], Random(1))
    copy = clean_source("copy", "\n".join(changed))

    marked = duplicates.find([copy, article])

    assert {source.duplicate_of for source in marked} <= {None, article.source.id, copy.source.id}
    assert sum(source.duplicate_of is not None for source in marked) == 1


def test_the_condition_names_the_original_and_the_share() -> None:
    article = clean_source("article", ARTICLES["court-report"])
    cut = clean_source("cut", "\n".join(paragraphs("court-report")[:4]))

    _, marked = duplicates.find([article, cut])

    (condition,) = marked.conditions
    assert condition.kind is ConditionKind.DUPLICATE
    assert condition.other == article.source.id == marked.duplicate_of
    assert condition.share == 1.0
    assert "article.txt" in condition.detail


def test_altered_copy_is_never_the_original() -> None:
    altered = replace(clean_source("altered", ARTICLES["opinion"]), machine_altered=True)
    cut = clean_source("cut", "\n".join(paragraphs("opinion")[:5]))

    assert originals_of(altered, cut) == [cut.source.id, None]


def test_three_copies_name_one_original() -> None:
    whole = clean_source("whole", ARTICLES["blog"])
    cuts = [clean_source(f"cut {stop}", "\n".join(paragraphs("blog")[:stop])) for stop in (4, 5)]

    assert originals_of(cuts[0], whole, cuts[1]) == [whole.source.id, None, whole.source.id]


@pytest.mark.parametrize("mix", [sharing_quotation, follow_up])
def test_an_article_that_shares_a_passage_is_no_duplicate(mix: object) -> None:
    assert callable(mix)
    article = clean_source("article", ARTICLES["press-release"])
    other = clean_source("other", "\n".join(mix(paragraphs("press-release"), paragraphs("wire-news"))))

    assert originals_of(article, other) == [None, None]


def test_our_own_articles_are_not_duplicates_of_one_another() -> None:
    sources = [clean_source(name, text) for name, text in ARTICLES.items()]
    assert originals_of(*sources) == [None] * len(sources)


def test_sources_without_prose_are_left_alone() -> None:
    assert originals_of(clean_source("a", ""), clean_source("b", ""), clean_source("c", "Yes.")) == [None] * 3


def test_marking_by_hand() -> None:
    copy, original = clean_source("copy", "Yes."), clean_source("original", "No.")
    marked = duplicates.mark(copy, original, 0.8)
    assert marked.duplicate_of == original.source.id
    assert marked.conditions[-1].share == 0.8


def test_evaluation_on_our_own_articles() -> None:
    scores = run()
    assert scores["own precision"] >= 0.99
    assert scores["own recall"] >= 0.95
