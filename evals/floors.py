"""Floors: scores that may not sink. ``evals/floors.yaml`` holds them, and the highest they have been."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

FILE = Path(__file__).parent / "floors.yaml"


class Floor(BaseModel):
    """The least (for ``ceiling``: the most) that one score may be."""

    model_config = ConfigDict(extra="forbid")

    floor: float | None = None
    ceiling: float | None = None
    best: float | None = None
    """The highest that the floor, or the lowest that the ceiling, has ever been."""
    why: str = ""
    """Said openly wherever the floor is below its best."""

    def holds(self, value: float) -> bool:
        """Whether the score is within its limits."""
        return (self.floor is None or value >= self.floor) and (self.ceiling is None or value <= self.ceiling)

    def lowered_in_silence(self) -> bool:
        """Whether the limit is looser than it has been and nobody says why."""
        if self.best is None or self.why.strip():
            return False
        return (self.floor is not None and self.floor < self.best) or (
            self.ceiling is not None and self.ceiling > self.best
        )


def load(path: Path = FILE) -> dict[str, dict[str, Floor]]:
    """Floors by evaluation and score."""
    entries = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
    return {
        evaluation: {name: Floor.model_validate(limits) for name, limits in scores.items()}
        for evaluation, scores in entries.items()
    }


def complaints(floors: dict[str, dict[str, Floor]], measured: dict[str, dict[str, float]]) -> list[str]:
    """One sentence for each floor that does not hold or was lowered in silence.

    An evaluation that was not run is passed over; a score that its evaluation no longer gives is not.
    """
    found = []
    for evaluation, limits in floors.items():
        for name, limit in limits.items():
            if limit.lowered_in_silence():
                found.append(f"{evaluation} · {name}: looser than its best, {limit.best}, and no `why:`")
            if evaluation not in measured:
                continue
            value = measured[evaluation].get(name)
            if value is None:
                found.append(f"{evaluation} · {name}: has a floor but is not measured any more")
            elif not limit.holds(value):
                wanted = f"≥ {limit.floor}" if limit.floor is not None else f"≤ {limit.ceiling}"
                found.append(f"{evaluation} · {name}: {value:.3f}, must be {wanted}")
    return found
