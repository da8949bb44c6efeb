"""The headings of an HTML file: levels without gaps, ids, and the table of contents."""

from __future__ import annotations

from briefing.document.blocks import Document, Heading
from briefing.rendering.headings import headings
from briefing.rendering.html.anchors import Anchors
from briefing.rendering.html.markup import Html, joined, tag
from briefing.rendering.words import plain_text


class Outline:
    """The headings of one document that have words."""

    def __init__(self, document: Document, anchors: Anchors) -> None:
        self._levels: dict[int, int] = {}
        self._ids: dict[int, str] = {}
        self._headings: list[Heading] = []
        level = 0
        named: set[str] = set()
        for heading in headings(document.blocks):
            self._headings.append(heading)
            # No level is skipped on the way down (WCAG 2.2, technique G141).
            level = min(heading.level, level + 1)
            own = anchors.id(heading.anchor) if heading.anchor else None
            self._levels[id(heading)] = level
            self._ids[id(heading)] = own if own and own not in named else f"heading-{len(self._headings)}"
            named.add(self._ids[id(heading)])

    def lists(self, heading: Heading) -> bool:
        """Whether ``heading`` has words."""
        return id(heading) in self._ids

    def level(self, heading: Heading) -> int:
        """The level of ``heading`` once no level is skipped."""
        return self._levels[id(heading)]

    def id(self, heading: Heading) -> str:
        """The id of ``heading``."""
        return self._ids[id(heading)]

    def contents(self, depth: int) -> Html:
        """A list of links to headings 1 to ``depth``; nothing where there are none."""
        items = [
            tag(
                "li",
                {"class": f"level-{self.level(heading)}"},
                tag("a", {"href": f"#{self.id(heading)}"}, plain_text(heading.children).strip()),
            )
            for heading in self._headings
            if heading.level <= depth
        ]
        label = {"role": "doc-toc", "aria-label": "Contents"}
        return tag("nav", label, tag("ul", {"role": "list"}, joined(items))) if items else Html()
