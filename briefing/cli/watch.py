"""``briefing watch``: build again whenever something changes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.arguments import (
    DEFAULT_FORMATS,
    DossierFolder,
    Formats,
    Options,
    Reference,
    Template,
    WordTemplate,
)
from briefing.cli.printing import note, result, without_words
from briefing.cli.problems import tell
from briefing.errors import CheckFailed, InputError

if TYPE_CHECKING:
    from briefing.cli.session import Session

_PAUSE = 0.1
"""Seconds between two looks at the files: a save is seen at once, and looking costs next to nothing."""


def watch(
    dossier: DossierFolder,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")] = Path("out"),
    template: Template = None,
    formats: Formats = None,
    reference_doc: Reference = None,
    word_template: WordTemplate = None,
    option: Options = None,
) -> None:
    """Build a dossier, and again whenever something changes.

    It looks at the sources, briefing.yaml, the template and the brand. A change of the template alone
    lays the same model out again and extracts nothing anew. Each time it says which files changed, and
    what that changed in the briefing. A mistake is told, and watching goes on. Ctrl-C ends it.

    \b
    Examples:
      briefing watch seeds
      briefing watch seeds --template ./our-template --format html
    """
    from briefing.cli.layout import WordFiles
    from briefing.cli.session import Session
    from briefing.cli.snapshot import changed_files

    word = WordFiles(reference_doc, word_template)
    session = Session(dossier, output, template, tuple(formats or DEFAULT_FORMATS), word, option or ())
    try:
        seen = session.snapshot()
        _run(session)
        note("Watching; Ctrl-C ends it.")
        while True:
            # A run may open a template whose files nobody has looked at before.
            seen = {**session.layout_snapshot(), **seen}
            time.sleep(_PAUSE)
            now = session.snapshot()
            if changed := changed_files(seen, now):
                seen = now
                note(f"Changed: {', '.join(map(session.name_of, changed))}")
                _run(session, changed)
    except KeyboardInterrupt:
        return


def _run(session: Session, changed: Sequence[Path] | None = None) -> None:
    started = time.monotonic()
    try:
        written, told = session.run(changed)
    except InputError as error:
        tell(error.problems)
        return
    except CheckFailed as error:
        for failure in error.args:
            note(f"briefing: {without_words(failure)}")
        return
    for line in told:
        note(line)
    for path in written:
        result(str(path))
    note(f"Done in {time.monotonic() - started:.1f} s.")
