"""How many of what, with bounds."""
