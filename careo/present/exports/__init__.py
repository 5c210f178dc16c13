"""One file a format: what may leave a case, built up from what is allowed."""
