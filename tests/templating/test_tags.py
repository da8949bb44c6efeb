"""Where tags stand in a paragraph, and what Word made of them while they were typed."""

from __future__ import annotations

import pytest

from briefing.templating.tags import OpenTag, find_tags, unclosed


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("no tag, { or } or %}", []),
        ("a {{ x }} b {%- if y -%}", ["{{ x }}", "{%- if y -%}"]),
        ('{{ "}}" }} {{ {"a": {"b": 1}}["a"] }}', ['{{ "}}" }}', '{{ {"a": {"b": 1}}["a"] }}']),
        ("{{ x | default(“none”) }}", ['{{ x | default("none") }}']),
        ("{{ x | default(“it’s”) }}", ['{{ x | default("it\'s") }}']),
        ('{{ x | default("it’s “so”") }}', ['{{ x | default("it’s “so”") }}']),
        ("{{ a\u00a0–\u00a0b }}", ["{{ a - b }}"]),
        ("{# a {{ note }} #}{{ x }}", ["{# a {{ note }} #}", "{{ x }}"]),
        ("{{ don't }} x {{ y }}", ["{{ don't }}", "{{ y }}"]),
        ("{% raw %}{{ x }}{% endraw %}{{ y }}", ["{% raw %}", "{% endraw %}", "{{ y }}"]),
        ("{{ (a }} {{ b }}", ["{{ (a }}", "{{ b }}"]),
    ],
)
def test_tags_as_jinja_is_to_read_them(text: str, tags: list[str]) -> None:
    assert [tag.text for tag in find_tags(text)] == tags


@pytest.mark.parametrize(
    ("text", "scope", "read"),
    [
        ("{%p for x in y %}", "p", "{% for x in y %}"),
        ("{%tr endfor %}", "tr", "{% endfor %}"),
        ("{{p chart('timeline') }}", "p", "{{ chart('timeline') }}"),
        ("{{r x }}", "r", "{{ x }}"),
        ("{{p }}", "", "{{p }}"),
        ("{{p | upper }}", "", "{{p | upper }}"),
        ("{{ p }}", "", "{{ p }}"),
    ],
)
def test_what_a_tag_stands_for(text: str, scope: str, read: str) -> None:
    (tag,) = find_tags(text)
    assert (tag.scope, tag.text) == (scope, read)


@pytest.mark.parametrize("text", ["{{ x", "a {% if x }} b", "{# note", "{{ x }} {%"])
def test_a_tag_without_an_end(text: str) -> None:
    with pytest.raises(OpenTag):
        find_tags(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{% for x in y %}{% if x %}{% endif %}", "“{% for x in y %}” is never closed"),
        ("{% for x in y %}{% endif %}", "“{% endif %}” stands where “{% endfor %}”"),
        ("{% endif %}", "“{% endif %}” closes nothing"),
        ("{% set x %}", "“{% set x %}” is never closed"),
        ("{% set x = 1 %}{% if x %}{% elif y %}{% else %}{% endif %}", None),
        ("{% raw %}{% for %}{% endraw %}", None),
    ],
)
def test_tags_that_enclose_nothing(text: str, what: str | None) -> None:
    found = unclosed((tag, 1) for tag in find_tags(text))
    assert (found is None) if what is None else (found is not None and what in found[0])
