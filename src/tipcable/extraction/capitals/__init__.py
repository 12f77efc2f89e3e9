"""Text in capitals as mixed case would be, so that one reader serves both."""
