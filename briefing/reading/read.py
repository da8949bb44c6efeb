"""One file or a whole dossier, from bytes to text."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.dossier.load import Dossier
from briefing.errors import InputError, Problem
from briefing.reading.decoding import NotText
from briefing.reading.not_analysed import NotAnalysed
from briefing.reading.readers import READERS
from briefing.reading.source_text import SourceText

#: Bytes above which a file is not read. A 500-page report as plain text is about 2 MB; what is much
#: larger is a data dump, and would hold a build for minutes.
SIZE_LIMIT = 20_000_000


def read(path: Path, dossier: Dossier, size_limit: int = SIZE_LIMIT) -> SourceText | NotAnalysed:
    """The text of one source, or why there is none.

    ``size_limit`` is in bytes.
    """
    file = dossier.name_of(path)
    if path in dossier.outside:
        reason = "It is a symbolic link that leads out of the dossier, and was not followed."
        return NotAnalysed(_source_id(file, b""), file, "", reason)
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= size_limit else b""
    except OSError as error:
        reason = f"It cannot be read: {(error.strerror or str(error)).lower()}."
        return NotAnalysed(_source_id(file, b""), file, "", reason)
    if size > size_limit:
        reason = f"It is too large ({size / 1e6:.0f} MB; the limit is {size_limit / 1e6:.0f} MB)."
        return NotAnalysed(_source_id(file, b""), file, "", reason)
    return _read_content(content, file, path.suffix.lower(), dossier)


def read_all(dossier: Dossier, size_limit: int = SIZE_LIMIT) -> tuple[list[SourceText], list[NotAnalysed]]:
    """Every source of the dossier in its order: those that have text, and those that have none.

    Raises:
        InputError: not one source has text; one problem for each file.
    """
    results = [read(path, dossier, size_limit) for path in sorted((*dossier.files, *dossier.outside))]
    texts = [result for result in results if isinstance(result, SourceText)]
    others = [result for result in results if isinstance(result, NotAnalysed)]
    if not texts:
        raise InputError(
            Problem("holds no readable source", "add at least one text file", dossier.folder),
            *(Problem(other.reason, "", other.file) for other in others),
        )
    return texts, others


def _read_content(content: bytes, file: str, suffix: str, dossier: Dossier) -> SourceText | NotAnalysed:
    source_id = _source_id(file, content)
    sha256 = hashlib.sha256(content).hexdigest()

    def not_analysed(reason: str) -> NotAnalysed:
        return NotAnalysed(source_id, file, sha256, reason)

    settings = dossier.config.settings_for(file)
    if settings is not None and settings.ignore:
        return not_analysed("briefing.yaml leaves it out.")
    reader = READERS.get(suffix)
    if reader is None:
        form = f"{suffix} files" if suffix else "files without a suffix"
        return not_analysed(f"There is no reader for {form}; known are {', '.join(sorted(READERS))}.")
    if not content:
        return not_analysed("It is empty.")
    try:
        found = reader(content)
    except NotText as error:
        return not_analysed(f"It could not be read as text: {error}.")
    if not found.text.strip():
        return not_analysed("It holds nothing but white space.")
    return SourceText(source_id, file, sha256, found.text, found.encoding, found.conditions, found.metadata)


def _source_id(file: str, content: bytes) -> str:
    """Stable as long as name and content are: a renamed or changed file is another source."""
    return "s-" + hashlib.sha256(file.encode() + b"\0" + content).hexdigest()[:8]
