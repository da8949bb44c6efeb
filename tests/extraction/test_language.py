"""The language model is loaded once, and what it parses keeps its place in the source."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.cleaning.passages import PassageKind
from briefing.extraction.language import language_model, parse
from tests.extraction.texts import clean_source


def test_loaded_once() -> None:
    assert language_model() is language_model()


def test_spans_count_from_the_start_of_the_source() -> None:
    source = clean_source("A first paragraph.", "Corvane Systems sells cameras. It’s “new”.")
    text = source.source.text
    for passage in parse(source):
        for token in passage.doc:
            assert passage.span(token).slice(text) == token.text
        for sentence in passage.sentences():
            assert passage.span(sentence).slice(text) == sentence.text


def test_only_prose_is_parsed() -> None:
    source = clean_source(
        (PassageKind.HEADLINE, "Cameras for sheriffs"),
        (PassageKind.HEADING, "Records"),
        "A paragraph of the article.",
        (PassageKind.FURNITURE, "Share this"),
        (PassageKind.UNRELATED, "Ten tips for your garden."),
        (PassageKind.MASKED, "It **** **** **** ****."),
        (PassageKind.LIST_ITEM, "An item."),
        (PassageKind.BLOCK_QUOTE, "Another’s words."),
    )
    assert [passage.doc.text for passage in parse(source)] == [
        "A paragraph of the article.",
        "An item.",
        "Another’s words.",
    ]


def test_paragraphs_are_not_joined() -> None:
    assert len(parse(clean_source("The council met", "on Monday."))) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It is sold to the DoD. Microsoft has a contract.", 2),
        ("Gov. Tom Okafor met Sen. Anna Lindqvist.", 1),
        ("The chair, Coun. Anna Lindqvist, did not vote.", 1),
        ("Corvane Systems Inc. Sells is no word here.", 1),
        ("It left on Jan. 5. The council met in Feb. 2019.", 2),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    (passage,) = parse(clean_source(text))
    assert len(list(passage.sentences())) == count


def test_importing_extraction_does_not_load_the_model() -> None:
    rooms = "briefing.extraction.extract, briefing.synthesis.brief"
    code = f"import sys, {rooms}; assert 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Lantern.AI said so. It named no day.", 2),
        ("The firm Lantern.AI closed it, and Lantern.AI’s policy did not.", 1),
        ("A Lantern.IO spokesperson declined.", 1),
        ("They came to the end.Then they left.", 2),
    ],
)
def test_a_name_that_ends_as_an_address_ends_no_sentence(text: str, sentences: int) -> None:
    assert len(list(language_model()(text).sents)) == sentences
