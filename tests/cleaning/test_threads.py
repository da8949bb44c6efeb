"""Readers' posts are known by their stamps, where several stand near one another."""

from __future__ import annotations

import pytest

from briefing.cleaning.draft import draft
from briefing.cleaning.threads import thread_posts
from briefing.reading.source_text import SourceText

PARAGRAPH = "The council voted on Tuesday to end the contract for cameras, after two hours of testimony."


@pytest.mark.parametrize(
    "stamps",
    [
        ["Like · Reply · Share", "Like · Reply", "Reply · Report"],
        ["Ann LeeFlagShareLikeReplyMay 6, 2016", "FlagShareLikeReplyTom Cole", "LikeReplyFlagShare"],
        [
            "Ann Lee says: March 3, 2025 at 7:12 pm",
            "Tom C. says: March 4, 2025 at 8:02 am",
            "Jo wrote 2 days ago",
        ],
        ["larchlifer  2 days ago", "dockside_dan  1 day ago", "bob77  3 hours ago"],
    ],
)
def test_a_run_of_stamps_is_a_thread(stamps: list[str]) -> None:
    texts = [PARAGRAPH, stamps[0], "I was there.", stamps[1], "So was I.", stamps[2], "And I.", PARAGRAPH]
    assert thread_posts(texts) == {1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    "texts",
    [
        ["Like · Reply", "I was there.", "Like · Reply"],
        ["Like · Reply", *[PARAGRAPH] * 8, "Like · Reply", *[PARAGRAPH] * 8, "Like · Reply"],
        [
            "They like to share and report what they read.",
            "Reply to all.",
            "Share prices fell; like others’.",
        ],
        ["Ann Lee 2 hours ago", PARAGRAPH, "Ann Lee 1 hour ago", PARAGRAPH, "Ann Lee 20 minutes ago"],
    ],
)
def test_stamps_too_few_or_too_far_apart_and_prose_are_none(texts: list[str]) -> None:
    assert thread_posts(texts) == frozenset()


def test_posts_are_no_articles() -> None:
    posts = [
        f"Ann LeeFlagShareLikeReplyFeaturedMay {day}, 2016 9:05PM\n\nTrump Says He Won The Debate\n\n{PARAGRAPH}"
        for day in range(1, 6)
    ]
    text = "\n\n".join(["Council Ends Contract For Cameras", PARAGRAPH, PARAGRAPH, *posts])
    drafted = draft(SourceText("s-1", "page.txt", "", text, "utf-8"))
    assert len(drafted.articles) == 1
    assert sum(block.furniture is not None for block in drafted.blocks) >= 13
