"""The shipped bundles beside the full one: each keeps the promise that it ships for."""

from __future__ import annotations

import runpy
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from openxml_audit import OpenXmlValidator

from briefing.document.blocks import Block, Callout, Document, Heading, ListBlock, Paragraph, PullQuote, Table
from briefing.model.briefing import Briefing
from briefing.rendering.docx import write_docx
from briefing.rendering.docx.template import fill_docx
from briefing.rendering.pdf import write_pdf
from briefing.rendering.words import plain_text
from briefing.templating import Bundle, list_bundles, load_bundle, render_document
from briefing.templating.specimens import specimens
from briefing.templating.trial import try_bundle
from templating.sample import sample_briefing

NAMES = ("policy-briefing", "one-page", "press-qa", "board-memo", "data-breach", "word-briefing")


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, children) | Paragraph(children) | PullQuote(children):
                yield plain_text(children)
            case ListBlock(items):
                for item in items:
                    yield from texts(item)
            case Callout(_, title, children):
                yield plain_text(title)
                yield from texts(children)
            case Table():
                for row in (block.header, *block.rows):
                    yield " | ".join(map(plain_text, row))
            case _:
                pass


def words(document: Document) -> str:
    return "\n".join(texts(document.blocks))


@pytest.fixture(scope="module")
def sample(shipped: Bundle) -> Briefing:
    return sample_briefing(shipped)


def test_these_ship() -> None:
    assert {bundle.name for bundle in list_bundles()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_bundle_stands_its_trial_and_every_writer(name: str) -> None:
    bundle = load_bundle(name)
    for trial in try_bundle(bundle):
        assert trial.problems == (), trial
    document = render_document(specimens(bundle)["rich"], bundle)
    assert write_docx(document, bundle.theme) and write_pdf(document, bundle.theme)


def test_the_word_file_is_what_its_script_writes(tmp_path: Path) -> None:
    shipped = load_bundle("word-briefing").word
    assert shipped is not None
    script = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "word_template.py"))
    assert shipped.read_bytes() == script["template"]()


@pytest.mark.parametrize("specimen", ["empty", "minimal", "rich"])
def test_the_word_file_is_filled(specimen: str, tmp_path: Path) -> None:
    bundle = load_bundle("word-briefing")
    assert bundle.word is not None
    briefing = specimens(bundle)[specimen]
    content = fill_docx(bundle.word, briefing, bundle, bundle.theme)
    (tmp_path / "filled.docx").write_bytes(content)
    file = docx.Document(str(tmp_path / "filled.docx"))
    titles = [each.text for each in file.paragraphs if each.style and each.style.name == "Heading 1"]
    assert set(titles) >= {section.title for section in briefing.sections}
    errors = OpenXmlValidator(max_errors=20).validate(str(tmp_path / "filled.docx")).errors
    assert [str(error) for error in errors] == []
    assert not any("{%" in each.text for each in file.paragraphs)
    quotes = [each.text for each in file.paragraphs if each.style and each.style.name == "Quote"]
    assert set(quotes) <= {f"“{each.text}”" for each in briefing.quotations if each.verbatim}
    assert bool(quotes) == (specimen == "rich")


def test_each_has_a_look_and_a_reason_of_its_own() -> None:
    bundles = [load_bundle(name) for name in NAMES]
    assert len({bundle.theme.palette.accent for bundle in bundles}) == len(NAMES)
    assert len({bundle.description for bundle in bundles}) == len(NAMES)


# --- one-page -------------------------------------------------------------------------------------


def crowded(briefing: Briefing, findings: int, characters: int) -> Briefing:
    """``briefing`` with so many findings of that length in each section."""
    pattern = briefing.findings()[0]
    statement = ("word " * (characters // 5)).strip()
    sections = [
        section.model_copy(
            update={
                "findings": [
                    pattern.model_copy(update={"id": f"f-{section.id}-{n}", "statement": statement})
                    for n in range(findings)
                ]
            }
        )
        for section in briefing.sections
    ]
    return briefing.model_copy(update={"sections": sections})


@pytest.mark.parametrize(("findings", "characters"), [(0, 10), (12, 30), (12, 120), (12, 400), (3, 3000)])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_one_page_is_one_page(findings: int, characters: int, page: str, sample: Briefing) -> None:
    bundle = load_bundle("one-page")
    document = render_document(crowded(sample, findings, characters), bundle)
    theme = replace(bundle.theme, page=page)
    assert len(pypdfium2.PdfDocument(write_pdf(document, theme))) == 1


def test_one_page_counts_what_it_leaves_out(sample: Briefing) -> None:
    bundle = load_bundle("one-page")
    full = words(render_document(crowded(sample, 12, 400), bundle))
    shown = full.count("Word word")
    bottom = len(sample.bottom_line)
    assert f"{12 * 4 - shown} findings" in full and shown and bottom
    assert "four quotations" in full
    empty = words(render_document(specimens(bundle)["empty"], bundle))
    assert "Left out of this page: nothing that no sources carried." in empty


# --- press-qa -------------------------------------------------------------------------------------


def test_press_answers_say_each_thing_once_and_whose_word_it_is(sample: Briefing) -> None:
    document = render_document(sample, load_bundle("press-qa"))
    text = words(document)
    assert next(plain_text(b.children) for b in document.blocks if isinstance(b, Heading)).endswith("?")
    fact = text.partition("You can say whose word it is")[0]
    release = "E-mails about Wayfinder were released"
    assert (
        release not in fact and f"”, whose publisher is not known: {release}" in text
    )  # low confidence, one origin
    cautions = [b for b in document.blocks if isinstance(b, Callout) and b.role == "caution"]
    held = "\n".join(text for box in cautions for text in texts((box,)))
    assert "From machine-altered copy" in held
    assert "what the contract is worth" in held
    assert "Do not settle it" in held and "they are unenforceable" in held
    assert "More than 200 engineers" not in held
    contested = {e for dispute in sample.disputes for side in dispute.positions for e in side.evidence}
    for finding in sample.findings():
        forbidden = bool(finding.caution or finding.information > 3 or contested & set(finding.evidence))
        assert (finding.statement.rstrip(".") in held) == forbidden, finding.statement


# --- board-memo -----------------------------------------------------------------------------------


def test_a_memo_sets_out_arguments_choices_and_what_would_change_them(sample: Briefing) -> None:
    text = words(render_document(sample, load_bundle("board-memo")))
    issue, _, rest = text.partition("What the parties argue")
    arguments, _, rest = rest.partition("The choices")
    choices, _, ending = rest.partition("What would change our mind")
    assert "More than 200 engineers" in issue
    present, _, against = arguments.partition("Against it")
    assert "the contract complies" in present and "unenforceable" not in present
    assert "More than 200 engineers" in against and "unenforceable" in against
    assert "quiet ninety-day trial" not in arguments  # a deal argues for nothing
    assert "not drawn from the sources" in choices
    assert "contested point: Whether the terms bind." in ending
    assert "what the contract is worth" in ending


@pytest.mark.parametrize(
    ("statement", "argues"),
    [
        ("The union demands that the council stop.", True),
        ("The union wrote: “We demand that the council stop.”", True),
        ("A clerk wrote: “The audit that they asked for would cost £9.”", False),
        ("Acme’s terms say: “The customer shall ask Acme first.”", False),
    ],
)
def test_a_clause_or_another_partys_demand_within_a_quotation_argues_nothing(
    statement: str, argues: bool, sample: Briefing
) -> None:
    finding = sample.findings()[0].model_copy(update={"statement": statement, "act": "demand"})
    section = sample.sections[0].model_copy(update={"findings": [finding]})
    text = words(
        render_document(sample.model_copy(update={"sections": [section]}), load_bundle("board-memo"))
    )
    arguments = text.partition("What the parties argue")[2].partition("The choices")[0]
    assert (statement.rstrip(".") in arguments) == argues
    assert ("No source words anything as a demand" in arguments) != argues
