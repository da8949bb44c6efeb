"""Cli: one thin module a command; no logic."""
