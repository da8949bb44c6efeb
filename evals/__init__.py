"""Evaluations: scores on gold, and the floors that they keep."""
