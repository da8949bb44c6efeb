"""Synthesis: statements become a Briefing: placing, corroboration, disputes, gaps, confidence, bottom line."""
