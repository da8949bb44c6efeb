"""Quotations and their speakers."""

from __future__ import annotations

import re

import pytest

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.extraction.language import parse
from briefing.extraction.quotations import find_quotations
from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech
from briefing.reading.source_text import SourceText
from tests.extraction.quotation_cases import CASES, Case, Expected
from tests.extraction.texts import one


def clean(text: str) -> CleanSource:
    passages = []
    for line in re.finditer(r"[^\n]+", text):
        masks = tuple(Span(*m.span()) for m in re.finditer(r"\*+", text) if m.start() in range(*line.span()))
        passages.append(Passage(Span(*line.span()), PassageKind.BODY, masks, len(line[0].split())))
    return CleanSource(SourceText("s-1", "a.txt", "0" * 64, text, "utf-8"), tuple(passages), ())


def quotations(text: str) -> list[QuotedSpeech]:
    source = clean(text)
    return find_quotations(source, parse(source))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case) -> None:
    found = tuple(
        Expected(
            speech.kind,
            speech.speaker.slice(case.text) if speech.speaker else None,
            " / ".join(part.slice(case.text) for part in speech.parts),
        )
        for speech in quotations(case.text)
    )
    assert found == case.expected


def test_the_cue_is_the_reporting_word_and_the_sentence_holds_both() -> None:
    text = "It rained. “Nobody asked us,” Haddad said. It stopped."
    (speech,) = quotations(text)
    assert speech.cue is not None and speech.cue.slice(text) == "said"
    assert speech.cue_lemma == "say"
    assert speech.sentence is not None and speech.sentence.slice(text) == "“Nobody asked us,” Haddad said."


def test_unclosed_quotations_say_so() -> None:
    (speech,) = quotations("Haddad said, “Nobody asked us about the contract.")
    assert not speech.closed


def test_what_a_mask_touches_is_not_quoted() -> None:
    assert quotations("“Nobody ***** us about it,” Haddad said.") == []


def test_a_masked_name_is_no_speaker() -> None:
    (speech,) = quotations("“Nobody asked us about it,” Ana ****** said.")
    assert speech.speaker is None


def test_a_mask_elsewhere_in_the_paragraph_does_no_harm() -> None:
    text = "The **** fell. “Nobody asked us about it,” Haddad said."
    (speech,) = quotations(text)
    assert speech.speaker is not None and speech.speaker.slice(text) == "Haddad"


@pytest.mark.parametrize("marks", ['"', "“", "'", "“‘", "«”", "''"])
def test_a_paragraph_of_marks_raises_nothing(marks: str) -> None:
    text = f"He said {marks * 300} so."
    assert all(any(map(str.isalnum, part.slice(text))) for q in quotations(text) for part in q.parts)


def test_deep_nesting_is_one_outermost_quotation() -> None:
    text = "“‘" * 200 + "deep" + "’”" * 200
    (speech,) = quotations(text)
    assert speech.parts == (Span(1, len(text) - 1),)


def speakers(text: str) -> dict[str, str | None]:
    """By the first words of each utterance, who says it."""
    return {
        " ".join(speech.parts[0].slice(text).split()[:3]): speech.speaker.slice(text)
        if speech.speaker
        else None
        for speech in quotations(text)
    }


@pytest.mark.parametrize(
    "text", ["“It says ‘will be shut,’” Rep. Haddad said.", "\"It says 'will be shut,'\" Rep. Haddad said."]
)
def test_a_mark_inside_does_not_part_the_words_from_their_speaker(text: str) -> None:
    before = "“A letter is not a denial,” Bell said.\n"
    assert list(speakers(before + text).values()) == ["Bell", "Rep. Haddad"]


def test_words_below_a_post_are_its_authors() -> None:
    text = (
        "Halden did not comment. It pointed the Courier to a new post by Gregory Bell, its counsel:\n"
        "“A shop does not ask what you build.”"
    )
    assert speakers(text) == {"A shop does": "Gregory Bell"}


def test_whoever_quotes_another_did_not_say_it() -> None:
    text = "Tom Bell left. Ana Haddad quoted one guard as having told her: “Stop the sale now, all of it.”"
    source, _ = one(text)
    assert "Ana Haddad" not in {each.speaker for each in source.statements}


def test_a_spokesman_without_a_name_is_not_the_one_with_a_name() -> None:
    source, _ = one(
        "The workers spoke through Tech For All spokesperson Jane Chung.",
        "A Corvane spokesperson confirmed the dismissals in Ohio.",
        "“These protests were part of a long campaign,” the spokesperson said in a statement.",
    )
    assert "Jane Chung" not in {each.speaker for each in source.statements}


def test_who_got_a_letter_did_not_write_it() -> None:
    text = "The panel saw two papers. A letter to Tom Bell said: “Stop the sale now.”"
    assert "Tom Bell" not in speakers(text).values()


@pytest.mark.parametrize(
    ("between", "who"),
    [
        ("The room was quiet.", "Ana Haddad"),
        ("The e-mail sent by Tom Bell to a guard is marked in red.", None),
        ("A letter from Tom Bell lay on the table.", None),
    ],
)
def test_whose_paper_lies_between_ends_what_was_said(between: str, who: str | None) -> None:
    text = f"“We have a problem,” said Ana Haddad. {between} “Clear them all by seven.”"
    found = quotations(text)
    last = next(speech for speech in found if "Clear" in speech.parts[-1].slice(text))
    assert (last.speaker.slice(text) if last.speaker else None) == who
