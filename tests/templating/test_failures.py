"""A mistake in a template says where it is and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import InputError, Problem
from briefing.templating import Bundle, render_document
from templating.conftest import Make, Render
from templating.sample import sample_briefing


def _problem(render: Render, template: str, **others: str) -> Problem:
    with pytest.raises(InputError) as caught:
        render(template, **others)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("template", "line", "column", "what", "mend"),
    [
        ("\n{{ breifing.title }}", 2, 4, "“breifing” does not exist", "did you mean “briefing”?"),
        ("x\n\n{{ briefing.titel }}", 3, 13, "“briefing.titel” does not exist", "“briefing.title”"),
        (
            "{% for finding in briefing.bottom_line %}\n{{ finding.statment }}\n{% endfor %}",
            2,
            12,
            "“finding.statment” does not exist",
            "did you mean “finding.statement”?",
        ),
        ("{{ options.color }}", 1, 12, "“options.color” does not exist", "did you mean “options.colour”?"),
        ("a\nb {% if x %}\nc\n", 2, 3, "“{% if x %}” is never closed", "“{% endif %}”"),
        ("a\n {% endfor %}", 2, 5, "unknown tag 'endfor'", ""),
        ("{{ a }}\n x {{ b..c }}", 2, 4, "expected name or number", ""),
        ("{{ a", 1, 1, "unexpected end of template", ""),
        ("\n\n{{ 'a' | sentense }}", 3, 10, "No filter named 'sentense'", "did you mean “sentence”?"),
        ("{{ 'a' | safe }}", 1, 10, "No filter named 'safe'", ""),
        ("{{ 1 }} {{ briefing.title | truncate('x') }}", 1, 29, "", ""),
        ("{{ 1 }} {{ briefing.title | day(2) }}", 1, 29, "", ""),
        ("{{ 1 }} {{ cite('nothing') }}", 1, 12, "no evidence “nothing”", ""),
        ("{{ 1 }} {{ strength('great') }}", 1, 12, "“great” is no strength", ""),
        ("x {{ 1 / 0 }}", 1, 3, "division by zero", ""),
        ("{% include 'nowhere.md.j2' %}", 1, 13, "no template file “nowhere.md.j2”", "briefing.md.j2"),
        ("{% include '../../etc/passwd' %}", 1, 13, "no template file", ""),
    ],
)
def test_mistakes(render: Render, template: str, line: int, column: int | None, what: str, mend: str) -> None:
    problem = _problem(render, template)
    assert Path(str(problem.file)).name == "briefing.md.j2"
    assert (problem.line, problem.column) == (line, column)
    assert what in problem.what
    assert mend in problem.mend


def test_mistake_in_an_included_file(render: Render) -> None:
    problem = _problem(render, "{% include 'part.md.j2' %}", part="\n{{ briefing.titel }}")
    assert (Path(str(problem.file)).name, problem.line) == ("part.md.j2", 2)


@pytest.mark.parametrize(
    "template",
    [
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{{ 'x' * 10000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% include 'briefing.md.j2' %}",
        "{% for i in range(90000) %}" + "x" * 100 + "{% endfor %}",
        "{{ 'x' | center(1000000000000000) }}",
    ],
)
def test_templates_end(render: Render, template: str) -> None:
    assert _problem(render, template).what


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ briefing.__class__ }}",
        "{{ briefing.parse_file('/etc/passwd') }}",
        "{{ briefing.model_construct() }}",
        "{{ briefing.sections.append(1) }}",
        "{{ cite.__globals__ }}",
    ],
)
def test_the_sandbox_holds(render: Render, template: str) -> None:
    assert _problem(render, template).what


@pytest.mark.parametrize(
    ("template", "what"),
    [
        ("::: gapp x\ny\n:::", "no container “::: gapp” – did you mean “gap”?"),
        ("::: gap x\ny", "“::: gap x” is never closed"),
        ("x\n\n:::", "closes nothing"),
        ("![a](b.png)", "images"),
        ("x\n\n---", "::: page-break"),
        ("x[^nothing]", "the evidence “nothing”, which the briefing does not have"),
        ("::: chart pie", "no chart “pie”"),
        ("::: toc 9", "depth of 1 to 4"),
        ("::: key-figures\n- none\n:::", "begins with its figure"),
        ('::: table {widths="1 x"}\n| a | b |\n|---|---|\n| 1 | 2 |\n:::', "must be 2 numbers"),
        ("##### deep", "level 4"),
    ],
)
def test_markup_without_meaning(render: Render, template: str, what: str) -> None:
    assert what in _problem(render, template).what


def test_markup_is_found_in_its_file(render: Render) -> None:
    problem = _problem(render, "{% include 'part.md.j2' %}", part="a\n\n::: gapp {{ briefing.title }}\n:::")
    assert (Path(str(problem.file)).name, problem.line) == ("part.md.j2", 3)


def test_a_file_that_is_no_text(make: Make, shipped: Bundle) -> None:
    bundle = make("{% include 'part.md.j2' %}")
    (bundle.folder / "part.md.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match=r"part\.md\.j2: is not UTF-8 text"):
        render_document(sample_briefing(shipped), bundle)


def test_a_link_does_not_lead_out_of_the_bundle(make: Make, shipped: Bundle, tmp_path: Path) -> None:
    bundle = make("{% include 'part.md.j2' %}")
    outside = tmp_path.parent / "outside.txt"
    outside.write_text("secret")
    (bundle.folder / "part.md.j2").symlink_to(outside)
    with pytest.raises(InputError, match=r"no template file “part\.md\.j2”"):
        render_document(sample_briefing(shipped), bundle)


def test_options(make: Make, shipped: Bundle) -> None:
    bundle = make("{{ options.colour }}")
    briefing = sample_briefing(shipped)
    assert "blue" in str(render_document(briefing, bundle, {"colour": "blue"}).blocks)
    with pytest.raises(InputError) as caught:
        render_document(briefing, bundle, {"color": "blue", "colour": 3, "note_words": "some"})
    assert [problem.what for problem in caught.value.problems] == [
        "the template “own” has no option “color”",
        "the option “colour” must be text, not “3”",
        "the option “note_words” must be a number of words or full, not “some”",
    ]
