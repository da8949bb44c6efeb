"""``briefing template check``: try a bundle before it meets a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.arguments import AsJson
from briefing.cli.printing import note, result, result_json
from briefing.cli.problems import tell

if TYPE_CHECKING:
    from briefing.cli.layout import Layout
    from briefing.document.theme import Theme
    from briefing.templating.trial import Make, Trial

EXIT_INPUT = 2


def check_template(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="A shipped template, a folder or a Word file.", show_default=False
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Try a template on an empty, a minimal and a rich specimen, with each switch thrown.

    Everything that is wrong is listed with file and line, or with the paragraph of a Word template, and
    the exit code is then 2.

    \b
    Examples:
      briefing template check policy-briefing
      briefing template check ./our-template --json
      briefing template check our-letter.docx
    """
    from briefing.templating.trial import try_bundle

    layout = _layout(name)
    theme, unbranded = layout.look
    trials = list(try_bundle(layout.bundle, _word(layout, theme)))
    problems = list({str(problem): problem for trial in trials for problem in trial.problems}.values())
    warnings = [*unbranded, *(line for trial in trials if trial.made for line in trial.made.warnings)]
    warnings = list(dict.fromkeys(warnings))
    if as_json:
        records = [_record(trial) for trial in trials]
        told = [str(problem) for problem in problems]
        result_json({"trials": records, "problems": told, "warnings": warnings})
    else:
        for trial in trials:
            result(_line(trial))
        tell(problems)
        for warning in warnings:
            note(warning)
    if problems:
        raise typer.Exit(EXIT_INPUT)


def _layout(name: str) -> Layout:
    """The bundle of that name, or the default one with the Word file of that name."""
    from briefing.cli.layout import Layout, WordFiles
    from briefing.cli.pipeline import DEFAULT_TEMPLATE
    from briefing.templating import load_bundle

    if Path(name).suffix.lower() not in (".docx", ".dotx"):
        return Layout(load_bundle(name))
    layout = Layout(load_bundle(DEFAULT_TEMPLATE), word=WordFiles(template=Path(name)))
    layout.require_usable()
    return layout


def _word(layout: Layout, theme: Theme) -> dict[str, Make]:
    from briefing.rendering.docx.template.trial import word_maker

    template = layout.word_template
    return {template.name: word_maker(template, layout.bundle, theme)} if template else {}


def _line(trial: Trial) -> str:
    what = " ".join(
        part for part in (trial.entry, "on the", trial.specimen, "specimen", trial.choice) if part
    )
    if trial.made is None:
        return f"{what}: fails"
    return f"{what}: {trial.made.blocks} blocks, {trial.made.notes} notes"


def _record(trial: Trial) -> dict[str, object]:
    made = trial.made
    return {
        "template": trial.entry,
        "specimen": trial.specimen,
        "choice": trial.choice or None,
        "blocks": made.blocks if made else None,
        "notes": made.notes if made else None,
        "problems": [str(problem) for problem in trial.problems],
    }
