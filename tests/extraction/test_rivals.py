"""What a description may mean besides what the source names most: then nothing is chosen."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts
from tests.extraction.test_reference import last

_CORVANE = "Corvane Inc. sells cameras. Norwick bought cameras from Corvane Inc. in May. Corvane Inc. denied a fault."


def test_a_body_that_was_just_introduced_may_be_the_company() -> None:
    told = (
        _CORVANE,
        "The Norwick City Council paused a contract with Pell Harbor Services on Monday.",
        "The company blamed its supplier.",
    )

    assert "the company" in last(*told).dangling


def test_what_was_just_introduced_is_no_rival_of_who_is_named_beside_it() -> None:
    told = (
        _CORVANE,
        "Corvane Inc. bought a yard from Pell Harbor Services on Monday.",
        "The company paid in cash.",
    )

    assert last(*told).replaced["The company"].startswith("Corvane")


def test_the_agency_may_be_one_of_another_trade() -> None:
    told = "The Office of Ferry Inspection (OFI) paid. OFI is an agency. "
    asked = (
        "A statement came from a crisis-PR shop called Marlow Fitch. The agency asked that nobody quote it."
    )

    assert "the agency" in last(told + asked).dangling
    assert last(told + "It paid on Monday. The agency asked for more.").replaced["The agency"]


@pytest.mark.parametrize(
    ("between", "named"),
    [
        ("Drivers in Pell parked free. Pell council has since fined them.", False),
        ("Drivers parked free.", True),
    ],
)
def test_a_body_so_called_without_a_name_is_nearer(between: str, named: bool) -> None:
    told = last(
        "Norwick Borough Council bought an app. Norwick Borough Council paid.", f"{between} The council sued."
    )

    assert ("The council" in told.replaced) is named


def test_of_two_products_the_last_named_may_be_meant() -> None:
    told = (
        "Corvane Inc. makes a system called Harbourmaster. Norwick bought a system called Harbourmaster. A system called "
        "Harbourmaster counts ferries. Harbourmaster failed. Harbourmaster was mended. Harbourmaster failed again."
    )
    other = "Drivers use an app called PopBay. PopBay lost touch with the bank. A request found that the app failed."

    assert last(told, other).replaced.get("the app") != "Harbourmaster"
    assert last(told, "A request found that the app failed.").replaced["the app"] == "Harbourmaster"


def test_the_supplier_of_another_product_is_not_the_matters_own() -> None:
    told = "Corvane Inc. makes a system called Harbourmaster. Corvane Inc. sold a system called Harbourmaster in May."
    other = "The contract for an app called PopBay was paused. The supplier blamed a certificate."

    assert "The supplier" not in last(told, other).replaced
    assert last(told, "The contract was paused. The supplier blamed a certificate.").replaced["The supplier"]


# --- words that are another's -----------------------------------------------------------------------


def test_our_in_a_reported_scrap_is_not_the_writers() -> None:
    scrap = last("Corvane Inc. makes cameras. Corvane said not our fault, customer's settings.")

    assert scrap.first_person == []
    assert "our" in scrap.dangling
    assert last("Corvane Inc. makes cameras. Corvane said our reporter was wrong.").first_person == ["our"]


def test_no_county_takes_an_article_from_its_jail() -> None:
    told = "But the Calder County jail has no such plans. The sheriff said so. The county pays Corvane $48,000 a year."

    assert last(told).replaced["The county"] == "Calder County"


def test_a_name_keeps_the_article_that_its_places_have() -> None:
    told = "The Pell River School District bought cameras. The Pell River School District paid."

    assert last(f"{told} The district took two extensions.").replaced["The district"].startswith("the Pell")


def test_a_passage_about_another_company_is_not_about_the_main_one() -> None:
    lead = "Corvane Inc. sells cameras. Norwick bought them from Corvane Inc. in May. Corvane Inc. denied a fault."
    lead += " Corvane Inc. paid. Corvane Inc. left. "
    far = "The bridge was painted and the pier was mended by men who had come from the hills. " * 16
    other = (
        "Halden Systems mended the pier. Halden Systems paid. Rain fell. Wind blew. Ice came. Gulls cried. "
    )

    assert "The company" not in last(lead, far + other + "The company left in June.").replaced
    assert last(lead, "Rain fell. Wind blew. Ice came. Gulls cried. The company left in June.").replaced[
        "The company"
    ]


def test_a_body_whose_name_has_the_word_is_meant_though_another_is_named_more_often() -> None:
    told = "Pell City Corporation (PCC) hires carers. Corvane Inc. sold bands to Pell City Corporation (PCC)."
    more = "Corvane Inc. makes the bands. Corvane Inc. sells them. Corvane Inc. mends them. Men wear them."

    meant = last(told, more, "The corporation had said that its officers paid.").replaced.get(
        "The corporation", ""
    )
    assert "Corvane" not in meant
    assert meant


# --- who is told ------------------------------------------------------------------------------------


def test_who_is_told_that_it_would_apply_is_not_it() -> None:
    told = "Norwick has a rule. It takes effect in June."

    assert (
        "it"
        in last(
            told, "Ana Bell, the chief executive, told staff that it would apply to every customer."
        ).dangling
    )
    assert (
        "it"
        not in last(told, "Ana Bell, the chief executive, told Halden Systems that it must pay.").dangling
    )


def test_the_paper_that_is_told_is_not_it() -> None:
    told = last(
        "The rule is new. Ana Bell, the chief executive, told The Meridian that it would bind all.",
        facts=SourceFacts(publisher="Meridian News"),
    )

    assert "it" in told.dangling


def test_who_is_only_introduced_in_an_aside_is_not_the_company() -> None:
    told = last(
        "Corvane Inc. makes cameras. Corvane would not discuss her. A statement, which arrived from a crisis-PR shop "
        "called Marlow Fitch, said the company respects its staff."
    )

    assert told.replaced["the company"].startswith("Corvane")


def test_a_company_has_its_own_employees() -> None:
    told = (
        "Employees of Corvane Inc. signed a letter. Ask the Corvane sales guy. Corvane said no. Corvane left."
    )

    last_said = last(told + " The company has about 640 employees.")
    assert "employees" not in last_said.replaced
    assert last_said.replaced["The company"].startswith("Corvane")


# --- bodies that are no agency --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "power", ["Congress", "the House of Representatives", "Parliament", "Senate Democrats"]
)
def test_a_legislature_is_no_agency(power: str) -> None:
    told = f"Tom Okafor wrote to {power} on Monday. The letter named three ferries."

    assert "The agency" not in last(told, "The agency sold the boats.").replaced


def test_a_service_that_has_staff_and_software_may_be_the_agency() -> None:
    """Of two bodies it is the one that the sentences before are about."""
    told = (
        "The Ferry Safety Service (FSS) bought a scanner. FSS employees like it. "
        "The Border Transit Administration has one too."
    )
    between = "The FSS wants more scanners."

    assert last(told, between, "In May the agency paid.").replaced == {"the agency": "the FSS"}


def test_an_acronym_in_brackets_has_the_article_that_it_has_elsewhere() -> None:
    told = "The FSA has scanners. Norwick asked the Ferry Safety Agency (FSA) for papers."

    assert last(told, "In May the agency paid.").replaced == {"the agency": "the FSA"}
