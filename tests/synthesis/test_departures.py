"""Departures: a role that somebody has left is told as a former one, and a town or a committee is no post."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts, extract
from briefing.model.evidence import Span
from briefing.synthesis.introductions import introduced
from briefing.synthesis.roles import Roles
from briefing.synthesis.wording import Worded
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import ACTS

MAY, JUNE = SourceFacts(published="2024-05-17"), SourceFacts(published="2024-06-20")
WAS = "Anna Lindqvist, Corvane's head of public sales, wrote to Ohio. Corvane Systems sold cameras to Ohio."


def roles(later: str, sooner: str = WAS) -> tuple[Roles, object]:
    sources = [clean_source(sooner, name="s-1"), clean_source(later, name="s-2")]
    extraction = extract(sources, {"s-1": MAY, "s-2": JUNE}, ACTS)
    found = Roles({each.source.source.id: each for each in extraction.sources}, extraction.actors)
    return found, extraction.actors


def ended(later: str) -> str | None:
    found, actors = roles(later)
    role = found.listed(actors.named("Anna Lindqvist"))  # type: ignore[attr-defined]
    assert role is not None
    assert role.words == "Corvane's head of public sales"
    return role.ended


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("Anna Lindqvist left Corvane Systems on 3 June 2024, a spokesman said.", "until 3 June 2024"),
        ("Anna Lindqvist, who ran the trial, has given up that post.", "no longer, as of 20 June 2024"),
        ("Anna Lindqvist is no longer head of public sales.", "no longer, as of 20 June 2024"),
        (
            "“It was wrong,” said Anna Lindqvist, an engineer who resigned last month.",
            "no longer, as of 20 June 2024",
        ),
        ("Anna Lindqvist was dismissed on 4 June 2024.", "until 4 June 2024"),
        ("Anna Lindqvist stepped down in May.", "no longer, as of 20 June 2024"),
        ("Anna Lindqvist, a retired signals officer, said no.", None),
        ("Anna Lindqvist, a recently retired pilot, said no.", None),
        ("Anna Lindqvist retired three weeks ago.", "no longer, as of 20 June 2024"),
        ("Anna Lindqvist left a message for Ohio.", None),
        ("Anna Lindqvist resigned from the parents' committee in June.", None),
        ("Anna Lindqvist resigned on 3 June from Norwick's Advisory Circle.", None),
        ("Anna Lindqvist stepped down from a hospital board when she was hired.", None),
        ("Anna Lindqvist resigned from the company's Advisory Circle.", None),
        ("“Anna Lindqvist was dismissed,” said Tom Okafor, a nurse.", None),
    ],
)
def test_a_role_ends_with_what_a_later_source_tells(later: str, told: str | None) -> None:
    assert ended(later) == told


def test_the_day_on_which_somebody_left_is_kept() -> None:
    found, actors = roles(
        "Anna Lindqvist, who quit in spring, was seen.", f"{WAS} Lindqvist resigned on 2 May 2024."
    )
    role = found.listed(actors.named("Anna Lindqvist"))  # type: ignore[attr-defined]
    assert role is not None and role.ended == "until 2 May 2024"


def test_who_left_on_a_day_has_left_for_a_later_paper_too() -> None:
    found, actors = roles(
        "Anna Lindqvist, the Corvane engineer who quit in May, was seen.",
        f"{WAS} Lindqvist resigned on 2 May 2024.",
    )
    role = found.listed(actors.named("Anna Lindqvist"))  # type: ignore[attr-defined]
    assert role is not None and role.ended == "until 2 May 2024"


def test_a_later_role_takes_its_place() -> None:
    found, actors = roles(
        "Anna Lindqvist, an adviser to the board of Corvane Systems, spoke. She was seen.",
        "Anna Lindqvist, Corvane's head of public sales, was dismissed in May. Corvane Systems sold cameras.",
    )
    role = found.listed(actors.named("Anna Lindqvist"))  # type: ignore[attr-defined]
    assert role is not None
    assert (role.words, role.ended) == ("adviser to the board of Corvane Systems", None)


@pytest.mark.parametrize(("source", "told"), [("s-1", ", Corvane's head of public sales,"), ("s-2", "")])
def test_a_finding_tells_no_role_that_had_ended(source: str, told: str) -> None:
    later = "Anna Lindqvist has given up that post. Anna Lindqvist wrote to the council about the cameras."
    found, actors = roles(later)
    sentence = "Anna Lindqvist wrote to the council about the cameras."
    worded = introduced(Worded(sentence, ((source, Span(0, 5)),)), source, actors, found)  # type: ignore[arg-type]
    assert worded.text == f"Anna Lindqvist{told} wrote to the council about the cameras."
