"""Temporal expressions in English and Spanish, to TIMEX3 and EDTF."""
