"""Cleaning: text becomes passages, and every decision about it a condition that a person can read."""
