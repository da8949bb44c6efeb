"""Digests are parted, and documents whose parts differ are not."""

import pytest

from briefing.cleaning import PassageKind, clean, clean_all
from briefing.cleaning.boundaries import Content
from briefing.cleaning.forms import is_one_document
from briefing.cleaning.seams import seams
from briefing.cleaning.segmentation import split_articles
from briefing.dossier import DossierConfig
from evals import parting
from evals.article_mixes import Article, paste
from tests.cleaning.conftest import prose, source_of, texts

HARBOUR = """Harbour board votes to close the east quay

The harbour board voted on Monday to close the east quay, after divers found that its piles had rotted.

Nerys Polwhele, who chairs the board, said that no ship would lie there again. "It is over," Polwhele said.

Fishermen who use the quay will be given berths on the other side, the board said.
"""

CHOIR = """Choir wins medal at its first contest

A choir of retired bus drivers has won a silver medal at the first contest it ever sang in.

Its conductor, Amos Tregenza, said they had practised in the wash bay, for the echo.

The judges praised the basses, and asked who had taught them to breathe.
"""

FERRY = """Ferry timetable for the winter months is shorter than last year's

The last boat to Skerry leaves at four from November until the clocks change, the company said on Friday.

Passengers with bicycles were asked to come ten minutes early.
"""

TALK = [
    "CHAIR: Item three.",
    "MS OAKE: Thank you. The lift is mended.",
    "CHAIR: And the roof?",
    "MS OAKE: No.",
]

QUESTIONS = [
    "Ten minutes with a lock-keeper",
    "How did you start?",
    "My father kept the lock, and his aunt before him.",
    "Is it lonely?",
    "In February it is. In June I cannot hear myself think.",
    "What would you change?",
    "The paint. It has been green since the war, and nobody will say why.",
]

TERMS = [
    "Terms of hire",
    "1. Deposit",
    "The hirer shall pay a deposit before the boat is handed over.",
    "2. Damage",
    "The hirer is liable for any damage that is not fair wear.",
    "3. Law",
    "This hire is governed by the law of the county.",
]


@pytest.mark.parametrize("case", list(parting.cases()), ids=lambda case: case.name)
def test_nothing_of_the_matter_is_lost_and_nothing_else_left_in(case: parting.Case) -> None:
    assert parting.mistakes(case) == ([], [])


def test_a_boundary_is_found_at_the_headline_in_either_order() -> None:
    for first, second in ((HARBOUR, CHOIR), (CHOIR, HARBOUR)):
        mix = paste([Article("a", first.strip()), Article("b", second.strip())])
        contents = [Content(block) for block in mix.text.split("\n\n")]
        division = split_articles(contents)
        assert [article.start for article in division.articles] == [0, 4]
        assert division.odds[4] > 0 > division.odds[1]


def test_an_empty_file_has_no_articles() -> None:
    assert split_articles([]).articles == []
    assert split_articles([Content("One line.")]).articles == [range(1)]


@pytest.mark.parametrize(
    "document", [TALK, QUESTIONS, TERMS, ["To: Board", "Subject: Quay", "Piles", "Gone."]]
)
def test_the_form_of_a_document_holds_it_together(document: list[str]) -> None:
    assert is_one_document(document)


def test_the_form_must_go_on_to_the_end() -> None:
    pasted = CHOIR.strip().split("\n\n") * 2
    assert not is_one_document(TALK + pasted)
    assert not is_one_document(QUESTIONS + pasted)
    assert not is_one_document(TERMS + pasted)
    assert not is_one_document(HARBOUR.strip().split("\n\n"))


def test_paragraphs_are_seams_only_where_news_is_read_out() -> None:
    items = [
        "A tanker ran aground off Trevose Head this morning, and two tugs are standing by.",
        "Hospital porters have voted to accept four per cent over eighteen months.",
        "They will be paid from May, a spokesman for the porters told reporters.",
    ]
    report = [Content(item) for item in items]
    assert seams(report, {}) == []
    read_out = [Content("Good evening, here are the headlines at six."), *report]
    assert seams(read_out, {}) == [1, 2]  # “They” goes on with the porters


def test_a_heading_above_a_pronoun_is_no_seam() -> None:
    contents = [Content("Ann Prowse mends nets."), Content("Early years"), Content("She grew up in a loft.")]
    assert seams(contents, {1: 3.0}) == []
    contents[2] = Content("Nets were made of hemp.")
    assert seams(contents, {1: 3.0}) == [1]
    assert seams(contents, {1: -9.0}) == []


def test_a_newsletter_with_an_email_header_is_still_parted() -> None:
    header = "From: The Quay Letter\nSubject: Monday\n\n"
    footer = "\nYou are receiving this email because you signed up. Unsubscribe.\n"
    other = source_of(
        "Polwhele defends closing the east quay\n\nNerys Polwhele defended the harbour board.", "b.txt"
    )
    found = clean_all([source_of(header + CHOIR + "\n" + HARBOUR + footer, "a.txt"), other], DossierConfig())[
        0
    ]
    assert "Polwhele" in prose(found) and "choir" not in prose(found)


def test_a_single_article_loses_nothing() -> None:
    for text in (HARBOUR, CHOIR):
        assert not texts(clean(source_of(text)), PassageKind.UNRELATED)


def test_an_item_under_a_short_headline_on_a_page_of_items_is_left_out() -> None:
    choir = CHOIR.replace("Choir wins medal at its first contest", "Bus choir wins medal")
    quay = source_of(HARBOUR.replace("on Monday", "this week"), "b.txt")
    page = source_of(f"{HARBOUR}\n{choir}\n{FERRY}", "a.txt")
    found = clean_all([page, quay], DossierConfig())[0]
    assert "Polwhele" in prose(found) and "choir" not in prose(found)
