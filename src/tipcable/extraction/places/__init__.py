"""Where something was counted."""
