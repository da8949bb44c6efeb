"""Makes ``briefing/cleaning/data/collocations.npz`` from the English model that the package pocketsphinx
ships and WordNet.

    python -m evals.collocation_table MODEL.arpa WORDNET

``MODEL.arpa`` is what pocketsphinx's ``NGramModel.readfile(".../en-us.lm.bin").write("MODEL.arpa")`` writes:
tab-separated, logarithms to the base 10, eight times too large. ``WORDNET`` is a folder of WordNet's files
(Debian: wordnet-base).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.collocations import STEPS
from evals.spinning import inflected, lemmas, wordnet

FORMS = 45_000
ARPA_SCALE = 8
#: Synonyms kept of each form: the spinner may take any, but the commonest senses come first.
SYNONYMS = 40
OUT = Path(__file__).parents[1] / "briefing" / "cleaning" / "data" / "collocations.npz"


def table(arpa: Path, dictionary: Path) -> dict[str, NDArray[np.generic]]:
    """The arrays that ``Collocations`` reads."""
    single = {fields[1]: float(fields[0]) / ARPA_SCALE for fields in _section(arpa, "\\1-grams:")}
    forms = sorted((form for form in single if not form.startswith("<")), key=lambda form: -single[form])[
        :FORMS
    ]
    numbers = {form: number for number, form in enumerate(forms)}
    pairs = sorted(
        (numbers[fields[1]], numbers[fields[2]], float(fields[0]) / ARPA_SCALE)
        for fields in _section(arpa, "\\2-grams:")
        if fields[1] in numbers and fields[2] in numbers
    )
    synonyms = _synonyms(numbers, dictionary)
    return {
        "forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
        "alone": _steps([single[form] for form in forms]),
        "row_lengths": np.bincount([first for first, _, _ in pairs], minlength=len(forms)).astype(np.uint16),
        "seconds": np.array([second for _, second, _ in pairs], dtype=np.uint16),
        "scores": _steps([score for _, _, score in pairs]),
        "synonym_counts": np.array([len(row) for row in synonyms], dtype=np.uint8),
        "synonyms": np.array([number for row in synonyms for number in row], dtype=np.uint16),
    }


def _section(arpa: Path, heading: str) -> Iterator[list[str]]:
    inside = False
    with arpa.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith("\\"):
                inside = line.strip() == heading
            elif inside and "\t" in line:
                yield line.rstrip("\n").split("\t")


def _steps(logarithms: list[float]) -> NDArray[np.uint8]:
    return np.clip(np.round(np.array(logarithms) * -STEPS), 0, 255).astype(np.uint8)


def _synonyms(numbers: dict[str, int], dictionary: Path) -> list[list[int]]:
    """Of each form, the numbers of its synonyms in the same inflection, irregular ones included."""
    thesaurus = wordnet(dictionary)
    irregular = _irregular(dictionary)
    spelt: dict[tuple[str, str], list[str]] = defaultdict(list)
    for form, found in irregular.items():
        for lemma, ending in found:
            spelt[lemma, ending].append(form)
    rows = []
    for form in numbers:
        row: dict[int, None] = {}
        for lemma, ending in [*irregular.get(form, []), *lemmas(form)]:
            for synonym in thesaurus.get(lemma, []):
                for offered in spelt.get((synonym, ending)) or [inflected(synonym, ending)]:
                    if offered in numbers and offered != form:
                        row[numbers[offered]] = None
        rows.append(list(row)[:SYNONYMS])
    return rows


def _irregular(dictionary: Path) -> dict[str, list[tuple[str, str]]]:
    """Form → its lemmas and the regular endings that it stands for, from WordNet's lists of exceptions."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for part in ("verb", "noun"):
        for line in (dictionary / f"{part}.exc").read_text(encoding="ascii").splitlines():
            form, *lemma = line.split()
            ending = "s" if part == "noun" else "ing" if form.endswith("ing") else "ed"
            found[form] += [(word, ending) for word in lemma]
    return found


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(prog="python -m evals.collocation_table", description=__doc__)
    parser.add_argument("arpa", type=Path)
    parser.add_argument("wordnet", type=Path)
    options = parser.parse_args()
    np.savez_compressed(OUT, **table(options.arpa, options.wordnet))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
