"""The same fact is one finding with all its evidence; origins are counted, not files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import SourceSettings
from briefing.extraction.extract import SourceFacts
from briefing.model.evidence import Span
from briefing.synthesis.corroboration import cluster, confidence, origins_behind
from briefing.synthesis.findings import find_findings
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import TOPICS, brief, steps

SOLD = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024."


def sources(*texts: str) -> list[CleanSource]:
    return [clean_source(text, name=f"s-{number}") for number, text in enumerate(texts, 1)]


# --- what is the same -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "again",
    [
        SOLD,
        "In May 2024 Corvane Systems sold 96 cameras to the Norwick Police Department.",
        "However, Corvane Systems also sold 96 cameras to the Norwick Police Department in May 2024.",
    ],
)
def test_the_same_fact_in_two_sources_is_one_finding_with_both_evidences(again: str) -> None:
    made = steps(*sources(SOLD, again))
    (found,) = made.all_found()
    assert found.finding.independent_sources == 2
    assert found.finding.information == 1
    assert found.finding.confidence == "moderate"
    records = made.book.records(found.finding.evidence)
    assert {record.source for record in records.values()} == {"s-1", "s-2"}


def test_one_sentence_is_one_finding_however_its_apostrophes_are_set() -> None:
    paper, wire = steps(*sources(SOLD, SOLD)).candidates
    set_so = replace(paper, worded=replace(paper.worded, text="Norwick's police bought it."))
    set_otherwise = replace(
        wire, worded=replace(wire.worded, text="Norwick’s police bought it."), actor="Ohio"
    )
    assert len(cluster([set_so, set_otherwise])) == 1


def test_three_origins_make_it_firm() -> None:
    (found,) = steps(*sources(SOLD, SOLD, SOLD)).all_found()
    assert (found.finding.independent_sources, found.finding.confidence) == (3, "high")


@pytest.mark.parametrize(
    "other",
    [
        "Corvane Systems did not sell 96 cameras to the Norwick Police Department in May 2024.",
        "Corvane Systems never sold 96 cameras to the Norwick Police Department in May 2024.",
        "Veridian Systems sold 96 cameras to the Norwick Police Department in May 2024.",
        "Corvane Systems cancelled a contract with the Ohio State Police in 2021.",
    ],
)
def test_another_fact_is_another_finding(other: str) -> None:
    found = steps(*sources(SOLD, other)).all_found()
    assert len(found) == 2
    assert {item.finding.independent_sources for item in found} == {1}


def test_a_denial_and_a_claim_in_one_source_are_told_together_or_apart() -> None:
    claim, denial = (
        "Corvane Systems tested the cameras in Ohio.",
        "Corvane Systems did not test the cameras in Ohio.",
    )
    between = "Ohio has bought 40 cameras. Veridian Systems sold 12 cameras to Norwick."
    together = steps(*sources(f"{claim} {denial}")).all_found()
    assert [found.finding.statement for found in together] == [f"{claim} {denial}"]
    apart = [found.finding.statement for found in steps(*sources(f"{claim} {between} {denial}")).all_found()]
    assert {claim, denial} <= set(apart)


def test_one_employee_is_not_the_employees() -> None:
    made = steps(
        *sources(
            "Engineers at Corvane Systems demanded an end to the camera contract with Norwick.",
            "One engineer at Corvane Systems demanded an end to the camera contract with Norwick.",
        )
    )
    assert len(made.all_found()) == 2


def test_an_utterance_is_not_a_sentence() -> None:
    made = steps(
        *sources(
            "Corvane Systems cameras were used by Ohio sheriffs in the contract.",
            "“Corvane Systems cameras were used by Ohio sheriffs in the contract,” said Tom Okafor, a nurse.",
        )
    )
    assert all(len(item.cluster.members) == 1 for item in made.all_found())


def test_counts_that_contradict_one_another_confirm_nothing() -> None:
    made = steps(
        *sources(
            "Corvane Systems used the cameras on 96 flights over Norwick.",
            "Corvane Systems used the cameras on at least 140 flights over Norwick.",
        )
    )
    assert all(item.finding.information != 1 for item in made.all_found())


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (SOLD, SOLD.replace("sold", "denied that it sold")),
        (SOLD, SOLD.replace("sold", "refused to sell")),
        (SOLD, SOLD.replace("sold", "stopped selling")),
        (f"Tom Okafor said that {SOLD}", f"Tom Okafor denied that {SOLD}"),
        (
            "Engineers at Corvane Systems signed a petition against cameras in Ohio.",
            "No engineers at Corvane Systems signed a petition against cameras in Ohio.",
        ),
    ],
)
def test_a_denial_in_other_words_confirms_no_claim(claim: str, denial: str) -> None:
    assert all(item.finding.independent_sources == 1 for item in steps(*sources(claim, denial)).all_found())


@pytest.mark.parametrize("plan", ["will sell", "may sell", "wants to sell", "could sell"])
def test_a_plan_confirms_no_deed(plan: str) -> None:
    made = steps(*sources(SOLD, SOLD.replace("sold", plan)))
    assert all(item.finding.independent_sources == 1 for item in made.all_found())


def test_two_speakers_are_two_findings() -> None:
    words = "“Corvane Systems sold cameras to Ohio in a contract,” said"
    made = steps(*sources(f"{words} Tom Okafor, a nurse.", f"{words} Anna Lindqvist, a lawyer."))
    assert all(item.finding.independent_sources == 1 for item in made.all_found())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SOLD, SOLD.replace("2024", "2023")),
        (
            "Ohio paid Corvane Systems $3 million for cameras in a contract.",
            "Ohio paid Corvane Systems $5 million for cameras in a contract.",
        ),
    ],
)
def test_another_date_or_sum_confirms_nothing(one: str, other: str) -> None:
    assert all(item.finding.independent_sources == 1 for item in steps(*sources(one, other)).all_found())


def test_who_sold_and_who_bought_are_not_mixed_up() -> None:
    made = steps(
        *sources(
            "Corvane Systems sold cameras to Veridian Systems in a contract.",
            "Veridian Systems sold cameras to Corvane Systems in a contract.",
            "Cameras were sold to Veridian Systems by Corvane Systems in a contract.",
        )
    )
    counted = {
        item.finding.statement.split()[0]: item.finding.independent_sources for item in made.all_found()
    }
    assert counted.pop("Veridian") == 1
    assert list(counted.values()) == [2]


@pytest.mark.xfail(
    strict=True, reason="no finding is ever graded 4 for being contradicted, as RULES say it is"
)
def test_what_another_source_contradicts_is_doubtful() -> None:
    denied = SOLD.replace("sold", "did not sell")
    findings = brief(sources(SOLD, denied)).findings()
    assert [finding.information for finding in findings] == [4, 4]


def test_every_candidate_is_in_one_cluster() -> None:
    made = steps(
        *sources(SOLD, f"{SOLD} Tom Okafor criticised the sale of cameras.", "Ohio cancelled a contract.")
    )
    members = [member for each in cluster(made.candidates) for member in each.members]
    assert sorted(map(id, members)) == sorted(map(id, made.candidates))


# --- origins --------------------------------------------------------------------------------------


def test_two_papers_on_one_papers_report_are_one_origin() -> None:
    (found,) = steps(
        *sources(
            f"According to the Evening Courier, {SOLD}",
            f"{SOLD.rstrip('.')}, the Evening Courier reported.",
        )
    ).all_found()
    assert found.finding.independent_sources == 1
    assert len(found.finding.evidence) == 2
    assert "Evening Courier" in found.finding.because


@pytest.mark.parametrize("publisher", ["The Evening Courier", "Evening Courier"])
def test_a_paper_and_one_that_quotes_it_are_one_origin(publisher: str) -> None:
    (finding,) = brief(
        sources(SOLD, f"{SOLD.rstrip('.')}, the Evening Courier reported."),
        [SourceSettings(file="s-1.txt", publisher=publisher)],
    ).findings()
    assert finding.independent_sources == 1
    assert len(finding.evidence) == 2


def test_a_paper_and_one_that_quotes_another_are_two() -> None:
    (finding,) = brief(
        sources(SOLD, f"{SOLD.rstrip('.')}, the Evening Courier reported."),
        [SourceSettings(file="s-1.txt", publisher="Norwick Gazette")],
    ).findings()
    assert finding.independent_sources == 2


def test_what_a_paper_says_itself_and_has_from_another_is_one_origin() -> None:
    """Two pages of one paper, one of which has the matter from a publication."""
    more = "The council of Norwick had asked for bids from four companies in the spring of that year."
    (finding,) = [
        each
        for each in brief(
            sources(
                f"{SOLD} {more}",
                f"Rain kept the crowd away. {SOLD.rstrip('.')}, the Evening Courier reported.",
            ),
            [SourceSettings(file=f"s-{number}.txt", publisher="Norwick Gazette") for number in (1, 2)],
        ).findings()
        if "96" in each.statement
    ]
    assert finding.independent_sources == 1
    assert finding.information != 1


LONG = (
    "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024, although the council had "
    "voted against the contract, and was paid in advance."
)


@pytest.mark.parametrize(
    ("again", "origins"),
    [
        (LONG, 1),
        (LONG.replace("although", "even though"), 1),
        (
            "The Norwick Police Department bought 96 cameras from Corvane Systems in May 2024; the council had "
            "voted against the contract, but the money was paid in advance.",
            2,
        ),
    ],
)
def test_a_long_sentence_in_the_same_words_is_one_origin(again: str, origins: int) -> None:
    found = [item.finding for item in steps(*sources(LONG, again)).all_found()]
    assert max(finding.independent_sources for finding in found) <= origins
    if origins == 1:
        assert "have it in the same words" in found[0].because
        assert "s-1.txt" in found[0].because
        assert "s-2.txt" in found[0].because


def test_a_duplicate_is_no_second_origin() -> None:
    (found,) = steps(clean_source(SOLD), clean_source(SOLD, name="s-2", duplicate_of="s-1")).all_found()
    assert found.finding.independent_sources == 1
    assert found.finding.confidence == "low"
    assert "repeats the text" in found.finding.because


# --- how sure -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "grade", "sure"),
    [
        (SOLD, 3, "low"),
        (f"According to the Evening Courier, {SOLD}", 2, "moderate"),
        (SOLD.replace("sold", "allegedly sold"), 4, "low"),
        (SOLD.replace("sold 96 cameras", "sold “smart” cameras"), 2, "moderate"),
    ],
)
def test_grades_of_one_origin(text: str, grade: int, sure: str) -> None:
    (found,) = steps(clean_source(text)).all_found()
    assert (found.finding.information, found.finding.confidence) == (grade, sure)


def test_a_party_s_own_document_is_a_document_that_says_it() -> None:
    release = "We will not build it. We have told our board. We thank our customers. "
    (found,) = [f for f in steps(clean_source(release + SOLD)).all_found() if "96" in f.finding.statement]
    assert (found.finding.information, found.finding.confidence) == (2, "moderate")


def test_a_hedged_source_beside_a_plain_one_lends_its_evidence_not_its_words() -> None:
    (found,) = steps(*sources(SOLD.replace("sold", "allegedly sold"), SOLD)).all_found()
    assert found.finding.statement == SOLD


@pytest.mark.parametrize(
    ("grade", "origins", "sure"),
    [(1, 3, "high"), (1, 2, "moderate"), (2, 1, "moderate"), (3, 1, "low"), (4, 5, "low"), (6, 1, "low")],
)
def test_confidence_follows_the_rule(grade: int, origins: int, sure: str) -> None:
    assert confidence(grade, origins) == sure


def test_machine_altered_copy_confirms_nothing() -> None:
    altered = clean_source(
        "Tom Okafor, a nurse, criticised Corvane Systems over the contract with Norwick.",
        name="s-2",
        altered=True,
    )
    made = steps(clean_source(SOLD, "Tom Okafor is a nurse."), altered)
    assert made.finding("96 cameras").finding.independent_sources == 1
    told = made.finding("Tom Okafor").finding
    assert (told.information, told.confidence) == (6, "low")
    assert told.caution


REPORT = "According to the Evening Courier, Ohio cancelled a contract for 40 cameras in 2021."


@pytest.mark.parametrize(
    ("texts", "origins"),
    [
        ([f"{SOLD} {REPORT}"], 1),
        ([f"{SOLD} {REPORT}", REPORT], 1),
        ([SOLD, REPORT], 2),
        ([f"{SOLD} {REPORT}", "Utah bought 12 cameras under a contract in 2019."], 2),
    ],
)
def test_an_article_and_the_report_that_it_retells_are_one_origin(texts: list[str], origins: int) -> None:
    made = steps(*sources(*texts))
    assert len(origins_behind(item.cluster for item in made.all_found())) == origins


def test_altered_copy_is_no_origin_beside_others() -> None:
    criticised = "Tom Okafor, a nurse, criticised Corvane Systems over the contract with Norwick."
    altered = clean_source(criticised, name="s-2", altered=True)
    made = steps(clean_source(SOLD, "Tom Okafor is a nurse."), altered)
    assert len(made.all_found()) == 2
    assert origins_behind(item.cluster for item in made.all_found()) == {"s-1"}
    assert origins_behind([made.finding("Tom Okafor").cluster]) == {"s-2"}


def test_who_lends_a_name_tells_nothing() -> None:
    (item,) = steps(*sources(SOLD, SOLD, "Norwick has a harbour.")).all_found()
    lent = replace(item.best.worded, evidence=(*item.best.worded.evidence, ("s-3", Span(0, 22))))
    made = steps(*sources(SOLD, SOLD, "Norwick has a harbour."))
    worded = [replace(made.candidates[0], worded=lent), *made.candidates[1:]]
    (told,) = find_findings(worded, TOPICS.sections, made.labels, made.book)["sales"]
    cited = {made.book.records([each])[each].source for each in told.finding.evidence}
    assert cited == {"s-1", "s-2", "s-3"}
    assert told.finding.told_by == ["s-1", "s-2"]


def test_labels_name_the_origins() -> None:
    made = steps(*sources(SOLD, SOLD), s_1=SourceFacts(publisher="Norwick Gazette"))
    assert "Norwick Gazette" in made.all_found()[0].finding.because
    assert "s-2.txt" in made.all_found()[0].finding.because


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Emails obtained by the Evening Courier show that Corvane Systems sold cameras.", True),
        ("The Norwick Commission reported that Corvane Systems sold cameras in Ohio.", True),
        ("After a review by the Norwick Commission, Corvane Systems sold cameras in Ohio.", False),
        ("Corvane Systems told the Norwick Commission that it sold cameras in Ohio.", False),
    ],
)
def test_only_who_reports_is_what_a_finding_rests_on(sentence: str, named: bool) -> None:
    known = "The Norwick Commission met in May. The Norwick Commission is a regulator."
    reasons = [item.finding.because for item in steps(*sources(f"{known} {sentence}")).all_found()]
    assert reasons and any("on the reporting of" in reason for reason in reasons) is named


@pytest.mark.parametrize(
    ("publishers", "origins", "because"),
    [
        (
            ("The Norwick Star", "Norwick Star"),
            1,
            "one origin: Norwick Star and The Norwick Star are both of The Norwick Star",
        ),
        (
            ("The Norwick Star", "The Ohio Post"),
            2,
            "two independent origins (The Ohio Post and The Norwick Star)",
        ),
        ((None, None), 2, "two independent origins (s-2.txt and s-1.txt)"),
    ],
)
def test_two_articles_of_one_paper_are_one_origin(
    publishers: tuple[str | None, str | None], origins: int, because: str
) -> None:
    one = f"{SOLD} The council of Norwick had asked for bids from four companies in the spring of that year."
    other = (
        "Rain kept the crowd away from the steps of the court house. In May 2024 the Norwick Police "
        "Department was sold 96 cameras by Corvane Systems, whose salesmen had called on it for a year."
    )
    settings = [
        SourceSettings(file=f"s-{number}.txt", publisher=publisher)
        for number, publisher in enumerate(publishers, 1)
    ]
    made = brief(sources(one, other), settings)
    (finding,) = [each for each in made.findings() if "96" in each.statement]
    assert finding.independent_sources == origins
    assert finding.because == because
