"""PolNeAR attributions as gold: who is quoted saying what, in political news (brat stand-off).

PolNeAR (github.com/networkdynamics/PolNeAR) carries no licence: it is read from a path that the user
gives, measured, and never copied into the repository.
"""

from __future__ import annotations

import glob
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.model.evidence import Span

#: A double quotation mark in any of the ways in which PolNeAR's seven publishers write it.
DOUBLE_MARK = re.compile(r"[\"“”„«»]|''|``")

_OFFSETS = re.compile(r"(\d+) (\d+)(?=;|$)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One annotated attribution; discontinuous spans have several pieces."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]

    def words(self, text: str) -> str:
        """The content as one string."""
        return " ".join(piece.slice(text) for piece in self.content)


def articles(split: Path) -> Iterator[tuple[str, str, list[Attribution]]]:
    """Name, text and attributions of each article of a split (a folder with ``text`` and ``attributions``).

    Where several annotators worked on an article, the alphabetically first one's file is read.
    """
    for path in sorted((split / "text").glob("*.txt")):
        annotations = sorted((split / "attributions").glob(glob.escape(path.stem) + "_????.ann"))
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        yield path.stem, text, attributions(annotations[0].read_text(encoding="utf-8"))


def attributions(annotation: str) -> list[Attribution]:
    """The attributions of one ``.ann`` file: those that have a content, with or without a source."""
    pieces: dict[str, tuple[Span, ...]] = {}
    found: list[dict[str, list[str]]] = []
    for line in annotation.splitlines():
        identifier, _, rest = line.partition("\t")
        if identifier.startswith("T"):
            # A malformed line (train has a few without offsets) leaves its role empty.
            pieces[identifier] = tuple(
                Span(int(start), int(end)) for start, end in _OFFSETS.findall(rest.partition("\t")[0])
            )
        elif identifier.startswith("E"):
            roles: dict[str, list[str]] = {}
            for argument in rest.split():
                role, _, target = argument.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).append(target)
            found.append(roles)
    result = []
    for roles in found:
        content = [span for target in roles.get("Content", []) for span in pieces.get(target, ())]
        source = [span for target in roles.get("Source", []) for span in pieces.get(target, ())]
        if content:
            result.append(Attribution(tuple(sorted(content)), tuple(sorted(source))))
    return result
