"""``briefing diff``: what changed from one model to the next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.arguments import AsJson
from briefing.cli.printing import result, result_json

if TYPE_CHECKING:
    from briefing.model.difference import Difference, Item, Shift

_WIDTH = 100


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The older model.", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The newer model.", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Show what changed from one model to the next.

    New, gone, stronger, weaker, or in other words. briefing build and briefing render put the same into
    the document with --since OLD.

    \b
    Examples:
      briefing diff last-week/seeds.json out/seeds.json
      briefing diff last-week/seeds.json out/seeds.json --json
    """
    from briefing.cli.model_file import read_model
    from briefing.synthesis.difference import difference

    found = difference(read_model(old), read_model(new))
    if as_json:
        result_json(found.model_dump(mode="json"))
        return
    for line in lines(found):
        result(line)


def lines(found: Difference) -> Iterator[str]:
    """The difference as lines for a person."""
    for label in found.relabelled:
        before, after = (f"“{each}”" if each else "none" for each in (label.before, label.after))
        yield from _wrapped("", f"{label.what.capitalize()}: {before} → {after}")
    if found.is_empty and not found.relabelled:
        yield "Nothing changed."
        return
    yield from _items("New", found.new)
    yield from _items("Gone", found.gone)
    yield from _shifts("Stronger", found.stronger)
    yield from _shifts("Weaker", found.weaker)
    if found.reworded:
        yield "Reworded"
        for each in found.reworded:
            yield from _wrapped("  before  ", each.before)
            yield from _wrapped("  after   ", each.after)


def _items(heading: str, items: Sequence[Item]) -> Iterator[str]:
    if items:
        yield heading
    for item in items:
        yield from _wrapped(
            f"  {item.kind:<10}", f"{item.section}: {item.text}" if item.section else item.text
        )


def _shifts(heading: str, shifts: Sequence[Shift]) -> Iterator[str]:
    if shifts:
        yield heading
    for shift in shifts:
        yield from _wrapped(f"  {shift.kind:<10}", f"{shift.text} ({shift.because})")


def _wrapped(lead: str, text: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False
    )
