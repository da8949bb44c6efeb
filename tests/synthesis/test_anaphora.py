"""Anaphora: what takes up something that only the source has introduced is no finding by itself."""

from __future__ import annotations

import pytest

from briefing.synthesis.anaphora import Anaphora, is_of_then, root, singular

BEFORE = (
    "Norwick Council bought cameras from Corvane Systems after a trial that nobody had announced. Corvane "
    "staff had a channel for questions, and two engineers wrote a letter. An offer was sent, and some documents. The mayor came. "
)


def taken_up(told: str, before: str = BEFORE) -> str | None:
    return Anaphora(f"{before}{told}").taken_up(told, len(before))


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ("Jane Odell confirmed that the channel had been closed in May.", "the channel"),
        ("The trial ended in May, Norwick Council said.", "The trial"),
        ("The engineers have asked Corvane Systems for a reply.", "The engineers"),
        ("Jane Odell said these engineers were new.", "these engineers"),
        ("Taken together the letters say little of Corvane Systems.", "the letters"),
        ("The trial, long as it was, ended in May.", "The trial"),
        ("The letters were late, Norwick Council said.", "The letters"),
        ("The 94 pages were handed to Open Norwick in May.", "The 94 pages"),
    ],
)
def test_what_the_source_has_introduced_is_not_told_as_known(told: str, phrase: str) -> None:
    assert taken_up(told) == phrase


@pytest.mark.parametrize(
    "told",
    [
        "The mayor opened Norwick's new bridge in May.",
        "The trial, by Norwick University, ended in May.",
        "The letter addressed to Norwick has 40 names.",
        "The documents were obtained by Open Norwick, which applied for them in May.",
        "The trial of cameras in Norwick ended in May.",
        "The letter that Corvane Systems received has 200 names.",
        "Jane Odell, the engineer, said that nobody had asked.",
        "A trial in Norwick failed, and the trial was not repeated.",
        "Corvane Systems offered cameras in May, and the offer was refused.",
        "Jane Odell of Norwick Council wrote to Corvane Systems on 3 May 2024 about the channel.",
        "Tom Okafor wrote: “The channel was closed.”",
        "The 94 pages that Open Norwick received name nobody.",
        "The 311 drivers, cooks and nurses of Norwick voted to strike.",
    ],
)
def test_what_is_known_or_explained_stays(told: str) -> None:
    assert taken_up(told) is None


def test_what_a_source_speaks_of_all_the_time_is_its_matter() -> None:
    before = "A pilot was bought. " + "Nobody had heard of the pilot. " * 8
    assert taken_up("The pilot ended in May.", before) is None


def test_a_phrase_is_no_longer_taken_up_when_it_comes_first() -> None:
    assert taken_up("The channel was closed in May.", "") is None


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Policies", "policy"), ("batches", "batch"), ("press", "press"), ("Signers", "signer")],
)
def test_a_plural_is_taken_for_its_singular(word: str, plain: str) -> None:
    assert singular(word) == plain


def test_words_of_one_root_are_kin() -> None:
    assert root("offered") == root("offer") == root("offers")
    assert root("use") == "use"


@pytest.mark.parametrize(
    ("told", "nouns"),
    [
        ("Norwick Council and Jane Odell of Corvane Systems disagree about the offer.", ["offer"]),
        ("After the trial, an engineer left Corvane Systems.", ["trial"]),
        ("Jane Odell left Corvane Systems over the letter (reported 3 May 2024).", ["letter"]),
        ("Corvane Systems made an offer, and Norwick Council refused the offer.", []),
        ("Norwick Council refused the latest offer.", []),
        ("Norwick Council refused the offer of Corvane Systems.", []),
        ("One of the engineers, Jane Odell, left Corvane Systems.", []),
        ("Norwick has no cameras, according to the letter.", []),
        ("Norwick Council closed the road.", []),
    ],
)
def test_what_a_finding_leaves_open_is_what_its_source_has_told_before(told: str, nouns: list[str]) -> None:
    assert [each.noun for each in Anaphora(f"{BEFORE}{told}").left_open(told, len(BEFORE))] == nouns


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("The settlement would cost Corvane Systems $3 million.", True),
        ("The feature, known as “Otter”, would read faces.", True),
        ("After the settlement, Corvane Systems left Norwick.", True),
        ("Corvane Systems made the settlement “in a year of elections”.", True),
        ("Corvane Systems made the settlement “Otter” public.", False),
        ("The settlement with Norwick would cost Corvane Systems $3 million.", False),
        (f"Corvane Systems says that it {'pays and ' * 10} that the settlement was fair.", False),
        ("The weather kept Corvane Systems from opening.", False),
        ("A settlement was reached, and the settlement cost $3 million.", False),
    ],
)
def test_a_word_near_the_head_for_what_stood_before(told: str, *, label: bool) -> None:
    assert any(each.is_label for each in Anaphora(f"{BEFORE}{told}").left_open(told, len(BEFORE))) == label


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("Tom Okafor of Corvane Systems said at the time that nobody had asked.", True),
        (
            "In August, Corvane Systems sold 96 cameras. Tom Okafor said at the time that nobody had asked.",
            False,
        ),
        ("When Ansel left, Tom Okafor said at the time that nobody had asked.", False),
        ("Tom Okafor was at the depot at the time of the fire.", False),
        ("Tom Okafor said: “Nobody was there at the time.”", False),
    ],
)
def test_what_was_at_the_time(told: str, *, then: bool) -> None:
    assert is_of_then(told) == then


# --- in somebody's words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "phrases"),
    [
        ("Jane Odell said: “The channel was closed in May.”", ["The channel"]),
        ("Jane Odell said: “Nobody can live with this levy.”", ["this levy"]),
        ("Jane Odell said: “The channel of the council was closed.”", []),
        ("Jane Odell said: “The harbour was closed in May.”", []),
        ("Of the new levy Jane Odell said: “Nobody can live with this levy.”", []),
        ("Jane Odell said: “Nobody came this week.”", []),
        ("Jane Odell said that “the channel” was closed.", []),
    ],
)
def test_what_somebodys_words_take_up(told: str, phrases: list[str]) -> None:
    found = Anaphora(f"{BEFORE}{told}").quoted_open(told, len(BEFORE))

    assert [told[each.start : each.end] for each in found] == phrases
