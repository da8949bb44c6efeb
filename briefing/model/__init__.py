"""What a briefing *is*: the summary model, its sources, and the statements that it is built from.

Ground floor of the house: every room may import it, and it imports no room.
"""
