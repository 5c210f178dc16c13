"""What happened, as told, and how a text orders it."""
