"""Statements: names, numbers, dates, negation and words, each in the sentence that carries them."""

from __future__ import annotations

import pytest

from briefing.verification.failures import Verdict

TEXT = """\
BRIDGE END (CP) — More than four hundred and fifty drivers at Tollgate Ltd. have never been paid for night \
work, the union said on Monday.

Ines Varga, who runs the firm, asked the union to call off a strike. She denied that any driver had \
complained. The council turned down Tollgate's offer because it did not name a price.

Tollgate will leave the city unless the council signs by 3 June. “The offer stands,” Varga said. Nearly 9% \
of the drivers left in March; 36 joined."""


@pytest.fixture(autouse=True)
def _toll(model):
    model.source("toll.txt", TEXT, published="2024-05-14")
    model.person("Ines Varga", "Ines Varga, who runs the firm", "Varga")


PAID = (
    "More than four hundred and fifty drivers at Tollgate Ltd. have never been paid for night work, "
    "the union said on Monday."
)
STRIKE = "Ines Varga, who runs the firm, asked the union to call off a strike."
DENIED = "She denied that any driver had complained."
OFFER = "The council turned down Tollgate's offer because it did not name a price."
LEAVE = "Tollgate will leave the city unless the council signs by 3 June."
LEFT = "Nearly 9% of the drivers left in March; 36 joined."


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (PAID, [PAID]),
        (
            "More than 450 drivers at Tollgate Ltd. have never been paid for night work, the union said.",
            [PAID],
        ),
        ("The union said on Monday (13 May 2024) that more than 450 drivers have never been paid.", [PAID]),
        ("Ines Varga denied that any driver had complained.", [DENIED, STRIKE]),
        ("Varga asked the union to call off a strike.", [STRIKE]),
        ("Tollgate will leave the city unless the council signs by 3 June 2024.", [LEAVE]),
        ("Tollgate will leave the city unless the council signs by Monday 3 June 2024.", [LEAVE]),
        ("Three dozen joined.", [LEFT]),
    ],
)
def test_what_the_evidence_carries(model, statement, cited):
    model.finding(statement, *cited)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited", "verdict"),
    [
        (
            "Tollgate will leave the city unless the council signs by Tuesday 3 June 2024.",
            [LEAVE],
            Verdict.UNSUPPORTED_NUMBER,
        ),
        (
            "Tollgate will leave the city unless the council signs by 3 June 2025.",
            [LEAVE],
            Verdict.UNSUPPORTED_NUMBER,
        ),
        ("More than 540 drivers have never been paid, the union said.", [PAID], Verdict.UNSUPPORTED_NUMBER),
        ("About 450 drivers have never been paid, the union said.", [PAID], Verdict.UNSUPPORTED_NUMBER),
        ("Nearly 9% joined.", [LEFT], Verdict.UNSUPPORTED_NUMBER),
        (
            "The union said on 14 May 2024 that drivers have never been paid.",
            [PAID],
            Verdict.UNSUPPORTED_NUMBER,
        ),
        ("More than 450 drivers have been paid for night work, the union said.", [PAID], Verdict.NEGATION),
        ("Ines Varga said that any driver had complained.", [DENIED, STRIKE], Verdict.NEGATION),
        ("Ines Varga denied that any driver had not complained.", [DENIED, STRIKE], Verdict.NEGATION),
        ("The council did not turn down Tollgate's offer.", [OFFER], Verdict.NEGATION),
        ("Tollgate will leave the city by 3 June.", [LEAVE], Verdict.CONDITION),
        ("The union asked Ines Varga to call off a strike.", [STRIKE], Verdict.REORDERED),
        ("Lena Holt asked the union to call off a strike.", [STRIKE], Verdict.UNSUPPORTED_WORDS),
        ("Ines Varga secretly asked the union to call off a strike.", [STRIKE], Verdict.UNSUPPORTED_WORDS),
        ("Ines Varga asked the Harbour Union to call off a strike.", [STRIKE], Verdict.UNSUPPORTED_NAME),
        ("The council asked the union to call off a strike.", [STRIKE, OFFER], Verdict.STITCHED),
        ("Ines Varga turned down Tollgate's offer.", [OFFER, STRIKE], Verdict.STITCHED),
        ("The offer stands.", ["“The offer stands,” Varga said."], Verdict.UNATTRIBUTED),
        ("More than 450 drivers have never been paid for night work.", [PAID], Verdict.UNATTRIBUTED),
    ],
)
def test_what_it_does_not(model, statement, cited, verdict):
    model.finding(statement, *cited)
    assert verdict in model.verdicts()


def test_the_dropped_word_may_stand_outside_the_cited_span(model):
    model.finding(
        "Drivers have been paid for night work, the union said.",
        "drivers",
        "been paid for night work, the union said",
    )
    assert Verdict.NEGATION in model.verdicts()


def test_bottom_line_timeline_and_disputes_are_statements_too(model):
    model.finding("Varga asked the union to call off a strike.", STRIKE)
    model.parts["bottom_line"] = [dict(model.parts["sections"][0]["findings"][0], statement="Varga won.")]
    model.add("timeline", date="2024-05-13", precision="day", what="The union rejoiced", evidence=[PAID])
    cited = [model.cite(OFFER)]
    sides = [
        {"statement": "The offer named a price.", "holder": "Tollgate", "evidence": cited},
        {"statement": "The offer did not name a price.", "holder": "the council", "evidence": cited},
    ]
    model.parts["disputes"] = [{"id": "d", "about": "the price", "positions": sides}]
    places = {failure.where.split(".")[0].split("[")[0] for failure in model.failures()}
    assert places == {"bottom_line", "timeline", "disputes"}


def test_a_name_that_the_actors_own_evidence_defines(model):
    model.source("port.txt", "The Bridge End Port Authority (BEPA) sold the quay.\n\nBEPA kept the crane.")
    model.add(
        "actors",
        name="Bridge End Port Authority",
        kind="agency",
        aliases=["BEPA"],
        evidence=["Bridge End Port Authority (BEPA)"],
    )
    model.finding("The Bridge End Port Authority kept the crane.", "BEPA kept the crane.")
    assert model.failures() == []


def test_a_negation_reaches_into_quotation_marks(model):
    words = "Corvane Systems is offering no “debate or limits on use.”"
    model.source("limits.txt", f"Furthermore, {words}")
    model.finding(words, f"Furthermore, {words}")
    assert Verdict.NEGATION not in model.verdicts()


NAMESAKES = """\
Ray Okoro, a driver, runs the chapel choir.

Dana Okoro, the port's executive director, spoke to the board. Okoro smiled. She called the loss “noise.”

Tilda Marsh objected. The executive director said that no crane had moved. The port bought the crane on 3 May \
2021. The port's first answer was that it had found no files.

The permit needs not less than fifteen days. Ray Okoro was at home at ten to six on Tuesday, 3 May, when nine \
officers came. The port said that fees would fall. It did not say how."""


@pytest.fixture
def port(model):
    model.source("port.txt", NAMESAKES, published="2024-05-14")
    role = "Dana Okoro, the port's executive director"
    model.person("Ray Okoro", "Ray Okoro, a driver", "Okoro")
    model.person("Dana Okoro", role, "Okoro")
    model.parts["actors"][-1]["role"] = "executive director"
    return model


INTRODUCED = "Dana Okoro, the port's executive director, spoke to the board."
AT_HOME = "Ray Okoro was at home at ten to six on Tuesday, 3 May, when nine officers came."
BY_ROLE = "The executive director said that no crane had moved."


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        ("Dana Okoro called the loss “noise.”", ["She called the loss “noise.”", INTRODUCED]),
        ("Dana Okoro said that no crane had moved.", [BY_ROLE, INTRODUCED]),
        ("The permit needs not less than fifteen days.", ["The permit needs not less than fifteen days."]),
        ("Dana Okoro, the port's executive director, said that no crane had moved.", [BY_ROLE, INTRODUCED]),
        (AT_HOME.replace("3 May", "3 May (3 May 2024)"), [AT_HOME]),
        (
            "The port said that fees would fall. It did not say how.",
            ["The port said that fees would fall.", "It did not say how."],
        ),
        (
            "The port bought the crane on 3 May 2021. The port's first answer was that it had found no files.",
            [
                "The port's first answer was that it had found no files.",
                "The port bought the crane on 3 May 2021.",
            ],
        ),
    ],
)
def test_words_that_stand_for_one_party_or_number(port, statement, cited):
    port.finding(statement, *cited)
    assert port.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (
            "Ray Okoro called the loss “noise.”",
            ["She called the loss “noise.”", "Ray Okoro, a driver, runs the chapel choir."],
        ),
        (
            "Tilda Marsh said that no crane had moved.",
            [BY_ROLE, "Ray Okoro, a driver, runs the chapel choir."],
        ),
        ("The permit needs fifteen days.", ["The permit needs not less than fifteen days."]),
        ("The permit needs less than fifteen days.", ["The permit needs not less than fifteen days."]),
        ("Ray Okoro was at home at nine to six.", [AT_HOME]),
    ],
)
def test_words_that_do_not(port, statement, cited):
    port.finding(statement, *cited)
    assert port.failures() != []


LISTED = (
    "The letter asks for three things: that the flag be removed; that the port end the work unless its board "
    "votes for it; and that a list of its customers be printed."
)


def test_a_condition_governs_its_own_part_of_a_list(model):
    model.source("letter.txt", LISTED)
    model.finding(LISTED, LISTED)
    assert model.failures() == []


def test_a_condition_that_opens_its_part_governs_what_stands_before_it(model):
    words = "The port may print the list of its customers each year; unless the board has forbidden it."
    model.source("rules.txt", words)
    model.finding("The port may print the list of its customers each year.", words)
    assert model.verdicts() == {Verdict.CONDITION}


def test_a_condition_of_a_part_of_a_list_may_not_be_dropped(model):
    model.source("letter.txt", LISTED)
    model.finding("The letter asks that the port end the work.", LISTED)
    assert Verdict.CONDITION in model.verdicts()


def test_a_sentence_is_carried_by_the_one_that_has_its_verb(model):
    asked = "On 2 April 2025 the Harrow Records Group asked the Bridge End Port Authority for four files."
    answered = "The Authority acknowledged the request on 4 April."
    model.source("log.txt", f"{asked} {answered}", published="2025-08-12")
    model.finding(f"{asked} The Authority acknowledged the request on 4 April 2025.", asked, answered)
    assert model.failures() == []


def test_what_a_split_quotation_goes_on_with_needs_no_verb_of_its_own(model):
    first = "They came to us in spring with a problem, and we answered it as we answer any customer"
    rest = "It has never denied anybody a berth."
    words = f"“{first},” a spokesman, Neil Pryce, said. (He is no relation of the judge.) “{rest}”"
    model.source("paper.txt", words)
    model.finding(f"Neil Pryce, a spokesman, said: “{first}. {rest}”", words)
    assert model.failures() == []


LEAD = "Clerks at a firm that runs the tolls left their booths."
NAMED = "Holt Tolls has 36 booths."


def _lead(model, *behind):
    model.source("lead.txt", "\n\n".join(("A strike at Norwick Bridge.", LEAD, *behind)))


def test_a_described_body_may_have_its_name_from_further_on_in_brackets(model):
    _lead(model, NAMED)
    model.finding("Clerks at a firm [Holt Tolls] that runs the tolls left their booths.", LEAD, NAMED)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        ("Clerks at a firm Holt Tolls that runs the tolls left their booths.", (LEAD, NAMED)),
        ("Clerks [Holt Tolls] at a firm that runs the tolls left their booths.", (LEAD, NAMED)),
        (
            "Clerks at a firm [Norwick Bridge] that runs the tolls left their booths.",
            (LEAD, "A strike at Norwick Bridge."),
        ),
    ],
)
def test_no_name_without_its_brackets_its_noun_or_from_before(model, statement, cited):
    _lead(model, NAMED)
    model.finding(statement, *cited)
    assert Verdict.STITCHED in model.verdicts()


SENATE = """\
Hundreds of rail workers have signed an open letter to the council about the toll. The letter asks it to wait for a second count of night trains. \
Sen. Dora Quill wrote to the council. Gov. Abel Frost was away. Quill asked what the toll would cost."""
SIGNED = "Hundreds of rail workers have signed an open letter to the council about the toll."
WAIT = "The letter asks it to wait for a second count of night trains."
WROTE = "Sen. Dora Quill wrote to the council."
AWAY = "Gov. Abel Frost was away."
COST = "Quill asked what the toll would cost."


@pytest.fixture
def senate(model):
    model.source("senate.txt", SENATE, published="2024-05-14")
    model.person("Dora Quill", "Sen. Dora Quill", "Quill")
    model.person("Abel Frost", "Gov. Abel Frost", "Frost")


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (
            "The letter signed by rail workers asks it to wait for a second count of night trains.",
            [WAIT, SIGNED],
        ),
        ("Sen. Dora Quill asked what the toll would cost.", [COST, WROTE]),
    ],
)
def test_who_signed_a_letter_and_what_somebody_is_may_be_put_in(model, senate, statement, cited):
    model.finding(statement, *cited)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (
            "The letter signed by the council asks it to wait for a second count of night trains.",
            [WAIT, SIGNED],
        ),
        (
            "The letter signed by Dora Quill asks it to wait for a second count of night trains.",
            [WAIT, SIGNED, WROTE],
        ),
        ("Gov. Dora Quill asked what the toll would cost.", [COST, WROTE, AWAY]),
        ("Sen. Abel Frost was away.", [AWAY, WROTE]),
    ],
)
def test_who_signed_none_and_what_somebody_else_is_may_not(model, senate, statement, cited):
    model.finding(statement, *cited)
    assert model.failures() != []


TOLD = """\
The board was not told of the tolls. It did not say how. The firm bars tracking of a person without a warrant or \
an order. Drivers have petitioned against the toll. The request has not been answered. Quill said no. Frost left."""


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("The board was not told of the tolls.", "The board was told of the tolls."),
        ("It did not say how.", "It did say how."),
        (
            "The firm bars tracking of a person without a warrant or an order.",
            "The firm bars tracking of a person with a warrant or an order.",
        ),
        ("Drivers have petitioned against the toll.", "Drivers have petitioned for the toll."),
        ("The request has not been answered.", "The request has been answered."),
        ("Quill said no. Frost left.", None),
    ],
)
def test_a_negation_of_small_words_is_kept(model, words, turned):
    model.source("told.txt", TOLD, published="2024-05-14")
    model.finding(words, *(f"{each.rstrip('.')}." for each in words.split(". ")))
    assert model.failures() == []
    if turned is not None:
        model.parts.pop("sections", None)
        model.finding(turned, words)
        assert model.failures() != []


def test_a_body_is_meant_where_its_whole_name_stands_though_a_person_bears_a_word_of_it(model):
    named = "The Brill County Library Board would not say why."
    signed = "The board signed a lease in May."
    model.source("lease.txt", f"{named}\n\nAnna Brill asked for a vote. {signed}\n", published="2024-05-14")
    model.person("Brill County Library Board", "The Brill County Library Board", kind="agency")
    model.person("Anna Brill", "Anna Brill asked", "Brill")
    model.finding("The Brill County Library Board signed a lease in May.", signed, named)
    assert model.failures() == []


def test_a_person_is_meant_where_only_a_word_of_a_bodys_name_stands(model):
    named = "The Brill County Library Board met Anna Brill."
    signed = "The board signed a lease in May."
    model.source("lease.txt", f"{named}\n\nAnna Brill asked for a vote. {signed}\n", published="2024-05-14")
    model.person("Brill County Library Board", "The Brill County Library Board", kind="agency")
    model.person("Anna Brill", "Anna Brill asked", "Brill")
    model.finding("Brill signed a lease in May.", signed, named)
    assert model.failures()
