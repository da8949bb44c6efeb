"""Verification: is each cited span there, verbatim, and does it carry the statement; changes nothing."""
