"""Other sides: a position is told with the one near by that stands against it."""

from __future__ import annotations

from briefing.extraction.extract import extract
from briefing.synthesis.claims import read_claims
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.disputes import contested_points, surest
from briefing.synthesis.focus import Focus
from briefing.synthesis.other_sides import OtherSides
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.prominence import Prominence
from briefing.synthesis.standing import Standing
from briefing.synthesis.telling import Telling
from tests.extraction.texts import ACTS, clean_source

COUNT = "The Harbour Union said 1,900 people took part in the walkout, counted by stewards at the gates."
REPLY = "Corvane Systems said door data showed that fewer than 700 left during the hour."
SALE = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024."


def told_of(*paragraphs: str) -> list[str]:
    """What is told of the sentences of a source, each with the other side where there is one."""
    extraction = extract([clean_source(*paragraphs, name="s-1")], {}, ACTS)
    claims = read_claims(extraction, {"s-1": "s-1"})
    sides = OtherSides(surest(contested_points(claims, extraction)), claims)
    standing = Standing(extraction.actors, Focus(extraction.actors), Prominence(extraction))
    telling = Telling(extraction, standing, Corrections(extraction), Overtaken(extraction), sides)
    return [each.best.worded.text for each in telling.of(extraction.sources[0])]


def test_a_count_is_told_with_the_reply_and_the_reply_with_the_count() -> None:
    assert told_of(SALE, f"{COUNT} {REPLY}")[1:] == [f"{COUNT} {REPLY}"] * 2


def test_a_reply_in_the_next_paragraph_is_told_too() -> None:
    assert f"{COUNT} {REPLY}" in told_of(COUNT, REPLY)


def test_what_goes_on_with_something_else_is_told_alone() -> None:
    after = "Corvane Systems said door data showed that the lobby was empty at noon."
    assert told_of(f"{COUNT} {after}") == [COUNT, after]


def test_what_stands_far_off_is_not_told_with_it() -> None:
    between = " ".join(
        f"Corvane Systems opened an office in Port {name}." for name in ("Ann", "Bo", "Cy", "Dee", "Eve")
    )
    assert COUNT in told_of(f"{COUNT} {between} {REPLY}")


def test_what_is_too_much_to_read_is_not_told_with_it() -> None:
    gates = "by stewards at the north gate, the south gate, the pier, the ferry, the fish market and the old customs house"
    count = f"{COUNT[:-1]} and again {gates}, who wore yellow and had clickers that the union had bought for them in May."
    reply = f"{REPLY[:-1]}, many of them with a coat and a lunch box, as can be seen {gates.replace('stewards', 'anybody')}."
    assert count in told_of(f"{count} {reply}")


def test_he_is_told_only_behind_whom_it_means() -> None:
    told = told_of(
        f"{SALE} An engineer of Corvane Systems, Tom Beck, was dismissed in May. Corvane Systems said that he had copied "
        "the files of a customer. Tom Beck denied that he had copied the files of a customer."
    )
    assert not any(each.startswith("Corvane Systems said that he") for each in told)


def test_two_that_ask_for_the_same_are_not_told_with_each_other() -> None:
    one = "The Harbour Union asked Corvane Systems to stop selling lamps to the Harbour Police."
    other = "The Norwick Council demanded that Corvane Systems stop selling lamps to the Harbour Police."
    defence = "Corvane Systems defended its sale of lamps to the Harbour Police."
    assert not any(one in told and other in told for told in told_of(f"{one} {other} {defence}"))
