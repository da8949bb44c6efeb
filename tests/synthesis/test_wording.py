"""A sentence of a source stands alone in the brief, in the source's own words, or is not used."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import PassageKind
from briefing.extraction.extract import SourceFacts
from briefing.model.evidence import Span
from briefing.synthesis.summing_up import SummingUp
from briefing.synthesis.wording import Worded, Wording
from tests.extraction.texts import ACTS, Paragraph, clean_source, extracted, one, statement_with
from tests.synthesis.dossiers import words

DATED = SourceFacts(published="2024-05-17")
OWN = SourceFacts(published="2024-05-17", publisher="Norwick Housing Authority", author="Jane Odell")


def text_of(part: str, *paragraphs: Paragraph, facts: SourceFacts | None = None) -> str | None:
    worded = words(part, *paragraphs, facts=facts)
    return worded.text if worded else None


# --- what is left as it is ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Corvane Systems sold 96 cameras to the Norwick Police Department.",
        "Corvane Systems called Plateview “the best & only <b>camera</b> {{ in }} Ohio” in 2023.",
        "The Norwick City Council didn’t renew its contract.",
    ],
)
def test_a_sentence_that_stands_alone_stays(sentence: str) -> None:
    assert text_of(sentence) == sentence


def test_the_week_of_a_report_stays_with_the_report() -> None:
    told = "Last week, the Courier reported that Ohio had not tested the cameras of Corvane Systems."
    assert text_of("the Courier reported", told, facts=DATED) == (
        "In the week of 6 May 2024, the Courier reported that Ohio had not tested the cameras of Corvane Systems."
    )


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("We also sold cameras, however, to Ohio", "We also sold cameras, however, to Ohio"),
        ("Lindqvist sold it to them last Monday", "Lindqvist sold it to them last Monday"),
        ("We sell the “best” camera in Ohio", "We sell the ‘best’ camera in Ohio"),
        ("{{ 7*7 }} **cameras** were sold to Ohio", "{{ 7*7 }} **cameras** were sold to Ohio"),
    ],
)
def test_a_speakers_words_stay_verbatim(said: str, quoted: str) -> None:
    text = f"“{said},” said Anna Lindqvist, chief executive of Corvane Systems."
    worded = text_of("said Anna", text, facts=DATED)
    assert worded is not None
    assert f"“{quoted}" in worded


def test_woven_words_stay_verbatim() -> None:
    worded = text_of(
        "Lindqvist said",
        "Anna Lindqvist leads Corvane Systems. Lindqvist said that “Lindqvist also sells it” in Ohio.",
    )
    assert worded == "Anna Lindqvist said that “Lindqvist also sells it” in Ohio."


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“A form,” said Tom Okafor, a nurse, “became a trap for Ohio.”", "“A form became a trap for Ohio.”"),
        ("“We sold cameras,” said Tom Okafor, a nurse, “and we will sell more.”",
         "“We sold cameras, and we will sell more.”"),
        ("“We sold cameras to Ohio,” said Tom Okafor, a nurse. “We will sell more.”",
         "“We sold cameras to Ohio. We will sell more.”"),
        ("“We sold cameras,” said Tom Okafor, a nurse. Ohio paid in May. “We will sell more.”",
         "“We sold cameras” […] “We will sell more.”"),
    ],
)  # fmt: skip
def test_nothing_stands_for_an_attribution_inside_a_sentence(text: str, whole: str) -> None:
    assert text_of("said Tom", text) == f"Tom Okafor said: {whole}"


def test_a_speaker_is_named_in_full() -> None:
    text = "Tom Okafor, a nurse, spoke in May. “We sold 40 cameras to Ohio,” he said."
    assert text_of("We sold", text) == "Tom Okafor said: “We sold 40 cameras to Ohio”."


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("Good evening. Tom Okafor, Ward Nurses' Union. We counted 40 falls in May.",
         "“We counted 40 falls in May.”"),
        ("Thank you, Madam Chair. We counted 40 falls in May.", "“We counted 40 falls in May.”"),
        ("If I may. We counted 40 falls in May.", "“We counted 40 falls in May.”"),
        ("No. We counted 40 falls in May.", "“No. We counted 40 falls in May.”"),
    ],
)  # fmt: skip
def test_who_greets_is_quoted_from_where_he_speaks_of_the_matter(said: str, whole: str) -> None:
    text = f"“{said}” Tom Okafor, a nurse, said."
    assert text_of("We counted", text) == f"Tom Okafor said: {whole}"


# --- half of a matter -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        ("Corvane Systems flew Tom Okafor to a trial in May. Ohio paid $900 for the trial.", "900", True),
        ("Corvane Systems leases 40 cameras to Norwick. Ohio paid $900 for the trial.", "900", False),
        ("Norwick withheld 40 pages in May. Another 88 pages were withheld in June.", "88", True),
        ("Another 88 pages were withheld by Norwick in June.", "88", False),
    ],
)
def test_what_only_points_back_is_told_after_what_it_points_to(text: str, part: str, told: bool) -> None:
    worded = text_of(part, text, facts=DATED)
    assert (worded is not None) == told
    assert worded is None or len(worded.split(". ")) == 2


@pytest.mark.parametrize(
    "answer",
    [
        "Corvane Systems denies that it sold any camera to Ohio.",
        "That was cancelled before delivery.",
        "Norwick says that this has nothing to do with Corvane Systems.",
        "But Norwick never switched a camera on.",
        "It has made no finding.",
    ],
)
def test_what_takes_half_of_it_back_is_told_with_it(answer: str) -> None:
    worded = text_of("40 cameras", f"Corvane Systems sold 40 cameras to Norwick. {answer}")
    assert worded == f"Corvane Systems sold 40 cameras to Norwick. {answer.removeprefix('But ')}"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Norwick asked Corvane Systems for its logs. Corvane Systems refused.", True),
        ("Norwick asked Corvane Systems for its logs. Ohio has 88 counties.", False),
    ],
)
def test_a_request_is_told_with_its_answer(text: str, whole: bool) -> None:
    assert (text_of("logs", text) == text) == whole


def test_then_before_an_office_is_kept() -> None:
    sentence = "Tom Okafor, then head of sales at Corvane Systems, met Norwick in May 2024."
    assert text_of("head of sales", sentence) == sentence


# --- what is taken away ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lead",
    [
        "However, ",
        "To be clear, ",
        "Meanwhile, ",
        "In addition, ",
        "But ",
        "And, in fact, ",
        "PORT ELLIS (AP) — ",
        "NORWICK, Ohio — ",
        "The next day, ",
        "That week, ",
    ],
)
def test_what_ties_it_to_its_place_goes(lead: str) -> None:
    text = f"{lead}Corvane Systems sold cameras to Ohio."
    assert text_of("Corvane Systems sold", text) == "Corvane Systems sold cameras to Ohio."


def test_a_day_stays_that_a_clause_behind_it_tells() -> None:
    text = "Ana Haddad wrote to Corvane Systems on the same day she heard that Ohio had bought cameras."
    assert text_of("wrote", text) == text
    bare = "Ana Haddad wrote to Corvane Systems the same day."
    assert text_of("wrote", bare) == "Ana Haddad wrote to Corvane Systems."


def test_also_and_short_names_go() -> None:
    text = "Corvane Systems (“Corvane”) also sold cameras to Ohio."
    assert text_of("sold", text) == "Corvane Systems sold cameras to Ohio."


@pytest.mark.parametrize("opening", ["So far, Corvane", "Now Corvane", "Still cameras of Corvane"])
def test_words_that_only_look_like_links_stay(opening: str) -> None:
    text = f"{opening} Systems sold cameras to Ohio police."
    worded = text_of("sold cameras", text)
    assert worded is None or worded.startswith(opening)


# --- what is filled in ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Anna Lindqvist leads Corvane Systems. Lindqvist sold the cameras to Ohio.", "Lindqvist sold",
         "Anna Lindqvist sold the cameras to Ohio."),
        ("Anna Lindqvist leads Corvane Systems. Ms. Lindqvist sold the cameras to Ohio.", "Lindqvist sold",
         "Anna Lindqvist sold the cameras to Ohio."),
        ("Anna Lindqvist leads Corvane Systems. She sold the cameras to Ohio.", "She sold",
         "Anna Lindqvist sold the cameras to Ohio."),
        ("Corvane Systems sells cameras. The company sold 96 cameras to Ohio.", "The company",
         "Corvane Systems sold 96 cameras to Ohio."),
        ("The Border Directorate met. The agency sold the cameras to Ohio.", "The agency",
         "The Border Directorate sold the cameras to Ohio."),
    ],
)  # fmt: skip
def test_names_are_completed(text: str, part: str, expected: str) -> None:
    assert text_of(part, text) == expected


def test_a_completed_name_cites_where_it_is_given() -> None:
    text = "Anna Lindqvist leads Corvane Systems. Lindqvist sold the cameras to Ohio."
    worded = words("Lindqvist sold", text)
    assert worded is not None
    assert [span.slice(text) for _, span in worded.evidence] == [
        "Lindqvist sold the cameras to Ohio.",
        "Anna Lindqvist leads Corvane Systems.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lindqvist administration sold the cameras to Ohio.",
        "Ohio bought the cameras at a Lindqvist rally.",
        "Two pro-Lindqvist councils bought the cameras of Ohio.",
    ],
)
def test_a_name_that_only_says_which_is_not_told_in_full(sentence: str) -> None:
    assert text_of("cameras", f"Anna Lindqvist leads Corvane Systems. {sentence}") == sentence


def test_a_full_name_once_is_enough() -> None:
    text = "Anna Lindqvist leads Corvane Systems. Lindqvist said that Lindqvist sold the cameras."
    assert text_of("Lindqvist said", text) == "Anna Lindqvist said that Lindqvist sold the cameras."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Corvane Systems sold cameras to Ohio last Monday.",
         "Corvane Systems sold cameras to Ohio on Monday 13 May 2024."),
        ("Corvane Systems sold cameras to Ohio yesterday.",
         "Corvane Systems sold cameras to Ohio on 16 May 2024."),
        ("After Tuesday's walkout Corvane Systems sold cameras to Ohio.",
         "After Tuesday's (14 May 2024) walkout Corvane Systems sold cameras to Ohio."),
        ("Corvane Systems sold cameras to Ohio in March.",
         "Corvane Systems sold cameras to Ohio in March 2024."),
        ("Corvane Systems sold cameras to Ohio on November 14 last year.",
         "Corvane Systems sold cameras to Ohio on 14 November 2023."),
        ("Corvane Systems sold cameras to Ohio on 3 March 2023.",
         "Corvane Systems sold cameras to Ohio on 3 March 2023."),
    ],
)  # fmt: skip
def test_dates_are_resolved_against_the_day_of_publication(sentence: str, expected: str) -> None:
    worded = words(sentence, facts=DATED)
    assert worded is not None
    assert worded.text == expected
    assert worded.caution is None


def test_a_relative_date_without_a_base_gets_a_caution() -> None:
    worded = words("Corvane Systems sold cameras to Ohio last Monday.")
    assert worded is not None
    assert worded.text == "Corvane Systems sold cameras to Ohio last Monday."
    assert worded.caution is not None
    assert "last Monday" in worded.caution


def test_the_caution_names_the_day_that_has_no_year() -> None:
    text = "Corvane Systems sold cameras to Ohio last Monday."
    source = extracted(clean_source(text, metadata={"published_day": "--03-27"}))
    worded = Wording(source.sources[0], source.actors).word(source.sources[0].statements[0])
    assert worded is not None
    assert worded.caution == "“last Monday” counts from 27 March; the year is not given."


@pytest.mark.parametrize("lead", ["Earlier this week", "A couple weeks ago", "On Monday"])
def test_what_counts_from_an_unknown_day_stays_at_the_start_too(lead: str) -> None:
    worded = words(f"{lead}, Corvane Systems sold cameras to Ohio.")
    assert worded is not None
    assert worded.text == f"{lead}, Corvane Systems sold cameras to Ohio."
    assert worded.caution is not None


def test_an_absolute_date_needs_no_caution() -> None:
    worded = words("Corvane Systems sold cameras to Ohio on 3 March 2023.")
    assert worded is not None
    assert worded.caution is None


@pytest.mark.parametrize(
    "sentence",
    [
        "According to the Evening Courier, Corvane Systems sold cameras to Ohio.",
        "Corvane Systems sold cameras to Ohio, the Evening Courier reported on Monday.",
        "The Evening Courier reports that Corvane Systems sold cameras to Ohio.",
    ],
)
def test_an_attribution_is_worded_in_one_way(sentence: str) -> None:
    assert text_of(sentence) == "Corvane Systems sold cameras to Ohio, according to the Evening Courier."


@pytest.mark.parametrize(
    ("sentence", "mangled"),
    [
        ("Ohio cancelled a contract after the Evening Courier reported that sheriffs used cameras.",
         "after that sheriffs"),
        ("Ohio bought no cameras, according to the Evening Courier, which obtained emails.",
         "cameras, which obtained"),
    ],
)  # fmt: skip
def test_an_attribution_of_a_part_is_not_cut_out(sentence: str, mangled: str) -> None:
    assert mangled not in (text_of(sentence) or "")


# --- the first person -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We withheld 41 pages of the contract.",
         "The Norwick Housing Authority withheld 41 pages of the contract."),
        ("I have signed the release of the contract.", "Jane Odell has signed the release of the contract."),
        ("We are sure that cameras help Ohio.", "The Norwick Housing Authority is sure that cameras help Ohio."),
        ("Our lawyers sold the cameras to Ohio.",
         "The Norwick Housing Authority’s lawyers sold the cameras to Ohio."),
    ],
)  # fmt: skip
def test_the_first_person_of_a_letter_is_its_publisher(sentence: str, expected: str) -> None:
    assert text_of(sentence, facts=OWN) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Customers told us that the old wording was hard to read in Ohio.",
        "As of October 1, 2025 we no longer offer the fee in new contracts.",
        "Our audits of customers are thorough, friendly and fast.",
    ],
)
def test_what_a_company_says_of_itself_is_quoted(sentence: str) -> None:
    facts = SourceFacts(published="2025-05-17", publisher="Kerbwise Labs Inc.")
    assert text_of(sentence, facts=facts) == f"Kerbwise Labs Inc. wrote: “{sentence}”"


def test_what_a_person_told_a_companys_blog_is_told() -> None:
    facts = SourceFacts(published="2025-05-17", publisher="Kerbwise Labs Inc.")
    sentence = "Ana Haddad told us that the cameras harmed tenants in Ohio."
    assert text_of(sentence, facts=facts) == sentence.replace("told us", "told Kerbwise Labs Inc.")


def test_a_letters_plain_sentences_are_its_publishers_word() -> None:
    letter = "We withheld the contract. We sold the cameras. We met Ohio. Cameras harmed tenants in Ohio."
    worded = text_of("harmed", letter, facts=OWN)
    assert worded == "Cameras harmed tenants in Ohio, according to the Norwick Housing Authority."


def test_the_first_person_of_a_newspapers_piece_is_its_authors() -> None:
    paper = SourceFacts(published="2024-05-17", publisher="The State Ledger", author="Lucia Amaro")
    sentence = "Our test of cameras in Ohio failed in May."
    assert text_of(sentence, facts=paper) == f"Lucia Amaro wrote: “{sentence}”"


def test_the_first_person_of_nobody_known_is_quoted_from_an_undated_document() -> None:
    sentence = "We withheld 41 pages of the contract."
    assert text_of(sentence) == f"An undated document (s-1.txt) reads: “{sentence}”"


def test_what_a_sentence_could_do_without_stays_in_a_quotation() -> None:
    sentence = "We pay out more in a day than most of us will see in our lives."
    assert text_of(sentence) == f"An undated document (s-1.txt) reads: “{sentence}”"


def test_what_cannot_be_put_in_the_third_person_is_quoted() -> None:
    long = SourceFacts(published="2024-05-17", publisher="Norwick and Hale Joint Housing Authority")
    worded = text_of("Our officers sold 41 cameras to Ohio.", facts=long)
    assert (
        worded
        == "The Norwick and Hale Joint Housing Authority wrote: “Our officers sold 41 cameras to Ohio.”"
    )


# --- in its context -------------------------------------------------------------------------------


def test_a_sentence_that_points_back_is_told_after_the_one_that_it_points_to() -> None:
    first = "Corvane Systems changed the clause on cameras in May."
    worded = text_of("2019", f"{first} That clause had bound Ohio since 2019.")
    assert worded == f"{first} That clause had bound Ohio since 2019."


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Corvane Systems changed the clause on cameras.", "That clause had bound Ohio since 2019."),
        ("Will Corvane Systems change the clause? That clause had bound Ohio since 2019.",),
        ("He changed the clause on cameras. That clause had bound Ohio since 2019.",),
        ("Corvane Systems sold cameras to Ohio. The agency had refused such things in 2019.",),
        (
            "Ohio State and Corvane Systems met in May. State law allows 30 days. It had not in 2019 told nurses.",
        ),
    ],
)
def test_it_is_not_told_where_that_does_not_explain_it(paragraphs: tuple[str, ...]) -> None:
    assert words("2019", *paragraphs) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        (PassageKind.BLOCK_QUOTE, "We withheld 41 pages of the contract."),
        (PassageKind.BODY, "Sir Julian Ockenden: We withheld 41 pages of the contract."),
    ],
)
def test_anothers_first_person_is_not_the_publishers(paragraph: Paragraph) -> None:
    worded = text_of("41 pages", paragraph, facts=OWN)
    assert worded is None or "The Norwick Housing Authority withheld" not in worded


def test_set_off_words_are_their_writers_and_a_few_are_not_told() -> None:
    paragraphs = (
        "The Courier post starts with the writer saying that cameras harm people.",
        (
            PassageKind.BLOCK_QUOTE,
            "Corvane Systems sold 96 cameras to Norwick Police. Ohio was never at all fair to them.",
        ),
        "The writer of the Courier post goes on to say that Corvane Systems must stop.",
    )
    sold = words("sold 96", *paragraphs)
    assert sold is not None
    assert sold.text.endswith(", according to the writer of the Courier post.")
    assert words("never at all", *paragraphs) is None


def test_a_claim_is_told_with_the_sentence_that_takes_it_back() -> None:
    text = "Corvane Systems said the cameras are safe in Ohio. They are not."
    assert text_of("said", text) == text


def test_a_claim_is_told_with_the_answer_of_whom_it_speaks_of() -> None:
    text = (
        "Anna Lindqvist, chief executive of Corvane Systems, told Tom Okafor that the cameras are safe. "
        "Tom Okafor said that nobody had ever tested a camera in Ohio."
    )
    assert text_of("told", text) == text


def test_another_sentence_is_no_answer() -> None:
    text = "Corvane Systems said the cameras are safe. Tom Okafor said that nurses were on leave in Ohio."
    assert text_of("safe", text) == "Corvane Systems said the cameras are safe."


# --- a contract -----------------------------------------------------------------------------------


def test_a_clause_of_a_contract_is_quoted() -> None:
    clauses = (
        "The Customer shall pay the Fees within 30 days.",
        "You may not use the Cameras to follow anybody. A court may allow it.",
        "Corvane shall delete its footage after 90 days.",
        "The Customer shall not sell it. It may not lend it.",
    )
    assert text_of("follow", *clauses, facts=OWN) == (
        f"The Norwick Housing Authority’s terms say: “{clauses[1]}”"
    )


# --- with a list ----------------------------------------------------------------------------------

ITEMS = [
    (PassageKind.LIST_ITEM, text)
    for text in ("to end the contract in May;", "to say who paid; and", "to pay.")
]


def test_a_list_is_told_with_its_introduction() -> None:
    worded = text_of("asks", "The Ohio Nurses Union asks Corvane Systems:", *ITEMS)
    assert worded == (
        "The Ohio Nurses Union asks Corvane Systems: to end the contract in May; to say who paid; to pay."
    )


def test_the_letters_of_a_clauses_items_are_its_words() -> None:
    clauses = [
        "4.2 The Customer shall not use the Output to decide on:",
        *((PassageKind.LIST_ITEM, item) for item in ("(a) housing in Ohio; or", "(b) a pension in Ohio.")),
        "4.3 The Customer shall not sell the Output.",
        "4.4 Corvane shall delete its footage after 90 days.",
        "4.5 The Customer shall pay Corvane.",
    ]
    assert text_of("decide", *clauses, facts=OWN) == (
        "The Norwick Housing Authority’s terms say: “The Customer shall not use the Output to decide on: "
        "(a) housing in Ohio; or (b) a pension in Ohio.”"
    )


def test_a_list_is_told_after_the_sentence_that_says_whose_it_is() -> None:
    first = "Corvane Systems has published a list of promises in Ohio."
    worded = text_of("binds", f"{first} That list binds Corvane Systems:", *ITEMS)
    assert worded == (
        f"{first} That list binds Corvane Systems: to end the contract in May; to say who paid; to pay."
    )


def test_what_stands_behind_a_list_follows_its_last_word() -> None:
    many = [
        (PassageKind.LIST_ITEM, f"to end the contract of county {n} in Ohio in 2023;") for n in range(1, 8)
    ]
    worded = text_of("asks", "Corvane Systems asks Ohio, according to the Norwick Ledger:", *many)
    listed = "; ".join(f"to end the contract of county {n} in Ohio in 2023" for n in range(1, 8))
    assert worded == f"Corvane Systems asks Ohio: {listed}, according to the Norwick Ledger."


def test_a_list_that_is_broken_off_says_so_before_whose_word_it_is() -> None:
    item = "to end the contract of every single county in Ohio in 2023 and to say who paid for it;"
    many = [(PassageKind.LIST_ITEM, item)] * 6
    worded = text_of("asks", "The Ohio Nurses Union asks Corvane Systems:", *many)
    assert worded is not None
    assert worded.endswith("who paid for it; […]")


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("We built it. We sold it.", "Ana Bell wrote: “We built it. We sold it.”"),
        (
            "We built it. Ohio paid. We sold it.",
            "Ana Bell wrote: “We built it.” Ana Bell wrote: “We sold it.”",
        ),
        ("“We built it.” She laughed. “We sold it.”", "Ana Bell wrote: “We built it.” […] “We sold it.”"),
    ],
)
def test_what_one_voice_says_next_has_no_second_introduction(text: str, together: str) -> None:
    source, actors = one(text)
    spans = [Span(at := text.index(said), at + len(said)) for said in ("We built it.", "We sold it.")]
    first, second = (Worded(f"Ana Bell wrote: “{s.slice(text)}”", (("s-1", s),)) for s in spans)
    told = Wording(source, actors).in_a_row(first, second, (*second.evidence, *first.evidence))
    assert told.text == together
    if "[…]" not in together and together.count("wrote") == 1:
        assert told.evidence == (("s-1", Span(0, len(text))),)


def test_a_shortened_verb_is_quoted() -> None:
    assert text_of("sell", "We'll sell the manual in Norwick.", facts=OWN) == (
        "The Norwick Housing Authority wrote: “We'll sell the manual in Norwick.”"
    )


def test_a_letters_list_is_quoted() -> None:
    item = (PassageKind.LIST_ITEM, "End the contract in Ohio.")
    worded = text_of("therefore", "We therefore ask that our firm:", item, (PassageKind.LIST_ITEM, "Pay us."))
    assert worded == (
        "An undated document (s-1.txt) reads: “We therefore ask that our firm: End the contract in Ohio. Pay us.”"
    )


def test_a_pronoun_stays_behind_the_name_that_it_stands_for() -> None:
    text = "Anna Lindqvist leads Corvane Systems. She wrote that she had tested the camera in Ohio."
    assert text_of("wrote", text) == "Anna Lindqvist wrote that she had tested the camera in Ohio."


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwick County ruled in May that Corvane Systems had been wrong to.",
        "An earlier version of the article said that Corvane Systems sold cameras to Ohio.",
    ],
)
def test_what_leaves_the_matter_out_is_not_used(sentence: str) -> None:
    assert words(sentence) is None


# --- what is not used -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "She sold 96 cameras to the police in Ohio.",
        "The company sold 96 cameras to the police in Ohio.",
        "It sold 96 cameras to the police in Ohio.",
        "Will Corvane Systems sell 96 cameras to Ohio?",
        "Read the letter that Corvane Systems sent to Ohio.",
        "Corvane Systems sold ****** cameras to Ohio in May.",
        "Corvane Systems should sell its cameras to Ohio.",
        "You can buy cameras from Corvane Systems now.",
        "Corvane Systems kept the contract until the following day.",
        "Corvane Systems declined to comment on the cameras.",
        "Corvane Systems did not respond to questions.",
        "Corvane sells it.",
    ],
)
def test_what_cannot_stand_alone_is_not_used(sentence: str) -> None:
    assert words(sentence) is None


@pytest.mark.parametrize(
    "text",
    [
        "“We sold ****** cameras to Ohio,” said Tom Okafor, a nurse.",
        "“They sold the cameras to Ohio,” said Tom Okafor, a nurse.",
        "“Have we sold cameras to the police in Ohio?” said Tom Okafor, a nurse.",
        "“We sold 96 cameras to the police in Ohio,” she said.",
        "“No,” said Tom Okafor, a nurse.",
        "“including drivers, nurses and quite a few deputies in Ohio,” said Tom Okafor, a nurse.",
    ],
)
def test_utterances_that_cannot_stand_alone_are_not_used(text: str) -> None:
    source, actors = one(text)
    wording = Wording(source, actors)
    assert [worded.text for each in source.statements if (worded := wording.word(each))] == []


PEOPLE = "Anna Lindqvist sells for Corvane Systems. Lorna Beck runs the clinic in Ohio."


def test_you_is_whom_the_words_were_written_to() -> None:
    to = "wrote on June 13 to Lorna Beck, who runs the clinic"
    told = text_of("You know", PEOPLE, f"“You know the fields,” Anna Lindqvist {to}. “We know the beds.”")
    assert told is not None
    assert "wrote to Lorna Beck: “You know the fields. We know the beds.”" in told


@pytest.mark.parametrize("wrote", ["wrote to the clinic", "said on June 13", "wrote"])
def test_you_is_nobody_where_the_text_names_none(wrote: str) -> None:
    assert text_of("You know", PEOPLE, f"“You know the fields in Ohio,” Anna Lindqvist {wrote}.") is None


def test_machine_altered_copy_never_yields_its_own_words() -> None:
    source, actors = one(
        "Corvane Systems peddled 96 optical devices to Ohio. Tom Okafor, a medical attendant, "
        "criticised Corvane Systems over the covenant. “We vend it to Ohio gladly,” said Tom Okafor.",
        altered=True,
    )
    assert all(Wording(source, actors).word(each) is None for each in source.statements)
    summing_up = SummingUp(source, actors)
    told = summing_up.reported(statement_with(source, "criticised"), ACTS["criticise"], "contract")
    assert told is not None
    assert "Tom Okafor" in told.text
    assert "criticised Corvane Systems in the matter of contract" in told.text
    assert "covenant" not in told.text
    assert told.caution
    assert summing_up.reported(statement_with(source, "peddled"), ACTS["sell"], "contract") is None


def test_a_summary_of_machine_altered_copy_has_no_role_from_it() -> None:
    source, actors = one("Tom Okafor, a supervisor of sick folk, criticised Corvane Systems.", altered=True)
    told = SummingUp(source, actors).reported(
        statement_with(source, "criticised"), ACTS["criticise"], "contract"
    )
    assert told is not None
    assert "sick folk" not in told.text


def test_every_wording_is_a_sentence_with_its_own_words_first() -> None:
    text = (
        "Anna Lindqvist leads Corvane Systems. However, she sold cameras to Ohio, the Evening Courier "
        "reported. “We sold 40 cameras to Ohio,” she said. The company called that “a triumph”."
    )
    source, actors = one(text, facts=DATED)
    wording = Wording(source, actors)
    told = [(each, worded) for each in source.statements if (worded := wording.word(each))]
    assert len(told) >= 3
    for statement, worded in told:
        assert worded.text[0].isupper()
        assert worded.text.rstrip("”’").endswith((".", "!", "?"))
        assert "  " not in worded.text
        source_id, span = worded.evidence[0]
        assert source_id == "s-1"
        assert span.contains(statement.span) or statement.speech is not None


@pytest.mark.parametrize("turn", ["Instead", "In fact"])
def test_what_is_told_first_to_be_turned_is_told_with_its_turn(turn: str) -> None:
    told = "Norwick Council had planned a fence for its yard in May 2024."
    point = "Norwick Council rented 60 drones."
    assert text_of("planned", f"{told} {turn} {point}") == f"{told} {point}"
    assert text_of("planned", f"{told} {point}") == told


def test_a_test_is_told_with_its_result() -> None:
    told = "A test by Norwick University gave Plateview pictures of 60 cars in May 2024."
    result = "It counted too many people in 22 of them, most often at night."
    assert text_of("A test by", f"{told} {result}") == f"{told} {result}"
    assert text_of("A test by", f"{told} It is free.") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The cameras were safe for everybody.", ", according to the Chief Officer."),
        ("He had now seen the contract with Ohio.", None),
    ],
)
def test_who_takes_the_floor_in_a_minute_goes_on_speaking(sentence: str, told: str | None) -> None:
    title = (PassageKind.HEADLINE, "Minute of Meeting held on 4 May 2023")
    asked = "4.1 Tom Okafor, a nurse, asked about cameras. The Chief Officer presented his report."
    text = text_of(sentence[:12], title, f"{asked} {sentence}", facts=DATED)
    assert text is None if told is None else text is not None and text.endswith(told)


@pytest.mark.parametrize("verb", ["did not accept", "regretted", "did not believe"])
def test_who_holds_something_in_minutes_goes_on_speaking(verb: str) -> None:
    title = (PassageKind.HEADLINE, "Minutes of Meeting held on 4 May 2023")
    held = f"4.1 Superintendent Lind {verb} that cameras had harmed tenants of Ohio."
    text = text_of(
        "No tenant", title, f"{held} No tenant had ever been shown to Corvane Systems.", facts=DATED
    )
    assert text is not None
    assert text.endswith("according to Superintendent Lind.")


COMPANY = SourceFacts(published="2025-05-17", publisher="Kerbwise Labs plc")


def test_a_companys_statement_is_its_word_even_where_it_never_says_we() -> None:
    claim = "The cameras have performed in line with the contract with Ohio."
    assert text_of(claim, facts=COMPANY) == f"{claim[:-1]}, according to Kerbwise Labs plc."


def test_what_a_person_writes_of_himself_is_not_given_to_a_company() -> None:
    sentence = "I would sell the cameras to Ohio again."
    assert text_of(sentence, facts=COMPANY) == f"A document of 17 May 2025 (s-1.txt) reads: “{sentence}”"
    signed = SourceFacts(published="2025-05-17", publisher="Kerbwise Labs plc", author="Ana Haddad")
    assert text_of(sentence, facts=signed) == sentence.replace("I would", "Ana Haddad would")


def test_today_is_told_with_its_day_or_not_at_all() -> None:
    sentence = "From today we sell no cameras to Ohio."
    assert text_of(sentence, facts=COMPANY) == f"Kerbwise Labs plc wrote on 17 May 2025: “{sentence}”"
    assert text_of(sentence, facts=SourceFacts(publisher="Kerbwise Labs plc")) is None


def test_a_note_that_is_cut_from_its_bracket_is_nobodys_words() -> None:
    assert (
        text_of("We sent the deck", "We sent the deck to Ohio [NOTE: no deck was found.", facts=COMPANY)
        is None
    )


ASKED = (
    PassageKind.LIST_ITEM,
    "An audit of the cameras with two members elected by staff, before Ohio signs.",
)


@pytest.mark.parametrize("heading", ["What we want", "Our demands", "The staff ask"])
def test_what_is_asked_for_in_a_list_is_not_told_as_so(heading: str) -> None:
    assert text_of("An audit", (PassageKind.HEADING, heading), ASKED, facts=OWN) is None


@pytest.mark.parametrize(
    ("told", "after"),
    [
        ("The entry of Corvane Systems was no false entry by Ohio.", "Nor is it true."),
        ("Corvane Systems paid for the flights of Ana Bell to Ohio.", "Ana Bell has since repaid the sum."),
    ],
)
def test_a_turn_of_the_sense_is_told_with_it(told: str, after: str) -> None:
    text = text_of(told[:20], f"Ana Bell runs trials. {told} {after}")
    assert text is None or text.endswith(after)


def test_what_is_not_so_is_told_with_what_is() -> None:
    told = "Corvane Systems sold cameras. They were not looking for thieves in Ohio. They were looking for tenants."
    text = text_of("They were not", told)
    assert text is None or "looking for tenants" in text


def test_a_contrast_about_something_else_is_not_told_with_it() -> None:
    told = "Ohio declined to buy the cameras of Corvane Systems."
    for after in ("However, it was picked up by four papers.", "But that was picked up by four papers."):
        assert text_of("declined", f"{told} {after}") == told


def test_some_of_us_are_not_the_body_that_publishes() -> None:
    source, actors = one("Anna Lindqvist wrote what plenty of us have written before.", facts=OWN)
    told = Wording(source, actors).word(source.statements[0])
    assert told is None or "plenty of the Norwick" not in told.text


@pytest.mark.parametrize(("cue", "lead"), [("reads in part", "reads in part: “"), ("reads", "reads: “")])
def test_an_excerpt_is_called_one(cue: str, lead: str) -> None:
    told = words(
        "We are concerned",
        "Corvane Systems employees wrote a letter to Tom Okafor about the cameras. The letter from Corvane "
        f"Systems employees {cue}:",
        "“We are concerned that the cameras will be sold to the Norwick Police Department.”",
    )
    assert told is not None and lead in told.text


# --- what an opening goes on with -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "In response to the raids in Ohio, Corvane Systems sold 96 cameras.",
            "In response to the raids in Ohio, Corvane Systems sold 96 cameras.",
        ),
        ("In response, Corvane Systems sold 96 cameras.", "Corvane Systems sold 96 cameras."),
        (
            "In addition to fines, Corvane Systems sold 96 cameras.",
            "In addition to fines, Corvane Systems sold 96 cameras.",
        ),
        (
            "Corvane Systems sold 96 similarly priced cameras to Ohio.",
            "Corvane Systems sold 96 similarly priced cameras to Ohio.",
        ),
        (
            "(Corvane Systems (of Norwick) sold 96 cameras to Ohio.)",
            "Corvane Systems (of Norwick) sold 96 cameras to Ohio.",
        ),
    ],
)
def test_a_link_goes_only_where_it_is_one(sentence: str, told: str) -> None:
    assert text_of("96", sentence) == told


def test_what_a_report_goes_on_to_note_keeps_its_verb() -> None:
    told = (
        "The sale of 96 cameras “showed” why, the Norwick Courier reported, noting that “nobody” had asked."
    )
    found = text_of("96", f"Norwick Council met. {told}")
    assert found is None or "Courier reported, noting" in found


def demands(
    number: int, each: str = "Close one camera site in Ohio, and say by whom it was paid for"
) -> str | None:
    """A list of so many demands as it is told."""
    items = [(PassageKind.LIST_ITEM, f"{each} in county {place}.") for place in range(1, number + 1)]
    end = "We sent this to the Norwick Ledger in May."
    return text_of("We call on", "We call on Corvane Systems to:", *items, end, facts=OWN)


def test_a_list_of_demands_is_told_whole() -> None:
    told = demands(7)
    assert told is not None
    assert "county 7." in told
    assert "[…]" not in told


def test_a_list_of_demands_that_is_too_long_says_that_it_goes_on() -> None:
    told = demands(
        8, "Close one camera site in Ohio, say by whom it was paid for, and when it was put up there"
    )
    assert told is not None
    assert "county 8" not in told
    assert told.endswith(" […]”")


def test_a_list_of_more_items_than_are_told_says_that_it_goes_on() -> None:
    told = demands(10, "Close one site")
    assert told is not None
    assert told.rstrip(".").endswith("in county 8; […]")


@pytest.mark.parametrize("version", ["A previous version", "An earlier version of this report"])
def test_what_a_text_says_of_its_own_earlier_version_is_no_news(version: str) -> None:
    assert text_of("version", f"{version} said that Corvane Systems sold 96 cameras to Ohio.") is None
    other = "Corvane Systems sold a previous version of Plateview to Ohio in 2021."
    assert text_of("sold", other) == other


_HELD = "Corvane Systems had insisted that the cameras in Ohio were switched off by July 2023."
_NOT_SO = "Its chief executive, Anna Lindqvist, said that was not right."


@pytest.mark.parametrize(
    "so",
    ["“Two of the cameras ran until May,” Lindqvist said.", "Two of the cameras ran until May, she said."],
)
def test_what_was_not_right_is_told_with_what_was(so: str) -> None:
    told = text_of("was not right", f"{_HELD} {_NOT_SO} {so}", facts=DATED)
    assert told is not None
    assert "insisted" in told and "was not right" in told and "ran until May" in told


@pytest.mark.parametrize("behind", ["", " “We never knew,” said Tom Okafor, a nurse."])
def test_who_takes_his_own_word_back_is_not_told_without_what_was_so(behind: str) -> None:
    assert text_of("was not right", f"{_HELD} {_NOT_SO}{behind}", facts=DATED) is None


def test_what_a_side_held_is_told_with_what_it_says_now() -> None:
    so = "“Two of the cameras ran until May,” Lindqvist said."
    told = text_of("had insisted", f"{_HELD} {_NOT_SO} {so}", facts=DATED)
    assert told is None or "ran until May" in told


def test_a_denial_of_anothers_word_needs_no_more() -> None:
    told = text_of("was wrong", f"{_HELD} Tom Okafor, a nurse in Ohio, said that was wrong.", facts=DATED)
    assert told is not None and "insisted" in told
