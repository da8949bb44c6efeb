"""The program: its commands, and what its exit codes mean.

0 done; 1 the check failed; 2 the user's input is wrong; 3 not everybody was sent the e-mail; 70 a bug of
ours (``EX_SOFTWARE`` of BSD's sysexits.h); 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from briefing import __version__
from briefing.cli.build import build
from briefing.cli.check import check
from briefing.cli.diff import diff
from briefing.cli.email import email
from briefing.cli.new import new
from briefing.cli.printing import note, without_words
from briefing.cli.problems import tell
from briefing.cli.render import render
from briefing.cli.schema import schema
from briefing.cli.sources import sources
from briefing.cli.template import template
from briefing.cli.watch import watch
from briefing.errors import CheckFailed, InputError, Problem

EXIT_CHECK_FAILED = 1
EXIT_INPUT = 2
EXIT_BUG = 70
EXIT_INTERRUPTED = 130

# Plain help: rich would cost 80 ms, and its boxes do not survive a pipe or a screen reader.
app = typer.Typer(
    name="briefing",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (build, sources, check, render, diff, email, watch, new, schema):
    app.command()(command)
app.add_typer(template, name="template")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def briefing(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Turn a folder of messy documents into a briefing whose every statement can be checked.

    \b
    Exit codes: 0 done; 1 the check failed; 2 the input is wrong; 3 not all were sent the e-mail;
    70 a bug; 130 interrupted.
    """


def main() -> None:
    """Run the program with the process's arguments, and leave with its exit code."""
    _speak_utf8()
    # OpenBLAS would start a thread for every core of the machine, which wait for each other by spinning:
    # where others compute too, or fewer cores are given than there are, ten times the time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; whatever happens, no traceback is shown, and no message of
    an exception that is not ours: it may quote a source.

    ``BRIEFING_DEBUG=1`` in the environment lets an unexpected exception through.
    """
    try:
        app(args=list(arguments), prog_name="briefing")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except InputError as error:
        tell(error.problems)
        return EXIT_INPUT
    except CheckFailed as error:
        for failure in error.args:
            note(f"briefing: {without_words(failure)}")
        return EXIT_CHECK_FAILED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as error:
        if os.environ.get("BRIEFING_DEBUG", "") not in ("", "0"):
            raise
        if isinstance(error, OSError) and _is_users(error.filename):
            note(f"briefing: {Problem(error.strerror or str(error), '', error.filename)}")
            return EXIT_INPUT
        note(
            f"briefing: a bug in briefing, not in your input: {type(error).__name__} in {_place(error)} – "
            "BRIEFING_DEBUG=1 shows all of it, which may have words of your sources"
        )
        return EXIT_BUG
    return 0


def _place(error: Exception) -> str:
    """The last line of ours that the exception came through: ``briefing/cli/main.py:88``."""
    package = Path(__file__).resolve().parents[1]
    frames = [
        each
        for each in traceback.extract_tb(error.__traceback__)
        if Path(each.filename).is_relative_to(package)
    ]
    last = frames[-1]
    return f"{Path(last.filename).relative_to(package.parent).as_posix()}:{last.lineno}"


def _is_users(file: object) -> bool:
    """Whether ``file`` is one of the user's: a name too long, a folder that may not be entered, a file
    that vanished while it was read. That a file of the program itself is missing is our bug."""
    package = Path(__file__).resolve().parents[1]
    return isinstance(file, str) and not Path(file).absolute().is_relative_to(package)


def _speak_utf8() -> None:
    """UTF-8 without newline translation wherever no terminal says otherwise, so that offsets into
    printed text hold; on a terminal, a character that it lacks must not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
