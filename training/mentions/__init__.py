"""How the heads for English names and references are made."""
