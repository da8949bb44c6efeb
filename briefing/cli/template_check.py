"""``briefing template check``: try a bundle before it meets a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.arguments import AsJson
from briefing.cli.printing import note, result, result_json

if TYPE_CHECKING:
    from briefing.templating.trial import Trial

EXIT_INPUT = 2


def check_template(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A shipped template, or a folder.", show_default=False)
    ],
    as_json: AsJson = False,
) -> None:
    """Try a template on an empty, a minimal and a rich specimen, with each switch thrown.

    Everything that is wrong is listed with file and line, and the exit code is then 2.

    \b
    Examples:
      briefing template check policy-briefing
      briefing template check ./our-template --json
    """
    from briefing.templating import load_bundle
    from briefing.templating.trial import try_bundle

    trials = list(try_bundle(load_bundle(name)))
    problems = list(dict.fromkeys(str(problem) for trial in trials for problem in trial.problems))
    if as_json:
        result_json({"trials": [_record(trial) for trial in trials], "problems": problems})
    else:
        for trial in trials:
            result(_line(trial))
        for problem in problems:
            note(f"briefing: {problem}")
    if problems:
        raise typer.Exit(EXIT_INPUT)


def _line(trial: Trial) -> str:
    what = " ".join(
        part for part in (trial.entry, "on the", trial.specimen, "specimen", trial.choice) if part
    )
    if trial.document is None:
        return f"{what}: fails"
    return f"{what}: {len(trial.document.blocks)} blocks, {len(trial.document.notes)} notes"


def _record(trial: Trial) -> dict[str, object]:
    made = trial.document
    return {
        "template": trial.entry,
        "specimen": trial.specimen,
        "choice": trial.choice or None,
        "blocks": len(made.blocks) if made else None,
        "notes": len(made.notes) if made else None,
        "problems": [str(problem) for problem in trial.problems],
    }
