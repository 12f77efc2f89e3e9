"""Who says what: the verbs of speech and their subjects."""
