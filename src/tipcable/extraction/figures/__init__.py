"""Figures as they stand in a passage, before anything is made of them."""
