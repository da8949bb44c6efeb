"""``python -m evals.faults``: runs that are killed at random moments, and what is then in the output folder.

``--writes N``: a process that does nothing but put sets of three files in place is killed N times.
``--builds N``: ``briefing build`` of the mixed dossier is killed N times, at moments spread over its run.
After each, every file must be whole and of one run, and the next run must succeed and leave nothing else.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DOSSIER = Path(__file__).parent.parent / "tests" / "dossiers" / "mixed-formats"

_WRITER = """
import sys
from pathlib import Path
from briefing.dossier.files import write_all_atomically
folder, generation = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    generation += 1
    content = f"{generation:08d}".encode() * 20_000
    write_all_atomically({folder / name: content for name in ("a.json", "a.docx", "a.pdf")})
"""


def kill_writer(folder: Path, generation: int, delay: float) -> int:
    """Let a process write for ``delay`` seconds, kill it, and check; the last generation that it wrote.

    Raises:
        AssertionError: a file is torn, is neither what it was nor newly written, or what the process wrote is
            of more than two generations that follow each other.
    """
    before = _generations(folder)
    process = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(folder), str(generation)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(delay)
    process.kill()
    process.wait()
    process.stdout.close()
    after = _generations(folder)
    for name, found in after.items():
        assert found > generation or found == before.get(name), f"{name} is of generation {found}"
    written = [found for found in after.values() if found > generation]
    assert not written or max(written) - min(written) <= 1, f"generations are mixed: {written}"
    return max([generation, *after.values()])


def _generations(folder: Path) -> dict[str, int]:
    """The generation of each file that is there and whole."""
    found = {}
    for name in ("a.json", "a.docx", "a.pdf"):
        path = folder / name
        if path.exists():
            content = path.read_bytes()
            assert len(content) == 160_000 and content == content[:8] * 20_000, f"{name} is torn"
            found[name] = int(content[:8])
    return found


def build(output: Path, seconds: float | None = None) -> int | None:
    """Run ``briefing build``, and kill it after ``seconds``; its exit code, or None if it was killed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "build", str(DOSSIER), "-o", str(output)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


def check_documents(output: Path) -> int:
    """How many documents there are, all of them whole.

    Raises:
        AssertionError: one of them is not.
    """
    from docx import Document
    from pypdfium2 import PdfDocument

    found = [path for path in output.iterdir() if not path.name.startswith(".")] if output.exists() else []
    for path in found:
        if path.suffix == ".json":
            assert json.loads(path.read_text(encoding="utf-8"))["sources"]
        elif path.suffix == ".docx":
            assert Document(str(path)).paragraphs
        else:
            assert len(PdfDocument(path)) > 0
    assert len(found) in (0, 3), f"the set is not whole: {sorted(path.name for path in found)}"
    return len(found)


def main() -> int:
    """Run and report."""
    parser = argparse.ArgumentParser(prog="python -m evals.faults", description=__doc__)
    parser.add_argument("--writes", type=int, default=50)
    parser.add_argument("--builds", type=int, default=5)
    options = parser.parse_args()
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder, generation = Path(name), 0
        for _ in range(options.writes):
            generation = kill_writer(folder, generation, rng.uniform(0, 0.05))
        print(f"{options.writes} kills while writing: {generation} sets written, every file whole")
    with tempfile.TemporaryDirectory() as name:
        output = Path(name) / "out"
        started = time.monotonic()
        assert build(output) == 0 or options.builds == 0
        whole = time.monotonic() - started
        killed = sum(build(output, rng.uniform(0, whole)) is None for _ in range(options.builds))
        check_documents(output)
        assert build(output) == 0
        left = sorted(path.name for path in output.iterdir())
        print(f"{killed} builds killed within {whole:.1f} s: the documents are whole; in the folder: {left}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
