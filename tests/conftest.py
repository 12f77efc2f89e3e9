"""What all tests share."""

from hypothesis import settings

# A shared machine can stall for longer than any example takes.
settings.register_profile("tipcable", deadline=None)
settings.load_profile("tipcable")
