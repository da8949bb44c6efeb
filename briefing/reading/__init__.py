"""Reading: bytes to text with offsets; one reader a format behind one registry."""

from briefing.reading.not_analysed import NotAnalysed
from briefing.reading.read import SIZE_LIMIT, read, read_all
from briefing.reading.readers import READERS
from briefing.reading.source_text import SourceText

__all__ = ["READERS", "SIZE_LIMIT", "NotAnalysed", "SourceText", "read", "read_all"]
