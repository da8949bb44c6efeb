"""Tampering: what ``check`` catches of a thousand true briefings made false, one small change each.

A mutation changes one finding or quotation so that its evidence no longer carries it: an altered digit,
a negation dropped or put in, a speaker or party exchanged, words cut before what limits them, two
statements stitched, words invented, made up quotations. ``caught`` has to be 1, ``false alarms`` 0.
Mutations start from the handmade briefings, and from built ones where a folder of models is given.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.model.briefing import Briefing
from briefing.verification.check import check, check_on
from briefing.verification.failures import Failure
from evals import gold, handmade
from evals import mutations_of_findings as findings
from evals import mutations_of_quotations as quotations
from evals.mutants import Mutant, Mutator, Subject
from evals.mutations_of_claims import CLAIMS

MUTATIONS = 1_000
#: Those of claims (``mutations_of_claims``), some of which are true after all: no floor of 1 for them.
NEAR_MUTATIONS = 300
SEED = 20180622


MUTATORS: tuple[Mutator, ...] = (
    findings.altered_digit,
    findings.altered_number_word,
    findings.turned_qualifier,
    findings.dropped_negation,
    findings.added_negation,
    findings.exchanged_party,
    findings.turned_round,
    findings.stitched,
    findings.stitched_tail,
    findings.invented_word,
    findings.invented_ending,
    findings.turned_word,
    findings.false_marks,
    findings.dropped_marks,
    findings.other_evidence,
    quotations.swapped_speaker,
    quotations.swapped_speaker_in_finding,
    quotations.cut_short,
    quotations.cut_head,
    quotations.changed_quotation,
    quotations.quoted_prose,
)


def mutants(
    subjects: list[Subject], count: int = MUTATIONS, mutators: Sequence[Mutator] = MUTATORS
) -> Iterator[Mutant]:
    """``count`` different mutants, all kinds in turn, the same on every run."""
    choose = random.Random(SEED)
    seen: set[str] = set()
    barren = 0
    while len(seen) < count and barren < 200 * len(mutators):
        for mutator in mutators:
            mutant = mutator(choose.choice(subjects), choose)
            barren += 1
            if mutant is None or str(mutant) in seen or len(seen) >= count:
                continue
            barren = 0
            seen.add(str(mutant))
            yield mutant


def subjects_of(models: Path | None) -> list[Subject]:
    """The handmade briefings, and the built ones in ``models``."""
    found = [Subject.of(slug, *handmade.load(slug)) for slug in handmade.slugs()]
    if models is None:
        return found
    for slug in gold.slugs():
        briefing = Briefing.model_validate_json((models / f"{slug}.json").read_bytes())
        sources = handmade.sources_of(gold.REPOSITORY / gold.load(slug).folder)
        found.append(Subject.of(f"built {slug}", briefing, sources))
    return found


def run(path: Path | None = None) -> dict[str, float]:
    """Shares of mutants caught, by kind too, and the number of false alarms on the untouched briefings."""
    subjects = subjects_of(path)
    alarms: list[Failure] = [f for s in subjects for f in check(s.briefing, s.sources)]
    for alarm in alarms:
        print(f"false alarm: {alarm}", file=sys.stderr)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    near = list(mutants(subjects, NEAR_MUTATIONS, CLAIMS))
    unseen = [m for m in near if not check_on(m.alone(), m.subject.grounds)]
    for mutant in mutants(subjects):
        made[mutant.kind] += 1
        if check_on(mutant.alone(), mutant.subject.grounds):
            caught[mutant.kind] += 1
        else:
            print(f"not caught: {mutant}", file=sys.stderr)
    return {
        "mutants": float(made.total()),
        "caught": caught.total() / made.total(),
        "near the truth, caught": 1 - len(unseen) / len(near),
        "false alarms": float(len(alarms)),
        **{f"caught: {kind}": caught[kind] / made[kind] for kind in sorted(made)},
    }
