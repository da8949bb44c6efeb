"""Reading: bytes to text with offsets; one reader a format behind one registry."""

from briefing.reading.not_analysed import NotAnalysed
from briefing.reading.read import read, read_all
from briefing.reading.readers import READERS
from briefing.reading.source_text import Place, SourceText

__all__ = ["READERS", "NotAnalysed", "Place", "SourceText", "read", "read_all"]
