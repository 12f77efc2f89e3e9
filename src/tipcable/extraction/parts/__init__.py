"""Wholes, their parts, and tables."""
