from __future__ import annotations

import pytest

from briefing.cli.choices import parse_options
from briefing.errors import InputError


def test_values_are_read_by_their_form() -> None:
    given = ["annex=false", "note_words=12", "share=0.5", "note_words=full", "motto=a=b", "empty="]
    expected = {"annex": False, "note_words": "full", "share": 0.5, "motto": "a=b", "empty": ""}
    assert parse_options(given) == expected


def test_every_entry_that_is_no_pair_is_told() -> None:
    with pytest.raises(InputError) as caught:
        parse_options(["annex", "=x", "fine=1"])
    assert len(caught.value.problems) == 2
