"""Cli: one thin module a command.

A command's module imports nothing of the other rooms until it is run: ``briefing --help`` must not
pay for pydantic, spaCy or the writers.
"""
