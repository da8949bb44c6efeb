"""Sources and spans: the file that was read, the words at the offsets, and nothing masked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.verification.failures import Verdict

TEXT = (
    "# Ferry staff walk out\n\nThe ferry line ran on time.\n\nDeckhands ***** ** the harbour.\n\n~ Share this"
)


@pytest.fixture(autouse=True)
def _ferry(model):
    model.source("a.txt", TEXT)


def test_untouched_model_stands(model):
    model.finding("The ferry line ran on time.", "The ferry line ran on time.")
    assert model.failures() == []


def test_changed_file(model):
    model.finding("The ferry line ran on time.", "The ferry line ran on time.")
    model.sources["a.txt"] = replace(
        model.sources["a.txt"], source=replace(model.sources["a.txt"].source, sha256="0" * 64)
    )
    assert model.verdicts() == {Verdict.CHANGED_SOURCE}


def test_source_that_the_dossier_lacks(model):
    model.finding("The ferry line ran on time.", "The ferry line ran on time.")
    model.sources.clear()
    assert Verdict.UNKNOWN_SOURCE in model.verdicts()


def test_words_moved_by_one(model):
    model.finding("The ferry line ran on time.", "The ferry line ran on time.")
    (evidence,) = model.parts["evidence"].values()
    evidence["start"] += 1
    evidence["end"] += 1
    assert Verdict.ALTERED_TEXT in model.verdicts()


def test_span_beyond_the_text(model):
    model.finding("The ferry line ran on time.", "The ferry line ran on time.")
    (evidence,) = model.parts["evidence"].values()
    evidence["start"], evidence["end"] = 9_000, 9_000 + len(evidence["text"])
    assert Verdict.MISSING_SPAN in model.verdicts()


def test_cited_evidence_that_is_not_there(model):
    model.finding("The ferry line ran on time.", "The ferry line ran on time.")
    model.parts["sections"][0]["findings"][0]["evidence"].append("e-nowhere")
    assert Verdict.MISSING_SPAN in model.verdicts()


def test_span_over_masked_words(model):
    model.finding("Deckhands … the harbour.", "Deckhands ***** ** the harbour.")
    assert Verdict.MASKED in model.verdicts()


def test_fragments_joined_over_a_mask(model):
    model.finding("Deckhands the harbour.", "Deckhands", "the harbour.")
    assert model.verdicts() == {Verdict.MASKED}


@pytest.mark.parametrize("words", ["Ferry staff walk out", "Share this"])
def test_headline_and_furniture_carry_no_finding(model, words):
    model.finding(f"{words}.", words)
    assert Verdict.IRRELEVANT in model.verdicts()


def test_failure_of_a_span_names_what_cites_it(model):
    model.finding("Deckhands … the harbour.", "Deckhands ***** ** the harbour.")
    assert {failure.item for failure in model.failures()} == {"f-0"}
