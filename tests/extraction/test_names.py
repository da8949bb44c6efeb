"""Names are found whole, without titles and roles, and the words around them say what they name."""

from __future__ import annotations

import pytest

from briefing.extraction.language import parse
from briefing.extraction.name_spelling import is_acronym
from briefing.extraction.names import NameMention, find_all_names
from tests.extraction.test_quotations import clean
from tests.extraction.texts import names


def spelled(text: str) -> list[str]:
    return [mention.text for mention in names(text)]


def named(text: str, name: str) -> NameMention:
    (found,) = [mention for mention in names(text) if mention.text == name]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Customs and Border Protection met the sheriff.", ["Customs and Border Protection"]),
        ("The Department of Defense and ICE declined.", ["Department of Defense", "ICE"]),
        ("The Washoe County Sheriff’s Office tested it.", ["Washoe County Sheriff’s Office"]),
        ("Professor Mei-Lin Zhou wrote to the board.", ["Mei-Lin Zhou"]),
        ("Amazon's Rekognition was tested.", ["Amazon", "Rekognition"]),
        ("CEO Jeff Holt met Dr. Ellen Marsh.", ["Jeff Holt", "Ellen Marsh"]),
        ("Chief Deputy Alan Reyes met Judge Ellen Marsh of the Norwick District Court.",
         ["Alan Reyes", "Ellen Marsh", "Norwick District Court"]),
        ("NCTU General Secretary Rosa Delgado spoke.", ["NCTU", "Rosa Delgado"]),
        ("The letter went to the Signal Technicians' Association.", ["Signal Technicians' Association"]),
        ("They sued Corvane Cloud, Inc. Norwick joined.", ["Corvane Cloud", "Norwick"]),
        ("It was counted by the Riders' Bench.", ["Riders' Bench"]),
        ("Tenants' Table counted it.", ["Tenants' Table"]),
        ("The drivers' ICE contract ended.", ["ICE"]),
        ("Coun. Ray Bell did not vote.", ["Ray Bell"]),
        ("3.1 RESTRICTED PURPOSES are listed below.", []),
        ("Coun. Ann Cole voted no. Her motion, and Coun. Ray Bell's, failed.", ["Ann Cole", "Ray Bell"]),
        ("Police Chief Lamar Cole met State Treasurer Ann Bell.", ["Lamar Cole", "Ann Bell"]),
        ("Castle Bend Police Chief Hollis Greer left.", ["Castle Bend Police", "Hollis Greer"]),
        ("A motion went before U.S. District Judge Ann Cole in May.", ["Ann Cole"]),
        ("The pilot was sold by Ont.-based Brantwick Inc. to the city.", ["Brantwick Inc."]),
        ("Joon-ho Pak, a geographer, rented a month of it.", ["Joon-ho Pak"]),
        ("They told the state-run Acme Trust nothing.", ["Acme Trust"]),
        ("Rosalind Bell KC, a data protection barrister, said it was thin.", ["Rosalind Bell"]),
        ("The Scottish Information Commissioner ordered it.", ["Scottish Information Commissioner"]),
        ("The mechanics of Local 219 voted.", ["Local 219"]),
        ("PORT NORWICK, July 26: The council met.", []),
        ("It was on Tuesday, in June.", []),
        ("The president spoke to the board.", []),
    ],
)  # fmt: skip
def test_names_are_whole(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


def test_a_name_stands_where_it_says() -> None:
    text = "On Monday Dr. Ellen Marsh met the Norwick City Council."
    assert [mention.span.slice(text) for mention in names(text)] == ["Ellen Marsh", "Norwick City Council"]


def test_a_name_with_a_masked_word_is_no_name() -> None:
    assert "Corvane ****** Systems" not in spelled("They met Corvane ****** Systems in May.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("CEO Jeff Holt spoke.", "Jeff Holt", "CEO"),
        ("Chief Executive Rosa Delgado spoke.", "Rosa Delgado", "Chief Executive"),
        ("The trust's chief nurse, Ottoline Brandt, resigned.", "Ottoline Brandt", "The trust's chief nurse"),
        ("The council's head of waste, Graham Tutt, wrote.", "Graham Tutt", "The council's head of waste"),
        ("Corvane Inc., the leader in care, spoke.", "Corvane Inc.", None),
        ("Jane Odell, counsel at the Open Platform Project, spoke.", "Jane Odell",
         "counsel at the Open Platform Project"),
        ("They met Jane Odell (general counsel) in May.", "Jane Odell", "general counsel"),
        ("Its chief financial officer Jane Odell spoke.", "Jane Odell", "chief financial officer"),
        ("The town's parking director Jane Odell spoke.", "Jane Odell", "parking director"),
        ("Clinic director Jane Odell spoke.", "Jane Odell", "Clinic director"),
        ("Chief Financial Officer Jane Odell spoke.", "Jane Odell", "Chief Financial Officer"),
        ("The embattled director Jane Odell resigned.", "Jane Odell", "director"),
        ("Last year chairman Lou Perrin met her.", "Lou Perrin", "chairman"),
        ("They asked Provost Jane Odell in May.", "Jane Odell", "Provost"),
        ("Sheriff Wade Collier told the county that he knew.", "Wade Collier", "Sheriff"),
        ("Patient Doris Lamb sued.", "Doris Lamb", None),
        ("The Information and Privacy Commissioner Jane Odell spoke.", "Jane Odell",
         "Information and Privacy Commissioner"),
        ("They asked Attorney General Jane Odell in May.", "Jane Odell", "Attorney General"),
        ("The state's attorney general, Jane Odell, said no.", "Jane Odell", "The state's attorney general"),
        ("A spokeswoman for Corvane, Jane Odell, said no.", "Jane Odell", "spokeswoman for Corvane"),
        ("Jane Odell, a school-bus driver in Norwick, said no.", "Jane Odell",
         "a school-bus driver in Norwick"),
        ("Last week Corvane's chief executive, Jane Odell, said no.", "Jane Odell",
         "Corvane's chief executive"),
        ("The sum was agreed, said its co-ordinator, Jane Odell.", "Jane Odell", "its co-ordinator"),
        ("Present: Jane Odell, County Attorney; Tom Reyes.", "Jane Odell", "County Attorney"),
        ("Jane Odell, Norwick, spoke.", "Jane Odell", None),
        ("Jane Odell, who leads the county, spoke.", "Jane Odell", None),
        ("Jane Odell, speaking in May, refused.", "Jane Odell", None),
    ],
)  # fmt: skip
def test_roles_before_and_after_a_name(text: str, name: str, role: str | None) -> None:
    mention = named(text, name)
    assert mention.role == role
    if role is not None:
        assert mention.role_span is not None
        assert mention.role_span.slice(text) == role


@pytest.mark.parametrize(
    ("text", "occupation"),
    [
        ("Jane Odell, who heads public sales at Corvane, left.", "heads public sales at Corvane"),
        ("Jane Odell, of the campaign group Norwick Watch, left.", "of the campaign group Norwick Watch"),
        ("Jane Odell, who left in May, said no.", None),
        ("Jane Odell, who chairs it and voted against, said no.", None),
        ("Jane Odell, counsel at Corvane, left.", None),
    ],
)
def test_what_a_clause_says_that_somebody_does(text: str, occupation: str | None) -> None:
    found = named(text, "Jane Odell").occupation
    assert (found[0] if found else None) == occupation
    if found:
        assert found[1].slice(text) == occupation


@pytest.mark.parametrize(
    ("text", "name", "context"),
    [
        ("Ms. Odell refused.", "Odell", "person"),
        ("A tool called Plateview reads number plates.", "Plateview", "product"),
        ("The software, Gatewatch, was free.", "Gatewatch", "product"),
        ("Doors are held shut by a feature the company calls Late-Latch.", "Late-Latch", "feature"),
        (
            "The nurses asked that Late-Latch, the feature that holds doors shut, be ended.",
            "Late-Latch",
            "feature",
        ),
        ("They met the Border Security Directorate.", "Border Security Directorate", "agency"),
        ("Norwick bought it, the Evening Courier reported.", "Evening Courier", "publication"),
        ("Emails obtained by the Evening Courier show it.", "Evening Courier", "publication"),
    ],
)
def test_the_words_around_say_what_it_names(text: str, name: str, context: str) -> None:
    assert context in named(text, name).context


@pytest.mark.parametrize(
    "text",
    [
        "In nine of the 40 calls the caller was not speaking English.",
        "The figure covered English-language calls only.",
        "Two of the nurses speak Welsh at home.",
    ],
)
def test_a_language_is_nobody(text: str) -> None:
    assert spelled(text) == []


def test_whom_a_chair_introduces_is_somebody_whatever_the_recogniser_says() -> None:
    text = "“It was a thing nobody had read,” Board Chair Isolde Quayle said before the vote."
    assert "Isolde Quayle" in spelled(text)


def test_whose_it_is_and_whether_it_has_an_article() -> None:
    text = "Amazon's Rekognition was sold to the Evening Courier."
    assert named(text, "Rekognition").owner == "Amazon"
    assert named(text, "Evening Courier").article
    assert not named(text, "Rekognition").article


@pytest.mark.parametrize("text", ["ACLU", "A.C.L.U.", "IBM", "AT&T"])
def test_initials(text: str) -> None:
    assert is_acronym(text)


@pytest.mark.parametrize("text", ["Amazon", "a", "Acl", "NORTHGATES"])
def test_no_initials(text: str) -> None:
    assert not is_acronym(text)


@pytest.mark.xfail(strict=True, reason="an apposition behind “X of Y” is taken for a role of Y")
def test_a_role_behind_an_affiliation_is_the_persons() -> None:
    text = "Mei-Lin Zhou of Norwick University, a member of the board, resigned."
    assert named(text, "Norwick University").role is None


@pytest.mark.parametrize(
    "text",
    ["Inside Corvane the mood is grim.", "Eleven Corvane shareholders wrote.", "Meanwhile Corvane sold it."],
)
def test_what_leads_into_a_sentence_is_no_part_of_a_name(text: str) -> None:
    assert spelled(text) == ["Corvane"]


@pytest.mark.xfail(strict=True, reason="a role noun inside a name ends it")
def test_a_role_inside_a_name_belongs_to_it() -> None:
    assert spelled("It pleased the Police Officer Federation in May.") == ["Police Officer Federation"]


@pytest.mark.xfail(
    strict=True, reason="a made-up name that opens a sentence and is tagged as a noun is missed"
)
def test_a_name_that_opens_a_sentence() -> None:
    text = "Corvane Systems sells cameras to sheriffs in Ohio. Corvane employees met in Norwick."
    assert spelled(text) == ["Corvane Systems", "Ohio", "Corvane", "Norwick"]


def test_reporters_initials_are_nobodys_name() -> None:
    blog = {"b": "Reporting: Mina Orr (MO) and Tom Hale (TH)\n\nBell left for the ACLU at noon. —TH"}
    parsed = {key: parse(clean(text)) for key, text in blog.items()}
    found = {name.text for name in find_all_names(parsed, blog)}
    assert "ACLU" in found and not found & {"MO", "TH"}
