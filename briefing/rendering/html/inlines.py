"""Inlines → HTML: emphasis, links, strength marks; note marks, and the list of notes that they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.document.blocks import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    NoteRef,
    StrengthMark,
    Strong,
    Text,
)
from briefing.rendering.html.anchors import Anchors
from briefing.rendering.html.markup import Html, joined, tag
from briefing.rendering.literal import web_address

_STEPS = 3
"""Squares of a strength mark; as many are filled as the mark has steps."""


class InlineWriter:
    """Writes the inlines of one document; it numbers notes in the order of their marks."""

    def __init__(self, notes: Mapping[str, Note], anchors: Anchors) -> None:
        self._notes = notes
        self._anchors = anchors
        self._marks: dict[str, int] = {}
        """How often each note has been marked, in the order of first marks."""

    def write(self, inlines: Inlines) -> Html:
        """Phrasing content for ``inlines``."""
        return joined(self._all(inlines))

    def notes(self) -> list[Html]:
        """List items of all notes that have been marked, in their order, each with its ways back."""
        items = []
        for number, key in enumerate(list(self._marks), start=1):
            note = self._notes[key]
            anchor = self._anchors.id(note.anchor) if note.anchor else None
            text = tag("span", {"id": anchor}, self.write(note.children))
            items.append(
                tag("li", {"id": f"note-{number}"}, text, *self._ways_back(number, self._marks[key]))
            )
        return items

    def _all(self, inlines: Inlines) -> Iterator[Html]:
        before: Inline | None = None
        for inline in inlines:
            if isinstance(inline, NoteRef) and isinstance(before, NoteRef):
                yield tag("sup", {}, "\u202f")
            yield self._one(inline)
            before = inline

    def _one(self, inline: Inline) -> Html:
        match inline:
            case Text(text):
                return joined([text])
            case Strong(children):
                return tag("strong", {}, self.write(children))
            case Emphasis(children):
                return tag("em", {}, self.write(children))
            case Link(target, children):
                return self._link(target, self.write(children))
            case NoteRef(note):
                return self._note_mark(note)
            case StrengthMark():
                return _strength(inline)
            case LineBreak():
                return tag("br")

    def _link(self, target: str, content: Html) -> Html:
        anchor = self._anchors.id(target[1:]) if target.startswith("#") else None
        address = f"#{anchor}" if anchor else web_address(target)
        # A link cannot hold a link: of a linked text with a note mark in it, the mark is what leads on.
        return tag("a", {"href": address}, content) if address and "<a " not in content else content

    def _note_mark(self, key: str) -> Html:
        if key not in self._notes:
            raise KeyError(key)
        self._marks[key] = self._marks.get(key, 0) + 1
        number = list(self._marks).index(key) + 1
        attributes = {
            "id": _mark_id(number, self._marks[key]),
            "href": f"#note-{number}",
            "role": "doc-noteref",
            "aria-label": f"Note {number}",
        }
        return tag("sup", {}, tag("a", attributes, str(number)))

    def _ways_back(self, number: int, marks: int) -> Iterator[Html]:
        for mark in range(1, marks + 1):
            which = f", mark {mark} of {marks}" if marks > 1 else ""
            attributes = {
                "href": f"#{_mark_id(number, mark)}",
                "role": "doc-backlink",
                "aria-label": f"Back to note {number} in the text{which}",
            }
            yield Html(" ")
            yield tag("a", attributes, "↩")


def _mark_id(number: int, mark: int) -> str:
    return f"mark-{number}" if mark == 1 else f"mark-{number}-{mark}"


def _strength(mark: StrengthMark) -> Html:
    squares = "■" * mark.steps + "□" * (_STEPS - mark.steps)
    drawn = tag("span", {"class": "squares", "aria-hidden": "true"}, squares)
    return tag("span", {"class": "strength"}, drawn, Html(" "), mark.words)
