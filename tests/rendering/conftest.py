"""Puts this folder on the path, so that the tests of every writer share ``sample``."""
