"""What a figure is worth: numbers, bounds, money and its currency."""
