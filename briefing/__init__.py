"""A dossier of messy documents goes in; a briefing whose every statement can be checked comes out."""

__version__ = "0.1.0"
