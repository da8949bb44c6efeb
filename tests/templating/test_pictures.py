"""What the charts show of a briefing, and when there is nothing to show."""

from __future__ import annotations

import pytest

from briefing.document.blocks import Picture
from briefing.model.briefing import Briefing, Finding, Relation
from briefing.model.sources import Condition, ConditionKind
from briefing.templating import Bundle
from briefing.templating.pictures import picture
from templating.sample import sample_briefing


@pytest.fixture
def briefing(shipped: Bundle) -> Briefing:
    return sample_briefing(shipped)


def _drawn(briefing: Briefing, chart: str) -> Picture:
    found = picture(briefing, chart, ())
    assert found is not None
    return found


def test_the_timeline_says_each_date_with_the_days_it_covers(briefing: Briefing) -> None:
    month = briefing.timeline[1].model_copy(update={"date": "2024-05", "precision": "month"})
    drawn = _drawn(briefing.model_copy(update={"timeline": [*briefing.timeline, month]}), "timeline")
    assert drawn.data[0] == ("May 2024", "Letter dated", "2024-05-01", "2024-05-31")
    assert "13 May 2024: Adeyemi answers staff" in drawn.alt
    assert "last spring" not in str(drawn)


def test_two_dates_make_no_timeline(briefing: Briefing) -> None:
    assert picture(briefing.model_copy(update={"timeline": briefing.timeline[:2]}), "timeline", ()) is None


def test_a_date_that_is_none_is_left_out(briefing: Briefing) -> None:
    odd = briefing.timeline[0].model_copy(update={"date": "soon"})
    timeline = [odd, *briefing.timeline]
    assert "soon" not in str(_drawn(briefing.model_copy(update={"timeline": timeline}), "timeline"))


def test_coverage_counts_what_each_section_cites_from_each_source(briefing: Briefing) -> None:
    rows = _drawn(briefing, "coverage").data
    section = briefing.sections[2]
    cited = [
        {briefing.evidence[identifier].source for identifier in finding.evidence}
        for finding in section.findings
    ]
    numbers = sorted(int(number) for title, _, _, number in rows_of(rows) if title == section.title)
    per_source = [sum(source.id in each for each in cited) for source in briefing.sources]
    assert numbers == sorted(number for number in per_source if number)


def test_coverage_leaves_out_who_only_lends_a_name(briefing: Briefing) -> None:
    section = briefing.sections[2]
    finding = section.findings[0]
    teller, lender = briefing.sources[:2]
    lent = next(key for key, each in briefing.evidence.items() if each.source == lender.id)
    cited = [*finding.evidence, lent]
    both = finding.model_copy(update={"evidence": cited, "told_by": [teller.id, lender.id]})
    one = both.model_copy(update={"told_by": [teller.id]})

    def witnesses(told: Finding) -> set[str]:
        sections = [section.model_copy(update={"findings": [told]})]
        changed = briefing.model_copy(update={"sections": sections})
        return {source for _, source, _, number in rows_of(_drawn(changed, "coverage").data)}

    assert len(witnesses(both)) == 2
    assert len(witnesses(one)) == 1


def rows_of(rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """The rows that are cells."""
    return [row for row in rows if len(row) == 4 and row[0] and row[1] and row[3]]


@pytest.mark.parametrize(
    ("kind", "state"), [(ConditionKind.MACHINE_ALTERED, "altered"), (ConditionKind.DUPLICATE, "repeated")]
)
def test_a_source_that_is_no_origin_of_its_own_is_marked(
    briefing: Briefing, kind: ConditionKind, state: str
) -> None:
    section = briefing.sections[2]
    cited = briefing.evidence[section.findings[0].evidence[0]].source
    sources = [
        source.model_copy(update={"conditions": [Condition(kind=kind, detail="So it is.")]})
        if source.id == cited
        else source
        for source in briefing.sources
    ]
    drawn = _drawn(briefing.model_copy(update={"sources": sources}), "coverage")
    assert state in {row[2] for row in rows_of(drawn.data) if row[0] == section.title}
    assert state in drawn.alt


def test_a_masked_passage_shows_in_the_section_that_misses_it(briefing: Briefing) -> None:
    of = "the passage under “FOIA”"
    masked = Condition(kind=ConditionKind.MASKED, detail="Masked.", share=0.86, of=of)
    whole = Condition(kind=ConditionKind.MASKED, detail="Masked.", share=0.724, of="the file")
    source = briefing.sources[0].model_copy(update={"conditions": [whole, masked]})
    gap = briefing.gaps[0].model_copy(
        update={"id": "g-m", "reason": f"what {of} of {source.label} says: 86 % of its words are masked"}
    )
    sections = [
        section.model_copy(update={"gaps": [gap]}) if place == 1 else section
        for place, section in enumerate(briefing.sections)
    ]
    drawn = _drawn(
        briefing.model_copy(update={"sources": [source, *briefing.sources[1:]], "sections": sections}),
        "coverage",
    )
    assert [row[0] for row in drawn.data if row[2:3] == ("masked",)] == [sections[1].title]
    assert ("", "72\u00a0% masked") in {(row[0], row[2]) for row in drawn.data}


def test_one_source_makes_no_coverage(briefing: Briefing) -> None:
    assert picture(briefing.model_copy(update={"sources": briefing.sources[:1]}), "coverage", ()) is None
    empty = [section.model_copy(update={"findings": []}) for section in briefing.sections]
    assert picture(briefing.model_copy(update={"sections": empty}), "coverage", ()) is None


def _related(briefing: Briefing, statement: str, *edges: tuple[str, str]) -> Briefing:
    finding = briefing.findings()[0].model_copy(update={"id": "f-r", "statement": statement})
    relations = [Relation(actor=a, act="demand", target=b, finding="f-r") for a, b in edges]
    return briefing.model_copy(update={"bottom_line": [finding], "relations": relations})


def test_relations_are_drawn_where_the_finding_tells_them(briefing: Briefing) -> None:
    edges = [
        ("Leila Haddad", "Veridian Systems"),
        ("Leila Haddad", "Ruth Adeyemi"),
        ("Leila Haddad", "Ombuds"),
    ]
    told = "Leila Haddad has asked Veridian, its chief Adeyemi and the Ombuds for an answer."
    drawn = _drawn(_related(briefing, told, *edges), "relations")
    assert drawn.data[0] == ("Leila Haddad", "demand", "Veridian Systems")
    assert picture(_related(briefing, told, *edges[:2]), "relations", ()) is None


@pytest.mark.parametrize(
    "statement",
    [
        "Leila Haddad's nurses asked Veridian Systems, Ruth Adeyemi and the Ombuds for an answer.",
        "Leila Haddad employees are asking Veridian Systems, Ruth Adeyemi and the Ombuds.",
        "Veridian Systems, Ruth Adeyemi and the Ombuds asked Leila Haddad for an answer.",
    ],
)
def test_no_arrow_leaves_a_party_that_did_not_act(briefing: Briefing, statement: str) -> None:
    edges = [
        ("Leila Haddad", "Veridian Systems"),
        ("Leila Haddad", "Ruth Adeyemi"),
        ("Leila Haddad", "Ombuds"),
    ]
    assert picture(_related(briefing, statement, *edges), "relations", ()) is None
