"""Document → the HTML body of an e-mail: plain markup and plain CSS, which mail readers do not drop.

A mail reader knows no CSS variables, no script and no page; it has a window of its own, and often a
dark mode of its own. So the body shares the blocks of the HTML file, and not its page.
"""

from __future__ import annotations

from briefing.document.blocks import Document, Picture
from briefing.document.theme import Theme
from briefing.rendering.html.anchors import Anchors
from briefing.rendering.html.blocks import BlockWriter
from briefing.rendering.html.inlines import InlineWriter
from briefing.rendering.html.markup import Html, joined, tag
from briefing.rendering.html.outline import Outline
from briefing.rendering.printed_date import printed_date


def write_html_body(document: Document, theme: Theme) -> str:
    """``document`` as an HTML page for a message, in the colours of ``theme``; it fetches nothing.

    Raises:
        KeyError: a mark names a note that the document lacks.
    """
    anchors = Anchors(document)
    inlines = InlineWriter(document.notes, anchors)
    blocks = BlockWriter(inlines, Outline(document, anchors), _described)
    content = blocks.write(document.blocks)
    notes = inlines.notes()
    head = (
        tag("p", {"class": "handling"}, document.handling) if document.handling else Html(),
        tag("h1", {}, document.title),
        tag("p", {"class": "question"}, document.subtitle) if document.subtitle else Html(),
        tag("p", {"class": "question"}, printed_date(document.date)) if document.date else Html(),
    )
    ending = (tag("h2", {}, "Notes"), tag("ol", {"class": "small"}, *notes)) if notes else ()
    body = joined([each for each in (*head, content, *ending) if each], "\n")
    page = tag(
        "html",
        {"lang": document.language},
        tag(
            "head",
            {},
            tag("meta", {"charset": "utf-8"}),
            tag("title", {}, document.title),
            tag("style", {}, Html(_style(theme))),
        ),
        tag("body", {}, body),
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _described(picture: Picture) -> Html:
    """A picture by its words: many readers show no picture before they are told to."""
    return tag("p", {"class": "small"}, picture.alt)


def _style(theme: Theme) -> str:
    colours = theme.palette
    return (
        "body{font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5}"
        f"h1{{font-size:22px;color:{colours.accent};margin:0 0 4px}}"
        f"h2{{font-size:17px;color:{colours.accent};margin:20px 0 6px}}"
        "p{margin:0 0 10px}li{margin:0 0 6px}"
        f".handling{{font-weight:bold;color:{colours.caution}}}"
        f".question,.small,.label{{font-size:13px;color:{colours.muted}}}"
        f".callout{{border-left:4px solid {colours.accent};padding:4px 12px;margin:0 0 12px}}"
        ".callout-title{font-weight:bold}"
        "table{border-collapse:collapse}"
        f"th,td{{border:1px solid {colours.rule};padding:4px 8px;text-align:left}}"
    )
