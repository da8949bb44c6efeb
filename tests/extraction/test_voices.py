"""Whose words a stretch of a document is shows in how the document is built."""

from __future__ import annotations

import hashlib
import re

import pytest

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.extraction.document_kinds import document_name
from briefing.extraction.voices import Voice, find_voices, voice_at
from briefing.model.evidence import Span
from briefing.reading.chains import find_messages
from briefing.reading.source_text import SourceText

BLOG = """\
Why we believe in fair parking

At Kerbwise we take fairness seriously. We never sell plates.

From the Kerbwise Plate Reader Licence Agreement (rev. 4, May 2021)

3. USE

3.2 Purpose. The Operator shall not use Reads to locate a named person. Kerbwise may audit use.

11.1 Kerbwise does not warrant that any Read is right.

Talk to sales today.
"""

MAIL = """\
Colleagues, please see below.

FOR IMMEDIATE RELEASE

Oslo, 4 May 2021

The ministry handed over 88 pages today.

The Norwegian Camera Watch is a non-profit association.

-ends-

Best, Ragnhild
"""

LETTER = """\
Not in our name: an open letter to Ingrid Falk

Dear Ingrid,

Two of us have been told to take the letter down.

In solidarity,

Members of the Plate Reader Team
"""

PAGES = """\
CITY OF BRACKWELL - RECORDS REQUEST 12 - PAGE 3 OF 9

From: Dana Whitlock <dw@kerbwise.example>
To: Osei, Martin (Parking)
Sent: Tuesday, May 4, 2021 9:12 AM
Subject: RE: pilot

Martin, the first year is free.

[Pages 4 to 6 withheld.]

From: [REDACTED]
To: Dana Whitlock
Date: 5 May 2021

Send it to my private address.
"""


def _clean(text: str) -> CleanSource:
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = SourceText("s", "page.txt", digest, text, "utf-8", places=find_messages(text))
    passages = tuple(
        Passage(Span(*match.span()), PassageKind.BODY, (), len(match.group().split()))
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    return CleanSource(source, passages, (), headline=passages[0].span)


def _voice(text: str, words: str, publisher: str | None = None) -> Voice | None:
    source = _clean(text)
    start = text.index(words)
    return voice_at(find_voices(source, publisher, None), Span(start, start + len(words)))


DEAR = """\
Dear Ingrid

To Ingrid Falk, managing director, from 88 of us at Kerbwise Labs. Names are on the paper copy.

We asked for the audit twice. The cameras see into kitchens.
"""

UNTITLED = """\
Fair parking, fairly

Dear Ingrid Falk,

We are engineers at Kerbwise Labs, and we built the reader.

The cameras see into kitchens.
"""

REPORT = """\
Staff turn on Kerbwise

To Ingrid Falk, the managing director, the letter from 88 employees of Kerbwise Labs came late.

The cameras see into kitchens.
"""


@pytest.mark.parametrize(
    ("text", "words", "lead"),
    [
        (BLOG, "The Operator shall", "clause 3.2 of the Kerbwise Plate Reader Licence Agreement (rev. 4, May 2021) reads"),
        (BLOG, "does not warrant", "clause 11.1 of the Kerbwise Plate Reader Licence Agreement (rev. 4, May 2021) reads"),
        (MAIL, "handed over 88 pages", "the Norwegian Camera Watch wrote"),
        (LETTER, "told to take", "an open letter to Ingrid Falk by Members of the Plate Reader Team reads"),
        (DEAR, "asked for the audit", "a letter to Ingrid Falk from 88 employees of Kerbwise Labs reads"),
        (UNTITLED, "see into", "a letter to Ingrid Falk from engineers at Kerbwise Labs reads"),
        (PAGES, "first year is free", "Dana Whitlock wrote to Martin Osei on 4 May 2021"),
        (PAGES, "private address", "an e-mail to Dana Whitlock of 5 May 2021 reads"),
    ],
)  # fmt: skip
def test_a_stretch_has_its_owner(text: str, words: str, lead: str) -> None:
    voice = _voice(text, words)
    assert voice is not None
    assert voice.lead == lead


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (REPORT, "see into"),
        (BLOG, "We never sell"),
        (BLOG, "Talk to sales"),
        (MAIL, "see below"),
        (PAGES, "Pages 4 to 6 withheld"),
    ],
)
def test_what_stands_beside_it_is_nobodys_by_its_build(text: str, words: str) -> None:
    assert _voice(text, words) is None


def test_who_is_greeted_owns_nothing() -> None:
    text = DEAR.replace("from 88 of us at Kerbwise Labs", "in haste")
    voice = _voice(text, "asked for the audit")
    assert voice is not None
    assert (voice.by, voice.lead) == ("the letter to Ingrid", "the letter to Ingrid reads")


def test_our_terms_are_the_publishers() -> None:
    text = BLOG.replace(
        "From the Kerbwise Plate Reader Licence Agreement (rev. 4, May 2021)", "Our Plate Charter"
    )
    voice = _voice(text, "does not warrant", "Kerbwise")
    assert voice is not None
    assert voice.by == "clause 11.1 of Kerbwise’s Plate Charter"


def test_a_memorandum_is_whose_from_line_it_bears_and_not_whom_it_goes_to() -> None:
    text = "MEMORANDUM\n\nTo: The Board\nFrom: Eva Lind\nDate: 4 May 2021\n\nThe pilot has ended.\n"
    voice = _voice(text, "pilot has ended", "The Board")
    assert voice is not None
    assert (voice.kind, voice.by, voice.lead) == ("memo", "Eva Lind", "Eva Lind wrote on 4 May 2021")


def test_a_memorandum_on_a_letterhead_is_that_bodys() -> None:
    text = "MEMORANDUM\n\nTo: The Board\nFrom: Eva Lind\nDate: 4 May 2021\n\nThe pilot has ended.\n"
    assert _voice(text, "pilot has ended", "Norwick Housing Authority") is None


@pytest.mark.parametrize("sender", ["[redacted]", ""])
def test_a_memorandum_from_nobody_gives_its_words_to_nobody(sender: str) -> None:
    text = f"REPORT\n\nTo: The Board\nFrom: {sender}\nDate: 4 May 2021\n\nThe pilot has ended.\n"
    assert _voice(text, "pilot has ended") is None


BUNDLE = """\
PORT OF HALVIK - RECORDS REQUEST 7

EXHIBIT A

From: Dana Whitlock
To: Martin Osei
Date: 5 May 2021

Send it to my private address.

EXHIBIT B (extract): Note of the Berthing Committee, 9 June 2021

The chair asked that the trial be stopped.

EXHIBIT C OF 9

KERBWISE PLC - LICENCE CONDITIONS - REVISION 3 - MAY 2020 (extract)

2.1 The Operator shall keep no Reads.

2.4 Kerbwise may audit use.

EXHIBIT D: Kerbwise plc, General Conditions of Supply, edition of 1 March 2019

7.1 The Operator shall pay within 30 days.
"""


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("private address", "Dana Whitlock wrote to Martin Osei on 5 May 2021"),
        ("trial be stopped", "Exhibit B (Note of the Berthing Committee, 9 June 2021) reads"),
        ("keep no Reads", "clause 2.1 of the Kerbwise Plc Licence Conditions (revision 3, May 2020) reads"),
        ("may audit", "clause 2.4 of the Kerbwise Plc Licence Conditions (revision 3, May 2020) reads"),
        ("within 30 days", "clause 7.1 of the Kerbwise plc General Conditions of Supply (edition of 1 March 2019) reads"),
    ],
)  # fmt: skip
def test_a_released_paper_is_not_the_mail_printed_above_it(words: str, lead: str) -> None:
    voice = _voice(BUNDLE, words)
    assert voice is not None
    assert voice.lead == lead


def test_an_annex_named_within_a_sentence_ends_no_message() -> None:
    text = PAGES.replace("the first year is free", "Annex B shows that the first year is free")
    voice = _voice(text, "first year is free")
    assert voice is not None
    assert voice.by == "Dana Whitlock"


@pytest.mark.parametrize(
    ("line", "version"),
    [
        ("Version 6.0, w.e.f. 1 August 2023 (supersedes Version 5.2)", "version 6.0, w.e.f. 1 August 2023"),
        ("Version 3.4, effective June 10, 2024. Supersedes 3.3.", "version 3.4, effective June 10, 2024"),
        ("Rev. 7", "Rev. 7"),
    ],
)
def test_terms_are_told_in_the_version_that_is_printed(line: str, version: str) -> None:
    text = f"Kerbwise\n\nTerms of Use\n\n{line}\n\n4.1 You may not sell Reads.\n\n4.2 We may audit.\n"
    voice = _voice(text, "may not sell")
    assert voice is not None
    assert voice.by == f"clause 4.1 of the Terms of Use ({version})"


COMPARED = """The clauses, side by side

A. Acceptable Use Policy

Version 3.1, "Effective June 6, 2022"

4.3 You may not follow drivers.

4.4 We may suspend you.

Version 4.0, "Effective November 19, 2024"

4.3 You may not follow drivers unlawfully.

4.4 We may ask you to stop.

Part 2. Reseller Agreement, Kerbwise, Inc. - Ansel Ltd. (August 14, 2023)

5.4 Reseller shall pass the policy on.

...

8.1 Reseller shall keep a fifth.

Part 3. Master Services Agreement, signed November 14, 2023

9.3 The licence lasts.
"""


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("follow drivers.", "clause 4.3 of the Acceptable Use Policy (version 3.1, Effective June 6, 2022)"),
        ("ask you to stop", "clause 4.4 of the Acceptable Use Policy (version 4.0, Effective November 19, 2024)"),
        ("keep a fifth", "clause 8.1 of the Reseller Agreement (August 14, 2023)"),
        ("licence lasts", "clause 9.3 of the Master Services Agreement (signed November 14, 2023)"),
    ],
)  # fmt: skip
def test_each_version_and_each_agreement_has_its_own_clauses(words: str, by: str) -> None:
    voice = _voice(COMPARED, words)
    assert voice is not None
    assert voice.by == by


def test_what_is_no_clause_and_no_later_number_ends_an_extract() -> None:
    text = "From the Kerbwise Terms of Use\n\n4.3 You may not sell.\n\nThe council met on Monday to hear the firm.\n\n2. Parking was next."
    assert _voice(text, "Parking was next") is None


def test_a_lettered_clause_is_under_the_number_above_it() -> None:
    rules = (
        "Kerbwise Fair Use Terms (effective May 2, 2024) — excerpt\n\n6. Decisions\n\n(a) You will tell.\n\n"
    )
    voice = _voice(f"Our news\n\n{rules}(b) You will not sell Reads.\n", "not sell")
    assert voice is not None
    assert voice.by == "clause 6(b) of the Kerbwise Fair Use Terms (effective May 2, 2024)"


NOTED = """\
Not in our name: an open letter to Ingrid Falk

[We sent this on 2 May. As of tonight 88 of us have signed.]

Dear Ingrid,

Two of us have been told to take the letter down.

In solidarity,

Members of the Plate Reader Team

UPDATE, 9 May: One of us was moved to another team.
"""


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("As of tonight", "a note above an open letter to Ingrid Falk by Members of the Plate Reader Team reads"),
        ("told to take", "an open letter to Ingrid Falk by Members of the Plate Reader Team reads"),
        ("another team", "a note below an open letter to Ingrid Falk by Members of the Plate Reader Team reads"),
    ],
)  # fmt: skip
def test_what_stands_above_and_below_a_letter_was_not_sent_with_it(words: str, lead: str) -> None:
    voice = _voice(NOTED, words)
    assert voice is not None
    assert (voice.lead, voice.by) == (lead, "Members of the Plate Reader Team")


@pytest.mark.parametrize(
    ("headline", "published", "name"),
    [
        ("Decision notice", "2024-06-17", "the decision notice of 17 June 2024"),
        ("Minutes of the meeting of 4 May", None, "the minutes"),
        ("What we saw", "2024-06-17", "a document of 17 June 2024 (page.txt)"),
        ("What we saw", None, "an undated document (page.txt)"),
    ],
)
def test_a_document_without_a_writer_is_named_by_its_kind(
    headline: str, published: str | None, name: str
) -> None:
    assert document_name(_clean(f"{headline}\n\nThe pilot has ended.\n"), published) == name


PRINTED = """\
'They see into kitchens': Kerbwise engineers' letter in full

The engineers have asked the managing director, Ingrid Falk, to take the cameras down.

A spokesman, Hugo Lanyon, said that it had come. The letter is printed here in full.

* * *

Dear Ingrid,

We are engineers and cleaners, and some of us built the reader.

Section 2 of our policy forbids it.

88 of your colleagues

* * *

Not everybody agrees. A fitter who did not sign said that it was the work of a few.
"""

READS = """\
Kerbwise staff write to the board

More than 80 people have signed an open letter to the managing director, Ingrid Falk. The letter reads in full:

We built the reader for car parks.

The cameras see into kitchens. Our policy forbids it.

The company did not answer questions on Monday.
"""


@pytest.mark.parametrize(
    ("text", "words", "lead"),
    [
        (PRINTED, "Section 2 of our policy", "a letter to Ingrid Falk from Kerbwise engineers reads"),
        (PRINTED, "and cleaners", "a letter to Ingrid Falk from Kerbwise engineers reads"),
        (READS, "The cameras see", "an open letter to Ingrid Falk reads"),
    ],
)
def test_a_letter_that_a_paper_prints_is_its_writers(text: str, words: str, lead: str) -> None:
    voice = _voice(text, words)
    assert voice is not None
    assert voice.lead == lead


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PRINTED, "said that it had come"),
        (PRINTED, "Not everybody agrees"),
        (READS, "More than 80 people"),
        (READS, "did not answer"),
    ],
)
def test_around_a_letter_the_paper_speaks(text: str, words: str) -> None:
    assert _voice(text, words) is None


RELEASE = """\
Kerbwise fitters strike over cameras

Press release – for immediate use

One hundred fitters left the yard on Monday after Dana Whitlock was sent home.

About {name}

{below}

ENDS
"""


@pytest.mark.parametrize(
    ("name", "below", "issuer"),
    [
        ("Dana Whitlock", "Dana has worked for Kerbwise for four years. She asked one question.", None),
        ("Dana Whitlock", "Dana Whitlock is a data engineer. She asked one question.", None),
        ("the Fitters Guild", "The Fitters Guild has 300 members in nine yards.", "the Fitters Guild"),
    ],
)
def test_whom_a_release_is_about_did_not_issue_it(name: str, below: str, issuer: str | None) -> None:
    voice = _voice(RELEASE.format(name=name, below=below), "One hundred fitters")
    assert (voice.by if voice else None) == issuer


WIRED = """\
Fitters will not carry cameras

FOR IMMEDIATE RELEASE

One hundred fitters left the yard on Monday after a camera was sold.

- 30 -

For more: Dana Whitlock, 555 0119.

SOURCE Fitters Guild of Norwick, Local 4
"""


def test_a_newswire_says_whose_a_release_is() -> None:
    voice = _voice(WIRED, "One hundred fitters")
    assert voice is not None and voice.by == "Fitters Guild of Norwick"


STAMPED = """\
HALVIK LEGAL AID - DOCUMENTS - RELEASE OF 5 MAY 2021

HPA 0004

From: Dana Whitlock
To: Martin Osei
Date: 5 May 2021

Software.

HPA 0140   [attachment: Pilot Agreement, signed 1 April 2021, p. 3 of 9]

The customer acknowledges that it is a pilot customer.

HPA 0141 – Minute of the Berthing Committee

The chair asked that the trial be stopped.

HPA 0203

From: Martin Osei
To: Dana Whitlock
Date: 6 May 2021

We will pass on it.

Attachment: Price list for ports

The licence costs £40,000 a year.
"""


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("pilot customer", "HPA 0140 (Pilot Agreement, signed 1 April 2021, p. 3 of 9) reads"),
        ("trial be stopped", "HPA 0141 (Minute of the Berthing Committee) reads"),
        ("will pass on it", "Martin Osei wrote to Dana Whitlock on 6 May 2021"),
        ("costs £40,000", "Price list for ports reads"),
    ],
)
def test_a_stamped_page_is_not_the_mail_above_it(words: str, lead: str) -> None:
    voice = _voice(STAMPED, words)
    assert voice is not None
    assert voice.lead == lead


@pytest.mark.parametrize(
    "line",
    [
        "HPA 0140",
        "ISO 27001",
        "We meet under HPA 0140 and HPA 0141 in May.",
        "Attachment: plan.pdf is the old one.",
        "HPA 0140–0152      Email of 4 May 2021\n\nHPA 0160–0161      Pricing schedule",
    ],
)
def test_a_number_alone_ends_no_message(line: str) -> None:
    text = f"From: Dana Whitlock\nTo: Martin Osei\nDate: 5 May 2021\n\nSee below.\n\n{line}\n\nThe first year is free.\n"
    voice = _voice(text, "first year is free")
    assert voice is not None
    assert voice.by == "Dana Whitlock"


def test_stamps_at_the_foot_of_a_page_say_nothing_of_the_next() -> None:
    text = STAMPED.replace("HPA 0004\n\n", "").replace("Software.", "Software.\n\nHPA 0004")
    voice = _voice(text, "pilot customer")
    assert voice is None or "HPA 0140" not in voice.lead


@pytest.mark.parametrize(
    ("top", "published", "name"),
    [
        (
            "PORT BULLETIN 31/2024 · Friday 7 May 2024 · Please print",
            "2024-05-07",
            "the Port Bulletin 31/2024 of 7 May 2024",
        ),
        ("Members' Newsletter No. 7 | Spring", None, "the Members' Newsletter No. 7"),
        (
            "Tidelines\n\nA letter about the sea, by Ana Roth. Issue 8. 7 May 2024.",
            "2024-05-07",
            "Tidelines, issue 8, of 7 May 2024",
        ),
        (
            "What is new this week in the port?\n\nNo. 8 crane is back.",
            None,
            "an undated document (page.txt)",
        ),
        ("The issue\n\nWe issue 8 permits.", None, "an undated document (page.txt)"),
    ],
)
def test_an_issue_is_named_as_it_names_itself(top: str, published: str | None, name: str) -> None:
    assert document_name(_clean(f"{top}\n\nThe pilot has ended.\n"), published) == name


REPORT = """\
Staff at Kerbwise back a rival’s stand in open letter

More than 300 employees of Kerbwise signed an open letter on Friday. It asks Ingrid Falk to refuse the order.

“We will not do it,” the letter says. “Our work is not for that,” and nobody answered.
"""


def test_a_report_on_an_open_letter_is_no_letter() -> None:
    assert find_voices(_clean(REPORT), None, None) == []
    assert find_voices(_clean(LETTER), None, None)


PAGED = """\
Page 12 of 80

From: Dana Whitlock
To: Martin Osei
Date: 5 May 2021

The crane count is attached.

Page 13 of 80

We will pay for the software.

Page 30 of 80

The mast was bent before we came.

Page 31 of 80

HALVIK PORT – REQUEST TO BUY (Form B-7)
Date filed: 2 March 2021     Filed by: M. Osei

Three bids were not asked for.

------------------------------------------
From: Martin Osei
To: Dana Whitlock
Date: 6 May 2021

Send it on.

------------------------------------------
Invoice 4471 for Pilot Cameras

The balance is due in thirty days.
"""


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("crane count", "Dana Whitlock wrote to Martin Osei on 5 May 2021"),
        ("pay for the software", "Dana Whitlock wrote to Martin Osei on 5 May 2021"),
        ("mast was bent", "Page 30 of 80 reads"),
        ("bids were not asked", "HALVIK PORT – REQUEST TO BUY, Form B-7 reads"),
        ("Send it on", "Martin Osei wrote to Dana Whitlock on 6 May 2021"),
        ("balance is due", "Invoice 4471 for Pilot Cameras reads"),
    ],
)
def test_a_message_ends_where_another_paper_begins(words: str, lead: str) -> None:
    voice = _voice(PAGED, words)
    assert voice is not None
    assert voice.lead == lead


@pytest.mark.parametrize(
    "line",
    [
        "We must file Form B-7 before Friday.",
        "NEXT STEPS",
        "Our report",
        "REPORT:",
        "------------------------------------------\nMartin and the policy people",
        "Page 9",
    ],
)
def test_what_is_no_title_ends_no_message(line: str) -> None:
    text = f"From: Dana Whitlock\nTo: Martin Osei\nDate: 5 May 2021\n\nSee below.\n\n{line}\n\nThe first year is free.\n"
    voice = _voice(text, "first year is free")
    assert voice is not None
    assert voice.by == "Dana Whitlock"


def test_pages_of_a_text_without_mail_are_one_document() -> None:
    text = "MINUTES\n\nThe gate was shut.\n\nPage 2 of 9\n\nREPORT ON CRANES\n\nThe mast was bent.\n\nPage 7 of 9\n\nIt rained.\n"
    assert _voice(text, "mast was bent") is None
    assert _voice(text, "It rained") is None
