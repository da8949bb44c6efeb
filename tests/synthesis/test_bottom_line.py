"""The bottom line: the few findings from which a reader knows what happened, is demanded, shown, answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.extraction.extract import SourceFacts
from briefing.model.briefing import Finding, FindingKind
from briefing.synthesis.bottom_line import FEWEST, LONGEST, MOST, bottom_line, find_lines, is_one_event
from briefing.synthesis.corroboration import Cluster
from briefing.synthesis.findings import Found
from briefing.synthesis.story import Story
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import TOPICS, Steps, steps

DEMAND = "In May 2024, 200 engineers at Corvane Systems signed a petition urging it to cancel the contract."
POSITION = "Corvane Systems denied in June 2024 that its cameras identify anybody in Norwick."
DISCLOSURE = "The Norwick Police Department released records that show 37 searches without a warrant."
DEAL = "Ohio bought 96 cameras from Corvane Systems in May 2023."
CRITICISM = "Tom Okafor criticised a camera that Veridian Systems makes."
STORY = f"{DEAL} {CRITICISM} {DISCLOSURE} {POSITION} {DEMAND}"


def lines_of(made: Steps) -> list[Finding]:
    return bottom_line(made.found, Story(made.extraction, TOPICS, made.placing.focus))


def lines(*texts: str) -> list[Finding]:
    sources = [clean_source(text, name=f"s-{number}") for number, text in enumerate(texts, 1)]
    return lines_of(steps(*sources))


def test_what_happened_is_demanded_came_out_and_is_answered() -> None:
    kinds = [finding.kind for finding in lines(STORY)]
    assert kinds[0] == FindingKind.DEAL
    assert set(kinds[1:]) == {FindingKind.ACTION, FindingKind.DISCLOSURE, FindingKind.POSITION}
    assert kinds[-1] == FindingKind.POSITION


def test_few_and_none_twice() -> None:
    found = lines(
        STORY, STORY, f"{STORY} Ohio bought 12 cars from Veridian Systems. Norwick sold a customer."
    )
    assert FEWEST <= len(found) <= MOST
    assert len({finding.id for finding in found}) == len(found)
    assert len({finding.statement for finding in found}) == len(found)


def test_a_blog_that_speaks_of_itself_does_not_lead() -> None:
    own = "We mostly think that Corvane Systems sold 96 cameras to Ohio. We said so. We still do."
    made = steps(clean_source(f"{own} {DEAL}", name="s-1"), s_1=SourceFacts(publisher="Gadget Paddock"))
    assert any("Gadget Paddock wrote: “We mostly" in told for told in made.statements())
    assert [finding.statement[:4] for finding in lines_of(made)] == ["Ohio"]


def test_what_says_the_same_is_not_said_twice() -> None:
    found = lines(
        "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024. “Corvane Systems "
        "sold 96 cameras to the Norwick Police Department in May 2024,” said Anna Lindqvist, a nurse."
    )
    assert len(found) == 1


def test_filled_up_from_the_rest() -> None:
    found = lines(f"{CRITICISM} {DEAL}")
    assert {finding.kind for finding in found} == {FindingKind.DEAL, FindingKind.CRITICISM}


def test_every_line_is_a_finding_of_a_section() -> None:
    made = steps(clean_source(f"{DEAL} {DISCLOSURE} {POSITION} {DEMAND}"))
    ids = {item.finding.id for item in made.all_found()}
    assert {finding.id for finding in lines_of(made)} <= ids


def test_none_from_machine_altered_copy() -> None:
    altered = "Tom Okafor criticised Corvane Systems over the contract with Norwick."
    known = "Tom Okafor was at home in May."
    made = steps(clean_source(DEAL, known), clean_source(altered, name="s-2", altered=True))
    assert any(item.finding.information == 6 for item in made.all_found())
    assert all(finding.information != 6 for finding in lines_of(made))


def test_none_that_cannot_be_read_at_a_glance() -> None:
    towns = ", ".join(f"the town of Norwick number {number}" for number in range(9))
    made = steps(clean_source(f"Corvane Systems sold cameras to {towns} and Ohio. {POSITION} {DEMAND}"))
    long = [item.finding.id for item in made.all_found() if len(item.finding.statement.split()) > LONGEST]
    assert len(long) == 1
    assert long[0] not in {finding.id for finding in lines_of(made)}


def test_nothing_from_nothing() -> None:
    assert lines("Nobody was there.") == []


def test_a_clause_is_never_the_news() -> None:
    clause = "Corvane Systems shall sell 96 cameras to Ohio under the contract."
    assert steps(clean_source(clause)).statements() == [clause]
    assert lines(clause) == []


def test_the_main_news_comes_first() -> None:
    made = steps(clean_source(f"{DEAL} {DISCLOSURE} {DEMAND} {POSITION}"))
    answer = made.finding("denied")
    led = replace(
        answer, cluster=Cluster((replace(answer.best, prominence=2.0), *answer.cluster.members[1:]))
    )
    found = {
        key: [
            led if item is answer else replace(item, cluster=Cluster((replace(item.best, prominence=0.0),)))
            for item in group
        ]
        for key, group in made.found.items()
    }
    story = Story(made.extraction, TOPICS, made.placing.focus)
    assert bottom_line(found, story)[0] == answer.finding
    assert lines_of(made)[0] != answer.finding


def test_the_newest_count_of_a_petition_is_told() -> None:
    old = "Some 112 engineers at Corvane Systems signed a petition urging Ohio to cancel the contract."
    new = "Some 131 engineers at Corvane Systems have signed a petition urging Ohio to cancel the contract with it."
    made = steps(
        clean_source(DEAL, old),
        clean_source(POSITION, new, name="s-2"),
        s_1=SourceFacts("2024-05-01", "Courier", None),
        s_2=SourceFacts("2024-06-30", "Herald", None),
    )
    told = " ".join(finding.statement for finding in lines_of(made))
    assert "131" in told and "112" not in told


def test_a_sentence_that_explains_itself_goes_before_one_that_does_not() -> None:
    leaning = "The software was suspended by it in June 2024 after that motion."
    whole = (
        "In July 2024 the Norwick Council suspended the sale of 12 cameras by Corvane Systems after a public "
        "hearing."
    )
    told = [finding.statement for finding in lines(f"{DEMAND} {CRITICISM} {leaning} {whole}")]
    assert whole in told and leaning not in told


def test_a_sum_alone_is_no_deal() -> None:
    donors = "Veridian Systems has a list of donors of $5,000 or more on its website."
    assert not any("donors" in line.statement for line in lines(f"{STORY} {donors}"))


def test_what_nobody_known_says_is_no_main_news() -> None:
    found = lines(
        "We found that Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024.",
        f"Norwick met in May. Tom Okafor was at home. {DISCLOSURE} {DEMAND}",
    )
    assert found[0].statement == DEMAND


def test_the_news_of_the_newest_report_has_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.synthesis.bottom_line.MOST", 3)
    ended = "Ohio bought 12 cars from Veridian Systems."
    made = steps(
        clean_source(STORY, name="s-1"),
        clean_source(ended, name="s-2"),
        s_1=SourceFacts(published="2024-06-12"),
        s_2=SourceFacts(published="2024-09-02"),
    )
    news = made.finding("12 cars")
    story = Story(made.extraction, TOPICS, made.placing.focus)

    def told(prominence: float) -> list[Finding]:
        best = replace(news.best, prominence=prominence)
        led = replace(news, cluster=Cluster((best, *news.cluster.members[1:])))
        found = {key: [led if item is news else item for item in group] for key, group in made.found.items()}
        return bottom_line(found, story, newest={"s-2"})

    assert told(1.8).count(news.finding) == 1
    assert news.finding not in told(0.0)


def _led(made: Steps, prominence: float, *words: str) -> list[Finding]:
    """The bottom line, if the findings with those words stand so near the headlines, and no other does."""

    def led(item: Found) -> Found:
        near = prominence if any(each in item.finding.statement for each in words) else 0.0
        best = replace(item.best, prominence=near)
        return replace(item, cluster=Cluster((best, *item.cluster.members[1:])))

    found = {key: [led(item) for item in group] for key, group in made.found.items()}
    return bottom_line(found, Story(made.extraction, TOPICS, made.placing.focus))


def test_two_events_with_a_headline_each_are_told() -> None:
    other = "Veridian Systems sold 12 towers to the Harbour Board of Elmsea in June 2024."
    made = steps(clean_source(f"{DEAL} {DISCLOSURE} {DEMAND} {POSITION} {other}"))
    deals = [line for line in _led(made, 2.0, "96 cameras", "Elmsea") if line.kind is FindingKind.DEAL]
    assert len(deals) == 2
    deals = [line for line in _led(made, 0.5, "96 cameras", "Elmsea") if line.kind is FindingKind.DEAL]
    assert len(deals) == 1


def test_one_event_in_other_words_is_told_once() -> None:
    again = "Corvane Systems sold Ohio its cameras in May 2023 after a pilot with 12 cameras in Norwick."
    made = steps(clean_source(f"{DEAL} {DISCLOSURE} {DEMAND} {POSITION} {again}"))
    assert sum("in May 2023" in line.statement for line in _led(made, 2.0, "in May 2023")) == 1


def test_what_one_party_asks_is_one_demand_and_what_two_ask_are_two() -> None:
    asked = "Engineers at Corvane Systems demanded that the company stop selling cameras to Ohio sheriffs."
    again = (
        "In June hundreds of engineers at Corvane Systems demanded an end to cameras for Ohio and its towers."
    )
    other = "Halden Health demanded in June that Corvane Systems stop selling cameras to Ohio sheriffs."
    made = steps(*(clean_source(text, name=f"s-{i}") for i, text in enumerate((asked, again, other), 1)))
    lines = find_lines(made.found, Story(made.extraction, TOPICS, made.placing.focus))
    by_source = {line.item.best.source: line for line in lines}
    assert is_one_event(by_source["s-1"], by_source["s-2"])
    assert not is_one_event(by_source["s-1"], by_source["s-3"])


def test_a_private_tale_is_no_deal() -> None:
    tale = "In May 2023, Nora Hale, a retired teacher in Norwick, bought a camera of Corvane Systems for $90."
    found = lines(f"{tale} {DISCLOSURE} {DEMAND} {POSITION}")
    assert not any("Nora Hale" in line.statement for line in found)
    assert found


def test_what_an_older_report_expects_is_not_told() -> None:
    expects = "Ohio is expected to cancel the contract with Corvane Systems for 96 cameras in autumn."
    made = steps(
        clean_source(f"{expects} {DEMAND} {DISCLOSURE}", name="s-1"),
        clean_source(f"{POSITION} {CRITICISM}", name="s-2"),
    )
    story = Story(made.extraction, TOPICS, made.placing.focus)
    days = {"s-1": "2024-06-12", "s-2": "2024-09-02"}
    awaited = made.finding("expected to").finding.statement
    later = bottom_line(made.found, story, newest={"s-2"}, written=days)
    assert awaited not in [line.statement for line in later]
    newest = bottom_line(made.found, story, newest={"s-1"}, written=days)
    assert awaited in [line.statement for line in newest]


def test_after_the_main_news_in_the_order_of_time() -> None:
    made = steps(
        clean_source(DEMAND, name="s-1"),
        clean_source(DISCLOSURE, name="s-2"),
        clean_source(POSITION, name="s-3"),
        clean_source(DEAL, name="s-4"),
    )
    story = Story(made.extraction, TOPICS, made.placing.focus)
    days = {"s-1": "2024-06-12", "s-2": "2024-03-02", "s-3": "2024-07-04", "s-4": "2024-05-01"}
    news, *others = bottom_line(made.found, story, written=days)
    told = [days[line.told_by[0]] for line in others]
    assert len(told) == 3
    assert told == sorted(told)
    assert news.statement not in [line.statement for line in others]


def test_one_sum_in_two_reports_is_told_once() -> None:
    one = "Ohio bought 96 cameras from Corvane Systems for $375,000 after a long vote in Norwick."
    again = "Ohio paid Corvane Systems nearly $400,000 for cameras although nurses protested on the steps."
    other = again.replace("nearly $400,000", "$90,000")
    for second, told in ((again, 1), (other, 2)):
        made = steps(clean_source(f"{one} {DEMAND}", name="s-1"), clean_source(second, name="s-2"))
        deals = [line for line in _led(made, 2.0, "$375,000", "steps") if "$" in line.statement]
        assert len(deals) == told
        assert "$375,000" in " ".join(line.statement for line in deals)


@pytest.mark.parametrize(("day", "told"), [("2 May 2024", 1), ("9 June 2024", 2)])
def test_the_news_of_two_reports_of_one_day_is_told_once(day: str, told: int) -> None:
    one = "On 2 May 2024 Norwick Council cancelled the cameras of Corvane Systems in a vote of nine to two."
    again = f"Corvane Systems sold radios to the town hall of Norwick on {day}, and lawmakers clapped."
    made = steps(clean_source(one, name="s-1"), clean_source(again, name="s-2"))
    assert (
        sum(
            each in line.statement
            for each in ("nine to two", "town hall")
            for line in _led(made, 2.0, "2024")
        )
        == told
    )
