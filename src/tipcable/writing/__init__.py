"""Model to text: the parts of a cable under the same names as in reading."""
