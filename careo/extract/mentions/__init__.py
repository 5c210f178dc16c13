"""The passages that name people, organisations, places and documents."""
