"""``python -m benchmarks``: one table; exit 1 if a goal is missed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Timing, measure
from benchmarks.watching import watch

_SEEDS = Path(__file__).parent.parent / "seeds"

_WITHOUT_SPACY = """
import sys
from briefing.cli.main import run
code = run(sys.argv[1:])
assert "spacy" not in sys.modules, "render imported spaCy"
sys.exit(code)
"""


def main() -> int:
    """Measure, print, and say whether every goal is met."""
    with tempfile.TemporaryDirectory() as folder:
        timings = _timings(Path(folder))
    print(f"{'best run of':<42}{'wall':>9}{'processor':>11}{'goal':>9}")
    for timing in timings:
        mark = "" if _met(timing) else "  missed"
        times = f"{timing.best.wall:>7.2f} s{timing.best.processor:>9.2f} s{timing.goal:>7.2f} s"
        print(f"{timing.what:<42}{times}{mark}")
    return 0 if all(map(_met, timings)) else 1


def _met(timing: Timing) -> bool:
    return timing.best.wall <= timing.goal


def _timings(folder: Path) -> list[Timing]:
    program = [sys.executable, "-m", "briefing"]
    build = [*program, "build", str(_SEEDS), "-o", str(folder)]
    model = str(folder / f"{_SEEDS.name}.json")
    return [
        measure("briefing --help", [*program, "--help"], goal=0.3, runs=7),
        measure("briefing build seeds (a new process)", build, goal=8.0, runs=3),
        measure(
            "briefing render, DOCX and PDF, no spaCy",
            [sys.executable, "-c", _WITHOUT_SPACY, "render", model],
            goal=1.5,
            runs=5,
        ),
        watch(
            "briefing watch, template edit to documents",
            _SEEDS,
            _SEEDS.parent / "templates" / "policy-briefing",
            folder / "watched",
            goal=1.0,
            runs=5,
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
