"""Careo: who says what, on whose word."""
