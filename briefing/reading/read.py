"""One file or a whole dossier, from bytes to text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.dossier.limits import Limits
from briefing.dossier.load import Dossier, missing_attachments
from briefing.errors import InputError, Problem
from briefing.reading.confinement import Confinement
from briefing.reading.decoding import NotText
from briefing.reading.file_bytes import NotReadable, file_bytes
from briefing.reading.languages import language_name, other_language, other_passages
from briefing.reading.not_analysed import NotAnalysed
from briefing.reading.readers import READERS, TRUSTED
from briefing.reading.references import ReferenceList, is_reference_list
from briefing.reading.scraped import format_of
from briefing.reading.source_text import Attachment, ReadText, SourceText
from briefing.reading.whole_dossier import WholeDossier

_SENTENCE_END = re.compile(r"[.!?。]")

Result = SourceText | NotAnalysed


def read(path: Path, dossier: Dossier, limits: Limits | None = None) -> Result:
    """The text of one source, without its attachments, or why there is none.

    ``limits`` are those of the dossier's briefing.yaml unless others are given.
    """
    with Confinement(limits or dossier.config.limits) as confinement:
        return next(_Reading(dossier, limits or dossier.config.limits, confinement).file(path))


def read_all(dossier: Dossier, limits: Limits | None = None) -> tuple[list[SourceText], list[NotAnalysed]]:
    """Every source of the dossier in its order, an attachment after what it is attached to: those that are
    analysed, and those that have no text or are beyond the bounds of a dossier.

    Raises:
        InputError: not one source is analysed, with one problem for each file; or ``briefing.yaml`` names an
            attachment that there is not.
    """
    limits = limits or dossier.config.limits
    paths = sorted((*dossier.files, *dossier.outside))
    lists = [path for path in paths if path not in dossier.outside and is_reference_list(path, limits)]
    whole = WholeDossier(limits)
    others: list[NotAnalysed] = []
    with Confinement(limits) as confinement:
        reading = _Reading(dossier, limits, confinement)
        for path in paths:
            for result in reading.file(path) if path not in lists else ():
                if isinstance(result, SourceText):
                    whole.add(result)
                else:
                    others.append(result)
    texts = whole.analysed()
    others += whole.left_out()
    files = {each.file for each in texts} | {each.file for each in others}
    if missing := missing_attachments(dossier.folder, files):
        raise InputError(*missing)
    for path in lists:
        entries = ReferenceList(path, _printable(dossier.name_of(path)))
        texts = entries.describe(texts)
        others.append(entries.report())
    if not texts:
        raise InputError(
            Problem("holds no readable source", "add at least one document with text", dossier.folder),
            *(Problem(other.reason, "", other.file) for other in others),
        )
    return texts, others


@dataclass(slots=True)
class _Reading:
    """Reads files within limits."""

    dossier: Dossier
    limits: Limits
    confinement: Confinement

    def file(self, path: Path) -> Iterator[Result]:
        """One file of the dossier, then what is attached to it."""
        file = _printable(self.dossier.name_of(path))
        if path in self.dossier.outside:
            reason = "It is a symbolic link that leads out of the dossier, and was not followed."
            yield NotAnalysed(_source_id(file, b""), file, "", reason)
            return
        try:
            content = file_bytes(path, self.limits)
        except NotReadable as error:
            yield NotAnalysed(_source_id(file, b""), file, "", str(error))
            return
        yield from self._content(content, file, path.suffix.lower(), _Budget(self.limits.attachments), 0)

    def _content(
        self, content: bytes, file: str, suffix: str, budget: _Budget, depth: int
    ) -> Iterator[Result]:
        source_id = _source_id(file, content)
        sha256 = hashlib.sha256(content).hexdigest()
        settings = self.dossier.config.settings_for(file)
        if settings is not None and settings.ignore:
            yield NotAnalysed(source_id, file, sha256, "briefing.yaml leaves it out.")
            return
        try:
            found = self._text(content, suffix)
            self._refuse_endless(found.text)
        except NotText as error:
            yield NotAnalysed(source_id, file, sha256, f"{_sentence(str(error))}.")
            return
        yield _judged(source_id, file, sha256, found)
        taken: set[str] = set()
        for attachment in found.attachments:
            name = _distinct(attachment.name, taken)
            taken.add(name)
            yield from self._attachment(attachment, f"{file}/{name}", budget, depth + 1)

    def _attachment(self, attachment: Attachment, file: str, budget: _Budget, depth: int) -> Iterator[Result]:
        content = attachment.content
        reason = ""
        if depth > self.limits.attachment_depth:
            reason = f"It is attached more than {self.limits.attachment_depth} deep, the limit."
        elif not budget.take():
            reason = f"It is beyond the limit of {self.limits.attachments} attachments to a file."
        elif len(content) > self.limits.file_mb * 1e6:
            reason = _too_large(len(content), self.limits)
        if reason:
            yield NotAnalysed(_source_id(file, content), file, hashlib.sha256(content).hexdigest(), reason)
        else:
            yield from self._content(content, file, Path(attachment.name).suffix.lower(), budget, depth)

    def _text(self, content: bytes, suffix: str) -> ReadText:
        """Raises:
        NotText: the file is of no known format, empty, or not read by its reader.
        """
        if suffix not in READERS:
            form = f"{suffix} files" if suffix else "files without a suffix"
            raise NotText(f"there is no reader for {form}; known are {', '.join(sorted(READERS))}")
        if not content:
            raise NotText("it is empty")
        try:
            if suffix in TRUSTED:
                found = READERS[suffix](content)
                if real := format_of(found.text):
                    found = self.confinement.read(real, content)
            else:
                found = self.confinement.read(suffix, content)
        except NotText as error:
            raise NotText(f"it could not be read as text: {error}") from error
        if not found.text.strip() and not found.attachments:
            raise NotText("it holds nothing but white space")
        return found

    def _refuse_endless(self, text: str) -> None:
        """Later rooms take time that grows with a text, and faster with its lines and paragraphs.

        Raises:
            NotText: it is longer than prose is.
        """
        limits = self.limits
        if len(text) > limits.characters:
            raise NotText(f"its text has {len(text):,} characters; the limit is {limits.characters:,}")
        lines = text.split("\n")
        longest = max(map(len, lines))
        if longest > limits.paragraph_characters:
            most = limits.paragraph_characters
            raise NotText(f"it has a line of {longest:,} characters; the limit is {most:,}")
        unbroken = max(len(part) for line in lines for part in _SENTENCE_END.split(line))
        if unbroken > limits.sentence_characters:
            most = limits.sentence_characters
            raise NotText(f"it has {unbroken:,} characters without a sentence's end; the limit is {most:,}")
        filled = sum(1 for line in lines if line.strip())
        if filled > limits.lines:
            raise NotText(f"it has {filled:,} lines; the limit is {limits.lines:,}")


@dataclass(slots=True)
class _Budget:
    """How many attachments of one file may still be read."""

    left: int

    def take(self) -> bool:
        self.left -= 1
        return self.left >= 0


def _judged(source_id: str, file: str, sha256: str, found: ReadText) -> Result:
    """The text as a source, unless most of it is in another language; passages that are get a condition."""
    if not found.text.strip():
        reason = "It holds no text of its own, only attachments."
        return NotAnalysed(source_id, file, sha256, reason)
    language = other_language(found.text)
    if language is not None:
        reason = f"It is in {language_name(language)}; only English is analysed."
        return NotAnalysed(source_id, file, sha256, reason, language)
    conditions = (*found.conditions, *other_passages(found.text))
    return SourceText(
        source_id,
        file,
        sha256,
        found.text,
        found.encoding,
        conditions,
        found.metadata,
        found.places,
        found.single,
    )


def _distinct(name: str, taken: set[str]) -> str:
    """``name``, with a number before its suffix where another attachment has that name already."""
    path, number = PurePosixPath(name), 1
    while name in taken:
        number += 1
        name = f"{path.stem}-{number}{path.suffix}"
    return name


def _printable(name: str) -> str:
    """A file's name, with � for bytes that are no text: a model that holds them could not be written."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _too_large(size: int, limits: Limits) -> str:
    return f"It is too large ({size / 1e6:.0f} MB; the limit is {limits.file_mb:g} MB)."


def _source_id(file: str, content: bytes) -> str:
    """Stable as long as name and content are: a renamed or changed file is another source."""
    return "s-" + hashlib.sha256(file.encode() + b"\0" + content).hexdigest()[:8]
