"""Delivery: finished briefings leave as e-mail; it builds nothing."""
