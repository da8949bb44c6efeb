"""Dossier: the user's folder and its optional briefing.yaml, with located errors."""
