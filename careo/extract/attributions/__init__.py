"""Who says what: attributions in English and Spanish, nested."""
