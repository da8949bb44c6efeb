"""Reading: bytes become text with stable offsets, one reader a format behind one registry."""
