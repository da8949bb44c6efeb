from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning.paragraphs import split_blocks


def _split(text: str) -> list[str]:
    return [block.marker + "|" + block.span.slice(text).replace("\n", "/") for block in split_blocks(text)]


def test_blank_lines_and_single_newlines_both_part_paragraphs() -> None:
    long = "A sentence that is far too long to be a line of a hard-wrapped memo, " * 3
    assert len(_split(f"{long}\n{long}\n\n{long}")) == 3


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The Harbour Police may not use the service to follow a named person,\n"
        "and shall keep a record of each search for two years. The board was\n"
        "Told of this in May.\n"
        "\n"
        "1.  The vendor bears no cost of any audit that the board may order in\n"
        "    the first year.\n"
        "2.  Nothing is said of the second year.\n"
    )
    assert [block.partition("|")[0] for block in _split(text)] == ["", "1.", "2."]
    assert _split(text)[0].count("/") == 2


def test_menus_addresses_and_links_are_not_joined() -> None:
    text = "Home\nNews\nSport\n\nPO Box 12\nCastle Brae\n\nFerry closes for repairs\nSeals return to the pier"
    assert len(_split(text)) == 7


def test_bullets_are_stripped_and_masked_one_letter_words_are_not() -> None:
    assert _split("  • One fact here\n- two facts\n* three facts\n(a) four") == [
        "•|One fact here",
        "-|two facts",
        "*|three facts",
        "(a)|four",
    ]
    assert _split("* *** **** ** ****") == ["|* *** **** ** ****"]


@given(st.text(alphabet=st.sampled_from(list("ab*•- 1.\n\t\u2028\r█")), max_size=80))
def test_all_text_is_covered_once_and_in_order(text: str) -> None:
    blocks = split_blocks(text)
    ends = [0, *(block.span.end for block in blocks)]
    for end, block in zip(ends, blocks, strict=False):
        assert end <= block.span.start < block.span.end
        between = text[end : block.span.start]
        assert between.replace(block.marker, "", 1).strip() == "" or between.strip() == block.marker
        assert block.span.slice(text).strip() == block.span.slice(text)
    assert text[ends[-1] :].strip() == ""
