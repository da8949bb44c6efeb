"""Synthesis: statements become a Briefing, with corroboration, disputes, gaps and confidence."""
