"""What a sentence expects or waits for is told from what it reports."""

from __future__ import annotations

import time

import pytest

from briefing.synthesis.ahead import lies_ahead


@pytest.mark.parametrize(
    "told",
    [
        "The licence may be approved as soon as next month (April 2024).",
        "The union plans to call nine guards as witnesses.",
        "The harbour board has scheduled a meeting for Tuesday to decide whether to renew the lease.",
        "Judge Mora hasn’t ruled on the motion, but ordered the files opened.",
        "The council has yet to vote on it.",
        "If the label were made official, it would end the $3 million contract.",
        "All customers will soon be asked for their papers.",
        "The committee is expected to hear Corvane in autumn.",
    ],
)
def test_what_had_not_come(told: str) -> None:
    assert lies_ahead(told)


@pytest.mark.parametrize(
    "told",
    [
        "Corvane no longer plans to sell the cameras and delays the launch until autumn.",
        "The board granted the licence on 4 May 2024.",
        "Drivers accused Corvane of lying about how it plans to keep their faces.",
        "Corvane, which is expected to grow, fired nine guards.",
        "Bell said: “The council is going to vote soon.”",
        "Corvane dropped its plans to sell the cameras.",
        "The union wants the city to end the contract. It is expected to vote in May.",
        "Corvane will appeal against the ruling.",
    ],
)
def test_what_is_reported(told: str) -> None:
    assert not lies_ahead(told)


def test_long_sentences_take_no_time() -> None:
    started = time.perf_counter()
    for piece in ("has set a ", "may be ", "If the ", "who plans to ", "“("):
        lies_ahead(piece * 20_000)
    assert time.perf_counter() - started < 2
