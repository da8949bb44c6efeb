"""Precision of findings as judged by a reader: ``evals/judged/<slug>.yaml``."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field
from ruamel.yaml import YAML

from briefing.model.briefing import Briefing
from evals import gold as golds
from evals.subjects import briefing_of

FOLDER = Path(__file__).parent / "judged"


class Judgement(BaseModel):
    """What a reader held of one finding."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    statement: str
    is_true: bool = Field(alias="true")
    placed: bool
    alone: bool | None = None
    """Whether a reader of nothing else understands it; None where that was not judged."""
    better: str | None = None
    """Where it belongs, if elsewhere: a section's id, or ``none``."""
    note: str = ""


#: The day of its source, which a finding is told with: no part of what was judged.
_DAY = re.compile(r" \((?:reported|written) \d{1,2} \w+ \d{4}\)(?=\.”?$)")


def load(slug: str) -> dict[str, Judgement]:
    """The judgements of one dossier by the id that the finding had then; empty where there are none."""
    path = FOLDER / f"{slug}.yaml"
    if not path.exists():
        return {}
    entries = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
    return {
        identifier: Judgement.model_validate({_key(k): v for k, v in entry.items()})
        for identifier, entry in entries.items()
    }


def _key(key: object) -> object:
    """YAML reads the key ``true`` as a truth value."""
    return "true" if key is True else key


def precision(briefing: Briefing, judged: dict[str, Judgement]) -> dict[str, float]:
    """Shares of the judged findings that are true, that are true and well placed, and that stand alone; and
    the share of all that is judged."""
    present = briefing.findings()
    by_words = {_bare(verdict.statement): verdict for verdict in judged.values()}
    verdicts = [by_words[_bare(f.statement)] for f in present if _bare(f.statement) in by_words]
    if not verdicts:
        return {}
    return {
        "judged": len(verdicts) / len(present),
        "judged true": sum(v.is_true for v in verdicts) / len(verdicts),
        "judged true and placed": sum(v.is_true and v.placed for v in verdicts) / len(verdicts),
        "judged alone": sum(v.alone is not False for v in verdicts) / len(verdicts),
    }


def _bare(statement: str) -> str:
    return _DAY.sub("", statement)


def main() -> None:
    """Print the entries of one dossier that are still to be judged."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("slug", choices=golds.slugs())
    parser.add_argument("--blank", action="store_true", required=True)
    parser.add_argument("--models", type=Path, help="folder of finished <slug>.json")
    options = parser.parse_args()
    briefing = briefing_of(options.slug, golds.load(options.slug), options.models)
    judged = {_bare(verdict.statement) for verdict in load(options.slug).values()}
    entries = {
        finding.id: {"statement": finding.statement, "true": None, "placed": None, "note": section.id}
        for section in briefing.sections
        for finding in section.findings
        if _bare(finding.statement) not in judged
    }
    yaml = YAML()
    yaml.width = 110
    yaml.dump(entries, sys.stdout)


if __name__ == "__main__":
    main()
