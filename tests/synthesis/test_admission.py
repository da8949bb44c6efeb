"""Admission: a finding is understood without its source, and says something."""

from __future__ import annotations

import pytest

from briefing.extraction.actors import Actors
from briefing.synthesis.admission import _LEADS_ON, _ONLY_NOT, _SAME_YEAR, is_admitted
from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.sentences import Worded
from tests.extraction.texts import one

NOBODY = Actors([])


def admitted(told: str, *paragraphs: str, actors: Actors = NOBODY, today: str | None = None) -> bool:
    source, _ = one(*(paragraphs or (told,)))
    return is_admitted(Worded(told, ()), source.statements[0], actors, today)


@pytest.mark.parametrize(
    "told",
    [
        "Nor do Corvane Systems and Norwick Council agree on how many arrests there were.",
        "The same unions had earlier taken Norwick Council to court over its buses.",
        "Corvane Systems and Ansel signed similar leases with Norwick Council.",
        "Corvane Systems opened a depot in Norwick around the same time.",
        "One plaintiff, a nurse, told Norwick Council that she was filmed.",
        "The [first buyer] told Corvane Systems that it would pay.",
        "Norwick Council has a duty here, and it knows it.",
        "The verdict comes after Corvane Systems lost its licence in Ohio.",
        "For Corvane Systems, the dispute comes as it bids for a contract in Ohio.",
        "Accounts of the meeting in Norwick differ.",
        "Corvane Systems sold 96 cameras to Ohio. The news comes a week after Norwick Council met.",
        "Corvane employees are not alone in voicing their unease.",
        "It's only fair to add that not everybody at Corvane Systems agrees.",
        "Tom Okafor said he would challenge both before the county court in May.",
        "Norwick Council said that it would comply, and that the cameras were off.",
        "The auditor cannot say which account is right.",
        "Corvane Systems accused of hiding a fire from Norwick Council.",
        "Corvane employees will confront Tom Okafor at a meeting later this week.",
        "The Norwick Council board is scheduled to vote next Thursday on a contract worth $6.8 million.",
        "Norwick Council is to vote on the cameras on Tuesday.",
        "Corvane Systems had spoken of twelve public ones.",
        "Jane Odell, a lawyer who represents the three, said that she had e-mails.",
        "A document of 20 March 2025 (faq.html) reads: “I sell Lanewatch.”",
        "Among what isn’t: a licence that cost Ohio $418,000.",
        "Signed for Corvane Systems by Tom Okafor, director; for Ansel by P. Lusk.",
        "Following a review Norwick Council maintained its position in May.",
        "Among the 24 pages is an invoice for £900.",
        "Karl Odell told us that nobody had asked.",
        "Eleven have asked to be moved since May.",
        "Some 40 nurses have asked to be moved, they said.",
        "The judge wrote: “A price list is not a technique.”",
        "A spokeswoman said: “We share it only when they ask in writing.”",
        "A sensor manufacturer pitched its customers’ data to eleven forces, according to The Sunday Star.",
        "Tom Okafor said: “I was invited to speak. Nobody was sold anything that day.”",
        "On 3 May 2024 the complainant, a charity, asked Norwick Council for its logs.",
        "Norwick Council says that 341,000 were in place at June 2024.",
        "Norwick Council replied on 6 March 2024, two days late.",
        "In September of that year Tom Okafor met his former colleagues.",
        "Corvane Systems notes recent reports about Plateview.",
        "Karl Odell wants to know how the police could have asked.",
        "The Courier has seen the letter from drivers.",
        "A Corvane blog post from that year says that the cameras help drivers.",
        "Norwick Council sold the cameras the following month.",
        "Agents went to the farm of Tom Okafor that Wednesday 6 November 2024.",
        "The two had met at a trade show in Norwick.",
        "Norwick Council has until May 2024 to justify the remainder to a judge.",
        "Moira Odell said on 7 May 2024 that the rest were duplicates.",
        "Norwick Council said so on the sixty-first day.",
        "The director said: “Some drivers sat down more than once.”",
        "The emails come to 219 pages.",
        "Corvane Systems said the summary was an early paper.",
        "Corvane Systems “has no record of that event” in Norwick.",
        "Tom Okafor says that he respects the Council’s decision.",
        "Norwick Council has given up 219 of the pages found in answer to the Project’s request.",
        "Open Norwick may bring an action to enforce the Act.",
        "Sheila Odell stood by 4,386, which she said was the log.",
        "The chairman of Corvane Systems stood by 4,386.",
        "Norwick Council wrote in May: “The Council does not adopt Corvane’s figure.”",
        "Everyone in state sales has written the customer’s memo.",
        "Inside Corvane the mood is grim.",
        "Tom Okafor said: “I should have read page 31. I have read it now.”",
        "One attachment from May 2024 is a spreadsheet of farms.",
        "On 2 July 2019 Tom Okafor had an idea.",
        "Drivers with strong lenses, it says, were scored below 55.",
        "Together the pages of Norwick Council offer a rare glimpse of how Corvane Systems sells.",
        "A lawsuit by holders of Corvane Systems is unlikely, since Tom Okafor owns all of it.",
        "Tom Okafor was no pushover, to judge by his letters.",
        "Everybody swears that Corvane Systems had nothing to do with it.",
        "There’s also the question of what the cameras of Corvane Systems see.",
        "By May 2024 Tom Okafor had other plans in mind.",
        "Tom Okafor sent a letter on 8 March 2024. The Courier is publishing it (as of 9 March 2024).",
        "Open Norwick sued in May 2024. Open Norwick is a 501(c)(3) organization.",
        "The facts are not in dispute. Corvane Systems sold 96 cameras.",
        "Tom Okafor, an engineer for Corvane Systems, wrote to Jane Odell, head of sales for Ohio, on 3 May 2024.",
        "On 3 May 2024 Tom Okafor e-mailed back to his five supervisors.",
        "On 3 May 2024 Tom Okafor’s boss at Norwick Council described things otherwise.",
        "Judge Alan Odell ordered Norwick Council to hand over any part of the 115 that it held.",
        "Shares of Corvane Systems closed down 41 cents at $188.20.",
        "It isn’t every week that Corvane Systems is on the evening news.",
    ],
)
def test_what_points_elsewhere_names_nobody_or_says_nothing_is_left_out(told: str) -> None:
    assert not admitted(told)


@pytest.mark.parametrize(
    "told",
    [
        "Tom Okafor said he would challenge both the fee and the delay.",
        "The same unions that had taken Norwick Council to court over its buses sued Corvane Systems.",
        "Corvane Systems signed leases similar to those of Ansel with Norwick Council.",
        "One plaintiff in a suit against Corvane Systems is a nurse of Norwick.",
        "Corvane Systems [the seller of the cameras] told Norwick Council that it would pay.",
        "The verdict of Norwick's court comes in May, Corvane Systems said.",
        "Norwick Council replied to the request on 6 March 2024.",
        "Corvane Systems was sold in May 2023 and in September of that year closed.",
        "Norwick Council complied with the order in May.",
        "Both companies have said that the cameras are off.",
        "A spokeswoman for the authority said that the cameras were off.",
        "Tom Okafor said that the contract was signed but the fee wasn’t, and left.",
        "Judge Alan Odell wrote: “A price list is not a technique.”",
        "A manufacturer of sensors, Corvane Systems, pitched data to eleven forces.",
        "A competitor, Halberd Analytics, told its salespeople to stop.",
        "A spreadsheet among the records lists 212 children.",
        "The US government bought 40 cameras, according to our-letter.txt.",
        "Tom Okafor said: “On Monday 3 May nobody was sold anything that day.”",
        "Eleven drivers have asked to be moved since May.",
        "A Corvane blog post from 2017 and a letter from that year say that the cameras help drivers.",
        "The two councils of Norwick and Ansel met in May.",
        "Norwick Council withheld 40 pages as drafts and the rest as trade secrets.",
        "Another 88 pages were withheld as trade secrets, at Corvane Systems’s request.",
        "Tom Okafor decided to sell, and said that nobody had asked for the decision.",
        "Open Norwick filed a request in May; Norwick Council sent the request to Corvane Systems.",
        "The Norwick Housing Project won, and the Project’s lawyers were paid.",
        "The number of drivers referred was 4,386.",
        "Corvane Systems paid £85,000, which an invoice shows.",
        "Corvane Systems has counted 3,912 drivers; it does not adopt Norwick’s figure.",
        "Everyone at Corvane Systems was offered a transfer.",
        "Tom Okafor said: “There is the question of what the cameras see, and it’s a rare look.”",
        "Corvane Systems offered Norwick Council a way around the law on tenders.",
        "Norwick Council found no sign of a break-in at 81 percent of the 4,132 alerts that it answered.",
        "Tom Okafor wrote to Jane Odell on 3 May 2024: “Send it in one piece.”",
        "Norwick Council wrote to Corvane Systems in May 2024 that it would not pay.",
        "Members of Open Norwick wrote to Corvane Systems in May 2024 to ask for the contract.",
        "Tom Okafor said that he had not read the contract, where the fee stands on page 31.",
    ],
)
def test_what_is_understood_by_itself_is_admitted(told: str) -> None:
    assert admitted(told)


def test_what_it_says_is_told_of_whom_it_names_before() -> None:
    told = "Corvane Systems has sold, it says, 96 cameras to Norwick Council."
    _, actors = one(told)
    assert admitted(told, actors=actors)
    assert not admitted("Drivers with strong lenses, it says, were scored low by Corvane.", actors=actors)


def test_a_first_name_or_a_surname_alone_is_nobody() -> None:
    _, actors = one("Helen Strand, chief executive of Corvane Systems, met Tom Okafor in May.")
    assert not admitted("Helen spoke for an hour on 13 May 2024.", actors=actors)
    assert not admitted("Strand spoke for an hour on 13 May 2024.", actors=actors)
    assert admitted("Helen Strand spoke for an hour on 13 May 2024.", actors=actors)


@pytest.mark.parametrize(("today", "told"), [("2024-05-13", True), ("2024-05-29", False), (None, True)])
def test_what_is_announced_is_told_until_its_day(today: str | None, told: bool) -> None:
    sentence = "Norwick Council is to vote on 14 May 2024."
    assert admitted(sentence, today=today) == told


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        (
            "Corvane Systems sold it to Ohio. At first, two counties in Ohio used the cameras of Corvane Systems.",
            False,
        ),
        ("Initially Corvane Systems refused to sell its cameras to Ohio.", False),
        ("Initially Corvane Systems refused to sell cameras to Ohio, but then it did.", True),
        ("At first, two counties used the cameras. Ohio now pays Corvane Systems for eleven of them.", True),
    ],
)
def test_what_was_so_at_first_is_told_with_what_came_then(told: str, whole: bool) -> None:
    assert (_LEADS_ON.search(told) is None) is whole


@pytest.mark.parametrize(
    ("told", "cut"),
    [
        ("Corvane Systems sold it to Ohio. The minutes read: “Ms Strand said it was not.”", True),
        ("Ann Cole, director of Corvane Systems, replied that she did (reported 4 May 2024).", True),
        ("Ann Cole, director of Corvane Systems, said it was not for sale in Ohio.", False),
    ],
)
def test_an_answer_is_not_told_without_its_question(told: str, cut: bool) -> None:
    assert (_ONLY_NOT.search(STAMP.sub("", told)) is not None) is cut


def test_that_year_is_told_with_the_year() -> None:
    row = "Corvane Systems staff urged it to stop. That same year over 20,000 Corvane Systems employees walked out."
    assert _SAME_YEAR.match(row) and not _SAME_YEAR.match(row.replace("stop.", "stop in 2018."))


def test_a_row_does_not_end_where_its_source_goes_on_with_what_was_written() -> None:
    row = "The sale began at a fair in Ansel in 2021.", "Tom Okafor wrote to Jane Odell on 3 May 2024."
    source, _ = one(" ".join(row))
    first, last = source.statements
    assert not is_admitted(Worded(" ".join(row), (), others=(first,)), last, NOBODY)
    assert is_admitted(Worded(row[0], ()), first, NOBODY)


def test_a_few_words_that_name_nobody_of_the_dossier_are_told_of_anybody() -> None:
    source, actors = one("Corvane Systems sold cameras to Norwick Council.", "Staff were told by video link.")
    said = source.statements[-1]
    assert not is_admitted(Worded("Staff were told by video link.", ()), said, actors)
    assert is_admitted(Worded("Corvane Systems told staff by video link.", ()), said, actors)
    clause = "Clause 4.3 of the Acceptable Use Policy reads: “You may not use the Services.”"
    assert is_admitted(Worded(clause, ()), said, actors)


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("Tom Okafor said that the drivers “write the same code” in Norwick.", False),
        ("Tom Okafor said that drivers write “the same code as engineers” in Norwick.", True),
        ("Norwick Council found that the promise was hard to check.", False),
        ("Norwick Council had promised to stop, and the promise was hard to check.", True),
        ("Tom Okafor said that he respected the signers.", False),
        ("Tom Okafor respected the signers of the letter to Norwick Council.", True),
        ("Norwick Council refused the third, a right to turn work down.", False),
    ],
)
def test_what_is_measured_or_taken_up_must_be_told(told: str, is_told: bool) -> None:
    assert admitted(told) is is_told


@pytest.mark.parametrize(
    "told",
    [
        "It’s unsurprising that Norwick Council turned the cameras off.",
        "Corvane Systems sold 96 cameras to Ohio. It’s important to note two things here.",
        "It seems likely that Corvane Systems expected Norwick Council to agree.",
        "Norwick Council posted, and then weirdly deleted, a note on the cameras.",
        "Corvane Systems will likely become a bigger target of Norwick Council.",
        "In other words, the cameras of Corvane Systems and its promises exclude each other.",
    ],
)
def test_what_the_reporter_makes_of_it_is_no_finding(told: str) -> None:
    assert not admitted(told)


def test_a_forecast_that_somebody_makes_is_told() -> None:
    assert admitted("Tom Okafor said that Corvane Systems will likely lose its contract with Ohio in May.")


def test_what_counts_off_an_announcement_that_is_gone_is_no_finding() -> None:
    assert not admitted("One, Corvane Systems kept the files and two, Norwick Council never asked for them.")
    assert admitted("One of the two files of Corvane Systems, and two letters, went to Norwick Council.")


def test_a_firm_that_somebody_shares_its_name_with_is_told_by_it() -> None:
    told = "Odell plans to sell 40 cameras to Norwick Council."
    people = "Karl Odell runs a shop in Brill. Jane Odell said that Karl Odell sells bread."
    _, actors = one(people)
    assert not admitted(told, actors=actors)
    _, both = one(people, "Odell Inc. sells cameras. Odell, a company in Ohio, sold Odell cameras to Ansel.")
    assert any(party.is_body and "Odell" in (party.name, *party.aliases) for party in both.parties)
    assert admitted(told, actors=both)
