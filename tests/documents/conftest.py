"""Puts the readers and samples of the writers' tests on the path."""

from __future__ import annotations

import sys
from pathlib import Path

_WRITERS = Path(__file__).parents[1] / "rendering"
sys.path[:0] = [str(_WRITERS), str(_WRITERS / "pdf"), str(_WRITERS / "docx")]
