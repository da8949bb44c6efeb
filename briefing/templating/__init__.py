"""Templating: template bundles, and how one turns a summary model into a document's block tree.

What a bundle's author writes is markup; what an expression prints is text, whatever it contains.
"""

from briefing.templating.bundle import Bundle, copy_bundle, list_bundles, list_names, load_bundle
from briefing.templating.render import render_document

__all__ = ["Bundle", "copy_bundle", "list_bundles", "list_names", "load_bundle", "render_document"]
