"""Introductions: whom a finding names is told with what the sources say that he is."""

from __future__ import annotations

import pytest

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted, Extraction, extract
from briefing.model.evidence import Span
from briefing.synthesis.introductions import introduced
from briefing.synthesis.roles import Roles
from briefing.synthesis.sentences import Worded
from briefing.synthesis.wording import Wording
from tests.extraction.texts import ACTS, clean_source, one, statement_with


def told_with_roles(worded: Worded, source: Extracted, actors: Actors) -> Worded:
    key = source.source.source.id
    return introduced(worded, key, actors, Roles({key: source}, actors))


def test_a_title_of_several_is_not_told_again() -> None:
    senator = "Senator Ann Markey was there."
    sentence = "In a letter Tom Okafor joined Senators Ann Markey and Jo Merk."
    source, actors = one(f"{senator} {sentence}")
    statement = statement_with(source, "In a letter")
    worded = Wording(source, actors).word(statement)
    assert worded is not None
    assert "Senators Ann Markey" in told_with_roles(worded, source, actors).text


WHO = "Curtis Hallam, a spokesman for Norwick Council, was there."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Hallam said that nobody had asked for cameras.",
            "Curtis Hallam, a spokesman for Norwick Council, said that nobody had asked for cameras.",
        ),
        (
            "On 4 May 2024 Hallam said that nobody had asked for cameras.",
            "On 4 May 2024 Curtis Hallam, a spokesman for Norwick Council, said that nobody had asked for "
            "cameras.",
        ),
        (
            "Hallam, reached by phone in May, said that nobody had seen cameras.",
            "Curtis Hallam, reached by phone in May, said that nobody had seen cameras.",
        ),
        (
            "Norwick Council heard Hallam on the cameras.",
            "Norwick Council heard Curtis Hallam, a spokesman for Norwick Council, on the cameras.",
        ),
        (
            "The council and Hallam bought the cameras.",
            "Norwick Council and Curtis Hallam bought the cameras.",
        ),
        (
            "Norwick Council paid for Hallam's cameras.",
            "Norwick Council paid for Curtis Hallam's cameras.",
        ),
    ],
)
def test_who_opens_a_finding_is_introduced(sentence: str, told: str) -> None:
    source, actors = one(f"{WHO} The hall was full.", sentence)
    worded = Wording(source, actors).word(statement_with(source, "cameras"))
    assert worded is not None
    found = told_with_roles(worded, source, actors)
    assert found.text == told
    text = source.source.source.text
    assert ("spokesman" in told) <= any("spokesman" in span.slice(text) for _, span in found.evidence)


def test_who_is_introduced_by_another_source_alone_is_left_as_he_is() -> None:
    source, actors = one("Curtis Hallam said that nobody had asked for cameras.")
    worded = Wording(source, actors).word(source.statements[0])
    assert worded is not None
    assert told_with_roles(worded, source, actors) == worded


def many(*texts: str) -> tuple[Extraction, Roles]:
    """Sources of one paragraph each, and what they say that people are."""
    sources = [clean_source(text, name=f"s-{number}") for number, text in enumerate(texts, 1)]
    extraction = extract(sources, {}, ACTS)
    return extraction, Roles({each.source.source.id: each for each in extraction.sources}, extraction.actors)


@pytest.mark.parametrize(
    ("elsewhere", "sentence", "told"),
    [
        (
            "Dana Frick, the harbour master of Port Wessel, was not there.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick, the harbour master of Port Wessel, wrote to the council about the cameras.",
        ),
        (
            "Police Chief Dana Frick was not there.",
            "The council wrote to Dana Frick about the cameras.",
            "The council wrote to Police Chief Dana Frick about the cameras.",
        ),
        (
            "Police Chief Dana Frick was not there.",
            "The council heard Coun. Dana Frick on the cameras.",
            "The council heard Coun. Dana Frick on the cameras.",
        ),
        (
            "Dana Frick, a worker, was not there.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick wrote to the council about the cameras.",
        ),
        (
            "Harbour Data makes cameras. Its sales director, Dana Frick, was not there.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick, Harbour Data’s sales director, wrote to the council about the cameras.",
        ),
        (
            "E-mails of Harbour Data's Dana Frick were read out. Dana Frick, the sales director, was away.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick, Harbour Data’s sales director, wrote to the council about the cameras.",
        ),
        (
            "Dana Frick, then as now Harbour Data's regional sales director, was away.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick, Harbour Data's regional sales director, wrote to the council about the cameras.",
        ),
        (
            "Dana Frick has run the public-sector business of Harbour Data for three years.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick, who has run the public-sector business of Harbour Data, wrote to the council about the "
            "cameras.",
        ),
        (
            "Dana Frick runs marathons for three local clubs.",
            "Dana Frick wrote to the council about the cameras.",
            "Dana Frick wrote to the council about the cameras.",
        ),
        (
            "Dana Frick, the harbour master of Port Wessel, was not there.",
            "The council said “the cameras of Dana Frick in the town are ours.”",
            "The council said “the cameras of Dana Frick in the town are ours.”",
        ),
        (
            "Dana Frick, the harbour master of Port Wessel, was not there.",
            "Dana Frick, a nurse, wrote to the council about the cameras.",
            "Dana Frick, a nurse, wrote to the council about the cameras.",
        ),
        *(
            ("The Harbour Data founder Dana Frick was not there.", told, told)
            for told in (
                "Norwick heard of the Dana Frick settlement about the cameras.",
                "Norwick signed the Norwick/Dana Frick contract about the cameras.",
                "Dana Frick’s Harbour Data wrote to the council about the cameras.",
                "The writer, who goes by the name Dana Frick, wrote to the council about the cameras.",
            )
        ),
    ],
)
def test_another_source_says_who_somebody_is(elsewhere: str, sentence: str, told: str) -> None:
    extraction, roles = many(sentence, elsewhere)
    worded = Worded(sentence, (("s-1", Span(0, len(sentence))),))
    found = introduced(worded, "s-1", extraction.actors, roles)
    assert found.text == told
    assert (found.text != sentence) == any(source == "s-2" for source, _ in found.evidence)


def test_machine_altered_copy_introduces_nobody() -> None:
    sentence = "Dana Frick wrote to the council about the cameras."
    sources = [
        clean_source(sentence, name="s-1"),
        clean_source("Dana Frick, the harbor boss of Port Wessel, was away.", name="s-2", altered=True),
    ]
    extraction = extract(sources, {}, ACTS)
    roles = Roles({each.source.source.id: each for each in extraction.sources}, extraction.actors)
    worded = Worded(sentence, (("s-1", Span(0, len(sentence))),))
    assert introduced(worded, "s-1", extraction.actors, roles) == worded


@pytest.mark.parametrize(
    ("told", "housed"),
    [
        (
            "Chief executive Jane Odell refused a new trial in May.",
            "Jane Odell, the chief executive of Corvane Systems, refused a new trial in May.",
        ),
        (
            "Jane Odell, chief executive, said that nobody had asked.",
            "Jane Odell, the chief executive of Corvane Systems, said that nobody had asked.",
        ),
        (
            "Chief executive Jane Odell said that Corvane had refused a new trial.",
            "Chief executive Jane Odell said that Corvane had refused a new trial.",
        ),
        (
            "Former engineer Jane Odell refused a new trial in May.",
            "Former engineer Jane Odell refused a new trial in May.",
        ),
    ],
)
def test_an_office_alone_is_told_with_its_body(told: str, housed: str) -> None:
    source, actors = one("Jane Odell, the chief executive of Corvane Systems, was there.", told)
    assert told_with_roles(Worded(told, ()), source, actors).text == housed


def test_an_office_whose_body_nobody_tells_stays() -> None:
    told = "Chief executive Jane Odell refused a new trial in May."
    source, actors = one(told)
    assert told_with_roles(Worded(told, ()), source, actors).text == told


def test_a_bare_office_takes_the_body_that_stands_before_it_elsewhere() -> None:
    source, actors = one(
        "Halden Health CEO Ann Cole was there. Corvane Systems, a company, was not. The hall was full.",
        "The council met. CEO Ann Cole said that nobody had asked for cameras.",
    )
    worded = Wording(source, actors).word(statement_with(source, "cameras"))
    assert worded is not None
    assert told_with_roles(worded, source, actors).text == (
        "Halden Health CEO Ann Cole said that nobody had asked for cameras."
    )


def test_a_title_that_stands_there_is_not_told_twice() -> None:
    source, actors = one(
        "Ohio Attorney General Ann Cole was there. The hall was full.",
        "“Nobody asked for the cameras of the city,” Attorney General Ann Cole said.",
    )
    worded = Wording(source, actors).word(statement_with(source, "cameras"))
    assert worded is not None
    assert "General Attorney" not in told_with_roles(worded, source, actors).text
