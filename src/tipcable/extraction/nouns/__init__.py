"""What is counted: the noun of a figure, and what it tells of status and topic."""
