"""Templating: template bundles, sandboxed Jinja and Markdown become a Document."""
