"""Careo's own sentences in Spanish: the stages write English, and what a person reads is put into the language of the desk."""
