"""Trains the reader of attributions: `python -m training.reader`."""
