"""Two papers print one utterance in the same words; a synonymiser does not."""

from __future__ import annotations

from briefing.cleaning import reworded
from tests.extraction.texts import clean_source

ORIGINAL = """\
The harbour board of Tarn Valley bought 14 number-plate readers from Corvane Systems in March for £310,000, and \
did not say so until a reporter asked for the invoices. "We bought them because lorries were leaving without \
paying," the harbour master, Ewan Brodie, told the board on Monday. "Nobody asked us whether we kept the plates, \
and we never thought of it." Ailsa Munro, who keeps the ferry office, said that staff had learned of it from the \
newspaper. "I have worked on this quay for nineteen years and nobody showed me a camera," she said. Corvane Systems \
said that it would answer questions in writing. "Our readers count lorries and forget them after a month," it said.
"""
SPUN = """\
The harbour plank of Tarn Valley purchased 14 number-plate readers from Corvane Systems in March for £310,000, and \
did not utter so until a reporter requested for the invoices. "We purchased them because trucks were departing \
with out paying," the harbour grasp, Ewan Brodie, informed the plank on Monday. "No one requested us whether or \
not we stored the plates, and we by no means thought of it." Ailsa Munro, who retains the ferry workplace, \
mentioned that workers had realized of it from the newspaper. "I've labored on this quay for 19 years and no one \
confirmed me a digicam," she mentioned. Corvane Systems mentioned that it will reply questions in writing. "Our \
readers rely lorries and neglect them after a month," it mentioned.
"""


def test_a_copy_with_other_words_inside_the_marks_is_altered_and_the_original_is_not() -> None:
    original, spun = reworded.detect([clean_source(ORIGINAL), clean_source(SPUN, name="s-2")])
    assert spun.machine_altered
    assert not original.machine_altered


def test_a_cut_copy_with_the_same_quotations_is_not() -> None:
    cut = ORIGINAL.replace(" and did not say so until a reporter asked for the invoices", "")
    assert not any(
        s.machine_altered for s in reworded.detect([clean_source(ORIGINAL), clean_source(cut, name="s-2")])
    )


def test_longer_and_shorter_stretches_of_the_same_utterances_accuse_nobody() -> None:
    """Even of a paper whose own wording reads much worse."""
    longer = SPUN
    for own, spun in zip(ORIGINAL.split('"')[1::2], SPUN.split('"')[1::2], strict=True):
        longer = longer.replace(
            spun, f"As I told the board in May and say again now, {own.rstrip(',')} and so it is,"
        )
    told = [
        reworded._Told(clean_source(text, name=name)) for text, name in ((ORIGINAL, "s-1"), (longer, "s-2"))
    ]
    assert not reworded._misquotes(told[1], told[0])
    spun_told = reworded._Told(clean_source(SPUN, name="s-3"))
    assert reworded._misquotes(spun_told, told[0])


def test_other_quotations_of_the_same_people_accuse_nobody() -> None:
    other = (
        'Ewan Brodie told the radio: "There were lorries that left without a ticket every single night." '
        '"We will delete the plates as of today," he said. Ailsa Munro said: "It took a newspaper to tell us, '
        'after nineteen years." "I should like to see the invoices myself," she said. '
    ) * 2
    assert not any(
        s.machine_altered for s in reworded.detect([clean_source(ORIGINAL), clean_source(other, name="s-2")])
    )


REPORT = """\
The harbour board of Tarn Valley met on Monday evening to decide what becomes of the cameras on the quay, which \
have recorded the number plates of every car that boards the ferry since last spring. The board heard from eleven \
residents, most of whom asked it to take the cameras down before the summer season begins. A petition with more \
than nine hundred names lay on the table in front of the harbour master.

The harbour master told the board that the cameras had paid for themselves within a few months, because drivers \
who used to leave without a ticket were now sent a bill by post. He said that he could not tell how long the \
company keeps the pictures, and that nobody on his staff had read the contract to the end. Two members of the \
board laughed at that, and one of them asked whether anybody had.

The company that supplies the cameras sent a lawyer, who read a short letter. It said that pictures are deleted \
after thirty days and that the police may ask for them only with a warrant. The lawyer left before residents could \
put questions to her. A teacher from the island school said that her pupils had counted the cameras for a project \
and had found three more than the board was told of.

After two hours the board voted to wait for a report from the county, which is expected in the autumn. Until then \
the cameras stay where they are. The chair thanked the residents for their patience and closed the meeting.
"""
#: Twelve words changed, as a careful spinner does: 8 in 100 of those that it may change.
LIGHTLY_SPUN = {
    "decide": "adjudicate",
    "recorded the number": "taped the number",
    "asked it": "inquired it",
    "names lay": "epithets lay",
    "paid for": "compensated for",
    "staff had read": "faculty had read",
    "short letter": "brief missive",
    "deleted": "cancelled",
    "left before": "departed before",
    "counted the": "reckoned the",
    "voted": "balloted",
    "thanked": "gave thanks to",
}
#: What a desk changes: as many words, which fit as well.
DESK_EDITED = {
    "decide": "discuss",
    "recorded the number": "noted the number",
    "asked it": "urged it",
    "before the summer": "before the tourist",
    "told the board": "informed the board",
    "few months": "few weeks",
    "short letter": "brief statement",
    "deleted": "erased",
    "questions to": "objections to",
    "pupils": "children",
    "expected in": "due in",
    "closed the": "ended the",
}


def changed(text: str, words: dict[str, str]) -> str:
    for word, put in words.items():
        assert word in text
        text = text.replace(word, put)
    return text


def test_a_copy_with_few_words_replaced_is_altered_beside_its_original_in_whatever_order_they_come() -> None:
    original, spun = clean_source(REPORT), clean_source(changed(REPORT, LIGHTLY_SPUN), name="s-2")
    for pair in ([original, spun], [spun, original]):
        assert [source.machine_altered for source in reworded.detect(pair)] == [each is spun for each in pair]


def test_why_shows_what_stands_for_what() -> None:
    original, spun = clean_source(REPORT), clean_source(changed(REPORT, LIGHTLY_SPUN), name="s-2")
    (condition,) = reworded.detect([original, spun])[1].conditions
    assert condition.detail.count("” for “") == 3
    assert condition.share is not None and 0.03 < condition.share < 0.15


def test_words_that_fit_as_well_accuse_neither_of_two_papers() -> None:
    one, two = clean_source(REPORT), clean_source(changed(REPORT, DESK_EDITED), name="s-2")
    assert not any(
        source.machine_altered for source in [*reworded.detect([one, two]), *reworded.detect([two, one])]
    )
