"""The optional second reader: a language model at an address that a person named, whose answers count only as words of the text."""
