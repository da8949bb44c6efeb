"""Both bodies: everything of the block tree in words, and literally."""

from __future__ import annotations

from lxml import html

from briefing.delivery.html_body import write_html_body
from briefing.delivery.plain_text import WIDTH, write_plain_text
from briefing.document.blocks import (
    Callout,
    Document,
    Emphasis,
    Heading,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    StrengthMark,
    Strong,
    Table,
    Text,
)
from briefing.document.theme import Theme

HOSTILE = "<script>x</script> **b** {{ y }} & \x00"
DOCUMENT = Document(
    title="Cameras",
    subtitle="What happened",
    date="2024-05-20",
    handling="Internal – do not forward",
    blocks=(
        Heading(1, (Text("Bottom line"),)),
        Paragraph((Text("Said"), NoteRef("e-2"), NoteRef("e-1"), Text("."), LineBreak(), Text("Again"))),
        ListBlock(((Paragraph((Text("long words " * 20), NoteRef("e-2"))),), (Paragraph((Text("b"),)),))),
        ListBlock(((Paragraph((Text("first"),)),), (Paragraph((Text("second"),)),)), ordered=True),
        Callout("gap", (Strong((Text("Not known"),)),), (Paragraph((Emphasis((Text("why"),)),)),)),
        PullQuote((Text("Words"),), (Text("Ana"),)),
        KeyFigures((KeyFigure("200", (Text("engineers"),)),)),
        Table(((Text("When"),), (Text("What"),)), (((Text("May"),), (Text("Vote"),)),), (Text("Events"),)),
        Picture("timeline", (("a", "b"),), "A line with one event"),
        Paragraph((StrengthMark("thin"), Text(HOSTILE), Link("https://x.example/a?b=1&c=2", (Text("x"),)))),
        PageBreak(),
    ),
    notes={"e-1": Note((Text("Paper: “one”"),)), "e-2": Note((Text("Paper: “two”"),))},
)


def test_plain_text_says_it_all() -> None:
    text = write_plain_text(DOCUMENT)
    for words in (
        "INTERNAL – DO NOT FORWARD\n\nCameras\nWhat happened\n20 May 2024",
        "Bottom line\n-----------",
        "Said [1] [2].\nAgain",
        "2. second",
        "Not known\n\nwhy",
        "    Words\n    – Ana",
        "200 engineers",
        "Events\n\nWhen: May\nWhat: Vote",
        "[A line with one event]",
        "Evidence: thin",
        "<script>x</script> **b** {{ y }} &",
        "x\n<https://x.example/a?b=1&c=2>",
        "[1] Paper: “two”",
        "[2] Paper: “one”",
    ):
        assert words in text, words
    assert max(map(len, text.split("\n"))) <= WIDTH
    assert "\x00" not in text and text.endswith("\n")


def test_html_says_it_all_and_fetches_and_runs_nothing() -> None:
    page = write_html_body(DOCUMENT, Theme())
    tree = html.document_fromstring(page)
    words = " ".join(tree.text_content().split())
    for each in ("Internal – do not forward", "Cameras", "Not known", "200", "Vote", "Paper: “two”"):
        assert each in words
    assert not tree.xpath("//script | //img | //link | //@style | //@onload")
    assert "<script>x</script> **b**" in tree.text_content()
    assert "var(" not in page
    targets = {f"#{name}" for name in tree.xpath("//@id")}
    assert {href for href in tree.xpath("//a/@href") if href.startswith("#")} <= targets
