"""Write templates/word-briefing/briefing.docx: a document whose words are the tags of a template.

It is the house's own layout, so that its styles are those that a briefing needs; from there it is edited in
Word like any other file.
"""

from __future__ import annotations

from pathlib import Path

from briefing.document.blocks import (
    Block,
    Callout,
    Document,
    Emphasis,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    PullQuote,
    Strong,
    Table,
    Text,
)
from briefing.rendering.docx import write_docx
from briefing.templating import load_bundle
from briefing.templating.theme_file import read_theme

BUNDLE = Path(__file__).parent.parent / "templates" / "word-briefing"

_NOTE = (
    "{# A note to you, which no briefing shows. What stands in double braces is replaced by words of the "
    "briefing; what stands between brace and percent sign repeats or leaves out what lies between it and its "
    "end. All else is yours: text, styles, headers, logo. docs/word-templates.md lists every name. #}"
)

_CAUTION = "{% if finding.caution %} {{ finding.caution | sentence }}{% endif %}"
_FINDING = ListBlock(
    (
        (
            Paragraph(
                (
                    Text("{{ with_notes(finding) }}"),
                    Emphasis((Text(_CAUTION),)),
                )
            ),
        ),
    )
)


def template() -> bytes:
    """The Word file."""
    document = Document(
        title="{{ briefing.title }}",
        subtitle="{{ briefing.subtitle }}",
        author="{{ briefing.prepared_by }}",
        handling="{{ briefing.handling }}",
        facts=(
            _fact("Prepared for", "briefing.prepared_for"),
            _fact("Prepared by", "briefing.prepared_by"),
            _fact("Date", "briefing.date", "briefing.date | day"),
        ),
        blocks=(_tag(_NOTE), *_brief(), *_annex()),
    )
    return write_docx(document, read_theme(BUNDLE / "theme.yaml", load_bundle("policy-briefing").theme))


def _brief() -> tuple[Block, ...]:
    return (
        *_if(
            "briefing.bottom_line",
            Callout(
                "bottom-line",
                _text("Bottom line"),
                _each("finding in briefing.bottom_line", _FINDING),
            ),
        ),
        _tag("{% for section in briefing.sections %}"),
        Heading(1, _text("{{ section.title }}")),
        Paragraph(_text("{{ section.question }}"), "question"),
        Paragraph(
            _text("{{ strength(section.strength) }} {{ section.strength_because | sentence }}"), "label"
        ),
        *_each("finding in section.findings[:6]", _FINDING),
        *_each(
            "quotation in briefing.quotations"
            " if quotation.lead and quotation.verbatim and quotation.section == section.id",
            PullQuote(
                _text("“{{ quotation.text }}”"),
                _text(
                    "{{ quotation.speaker }}"
                    "{% if quotation.speaker_role %}, {{ quotation.speaker_role | lowered }}{% endif %}"
                    "{{ cite(quotation.evidence, most=1) }}"
                ),
            ),
        ),
        *_if(
            "section.gaps",
            Callout(
                "gap",
                _text("Not established"),
                _each(
                    "gap in section.gaps",
                    _item("{{ gap.reason | sentence }}{{ cite(gap.evidence, most=1) }}"),
                ),
            ),
        ),
        *_if(
            "section.guidance",
            Callout(
                "guidance",
                _text("Standing guidance, not drawn from the sources"),
                _each("item in section.guidance", _item("{{ item.text | sentence }} ({{ item.basis }})")),
            ),
        ),
        _tag("{% endfor %}"),
    )


def _annex() -> tuple[Block, ...]:
    return (
        *_if(
            "briefing.timeline",
            Heading(1, _text("What happened when"), page_break_before=True),
            Paragraph(_text('{{p chart("timeline") }}')),
            _table(
                {
                    "When": "{{ (event.date | day) or event.resolved_from }}",
                    "What": "{{ event.what | without_date(event.date) | sentence }}"
                    "{{ cite(event.evidence, most=1) }}",
                },
                "event in briefing.timeline",
            ),
        ),
        *_if(
            "briefing.actors",
            Heading(1, _text("Who is who")),
            _table(
                {
                    "Name": "{{ actor.name }}",
                    "Role": "{{ actor.role or actor.kind }}{{ cite(actor.evidence, most=1) }}",
                },
                "actor in briefing.actors",
            ),
        ),
        *_if(
            "briefing.disputes",
            Heading(1, _text("Contested points")),
            _tag("{% for dispute in briefing.disputes %}"),
            Paragraph((Strong(_text("{{ dispute.about | sentence }}")),)),
            *_each(
                "side in dispute.positions",
                _item("{{ held(side) }}"),
            ),
            _tag("{% endfor %}"),
        ),
        Heading(1, _text("Sources")),
        _table(
            {
                "Source": "{{ source.title or source.file }}",
                "Published": "{{ source.publisher }} {{ source.published | day }}",
                "Condition": "{{ source.conditions | map(attribute=“detail”) | join(“; ”) }}",
            },
            "source in briefing.sources",
        ),
        *_each("rule in briefing.method", Paragraph(_text("{{ rule | sentence }}"), "small")),
    )


def _table(columns: dict[str, str], loop: str) -> Table:
    """A row for each turn of ``loop``, whose tags stand in rows of their own."""
    empty = ("",) * (len(columns) - 1)
    rows = (("{% for " + loop + " %}", *empty), tuple(columns.values()), ("{% endfor %}", *empty))
    widths = (1.0, 3.0) if len(columns) == 2 else (3.0, 2.0, 4.0)
    return Table(
        tuple(map(_text, columns)),
        tuple(tuple(map(_text, row)) for row in rows),
        widths=widths,
        row_headers=True,
    )


def _each(loop: str, *blocks: Block) -> tuple[Block, ...]:
    return (_tag("{% for " + loop + " %}"), *blocks, _tag("{% endfor %}"))


def _if(condition: str, *blocks: Block) -> tuple[Block, ...]:
    return (_tag("{% if " + condition + " %}"), *blocks, _tag("{% endif %}"))


def _fact(label: str, condition: str, value: str = "") -> tuple[str, str]:
    return ("{% if " + condition + " %}" + label, "{{ " + (value or condition) + " }}{% endif %}")


def _item(text: str) -> ListBlock:
    return ListBlock(((Paragraph(_text(text)),),))


def _tag(text: str) -> Paragraph:
    """Small and grey, so that whoever edits the file sees at once what no reader will."""
    return Paragraph(_text(text), "small")


def _text(text: str) -> Inlines:
    return (Text(text),)


if __name__ == "__main__":
    (BUNDLE / "briefing.docx").write_bytes(template())
