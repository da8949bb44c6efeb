"""Figures: numbers in prose, how exactly they are meant, and what they count."""

from briefing.extraction.figures.finding import find_figures

__all__ = ["find_figures"]
