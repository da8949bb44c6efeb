"""Copy-fitting: the first part of a document fills its pages and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.document.theme import Theme
from briefing.errors import InputError
from briefing.model.briefing import Briefing
from briefing.rendering.fitting import fitted_document
from briefing.rendering.headings import headings
from briefing.rendering.pdf import pages_before
from briefing.rendering.words import plain_text
from briefing.templating import Bundle, load_bundle, render_document
from briefing.templating.manifest import Fit
from tests.templating.sample import sample_briefing

PARAGRAPH = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024. " * 8


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    """A template that prints as many paragraphs as its option says, then a heading and one more page."""
    (tmp_path / "template.yaml").write_text(
        "name: own\ntitle: Own\nextends: policy-briefing\noptions: {paragraphs: 3}\n"
        "fit:\n  before: rest\n  pages: 2\n  choices: ["
        + ", ".join(f"{{paragraphs: {n}}}" for n in (40, 30, 20, 10, 5))
        + "]\n"
    )
    (tmp_path / "briefing.md.j2").write_text(
        "{% for n in range(options.paragraphs) %}"
        + PARAGRAPH
        + "\n\n{% endfor %}\n# Rest {id=rest}\n\nEnd.\n"
    )
    return load_bundle(tmp_path)


@pytest.fixture
def briefing(bundle: Bundle) -> Briefing:
    return sample_briefing(load_bundle("policy-briefing"))


def paragraphs(bundle: Bundle, briefing: Briefing, **options: int) -> int:
    document = fitted_document(briefing, bundle, Theme(), options)
    return sum(PARAGRAPH[:40] in str(block) for block in document.blocks)


def pages(bundle: Bundle, briefing: Briefing, count: int, anchor: str = "rest") -> int:
    return pages_before(render_document(briefing, bundle, {"paragraphs": count}), Theme(), anchor)


def test_the_most_that_fits_is_told(bundle: Bundle, briefing: Briefing) -> None:
    told = paragraphs(bundle, briefing)
    assert told in {5, 10, 20, 30}
    assert pages(bundle, briefing, told) <= 2
    assert pages(bundle, briefing, told + 10) > 2


def test_what_somebody_chooses_is_kept_whatever_the_room(bundle: Bundle, briefing: Briefing) -> None:
    assert paragraphs(bundle, briefing, paragraphs=40) == 40


def test_where_nothing_fits_the_least_is_told(bundle: Bundle, briefing: Briefing) -> None:
    fit = Fit(before="rest", pages=1, choices=[{"paragraphs": 40}, {"paragraphs": 39}])
    assert paragraphs(replace(bundle, fit=fit), briefing) == 39


def test_without_a_fit_the_options_hold(bundle: Bundle, briefing: Briefing) -> None:
    assert paragraphs(replace(bundle, fit=None), briefing) == 3


def test_pages_are_counted_up_to_the_heading(bundle: Bundle, briefing: Briefing) -> None:
    assert pages(bundle, briefing, 1) == 1
    assert pages(bundle, briefing, 40) > pages(bundle, briefing, 20) > 1
    document = render_document(briefing, bundle, {"paragraphs": 20})
    assert plain_text(next(headings(document.blocks)).children) == "Rest"
    assert pages_before(document, Theme(), "nowhere") >= pages(bundle, briefing, 20), "all of it"


def test_an_option_that_is_fitted_must_be_one(tmp_path: Path) -> None:
    (tmp_path / "template.yaml").write_text(
        "name: own\ntitle: Own\nextends: policy-briefing\n"
        "fit:\n  before: annex\n  pages: 2\n  choices:\n    - {most_finding: 3}\n"
    )
    with pytest.raises(InputError) as refused:
        load_bundle(tmp_path)
    (problem,) = refused.value.problems
    assert problem.line == 8
    assert "most_finding" in problem.what
    assert "most_findings" in problem.mend


def test_the_briefing_of_the_shipped_template_takes_two_pages_before_its_annex(briefing: Briefing) -> None:
    bundle = load_bundle("policy-briefing")
    many = [
        finding.model_copy(update={"id": f"f-{section.id}-{n}", "statement": finding.statement * 4})
        for section in briefing.sections
        for finding in section.findings
        for n in range(12)
    ]
    crowded = briefing.model_copy(
        update={
            "sections": [s.model_copy(update={"findings": many[:12]}) for s in briefing.sections],
        }
    )
    fitted = fitted_document(crowded, bundle, bundle.theme, {})
    assert pages_before(fitted, bundle.theme, "annex") <= 2
    loose = render_document(crowded, bundle, {"brief_findings": 20})
    assert pages_before(loose, bundle.theme, "annex") > 2


def test_a_layout_of_ones_own_is_not_fitted_by_anothers_measure(tmp_path: Path) -> None:
    (tmp_path / "template.yaml").write_text("name: own\ntitle: Own\nextends: policy-briefing\n")
    assert load_bundle(tmp_path).fit is not None
    (tmp_path / "briefing.md.j2").write_text("# Own\n")
    assert load_bundle(tmp_path).fit is None
