"""Templates that are other files' text: what Jinja prints into the parts of a Word file.

A part comes as one text in which elements stand as marks that no text can contain (XML 1.0 has no such
characters), each paragraph on lines of its own. It goes back in the same form. In between, the template's
characters and the printed ones differ in colour (``briefing.templating.colour``), so that nothing that is
printed can pass for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateError, nodes

from briefing.document.blocks import Document, Picture, Text
from briefing.dossier.located import did_you_mean
from briefing.errors import InputError
from briefing.model.briefing import Briefing
from briefing.model.difference import Difference
from briefing.templating.bundle import Bundle
from briefing.templating.colour import colourless, colourless_briefing, printable, swap, uncoloured
from briefing.templating.environment import PartLoader, SandboxedTemplates
from briefing.templating.failures import template_failure
from briefing.templating.notes import notes_for
from briefing.templating.options import chosen_options, note_words
from briefing.templating.pictures import CHARTS, picture
from briefing.templating.render import document_of, run_template
from briefing.templating.vocabulary import Vocabulary

MARK = re.compile(
    "\x01(?P<kind>[-+=#@])(?P<number>\\d*)\x02"
    r"|\[\^(?P<note>[^\]\s]+)\]"
    r"|\[!(?P<strength>none|thin|moderate|strong)\]"
)
"""In a part that was filled: an element that begins (+), ends (-) or stands whole (=), by its number; a
chart (#), by its own; the paragraph of what follows (@); the mark of a note, by its evidence, coloured; the
mark of a strength."""
_DEPTH = {"+": 1, "-": -1}
_SUFFIX = ".j2"


def begins(number: int) -> str:
    """The mark of an element in which others stand."""
    return f"\x01+{number}\x02"


def ends() -> str:
    """The mark of the end of the element that began last."""
    return "\x01-\x02"


def stands(number: int) -> str:
    """The mark of an element that goes back as it is."""
    return f"\x01={number}\x02"


def line_of(paragraph: int) -> str:
    """What begins the line of a paragraph; in loops, too, it can be told where something comes from."""
    return f"\n\x01@{paragraph}\x02"


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of the parts."""

    parts: dict[str, str]
    """By name: marks, the template's text, and what was printed, coloured."""
    document: Document
    """What the briefing says of itself, and the notes of the marks that name evidence; without blocks."""
    charts: tuple[Picture, ...]


class FillingError(Exception):
    """A mistake in a part, on a line (1-based) or in a paragraph (from 0), as far as that is known."""

    def __init__(
        self, part: str, line: int | None, what: str, mend: str = "", paragraph: int | None = None
    ) -> None:
        super().__init__(what)
        self.part = part
        self.line = line
        self.paragraph = paragraph
        self.what = what
        self.mend = mend


def fill(
    parts: Mapping[str, str],
    briefing: Briefing,
    bundle: Bundle,
    options: Mapping[str, Any] | None = None,
    changes: Difference | None = None,
) -> Filled:
    """``parts`` with everything printed; the same names and the same bounds as in a Markdown template.

    Raises:
        FillingError: a mistake in a part.
        InputError: an option that ``bundle`` does not offer.
    """
    chosen = colourless(chosen_options(bundle, options or {}))
    briefing = colourless_briefing(briefing)
    names = {
        "briefing": briefing,
        "options": chosen,
        "changes": changes and Difference.model_validate(colourless(changes.model_dump())),
    }
    charts: list[Picture] = []
    environment = _environment(parts, briefing, charts)
    filled = {part: _filled(environment, part, names) for part in parts}
    cited = [
        uncoloured(found["note"])
        for text in filled.values()
        for found in MARK.finditer(text)
        if found["note"] is not None
    ]
    known = [evidence for evidence in cited if evidence in briefing.evidence]
    notes = notes_for(briefing, known, note_words(chosen))
    return Filled(filled, document_of(briefing, (), notes), tuple(charts))


def _environment(parts: Mapping[str, str], briefing: Briefing, charts: list[Picture]) -> SandboxedTemplates:
    def chart(name: str, caption: str = "") -> str:
        if name not in CHARTS:
            raise ValueError(f"there is no chart “{name}” – {did_you_mean(name, CHARTS, 'there are')}")
        words = printable(uncoloured(str(caption)))
        drawn = picture(briefing, name, (Text(words),) if words else ())
        if drawn is None:
            return ""
        charts.append(drawn)
        return swap(f"\x01#{len(charts) - 1}\x02")

    vocabulary = Vocabulary(briefing)
    functions = {**vocabulary.functions(), "chart": chart}
    loader = PartLoader({part + _SUFFIX: text for part, text in parts.items()})
    return SandboxedTemplates(loader, functions, vocabulary.filters(), by_lines=False)


def _filled(environment: SandboxedTemplates, part: str, names: Mapping[str, Any]) -> str:
    try:
        _require_whole_bodies(environment, part)
        return swap(run_template(environment, part + _SUFFIX, **names))
    except InputError as error:
        (problem,) = error.problems
        raise FillingError(part, problem.line, problem.what, problem.mend) from error


# --- what a tag may enclose -----------------------------------------------------------------------


def _require_whole_bodies(environment: SandboxedTemplates, part: str) -> None:
    """Each tag must enclose whole elements: what it repeats or leaves out is then well-formed.

    Raises:
        FillingError: one begins and ends in different places.
    """
    for body, line in _bodies(_tree(environment, part)):
        depth = lowest = 0
        for found in MARK.finditer("".join(map(_own_text, body))):
            depth += _DEPTH.get(found["kind"], 0)
            lowest = min(lowest, depth)
        if depth or lowest:
            raise FillingError(
                part,
                line,
                "a tag begins here, and ends in another paragraph, cell or row",
                "give each of the two a paragraph or a row of its own, or put both into one paragraph",
            )


def _tree(environment: SandboxedTemplates, part: str) -> nodes.Template:
    try:
        return environment.tree(part + _SUFFIX)
    except TemplateError as error:
        raise template_failure(error, environment) from error


def _bodies(tree: nodes.Node) -> Iterator[tuple[list[nodes.Node], int]]:
    """Each list of nodes that a tag encloses, with the line of the tag."""
    for node in tree.find_all(nodes.Stmt):
        for name, value in node.iter_fields():
            if isinstance(value, list) and name in ("body", "else_"):
                yield [each for each in value if isinstance(each, nodes.Node)], node.lineno


def _own_text(node: nodes.Node) -> str:
    """The template's own text in ``node``, but for what inner tags enclose."""
    if isinstance(node, nodes.TemplateData):
        return swap(node.data)
    return "".join(map(_own_text, node.nodes)) if isinstance(node, nodes.Output) else ""
