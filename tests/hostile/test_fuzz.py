"""The fuzzer, for a few seconds; ``docs/limits.md`` records a long run."""

import pytest

from evals.fuzz import fuzz

pytestmark = pytest.mark.filterwarnings("ignore")


def test_damaged_documents_are_read_or_refused() -> None:
    outcomes, failures = fuzz(first=0, inputs=300, every=60, seconds=60)
    assert failures == []
    assert outcomes["read"] > 100 and outcomes["refused"] > 50 and outcomes["extracted"] > 0


@pytest.mark.parametrize("seed", [1000683, 1011472, 1096602, 5000799, 7002973])
def test_what_once_raised_is_read_or_refused(seed: int) -> None:
    _, failures = fuzz(first=seed, inputs=1, every=0, seconds=60)
    assert failures == []


@pytest.mark.parametrize("seed", [7001615])
def test_what_extraction_once_raised_on_is_extracted(seed: int) -> None:
    outcomes, failures = fuzz(first=seed, inputs=1, every=1, seconds=60)
    assert failures == []
    assert outcomes["extracted"] == 1
