"""Patterns of the telegram, composed from named pieces, with the reason above each."""
