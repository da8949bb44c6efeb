"""Names become one party only for a stated reason: a wrong merge puts words into somebody's mouth."""

from __future__ import annotations

import pytest

from briefing.extraction.actors import Actors, _party
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span
from tests.extraction.texts import actors, clean_source, extracted, party


def same(found: Actors, first: str, second: str) -> bool:
    return party(found, first) is party(found, second)


# --- initials -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Amazon Web Services sells storage. AWS said that it would not stop.", "AWS", "Amazon Web Services"),
        ("The American Civil Liberties Union wrote. The ACLU wrote again.", "ACLU",
         "American Civil Liberties Union"),
        ("The A.C.L.U. wrote. The American Civil Liberties Union wrote again.", "ACLU",
         "American Civil Liberties Union"),
        ("Customs and Border Protection met the council. CBP declined.", "CBP",
         "Customs and Border Protection"),
        ("Immigration and Customs Enforcement (ICE) bought it. ICE declined.", "ICE",
         "Immigration and Customs Enforcement"),
        ("The UK National Health Service bought it. NHS managers agreed.", "NHS",
         "UK National Health Service"),
    ],
)  # fmt: skip
def test_initials_are_their_long_name(text: str, short: str, long: str) -> None:
    found = actors(text)
    assert same(found, short, long)
    assert party(found, short).name == long


def test_initials_of_two_long_names_are_neither() -> None:
    found = actors(
        "The Federal Trade Commission met the Financial Transparency Council. The FTC declined to comment."
    )
    assert not same(found, "FTC", "Federal Trade Commission")
    assert not same(found, "FTC", "Financial Transparency Council")


def test_an_introduction_decides_between_two_long_names() -> None:
    found = actors(
        "The Federal Trade Commission (FTC) met the Financial Transparency Council. The FTC declined."
    )
    assert same(found, "FTC", "Federal Trade Commission")
    assert not same(found, "FTC", "Financial Transparency Council")


def test_initials_that_do_not_match_stay_apart() -> None:
    found = actors("Industrial Bank of Norwick met IBM. IBM declined to comment.")
    assert not same(found, "IBM", "Industrial Bank of Norwick")


def test_initials_merge_across_sources() -> None:
    found = actors("The American Civil Liberties Union wrote in May.", "In June the ACLU wrote again.")
    assert {mention.source for mention in party(found, "ACLU").mentions} == {"s-1", "s-2"}


# --- companies ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Veridian Systems sells cameras. Veridian said that it would stop.", "Veridian", "Veridian Systems"),
        ("Corvane Systems Inc. sells cameras. Corvane declined to comment.", "Corvane",
         "Corvane Systems Inc."),
        ("Acme AI Ltd. sold it to Lakeshore County. Acme said so in May.", "Acme", "Acme AI Ltd."),
        ("The U.S. Department of Justice sued. The Department of Justice won.", "Department of Justice",
         "U.S. Department of Justice"),
    ],
)  # fmt: skip
def test_short_forms(text: str, short: str, long: str) -> None:
    assert same(actors(text), short, long)


@pytest.mark.parametrize(
    ("texts", "short", "long"),
    [
        (("Wyandale has one. The Wyandale Department of Family Assistance (DFA) lost. DFA paid.",
          "In Wyandale the Department of Family Assistance said so. The department left."),
         "Department of Family Assistance", "Wyandale Department of Family Assistance"),
        (("The Norwick Unified School District signed. Norwick Unified voted 5-2 on Tuesday.",),
         "Norwick Unified", "Norwick Unified School District"),
        (("They opened an inquiry into Latham Creek Recovery, a debt collector that uses it. Latham Creek said "
          "that it would cooperate.",), "Latham Creek", "Latham Creek Recovery"),
        (("Corvane Cloud, Inc. joined the case. Corvane lost.",), "Corvane", "Corvane Cloud"),
        (("The Northgate Courier reported it.", "A deal was made, the Courier has learned."), "Courier",
         "Northgate Courier"),
    ],
)  # fmt: skip
def test_short_forms_across_sources(texts: tuple[str, ...], short: str, long: str) -> None:
    found = actors(*texts)
    assert same(found, short, long)
    assert party(found, short).kind != "person"


def test_what_only_altered_copy_calls_a_body_makes_no_short_form_ambiguous() -> None:
    sources = [
        clean_source("The Norwick Unified School District signed. Norwick Unified voted on Tuesday."),
        clean_source("The Norwick Unified College District marked it.", name="s-2", altered=True),
    ]
    found = extracted(*sources).actors
    assert same(found, "Norwick Unified", "Norwick Unified School District")
    assert not same(found, "Norwick Unified", "Norwick Unified College District")


def test_departments_of_two_states_stay_apart() -> None:
    found = actors(
        "The Ohio Department of Family Assistance met the Iowa Department of Family Assistance. The Department "
        "of Family Assistance declined."
    )
    assert not same(found, "Department of Family Assistance", "Ohio Department of Family Assistance")


def test_a_company_and_its_division_stay_apart() -> None:
    found = actors("Amazon said sales rose. Amazon Web Services sells storage. AWS is based in Seattle.")
    assert same(found, "AWS", "Amazon Web Services")
    assert not same(found, "Amazon", "Amazon Web Services")


@pytest.mark.parametrize(
    ("text", "division", "parent"),
    [
        ("Amazon Web Services sells it to the police. AWS said on Monday that it would not stop. Amazon "
         "declined to comment.", "Amazon Web Services", "Amazon"),
        pytest.param(
            "Microsoft Azure is sold by Microsoft.", "Microsoft Azure", "Microsoft",
            marks=pytest.mark.xfail(strict=True, reason="nothing but the sentence tells the two apart"),
        ),
    ],
)  # fmt: skip
def test_a_division_named_first_is_not_its_parent(text: str, division: str, parent: str) -> None:
    assert not same(actors(text), division, parent)


def test_a_short_form_of_two_companies_is_neither() -> None:
    found = actors("Meta Platforms sued Meta Farms. Meta declined to comment.")
    assert not same(found, "Meta", "Meta Platforms")
    assert not same(found, "Meta", "Meta Farms")


def test_companies_with_one_first_word_stay_apart() -> None:
    found = actors("General Electric sells turbines. General Motors sells cars. GM declined to comment.")
    assert not same(found, "General Electric", "General Motors")
    assert same(found, "GM", "General Motors")


def test_a_company_and_its_foundation_stay_apart() -> None:
    found = actors("Corvane Systems Inc. sells cameras. Corvane Foundation aids schools. Corvane declined.")
    assert not same(found, "Corvane Systems Inc.", "Corvane Foundation")


@pytest.mark.parametrize(
    ("text", "company", "founder"),
    [
        ("Halden Labs sells Scout. Anna Halden founded it. Halden said that she was glad.", "Halden Labs",
         "Anna Halden"),
        pytest.param(
            "Palmer Labs met Grace Palmer, a nurse, in May. Palmer resigned.", "Palmer Labs", "Grace Palmer",
            marks=pytest.mark.xfail(strict=True, reason="the bare name joins both who bear it"),
        ),
    ],
)  # fmt: skip
def test_a_company_and_its_founder_stay_apart(text: str, company: str, founder: str) -> None:
    assert not same(actors(text), company, founder)


def test_bodies_of_two_countries_stay_apart() -> None:
    found = actors(
        "The US Department of Labor met the UK Department of Labor. The Department of Labor declined."
    )
    assert not same(found, "US Department of Labor", "UK Department of Labor")


def test_a_companys_first_word_is_the_one_company_whose_name_begins_so() -> None:
    found = actors(
        "Tarrin denied it. The maker, Tarrin Optical Systems, sold 40 of them to the county.",
        "In March Tarrin said that it had ended the trial.",
    )
    assert same(found, "Tarrin", "Tarrin Optical Systems")


def test_a_companys_first_word_is_neither_of_two_companies() -> None:
    found = actors("Tarrin denied it. Tarrin Optical Systems and Tarrin Mining Holdings both bid in March.")
    assert not same(found, "Tarrin", "Tarrin Optical Systems")
    assert not same(found, "Tarrin", "Tarrin Mining Holdings")


def test_an_indian_honorific_is_no_name() -> None:
    found = actors("Meera Nadaf, a council member, asked why. Smt. Nadaf read out the message.")
    assert same(found, "Nadaf", "Meera Nadaf")
    assert found.named("Smt") is None


@pytest.mark.parametrize(
    ("texts", "short", "long"),
    [
        (("The Federal Lands Protective Service bought it. The Protective Service said that it was legal.",),
         "Protective Service", "Federal Lands Protective Service"),
        (("The test, by a firm called Lakeway Human Factors, was paid for by Corvane, which gave Lakeway $85,000.",),
         "Lakeway", "Lakeway Human Factors"),
        (("The bills came from Granite State Supply. We rang Mr. Burdick at Granite State, who said no.",),
         "Granite State", "Granite State Supply"),
        (("The drivers of Local 219 of the United Transit Employees voted. The Local filed a grievance.",),
         "Local", "Local 219 of the United Transit Employees"),
        (("It is made by Tarrin Systems, of Pune. See tarrin.example/terms. Tarrin says no.",), "Tarrin",
         "Tarrin Systems"),
    ],
)  # fmt: skip
def test_shorter_names_of_bodies(texts: tuple[str, ...], short: str, long: str) -> None:
    found = actors(*texts)
    assert same(found, short, long)
    assert party(found, short).kind != "person"


def test_the_tail_of_two_bodies_is_neither() -> None:
    found = actors(
        "The Federal Lands Protective Service met the State Mines Protective Service. The Protective Service wrote."
    )
    assert not same(found, "Protective Service", "Federal Lands Protective Service")


def test_what_bears_a_products_name_is_a_product() -> None:
    found = actors(
        "Tidewrack’s product, Footfall, takes in pings. A version for public bodies, Footfall Civic, was introduced. "
        "In September the firm offered Footfall Civic to the Bureau of Dams."
    )
    assert party(found, "Footfall Civic").kind == "product"


def test_a_product_is_no_place_whatever_it_is_called() -> None:
    found = actors(
        "The alerts come from Vesper, a system supplied by Brantwick Inc. of Toronto. Brantwick's product, Vesper, is "
        "a grey box. Vesper counts heads."
    )
    assert party(found, "Vesper").kind == "product"
    assert not party(found, "Vesper").is_place


# --- people ---------------------------------------------------------------------------------------


def test_a_surname_is_its_only_bearer() -> None:
    found = actors("Chief Executive Rosa Delgado met Mayor Tom Okafor in May. Delgado refused to resign.")
    assert same(found, "Delgado", "Rosa Delgado")
    assert not same(found, "Delgado", "Tom Okafor")
    assert party(found, "Delgado").kind == "person"


def test_two_people_with_one_surname_stay_apart() -> None:
    text = (
        "Maria Keller, a nurse, signed the letter. Thomas Keller, the mayor of Norwick, did not. "
        "Keller said that he would read it."
    )
    found = actors(text)
    assert not same(found, "Maria Keller", "Thomas Keller")
    bare = text.rindex("Keller")
    (mentioned,) = [p.name for p in found.parties for m in p.mentions if m.span.start == bare]
    assert mentioned == "Thomas Keller"


def _named_at(found: Actors, offset: int) -> str:
    (name,) = [p.name for p in found.parties for m in p.mentions if m.span.start == offset]
    return name


def test_who_was_named_in_passing_is_not_meant_paragraphs_later() -> None:
    filler = "The council sat until ten and heard eleven speakers about the drains. " * 8
    text = (
        "The commissioner, Thomas Keller, opened the sitting. Mr. Keller said that he had no figures.\n\n"
        "Maria Keller, who makes the bands, sat in the gallery. She is no relation of the commissioner.\n\n"
        f"{filler}\n\nMr. Keller told the council that he accepted the report."
    )
    assert _named_at(actors(text), text.rindex("Keller")) == "Thomas Keller"


def test_who_is_named_only_to_say_who_somebody_is_not_is_not_meant_next() -> None:
    text = (
        "Leah Holt, an engineer, has resigned. (She isn't related to the sheriff, Royce Holt.)\n\n"
        "“I asked who had done it,” said Holt."
    )
    assert _named_at(actors(text), text.rindex("Holt")) == "Leah Holt"


def test_a_surname_far_from_two_bearers_of_whom_neither_was_called_so_is_nobodys() -> None:
    filler = "The app looks at past visits and at the sensors of doors, and suggests a length. " * 8
    text = (
        "Effie Keller, of Harbour Terrace, broke her hip. Her daughter, Maria Keller, found her.\n\n"
        f"{filler}\n\nMrs Keller's plan said 30 minutes."
    )
    assert _named_at(actors(text), text.rindex("Keller")) == "Keller"


def test_a_surname_before_its_namesake_is_introduced_is_the_first_bearers() -> None:
    filler = "The mail was released in May, with forty others that nobody had read before. " * 8
    text = (
        f"Thomas Keller, a salesman, met the minister. {filler}Keller wrote that it was free.\n\n"
        "Maria Keller, an engineer, signed the letter."
    )
    assert _named_at(actors(text), text.index("Keller wrote")) == "Thomas Keller"


def test_a_shared_surname_in_a_source_that_names_no_bearer_is_nobodys() -> None:
    found = actors(
        "Keller told the council that nurses had signed it.",
        "Maria Keller, a nurse, signed the letter. Thomas Keller, the mayor of Norwick, did not.",
    )
    assert not same(found, "Keller", "Maria Keller")
    assert not same(found, "Keller", "Thomas Keller")


def test_a_first_name_of_two_is_neither() -> None:
    found = actors("Anna Lindqvist met Anna Berg in May. Anna said that she was glad.")
    assert not same(found, "Anna", "Anna Lindqvist")
    assert not same(found, "Anna", "Anna Berg")


def test_the_fullest_role_is_kept() -> None:
    found = actors("Jane Odell, counsel, spoke.", "Jane Odell, general counsel of Corvane Systems, spoke.")
    assert party(found, "Jane Odell").role == "general counsel of Corvane Systems"


def test_the_only_bearer_of_a_first_name_is_meant_by_it() -> None:
    found = actors(
        "Chief Executive Rosa Delgado met Mayor Tom Okafor in May.",
        "Yesterday Rosa answered questions. Asked whether it was safe, Rosa said that it was.",
    )
    assert same(found, "Rosa", "Rosa Delgado")


def test_an_initial_tells_people_of_one_surname_apart() -> None:
    found = actors(
        "Ingrid Keller, the minister, met the council's chair, Thomas Keller.",
        "Present: T. Keller (chair), R. Odell. The minutes were approved.",
    )
    assert same(found, "T. Keller", "Thomas Keller")
    assert not same(found, "T. Keller", "Ingrid Keller")
    assert party(found, "T. Keller").name == "Thomas Keller"


def test_a_surname_that_only_opens_sentences_is_found() -> None:
    found = actors(
        "The letter was signed by Piers Aldous for Vandrel. Aldous, who heads sales at Vandrel, left in May. "
        "Aldous did not reply."
    )
    assert len(party(found, "Piers Aldous").mentions) == 3
    assert party(found, "Piers Aldous").kind == "person"


def test_a_transcripts_capitals_are_its_speakers_names() -> None:
    found = actors(
        "Present: Chairman Virgil Moss; Commissioners Renata Bouchard, Tamsin Greer.\n\n"
        "CHAIRMAN MOSS: All right. Item nine.\n\nCOMMISSIONER GREER: How much is it?\n\n"
        "COMMISSIONER BOUCHARD: I want to ask the lady from Corvane."
    )
    assert {m.text for m in party(found, "Virgil Moss").mentions} == {"Virgil Moss", "MOSS"}
    assert party(found, "Tamsin Greer").aliases == []
    assert party(found, "Renata Bouchard").role is not None


def test_the_plural_of_a_shared_surname_is_no_party() -> None:
    found = actors("Aidan Doyle met Siobhan Doyle in Norwick. The two Doyles are not related.")
    assert found.named("Doyles") is None


@pytest.mark.parametrize(
    ("texts", "first", "surname"),
    [
        (("Rohan Pinto, a back-end engineer, was sacked.", "Rohan's notice was withdrawn."), "Rohan", "Rohan Pinto"),
        (("Vikram Nair, the chief executive, left.", "Please share this. Vikram likes to say so."), "Vikram",
         "Vikram Nair"),
        (("Sunita B., 51, fell near the market.", "They rang Sunita's husband."), "Sunita", "Sunita B."),
    ],
)  # fmt: skip
def test_a_first_name_alone_is_its_only_bearers(texts: tuple[str, ...], first: str, surname: str) -> None:
    assert same(actors(*texts), first, surname)


def test_a_body_or_a_place_with_somebodys_first_name_is_not_that_person() -> None:
    found = actors(
        "Georgia Ames, a lawyer, wrote the letter. Lincoln Shaw, an engineer, signed it.",
        "The sensors were tried in Georgia. Lincoln, a software company, sells them in Georgia.",
    )
    assert not same(found, "Georgia", "Georgia Ames")
    assert not same(found, "Lincoln", "Lincoln Shaw")


def test_a_name_that_only_altered_copy_has_makes_no_first_name_ambiguous() -> None:
    sources = [
        clean_source("Gil Tennant, who sells for Corvane, wrote the memo."),
        clean_source("Gil Renter, who sells for Corvane, authored the memo.", name="s-2", altered=True),
        clean_source("Someone read out Gil's line about winter.", name="s-3"),
    ]
    found = extracted(*sources).actors
    assert same(found, "Gil", "Gil Tennant")
    assert not same(found, "Gil", "Gil Renter")


def test_a_surname_with_a_particle_is_its_bearers() -> None:
    found = actors(
        "Maarten van Rijn, the chief executive, wrote to staff. Van Rijn met the council on Tuesday.",
        "MEP Saskia van Rijn said that it was odd.",
    )
    assert same(found, "Van Rijn", "Maarten van Rijn")
    assert not same(found, "Maarten van Rijn", "Saskia van Rijn")


def test_a_rank_in_capitals_before_a_surname_is_no_part_of_it() -> None:
    found = actors(
        "Present: Assistant Chief Constable Neil Keller of Norwick Constabulary.\n\n32.2 ACC Keller said that the "
        "force had learned.\n\n32.3 The panel asked how many doors. ACC Keller said 29."
    )
    assert len(party(found, "Neil Keller").mentions) == 3
    assert found.named("ACC Keller") is None


def test_a_title_tells_a_man_from_a_woman_of_one_surname() -> None:
    filler = "The record runs to ninety pages, most of them about the weather and the roads. " * 8
    text = (
        "Conall Keller, a salesman, had a stand at a conference; Noreen Keller, an official, stopped at it. On 11 "
        "March Mr Keller offered a way around. Ms Keller replied the same day.\n\n"
        f"{filler}\n\nI rang Conall Keller twice. The first time he said that he was driving."
    )
    found = actors(text)
    assert _named_at(found, text.index("Keller offered")) == "Conall Keller"
    assert _named_at(found, text.index("Keller replied")) == "Noreen Keller"


# --- kinds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Plateview", "product"),
        ("Corvane Systems", "organisation"),
        ("Border Security Directorate", "agency"),
        ("Lakeshore County", "agency"),
        ("Anna Lindqvist", "person"),
    ],
)
def test_kinds_are_told_apart(name: str, kind: str) -> None:
    found = actors(
        "A tool called Plateview was made by Corvane Systems. It was tested by the Border Security "
        "Directorate. Lakeshore County pays for Plateview. Anna Lindqvist, chief executive of Corvane, "
        "said that Plateview was safe."
    )
    assert party(found, name).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Marcus Feld, a retired teacher who sued, paid $38. Feld said no. Feld left.", "Feld", "person"),
        ("Corvane Inc., the leader in AI-driven care, sold it.", "Corvane Inc.", "organisation"),
        ("Lumen Corp. denied it. They asked whether Lumen would sue.", "Lumen", "organisation"),
        ("They went to St Anne's Hospital. St Anne's said no.", "St Anne", "organisation"),
        ("Lumen Inc. sells Lumen Acuity. They met Lumen Acuity in May.", "Lumen Acuity", "organisation"),
        ("Sheriff Wade Collier told the county that he knew.", "Wade Collier", "person"),
        (
            "They buy a Lumen product. Lumen told the board no. A Lumen spokesman left.",
            "Lumen",
            "organisation",
        ),
        ("They bought records from a broker called Pell Street Data.", "Pell Street Data", "organisation"),
        (
            "Norwena Water used new meters. The board of Norwena Water met. The water company pays for water.",
            "Norwena Water",
            "organisation",
        ),
        (
            "Quiet Signal, the module at the centre of it, was switched on. They stopped using Quiet Signal. "
            "Quiet Signal scored a street.",
            "Quiet Signal",
            "product",
        ),
        (
            "Dana Stone paid for the stone. She said that the stone was hers. Dana Stone left.",
            "Dana Stone",
            "person",
        ),
        ("Teresa Loomis, the senior adviser, asked what it was.", "Teresa Loomis", "person"),
        (
            "It went to the chief executive, Anselm York, in May. York, in a note, said no. York left. "
            "Then York came.",
            "York",
            "person",
        ),
    ],
)
def test_what_stands_beside_a_name_decides(text: str, name: str, kind: str) -> None:
    assert party(actors(text), name).kind == kind


def test_a_code_of_laws_is_no_party() -> None:
    found = actors(
        "They asked under chapter 42.56 RCW. Notice was given under RCW 42.56.540. WSDOT opened Route 9. WSDOT closed it."
    )
    assert {each.name for each in found.parties} & {"RCW", "WSDOT"} == {"WSDOT"}


def test_who_has_seen_and_obtained_papers_is_a_paper() -> None:
    found = actors(
        "A letter obtained by Backframe asks Corvane to stop. A slide, which Backframe has seen, lists Ohio. Corvane left."
    )
    assert party(found, "Backframe").is_publication
    assert not party(found, "Corvane").is_publication


def test_an_ailment_is_no_party() -> None:
    found = actors(
        "It scored people with Marfan syndrome. Ana Roth has Marfan syndrome. Corvane met Dunmere."
    )
    assert "Marfan" not in {each.name for each in found.parties}


def test_a_saints_name_is_the_hospitals() -> None:
    assert same(
        actors("They went to St Anne's Hospital. St Anne's said no."), "St Anne", "St Anne's Hospital"
    )


def test_places_and_publications_are_marked() -> None:
    found = actors("Seattle was quiet in May. The Evening Courier reported that Corvane Systems sold it.")
    assert party(found, "Seattle").is_place
    assert party(found, "Evening Courier").is_publication
    assert not party(found, "Corvane Systems").is_place
    assert not party(found, "Corvane Systems").is_publication


@pytest.mark.parametrize(
    "text",
    [
        "A pilot in Eastmarch had ended. The slides did not mention Eastmarch.",
        "EASTMARCH (CP) — The council voted. One account, Eastmarch, was lost.",
        "The Eastmarch Police Service met the Eastmarch Housing Authority. Sellers ask about Eastmarch.",
    ],
)
def test_what_is_only_used_as_a_place_is_one(text: str) -> None:
    assert party(actors(text), "Eastmarch").is_place


def test_what_does_something_is_no_place() -> None:
    found = actors("Shares in Corvane fell. Corvane sells cameras. They have confidence in Corvane.")
    assert not party(found, "Corvane").is_place


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("“Score” means a number between 0 and 100. A Score is no proof.", "Score"),
        ("Terms.\n\n4.2 Customer shall not use Attention Scores for discipline.", "Attention Scores"),
        (
            "A customer may send data.\n\n4.1 Customer owns Customer Data. It may return Customer Data.\n\n"
            "They kept Customer Data.",
            "Customer Data",
        ),
        ("On this page: 3 Fees. 4 Publicity. 5 General.\n\n4. PUBLICITY. It needs consent.", "Publicity"),
        ("Staff signed it.\n\nTech workers have grown bolder. They like tech.", "Tech"),
    ],
)
def test_a_contracts_terms_are_no_party(text: str, term: str) -> None:
    assert actors(text).named(term) is None


def test_a_numbered_paragraph_about_somebody_makes_no_term_of_the_name() -> None:
    found = actors("10. Cole Bradish. The plan is for 30 minutes.\n11. Ann Wick. It was met.")
    assert found.named("Cole Bradish") is not None


def test_a_firm_whom_a_clause_names_is_a_party() -> None:
    text = "A pell is a skin.\n\n4.1 Data are joined with records from Pell Street Supply.\n\nThey met Pell Street Supply in the street."
    assert actors(*text.split("\n\n")).named("Pell Street Supply") is not None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He met Doorlight, a nightly score that Marlow sells to counties.", "Doorlight", "product"),
        ("A memo said that version 3.0 of Doorlight had been tested.", "Doorlight", "product"),
        ("He said that 4,000 Doorlight meters had been fitted.", "Doorlight", "product"),
        ("He met Doorlight, a firm that Marlow bought in May.", "Doorlight", "organisation"),
        ("An account manager at Halden Health named Orla Quist rang.", "Orla Quist", "person"),
        ("A tool from Halden Health called Doorlight failed.", "Doorlight", "product"),
        (
            "The staff call themselves Second Bell. A spokesman for the group, Second Bell, said no.",
            "Second Bell",
            "organisation",
        ),
        ("A spokesman for the company, Brent Cole, said no.", "Brent Cole", "person"),
    ],
)
def test_what_is_said_of_a_name_tells_a_thing_from_somebody(text: str, name: str, kind: str) -> None:
    assert party(actors(text), name).kind == kind


def test_a_group_has_members() -> None:
    assert party(actors("On Friday Low Ebb members logged off."), "Low Ebb").sort == "association"
    assert actors("The rest is for Ledger PRO members.").named("PRO") is None


def test_a_pages_tag_in_lower_case_makes_no_name_a_common_word() -> None:
    found = actors(
        "ann tolwick", "Chief executive Ann Tolwick spoke. “No,” Tolwick said. “Never,” Tolwick said."
    )
    assert same(found, "Tolwick", "Ann Tolwick")


def test_a_firm_goes_by_the_first_word_of_the_name_that_is_incorporated() -> None:
    sold = "Marlow sells a score. Staff stood outside Marlow Insight in May."
    assert same(actors(sold, "© Marlow Insight, Inc. sells it."), "Marlow", "Marlow Insight")
    assert not same(actors(sold), "Marlow", "Marlow Insight")
    both = "Marlow, Inc. owns Marlow Insight, Inc. of Brill."
    assert not same(actors(sold, both), "Marlow", "Marlow Insight")
    cloud = "Marlow sells a score. Staff of Marlow Cloud, Inc. left."
    assert not same(actors(cloud), "Marlow", "Marlow Cloud")


# --- looking up -----------------------------------------------------------------------------------


def test_the_party_of_a_numbered_paragraph_is_one() -> None:
    text = (
        "1. The complainant asked Severn Water Limited for the log.\n\n7. PUBLICITY. Publicity needs consent."
    )
    found = actors(*text.split("\n\n"))
    assert found.named("Severn Water Limited") is not None


def test_parties_are_found_where_they_stand() -> None:
    text = "Rosa Delgado met Corvane Systems in May."
    found = actors(text)
    start = text.index("Corvane")
    where = party(found, "Corvane Systems").first.span
    assert where.start == start
    assert found.at("s-1", where) is party(found, "Corvane Systems")
    assert [each.name for _, each in found.latest("s-1", start)] == ["Rosa Delgado"]
    assert found.latest("s-1", 0) == []
    assert found.within("s-2", where) == []
    assert found.named("Nobody") is None


def test_each_party_named_before_a_place_is_told_with_its_last_mention() -> None:
    text = "Corvane Systems met Rosa Delgado. Corvane Systems left. Rosa Delgado stayed with Anna Lindqvist."
    found = actors(text)
    latest = found.latest("s-1", text.index("Rosa Delgado stayed"))
    assert [(each.name, mention.span.start) for mention, each in latest] == [
        ("Corvane Systems", text.rindex("Corvane")),
        ("Rosa Delgado", text.index("Rosa")),
    ]
    within = found.latest("s-1", text.rindex("Corvane") + 3)
    assert [mention.span.start for mention, _ in within] == [0, text.index("Rosa")]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Corvane Paysystems plc (“Corvane”, the “Company”) sells it. Corvane left Ohio.", "Corvane",
         "Corvane Paysystems"),
        ("Cameras were bought by the Ministry for Rural Transport. In May the Ministry left Ohio.", "Ministry",
         "Ministry for Rural Transport"),
        ("Kestrel Gate Inc. (“the Vendor”) sells cameras. In May the Vendor left Ohio.", "Vendor",
         "Kestrel Gate Inc."),
    ],
)  # fmt: skip
def test_what_a_document_calls_a_body_is_that_body(text: str, short: str, long: str) -> None:
    assert same(actors(text), short, long)


@pytest.mark.parametrize(
    "text",
    [
        "In May the Board met Anna Lindqvist, and the Customer left.",
        "The Freedom of Information and Protection of Privacy Act binds Anna Lindqvist.",
        "Anna Lindqvist read the Customer Use Standards and Schedule in May.",
        "UPDATE: Anna Lindqvist has since replied.",
        "Anna Lindqvist shall not use the Devices or the Platform and shall pay the Fees.",
        "Anna Lindqvist, the Liberal Democrat leader, sent an FOI request.",
    ],
)
def test_capitals_alone_make_no_party(text: str) -> None:
    assert [each.name for each in actors(text).parties] == ["Anna Lindqvist"]


def test_a_title_before_a_name_is_the_role_of_its_bearer() -> None:
    found = actors(
        "Trustee Emeka Okafor met Dana Okafor, an engineer, in Ohio. In June Trustee Okafor left Norwick."
    )
    assert not same(found, "Emeka Okafor", "Dana Okafor")
    assert [mention.text for mention in party(found, "Emeka Okafor").mentions] == ["Emeka Okafor", "Okafor"]


def test_a_papers_edition_makes_it_the_press() -> None:
    assert party(actors("They read the Daily Larkspur in May."), "Daily Larkspur").sort == "press"


def test_a_preposition_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    mentions = [
        NameMention("s-1", Span(0, 15), "Inside Argentum", "ORG", frozenset()),
        NameMention("s-1", Span(20, 28), "Argentum", "ORG", frozenset()),
        NameMention("s-2", Span(0, 8), "Argentum", "ORG", frozenset()),
    ]
    assert (_party(mentions).name, _party(mentions).aliases) == ("Argentum", [])
    assert _party(mentions[:1]).name == "Inside Argentum"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("It was the group One Door that asked for them. One Door was refused in January.", "One Door"),
        (
            "A grant went to the Four Rivers Trust in May. Four Rivers Trust thanked Ohio.",
            "Four Rivers Trust",
        ),
        (
            "Ann Cole sued the charity Seven Sisters of Leeds in May. Seven Sisters did not reply.",
            "Seven Sisters",
        ),
    ],
)
def test_a_numeral_that_begins_a_name_belongs_to_it(told: str, name: str) -> None:
    found = {party.name for party in actors(told).parties}
    assert name in found
    assert name.split(" ", 1)[1] not in found


def test_a_numeral_that_opens_a_sentence_is_no_name() -> None:
    found = actors("Two Corvane engineers left. Corvane said that One was enough. Ohio sued Corvane.")
    assert not any(party.name.startswith(("Two", "One")) for party in found.parties)


@pytest.mark.parametrize(
    ("text", "name", "kind", "sort"),
    [
        (
            "The Court and Office Staffs’ Union struck.",
            "Court and Office Staffs’ Union",
            "organisation",
            "association",
        ),
        ("The Lowland News Agency saw it.", "Lowland News Agency", "organisation", "press"),
        ("The Lowland Roads Agency paid.", "Lowland Roads Agency", "agency", None),
    ],
)
def test_a_union_and_a_wire_are_no_public_bodies(text: str, name: str, kind: str, sort: str | None) -> None:
    found = party(actors(text), name)
    assert (found.kind, found.sort) == (kind, sort)


def test_an_owner_is_no_person_unless_named_like_one() -> None:
    found = actors("Corvane Systems wrote to its Dutch owner Kettelstroom in May. Kettelstroom sells power.")
    assert party(found, "Kettelstroom").kind == "organisation"
    found = actors("Kettelstroom, its Dutch owner, said that it was content. Kettelstroom sells power.")
    assert party(found, "Kettelstroom").kind == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Dead Calm said so. It had 655 names, according to Dead Calm, the group that collects them.",
        "Dead Calm said so. Dead Calm, which organised it, counted 480.",
    ],
)
def test_a_group_by_whatever_article_is_no_person(text: str) -> None:
    assert party(actors(text), "Dead Calm").kind == "organisation"


def test_an_address_is_a_place() -> None:
    found = actors("Not everybody at Albert Quay agrees. Staff left Albert Quay at noon.")
    assert all(each.is_place for each in found.parties if each.name == "Albert Quay")


def test_a_disease_an_exemption_and_the_state_are_no_party() -> None:
    found = actors(
        "Half of the speakers had Parkinson’s, and half had none. Ohio cited Exemption 4. "
        "Corvane Systems helps the State to save money."
    )
    assert not {each.name for each in found.parties} & {"Parkinson", "Exemption", "State"}


@pytest.mark.parametrize(
    "text",
    [
        "He met a Lumen chatbot. A Lumen chatbot failed. Lumen declined to comment.",
        "It bought a Lumen chatbot. The partnership with Lumen, a surveillance technology company, ended.",
    ],
)
def test_who_does_what_only_somebody_does_is_no_product(text: str) -> None:
    assert party(actors(text), "Lumen").kind == "organisation"


def test_a_things_initials_and_a_papers_number_make_no_other_names() -> None:
    found = actors(
        "The firm sells AI. AI does it all, 404 Media reported in May. In 2019 Media Norwick closed."
    )
    assert found.named("AI") is None
    assert found.named("404 Media") is not None
    assert found.named("2019 Media") is None


def test_a_paper_that_was_told_something_has_no_office() -> None:
    told = "In a statement to The Ledger, Halden’s head of policy, Ann Cole, confirmed it."
    assert party(actors(told), "Ledger").role is None


def test_two_that_are_known_by_themselves_are_no_third() -> None:
    found = actors("Halden Health met Corvane. A table of Halden Health and Corvane was shown. Corvane left.")
    assert found.named("Halden Health and Corvane") is None


def test_a_bare_surname_stays_his_whose_relative_was_named_in_full() -> None:
    text = (
        "Martin Cole ran a post office. Cole lost it in 2013. Cole died.\n\nThe board offered his widow, Gina "
        "Cole, a settlement that she signed.\n\nThe letter came when Ann Roth heard that Cole had left."
    )
    found = actors(text)
    assert [mention.text for mention in party(found, "Gina Cole").mentions] == ["Gina Cole"]
    assert len(party(found, "Martin Cole").mentions) == 4


def test_particles_are_part_of_a_surname() -> None:
    found = actors(
        "Angela van den Berg, a former director, was questioned on Friday. Van den Berg said she did not know. "
        "Ana Roth told Van den Berg that Ursula von der Laan and Dr De la Cruz had left.\n\nA bus and a van der "
        "not stop in the den of Norwick."
    )
    names = {each.name: len(each.mentions) for each in found.parties}
    assert names["Angela van den Berg"] == 3
    assert {"Ursula von der Laan", "De la Cruz", "Norwick"} <= set(names) and "Berg" not in names


def test_a_campaign_against_a_firm_is_not_the_firm() -> None:
    found = actors(
        "Ann Cole backs Purge Palantir, a campaign. Purge Palantir wants firms to leave Palantir.",
        "Palantir is a data firm. Palantir sells to Ohio.",
    )
    assert {each.name for each in found.parties} >= {"Palantir", "Purge Palantir"}
