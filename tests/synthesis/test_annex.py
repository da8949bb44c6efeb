"""The annex: quotations, figures and actors, each with the words that it rests on."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Actor, Figure, Quotation
from briefing.synthesis.annex import find_quotations
from briefing.synthesis.figures import find_figures
from briefing.synthesis.who_is_who import find_actors
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import Steps, steps

SOLD = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024."
SAID = (
    "“We sold cameras to every customer who asked for one,” said Anna Lindqvist, chief executive of Corvane "
    "Systems."
)


def quotations(made: Steps) -> list[Quotation]:
    return find_quotations(made.extraction, made.placing, made.found, made.book)


def figures(*sources: CleanSource) -> list[Figure]:
    made = steps(*sources)
    return find_figures(made.extraction, made.found, made.book)


def actors(*sources: CleanSource) -> dict[str, Actor]:
    made = steps(*sources)
    return {actor.name: actor for actor in find_actors(made.extraction, made.placing, made.found, made.book)}


# --- quotations -----------------------------------------------------------------------------------


def test_a_quotation_has_its_words_its_speaker_and_both_as_evidence() -> None:
    made = steps(clean_source(f"{SOLD} {SAID}"))
    (quotation,) = quotations(made)
    assert quotation.text == "We sold cameras to every customer who asked for one"
    assert (quotation.speaker, quotation.verbatim) == ("Anna Lindqvist", True)
    assert quotation.speaker_role == "chief executive of Corvane Systems"
    records = made.book.records(quotation.evidence)
    assert records[quotation.evidence[0]].text.rstrip(",") == quotation.text
    assert "Anna Lindqvist" in records[quotation.evidence[1]].text


def test_a_split_quotation_cites_each_part() -> None:
    text = "“We sold it,” said Tom Okafor, a nurse who met Corvane Systems, “to every customer.”"
    made = steps(clean_source(f"{SOLD} {text}"))
    (quotation,) = quotations(made)
    records = made.book.records(quotation.evidence)
    assert [records[key].text.rstrip(",.") for key in quotation.evidence[:2]] == [
        "We sold it",
        "to every customer",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We sold cameras to every customer in Ohio,” she said.",
        "“We sold *** to every customer in Ohio,” said Tom Okafor, a nurse.",
        "Corvane Systems called it “the best camera” in Ohio.",
    ],
)
def test_no_speaker_or_masked_words_are_no_quotation(text: str) -> None:
    assert quotations(steps(clean_source(f"{SOLD} {text}"))) == []


def test_altered_copy_is_never_quoted() -> None:
    assert quotations(steps(clean_source(SOLD), clean_source(SAID, name="s-2", altered=True))) == []


def test_the_same_words_in_two_sources_are_quoted_once() -> None:
    both = f"{SOLD} {SAID}"
    assert len(quotations(steps(clean_source(both), clean_source(both, name="s-2")))) == 1


def test_an_utterance_is_quoted_at_its_longest_whatever_marks_a_paper_sets() -> None:
    short = (
        "“We didn't sell it to the police of Ohio,” said Anna Lindqvist, chief executive of Corvane Systems."
    )
    longer = (
        '"We didn’t sell it to the police of Ohio, and we will not," said Anna Lindqvist, chief executive of '
        "Corvane Systems."
    )
    made = steps(clean_source(f"{SOLD} {short}"), clean_source(longer, name="s-2"))
    assert [quotation.text for quotation in quotations(made)] == [
        "We didn’t sell it to the police of Ohio, and we will not"
    ]


def test_a_lead_is_no_findings_utterance_and_there_is_one_a_section() -> None:
    other = "“No customer ever asked us for a contract in writing before,” said Tom Okafor, a nurse."
    made = steps(clean_source(f"{SOLD} {SAID} {other}"))
    found = {item.finding.statement for item in made.all_found()}
    leads = [quotation for quotation in quotations(made) if quotation.lead]
    assert len({lead.section for lead in leads}) == len(leads)
    assert not any(lead.text in statement for lead in leads for statement in found)


# --- figures --------------------------------------------------------------------------------------


def test_figures_of_findings_as_the_source_words_them() -> None:
    (figure,) = figures(clean_source("Corvane Systems sold more than 96 cameras to Ohio."))
    assert (figure.value, figure.display, figure.what) == (96, "more than 96", "cameras sold to Ohio")
    assert figure.qualifier == "more than"
    assert figure.key


def test_figures_elsewhere_and_of_altered_copy_are_left_out() -> None:
    sources = (
        clean_source(f"{SOLD} The nearest river is 12 miles away."),
        clean_source("Tom Okafor criticised Corvane Systems over 55 contracts.", name="s-2", altered=True),
    )
    assert [figure.value for figure in figures(*sources)] == [96]


def test_the_same_figure_is_given_once() -> None:
    assert len(figures(clean_source(SOLD), clean_source(SOLD, name="s-2"))) == 1


def test_a_span_of_time_is_no_key_figure() -> None:
    found = figures(clean_source("Corvane Systems used the cameras in a contract for 30 days in Ohio."))
    assert [figure.key for figure in found] in ([], [False])


# --- actors ---------------------------------------------------------------------------------------


def test_actors_are_the_parties_of_the_findings() -> None:
    found = actors(clean_source(f"{SOLD} {SAID} Norwick lies near the Halden Bridge."))
    assert {"Corvane Systems", "Norwick Police Department", "Anna Lindqvist"} <= found.keys()
    assert "Halden Bridge" not in found
    assert found["Anna Lindqvist"].role == "chief executive of Corvane Systems"
    assert found["Norwick Police Department"].kind == "agency"


def test_an_alias_has_evidence_of_its_own() -> None:
    made = steps(
        clean_source(
            "Corvane Systems Inc. sold cameras to Ohio. In June Corvane defended the sale of cameras."
        )
    )
    found = {actor.name: actor for actor in find_actors(made.extraction, made.placing, made.found, made.book)}
    company = found["Corvane Systems Inc."]
    assert company.aliases == ["Corvane"]
    records = made.book.records(company.evidence).values()
    assert any(record.text.startswith("In June Corvane") for record in records)


def test_places_are_no_actors() -> None:
    assert "Seattle" not in actors(
        clean_source("Corvane Systems sold 96 cameras in Seattle. Seattle is wet.")
    )


def test_an_office_of_altered_copy_has_only_names_that_other_copy_has() -> None:
    made = (
        clean_source(f"{SOLD} Tom Okafor criticised Corvane Systems in May 2024."),
        clean_source(
            "Tom Okafor, the deputy director of the Division of Trial Period, criticised it.",
            name="s-2",
            altered=True,
        ),
    )
    assert "Trial" not in (actors(*made)["Tom Okafor"].role or "")


def test_nobody_has_a_role_from_altered_copy() -> None:
    found = actors(
        clean_source(f"{SOLD} Tom Okafor criticised the sale of cameras by Corvane Systems."),
        clean_source("Tom Okafor, a supervisor of sick folk, criticised it.", name="s-2", altered=True),
    )
    assert found["Tom Okafor"].role is None


def test_a_label_goes_on_as_far_as_the_words_do() -> None:
    (figure,) = figures(
        clean_source("More than 96 engineers at Corvane Systems signed a petition, demanding a contract.")
    )
    assert figure.what == "engineers at Corvane Systems signed a petition"
    assert figure.key


def test_a_label_keeps_whose_it_is_beside_what_is_counted() -> None:
    (figure,) = figures(clean_source("Ohio asked 96 engineers of Corvane Systems to sign a contract."))
    assert figure.what == "engineers of Corvane Systems asked to sign a contract"


def test_a_handful_and_spans_of_time_are_no_key_figures() -> None:
    found = figures(clean_source("Corvane Systems sold 3 cameras to Ohio in a contract for 90 days."))
    assert not any(figure.key for figure in found)


# --- what is no key figure ------------------------------------------------------------------------


def test_two_nouns_that_are_counted_together() -> None:
    text = "In a letter 61 engineers and nurses at Corvane Systems demanded an end to the contract."
    (figure,) = figures(clean_source(text))
    assert figure.what.startswith("engineers and nurses")


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems shall sell 96 cameras to Ohio under the contract.",
        "“We sold 96 cameras to Ohio in the contract,” said Anna Lindqvist, chief executive of Corvane "
        "Systems.",
    ],
)
def test_clauses_and_utterances_give_no_key_figure(text: str) -> None:
    assert not any(figure.key for figure in figures(clean_source(text)))


@pytest.mark.parametrize(("many", "keys"), [("Hundreds of", []), ("Several hundred", [True])])
def test_a_plural_order_of_size_is_no_figure(many: str, keys: list[bool]) -> None:
    text = f"{many} nurses in Norwick signed a petition against Corvane Systems in May 2024."
    assert [figure.key for figure in figures(clean_source(text))] == keys


def test_half_a_sentence_is_no_quotation() -> None:
    half = "“including several who signed a contract with Ohio for cameras,” said Tom Okafor, a nurse."
    assert quotations(steps(clean_source(f"{SOLD} {half}"))) == []
    assert (
        quotations(steps(clean_source(f"{SOLD} “A contract,” said Tom Okafor, a nurse, of cameras."))) == []
    )
    assert len(quotations(steps(clean_source(f"{SOLD} {half.replace('including', 'We include')}")))) == 1


def test_a_speakers_office_may_stand_in_another_source() -> None:
    made = steps(
        clean_source("“We sold cameras to every customer who asked for one,” said Anna Lindqvist."),
        clean_source("Anna Lindqvist, chief executive of Corvane Systems, has left Ohio.", name="s-2"),
    )
    (quotation,) = quotations(made)
    assert quotation.speaker_role == "chief executive of Corvane Systems"
    records = made.book.records(quotation.evidence)
    assert any("has left Ohio" in records[key].text for key in quotation.evidence)


def test_what_somebody_does_is_no_office() -> None:
    made = steps(
        clean_source("“We sold cameras to every customer who asked for one,” said Anna Lindqvist."),
        clean_source("Anna Lindqvist, who lives in Ohio, has left Corvane Systems.", name="s-2"),
    )
    (quotation,) = quotations(made)
    assert quotation.speaker_role is None


@pytest.mark.parametrize("who", ["a third poster", "one user", "another forum member"])
def test_anybody_on_a_page_is_no_speaker(who: str) -> None:
    made = steps(clean_source(f"{SOLD} “They sold it to every customer in Ohio,” wrote {who}."))
    assert quotations(made) == []
