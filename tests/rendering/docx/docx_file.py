"""A DOCX file taken apart, for tests."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Relationship:
    source: str
    id: str
    target: str
    external: bool


class DocxFile:
    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.archive.namelist()

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.archive.read(name))

    @property
    def document(self) -> etree._Element:
        return self.part("word/document.xml")

    def relationships(self) -> Iterator[Relationship]:
        for name in self.names:
            if not name.endswith(".rels"):
                continue
            folder, file = posixpath.split(name)
            source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            for found in self.part(name):
                target, external = found.get("Target"), found.get("TargetMode") == "External"
                if not external:
                    base = posixpath.dirname(source)
                    target = target.lstrip("/") if target.startswith("/") else posixpath.join(base, target)
                    target = posixpath.normpath(target)
                yield Relationship(source, found.get("Id"), target, external)

    def dangling_ids(self) -> set[tuple[str, str]]:
        """Part and id of each reference to a relationship that its part does not have."""
        known: dict[str, set[str]] = {}
        for relationship in self.relationships():
            known.setdefault(relationship.source, set()).add(relationship.id)
        return {
            (name, value)
            for name in self.names
            if name.startswith("word/") and name.endswith(".xml")
            for found in self.part(name).iter()
            for key, value in found.attrib.items()
            if key.startswith(R) and value not in known.get(name, set())
        }

    def paragraphs(self, style: str) -> list[str]:
        """Texts of the paragraphs of a style, by its name."""
        styles = {
            found.find(f"{W}name").get(f"{W}val"): found.get(f"{W}styleId")
            for found in self.part("word/styles.xml").iter(f"{W}style")
        }
        return [
            text(paragraph)
            for paragraph in self.document.iter(f"{W}p")
            if paragraph.find(f"{W}pPr/{W}pStyle") is not None
            and paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == styles.get(style)
        ]


def text(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(f"{W}t"))


def instructions(element: etree._Element) -> list[str]:
    return [(found.text or "").strip() for found in element.iter(f"{W}instrText")]
