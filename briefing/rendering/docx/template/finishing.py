"""What only a filled file can say: ids that stand once, and the table of contents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from briefing.rendering.docx.oxml.element import Element, qualified
from briefing.rendering.docx.oxml.fields import contents_end, contents_start
from briefing.rendering.docx.oxml.formats import ParagraphFormat
from briefing.rendering.docx.oxml.styles import Styles
from briefing.rendering.docx.oxml.text import Bookmarks, internal_link, paragraph, runs
from briefing.rendering.docx.template.settling import CONTENTS

_DEEPEST = 4
"""Of the styles that our stylesheet has for entries of a table of contents."""


def own_bookmarks(root: Element) -> None:
    """Keeps the author's bookmarks apart from those that will be added: their ids are no numbers yet."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for found in root.iter(qualified(tag)):
            found.set(qualified("w:id"), f"own {found.get(qualified('w:id'), '')}")


def number(stories: Iterable[Element]) -> None:
    """Gives each bookmark and picture a number of its own; of bookmarks with one name, the first stays."""
    pictures, bookmarks = count(1), count(1)
    names: set[str] = set()
    for story in stories:
        begun: dict[str, str | None] = {}
        for found in list(
            story.iter(qualified("wp:docPr"), qualified("w:bookmarkStart"), qualified("w:bookmarkEnd"))
        ):
            if found.tag == qualified("wp:docPr"):
                found.set("id", str(next(pictures)))
                continue
            identifier = found.get(qualified("w:id"), "")
            if found.tag == qualified("w:bookmarkStart"):
                name = found.get(qualified("w:name"), "").lower()
                begun[identifier] = None if name in names else str(next(bookmarks))
                names.add(name)
            settled = begun.get(identifier)
            if settled is None:
                found.getparent().remove(found)
            else:
                found.set(qualified("w:id"), settled)


def fill_contents(body: Element, styles: Styles, levels: Mapping[str, int], bookmarks: Bookmarks) -> None:
    """Puts links to the headings where the author had a table of contents.

    ``levels`` are those of heading styles, by id. Pages are not known here: Word adds them as soon as
    somebody has it update the field.
    """
    for marker in list(body.iter(CONTENTS)):
        depth = min(int(marker.get("depth", "3")), _DEEPEST)
        entries: list[tuple[ParagraphFormat, Element]] = []
        for heading in body.iter(qualified("w:p")):
            level = levels.get(_style(heading), _DEEPEST + 1)
            words = "".join(found.text or "" for found in heading.iter(qualified("w:t"))).strip()
            if level > depth or not words:
                continue
            name = f"_Toc{len(entries) + 1:09}"
            _enclose(heading, name, bookmarks)
            style = ParagraphFormat(style=styles.id(f"toc {level}"))
            entries.append((style, internal_link(name, runs(words))))
        made = [paragraph(style, [link]) for style, link in entries] or [paragraph(ParagraphFormat(), [])]
        if entries:
            place = 1  # after its properties
            for index, each in enumerate(contents_start(depth)):
                made[0].insert(place + index, each)
            made[-1].append(contents_end())
        for each in made:
            marker.addprevious(each)
        marker.getparent().remove(marker)


def _style(heading: Element) -> str:
    found = heading.find(f"{qualified('w:pPr')}/{qualified('w:pStyle')}")
    return "" if found is None else str(found.get(qualified("w:val"), ""))


def _enclose(heading: Element, name: str, bookmarks: Bookmarks) -> None:
    start, end = bookmarks.around(name, [])
    heading.insert(1 if heading[0].tag == qualified("w:pPr") else 0, start)
    heading.append(end)
