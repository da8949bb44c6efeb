from __future__ import annotations

import pytest

from briefing.cleaning.passages import Passage, PassageKind
from briefing.extraction.figures import find_figures
from briefing.extraction.language import ParsedPassage, language_model
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention


def figures(text: str, masks: tuple[Span, ...] = ()) -> list[FigureMention]:
    passage = Passage(Span(0, len(text)), PassageKind.BODY, masks)
    return find_figures(ParsedPassage(passage, language_model()(text)), text)


def only(text: str) -> FigureMention:
    (mention,) = figures(text)
    return mention


@pytest.mark.parametrize(
    ("text", "words", "value", "qualifier", "what"),
    [
        ("A letter was signed by over 450 employees.", "over 450", 450, "more than", "employees"),
        ("Nearly 17,000 workers walked out.", "Nearly 17,000", 17_000, "nearly", "workers"),
        ("Hundreds of Amazon employees signed.", "Hundreds", 100, "order of", "Amazon employees"),
        ("It came from more than three-dozen other organizations.", "more than three-dozen", 36, "more than",
         "other organizations"),
        ("It misidentified 28 U.S. lawmakers.", "28", 28, "exact", "U.S. lawmakers"),
        ("Then 19 Amazon shareholders wrote a letter.", "19", 19, "exact", "Amazon shareholders"),
        ("Tens of thousands of photos were searched.", "Tens of thousands", 10_000, "order of", "photos"),
        ("A dozen officers came.", "A dozen", 12, "exact", "officers"),
        ("At least 12 matches were false.", "At least 12", 12, "at least", "matches"),
        ("As many as 40 agencies use it.", "As many as 40", 40, "at most", "agencies"),
        ("Fewer than ten senators agreed.", "Fewer than ten", 10, "at most", "senators"),
        ("Some 300 people marched.", "Some 300", 300, "about", "people"),
        ("Between 30 and 40 people marched.", "30 and 40", 30, "at least", "people"),
        ("Twenty-eight groups joined.", "Twenty-eight", 28, "exact", "groups"),
        ("The 450-plus employees met.", "450-plus", 450, "at least", "employees"),
        ("They have 450+ employees.", "450+", 450, "at least", "employees"),
        ("The site has 1.2m users.", "1.2m", 1_200_000, "exact", "users"),
        ("“We had 31 complaints,” she said.", "31", 31, "exact", "complaints"),
    ],
)  # fmt: skip
def test_counts(text: str, words: str, value: float, qualifier: str, what: str) -> None:
    mention = only(text)
    assert mention.span.slice(text) == words
    assert (mention.value, mention.qualifier, mention.what, mention.unit) == (value, qualifier, what, None)
    assert mention.what_span is not None
    assert mention.what_span.slice(text) == what


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The agency must hand over 131 pages.", "131"),
        ("The agency handed over over 131 pages.", "over 131"),
        ("The agency sent over 131 pages.", "over 131"),
        ("The firm took over 30 smaller rivals.", "30"),
        ("The search took over 40 minutes.", "over 40"),
        ("It gave data about 64 accounts to police.", "64"),
        ("It held data on about 64 accounts.", "about 64"),
        ("They received complaints about 700 cameras.", "700"),
        ("They received about 700 complaints.", "about 700"),
        ("Officers asked about 38 addresses.", "38"),
        ("Officers asked about 38 people to leave.", "about 38"),
    ],
)
def test_a_particle_or_a_preposition_is_no_qualifier(text: str, words: str) -> None:
    assert only(text).span.slice(text) == words


@pytest.mark.parametrize(
    ("text", "value", "unit", "what"),
    [
        ("It paid $3.5 million for it.", 3_500_000, "USD", ""),
        ("It signed a £2bn contract.", 2_000_000_000, "GBP", "contract"),
        ("It took billions of dollars in revenue.", 1e9, "USD", "revenue"),
        ("It asked for $3-4 million.", 3_000_000, "USD", ""),
        ("Then 68 percent of members agreed.", 68, "%", "members"),
        ("One in five officers agreed.", 20, "%", "officers"),
        ("A third of the officers agreed.", 33.3, "%", "officers"),
        ("Two-thirds of respondents agreed.", 66.7, "%", "respondents"),
        ("It has up to 90 days to answer.", 90, "days", "days"),
        ("It has 20 working days to answer.", 20, "days", "working days"),
        ("The three-year deal was worth £412,500 before tax.", 412_500, "GBP", "three-year deal"),
    ],
)
def test_units(text: str, value: float, unit: str, what: str) -> None:
    mention = only(text)
    assert (mention.value, mention.unit, mention.what) == (value, unit, what)


@pytest.mark.parametrize(
    "text",
    [
        "On May 9, 2018, at 3:30 p.m., it began.",
        "In 2016 the second and the 14th were sent.",
        "See 5 U.S.C. § 552, 45 C.F.R. 5.28 and Section 702.",
        "Call 555-0143 and ask for version 2.0.18 on page 14.",
        "1. The company answered.",
        "Project 5 runs on Route 66 in HQ2 with Forza Horizon 4.",
        "Smith, 43, and a 34-year-old man, aged 34, left.",
        "One employee quit; one of them said why.",
        "The vote was 9-4 after a 50/50 split.",
        "A year and a half of the service passed.",
        "She made a 911 call, and the 999 operator answered.",
        "He told 404 Media of the project, and 60 Minutes asked for it.",
    ],
)
def test_these_are_no_figures(text: str) -> None:
    assert [mention.span.slice(text) for mention in figures(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "They were joined by 900 Halden employees.",
        "It was backed by 20 House Republicans.",
        "They heard 12 Halden warehouse workers.",
    ],
)
def test_a_name_before_a_plural_is_counted(text: str) -> None:
    assert len(figures(text)) == 1


MODEL = "The Corvane 737 flew in May. The 737 MAX was grounded, and the 737 MAX is still on the ground."


def test_what_a_model_is_called_is_no_figure_wherever_it_stands() -> None:
    assert figures(f"{MODEL} The firm asked for 737 software fixes.") == []
    assert [f.value for f in figures("The Corvane 737 flew. The firm asked for 737 software fixes.")] == [737]
    assert [f.value for f in figures(f"{MODEL} The firm has 400 MAX jets.")] == [400]


def test_a_masked_word_is_never_counted() -> None:
    text = "It was signed by 450 ******* and 12 officers."
    mask = Span(text.index("*"), text.rindex("*") + 1)
    assert [mention.what for mention in figures(text, (mask,))] == ["officers"]


def test_offsets_count_from_the_source() -> None:
    source = "A headline\n\nNearly 40 people came. Others left."
    body = source[12:]
    parsed = ParsedPassage(Passage(Span(12, len(source)), PassageKind.BODY), language_model()(body))
    (mention,) = find_figures(parsed, source)
    assert mention.span.slice(source) == "Nearly 40"
    assert mention.sentence.slice(source) == "Nearly 40 people came."
