"""The whole model: every citation stands, nothing else is in it, and a rebuild gives the same."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.dossier.config import DossierConfig, SourceSettings
from briefing.model.briefing import Briefing
from briefing.model.sources import Condition, ConditionKind, Source
from briefing.synthesis.brief import build_briefing
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import TOPICS, brief

COURIER = (
    "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024. Engineers at Corvane "
    "Systems demanded an end to the contract. “We stand by every customer who ever signed a contract "
    "with us,” said Anna Lindqvist, chief executive of Corvane Systems. The Norwick Police Department "
    "released records about the contract last Monday. Corvane Systems defended the sale of cameras."
)
GAZETTE = (
    "The Norwick Police Department bought cameras from Corvane Systems, in a contract worth $3 million. "
    "In May 2024 Corvane Systems sold 96 cameras to the Norwick Police Department. Tom Okafor "
    "criticised the sale of cameras by Corvane Systems. Corvane Systems declined to comment on whether "
    "it sold *** cameras. Corvane Systems sold 140 cameras to Ohio."
)
SPUN = (
    "Tom Okafor criticised Corvane Systems over a contract with the Norwick Police Department. “We vend "
    "77 gizmos to the constabulary gladly,” said Tom Okafor. On 3 March 2024 Corvane Systems peddled 55 "
    "gizmos."
)
SETTINGS = [
    SourceSettings(file="s-1.txt", publisher="Evening Courier", published="2024-05-17"),
    SourceSettings(file="s-2.txt", publisher="Norwick Gazette", published="2024-06-01", reliability="B"),
]


def dossier() -> list[CleanSource]:
    courier = clean_source(
        (PassageKind.HEADLINE, "Cameras for Norwick"),
        COURIER,
        (PassageKind.FURNITURE, "Share this story of Ohio’s $99 million contract."),
        (PassageKind.UNRELATED, "Zebra Corp. sold 12 zebras to a customer in a contract."),
    )
    return [courier, clean_source(GAZETTE, name="s-2"), clean_source(SPUN, name="s-3", altered=True)]


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return brief(dossier(), SETTINGS)


def cited(briefing: Briefing) -> Iterator[str]:
    """The ids of evidence anywhere in the model, whatever record they stand in."""

    def walk(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for key, each in value.items():
                if key == "evidence" and isinstance(each, list):
                    yield from each
                else:
                    yield from walk(each)
        elif isinstance(value, list):
            for each in value:
                yield from walk(each)

    return walk(briefing.model_dump(mode="json", exclude={"evidence"}))


def test_there_is_something_of_everything(briefing: Briefing) -> None:
    assert {section.id for section in briefing.sections if section.findings} == {"sales", "records", "staff"}
    for part in (
        "bottom_line",
        "quotations",
        "figures",
        "timeline",
        "actors",
        "disputes",
        "relations",
        "gaps",
    ):
        assert getattr(briefing, part), part


def test_what_is_cited_is_the_evidence_and_no_other(briefing: Briefing) -> None:
    assert set(cited(briefing)) == set(briefing.evidence)


def test_evidence_is_the_words_of_its_source(briefing: Briefing) -> None:
    sources = {source.source.id: source for source in dossier()}
    assert briefing.evidence
    for record in briefing.evidence.values():
        source = sources[record.source]
        assert record.span.slice(source.source.text) == record.text
        assert any(passage.span.contains(record.span) for passage in source.prose())
        assert not any(mask.overlaps(record.span) for p in source.passages for mask in p.masks)


def test_nothing_from_outside_the_articles(briefing: Briefing) -> None:
    said = briefing.model_dump_json(exclude={"sources"})
    assert "zebra" not in said.lower()
    assert "$99" not in said


def test_masked_words_are_nowhere(briefing: Briefing) -> None:
    assert "***" not in briefing.model_dump_json()


def test_altered_copy_never_speaks(briefing: Briefing) -> None:
    said = briefing.model_dump_json(exclude={"sources", "evidence"})
    assert "gizmo" not in said
    assert "vend" not in said
    assert not {"77", "55"} & {figure.display for figure in briefing.figures}


def test_ids_are_unique_and_relations_name_findings_and_actors(briefing: Briefing) -> None:
    ids = [
        item.id
        for group in (briefing.findings(), briefing.quotations, briefing.figures, briefing.timeline,
                      briefing.actors, briefing.disputes, briefing.gaps)
        for item in group
    ]  # fmt: skip
    assert len(ids) == len(set(ids))
    findings = {finding.id for finding in briefing.findings()}
    assert {relation.finding for relation in briefing.relations} <= findings
    assert {finding.id for finding in briefing.bottom_line} <= findings
    assert all(finding.section for finding in briefing.findings())


def test_gaps_of_sections_are_gaps_of_the_brief(briefing: Briefing) -> None:
    told = [gap for section in briefing.sections for gap in section.gaps]
    assert told
    assert briefing.gaps[: len(told)] == told


def test_a_rebuild_gives_the_same(briefing: Briefing) -> None:
    assert brief(dossier(), SETTINGS).model_dump_json() == briefing.model_dump_json()


def test_the_order_of_files_changes_no_content(briefing: Briefing) -> None:
    other = brief(dossier()[::-1], SETTINGS)
    for section, same in zip(briefing.sections, other.sections, strict=True):
        assert {finding.id for finding in section.findings} == {finding.id for finding in same.findings}
        assert {gap.id for gap in section.gaps} == {gap.id for gap in same.gaps}
        assert (section.strength, section.strength_because) == (same.strength, same.strength_because)
    assert [finding.id for finding in briefing.bottom_line] == [finding.id for finding in other.bottom_line]
    assert {actor.id for actor in briefing.actors} == {actor.id for actor in other.actors}
    assert {quotation.id for quotation in briefing.quotations} == {q.id for q in other.quotations}
    assert [event.id for event in briefing.timeline] == [event.id for event in other.timeline]
    assert briefing.evidence == other.evidence


def test_a_new_source_keeps_the_ids_of_what_stays(briefing: Briefing) -> None:
    more = clean_source("Ohio cancelled a contract with Corvane Systems in June 2023.", name="s-4")
    other = brief([*dossier(), more], SETTINGS)
    assert {finding.id for finding in briefing.findings()} <= {finding.id for finding in other.findings()}


def test_what_the_owner_says_of_a_source_is_its_record(briefing: Briefing) -> None:
    courier, gazette, spun = briefing.sources
    assert (courier.publisher, courier.published, courier.reliability) == (
        "Evening Courier",
        "2024-05-17",
        "C",
    )
    assert courier.title == "Cameras for Norwick"
    assert gazette.reliability == "B"
    assert spun.reliability == "E"
    assert not courier.has(ConditionKind.UNDATED)
    assert spun.has(ConditionKind.UNDATED)
    assert spun.has(ConditionKind.UNATTRIBUTED)


def test_relevant_spans_are_the_prose(briefing: Briefing) -> None:
    text = dossier()[0].source.text
    assert [text[start:end] for start, end in briefing.sources[0].relevant] == [COURIER]


def test_a_masked_source_of_a_known_paper_cannot_be_judged() -> None:
    masked = Condition(kind=ConditionKind.MASKED, detail="Masked.", share=0.4, of="the file")
    (source,) = brief([clean_source(COURIER, conditions=[masked])], SETTINGS[:1]).sources
    assert source.reliability == "F"


def test_files_that_could_not_be_read_are_listed_and_nothing_else() -> None:
    lost = Source(id="s-9", file="scan.tiff", sha256="9" * 64)
    made = build_briefing(
        dossier()[:1], TOPICS, "own", config=DossierConfig(title="Own"), title="A matter", not_analysed=[lost]
    )
    assert [source.id for source in made.sources] == ["s-1", "s-9"]
    assert made.title == "Own"
    assert {record.source for record in made.evidence.values()} == {"s-1"}


def test_a_dossier_that_says_nothing_makes_an_honest_brief() -> None:
    made = brief([clean_source("The river is wide and the town lies on it.")])
    assert made.findings() == []
    assert made.bottom_line == []
    assert {section.strength for section in made.sections} == {"none"}
    assert {gap.section for gap in made.gaps} >= {"sales", "records"}
    assert json.loads(made.model_dump_json())["evidence"] == {}


def test_the_bottom_line_is_made_of_what_will_not_be_withheld(briefing: Briefing) -> None:
    refused = briefing.bottom_line[0]
    seen: list[Briefing] = []

    def failing(draft: Briefing) -> set[str]:
        seen.append(draft)
        return {refused.id}

    again = brief(dossier(), SETTINGS, failing)
    assert refused.id not in {finding.id for finding in again.bottom_line}
    assert len(again.bottom_line) >= len(briefing.bottom_line) - 1 > 0
    assert refused.id in {finding.id for finding in again.findings()}, "it is not withheld here"
    assert not any(draft.findings() for draft in seen), "only the bottom line is checked"
    cited = {key for finding in again.bottom_line for key in finding.evidence}
    assert cited <= set(again.evidence)


def test_progress_names_each_file_before_it_is_read() -> None:
    told: list[str] = []
    build_briefing(dossier(), TOPICS, "own", config=DossierConfig(), title="A matter", on_source=told.append)
    assert told == ["s-1.txt", "s-2.txt", "s-3.txt"]
