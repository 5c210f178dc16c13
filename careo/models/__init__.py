"""Weights, their digests and the one loader."""
