"""What labelled sentences have taught moves a told sentence to its section, and no further than it should."""

from __future__ import annotations

import numpy as np
import pytest

from briefing.model.topics import Learned, Reading
from briefing.synthesis import learned as module
from briefing.synthesis.learned import relearned

NOTHING = Reading(weights=[0.0] * 384)
#: Speaks for it by the first of the encoder's numbers.
FOR = Reading(weights=[4.0, *[0.0] * 383])


@pytest.fixture(autouse=True)
def sense(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = np.zeros(384, dtype=np.float32)
    numbers[0] = 1.0
    monkeypatch.setattr(module, "read", lambda sentence: numbers if "cameras" in sentence else 0 * numbers)


def test_what_teaches_nothing_changes_nothing() -> None:
    fits = {"terms": 0.3, "records": 0.2}
    learned = Learned(wanted=NOTHING, sections={"terms": NOTHING, "records": NOTHING})
    assert relearned(fits, "Corvane sold cameras.", learned) == pytest.approx(fits)


def test_a_sentence_goes_where_such_sentences_were_looked_for() -> None:
    learned = Learned(wanted=NOTHING, sections={"terms": NOTHING, "records": FOR})
    told = relearned({"terms": 0.3, "records": 0.2}, "Corvane sold cameras.", learned)
    assert told["records"] > 0.4 and sum(told.values()) == pytest.approx(0.5)
    assert relearned({"terms": 0.3, "records": 0.2}, "It rained.", learned)["terms"] == pytest.approx(0.3)


def test_what_is_worth_a_line_is_told_sooner() -> None:
    learned = Learned(wanted=FOR, sections={"terms": NOTHING, "records": NOTHING})
    told = relearned({"terms": 0.1, "records": 0.1}, "Corvane sold cameras.", learned)
    assert sum(told.values()) > 0.9 and told["terms"] == told["records"]


def test_the_days_of_sources_are_not_read() -> None:
    learned = Learned(wanted=FOR, sections={"terms": NOTHING, "records": NOTHING})
    plain, dated = "Corvane sold cameras.", "Corvane sold cameras (reported 4 May 2024)."
    fits = {"terms": 0.1, "records": 0.1}
    assert relearned(fits, plain, learned) == relearned(fits, dated, learned)


def test_no_words_rule_a_section_out_for_good() -> None:
    learned = Learned(wanted=NOTHING, sections={"terms": NOTHING, "records": FOR})
    told = relearned({"terms": 0.5, "records": 0.0}, "Corvane sold cameras.", learned)
    assert 0 < told["records"] < told["terms"]
