"""Cleaning: text to passages; masks, furniture, unrelated articles, machine-altered copy, wire duplicates."""

from briefing.cleaning.clean import clean, clean_all
from briefing.cleaning.passages import CleanSource, Passage, PassageKind

__all__ = ["CleanSource", "Passage", "PassageKind", "clean", "clean_all"]
