"""Words and classes of words that every reading asks for."""
