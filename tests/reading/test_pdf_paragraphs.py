"""Lines to paragraphs: hyphens, pages, running heads."""

import pytest

from briefing.reading.pdf_furniture import without_furniture
from briefing.reading.pdf_layout import Line
from briefing.reading.pdf_paragraphs import paragraphs


def page(number: int, *texts: str, width: float = 400) -> list[Line]:
    """Lines of one column, 12 points apart, as wide as they are long at 5 points a character."""
    return [
        Line(text, number, 60, 60 + min(width, 5 * len(text)), 700 - 12 * row, 711 - 12 * row, 0)
        for row, text in enumerate(texts)
    ]


def joined(*pages: list[Line]) -> list[str]:
    return ["".join(text for text, _ in paragraph) for paragraph in paragraphs(pages)]


LONG = "the authority bought cameras and did not say for what they were to be us"


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (f"{LONG} rea-", "son", "reason"),
        (f"{LONG} well-", "known", "well-known"),
        (f"{LONG} self-", "serving", "self-serving"),
        (f"{LONG} Smith-", "Jones", "Smith-Jones"),
        (f"{LONG} gov\u00ad", "ernment", "government"),
        (f"{LONG} 2018-", "19", "2018- 19"),
    ],
)
def test_a_word_broken_by_a_lines_end_is_joined(first: str, second: str, whole: str) -> None:
    assert joined(page(1, first, f"{second} of it all.")) == [f"{LONG} {whole} of it all."]


@pytest.mark.parametrize(
    ("elsewhere", "whole"), [("a decision-maker is", "decision-maker"), ("decisionmaker", "decisionmaker")]
)
def test_the_document_itself_knows_its_hyphens(elsewhere: str, whole: str) -> None:
    lines = page(1, f"{LONG} decision-", f"maker and so on, and {elsewhere} here.")
    assert joined(lines)[0].startswith(f"{LONG} {whole} and")


def test_a_sentence_goes_on_over_a_page_and_knows_both() -> None:
    found = list(paragraphs([page(1, LONG + " and then some"), page(2, "more of the same.")]))
    assert found == [[(LONG + " and then some ", 1), ("more of the same.", 2)]]


def test_a_new_sentence_on_a_new_page_is_a_new_paragraph() -> None:
    assert len(joined(page(1, "It ended so."), page(2, "Another matter."))) == 2


def test_running_heads_and_page_numbers_are_left_out_and_text_stays() -> None:
    pages = [
        page(
            n,
            "Annual report 2018",
            *(f"{chr(96 + n)}{word} of the text" for word in "one two three four five six".split()),
            f"– {n} –",
        )
        for n in range(1, 6)
    ]
    for number, kept in enumerate(without_furniture(pages), 1):
        assert len(kept) == 6
        assert kept[0].text == f"{chr(96 + number)}one of the text"
