"""A saved page of terms is read as its clauses, whatever shape it has, and nothing beside them is a clause."""

from __future__ import annotations

import hashlib

import pytest

from briefing.cleaning.clean import clean
from briefing.cleaning.passages import CleanSource
from briefing.extraction.printed_terms import find_terms
from briefing.extraction.voices import find_voices
from briefing.reading.source_text import SourceText

NUMBERED = """\
Larkmoor
Products   Pricing   Legal   Sign in

Legal > Terms > Acceptable Use Policy

ACCEPTABLE USE POLICY
Last updated: May 2, 2023
Version 4.0  [Compare with version 3.1]

On this page
1 Scope · 2 Uses · 3 Change log

1. Scope
1.1 This Policy forms part of the Agreement and applies to every Customer.

2. Uses
2.1 Customer shall not use the Service to follow a named person, except under a warrant.
2.2 Larkmoor may suspend access where it believes that this Policy has been breached.

Change log
4.0 (May 2, 2023): Added 2.2. Clarified 2.1. Moved old text to this page.
3.1 (June 4, 2021): Editorial.

Show previous version of section 2
[Version 3.1, effective June 4, 2021 to May 1, 2023]
2.1 Customer shall not use the Service to follow a named person.

Larkmoor, Inc., 40 Bell Yard, Norwick
"""

LETTERED = """\
Brackwell Optics
Home | Cameras | Legal

TERMS OF USE
Effective date: 3 May 2022

B. What a Client may not do

B.1 Client shall not use the Cameras to identify a passer-by on any street.

B.2 Client shall not lend the Cameras to a police force, except:
(a) under a warrant; or
(b) where a life is in danger.

© 2022 Brackwell Optics Ltd. All rights reserved.
"""

SECTIONS = """\
Norwick Maps  Products  Support  Sign in

Norwick Maps Responsible Use Policy

Last updated 9 June 2023

Section 2 – Tracking people

You must not use our maps to follow a named person from day to day.

Section 3 – What we may do

We may suspend an account without notice if we think that this policy has been broken.

Archived version (in force from 1 March 2021 to 8 June 2023)

Section 2 – Tracking people

You must not use our maps to follow anyone at all.
"""

BULLETS = """\
Halden Voice
Why Halden   Pricing   Login

Acceptable Use Policy

Version 4.2 (effective January 15, 2024)

Prohibited uses

Customers may not use Halden Voice to:

- record a call without telling the caller;
- guess the mood, health or honesty of a caller.

Data

- Halden Voice may keep voiceprints for as long as the account exists.
- Customers must not export voiceprints.

Changelog

- January 15, 2024: voiceprints moved to another heading of this page.
"""

SUMMED_UP = """\
SABLE DRONES
Menu

Customer Terms

v3.1 | Effective August 1, 2023 | Download

1. Using the Service

1.1 Customer shall not fly over a private garden unless the owner has agreed in writing.
In short: you must ask the neighbours before you fly.

1.2 Customer shall not use Follow Mode on a person who has not consented. | Plain English: never follow people.

2.1 Sable may use Footage to improve its Software, and may retain it for three years.

What this means
We learn from what you film, and we will keep it.
"""

MARKDOWN = """\
# Tollgate Analytics — Terms of Service

**Effective date:** November 2, 2021

## 1. Permitted use

**1.1** Customer shall not use a Score to set the price that a person pays for a seat.

## 2. Retention

**2.1** Tollgate Analytics retains Scores for seven years after termination of the contract.

## Previous version (effective April 1, 2019)

**2.1** Tollgate Analytics retains Scores for ninety days.
"""

LETTER = """\
PORT OF HALVIK
Records Office

4 May 2021

Dear Ms. Quist:

We enclose what you asked for under the Public Records Act.

TRIAL ORDER FORM                      Kerbwise Ltd, Norwick
Order date: 28 June 2020
Special conditions:
  (a) On 1 November 2021 the trial shall convert to a term of four years unless notice has been given.

KERBWISE MASTER TERMS — US PUBLIC SECTOR — v7.2

4.3  Customer shall not use a Read as the sole basis for a fine of any kind.
"""


def _clean(text: str) -> CleanSource:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return clean(SourceText("s", "page.txt", digest, text, "utf-8"))


def _clause(source: CleanSource, words: str) -> str | None:
    text = source.source.text
    voices = find_voices(source, source.source.metadata.get("publisher"), None)
    at = text.index(words)
    return next((v.by for v in voices if v.kind == "terms" and v.span.start <= at < v.span.end), None)


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        (NUMBERED, "person, except", "clause 2.1 of Larkmoor’s Acceptable Use Policy (version 4.0, last updated May 2, 2023)"),
        (NUMBERED, "may suspend", "clause 2.2 of Larkmoor’s Acceptable Use Policy (version 4.0, last updated May 2, 2023)"),
        (NUMBERED, "named person.", "clause 2.1 of Larkmoor’s Acceptable Use Policy (version 3.1, effective June 4, 2021 to May 1, 2023)"),
        (LETTERED, "passer-by", "clause B.1 of Brackwell Optics’ Terms of Use (effective 3 May 2022)"),
        (LETTERED, "a life is", "clause B.2 of Brackwell Optics’ Terms of Use (effective 3 May 2022)"),
        (SECTIONS, "day to day", "section 2 of the Norwick Maps Responsible Use Policy (last updated 9 June 2023)"),
        (SECTIONS, "without notice", "section 3 of the Norwick Maps Responsible Use Policy (last updated 9 June 2023)"),
        (BULLETS, "guess the mood", "Halden Voice’s Acceptable Use Policy (version 4.2, effective January 15, 2024)"),
        (BULLETS, "keep voiceprints", "Halden Voice’s Acceptable Use Policy (version 4.2, effective January 15, 2024)"),
        (SUMMED_UP, "private garden", "clause 1.1 of Sable’s Customer Terms (v3.1, effective August 1, 2023)"),
        (MARKDOWN, "seven years", "clause 2.1 of the Tollgate Analytics Terms of Service (effective November 2, 2021)"),
        (LETTER, "sole basis", "clause 4.3 of the Kerbwise Master Terms – US Public Sector (v7.2)"),
        (LETTER, "shall convert", "Kerbwise Ltd’s Trial Order Form (28 June 2020)"),
    ],
)  # fmt: skip
def test_a_clause_is_told_with_whose_terms_and_which_version(text: str, words: str, by: str) -> None:
    source = _clean(text)
    assert _clause(source, words) == by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NUMBERED, "Moved old text"),
        (SECTIONS, "anyone at all"),
        (BULLETS, "moved to another"),
        (SUMMED_UP, "ask the neighbours"),
        (SUMMED_UP, "never follow people"),
        (SUMMED_UP, "what you film"),
        (MARKDOWN, "ninety days"),
        (LETTER, "We enclose"),
    ],
)
def test_a_log_a_summary_and_an_older_text_are_no_clauses(text: str, words: str) -> None:
    source = _clean(text)
    assert _clause(source, words) is None


def test_the_same_number_once_more_is_another_wording_of_unknown_date() -> None:
    text = NUMBERED.replace("[Version 3.1, effective June 4, 2021 to May 1, 2023]\n", "").replace(
        "Show previous version of section 2\n", ""
    )
    source = _clean(text)
    assert _clause(source, "named person.") is None


def test_news_under_the_name_of_a_policy_is_no_policy() -> None:
    text = (
        "The Norwick Globe\n\nAcceptable Use Policy\n\nLarkmoor changed its policy on Monday, and its staff heard of it from "
        "a reporter.\n\nThe council met the next day to talk about the contract with the firm.\n\nNobody from the firm came.\n"
    )
    assert list(find_terms(_clean(text), None)) == []


def test_a_rubric_above_a_report_is_no_policy() -> None:
    report = """\
The Norwick Ledger

POLITICS & POLICY

Labor department drops Corvane's score

The Labor Department will not renew its contract with Corvane, Commissioner Rosa Teague said Tuesday.

Claims on hold may be paid by the end of next week, unless an investigator objects, according to Teague.

The company must delete the records that it holds, and it will not keep copies, a spokeswoman said.
"""
    assert list(find_terms(_clean(report), None)) == []


FEATURED = """\
Pellworth Software
Products   Pricing   Legal   Sign in

Legal > Terms > Overtone

OVERTONE SERVICE TERMS
Version 2.0
Effective date: May 4, 2024

On this page
1 Scope · 2 Quick-Skip · 3 Suspension

1. Scope
1.1 {defined}

2. Quick-Skip
2.1 Quick-Skip is switched off by default, and Customer shall not switch it on for a whole library.
2.2 Quick-Skip must not be applied to any recording of a child without a warrant from a court.
2.3 Quick-Skip will only be enabled where Customer asks for it in writing.

3. Suspension
3.1 {who} may suspend access to Overtone where it believes that these terms have been breached.

Pellworth Software, 4 Fen Row, Norwick
"""


@pytest.mark.parametrize(
    ("defined", "who", "owner"),
    [
        ('These terms bind whoever orders from Pellworth Software ("Pellworth", "we").', "We", "Pellworth"),
        (
            'These terms are made for every Customer by Pellworth Software (the "Supplier").',
            "We",
            "Pellworth Software",
        ),
        (
            "These terms form part of the Agreement and apply to every Customer.",
            "Pellworth",
            "Pellworth",
        ),
        ("These terms form part of the Agreement and apply to every Customer.", "We", None),
    ],
)
def test_a_feature_of_the_product_owns_no_terms(defined: str, who: str, owner: str | None) -> None:
    (terms,) = find_terms(_clean(FEATURED.format(defined=defined, who=who)), None)
    assert terms.owner == owner
