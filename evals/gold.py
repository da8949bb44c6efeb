"""Gold: what a careful reader took from a dossier, as ``evals/gold/<slug>.yaml`` holds it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from briefing.model.sources import ConditionKind

FOLDER = Path(__file__).parent / "gold"
REPOSITORY = Path(__file__).parent.parent


class Entry(BaseModel):
    """Base of all gold: an unknown key is a slip of the pen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Fact(Entry):
    """One thing that the brief has to say."""

    id: str
    section: str
    fact: str
    must: list[str]
    """Regular expressions, case ignored, that all occur in one finding's statement."""
    files: list[str]
    any_section: bool = False
    """Whether a careful reader could as well have placed it elsewhere."""


class Point(Entry):
    """What a decision-maker who reads nothing but the bottom line must know."""

    part: Literal["event", "deal", "demand", "exposure", "answer"]
    says: str
    must: list[str]
    """Regular expressions, case ignored, that all occur in one sentence of the bottom line."""


class GoldGap(Entry):
    """Something that the brief has to say it cannot say."""

    section: str
    must: list[str]
    any_section: bool = False


class GoldDispute(Entry):
    """A contested point, recognised by its words."""

    must: list[str]


class GoldQuotation(Entry):
    """Words in quotation marks and whom the text gives them to."""

    text: str
    speaker: list[str]
    not_speaker: list[str] = []
    file: str
    optional: bool = False
    """Right if present, no loss if absent: a scare quote, or a copy of another file's."""


class GoldActor(Entry):
    """A party and all the names that the sources give it."""

    name: str
    aliases: list[str]
    kind: str


class GoldFigure(Entry):
    """A number, what it counts and how it is qualified."""

    value: float
    what: list[str]
    qualifier: list[str]
    file: str


class Gold(Entry):
    """All that is expected of one dossier's briefing."""

    folder: Path
    facts: list[Fact]
    gaps: list[GoldGap]
    disputes: list[GoldDispute]
    quotations: list[GoldQuotation]
    never_verbatim_from: list[str]
    contamination: list[str]
    """Regular expressions, case ignored, that occur nowhere in what the brief says or cites."""
    substituted: list[str] = []
    """The same for a synonymiser's words: cited they may be, with a caution, but not repeated."""
    actors: list[GoldActor]
    figures: list[GoldFigure]
    origins: list[list[str]]
    conditions: dict[str, list[ConditionKind]]
    bottom_line: list[Point] = []


def load(slug: str) -> Gold:
    """The gold of one dossier.

    Raises:
        pydantic.ValidationError: the file does not have the shape above.
    """
    text = (FOLDER / f"{slug}.yaml").read_text(encoding="utf-8")
    return Gold.model_validate(YAML(typ="safe").load(text))


def slugs() -> list[str]:
    """Every dossier that has gold, in order."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))
