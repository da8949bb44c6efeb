"""Who published a text and when, from the lines around it."""

from __future__ import annotations

import pytest

from briefing.cleaning.clean import clean
from briefing.cleaning.outlets import with_outlets
from briefing.cleaning.publishers import initialled_name
from briefing.dossier import DossierConfig
from briefing.reading.source_text import SourceText

STORY = (
    "The council voted 5-2 on Monday to end its contract with Corvane Systems, which has run cameras in the "
    "town since 2019, after residents complained that nobody had told them.\n\nThe vote came after an hour of "
    "testimony, and the mayor said that she would sign the motion within a week."
)


def metadata(text: str) -> dict[str, str]:
    source = SourceText(id="s", file="s.txt", sha256="", text=text, encoding="utf-8")
    return dict(clean(source).source.metadata)


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        ("Open Streets Project\nCouncil ends its contract for cameras with Corvane", "Open Streets Project"),
        ("THE VALLEY COURIER\nCouncil ends its contract for cameras with Corvane", "The Valley Courier"),
        ("CUSTOMS AND COAST AUTHORITY\nReply to your request about cameras", "Customs and Coast Authority"),
        ("Menu   THE VALLEY STAR   61° Fog   Subscribe\nCouncil ends its contract", "The Valley Star"),
        ("Kite News — all that flies\nCouncil ends its contract for cameras with Corvane", "Kite News"),
        ("Council ends its contract\nShop Workers' Union, 9 Bell Road, Norwick", "Shop Workers' Union"),
        ("the HARROW GLOBE\nCouncil ends its contract for cameras with Corvane", "The Harrow Globe"),
        (
            "BOARD OF TRUSTEES OF THE HARROW STATE COLLEGES\nOffice of the General Counsel — Records\nRe: cameras",
            "Board of Trustees of the Harrow State Colleges",
        ),
        ("United Nurses Local 88: statement on the cameras of Corvane", "United Nurses Local 88"),
        (
            "HNS | Harbour News Service\nCouncil ends its contract for cameras with Corvane",
            "Harbour News Service",
        ),
        ("HNS - Harbour News Service\nHN-Cameras, 1st Ld\nEds: UPDATES with vote", "Harbour News Service"),
    ],
)
def test_a_publisher_is_named_above_the_text(above: str, publisher: str) -> None:
    assert metadata(f"{above}\n\n{STORY}")["publisher"] == publisher


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("© 2024 Open Records Clinic, a 501(c)(3). This site uses cookies.", "Open Records Clinic"),
        ("(C) Switchboard Trade Letter. Reposting is theft.", "Switchboard Trade Letter"),
        ("© Copyright 2024, All Rights Reserved", None),
        ("© 2024 The Valley Post Company   Contact us   Terms of Service", "The Valley Post Company"),
        ("A report of The Valley Post.\n\n© 2024 The Valley Post Company   Contact us", "The Valley Post"),
    ],
)
@pytest.mark.parametrize("links", ["About · Cases · Press · DONATE", "By Ida Falk, Post-Herald staff"])
def test_the_foot_names_a_publisher_where_links_and_bylines_do_not(
    links: str, foot: str, publisher: str | None
) -> None:
    text = f"{links}\n\nWhat they told the council of the cameras\n\n{STORY}\n\n{foot}\n"
    assert metadata(text).get("publisher") == publisher


def test_a_byline_above_another_article_is_not_this_ones() -> None:
    other = (
        "Apples are late this year, growers say, after a cold spring, and the first will not be sold at the "
        "market of Norwick before the middle of the month, the growers' club says."
    )
    page = f"Apples late this year\n\nBy Ida Falk\n\n{other}\n\n----------\n\n"
    own = "Council ends its contract for cameras\n\nBY JO BRANDT\n\n"
    found = metadata(f"{page}{own}{STORY}").get("author")
    assert found in {"Jo Brandt", None}


@pytest.mark.parametrize("way", ["BY E-MAIL AND POST", "By hand and by courier"])
def test_how_a_letter_was_sent_is_no_author(way: str) -> None:
    assert "author" not in metadata(f"Council ends its contract for cameras\n\n{way}\n\n{STORY}")


@pytest.mark.parametrize("office", ["Chief Executive Officer", "Founder and CEO", "Head of Public Sector"])
def test_a_name_above_an_office_is_the_authors(office: str) -> None:
    text = f"Kerbwise Blog\n\nWhy we believe in fair parking\n\nIngrid Falk\n{office}\nMay 3, 2024\n\n{STORY}"
    assert metadata(text)["author"] == "Ingrid Falk"


def test_whom_a_letter_addresses_is_no_author() -> None:
    text = (
        f"Norwick Audit Office\n\nMr Hugo Lanyon\nChief Officer\n\nDear Mr Lanyon\n\nThe cameras\n\n{STORY}"
    )
    assert "author" not in metadata(text)


def test_a_name_above_something_else_is_no_author() -> None:
    text = f"Kerbwise Blog\n\nWhy we believe in fair parking\n\nBell Road\nNorwick\nMay 3, 2024\n\n{STORY}"
    assert "author" not in metadata(text)


@pytest.mark.parametrize("kicker", ["Press Release", "Local News", "Subscriber Content", "Read more"])
def test_a_kind_of_text_is_no_publisher(kicker: str) -> None:
    assert "publisher" not in metadata(f"{kicker}\nCouncil ends its contract for cameras\n\n{STORY}")


def test_a_date_line_below_a_headline_that_reads_like_text() -> None:
    text = f"Open Streets Project\nWe got the contract. Here is what it says.\nAugust 14, 2023\n\n{STORY}"
    assert metadata(text)["published"] == "2023-08-14"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("posted 15.03.2021 by autoeditor", "2021-03-15"),
        ("Case 12/2021/AB | Opened on 29/03/2021 | Decision on 27/05/2021", "2021-05-27"),
        ("Updated October 2, 2022 | Published September 30, 2022", "2022-09-30"),
        ("Effective October 1, 2023 | Previous version (January 10, 2021)", "2023-10-01"),
        ("Published 05/27/2021", "2021-05-27"),
        ("Published 03/04/2021", None),
        ("Version 10.1.2021.4 of the terms", None),
        ("Ruth Penn · 2024/03/04", "2024-03-04"),
    ],
)
def test_a_date_line_names_the_day_of_publication(line: str, published: str | None) -> None:
    text = f"Council ends its contract for cameras with Corvane\n{line}\n\n{STORY}"
    assert metadata(text).get("published") == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("First published on 4 March 2024.", "2024-03-04"),
        ("This article was last updated on 4 March 2024.", "2024-03-04"),
        ("The council meets again on 4 March 2024.", None),
    ],
)
def test_a_closing_line_names_the_day_of_publication(line: str, published: str | None) -> None:
    text = f"Council ends its contract for cameras with Corvane\n\n{STORY}\n\n{line}\n"
    assert metadata(text).get("published") == published


@pytest.mark.parametrize(
    "line",
    [
        "NORWICK, March 4, 2024 (RPA) — ",
        "NORWICK (RPA) — Mar. 4, 2024 — ",
        "NORWICK, ON, March 4, 2024 /RegioWire/ – ",
    ],
)
def test_a_dateline_with_an_agency_beside_its_date(line: str) -> None:
    text = f"Council ends its contract for cameras\n\n{line}{STORY}"
    assert metadata(text)["published"] == "2024-03-04"


def test_a_long_date_line_below_a_standfirst() -> None:
    text = (
        "Council ends its contract for cameras with Corvane\n\n"
        "Nobody had told residents. The mayor says that she will sign the motion within a week.\n\n"
        "PUBLISHED: September 30, 2022 at 6:02 a.m. | UPDATED: October 1, 2022 at 11:40 a.m.\n\n"
    )
    assert metadata(text + STORY)["published"] == "2022-09-30"


@pytest.mark.parametrize(
    "line",
    [
        "Ohio, Updated: July 14, 2023 07:44 IST | Published: July 13, 2023 00:05 IST",
        "A letter on the machines that listen to us, by Tess Varga. Issue 88. 13 July 2023. [View in browser] · "
        "[Forward to a friend] · [Upgrade to paid]",
        "**From:** people who work at Corvane\n**Date:** 13 July 2023\n**Signed by:** 61 of us, names with the board",
    ],
)
def test_a_label_says_which_day_is_that_of_publication(line: str) -> None:
    deck = (
        "Nobody had told the residents. The company says that it had, and that it has the letters to show it."
    )
    assert (
        metadata(f"Council ends its contract for cameras\n\n{deck}\n\n{line}\n\n{STORY}")["published"]
        == "2023-07-13"
    )


@pytest.mark.parametrize(
    "line",
    [
        "by Ana Roth · May 6, 2024 · 7 min read · 19 comments",
        "By Ana Roth | May 6, 2024",
        "A letter about the machines that listen, by Ana Roth. Issue 8. 6 May 2024. View in browser · Unsubscribe",
        "Ana Roth\nColumnist",
        "Ana Roth\nSocial affairs correspondent",
    ],
)
def test_a_line_that_says_who_writes(line: str) -> None:
    assert metadata(f"Council ends its contract for cameras\n\n{line}\n\n{STORY}").get("author") == "Ana Roth"


@pytest.mark.parametrize(
    "line", ["A letter about the cameras, by hand. 6 May 2024.", "A photo of the yard, by Ana Roth."]
)
def test_a_line_that_says_something_else_names_no_author(line: str) -> None:
    assert "author" not in metadata(f"Council ends its contract for cameras\n\n{line}\n\n{STORY}")


def test_who_answers_for_a_leaflet_publishes_it() -> None:
    foot = "Authorised by B. Karr, Data Workers' Union, 14 Bell Place, Norwick. Unsubscribe"
    found = metadata(f"Cameras off in Norwick\n\n{STORY}\n\n{foot}").get("publisher")
    assert found == "Data Workers' Union"


@pytest.mark.parametrize(
    "line",
    [
        "Produced by hand in Norwick.",
        "It was issued by the Port Union in May.",
        "Authorised by B. Karr, Norwick.",
    ],
)
def test_other_lines_at_the_foot_name_no_publisher(line: str) -> None:
    assert "publisher" not in metadata(f"Cameras off in Norwick\n\n{STORY}\n\n{line}")


def test_a_letter_is_of_the_day_on_which_it_was_delivered() -> None:
    above = "An open letter from people at Corvane. Delivered to Ann Cole on June 2, 2023. Put on this page June 8."
    assert metadata(f"Switch it off\n\n{above}\n\n{STORY}")["published"] == "2023-06-02"


def test_what_else_was_delivered_on_a_day_dates_no_text() -> None:
    above = "The cameras were delivered to the depot on June 2, 2023, in eleven boxes and a crate of cable."
    assert "published" not in metadata(f"Switch it off\n\n{above}\n\n{STORY}")


@pytest.mark.parametrize(
    ("top", "publisher"),
    [
        ("The Larkspur | Cloud | Policy | Sign in", "The Larkspur"),
        ("LARKSPUR · Cloud · Policy · Sign in", "Larkspur"),
        ("Cloud | Policy | The Larkspur story", "Larkspur Media LLC"),
    ],
)
def test_a_page_goes_by_its_own_name_and_not_by_its_companys(top: str, publisher: str) -> None:
    foot = "© 2024 Larkspur Media LLC. Privacy  Terms"
    assert (
        metadata(f"{top}\n\nWhat they told the council of the cameras\n\n{STORY}\n\n{foot}\n")["publisher"]
        == publisher
    )


def test_the_day_of_a_picture_is_not_that_of_publication() -> None:
    line = "Photo: The depot is seen from Route 9 outside Norwick, Feb. 14, 2025. (VP Photo/Ida Falk)"
    head = "Council ends its contract\nBy IDA FALK"
    assert (
        metadata(f"{head}\nPublished 6:22 PM EDT, April 9, 2025\n\n{line}\n\n{STORY}")["published"]
        == "2025-04-09"
    )
    assert "published" not in metadata(f"{head}\n\n{line}\n\n{STORY}")


def test_the_day_of_a_picture_above_its_credit_is_not_that_of_the_page() -> None:
    picture = "The logo of Corvane Systems is seen in Norwick, Ohio, Nov. 17, 2021.\n\nJo Petrov | Reuters"
    page = f"Council ends its contract\n\nFebruary 7, 2026\n\n{picture}\n\n{STORY}"
    assert metadata(page)["published"] == "2026-02-07"


def test_when_a_request_came_is_not_when_it_was_answered() -> None:
    head = "April 22, 2025\n\nAna Roth\n\nRe: Public Records Request 14 (rec'd January 14, 2025)\n\nDear Ms. Roth:"
    assert metadata(f"HARROW CITY COUNCIL\n\n{head}\n\n{STORY}").get("published") == "2025-04-22"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (
            "HARROW PUBLIC HOSPITAL DISTRICT NO. 2\nd/b/a HARROW MEDICAL CENTER\n"
            "Office of Public Records | 400 Alder Street, Harrow",
            "Harrow Public Hospital District No. 2",
        ),
        ("ROOM 22 OF THE SCHOOLS\nOffice of Public Records", "Office of Public Records"),
    ],
)
def test_a_body_above_its_office_of_records_writes(head: str, publisher: str | None) -> None:
    text = "\n\n".join([*head.split("\n"), "Re: Your request for records of cameras", STORY])
    assert metadata(text).get("publisher") == publisher


@pytest.mark.parametrize(
    ("dateline", "publisher"),
    [
        ("PORT ELLIS (Island Wire) - ", "Island Wire"),
        ("PORT ELLIS, New Zealand (Island Wire) — ", "Island Wire"),
        ("PORT ELLIS — ", None),
        ("The OFFICE OF WORKS (Annex) opened. ", None),
    ],
)
def test_who_filed_a_report_publishes_it(dateline: str, publisher: str | None) -> None:
    text = f"Council ends its contract for cameras with Corvane\n\n{dateline}{STORY}"
    assert metadata(text).get("publisher") == publisher


@pytest.mark.parametrize(
    ("asked", "publisher"),
    [
        ("Corvane did not respond to the Courier’s request for comment.", "Courier"),
        (
            "Corvane did not immediately reply to The Harrow Globe's repeated requests for comment.",
            "The Harrow Globe",
        ),
        ("The mayor did not answer a request for comment from Kite News.", "Kite News"),
        ("The Harrow Globe has reached out to Corvane for comment.", "The Harrow Globe"),
        # another's reporting, and those who are no paper
        ("Corvane did not respond to Kite News’ request for comment, Kite News reported.", None),
        ("Corvane did not respond to the union’s request for a meeting.", None),
        ("Ann Cole reached out to Corvane about the cameras.", None),
        ("We reached out to Corvane for comment.", None),
    ],
)
def test_who_asked_for_comment_publishes_the_story(asked: str, publisher: str | None) -> None:
    text = f"Council ends its contract for cameras with Corvane\n\n{STORY}\n\n{asked}"
    assert metadata(text).get("publisher") == publisher


def test_other_letters_before_a_name_are_not_its_initials() -> None:
    assert metadata(f"URGENT | Harbour News Service desk\nCouncil ends its contract\n\n{STORY}").get(
        "publisher"
    ) != ("Harbour News Service desk")
    assert initialled_name("CEO | Harbour News Service") is None
    assert initialled_name("HNS | Harbour News Service\nEds: ADDS byline.") == "Harbour News Service"


def test_an_update_is_later_than_the_page() -> None:
    page = metadata(
        f"PORT ELLIS GAZETTE\n\nCouncil ends its contract for cameras\n\nBy Gazette reporter and HNS\n"
        f"Friday 31st January 2025, 8:30 am\nUpdated Tuesday 4th February 2025, 10:05 am\n\n{STORY}"
    )
    assert page["published"] == "2025-01-31" and "author" not in page


def test_minutes_are_of_the_day_of_the_meeting() -> None:
    head = "Minutes of the Extraordinary Meeting of the Council held in Norwick on Tuesday, 28 January 2025 at 4 p.m."
    assert metadata(f"NORWICK COUNCIL\n\n{head}\n\n{STORY}")["published"] == "2025-01-28"


@pytest.mark.parametrize("title", ["FREEDOM OF INFORMATION ACT 2000 – INTERNAL REVIEW", "Cameras - A Review"])
def test_what_ends_a_heading_so_is_no_outlet(title: str) -> None:
    text = f"{title}\n\n{STORY}"
    found = with_outlets(
        [clean(SourceText(id="s", file="s.txt", sha256="", text=text, encoding="utf-8"))], DossierConfig()
    )
    assert "publisher" not in found[0].source.metadata


def test_what_a_contract_is_about_is_nobody_who_publishes() -> None:
    head = "CALL-OFF AGREEMENT  Ref: NC/2023/117\nMonitoring of Council Dwellings\n\nDATED 2 May 2023"
    assert "publisher" not in metadata(f"{head}\n\n{STORY}")
