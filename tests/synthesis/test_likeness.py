from __future__ import annotations

from briefing.synthesis.likeness import Likeness

EXAMPLES = {
    "sales": ["A salesman pitched the software to the county.", "The city bought it for a million dollars."],
    "records": ["The agency refused the records request.", "A judge ordered the e-mails to be released."],
}


def test_a_statement_is_likest_to_the_section_of_its_kind() -> None:
    likeness = Likeness(EXAMPLES)
    sold = likeness.of("The vendor offered its product to the town at a discount.")
    released = likeness.of("The department handed over forty documents after an appeal.")
    assert sold["sales"][0] > sold["records"][0]
    assert released["records"][0] > released["sales"][0]


def test_likeness_is_relative() -> None:
    likeness = Likeness(EXAMPLES).of("The vendor offered its product.")
    assert abs(sum(nearest for nearest, _ in likeness.values())) < 1e-5
    assert abs(sum(every for _, every in likeness.values())) < 1e-5


def test_one_section_with_examples_is_like_nothing_else() -> None:
    assert Likeness({"sales": EXAMPLES["sales"], "records": []}).of("The vendor sold it.") == {}


def test_words_without_meaning_are_like_nothing() -> None:
    assert all(abs(each) < 5 for pair in Likeness(EXAMPLES).of("the of 3 …").values() for each in pair)
