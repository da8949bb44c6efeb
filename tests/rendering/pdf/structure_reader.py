"""Reads a tagged PDF back: its elements with their text, in the order of the tree."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass
class Read:
    tag: str
    dictionary: Any
    kids: list[Read] = field(default_factory=list)
    own: list[tuple[int, int]] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    def walk(self) -> Iterator[Read]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, tag: str) -> list[Read]:
        return [element for element in self.walk() if element.tag == tag]


class TaggedFile:
    """A PDF with its structure; marked content is (page, mcid)."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self._pages = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        self.texts = self._marked_texts()
        self.root = self.read(self.pdf.Root.StructTreeRoot.K[0])

    def text(self, element: Read) -> str:
        """All text of an element, in reading order, by the content's own order within each sequence."""
        parts: list[str] = []
        for kid in element.dictionary.get("/K", []):
            if kid.get("/Type") == "/MCR":
                parts.append(self.texts[self.page_of(kid), int(kid.MCID)])
            elif "/S" in kid:
                parts.append(self.text(self.read(kid)))
        return "".join(parts)

    def page_of(self, reference: Any) -> int:
        """The index of the page that a marked-content reference names."""
        return self._pages[reference.Pg.objgen]

    def read(self, dictionary: Any) -> Read:
        """The element that a structure dictionary describes, with all below it."""
        element = Read(str(dictionary.S).lstrip("/"), dictionary)
        for kid in dictionary.get("/K", []):
            if kid.get("/Type") == "/MCR":
                element.own.append((self.page_of(kid), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                element.annotations.append(kid.Obj)
            else:
                element.kids.append(self.read(kid))
        return element

    def _marked_texts(self) -> dict[tuple[int, int], str]:
        texts: dict[tuple[int, int], str] = {}
        for index, page in enumerate(self.pdf.pages):
            unicode = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
            stack: list[int | None] = []
            table: dict[int, str] = {}
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "BDC":
                        mcid = operands[1].get("/MCID") if hasattr(operands[1], "get") else None
                        stack.append(None if mcid is None else int(mcid))
                        if mcid is not None:
                            texts[index, int(mcid)] = ""
                    case "EMC":
                        stack.pop()
                    case "Tf":
                        table = unicode[str(operands[0])]
                    case "Tj":
                        assert stack, "text outside any marked content"
                        if stack[-1] is not None:
                            codes = bytes(operands[0])
                            texts[index, stack[-1]] += "".join(table.get(code, "\0") for code in codes)
        return texts


def _to_unicode(font: Any) -> dict[int, str]:
    lines = font.ToUnicode.read_bytes().decode("ascii").split("\n")
    pairs = [line.split() for line in lines if line.startswith("<") and line.count("<") == 2]
    return {int(code[1:-1], 16): bytes.fromhex(value[1:-1]).decode("utf-16-be") for code, value in pairs}
