"""From a summary model and a bundle to a document's block tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import TemplateError

from briefing.document.blocks import Block, Document, Inlines, Note, Picture
from briefing.dossier.located import did_you_mean
from briefing.errors import InputError, Problem
from briefing.model.briefing import Briefing
from briefing.model.difference import Difference
from briefing.templating.blocks import BlockMaker, prune
from briefing.templating.budget import BudgetExceeded
from briefing.templating.bundle import ENTRY, Bundle
from briefing.templating.colour import colourless, colourless_briefing, printable, swap
from briefing.templating.environment import BundleLoader, SandboxedTemplates
from briefing.templating.failures import markup_failure, template_failure
from briefing.templating.markdown import MarkupError, parse_markdown
from briefing.templating.marks import note_marks
from briefing.templating.notes import notes_for
from briefing.templating.options import chosen_options, note_words
from briefing.templating.pictures import CHARTS, picture
from briefing.templating.vocabulary import Vocabulary

# What a template can make Python raise by asking for something silly; all else is our bug.
_AUTHORS_FAULTS = (
    TemplateError,
    BudgetExceeded,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


def render_document(
    briefing: Briefing,
    bundle: Bundle,
    options: Mapping[str, Any] | None = None,
    entry: str = ENTRY,
    changes: Difference | None = None,
) -> Document:
    """The document that ``bundle`` makes of ``briefing``; the same one every time.

    ``changes`` since an older briefing are shown by templates that ask for them.

    Raises:
        InputError: an option that the bundle does not offer, or a mistake in its templates, with
            file and line.
    """
    chosen = colourless(chosen_options(bundle, options or {}))
    briefing = colourless_briefing(briefing)
    changes = changes and Difference.model_validate(colourless(changes.model_dump()))
    markdown = swap(_run(briefing, bundle, chosen, entry, changes))
    try:
        blocks = _blocks(briefing, markdown)
        cited = list(note_marks(blocks))
        notes = notes_for(briefing, cited, note_words(chosen))
    except MarkupError as error:
        raise markup_failure(error, bundle, entry) from error
    except KeyError as error:
        what = f"a note mark names the evidence “{error.args[0]}”, which the briefing does not have"
        raise InputError(
            Problem(what, "write {{ cite(finding.evidence) }}", bundle.folder / entry)
        ) from error
    return document_of(briefing, blocks, notes)


def document_of(briefing: Briefing, blocks: tuple[Block, ...], notes: Mapping[str, Note]) -> Document:
    """A document with what ``briefing`` says of itself."""
    return Document(
        title=printable(briefing.title),
        subtitle=printable(briefing.subtitle) if briefing.subtitle else None,
        date=briefing.date,
        facts=_facts(briefing),
        handling=printable(briefing.handling) if briefing.handling else None,
        author=printable(briefing.prepared_by) if briefing.prepared_by else None,
        keywords=tuple(printable(section.title) for section in briefing.sections),
        language="en-GB" if briefing.language == "en" else briefing.language,
        blocks=blocks,
        notes=dict(notes),
    )


def _run(
    briefing: Briefing,
    bundle: Bundle,
    options: Mapping[str, Any],
    entry: str,
    changes: Difference | None,
) -> str:
    """What the template puts out: its own text in the markup's colour, what it prints in its own."""
    vocabulary = Vocabulary(briefing)
    environment = SandboxedTemplates(BundleLoader(bundle), vocabulary.functions(), vocabulary.filters())
    return run_template(environment, entry, briefing=briefing, options=options, changes=changes)


def run_template(environment: SandboxedTemplates, name: str, **names: Any) -> str:
    """What a template puts out: its own text in the markup's colour, what it prints in its own.

    Raises:
        InputError: a mistake in it, with file and line.
    """
    try:
        template = environment.get_template(name)
        return "".join(environment.budget.put_out(chunk) for chunk in template.generate(**names))
    except _AUTHORS_FAULTS as error:
        raise template_failure(error, environment) from error


def _blocks(briefing: Briefing, markdown: str) -> tuple[Block, ...]:
    def draw(name: str, caption: Inlines) -> Picture | None:
        if name not in CHARTS:
            raise MarkupError(f"there is no chart “{name}” – {did_you_mean(name, CHARTS, 'there are')}")
        return picture(briefing, name, caption)

    return prune(BlockMaker(draw).blocks(parse_markdown(markdown).children))


def _facts(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    facts = (("Prepared for", briefing.prepared_for), ("Prepared by", briefing.prepared_by))
    return tuple((label, printable(value)) for label, value in facts if value)
