"""What is restricted, and what may leave a case under which ids."""
