"""Draw the first page of the seeds' briefing for the README, in a palette that keeps the file small."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

_ROOT = Path(__file__).parent.parent
_PICTURE = Path(__file__).with_name("first-page.png")
_SCALE = 1.5
"""Pixels a point: 108 dpi. The text is legible, and 32 colours keep the file below 200 kB."""
_COLOURS = 32


def main() -> None:
    """Build the seeds' briefing in a folder of its own, and draw its first page."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "briefing", "build", str(_ROOT / "seeds"), "-o", folder, "-f", "pdf"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with pypdfium2.PdfDocument(Path(folder) / "seeds.pdf") as pdf:
            page = pdf[0].render(scale=_SCALE).to_pil().convert("RGB")
    page.quantize(_COLOURS).save(_PICTURE, optimize=True)
    print(f"{_PICTURE.relative_to(_ROOT)}: {_PICTURE.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
