from __future__ import annotations

import pytest

from briefing.document.blocks import Link, Text
from briefing.model.briefing import DisputePosition
from briefing.templating import Bundle, render_document
from briefing.templating.colour import uncoloured
from briefing.templating.dates import day
from briefing.templating.excerpts import excerpt
from briefing.templating.vocabulary import (
    Vocabulary,
    and_list,
    count_of,
    full_stop,
    initial,
    lowered,
    opening,
    percent,
    sentence,
    without_date,
)
from templating.conftest import Render
from templating.sample import sample_briefing

PASSAGE = (
    "The council met twice that spring, and its clerk kept the minutes; on 3 May it paid Halden Systems "
    "£40,000 for a pilot in two wards, and nobody voted against it, although several members had left early."
)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2018-06-22", "22 June 2018"),
        ("2018-06", "June 2018"),
        ("2018", "2018"),
        ("2018-W25", "week of 18 June 2018"),
        (None, ""),
        ("2018-13", "2018-13"),
        ("last spring", "last spring"),
    ],
)
def test_day(date: str | None, words: str) -> None:
    assert day(date) == words


def test_excerpt_is_one_verbatim_run_about_the_statement() -> None:
    cut = excerpt(PASSAGE, ["The council paid Halden Systems £40,000 on 3 May."], 10)
    assert cut == "[…] on 3 May it paid Halden Systems £40,000 for a […]"
    assert cut.strip("[…] ") in PASSAGE


def test_excerpt_begins_with_who_did_what_rather_than_with_a_list_of_names() -> None:
    passage = (
        "The union also released a list of the trials of the camera that had been kept back, at Halden Quay in "
        "Port Norwick and at Eastern Dock, Saltmarsh."
    )
    told = "The union released a list of trials kept back, at Halden Quay, Port Norwick and Eastern Dock."
    assert excerpt(passage, [told], 18).startswith("The union also released a list of the trials")


def test_an_abbreviation_begins_no_sentence() -> None:
    passage = (
        "He met them on or about Sept. 17 at the fair, he told the board that had asked for the minutes."
    )
    assert "[…] 17" not in excerpt(passage, ["They met on 17 September at the fair."], 8)


def test_excerpt_shows_short_passages_whole() -> None:
    assert excerpt("a b\n c d e", [], 4) == "a b c d e"
    assert excerpt("a b c d e f", [], 4) == "a b c d […]"


def test_words() -> None:
    assert [and_list(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [percent(share) for share in (None, 0.684, 0.001, 0.0)] == [
        "",
        "68\u00a0%",
        "less than 1 %",
        "0\u00a0%",
    ]
    assert [initial(text) for text in ("the b", "b.txt is", "iPhone", "")] == [
        "The b",
        "b.txt is",
        "iPhone",
        "",
    ]
    assert [sentence(text) for text in ("it is", "he said “no.”", "Why?", "")] == [
        "It is.",
        "He said “no.”",
        "Why?",
        "",
    ]
    assert [full_stop(text) for text in ("in “a”", "met ICE, ", "5 %")] == ["in “a”.", "met ICE.", "5 %."]
    assert [count_of(number, "file") for number in (0, 1, 3, 1200)] == [
        "no files",
        "one file",
        "three files",
        "1,200 files",
    ]


def test_a_note_has_source_position_and_words(render: Render) -> None:
    note = render("{{ cite('e-join') }}").notes["e-join"]
    assert note.children == (
        Link("https://courier.example/veridian?a=1&b=2", (Text("The Northgate Courier"),)),
        Text(
            " (a.txt, characters 248–331): “We did not join this company to count people who are trying "
            "to avoid being counted,”"
        ),
    )


def test_notes_are_cut_unless_the_whole_is_asked_for(shipped: Bundle) -> None:
    briefing = sample_briefing(shipped)
    cut = str(render_document(briefing, shipped, {"note_words": 14}).notes["e-letter"])
    whole = str(render_document(briefing, shipped, {"note_words": "full"}).notes["e-letter"])
    assert "[…]" in cut
    assert briefing.evidence["e-letter"].text in whole


def test_cite_leaves_out_what_another_note_holds(render: Render) -> None:
    assert list(render("{{ cite(['e-count', 'e-letter', 'e-terms', 'e-terms']) }}").notes) == [
        "e-letter",
        "e-terms",
    ]
    assert list(render("{{ cite(['e-letter', 'e-terms'], most=1) }}").notes) == ["e-letter"]


@pytest.mark.parametrize(
    ("holder", "statement", "told"),
    [
        ("Ruth Adeyemi", "Ruth Adeyemi said that it complies.", "Ruth Adeyemi said that it complies."),
        ("The union", "214 were dismissed", "The union: 214 were dismissed."),
    ],
)
def test_a_position_names_its_holder_once(shipped: Bundle, holder: str, statement: str, told: str) -> None:
    position = DisputePosition(statement=statement, holder=holder, evidence=["e-terms"])
    assert uncoloured(Vocabulary(sample_briefing(shipped)).held(position)).startswith(told)


def test_machine_altered_words_are_marked(render: Render) -> None:
    assert "machine-altered copy" in str(render("{{ cite('e-spun') }}").notes["e-spun"])


@pytest.mark.parametrize(
    ("text", "date", "shown"),
    [
        ("It voted 5-2 on Monday 11 March 2024 to end it.", "2024-03-11", "It voted 5-2 to end it."),
        ("It voted on Monday (11 March 2024).", "2024-03-11", "It voted."),
        ("On 11 March 2024, it voted.", "2024-03-11", "It voted."),
        ("on 11 March 2024 it voted.", "2024-03-11", "on 11 March 2024 it voted."),
        (
            "It asked on 11 March 2024 and on 12 March 2024.",
            "2024-03-11",
            "It asked on 11 March 2024 and on 12 March 2024.",
        ),
        ("It voted on 1 March 2024.", "2024-03-11", "It voted on 1 March 2024."),
        ("It voted in March 2024.", "2024-03", "It voted in March 2024."),
        ("Its vote of 11 March 2024 stands.", "2024-03-11", "Its vote of 11 March 2024 stands."),
        ("It voted.", None, "It voted."),
    ],
)
def test_a_date_that_is_told_already(text: str, date: str | None, shown: str) -> None:
    assert without_date(text, date) == shown


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("A sales director", "a sales director"),
        ("The clerk", "the clerk"),
        ("A.C.L.U. lawyer", "A.C.L.U. lawyer"),
    ],
)
def test_a_role_within_a_sentence(role: str, shown: str) -> None:
    assert lowered(role) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Four words are whole.", "Four words are whole"),
        ("Staff wrote to the board, which did not answer", "Staff wrote to the board …"),
        ("They wrote: “We ask you to stop”", "They wrote: “We ask …”"),
    ],
)
def test_an_opening_is_cut_between_words_and_its_quotation_closed(text: str, shown: str) -> None:
    assert opening(text, 5 if text.startswith("Staff") else 4) == shown
