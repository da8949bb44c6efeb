"""A bundle's trial: each of its documents made of each specimen, with each of its switches thrown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefing.errors import InputError, Problem
from briefing.model.briefing import Briefing
from briefing.model.difference import Difference
from briefing.templating.bundle import ENTRY, Bundle
from briefing.templating.environment import BundleLoader
from briefing.templating.manifest import OptionValue
from briefing.templating.render import render_document
from briefing.templating.specimens import specimen_changes, specimens

EMAIL_ENTRY = "email.md.j2"

Options = Mapping[str, OptionValue]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a trial."""

    blocks: int
    notes: int
    warnings: tuple[str, ...] = ()


Make = Callable[[Briefing, Options, Difference | None], Made]
"""Makes one document. Raises ``InputError`` for a mistake in its template."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One document that was tried."""

    entry: str
    """The template file."""
    specimen: str
    choice: str = ""
    """What was chosen beyond the defaults: ``annex=false``, ``--since``."""
    made: Made | None = None
    problems: tuple[Problem, ...] = ()


def try_bundle(bundle: Bundle, others: Mapping[str, Make] | None = None) -> Iterator[Trial]:
    """Render ``bundle`` in every way that a user might; a trial that fails carries its problems.

    ``others`` are documents that it makes besides those in Markdown, by the names of their files.
    """
    briefings = specimens(bundle)
    choices: list[tuple[str, Options, bool]] = [("", {}, False), ("--since", {}, True)]
    choices += [
        (f"{name}={str(not value).lower()}", {name: not value}, False)
        for name, value in bundle.options.items()
        if isinstance(value, bool)
    ]
    for entry, make in {**_in_markdown(bundle), **(others or {})}.items():
        for specimen, briefing in briefings.items():
            for choice, options, since in choices:
                if (choice and specimen != "rich") or (since and entry == EMAIL_ENTRY):
                    continue
                try:
                    made = make(briefing, options, specimen_changes() if since else None)
                except InputError as error:
                    yield Trial(entry, specimen, choice, problems=error.problems)
                else:
                    yield Trial(entry, specimen, choice, made)


def _in_markdown(bundle: Bundle) -> dict[str, Make]:
    """The documents that a bundle makes; the e-mail only if it, or what it extends, has one."""
    emails = [name for name in BundleLoader(bundle).list_templates() if name == EMAIL_ENTRY]
    return {entry: _maker(bundle, entry) for entry in (ENTRY, *emails)}


def _maker(bundle: Bundle, entry: str) -> Make:
    def make(briefing: Briefing, options: Options, changes: Difference | None) -> Made:
        document = render_document(briefing, bundle, options, entry, changes)
        return Made(len(document.blocks), len(document.notes))

    return make
