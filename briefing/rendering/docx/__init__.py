"""DOCX: the writer, over a layer of OOXML of its own."""

from briefing.rendering.docx.writer import write_docx

__all__ = ["write_docx"]
