"""Bibliographic data beside the sources: CSL-JSON and RIS, as Zotero exports them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from briefing.dossier.limits import Limits
from briefing.reading.declared import facts
from briefing.reading.decoding import NotText, decode
from briefing.reading.file_bytes import NotReadable, file_bytes
from briefing.reading.not_analysed import NotAnalysed
from briefing.reading.source_text import SourceText

_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")

#: Characters at a text's head in which its title is looked for.
_HEAD = 3_000

#: Words of a title from which on finding it in a text's head proves that it is that text's.
_DISTINCT = 4


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry: what it says, and how the file that it describes is known."""

    facts: dict[str, str]
    """title, author, publisher, published, url; only those that it gives."""
    files: tuple[str, ...] = ()
    """Names of files that it says are attached."""

    def describes(self, source: SourceText) -> bool:
        """Whether it is about ``source``: by its file, its address, or its title at the text's head."""
        if self.files:
            return PurePosixPath(source.file).name in self.files
        url = self.facts.get("url")
        if url and _address(url) == _address(source.metadata.get("url", "")):
            return True
        title = _plain(self.facts.get("title", ""))
        if not title:
            return False
        if title in (_plain(PurePosixPath(source.file).stem), _plain(source.metadata.get("title", ""))):
            return True
        return len(title.split()) >= _DISTINCT and f" {title} " in f" {_plain(source.text[:_HEAD])} "


class ReferenceList:
    """The entries of one file, and which sources they were found to be about."""

    def __init__(self, path: Path, file: str) -> None:
        """``path`` is one that ``is_reference_list`` knows; ``file`` its name in the dossier."""
        self._file = file
        self._content = path.read_bytes()
        self._entries = list(_entries(self._content, path.suffix.lower()))
        self._found = 0

    def describe(self, sources: Sequence[SourceText]) -> list[SourceText]:
        """The sources with what the one entry that is about each says; it outranks the document itself."""
        described = []
        for source in sources:
            about = [entry for entry in self._entries if entry.describes(source)]
            if len(about) == 1:
                self._found += 1
                source = replace(source, metadata={**source.metadata, **about[0].facts})
            described.append(source)
        return described

    def report(self) -> NotAnalysed:
        """The entry for the list of sources."""
        digest = hashlib.sha256(self._content).hexdigest()
        entries = f"{len(self._entries)} {'entry' if len(self._entries) == 1 else 'entries'}"
        found = "1 source is" if self._found == 1 else f"{self._found} sources are"
        reason = f"It is a list of references and no source; {found} described by its {entries}."
        return NotAnalysed(f"s-{digest[:8]}", self._file, digest, reason)


def is_reference_list(path: Path, limits: Limits) -> bool:
    """Whether the file holds references rather than text: ``.ris``, or ``.json`` that is CSL-JSON."""
    if path.suffix.lower() not in (".ris", ".json"):
        return False
    try:
        return next(_entries(file_bytes(path, limits), path.suffix.lower()), None) is not None
    except NotReadable:
        return False


def _entries(content: bytes, suffix: str) -> Iterator[Reference]:
    try:
        text = decode(content).text
    except NotText:
        return
    yield from _ris_entries(text) if suffix == ".ris" else _csl_entries(text)


def _csl_entries(text: str) -> Iterator[Reference]:
    """CSL-JSON 1.0: an array of items."""
    try:
        items = json.loads(text)
    except (ValueError, RecursionError):
        return
    for item in items if isinstance(items, list) else []:
        if (
            isinstance(item, dict)
            and isinstance(item.get("type"), str)
            and isinstance(item.get("title"), str)
        ):
            publisher = item.get("container-title") or item.get("publisher")
            yield _reference(
                title=item["title"],
                author=", ".join(_csl_names(item.get("author"))),
                publisher=publisher[0] if isinstance(publisher, list) and publisher else publisher,
                published=_csl_date(item.get("issued")),
                url=item.get("URL"),
            )


def _csl_names(authors: Any) -> Iterator[str]:
    for author in authors if isinstance(authors, list) else []:
        if isinstance(author, dict):
            parts = (author.get("given"), author.get("family"), author.get("literal"))
            if name := " ".join(part for part in parts if isinstance(part, str)):
                yield name


def _csl_date(issued: Any) -> str:
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return "-".join(str(part) for part in parts[0])
    return str(issued.get("raw", ""))


def _ris_entries(text: str) -> Iterator[Reference]:
    """RIS: lines of a two-character tag, two blanks, a hyphen; an entry runs from TY to ER."""
    tags: dict[str, list[str]] = {}
    for line in text.split("\n"):
        match = _RIS_LINE.match(line.strip("\ufeff \t"))
        if match is None:
            continue
        tag, value = match.groups()
        if tag == "TY":
            tags = {}
        if tag == "ER":
            yield _ris_reference(tags)
            tags = {}
        else:
            tags.setdefault(tag, []).append(value.strip())


def _ris_reference(tags: dict[str, list[str]]) -> Reference:
    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if tags.get(name)), "")

    paths = [path for tag in ("L1", "L2", "L4") for path in tags.get(tag, ()) if "://" not in path]
    return _reference(
        title=first("TI", "T1"),
        author=", ".join(" ".join(reversed(name.split(", ", 1))) for name in tags.get("AU", ())),
        publisher=first("T2", "JO", "JF", "PB"),
        published=first("DA", "PY", "Y1"),
        url=first("UR"),
        files=tuple(path.replace("\\", "/").rpartition("/")[2] for path in paths),
    )


def _reference(*, files: tuple[str, ...] = (), **said: object) -> Reference:
    return Reference(facts(**said), files)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _address(url: str) -> str:
    """A web address without what need not differ between two of one page."""
    return re.sub(r"^https?://(?:www\.)?|[#?].*$|/+$", "", url.strip().lower())
