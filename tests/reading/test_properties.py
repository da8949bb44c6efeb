"""What holds of the pure parts of reading, whatever they are given."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.evidence import Span
from briefing.reading.chains import Message, part_chain
from briefing.reading.composing import Composer, legible, one_line
from briefing.reading.declared import facts, iso_date
from briefing.reading.decoding import NotText, decode
from briefing.reading.languages import other_language, other_passages
from briefing.reading.rtf import read_rtf

ANY = st.text(st.characters(exclude_categories=()))


@given(st.binary(max_size=300))
def test_decoding_refuses_or_gives_text(content: bytes) -> None:
    try:
        text = decode(content).text
    except NotText:
        return
    assert "\r" not in text
    text.encode("utf-8")


@given(ANY)
def test_legible_text_can_be_written_everywhere(text: str) -> None:
    assert legible(legible(text)) == legible(text)
    legible(text).encode("utf-8")
    assert "\n" not in one_line(text)


@given(st.lists(st.tuples(ANY, st.sampled_from([None, "page 1", "page 2"]))))
def test_every_paragraph_stands_in_its_place(paragraphs: list[tuple[str, str | None]]) -> None:
    composer = Composer()
    for text, place in paragraphs:
        composer.paragraph(text, place)
    found = composer.finish("")
    assert found.text == "\n\n".join(line for text, _ in paragraphs if (line := one_line(text)))
    ends = [0, *(place.end for place in found.places)]
    assert all(end <= place.start < place.end for end, place in zip(ends, found.places, strict=False))
    assert all(found.text[place.start : place.end].strip() for place in found.places)


@given(st.lists(st.tuples(st.text("ab c", min_size=1), st.sampled_from(["page 1", "page 2"])), min_size=1))
def test_pieces_of_a_paragraph_keep_their_pages(pieces: list[tuple[str, str]]) -> None:
    composer = Composer()
    composer.paragraph("before", "page 0")
    composer.pieces(pieces)
    found = composer.finish("")
    assert found.text == "before\n\n" + "".join(text for text, _ in pieces)
    assert found.places[-1].end == len(found.text)


LINES = st.sampled_from(
    [
        "",
        "From: Ann <a@x.example>",
        "To: Bob",
        "Sent: Monday, June 11, 2018 3:04 PM",
        "> From: Cy",
        "> Date: 5 June 2018",
        "-----Original Message-----",
        "On 5 June 2018, Ann wrote:",
        "> quoted",
        "Plain words.",
        "________________________________",
    ]
)


@given(st.lists(LINES | st.text(max_size=20)))
def test_a_chain_loses_no_words_and_invents_none(lines: list[str]) -> None:
    messages = part_chain(Message(sender="Outer"), "\n".join(lines))
    assert messages[0].sender == "Outer"
    assert sum(message.body.count("Plain words.") for message in messages) == lines.count("Plain words.")


@given(ANY)
def test_a_date_is_a_date_or_none(text: str) -> None:
    assert (date := iso_date(text)) is None or iso_date(date) == date
    assert all(value and "\n" not in value for value in facts(title=text, url=text, published=text).values())


@settings(max_examples=30)
@given(st.text(max_size=400))
def test_a_language_is_judged_without_leaving_the_text(text: str) -> None:
    other_language(text)
    for condition in other_passages(text):
        assert condition.start is not None and condition.end is not None
        assert Span(condition.start, condition.end).slice(text).strip()


TOKENS = st.sampled_from(
    [
        "{",
        "}",
        "\\par ",
        "\\u8211?",
        "\\u-10240",
        "\\'e9",
        "\\uc3 ",
        "\\*",
        "\\fonttbl",
        "\\v ",
        "\\v0 ",
        "\\",
        "\\bin",
        "a b ",
    ]
)


@given(st.lists(TOKENS | st.text("ab{}\\'*0 ", max_size=5)))
def test_rtf_of_any_tokens_is_read_or_refused(tokens: list[str]) -> None:
    with contextlib.suppress(NotText):
        read_rtf(b"{\\rtf1 " + "".join(tokens).encode())
