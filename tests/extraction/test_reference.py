"""What a word stands for is said only where the text leaves one candidate; else the sentence dangles."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from briefing.extraction.extract import SourceFacts
from tests.extraction.texts import Paragraph, one, said


class Meant(NamedTuple):
    replaced: dict[str, str]
    dangling: list[str]
    antecedents: list[str]
    first_person: list[str]


def last(*paragraphs: Paragraph, facts: SourceFacts | None = None) -> Meant:
    """What the last sentence of the paragraphs refers back to."""
    source, _ = one(*paragraphs, facts=facts)
    text = source.source.source.text
    statement = source.statements[-1]
    return Meant(
        {each.span.slice(text): each.text for each in statement.replacements},
        [word.lower() for word in statement.dangling],
        [each.antecedent.slice(text) for each in statement.replacements],
        [each.word for each in statement.first_person],
    )


# --- persons --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Anna Lindqvist leads Corvane Systems. She urged Norwick to buy it.", "She", "Anna Lindqvist"),
        ("Norwick heard Tom Okafor in May. His staff tested the camera.", "His", "Tom Okafor’s"),
        ("Norwick heard James Wells in May. His staff tested the camera.", "His", "James Wells’"),
        ("The camera pleased Anna Lindqvist. Norwick asked her to test it.", "her", "Anna Lindqvist"),
    ],
)
def test_the_only_person_is_meant(text: str, word: str, name: str) -> None:
    assert last(text).replaced[word] == name


def test_a_website_that_is_named_is_not_the_system() -> None:
    known = "Groups launched a website -- called Dump Corvane -- against the scanner."
    assert last(f"{known} Anna Lindqvist said the county should have built the system itself.").replaced == {}


def test_the_agency_of_which_an_officer_speaks_is_his_own() -> None:
    known = "The Norwick Aviation Authority and the Halden Safety Agency tested the drones."
    said_by = (
        "Norwick Aviation Authority administrator Tom Okafor told the Courier the agency had tested them."
    )
    assert "Halden Safety Agency" not in last(f"{known} {said_by}").replaced.values()
    of_its_own = "Anna Lindqvist saw them fly. In May the agency tested them."
    assert last(f"{known} {of_its_own}").replaced["the agency"] == "the Halden Safety Agency"


def test_a_described_body_is_not_another_one_of_which_more_is_known() -> None:
    told = "Aqualis Metering plc makes the meters. Tarn Water of Ardith fits them for Aqualis Metering plc."
    assert (
        "Aqualis Metering plc"
        not in last(f"{told} A list kept by the water company shows it.").replaced.values()
    )


@pytest.mark.parametrize(
    "lead",
    [
        "Norwick suspended software on Monday after the head of the firm that makes it spoke of such use.",
        "The Norwick Council voted on Monday, after one shouted recess, for more than one of three plans.",
    ],
)
def test_a_texts_first_sentence_takes_up_nothing(lead: str) -> None:
    source, _ = one(lead, "It rained.")
    assert source.statements[0].dangling == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bevan asked why. She left.\n\nThe Monitoring Officer advised that minutes stay. He reported that four stood.",
        "Ann Bevan, head of sales, posted on Monday.\n\n“People are quiet,” the Kite employee said. “They hide.” She also "
        "said that the message she heard was plain.",
        "Ann Bevan spoke. Ann Bevan left.\n\nAn agency colleague who signed was told that she was not needed.",
    ],
)
def test_a_pronoun_of_somebody_without_a_name_is_nobody_who_has_one(text: str) -> None:
    source, _ = one(*text.split("\n\n"))
    assert not any("Bevan" in each.text for each in source.statements[-1].replacements)


def test_the_company_of_an_employee_of_another_is_not_the_one_before() -> None:
    source, _ = one(
        "Corvane Systems employs thousands. Staff at Corvane Systems said they felt safe at the company.",
        "An employee at CLEAR, which works at airports, described the company as full of fear.",
    )
    assert not any("Corvane" in each.text for each in source.statements[-1].replacements)


def test_an_employee_named_further_down_is_not_the_employee() -> None:
    source, _ = one(
        "A Corvane engineer who protested against a talk is now out of a job. The employee demonstrated in Ohio.",
        "Ana Roth, an employee who had spoken out, left Corvane Systems in 2022.",
    )
    told = [each.text for statement in source.statements for each in statement.replacements]
    assert "Ana Roth" not in told


def test_who_said_so_hours_later_only_spoke_after_what_was_told() -> None:
    meant = last("The board voted on Monday. Corvane Systems said hours later that it would stop in Ohio.")
    assert meant.replaced.get("hours later ", meant.replaced.get(" hours later")) == ""


def test_a_described_body_is_the_one_with_that_word_in_its_name() -> None:
    told = "Kestrin Ltd makes the meters. Kestrin sells them in Ohio. Norwick Water bought them from Kestrin."
    assert last(f"{told} The water company said so.").replaced["The water company"] == "Norwick Water"


def test_who_left_the_company_left_his_own() -> None:
    told = f"{BOTH} Tom Rees met Corvane Systems in May."
    assert last(f"{told} Cole left the company in June.").replaced["the company"] == "Halden"
    assert last(f"{told} Rees left the company in June.").dangling == ["the company"]


def test_the_group_is_no_company_and_the_county_not_the_one_next_door() -> None:
    walkout = "Corvane Systems sells cameras to Ohio. Corvane Systems makes them. The group called a walkout."
    assert "Corvane Systems" not in last(walkout).replaced.values()
    told, ahead = (
        "The lawyer told the county that the log is public.",
        "Sheriff Ann Tate of Lowell County left.",
    )
    source, _ = one(f"Corvane Systems sold it to the jail. {told}", ahead)
    statement = next(s for s in source.statements if s.span.slice(source.source.source.text) == told)
    assert not any("Lowell" in each.text for each in statement.replacements)


def test_a_letter_is_explained_by_who_writes_in_it() -> None:
    assert (
        last("In the letter, delivered on Monday, nurses in Ohio write that they were deceived.").dangling
        == []
    )
    assert last("In the letter, delivered on Monday, a list is printed.").dangling == ["the letter"]


def test_several_products_are_not_the_one_that_is_named() -> None:
    told = "Corvane Systems sells a camera called Lanternfish. The Lanternfish camera reads plates."
    assert last(f"{told} Norwick should not buy these products.").replaced == {}
    assert last(f"{told} Norwick should not buy this product.").replaced == {"this product": "Lanternfish"}


def test_a_feature_of_the_product_is_not_the_system() -> None:
    told = "Corvane Systems sells a camera called Lanternfish. At night it is steered by a feature called Dusk-Turn."
    assert last(f"{told} Norwick should not buy this product.").replaced == {"this product": "Lanternfish"}


def test_a_body_named_in_the_sentence_may_be_the_company() -> None:
    told = "Corvane Inc. sells software."
    meant = last(f"{told} Employees of Globex objected in 2018, and the company did not renew it.")
    assert "the company" not in meant.replaced


def test_whom_a_pronoun_stood_for_is_as_likely_as_whom_a_name_calls() -> None:
    told = "Anna Lindqvist leads Corvane Systems. She had first met Ada Hall in May. There was no tender."
    assert last(f"{told} She signed a memorandum.").dangling == ["she"]


def test_what_the_sentence_says_of_its_own_subject_is_nobody_elses() -> None:
    meant = last(
        "Anna Lindqvist leads Corvane Systems.", "Gerald, a tortoise, took his first steps on Monday."
    )
    assert meant.replaced == {}


def test_the_subject_of_the_sentence_before_is_meant() -> None:
    meant = last("Anna Lindqvist met nurses in Norwick. She urged Ohio to buy cameras.")
    assert meant.replaced == {"She": "Anna Lindqvist"}
    assert meant.antecedents == ["Anna Lindqvist"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Norwick heard from Robin Shaw and Kit Okafor in May. He urged Norwick to buy cameras.",),
        ("Robin Shaw met Kit Okafor in May.", "She urged Norwick to buy cameras."),
        ("She urged Norwick to buy cameras.",),
        ("Corvane Systems sells cameras. She urged Norwick to buy cameras.",),
    ],
)
def test_two_candidates_or_none_dangle(paragraphs: tuple[str, ...]) -> None:
    meant = last(*paragraphs)
    assert meant.replaced == {}
    assert meant.dangling[0] in {"he", "she"}


def test_a_person_in_the_same_sentence_needs_no_name() -> None:
    meant = last("Tom Okafor met Anna Lindqvist. Anna Lindqvist said that she had tested the camera.")
    assert meant == Meant({}, [], [], [])


def test_who_speaks_is_meant_even_if_the_text_does_not_say_that_it_is_a_person() -> None:
    meant = last("Anna Lindqvist met nurses in Norwick. Feld said he had tested the camera.")
    assert meant.replaced == {}


def test_who_says_a_sentence_in_an_aside_stands_before_it() -> None:
    meant = last(
        "Anna Lindqvist met nurses. Tom Okafor's cameras are safe, she said, while Norwick tests them."
    )
    assert meant.replaced.get("she") == "Anna Lindqvist" or "she" in meant.dangling


def test_what_was_among_things_is_a_thing() -> None:
    assert "it" in last("It was among 412 pages that Norwick had to release in May to nurses.").dangling


def test_a_dateline_names_nobody() -> None:
    source, actors = one("MILLBROOK — Corvane Systems sold cameras. The company met nurses in May.")
    assert "MILLBROOK" not in {party.name for party in actors.parties}
    assert {r.text for s in source.statements for r in s.replacements} <= {"Corvane Systems"}


def test_an_unnamed_person_stays_unnamed() -> None:
    meant = last("In Norwick a former official spoke. He urged Norwick to buy cameras.")
    assert meant.replaced == {"He": "the former official"}
    assert meant.antecedents == ["a former official"]


def test_nobody_is_both_he_and_she() -> None:
    source, _ = one("Lee Marsh leads Corvane Systems. She met Norwick’s mayor. He urged Norwick to buy it.")
    text = source.source.source.text
    replaced = {r.span.slice(text) for each in source.statements for r in each.replacements}
    assert "He" not in replaced


def test_who_has_been_she_is_not_he() -> None:
    meant = last("Anna Lindqvist said that Tom Okafor, her deputy, sold it. He resigned in May.")
    assert meant.replaced.get("He") != "Anna Lindqvist"


def test_a_person_and_their_son_are_two_candidates() -> None:
    assert "He" not in last("Anna Lindqvist found her son’s file in Ohio. He resigned in June.").replaced


def test_of_two_the_one_is_meant_whose_first_name_allows_it() -> None:
    meant = last("Norwick heard from Anna Lindqvist and Tom Okafor in May. He urged Ohio to buy cameras.")
    assert meant.replaced == {"He": "Tom Okafor"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Grant Pell, who paid the vendor back, no longer leads the office. Director Sanneke Abara said that"
            " she had moved him to Norwick. He did not answer an e-mail.",
            "Grant Pell",
        ),
        (
            "Sanneke Abara excused herself in May. Corvane heard Lowry Pell in June and Sanneke Abara in July."
            " He sold cameras.",
            "Lowry Pell",
        ),
        (
            "Sanneke Abara has resigned from her post. Corvane heard Lowry Pell in June and Sanneke Abara in"
            " July. He sold cameras.",
            "Lowry Pell",
        ),
    ],
)
def test_who_is_she_elsewhere_is_not_he(text: str, name: str) -> None:
    assert last(text).replaced["He"] == name


def test_a_person_who_is_called_by_an_office_is_a_candidate() -> None:
    meant = last("Robin Shaw, who sat in the hall, was not called on. The deputy spoke. He lied.")
    assert meant == Meant({}, ["he"], [], [])


def test_who_holds_the_office_that_a_sentence_is_about_is_meant() -> None:
    meant = last(
        "Sheriff Kit Okafor leads the office in Ohio.",
        "Robin Shaw, who sat in the hall, was not called on. The sheriff spoke. He lied.",
    )
    assert meant.replaced == {"He": "Kit Okafor"}


def test_nobody_does_to_himself_what_is_done_to_him() -> None:
    meant = last("Robin Shaw left. Kit Okafor met Robin Shaw. Robin Shaw paid him in May.")
    assert meant.replaced.get("him") != "Robin Shaw"


def test_the_software_is_not_the_company_that_makes_it() -> None:
    meant = last("Corvane Software Ltd. makes it. Tom Okafor defended the software at a meeting in Ohio.")
    assert meant.replaced == {}


@pytest.mark.parametrize(
    "text",
    [
        "A list came out. It takes pictures of farms, bought from brokers, and turns them into a score.",
        "Corvane sells it. Now an engineer has written a post on the site Longhand about it.",
        "Whether the rule covers Norwick depends on Ohio. The staff say that it must, because Norwick runs there.",
    ],
)
def test_it_whose_matter_another_sentence_has_dangles(text: str) -> None:
    assert "it" in last(text).dangling


@pytest.mark.parametrize(
    "sentence",
    [
        "It takes a court order to get the log.",
        "It took three requests to obtain a file.",
        "It takes courage to say so.",
    ],
)
def test_it_that_takes_an_effort_stands_for_nothing(sentence: str) -> None:
    assert last(f"Corvane Systems keeps a log in Ohio. {sentence}") == Meant({}, [], [], [])


def test_a_person_and_their_deputy_are_two_candidates() -> None:
    meant = last("In May Anna Lindqvist’s deputy sold cameras to Ohio. She resigned in June.")
    assert "She" not in meant.replaced


@pytest.mark.xfail(strict=True, reason="of two bodies whose staff is named in one sentence the last is taken")
def test_staff_of_two_bodies_dangle() -> None:
    meant = last("Nurses at Halden Health and engineers at Corvane Systems met. Employees demanded a vote.")
    assert "employees" in meant.dangling


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lindqvist said in May: “Tom Okafor must go.” He refused to resign.",
        "“Rosa Delgado must go,” the letter reads. She refused to resign.",
    ],
)
def test_a_name_inside_a_quotation_is_never_meant(text: str) -> None:
    assert not {"Tom Okafor", "Rosa Delgado"} & set(last(text).replaced.values())


def test_a_speakers_own_words_are_left_alone() -> None:
    source, _ = one("Anna Lindqvist leads Corvane Systems. “She must sell it,” said Tom Okafor, a nurse.")
    assert source.statements[-1].speech is not None
    assert source.statements[-1].replacements == ()


# --- things ---------------------------------------------------------------------------------------


def test_it_is_the_subject_before() -> None:
    meant = last("Corvane Systems sells cameras to sheriffs. It tested them in Norwick last year.")
    assert meant.replaced["It"] == "Corvane Systems"


def test_it_keeps_the_article_of_a_body() -> None:
    meant = last("The Border Security Directorate buys cameras. It tested one in May.")
    assert meant.replaced["It"] == "the Border Security Directorate"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Corvane Systems sued Veridian Systems in May. It tested the software in Norwick.",),
        ("Corvane Systems sells cameras.", "It tested the software in Norwick."),
        ("It tested the software in Norwick.",),
        ("Corvane Systems sells a tool called Plateview. It reads number plates.",),
    ],
)
def test_it_with_two_candidates_or_none_dangles(paragraphs: tuple[str, ...]) -> None:
    meant = last(*paragraphs)
    assert "It" not in meant.replaced
    assert "it" in meant.dangling


@pytest.mark.parametrize(
    "text",
    [
        "It is important that sheriffs read the manual.",
        "It seems that Corvane Systems sells cameras.",
        "Corvane Systems said that it sells cameras.",
    ],
)
def test_it_that_needs_nothing(text: str) -> None:
    meant = last(text)
    assert (meant.replaced, meant.dangling) == ({}, [])


def test_they_are_the_plural_subject_before() -> None:
    meant = last("Engineers at Corvane Systems signed a petition. They demanded a meeting.")
    assert meant.replaced["They"] == "engineers at Corvane Systems"


def test_counted_people_keep_what_they_are() -> None:
    meant = last("Dozens of workers at Corvane Systems wrote a letter. They signed the letter in Norwick.")
    assert "workers" in meant.replaced["They"].lower()
    assert meant.replaced["the letter"] != "the letter from Dozens"


@pytest.mark.parametrize("word", ["This", "These", "Both", "Others"])
def test_a_word_that_only_points_back_dangles(word: str) -> None:
    assert last(f"Corvane Systems sells cameras. {word} angered Norwick last year.").dangling


# --- phrases --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Corvane Systems sells cameras. The company cancelled a deal.", "The company", "Corvane Systems"),
        ("The Border Security Directorate met in May. The agency cancelled a deal.", "The agency",
         "the Border Security Directorate"),
        ("Anna Lindqvist leads the Norwick Housing Authority. Then the authority cancelled a deal.",
         "the authority", "the Norwick Housing Authority"),
        ("Anna Lindqvist leads Ohio's Norwick Housing Authority. Then the authority cancelled a deal.",
         "the authority", "the Norwick Housing Authority"),
        ("Corvane Systems put out a tool called Plateview. The tool is used in Ohio.", "The tool",
         "Plateview"),
        ("Forty nurses sent a letter to Norwick. The letter demanded a vote.", "The letter",
         "the letter from nurses"),
        ("Tom Okafor read a letter from nurses in Ohio. It was long. The letter demanded a vote.",
         "The letter", "the letter from nurses"),
        ("Engineers at Corvane Systems met. Employees demanded a vote.", "Employees",
         "Corvane Systems employees"),
        ("The Ministry for Rural Transport bought cameras. Later the ministry cancelled a deal.",
         "the ministry", "the Ministry for Rural Transport"),
        ("Anna Lindqvist, the chief executive of Corvane Systems, met Tom Okafor, a nurse. In May the chief "
         "executive cancelled a deal.", "the chief executive", "Anna Lindqvist"),
        ("Corvane Systems sells cameras. The Tenants Union met in Norwick. The union demanded a vote.",
         "The union", "the Tenants Union"),
    ],
)  # fmt: skip
def test_phrases_that_only_point_back(text: str, phrase: str, name: str) -> None:
    assert last(text).replaced[phrase] == name


def test_a_defined_term_is_what_the_document_says_it_is() -> None:
    meant = last("Kestrel Gate Inc. (“the Vendor”) sells cameras. Then the Vendor cancelled a deal.")
    assert meant.replaced == {"the Vendor": "Kestrel Gate Inc."}


@pytest.mark.parametrize(
    ("text", "dangling"),
    [
        ("The company cancelled a deal.", "the company"),
        ("Corvane Systems and Veridian Systems sell cameras. The company cancelled a deal.", "the company"),
        ("The agency cancelled a deal.", "the agency"),
        ("The letter demanded a vote.", "the letter"),
        ("Corvane Systems hired a contractor. The contractor cancelled a deal.", "the contractor"),
        ("Employees demanded a vote.", "employees"),
        pytest.param(
            "“Corvane Systems must go,” said Tom Okafor, a nurse. The company cancelled a deal.",
            "the company",
        ),
    ],
)
def test_phrases_without_a_single_candidate_dangle(text: str, dangling: str) -> None:
    meant = last(text)
    assert dangling in meant.dangling
    assert dangling not in {phrase.lower() for phrase in meant.replaced}


@pytest.mark.parametrize(
    "text",
    [
        "The company that makes Plateview cancelled a deal.",
        "The letter from nurses in Ohio demanded a vote.",
        "Corvane Systems employees demanded a vote.",
        "Employees at Corvane Systems demanded a vote.",
        "The police cancelled a deal.",
        "Norwick was not the only agency that cancelled a deal.",
        "Anna Lindqvist, the minister, cancelled a deal.",
        "Two engineers cancelled a deal.",
    ],
)
def test_phrases_that_say_which_need_nothing(text: str) -> None:
    meant = last(text)
    assert (meant.replaced, meant.dangling) == ({}, [])


@pytest.mark.xfail(strict=True, reason="a known name that opens a sentence and is tagged as a noun is missed")
def test_a_short_company_name_before_its_staff() -> None:
    meant = last("Corvane Systems sells it. Corvane employees met in Norwick. Employees demanded a vote.")
    assert meant.replaced == {"Employees": "Corvane employees"}


def test_the_company_is_never_a_union_or_a_newspaper() -> None:
    meant = last(
        "Corvane Systems sells cameras. The Tenants Union wrote to the Evening Courier. "
        "In May the company cancelled a deal."
    )
    assert meant.replaced["the company"] == "Corvane Systems"


def test_a_paper_names_itself() -> None:
    source, _ = one(
        "Cameras were bought in secret, an investigation by the Courier has found. "
        "E-mails seen by this newspaper show how Corvane Systems sold them.",
        facts=SourceFacts(publisher="The Evening Courier"),
    )
    text = source.source.source.text
    replaced = {r.span.slice(text): r.text for r in source.statements[-1].replacements}
    assert replaced["this newspaper"] == "the Courier"


def test_whom_a_pronoun_stands_for_the_next_one_may_stand_for_too() -> None:
    meant = last(
        "Anna Lindqvist leads Corvane Systems. She flew to Norwick in May. She tested cameras there. "
        "Her flights were paid for."
    )
    assert meant.replaced == {"Her": "Anna Lindqvist’s"}


def test_of_them_are_the_people_counted_before() -> None:
    meant = last("More than 300 employees of Halden Health signed a letter. About 40 of them walked out.")
    assert meant.replaced == {"them": "the employees of Halden Health"}


def test_of_them_are_those_of_the_sentence_before() -> None:
    meant = last("Nurses signed a letter. The signatories want a vote. Some 40 of them walked out.")
    assert meant.replaced == {"them": "the signatories"}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The following day Anna Lindqvist cancelled a deal.", ["The following day "]),
        # How long after, the sentence before tells from what: without it the order of the two is lost.
        ("An hour later, Anna Lindqvist cancelled a deal.", []),
        ("Two days after the lunch Anna Lindqvist cancelled a deal.", ["Two days after the lunch "]),
        ("Anna Lindqvist repaid a loan two years later, after an audit.", []),
        ("Anna Lindqvist cancelled a deal the next day.", [" the next day"]),
        ("On May 3 Anna Lindqvist met Norwick and the next day she cancelled a deal.", []),
    ],
)
def test_time_that_counts_from_the_sentence_before_is_cut(text: str, cut: list[str]) -> None:
    assert [phrase for phrase, said in last(text).replaced.items() if not said] == cut


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        (
            "Some 40 nurses at Halden Health have signed a letter asking Norwick to stop. The letter says no.",
            "the letter signed by nurses at Halden Health",
        ),
        (
            "Lindqvist has read a letter that 57 of the drivers at Corvane Systems sent. The letter says no.",
            "the letter from drivers at Corvane Systems",
        ),
        (
            "In an open letter sent in May, more than 40 nurses ask Norwick to stop. The letter says no.",
            "the letter from nurses",
        ),
    ],
)
def test_a_letter_is_called_by_those_who_sent_it(text: str, letter: str) -> None:
    assert last(text).replaced == {"The letter": letter}


@pytest.mark.parametrize(
    ("text", "dangling"),
    [
        ("Plateview reads plates. Corvane Systems sells it to Norwick.", ["it"]),
        ("Sheriff Tom Okafor said that he did not miss it.", ["it"]),
        ("Corvane Systems, which makes a living from a port, sells it to Norwick.", ["it"]),
        ("Corvane Systems built a camera and sells it to Norwick.", []),
    ],
)
def test_it_is_no_person_nor_who_does_something_to_it(text: str, dangling: list[str]) -> None:
    assert last(text).dangling == dangling


# --- first person ---------------------------------------------------------------------------------


def test_the_writers_words_are_marked() -> None:
    assert last("We withheld my file and our letter in May.").first_person == ["we", "my", "our"]


def test_a_speakers_first_person_is_not_the_writers() -> None:
    assert last("“We withheld it in May,” said Tom Okafor, a nurse.").first_person == []


def test_every_replacement_lies_in_its_sentence_and_its_antecedent_before_it() -> None:
    source, _ = one(
        "Corvane Systems sells a tool called Plateview. The company tested the tool in May. "
        "Anna Lindqvist leads it. She met Norwick.",
        "Engineers at Corvane Systems sent a letter to Norwick. The letter demanded a vote.",
    )
    replaced = [(each, r) for each in source.statements for r in each.replacements]
    assert len(replaced) >= 4
    for statement, replacement in replaced:
        assert statement.span.contains(replacement.span), said(source, statement)
        assert replacement.antecedent.end <= replacement.span.start


def test_a_span_of_time_before_something_is_no_loose_adverbial() -> None:
    assert last("Corvane Systems waited seven days before it told Norwick.").replaced == {}


# --- whose wrong, and what is pitched ------------------------------------------------------------


def test_who_finds_that_it_broke_the_law_is_not_it() -> None:
    found = last(
        "Corvane Systems asked Norwick Council for 40 pages. After the ombudsman’s office found in August that "
        "it had broken the law, it handed over 1,106 pages."
    )
    assert found.dangling or "Norwick Council" in found.replaced.values()


def test_who_finds_of_itself_what_it_has_is_it() -> None:
    told = "After the ombudsman’s office found in August that it had no pages, it closed for the summer."
    assert last(f"Corvane Systems asked for 40 pages. {told}").dangling == []


def test_what_is_pitched_is_the_one_product_of_the_text() -> None:
    found = last(
        "The camera is called Plateview. Corvane Systems sells Plateview.",
        "Records released to the Evening Courier show that a director, Tom Okafor, pressed it on Norwick.",
    )
    assert found.replaced.get("it") == "Plateview"


def test_what_is_pitched_is_what_its_sentence_has_named() -> None:
    found = last(
        "The camera is called Plateview. Corvane Systems sells Plateview.",
        "Tom Okafor bought a second tablet and pressed it on Norwick.",
    )
    assert "it" not in found.replaced


# --- what a report goes on about -------------------------------------------------------------------


def test_a_court_is_no_agency() -> None:
    sued = "Lantern Watch sued Corvane Systems in Norwick District Court."
    assert last(f"{sued} Tom Okafor sent the agency’s commissioner questions.").replaced == {}


def test_the_paper_that_reports_a_thing_is_not_it() -> None:
    meant = last(
        "A report in the Norwick Courier said so. The Norwick Courier has seen the order. "
        "It is two pages that Corvane Systems gave to Ohio."
    )
    assert not any("Courier" in text for text in meant.replaced.values())
    headed = last(
        "Glimmerwire", "Glimmerwire has seen it. It is two pages that Corvane Systems gave to Ohio."
    )
    assert headed.replaced == {}


def test_a_number_is_not_who_counts() -> None:
    assert "it" in last("The union counted 190 people. Corvane Systems said it was about 70.").dangling
    assert last("The union met in May. Corvane Systems said it was proud of them.").dangling == []


def test_what_cannot_speak_is_not_who_said() -> None:
    said_so = "On 16 May, after the contract was published, it said that the division had used the camera."
    assert last(said_so).dangling == ["it"]


def test_a_term_for_several_products_stays_as_it_is() -> None:
    terms = "This policy is about Halo, Halo Plus and Kestrel (together the “Services”)."
    assert last(f"{terms} Customers may not use the Services in schools.").replaced == {}
    one_name = "Halden Gate Inc. (the “Vendor”) wrote it."
    assert last(f"{one_name} Customers may not sue the Vendor.").replaced == {
        "the Vendor": "Halden Gate Inc."
    }


def test_a_document_is_from_the_body_that_wrote_it() -> None:
    told = "Norwick read a statement from the ombudsman of Ohio."
    assert "from ombudsman" not in " ".join(last(f"{told} The statement was short.").replaced.values())


def test_a_common_noun_that_ends_a_name_calls_a_body_only_where_it_is_a_kind_of_body() -> None:
    told = "The campaign group Green Window sued Ohio. Ann Cole praised the group Green Window."
    assert last(f"{told} A poster on the window says so.").replaced == {}
    trust = "The Rivers Trust sued Ohio. Ann Cole praised the Rivers Trust."
    assert last(f"{trust} A poster of the trust says so.").replaced == {"the trust": "the Rivers Trust"}


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems says that it is because Tom Okafor recorded a meeting.",
        "A spokeswoman for Corvane Systems, Anna Lindqvist, confirmed that it had been received.",
        "On 20 March Tom Okafor offered a way around it.",
        "In 2007 an office in Norwick bought a similar system.",
    ],
)
def test_a_reason_a_paper_and_what_is_gone_around_stand_before(text: str) -> None:
    assert last(f"There was trouble. {text}").dangling


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems says that it is proud because Tom Okafor recorded a meeting.",
        "Anna Lindqvist confirmed that a letter had come and that it had been received.",
        "Corvane Systems sells a system similar to a camera.",
    ],
)
def test_what_the_sentence_has_itself_does_not_dangle(text: str) -> None:
    assert last(text).dangling == []


def test_a_person_who_speaks_unnamed_is_not_whom_the_sentence_names() -> None:
    told = (
        "Anna Lindqvist left. A senior engineer who is a friend of Tom Okafor’s said that Ohio has it wrong."
    )
    assert last(f"{told} He added that examiners miss things.").replaced == {}
    assert last(f"{told} “It is a tool,” he said. He added that examiners miss things.").replaced == {}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norwick heard Marie Okafor in May. His staff tested the camera.", "his"),
        ("Norwick heard Douglas Wells in May. She tested the camera.", "she"),
        ("Norwick heard Mrs Wells in May. He tested the camera.", "he"),
    ],
)
def test_a_pronoun_of_the_other_gender_means_somebody_else(text: str, word: str) -> None:
    meant = last(text)
    assert meant.replaced == {} and word in meant.dangling


def test_the_county_of_a_countys_paper_is_no_other() -> None:
    told = "Pruitt County wrote to Corvane Systems. The lawyer told the county that no vendor can hide it."
    assert "Pruitt County" in last("The Ardith Post", told).replaced.values()
    assert "Pruitt County" not in last("Marlow County Post", told).replaced.values()


def test_a_woman_is_not_the_man_whom_the_sentence_names() -> None:
    text = "Paula Quist signed first. Tom Quist, a spokesman who is no relation of her, said that she had asked for it."
    assert last(text).replaced.get("her") == "Paula Quist"
    assert last("Tom Quist, a spokesman, said that she had asked for it.").dangling


def test_a_title_is_nothing_that_it_stands_for() -> None:
    assert last(
        "It rained. On Monday U.S. District Judge Alvin Trask ordered it to hand over the file."
    ).dangling


def test_a_name_that_ends_as_womens_do_is_no_mans() -> None:
    assert last("Norwick heard Edwina Strand in May. He asked for the log.").dangling


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems calls the test meaningless. It was run on old cameras.",
        "Corvane Systems signed the contract in May. It expires in two years.",
        "Corvane Systems signed the contract in May. It was drafted by a lawyer.",
        "Corvane Systems found the spreadsheet in May. It shows 3,108 calls.",
    ],
)
def test_what_a_body_handles_may_be_it(text: str) -> None:
    assert last(text).dangling == ["it"]


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Systems signed the contract in May. It was paid by Ohio.",
        "Corvane Systems signed the contract in May. It hired a lawyer.",
        "Corvane Systems met the mayor in May. It was founded in Ohio.",
    ],
)
def test_what_only_a_body_undergoes_or_does_is_not_of_the_thing(text: str) -> None:
    assert last(text).replaced == {"It": "Corvane Systems"}


# --- of several bodies ---------------------------------------------------------------------------


def test_a_company_that_is_named_group_is_called_so() -> None:
    meant = last("Corvane Data Group sells scores in Ohio. The group cancelled a deal.")
    assert meant.replaced == {"The group": "Corvane Data Group"}


@pytest.mark.parametrize(
    "others",
    [
        "More than 40 nurses signed a petition.",
        "Engineers at Corvane Data Group met in May.",
        "A legal aid group, the Norwick Law Project, sued Ohio.",
        "Shareholder groups wrote to Ohio.",
        "The Tenants Union met in Norwick.",
    ],
)
def test_the_group_may_be_people_who_joined(others: str) -> None:
    meant = last("Corvane Data Group sells scores in Ohio.", others, "Anna Lindqvist said the group waits.")
    assert "Corvane Data Group" not in meant.replaced.values()


def test_a_county_is_no_agency() -> None:
    sold = "Corvane Systems sold records to the Lowell County sheriff."
    assert last(sold, "The agency buys cameras.").dangling == ["the agency"]
    served = last(sold, "Corvane Systems met the Border Transit Service.", "The agency buys cameras.")
    assert served.replaced == {"The agency": "the Border Transit Service"}


def test_an_agency_named_before_a_county_is_not_meant_behind_it() -> None:
    met = "The Border Security Directorate met in May."
    sold = "Corvane Systems sold records to Lowell County."
    assert last(met, sold, "The agency buys cameras.").dangling == ["the agency"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Norwick heard the Lowell Council clerk in May.", "Lowell Council"),
        ("Norwick heard the Lowell Council in May.", "the Lowell Council"),
        ("The Lowell Council met. Norwick heard the Lowell Council clerk in May.", "the Lowell Council"),
    ],
)
def test_an_article_before_a_noun_behind_the_name_is_not_the_names(told: str, name: str) -> None:
    assert last(f"{told} Then the council cancelled a deal.").replaced == {"the council": name}


def test_of_two_departments_the_main_one_is_not_meant_behind_the_others_name() -> None:
    labor = "The Department of Labor met in May. The Department of Labor sued. The Department of Labor paid."
    assert last(f"{labor} Then the department left.").replaced == {
        "the department": "the Department of Labor"
    }
    health = f"{labor} Corvane Systems sold it to the Department of Health."
    assert last(f"{health} Then the department left.").replaced == {}


def test_of_two_companies_told_of_by_turns_only_the_one_just_named_is_meant() -> None:
    turns = (
        "Corvane Inc. sells cameras. Veridian Inc. makes them. Corvane Inc. sued in May. "
        "Veridian Inc. paid in June."
    )
    assert last(f"{turns} The company left.").replaced == {"The company": "Veridian Inc."}
    assert last(f"{turns} Ohio waited. The company left.").dangling == ["the company"]


# --- whose company --------------------------------------------------------------------------------

BOTH = "Halden CEO Ann Cole wrote to staff. Corvane Systems is a company. Halden is a company."


def test_who_speaks_for_a_company_means_it_whichever_was_named_last() -> None:
    told = f"{BOTH} Cole met Corvane Systems in May. Cole added that the company would seek a deal."
    assert last(told).replaced["the company"] == "Halden"


def test_of_an_outsiders_company_nothing_is_known() -> None:
    told = f"{BOTH} Tom Rees met Corvane Systems in May. Rees added that Cole sold to the company."
    assert last(told).replaced.get("the company") != "Halden"


@pytest.mark.parametrize("opening", ["Lumina only flagged five posts", "Zillah flagged five posts"])
def test_a_name_that_nobody_bears_may_be_the_company(opening: str) -> None:
    told = f"Corvane Systems sells cameras. {opening}, but in May the company warned the council."
    assert "Corvane Systems" not in last(told).replaced.values()


@pytest.mark.parametrize(
    "told",
    [
        "The auditor of Norwick said that no one had shown it to Corvane Systems.",
        "Corvane Systems named another fault than the one that Norwick had listed.",
        "Norwick found that the tenant was who he or she claimed to be.",
    ],
)
def test_who_or_what_its_own_sentence_tells_does_not_point_back(told: str) -> None:
    assert last(f"Corvane Systems sold cameras to Norwick. {told}").dangling == []


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("Norwick had asked for one in May.", "one"),
        ("Corvane Systems will not sell the one that Norwick tested.", "one"),
    ],
)
def test_one_of_what_was_told_before_points_back(told: str, word: str) -> None:
    assert word in last(f"Corvane Systems makes cameras. {told}").dangling


def test_he_or_she_of_nobody_in_the_sentence_is_told_nowhere() -> None:
    assert last("Norwick has rules for payments. In April he or she must return them.").dangling


def test_a_headline_is_no_masthead() -> None:
    body = "Lowell County sold the jail in May. The harbour was cold."
    told = "The county paid $4 million for the jail."
    named = last("County votes to end its jail pilot", body, told).replaced
    assert named["The county"] == "Lowell County"
    assert "The county" not in last("The Marlow County Independent", body, told).replaced


def test_whose_a_review_is_says_which() -> None:
    by = "The review, by Calder State University’s school of law, was sent to Norwick in May."
    assert last(f"Norwick read a report. {by}").dangling == []
    aside = "The review, however long, was sent to Norwick in May."
    assert last(f"Norwick read a report. {aside}").dangling == ["the review"]


@pytest.mark.parametrize(
    ("where", "named"), [("on the board of one of those firms, Halden Oil", False), ("in the hall", True)]
)
def test_the_board_of_a_firm_is_no_public_board(where: str, named: bool) -> None:
    told = last(
        f"The Norwick Licensing Board met in May. Ana Whitby had sat {where}. Whitby left the board in June."
    )
    assert any("Licensing" in words for words in told.replaced.values()) is named
