"""Strings in, strings or spans out: offsets, sentences, names, numbers, language."""
