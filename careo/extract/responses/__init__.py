"""The answers of parties, or their stated absence."""
