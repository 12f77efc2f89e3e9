"""Readings of a cable: who is in it, what it counts."""
