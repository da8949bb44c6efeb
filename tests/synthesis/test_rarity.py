"""Rarity: words weigh the more, the fewer sentences have them."""

from __future__ import annotations

import math

import pytest

from briefing.synthesis.rarity import Rarity

SENTENCES = [{"camera", "sell"}, {"camera", "buy"}, {"camera", "sell", "ohio"}]


def test_the_rarer_the_heavier() -> None:
    rarity = Rarity(SENTENCES)
    assert rarity.weight(["ohio"]) > rarity.weight(["sell"]) > rarity.weight(["camera"]) > 0
    assert rarity.weight(["ohio"]) == pytest.approx(math.log(4))
    assert rarity.weight(["ohio", "sell"]) == pytest.approx(rarity.weight(["ohio"]) + rarity.weight(["sell"]))


def test_what_no_sentence_has_weighs_what_is_said_of_it() -> None:
    assert Rarity(SENTENCES).weight(["norwick"]) == 1.0
    assert Rarity(SENTENCES, unknown=0.0).weight(["norwick"]) == 0.0
    assert Rarity([]).weight([]) == 0.0
