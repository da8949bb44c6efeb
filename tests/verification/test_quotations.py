"""Quotations: fabricated, misattributed and truncated are three different verdicts."""

from __future__ import annotations

import pytest

from briefing.verification.failures import Verdict

TEXT = """\
“We will keep the cranes running, but only if the pay deal is honoured,” said Marta Quist, the port's \
director. “We do not sell footage. We never have.”

Quist told the council that the cameras “are switched off at night”. Oskar Lindgren, a crane \
driver, disagreed. “They watch us around the clock,” he said. “Nobody asked.”

The cameras count lorries and record number plates."""


@pytest.fixture(autouse=True)
def _port(model):
    model.source("port.txt", TEXT)
    model.person("Marta Quist", "Marta Quist, the port's director", "Quist", role="director")
    model.person("Oskar Lindgren", "Oskar Lindgren, a crane driver", "Lindgren")


def test_whole_quotation_of_a_pronoun(model):
    model.quotation(
        "Oskar Lindgren", "They watch us around the clock", "They watch us around the clock", "Oskar Lindgren"
    )
    assert model.failures() == []


def test_parts_of_one_utterance(model):
    text = "They watch us around the clock […] Nobody asked."
    model.quotation(
        "Oskar Lindgren", text, "They watch us around the clock", "Nobody asked.", "Oskar Lindgren"
    )
    assert model.failures() == []


def test_parts_of_two_utterances(model):
    text = "are switched off at night […] Nobody asked."
    model.quotation("Oskar Lindgren", text, "are switched off at night", "Nobody asked.", "Oskar Lindgren")
    assert Verdict.FABRICATED in model.verdicts()


def test_words_that_nobody_said(model):
    model.quotation("Marta Quist", "We will stop the cranes", "Marta Quist, the port's director")
    assert model.verdicts() == {Verdict.FABRICATED}


def test_prose_between_marks(model):
    words = "The cameras count lorries and record number plates."
    model.quotation("Marta Quist", words, words, "Marta Quist")
    assert model.verdicts() == {Verdict.FABRICATED}


@pytest.mark.parametrize("speaker", ["Marta Quist", "the council"])
def test_somebody_else(model, speaker):
    model.quotation(
        speaker,
        "They watch us around the clock",
        "They watch us around the clock",
        "Marta Quist, the port's director",
        "told the council",
    )
    assert model.verdicts() == {Verdict.MISATTRIBUTED}


@pytest.mark.parametrize(
    "text",
    [
        "We will keep the cranes running",
        "We will keep the cranes running…",
        "sell footage. We never have.",
        "the cranes running, but only if the pay deal is honoured",
        "We will keep the cranes",
    ],
)
def test_cuts_that_change_or_hide(model, text):
    model.quotation("Marta Quist", text, text.rstrip("…"), "said Marta Quist")
    assert model.verdicts() == {Verdict.TRUNCATED}


def test_an_ellipsis_shows_a_harmless_cut(model):
    model.quotation("Oskar Lindgren", "They watch us…", "They watch us", "Oskar Lindgren")
    assert model.failures() == []


def test_machine_altered_copy_is_nobodys_words(model):
    model.source("spun.txt", "“They observe us all day,” said Oskar Lindgren.", machine_altered=True)
    model.quotation(
        "Oskar Lindgren", "They observe us all day", "They observe us all day", "said Oskar Lindgren"
    )
    assert model.verdicts() == {Verdict.MACHINE_ALTERED}


def test_quotation_in_a_finding(model):
    model.finding(
        "Oskar Lindgren said: “They watch us around the clock.”",
        "“They watch us around the clock,” he said.",
        "Oskar Lindgren, a crane driver, disagreed.",
    )
    assert model.failures() == []


def test_marks_around_prose_in_a_finding(model):
    words = "The cameras count lorries and record number plates."
    model.finding("The cameras “count lorries” and record number plates.", words)
    assert model.verdicts() == {Verdict.FABRICATED}


def test_speaker_of_a_finding(model):
    model.finding(
        "Marta Quist said: “They watch us around the clock.”",
        "“They watch us around the clock,” he said.",
        "Marta Quist, the port's director",
    )
    assert Verdict.MISATTRIBUTED in model.verdicts()


def test_brackets_are_words_of_another_citation(model):
    text = "They watch [crane driver] around the clock"
    model.quotation(
        "Oskar Lindgren", text, "They watch us around the clock", "Oskar Lindgren, a crane driver"
    )
    assert model.failures() == []
    model.parts["quotations"][0]["text"] = "They watch [accountants] around the clock"
    assert model.verdicts() == {Verdict.FABRICATED}


def test_whose_slide_a_document_is(model):
    text = "Marta Quist spoke first. Her last slide reads: “Start small, stay small.”"
    model.source("slides.txt", text)
    model.person("Marta Quist", "Marta Quist spoke first.")
    said = ["Start small, stay small.", text[25:], "Marta Quist spoke first."]
    model.quotation("Marta Quist’s last slide", said[0], *said)
    assert model.failures() == []
    model.quotation("Tilda Marsh’s last slide", said[0], *said)
    assert Verdict.MISATTRIBUTED in model.verdicts()


@pytest.fixture
def ruling(model):
    """Two Roys and a judge, in a source of its own."""
    model.source(
        "ruling.txt",
        "Marcus Roy signed for it.\n\nSen. Ada Roy, a Republican, defended the purchase. “It finds people in "
        "minutes,” she said.\n\nState Judge Ivo Petrie on Tuesday ordered the release.\n\n“A dinner is not a "
        "trade secret,” the judge wrote. The remaining pages stay sealed, the clerk said.",
    )
    model.person("Ada Roy", "Sen. Ada Roy", "Roy")
    model.person("Marcus Roy", "Marcus Roy", "Roy")
    model.person("Ivo Petrie", "State Judge Ivo Petrie", role="State Judge")
    return model


DINNER = "“A dinner is not a trade secret,” the judge wrote."
ORDER = "State Judge Ivo Petrie on Tuesday ordered the release."


def test_an_office_is_who_was_introduced_with_it(ruling):
    ruling.finding("Ivo Petrie wrote: “A dinner is not a trade secret”.", DINNER, ORDER)
    assert ruling.failures() == []


def test_an_office_is_nobody_else(ruling):
    ruling.finding(
        "Ada Roy wrote: “A dinner is not a trade secret”.",
        DINNER,
        "Sen. Ada Roy, a Republican, defended the purchase.",
    )
    assert Verdict.STITCHED in ruling.verdicts()


def test_another_office_is_not_his(ruling):
    ruling.finding(
        "Ivo Petrie said the remaining pages stay sealed.",
        "The remaining pages stay sealed, the clerk said.",
        ORDER,
    )
    assert Verdict.STITCHED in ruling.verdicts()


def test_a_surname_inside_the_full_name_is_no_other_person(ruling):
    cited = "It finds people in minutes", "Sen. Ada Roy, a Republican, defended the purchase."
    ruling.quotation("Ada Roy", "It finds people in minutes", *cited)
    assert ruling.failures() == []
    ruling.parts["quotations"][0]["speaker"] = "Marcus Roy"
    assert ruling.verdicts() == {Verdict.MISATTRIBUTED}


def test_of_two_who_bear_a_surname_one_named_in_passing_is_not_meant_paragraphs_later(ruling):
    filler = "The council sat until ten and heard eleven speakers about the drains. " * 8
    late = "Mr. Roy said that he accepted the report."
    ruling.source(
        "council.txt",
        "The commissioner, Marcus Roy, opened the sitting. Mr. Roy had no figures.\n\nAda Roy, who makes the "
        f"bands, sat in the gallery.\n\n{filler}\n\n{late}",
    )
    cited = late, "The commissioner, Marcus Roy, opened the sitting."
    ruling.finding("Marcus Roy said that he accepted the report.", *cited)
    assert ruling.failures() == []


def test_who_is_named_only_as_no_relation_did_not_speak(ruling):
    ruling.source(
        "council.txt",
        "“Turn it on,” Ada Roy, who makes the bands, wrote in May. She is not related to the commissioner, Marcus"
        " Roy.\n\n“Let us call it a trial,” Roy wrote a week later.",
    )
    ruling.quotation(
        "Ada Roy", "Let us call it a trial", "Let us call it a trial", "Ada Roy, who makes the bands"
    )
    assert ruling.failures() == []
    ruling.parts["quotations"][0]["speaker"] = "Marcus Roy"
    assert ruling.verdicts() == {Verdict.MISATTRIBUTED}


def test_a_mouthpiece_may_be_told_with_the_body_that_is_cited(ruling):
    said = "A spokesman for the force said: “We asked about 38 addresses.”"
    ruling.source("force.txt", f"Tavian Constabulary raided 38 homes.\n\n{said}")
    cited = "We asked about 38 addresses.", "Tavian Constabulary raided 38 homes."
    ruling.quotation("A spokesman for Tavian Constabulary", "We asked about 38 addresses.", *cited)
    assert ruling.failures() == []
    ruling.parts["quotations"][0]["speaker"] = "A spokesman for Marches Police"
    assert ruling.verdicts() == {Verdict.MISATTRIBUTED}


ANSWERED = """\
Ana Feld is the seller of the cameras. Tom Orr is the buyer.

{lead}

“Keep it out of the review,” {said}. “It is easier.”"""


@pytest.mark.parametrize(
    ("lead", "pronoun", "who", "is_right"),
    [
        ("Feld replied to a question that Orr had put.", "she wrote", "Ana Feld", True),
        (
            'Feld said that it was on page 4, where Orr writes: "It is shut. Go home."',
            "she said",
            "Ana Feld",
            True,
        ),
        ("Feld met Orr at the port.", "he said", "Tom Orr", True),
        ("Feld replied to a question. Orr read the answer.", "she wrote", "Ana Feld", False),
        (
            "Feld said that it was closed. Asked by Tom Orr who had closed it, she said:",
            "she said",
            "Ana Feld",
            True,
        ),
    ],
)
def test_who_has_just_said_something_goes_on(model, lead, pronoun, who, is_right):
    model.source("two.txt", ANSWERED.format(lead=lead, said=pronoun))
    model.person("Ana Feld", "Ana Feld is the seller", "Feld")
    model.person("Tom Orr", "Tom Orr is the buyer", "Orr")
    named = f"{who} is the {'seller' if who == 'Ana Feld' else 'buyer'}"
    model.quotation(who, "Keep it out of the review", "Keep it out of the review", lead, named)
    assert (Verdict.MISATTRIBUTED not in model.verdicts()) == is_right


def test_words_about_the_speaker_by_name_are_anothers(model):
    text = "Priya Norland kept the keys, clerks said. “Nobody ever asked Norland,” said Norland.\n\n“I left,” said Norland."
    model.source("keys.txt", text)
    model.person("Priya Norland", "Priya Norland kept the keys", "Norland")
    model.quotation("Priya Norland", "I left", "I left", "Priya Norland kept the keys, clerks said.")
    assert model.failures() == []
    model.quotation(
        "Priya Norland",
        "Nobody ever asked Norland",
        "Nobody ever asked Norland",
        "Priya Norland kept the keys, clerks said.",
    )
    assert model.verdicts() == {Verdict.MISATTRIBUTED}


# --- several who speak together ---------------------------------------------------------------------------

JOINT = """\
Lea Ash, Tom Bell, Nia Orr and Sol Cole own ferries in Norwick. Una Dale owns none.

“The fares rose twice in May,” Ash, Bell, Orr and Cole wrote. “The ferries are old and slow,” said Ash and Bell."""


@pytest.mark.parametrize(
    ("speaker", "is_right"),
    [
        ("Lea Ash and three others", True),
        ("Lea Ash, Tom Bell, Nia Orr and Sol Cole", True),
        ("Lea Ash", False),
        ("Lea Ash and two others", False),
        ("Una Dale and three others", False),
        ("Lea Ash, Tom Bell, Nia Orr and Una Dale", False),
        ("Lea Ash, Tom Bell and Nia Orr", False),
    ],
)
def test_words_that_four_say(model, speaker, is_right):
    model.source("ferries.txt", JOINT)
    for name in ("Lea Ash", "Tom Bell", "Nia Orr", "Sol Cole", "Una Dale"):
        model.person(name, name, name.split()[1])
    words = "The fares rose twice in May"
    model.quotation(speaker, words, words, "Lea Ash, Tom Bell, Nia Orr and Sol Cole", "Una Dale")

    assert (Verdict.MISATTRIBUTED not in model.verdicts()) is is_right


@pytest.mark.parametrize(
    ("told", "is_right"),
    [
        ("Lea Ash and three others wrote: “The fares rose twice in May”.", True),
        ("Lea Ash and five others wrote: “The fares rose twice in May”.", False),
        ("Lea Ash wrote: “The fares rose twice in May”.", False),
    ],
)
def test_a_finding_of_words_that_four_say(model, told, is_right):
    model.source("ferries.txt", JOINT)
    for name in ("Lea Ash", "Tom Bell", "Nia Orr", "Sol Cole", "Una Dale"):
        model.person(name, name, name.split()[1])
    cited = "“The fares rose twice in May,” Ash, Bell, Orr and Cole wrote."
    model.finding(told, cited, "Lea Ash, Tom Bell, Nia Orr and Sol Cole own ferries in Norwick.")

    assert (not model.verdicts()) is is_right


# --- members whom the text has named before ---------------------------------------------------------------

MEMBERS = """\
Sen. Lea Ash and Senators Tom Bell and Nia Orr wrote to ferry owner Sol Cole on Monday.

“The fares rose twice in May,” the senators wrote."""


@pytest.mark.parametrize(
    ("speaker", "is_right"),
    [
        ("Lea Ash, Tom Bell and Nia Orr", True),
        ("Lea Ash and Tom Bell", False),
        ("Lea Ash", False),
        ("Lea Ash, Tom Bell and Sol Cole", False),
        ("12 senators", False),
    ],
)
def test_whom_the_senators_stand_for(model, speaker, is_right):
    model.source("members.txt", MEMBERS)
    for name in ("Lea Ash", "Tom Bell", "Nia Orr", "Sol Cole"):
        model.person(name, name, name.split()[1])
    words = "The fares rose twice in May"
    model.quotation(speaker, words, words, "Sen. Lea Ash and Senators Tom Bell and Nia Orr wrote", "Sol Cole")

    assert (Verdict.MISATTRIBUTED not in model.verdicts()) is is_right
