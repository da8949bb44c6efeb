"""Extraction: passages become quotations, figures, dates, actors and statements; the one place that knows spaCy."""
