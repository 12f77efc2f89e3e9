"""Text to model: each line in exactly one block, each block to its part of a cable."""
