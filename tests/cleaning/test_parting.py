"""Digests are parted, and documents whose parts differ are not."""

import pytest

from briefing.cleaning import PassageKind, clean, clean_all
from briefing.cleaning.articles import choose, part_by_contrast, relatedness
from briefing.cleaning.boundaries import Content
from briefing.cleaning.forms import is_one_document, turns_in
from briefing.cleaning.seams import seams
from briefing.cleaning.segmentation import split_articles
from briefing.cleaning.telling import telling_words
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


#: A page of the matter, and one of another: both of every report's words, and a headline that is a sentence.
WEIR = """Tregarrow weir repairs halted

Repairs to the Tregarrow weir were halted on Tuesday after engineers from Halvane found that the new sluice \
gates leaked, the rivers agency said.

The agency's director, Isolde Carnsew, said Halvane had been told in March that the gates were warped. "We \
will not pay for warped gates," Carnsew said.

Halvane, which won the Tregarrow contract last year, said its welders had followed the drawings. Anglers below \
the weir have complained of dead salmon since the sluice was opened.

Carnsew said that the sluice would stay shut until divers had measured every gate at Tregarrow again, and that \
Halvane would bear the cost of the divers.
"""
WEIR_TOO = """Halvane blames drawings for leaking sluice

Halvane said on Thursday that the drawings it was given for the Tregarrow weir were wrong, and that its welders \
could not have known that the sluice gates would leak.

Isolde Carnsew of the rivers agency said the drawings were Halvane's own. Anglers found forty dead salmon below \
the weir, she said, and the divers had measured warped gates.
"""
BAKERS = """Should we mourn the village bakery? Maybe not yet | Opinion

The company that owns most of the country's ovens said last year that the number of shops would fall, and \
officials said on Tuesday that it had. People will say that this is the end.

It is not, whatever the figures say. A baker in my street starts at four, sells out by nine and has told me \
that she would not change it for a pension. Customers come for rye and gossip.

The flour merchants have noticed, too: small mills are grinding spelt and emmer again, and a sourdough course \
in Ludwell has a waiting list of a year. Yeast is sold by the spoon.

What the report last year did not count were the ovens in garages and sheds. They will outlast the chain.
"""


def test_a_page_about_something_else_is_left_out_though_its_headline_is_no_headline() -> None:
    found = clean_all([source_of(f"{WEIR}\n{BAKERS}"), source_of(WEIR_TOO, "b.txt")], DossierConfig())[0]
    assert prose(found).endswith("the cost of the divers.")


def test_a_page_before_the_matter_is_left_out_and_the_matter_keeps_its_headline() -> None:
    found = clean_all([source_of(f"{BAKERS}\n{WEIR}"), source_of(WEIR_TOO, "b.txt")], DossierConfig())[0]
    assert prose(found).startswith("Repairs to the Tregarrow weir")
    assert texts(found, PassageKind.HEADLINE) == ["Tregarrow weir repairs halted"]


def test_a_label_or_a_turn_of_a_talk_heads_no_other_page() -> None:
    own = WEIR.strip().split("\n\n")
    bakers = BAKERS.strip().split("\n\n")[1:]
    others = [[WEIR_TOO]]
    assert part_by_contrast([*own, "How bread in the country lives on", *bakers], [len(own)], others) == [
        len(own)
    ]
    assert part_by_contrast([*own, "Bread lives on", *bakers], [len(own)], others) == []
    assert turns_in(["JO: Why?", "ANN: Because.", "JO: Of what?", "A weir: its story"]) == [0, 2]


def test_two_pages_on_the_matter_are_not_parted_by_contrast() -> None:
    own, more = WEIR.strip().split("\n\n"), WEIR_TOO.strip().split("\n\n")
    assert part_by_contrast([*own, *more], [len(own)], [[WEIR]]) == []


def test_the_last_line_of_a_page_is_not_taken_for_the_next_ones_headline() -> None:
    own, bakers = WEIR.strip().split("\n\n"), BAKERS.strip().split("\n\n")[1:]
    blocks = [
        *own,
        "Kept by us for you on paper",
        "The village bakery and what will become of it now",
        *bakers,
    ]
    assert part_by_contrast(blocks, [len(own), len(own) + 1], [[WEIR_TOO]]) == [len(own) + 1]


def test_what_every_report_says_does_not_make_a_page_the_dossiers() -> None:
    news = (
        "The company said on Tuesday that officials had announced a new plan last year. The government and "
        "the president said the report would be published this month, people told the agency."
    )
    others = [[f"{news} {WEIR_TOO}"]]
    assert relatedness(f"{news} {BAKERS}", others) > 2 * relatedness(
        f"{news} {BAKERS}", others, telling_words
    )
    assert choose([WEIR, f"{news} {BAKERS}"], ["", ""], others, None) == {0}


def test_a_footer_that_repeats_the_names_does_not_outweigh_the_article() -> None:
    footer = "Halvane Tregarrow weir sluice Isolde Carnsew"
    assert 0 in choose([WEIR, footer], ["", ""], [[footer], [f"{footer} salmon"]], None)


def test_a_wires_masthead_and_notes_are_the_head_of_the_page() -> None:
    head = "HNS | Harbour News Service\nSW-Harbour-Quay, 1st Ld-Writethru\nEds: UPDATES throughout with vote. ADDS byline."
    wire = source_of(f"{head}\n\n{HARBOUR}", "wire.txt")
    found = clean_all(
        [wire, source_of(HARBOUR.replace("piles", "posts"), "b.txt"), source_of(CHOIR, "c.txt")],
        DossierConfig(),
    )
    assert not [each for each in found[0].passages if each.kind is PassageKind.UNRELATED]
    assert found[0].source.metadata["publisher"] == "Harbour News Service"
