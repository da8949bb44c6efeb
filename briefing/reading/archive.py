"""Parts of zipped documents (ISO/IEC 21320-1) and their XML, without what a hostile one could do.

Nothing is unpacked to the disk; a part is unpacked up to a limit; XML with a document type is refused, so
that there are neither entities to expand nor files or addresses to include.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from briefing.reading.decoding import NotText

#: Bytes that one part may unpack to; the process that reads files is told it as it starts.
unpacked_limit = 100_000_000

#: Entries in an archive. A document with 1,000 pictures has about 1,100.
_ENTRIES = 10_000


class Archive:
    """The parts of a zipped document."""

    def __init__(self, content: bytes) -> None:
        """Open the archive.

        Raises:
            NotText: it is no zip archive, or a damaged one.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            reason = "it is an older or encrypted Office file" if content[:4] == b"\xd0\xcf\x11\xe0" else ""
            raise NotText(reason or "it is no zip archive, or a damaged one") from error
        if len(self._zip.namelist()) > _ENTRIES:
            raise NotText(f"it holds more than {_ENTRIES:,} parts")

    def names(self) -> list[str]:
        """The names of the parts."""
        return self._zip.namelist()

    def part(self, name: str) -> bytes | None:
        """One part, or None where there is none of that name.

        Raises:
            NotText: it is encrypted, damaged, or unpacks to more than the limit.
        """
        try:
            with self._zip.open(name) as stream:
                content = stream.read(unpacked_limit + 1)
        except KeyError:
            return None
        except RuntimeError as error:
            raise NotText("it is encrypted") from error
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as error:
            raise NotText(f"its part {name} is damaged") from error
        if len(content) > unpacked_limit:
            raise NotText(f"its part {name} unpacks to more than {unpacked_limit / 1e6:g} MB, the limit")
        return content

    def tree(self, name: str) -> Any | None:
        """The root element of an XML part, or None where there is none of that name.

        Raises:
            NotText: as for ``part``, or it is not well-formed, or has a document type.
        """
        content = self.part(name)
        return None if content is None else parse_xml(content, name)


def parse_xml(content: bytes, name: str) -> Any:
    """The root element of ``content``; ``name`` is for messages.

    Raises:
        NotText: it is not well-formed, or has a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
            raise NotText(f"its part {name} declares a document type, which no such document has") from error
        raise NotText(f"its part {name} is not well-formed XML") from error
    if root.getroottree().docinfo.doctype:
        raise NotText(f"its part {name} declares a document type, which no such document has")
    return root
