"""What a person may say in ``briefing.yaml``: settings, facts about the sources, and edits."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from briefing.dossier.limits import Limits
from briefing.model.briefing import FindingKind
from briefing.model.sources import Reliability

_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _as_iso_date(value: object) -> object:
    """An ISO 8601 calendar date as precise as it was given; YAML reads some of them as dates or numbers.

    Raises:
        ValueError: not a date, or a day that no calendar has.
    """
    if isinstance(value, datetime.datetime):
        value = value.date()
    text = value.isoformat() if isinstance(value, datetime.date) else str(value)
    match = _ISO_DATE.fullmatch(text.strip())
    if match is None or isinstance(value, bool):
        raise ValueError("is not a date; write it as 2018-06-22, 2018-06 or 2018")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise ValueError(f"is not a date: no calendar has {text}") from None
    return text.strip()


IsoDate = Annotated[str, BeforeValidator(_as_iso_date), Field(json_schema_extra={"examples": ["2018-06-22"]})]
"""``2018-06-22``, ``2018-06`` or ``2018``."""

Words = Annotated[str, Field(min_length=1)]


class _Said(BaseModel):
    """Base of everything that a person writes: unknown keys are errors, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ArticleBounds(_Said):
    """Where the article that belongs to the dossier starts and ends, by its own words."""

    starts: Annotated[Words, Field(alias="from")]
    """Verbatim words with which it starts."""
    ends: Annotated[Words | None, Field(alias="to")] = None
    """Verbatim words with which it ends; None for the end of the file."""


class SourceSettings(_Said):
    """What a person knows of one source, and what they decided about it."""

    file: Words
    """Path relative to the dossier, with ``/``."""
    title: Words | None = None
    publisher: Words | None = None
    author: Words | None = None
    published: IsoDate | None = None
    url: Words | None = None
    reliability: Reliability | None = None
    ignore: bool = False
    """Leave the file out of the briefing; it is still listed, as not analysed."""
    article: ArticleBounds | None = None
    machine_altered: bool | None = None
    duplicate_of: Words | Literal[False] | None = None
    """The file whose text this one repeats, or false: it repeats none."""
    keep: tuple[Words, ...] = ()
    """How passages begin that belong to the article, whatever they look like."""
    leave: tuple[Words, ...] = ()
    """How passages begin that do not."""


class DropEdit(_Said):
    """Take one item out of the briefing."""

    drop: Words
    """The item's id."""


class RewordEdit(_Said):
    """Put a finding in other words; its evidence stays."""

    reword: Words
    """The finding's id."""
    statement: Words


class PinEdit(_Said):
    """Keep a finding at the head of its section, and in the bottom line's choice."""

    pin: Words
    """The finding's id."""


class Addition(_Said):
    """A finding that a person adds, with words of a source that carry it."""

    section: Words
    statement: Words
    quote: Words
    """Verbatim words of the source."""
    source: Words
    """The source's file."""
    kind: FindingKind = FindingKind.POSITION


class AddEdit(_Said):
    """Add a finding."""

    add: Addition


EDITS = ("drop", "reword", "pin", "add")


def _edit_verb(value: Any) -> str | None:
    """Which edit a mapping is, by the verb among its keys."""
    for verb in EDITS:
        if (verb in value) if isinstance(value, dict) else hasattr(value, verb):
            return verb
    return None


Edit = Annotated[
    Annotated[DropEdit, Tag("drop")]
    | Annotated[RewordEdit, Tag("reword")]
    | Annotated[PinEdit, Tag("pin")]
    | Annotated[AddEdit, Tag("add")],
    Discriminator(_edit_verb),
]

Option = str | int | float | bool | tuple[str, ...]


class DossierConfig(_Said):
    """The whole of ``briefing.yaml``; every key may be left out."""

    title: Words | None = None
    subtitle: Words | None = None
    date: IsoDate | None = None
    prepared_for: Words | None = None
    prepared_by: Words | None = None
    handling: Words | None = None
    """Handling label, shown on every page."""
    template: Words | None = None
    """Name of a template bundle, or the path of a folder that holds one."""
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """BCP 47 tag of the briefing's language."""
    options: dict[str, Option] = {}
    """What the template bundle lets one choose."""
    sources: tuple[SourceSettings, ...] = ()
    edits: tuple[Edit, ...] = ()
    limits: Limits = Limits()
    """How much of the dossier is read."""

    def settings_for(self, file: str) -> SourceSettings | None:
        """What the person said of ``file`` (relative to the dossier, with ``/``), if anything."""
        return next((settings for settings in self.sources if settings.file == file), None)
