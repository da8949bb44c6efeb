"""What a template's author writes, and the blocks that come of it."""

from __future__ import annotations

from briefing.document.blocks import (
    Callout,
    Emphasis,
    Heading,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    StrengthMark,
    Strong,
    Table,
    TableOfContents,
    Text,
)
from templating.conftest import Render


def _p(*words: str, role: str = "body") -> Paragraph:
    return Paragraph(tuple(Text(word) for word in words), role)  # type: ignore[arg-type]


def test_inlines(render: Render) -> None:
    document = render("a **b** *c* [d](https://e.example/?f=1&g=2)  \nh &amp; i\nj <b>k</b> `l`")
    assert document.blocks == (
        Paragraph(
            (
                Text("a "),
                Strong((Text("b"),)),
                Text(" "),
                Emphasis((Text("c"),)),
                Text(" "),
                Link("https://e.example/?f=1&g=2", (Text("d"),)),
                LineBreak(),
                Text("h & i j <b>k</b> `l`"),
            )
        ),
    )


def test_a_number_is_parted_from_the_mark_behind_it(render: Render) -> None:
    document = render("in 17[^e-terms] rooms[^e-terms]")
    marks = (Text("in 17\u202f"), NoteRef("e-terms"), Text(" rooms"), NoteRef("e-terms"))
    assert document.blocks == (Paragraph(marks),)


def test_only_web_mail_and_anchors_are_linked(render: Render) -> None:
    document = render("[a](javascript:alert(1)) [b](file:///etc/passwd) [c](#annex) [d]({{ 'data:x' }})")
    assert document.blocks == (Paragraph((Text("a b "), Link("#annex", (Text("c"),)), Text(" d"))),)


def test_marks(render: Render) -> None:
    document = render("x{{ cite(briefing.bottom_line[0].evidence) }} {{ strength('thin') }}[^e-terms]")
    (paragraph,) = document.blocks
    assert paragraph == Paragraph(
        (
            Text("x"),
            NoteRef("e-letter"),
            NoteRef("e-dated"),
            Text(" "),
            StrengthMark("thin"),
            NoteRef("e-terms"),
        )
    )
    assert list(document.notes) == ["e-letter", "e-dated", "e-terms"]


def test_headings_have_anchors_of_their_own(render: Render) -> None:
    document = render("# A b\n\nx\n\n## A b\n\ny\n\n# C {id=see page-break}\n\nz\n\n# {{ '{id=d}' }}\n\nw")
    assert [block for block in document.blocks if isinstance(block, Heading)] == [
        Heading(1, (Text("A b"),), "a-b"),
        Heading(2, (Text("A b"),), "a-b-2"),
        Heading(1, (Text("C"),), "see", page_break_before=True),
        Heading(1, (Text("{id=d}"),), "id-d"),
    ]


def test_lists_nest(render: Render) -> None:
    document = render("1. a\n   - b\n\n     c\n2. d\n   ::: small\n   e\n   :::\n")
    inner = ListBlock(((_p("b"), _p("c")),))
    assert document.blocks == (ListBlock(((_p("a"), inner), (_p("d"), _p("e", role="small"))), ordered=True),)


def test_containers_nest_without_counting_colons(render: Render) -> None:
    document = render("::: gap Not *known*\n::: small\nx\n:::\n- y\n:::\n\n::: question\nz\n:::")
    assert document.blocks == (
        Callout(
            "gap",
            (Text("Not "), Emphasis((Text("known"),))),
            (_p("x", role="small"), ListBlock(((_p("y"),),))),
        ),
        _p("z", role="question"),
    )


def test_quotes(render: Render) -> None:
    document = render("::: quote Haddad, counsel\n“a”\n\n“b”\n:::\n\n> c")
    assert document.blocks == (
        PullQuote((Text("“a”"), LineBreak(), Text("“b”")), (Text("Haddad, counsel"),)),
        PullQuote((Text("c"),)),
    )


def test_key_figures(render: Render) -> None:
    document = render("::: key-figures\n- **over 450** staff\n- **9** days[^e-dated]\n:::")
    assert document.blocks == (
        KeyFigures(
            (
                KeyFigure("over 450", (Text("staff"),)),
                KeyFigure("9", (Text("days"), NoteRef("e-dated"))),
            )
        ),
    )


def test_tables(render: Render) -> None:
    document = render(
        '::: table {widths="1 2" row-headers summary="Each row is a day."} Days\n'
        "| a | b |\n|---|---|\n| 1 | {{ 'x | y\nz' }} |\n|  |  |\n:::"
    )
    assert document.blocks == (
        Table(
            ((Text("a"),), (Text("b"),)),
            (((Text("1"),), (Text("x | y z"),)),),
            (Text("Days"),),
            (1.0, 2.0),
            "Each row is a day.",
            True,
        ),
    )


def test_leaves_need_no_close(render: Render) -> None:
    document = render("::: toc 3\n\n::: chart timeline How it went\n\nx\n\n::: page-break\n:::\n\ny")
    contents, picture, x, page_break, y = document.blocks
    assert (contents, x, page_break, y) == (TableOfContents(3), _p("x"), PageBreak(), _p("y"))
    assert isinstance(picture, Picture)
    assert picture.caption == (Text("How it went"),)
    assert picture.data[0] == (
        "2 May 2024",
        "E-mails about Wayfinder released to the Open Platform Project",
        "2024-05-02",
        "2024-05-02",
    )


def test_what_is_empty_vanishes(render: Render) -> None:
    document = render(
        "# Kept\n\n## Empty\n\n::: gap Title only\n{{ '' }}\n:::\n\n"
        "| a |\n|---|\n| {{ none }} |\n\n- {{ '' }}\n\n::: key-figures\n:::\n\n## Kept too\n\nx\n\n"
        "# Last\n\n## Also\n\n::: page-break\n"
    )
    assert [type(block).__name__ for block in document.blocks] == ["Heading", "Heading", "Paragraph"]


def test_indentation_is_the_authors_own(render: Render) -> None:
    document = render("{% for f in briefing.bottom_line[:1] %}\n        - x\n{% endfor %}\n\n      y")
    assert document.blocks == (ListBlock(((_p("x"), _p("y")),)),) or document.blocks == (
        ListBlock(((_p("x"),),)),
        _p("y"),
    )


def test_macros_and_blocks_keep_their_markup(render: Render) -> None:
    document = render(
        "{% macro m(x) %}**{{ x }}**{% endmacro %}"
        "{% set y %}*{{ '*z*' }}*{% endset %}"
        "{{ m('**') ~ y ~ '_a_' }}{{ (m('b') ~ ' ') | trim }}\n\n"
        "- c\n{{ '  ' }}{{ m('d\n') | indent(2, true) }}"
    )
    first = document.blocks[0]
    assert first == Paragraph(
        (Strong((Text("**"),)), Emphasis((Text("*z*"),)), Text("_a_"), Strong((Text("b"),)))
    )


def test_none_prints_nothing(render: Render) -> None:
    assert render("a{{ none }}b").blocks == (_p("ab"),)


def test_two_renderings_are_the_same(render: Render) -> None:
    template = "{% for a in briefing.actors %}{{ a.name }}{{ cite(a.evidence) }}\n\n{% endfor %}"
    assert render(template) == render(template)
