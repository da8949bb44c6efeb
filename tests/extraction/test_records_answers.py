"""What an authority answers item by item is told with what was asked for, or not at all."""

from __future__ import annotations

import hashlib

import pytest

from briefing.cleaning.clean import clean
from briefing.cleaning.passages import CleanSource
from briefing.extraction.voices import find_voices
from briefing.reading.source_text import SourceText

LETTER = """\
COUNTY BOARD OF HALVIK
Office of the General Counsel

4 May 2021

Ms. Anna Quist
Harbour Watch

Re: Public Records Request 12

Dear Ms. Quist:

This letter answers your request under the Public Records Act. You asked for:

  1. contracts with Kerbwise Ltd. or its agents;
  2. tests of the reader that Kerbwise supplied (“tests”); and
  3. records of travel paid by Kerbwise.

The Board located 412 pages. Of these, 287 are released.

Item 1. Released in full on the day of this letter, as was agreed with you.

Item 2. Withheld in full (46 pages), Kerbwise having claimed that they are secret.

{third}

Sincerely,

Ruth Penn
"""


def _clean(text: str) -> CleanSource:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return clean(SourceText("s", "letter.txt", digest, text, "utf-8"))


THIRD = "Item 3. No records were located in the files of the port."


@pytest.mark.parametrize(
    ("words", "kind", "lead"),
    [
        ("located 412", "answer", "the Board of Halvik wrote to Anna Quist"),
        ("Withheld in full", "answer", "asked by Anna Quist for tests of the reader that Kerbwise supplied, the Board of Halvik wrote"),
        ("No records were", "answer", "asked by Anna Quist for records of travel paid by Kerbwise, the Board of Halvik wrote"),
        ("Released in full", "aside", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "third",
    [
        THIRD,
        THIRD.replace("Item 3.", "As to part (3):"),
        THIRD.replace("Item 3.", "Request No. 3 –"),
    ],
)
def test_an_answer_has_what_was_asked_for(words: str, kind: str, lead: str | None, third: str) -> None:
    source = _clean(LETTER.format(third=third))
    at = source.source.text.index(words)
    voice = next(v for v in find_voices(source, "Board of Halvik", None) if v.span.start <= at < v.span.end)
    assert voice.kind == kind
    assert lead is None or voice.lead == lead


def test_a_letter_on_another_matter_answers_no_request() -> None:
    source = _clean(LETTER.format(third=THIRD).replace("Public Records", "Harbour"))
    assert not [v for v in find_voices(source, "Board of Halvik", None) if v.kind in {"answer", "aside"}]
