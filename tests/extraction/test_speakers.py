"""Whose words a quotation is: the sender and not the recipient, a whole name, an office with its body."""

from __future__ import annotations

import pytest

from briefing.extraction.joint_speakers import co_speakers
from briefing.model.evidence import Span
from tests.extraction.test_quotations import quotations
from tests.extraction.texts import one


def spoken(text: str) -> list[str | None]:
    """Kinds and speakers as the text has them: only what somebody says in whole sentences."""
    return [
        speech.speaker.slice(text) if speech.speaker else None
        for speech in quotations(text)
        if speech.kind == "sentence"
    ]


def speaker(*paragraphs: str) -> str | None:
    """Who says the last utterance of a source of those paragraphs, as a brief names him."""
    source, _ = one(*paragraphs)
    return [each.speaker for each in source.statements if each.speech is not None][-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Its head of intelligence, Detective Superintendent Ana Okoro, wrote to Dunn-Avery last March: "
            "“We do not need to buy any leads.”",
            "Ana Okoro",
        ),
        (
            "In a letter to Ms. Ortiz-Day last week, the council's clerk, Ruth Amadi, wrote: “The file is closed.”",
            "Ruth Amadi",
        ),
        (
            "A housing barrister, Rosalind Marchetti KC, who has advised tenants, said: “A request is no order.”",
            "Rosalind Marchetti",
        ),
        (
            "Rosalind Marchetti KC, a housing barrister who has advised tenants, said: “A request is no order.”",
            "Rosalind Marchetti",
        ),
        ("“We asked twice,” the group's lawyer, Catherine Dunn-Avery, said.", "Catherine Dunn-Avery"),
        ("In New York, a city spokesman, who asked for time, said: “Nobody reads it.”", "a city spokesman"),
    ],
)
def test_a_name_beside_an_office_is_the_speaker(text: str, who: str) -> None:
    (found,) = spoken(text)
    assert found is not None and who in found
    assert not {"Ortiz-Day", "New York"} & {name for name in ("Ortiz-Day", "New York") if name in found}


@pytest.mark.parametrize(
    "text",
    [
        "A sergeant had a sheet of paper with a heading: “Riverline Lead Report.” He kept it.",
        "The sergeant showed him a printed page. “Riverline Lead Report,” it was headed.",
        "A sergeant gave her a single page. “Riverline Lead Report.” It bore her address.",
    ],
)
def test_a_heading_is_nobodys_words(text: str) -> None:
    assert spoken(text) == []


def test_words_in_capitals_may_be_said() -> None:
    assert spoken("Ana Haddad said: “Never Again.”") == ["Ana Haddad"]


MOREAU = "“It froze twice a shift,” Ines Moreau wrote to Tom Haddad in May."


def test_who_tells_a_sentence_tells_its_aside() -> None:
    told = (
        'Tom Haddad replied that Binsight could "turn off the shift display," which, he said, "just slows the '
        'nurse down." Moreau did not answer.'
    )
    source, _ = one("Tom Haddad sold it.", f"{MOREAU} {told}")
    (statement,) = [
        s for s in source.statements if "shift display" in s.span.slice(source.source.source.text)
    ]
    assert statement.speech is None, "its second half is no utterance that stands alone"


WATER = "Mallow Vale Water Ltd supplies Norwick. Mallow Vale Water Ltd said it had not known of the list."
SHARED = "“We share data only when the law asks us to,”"


@pytest.mark.parametrize("who", ["a spokeswoman", "the spokesman"])
def test_a_mouthpiece_is_told_with_the_body_that_has_just_spoken(who: str) -> None:
    assert speaker(f"{WATER} {SHARED} {who} said.") == f"{who} for Mallow Vale Water Ltd"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Mallow Vale Water Ltd supplies Norwick.",
        f"{WATER} Ana Haddad said that she would sue.",
    ],
)
def test_a_mouthpiece_of_nobody_is_no_speaker(before: str) -> None:
    assert speaker(f"{before} {SHARED} a spokeswoman said.".strip()) is None


@pytest.mark.parametrize("who", ["a supervisor", "a senior manager", "one official"])
def test_an_office_that_is_nobodys_is_no_speaker(who: str) -> None:
    assert speaker(f"{SHARED} {who} said.") is None


@pytest.mark.parametrize("who", ["a former inspector", "a spokesman for Mallow Vale Water", "the letter"])
def test_who_is_told_enough_of_is_a_speaker(who: str) -> None:
    assert speaker(f"{SHARED} {who} said.") == who


def test_the_force_is_the_only_one_that_is_named() -> None:
    raid = "Tavian Constabulary raided 38 homes in May. Tavian Constabulary found eleven plants."
    answer = "A spokesman for the force said: “We asked about 38 addresses.”"
    assert speaker(raid, answer) == "A spokesman for Tavian Constabulary"
    other = "Marches Police refused the lists in June. Marches Police gave no reason."
    assert speaker(raid, other, answer) == "A spokesman for the force"


@pytest.mark.parametrize(
    "said",
    [
        "You told us at the party: “We sell the watch and never the time.”",
        "One of them, who asked for time, said: “We sell the watch and never the time.”",
        "Ana Bell read out a message of the clerk to the firm: “We sell the watch and never the time.”",
        "Norwick's reply on the intranet: “We sell the watch and never the time.”",
    ],
)
def test_who_is_not_named_is_no_speaker(said: str) -> None:
    assert speaker(said) is None


def test_the_words_of_a_paper_are_its_writers() -> None:
    said = "Ana Bell's reply on the intranet: “We sell the watch and never the time.”"
    assert speaker("Ana Bell, the managing director, was away.", said) == "Ana Bell"


def test_who_is_told_with_an_age_is_a_person() -> None:
    before = "“It had no score for that,” said Leela Gokhale, the chief officer."
    asked = (
        "The request was made by Imtiyaz Mulla, 67, who taught sums. “I wanted the sum to come out,” he said."
    )
    assert speaker(asked) == "Imtiyaz Mulla"
    assert speaker(before, asked) != "Leela Gokhale"


def test_whom_the_words_speak_of_did_not_say_them() -> None:
    before = (
        "The council heard Brent Okafor. I asked him if it had bothered him that his uncle's wife led it."
    )
    told = (
        f"{before} “Marie hasn't talked to me since a wedding in 2011,” he said. Marie Bell says it was 2012."
    )
    assert speaker(told) != "Marie Bell"


def test_somebodys_work_is_no_speaker() -> None:
    text = "“You have a problem,” is in yellow, and is the work of a manager of Halden named Tom Bell."
    assert speaker(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ines Roth, the senior buyer, asked what the product was and was told, “It is software.”",
        "“It is only software for notes,” Ines Roth was told.",
        "Ines Roth asked twice and got the answer: “It is only software.”",
        "Ines Roth wrote to the vendor and received this reply: “It is only software.”",
        "Nobody said: “We must read the minutes.”",
    ],
)
def test_who_was_told_did_not_say_it(text: str) -> None:
    assert spoken(text) == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It is only software for notes,” she was told by Paul Orr.", "Paul Orr"),
        ("Ines Roth was told by Paul Orr: “It is only software.”", "Paul Orr"),
        ("Ines Roth told Paul Orr: “We read them.”", "Ines Roth"),
        ("“We read them,” Ines Roth told the court, which was told of a letter.", "Ines Roth"),
        ("Ines Roth got a letter in May and said: “We read them.”", "Ines Roth"),
    ],
)
def test_who_told_it_said_it(text: str, who: str) -> None:
    assert spoken(text) == [who]


@pytest.mark.parametrize("who", ["No one at the firm", "Everybody", "Who"])
def test_a_word_that_names_nobody_is_no_speaker(who: str) -> None:
    assert speaker(f"{who} said: “We must read the minutes before the vote.”") is None


@pytest.mark.parametrize("where", ["p. 212", "pp. 212-14", "page 212"])
def test_a_place_in_a_document_is_no_speaker(where: str) -> None:
    told = "The clerk printed the form for the visitors of the jail."
    assert speaker(told, f"There is a field in it, {where}, labelled “Reason for it (if any).”") is None


def test_what_somebody_was_told_is_not_given_to_who_spoke_before() -> None:
    text = (
        "Paul Orr said: “Call it what you like.” Ines Roth asked what it was and was told, “It is software.”"
    )
    assert spoken(text) == ["Paul Orr", None]


def utterances(text: str) -> list[int]:
    """How many parts each utterance of a text has."""
    return [len(speech.parts) for speech in quotations(text) if speech.kind == "sentence"]


@pytest.mark.parametrize("apart", ["And a bit later:", "In the same speech:", "On prices:"])
def test_remarks_that_the_source_sets_apart_are_two(apart: str) -> None:
    text = f"“We don't choose the call,” Ana Roth said. {apart} “If we leave, they will buy another.”"
    assert utterances(text) == [1, 1]
    assert spoken(text) == ["Ana Roth", "Ana Roth"]


@pytest.mark.parametrize(
    "text",
    [
        "“We don't choose the call,” Ana Roth said. “The customer chooses the call.”",
        "“We don't choose the call,” said Ana Roth: “The customer chooses the call.”",
        "“We don't choose the call.” Ana Roth went on: “The customer chooses the call.”",
    ],
)
def test_remarks_around_their_attribution_are_one(text: str) -> None:
    assert utterances(text) == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lindqvist left. “We will seek an order removing the board,” Lindqvist's lawyers said.", "Anna Lindqvist's lawyers"),
        ("Anna Lindqvist left. Lindqvist’s spokesman said: “We will seek an order.”", "Anna Lindqvist’s spokesman"),
        ("Anna Lindqvist left. “We will seek an order,” said Lindqvist’s lawyer, Tom Okafor.", "Tom Okafor"),
    ],
)  # fmt: skip
def test_somebodys_lawyers_are_not_that_person(text: str, expected: str) -> None:
    assert speaker(text) == expected


def test_whom_the_claims_are_about_does_not_speak_behind_them() -> None:
    told = (
        "Anna Lindqvist wrote a post. They added that there are “a number of serious claims” that Corvane did not "
        "address at all: “The trial abroad, the lack of a test, and the page with controls that were never built.”"
    )
    assert speaker(told) != "Corvane"


def test_a_clause_that_nobody_tells_gives_its_words_to_nobody_of_its_own() -> None:
    told = "Lindqvist has a plan, the “new order”, that Corvane fears: “Ten trials abroad and a test of every page.”"
    assert speaker(f"Anna Lindqvist leads Halden. {told}") != "Corvane"


def test_what_breaks_off_in_a_clause_is_no_speaker() -> None:
    told = "A version of that policy that applies in Harrow, states: “We will review your messages by hand.”"
    assert not (speaker(f"Corvane has a policy. {told}") or "").endswith("that")


def test_who_did_not_reply_says_nothing() -> None:
    said = "“It was slick,” Ana Roth said. “I could not explain it to a tenant.” The Ohio agencies did not reply."
    assert speaker(said) == "Ana Roth"


def test_a_firm_of_two_names_speaks_with_both() -> None:
    told = "The law firm Holt & Kane works for Norwick. Holt & Kane wrote: “The yard is shut for a year.”"
    assert speaker(told) == "Holt & Kane"


@pytest.mark.parametrize(
    "text",
    [
        "“We do not know at this time” if there was any fraud, a prosecutor told Ana Roth at a hearing.",
        "Ana Roth said her firm would pay positions on “Ali Cole out as Leader?” at the last price.",
    ],
)
def test_words_that_the_sentence_goes_on_are_no_utterance(text: str) -> None:
    assert spoken(text) == []


def test_what_a_clause_reads_is_nobodys_who_is_party_to_it() -> None:
    asked = "You asked whether Norwick is bound by Section 14.3 of its agreement with Halden, which reads: "
    assert speaker(f"{asked}“Customer shall notify Vendor within one day of any request.”") == (
        "Section 14.3 of its agreement with Halden"
    )


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("In an email Lindqvist responds to a question from Petrie about the module.", "Gareth Lindqvist"),
        ("Lindqvist told Petrie that the module was ready.", "Gareth Lindqvist"),
        ("Lindqvist called Petrie about the module.", None),
        ("Lindqvist and Petrie met at the port.", None),
    ],
)
def test_who_has_just_said_something_to_another_goes_on(lead: str, who: str | None) -> None:
    met = "Gareth Lindqvist, a director, and Daniel Petrie, a manager, work for Halden Devices."
    assert speaker(met, lead, "“Keep the module out of the review,” he writes.") == who


@pytest.mark.parametrize(
    ("paragraph", "who"),
    [
        (
            "Catherine Marsh ran the pilot for a year. “Nobody ever saw what Marsh was paid for it,” Marsh said.",
            None,
        ),
        (
            "Catherine Marsh ran the pilot. “They told me that Marsh was finished,” Marsh said.",
            "Catherine Marsh",
        ),
        ("Catherine Marsh ran the pilot. “The Marsh plan was a good plan,” Marsh said.", "Catherine Marsh"),
        (
            "Catherine Marsh ran the pilot. “He said, ‘Marsh, go home and rest’,” Marsh said.",
            "Catherine Marsh",
        ),
        (
            "Catherine Marsh ran the pilot with Luis Orta. “Nobody paid Orta a cent,” Marsh said.",
            "Catherine Marsh",
        ),
    ],
)
def test_words_about_somebody_by_name_are_not_that_persons(paragraph: str, who: str | None) -> None:
    assert speaker(paragraph) == who


def test_a_sentence_that_a_paper_vouches_for_goes_on_in_the_paper() -> None:
    told = "Ana Veldt asked for the rolls twice in the spring, according to the complaint. “Nobody knew why.”"
    assert spoken(told) == ["the complaint"]
    assert spoken(told.replace("asked for the rolls", "said that she had the rolls")) == [None]
    assert spoken("Ana Veldt said she had the rolls. “Nobody knew why.”") == ["Ana Veldt"]


def test_who_tells_says_the_words_below_and_not_where_he_works() -> None:
    lead = (
        "Lea Ash, union steward at Corvane, who was suspended on 17 April and returned to work in May, said:"
    )
    assert speaker(lead, "“I was asked 31 questions, and I am glad to be back.”") == "Lea Ash"


_OWNERS = "Lea Ash met Tom Bell, Nia Orr and Sol Cole in Norwick. They own ferries."


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("“The fares rose twice,” Ash, Bell, Orr and Cole wrote.", "Lea Ash and three others"),
        ("“The fares rose twice,” Ash, Bell and Orr said.", "Lea Ash, Tom Bell and Nia Orr"),
        ("“The fares rose twice,” wrote Ash and Bell.", "Lea Ash and Tom Bell"),
        ("Ash and Bell said in a letter: “The fares rose twice.”", "Lea Ash and Tom Bell"),
        ("“The fares rose twice,” said Ash, an owner, and Bell, her partner.", "Lea Ash and Tom Bell"),
        ("“The fares rose twice,” Ash and her lawyers wrote.", "Lea Ash and her lawyers"),
        ("“The fares rose twice,” said Ash, head of Ferry Security and Design.", "Lea Ash"),
        ("“The fares rose twice,” said Ash, and Bell left.", "Lea Ash"),
        ("“The fares rose twice,” said Ash and Bell laughed.", "Lea Ash"),
        ("“The fares rose twice,” Ash told Bell and Orr.", "Lea Ash"),
        ("“The fares rose twice,” Ash, who knows Bell and Orr, said.", "Lea Ash"),
    ],
)
def test_words_that_several_say_are_not_the_first_ones_alone(said: str, who: str) -> None:
    assert speaker(_OWNERS, said) == who


def test_a_bodys_name_that_has_an_and_is_one_speaker() -> None:
    told = "The Department of Ferries and Docks met. The Department of Ferries and Docks has papers."
    said = "“The fares rose twice,” the Department of Ferries and Docks said."

    assert "Department of Ferries and Docks" in (speaker(told, said) or "")
    assert "others" not in (speaker(told, said) or "")


def test_a_long_list_takes_no_time() -> None:
    for text in ("Ash" + ", A" * 9000, "Ash" + " and A" * 9000, "Ash" + ", a b" * 9000, "Ash (" * 9000):
        assert co_speakers(text, Span(0, 3), Span(len(text) - 1, len(text))) is not None
