"""Other people's formats: JSON and flat rows."""
