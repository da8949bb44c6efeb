"""The first page of a PDF as pixels, by PDFium's own functions.

Why not pypdfium2's classes: to import them takes longer than to render the page.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

_OPAQUE = 0xFF000000


def pixels(pdf: bytes, size: tuple[int, int], paper: int) -> tuple[bytes, int]:
    """The page on ``paper`` (0xRRGGBB), ``size`` pixels wide and high, and the bytes of a row: from the top,
    three bytes a pixel, blue, green, red."""
    pdfium = _library()
    width, height = size
    document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
    page = pdfium.FPDF_LoadPage(document, 0)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _OPAQUE | paper)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
        stride: int = pdfium.FPDFBitmap_GetStride(bitmap)
        return ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height), stride
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
        pdfium.FPDF_ClosePage(page)
        pdfium.FPDF_CloseDocument(document)


@cache
def _library() -> Any:
    """PDFium, set up; to set it up again, as pypdfium2 does when a PDF is read, changes nothing."""
    import pypdfium2_raw

    pypdfium2_raw.FPDF_InitLibraryWithConfig(pypdfium2_raw.FPDF_LIBRARY_CONFIG(version=2))
    return pypdfium2_raw
