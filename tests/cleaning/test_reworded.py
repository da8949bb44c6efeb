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


def test_other_quotations_of_the_same_people_accuse_nobody() -> None:
    other = (
        'Ewan Brodie told the radio: "There were lorries that left without a ticket every single night." '
        '"We will delete the plates as of today," he said. Ailsa Munro said: "It took a newspaper to tell us, '
        'after nineteen years." "I should like to see the invoices myself," she said. '
    ) * 2
    assert not any(
        s.machine_altered for s in reworded.detect([clean_source(ORIGINAL), clean_source(other, name="s-2")])
    )
