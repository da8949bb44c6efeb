"""Document → PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.document.blocks import Document
from briefing.document.theme import Theme
from briefing.rendering.fonts import Typefaces
from briefing.rendering.headings import anchors, headings
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.compose import compose, entries
from briefing.rendering.pdf.flow import Flow, Place
from briefing.rendering.pdf.front import title_block
from briefing.rendering.pdf.furniture import Furniture
from briefing.rendering.pdf.inline import Inliner
from briefing.rendering.pdf.lines import LineDrawer
from briefing.rendering.pdf.metadata import timestamp
from briefing.rendering.pdf.notes import NoteBook, NoteText
from briefing.rendering.pdf.pages import Leaf, break_pages
from briefing.rendering.pdf.strips import Strip
from briefing.rendering.pdf.structure import Element, descendants
from briefing.rendering.pdf.typography import Typography


def write(document: Document, theme: Theme, base: Path | None, report: list[str] | None) -> bytes:
    """See :func:`briefing.rendering.pdf.write_pdf`."""
    typography = Typography(theme)
    faces = Typefaces(theme, report)
    root = Element("Document", attached=True)
    flow, leaves = _on_pages(document, typography, faces, root, base)
    _find_headings(flow, leaves)
    title = faces.literal(document.title)
    canvas = TaggedCanvas(typography.page, document, title, faces.face("body"))
    _draw(canvas, leaves, Furniture(document, typography, faces, leaves), typography)
    file = canvas.finish(root, timestamp(document))
    _part(flow, root)
    return file


def pages_before(document: Document, theme: Theme, anchor: str) -> int:
    """See :func:`briefing.rendering.pdf.pages_before`."""
    root = Element("Document", attached=True)
    typography = Typography(theme)
    flow, leaves = _on_pages(document, typography, Typefaces(theme), root, None)
    anchored = (place for place, each in enumerate(headings(document.blocks)) if each.anchor == anchor)
    heading = next(anchored, None)
    end = None if heading is None else flow.strips.index(flow.heading_strips[heading])
    before = {id(strip) for strip in flow.strips[:end]}
    pages = [page for page, leaf in enumerate(leaves, 1) if any(id(s) in before for s, _ in leaf.placed)]
    _part(flow, root)
    return max(pages, default=0)


def _on_pages(
    document: Document, typography: Typography, faces: Typefaces, root: Element, base: Path | None
) -> tuple[Flow, list[Leaf]]:
    """The document's strips and the pages that they fill."""
    flow = _flow(document, typography, faces)
    column = Place(typography.left, typography.width, root)
    title_block(flow, document, column, base)
    compose(flow, document.blocks, column)
    _set_notes(flow, column)
    return flow, break_pages(flow.strips, typography.height)


def _part(flow: Flow, root: Element) -> None:
    """Part what holds one another, so that it goes at once and no search for garbage has to find it."""
    for element in list(descendants(root)):
        element.kids.clear()
    for note in flow.notes.cited:
        note.strips.clear()
    for strip in flow.strips:
        strip.paints.clear()
        if strip.heads is not None:
            strip.heads.strips.clear()
    flow.strips.clear()
    flow.heading_strips.clear()


def _flow(document: Document, typography: Typography, faces: Typefaces) -> Flow:
    palette = typography.theme.palette
    contents = entries(document.blocks)
    places = frozenset((*anchors(document), *(entry.place for entry in contents)))
    notes = NoteBook(document.notes)
    inliner = Inliner(faces, notes, places, palette.accent)
    drawer = LineDrawer(palette, faces, document.language)
    return Flow(typography, faces, inliner, notes, drawer, contents)


def _set_notes(flow: Flow, column: Place) -> None:
    """Set the notes that were cited, and those that they cite in turn."""
    # The list grows while it is walked over, where a note cites another.
    for note in flow.notes.cited:
        note.strips = _note_lines(flow, note, column)


def _note_lines(flow: Flow, note: NoteText, column: Place) -> list[Strip]:
    style = flow.typography.note
    label = note.element.add("Lbl")
    number = flow.inliner.leading(
        f"#{note.mark}", f"Back to mark {note.number}", str(note.number), style, label
    )
    indent = style.size * 2.1
    text = column.inset(indent)._replace(parent=note.element)
    lines = flow.set(note.note.children, style, text.width, note.element.add("P"))
    strips = [
        Strip(style.leading, [((0, 0), flow.line_paint(line, style, text))], notes=line.notes)
        for line in lines
    ] or [Strip(style.leading)]
    strips[0].before = style.after

    def draw_number(canvas: TaggedCanvas, top: float) -> None:
        canvas.place(note.place, top)
        if note.note.anchor:
            canvas.place(note.note.anchor, top)
        flow.drawer.draw_pieces(canvas, number, column.left, top - style.drop)

    strips[0].paints.insert(0, ((0, -1), draw_number))
    return strips


def _find_headings(flow: Flow, leaves: Sequence[Leaf]) -> None:
    """Tell the table of contents on which page each heading stands."""
    pages = {id(strip): page for page, leaf in enumerate(leaves) for strip, _ in leaf.placed}
    for entry, strip in zip(flow.entries, flow.heading_strips, strict=True):
        flow.page_of[entry.place] = pages[id(strip)]


def _draw(canvas: TaggedCanvas, leaves: Sequence[Leaf], furniture: Furniture, typography: Typography) -> None:
    for leaf in leaves:
        furniture.header(canvas)
        furniture.frames(canvas, leaf)
        for strip, down in leaf.repeated:
            with canvas.artifact("Pagination"):
                _paint(canvas, [(strip, typography.top - down)])
        _paint(canvas, [(strip, typography.top - down) for strip, down in leaf.placed])
        _draw_foot(canvas, leaf, furniture, typography)
        furniture.footer(canvas)
        canvas.showPage()


def _paint(canvas: TaggedCanvas, placed: Sequence[tuple[Strip, float]]) -> None:
    """Paint strips in the reading order of what is on them."""
    paints = [(order, top, paint) for strip, top in placed for order, paint in strip.paints]
    for _, top, paint in sorted(paints, key=lambda item: item[0]):
        paint(canvas, top)


def _draw_foot(canvas: TaggedCanvas, leaf: Leaf, furniture: Furniture, typography: Typography) -> None:
    if not leaf.foot:
        return
    top = typography.top - typography.height + leaf.foot_height
    furniture.note_rule(canvas, top)
    for index, strip in enumerate(leaf.foot):
        top -= strip.before if index else 0.0
        for _, paint in strip.paints:
            paint(canvas, top)
        top -= strip.height
