"""Extraction: passages become quotations, figures, dates, actors and statements. Only it knows spaCy."""
