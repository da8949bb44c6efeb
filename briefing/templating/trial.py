"""A bundle's trial: each of its documents made of each specimen, with each of its switches thrown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.document.blocks import Document
from briefing.errors import InputError, Problem
from briefing.templating.bundle import Bundle
from briefing.templating.environment import BundleLoader
from briefing.templating.manifest import OptionValue
from briefing.templating.render import ENTRY, render_document
from briefing.templating.specimens import specimen_changes, specimens

EMAIL_ENTRY = "email.md.j2"


@dataclass(frozen=True, slots=True)
class Trial:
    """One document that was tried."""

    entry: str
    """The template file."""
    specimen: str
    choice: str = ""
    """What was chosen beyond the defaults: ``annex=false``, ``--since``."""
    document: Document | None = None
    problems: tuple[Problem, ...] = ()


def try_bundle(bundle: Bundle) -> Iterator[Trial]:
    """Render ``bundle`` in every way that a user might; a trial that fails carries its problems."""
    briefings = specimens(bundle)
    choices: list[tuple[str, dict[str, OptionValue], bool]] = [("", {}, False), ("--since", {}, True)]
    choices += [
        (f"{name}={str(not value).lower()}", {name: not value}, False)
        for name, value in bundle.options.items()
        if isinstance(value, bool)
    ]
    for entry in _entries(bundle):
        for specimen, briefing in briefings.items():
            for choice, options, since in choices:
                if (choice and specimen != "rich") or (since and entry != ENTRY):
                    continue
                try:
                    changes = specimen_changes() if since else None
                    document = render_document(briefing, bundle, options, entry, changes)
                except InputError as error:
                    yield Trial(entry, specimen, choice, problems=error.problems)
                else:
                    yield Trial(entry, specimen, choice, document)


def _entries(bundle: Bundle) -> list[str]:
    """The documents that a bundle makes; the e-mail only if it, or what it extends, has one."""
    return [ENTRY, *(name for name in BundleLoader(bundle).list_templates() if name == EMAIL_ENTRY)]
