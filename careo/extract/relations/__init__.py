"""How two mentions are related, as worded."""
