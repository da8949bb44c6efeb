"""Where suits, probes, protests of others and what a trial brought to light belong, by the shipped bundle."""

from __future__ import annotations

import pytest

from briefing.synthesis.placing import Placing
from briefing.templating import load_bundle
from tests.extraction.texts import clean_source, extracted, statement_with

SALES, RECORDS = "lessons-for-sales-teams", "foia-exposure"
STAFF, TERMS = "employee-activism", "vendor-terms-of-service"


def section(sentence: str, *around: str) -> str:
    extraction = extracted(clean_source(" ".join([*around, sentence])))
    placing = Placing(extraction, load_bundle("policy-briefing").topics)
    return placing.section(statement_with(extraction.sources[0], sentence[:40]))[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarn Optics was sued on Tuesday by the parents of a boy whom its scooter had injured.",
        "Italy and Norway have each begun an investigation of Tarn Optics.",
        "The Harbour League sent Tarn Optics a notice of intent to sue over its generators in Wexcombe.",
        "Some 300 residents of Wexcombe came to the hearing to oppose a permit for Tarn Optics.",
        "The governor threatened to blacklist Tarn Optics unless it gave way by Friday.",
        "An advertisement by Tarn Optics drew a backlash, and customers sent their doorbells back.",
    ],
)
def test_what_others_do_to_a_vendor_is_pressure_on_the_deal(sentence: str) -> None:
    assert section(sentence) == SALES


@pytest.mark.parametrize(
    "sentence",
    [
        "Lena Moss of Tarn Optics testified that she had seen none of the warnings.",
        "Jurors were shown internal messages in which managers of Tarn Optics made light of the injuries.",
        "A lawsuit under the public records act brought out 90 pages of e-mails about Tarn Optics.",
        "Body camera footage released to the newspaper shows the scooter of Tarn Optics on the pavement.",
    ],
)
def test_what_came_to_light_in_court_is_exposure(sentence: str) -> None:
    assert section(sentence) == RECORDS


@pytest.mark.parametrize(
    "sentence",
    [
        "Under its privacy policy Tarn Optics may buy data about riders from brokers.",
        "Tarn Optics says that scans of passports are deleted within a day.",
        "A filter is to stop such pictures, but users of Tarn Optics evaded it in minutes.",
    ],
)
def test_what_a_policy_or_a_safeguard_promises_is_of_the_terms(sentence: str) -> None:
    assert section(sentence) == TERMS


def test_protests_of_customers_are_not_those_of_staff() -> None:
    staff = "Engineers at Tarn Optics signed a letter against the contract and protested in the hall."
    assert section(staff) == STAFF
    assert section("Riders protested at the office of Tarn Optics against its prices.", staff) == SALES
    assert section("Neighbours demanded at a rally that Tarn Optics move its depot.", staff) == SALES
    assert section("The employees want an answer by Monday.", staff) == STAFF
