"""How long the program takes, beside the goals that its users were promised."""
