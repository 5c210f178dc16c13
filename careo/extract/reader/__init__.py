"""The trained reader: one small encoder, one pass over the text, and what is read off it."""
