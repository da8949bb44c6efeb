"""YAML with places: plain values, and the line and column at which each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.tokens import AliasToken

from briefing.errors import InputError, Problem


class _DatesStayText(RoundTripConstructor):
    """ruamel stops at the first impossible date; as text, it is reported with all other problems."""


_DatesStayText.add_constructor("tag:yaml.org,2002:timestamp", RoundTripConstructor.construct_yaml_str)

Step = str | int
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LocatedYaml:
    """One parsed document: its plain values, and where they stand."""

    data: Any
    """dict, list and scalars only; None for an empty document."""
    tree: Any

    def place(self, path: Sequence[Step]) -> Place:
        """1-based line and column of the value at ``path``; of its nearest parent if it is missing."""
        node, place = self.tree, (1, 1)
        for step in path:
            try:
                if isinstance(node, CommentedMap):
                    place = _one_based(node.lc.value(step))
                elif isinstance(node, CommentedSeq):
                    place = _one_based(node.lc.item(step))
                else:
                    return place
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return place
        return place

    def key_place(self, path: Sequence[Step]) -> Place:
        """1-based line and column of the key that ``path`` ends in."""
        node = self.tree
        for step in path[:-1]:
            node = node[step]
        if isinstance(node, CommentedMap) and path[-1] in node:
            return _one_based(node.lc.key(path[-1]))
        return self.place(path)


def parse_yaml(text: str, file: Path) -> LocatedYaml:
    """Parse one YAML document.

    Raises:
        InputError: not YAML, a key given twice, or an alias (a short file could stand for a huge one).
    """
    parser = YAML(typ="rt", pure=True)
    parser.Constructor = _DatesStayText
    try:
        for token in parser.scan(text):
            if isinstance(token, AliasToken):
                line, column = token.start_mark.line + 1, token.start_mark.column + 1
                raise InputError(
                    Problem("aliases (*name) are not read here", "write the value out", file, line, column)
                )
        tree = parser.load(text)
    except MarkedYAMLError as error:
        raise InputError(_as_problem(error, file)) from error
    except YAMLError as error:
        raise InputError(Problem(f"is not YAML: {_one_line(str(error))}", "", file)) from error
    return LocatedYaml(_plain(tree), tree)


def _as_problem(error: MarkedYAMLError, file: Path) -> Problem:
    mark = error.problem_mark or error.context_mark
    if _is_left_open(error):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
    what = _one_line(error.problem or error.context or "cannot be parsed")
    if what.startswith("found duplicate key"):
        return Problem(
            what.split(" with value")[0].replace("found ", ""), "keep one of them", file, line, column
        )
    mend = "put text that holds a colon, a quote or a # in quotation marks; indent with spaces, not tabs"
    return Problem(f"is not YAML: {what}", mend, file, line, column)


def _is_left_open(error: MarkedYAMLError) -> bool:
    """Whether a bracket, brace or quotation mark is not closed: it is noticed at some later line, and has to
    be mended where it opens, which is the context."""
    context = error.context or ""
    return error.context_mark is not None and (" a flow " in context or " a quoted " in context)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _one_based(position: tuple[int, int]) -> Place:
    line, column = position
    return line + 1, column + 1


def _plain(node: Any) -> Any:
    """The same values without ruamel's comment-keeping types."""
    if isinstance(node, CommentedMap):
        return {_plain(key): _plain(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [_plain(value) for value in node]
    if isinstance(node, bool) or node is None:
        return node
    for plain in (int, float, str):
        if isinstance(node, plain):
            return plain(node)
    return node
