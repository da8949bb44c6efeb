"""``python -m evals.fuzz --inputs N``: mutated documents through readers, cleaning and extraction.

Every input starts from a file of the mixed dossier or from one of the hostile ones, and is damaged by a few
random edits; the seed of each is printed with what fails, so that it can be repeated with ``--first SEED
--inputs 1``. A failure is an exception that is not ``NotText``, a span that is not in its text, a character
that UTF-8 cannot hold, or an input that takes longer than ``--seconds``. Extraction is run on one text in
``--every``, since it takes a hundred times as long as reading.
"""

from __future__ import annotations

import argparse
import io
import random
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import FrameType

from briefing.cleaning.clean import clean
from briefing.cleaning.passages import CleanSource
from briefing.reading.decoding import NotText
from briefing.reading.readers import READERS
from briefing.reading.source_text import ReadText, SourceText
from tests.dossiers.mixed_formats import files
from tests.hostile.files import READ, zipped

#: Bytes that parsers trip over.
_DICTIONARY = (
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\r",
    b"\n\n",
    b"<",
    b">",
    b"&",
    b'"',
    b"{",
    b"}",
    b"\\",
    b"\\'",
    b"\\u-10240?",
    b"\\bin99999999 ",
    b"]]>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"&#0;",
    b"&#xD800;",
    b"<table>",
    b"</body>",
    b"<script>",
    b"style=display:none",
    b"%PDF",
    b"endobj",
    b"stream\n",
    b"/Kids",
    b"0 R",
    b"From ",
    b"From: ",
    b"Content-Type: multipart/mixed; boundary=x\n",
    b"--x\n",
    b"base64",
    b"=?utf-8?b?",
    b"?=",
    b"=\n",
    b"On 1 May 2018, A wrote:\n",
    b"-----Original Message-----\n",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"---\n",
    b"```",
    b"[](",
    b"| ",
    b"99999999999",
    b"-1",
    "“".encode(),
    "”".encode(),
    b"*****",
    "\u202e".encode(),
    "\u2028".encode(),
    "█████".encode(),
)

#: Larger ones make the fuzzer slow and no more likely to find anything.
_LARGEST = 60_000


@dataclass(frozen=True, slots=True)
class Input:
    """One damaged document."""

    seed: int
    name: str
    content: bytes


def corpus() -> list[tuple[str, bytes]]:
    """What inputs are made from: every format that has a reader."""
    found = [*files().items(), *READ]
    return [(n, c) for n, c in found if PurePosixPath(n).suffix in READERS and len(c) <= _LARGEST]


def mutated(seed: int, originals: list[tuple[str, bytes]]) -> Input:
    """The damaged document of a seed."""
    rng = random.Random(seed)
    name, content = rng.choice(originals)
    if zipfile.is_zipfile(io.BytesIO(content)) and rng.random() < 0.8:
        data = bytearray(_damaged_part(content, rng, originals))
    else:
        data = _damaged(content, rng, originals)
    if rng.random() < 0.1:
        name = "x" + rng.choice(sorted(READERS))
    return Input(seed, name, bytes(data[: 2 * _LARGEST]))


def _damaged_part(content: bytes, rng: random.Random, originals: list[tuple[str, bytes]]) -> bytes:
    """A zip archive with one part damaged: most edits of the archive itself only break its checksum."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(parts))
    return zipped({**parts, name: bytes(_damaged(parts[name], rng, originals))})


def _damaged(content: bytes, rng: random.Random, originals: list[tuple[str, bytes]]) -> bytearray:
    data = bytearray(content)
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5, 8, 20))):
        _damage(data, rng, originals)
    return data


def _damage(data: bytearray, rng: random.Random, originals: list[tuple[str, bytes]]) -> None:
    at = rng.randrange(len(data) + 1)
    length = rng.choice((1, 1, 2, 4, 16, 64, 512))
    match rng.randrange(8):
        case 0:
            data[at : at + 1] = bytes([rng.randrange(256)])
        case 1:
            del data[at : at + length]
        case 2:
            data[at:at] = rng.choice(_DICTIONARY)
        case 3:
            data[at:at] = data[at : at + length] * rng.choice((1, 2, 30))
        case 4:
            other = rng.choice(originals)[1]
            start = rng.randrange(len(other) + 1)
            data[at : at + length] = other[start : start + length]
        case 5:
            del data[at:]
        case 6:
            data[at : at + length] = bytes(rng.randrange(256) for _ in range(length))
        case _:
            if at < len(data):
                data[at] ^= 1 << rng.randrange(8)


def check_text(found: ReadText) -> None:
    """Raises:
    AssertionError: what a reader promises of its text does not hold.
    """
    found.text.encode("utf-8")
    assert "\r" not in found.text and "\0" not in found.text, "a character that no text has"
    end = 0
    for place in found.places:
        assert end <= place.start < place.end <= len(found.text), "a place that is not in its text"
        end = place.end
    for value in found.metadata.values():
        value.encode("utf-8")
        assert value and "\n" not in value, "a fact of more than one line"


def check_passages(cleaned: CleanSource) -> None:
    """Raises:
    AssertionError: a passage or mask is not in its text.
    """
    text, end = cleaned.source.text, 0
    for passage in cleaned.passages:
        assert end <= passage.span.start < passage.span.end <= len(text), "a passage that is not in its text"
        assert passage.span.slice(text).strip(), "a passage without text"
        assert all(passage.span.contains(mask) for mask in passage.masks), "a mask outside of its passage"
        end = passage.span.end


def check_extraction(cleaned: CleanSource) -> None:
    """Raises:
    AssertionError: something was found that is not in its text.
    """
    from briefing.extraction.extract import extract

    [found] = extract([cleaned], {}, {}).sources
    length = len(cleaned.source.text)
    spans = [statement.span for statement in found.statements]
    spans += [figure.span for figure in found.figures] + [date.span for date in found.dates]
    assert all(0 <= span.start < span.end <= length for span in spans), "a span that is not in its text"


def run_one(case: Input, extraction: bool) -> str:
    """What became of the input: ``refused``, ``read`` or ``extracted``; raises what it raises."""
    try:
        found = READERS[PurePosixPath(case.name).suffix](case.content)
    except NotText as error:
        assert str(error), "a refusal without a reason"
        return "refused"
    check_text(found)
    if not found.text.strip():
        return "read"
    source = SourceText(
        "s-0", case.name, "", found.text, "", found.conditions, found.metadata, found.places, found.single
    )
    cleaned = clean(source)
    check_passages(cleaned)
    if extraction:
        check_extraction(cleaned)
        return "extracted"
    return "read"


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raises:
    TimeoutError: the block took longer, so far as Python code was run in it.
    """

    def late(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"took more than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def fuzz(first: int, inputs: int, every: int, seconds: float) -> tuple[Counter[str], list[str]]:
    """How many inputs became what, and a report for each that failed.

    Readers are called as they are, without the process that confines them and turns what a parser raises
    into a reason.
    """
    originals = corpus()
    outcomes: Counter[str] = Counter()
    failures = []
    for seed in range(first, first + inputs):
        case = mutated(seed, originals)
        try:
            with deadline(seconds):
                outcomes[run_one(case, every > 0 and seed % every == 0)] += 1
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            failures.append(
                f"{seed} {case.name}: {type(error).__name__} {error} ({last.filename}:{last.lineno})"
            )
            outcomes["failed"] += 1
    return outcomes, failures


def main() -> int:
    """Run and report; 1 if anything failed."""
    parser = argparse.ArgumentParser(prog="python -m evals.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0, help="the seed to start from")
    parser.add_argument("--every", type=int, default=0, help="run extraction on one text in so many; 0: none")
    parser.add_argument("--seconds", type=float, default=30, help="the most that one input may take")
    options = parser.parse_args()
    started = time.monotonic()
    outcomes, failures = fuzz(options.first, options.inputs, options.every, options.seconds)
    print("\n".join(failures))
    told = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(outcomes.items()))
    print(f"{outcomes.total():,} inputs in {time.monotonic() - started:.0f} s: {told}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
