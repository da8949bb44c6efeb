"""Every shipped template, on the seeds and on briefings that strain it: each file is valid, all say the same.

What the writers do with each kind of block is tested beside them; here whole documents are.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import page
import pytest
from docx_file import DocxFile
from openxml_audit import OpenXmlValidator
from sample import sample_document, stress_document

from briefing.document.blocks import Document, Heading
from briefing.document.theme import Theme
from briefing.model.briefing import Briefing
from briefing.rendering.docx import write_docx
from briefing.rendering.html import write_html
from briefing.rendering.pdf import write_pdf
from briefing.templating import list_bundles, load_bundle, render_document
from documents import stress
from documents.words import of_docx, of_html, of_pdf, pages

ROOT = Path(__file__).parents[2]
ONE_SOURCE = (
    "Engineers ask Corvane to stop\n\nMore than 200 engineers at Corvane Systems signed a letter to the "
    "company on 14 May 2024. “We demand that Corvane stop selling cameras to the police,” the letter reads. "
    "Corvane declined to comment.\n"
)
BRIEFINGS = ("seeds", "one source", "crowded", "bare")
CASES = {
    **{f"{b.name}: {name}": (b.name, name) for b in list_bundles() for name in BRIEFINGS},
    "blocks: sample": ("blocks", "sample"),
    "blocks: stress": ("blocks", "stress"),
}
AUDITED = [case for case in CASES if case.endswith((": seeds", ": bare"))]
"""What the slow check of DOCX sees (1 s a file): the others hold no kind of part that these lack."""


@cache
def _briefing(template: str, name: str) -> Briefing:
    bundle = load_bundle(template)
    if name in ("crowded", "bare"):
        return stress.crowded(bundle) if name == "crowded" else stress.bare(bundle)
    asking_alike = next(other.name for other in list_bundles() if other.topics == bundle.topics)
    return _built(asking_alike, name)


@cache
def _built(template: str, name: str) -> Briefing:
    """The briefing of a dossier; templates that ask the same questions share it (3 s each)."""
    if name == "seeds":
        return _made_of(ROOT / "seeds", template)
    with TemporaryDirectory() as folder:
        (Path(folder) / "letter.txt").write_text(ONE_SOURCE, encoding="utf-8")
        return _made_of(Path(folder), template)


def _made_of(folder: Path, template: str) -> Briefing:
    from briefing.cli.pipeline import make_briefing, read_dossier
    from briefing.dossier.load import load_dossier

    bundle = load_bundle(template)
    return make_briefing(read_dossier(load_dossier(folder)), bundle, {}).briefing


@cache
def _document(case: str) -> tuple[Document, Theme]:
    template, name = CASES[case]
    if template == "blocks":
        return (sample_document() if name == "sample" else stress_document()), Theme()
    bundle = load_bundle(template)
    return render_document(_briefing(template, name), bundle), bundle.theme


@cache
def _pdf(case: str) -> bytes:
    return write_pdf(*_document(case))


@cache
def _docx(case: str) -> bytes:
    return write_docx(*_document(case))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("case", CASES)
def test_the_pdf_conforms(case: str, profile: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(_pdf(case))
    result = str(page.validate_pdf(str(file), profile=profile))
    assert "Result: failed" not in result, result
    assert "0 failed" in result.splitlines()[3], result


@pytest.mark.parametrize("case", AUDITED)
def test_word_has_nothing_to_repair(case: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(_docx(case))
    assert [str(error) for error in OpenXmlValidator(max_errors=20).validate(str(file)).errors] == []


@pytest.mark.parametrize("case", CASES)
def test_every_relationship_leads_somewhere(case: str) -> None:
    file = DocxFile(_docx(case))
    dangling = [each for each in file.relationships() if not each.external and each.target not in file.names]
    assert dangling == []
    assert file.dangling_ids() == set()


@pytest.mark.parametrize("case", CASES)
def test_all_formats_say_the_same(case: str) -> None:
    document, theme = _document(case)
    pdf = of_pdf(_pdf(case), document.title)
    docx = of_docx(_docx(case), document.title)
    html = of_html(write_html(document, theme), document.title)
    assert pdf.notes == docx.notes == html.notes
    assert docx.body == pdf.body
    assert html.body == pdf.body


@pytest.mark.parametrize("case", [case for case in CASES if not case.startswith("blocks")])
def test_no_heading_stands_over_nothing(case: str) -> None:
    blocks = _document(case)[0].blocks
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            assert following is not None
            assert not isinstance(following, Heading) or following.level > block.level


def test_the_seeds_fit_eight_pages() -> None:
    for case in CASES:
        if case.endswith(": seeds"):
            assert pages(_pdf(case)) <= 8


def test_letter_paper_conforms(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.endswith(": seeds"))
    document, theme = _document(case)
    file = tmp_path / "brief.pdf"
    file.write_bytes(write_pdf(document, replace(theme, page="Letter")))
    for profile in ("ua1", "2a"):
        assert "Result: failed" not in str(page.validate_pdf(str(file), profile=profile))
