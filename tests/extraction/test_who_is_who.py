"""Who is who: nobody is called by another's name, and nothing that is no party is taken for one."""

from __future__ import annotations

import pytest

from briefing.extraction.actors import Party
from briefing.extraction.merging_people import mark_people
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span
from tests.extraction.test_reference import last
from tests.extraction.test_speakers import speaker
from tests.extraction.texts import actors, names, one


def parties(*paragraphs: str) -> dict[str, Party]:
    return {party.name: party for party in actors(*paragraphs).parties}


def spelled(text: str) -> list[str]:
    return [mention.text for mention in names(text)]


# --- names ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corvane sued eVantis in May.", ["Corvane", "eVantis"]),
        ("The board of xQR met on Monday.", ["xQR"]),
        ("The plant makes 40 mWh a day.", []),
        ("An mRNA test was sold in May.", []),
        ("It was told by the Vice President of Engineering Sadiq Harrowell.", ["Sadiq Harrowell"]),
        ("“No,” the acting chief of the Ports Division Ilka Verhoven said.", ["Ports Division", "Ilka Verhoven"]),
        ("They joined Attorney General Thompson in May.", ["Thompson"]),
        ("Regarding Corvane, the jury said nothing.", ["Corvane"]),
        ("It buys from Tavro, Corvane and Norwick every year.", ["Tavro", "Corvane", "Norwick"]),
        ("It was sent to the Secretary of Ports last May.", []),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_alone(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


def test_a_body_inside_of_a_role_does_not_bear_it() -> None:
    (corvane, cole) = names("Chief Corvane Systems spokesperson Anna Cole said it was late.")

    assert (corvane.text, corvane.role) == ("Corvane Systems", None)
    assert cole.text == "Anna Cole"
    assert cole.role


def test_an_accent_makes_no_second_person() -> None:
    found = parties("Raúl Ibáñez, an engineer, wrote it. Raul Ibanez left in May. Ibáñez asked twice.")

    assert [name for name in found if "I" in name] == ["Raúl Ibáñez"]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The Defendants deny it. Corvane sued the Defendants in Ohio.", "Defendants"),
        ("Corvane gave a list to VIPs and to several AGs.", "AGs"),
        ("Corvane waits for its IPO. The IPO is due in May.", "IPO"),
    ],
)
def test_what_is_no_party(text: str, nobody: str) -> None:
    assert nobody not in parties(text)


def test_a_fund_is_no_person() -> None:
    assert parties("Anna Lindqvist’s Fallow Fund paid it. Fallow Fund owns a mill.")["Fallow Fund"].is_body


# --- what a word stands for -------------------------------------------------------------------------


def test_the_company_is_not_the_neighbour_of_a_brand_in_small_letters() -> None:
    told = (
        "Corvane Inc. sells cameras. Corvane Inc. bought Norwick’s yard in May. Meanwhile, eVantis has been "
        "building power plants. The company got a permit on Monday."
    )

    assert "Corvane Inc." not in last(told).replaced.values()


def test_whose_the_subject_is_may_be_the_company() -> None:
    told = (
        "Corvane Inc. sells cameras. Corvane Inc. uses a tool made by Pellworth. “No face is stored,” "
        "Pellworth’s website said. The company keeps its models on the phone."
    )

    assert last(told).replaced.get("The company", "Pellworth") == "Pellworth"


def test_a_possessive_before_its_owner_stays() -> None:
    told = "Tom Okafor spoke first. In her statement to the jury, Anna Lindqvist showed the slides."

    assert last(told).replaced == {}


def test_whom_only_a_clause_names_is_not_he() -> None:
    told = (
        "Anna Lindqvist sold the arena that Tom Okafor had warned about. Nobody came for a year. "
        "Other firms, he said, paid more."
    )

    assert "Tom Okafor" not in last(told).replaced.values()


def test_she_may_be_the_girl() -> None:
    told = "Anna Lindqvist leads Corvane. The film shows a girl with her dog."

    assert "her" not in last(told).replaced


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Platforms have done little, advocates say. They often fail to ask.", "They"),
        ("Officials met in May. Corvane has alleged a breach. They want an order.", "They"),
    ],
)
def test_they_may_be_others(text: str, word: str) -> None:
    meant = last(text)

    assert word not in meant.replaced
    assert word.lower() in meant.dangling


@pytest.mark.parametrize(
    "sentence",
    [
        "It has since emerged that the cameras had failed for years.",
        "It was reported in May that the cameras had failed for years.",
    ],
)
def test_what_emerges_is_no_party(sentence: str) -> None:
    source, _ = one(f"Corvane Systems sold cameras to Ohio. {sentence}")
    assert not any("Corvane" in each.text for each in source.statements[-1].replacements)


def test_it_stands_for_nothing_where_a_matter_is_unclear() -> None:
    told = "Corvane has 900 customers. While it’s unclear how many have left, Norwick wants to know."

    assert "Corvane" not in last(told).replaced.values()


def test_a_ware_is_only_called_what_it_is() -> None:
    sold = "Corvane sells an app called Plateview. Plateview shows dogs. Corvane sells Lodestar, too. "
    other = "Corvane ran a data-sharing pilot program with Norwick. The program ended in May."

    assert last(f"{sold}The app is used in Ohio.").replaced.get("The app", "Plateview") == "Plateview"
    assert "Plateview" not in last("Corvane sells an app called Plateview.", other).replaced.values()


def test_another_case_has_its_own_judge() -> None:
    told = "Judge Ellen Marsh hears the matter. The Pellworth case shows how far the judge can go."
    own = "Judge Ellen Marsh hears the matter. On Monday the judge set a day."

    assert "Ellen Marsh" not in last(told).replaced.values()
    assert last(own).replaced["the judge"] == "Ellen Marsh"


def test_a_contract_is_not_that_of_who_is_no_longer_spoken_of() -> None:
    between = "The city held a fair. A mill was sold. A road was built. A bridge fell. A school closed. A shop burnt."
    told = "Anna Lindqvist’s contract ran out in May."

    assert last(f"{told} The contract was long.").replaced == {"The contract": "Anna Lindqvist’s contract"}
    assert last(f"{told} {between} Norwick was denied the contract.").replaced == {}


# --- whose words ------------------------------------------------------------------------------------


def test_of_two_who_are_told_of_nobody_speaks() -> None:
    told = (
        "Witnesses described the tool as a toy, and the ministry noted long delays. “I do not see who asked "
        "for this. They just argued that it is broken.”"
    )

    assert speaker(told) is None


def test_a_verb_that_looks_like_a_plural_has_its_speaker() -> None:
    told = (
        "Corvane’s agents in Ohio are all licensed drivers, English speakers, and have passed drug screenings, "
        "Okafor assures Markham: “These agents are provided extensive training for their tasks.”"
    )

    assert speaker(told) == "Okafor"


def test_the_outer_teller_has_the_words_behind_and_that() -> None:
    told = (
        "The filing said that Corvane boasted in its report that sales were over $45 a head, and that "
        "“Corvane has cited its sales as a business with high margins.”"
    )

    assert speaker(told) == "The filing"


def test_a_giant_is_who_was_named_alone_just_before() -> None:
    told = "Corvane Inc. sells cameras. Corvane Inc. has a yard. Corvane Inc. met Norwick. "
    alone = "Many wrote to Corvane Inc. in May. They asked the search giant for an answer."
    rival = "Corvane Inc. was asked to leave Pellworth Foods. A walk will lead the grocery giant to answer."

    assert last(told + alone).replaced.get("the search giant", "").startswith("Corvane")
    assert "Corvane" not in " ".join(last(told + rival).replaced.values())


def test_the_company_is_not_another_than_whose_site_has_just_spoken() -> None:
    told = (
        "Corvane Inc. sells chats. Corvane Inc. denied a fault. A firm called Firstly runs on phones, Corvane "
        "Inc. said. “No data is sent,” Firstly’s website said. The company’s policy says more."
    )

    assert "Corvane" not in " ".join(last(told).replaced.values())


def test_a_letter_is_of_all_who_signed_it_or_of_nobody() -> None:
    both = "More than 300 Corvane employees and over 60 Norwick employees have signed an open letter in May."
    one_of = "More than 300 Corvane employees have signed an open letter in May."

    assert last(f"{both} The letter asks for an end.").replaced == {}
    assert (
        last(f"{one_of} The letter asks for an end.").replaced["The letter"]
        == "the letter signed by Corvane employees"
    )


def test_a_letter_does_not_own_itself() -> None:
    told = "The open letter’s signatories met in Ohio. The letter asks for an end."

    assert "open letter" not in last(told).replaced.values()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It answered a user named Quillo. Quillo asked twice.", "person"),
        ("It bought a meter called Quillo. Quillo counts.", "product"),
    ],
)
def test_who_is_named_by_what_he_happens_to_be_is_a_person(text: str, kind: str) -> None:
    assert parties(text)["Quillo"].kind == kind


def test_a_body_is_not_cut_where_the_recogniser_sees_a_person() -> None:
    text = "Kamala, the president of the Sagarpet Pourakarmika Sangha, said that the union would sue."
    assert "Sagarpet Pourakarmika Sangha" in spelled(text)


def test_they_are_the_people_of_a_sentence_whose_clause_is_about_things() -> None:
    told = last(
        "Nurses at Halden Health wrote to it in May. The nurses doubt that alarms are the point. Their letter is long."
    )
    assert "Their" in told.replaced


def test_a_complaint_of_several_is_not_that_of_the_first() -> None:
    told = last(
        "In the new complaint, plaintiffs Anna Lindqvist of Norwick and Tom Okafor of Harrow, represented by a firm, "
        "say that Corvane filmed them. The complaint names no sum."
    )
    assert not any("Lindqvist" in words for words in told.replaced.values())


def _party(name: str, *paragraphs: str) -> Party | None:
    return actors(*paragraphs).named(name)


def test_what_a_letter_opens_with_is_no_part_of_an_office() -> None:
    for opening in ("Good morning Trustee", "Dear Trustee", "Hello Trustee"):
        party = _party("Carol Brightwell", f"{opening} Brightwell,", "Trustee Carol Brightwell said no.")
        assert party is not None and party.role == "Trustee"


@pytest.mark.parametrize("beside", ["P. Reyes (Chair)", "Chair Paul Reyes"])
def test_the_next_name_of_a_list_is_no_role(beside: str) -> None:
    party = _party("Carol Whitby", f"Carol Whitby, {beside}, and Tom Marsh spoke. Whitby said no.")
    assert party is not None and party.role is None


def test_who_is_chair_of_something_behind_a_comma_keeps_the_role() -> None:
    party = _party("Carol Whitby", "Carol Whitby, Chair of the Dunmere Board, spoke. Whitby said no.")
    assert party is not None and party.role == "Chair of the Dunmere Board"


def test_the_matter_of_an_office_is_no_first_name() -> None:
    party = _party("Karen Whitby", "It fell to Secretary of Harbours Karen Whitby, who spoke. Whitby agreed.")
    assert party is not None and party.role == "Secretary of Harbours"


def test_a_group_of_people_is_no_person() -> None:
    party = _party("Open Eyes Tolvik", "Carol Whitby co-founded Open Eyes Tolvik, a tenants’ group. It grew.")
    assert party is not None and party.kind == "organisation"


def test_a_town_before_its_state_is_a_place() -> None:
    text = "Halden Inc., the Tolvik, Minn., firm that sells it, said so. Tolvik lies east of Dunmere."
    town, state = _party("Tolvik", text), _party("Minn", text) or _party("Minn.", text)
    assert town is not None and town.is_place
    assert state is None or state.is_place


def _mentions(text: str, labels: str, context: str = "") -> list[NameMention]:
    """Mentions of a name by their labels: P for a person, O for an organisation, . for none."""
    named = {"P": "PERSON", "O": "ORG", ".": ""}
    told = frozenset({context} - {""})
    return [
        NameMention("s-1", Span(at, at + len(text)), text, named[each], told)
        for at, each in enumerate(labels)
    ]


@pytest.mark.parametrize(
    ("whole", "bare", "context", "person"),
    [
        ("P.", "PP......", "", True),
        ("P.", "PP......", "firm", False),
        ("PO", "PO......", "", False),
        (".", "P.....", "", False),
    ],
)
def test_a_name_without_labels_is_a_persons_where_nearly_every_label_says_so(
    whole: str, bare: str, context: str, person: bool
) -> None:
    groups = {"ana whitby": _mentions("Ana Whitby", whole), "whitby": _mentions("Whitby", bare, context)}
    mark_people(groups)
    assert ("person" in groups["ana whitby"][0].context) is person


@pytest.mark.parametrize(("legend", "joined"), [("HL = Hanna Lund, support.", False), ("", True)])
def test_initials_that_a_text_gives_to_somebody_else_are_no_firms(legend: str, joined: bool) -> None:
    party = _party(
        "Halden Loop", f"Halden Loop sells it. {legend}", "Halden Loop hired. HL said it would grow."
    )
    assert party is not None and ("HL" in party.aliases) is joined


@pytest.mark.parametrize(
    "text",
    [
        "The yard hired Black and brown people last. It told Black women nothing.",
        "The scanner misread Asian, Black and Deaf residents at the gate, and Deaf students in May.",
        "It was sold in North and Central Asia, and in South and East Asia.",
    ],
)
def test_what_people_are_and_where_is_nobody(text: str) -> None:
    assert not {"Asian", "Black", "Deaf", "East", "North", "South"} & set(parties(text))


def test_who_is_called_so_and_acts_is_somebody() -> None:
    found = parties("Corvane sued Black Inc. in May.", "Ann West, a baker, left. West said she was tired.")

    assert {"Ann West", "Black Inc."} <= set(found)
