"""HTML: one self-contained, accessible file that needs no script and fetches nothing."""

from briefing.rendering.html.writer import write_html

__all__ = ["write_html"]
